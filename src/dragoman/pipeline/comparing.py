"""What changed in a project between two days, and what a desk must know besides."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from dragoman.errors import InputError
from dragoman.follow.changes import find_changes, rank_change
from dragoman.follow.developments import find_turned, link_plans
from dragoman.follow.promises import is_overdue
from dragoman.pipeline.asking import load_articles
from dragoman.pipeline.following import REACH, follow_current
from dragoman.pipeline.joining import translate
from dragoman.pipeline.steps import find_version
from dragoman.pipeline.tracking import list_moved
from dragoman.pipeline.turning import follow_turned
from dragoman.store import documents as shelf
from dragoman.store import queries, recall
from dragoman.store.changes import Changed, Fresh, Sketch, load_by_number, load_changed, load_numbered
from dragoman.store.opening import Project
from dragoman.store.plans import find_last_day, list_fresh
from dragoman.store.revisions import find_revision, settle_revision
from dragoman.store.versions import name_earlier
from dragoman.types import Actor, Change, ChangeKind, Event, Maker, Morning, Promise, Record

DAYS = 14
"""Days to come of which a morning brief tells the plans."""


MOST_TRACKS = 12
"""Tracks that a morning brief tells."""


class Comparison(Struct, frozen=True):
    """Changes with the part of the record that tells them: the changed events, their actors, the documents that say so.

    `counts` are how many there are of each kind, where a limit left some out.
    """

    changes: tuple[Change, ...]
    record: Record
    counts: Mapping[ChangeKind, int]


def compare_days(
    project: Project, *, since: date, as_of: date | None = None, limit: int | None = None
) -> Comparison:
    """What became otherwise from the beginning of the day `since` (UTC) until now, or until the end of `as_of`.

    With `limit`, at most so many changes of each kind: main events first, the newest first.
    """
    with project.read() as connection:
        first, last = _find_bounds(connection, since, as_of)
        changes, counts = _find_changes(connection, since, as_of, first, last, limit=limit)
        events = [change.event for change in changes]
        actors = _load_actors(connection, events, first, last)
        told = shelf.number_documents(connection, {name for change in changes for name in change.documents})
        articles = load_articles(connection, (), last, numbers=tuple(told.values()))
        unique = tuple({event.id: event for event in events}.values())
        return Comparison(changes, Record(Maker(find_version()), articles, actors, unique), counts)


def brief_morning(project: Project, *, since: date, as_of: date | None = None, days: int = DAYS) -> Morning:
    """What a desk must know since the day `since`: changes as `compare_days` gives them, plans for `days` to come.

    The day on which one asks is `as_of`, else that of the newest document.
    """
    with project.read() as connection:
        first, last = _find_bounds(connection, since, as_of)
        plans = follow_current(connection, revision=last, since=since, on=as_of)
        on = plans.on or since
        before = find_last_day(connection, revision=first)
        changes, _ = _find_changes(connection, since, as_of, first, last)
        until = on + timedelta(days=days)
        awaited = [one for one in plans.promises if one.state in ("open", "moved")]
        coming = tuple(one for one in awaited if one.planned and one.planned.start <= until)
        late = [one for one in plans.promises if one.state == "overdue"]
        overdue = tuple(one for one in late if before is None or not is_overdue(one, before))
        told = [change.event for change in changes] + [one.event for one in (*coming, *overdue)]
        fresh = list_fresh(connection, since=first, revision=last)
        unique = tuple({event.id: event for event in told}.values())
        record = Record(
            Maker(find_version()),
            load_articles(connection, unique, last, numbers=fresh),
            _load_actors(connection, unique, first, last),
            unique,
            tuple(shelf.list_refusals(connection, revision=last, since=first)),
        )
        names = shelf.name_documents(connection, fresh)
    tracks, moved = list_moved(project, since=since, as_of=as_of, limit=MOST_TRACKS)
    return Morning(
        since=since, on=on, until=until, record=record, changes=changes, fresh=tuple(sorted(names.values())),
        coming=coming, overdue=overdue, later=len(awaited) - len(coming), stale=len(late) - len(overdue),
        tracks=tracks, moved=moved,
    )  # fmt: skip


def _find_bounds(connection: Connection, since: date, as_of: date | None) -> tuple[int, int]:
    if as_of is not None and as_of < since:
        raise InputError(
            f"{as_of} lies before {since}; ask for a day on or after that from which changes count"
        )
    before = since - timedelta(days=1) if since > date.min else since
    return find_revision(connection, day=before), settle_revision(connection, day=as_of)


def _find_changes(
    connection: Connection,
    since: date,
    as_of: date | None,
    first: int,
    last: int,
    *,
    limit: int | None = None,
) -> tuple[tuple[Change, ...], Counter[ChangeKind]]:
    """The changes with actors by their ids, at most `limit` of each kind; and how many there are of each."""
    # Of most changes no more is told than how many there are.
    changed = load_changed(connection, since=first, revision=last, sketched=limit is not None)
    versions = name_earlier(connection, since=first, revision=last)
    changes = find_changes(changed.before, changed.after, versions=versions)
    new = [changed.numbers[change.event.id] for change in changes if change.kind == "new"]
    plans, record = _follow(connection, changed.fresh, new, since, as_of, last)
    turned = find_turned(plans)
    fresh = [one for one in changed.fresh if one.id not in turned]
    loaded = load_numbered(connection, [one.number for one in changed.fresh if one.id in turned])
    found = [*changes, *find_changes((), loaded)]
    named = _translate_all(connection, found, first, last)
    told = link_plans(named, plans, {event.id: event for event in record.events})
    counts = Counter(change.kind for change in told)
    counts["new"] += len(fresh)
    if limit is not None:
        told = _choose(told, limit)
        fresh = sorted(fresh, key=_rank_fresh)[:limit]
    merely = find_changes((), load_numbered(connection, [one.number for one in fresh]))
    whole = sorted((*told, *_translate_all(connection, merely, first, last)), key=rank_change)
    chosen = tuple(whole) if limit is None else _choose(whole, limit)
    return _complete(connection, chosen, changed, first, last), +counts


def _follow(
    connection: Connection,
    fresh: Sequence[Fresh],
    new: Sequence[int],
    since: date,
    as_of: date | None,
    last: int,
) -> tuple[list[Promise], Record]:
    """What the new events make of plans that may matter from the day `since` on."""
    asked = as_of or find_last_day(connection, revision=last)
    start = min(since, asked or since) - timedelta(days=REACH)
    ahead = [one.number for one in fresh if one.last >= start.toordinal() or not one.first]
    return follow_turned(connection, [*ahead, *new], first=start, today=asked, revision=last)


def _rank_fresh(one: Fresh) -> tuple[bool, int, str]:
    return one.background, -one.first, one.id


def _choose(changes: Iterable[Change], limit: int) -> tuple[Change, ...]:
    seen: Counter[ChangeKind] = Counter()
    chosen = []
    for change in changes:
        seen[change.kind] += 1
        if seen[change.kind] <= limit:
            chosen.append(change)
    return tuple(chosen)


def _load_actors(connection: Connection, events: Iterable[Event], first: int, last: int) -> tuple[Actor, ...]:
    """Those who take part, as they are now; who is no more, as he was."""
    wanted = {who for event in events for who in (*event.actors, *event.recipients)}
    actors = recall.load_actors(connection, revision=last, wanted=wanted)
    older = recall.load_actors(connection, revision=first, wanted=wanted - actors.keys())
    found = {**older, **actors}.values()
    return tuple(sorted(found, key=lambda actor: (actor.kind, actor.name, actor.names, actor.id)))


def _complete(
    connection: Connection, changes: Sequence[Change], changed: Changed, first: int, last: int
) -> tuple[Change, ...]:
    """The changes with whole events in the place of sketches."""

    def number(change: Change, event: Event | None) -> int:
        if not isinstance(event, Sketch):
            return 0
        past = event is change.before or change.kind == "withdrawn"
        return changed.was[event.id] if past else changed.numbers[event.id]

    places = [(number(change, change.event), number(change, change.before)) for change in changes]
    events = load_by_number(connection, {place for both in places for place in both} - {0})
    names = _name(connection, events.values(), first, last)
    whole = {place: translate(event, names) for place, event in events.items()}
    return tuple(
        replace(change, event=whole.get(now, change.event), before=whole.get(was, change.before))
        for change, (now, was) in zip(changes, places, strict=True)
    )


def _translate_all(
    connection: Connection, changes: Sequence[Change], first: int, last: int
) -> tuple[Change, ...]:
    events = [one for change in changes for one in (change.event, change.before) if one is not None]
    names = _name(connection, events, first, last)
    return tuple(_translate(change, names) for change in changes)


def _name(connection: Connection, events: Iterable[Event], first: int, last: int) -> dict[str, str]:
    """Actor ids by node, as they are now; of nodes that are no more, as they were."""
    wanted = queries.list_nodes(events)
    names = recall.name_nodes(connection, revision=last, wanted=wanted)
    return {**recall.name_nodes(connection, revision=first, wanted=wanted - names.keys()), **names}


def _translate(change: Change, names: dict[str, str]) -> Change:
    def rename(event: Event) -> Event:
        return translate(event, names)

    before = rename(change.before) if change.before is not None else None
    return replace(change, event=rename(change.event), before=before)
