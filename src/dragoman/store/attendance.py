"""Who takes part in how many events: kept for the record as it stands, counted for any other question."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, text

from dragoman.store.documents import slice_
from dragoman.store.packing import unpack
from dragoman.store.queries import find_actor_ids, select_fitting
from dragoman.store.revisions import NOW, find_revision, living, living_there
from dragoman.store.tables import actors, attendances, events, nodes, participants
from dragoman.types import Actor, Filter

__all__ = ["add_attendance", "find_actors", "list_attendance"]


def list_attendance(connection: Connection, numbers: Sequence[int]) -> Counter[str]:
    """By node, in how many of these events it takes part; those that a person rejected do not count."""
    found: Counter[str] = Counter()
    for some in slice_(sorted(numbers)):
        query = (
            select(participants.c.node, func.count())
            .join(events, events.c.number == participants.c.event)
            .where(participants.c.event.in_(some), events.c.rejected.is_(False))
            .group_by(participants.c.node)
        )
        for node, often in connection.execute(query):
            found[node] += often
    return found


def add_attendance(connection: Connection, more: Mapping[str, int]) -> None:
    """Adds to the events in which nodes take part; of what ended, numbers below nought."""
    if rows := [{"node": node, "events": often} for node, often in sorted(more.items()) if often]:
        connection.execute(_ADD, rows)


_ADD = text(
    "INSERT INTO attendance (node, events) VALUES (:node, :events) "
    "ON CONFLICT (node) DO UPDATE SET events = attendance.events + excluded.events"
)


def find_actors(
    connection: Connection,
    *,
    revision: int,
    name: str | None = None,
    country: str | None = None,
    kind: str | None = None,
    wanted: Filter | None = None,
    limit: int | None = None,
) -> tuple[list[tuple[Actor, int]], int]:
    """Actors with the number of events they take part in, those of most first; and how many there are in all.

    With `wanted`, only events that fit it count, and only actors with such events are given.
    """
    at = NOW if revision >= find_revision(connection) else revision
    fits: list[ColumnElement[bool]] = []
    if name:
        fits.append(actors.c.id.in_(find_actor_ids(connection, name)))
    if country:
        fits.append(actors.c.country == country.upper())
    if kind:
        fits.append(actors.c.kind == kind)
    narrow = select(actors.c.id, actors.c.name).where(living(actors, at), *fits)
    found = {row[0]: row[1] for row in connection.execute(narrow)}
    # Of a few actors the events are counted faster than of all.
    among = list(found) if name or country else None
    if wanted is None and at == NOW:
        often = _recall(connection, among)
    else:
        often = _count(connection, wanted or Filter(), revision, among)
    if wanted is not None:
        found = {actor: named for actor, named in found.items() if actor in often}
    ordered = sorted(found, key=lambda actor: (-often.get(actor, 0), found[actor], actor))
    chosen = ordered if limit is None else ordered[:limit]
    data: dict[str, bytes] = {}
    for some in slice_(sorted(chosen)):
        query = select(actors.c.id, actors.c.data).where(actors.c.id.in_(some), living_there(actors, at))
        data.update((row[0], row[1]) for row in connection.execute(query))
    return [(unpack(data[actor], Actor), often.get(actor, 0)) for actor in chosen], len(ordered)


def _recall(connection: Connection, among: Sequence[str] | None) -> dict[str, int]:
    """By actor, in how many events it takes part now, of those `among` which it is asked, or of all."""
    query = (
        select(nodes.c.actor, func.sum(attendances.c.events), func.count())
        .join(attendances, attendances.c.node == nodes.c.node)
        .where(living_there(nodes, NOW), attendances.c.events > 0)
        .group_by(nodes.c.actor)
    )
    told = _ask(connection, query, among)
    found = {actor: int(often) for actor, often, _ in told}
    # Somebody with several names in one event was counted once for each.
    several = [actor for actor, _, count in told if count > 1]
    return found | _count_those(connection, several)


def _count_those(connection: Connection, some: Sequence[str]) -> dict[str, int]:
    query = (
        select(nodes.c.actor, func.count(participants.c.event.distinct()))
        .join(participants, participants.c.node == nodes.c.node)
        .join(events, events.c.number == participants.c.event)
        .where(living_there(nodes, NOW), living_there(events, NOW), events.c.rejected.is_(False))
        .group_by(nodes.c.actor)
    )
    return dict(_ask(connection, query, some))


def _count(
    connection: Connection, wanted: Filter, revision: int, among: Sequence[str] | None
) -> dict[str, int]:
    """By actor, in how many events that fit it takes part at the revision; those with none are not in it."""
    query = (
        select(nodes.c.actor, func.count(participants.c.event.distinct()))
        .join(participants, participants.c.node == nodes.c.node)
        .where(nodes.c.born <= revision, nodes.c.died > revision)
        .where(participants.c.event.in_(select_fitting(connection, wanted, revision)))
        .group_by(nodes.c.actor)
    )
    return dict(_ask(connection, query, among))


def _ask(connection: Connection, query: Select[Any], among: Collection[str] | None) -> list[Any]:
    if among is None:
        return list(connection.execute(query))
    found: list[Any] = []
    for some in slice_(sorted(among)):
        found += connection.execute(query.where(nodes.c.actor.in_(some)))
    return found
