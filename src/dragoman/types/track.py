"""The thread of a negotiation over time."""

from datetime import date
from typing import Literal

from msgspec import Struct

from dragoman.types.date import PartialDate
from dragoman.types.event import Event
from dragoman.types.passage import Key
from dragoman.types.promise import State


class Stage(Struct, frozen=True):
    """One stage of a track.

    An `event`; a `statement`, which is a sentence that names the thread and tells no event; or an `earlier` matter of
    the same sort, by its year. `when` is the event's date, the day of the statement's publication, or the year; `told`
    is the day of the document, whose sentence is `[start, end)`; `naming` are the words that name the thread where that
    sentence does not. `state` says of a plan what became of it, and `kept_by` which event kept it.
    """

    kind: Literal["event", "statement", "earlier"]
    when: PartialDate | None
    document: str
    start: int
    end: int
    told: date | None = None
    event: str = ""
    naming: tuple[int, int] | None = None
    state: State | None = None
    kept_by: str = ""


class Track(Struct, frozen=True):
    """One thread between the same parties: how much there is of it, what came last and what is planned next.

    `countries` are those it concerns (ISO codes), the first two above all. `sentences` counts those that name the
    thread, `since` and `until` the days of its first and last event or sentence.
    """

    id: str
    thread: str
    kind: Literal["issue", "plan", "arrangement", "format"]
    label: str
    countries: tuple[str, ...]
    events: int
    sentences: int
    since: str
    until: str
    last: Event | None = None
    next: Event | None = None


class Course(Struct, frozen=True):
    """A track with its stages in time: the last ones of `total`, where not all were wanted.

    `parties` are the ids of the actors most often in it.
    """

    track: Track
    parties: tuple[str, ...]
    stages: tuple[Stage, ...]
    total: int


class Ahead(Struct, frozen=True):
    """A planned event of a track: the last day planned and the last day on which it was told (ordinals, or 0)."""

    event: str
    last: int
    told: int


class Outline(Struct, frozen=True, kw_only=True):
    """A track as far as its passages and events tell it when they are counted.

    `since` and `until` are ordinals (0 for none), `last` is the id of the event that came last (or empty), `plans` are
    those that nothing is known of so far.
    """

    id: str
    thread: str
    label: str
    countries: tuple[str, ...]
    events: int
    sentences: int
    since: int
    until: int
    last: str
    plans: tuple[Ahead, ...]


class Contents(Struct, frozen=True):
    """What belongs to a track: the keys of its passages, and the ids of its events."""

    keys: tuple[Key, ...]
    events: tuple[str, ...]
