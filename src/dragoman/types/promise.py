"""What was planned, and what became of it."""

from datetime import date
from typing import Literal

from msgspec import Struct

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
