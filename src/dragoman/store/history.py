"""Leaves and their events through the revisions."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from sqlalchemy import Connection, delete, func, insert, select, update

from dragoman.languages.names import fold
from dragoman.store.attendance import add_attendance, list_attendance
from dragoman.store.documents import number_documents, slice_
from dragoman.store.lines import begin_line, continue_lines
from dragoman.store.packing import holds, pack, unpack
from dragoman.store.tables import ALIVE, documents, events, leaves, participants, subjects, tellings, tongues
from dragoman.types import Event

_PLANS = ("planned", "proposed")


def list_leaves(connection: Connection) -> list[tuple[int, int]]:
    """The leaves of the calendar as they are now, in order."""
    return [(row.low, row.high) for row in connection.execute(select(leaves).order_by(leaves.c.low))]


def replace_leaves(connection: Connection, gone: Iterable[int], come: Iterable[tuple[int, int]]) -> None:
    """Takes leaves out by their first day, and puts others in."""
    for some in slice_(sorted(gone)):
        connection.execute(delete(leaves).where(leaves.c.low.in_(some)))
    if new := [{"low": low, "high": high} for low, high in come]:
        connection.execute(insert(leaves), new)


def replace_events(
    connection: Connection, leaf_events: Mapping[int, Sequence[Event]], *, gone: Iterable[int], revision: int
) -> set[int]:
    """Puts the events of leaves (by their first day) in the place of those of the leaves in `gone`.

    An event that is as it was lives on; one that is not ends, and begins anew as it is now. Gives the numbers of the
    documents of whose tellings something is otherwise: their own account of an event, or what it is, when, about what.
    """
    lows = sorted({*gone, *leaf_events})
    before: dict[str, _Row] = {}
    for some in slice_(lows):
        query = select(events.c.number, events.c.id, events.c.line, events.c.leaf, events.c.data)
        for row in connection.execute(query.where(events.c.leaf.in_(some), events.c.died == ALIVE)):
            before[row.id] = _Row(row.number, row.line, row.leaf, row.data)
    number = connection.execute(select(func.max(events.c.number))).scalar() or 0
    fresh: list[tuple[int, Event, str | None]] = []
    ended: list[int] = []
    ended_lines: dict[str, Event] = {}
    telling: set[str] = set()
    for low, found in leaf_events.items():
        for event in found:
            old = before.pop(event.id, None)
            if old is not None and holds(old.data, event):
                if old.leaf != low:
                    connection.execute(update(events).where(events.c.number == old.number).values(leaf=low))
                continue
            if old is not None:
                ended.append(old.number)
            telling |= _find_otherwise(unpack(old.data, Event) if old else None, event)
            fresh.append((low, event, old.line if old else None))
    for old in before.values():
        ended.append(old.number)
        ended_lines[old.line] = gone_by = unpack(old.data, Event)
        telling.update(account.document for account in gone_by.accounts)
    _end(connection, ended, revision)
    add_attendance(connection, {node: -often for node, often in list_attendance(connection, ended).items()})
    if fresh:
        lines = continue_lines(connection, ended_lines, [(event, known) for _, event, known in fresh])
        rows, told = [], []
        for low, event, line in fresh:
            number += 1
            known = line or lines.get(event.id) or begin_line(connection, event.id)
            rows.append({**_describe(event, number, low, revision), "line": known})
            told.append((number, event))
        connection.execute(insert(events), rows)
        _index(connection, told)
        add_attendance(connection, list_attendance(connection, [at for at, _ in told]))
    return set(number_documents(connection, telling).values())


def _find_otherwise(was: Event | None, now: Event) -> set[str]:
    """The documents of which an event that was, or was not yet, is told otherwise now."""
    if was is None or any(getattr(was, name) != getattr(now, name) for name in _OF_ALL):
        return {account.document for one in (was, now) if one for account in one.accounts}
    return {account.document for account in {*was.accounts} ^ {*now.accounts}}


_OF_ALL = ("category", "mode", "status", "date", "place", "topics", "importance", "corrections")
"""What an event is, whoever tells it, beyond who takes part and by whom it is confirmed or disputed."""


class _Row(Struct, frozen=True):
    number: int
    line: str
    leaf: int
    data: bytes


def _end(connection: Connection, numbers: Sequence[int], revision: int) -> None:
    for some in slice_(sorted(numbers)):
        # What begins and ends in one revision was never there for anybody.
        connection.execute(update(events).where(events.c.number.in_(some)).values(died=revision))


def _describe(event: Event, number: int, low: int, revision: int) -> dict[str, object]:
    return {
        "number": number,
        "id": event.id,
        "leaf": low,
        "born": revision,
        "died": ALIVE,
        "category": event.category,
        "status": event.status,
        "first": event.date.start.toordinal() if event.date else 0,
        "last": event.date.end.toordinal() if event.date else 0,
        "place": fold(event.place.name) if event.place else "",
        "country": (event.place.country or "") if event.place else "",
        "background": event.importance == "background",
        "disputed": any(dispute.accepted is None for dispute in event.disputes),
        "rejected": any(correction.field == "rejected" for correction in event.corrections),
        "plan": any(told in _PLANS for told in (event.status, *(a.status for a in event.accounts))),
        "origins": event.origins,
        "data": pack(event),
    }


def _index(connection: Connection, told: Sequence[tuple[int, Event]]) -> None:
    """Makes events findable by their participants, topics, documents and languages."""
    numbers = number_documents(connection, {a.document for _, event in told for a in event.accounts})
    who = [
        {"node": node, "event": number}
        for number, event in told
        for node in sorted({*event.actors, *event.recipients})
    ]
    what = [
        {"topic": topic, "event": number} for number, event in told for topic in sorted(set(event.topics))
    ]
    where = [
        {"document": document, "event": number}
        for number, event in told
        for document in sorted({numbers[account.document] for account in event.accounts})
    ]
    for table, rows in ((participants, who), (subjects, what), (tellings, where)):
        if rows:
            connection.execute(insert(table), rows)
    _list_tongues(connection, [number for number, _ in told])


def _list_tongues(connection: Connection, numbers: Sequence[int]) -> None:
    """Makes events findable by the languages in which they are told."""
    for some in slice_(numbers):
        spoken = (
            select(documents.c.language, tellings.c.event)
            .join(tellings, tellings.c.document == documents.c.number)
            .where(tellings.c.event.in_(some))
            .distinct()
        )
        connection.execute(insert(tongues).from_select(["language", "event"], spoken))


def renew_tongues(connection: Connection, numbers: Iterable[int]) -> None:
    """Lists anew the languages of all events that documents ever told: their own are others than was thought."""
    for event in sorted(_list_told(connection, numbers)):
        connection.execute(delete(tongues).where(tongues.c.event == event))
        _list_tongues(connection, [event])


def _list_told(connection: Connection, numbers: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for some in slice_(sorted(set(numbers))):
        query = select(tellings.c.event).where(tellings.c.document.in_(some))
        found.update(connection.execute(query).scalars())
    return found
