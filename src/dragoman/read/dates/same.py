"""`the same year`, `o yıl`: the year of the date told before it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import Meaning, leave_open
from dragoman.read.dates.periods import make_years
from dragoman.types import FoundDate

_SAME = "the year of the date told before"
_REACH = 400
"""Characters behind a date within which its year is still meant."""


_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d{2}(?!\d)")
"""What may be a year that no date tells ("the 1916 revolt")."""


def resolve_same_year(_match: Match, _reference: date | None) -> Meaning | None:
    """The year that the text is telling of; which one, only the date before it tells."""
    return leave_open(_SAME, anchor="absolute")


def count_same_years(text: str, found: Iterable[FoundDate]) -> Iterator[FoundDate]:
    """The dates, those of a `same year` with the year of the last one before them that tells its year."""
    last: FoundDate | None = None
    for each in found:
        told = each
        if each.how == _SAME:
            near = last is not None and each.start - last.end <= _REACH
            between = text[last.end : each.start] if near and last is not None else ""
            if near and last is not None and last.value is not None and not _YEAR.search(between):
                value = make_years(last.value.start.year, last.value.start.year)
                told = msgspec.structs.replace(each, value=value, past=value, future=value)
        elif each.explicit_year and each.value is not None:
            last = each
        yield told
