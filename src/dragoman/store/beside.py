"""Events that tell what became of others, and the days of documents, at a revision."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, and_, or_, select, true
from sqlalchemy.sql.elements import ColumnElement

from dragoman.store.documents import slice_
from dragoman.store.packing import unpack
from dragoman.store.revisions import living, living_there
from dragoman.store.tables import documents, events, nodes, participants, standings
from dragoman.types import Event


def load_by_id(connection: Connection, names: Iterable[str], *, revision: int) -> list[Event]:
    """Events by id, with actors by their nodes, but for those that a person rejected."""
    found: list[Event] = []
    for some in slice_(sorted(set(names))):
        query = select(events.c.data).where(
            events.c.id.in_(some), living_there(events, revision), events.c.rejected.is_(False)
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
                .where(nodes.c.actor.in_(some), living_there(nodes, revision))
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
                living_there(events, revision),
                or_(events.c.first == 0, and_(true(), *within)),
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
            .where(documents.c.id.in_(some), living_there(standings, revision), standings.c.day > 0)
        )
        found.update((row.id, row.day) for row in connection.execute(query))
    return found


def find_last_day(connection: Connection, *, revision: int) -> int:
    """The last day (ordinal) on which a document was published, 0 where none has a day."""
    query = (
        select(standings.c.day)
        .join(documents, documents.c.number == standings.c.document)
        .where(living(standings, revision), living_there(documents, revision))
        .order_by(standings.c.day.desc())
        .limit(1)
    )
    return connection.execute(query).scalar() or 0
