"""Joining accounts, first inside each article, then across articles."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations

from dragoman.languages.names import fold
from dragoman.merge.cast import Cast
from dragoman.merge.group import Group, Telling, is_same_place
from dragoman.merge.joint import split_joint
from dragoman.merge.likeness import Finding, compare, may_adopt
from dragoman.merge.speech import join_speech

__all__ = ["group_tellings"]

Key = tuple[Hashable, bool]
Keys = Callable[[Group, Cast], Iterable[Key]]

NEIGHBOURS = 8
"""Others that a telling is compared with under one key, at most: keeps the work in line with the input."""

INSIDE = 40
"""The same inside one article, where only the kind of event brings tellings together."""

COUNTED = frozenset({"ASSAULT", "RETREAT", "SANCTION", "COERCE"})
"""Deeds that a number tells from others of their kind."""

NEAR_MISSES = 10

_NO_DAY = date(1, 1, 1)


def group_tellings(tellings: Sequence[Telling], cast: Cast) -> list[Group]:
    """The tellings in groups, one per event, in the order of their keys.

    Every telling lands in exactly one group, but for those that tell two meetings in one breath. The result
    does not depend on the order of the tellings.
    """
    ordered = sorted(tellings, key=lambda telling: telling.key)
    groups = [
        Group(telling, spread=spread) for telling, spread in zip(ordered, _find_spread(ordered), strict=True)
    ]
    inside: defaultdict[str, list[Group]] = defaultdict(list)
    for group in groups:
        inside[group.tellings[0].account.document].append(group)
    merged: list[Group] = []
    for document in sorted(inside):
        merged += _join(inside[document], cast, _key_inside)
    merged = split_joint(sorted(merged, key=lambda group: group.key), cast)
    merged = _join_equal(_join_twins(sorted(merged, key=lambda group: group.key)))
    merged = _join(merged, cast, _key_across)
    merged = _join(merged, cast, _key_pairs, settle=_settle)
    merged = sorted(merged, key=lambda group: group.key)
    merged = join_speech(merged, _propose(merged, _key_across, cast), cast)
    return sorted(_adopt(merged, cast), key=lambda group: group.key)


def _find_spread(ordered: Sequence[Telling]) -> list[bool]:
    """Which tellings share their predicate with another one ("met each of the two separately")."""
    told: defaultdict[Hashable, set[frozenset[str]]] = defaultdict(set)
    spots = [
        (t.account.document, t.account.category, t.account.key_start, t.account.key_end) for t in ordered
    ]
    for spot, telling in zip(spots, ordered, strict=True):
        told[spot].add(telling.actors | telling.recipients)
    return [len(told[spot]) > 1 for spot in spots]


def _key_inside(group: Group, _: Cast) -> Iterable[Key]:
    yield (group.category,), True


def _key_across(group: Group, cast: Cast) -> Iterable[Key]:
    """What two tellings of one event have in common at least once: the keys by which they come together.

    False marks a key under which two tellings meet only if one of them has it as its own: a minister's telling
    meets that of his state there, not that of another minister.
    """
    parties = sorted(group.parties)[:12]
    for actor in parties:
        yield (group.category, actor), True
        for side in cast.sides(actor):
            yield (group.category, side), False
        if country := cast.country(actor):
            yield (group.category, "country", country), cast.is_unnamed(actor)
    for wording in sorted(group.wordings)[:4]:
        yield (group.category, "wording", wording), True
    yield from _key_pairs(group, cast)
    yield from _key_days(group, cast)
    day = group.date.start if group.date and group.date.precision == "day" else None
    if group.place and group.category != "CONSULT":
        place = fold(group.place.name)
        yield (group.category, "place", place), True
        if day:
            for shift in (0, 1):
                yield (group.category, "place", place, day + timedelta(days=shift)), True


def _key_pairs(group: Group, cast: Cast) -> Iterable[Key]:
    """Two participants, the two states that sign, or the one person whom something is done to."""
    for pair in combinations(sorted(group.parties)[:6], 2):
        yield (group.category, pair), True
    if group.category == "SUPPORT" and len(group.actors) > 1:
        lands = sorted({land for actor in group.actors if (land := cast.country(actor)) is not None})
        for two in combinations(lands[:4], 2):
            yield (group.category, "lands", two), True
    if group.category in COUNTED:
        for actor in sorted(group.recipients)[:4]:
            if cast.kind(actor) == "person":
                yield (group.category, "done to", actor), True


def _key_days(group: Group, _: Cast) -> Iterable[Key]:
    """Participant and day, or participant and place."""
    day = group.date.start if group.date and group.date.precision == "day" else None
    place = fold(group.place.name) if group.place else None
    for actor in sorted(group.parties)[:12]:
        if day:
            yield (group.category, actor, "day", day), True
        if place:
            yield (group.category, actor, "place", place), True
    if day and place and "third-party" in group.modes:
        yield (group.category, "third-party", place, day), True


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


def _propose(
    groups: Sequence[Group], keys: Keys, cast: Cast, reach: int = NEIGHBOURS
) -> Iterable[tuple[int, int]]:
    """Pairs that share a key and lie near one another in time; at most some dozens for each group."""
    blocks: defaultdict[Hashable, list[tuple[int, bool]]] = defaultdict(list)
    for place in sorted(range(len(groups)), key=lambda at: (groups[at].anchor or _NO_DAY, groups[at].key)):
        mine: dict[Hashable, bool] = {}
        for key, own in keys(groups[place], cast):
            mine[key] = own or mine.get(key, False)
        for key, own in mine.items():
            blocks[key].append((place, own))
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        for at, (place, own) in enumerate(block):
            for other, theirs in block[at + 1 : at + 1 + reach]:
                if own or theirs:
                    pairs.add((place, other) if place < other else (other, place))
    return sorted(pairs)


def _settle(one: Group, other: Group, finding: Finding, cast: Cast) -> tuple[str, str] | None:
    """Whether a contradiction is a dispute about one event: then the rule and the reason."""
    if finding.same or not one.documents.isdisjoint(other.documents) or finding.score < _least(one):
        return None
    if one.background != other.background or one.date is None or other.date is None:
        return None
    if not _happens_once(one, other, finding, cast):
        return None
    if finding.clash == "place":
        return (
            "dispute",
            "the same participants and day, no document tells two such events; the place differs",
        )
    if finding.clash != "date" or (_is_told_on_the_day(one) and _is_told_on_the_day(other)):
        return None
    if one.place and other.place and not is_same_place(one.place, other.place):
        return None
    return "dispute", "the same participants, no document tells two such events; the day differs"


def _least(group: Group) -> float:
    """How well the participants must agree: a treaty may be told of states and of ministers, an arrest of nobody."""
    return 2.0 if group.category in ("SUPPORT", "COERCE", "RETREAT", "SANCTION") else 3.0


def _happens_once(one: Group, other: Group, finding: Finding, cast: Cast) -> bool:
    """Whether two such events of the same participants within days are hardly two: a meeting, a treaty signed.

    An attack, and whom somebody frees or expels, is one event where the reports count the same number.
    """
    modes = one.modes | other.modes
    if one.category == "CONSULT":
        return "phone" not in modes
    if "resign" in modes:
        return True
    if one.category == "AGREE":
        return "proposed" not in one.statuses | other.statuses
    if one.category == "SUPPORT":
        return len(one.actors) > 1 and len(other.actors) > 1
    counts = [{(c.value, c.what) for t in group.tellings for c in t.account.counts} for group in (one, other)]
    if counts[0] & counts[1]:
        return one.category in COUNTED and (
            one.category != "ASSAULT" or finding.clash == "place" or _share_place(one, other)
        )
    if counts[0] and counts[1]:
        return False
    if one.category == "SANCTION":
        return "expel" in one.modes & other.modes
    named = {actor for actor in one.recipients & other.recipients if cast.kind(actor) == "person"}
    return one.category in ("COERCE", "RETREAT") and bool(one.modes & other.modes) and bool(named)


def _share_place(one: Group, other: Group) -> bool:
    return one.place is not None and other.place is not None and is_same_place(one.place, other.place)


def _is_told_on_the_day(group: Group) -> bool:
    """Whether every report is of the very day: two of these on two days are two events, not a mistake."""
    return all(
        telling.account.date and telling.account.date.end == telling.published for telling in group.tellings
    )


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
    for left, right in _propose(groups, keys, cast, INSIDE if keys is _key_inside else NEIGHBOURS):
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
    for left, right in _propose(groups, _key_days, cast):
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
