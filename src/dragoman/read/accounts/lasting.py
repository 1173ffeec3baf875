"""Talks of several days: the day that ends them, and from it the day on which they began."""

from datetime import timedelta

import msgspec

from dragoman.languages.predicates import cue_words
from dragoman.languages.tolls import tolls
from dragoman.read.accounts.reached import Timed
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.read.tokens import Token
from dragoman.types import PartialDate

_MOST = 14
"""Days of talks beyond which "twenty days of talks" are no single meeting."""
_LONG = {"en": ("days", "of"), "tr": ("gün", "süren")}


def spread(scene: Scene, frame: Frame, timed: Timed) -> Timed:
    """`Peru and Chile ended two days of talks on Wednesday`: Tuesday and Wednesday; any other day as it is.

    Only for meetings, and where words for an end say that the day told is the last one.
    """
    if timed.date.start != timed.date.end or not any(s.category == "CONSULT" for s in frame.predicate.senses):
        return timed
    tokens = scene.sentences[frame.sentence].tokens
    days = _count_days(tokens, scene.language)
    if not 1 < days <= _MOST or not _ends(tokens, scene.language):
        return timed
    first = timed.date.start - timedelta(days=days - 1)
    date = PartialDate(first, timed.date.end, timed.date.precision)
    value = f"{first.isoformat()}/{timed.date.end.isoformat()}"
    claim = msgspec.structs.replace(timed.claim, value=value)
    return Timed(date, claim, f"{timed.how}; the last of {days} days")


def _count_days(tokens: tuple[Token, ...], language: str) -> int:
    """How many days the sentence says that it lasted; 0 where it does not say."""
    unit, behind = _LONG.get(language, ("", ""))
    numbers = tolls(language).numbers
    for at in range(1, len(tokens) - 1):
        if tokens[at].low == unit and tokens[at + 1].low == behind:
            before = tokens[at - 1]
            return (
                int(before.core)
                if before.core.isdigit() and len(before.core) < 3
                else numbers.get(before.low, 0)
            )
    return 0


def _ends(tokens: tuple[Token, ...], language: str) -> bool:
    words = [phrase[-1] for phrase in cue_words(language, "ending")]
    return any(
        token.low.startswith(word[:-1]) if word.endswith("*") else token.low == word
        for token in tokens
        for word in words
    )
