"""Acts of speech told twice: one offer by the minister and by the state, one refusal with and without its day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from dragoman.merge.cast import Cast
from dragoman.merge.contradiction import contradict_background, contradict_mode, contradict_status
from dragoman.merge.group import Group
from dragoman.merge.relation import count_days, relate_dates, relate_places

__all__ = ["join_speech"]

SPOKEN = frozenset({"REJECT", "THREATEN"})
"""Acts that one does not repeat in a week on another matter; demands and accusations come by the dozen."""

DAYS = 7
"""Days between two reports beyond which the speaker may well have spoken again."""

MOST = 8
"""Acts of one speaker to one hearer beyond which nobody can say which is which without a day."""


def join_speech(groups: list[Group], pairs: Iterable[tuple[int, int]], cast: Cast) -> list[Group]:
    """Joins what one speaker said to one hearer where the reports know of no second such act.

    `pairs` are the candidates, as places in `groups`. All acts of a category that may be told of the same
    speaker and hearer must agree with one another, in day, matter and mode as far as told; else none is joined.
    """
    near: defaultdict[int, set[int]] = defaultdict(set)
    for left, right in pairs:
        if _may_be_one(groups[left], groups[right], cast):
            near[left].add(right)
            near[right].add(left)
    gone: set[int] = set()
    seen: set[int] = set()
    for start in sorted(near):
        if start in seen:
            continue
        family = _gather(start, near)
        seen.update(family)
        if len(family) <= MOST and _agree([groups[at] for at in family], near, family, cast):
            for at in family[1:]:
                groups[family[0]].take(
                    groups[at], rule="the same speaker", why="no document tells a second such act"
                )
                gone.add(at)
    return [group for at, group in enumerate(groups) if at not in gone]


def _gather(start: int, near: dict[int, set[int]]) -> list[int]:
    family, waiting = {start}, [start]
    while waiting:
        for other in near[waiting.pop()] - family:
            family.add(other)
            waiting.append(other)
    return sorted(family)


def _may_be_one(one: Group, other: Group, cast: Cast) -> bool:
    """Whether speaker and hearer may be the same; the hearer may be left untold."""
    if one.category != other.category or one.background != other.background:
        return False
    offers = [group.category == "AGREE" and "proposed" in group.statuses for group in (one, other)]
    if one.category not in SPOKEN and not all(offers):
        return False
    doers = cast.match(one.actors, other.actors)
    targets = cast.match(one.recipients, other.recipients)
    if not doers.smaller or not doers.contained:
        return False
    if targets.exact + targets.soft > 0 or not (one.recipients or other.recipients):
        return True
    return targets.smaller == 0 and (all(offers) or not one.topics.isdisjoint(other.topics))


def _agree(groups: Sequence[Group], near: dict[int, set[int]], family: Sequence[int], cast: Cast) -> bool:
    if any(right not in near[left] for left, right in combinations(family, 2)):
        return False
    return all(_fit(left, right, cast) for left, right in combinations(groups, 2))


def _fit(one: Group, other: Group, cast: Cast) -> bool:
    dates = relate_dates(one.date, other.date)
    if dates in ("near", "apart") or count_days(one, other) > DAYS:
        return False
    if one.topics and other.topics and one.topics.isdisjoint(other.topics):
        return False
    places = relate_places(one.place, other.place)
    return places != "other" and not (
        contradict_status(one, other, cast, dates)
        or contradict_background(one, other, dates)
        or contradict_mode(one, other, dates, places)
    )
