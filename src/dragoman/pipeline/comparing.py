"""What changed in a project between two days, and what a desk must know besides."""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from dragoman.errors import InputError
from dragoman.follow.changes import find_changes
from dragoman.follow.developments import link_plans
from dragoman.follow.promises import is_overdue
from dragoman.pipeline.asking import load_articles
from dragoman.pipeline.following import Plans, follow_current
from dragoman.pipeline.joining import translate
from dragoman.pipeline.steps import find_version
from dragoman.store import documents as shelf
from dragoman.store import queries, recall
from dragoman.store.opening import Project
from dragoman.store.plans import find_last_day, list_fresh
from dragoman.store.revisions import find_revision
from dragoman.store.versions import name_earlier
from dragoman.types import Actor, Change, Event, Maker, Morning, Record

DAYS = 14
"""Days to come of which a morning brief tells the plans."""


class Comparison(Struct, frozen=True):
    """Changes with the part of the record that tells them: the changed events, their actors and documents."""

    changes: tuple[Change, ...]
    record: Record


def compare_days(project: Project, *, since: date, as_of: date | None = None) -> Comparison:
    """What became otherwise from the beginning of the day `since` (UTC) until now, or until the end of `as_of`."""
    with project.read() as connection:
        first, last = _find_bounds(connection, since, as_of)
        plans = follow_current(connection, revision=last, since=since, on=as_of)
        changes = _find_changes(connection, plans, first, last)
        return Comparison(changes, _tell(connection, [change.event for change in changes], first, last))


def brief_morning(project: Project, *, since: date, as_of: date | None = None, days: int = DAYS) -> Morning:
    """What a desk must know since the day `since`: changes as `compare_days` gives them, plans for `days` to come.

    The day on which one asks is `as_of`, else that of the newest document.
    """
    with project.read() as connection:
        first, last = _find_bounds(connection, since, as_of)
        plans = follow_current(connection, revision=last, since=since, on=as_of)
        on = plans.on or since
        before = find_last_day(connection, revision=first)
        changes = _find_changes(connection, plans, first, last)
        until = on + timedelta(days=days)
        awaited = [one for one in plans.promises if one.state in ("open", "moved")]
        coming = tuple(one for one in awaited if one.planned and one.planned.start <= until)
        late = [one for one in plans.promises if one.state == "overdue"]
        overdue = tuple(one for one in late if before is None or not is_overdue(one, before))
        told = [change.event for change in changes] + [one.event for one in (*coming, *overdue)]
        fresh = list_fresh(connection, since=first, revision=last)
        record = _tell(connection, told, first, last, fresh=fresh)
        refused = shelf.list_refusals(connection, revision=last, since=first)
        record = replace(record, refused=tuple(refused))
        names = shelf.name_documents(connection, fresh)
    return Morning(
        since=since, on=on, until=until, record=record, changes=changes, fresh=tuple(sorted(names.values())),
        coming=coming, overdue=overdue, later=len(awaited) - len(coming), stale=len(late) - len(overdue),
    )  # fmt: skip


def _find_bounds(connection: Connection, since: date, as_of: date | None) -> tuple[int, int]:
    if as_of is not None and as_of < since:
        raise InputError(
            f"{as_of} lies before {since}; ask for a day on or after that from which changes count"
        )
    before = since - timedelta(days=1) if since > date.min else since
    return find_revision(connection, day=before), find_revision(connection, day=as_of)


def _find_changes(connection: Connection, plans: Plans, first: int, last: int) -> tuple[Change, ...]:
    before, after = recall.load_changed(connection, since=first, revision=last)
    changes = find_changes(before, after, versions=name_earlier(connection, since=first, revision=last))
    names = _name(connection, changes, first, last)
    told = tuple(_translate(change, names) for change in changes)
    return link_plans(told, plans.promises, {event.id: event for event in plans.record.events})


def _tell(
    connection: Connection, events: Sequence[Event], first: int, last: int, *, fresh: Sequence[int] = ()
) -> Record:
    """The record of these events, with their actors and documents, and with those documents that are fresh."""
    unique = tuple({event.id: event for event in events}.values())
    wanted = {who for event in unique for who in (*event.actors, *event.recipients)}
    actors = recall.load_actors(connection, revision=last, wanted=wanted)
    older = recall.load_actors(connection, revision=first, wanted=wanted - actors.keys())
    articles = load_articles(connection, unique, last, numbers=fresh)
    return Record(Maker(find_version()), articles, _order({**older, **actors}), unique)


def _name(connection: Connection, changes: tuple[Change, ...], first: int, last: int) -> dict[str, str]:
    """Actor ids by node, as they are now; of nodes that are no more, as they were."""
    events = [one for change in changes for one in (change.event, change.before) if one is not None]
    wanted = queries.list_nodes(events)
    names = recall.name_nodes(connection, revision=last, wanted=wanted)
    return {**recall.name_nodes(connection, revision=first, wanted=wanted - names.keys()), **names}


def _translate(change: Change, names: dict[str, str]) -> Change:
    def rename(event: Event) -> Event:
        return translate(event, names)

    before = rename(change.before) if change.before is not None else None
    return replace(change, event=rename(change.event), before=before)


def _order(actors: dict[str, Actor]) -> tuple[Actor, ...]:
    return tuple(sorted(actors.values(), key=lambda actor: (actor.kind, actor.name, actor.names, actor.id)))
