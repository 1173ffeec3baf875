"""The tracks of a project, kept as they were gathered last, and gathered again only where something has changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct
from sqlalchemy import Connection

from dragoman.follow.cells import Cell, Members, gather_members, name_cell, settle_happenings
from dragoman.follow.gathering import Gathering, Spot, tell_gathering
from dragoman.follow.sources import Happening, Named
from dragoman.ontology import threads
from dragoman.pipeline.steps import find_version
from dragoman.store import gatherings, passages, strands
from dragoman.store.revisions import NOW
from dragoman.types import Key, Outline

__all__ = [
    "Made",
    "find_gathered",
    "keep_gathering",
    "load_homes",
    "load_members",
    "load_outlines",
    "locate",
    "regather",
]

_FORM = "cells"
"""What the parts are; others that an older program kept under the same version are not looked at."""

_OUTLINES, _HOMES = "outlines", "homes"


class Made(Struct, frozen=True):
    """Tracks gathered at the revision `number`; `current` if that was the last one when they were.

    `since` is the revision from which on they were: what is kept of it still holds but for the gathering's members.
    """

    number: int
    gathering: Gathering
    current: bool
    since: int | None = None


def find_gathered(connection: Connection) -> int | None:
    """The revision of the tracks that are kept, if this program gathered them."""
    return gatherings.find_gathered(connection, made_by=_name_maker())


def load_outlines(connection: Connection) -> tuple[Outline, ...]:
    """The outlines that are kept."""
    return gatherings.load_parts(connection, [_OUTLINES], tuple[Outline, ...])[_OUTLINES]


def load_homes(connection: Connection) -> dict[Spot, str]:
    """The tracks to which the cells belong, as they are kept."""
    kept = gatherings.load_parts(connection, [_HOMES], dict[str, dict[str, str]])[_HOMES]
    return {(thread, name): home for thread, homes in kept.items() for name, home in homes.items()}


def load_members(connection: Connection, spots: Iterable[Spot]) -> dict[Spot, Members]:
    """What cells hold, as it is kept."""
    names = {_name_members(spot): spot for spot in spots}
    return {names[name]: found for name, found in gatherings.load_parts(connection, names, Members).items()}


def locate(told: Iterable[tuple[str, Key]]) -> set[Spot]:
    """The cells to which keys of threads belong; of threads that nobody knows, none."""
    known = {thread.id: thread for thread in threads()}
    return {(thread, name_cell(known[thread], key)) for thread, key in told if thread in known}


def regather(connection: Connection, since: int) -> Gathering:
    """What there is now, where the revision `since` is that of the tracks that are kept.

    Only cells of which a passage or an event came or went since are made anew; the rest is counted together again.
    """
    keys = passages.list_touched(connection, since=since)
    links = strands.list_touched(connection, since=since)
    events = {event for _, _, event in links}
    named = [Named(*row) for row in passages.count_passages(connection, revision=NOW, among=keys)]
    happenings = [Happening(*row) for row in strands.list_strands(connection, revision=NOW, among=events)]
    fresh = gather_members(named, settle_happenings(happenings))
    # An event that is under another key now was under one of those that it is, or was, linked by.
    linked = {(thread, key) for thread, key, _ in links} | {(one.thread, one.key) for one in happenings}
    spots = locate(keys | linked) | fresh.keys()
    before = load_members(connection, spots)
    none = Members()
    members = {
        spot: _renew(before.get(spot, none), fresh.get(spot, none), keys=keys, events=events)
        for spot in spots
    }
    return tell_gathering(_load_cells(connection), members)


def _renew(before: Members, fresh: Members, *, keys: set[tuple[str, Key]], events: set[str]) -> Members:
    named = [row for row in before.named if (row.thread, row.key) not in keys]
    happenings = [one for one in before.happenings if one.event not in events]
    return Members(
        tuple(sorted((*named, *fresh.named), key=lambda row: (row.key, row.number))),
        tuple(sorted((*happenings, *fresh.happenings), key=lambda one: one.event)),
    )


def keep_gathering(connection: Connection, made: Made) -> None:
    """Keeps what was gathered for the next question, unless what it rests on is not there any more."""
    gathering = made.gathering
    if made.since is not None and (find_gathered(connection) or -1) < made.since:
        return
    homes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for (thread, name), home in gathering.homes.items():
        homes[thread][name] = home
    cells = _list_cells(gathering.cells)
    touched = cells.keys() if made.since is None else {thread for thread, _ in gathering.members}
    parts: dict[str, object] = {_OUTLINES: gathering.outlines, _HOMES: homes}
    parts |= {_name_cells(thread): cells.get(thread, {}) for thread in touched}
    parts |= {
        _name_members(spot): gathering.members[spot] for spot in gathering.members.keys() & gathering.cells
    }
    gone = None if made.since is None else [_name_members(spot) for spot in gathering.members]
    gatherings.keep_parts(connection, parts, gone=gone, revision=made.number, made_by=_name_maker())


def _list_cells(cells: Mapping[Spot, Cell]) -> dict[str, dict[str, Cell]]:
    by_thread: defaultdict[str, dict[str, Cell]] = defaultdict(dict)
    for (thread, name), cell in cells.items():
        by_thread[thread][name] = cell
    return dict(by_thread)


def _load_cells(connection: Connection) -> dict[Spot, Cell]:
    names = {_name_cells(thread.id): thread.id for thread in threads()}
    kept = gatherings.load_parts(connection, names, dict[str, Cell])
    return {(names[part], name): cell for part, cells in kept.items() for name, cell in cells.items()}


def _name_maker() -> str:
    return f"{find_version()} {_FORM}"


def _name_cells(thread: str) -> str:
    return f"cells {thread}"


def _name_members(spot: Spot) -> str:
    return f"members {spot[0]} {spot[1]}"
