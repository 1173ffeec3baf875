"""Joining accounts, first inside each article, then across articles."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from dragoman.merge.cast import Cast
from dragoman.merge.disputes import settle
from dragoman.merge.group import Group, Telling
from dragoman.merge.joint import split_joint
from dragoman.merge.keys import NEIGHBOURS, Keys, key_across, key_days, key_disputed, key_inside, propose
from dragoman.merge.likeness import Finding, compare, may_adopt
from dragoman.merge.nameless import join_nameless
from dragoman.merge.putting_off import join_put_off
from dragoman.merge.speech import join_speech
from dragoman.merge.undated import join_undated

__all__ = ["group_tellings"]

INSIDE = 40
"""Others that a telling is compared with inside one article, where only the kind of event brings tellings together."""

NEAR_MISSES = 10


def group_tellings(tellings: Sequence[Telling], cast: Cast) -> list[Group]:
    """The tellings in groups, one per event, in the order of their keys.

    Every telling that names somebody lands in exactly one group, but for those that tell two meetings in one
    breath. The result does not depend on the order of the tellings.
    """
    ordered = sorted(tellings, key=lambda telling: telling.key)
    groups = [
        Group(telling, spread=spread) for telling, spread in zip(ordered, _find_spread(ordered), strict=True)
    ]
    nameless = [group for group in groups if not group.parties]
    inside: defaultdict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if not group.parties:
            continue
        inside[group.tellings[0].account.document].append(group)
    merged: list[Group] = []
    for document in sorted(inside):
        merged += _join(inside[document], cast, key_inside)
    merged = split_joint(sorted(merged, key=lambda group: group.key), cast)
    merged = _join_equal(_join_twins(sorted(merged, key=lambda group: group.key)))
    merged = _join(merged, cast, key_across)
    merged = _join(merged, cast, key_disputed, settle=settle)
    merged = sorted(merged, key=lambda group: group.key)
    merged = join_speech(merged, propose(merged, key_across, cast), cast)
    merged = sorted(_adopt(merged, cast), key=lambda group: group.key)
    merged = sorted(join_undated(merged, cast), key=lambda group: group.key)
    merged = join_put_off(merged, propose(merged, key_across, cast), cast)
    join_nameless(merged, nameless)
    return sorted(merged, key=lambda group: group.key)


def _find_spread(ordered: Sequence[Telling]) -> list[bool]:
    """Which tellings share their predicate with another one ("met each of the two separately")."""
    told: defaultdict[Hashable, set[frozenset[str]]] = defaultdict(set)
    spots = [
        (t.account.document, t.account.category, t.account.key_start, t.account.key_end) for t in ordered
    ]
    for spot, telling in zip(spots, ordered, strict=True):
        told[spot].add(telling.actors | telling.recipients)
    return [len(told[spot]) > 1 for spot in spots]


def _join_twins(groups: Sequence[Group]) -> list[Group]:
    """Joins what one and the same text tells that was handed in under several names."""
    twins: defaultdict[Hashable, list[Group]] = defaultdict(list)
    for group in groups:
        twins[tuple(telling.key[:6] for telling in group.tellings)].append(group)
    result: list[Group] = []
    for alike in twins.values():
        kept: list[Group] = []
        for group in alike:
            twin = next((one for one in kept if one.documents.isdisjoint(group.documents)), None)
            if twin is not None:
                twin.take(group, rule="the same text", why="one document under two names")
            else:
                kept.append(group)
        result += kept
    return sorted(result, key=lambda group: group.key)


def _join_equal(groups: list[Group]) -> list[Group]:
    """Joins, across documents, what agrees in everything: the bulk of a much reported day."""
    kept: dict[Hashable, Group] = {}
    result: list[Group] = []
    for group in groups:
        if group.date is None or group.date.precision != "day" or not group.parties or group.spread:
            result.append(group)
            continue
        same = (
            group.category, group.modes, group.statuses, group.actors, group.recipients, group.date,
            group.place, group.topics, group.background,
        )  # fmt: skip
        first = kept.get(same)
        if first is None:
            kept[same] = group
            result.append(group)
        elif first.documents.isdisjoint(group.documents):
            first.take(group, rule="everything", why="the same participants, date, place and topics")
        else:
            result.append(group)
    return result


def _join(
    groups: Sequence[Group],
    cast: Cast,
    keys: Keys,
    *,
    settle: Callable[[Group, Group, Finding, Cast], tuple[str, str] | None] | None = None,
) -> list[Group]:
    """Joins the most alike first, and each time asks again whether the two groups, grown since, still agree.

    With `settle`, joins instead pairs that contradict each other in one field, where neither has a rival.
    """
    found: list[tuple[float, int, int, Finding]] = []
    rivals: defaultdict[int, set[int]] = defaultdict(set)
    for left, right in propose(groups, keys, cast, INSIDE if keys is key_inside else NEIGHBOURS):
        finding = compare(groups[left], groups[right], cast)
        if settle is not None:
            if settle(groups[left], groups[right], finding, cast):
                found.append((-finding.score, left, right, finding))
                rivals[left].add(right)
                rivals[right].add(left)
        elif finding.same:
            found.append((-finding.score, left, right, finding))
        elif finding.close:
            _keep_apart(groups[left], groups[right], finding)
            _keep_apart(groups[right], groups[left], finding)
    home = list(range(len(groups)))

    def root(at: int) -> int:
        while home[at] != at:
            home[at] = home[home[at]]
            at = home[at]
        return at

    for _, left, right, _ in sorted(found, key=lambda pair: pair[:3]):
        one, other = sorted((root(left), root(right)))
        if one == other:
            continue
        finding = compare(groups[one], groups[other], cast)
        if settle is None:
            if finding.same:
                groups[one].take(groups[other], rule=finding.rule, why=finding.why)
                home[other] = one
        elif (settled := settle(groups[one], groups[other], finding, cast)) and _is_unique(
            left, right, rivals, root
        ):
            groups[one].take(groups[other], rule=settled[0], why=settled[1])
            home[other] = one
    return [group for at, group in enumerate(groups) if home[at] == at]


def _adopt(groups: Sequence[Group], cast: Cast) -> list[Group]:
    """Gives each telling that names one participant only to the one event it can be of."""
    hosts: defaultdict[int, list[int]] = defaultdict(list)
    for left, right in propose(groups, key_days, cast):
        for lone, whole in ((left, right), (right, left)):
            if may_adopt(groups[lone], groups[whole], cast):
                hosts[lone].append(whole)
    adopted = {lone: found[0] for lone, found in hosts.items() if len(found) == 1}
    for lone in sorted(adopted):
        why = "one participant named, the only such event of that day or place"
        groups[adopted[lone]].take(groups[lone], rule="the only candidate", why=why)
    return [group for at, group in enumerate(groups) if at not in adopted]


def _is_unique(left: int, right: int, rivals: dict[int, set[int]], root: Callable[[int], int]) -> bool:
    """Whether nothing but the two (and what they have become) could be the other side of this dispute."""
    mine = {root(left), root(right)}
    return all(root(at) in mine for at in rivals[left] | rivals[right])


def _keep_apart(group: Group, other: Group, finding: Finding) -> None:
    if len(group.kept) < NEAR_MISSES:
        group.kept.append((other.tellings[0], finding.rule, finding.why, finding.clash))
