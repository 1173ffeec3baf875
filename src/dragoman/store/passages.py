"""Passages of documents that name threads, at a revision."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, func, insert, or_, select, update

from dragoman.store.documents import slice_
from dragoman.store.revisions import NOW, living, living_there
from dragoman.store.tables import ALIVE, documents, passages
from dragoman.types import Key, Passage


def add_passages(connection: Connection, number: int, found: Iterable[Passage], *, revision: int) -> None:
    """Keeps the passages of a document."""
    rows = [
        {
            "document": number, "thread": one.thread, "start": one.start, "year": one.year, "end": one.end,
            "key": encode_key(one.key), "number": one.number, "agenda": one.agenda, "heading": one.heading,
            "born": revision, "died": ALIVE, "day": 0, "repeated": False,
        }
        for one in found
    ]  # fmt: skip
    if rows:
        connection.execute(insert(passages), rows)


def end_passages(connection: Connection, number: int, *, revision: int) -> None:
    """Ends what a document says, because another version of it or another reading takes its place."""
    mine = passages.c.document == number
    connection.execute(update(passages).where(mine, passages.c.died == ALIVE).values(died=revision))


def place_passages(connection: Connection, places: Mapping[int, tuple[int, bool]], *, revision: int) -> None:
    """Says of documents (by number) what day (ordinal, or 0) they have, and whether they repeat others."""
    for some in slice_(sorted(places)):
        query = select(passages).where(passages.c.document.in_(some), living_there(passages, NOW))
        for row in connection.execute(query).all():
            day, repeated = places[row.document]
            if (row.day, bool(row.repeated)) == (day, repeated):
                continue
            mine = and_(
                passages.c.document == row.document,
                passages.c.thread == row.thread,
                passages.c.start == row.start,
                passages.c.year == row.year,
                passages.c.born == row.born,
            )
            if row.born == revision:
                connection.execute(update(passages).where(mine).values(day=day, repeated=repeated))
                continue
            connection.execute(update(passages).where(mine).values(died=revision))
            again = {**row._asdict(), "born": revision, "day": day, "repeated": repeated}
            connection.execute(insert(passages).values(again))


def encode_key(key: Key) -> str:
    """The key as a word that can be compared."""
    return "|".join((" ".join(key.own), key.focus, " ".join(key.around)))


@lru_cache(maxsize=1 << 16)
def decode_key(word: str) -> Key:
    """The key that `encode_key` was given."""
    own, focus, around = word.split("|")
    return Key(tuple(own.split()), focus, tuple(around.split()))


class Tally(NamedTuple):
    """How often a thread is named under one key, and the first and last day (ordinals, 0 for none)."""

    thread: str
    key: Key
    number: str
    often: int
    since: int
    until: int


def count_passages(
    connection: Connection, *, revision: int, among: Collection[tuple[str, Key]] | None = None
) -> list[Tally]:
    """All passages but headlines and those in documents that repeat others; of the threads and keys `among`, or all."""
    by = (passages.c.thread, passages.c.key, passages.c.number)
    query = (
        select(*by, func.count(), func.min(func.nullif(passages.c.day, 0)), func.max(passages.c.day))
        .where(living(passages, revision))
        .where(passages.c.repeated.is_(False), passages.c.heading.is_(False))
        .group_by(*by)
        .order_by(*by)
    )
    if among is None:
        return _read_tallies(connection, query)
    keys: defaultdict[str, list[str]] = defaultdict(list)
    for thread, key in among:
        keys[thread].append(encode_key(key))
    return [
        tally
        for thread, mine in sorted(keys.items())
        for some in slice_(sorted(mine))
        for tally in _read_tallies(
            connection, query.where(passages.c.thread == thread, passages.c.key.in_(some))
        )
    ]


def _read_tallies(connection: Connection, query: Select[Any]) -> list[Tally]:
    return [
        Tally(row[0], decode_key(row[1]), row[2], row[3], row[4] or 0, row[5] or 0)
        for row in connection.execute(query)
    ]


def list_touched(connection: Connection, *, since: int) -> set[tuple[str, Key]]:
    """Threads with the keys of which some passage came or went after the revision `since`."""
    came, went = passages.c.born > since, and_(passages.c.died > since, passages.c.died < ALIVE)
    query = select(passages.c.thread, passages.c.key).where(or_(came, went)).distinct()
    return {(row.thread, decode_key(row.key)) for row in connection.execute(query)}


def list_moved(connection: Connection, *, since: int, revision: int) -> set[tuple[str, Key]]:
    """Threads with the keys under which they were named after the revision `since`."""
    query = (
        select(passages.c.thread, passages.c.key)
        .where(living(passages, revision), passages.c.born > since)
        .where(passages.c.repeated.is_(False), passages.c.heading.is_(False))
    )
    return {(row.thread, decode_key(row.key)) for row in connection.execute(query.distinct())}


def load_passages(
    connection: Connection, thread: str, keys: Iterable[Key], *, revision: int
) -> list[tuple[str, int, Passage]]:
    """The passages of these keys with their document and its day, but for those of documents that repeat others."""
    found: list[tuple[str, int, Passage]] = []
    for heading in (False, True):
        for some in slice_(sorted(encode_key(key) for key in keys)):
            query = (
                select(passages, documents.c.id)
                .join(documents, documents.c.number == passages.c.document)
                .where(living(passages, revision), passages.c.repeated.is_(False))
                .where(passages.c.heading.is_(heading))
                .where(passages.c.thread == thread, passages.c.key.in_(some))
            )
            found += [(row.id, row.day, _read(row)) for row in connection.execute(query)]
    return found


def load_by_document(connection: Connection, numbers: Iterable[int]) -> dict[int, list[Passage]]:
    """What documents say now, by their number."""
    found: defaultdict[int, list[Passage]] = defaultdict(list)
    for some in slice_(sorted(set(numbers))):
        query = select(passages).where(passages.c.document.in_(some), living_there(passages, NOW))
        for row in connection.execute(query.order_by(passages.c.document, passages.c.start)):
            found[row.document].append(_read(row))
    return found


def _read(row: Any) -> Passage:
    return Passage(
        row.thread, row.start, row.end, decode_key(row.key),
        row.number, row.year, bool(row.agenda), bool(row.heading),
    )  # fmt: skip
