"""Accounts with their participants as actors, ready to be held against one another."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256

from msgspec.structs import replace

from dragoman.languages.names import fold
from dragoman.languages.phrases import phrases
from dragoman.merge.cast import Cast
from dragoman.merge.group import Telling
from dragoman.merge.origins import find_origin
from dragoman.merge.spelling import spell_places
from dragoman.types import Account, Article, Claim, Entity, Reading

__all__ = ["find_bodies", "gather_tellings"]

MOST_TITLES = 200

SHORTEST = 30
"""Characters of a sentence that two reports do not share by chance."""

LONGEST = 2000

_BESIDE = 25
"""Characters from a predicate within which "again" is of it."""

_WORDS = re.compile(r"\w+")

ActorOf = Mapping[tuple[str, int], str]


def find_bodies(readings: Sequence[Reading], actor_of: ActorOf) -> dict[str, set[str]]:
    """By actor id, the bodies that the documents say someone belongs to, as written."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for index, entity in enumerate(reading.entities):
            actor = actor_of.get((reading.document, index))
            if entity.of and actor is not None:
                found[actor].add(entity.of)
    return found


def gather_tellings(
    readings: Sequence[Reading], articles: Mapping[str, Article], actor_of: ActorOf, cast: Cast
) -> list[Telling]:
    """A telling for every account whose article is known."""
    copies = {article.id: article.copy_of for article in articles.values()}
    tellings = []
    spelled = spell_places(readings, articles)
    for reading in readings:
        spots = _find_spots(reading)
        for account in (spelled.settle(each, articles) for each in reading.accounts):
            if (article := articles.get(account.document)) is not None:
                speakers = _find_speakers(account, reading, cast, actor_of)
                origin = find_origin(account.document, copies)
                told = _tell(account, article, origin, actor_of, cast, speakers)
                tellings.append(replace(told, unsaid=_find_unsaid(told, spots, cast)))
    return tellings


def _tell(
    account: Account, article: Article, origin: str, actor_of: ActorOf, cast: Cast, speakers: frozenset[str]
) -> Telling:
    def find(entities: Sequence[int]) -> frozenset[str]:
        return frozenset(
            actor
            for entity in entities
            if (actor := actor_of.get((account.document, entity), "")) in cast.actors
            and actor not in speakers
        )

    actors = find(account.actors)
    return Telling(
        key=(
            article.sha256,
            account.start,
            account.key_start,
            account.category,
            account.actors + account.recipients,
            (),
            article.id,
        ),
        account=account,
        origin=origin,
        published=article.published.date if article.published else None,
        actors=actors,
        recipients=find(account.recipients) - actors,
        order=tuple(
            dict.fromkeys(told for entity in account.actors + account.recipients for told in find([entity]))
        ),
        language=article.language,
        wording=_find_wording(account, article),
        again=_is_again(account, article),
        arrival=_is_arrival(account, article),
        owned=_is_owned(account, article),
        headline=any(
            block.kind in ("title", "heading") and block.start <= account.start < block.end
            for block in article.blocks[:MOST_TITLES]
        ),
    )


def _is_again(account: Account, article: Article) -> bool:
    """Whether the words around the predicate call it a further one ("met again", "yeniden görüştü")."""
    low, high = max(account.start, account.key_start - _BESIDE), min(account.end, account.key_end + _BESIDE)
    said = article.text[low : min(high, low + LONGEST)].lower()
    return phrases(article.language, "again").stand_in(_WORDS.findall(said))


def _is_arrival(account: Account, article: Article) -> bool:
    """Whether it is told by the journey there ("arrived in Lima for talks"): the talks may be a day later."""
    said = article.text[account.key_start : min(account.key_end, account.key_start + LONGEST)].lower()
    return account.category == "CONSULT" and phrases(article.language, "arrival").stand_in(
        _WORDS.findall(said)
    )


def _is_owned(account: Account, article: Article) -> bool:
    """Whether it is told by the claim to it ("the Front, which claimed the bombing"): the attack is told elsewhere."""
    said = article.text[account.key_start : min(account.key_end, account.key_start + LONGEST)].lower()
    return account.category == "ASSAULT" and phrases(article.language, "claiming").stand_in(
        _WORDS.findall(said)
    )


def _find_spots(reading: Reading) -> dict[tuple[int, int], Entity]:
    """Who is meant, by where it is written: with and without what stands around the name."""
    found: dict[tuple[int, int], Entity] = {}
    for mention in reading.mentions:
        if 0 <= mention.entity < len(reading.entities):
            found[mention.full_start, mention.full_end] = reading.entities[mention.entity]
            found[mention.start, mention.end] = reading.entities[mention.entity]
    return found


def _find_unsaid(telling: Telling, spots: Mapping[tuple[int, int], Entity], cast: Cast) -> frozenset[str]:
    """The states for whom only "the police" or "the army" stands in a telling."""
    account = telling.account
    states = {cast.country(actor): actor for actor in telling.actors if cast.kind(actor) == "state"}
    if not states:
        return frozenset()
    named: set[str] = set()
    bare: set[str] = set()
    for claim in account.claims:
        entity = spots.get((claim.start, claim.end)) if claim.field == "actor" else None
        if entity is not None and (state := states.get(entity.country)) is not None:
            plain = entity.kind == "organization" and all(name[:1].islower() for name in entity.names)
            (bare if plain else named).add(state)
    return frozenset(bare - named)


def _find_wording(account: Account, article: Article) -> str:
    words = fold(article.text[account.start : min(account.end, account.start + LONGEST)])
    if len(words) < SHORTEST:
        return ""
    predicate = article.text[account.key_start : min(account.key_end, account.key_start + LONGEST)]
    return sha256(f"{words}\n{predicate}".encode("utf-8", "surrogatepass")).hexdigest()[:20]


def _find_speakers(account: Account, reading: Reading, cast: Cast, actor_of: ActorOf) -> frozenset[str]:
    """States that only report what their own leader did ("Prague said Novak had held talks with ...").

    The state is the source of the sentence and named nowhere else in it; someone who may speak for it takes
    part, and so does someone else. A host or mediator is left where it is.
    """
    if account.category != "CONSULT" or account.mode is not None or len(account.actors) < 3:
        return frozenset()
    said = [claim for claim in account.claims if claim.field == "attributed_to"]
    parts = [claim for claim in account.claims if claim.field == "actor"]
    spoken = [claim for claim in parts if any(_overlap(claim, source) for source in said)]
    if not spoken:
        return frozenset()
    spots = {(claim.start, claim.end) for claim in spoken}
    elsewhere = {(claim.start, claim.end) for claim in parts} - spots
    at = {(m.start, m.end): m.entity for m in reading.mentions if account.start <= m.start < account.end}
    entities = {at[spot] for spot in spots if spot in at} - {at.get(spot, -1) for spot in elsewhere}
    actors = [actor_of.get((account.document, entity), "") for entity in account.actors]
    found = set()
    for entity in entities & set(account.actors):
        state = actor_of.get((account.document, entity), "")
        others = [actor for actor in actors if actor != state]
        agents = [
            actor
            for actor in others
            if cast.kind(actor) == "person" and cast.country(actor) in (None, cast.country(state))
        ]
        if cast.kind(state) == "state" and agents and len(others) > 1:
            found.add(state)
    return frozenset(found)


def _overlap(one: Claim, other: Claim) -> bool:
    return one.start < other.end and other.start < one.end
