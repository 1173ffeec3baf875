"""The ledger of plans of a record, or of a project, which knows besides what each plan was first known as."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from msgspec import Struct
from sqlalchemy import Connection

from dragoman.follow.promises import PLANS, follow_promises
from dragoman.pipeline.asking import name_participants
from dragoman.pipeline.recalling import recall_record
from dragoman.pipeline.steps import find_version
from dragoman.store.lines import find_last_change, trace_lines
from dragoman.store.opening import Project
from dragoman.store.plans import find_days, find_last_day, list_current, list_ended
from dragoman.store.revisions import find_revision, list_revisions
from dragoman.types import Article, Gone, Ledger, Maker, Promise, Published, Record, Stamp

__all__ = ["Plans", "follow_current", "follow_project", "follow_record"]

REACH = 120
"""Days back from the day that is asked about for which plans are followed where only the current ones are wanted."""


class Plans(Struct, frozen=True):
    """Plans with the events that they were followed among, and the day on which was asked."""

    promises: tuple[Promise, ...]
    record: Record
    on: date | None


def follow_record(record: Record, *, on: date | None = None) -> Ledger:
    """The ledger of a record; `on` is the day on which one asks (default: that of its newest document)."""
    return Ledger(follow_promises(record, on=on))


def follow_project(
    project: Project, *, on: date | None = None, as_of: date | None = None
) -> tuple[Record, Ledger]:
    """A project's record, now or as of a day, and its ledger with stamps and with the plans that are no more."""
    record = recall_record(project, as_of=as_of)
    promises = follow_promises(record, on=on or as_of)
    with project.read() as connection:
        revision = find_revision(connection, day=as_of)
        moments = {one.number: one.at for one in list_revisions(connection)}
        stamps = _stamp_all(connection, promises, revision, moments)
        gone = _list_gone(connection, {stamp.uid for stamp in stamps.values()}, revision, moments)
    return record, Ledger(promises, stamps, gone)


def follow_current(connection: Connection, *, revision: int, since: date, on: date | None = None) -> Plans:
    """The plans that may matter from the day `since` on.

    The articles in the record have their day alone: those that are wanted whole are loaded afterwards.
    """
    asked = on or find_last_day(connection, revision=revision)
    first = min(since, asked or since) - timedelta(days=REACH)
    found = list_current(connection, PLANS, first=first, revision=revision)
    events, actors = name_participants(connection, found, revision=revision)
    days = find_days(connection, {a.document for event in events for a in event.accounts}, revision=revision)
    articles = tuple(
        Article(name, "", "", "", None, Published(day, "stated"), "", ())
        for name, day in sorted(days.items())
    )
    record = Record(Maker(find_version()), articles, actors, events)
    return Plans(follow_promises(record, on=asked), record, asked)


def _stamp_all(
    connection: Connection, promises: tuple[Promise, ...], revision: int, moments: Mapping[int, datetime]
) -> dict[str, Stamp]:
    lines = trace_lines(
        connection, {name for one in promises for name in _list_events(one)}, revision=revision
    )
    stamps = {}
    for promise in promises:
        mine = [lines[name] for name in _list_events(promise) if name in lines]
        if not mine:
            continue
        # A plan that was known before the one whose place it seems to have taken keeps its name.
        first = min(mine, key=lambda line: line.born)
        changed = max(line.changed for line in mine)
        changed = max(changed, find_last_change(connection, promise.event.id, revision=revision))
        # Overdue it becomes without a new report; the number must rise for that too, and still stay below the next.
        stamps[promise.id] = Stamp(first.name, 2 * changed + (promise.state == "overdue"), moments[changed])
    return stamps


def _list_gone(
    connection: Connection, taken: set[str], revision: int, moments: Mapping[int, datetime]
) -> tuple[Gone, ...]:
    return tuple(
        Gone(
            one.event,
            Stamp(one.line, 2 * one.since, moments[one.since]),
            "rejected by hand"
            if one.rejected
            else "told by no document any more, or told as part of another event",
        )
        for one in list_ended(connection, PLANS, revision=revision)
        if one.line not in taken
    )


def _list_events(promise: Promise) -> list[str]:
    kept_by = [promise.kept_by.id] if promise.kept_by else []
    return list(
        dict.fromkeys([promise.id, *(step.event for step in promise.steps), promise.event.id, *kept_by])
    )
