"""The lines of events: under what id each was first known, and when it last became otherwise."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from sqlalchemy import Connection, func, select

from dragoman.store.documents import slice_
from dragoman.store.tables import documents, events, participants
from dragoman.types import Event


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


def begin_line(connection: Connection, name: str) -> str:
    """The line of an event that goes on none: its own id, unless an event of that id went on under another one."""
    taken = connection.execute(select(events.c.number).where(events.c.line == name).limit(1)).first()
    return f"{name}-{connection.execute(select(func.max(events.c.number))).scalar() or 0}" if taken else name


def continue_lines(
    connection: Connection, ended: Mapping[str, Event], fresh: Sequence[tuple[Event, str | None]]
) -> dict[str, str]:
    """Event ids to the lines that they go on: those of the ended events with most tellings in common.

    Where there are none, that of an event between the same that the version before a document told. `fresh` are events
    with the line that is known of each already.
    """
    older = _name_older(connection, [event for event, _ in fresh])
    told: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for line, event in ended.items():
        for account in event.accounts:
            told[account.document, account.start].add(line)
    shared: list[tuple[int, str, str]] = []
    for event, known in fresh:
        votes = Counter(line for a in event.accounts for line in told.get((a.document, a.start), ()))
        if known is None:
            shared += [
                (-count, line, event.id)
                for line, count in votes.items()
                if ended[line].category == event.category
            ]
        before = {older[a.document] for a in event.accounts if a.document in older}
        if known is None and before and not votes:
            shared += [(0, line, event.id) for line, was in ended.items() if _goes_on(was, event, before)]
    lines: dict[str, str] = {}
    taken: set[str] = set()
    for _, line, name in sorted(shared):
        if line not in taken and name not in lines:
            taken.add(line)
            lines[name] = line
    return lines


def _name_older(connection: Connection, fresh: Sequence[Event]) -> dict[str, str]:
    """By document, the version before it."""
    older = documents.alias()
    found: dict[str, str] = {}
    for some in slice_(sorted({a.document for event in fresh for a in event.accounts})):
        query = select(documents.c.id, older.c.id.label("before")).join(
            older, older.c.number == documents.c.earlier
        )
        found.update((r.id, r.before) for r in connection.execute(query.where(documents.c.id.in_(some))))
    return found


def _goes_on(was: Event, event: Event, before: set[str]) -> bool:
    same = {*was.actors, *was.recipients} == {*event.actors, *event.recipients}
    return same and was.category == event.category and any(a.document in before for a in was.accounts)
