"""Weeks, months and years counted from the one that runs: this, last, the next, their parts, several of them."""

from datetime import date

from dragoman.read.dates.edges import cut_present, cut_unit
from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import (
    NO_DAY,
    Meaning,
    collect,
    leave_open,
    pick_number,
    pick_which,
    pick_word,
    settle,
)
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
from dragoman.read.dates.weekdays import resolve_weekend
from dragoman.types import PartialDate, Precision

_MONTHS = 12
_LONGEST = 1000
_STRETCHES: dict[str, Precision] = {"week": "week", "month": "month", "year": "year"}


def resolve_unit(match: Match, reference: date | None) -> Meaning | None:
    """This, last or next week, weekend, month, quarter or year, or a part of it. The rule's `shift` counts on."""
    unit, which, edge = (
        pick_word(match, "unit") or match.rule.unit,
        pick_which(match),
        pick_word(match, "edge") or match.rule.edge or None,
    )
    if reference is None:
        return leave_open(f"{unit} {NO_DAY}")
    step = match.rule.shift + max(-1, min(1, which or 0))
    if unit == "weekend":
        return resolve_weekend(which, reference, further=match.rule.shift)
    how = f"{unit} counted from {reference}"
    whole = _find_unit(unit, step, reference)
    if whole is None or (unit == "day" and which is None):
        return None
    part = cut_unit(whole, unit, edge)
    if edge in {"sofar", "still"}:
        narrow = cut_unit(whole, unit, "early" if edge == "sofar" else "late")
        meaning = cut_present(whole, edge, reference, how)
        return None if meaning is None else meaning._replace(possible=collect(narrow))
    if edge is None or part is None or not whole.start <= reference <= whole.end:
        return settle(part, how)
    # "early this month" told on the 9th is over before it, or still to come.
    past = make_period(part.start, min(part.end, add_days(reference, -1)), part.precision)
    future = make_period(max(part.start, reference), part.end, part.precision)
    return Meaning(part, past or part, future or part, how)


def resolve_nth_day(match: Match, reference: date | None) -> Meaning | None:
    """The first, second or last day of this, last or next week, month or year."""
    unit, nth = pick_word(match, "unit") or match.rule.unit, pick_number(match, "nth")
    if nth is None or unit not in {"week", "month", "year"}:
        return None
    if reference is None:
        return leave_open(f"{unit} {NO_DAY}")
    whole = _find_unit(unit, max(-1, min(1, pick_which(match) or 0)), reference)
    if whole is None or not nth:
        return None
    day = whole.end if nth < 0 else add_days(whole.start, nth - 1)
    inside = whole.start <= day <= whole.end
    return settle(make_single(day), f"day of a {unit} counted from {reference}") if inside else None


def resolve_opening(match: Match, reference: date | None) -> Meaning | None:
    """The first or last months of a year: `the first four months of 2026`."""
    nth, number, unit = pick_number(match, "nth"), pick_number(match, "n"), pick_word(match, "unit")
    year, which = pick_number(match, "year"), pick_which(match) or 0
    if number is None or not 0 < number < _MONTHS or nth not in (1, -1) or unit != "month":
        return None
    if year is None and reference is None:
        return leave_open(f"months of a year {NO_DAY}")
    explicit = year is not None
    if year is None and reference is not None:
        year = reference.year + max(-1, min(1, which))
    first = 1 if nth == 1 else _MONTHS + 1 - number
    period = None if year is None else make_months(year, first, number)
    return settle(
        period, "months of a year", anchor="absolute" if explicit else "publication", explicit_year=explicit
    )


def resolve_stretch(match: Match, reference: date | None) -> Meaning | None:
    """The days, weeks, months up to now or from now on: `the past three days`."""
    units = match.slots.get("unit") or [match.rule.unit]
    numbers = match.slots.get("n") or [1]
    which = pick_which(match)
    if not which:
        return None
    if reference is None:
        return leave_open(f"stretch {NO_DAY}")
    sign = -1 if which < 0 else 1
    far, steps = reference, []
    for unit, number in zip(units, numbers, strict=False):
        if not isinstance(unit, str) or not isinstance(number, int) or not 0 < number < _LONGEST:
            return None
        moved = _move_far(far, unit, sign * number)
        if moved is None:
            return None
        far = moved
        steps.append(f"{number} {unit}")
    how = f"{', '.join(steps)} {'up to' if sign < 0 else 'from'} {reference}"
    start, end = (far, reference) if sign < 0 else (add_days(reference, 1), far)
    if far == reference:
        start = end = reference
    return settle(PartialDate(start=start, end=end, precision=_STRETCHES.get(str(units[-1]), "day")), how)


def _find_unit(unit: str, step: int, reference: date) -> PartialDate | None:
    """The whole unit, so many steps from the one that `reference` is in."""
    if unit == "day":
        return make_single(add_days(reference, step))
    if unit == "week":
        return make_week(add_days(reference, 7 * step))
    if unit in {"month", "quarter"}:
        length = 3 if unit == "quarter" else 1
        begun = date(reference.year, (reference.month - 1) // length * length + 1, 1)
        first = add_months(begun, length * step)
        return make_months(first.year, first.month, length)
    return make_years(reference.year + step, reference.year + step) if unit == "year" else None


def _move_far(day: date, unit: str, number: int) -> date | None:
    if unit == "hour":
        return add_days(day, -(-abs(number) // 24) * (1 if number > 0 else -1))
    if unit in {"day", "week", "month", "year", "workday"}:
        return move(day, unit, number)
    return None
