"""Events in threads, at a revision."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, delete, func, insert, or_, select, update

from dragoman.store.documents import slice_
from dragoman.store.passages import decode_key, encode_key
from dragoman.store.revisions import living, living_there
from dragoman.store.tables import ALIVE, documents, events, nodes, participants, strands
from dragoman.types import Event, Key, Link

_COLUMNS = (
    "thread", "event", "start", "end", "key", "day", "first", "last", "status", "category", "background",
)  # fmt: skip
Row = tuple[Any, ...]
"""The values of `_COLUMNS`."""


def replace_strands(
    connection: Connection,
    links: Mapping[int, Sequence[Link]],
    days: Mapping[int, int],
    told: Mapping[str, Event],
    *,
    revision: int,
) -> None:
    """Puts the links of documents (by number) in the place of those that they had; what is as it was lives on.

    `days` are the documents' (ordinals, or 0), `told` the events by id.
    """
    before: defaultdict[int, set[Row]] = defaultdict(set)
    for some in slice_(sorted(links)):
        query = select(strands.c.document, *(strands.c[name] for name in _COLUMNS))
        alive = query.where(strands.c.document.in_(some), strands.c.died == ALIVE)
        for number, *row in connection.execute(alive):
            before[number].add(tuple(row))
    fresh: list[dict[str, object]] = []
    for number, mine in sorted(links.items()):
        now = {_describe(link, days[number], told[link.event]) for link in mine}
        for gone in sorted(before[number] - now):
            _end(connection, number, gone, revision)
        fresh += [
            {"document": number, "born": revision, "died": ALIVE, **dict(zip(_COLUMNS, row, strict=True))}
            for row in sorted(now - before[number])
        ]
    if fresh:
        connection.execute(insert(strands), fresh)


def _describe(link: Link, day: int, event: Event) -> Row:
    first, last = (event.date.start.toordinal(), event.date.end.toordinal()) if event.date else (0, 0)
    return (
        link.thread, link.event, link.start, link.end, encode_key(link.key), day, first, last, event.status,
        event.category, event.importance == "background",
    )  # fmt: skip


def _end(connection: Connection, number: int, row: Row, revision: int) -> None:
    mine = and_(
        strands.c.document == number,
        strands.c.died == ALIVE,
        *(strands.c[name] == value for name, value in zip(_COLUMNS[:3], row, strict=False)),
    )
    # What begins and ends in one revision was never there for anybody.
    connection.execute(delete(strands).where(mine, strands.c.born == revision))
    connection.execute(update(strands).where(mine).values(died=revision))


def end_strands(connection: Connection, number: int, *, revision: int) -> None:
    """Ends all links of a document."""
    mine = and_(strands.c.document == number, strands.c.died == ALIVE)
    connection.execute(delete(strands).where(mine, strands.c.born == revision))
    connection.execute(update(strands).where(mine).values(died=revision))


class Strand(NamedTuple):
    """How often documents link an event to a thread under one key; `told` is the last of their days (ordinal)."""

    thread: str
    key: Key
    event: str
    first: int
    last: int
    status: str
    category: str
    background: bool
    often: int
    told: int


def list_strands(
    connection: Connection, *, revision: int, among: Collection[str] | None = None
) -> list[Strand]:
    """The events in threads, of those `among` (their ids), or all."""
    names = ("thread", "key", "event", "first", "last", "status", "category", "background")
    columns = [strands.c[name] for name in names]
    query = select(*columns, func.count(), func.max(strands.c.day)).where(living(strands, revision))
    query = query.group_by(*columns)
    if among is None:
        return _read(connection, query)
    return [
        strand
        for some in slice_(sorted(among))
        for strand in _read(connection, query.where(strands.c.event.in_(some)))
    ]


def _read(connection: Connection, query: Select[Any]) -> list[Strand]:
    return [
        Strand(
            thread, decode_key(key), event, first, last, status, category, bool(background), often, told or 0
        )
        for thread, key, event, first, last, status, category, background, often, told in connection.execute(query)
    ]  # fmt: skip


def list_touched(connection: Connection, *, since: int) -> set[tuple[str, Key, str]]:
    """Threads, keys and events between which some link came or went after the revision `since`."""
    came, went = strands.c.born > since, and_(strands.c.died > since, strands.c.died < ALIVE)
    query = select(strands.c.thread, strands.c.key, strands.c.event).where(or_(came, went)).distinct()
    return {(row.thread, decode_key(row.key), row.event) for row in connection.execute(query)}


def load_links(connection: Connection, thread: str, names: Iterable[str], *, revision: int) -> list[Link]:
    """Where these events are told in the thread."""
    found: list[Link] = []
    for some in slice_(sorted(set(names))):
        query = (
            select(strands, documents.c.id)
            .join(documents, documents.c.number == strands.c.document)
            .where(strands.c.thread == thread, strands.c.event.in_(some), living(strands, revision))
        )
        for row in connection.execute(query):
            found.append(Link(thread, row.event, row.id, row.start, row.end, decode_key(row.key)))
    return sorted(found)


def list_moved(connection: Connection, *, since: int, revision: int) -> set[tuple[str, str]]:
    """Threads with the events that came into them, or became otherwise there, after the revision `since`."""
    query = select(strands.c.thread, strands.c.event).where(living(strands, revision), strands.c.born > since)
    return {(row.thread, row.event) for row in connection.execute(query.distinct())}


def find_told(
    connection: Connection, thread: str, names: Iterable[str], *, revision: int
) -> set[tuple[str, int]]:
    """Documents and starts of the sentences that tell an event of the thread."""
    found: set[tuple[str, int]] = set()
    for some in slice_(sorted(set(names))):
        query = (
            select(documents.c.id, strands.c.start)
            .join(documents, documents.c.number == strands.c.document)
            .where(documents.c.id.in_(some), strands.c.thread == thread, living(strands, revision))
        )
        found.update((row.id, row.start) for row in connection.execute(query))
    return found


def find_with(connection: Connection, actors: Iterable[str], *, revision: int) -> set[str]:
    """Ids of the events in threads in which one of these actors takes part."""
    found: set[str] = set()
    for some in slice_(sorted(set(actors))):
        theirs = (
            select(participants.c.event)
            .join(nodes, nodes.c.node == participants.c.node)
            .where(nodes.c.actor.in_(some), living(nodes, revision))
        )
        query = select(events.c.id).where(events.c.number.in_(theirs), living_there(events, revision))
        query = select(strands.c.event).where(strands.c.event.in_(query), living(strands, revision))
        found.update(connection.execute(query.distinct()).scalars())
    return found
