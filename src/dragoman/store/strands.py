"""Events in threads, at a revision."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, func, insert, select

from dragoman.store.documents import slice_
from dragoman.store.passages import decode_key, encode_key
from dragoman.store.revisions import living
from dragoman.store.tables import documents, events, nodes, participants, standings, strands
from dragoman.types import Key, Link


class Strand(NamedTuple):
    """An event in a thread; `told` is the last day (ordinal) on which a document told it."""

    thread: str
    key: Key
    event: str
    first: int
    last: int
    status: str
    category: str
    background: bool
    told: int


def list_strands(connection: Connection, *, revision: int) -> list[Strand]:
    """All events in threads, each once a thread."""
    columns = (
        strands.c.thread, strands.c.key, events.c.id, events.c.first, events.c.last, events.c.status,
        events.c.category, events.c.background,
    )  # fmt: skip
    query = (
        select(*columns, func.max(standings.c.day))
        .join(events, events.c.number == strands.c.event)
        .join(standings, standings.c.document == strands.c.document)
        .where(living(events, revision), events.c.rejected.is_(False))
        .where(living(standings, revision))
        .group_by(*columns)
        .order_by(strands.c.thread, events.c.id)
    )
    keys: dict[str, Key] = {}
    return [
        Strand(row[0], keys.setdefault(row[1], decode_key(row[1])), *row[2:7], bool(row[7]), row[8] or 0)
        for row in connection.execute(query)
    ]


def load_links(connection: Connection, thread: str, keys: Iterable[Key], *, revision: int) -> list[Link]:
    """Where the events of these keys are told."""
    found: list[Link] = []
    for some in slice_(sorted(encode_key(key) for key in keys)):
        query = (
            select(strands, events.c.id, documents.c.id.label("name"))
            .join(events, events.c.number == strands.c.event)
            .join(documents, documents.c.number == strands.c.document)
            .where(strands.c.thread == thread, strands.c.key.in_(some))
            .where(living(events, revision), events.c.rejected.is_(False))
        )
        for row in connection.execute(query):
            found.append(Link(thread, row.id, row.name, row.start, row.end, decode_key(row.key)))
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
            .join(events, events.c.number == strands.c.event)
            .where(strands.c.thread == thread, documents.c.id.in_(some))
            .where(living(events, revision), events.c.rejected.is_(False))
        )
        found.update((row.id, row.start) for row in connection.execute(query))
    return found


def load_strands(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Link]]:
    """The links of events by the events' numbers."""
    found: defaultdict[int, list[Link]] = defaultdict(list)
    for some in slice_(sorted(numbers)):
        query = (
            select(strands, events.c.id, documents.c.id.label("name"))
            .join(events, events.c.number == strands.c.event)
            .join(documents, documents.c.number == strands.c.document)
            .where(strands.c.event.in_(some))
        )
        for row in connection.execute(query):
            link = Link(row.thread, row.id, row.name, row.start, row.end, decode_key(row.key))
            found[row.event].append(link)
    return {number: sorted(links) for number, links in found.items()}


def add_strands(
    connection: Connection, links: Mapping[int, Sequence[Link]], numbers: Mapping[str, int]
) -> None:
    """Keeps the links of events by the events' numbers; `numbers` has those of the documents."""
    rows = [
        {
            "event": event, "thread": link.thread, "document": numbers[link.document], "start": link.start,
            "end": link.end, "key": encode_key(link.key),
        }
        for event, mine in sorted(links.items())
        for link in mine
    ]  # fmt: skip
    if rows:
        connection.execute(insert(strands), rows)


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
            .join(strands, strands.c.event == events.c.number)
            .where(events.c.number.in_(theirs), living(events, revision))
        )
        found.update(connection.execute(query.distinct()).scalars())
    return found
