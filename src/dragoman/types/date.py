"""Days as far as a text tells them."""

from datetime import date
from typing import Literal

from msgspec import Struct

Precision = Literal["day", "week", "month", "year"]
Lean = Literal["past", "future"]
Anchor = Literal["absolute", "publication", "narrative"]


class PartialDate(Struct, frozen=True, order=True):
    """First and last day, both inclusive. `precision` says how exactly the text tells; it is never invented.

    A night ("overnight into Tuesday") is two days of precision `day`; a season or a range of months is `month`.
    """

    start: date
    end: date
    precision: Precision

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether some day is in both."""
        return self.start <= other.end and other.start <= self.end

    def holds(self, other: "PartialDate") -> bool:
        """Whether `other` lies wholly within this one (this one is as coarse or coarser)."""
        return self.start <= other.start and other.end <= self.end


class FoundDate(Struct, frozen=True):
    """A date expression in a text, `[start, end)`, with what it means.

    `value` is the reading without more context (None where nothing settles it). `past` and `future` are the
    readings under a past or a future tense, for expressions that depend on it (`Thursday`, `Jan. 3`); for the
    others both equal `value`. `anchor` says what it counts from: nothing (`absolute`), the publication day
    (`yesterday`, `Thursday`) or another event of the story (`a day earlier`, `ertesi gün`): then `value` is
    None and `shift` is the distance in days, 0 for `the same day`.
    `lag` is the distance in days from what the words beside it tell ("two days after the vote"): then there is no
    `value` and no `shift`.
    `possible` is what the words allow besides and nothing here settles, for those who must choose a day: the very
    day of `three weeks ago`, tomorrow for `the next day`, both orders of `3/7/2026`. No event is dated by it.
    `explicit_year` tells whether the year stands in the text. `how` is one line for the reader who asks why.
    """

    start: int
    end: int
    text: str
    value: PartialDate | None
    past: PartialDate | None
    future: PartialDate | None
    anchor: Anchor
    how: str
    shift: int | None = None
    explicit_year: bool = False
    weekday_conflict: bool = False
    possible: tuple[PartialDate, ...] = ()
    lag: int | None = None
