"""Days named by date: with and without a year, with a weekday, several of them."""

from datetime import date

from dragoman.languages.calendar import make_day
from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import (
    Meaning,
    lean,
    leave_open,
    mark_weekday,
    pick_number,
    pick_which,
    pick_word,
    settle,
)
from dragoman.read.dates.periods import (
    add_days,
    add_months,
    collect_years,
    make_night,
    make_period,
    make_single,
    make_week,
    measure_distance,
    pick_future,
    pick_nearest,
    pick_past,
)
from dragoman.types import Anchor, PartialDate

_SLIP = 45
_MOST_WEEKS = 53
_IN_FIRST_WEEK = 4
"""The fourth of January is always in the first week."""
_DAY_SLOTS = ("day", "nth", "n", "last")


def resolve_date(match: Match, reference: date | None) -> Meaning | None:
    """Day and month, with or without year, weekday and part of the day."""
    month = pick_number(match, "month")
    day = _find_day(match)
    year, weekday = pick_number(match, "year"), pick_number(match, "weekday")
    night = pick_word(match, "part") == "night"
    if month is None or day is None:
        return None

    def build(year: int) -> PartialDate | None:
        found = make_day(year, month, day)
        return None if found is None else make_night(found) if night else make_single(found)

    if year is not None:
        meaning = settle(build(year), "full date", anchor="absolute", explicit_year=True)
        return mark_weekday(meaning, weekday)
    if weekday is not None and reference is not None:
        fitting = [
            period
            for period in collect_years(build, reference)
            if abs(period.start.year - reference.year) <= 1 and period.start.weekday() == weekday
        ]
        best = pick_nearest(fitting, reference)
        nearest = pick_nearest(collect_years(build, reference), reference)
        # Close to the publication day a wrong weekday is a slip; far from it, it tells the year.
        if (
            best is not None
            and nearest is not None
            and (best == nearest or measure_distance(nearest, reference) > _SLIP)
        ):
            return settle(best, f"the year in which the weekday fits, near {reference}", anchor="absolute")
    which = pick_which(match)
    if match.rule.of_year and reference is not None:
        meaning = settle(
            build(reference.year + max(-1, min(1, which or 0))), f"day in a year counted from {reference}"
        )
    else:
        meaning = lean(build, reference, "day and month", which=which)
    return mark_weekday(meaning, weekday)


def resolve_days(match: Match, reference: date | None) -> Meaning | None:
    """From one day to another, in one month or over two."""
    first_month, last_month = pick_number(match, "month"), pick_number(match, "month", -1)
    first_day, last_day = pick_number(match, "day"), pick_number(match, "day", -1)
    year = pick_number(match, "year", -1)
    first_year = pick_number(match, "year") if len(match.slots.get("year", ())) > 1 else None
    if first_month is None or last_month is None or first_day is None or last_day is None:
        return None

    def build(last_year: int) -> PartialDate | None:
        turn = (last_month, last_day) < (first_month, first_day)
        begun = first_year if first_year is not None else last_year - turn
        start, end = make_day(begun, first_month, first_day), make_day(last_year, last_month, last_day)
        return None if start is None or end is None else make_period(start, end)

    if first_month == last_month and first_day > last_day:
        return None
    if year is not None:
        return settle(build(year), "days of one date range", anchor="absolute", explicit_year=True)
    return lean(build, reference, "date range")


def resolve_fixed(match: Match, _reference: date | None) -> Meaning | None:
    """A name that stands for one day in history."""
    return settle(make_single(match.rule.starts[0]), "known day", anchor="absolute")


def resolve_monthday(match: Match, reference: date | None) -> Meaning | None:
    """A day of the present month, the last or the next, by its number."""
    day = _find_day(match)
    which = pick_which(match)
    if day is None:
        return None
    if reference is None:
        return leave_open("day of a month that only the publication day tells")
    first = reference.replace(day=1)

    def build(months: int) -> PartialDate | None:
        month = add_months(first, months)
        found = make_day(month.year, month.month, day)
        return None if found is None else make_single(found)

    if which is not None:
        return settle(build(max(-1, min(1, which))), f"day of a month counted from {reference}")
    weekday = pick_number(match, "weekday")
    far = 2 if weekday is None else 12
    periods = [period for months in range(-far, far + 1) if (period := build(months)) is not None]
    if weekday is not None:
        periods = [period for period in periods if period.start.weekday() == weekday]
        if not periods:
            return None
    return Meaning(
        pick_nearest(periods, reference),
        pick_past(periods, reference),
        pick_future(periods, reference),
        f"day of the month {'nearest' if weekday is None else 'with that weekday nearest'} to {reference}",
    )


