"""Days in words, no finer than they are known."""

from datetime import date

from dragoman.ontology import MONTHS
from dragoman.types import PartialDate

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def tell_day(day: date, *, weekday: bool = False) -> str:
    """ "12 March 2026", "Thursday 12 March 2026"."""
    words = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{_WEEKDAYS[day.weekday()]} {words}" if weekday else words


def tell_date(when: PartialDate, *, weekday: bool = False) -> str:
    """ "12 March 2026", "7–8 March 2026", "week of 9 March 2026", "March 2026", "2025"."""
    start, end = when.start, when.end
    if start == end and when.precision == "day":
        return tell_day(start, weekday=weekday)
    if when.precision == "year":
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if when.precision == "month":
        last = f"{MONTHS[end.month - 1]} {end.year}"
        if (start.year, start.month) == (end.year, end.month):
            return last
        first = MONTHS[start.month - 1]
        return f"{first}–{last}" if start.year == end.year else f"{first} {start.year} – {last}"
    if when.precision == "week" and (end - start).days == 6:
        return f"week of {tell_day(start)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{tell_day(end)}" if start != end else tell_day(start)
    if start.year == end.year:
        return f"{start.day} {MONTHS[start.month - 1]} – {tell_day(end)}"
    return f"{tell_day(start)} – {tell_day(end)}"
