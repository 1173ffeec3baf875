"""Passages of documents that name threads, at a revision."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from dragoman.store.documents import slice_
from dragoman.store.revisions import living
from dragoman.store.tables import ALIVE, documents, passages, standings
from dragoman.types import Key, Passage


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
    often: int
    since: int
    until: int


def count_passages(connection: Connection, *, revision: int) -> list[Tally]:
    """All passages but headlines and those in documents that repeat others."""
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
        .where(living(passages, revision), passages.c.heading.is_(False))
        .where(living(standings, revision), standings.c.original.is_(None))
        .group_by(passages.c.thread, passages.c.key, passages.c.number)
        .order_by(passages.c.thread, passages.c.key, passages.c.number)
    )
    return [
        Tally(row[0], decode_key(row[1]), row[2], row[3], row[4] or 0, row[5] or 0)
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
            .where(living(passages, revision), living(standings, revision))
            .where(standings.c.original.is_(None))
        )
        for row in connection.execute(query):
            found.append((row.id, row.day, _read(row)))
    return found


def load_by_document(connection: Connection, numbers: Iterable[int]) -> dict[int, list[Passage]]:
    """What documents say now, by their number."""
    found: defaultdict[int, list[Passage]] = defaultdict(list)
    for some in slice_(sorted(set(numbers))):
        query = select(passages).where(passages.c.document.in_(some), passages.c.died == ALIVE)
        for row in connection.execute(query.order_by(passages.c.document, passages.c.start)):
            found[row.document].append(_read(row))
    return found


def _read(row: Any) -> Passage:
    return Passage(
        row.thread, row.start, row.end, decode_key(row.key),
        row.number, row.year, bool(row.agenda), bool(row.heading),
    )  # fmt: skip
