"""What was planned in a project and what became of it, without reading all of it."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from msgspec import Struct
from sqlalchemy import Connection

from dragoman.follow.promises import GRACE, UNDATED, follow_promises
from dragoman.pipeline.asking import name_participants
from dragoman.pipeline.casting import CastIndex, Near, Related
from dragoman.pipeline.filters import choose_promises
from dragoman.pipeline.growing import fill_copies
from dragoman.pipeline.steps import find_version
from dragoman.store import casts
from dragoman.store import documents as shelf
from dragoman.store.changes import load_numbered
from dragoman.store.opening import Project
from dragoman.store.plans import find_last_day
from dragoman.store.queries import find_actor_ids
from dragoman.store.revisions import settle_revision
from dragoman.types import Actor, Article, Event, Filter, Maker, Promise, Published, Record

MOST_NARROWED = 2000
"""Events of an actor by whose casts plans are chosen; of one who takes part in more, there is no use in it."""

MOST_BESIDE = 400
"""Actors beside one by whom events are chosen."""

MORE = 20
"""Plans beyond the limit that are looked at in one go: some are stages of others, or in another state."""


class Page(Struct, frozen=True):
    """Promises by planned day, with the part of the record that tells them; `more` where the limit left some out."""

    promises: tuple[Promise, ...]
    record: Record
    more: bool


def ask_promises(
    project: Project,
    *,
    states: Collection[str] = (),
    wanted: Filter | None = None,
    on: date | None = None,
    as_of: date | None = None,
    limit: int | None = None,
) -> Page:
    """The promises of the latest planned days, those without a day last; at most `limit` of them.

    The days of `wanted` are those planned; its other conditions may hold for any stage of a plan.
    `on` is the day on which one asks (default: that of the newest document); `as_of` asks for what was known then.
    """
    with project.read() as connection:
        revision = settle_revision(connection, day=as_of)
        today = on or as_of or find_last_day(connection, revision=revision)
        asked = wanted or Filter()
        who = find_actor_ids(connection, asked.actor) if asked.actor else None
        ahead = bool(states) and set(states) <= {"open", "moved"} and today is not None
        found: list[Promise] = []
        events: dict[str, Event] = {}
        actors: dict[str, Actor] = {}
        find = partial(
            casts.find_plans, connection, revision=revision, category=asked.category, near=who,
            first=asked.first.toordinal() if asked.first else 0,
            last=asked.last.toordinal() if asked.last else 0,
            open_on=(today - timedelta(GRACE)).toordinal() if ahead and today else 0,
            told_since=(today - timedelta(UNDATED)).toordinal() if ahead and today else 0,
        )  # fmt: skip
        near: Near | None = None
        narrowed: list[int] | None = None
        if who is not None:
            narrowed, near = _narrow(connection, find(), who, revision)
        follower = Follower(connection, today, revision, near=near)
        at, size = 0, None if limit is None else limit + MORE
        while some := find(skip=at, limit=size) if narrowed is None else narrowed[at:][:size]:
            at += len(some)
            promises, looked_at = follower.follow(some)
            fitting = choose_promises(looked_at, promises, asked, actors=who) if wanted else promises
            found += [one for one in fitting if not states or one.state in states]
            events.update((event.id, event) for event in looked_at.events)
            actors.update((actor.id, actor) for actor in looked_at.actors)
            if limit is None or len(found) > limit:
                break
        chosen = found if limit is None else found[:limit]
        record = _complete(connection, chosen, events, actors, revision)
    ordered = sorted(chosen, key=lambda one: (one.planned.start if one.planned else date.max, one.id))
    return Page(tuple(ordered), record, len(chosen) < len(found))


class Follower:
    """Follows plans of a project, some after others, on the day on which one asks."""

    def __init__(
        self, connection: Connection, today: date | None, revision: int, *, near: Near | None = None
    ) -> None:
        self._connection = connection
        self._today = today
        self._revision = revision
        self._related = Related(connection, revision, near=near)

    def follow(self, numbers: Sequence[int]) -> tuple[list[Promise], Record]:
        """Promises whose last plan is among these events, in their order; and all that was looked at."""
        told = casts.list_casts(self._connection, numbers, revision=self._revision)
        wanted = {told[number].id: place for place, number in enumerate(numbers)}
        near = self._related.find(told.values()) | set(numbers)
        stored = load_numbered(self._connection, near)
        events, actors = name_participants(self._connection, stored, revision=self._revision)
        days = casts.list_report_days(
            self._connection,
            {account.document for event in events for account in event.accounts},
            revision=self._revision,
        )
        known = tuple(_sketch(name, *told) for name, told in days.items())
        record = Record(Maker(find_version()), known, actors, events)
        promises = [one for one in follow_promises(record, on=self._today) if one.event.id in wanted]
        return sorted(promises, key=lambda one: wanted[one.event.id]), record


def _narrow(
    connection: Connection, numbers: Sequence[int], who: Sequence[str], revision: int
) -> tuple[list[int], Near | None]:
    """Those plans in which one of these actors takes part, or that an event with him and the same cast may settle.

    Of other plans none of his can be a stage. Gives too who may take part in what settles them.
    """
    theirs = casts.list_with(connection, who, revision=revision, limit=MOST_NARROWED)
    if len(theirs) == MOST_NARROWED:
        return list(numbers), None
    index: defaultdict[str, CastIndex] = defaultdict(CastIndex)
    for cast in casts.list_casts(connection, theirs, revision=revision).values():
        index[cast.category].add([cast])
    told = casts.list_casts(connection, numbers, revision=revision)
    mine = set(theirs)
    chosen = [
        number
        for number in numbers
        if number in mine
        or next(index[told[number].category].find(told[number], settling=True), None) is not None
    ]
    beside = frozenset(one for number in chosen for one in told[number].who)
    return chosen, Near(tuple(who), beside) if len(beside) <= MOST_BESIDE else None


def _sketch(name: str, language: str, day: int) -> Article:
    """An article of which nothing is known but its language and day."""
    published = Published(date.fromordinal(day), "stated") if day else None
    return Article(name, "", "", language, None, published, "", ())


def _complete(
    connection: Connection,
    promises: Sequence[Promise],
    events: Mapping[str, Event],
    actors: Mapping[str, Actor],
    revision: int,
) -> Record:
    """The part of the record that tells these promises: their events, actors and documents."""
    told = {step.event for one in promises for step in one.steps} | {one.event.id for one in promises}
    kept = [events[name] for name in sorted(told)]
    names = {document for one in promises for step in one.steps for document in step.documents[:2]}
    numbers = shelf.number_documents(connection, names)
    articles = fill_copies(
        connection, shelf.load_kept(connection, numbers.values(), revision=revision), revision=revision
    )
    who = {one for event in kept for one in (*event.actors, *event.recipients)}
    documents = sorted((one.settled for one in articles.values()), key=lambda one: (one.path, one.id))
    return Record(
        Maker(find_version()), tuple(documents), tuple(actors[one] for one in sorted(who)), tuple(kept)
    )
