"""Days counted in units: from the publication day (`two days ago`) or from the story (`a day later`)."""

from datetime import date

from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import Meaning, leave_open, pick_number, pick_word, settle
from dragoman.read.dates.periods import add_days, add_months, make_months, make_single, make_week, make_years
from dragoman.types import PartialDate

_FARTHEST = 4000
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}


def resolve_ago(match: Match, reference: date | None) -> Meaning | None:
    """So many units before (or, with a positive `shift`, after) the publication day, as exact as the unit."""
    unit, number = pick_word(match, "unit"), pick_number(match, "n")
    if unit is None or number is None or number > _FARTHEST:
        return None
    if reference is None:
        return leave_open("counted from the publication day, which is not known")
    sign = 1 if match.rule.shift > 0 else -1
    period = _count(reference, unit, sign * number)
    how = f"{sign * number:+d} {unit} from {reference}"
    if sign < 0 or period is None:
        return settle(period, how)
    # "in two weeks" may also be a duration: only a future tense makes it a date.
    return Meaning(period if match.rule.which else None, None, period, how)


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
