"""The accounts judged to tell one real event."""

from typing import Literal

from msgspec import Struct

from dragoman.types.account import Count, Field, Status, Why
from dragoman.types.date import PartialDate
from dragoman.types.place import Place

Verdict = Literal["same", "different", "unsure"]
DateBasis = Literal["told", "report"]


class Evidence(Struct, frozen=True, order=True):
    """A quoted span for one field: `text` is exactly the document's `text[start:end]`."""

    field: Field
    start: int
    end: int
    text: str
    value: str = ""


class EventAccount(Struct, frozen=True):
    """One document's telling of the event. `[start, end)` is the sentence; `background`: told as history."""

    document: str
    status: Status
    attributed_to: str | None
    evidence: tuple[Evidence, ...]
    start: int
    end: int
    date: PartialDate | None = None
    place: Place | None = None
    background: bool = False
    counts: tuple[Count, ...] = ()
    why: tuple[Why, ...] = ()


class DisputedValue(Struct, frozen=True):
    """One side of a dispute: the value and the ids of the documents that report it."""

    value: str
    documents: tuple[str, ...]


class Dispute(Struct, frozen=True):
    """A field on which independent origins contradict each other; `accepted` is the value that a person decided for."""

    field: Literal["date", "place", "status", "actors", "number"]
    values: tuple[DisputedValue, ...]
    accepted: str | None = None


class Judgement(Struct, frozen=True):
    """Whether another account (`document`, sentence at `start`) tells this event; by which rule, and why."""

    document: str
    start: int
    verdict: Verdict
    by: str
    why: str


class Correction(Struct, frozen=True):
    """What a person decided about a field: its `value` now, and what it `was` by the documents.

    `field` is one of the event's, or `rejected` for an event that should not be in the record. `ruling` is the
    number of the judgement, `at` an ISO 8601 moment.
    """

    ruling: int
    field: str
    value: str
    was: str
    by: str
    at: str
    note: str = ""


class Event(Struct, frozen=True):
    """One event with its accounts; `actors` and `recipients` are actor ids, `origins` independent sources.

    `date_basis` says whether some account tells the date (`told`), or all tell it as news without saying when, so
    that it is the day of the first such report (`report`); None without a date.
    """

    id: str
    category: str
    mode: str | None
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: PartialDate | None
    place: Place | None
    topics: tuple[str, ...]
    summary: str
    importance: Literal["main", "background"]
    origins: int
    accounts: tuple[EventAccount, ...]
    disputes: tuple[Dispute, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    date_basis: DateBasis | None = None
    corrections: tuple[Correction, ...] = ()
