"""What was planned, and what became of it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Literal

from msgspec import Struct, field

from dragoman.types.date import PartialDate
from dragoman.types.event import Event

State = Literal["open", "held", "moved", "cancelled", "denied", "overdue"]


class Step(Struct, frozen=True):
    """One stage of a promise: on `reported` (None where nobody knows) it was `state`, for the day `planned`."""

    state: State
    planned: PartialDate | None
    place: str
    reported: date | None
    event: str
    documents: tuple[str, ...]


class Promise(Struct, frozen=True):
    """A planned event and what became of it.

    `event` is the plan as the record has it last, `kept_by` the event that happened. `steps` are its stages in the
    order in which they were reported, the first one being the first plan.
    """

    id: str
    state: State
    event: Event
    planned: PartialDate | None
    steps: tuple[Step, ...]
    kept_by: Event | None = None
    why: str = ""


class Stamp(Struct, frozen=True):
    """How a calendar knows a plan: `uid` stays for good, `sequence` grows with every change, `at` is when that was."""

    uid: str
    sequence: int
    at: datetime


class Gone(Struct, frozen=True):
    """A plan that is in the record no more: as it was last, and why."""

    event: Event
    stamp: Stamp
    why: str


class Ledger(Struct, frozen=True):
    """What was planned. A project also knows each plan's stamp, by its id, and the plans that are no more."""

    promises: tuple[Promise, ...]
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    gone: tuple[Gone, ...] = ()
