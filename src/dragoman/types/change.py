"""What became otherwise between two states of a record."""

from datetime import date
from typing import Literal

from msgspec import Struct

from dragoman.types.event import Event
from dragoman.types.promise import Promise
from dragoman.types.record import Record
from dragoman.types.track import Track

ChangeKind = Literal[
    "new",
    "confirmed",
    "held",
    "moved",
    "cancelled",
    "denied",
    "refined",
    "disputed",
    "settled",
    "corrected",
    "rejected",
    "withdrawn",
]


class Change(Struct, frozen=True):
    """One change of one event.

    `event` is the event as it is now (for `rejected` and `withdrawn`, as it was), `before` what it was then, None for
    a new one. `field` says what changed, `was` and `now` its values as a reader sees them; `documents` are those
    that brought it.
    """

    kind: ChangeKind
    event: Event
    before: Event | None = None
    field: str = ""
    was: str = ""
    now: str = ""
    documents: tuple[str, ...] = ()


class Morning(Struct, frozen=True):
    """What a desk must know since the day `since`: changes, and what was planned.

    `record` has the documents, actors and events that are told of, `fresh` the ids of the documents that came since.
    `coming` are the plans for the days from `on`, the day on which one asks, to `until`; `overdue` those that became
    overdue since. `later` counts plans for other days or without one, `stale` those that were overdue before. `tracks`
    are the threads of negotiations that the new documents tell of, the latest ones of `moved`.
    """

    since: date
    on: date
    until: date
    record: Record
    changes: tuple[Change, ...]
    fresh: tuple[str, ...] = ()
    coming: tuple[Promise, ...] = ()
    overdue: tuple[Promise, ...] = ()
    later: int = 0
    stale: int = 0
    tracks: tuple[Track, ...] = ()
    moved: int = 0
