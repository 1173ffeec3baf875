"""Passages that name threads, and the events in threads, at a revision."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, and_, false, func, insert, or_, select, update
from sqlalchemy.sql.elements import ColumnElement

from dragoman.store.documents import slice_
from dragoman.store.packing import unpack
from dragoman.store.tables import ALIVE, documents, events, nodes, participants, passages, standings, strands
from dragoman.types import Event, Key, Link, Passage


def add_passages(connection: Connection, number: int, found: Iterable[Passage], *, revision: int) -> None:
    """Keeps the passages of a document."""
    rows = [
        {
            "document": number, "thread": one.thread, "start": one.start, "year": one.year, "end": one.end,
            "key": encode_key(one.key), "number": one.number, "agenda": one.agenda, "heading": one.heading,
            "born": revision, "died": ALIVE,
        }
        for one in found
    ]  # fmt: skip
    if rows:
        connection.execute(insert(passages), rows)


def end_passages(connection: Connection, number: int, *, revision: int) -> None:
    """Ends what a document says, because another version of it or another reading takes its place."""
    mine = passages.c.document == number
    connection.execute(update(passages).where(mine, passages.c.died == ALIVE).values(died=revision))


def encode_key(key: Key) -> str:
    """The key as a word that can be compared."""
    return "|".join((" ".join(key.own), key.focus, " ".join(key.around)))


def decode_key(word: str) -> Key:
    """The key that `encode_key` was given."""
    own, focus, around = word.split("|")
    return Key(tuple(own.split()), focus, tuple(around.split()))


class Tally(NamedTuple):
    """How often a thread is named under one key, and the first and last day (ordinals, 0 for none)."""

    thread: str
    key: Key
    number: str
    count: int
    since: int
    until: int


def count_passages(connection: Connection, *, revision: int) -> list[Tally]:
    """All passages but headlines and those in documents that repeat others."""
    named = and_(_living(passages, connection, revision), passages.c.heading.is_(False))
    query = (
        select(
            passages.c.thread,
            passages.c.key,
            passages.c.number,
            func.count(),
            func.min(func.nullif(standings.c.day, 0)),
            func.max(standings.c.day),
        )
        .join(standings, standings.c.document == passages.c.document)
        .where(named, _living(standings, connection, revision), standings.c.original.is_(None))
        .group_by(passages.c.thread, passages.c.key, passages.c.number)
        .order_by(passages.c.thread, passages.c.key, passages.c.number)
    )
    return [
        Tally(row[0], decode_key(row[1]), row[2], row[3], row[4] or 0, row[5] or 0)
        for row in connection.execute(query)
    ]


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
        .where(_living(events, connection, revision), events.c.rejected.is_(False))
        .where(_living(standings, connection, revision))
        .group_by(*columns)
        .order_by(strands.c.thread, events.c.id)
    )
    keys: dict[str, Key] = {}
    return [
        Strand(row[0], keys.setdefault(row[1], decode_key(row[1])), *row[2:7], bool(row[7]), row[8] or 0)
        for row in connection.execute(query)
    ]


def load_passages(
    connection: Connection, thread: str, keys: Iterable[Key], *, revision: int
) -> list[tuple[str, int, Passage]]:
    """The passages of these keys with their document and its day, but for those of documents that repeat others."""
    found: list[tuple[str, int, Passage]] = []
    for some in slice_(sorted(encode_key(key) for key in keys)):
        query = (
            select(passages, documents.c.id, standings.c.day)
            .join(standings, standings.c.document == passages.c.document)
            .join(documents, documents.c.number == passages.c.document)
            .where(passages.c.thread == thread, passages.c.key.in_(some))
            .where(_living(passages, connection, revision), _living(standings, connection, revision))
            .where(standings.c.original.is_(None))
        )
        for row in connection.execute(query):
            passage = Passage(
                thread, row.start, row.end, decode_key(row.key), row.number, row.year, bool(row.agenda), bool(row.heading)
            )
            found.append((row.id, row.day, passage))
    return found


def load_links(connection: Connection, thread: str, keys: Iterable[Key], *, revision: int) -> list[Link]:
    """Where the events of these keys are told."""
    found: list[Link] = []
    for some in slice_(sorted(encode_key(key) for key in keys)):
        query = (
            select(strands, events.c.id, documents.c.id.label("name"))
            .join(events, events.c.number == strands.c.event)
            .join(documents, documents.c.number == strands.c.document)
            .where(strands.c.thread == thread, strands.c.key.in_(some))
            .where(_living(events, connection, revision), events.c.rejected.is_(False))
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
            .where(_living(events, connection, revision), events.c.rejected.is_(False))
        )
        found.update((row.id, row.start) for row in connection.execute(query))
    return found


def load_by_id(connection: Connection, names: Iterable[str], *, revision: int) -> list[Event]:
    """Events by id, with actors by their nodes, but for those that a person rejected."""
    found: list[Event] = []
    for some in slice_(sorted(set(names))):
        query = select(events.c.data).where(
            events.c.id.in_(some), _living(events, connection, revision), events.c.rejected.is_(False)
        )
        found += [unpack(row.data, Event) for row in connection.execute(query)]
    return found


def find_beside(
    connection: Connection,
    actors: Mapping[str, Iterable[str]],
    *,
    revision: int,
    first: int | None = None,
    last: int | None = None,
) -> list[Event]:
    """By category, the events with one of these actors, undated or beginning within these days (ordinals)."""
    found: dict[int, bytes] = {}
    for category, names in sorted(actors.items()):
        for some in slice_(sorted(set(names))):
            theirs = (
                select(participants.c.event)
                .join(nodes, nodes.c.node == participants.c.node)
                .where(nodes.c.actor.in_(some), _living(nodes, connection, revision))
            )
            within: list[ColumnElement[bool]] = []
            if first is not None:
                within.append(events.c.first >= first)
            if last is not None:
                within.append(events.c.first <= last)
            query = select(events.c.number, events.c.data).where(
                events.c.number.in_(theirs),
                events.c.category == category,
                events.c.rejected.is_(False),
                _living(events, connection, revision),
                or_(events.c.first == 0, and_(*within) if within else ~false()),
            )
            found.update((row.number, row.data) for row in connection.execute(query))
    return [unpack(data, Event) for _, data in sorted(found.items())]


def date_documents(connection: Connection, names: Iterable[str], *, revision: int) -> dict[str, int]:
    """Publication days (ordinals) by document id, where they are known."""
    found: dict[str, int] = {}
    for some in slice_(sorted(set(names))):
        query = (
            select(documents.c.id, standings.c.day)
            .join(standings, standings.c.document == documents.c.number)
            .where(documents.c.id.in_(some), _living(standings, connection, revision), standings.c.day > 0)
        )
        found.update((row.id, row.day) for row in connection.execute(query))
    return found


def find_last_day(connection: Connection, *, revision: int) -> int:
    """The last day (ordinal) on which a document was published, 0 where none has a day."""
    spoke = and_(documents.c.born <= revision, documents.c.died > revision)
    query = (
        select(standings.c.day)
        .join(documents, documents.c.number == standings.c.document)
        .where(_living(standings, connection, revision), spoke)
        .order_by(standings.c.day.desc())
        .limit(1)
    )
    return connection.execute(query).scalar() or 0


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


def _living(table: object, connection: Connection, revision: int) -> ColumnElement[bool]:
    raise NotImplementedError
