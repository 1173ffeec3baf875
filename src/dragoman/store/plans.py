"""What was planned, and what may have become of it."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from sqlalchemy import Connection, and_, or_, select

from dragoman.store.documents import slice_
from dragoman.store.packing import unpack
from dragoman.store.revisions import NOW, find_revision, living, living_there
from dragoman.store.tables import documents, events, standings
from dragoman.types import Event

MOST_GONE = 5000
"""Ended lines that are looked at, the last ones first."""


class Ended(Struct, frozen=True):
    """The last event of a line that is over or was rejected by hand, and the revision since which that is so."""

    line: str
    event: Event
    since: int
    rejected: bool


def list_current(
    connection: Connection, statuses: Sequence[str], *, first: date, revision: int
) -> list[Event]:
    """Events of the day `first` and later, and those without a day that have one of the statuses; with nodes."""
    undated = and_(events.c.first == 0, events.c.status.in_(statuses))
    query = select(events.c.data).where(
        or_(events.c.last >= first.toordinal(), undated),
        events.c.rejected.is_(False),
        events.c.born <= revision,
        events.c.died > revision,
    )
    return [unpack(row.data, Event) for row in connection.execute(query.order_by(events.c.id))]


def list_ended(connection: Connection, statuses: Sequence[str], *, revision: int) -> list[Ended]:
    """Main events with a day that had one of the statuses when their line ended, or a person rejected them."""
    fits = (events.c.status.in_(statuses), events.c.background.is_(False), events.c.first > 0)
    alive = select(events.c.line).where(
        events.c.born <= revision, events.c.died > revision, events.c.rejected.is_(False)
    )
    query = (
        select(events.c.line, events.c.born, events.c.died, events.c.rejected, events.c.data)
        .where(*fits, events.c.born <= revision, events.c.line.not_in(alive), events.c.died > events.c.born)
        .order_by(events.c.born.desc(), events.c.number.desc())
        .limit(MOST_GONE)
    )
    found: dict[str, Ended] = {}
    for row in connection.execute(query):
        if row.line not in found:
            since = row.born if row.rejected else row.died
            found[row.line] = Ended(row.line, unpack(row.data, Event), since, row.rejected)
    return [found[line] for line in sorted(found)]


def find_days(connection: Connection, names: Iterable[str], *, revision: int) -> dict[str, date]:
    """The publication days of documents by their ids, stated or lent; of those that have one."""
    found: dict[str, date] = {}
    for some in slice_(sorted(set(names))):
        query = (
            select(documents.c.id, standings.c.day)
            .join(standings, standings.c.document == documents.c.number)
            .where(documents.c.id.in_(some), standings.c.day > 0)
            .where(standings.c.born <= revision, standings.c.died > revision)
        )
        found.update((row.id, date.fromordinal(row.day)) for row in connection.execute(query))
    return found


def find_last_day(connection: Connection, *, revision: int) -> date | None:
    """The day on which the newest document was published."""
    at = NOW if revision >= find_revision(connection) else revision
    query = (
        select(standings.c.day)
        .join(documents, documents.c.number == standings.c.document)
        # What is there now is found by equality, which an index answers in order.
        .where(living(standings, at), living_there(documents, at))
        .order_by(standings.c.day.desc())
        .limit(1)
    )
    day = connection.execute(query).scalar()
    return date.fromordinal(day) if day else None


def list_fresh(connection: Connection, *, since: int, revision: int) -> list[int]:
    """The numbers of documents that came after the revision `since` and are there at `revision`."""
    query = select(documents.c.number).where(
        documents.c.born > since, documents.c.born <= revision, documents.c.died > revision
    )
    return sorted(connection.execute(query).scalars())
