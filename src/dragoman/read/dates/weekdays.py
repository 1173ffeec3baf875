"""Weekdays, nights, and the days counted from today."""

from collections.abc import Callable
from datetime import date

from dragoman.languages.calendar import make_day
from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import (
    NO_DAY,
    Meaning,
    collect,
    lean,
    leave_open,
    pick_number,
    pick_which,
    pick_word,
    settle,
)
from dragoman.read.dates.periods import (
    add_days,
    make_night,
    make_period,
    make_single,
    make_week,
    measure_distance,
)
from dragoman.types import PartialDate

COMING = 2
LAST_NIGHT = "night counted from"
NIGHT_OF_WEEKDAY = "the night of a "
"""How the night is found that begins on a weekday that is told ("Monday night")."""
_MOST_WEEKS = 60


def resolve_weekday(match: Match, reference: date | None) -> Meaning | None:
    """A weekday: bare, with last, this or next, or of a given week."""
    weekday, which = pick_number(match, "weekday"), pick_which(match)
    if weekday is None:
        return None
    if reference is None:
        return leave_open(f"weekday {NO_DAY}")
    if pick_word(match, "part") != "night":
        return _find_weekday(match, reference, weekday, which, make_single)
    meaning = _find_weekday(match, reference, weekday, which, make_night)
    return None if meaning is None else meaning._replace(how=NIGHT_OF_WEEKDAY + meaning.how)


def _find_weekday(
    match: Match, reference: date, weekday: int, which: int | None, show: Callable[[date], PartialDate]
) -> Meaning | None:
    monday = make_week(reference).start
    back = add_days(reference, -((reference.weekday() - weekday) % 7))
    ahead = add_days(reference, (weekday - reference.weekday()) % 7)
    if match.rule.week:
        day = add_days(monday, 7 * max(-1, min(1, which or 0)) + weekday)
        return settle(show(day), f"weekday of a week counted from {reference}")
    if which is None:
        return Meaning(show(back), show(back), show(ahead), f"weekday counted back from {reference}")
    if which == 0:
        return Meaning(
            show(add_days(monday, weekday)), show(back), show(ahead), f"weekday of the week of {reference}"
        )
    if which < 0:
        # Of yesterday nobody says "last Wednesday" on a Thursday.
        day = back if back < add_days(reference, -1) else add_days(back, -7)
        other = show(back) if back < reference and day != back else None
        if day >= monday:
            other = show(add_days(day, -7))
        return _settle_beside(show(day), other, f"the last such weekday before {reference}")
    day = ahead if ahead > reference else add_days(ahead, 7)
    if which < COMING and day <= add_days(monday, 6):
        # "next Friday" on a Tuesday skips the Friday that "on Friday" would name.
        how = f"the next such weekday after the week of {reference}"
        return _settle_beside(show(add_days(day, 7)), show(day), how)
    other = show(add_days(day, 7)) if day <= add_days(monday, 6) else None
    return _settle_beside(show(day), other, f"the next such weekday after {reference}")


def _settle_beside(day: PartialDate, other: PartialDate | None, how: str) -> Meaning | None:
    """`day`; and `other` as possible, for those who take "last" and "next" as of the week and not of the days."""
    meaning = settle(day, how)
    return None if meaning is None else meaning._replace(possible=collect(other))


def resolve_weeks_on(match: Match, reference: date | None) -> Meaning | None:
    """So many of a weekday on or back: `two Sundays ago`, `a week from Thursday`."""
    weekday, number = pick_number(match, "weekday"), pick_number(match, "n") or 1
    if weekday is None or number > _MOST_WEEKS:
        return None
    if reference is None:
        return leave_open(f"weekday {NO_DAY}")
    how = f"{number} of a weekday counted from {reference}"
    if match.rule.shift < 0:
        back = add_days(reference, -((reference.weekday() - weekday) % 7 or 7))
        return settle(make_single(add_days(back, -7 * (number - 1))), how)
    ahead = add_days(reference, (weekday - reference.weekday()) % 7 or 7)
    weeks = number if match.rule.week else number - 1
    return settle(make_single(add_days(ahead, 7 * weeks)), how)


