"""Deeds that a report tells without a day: whether they are the only one of their kind that others date."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.merge.cast import Cast
from dragoman.merge.contradiction import contradict_background, contradict_mode, contradict_status
from dragoman.merge.group import Group
from dragoman.merge.keys import key_across, propose
from dragoman.merge.relation import count_days, relate_places

__all__ = ["join_undated"]

DEEDS = frozenset({"RETREAT", "COERCE", "ASSAULT", "SANCTION", "AID", "PROTEST", "CONCEDE"})

SINCE = 10
"""Days after a deed within which a report that gives no day means it."""

ENOUGH = {"ASSAULT": 4}
"""What must speak for it, by category; a war has many attacks of one side."""

LEAST = 2

FORCED = frozenset({"COERCE", "SANCTION", "RETREAT"})
"""Deeds that two reports without a day may tell of both."""

ENOUGH_UNDATED, WEEK = 3, 7
"""What must speak for it then, and the days within which both are told."""

OWNED = 3
"""What it counts that a report tells an attack only by the claim to it."""


def join_undated(groups: Sequence[Group], cast: Cast) -> list[Group]:
    """Gives each deed told without a day to the one dated deed of other documents that it can be.

    The same side acts, in the same way as far as told, nothing contradicts, and place, number, those concerned or
    the matter speak for it. Where two come into question it stays by itself.
    """
    hosts: defaultdict[int, list[int]] = defaultdict(list)
    for left, right in propose(groups, key_across, cast):
        for lone, whole in ((left, right), (right, left)):
            if _may_be(groups[lone], groups[whole], cast):
                hosts[lone].append(whole)
    adopted = {lone: found[0] for lone, found in hosts.items() if len(found) == 1}
    for lone in sorted(adopted):
        why = "told without a day, and the only such deed of these days"
        groups[adopted[lone]].take(groups[lone], rule="the only candidate", why=why)
    return [group for at, group in enumerate(groups) if at not in adopted]


def _may_be(lone: Group, whole: Group, cast: Cast) -> bool:
    if lone.category not in DEEDS or lone.category != whole.category:
        return False
    if lone.date is not None:
        return False
    if whole.date is None:
        return _are_told_alike(lone, whole) and _fits(lone, whole, cast, enough=ENOUGH_UNDATED)
    if not (lone.owned or lone.documents.isdisjoint(whole.documents)):
        return False
    if lone.background or whole.background or not lone.statuses <= {"occurred", "alleged"}:
        return False
    if lone.last is None or lone.last < whole.date.start or count_days(lone, whole) > SINCE:
        return False
    return _fits(lone, whole, cast, enough=ENOUGH.get(lone.category, LEAST))


def _are_told_alike(one: Group, other: Group) -> bool:
    """Whether two reports of one week, neither with a day, tell of a deed of one kind with no other number in it."""
    if one.category not in FORCED or one.modes.isdisjoint(other.modes) or one.key > other.key:
        return False
    if not one.documents.isdisjoint(other.documents) or one.background or other.background:
        return False
    if not (one.statuses | other.statuses) <= {"occurred", "alleged"} or count_days(one, other) > WEEK:
        return False
    counted = _numbers(one), _numbers(other)
    return not all(counted) or not counted[0].isdisjoint(counted[1])


def _fits(lone: Group, whole: Group, cast: Cast, *, enough: int) -> bool:
    """Whether nothing contradicts that the two are one, and enough speaks for it."""
    doers = cast.match(lone.actors, whole.actors)
    targets = cast.match(lone.recipients, whole.recipients)
    if not doers.contained or (targets.smaller and not targets.exact + targets.soft):
        return False
    places = relate_places(lone.place, whole.place)
    if places == "other" or (lone.modes and whole.modes and lone.modes.isdisjoint(whole.modes)):
        return False
    if (
        contradict_status(lone, whole, cast, "overlap")
        or contradict_background(lone, whole, "unknown")
        or contradict_mode(lone, whole, "unknown", places)
    ):
        return False
    evidence = 2 * (places == "same") + (places == "wide")
    evidence += 2 * bool(_numbers(lone) & _numbers(whole))
    evidence += targets.exact + targets.soft > 0
    evidence += bool(lone.topics & whole.topics)
    evidence += bool(lone.modes & whole.modes)
    evidence += doers.exact > 0
    # "The Front, which claimed the bombing": of an attack that others tell
    evidence += OWNED * lone.owned
    return evidence >= enough


def _numbers(group: Group) -> set[tuple[int, str]]:
    return {(count.value, count.what) for telling in group.tellings for count in telling.account.counts}
