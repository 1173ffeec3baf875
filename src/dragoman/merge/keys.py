"""What tellings of one event have in common: the keys by which those worth comparing come together."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations

from dragoman.languages.names import fold
from dragoman.merge.cast import Cast
from dragoman.merge.disputes import COUNTED
from dragoman.merge.group import Group

__all__ = [
    "NEIGHBOURS",
    "Keys",
    "key_across",
    "key_days",
    "key_disputed",
    "key_inside",
    "key_pairs",
    "propose",
]

Key = tuple[Hashable, bool]
Keys = Callable[[Group, Cast], Iterable[Key]]

NEIGHBOURS = 8
"""Others that a telling is compared with under one key, at most: keeps the work in line with the input."""

_PAIR = 2

_NO_DAY = date(1, 1, 1)


def key_inside(group: Group, _: Cast) -> Iterable[Key]:
    """The kind of event: enough inside one article."""
    yield (group.category,), True


def key_across(group: Group, cast: Cast) -> Iterable[Key]:
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
    yield from key_pairs(group, cast)
    yield from key_days(group, cast)
    day = group.date.start if group.date and group.date.precision == "day" else None
    if group.place and group.category != "CONSULT":
        place = fold(group.place.name)
        yield (group.category, "place", place), True
        if day:
            for shift in (0, 1):
                yield (group.category, "place", place, day + timedelta(days=shift)), True


def key_pairs(group: Group, cast: Cast) -> Iterable[Key]:
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


def key_disputed(group: Group, cast: Cast) -> Iterable[Key]:
    """By what tellings that contradict each other come together: as `key_pairs`; two states, or a count, in a town."""
    yield from key_pairs(group, cast)
    if group.place is None:
        return
    town = fold(group.place.name)
    if group.category == "CONSULT" and len(group.parties) == _PAIR:
        # one report names the ministers of two states, the other only their states
        met = sorted({land for actor in group.parties if (land := cast.country(actor)) is not None})
        if len(met) == _PAIR:
            yield (group.category, "lands", tuple(met), town), True
    if group.category in COUNTED:
        counts = {
            (c.value, c.what) for telling in group.tellings for c in telling.account.counts if c.value > 1
        }
        for count in sorted(counts)[:3]:
            yield (group.category, "counts", town, count), True


def key_days(group: Group, _: Cast) -> Iterable[Key]:
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


def propose(
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
