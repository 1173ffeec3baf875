"""Weeks, months, seasons, quarters, years: whole ones, parts of them, several of them."""

from datetime import date

from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import (
    Meaning,
    collect,
    lean,
    leave_open,
    loosen,
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

_NO_DAY = "counted from the publication day, which is not known"
# The two halves overlap the middle third on purpose: "mid" and "late" do not exclude each other in newspapers.
_WEEK_EDGES = {"early": (0, 2), "mid": (1, 3), "late": (3, 6)}
_MONTH_EDGES = {"early": (1, 15), "mid": (10, 20), "late": (16, 31)}
_YEAR_EDGES = {"early": (1, 6), "mid": (5, 4), "late": (7, 6)}
_DECADE_EDGES = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_SEASON_LENGTH, _MONTHS = 3, 12
_LONGEST = 1000
_FIRST_SPELLED = 1500
_STRETCHES: dict[str, Precision] = {"week": "week", "month": "month", "year": "year"}


def resolve_month(match: Match, reference: date | None) -> Meaning | None:
    """A month, or its beginning, middle or end."""
    month, nth = pick_number(match, "month"), pick_number(match, "nth")
    year, edge = pick_number(match, "year"), pick_word(match, "edge")
    if match.rule.edge == "half":
        edge = "early" if nth == 1 else "late"
    elif month is None:
        month = nth
    if month is None or not 1 <= month <= _MONTHS:
        return None

    def build(year: int) -> PartialDate | None:
        return _cut_month(make_months(year, month), edge)

    if year is not None:
        return settle(build(year), "month of that year", anchor="absolute", explicit_year=True)
    which = _narrow(pick_which(match))
    if match.rule.of_year and reference is not None:
        return settle(build(reference.year + (which or 0)), f"month of a year counted from {reference}")
    meaning = lean(build, reference, "month", which=which)
    if meaning is None or reference is None or which != -1 or meaning.value is None:
        return meaning
    # "last June" told in November is for some the June of the year before.
    other = build(reference.year - 1)
    return meaning if other == meaning.value else meaning._replace(possible=collect(other))


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
    """From one year to another: `2022-23`; `2026-11` is none, but may be a year and its month."""
    first, last = pick_number(match, "year"), pick_number(match, "year", -1)
    short = pick_number(match, "n")
    if first is None or last is None:
        return None
    if short is not None:
        last = first // 100 * 100 + short if short < 100 else short
    if short is not None and 0 < short <= _MONTHS and last <= first:
        meaning = settle(make_months(first, short), "year and month in figures", anchor="absolute")
        return None if meaning is None else loosen(meaning, anchor="absolute")
    if not first < last <= first + 100:
        return None
    return settle(make_years(first, last), "years", anchor="absolute", explicit_year=True)


def resolve_decade(match: Match, _reference: date | None) -> Meaning | None:
    """The ten years that a decade names."""
    year, short = pick_number(match, "year"), pick_number(match, "n")
    spelled = pick_number(match, "last")
    if spelled is not None:
        # "yirmilerde" and "onlar" are more often an age or "they".
        if not (spelled >= _FIRST_SPELLED or 50 <= spelled <= 90 or (match.rule.week and spelled <= 90)):
            return None
        short = spelled
    if year is None and short is not None:
        year = 1900 + short if 20 <= short <= 90 else short if 1000 <= short <= 2999 else None
    if year is None or year % 10:
        return None
    first, last = _DECADE_EDGES.get(pick_word(match, "edge") or "", (0, 9))
    return settle(make_years(year + first, year + last), "decade", anchor="absolute", explicit_year=True)


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
    """This, last or next week, weekend, month, quarter or year, or a part of it. The rule's `shift` counts on."""
    unit, which, edge = (
        pick_word(match, "unit") or match.rule.unit,
        pick_which(match),
        pick_word(match, "edge") or match.rule.edge or None,
    )
    if reference is None:
        return leave_open(f"{unit} {_NO_DAY}")
    step = match.rule.shift + max(-1, min(1, which or 0))
    if unit == "weekend":
        return resolve_weekend(which, reference, further=match.rule.shift)
    how = f"{unit} counted from {reference}"
    whole = _find_unit(unit, step, reference)
    if whole is None or (unit == "day" and which is None):
        return None
    part = _cut_unit(whole, unit, edge)
    if edge in {"sofar", "still"}:
        narrow = _cut_unit(whole, unit, "early" if edge == "sofar" else "late")
        meaning = _cut_present(whole, edge, reference, how)
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
        return leave_open(f"{unit} {_NO_DAY}")
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
        return leave_open(f"months of a year {_NO_DAY}")
    explicit = year is not None
    if year is None and reference is not None:
        year = reference.year + max(-1, min(1, which))
    first = 1 if nth == 1 else _MONTHS + 1 - number
    period = None if year is None else make_months(year, first, number)
    return settle(
        period, "months of a year", anchor="absolute" if explicit else "publication", explicit_year=explicit
    )


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


def _cut_unit(whole: PartialDate, unit: str, edge: str | None) -> PartialDate | None:
    if edge is None:
        return whole
    if unit == "week":
        first, last = _WEEK_EDGES.get(edge, (0, 6))
        return make_period(add_days(whole.start, first), add_days(whole.start, last), "week")
    if unit == "month":
        return _cut_month(whole, edge)
    if unit == "year":
        return _cut_year(whole.start.year, edge)
    return whole


def _cut_present(whole: PartialDate, edge: str, reference: date, how: str) -> Meaning | None:
    """The part of a period that is over (`earlier this month`) or still to come (`later this month`)."""
    if not whole.start <= reference <= whole.end:
        return settle(whole, how)
    if edge == "still":
        return settle(make_period(reference, whole.end, whole.precision), f"what is left of a {how}")
    over = make_period(whole.start, max(whole.start, add_days(reference, -1)), whole.precision)
    return settle(over, f"what is over of a {how}")


def resolve_stretch(match: Match, reference: date | None) -> Meaning | None:
    """The days, weeks, months up to now or from now on: `the past three days`."""
    units = match.slots.get("unit") or [match.rule.unit]
    numbers = match.slots.get("n") or [1]
    which = pick_which(match)
    if not which:
        return None
    if reference is None:
        return leave_open(f"stretch {_NO_DAY}")
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


def _move_far(day: date, unit: str, number: int) -> date | None:
    if unit == "hour":
        return add_days(day, -(-abs(number) // 24) * (1 if number > 0 else -1))
    if unit in {"day", "week", "month", "year", "workday"}:
        return move(day, unit, number)
    return None


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
    if period is None or edge not in _MONTH_EDGES:
        return period
    first, last = _MONTH_EDGES[edge]
    return make_period(
        period.start.replace(day=first), period.start.replace(day=min(last, period.end.day)), "month"
    )


def _cut_year(year: int, edge: str | None) -> PartialDate | None:
    if edge not in _YEAR_EDGES:
        return make_years(year, year)
    first, count = _YEAR_EDGES[edge]
    return make_months(year, first, count)


def _narrow(which: int | None) -> int | None:
    return None if which is None else max(-1, min(1, which))
