"""What a date expression may mean: one reading, or a past and a future one."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from dragoman.read.dates.matching import Match
from dragoman.read.dates.periods import (
    add_days,
    collect_years,
    make_single,
    pick_future,
    pick_nearest,
    pick_past,
)
from dragoman.read.dates.rules import Value
from dragoman.types import Anchor, PartialDate

_HALF_WEEK = 3
NO_DAY = "counted from the publication day, which is not known"
PRESENT = "the present, as one end of a span"


class Meaning(NamedTuple):
    """The readings of one expression; the fields are those of `FoundDate`."""

    value: PartialDate | None
    past: PartialDate | None
    future: PartialDate | None
    how: str
    anchor: Anchor = "publication"
    shift: int | None = None
    explicit_year: bool = False
    weekday_conflict: bool = False
    possible: tuple[PartialDate, ...] = ()
    lag: int | None = None


Resolver = Callable[[Match, date | None], Meaning | None]


def settle(
    period: PartialDate | None, how: str, *, anchor: Anchor = "publication", explicit_year: bool = False
) -> Meaning | None:
    """A meaning that no tense changes; None where the calendar has no such days."""
    if period is None:
        return None
    return Meaning(period, period, period, how, anchor, explicit_year=explicit_year)


def leave_open(how: str, *, anchor: Anchor = "publication") -> Meaning:
    """Found, but nothing here settles it."""
    return Meaning(None, None, None, how, anchor)


def loosen(meaning: Meaning, *, anchor: Anchor = "publication") -> Meaning:
    """The same readings as mere possibilities."""
    told = (meaning.value, meaning.past, meaning.future, *meaning.possible)
    return Meaning(None, None, None, meaning.how, anchor, possible=collect(*told))


def collect(*periods: PartialDate | None) -> tuple[PartialDate, ...]:
    """The periods that are any, each once, in their order."""
    return tuple(dict.fromkeys(period for period in periods if period is not None))


def lean(
    build: Callable[[int], PartialDate | None], reference: date | None, what: str, *, which: int | None = None
) -> Meaning | None:
    """The year that the text leaves out, for what `build` makes of a year.

    `which` is -1 for the last one that is over, 1 for the first that has not begun, 0 for the one of this
    year. Without it past, future and the nearest are told apart.
    """
    if reference is None:
        return leave_open(f"{what} without a year, and no publication day to count from")
    if which == 0:
        return settle(build(reference.year), f"{what} in the year of {reference}")
    return choose(collect_years(build, reference), reference, what, which=which)


def choose(
    periods: list[PartialDate], reference: date, what: str, *, which: int | None = None
) -> Meaning | None:
    """The one of several years' `periods` that is meant: see `lean`."""
    if not periods:
        return None
    if which is not None and which < 0:
        over = [period for period in periods if period.end < reference]
        return settle(max(over, default=None), f"the last {what} before {reference}")
    if which is not None and which > 0:
        ahead = [period for period in periods if period.start > reference]
        return settle(min(ahead, default=None), f"the next {what} after {reference}")
    if which == 0:
        this = [period for period in periods if period.start.year == reference.year]
        return settle(pick_nearest(this, reference), f"{what} in the year of {reference}")
    return Meaning(
        pick_nearest(periods, reference),
        pick_past(periods, reference),
        pick_future(periods, reference),
        f"{what} without a year, nearest to {reference}",
        "absolute",
    )


def pick_number(match: Match, slot: str, index: int = 0) -> int | None:
    """The number that the `index`-th such slot caught; negative indexes count from the end."""
    caught = match.slots.get(slot, ())
    if not -len(caught) <= index < len(caught):
        return None
    number: Value = caught[index]
    return number if isinstance(number, int) else None


def pick_word(match: Match, slot: str) -> str | None:
    """The word value that the first such slot caught."""
    caught = match.slots.get(slot)
    return caught[0] if caught and isinstance(caught[0], str) else None


def pick_which(match: Match) -> int | None:
    """Which period is meant, counted from the present one: the rule's setting, or the word's."""
    return match.rule.which if match.rule.which is not None else pick_number(match, "which")


def mark_weekday(meaning: Meaning | None, weekday: int | None) -> Meaning | None:
    """The same, marked where the weekday beside a date does not fit; the nearest day that would is possible."""
    if meaning is None or weekday is None or meaning.value is None:
        return meaning
    start = meaning.value.start
    if start.weekday() == weekday:
        return meaning
    beside = make_single(add_days(start, (weekday - start.weekday() + _HALF_WEEK) % 7 - _HALF_WEEK))
    how = f"{meaning.how}; the weekday beside it does not fit"
    return meaning._replace(weekday_conflict=True, how=how, possible=collect(beside, *meaning.possible))
