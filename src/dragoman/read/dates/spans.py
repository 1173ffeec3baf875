"""Months, seasons, quarters, years and decades, by their names: whole ones, parts of them, several of them."""

from datetime import date

from dragoman.read.dates.edges import cut_month, cut_year
from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import (
    Meaning,
    collect,
    lean,
    loosen,
    pick_number,
    pick_which,
    pick_word,
    settle,
)
from dragoman.read.dates.periods import make_months, make_years
from dragoman.types import PartialDate

_DECADE_EDGES = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_SEASON_LENGTH, _MONTHS = 3, 12
_FIRST_SPELLED = 1500


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
        return cut_month(make_months(year, month), edge)

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
    return settle(cut_year(year, edge), "year", anchor="absolute", explicit_year=True)


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


def _narrow(which: int | None) -> int | None:
    return None if which is None else max(-1, min(1, which))