def resolve_monthdays(match: Match, reference: date | None) -> Meaning | None:
    """From one day to another of the present month, the last or the next."""
    first, last = pick_number(match, "day"), pick_number(match, "day", -1)
    if first is None or last is None:
        return None
    if reference is None:
        return leave_open("days of a month that only the publication day tells")
    which = max(-1, min(1, pick_which(match) or 0))
    month = add_months(reference.replace(day=1), which)
    start, end = make_day(month.year, month.month, first), make_day(month.year, month.month, last)
    if start is None or end is None:
        return None
    return settle(make_period(start, end), f"days of a month counted from {reference}")


def resolve_nth_weekday(match: Match, reference: date | None) -> Meaning | None:
    """The first Friday of July, the last Sunday of the month."""
    nth, weekday = pick_number(match, "nth"), pick_number(match, "weekday")
    month, year = pick_number(match, "month"), pick_number(match, "year")
    if nth is None or weekday is None or not -1 <= nth <= 5 or nth == 0:
        return None

    def build(year: int, month: int) -> PartialDate | None:
        first = make_day(year, month, 1)
        if first is None:
            return None
        if nth < 0:
            last = add_days(add_months(first, 1), -1)
            return make_single(add_days(last, -((last.weekday() - weekday) % 7)))
        found = add_days(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
        return make_single(found) if found.month == month else None

    if month is not None:
        if year is not None:
            return settle(build(year, month), "weekday of that month", anchor="absolute", explicit_year=True)
        return lean(lambda year: build(year, month), reference, "weekday of a month")
    if reference is None:
        return leave_open("weekday of a month that only the publication day tells")
    present = add_months(reference.replace(day=1), max(-1, min(1, pick_which(match) or 0)))
    return settle(build(present.year, present.month), f"weekday of a month counted from {reference}")


def resolve_week_number(match: Match, reference: date | None) -> Meaning | None:
    """A week by its number in the year, or from one to another: the first is the one with the first Thursday."""
    year = pick_number(match, "year")
    numbers = [n for n in (*match.slots.get("n", ()), *match.slots.get("nth", ())) if isinstance(n, int)]
    if year is None and reference is None:
        return leave_open("week of a year that only the publication day tells")
    counted = year if year is not None else reference.year if reference is not None else 0
    weeks = [week for number in numbers if (week := _find_week(counted, number)) is not None]
    if not weeks or len(weeks) < len(numbers):
        return None
    period = make_period(weeks[0].start, weeks[-1].end, "week")
    anchor: Anchor = "publication" if year is None else "absolute"
    return settle(period, f"week by its number in {counted}", anchor=anchor, explicit_year=year is not None)


def _find_week(year: int, number: int) -> PartialDate | None:
    if not 1 <= number <= _MOST_WEEKS:
        return None
    first = make_day(year, 1, _IN_FIRST_WEEK)
    week = None if first is None else make_week(add_days(first, 7 * (number - 1)))
    return week if week is not None and add_days(week.start, 3).year == year else None


def resolve_nth_week(match: Match, reference: date | None) -> Meaning | None:
    """The first, second or last week of a month or year: the first is the one with its first Thursday."""
    nth, month, year = pick_number(match, "nth"), pick_number(match, "month"), pick_number(match, "year")
    if nth is None or not -1 <= nth <= 4 or nth == 0:
        return None

    def build(year: int, month: int) -> PartialDate | None:
        first = make_day(year, month, 1)
        if first is None:
            return None
        inside = add_days(first, 7 * nth - 4) if nth > 0 else add_days(add_months(first, 1), -4)
        return make_week(inside)

    if match.rule.of_year and reference is not None:
        year = reference.year + max(-1, min(1, pick_which(match) or 0))
    if month is None and year is not None:
        month = 1 if nth > 0 else 12
    if month is not None:
        if year is not None:
            return settle(build(year, month), "week of that month", anchor="absolute", explicit_year=True)
        return lean(lambda year: build(year, month), reference, "week of a month")
    if reference is None:
        return leave_open("week of a month that only the publication day tells")
    present = add_months(reference.replace(day=1), max(-1, min(1, pick_which(match) or 0)))
    return settle(build(present.year, present.month), f"week of a month counted from {reference}")


def resolve_week_of(match: Match, reference: date | None) -> Meaning | None:
    """The week around a date."""
    meaning = resolve_date(match, reference)
    if meaning is None:
        return None
    widen = [None if one is None else make_week(one.start) for one in meaning[:3]]
    return meaning._replace(
        value=widen[0], past=widen[1], future=widen[2], how=f"week around a {meaning.how}"
    )


def _find_day(match: Match) -> int | None:
    return next((day for slot in _DAY_SLOTS if (day := pick_number(match, slot)) is not None), None)
