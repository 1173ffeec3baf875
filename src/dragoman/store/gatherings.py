"""Tracks as they were gathered last: what can be made again at any time, kept to save the time."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from sqlalchemy import Connection, delete, insert, select

from dragoman.store.packing import pack, unpack
from dragoman.store.tables import gatherings
from dragoman.types import Contents, Outline

_OUTLINES = ""
"""Stands, in the place of a thread, for the outlines of all."""


def load_outlines(connection: Connection, *, revision: int, made_by: str) -> tuple[Outline, ...] | None:
    """The outlines that this program gathered at this revision, if they were kept."""
    query = select(gatherings.c.data).where(
        gatherings.c.thread == _OUTLINES, gatherings.c.revision == revision, gatherings.c.made_by == made_by
    )
    data = connection.execute(query).scalar()
    return None if data is None else unpack(data, tuple[Outline, ...])


def load_contents(connection: Connection, thread: str) -> dict[str, Contents]:
    """What belongs to the tracks of a thread, by their ids, as it was kept with the outlines."""
    data = connection.execute(select(gatherings.c.data).where(gatherings.c.thread == thread)).scalar()
    return {} if data is None else unpack(data, dict[str, Contents])


class _Members(Struct, frozen=True):
    """Contents without their keys, which take the most time to read."""

    events: tuple[str, ...]


def load_events(connection: Connection, thread: str) -> dict[str, tuple[str, ...]]:
    """The events in the tracks of a thread, by the tracks' ids, as they were kept with the outlines."""
    data = connection.execute(select(gatherings.c.data).where(gatherings.c.thread == thread)).scalar()
    return (
        {} if data is None else {name: one.events for name, one in unpack(data, dict[str, _Members]).items()}
    )


def keep_gathering(
    connection: Connection,
    outlines: Sequence[Outline],
    contents: Mapping[str, Mapping[str, Contents]],
    *,
    revision: int,
    made_by: str,
) -> None:
    """Keeps what was gathered, in the place of what was gathered before."""
    connection.execute(delete(gatherings))
    rows = {_OUTLINES: pack(tuple(outlines)), **{thread: pack(mine) for thread, mine in contents.items()}}
    connection.execute(
        insert(gatherings),
        [
            {"thread": thread, "revision": revision, "made_by": made_by, "data": data}
            for thread, data in rows.items()
        ],
    )
