"""Events that have the same cast as plans, found among those of the days about them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from sqlalchemy import Connection

from dragoman.follow.promises import EARLY, LATE, NEAR, UNDATED, is_same_cast, stand_for
from dragoman.store import casts
from dragoman.store.casts import Cast

__all__ = ["CastIndex", "Near", "Related", "may_settle"]


class Near(Struct, frozen=True):
    """Actors by their ids: the `kin` themselves and all of their countries, and those `beside` them."""

    kin: tuple[str, ...]
    beside: frozenset[str]


class Related:
    """Finds the events by which plans are settled; what it has looked at once, it does not look for again.

    With `near`, only events in which one of these takes part are looked at: all plans must be such.
    """

    def __init__(self, connection: Connection, revision: int, *, near: Near | None = None) -> None:
        self._connection = connection
        self._revision = revision
        self._near = near
        self._kinds: dict[str, _Kind] = {}

    def find(self, plans: Iterable[Cast]) -> set[int]:
        """The numbers of the plans, of plans before and after them, and of what may have kept or ended each."""
        by_kind: defaultdict[str, list[Cast]] = defaultdict(list)
        for cast in plans:
            by_kind[cast.category].append(cast)
        found: set[int] = set()
        for category, some in sorted(by_kind.items()):
            kind = self._kinds.get(category)
            if kind is None:
                kind = self._kinds[category] = _Kind(self._connection, category, self._revision, self._near)
            found |= _find_related(kind, some)
        return found


def _find_related(kind: "_Kind", some: Sequence[Cast]) -> set[int]:
    chosen: set[int] = {cast.number for cast in some}
    left = list(some)
    while left:
        dated = [cast for cast in left if cast.first]
        for low, high in _unite((one.first - NEAR, max(one.first + NEAR, one.last + LATE)) for one in dated):
            kind.look(low, high)
        kind.look_for_undated([cast.number for cast in left if not cast.first])
        ahead: dict[int, Cast] = {}
        for cast in left:
            for other in kind.index.find(cast, settling=True):
                if other.number not in chosen:
                    chosen.add(other.number)
                    if other.plan:
                        ahead[other.number] = other
        left = list(ahead.values())
    return chosen


def _list_keys(cast: Cast) -> list[str | frozenset[str]]:
    return [*cast.who, stand_for(cast.who, cast.who)]


class CastIndex:
    """Casts by who takes part, and by the countries that those stand for."""

    def __init__(self) -> None:
        self.casts: dict[int, Cast] = {}
        self._by: defaultdict[str | frozenset[str], set[int]] = defaultdict(set)

    def add(self, casts: Iterable[Cast]) -> None:
        for cast in casts:
            self.casts[cast.number] = cast
            for key in _list_keys(cast):
                self._by[key].add(cast.number)

    def find(self, cast: Cast, *, settling: bool = False) -> Iterator[Cast]:
        """Those with the same cast; with `settling` only such as may settle it, if it is a plan."""
        for number in sorted({number for key in _list_keys(cast) for number in self._by.get(key, ())}):
            other = self.casts[number]
            # Days are compared faster than casts.
            if settling and not may_settle(cast, other):
                continue
            if number != cast.number and is_same_cast(cast.who, other.who, {**cast.who, **other.who}):
                yield other


class _Kind:
    """The events of one kind that have been looked at."""

    def __init__(self, connection: Connection, category: str, revision: int, near: Near | None) -> None:
        self._connection = connection
        self._near = near
        self._category = category
        self._revision = revision
        self.index = CastIndex()
        self._days: list[tuple[int, int]] = []
        self._cancelled = False

    def look(self, first: int, last: int) -> None:
        """Takes in what begins between two days (ordinals), and all that was called off."""
        if not self._cancelled:
            self._cancelled = True
            found = casts.find_cancelled(self._connection, self._category, revision=self._revision)
            self.index.add(found.values())
        if any(low <= first and last <= high for low, high in self._days):
            return
        if self._near is not None:
            # They are few, and asking for them over and over takes longer than having some more of them.
            first, last = max(1, first - NEAR), last + NEAR
        # Most of it may be there already: only what lies before and behind is looked for.
        for low, high in self._days:
            if low <= first <= high:
                first = high
            if low <= last <= high:
                last = low
        found = casts.find_casts(
            self._connection, self._category, first=first, last=last, revision=self._revision,
            near=self._near.kin if self._near else None,
            beside=self._near.beside if self._near else (),
        )  # fmt: skip
        self.index.add(found.values())
        self._days.append((first, last))
        self._days = _unite(self._days)

    def look_for_undated(self, numbers: Sequence[int]) -> None:
        """Takes in what followed the first reports of plans without a day."""
        if not numbers:
            return
        told = casts.find_first_reports(self._connection, numbers, revision=self._revision)
        for day in sorted(set(told.values())):
            self.look(day, day + UNDATED)


def _unite(days: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of days, those that touch made one."""
    whole: list[tuple[int, int]] = []
    for low, high in sorted(days):
        if whole and low <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(high, whole[-1][1]))
        else:
            whole.append((low, high))
    return whole


def may_settle(plan: Cast, other: Cast) -> bool:
    """Whether an event with the same cast lies where it can have kept, moved or called off the plan."""
    if not plan.first:
        return True
    if other.status == "cancelled" and (
        not other.first or (other.first <= plan.last and plan.first <= other.last)
    ):
        return True
    if other.plan and abs(other.first - plan.first) <= NEAR:
        return True
    return plan.first - EARLY <= other.first <= plan.last + LATE
