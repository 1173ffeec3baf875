"""What changed in a project between two days."""

from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from dragoman.follow.changes import find_changes
from dragoman.pipeline.asking import load_articles
from dragoman.pipeline.joining import translate
from dragoman.pipeline.steps import find_version
from dragoman.store import queries, recall
from dragoman.store.opening import Project
from dragoman.store.revisions import find_revision
from dragoman.types import Actor, Change, Event, Maker, Record


class Comparison(Struct, frozen=True):
    """Changes with the part of the record that tells them: the changed events, their actors and documents."""

    changes: tuple[Change, ...]
    record: Record


def compare_days(project: Project, *, since: date, as_of: date | None = None) -> Comparison:
    """What became otherwise from the beginning of the day `since` (UTC) until now, or until the end of `as_of`."""
    with project.read() as connection:
        first = find_revision(connection, day=since - timedelta(days=1))
        last = find_revision(connection, day=as_of)
        before, after = recall.load_changed(connection, since=first, revision=last)
        changes = find_changes(before, after)
        names = _name(connection, changes, first, last)
        told = tuple(_translate(change, names) for change in changes)
        events = tuple({change.event.id: change.event for change in told}.values())
        actors = recall.load_actors(connection, revision=last, wanted=names.values())
        older = recall.load_actors(connection, revision=first, wanted=set(names.values()) - actors.keys())
        articles = load_articles(connection, events, last)
    return Comparison(told, Record(Maker(find_version()), articles, _order({**older, **actors}), events))


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
