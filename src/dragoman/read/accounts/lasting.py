"""What lasts: talks of several days, and what has gone on since a day."""

from datetime import timedelta

import msgspec

from dragoman.languages.grammar import grammar
from dragoman.languages.predicates import cue_words
from dragoman.languages.tolls import tolls
from dragoman.read.accounts.reached import Timed, day_of, valued
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.read.tokens import Token
from dragoman.types import Claim, PartialDate

_MOST = 14
"""Days of talks beyond which "twenty days of talks" are no single meeting."""
_LONG = {"en": ("days", "of"), "tr": ("gün", "süren")}

_DAYS_LONG = frozenset({"günlük"})
_GOING_ON = frozenset({"PROTEST"})
"""What is done all the time that it lasts; of other deeds the day is the one on which they were done."""
_DONE_SINCE = frozenset({"PROTEST", "COERCE", "ASSAULT", "COOPERATE"})
_SINCE = "since"
_BEFORE = 4
"""Words before a predicate among which the auxiliary of its perfect stands."""


def find_since(scene: Scene, frame: Frame) -> Timed | None:
    """`Dockers have blocked the port since Monday`: from that day to that of the report; "had blocked": that day.

    Only under a perfect, which tells that it went on from then.
    """
    if scene.language != "en" or not any(s.category in _DONE_SINCE for s in frame.predicate.senses):
        return None
    sentence = scene.sentences[frame.sentence]
    # "have stayed ashore since Monday in a strike": the perfect is that of the verb far before the noun
    near = frame.first if frame.predicate.pos == "noun" else max(frame.first, frame.start - _BEFORE)
    lows = [token.low for token in sentence.tokens[near : frame.end]]
    helping = [low for low in lows if low in grammar("en").have]
    if not helping:
        return None
    told = [
        found
        for found in scene.dates_in(sentence.start, sentence.end)
        if scene.text[sentence.start : found.start].lower().split()[-1:] == [_SINCE]
    ]
    timed = day_of(told[0]) if len(told) == 1 else None
    if timed is None or timed.date.precision != "day":
        return None
    published = scene.article.published
    lasting = any(sense.category in _GOING_ON for sense in frame.predicate.senses)
    goes_on = helping[-1] != "had" and lasting
    if not goes_on or published is None or published.date <= timed.date.start:
        return timed
    date = PartialDate(timed.date.start, published.date, timed.date.precision)
    claim = valued(Claim("date", told[0].start, told[0].end, told[0].text), date)
    return Timed(date, claim, f"{timed.how}; since then up to the report")


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
        if (tokens[at].low == unit and tokens[at + 1].low == behind) or tokens[at].low in _DAYS_LONG:
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
