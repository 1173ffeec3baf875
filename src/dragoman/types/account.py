"""What one article says of one event."""

from typing import Literal

from msgspec import Struct

from dragoman.types.date import PartialDate
from dragoman.types.place import Place

Status = Literal["occurred", "planned", "proposed", "alleged", "denied", "cancelled"]
Field = Literal["event", "actor", "recipient", "date", "place", "topic", "number", "attributed_to", "outcome"]


class Claim(Struct, frozen=True, order=True):
    """One field's value with the words it rests on: `text` is exactly `Article.text[start:end]`."""

    field: Field
    start: int
    end: int
    text: str
    value: str = ""


class Count(Struct, frozen=True, order=True):
    """A number that the article gives for the event: `value` people (or things) `what`.

    `what` is one of `killed`, `wounded`, `detained`, `freed`, `missing`, `displaced`, `people`. `least` is true for
    "at least", "more than". `source` is who counts, as written.
    """

    what: str
    value: int
    start: int
    end: int
    least: bool = False
    source: str | None = None


class Why(Struct, frozen=True):
    """One step of how a field came about: which room, what it looked at, what it concluded."""

    step: str
    text: str


class Account(Struct, frozen=True):
    """One article's telling of one event. `actors` and `recipients` index the article's entities.

    `[start, end)` is the sentence (or the part of it) that tells the event, `[key_start, key_end)` the predicate.
    `background` marks what is older than the news or stands in a caption. `attributed_to` is the source as
    written. `put_off` marks what is called off only for the time being ("postponed"). `report_day` is the day of the
    report where it tells news without saying when: no claim, and weaker than any told day. `disputed_status` holds
    the sentences in which someone denies it (value `denied`) or claims it.
    """

    document: str
    category: str
    mode: str | None
    status: Status
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    date: PartialDate | None
    place: Place | None
    topics: tuple[str, ...]
    start: int
    end: int
    key_start: int
    key_end: int
    attributed_to: str | None = None
    background: bool = False
    put_off: bool = False
    report_day: PartialDate | None = None
    counts: tuple[Count, ...] = ()
    claims: tuple[Claim, ...] = ()
    disputed_status: tuple[Claim, ...] = ()
    why: tuple[Why, ...] = ()
