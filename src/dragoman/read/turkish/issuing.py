"""Statements that name no issuer: whose "we" they are, where the head is numbered like a ministry's."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dragoman.languages.predicates import cue_words
from dragoman.read.interviews import find_guest
from dragoman.read.tokens import Sentence, Token
from dragoman.read.turkish.lexicon import lexicon
from dragoman.types import Entity, Mention

ISSUER = "the state whose statement this is"
SPEAKING = "the state whose statement this is, told by a verb alone"
_HOMES = {"tr": "TR"}
_HEAD = 6
_OURS = re.compile(r"[ıiuü]?m[ıiuü]z(?:[ıiuüae]|n[ıiuü]n|[ıiuü]n|[yn]?l?[ae]|d[ae]n?)?$")


def add_issuer(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    *,
    language: str = "tr",
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """`mentions` and `entities` with the state that a statement of its ministry calls "we", "our minister".

    Only for a text whose head bears a number and a matter as statements do ("No: 12, 3 Mart 2026, ... Hk."): its
    own masthead is no part of the text. Elsewhere, "our country" is that of whoever speaks, and nothing is added.
    """
    guest = find_guest(sentences, mentions, entities, language=language)
    if guest >= 0:
        return tuple(mentions), _own(mentions, entities, sentences, entities[mentions[guest].entity].country)
    country = _HOMES.get(language)
    if country is None or not any(_is_numbered(s, language) for s in sentences[:_HEAD]):
        return tuple(mentions), tuple(entities)
    anchor, how = next(_find_anchors(sentences, mentions, language), (None, ""))
    if anchor is None:
        return tuple(mentions), tuple(entities)
    made = list(entities)
    number = next(
        (n for n, e in enumerate(entities) if e.kind == "state" and e.country == country),
        len(entities),
    )
    if number == len(entities):
        made.append(Entity("state", (), country=country, how=ISSUER))
    mention = Mention(anchor.start, anchor.end, anchor.start, anchor.end, "state", number, how=how)
    merged = sorted((*mentions, mention), key=lambda m: m.start)
    return tuple(merged), tuple(made)


def _own(
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    sentences: Sequence[Sentence],
    country: str | None,
) -> tuple[Entity, ...]:
    """`entities` where those that the text calls "ours" alone ("donanmamız") are of the speaker's country."""
    ours: dict[int, bool] = {}
    words = {token.start: token.low for sentence in sentences for token in sentence.tokens}
    last = {token.end: token.start for sentence in sentences for token in sentence.tokens}
    for mention in mentions:
        if mention.entity >= 0:
            word = words.get(last.get(mention.full_end, -1), "") or words.get(last.get(mention.end, -1), "")
            ours[mention.entity] = ours.get(mention.entity, True) and _OURS.search(word) is not None
    return tuple(
        replace(entity, country=country) if ours.get(number) and country is not None else entity
        for number, entity in enumerate(entities)
    )


def _is_numbered(sentence: Sentence, language: str) -> bool:
    """`No: 12, 3 Mart 2026, Peru Seçimleri Hk.`"""
    tokens = sentence.tokens
    if len(tokens) < 4 or (tokens[0].low,) not in cue_words(language, "numbered"):
        return False
    if tokens[1].core not in ":-" or tokens[2].kind != "number":
        return False
    return any((t.low,) in cue_words(language, "concerning") for t in tokens[3:])


def _find_anchors(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], language: str
) -> Iterator[tuple[Token, str]]:
    """Words by which the text says "we" in its own voice: its nouns ("ülkemiz"), else its verbs ("kınıyoruz")."""
    stems = [words[-1].rstrip("*") for words in cue_words(language, "ours")]
    covered = [(m.full_start, m.full_end) for m in mentions]
    words = lexicon(language)
    verbs: list[Token] = []
    cursor = 0
    for sentence in sentences:
        for token, quoted in zip(sentence.tokens, sentence.quoted, strict=True):
            while cursor < len(covered) and covered[cursor][1] <= token.start:
                cursor += 1
            if quoted or (cursor < len(covered) and covered[cursor][0] < token.end):
                continue
            if any(token.low.startswith(stem) for stem in stems):
                yield token, ISSUER
            else:
                form = words.find(token.low).verb
                if form is not None and form.ours:
                    verbs.append(token)
    for token in verbs:
        yield token, SPEAKING
