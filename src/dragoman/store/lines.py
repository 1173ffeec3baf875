"""The lines of events: under what id each was first known, and when it last became otherwise."""

from collections.abc import Iterable

from msgspec import Struct
from sqlalchemy import Connection, func, select

from dragoman.store.documents import slice_
from dragoman.store.tables import events, participants


class Line(Struct, frozen=True):
    """A line: its name, the revision in which it began, and the one since which it is as it is."""

    name: str
    born: int
    changed: int


def trace_lines(connection: Connection, names: Iterable[str], *, revision: int) -> dict[str, Line]:
    """By id of an event that is there at the revision, its line."""
    found: dict[str, Line] = {}
    for some in slice_(sorted(set(names))):
        first = (
            select(events.c.line, func.min(events.c.born).label("begun"))
            .where(events.c.line.in_(select(events.c.line).where(events.c.id.in_(some))))
            .group_by(events.c.line)
            .subquery()
        )
        query = (
            select(events.c.id, events.c.line, events.c.born, first.c.begun)
            .join(first, first.c.line == events.c.line)
            .where(events.c.id.in_(some), events.c.born <= revision, events.c.died > revision)
        )
        for row in connection.execute(query):
            found[row.id] = Line(row.line, row.begun, row.born)
    return found


def find_last_change(connection: Connection, name: str, *, revision: int) -> int:
    """The last revision in which something of the event's kind between two of its participants came, went or changed.

    What takes the place of a plan, or ceases to, is among that.
    """
    mine = events.alias()
    alive = (mine.c.id == name, mine.c.born <= revision, mine.c.died > revision)
    known = select(participants.c.node).join(mine, mine.c.number == participants.c.event).where(*alive)
    count = connection.execute(select(func.count()).select_from(known.subquery())).scalar() or 0
    with_them = (
        select(participants.c.event)
        .where(participants.c.node.in_(known))
        .group_by(participants.c.event)
        .having(func.count() >= min(count, 2))
    )
    kind = select(mine.c.category).where(*alive).scalar_subquery()
    near = (events.c.number.in_(with_them), events.c.category == kind)
    last = 0
    for moment in (events.c.born, events.c.died):
        query = select(func.max(moment)).where(*near, moment <= revision)
        last = max(last, connection.execute(query).scalar() or 0)
    return last
