"""Dates written in figures alone: with and without year, several of them, months with their year."""

from datetime import date

from dragoman.read.dates.figures import pick_day
from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import (
    Meaning,
    collect,
    lean,
    leave_open,
    loosen,
    mark_weekday,
    pick_number,
    settle,
)
from dragoman.read.dates.periods import make_months, make_period
from dragoman.read.dates.rules import Figures
from dragoman.types import PartialDate

_YEARS_AHEAD = 20


def resolve_figures(match: Match, reference: date | None) -> Meaning | None:
    """A date in figures, or the first and last of a span: `10.03.2026`, `22/04`, `5/1-5/7/2026`.

    Where nothing tells month and day apart, both orders are possible and neither is the value.
    """
    caught = [one for slot in ("pair", "full") for one in match.slots.get(slot, ())]
    figures = [one for one in caught if isinstance(one, Figures)]
    if not figures:
        return None
    readings = [_read_order(figures, match, reference, order=order) for order in ("day", "month")]
    told = [one for one in readings if one is not None]
    weekday = pick_number(match, "weekday")
    fitting = [one for one in told if one.value is None or one.value.start.weekday() == weekday]
    if weekday is not None and fitting:
        told = fitting
    if not told or all(one == told[0] for one in told):
        return mark_weekday(told[0], weekday) if told else None
    if any(one.value is None for one in told):
        return leave_open("day and month in figures, and no publication day to count from")
    days = collect(*(period for one in told for period in (one.value, one.past, one.future)))
    how = "figures that may name the day or the month first"
    return Meaning(None, None, None, how, "absolute", possible=days, explicit_year=told[0].explicit_year)


def resolve_year_month(match: Match, _reference: date | None) -> Meaning | None:
    """Figures that may be a month and its year: `11/2026`."""
    year, month = pick_number(match, "year"), pick_number(match, "mm")
    if year is None or month is None:
        return None
    meaning = settle(make_months(year, month), "month and year in figures", anchor="absolute")
    return None if meaning is None else loosen(meaning, anchor="absolute")


def _read_order(
    figures: list[Figures], match: Match, reference: date | None, *, order: str
) -> Meaning | None:
    first, last = figures[0], figures[-1]
    year = pick_number(match, "year", -1) or _spell_year(last.year, reference)
    begun = _spell_year(first.year, reference) if len(figures) > 1 else None
    named = (last.day_first, first.day_first) if order == "day" else (last.month_first, first.month_first)
    if named[0] is None or named[1] is None:
        return None
    turn = named[0] < named[1]

    def build(year: int) -> PartialDate | None:
        start, end = (
            pick_day(first, begun or year - turn, order=order),
            pick_day(last, year, order=order),
        )
        return None if start is None or end is None else make_period(start, end)

    if year is not None:
        return settle(build(year), "full date", anchor="absolute", explicit_year=True)
    if last.year is not None:
        return leave_open("year of two figures, and no publication day to tell the century")
    return lean(build, reference, "day and month in figures")


def _spell_year(year: int | None, reference: date | None) -> int | None:
    """The year that its last two figures mean: the latest that is not far ahead."""
    if year is None or year > 99:
        return year
    if reference is None:
        return None
    newest = reference.year + _YEARS_AHEAD
    return newest - (newest - year) % 100
