"""Where and when a toll is told to have been suffered, which may be at another place than the attack before it."""

from dragoman.languages.phrases import phrases
from dragoman.languages.tolls import tolls
from dragoman.read.accounts.scene import Scene
from dragoman.read.tokens import Sentence
from dragoman.types import Account, Count

__all__ = ["find_towns", "is_elsewhere"]

_CLAUSE = frozenset({"that", "göre"})


def is_elsewhere(scene: Scene, sentence: Sentence, count: Count, account: Account) -> bool:
    """Whether a sentence tells a toll of another place or day than the account's, or of an accident."""
    start = _skip_giver(scene, sentence, count)
    words = [token.low for token in sentence.tokens if token.start >= start]
    if phrases(scene.language, "accident").stand_in(words):
        return True
    place = account.place
    if place is not None:
        towns = find_towns(scene, sentence, count)
        lands = _find_lands(scene, start, sentence.end)
        if place.name not in towns and (towns or (place.country and lands and place.country not in lands)):
            return True
    days = [found.value for found in scene.dates_in(start, sentence.end) if found.value is not None]
    day = account.date
    return day is not None and bool(days) and not any(told.overlaps(day) for told in days)


def find_towns(scene: Scene, sentence: Sentence, count: Count) -> frozenset[str]:
    """Names of the places that a sentence tells with a toll; those of whoever gives the number are left out."""
    start = _skip_giver(scene, sentence, count)
    mentions = [scene.mentions[m] for m in scene.mentions_in(start, sentence.end)]
    return frozenset(m.place.name for m in mentions if m.place is not None and m.entity < 0)


def _find_lands(scene: Scene, start: int, end: int) -> frozenset[str | None]:
    """Countries that something is told to have happened in ("in Bolivia", "Bolivya'da")."""
    mentions = [scene.mentions[m] for m in scene.mentions_in(start, end)]
    return frozenset(
        scene.entities[m.entity].country
        for m in mentions
        if m.kind == "state"
        and not m.adjective
        and (m.case == "loc" or scene.text[max(start, m.start - 3) : m.start].lower() == "in ")
    )


def _skip_giver(scene: Scene, sentence: Sentence, count: Count) -> int:
    """Where what is told begins: the place and day before belong to whoever gives the number."""
    pack = tolls(scene.language)
    tellers = phrases(scene.language, "tellers") if not pack.giving_first else None
    start = sentence.start
    for token in sentence.tokens:
        if token.start >= count.start:
            return start
        gives = pack.is_giving(token.low) if tellers is None else tellers.stand_in((token.low,))
        if gives or token.low in _CLAUSE:
            start = token.core_end
    return start
