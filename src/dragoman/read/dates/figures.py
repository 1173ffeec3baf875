"""Dates in figures: `10.03.2026`, `2026-03-10`, `22/04`, and the two orders in which `3/7/2026` can be read."""

import re
from datetime import date

from dragoman.languages.calendar import make_day
from dragoman.read.dates.rules import Figures

_FULL = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_FULL_COMMA = re.compile(r"(\d{1,2})(/)(\d{1,2}),(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})")
_SHORT_YEAR = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(\d{2})")
_UNMARKED = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_PAIR = re.compile(r"(\d{1,2})/(\d{1,2})")
_WRITTEN = re.compile(r"(?<![\w./-])(\d{1,2})([/-])(\d{1,2})\2\d{4}(?!\d)")
_LEAP = 2024
_LARGEST_DENOMINATOR = 10
_NOT_DAYS = frozenset({"24/7"})


def read_full(written: str, *, order: str) -> Figures | None:
    """A date with its year in figures. `order` is `day`, `month` or, where both are usual, `either`."""
    found = _FULL.fullmatch(written) or _FULL_COMMA.fullmatch(written)
    if found:
        # Dots stand between figures only where the day comes first.
        fixed = "day" if found[2] == "." else order
        return _make(int(found[1]), int(found[3]), int(found[4]), order=fixed, both=found[2] != ".")
    found = _YEAR_FIRST.fullmatch(written)
    if found:
        return _make(int(found[4]), int(found[3]), int(found[1]), order="day", both=False)
    found = _SHORT_YEAR.fullmatch(written)
    if found:
        read = _make(int(found[1]), int(found[3]), None, order=order, both=True)
        return None if read is None else read._replace(year=int(found[4]))
    return None


def read_pair(written: str, *, order: str) -> Figures | None:
    """Day and month in figures: `22/04`."""
    found = _PAIR.fullmatch(written)
    if found is None or written in _NOT_DAYS:
        return None
    return _make(int(found[1]), int(found[2]), None, order=order, both=True)


def read_unmarked(written: str) -> Figures | None:
    """Eight figures that may be a day: `20260310`."""
    found = _UNMARKED.fullmatch(written)
    return found and _make(int(found[3]), int(found[2]), int(found[1]), order="day", both=False)


def is_padded(written: str) -> bool:
    """Whether a pair is written as only dates are, with a leading zero ("22/04")."""
    return any(len(part) == 2 and part[0] == "0" for part in written.split("/"))


def is_no_fraction(written: str) -> bool:
    """Whether a pair can hardly be a fraction or a mark out of ten."""
    first, second = map(int, written.split("/"))
    return is_padded(written) or first > second or second > _LARGEST_DENOMINATOR


def find_order(text: str) -> str:
    """The order that the text's own full dates show: `day`, `month`, or `either` where they show none or both."""
    day = month = False
    for found in _WRITTEN.finditer(text):
        day |= int(found[1]) > 12 >= int(found[3])
        month |= int(found[3]) > 12 >= int(found[1])
    return "either" if day == month else "day" if day else "month"


def pick_day(figures: Figures, year: int, *, order: str) -> date | None:
    """The day that figures mean in `year`, read in `order`; None where they mean none."""
    named = figures.day_first if order == "day" else figures.month_first
    return None if named is None else make_day(year, *named)


def _make(first: int, second: int, year: int | None, *, order: str, both: bool) -> Figures | None:
    checked = _LEAP if year is None else year
    day_first = (second, first) if make_day(checked, second, first) else None
    month_first = (first, second) if both and make_day(checked, first, second) else None
    if order == "day" and day_first:
        month_first = None
    if order == "month" and month_first:
        day_first = None
    if day_first is None and month_first is None:
        return None
    return Figures(day_first, month_first, year)