def resolve_weekdays(match: Match, reference: date | None) -> Meaning | None:
    """From one weekday to another."""
    first, last = pick_number(match, "weekday"), pick_number(match, "weekday", -1)
    which = pick_which(match)
    if first is None or last is None:
        return None
    if reference is None:
        return leave_open(f"weekdays {NO_DAY}")
    length = (last - first) % 7
    monday = make_week(reference).start
    if which is not None:
        start = add_days(monday, 7 * max(-1, min(1, which)) + first)
        return settle(
            make_period(start, add_days(start, length)), f"weekdays of a week counted from {reference}"
        )
    end = add_days(reference, -((reference.weekday() - last) % 7))
    start = add_days(reference, (first - reference.weekday()) % 7)
    past = make_period(add_days(end, -length), end)
    future = make_period(start, add_days(start, length))
    return Meaning(past, past, future, f"weekdays counted from {reference}")


def resolve_today(match: Match, reference: date | None) -> Meaning | None:
    """Yesterday, today, tomorrow and what lies two days off; a night is two days."""
    shift = pick_number(match, "today")
    shift = match.rule.shift if shift is None else shift
    if reference is None:
        return leave_open(f"day {NO_DAY}")
    day = add_days(reference, shift)
    night = pick_word(match, "part") == "night"
    return settle(make_night(day) if night else make_single(day), f"{shift:+d} days from {reference}")


def resolve_overnight(match: Match, reference: date | None) -> Meaning | None:
    """A night without a name, or with the weekday that it touches."""
    weekday = pick_number(match, "weekday")
    if reference is None:
        return leave_open(f"night {NO_DAY}")
    if weekday is None:
        last = make_night(add_days(reference, match.rule.shift))
        return Meaning(last, last, make_night(reference), f"{LAST_NIGHT} {reference}")
    if weekday == reference.weekday():
        return settle(make_night(add_days(reference, -1)), f"night that ends on the weekday of {reference}")
    back = add_days(reference, -((reference.weekday() - weekday) % 7))
    ahead = add_days(reference, (weekday - reference.weekday()) % 7)
    return Meaning(
        make_night(back),
        make_night(back),
        make_night(ahead),
        f"night of a weekday counted back from {reference}",
    )


def resolve_night(match: Match, reference: date | None) -> Meaning | None:
    """The night that ends on the day named last: `overnight into Tuesday`, `7 Mart'ı 8 Mart'a bağlayan gece`."""
    month, day, year = (
        pick_number(match, "month", -1),
        pick_number(match, "day", -1),
        pick_number(match, "year", -1),
    )
    weekday = pick_number(match, "weekday", -1)
    if day is not None and month is not None:

        def build(year: int) -> PartialDate | None:
            morning = make_day(year, month, day)
            return None if morning is None else make_night(add_days(morning, -1))

        if year is not None:
            return settle(build(year), "night before that date", anchor="absolute", explicit_year=True)
        return lean(build, reference, "night before a date")
    if weekday is None:
        return None
    if reference is None:
        return leave_open(f"night {NO_DAY}")
    back = make_night(add_days(reference, -((reference.weekday() - weekday) % 7) - 1))
    ahead = make_night(add_days(reference, (weekday - reference.weekday()) % 7 - 1))
    return Meaning(back, back, ahead, f"night that ends on a weekday counted back from {reference}")


def resolve_weekend(which: int | None, reference: date, *, further: int = 0) -> Meaning | None:
    """The weekend: bare, or with last, this or next; `further` weekends on from there ("the one after next")."""
    saturday = add_days(make_week(reference).start, 5)
    weekends = [
        PartialDate(start=day, end=add_days(day, 1), precision="day")
        for day in (add_days(saturday, 7 * weeks) for weeks in range(-2, 3))
    ]
    back = max(one for one in weekends if one.start <= reference)
    ahead = min(one for one in weekends if one.end >= reference)
    if which is None:
        return Meaning(back, back, ahead, f"weekend counted back from {reference}")
    if which == 0:
        this = min(weekends, key=lambda one: (one.start != saturday, measure_distance(one, reference)))
        return Meaning(this, back, ahead, f"weekend of the week of {reference}")
    if which < 0:
        last = max(one for one in weekends if one.end < reference)
        return settle(_move(last, further), f"the last weekend before {reference}")
    later = [one for one in weekends if one.start > reference]
    skip = which < COMING and later[0].start == saturday
    return settle(_move(later[1] if skip else later[0], further), f"the next weekend after {reference}")


def _move(period: PartialDate, weeks: int) -> PartialDate:
    return PartialDate(add_days(period.start, 7 * weeks), add_days(period.end, 7 * weeks), period.precision)
