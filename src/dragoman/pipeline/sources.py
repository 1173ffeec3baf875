"""Where tracks are made from: a record in memory, or a project's tables."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property

from sqlalchemy import Connection

from dragoman.follow.cells import Members, settle_happenings
from dragoman.follow.gathering import Gathering, Spot, gather
from dragoman.follow.linking import link_article
from dragoman.follow.sources import Happening, Named, Place
from dragoman.pipeline.asking import name_participants
from dragoman.pipeline.regathering import (
    Made,
    find_gathered,
    load_homes,
    load_members,
    load_outlines,
    locate,
    regather,
)
from dragoman.pipeline.steps import collect_seldom, find_version
from dragoman.read.threads import find_passages
from dragoman.store import beside, passages, queries, recall, strands
from dragoman.store import documents as shelf
from dragoman.store.revisions import NOW, find_revision, settle_revision
from dragoman.store.spelling import has_words, is_called
from dragoman.store.strands import Strand
from dragoman.types import Actor, Contents, Course, Event, Key, Link, Maker, Outline, Passage, Record

__all__ = ["ProjectSource", "RecordSource"]


class RecordSource:
    """A record in memory as a source of tracks."""

    def __init__(self, record: Record, *, on: date | None = None) -> None:
        self._record = record
        self._articles = {article.id: article for article in record.documents}
        self._events = {event.id: event for event in record.events}
        self._actors = {actor.id: actor for actor in record.actors}
        self._on = on

    def find_today(self) -> date | None:
        days = [article.published.date for article in self._record.documents if article.published]
        return self._on or max(days, default=None)

    @cached_property
    def _passages(self) -> dict[str, tuple[Passage, ...]]:
        return {name: find_passages(article) for name, article in self._articles.items()}

    @cached_property
    def _links(self) -> tuple[Link, ...]:
        told: defaultdict[str, list[Event]] = defaultdict(list)
        for event in self._record.events:
            for name in {account.document for account in event.accounts}:
                told[name].append(event)
        return tuple(
            link
            for name, article in self._articles.items()
            for link in link_article(article, self._passages[name], told[name])
        )

    def _day(self, document: str) -> int:
        published = self._articles[document].published
        return published.date.toordinal() if published else 0

    def _places(self) -> Iterable[Place]:
        for name, found in self._passages.items():
            if self._articles[name].copy_of is None:
                for passage in found:
                    yield Place(name, self._day(name), passage)

    def count_passages(self) -> Iterable[Named]:
        for place in self._places():
            passage = place.passage
            if not passage.heading:
                yield Named(passage.thread, passage.key, passage.number, 1, place.day, place.day)

    def list_happenings(self) -> Iterable[Happening]:
        told: defaultdict[tuple[str, Key, str], list[int]] = defaultdict(list)
        for link in self._links:
            told[link.thread, link.key, link.event].append(self._day(link.document))
        for (thread, key, name), days in told.items():
            event = self._events[name]
            first, last = (event.date.start.toordinal(), event.date.end.toordinal()) if event.date else (0, 0)
            yield Happening(
                thread, key, name, first, last, event.status, event.category,
                event.importance == "background", len(days), max(days),
            )  # fmt: skip

    @cached_property
    def _gathering(self) -> Gathering:
        return gather(self)

    def list_outlines(self) -> Sequence[Outline]:
        return self._gathering.outlines

    def list_contents(self, outline: Outline) -> Contents:
        made = self._gathering
        return _unite(made.members[spot] for spot, home in made.homes.items() if home == outline.id)

    def find_tracks(self, events: Iterable[str]) -> Collection[str]:
        wanted = set(events)
        made = self._gathering
        return {
            made.homes[spot]
            for spot, mine in made.members.items()
            if spot in made.homes and any(one.event in wanted for one in mine.happenings)
        }

    def load_events(self, names: Iterable[str]) -> Mapping[str, Event]:
        return {name: self._events[name] for name in sorted(set(names)) if name in self._events}

    def find_related(self, plans: Sequence[Event], since: date | None, until: date | None) -> Sequence[Event]:
        who = {(plan.category, one) for plan in plans for one in (*plan.actors, *plan.recipients)}
        return [
            event
            for event in self._record.events
            if any((event.category, one) in who for one in (*event.actors, *event.recipients))
            and (
                event.date is None
                or (
                    (since is None or event.date.start >= since)
                    and (until is None or event.date.start <= until)
                )
            )
        ]

    def load_actors(self, names: Iterable[str]) -> Mapping[str, Actor]:
        return {name: self._actors[name] for name in set(names) if name in self._actors}

    def date_documents(self, names: Iterable[str]) -> Mapping[str, date]:
        found = {}
        for name in names:
            article = self._articles.get(name)
            if article is not None and article.published is not None:
                found[name] = article.published.date
        return found

    def load_places(self, thread: str, keys: Iterable[Key]) -> Sequence[Place]:
        wanted = set(keys)
        return [
            place
            for place in self._places()
            if place.passage.thread == thread and place.passage.key in wanted
        ]

    def load_links(self, thread: str, events: Iterable[str]) -> Sequence[Link]:
        wanted = set(events)
        return [link for link in self._links if link.thread == thread and link.event in wanted]

    def find_told(self, thread: str, documents: Iterable[str]) -> Iterable[tuple[str, int]]:
        wanted = set(documents)
        return {
            (link.document, link.start)
            for link in self._links
            if link.thread == thread and link.document in wanted
        }

    def find_events(self, actor: str) -> Iterable[str]:
        known = self._actors.values()
        who = (
            {one.id for one in known if one.id == actor}
            or {one.id for one in known if is_called((*one.names, one.name), actor)}
            or {one.id for one in known if has_words((*one.names, one.name), actor)}
        )
        return {
            event.id
            for event in self._record.events
            if not who.isdisjoint(event.actors) or not who.isdisjoint(event.recipients)
        }

    def cut_record(self, course: Course) -> Record:
        """The part of the record that a course tells of: here all of it."""
        return self._record


class ProjectSource:
    """A project, as it stands or stood on a day, as a source of tracks."""

    def __init__(self, connection: Connection, *, as_of: date | None = None, on: date | None = None) -> None:
        self._connection = connection
        self._on = on or as_of
        self.revision = settle_revision(connection, day=as_of)
        self.made: Made | None = None
        """What had to be gathered because nobody had kept it."""

    def find_today(self) -> date | None:
        if self._on is not None:
            return self._on
        day = beside.find_last_day(self._connection, revision=self.revision)
        return date.fromordinal(day) if day else None

    def count_passages(self) -> Iterable[Named]:
        tallies = passages.count_passages(self._connection, revision=self.revision)
        return [Named(*tally) for tally in tallies]

    def list_happenings(self) -> Iterable[Happening]:
        return [Happening(*row) for row in strands.list_strands(self._connection, revision=self.revision)]

    @cached_property
    def _outlines(self) -> tuple[Outline, ...]:
        number = find_revision(self._connection)
        since = find_gathered(self._connection) if self.revision == NOW else None
        if since == number:
            return load_outlines(self._connection)
        with collect_seldom():
            gathering = gather(self) if since is None else regather(self._connection, since)
        self.made = Made(number, gathering, current=self.revision == NOW, since=since)
        return gathering.outlines

    def list_outlines(self) -> Sequence[Outline]:
        return self._outlines

    @cached_property
    def _homes(self) -> Mapping[Spot, str]:
        if self._outlines and self.made is None:
            return load_homes(self._connection)
        return self.made.gathering.homes if self.made else {}

    def list_contents(self, outline: Outline) -> Contents:
        spots = {spot for spot, home in self._homes.items() if home == outline.id}
        fresh = self.made.gathering.members if self.made else {}
        kept = load_members(self._connection, spots - fresh.keys())
        return _unite([*(fresh[spot] for spot in spots & fresh.keys()), *kept.values()])

    def find_tracks(self, events: Iterable[str]) -> Collection[str]:
        found = strands.list_strands(self._connection, revision=self.revision, among=set(events))
        return self._find_tracks(found, ())

    def _find_tracks(self, told: Iterable[Strand], keys: Iterable[tuple[str, Key]]) -> set[str]:
        """The tracks of events in threads, with all links of each, and of keys."""
        settled = settle_happenings(Happening(*row) for row in told)
        spots = locate((*((one.thread, one.key) for one in settled), *keys))
        return {self._homes[spot] for spot in spots if spot in self._homes}

    def _name(self, events: Sequence[Event]) -> dict[str, Event]:
        named, _ = name_participants(self._connection, events, revision=self.revision)
        return {event.id: event for event in named}

    def load_events(self, names: Iterable[str]) -> Mapping[str, Event]:
        return self._name(beside.load_by_id(self._connection, names, revision=self.revision))

    def find_related(self, plans: Sequence[Event], since: date | None, until: date | None) -> Sequence[Event]:
        who: defaultdict[str, set[str]] = defaultdict(set)
        for plan in plans:
            who[plan.category].update((*plan.actors, *plan.recipients))
        found = beside.find_beside(
            self._connection,
            who,
            revision=self.revision,
            first=since.toordinal() if since else None,
            last=until.toordinal() if until else None,
        )
        return list(self._name(found).values())

    def load_actors(self, names: Iterable[str]) -> Mapping[str, Actor]:
        return recall.load_actors(self._connection, revision=self.revision, wanted=names)

    def date_documents(self, names: Iterable[str]) -> Mapping[str, date]:
        days = beside.date_documents(self._connection, names, revision=self.revision)
        return {name: date.fromordinal(day) for name, day in days.items()}

    def load_places(self, thread: str, keys: Iterable[Key]) -> Sequence[Place]:
        found = passages.load_passages(self._connection, thread, keys, revision=self.revision)
        return [Place(*row) for row in found]

    def load_links(self, thread: str, events: Iterable[str]) -> Sequence[Link]:
        return strands.load_links(self._connection, thread, events, revision=self.revision)

    def find_told(self, thread: str, documents: Iterable[str]) -> Iterable[tuple[str, int]]:
        return strands.find_told(self._connection, thread, documents, revision=self.revision)

    def find_events(self, actor: str) -> Iterable[str]:
        who = queries.find_actor_ids(self._connection, actor)
        return strands.find_with(self._connection, who, revision=self.revision)

    def list_moved(self, since: date) -> list[Outline]:
        """The tracks that an event came into, or that were named, by what was added from the day `since` on."""
        before = since - timedelta(days=1) if since > date.min else since
        first = find_revision(self._connection, day=before)
        events = strands.list_moved(self._connection, since=first, revision=self.revision)
        keys = passages.list_moved(self._connection, since=first, revision=self.revision)
        told = strands.list_strands(
            self._connection, revision=self.revision, among={one[1] for one in events}
        )
        moved = self._find_tracks((one for one in told if (one.thread, one.event) in events), keys)
        return [one for one in self.list_outlines() if one.id in moved]

    def cut_record(self, course: Course) -> Record:
        """The part of the record that a course tells of."""
        names = {stage.event for stage in course.stages} | {stage.kept_by for stage in course.stages}
        found = beside.load_by_id(self._connection, names - {""}, revision=self.revision)
        events, actors = name_participants(self._connection, found, revision=self.revision)
        told = {stage.document for stage in course.stages}
        numbers = shelf.number_documents(self._connection, told).values()
        kept = shelf.load_kept(self._connection, numbers, revision=self.revision)
        articles = sorted(
            (one.settled for one in kept.values()), key=lambda article: (article.path, article.id)
        )
        return Record(Maker(find_version()), tuple(articles), actors, events)


def _unite(cells: Iterable[Members]) -> Contents:
    """What belongs to a track, of what its cells hold."""
    contents = [one.list_contents() for one in cells]
    keys = dict.fromkeys(sorted(key for one in contents for key in one.keys))
    return Contents(tuple(keys), tuple(sorted(event for one in contents for event in one.events)))
