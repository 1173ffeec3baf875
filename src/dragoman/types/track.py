"""The thread of a negotiation over time."""

from datetime import date
from typing import Literal

from msgspec import Struct

from dragoman.types.event import Event


class Stage(Struct, frozen=True):
    """One stage of a track: an event, or a statement that a document makes about it.

    `day` is the event's first day, or the document's; `[start, end)` is the sentence in the document.
    """

    kind: Literal["event", "statement"]
    day: date | None
    document: str
    start: int
    end: int
    event: str = ""


class Track(Struct, frozen=True):
    """One thread between the same parties: its stages in time, what came last, and what is planned next.

    `countries` are those concerned (ISO codes), `parties` the ids of the actors most often in it.
    """

    id: str
    thread: str
    label: str
    countries: tuple[str, ...]
    parties: tuple[str, ...]
    stages: tuple[Stage, ...]
    last: Event | None = None
    next: Event | None = None
