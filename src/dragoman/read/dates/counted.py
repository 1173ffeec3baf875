"""Days counted in units: from the publication day (`two days ago`) or from the story (`a day later`)."""

from datetime import date

from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import PRESENT, Meaning, collect, leave_open, pick_number, settle
from dragoman.read.dates.periods import (
    add_days,
    add_months,
    make_months,
    make_period,
    make_single,
    make_week,
    make_years,
    move,
)
from dragoman.read.dates.running import resolve_unit
from dragoman.types import PartialDate, Precision

OPEN_LAG = "counted in months or years from what stands beside it"
EDGE_DAY = "the day of something else in the story: "
"""How the first or last day of what lasted some days is told ("on the first day")."""
_FARTHEST = 4000
_EXACT: dict[str, Precision] = {"week": "week", "month": "month", "year": "year"}
_LAG_UNITS = ("day", "hour", "week")
_SAME_DAY = 12
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def resolve_ago(match: Match, reference: date | None) -> Meaning | None:
    """So many units before (or, with a positive `shift`, after) the publication day, as exact as the unit.

    The very day is possible only: "three weeks ago" is seldom told on the weekday.
    """
    if reference is None:
        return leave_open("counted from the publication day, which is not known")
    sign = 1 if match.rule.shift > 0 else -1
    base = add_days(reference, pick_number(match, "today") or 0)
    counted = _count_all(match, base, sign)
    if counted is None:
        return None
    period, day, steps = counted
    how = f"{steps} from {reference}"
    possible = _list_possible(period, make_single(day))
    if sign < 0 or period is None:
        meaning = settle(period, how)
        return None if meaning is None else meaning._replace(possible=possible)
    # "in two weeks" may also be a duration: only a future tense makes it a date.
    return Meaning(period if match.rule.which else None, None, period, how, possible=possible)


def resolve_within(match: Match, reference: date | None) -> Meaning | None:
    """From the publication day until so many units later; a mere duration unless the tense is future."""
    if reference is None:
        return leave_open("counted from the publication day, which is not known")
    base = add_days(reference, pick_number(match, "today") or 0)
    counted = _count_all(match, base, 1)
    if counted is None:
        return None
    _, day, steps = counted
    units = match.slots.get("unit") or [match.rule.unit]
    period = make_period(base, day, _EXACT.get(str(units[-1]), "day"))
    return Meaning(None, None, period, f"within {steps} from {base}", possible=collect(make_single(day)))


def resolve_rest(match: Match, reference: date | None) -> Meaning | None:
    """From the publication day to the end of its week, month or year."""
    meaning = resolve_unit(match, reference)
    if meaning is None or meaning.value is None or reference is None:
        return meaning
    start = max(reference, meaning.value.start)
    return settle(make_period(start, meaning.value.end, meaning.value.precision), f"rest of a {meaning.how}")


def resolve_offset(match: Match, reference: date | None) -> Meaning | None:
    """So many units before or after another event of the story."""
    units, numbers = match.slots.get("unit", []), match.slots.get("n", [])
    sign = match.rule.shift
    shift = 0
    for unit, number in zip(units, numbers, strict=False):
        days = _count_days(str(unit), number)
        if days is None:
            return None
        shift += sign * days
    possible: tuple[PartialDate, ...] = ()
    other: PartialDate | None = None
    if reference is not None:
        counted = _count_all(match, reference, sign)
        if counted is None:
            return None
        other = counted[0]
        possible = collect(make_single(counted[1]))
    past, future = (other, None) if sign < 0 else (None, other)
    if "month" in units or "year" in units:
        how = "counted in months from another event of the story"
        return Meaning(None, past, future, how, "narrative", possible=possible)
    how = f"{shift:+d} days from another event of the story"
    return Meaning(None, past, future, how, "narrative", shift, possible=possible)


def resolve_lag(match: Match, _reference: date | None) -> Meaning | None:
    """So many days before or after what the words beside it tell: `two days after the vote`, `hours after`."""
    days = 0
    for unit, number in zip(match.slots.get("unit", []), match.slots.get("n", []), strict=False):
        counted = _count_days(str(unit), number)
        if counted is None or unit not in _LAG_UNITS:
            return leave_open(OPEN_LAG, anchor="narrative")
        days += counted
    lag = match.rule.shift * (days or match.rule.length - 1)
    return Meaning(None, None, None, f"{lag:+d} days from what stands beside it", "narrative", lag=lag)


def resolve_narrative(match: Match, reference: date | None) -> Meaning | None:
    """The same day, the day before, the next day: of another event of the story."""
    shift = match.rule.shift
    how = (
        f"{shift:+d} days from another event of the story"
        if shift
        else "the day of another event of the story"
    )
    told = None if reference is None else make_single(add_days(reference, shift))
    return Meaning(None, None, None, how, "narrative", shift, possible=collect(told))


def resolve_now(_match: Match, reference: date | None) -> Meaning | None:
    """The publication day as one end of a span ("between now and Friday"); no date by itself."""
    if reference is None:
        return leave_open(PRESENT)
    return settle(make_single(reference), PRESENT)


def resolve_unsettled(match: Match, _reference: date | None) -> Meaning | None:
    """Counted from something that a date alone does not tell: its first or last day, where the rule has an edge."""
    edge = match.rule.edge
    how = f"{EDGE_DAY}{edge}" if edge else "counted from something else in the story"
    return leave_open(how, anchor="narrative")


def _count_days(unit: str, number: object) -> int | None:
    """Days in so many units; some hours are none, as they mostly end on the same day."""
    if not isinstance(number, int) or number > _FARTHEST:
        return None
    if unit == "hour":
        return 0 if number <= _SAME_DAY else number // 24 if number % 24 == 0 else None
    return number * _DAYS[unit] if unit in _DAYS else None


def _count_all(match: Match, base: date, sign: int) -> tuple[PartialDate | None, date, str] | None:
    """The last unit counted to, the very day, and the steps in words; None where a number is out of reach."""
    units = match.slots.get("unit") or [match.rule.unit]
    period: PartialDate | None = None
    steps: list[str] = []
    for unit, number in zip(units, match.slots.get("n", []), strict=False):
        if not isinstance(unit, str) or not isinstance(number, int) or number > _FARTHEST:
            return None
        period = _count(base, unit, sign * number)
        base = move(base, unit, sign * number)
        steps.append(f"{sign * number:+d} {unit}")
    return (period, base, ", ".join(steps)) if steps else None


def _count(reference: date, unit: str, number: int) -> PartialDate | None:
    if unit == "hour":
        return (
            make_single(add_days(reference, number // 24 if number % 24 == 0 else 0))
            if (abs(number) < 24 or number % 24 == 0)
            else None
        )
    if unit in {"day", "workday"}:
        return make_single(move(reference, unit, number))
    if unit == "week":
        return make_week(add_days(reference, 7 * number))
    if unit == "month":
        month = add_months(reference, number)
        return make_months(month.year, month.month)
    if unit == "year":
        return make_years(reference.year + number, reference.year + number)
    return None


def _list_possible(period: PartialDate | None, day: PartialDate) -> tuple[PartialDate, ...]:
    return () if period is None or period == day else (day,)
