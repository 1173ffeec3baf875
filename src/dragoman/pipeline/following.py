"""The ledger of plans of a record, or of a project, which knows besides what each plan was first known as."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Connection

from dragoman.follow.promises import PLANS, follow_promises
from dragoman.pipeline.recalling import recall_record
from dragoman.store.lines import find_last_change, list_ended, trace_lines
from dragoman.store.opening import Project
from dragoman.store.revisions import find_revision, list_revisions
from dragoman.types import Gone, Ledger, Promise, Record, Stamp

__all__ = ["follow_project", "follow_record"]


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
