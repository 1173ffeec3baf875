"""The calendar cut into pieces that are resolved and merged by themselves."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from dragoman.types import Account, Article, Pin

__all__ = ["MOST", "Leaf", "Moves", "cut_calendar", "find_home", "find_leaf"]

MOST = 2000
"""Accounts and documents in one leaf, unless one day alone has more: some 500 articles, which take a second."""

_BITS = 22
"""2 to this power days from 1 January 1 hold every day that Python knows."""


class Leaf(Struct, frozen=True, order=True):
    """The days from `low` to before `high`, as ordinals of `datetime.date`; 0 stands for no day at all."""

    low: int
    high: int


Moves = Sequence[tuple[Pin, int]]
"""Tellings that a person's judgement puts to another day, as an ordinal."""


def find_home(account: Account, article: Article, moves: Moves = ()) -> int:
    """The day to which an account belongs: the first day it tells, else the day of its report, else none (0)."""
    for pin, moved in moves:
        mine = pin.document == account.document and pin.category == account.category
        if mine and pin.start < account.end and account.start < pin.end:
            return moved
    day = account.date or account.report_day
    if day is not None:
        return day.start.toordinal()
    return find_own_day(article)


def find_own_day(article: Article) -> int:
    """The day to which the article itself belongs: that of its publication; 0 where nobody knows it."""
    return article.published.date.toordinal() if article.published else 0


def cut_calendar(counts: Mapping[int, int], most: int = MOST) -> list[Leaf]:
    """Leaves in order, each with at most `most` things, given how many belong to each day.

    The calendar is halved, and the halves are, as long as there are too many. So the leaves depend on what there
    is, not on the order in which it came, and more of it changes only the leaf that it falls into.
    """
    days = sorted(counts)
    sums = [0]
    for day in days:
        sums.append(sums[-1] + counts[day])
    return list(_cut(days, sums, 0, 1 << _BITS, most))


def _cut(days: list[int], sums: list[int], low: int, high: int, most: int) -> Iterator[Leaf]:
    inside = sums[bisect_right(days, high - 1)] - sums[bisect_right(days, low - 1)]
    if inside <= most or high - low == 1:
        if inside:
            yield Leaf(low, high)
        return
    middle = (low + high) // 2
    yield from _cut(days, sums, low, middle, most)
    yield from _cut(days, sums, middle, high, most)


def find_leaf(leaves: list[Leaf], day: int) -> Leaf | None:
    """The leaf in which the day lies."""
    at = bisect_right(leaves, Leaf(day, 1 << (_BITS + 1))) - 1
    return leaves[at] if at >= 0 and leaves[at].low <= day < leaves[at].high else None
