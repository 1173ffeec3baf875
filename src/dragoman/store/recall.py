"""What the project knew at a revision."""

from collections.abc import Iterable

from sqlalchemy import Connection, and_, or_, select
from sqlalchemy.sql.elements import ColumnElement

from dragoman.errors import InputError
from dragoman.store.documents import slice_
from dragoman.store.packing import unpack
from dragoman.store.tables import ALIVE, actors, documents, events, nodes, tellings
from dragoman.types import Actor, Event

SHORTEST = 4
"""Characters of an event's id by which it can be named."""


def list_documents(connection: Connection, *, revision: int) -> list[int]:
    """Numbers of the documents that spoke at the revision: without those that another version had replaced."""
    query = select(documents.c.number).where(documents.c.born <= revision, documents.c.died > revision)
    return sorted(connection.execute(query).scalars())


def load_events(connection: Connection, *, revision: int, rejected: bool = False) -> list[Event]:
    """All events at the revision, with actors by their nodes; those that a person rejected only where wanted."""
    query = select(events.c.data).where(events.c.born <= revision, events.c.died > revision)
    if not rejected:
        query = query.where(events.c.rejected.is_(False))
    return [unpack(row.data, Event) for row in connection.execute(query)]


def load_actors(
    connection: Connection, *, revision: int, wanted: Iterable[str] | None = None
) -> dict[str, Actor]:
    """Actors at the revision by id: those of the ids `wanted`, or all."""
    alive = and_(actors.c.born <= revision, actors.c.died > revision)
    query = select(actors.c.id, actors.c.data).where(alive)
    if wanted is None:
        return {row.id: unpack(row.data, Actor) for row in connection.execute(query)}
    found: dict[str, Actor] = {}
    for some in slice_(sorted(set(wanted))):
        for name, data in connection.execute(query.where(actors.c.id.in_(some))).all():
            found[name] = unpack(data, Actor)
    return found


def name_nodes(
    connection: Connection, *, revision: int, wanted: Iterable[str] | None = None
) -> dict[str, str]:
    """Actor ids by node at the revision: of the nodes `wanted`, or of all."""
    query = select(nodes.c.node, nodes.c.actor).where(nodes.c.born <= revision, nodes.c.died > revision)
    if wanted is None:
        return {row.node: row.actor for row in connection.execute(query)}
    found: dict[str, str] = {}
    for some in slice_(sorted(set(wanted))):
        rows = connection.execute(query.where(nodes.c.node.in_(some))).all()
        found.update((node, actor) for node, actor in rows)
    return found


def load_born(connection: Connection, *, revision: int) -> list[Event]:
    """Events that are new or otherwise since this revision, with actors by their nodes."""
    query = select(events.c.data).where(events.c.born == revision, events.c.died > revision)
    return [unpack(row.data, Event) for row in connection.execute(query.order_by(events.c.id))]


def find_event(connection: Connection, name: str, *, revision: int) -> Event | None:
    """The event of an id at the revision, also one that a person rejected, with actors by their nodes.

    An id that it had earlier finds it too, and so does the beginning of one if it is the only one. Raises
    `InputError` where there are several.
    """
    alive = select(events.c.data).where(events.c.born <= revision, events.c.died > revision)
    row = connection.execute(alive.where(events.c.id == name)).first()
    if row is None:
        lines = select(events.c.line).where(_is_named(name))
        row = connection.execute(alive.where(events.c.line.in_(lines))).first()
    if row is None and (full := complete_id(connection, name)):
        return find_event(connection, full, revision=revision)
    return unpack(row.data, Event) if row else None


def complete_id(connection: Connection, beginning: str) -> str | None:
    """The only event id that begins so; None where none does. Raises `InputError` where several do."""
    if len(beginning) < SHORTEST or not beginning.isalnum():
        return None
    known = (
        select(events.c.id).where(events.c.id.startswith(beginning)).distinct().order_by(events.c.id).limit(6)
    )
    # One of today goes before what ended.
    found = list(connection.execute(known.where(events.c.died == ALIVE)).scalars())
    found = found or list(connection.execute(known).scalars())
    if len(found) > 1:
        raise InputError(f"{beginning}: may be several events: {', '.join(found)}; write more of the id")
    return found[0] if found else None


def _is_named(name: str) -> ColumnElement[bool]:
    return or_(events.c.id == name, events.c.line == name)


def list_versions(connection: Connection, name: str) -> list[tuple[int, int, Event]]:
    """Everything that an event ever was, under whatever id: the revisions between which it was so, and the event."""
    if connection.execute(select(events.c.number).where(_is_named(name)).limit(1)).first() is None:
        name = complete_id(connection, name) or name
    lines = select(events.c.line).where(_is_named(name))
    query = (
        select(events.c.born, events.c.died, events.c.data)
        .where(events.c.line.in_(lines), events.c.died > events.c.born)
        .order_by(events.c.born, events.c.number)
    )
    return [(row.born, row.died, unpack(row.data, Event)) for row in connection.execute(query)]


def name_lines(connection: Connection, names: Iterable[str], *, revision: int) -> dict[str, str]:
    """By event id, the id under which it was first known."""
    found: dict[str, str] = {}
    for some in slice_(sorted(set(names))):
        query = select(events.c.id, events.c.line).where(
            events.c.id.in_(some), events.c.born <= revision, events.c.died > revision
        )
        found.update((row.id, row.line) for row in connection.execute(query))
    return found


def find_heirs(connection: Connection, event: Event, *, revision: int) -> list[Event]:
    """Events that began at the revision and hold a telling of this one, which ended then."""
    told = {(account.document, account.start) for account in event.accounts}
    query = select(events.c.data).where(events.c.born == revision, events.c.died > revision)
    found = [unpack(row.data, Event) for row in connection.execute(query)]
    return [
        one for one in found if any((account.document, account.start) in told for account in one.accounts)
    ]


def find_telling(connection: Connection, numbers: Iterable[int], *, revision: int) -> list[Event]:
    """The events that documents tell, also those that a person rejected, with actors by their nodes."""
    found: list[Event] = []
    for some in slice_(sorted(set(numbers))):
        theirs = select(tellings.c.event).where(tellings.c.document.in_(some))
        query = select(events.c.data).where(
            events.c.number.in_(theirs), events.c.born <= revision, events.c.died > revision
        )
        found += [unpack(row.data, Event) for row in connection.execute(query.order_by(events.c.id))]
    return list({event.id: event for event in found}.values())
