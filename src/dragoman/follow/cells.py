"""Cells: what of a thread comes together however its matters are parted, summed up."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from dragoman.follow.promises import PLANS
from dragoman.follow.sources import Happening, Named
from dragoman.ontology import Thread, threads
from dragoman.types import Ahead, Contents, Key

__all__ = ["Cell", "Members", "gather_members", "name_cell", "settle_happenings", "sum_up"]

STRONG = 3
"""What a passage counts whose sentence itself names both sides."""

_DONE = frozenset({"occurred", "alleged", "cancelled"})

_WEAK = "~"
"""Before the name of a cell whose passages name one country, or none."""


class Members(Struct, frozen=True):
    """What a cell holds: its passages, counted, and its events."""

    named: tuple[Named, ...] = ()
    happenings: tuple[Happening, ...] = ()

    def list_contents(self) -> Contents:
        """The keys of the passages and events, and the ids of these."""
        keys = dict.fromkeys((*(row.key for row in self.named), *(one.key for one in self.happenings)))
        return Contents(tuple(keys), tuple(one.event for one in self.happenings))


class Cell(Struct, frozen=True, kw_only=True, array_like=True):
    """The sums of a cell: all that parting and telling its matter ask for.

    `sides` are its countries, of which two make a matter's core; with fewer the cell is not `wide`. Of countries: how
    often they are `told` by passages, named in them or `around` them, or their `focus`; `strong` counts only sentences
    that name both sides, and `owned` says which countries these name. What counts `often` is what a track's name is
    made from. `last` is the day and id of what came to pass last.
    """

    sides: tuple[str, ...]
    wide: bool
    weight: int
    told: dict[str, int]
    around: dict[str, int]
    focus: dict[str, int]
    strong: dict[str, int]
    owned: dict[tuple[str, ...], int]
    often: dict[str, int]
    sentences: int
    numbers: dict[str, int]
    since: int
    until: int
    events: int
    last: tuple[int, str]
    plans: tuple[Ahead, ...]


def name_cell(thread: Thread, key: Key) -> str:
    """The cell of a thread to which a key belongs, whatever other keys there are."""
    told = key.told
    if len(told) < 2:
        return _WEAK + key.focus
    if thread.about == "one" and key.focus:
        told = told | {key.focus}
    return " ".join(sorted(told))


def gather_members(named: Iterable[Named], happenings: Iterable[Happening]) -> dict[tuple[str, str], Members]:
    """By thread and cell, what it holds; `happenings` are settled. Of threads that nobody knows, nothing."""
    known = {thread.id: thread for thread in threads()}
    rows: defaultdict[tuple[str, str], list[Named]] = defaultdict(list)
    events: defaultdict[tuple[str, str], list[Happening]] = defaultdict(list)
    for row in named:
        if row.thread in known:
            rows[row.thread, name_cell(known[row.thread], row.key)].append(row)
    for one in happenings:
        if one.thread in known:
            events[one.thread, name_cell(known[one.thread], one.key)].append(one)
    return {
        place: Members(
            tuple(sorted(rows.get(place, ()), key=lambda row: (row.key, row.number))),
            tuple(sorted(events.get(place, ()), key=lambda one: one.event)),
        )
        for place in {*rows, *events}
    }


def settle_happenings(told: Iterable[Happening]) -> list[Happening]:
    """Each event once a thread, under its most frequent key; those first that tell both sides."""
    found: defaultdict[tuple[str, str], list[Happening]] = defaultdict(list)
    for one in told:
        found[one.thread, one.event].append(one)
    return [
        mine[0]
        if len(mine) == 1
        else replace(
            min(mine, key=lambda one: (not one.key.strong, -one.often, one.key)),
            often=sum(one.often for one in mine),
            told=max(one.told for one in mine),
        )
        for _, mine in sorted(found.items())
    ]


def sum_up(name: str, members: Members) -> Cell:
    """The sums of what a cell of this name holds."""
    weights = Counter[Key]()
    told, around, focus, strong, often, numbers = (Counter[str]() for _ in range(6))
    owned = Counter[tuple[str, ...]]()
    for row in members.named:
        weights[row.key] += row.count
        for land, count in _count_lands(row.key, row.count):
            often[land] += count
        if row.number:
            numbers[row.number] += row.count
    for one in members.happenings:
        weights[one.key] += 1
        for land, count in _count_lands(one.key, 0):
            often[land] += count
        for land in one.key.told:
            often[land] += 1
    for key, count in weights.items():
        weight = count * (STRONG if key.strong else 1)
        for land in key.told:
            told[land] += weight
        for land in key.all:
            around[land] += weight
        focus[key.focus] += weight
        if key.strong:
            owned[key.own] += count
            for land in key.own:
                strong[land] += weight
    days = [day for one in members.happenings if _is_done(one) and (day := _date(one))]
    since = [day for day in (*days, *(row.since for row in members.named)) if day]
    wide = not name.startswith(_WEAK)
    return Cell(
        sides=tuple(name.split()) if wide else tuple(name.removeprefix(_WEAK).split()),
        wide=wide,
        weight=sum(count * (STRONG if key.strong else 1) for key, count in weights.items()),
        told=told, around=around, focus=focus, strong=strong, owned=owned, often=often,
        sentences=sum(row.count for row in members.named),
        numbers=numbers,
        since=min(since, default=0),
        until=max((*days, *(row.until for row in members.named)), default=0),
        events=len(members.happenings),
        last=max(((_date(one), one.event) for one in members.happenings if _is_done(one)), default=(0, "")),
        plans=tuple(
            Ahead(one.event, one.last, one.told)
            for one in members.happenings
            if one.status in PLANS and not _is_done(one)
        ),
    )  # fmt: skip


def _count_lands(key: Key, count: int) -> Iterator[tuple[str, int]]:
    """How often passages of a key name each country."""
    for land in key.own if key.strong else key.all:
        yield land, count * (STRONG if key.strong else 1)


def _is_done(happening: Happening) -> bool:
    """Whether it came to pass; an offer has been made, whatever comes of it."""
    return happening.status in _DONE or (happening.category, happening.status) == ("AGREE", "proposed")


def _date(happening: Happening) -> int:
    """The event's day, or that of its report where it is news; 0 for history without a date."""
    return happening.first or (0 if happening.background else happening.told)
