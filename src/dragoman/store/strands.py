"""Events in threads, at a revision."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, and_, delete, func, insert, select, update
from sqlalchemy.sql.elements import ColumnElement

from dragoman.store.documents import slice_
from dragoman.store.passages import decode_key, encode_key
from dragoman.store.revisions import living
from dragoman.store.tables import ALIVE, documents, events, nodes, participants, standings, strands
from dragoman.types import Key, Link

Row = tuple[str, str, int, int, str]


def replace_strands(connection: Connection, links: Mapping[int, Sequence[Link]], *, revision: int) -> None:
    """Puts the links of documents (by number) in the place of those that they had; what is as it was lives on."""
    before: defaultdict[int, set[Row]] = defaultdict(set)
    columns = (strands.c.thread, strands.c.event, strands.c.start, strands.c.end, strands.c.key)
    for some in slice_(sorted(links)):
        query = select(strands.c.document, *columns)
        for row in connection.execute(query.where(strands.c.document.in_(some), strands.c.died == ALIVE)):
            before[row[0]].add((row[1], row[2], row[3], row[4], row[5]))
    fresh: list[dict[str, object]] = []
    for number, mine in sorted(links.items()):
        now = {(one.thread, one.event, one.start, one.end, encode_key(one.key)) for one in mine}
        end_strands(connection, number, sorted(before[number] - now), revision=revision)
        fresh += [
            {
                "document": number, "thread": thread, "event": event, "start": start, "end": end, "key": key,
                "born": revision, "died": ALIVE,
            }
            for thread, event, start, end, key in sorted(now - before[number])
        ]  # fmt: skip
    if fresh:
        connection.execute(insert(strands), fresh)


def end_strands(
    connection: Connection, number: int, rows: Sequence[Row] | None = None, *, revision: int
) -> None:
    """Ends links of a document: these, or all."""
    mine = and_(strands.c.document == number, strands.c.died == ALIVE)
    if rows is None:
        connection.execute(update(strands).where(mine).values(died=revision))
    for thread, event, start, _, _ in rows or ():
        one = and_(strands.c.thread == thread, strands.c.event == event, strands.c.start == start)
        same = and_(mine, one, strands.c.born == revision)
        # What begins and ends in one revision was never there for anybody.
        connection.execute(delete(strands).where(same))
        connection.execute(update(strands).where(mine, one).values(died=revision))


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


def list_strands(connection: Connection, *, revision: int) -> list[Strand]:
    """All events in threads."""
    columns = (
        strands.c.thread, strands.c.key, events.c.id, events.c.first, events.c.last, events.c.status,
        events.c.category, events.c.background,
    )  # fmt: skip
    query = (
        select(*columns, func.count(), func.max(standings.c.day))
        .join(events, and_(events.c.id == strands.c.event, *_alive(revision)))
        .join(standings, standings.c.document == strands.c.document)
        .where(living(strands, revision), living(standings, revision))
        .group_by(*columns)
    )
    keys: dict[str, Key] = {}
    return [
        Strand(
            row[0], keys.setdefault(row[1], decode_key(row[1])), row[2], row[3], row[4], row[5], row[6],
            bool(row[7]), row[8], row[9] or 0,
        )
        for row in connection.execute(query)
    ]  # fmt: skip


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


def find_told(
    connection: Connection, thread: str, names: Iterable[str], *, revision: int
) -> set[tuple[str, int]]:
    """Documents and starts of the sentences that tell an event of the thread."""
    found: set[tuple[str, int]] = set()
    for some in slice_(sorted(set(names))):
        query = (
            select(documents.c.id, strands.c.start)
            .join(documents, documents.c.number == strands.c.document)
            .join(events, and_(events.c.id == strands.c.event, *_alive(revision)))
            .where(strands.c.thread == thread, documents.c.id.in_(some), living(strands, revision))
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
        query = (
            select(events.c.id)
            .join(strands, strands.c.event == events.c.id)
            .where(events.c.number.in_(theirs), living(strands, revision), *_alive(revision))
        )
        found.update(connection.execute(query.distinct()).scalars())
    return found


def _alive(revision: int) -> tuple[ColumnElement[bool], ...]:
    return living(events, revision), events.c.rejected.is_(False)
