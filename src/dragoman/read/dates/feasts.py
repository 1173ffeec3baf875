"""Holidays and feasts: on fixed days, counted from Easter, or by the table of those that move with the moon."""

from datetime import date
from functools import cache

from msgspec import Struct

from dragoman.languages.calendar import make_day
from dragoman.languages.loader import load_file
from dragoman.read.dates.matching import Match
from dragoman.read.dates.meaning import (
    Meaning,
    choose,
    collect,
    leave_open,
    pick_number,
    pick_which,
    pick_word,
    settle,
)
from dragoman.read.dates.periods import add_days, list_years, make_period, make_single
from dragoman.read.dates.rules import Rule
from dragoman.types import Anchor, PartialDate

_ORTHODOX_LAG = 13
_LONG = 10
"""A feast of more days than this is told like a month ("in Ramadan")."""


class Feast(Struct, frozen=True, forbid_unknown_fields=True):
    """First days of a feast and how many days it lasts, at most until the day before feast `until`."""

    starts: tuple[date, ...]
    length: int
    until: str = ""


@cache
def load_feasts() -> dict[str, Feast]:
    """The feasts of `languages/world/feasts.json` by name."""
    return load_file("world/feasts.json", dict[str, Feast])


def resolve_feast(match: Match, reference: date | None) -> Meaning | None:
    """A holiday, one day of it ("the second day of Eid"), its eve or a part; of years unknown it stays open."""
    year, which = pick_number(match, "year"), pick_which(match)
    if year is None and which is not None and pick_word(match, "unit") == "year" and reference is not None:
        year, which = reference.year + max(-1, min(1, which)), None
    if year is not None:
        told = _list_feasts(match, [year])
        if not told or len(told) > 1:
            return leave_open("holiday whose day in that year is not known")._replace(possible=collect(*told))
        explicit = pick_number(match, "year") is not None
        anchor: Anchor = "absolute" if explicit else "publication"
        return settle(told[0], "holiday of that year", anchor=anchor, explicit_year=explicit)
    if reference is None:
        return leave_open("holiday without a year, and no publication day to count from")
    if not _list_feasts(match, [reference.year]):
        return leave_open("holiday whose day in this year is not known")
    return choose(_list_feasts(match, list_years(reference)), reference, "holiday", which=which)


def _list_feasts(match: Match, years: list[int]) -> list[PartialDate]:
    """The holiday in these years, cut to what the words ask for, ascending."""
    whole = [feast for year in years for feast in _find_feasts(match.rule, year)]
    parts = (_cut(feast, match) for feast in sorted(whole))
    return [part for part in parts if part is not None]


def _find_feasts(rule: Rule, year: int) -> list[PartialDate]:
    if rule.feasts:
        return [feast for name in rule.feasts for feast in _find_moving(name, year)]
    if rule.easter is not None:
        start: date | None = add_days(find_easter(year, eastern=rule.easter == "eastern"), rule.shift)
    else:
        start = make_day(year, rule.month, rule.day)
    whole = None if start is None else make_period(start, add_days(start, rule.length - 1))
    return [] if whole is None else [whole]


def _find_moving(name: str, year: int) -> list[PartialDate]:
    table = load_feasts()
    feast = table[name]
    closing = table[feast.until].starts if feast.until else ()
    found = []
    for start in feast.starts:
        if start.year == year:
            end = add_days(start, feast.length - 1)
            close = next((add_days(day, -1) for day in closing if start < day <= add_days(end, 1)), end)
            found.append(PartialDate(start, min(end, close), "month" if feast.length > _LONG else "day"))
    return found


def _cut(feast: PartialDate, match: Match) -> PartialDate | None:
    if "eve" in match.slots:
        return make_single(add_days(feast.start, -1))
    nth, edge = pick_number(match, "nth"), pick_word(match, "edge")
    if nth is not None:
        day = feast.end if nth < 0 else add_days(feast.start, nth - 1)
        return make_single(day) if nth and feast.start <= day <= feast.end else None
    third = ((feast.end - feast.start).days + 1) // 3
    if third and edge == "early":
        return make_period(feast.start, add_days(feast.start, third - 1), feast.precision)
    if third and edge == "late":
        return make_period(add_days(feast.end, 1 - third), feast.end, feast.precision)
    return feast


def find_easter(year: int, *, eastern: bool) -> date:
    """Easter Sunday, by the Gregorian rule or the Julian one (both as Gregorian days; Julian from 1900 to 2099)."""
    if eastern:
        moon = (19 * (year % 19) + 15) % 30
        day = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
        return add_days(date(year, day // 31, day % 31 + 1), _ORTHODOX_LAG)
    century, golden = year // 100, year % 19
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= moon // 28 * (1 - moon // 28 * (29 // (moon + 1)) * ((21 - golden) // 11))
    offset = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))
