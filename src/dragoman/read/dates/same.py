"""`the same year`, `June of that year`, `ertesi yılın mart ayı`: counted from the year of the date told before it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from dragoman.languages.calendar import make_day
from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import Meaning, leave_open, pick_number
from dragoman.read.dates.periods import make_months, make_single, make_years
from dragoman.types import FoundDate, PartialDate

_SAME = "the year of the date told before"
_NEXT = "the year after that of the date told before"
_MONTH = "a month of the year of the date told before"
_NEXT_MONTH = "a month of the year after that of the date told before"
_FOLLOWING = "the first such month behind the date told before"
_ANY_YEAR = 2000
"""A leap year, in which a day waits for its own year."""

_COUNTED = frozenset({_SAME, _NEXT, _MONTH, _NEXT_MONTH, _FOLLOWING})
_REACH = 400
"""Characters behind a date within which its year is still meant."""


_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d{2}(?!\d)")
"""What may be a year that no date tells ("the 1916 revolt")."""


def resolve_same_year(match: Match, _reference: date | None) -> Meaning | None:
    """The year that the text is telling of, or the one after it; which one, only the date before it tells."""
    return leave_open(_NEXT if match.rule.shift else _SAME, anchor="absolute")


def resolve_same_month(match: Match, _reference: date | None) -> Meaning | None:
    """A month, or a day of one, of the year that the text is telling of: `June of that year`, `that June`.

    The rule's `shift` is 1 for the year after it, 2 for the first such month behind the date told before.
    """
    month, day = pick_number(match, "month"), pick_number(match, "day")
    if month is None:
        return None
    single = None if day is None else make_day(_ANY_YEAR, month, day)
    whole = make_months(_ANY_YEAR, month) if single is None else make_single(single)
    if whole is None or (day is not None and single is None):
        return None
    how = (_MONTH, _NEXT_MONTH, _FOLLOWING)[min(2, max(0, match.rule.shift))]
    return leave_open(how, anchor="absolute")._replace(possible=(whole,))


def count_same_years(text: str, found: Iterable[FoundDate]) -> Iterator[FoundDate]:
    """The dates, those counted from a year told before with that of the last one before them that tells its year."""
    last: FoundDate | None = None
    for each in found:
        told = each
        if each.how in _COUNTED:
            near = last is not None and each.start - last.end <= _REACH
            between = text[last.end : each.start] if near and last is not None else ""
            value = None
            if near and last is not None and last.value is not None and not _YEAR.search(between):
                value = _count(each, last.value)
            told = msgspec.structs.replace(each, value=value, past=value, future=value, possible=())
        if told.explicit_year and told.value is not None:
            last = told
        yield told


def _count(each: FoundDate, base: PartialDate) -> PartialDate | None:
    """What an expression means whose year is counted from `base`."""
    year = base.start.year + (each.how in (_NEXT, _NEXT_MONTH))
    if not each.possible:
        return make_years(year, year)
    waiting = each.possible[0]
    if each.how == _FOLLOWING and waiting.start.month <= base.start.month:
        year += 1
    if waiting.precision == "day":
        day = make_day(year, waiting.start.month, waiting.start.day)
        return None if day is None else make_single(day)
    return make_months(year, waiting.start.month)
