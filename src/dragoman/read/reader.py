"""One article in, everything it tells out."""

from collections.abc import Sequence

from dragoman.languages.loader import LANGUAGES
from dragoman.read import english, turkish
from dragoman.read.accounts import build_accounts, find_themes
from dragoman.read.accounts.scene import Scene
from dragoman.read.dates import find_dates
from dragoman.read.dates.quoted import count_from_saying
from dragoman.read.mentions import find_mentions
from dragoman.read.mentions.namesakes import tell_namesakes
from dragoman.read.realms import drop_storms, drop_unreal
from dragoman.read.threads import find_passages
from dragoman.read.tokens import split_sentences
from dragoman.types import Article, FoundDate, Mention, Reading


def read(article: Article) -> Reading:
    """Mentions, entities, dates and accounts of `article`; an empty reading for a language without a pack."""
    if article.language not in LANGUAGES:
        return Reading(article.id, (), (), (), ())
    sentences = split_sentences(article.text, article.blocks, language=article.language)
    mentions, entities = find_mentions(article.text, sentences, language=article.language)
    reference = article.published.date if article.published is not None else None
    dates = find_dates(article.text, language=article.language, reference=reference)
    dates = count_from_saying(
        article.text,
        dates,
        [sentence.start for sentence in sentences],
        reference=reference,
        find=lambda words, day: find_dates(words, language=article.language, reference=day),
    )
    mentions = _without_dates(mentions, dates)
    mentions = drop_storms(article.text, mentions, language=article.language)
    mentions = tell_namesakes(article.text, mentions, entities, language=article.language)
    if article.language == "tr":
        mentions, entities = turkish.add_issuer(sentences, mentions, entities)
        mentions = turkish.add_shortened(sentences, mentions, entities)
        frames = turkish.find_frames(sentences, mentions, entities)
        frames = turkish.spread_days(sentences, mentions, dates, frames)
    else:
        mentions, entities = english.add_again(sentences, mentions, entities)
        mentions, entities = english.add_crowds(sentences, mentions, entities)
        mentions, entities = english.add_voices(sentences, mentions, entities)
        mentions = english.add_former(sentences, english.add_it(sentences, mentions))
        frames = english.find_frames(sentences, mentions, dates)
        frames = english.spread_days(article.text, sentences, mentions, dates, frames)
    frames = drop_unreal(article.text, sentences, frames, dates, language=article.language)
    scene = Scene(article, sentences, mentions, entities, dates, frames)
    accounts = build_accounts(scene)  # which may add states to the entities
    return Reading(
        article.id, mentions, scene.entities, dates, accounts, find_themes(scene),
        passages=find_passages(article, sentences),
    )  # fmt: skip


def _without_dates(mentions: Sequence[Mention], dates: Sequence[FoundDate]) -> tuple[Mention, ...]:
    """Mentions less those inside a date: a month is not the town that bears its name."""
    kept: list[Mention] = []
    cursor = 0
    for mention in mentions:
        while cursor < len(dates) and dates[cursor].end <= mention.start:
            cursor += 1
        if cursor < len(dates) and dates[cursor].start <= mention.start and mention.end <= dates[cursor].end:
            continue
        kept.append(mention)
    return tuple(kept)


def find_names(text: str, *, language: str) -> tuple[Mention, ...]:
    """The people, organisations, states and places that `text` names; see `types.Mention`."""
    sentences = split_sentences(text, (), language=language)
    return find_mentions(text, sentences, language=language)[0]
