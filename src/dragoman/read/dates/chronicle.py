"""Chronicles: lists whose lines begin with a year ("1969: A revolt is put down.")."""

import re
from collections.abc import Sequence

from dragoman.read.dates.periods import make_years
from dragoman.types import FoundDate

_LINE = re.compile(r"^[ \t]*(?:[-–•*][ \t]*)?(?P<year>(?:1\d|20)\d{2})[ \t]?[:–—-][ \t]", re.MULTILINE)
_FEWEST = 2
"""Lines that begin like that in a chronicle: one alone may be a number."""


def add_line_years(text: str, found: Sequence[FoundDate]) -> tuple[FoundDate, ...]:
    """The dates with the years that stand at the head of the lines of a chronicle among them."""
    lines = list(_LINE.finditer(text))
    if len(lines) < _FEWEST:
        return tuple(found)
    taken = {date.start for date in found}
    added = [_date(line) for line in lines if line.start("year") not in taken]
    heads = [date for date in added if not any(o.start < date.end and date.start < o.end for o in found)]
    return tuple(sorted((*found, *heads), key=lambda date: date.start))


def _date(line: re.Match[str]) -> FoundDate:
    value = make_years(int(line["year"]), int(line["year"]))
    start, end = line.span("year")
    how = "the year at the head of a line of a chronicle"
    return FoundDate(start, end, line["year"], value, value, value, "absolute", how, explicit_year=True)
