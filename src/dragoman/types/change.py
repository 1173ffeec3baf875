"""What became otherwise between two states of a record."""

from typing import Literal

from msgspec import Struct

from dragoman.types.event import Event

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
