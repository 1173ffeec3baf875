"""Weeks, months, seasons, quarters, years: whole ones, parts of them, several of them."""

from datetime import date

from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import Meaning, lean, leave_open, pick_number, pick_which, pick_word, settle
from dragoman.read.dates.periods import (
    add_days,
    add_months,
    make_months,
    make_period,
    make_single,
    make_week,
    make_years,
)
from dragoman.read.dates.weekdays import resolve_weekend
from dragoman.types import PartialDate, Precision

_NO_DAY = "counted from the publication day, which is not known"
# The two halves overlap the middle third on purpose: "mid" and "late" do not exclude each other in newspapers.
_MONTH_EDGES = {"early": (1, 15), "mid": (10, 20), "late": (16, 31)}
_YEAR_EDGES = {"early": (1, 6), "mid": (5, 4), "late": (7, 6)}
_SEASON_LENGTH = 3
_STRETCHES: dict[str, Precision] = {"week": "week", "month": "month", "year": "year"}


def resolve_month(match: Match, reference: date | None) -> Meaning | None:
    """A month, or its beginning, middle or end."""
    month, year, edge = pick_number(match, "month"), pick_number(match, "year"), pick_word(match, "edge")
    if month is None:
        return None

    def build(year: int) -> PartialDate | None:
        return _cut_month(make_months(year, month), edge)

    if year is not None:
        return settle(build(year), "month of that year", anchor="absolute", explicit_year=True)
    which = _narrow(pick_which(match))
    if match.rule.of_year and reference is not None:
        return settle(build(reference.year + (which or 0)), f"month of a year counted from {reference}")
    return lean(build, reference, "month", which=which)


def resolve_months(match: Match, reference: date | None) -> Meaning | None:
    """From one month to another."""
    first, last = pick_number(match, "month"), pick_number(match, "month", -1)
    year = pick_number(match, "year", -1)
    if first is None or last is None:
        return None
    count = (last - first) % 12 + 1
    turn = last < first

    def build(year: int) -> PartialDate | None:
        return make_months(year - turn, first, count)

    if year is not None:
        begun = pick_number(match, "year") if len(match.slots.get("year", ())) > 1 else None
        if begun is not None:
            count += 12 * (year - turn - begun)
            if not 0 < count <= 1200:
                return None
            return settle(make_months(begun, first, count), "months", anchor="absolute", explicit_year=True)
        return settle(build(year), "months of that year", anchor="absolute", explicit_year=True)
    return lean(build, reference, "months", which=_narrow(pick_which(match)))


def resolve_year(match: Match, reference: date | None) -> Meaning | None:
    """A year, or its beginning, middle or end."""
    year, edge = pick_number(match, "year"), pick_word(match, "edge")
    if year is None:
        return None
    return settle(_cut_year(year, edge), "year", anchor="absolute", explicit_year=True)


def resolve_years(match: Match, _reference: date | None) -> Meaning | None:
    """From one year to another."""
    first, last = pick_number(match, "year"), pick_number(match, "year", -1)
    short = pick_number(match, "n")
    if first is None or last is None:
        return None
    if short is not None:
        last = first // 100 * 100 + short if short < 100 else short
    if not first < last <= first + 100:
        return None
    return settle(make_years(first, last), "years", anchor="absolute", explicit_year=True)


def resolve_decade(match: Match, _reference: date | None) -> Meaning | None:
    """The ten years that a decade names."""
    year, short = pick_number(match, "year"), pick_number(match, "n")
    if year is None and short is not None:
        year = 1900 + short if 20 <= short <= 90 else short if 1000 <= short <= 2999 else None
    if year is None or year % 10:
        return None
    return settle(make_years(year, year + 9), "decade", anchor="absolute", explicit_year=True)


def resolve_season(match: Match, reference: date | None) -> Meaning | None:
    """A season of the northern half of the earth, by whole months."""
    first, year = pick_number(match, "season"), pick_number(match, "year")
    if first is None:
        return None

    def build(year: int) -> PartialDate | None:
        return make_months(year, first, _SEASON_LENGTH)

    if year is not None:
        return settle(build(year), "season of that year", anchor="absolute", explicit_year=True)
    # "this winter" in April is the one just over.
    return lean(build, reference, "season", which=_narrow(pick_which(match)) or None)


