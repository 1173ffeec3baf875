"""Calendar arithmetic: days, weeks, months as `PartialDate`, and which of several years is meant."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from dragoman.languages.calendar import make_day
from dragoman.types import PartialDate, Precision

DAY = timedelta(days=1)
_FAR = 4
_WORKDAYS = 5
_DAYS = {"day": 1, "week": 7}


def make_period(start: date, end: date, precision: Precision = "day") -> PartialDate | None:
    """The period, or None where it would end before it begins."""
    return PartialDate(start=start, end=end, precision=precision) if start <= end else None


def make_single(day: date) -> PartialDate:
    """One day."""
    return PartialDate(start=day, end=day, precision="day")


def make_night(evening: date) -> PartialDate:
    """The night that begins on `evening`: two days."""
    return PartialDate(start=evening, end=add_days(evening, 1), precision="day")


def make_week(day: date) -> PartialDate:
    """Monday to Sunday around `day`."""
    monday = add_days(day, -day.weekday())
    return PartialDate(start=monday, end=add_days(monday, 6), precision="week")


def make_months(year: int, first: int, count: int = 1) -> PartialDate | None:
    """`count` whole months from month `first` of `year`; months run over into the next year."""
    start = make_day(year, first, 1)
    last = first + count - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    end = make_day(end_year, end_month, 28)
    if start is None or end is None:
        return None
    return PartialDate(
        start=start, end=end.replace(day=monthrange(end_year, end_month)[1]), precision="month"
    )


def make_years(first: int, last: int) -> PartialDate | None:
    """Whole years, both inclusive."""
    start, end = make_day(first, 1, 1), make_day(last, 12, 31)
    return None if start is None or end is None else make_period(start, end, "year")


def add_days(day: date, days: int) -> date:
    """`day` moved by `days`, kept within the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def add_months(day: date, months: int) -> date:
    """The same day `months` later; the last of the month where that month is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if year < 1:
        return date.min
    if year > date.max.year:
        return date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_workdays(day: date, count: int) -> date:
    """The day so many Mondays to Fridays later (earlier where negative)."""
    step = 1 if count > 0 else -1
    while day.weekday() >= _WORKDAYS:
        day = add_days(day, -step)
    weeks, left = divmod(abs(count), _WORKDAYS)
    day = add_days(day, 7 * weeks * step)
    while left:
        day = add_days(day, step)
        left -= day.weekday() < _WORKDAYS
    return day


def move(day: date, unit: str, number: int) -> date:
    """`day` moved by so many days, weeks, months, years, hours or working days; by none for other units."""
    if unit in {"month", "year"}:
        return add_months(day, number * (12 if unit == "year" else 1))
    if unit == "hour":
        return add_days(day, number // 24)
    if unit == "workday":
        return add_workdays(day, number)
    return add_days(day, number * _DAYS.get(unit, 0))


def collect_years(build: Callable[[int], PartialDate | None], reference: date) -> list[PartialDate]:
    """What `build` makes of the years around `reference`, ascending."""
    return [period for year in list_years(reference) if (period := build(year)) is not None]


def list_years(reference: date) -> list[int]:
    """The years around `reference` in which a date without its year may lie."""
    return list(range(reference.year - _FAR, reference.year + _FAR + 1))


def measure_distance(period: PartialDate, reference: date) -> int:
    """Days between `reference` and the nearest day of `period`; 0 inside."""
    if reference < period.start:
        return (period.start - reference).days
    return max(0, (reference - period.end).days)


def pick_past(periods: list[PartialDate], reference: date) -> PartialDate | None:
    """The latest that has begun by `reference`."""
    return max((period for period in periods if period.start <= reference), default=None)


def pick_future(periods: list[PartialDate], reference: date) -> PartialDate | None:
    """The earliest that has not ended before `reference`."""
    return min((period for period in periods if period.end >= reference), default=None)


def pick_nearest(periods: list[PartialDate], reference: date) -> PartialDate | None:
    """The one nearest to `reference`; of two equally near ones the earlier."""
    return min(periods, key=lambda period: (measure_distance(period, reference), period), default=None)
