"""What was planned in a project and what became of it, without reading all of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct
from sqlalchemy import Connection

from dragoman.follow.promises import (
    EARLY,
    GRACE,
    LATE,
    NEAR,
    UNDATED,
    follow_promises,
    is_same_cast,
    stand_for,
)
from dragoman.pipeline.asking import name_participants
from dragoman.pipeline.filters import choose_promises
from dragoman.pipeline.growing import fill_copies
from dragoman.pipeline.steps import find_version
from dragoman.store import casts
from dragoman.store import documents as shelf
from dragoman.store.casts import Cast
from dragoman.store.changes import load_numbered
from dragoman.store.opening import Project
from dragoman.store.plans import find_last_day
from dragoman.store.queries import find_actor_ids
from dragoman.store.revisions import find_revision
from dragoman.types import Actor, Article, Event, Filter, Maker, Promise, Published, Record

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
        revision = find_revision(connection, day=as_of)
        today = on or as_of or find_last_day(connection, revision=revision)
        asked = wanted or Filter()
        who = find_actor_ids(connection, asked.actor) if asked.actor else None
        ahead = bool(states) and set(states) <= {"open", "moved"} and today is not None
        found: list[Promise] = []
        events: dict[str, Event] = {}
        actors: dict[str, Actor] = {}
        at, more = 0, True
        while more and (limit is None or len(found) <= limit):
            size = None if limit is None else limit + MORE
            numbers = casts.find_plans(
                connection, revision=revision, category=asked.category, near=who, limit=size, offset=at,
                first=asked.first.toordinal() if asked.first else 0,
                last=asked.last.toordinal() if asked.last else 0,
                open_on=(today - timedelta(GRACE)).toordinal() if ahead and today else 0,
                told_since=(today - timedelta(UNDATED)).toordinal() if ahead and today else 0,
            )  # fmt: skip
            at += len(numbers)
            more = size is not None and len(numbers) == size
            promises, looked_at = follow_plans(connection, numbers, today, revision)
            fitting = choose_promises(looked_at, promises, asked, actors=who) if wanted else promises
            found += [one for one in fitting if not states or one.state in states]
            events.update((event.id, event) for event in looked_at.events)
            actors.update((actor.id, actor) for actor in looked_at.actors)
        chosen = found if limit is None else found[:limit]
        record = _complete(connection, chosen, events, actors, revision)
    ordered = sorted(chosen, key=lambda one: (one.planned.start if one.planned else date.max, one.id))
    return Page(tuple(ordered), record, more or len(chosen) < len(found))


def follow_plans(
    connection: Connection, numbers: Sequence[int], today: date | None, revision: int
) -> tuple[list[Promise], Record]:
    """Promises whose last plan is among these events, in their order; and all that was looked at."""
    told = casts.list_casts(connection, numbers, revision=revision)
    wanted = {told[number].id: place for place, number in enumerate(numbers)}
    by_kind: defaultdict[str, list[Cast]] = defaultdict(list)
    for cast in told.values():
        by_kind[cast.category].append(cast)
    near: set[int] = set(numbers)
    for category, some in by_kind.items():
        near |= _find_related(connection, category, some, revision)
    stored = load_numbered(connection, near)
    events, actors = name_participants(connection, stored, revision=revision)
    days = casts.list_report_days(
        connection, {account.document for event in events for account in event.accounts}, revision=revision
    )
    known = tuple(_sketch(name, *told) for name, told in days.items())
    record = Record(Maker(find_version()), known, actors, events)
    promises = [one for one in follow_promises(record, on=today) if one.event.id in wanted]
    return sorted(promises, key=lambda one: wanted[one.event.id]), record


def _sketch(name: str, language: str, day: int) -> Article:
    """An article of which nothing is known but its language and day."""
    published = Published(date.fromordinal(day), "stated") if day else None
    return Article(name, "", "", language, None, published, "", ())


def _list_keys(cast: Cast) -> list[str | frozenset[str]]:
    return [*cast.who, stand_for(cast.who, cast.who)]


class CastIndex:
    """Casts by who takes part, and by the countries that those stand for."""

    def __init__(self) -> None:
        self.casts: dict[int, Cast] = {}
        self._by: defaultdict[str | frozenset[str], set[int]] = defaultdict(set)

    def add(self, casts: Iterable[Cast]) -> None:
        for cast in casts:
            self.casts[cast.number] = cast
            for key in _list_keys(cast):
                self._by[key].add(cast.number)

    def find(self, cast: Cast) -> Iterator[Cast]:
        """Those with the same cast."""
        for number in sorted({number for key in _list_keys(cast) for number in self._by.get(key, ())}):
            other = self.casts[number]
            if number != cast.number and is_same_cast(cast.who, other.who, {**cast.who, **other.who}):
                yield other


def _find_related(connection: Connection, category: str, some: Sequence[Cast], revision: int) -> set[int]:
    """Events by which plans of one kind are settled: plans before and after them, and what kept or ended each."""
    index = CastIndex()
    seen = _Seen(connection, category, revision, index)
    chosen: set[int] = {cast.number for cast in some}
    left = list(some)
    while left:
        dated = [cast for cast in left if cast.first]
        if dated:
            seen.look(
                min(cast.first for cast in dated) - NEAR,
                max(max(cast.first + NEAR, cast.last + LATE) for cast in dated),
            )
        seen.look_for_undated([cast.number for cast in left if not cast.first])
        ahead: dict[int, Cast] = {}
        for cast in left:
            for other in index.find(cast):
                if other.number not in chosen and may_settle(cast, other):
                    chosen.add(other.number)
                    if other.plan:
                        ahead[other.number] = other
        left = list(ahead.values())
    return chosen


class _Seen:
    """Which events of a kind are in an index already."""

    def __init__(self, connection: Connection, category: str, revision: int, index: CastIndex) -> None:
        self._connection = connection
        self._category = category
        self._revision = revision
        self._index = index
        self._days: list[tuple[int, int]] = []
        self._cancelled = False

    def look(self, first: int, last: int) -> None:
        """Takes in what begins between two days (ordinals)."""
        if any(low <= first and last <= high for low, high in self._days):
            return
        # Most of it may be there already: only what lies before and behind is looked for.
        for low, high in self._days:
            if low <= first <= high:
                first = high
            if low <= last <= high:
                last = low
        found = casts.find_casts(
            self._connection, self._category, first=first, last=last, revision=self._revision
        )
        self._index.add(found.values())
        self._days.append((first, last))
        self._days = _unite(self._days)

    def look_for_undated(self, numbers: Sequence[int]) -> None:
        """Takes in what may have become of plans without a day: what followed their first reports, and what was
        called off."""
        if not numbers:
            return
        if not self._cancelled:
            self._cancelled = True
            found = casts.find_cancelled(self._connection, self._category, revision=self._revision)
            self._index.add(found.values())
        told = casts.find_first_reports(self._connection, numbers, revision=self._revision)
        for day in sorted(set(told.values())):
            self.look(day, day + UNDATED)


def _unite(days: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of days, those that touch made one."""
    whole: list[tuple[int, int]] = []
    for low, high in sorted(days):
        if whole and low <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(high, whole[-1][1]))
        else:
            whole.append((low, high))
    return whole


def may_settle(plan: Cast, other: Cast) -> bool:
    """Whether an event with the same cast lies where it can have kept, moved or called off the plan."""
    if not plan.first or other.status == "cancelled":
        return True
    if other.plan and abs(other.first - plan.first) <= NEAR:
        return True
    return plan.first - EARLY <= other.first <= plan.last + LATE


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
