"""Tracks of a record or of a project."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from dragoman.follow.courses import tell_course
from dragoman.follow.linking import link_events
from dragoman.follow.matters import Matter, gather_matters
from dragoman.follow.sources import Happening, Named, Place, Source
from dragoman.follow.tracks import complete_tracks
from dragoman.read.threads import find_focus, find_passages
from dragoman.types import Actor, Course, Event, Key, Link, Passage, Record, Track

__all__ = ["RecordSource"]


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
        focus = {name: find_focus(article) for name, article in self._articles.items()}
        return link_events(self._record.events, self._passages, focus, self._articles)

    def _day(self, document: str) -> int:
        published = self._articles[document].published
        return published.date.toordinal() if published else 0

    def _places(self) -> Iterable[Place]:
        for name, passages in self._passages.items():
            if self._articles[name].copy_of is None:
                for passage in passages:
                    yield Place(name, self._day(name), passage)

    def count_passages(self) -> Iterable[Named]:
        for place in self._places():
            passage = place.passage
            if not passage.heading:
                yield Named(passage.thread, passage.key, passage.number, 1, place.day, place.day)

    def list_happenings(self) -> Iterable[Happening]:
        told: dict[tuple[str, str], int] = {}
        for link in self._links:
            name = link.thread, link.event
            told[name] = max(told.get(name, 0), self._day(link.document))
        keys = {(link.thread, link.event): link.key for link in self._links}
        for (thread, name), key in keys.items():
            event = self._events[name]
            first, last = (
                (event.date.start.toordinal(), event.date.end.toordinal()) if event.date else (0, 0)
            )
            yield Happening(
                thread, key, name, first, last, event.status, event.category,
                event.importance == "background", told[thread, name],
            )  # fmt: skip

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
                or ((since is None or event.date.start >= since) and (until is None or event.date.start <= until))
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
            place for place in self._places() if place.passage.thread == thread and place.passage.key in wanted
        ]

    def load_links(self, thread: str, keys: Iterable[Key]) -> Sequence[Link]:
        wanted = set(keys)
        return [link for link in self._links if link.thread == thread and link.key in wanted]

    def find_told(self, thread: str, documents: Iterable[str]) -> Iterable[tuple[str, int]]:
        wanted = set(documents)
        return {
            (link.document, link.start)
            for link in self._links
            if link.thread == thread and link.document in wanted
        }
