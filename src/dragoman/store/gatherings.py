"""Tracks as they were gathered last: what can be made again at any time, kept in parts to save the time."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from sqlalchemy import Connection, delete, insert, select

from dragoman.store.documents import slice_
from dragoman.store.packing import pack, unpack
from dragoman.store.tables import gatherings

T = TypeVar("T")

_HEAD = ""
"""The name of the part that says at which revision all of them were gathered."""


def find_gathered(connection: Connection, *, made_by: str) -> int | None:
    """The revision at which this program gathered what is kept, if it did."""
    query = select(gatherings.c.revision).where(gatherings.c.thread == _HEAD, gatherings.c.made_by == made_by)
    return connection.execute(query).scalar()


def load_parts(connection: Connection, names: Iterable[str], kind: type[T]) -> dict[str, T]:
    """Parts by their names, of those that were kept; each is of this kind."""
    found: dict[str, T] = {}
    for some in slice_(sorted(set(names))):
        query = select(gatherings.c.thread, gatherings.c.data).where(gatherings.c.thread.in_(some))
        found.update((row[0], unpack(row[1], kind)) for row in connection.execute(query))
    return found


def keep_parts(
    connection: Connection,
    parts: Mapping[str, object],
    *,
    gone: Iterable[str] | None,
    revision: int,
    made_by: str,
) -> None:
    """Keeps parts by their names, in the place of those of these names and of those `gone`; where None, of all."""
    rows = {_HEAD: pack(None), **{name: pack(part) for name, part in parts.items()}}
    if gone is None:
        connection.execute(delete(gatherings))
    else:
        for some in slice_(sorted({*rows, *gone})):
            connection.execute(delete(gatherings).where(gatherings.c.thread.in_(some)))
    connection.execute(
        insert(gatherings),
        [
            {"thread": name, "revision": revision, "made_by": made_by, "data": data}
            for name, data in rows.items()
        ],
    )
