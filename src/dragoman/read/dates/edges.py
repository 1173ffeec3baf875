"""Beginning, middle and end of a week, month or year; what is over of it, and what is left."""

from datetime import date

from dragoman.read.dates.meaning import Meaning, settle
from dragoman.read.dates.periods import add_days, make_months, make_period, make_years
from dragoman.types import PartialDate

# The two halves overlap the middle third on purpose: "mid" and "late" do not exclude each other in newspapers.
_WEEK_EDGES = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}
_MONTH_EDGES = {"early": (1, 15), "mid": (10, 20), "late": (16, 31)}
_YEAR_EDGES = {"early": (1, 6), "mid": (5, 4), "late": (7, 6)}


def cut_unit(whole: PartialDate, unit: str, edge: str | None) -> PartialDate | None:
    """The beginning, middle or end of a week, month or year; other units whole."""
    if edge is None:
        return whole
    if unit == "week":
        first, last = _WEEK_EDGES.get(edge, (0, 6))
        return make_period(add_days(whole.start, first), add_days(whole.start, last), "week")
    if unit == "month":
        return cut_month(whole, edge)
    if unit == "year":
        return cut_year(whole.start.year, edge)
    return whole


def cut_present(whole: PartialDate, edge: str, reference: date, how: str) -> Meaning | None:
    """The part of a period that is over (`earlier this month`) or still to come (`later this month`)."""
    if not whole.start <= reference <= whole.end:
        return settle(whole, how)
    if edge == "still":
        return settle(make_period(reference, whole.end, whole.precision), f"what is left of a {how}")
    over = make_period(whole.start, max(whole.start, add_days(reference, -1)), whole.precision)
    return settle(over, f"what is over of a {how}")


def cut_month(period: PartialDate | None, edge: str | None) -> PartialDate | None:
    """The beginning, middle or end of a month."""
    if period is None or edge not in _MONTH_EDGES:
        return period
    first, last = _MONTH_EDGES[edge]
    return make_period(
        period.start.replace(day=first), period.start.replace(day=min(last, period.end.day)), "month"
    )


def cut_year(year: int, edge: str | None) -> PartialDate | None:
    """The beginning, middle or end of a year."""
    if edge not in _YEAR_EDGES:
        return make_years(year, year)
    first, count = _YEAR_EDGES[edge]
    return make_months(year, first, count)
