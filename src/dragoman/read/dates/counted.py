"""Days counted in units: from the publication day (`two days ago`) or from the story (`a day later`)."""

from datetime import date

from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import Meaning, leave_open, pick_number, pick_word, settle
from dragoman.read.dates.periods import (
    add_days,
    add_months,
    make_months,
    make_period,
    make_single,
    make_week,
    make_years,
)
from dragoman.read.dates.spans import resolve_unit
from dragoman.types import PartialDate, Precision

_FARTHEST = 4000
_EXACT: dict[str, Precision] = {"week": "week", "month": "month", "year": "year"}
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def resolve_ago(match: Match, reference: date | None) -> Meaning | None:
    """So many units before (or, with a positive `shift`, after) the publication day, as exact as the unit."""
    units, numbers = match.slots.get("unit", []), match.slots.get("n", [])
    if reference is None:
        return leave_open("counted from the publication day, which is not known")
    sign = 1 if match.rule.shift > 0 else -1
    base = add_days(reference, pick_number(match, "today") or 0)
    period: PartialDate | None = None
    steps: list[str] = []
    for unit, number in zip(units, numbers, strict=False):
        if not isinstance(unit, str) or not isinstance(number, int) or number > _FARTHEST:
            return None
        period = _count(base, unit, sign * number)
        base = _move(base, unit, sign * number)
        steps.append(f"{sign * number:+d} {unit}")
    how = f"{', '.join(steps)} from {reference}"
    if sign < 0 or period is None:
        return settle(period, how)
    # "in two weeks" may also be a duration: only a future tense makes it a date.
    return Meaning(period if match.rule.which else None, None, period, how)


def resolve_within(match: Match, reference: date | None) -> Meaning | None:
    """From the publication day until so many units later; a mere duration unless the tense is future."""
    unit, number = pick_word(match, "unit"), pick_number(match, "n")
    if unit is None or number is None or number > _FARTHEST:
        return None
    if reference is None:
        return leave_open("counted from the publication day, which is not known")
    period = make_period(reference, _move(reference, unit, number), _EXACT.get(unit, "day"))
    return Meaning(None, None, period, f"within {number} {unit} from {reference}")


def resolve_rest(match: Match, reference: date | None) -> Meaning | None:
    """From the publication day to the end of its week, month or year."""
    meaning = resolve_unit(match, reference)
    if meaning is None or meaning.value is None or reference is None:
        return meaning
    start = max(reference, meaning.value.start)
    return settle(make_period(start, meaning.value.end, meaning.value.precision), f"rest of a {meaning.how}")


def resolve_offset(match: Match, reference: date | None) -> Meaning | None:
    """So many units before or after another event of the story."""
    unit, number = pick_word(match, "unit"), pick_number(match, "n")
    if unit is None or number is None or number > _FARTHEST:
        return None
    if unit not in _DAYS:
        return None
    shift = match.rule.shift * number * _DAYS[unit]
    other = None if reference is None else _count(reference, unit, match.rule.shift * number)
    past, future = (other, None) if shift < 0 else (None, other)
    if unit in {"month", "year"}:
        return Meaning(None, past, future, "counted in months from another event of the story", "narrative")
    return Meaning(None, past, future, f"{shift:+d} days from another event of the story", "narrative", shift)


def resolve_narrative(match: Match, _reference: date | None) -> Meaning | None:
    """The same day, the day before, the next day: of another event of the story."""
    shift = match.rule.shift
    how = (
        f"{shift:+d} days from another event of the story"
        if shift
        else "the day of another event of the story"
    )
    return Meaning(None, None, None, how, "narrative", shift)


def resolve_unsettled(_match: Match, _reference: date | None) -> Meaning | None:
    """Counted from something that a date alone does not tell."""
    return leave_open("counted from something else in the story", anchor="narrative")


def _count(reference: date, unit: str, number: int) -> PartialDate | None:
    if unit == "hour":
        return (
            make_single(add_days(reference, number // 24 if number % 24 == 0 else 0))
            if (abs(number) < 24 or number % 24 == 0)
            else None
        )
    if unit == "day":
        return make_single(add_days(reference, number))
    if unit == "week":
        return make_week(add_days(reference, 7 * number))
    if unit == "month":
        month = add_months(reference, number)
        return make_months(month.year, month.month)
    if unit == "year":
        return make_years(reference.year + number, reference.year + number)
    return None


def _move(base: date, unit: str, number: int) -> date:
    if unit in {"month", "year"}:
        return add_months(base, number * (12 if unit == "year" else 1))
    if unit == "hour":
        return add_days(base, number // 24)
    return add_days(base, number * _DAYS.get(unit, 0))
