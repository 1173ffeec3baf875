"""Events that are otherwise at one revision than at another; those that are merely new need not be unpacked."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, and_, select

from dragoman.store.documents import slice_
from dragoman.store.packing import unpack
from dragoman.store.tables import documents, events, tellings
from dragoman.types import Event


class Fresh(NamedTuple):
    """An event that nothing went before: its number and id, its first day (ordinal, or 0)."""

    number: int
    id: str
    first: int
    last: int
    background: bool


class Changed(Struct, frozen=True):
    """Events as they were `before` and as they are `after`, with nodes; `numbers` are those of `after` by id.

    Events that are the same in both states are in neither. `fresh` are those that share no document with what was
    before, nor another version of one: nothing there can have become them.
    """

    before: list[Event]
    after: list[Event]
    numbers: dict[str, int]
    fresh: list[Fresh]


def load_changed(connection: Connection, *, since: int, revision: int) -> Changed:
    """What is otherwise at `revision` than it was at `since`; of what is merely new, nothing that was rejected."""
    was = select(events.c.number, events.c.id, events.c.data).where(
        events.c.born <= since, events.c.died > since, events.c.died <= revision
    )
    before = {row.number: (row.id, row.data) for row in connection.execute(was)}
    ids = {name for name, _ in before.values()}
    near = _find_near(connection, list(before), since, revision) if before else set()
    now = select(
        events.c.number, events.c.id, events.c.first, events.c.last, events.c.background, events.c.rejected
    ).where(_came(since, revision))
    fresh: list[Fresh] = []
    numbers: dict[str, int] = {}
    for number, name, first, last, background, rejected in connection.execute(now):
        if number in near or name in ids:
            numbers[name] = number
        elif not rejected:
            fresh.append(Fresh(number, name, first, last, background))
    after = load_numbered(connection, list(numbers.values()))
    return Changed([unpack(data, Event) for _, data in before.values()], after, numbers, fresh)


def _came(since: int, revision: int) -> ColumnElement[bool]:
    return and_(events.c.born > since, events.c.born <= revision, events.c.died > revision)


def _find_near(connection: Connection, before: Sequence[int], since: int, revision: int) -> set[int]:
    """Numbers of the events that came and that a document of these tells too, or a version after one of those."""
    told: set[int] = set()
    for some in slice_(sorted(before)):
        query = select(tellings.c.document).where(tellings.c.event.in_(some))
        told.update(connection.execute(query).scalars())
    newer: set[int] = set()
    for some in slice_(sorted(told)):
        query = select(documents.c.number).where(documents.c.earlier.in_(some))
        newer.update(connection.execute(query).scalars())
    near: set[int] = set()
    for some in slice_(sorted(told | newer)):
        # Whichever of these events came is seen later: most documents tell but a few.
        query = select(tellings.c.event).where(tellings.c.document.in_(some))
        near.update(connection.execute(query).scalars())
    return near


def load_numbered(connection: Connection, numbers: Collection[int]) -> list[Event]:
    """Events by their numbers, with actors by their nodes, in the order of their ids."""
    found: list[Event] = []
    for some in slice_(sorted(numbers)):
        query = select(events.c.data).where(events.c.number.in_(some))
        found += [unpack(row.data, Event) for row in connection.execute(query)]
    return sorted(found, key=lambda event: event.id)
