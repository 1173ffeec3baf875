"""Events that are otherwise at one revision than at another; those that are merely new need not be unpacked."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, and_, select

from dragoman.store.documents import slice_
from dragoman.store.packing import unpack
from dragoman.store.tables import documents, events, tellings
from dragoman.types import Event, EventAccount, Evidence, Judgement, Why


class Told(EventAccount, frozen=True, rename={"evidence": "-evidence", "why": "-why"}):
    """An account without its proof, which is passed over unread: under these names nothing is kept."""

    evidence: tuple[Evidence, ...] = ()
    start: int = 0
    end: int = 0
    why: tuple[Why, ...] = ()


class Sketch(Event, frozen=True, rename={"judgements": "-judgements"}):
    """An event as far as it is held against what it was; to read all of it takes four times as long."""

    accounts: tuple[Told, ...] = ()
    judgements: tuple[Judgement, ...] = ()


class Fresh(NamedTuple):
    """An event that nothing went before: its number and id, its first day (ordinal, or 0)."""

    number: int
    id: str
    first: int
    last: int
    background: bool


class Changed(Struct, frozen=True):
    """Events as they were `before` and as they are `after`, with nodes; `was` and `numbers` are theirs by their ids.

    Events that are the same in both states are in neither. `fresh` are those that share no document with what was
    before, nor another version of one: nothing there can have become them.
    """

    before: list[Event]
    after: list[Event]
    was: dict[str, int]
    numbers: dict[str, int]
    fresh: list[Fresh]


def load_changed(connection: Connection, *, since: int, revision: int, sketched: bool = False) -> Changed:
    """What is otherwise at `revision` than it was at `since`; of what is merely new, nothing that was rejected.

    With `sketched`, events are sketches.
    """
    kind = Sketch if sketched else Event
    was = select(events.c.number, events.c.id, events.c.data).where(
        events.c.born <= since, events.c.died > since, events.c.died <= revision
    )
    before = {row.number: (row.id, row.data) for row in connection.execute(was)}
    ids = {name for name, _ in before.values()}
    now = select(
        events.c.number, events.c.id, events.c.first, events.c.last, events.c.background, events.c.rejected
    ).where(_came(since, revision))
    came = [tuple(row) for row in connection.execute(now)]
    near = _find_near(connection, list(before), [row[0] for row in came]) if before and came else set()
    fresh: list[Fresh] = []
    numbers: dict[str, int] = {}
    for number, name, first, last, background, rejected in came:
        if number in near or name in ids:
            numbers[name] = number
        elif not rejected:
            fresh.append(Fresh(number, name, first, last, background))
    after = load_by_number(connection, numbers.values(), kind=kind)
    return Changed(
        [unpack(data, kind) for _, data in before.values()],
        sorted(after.values(), key=lambda event: event.id),
        {name: number for number, (name, _) in before.items()},
        numbers,
        fresh,
    )


def _came(since: int, revision: int) -> ColumnElement[bool]:
    return and_(events.c.born > since, events.c.born <= revision, events.c.died > revision)


def _find_near(connection: Connection, before: Sequence[int], came: Sequence[int]) -> set[int]:
    """Numbers of the events that `came` and that a document of these tells too, or a version after one of those."""
    # Numbers rise as events come: of all that these documents ever told, only the last need be looked at.
    first = min(came)
    theirs, others = tellings.alias(), tellings.alias()
    shared = select(others.c.event).join(theirs, theirs.c.document == others.c.document)
    newer = (
        select(others.c.event)
        .join(documents, documents.c.number == others.c.document)
        .join(theirs, theirs.c.document == documents.c.earlier)
    )
    near: set[int] = set()
    for some in slice_(sorted(before)):
        for query in (shared, newer):
            fits = query.where(theirs.c.event.in_(some), others.c.event >= first)
            near.update(connection.execute(fits.distinct()).scalars())
    return near & set(came)


def load_numbered(connection: Connection, numbers: Collection[int]) -> list[Event]:
    """Events by their numbers, with actors by their nodes, in the order of their ids."""
    return sorted(load_by_number(connection, numbers).values(), key=lambda event: event.id)


def load_by_number(
    connection: Connection, numbers: Collection[int], *, kind: type[Event] = Event
) -> dict[int, Event]:
    """Events with their numbers, with actors by their nodes."""
    found: dict[int, Event] = {}
    for some in slice_(sorted(numbers)):
        query = select(events.c.number, events.c.data).where(events.c.number.in_(some))
        found.update((row[0], unpack(row[1], kind)) for row in connection.execute(query).all())
    return found
