"""What tracks are made from, wherever it is kept."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from msgspec import Struct

from dragoman.types import Actor, Contents, Event, Key, Link, Outline, Passage

__all__ = ["Happening", "Named", "Place", "Source"]


class Named(Struct, frozen=True):
    """How often passages of one key name a thread, by the figure in its name, and from which to which day.

    Days are ordinals, or 0.
    """

    thread: str
    key: Key
    number: str
    count: int
    since: int
    until: int


class Happening(Struct, frozen=True):
    """An event in a thread: its days as ordinals (0 without one), and the last day on which it was told.

    `often` is how often documents link it to the thread under the key.
    """

    thread: str
    key: Key
    event: str
    first: int
    last: int
    status: str
    category: str
    background: bool
    often: int
    told: int


class Place(Struct, frozen=True):
    """A passage in a document of the day `day` (ordinal, or 0)."""

    document: str
    day: int
    passage: Passage


class Source(Protocol):
    """Where a record's threads, events and documents come from: a record in memory, or a project's tables."""

    def find_today(self) -> date | None:
        """The day on which one asks: by default the last one of which there is a document."""

    def count_passages(self) -> Iterable[Named]:
        """All passages but headlines and those of documents that repeat others, counted by thread, key and number."""

    def list_happenings(self) -> Iterable[Happening]:
        """All events in threads, each once a thread and key."""

    def list_outlines(self) -> Sequence[Outline]:
        """All tracks, the largest first."""

    def list_contents(self, outline: Outline) -> Contents:
        """What belongs to a track."""

    def find_tracks(self, events: Iterable[str]) -> Collection[str]:
        """Ids of the tracks that these events are in."""

    def load_events(self, names: Iterable[str]) -> Mapping[str, Event]:
        """Events by id."""

    def find_related(self, plans: Sequence[Event], since: date | None, until: date | None) -> Sequence[Event]:
        """Events of a plan's category with one of its participants, undated or within these days."""

    def load_actors(self, names: Iterable[str]) -> Mapping[str, Actor]:
        """Actors by id."""

    def date_documents(self, names: Iterable[str]) -> Mapping[str, date]:
        """Publication days by document id, where they are known."""

    def load_places(self, thread: str, keys: Iterable[Key]) -> Sequence[Place]:
        """The passages of these keys, also headlines, but for those of documents that repeat others."""

    def load_links(self, thread: str, events: Iterable[str]) -> Sequence[Link]:
        """Where these events are told in the thread."""

    def find_told(self, thread: str, documents: Iterable[str]) -> Iterable[tuple[str, int]]:
        """Documents and starts of those sentences that tell an event of the thread."""

    def find_events(self, actor: str) -> Iterable[str]:
        """Ids of the events in threads in which somebody of this name, a part of it, or this id takes part."""
