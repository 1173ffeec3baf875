"""Meetings that were put off and held, or planned anew, on a later day: one event, told in two reports."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dragoman.merge.cast import Cast
from dragoman.merge.group import Group, Telling, is_country, is_same_place
from dragoman.merge.rounds import match_round

__all__ = ["find_standing", "join_put_off", "keep_moved"]

MOST_DAYS = 120
"""Days from the first day of a meeting to the one for which it was put off."""

_STAGED = frozenset({"CONSULT", "COOPERATE"})
_LATER = frozenset({"planned", "occurred"})


def join_put_off(groups: Sequence[Group], pairs: Iterable[tuple[int, int]], cast: Cast) -> list[Group]:
    """Joins what was only put off with the one later meeting of the same people, if there is only one."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for left, right in pairs:
        for off, later in ((left, right), (right, left)):
            if _may_be(groups[off], groups[later], cast):
                found[off].add(later)
    joined: set[int] = set()
    for off in sorted(found):
        (later, *others) = sorted(found[off])
        if not others and later not in joined:
            why = "put off, and held or planned later by the same people"
            groups[later].take(groups[off], rule="put off", why=why)
            joined.add(off)
    return [group for at, group in enumerate(groups) if at not in joined]


def find_standing(tellings: Sequence[Telling]) -> Sequence[Telling]:
    """Without those that tell it as put off, where others know what came of it."""
    off = [telling.published for telling in tellings if telling.account.put_off]
    if not off or None in off:
        return tellings
    last = max(day for day in off if day is not None)
    later = [t for t in tellings if t.account.status in _LATER and t.published and t.published > last]
    return [telling for telling in tellings if telling.account.status != "cancelled"] if later else tellings


def _may_be(off: Group, later: Group, cast: Cast) -> bool:
    if off.category != later.category or off.category not in _STAGED or not later.statuses <= _LATER:
        return False
    if _is_moved(off, later):
        met, _, _ = match_round(off, later, cast, "unknown", together=False)
        return met
    put_off = off.statuses == {"cancelled"} and any(telling.account.put_off for telling in off.tellings)
    if not put_off or later.date is None:
        return False
    if off.last is None or later.first is None or later.first <= off.last:
        return False
    if not off.documents.isdisjoint(later.documents) or off.background or later.background:
        return False
    since = off.date.end if off.date is not None else off.last
    if not 0 < (later.date.end - since).days <= MOST_DAYS:
        return False
    met, _, _ = match_round(off, later, cast, "unknown", together=False)
    return met


def _is_moved(before: Group, after: Group) -> bool:
    """Whether one report tells a plan for a day and another, no older, that it was put off to a later one.

    What was only offered for a day is the plan for another one that a later report has, in the same town.
    """
    moved = any(telling.account.put_off for telling in after.tellings) or _is_taken_up(before, after)
    if not moved or after.statuses != {"planned"} or not before.statuses <= {"planned", "proposed"}:
        return False
    if any(telling.account.put_off for telling in before.tellings):
        return False
    if (
        before.date is None
        or after.date is None
        or not 0 < (after.date.start - before.date.end).days <= MOST_DAYS
    ):
        return False
    if before.last is None or after.first is None or after.first < before.last:
        return False
    return before.documents.isdisjoint(after.documents)


def _is_taken_up(offered: Group, after: Group) -> bool:
    """Whether one is an offer of talks in a town, and the other the plan that later reports have there."""
    if offered.statuses != {"proposed"} or offered.place is None or after.place is None:
        return False
    if offered.last is None or after.first is None or after.first <= offered.last:
        return False
    return is_same_place(offered.place, after.place) and not is_country(after.place)


def keep_moved(tellings: Sequence[Telling]) -> Sequence[Telling]:
    """Of plans, those for the day to which one was put off, and what was told later still."""
    moved = [t for t in tellings if t.account.put_off and t.account.status == "planned" and t.published]
    if not moved or any(telling.account.status != "planned" for telling in tellings):
        return tellings
    last = max(telling.published for telling in moved if telling.published is not None)
    return [t for t in tellings if t in moved or (t.published is not None and t.published > last)]