def resolve_quarter(match: Match, reference: date | None) -> Meaning | None:
    """A quarter of a year."""
    return _resolve_part(match, reference, parts=4)


def resolve_half(match: Match, reference: date | None) -> Meaning | None:
    """A half of a year."""
    return _resolve_part(match, reference, parts=2)


def resolve_unit(match: Match, reference: date | None) -> Meaning | None:
    """This, last or next week, weekend, month, quarter or year, or a part of it."""
    unit, which, edge = (
        pick_word(match, "unit") or match.rule.unit,
        pick_which(match),
        pick_word(match, "edge"),
    )
    if reference is None:
        return leave_open(f"{unit} {_NO_DAY}")
    if unit == "weekend":
        return resolve_weekend(which, reference)
    step = max(-1, min(1, which or 0))
    how = f"{unit} counted from {reference}"
    if unit == "day":
        return settle(make_single(reference), how) if not step and which is not None else None
    if unit == "week":
        return settle(make_week(add_days(reference, 7 * step)), how)
    if unit == "month":
        month = add_months(reference.replace(day=1), step)
        return settle(_cut_month(make_months(month.year, month.month), edge), how)
    if unit == "quarter":
        first = add_months(date(reference.year, (reference.month - 1) // 3 * 3 + 1, 1), 3 * step)
        return settle(make_months(first.year, first.month, 3), how)
    if unit == "year":
        return settle(_cut_year(reference.year + step, edge), how)
    return None


def resolve_stretch(match: Match, reference: date | None) -> Meaning | None:
    """The days, weeks, months up to now or from now on: `the past three days`."""
    unit, number = pick_word(match, "unit"), pick_number(match, "n")
    which = pick_which(match)
    number = 1 if number is None else number
    if unit is None or not which or not 0 < number < 1000:
        return None
    if reference is None:
        return leave_open(f"stretch {_NO_DAY}")
    how = f"{number} {unit} up to {reference}" if which < 0 else f"{number} {unit} from {reference}"
    sign = -1 if which < 0 else 1
    if unit == "hour":
        far = add_days(reference, sign * -(-number // 24))
    elif unit in {"day", "week"}:
        far = add_days(reference, sign * number * (7 if unit == "week" else 1))
    elif unit in {"month", "year"}:
        far = add_months(reference, sign * number * (12 if unit == "year" else 1))
    else:
        return None
    start, end = (far, reference) if sign < 0 else (add_days(reference, 1), far)
    if far == reference:
        start = end = reference
    return settle(PartialDate(start=start, end=end, precision=_STRETCHES.get(unit, "day")), how)


def _resolve_part(match: Match, reference: date | None, *, parts: int) -> Meaning | None:
    number = pick_number(match, "nth") or pick_number(match, "quarter" if parts == 4 else "half")
    year, which = pick_number(match, "year"), pick_which(match)
    months = 12 // parts
    if number is None:
        return None
    if number < 0:
        number = parts
    if not 1 <= number <= parts:
        return None

    def build(year: int) -> PartialDate | None:
        return make_months(year, (number - 1) * months + 1, months)

    what = "quarter" if parts == 4 else "half of a year"
    if year is not None:
        return settle(build(year), f"{what} of that year", anchor="absolute", explicit_year=True)
    if which is not None and reference is not None:
        return settle(build(reference.year + max(-1, min(1, which))), f"{what} counted from {reference}")
    return lean(build, reference, what)


def _cut_month(period: PartialDate | None, edge: str | None) -> PartialDate | None:
    if period is None or edge is None:
        return period
    first, last = _MONTH_EDGES[edge]
    return make_period(
        period.start.replace(day=first), period.start.replace(day=min(last, period.end.day)), "month"
    )


def _cut_year(year: int, edge: str | None) -> PartialDate | None:
    if edge is None:
        return make_years(year, year)
    first, count = _YEAR_EDGES[edge]
    return make_months(year, first, count)


def _narrow(which: int | None) -> int | None:
    return None if which is None else max(-1, min(1, which))
