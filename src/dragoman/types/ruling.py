"""What a person decided about actors and events."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

Verb = Literal["same", "different", "correct", "reject", "accept", "undo"]
About = Literal["event", "actor"]


class Pin(Struct, frozen=True, order=True):
    """A telling that a ruling is about: the sentence `[start, end)` of a document, by its own words too.

    A newer program may read the document otherwise: the words find the place again, `category` tells several events
    of one sentence apart.
    """

    document: str
    start: int
    end: int
    text: str
    category: str


class Ruling(Struct, frozen=True):
    """One judgement of a person. It is never changed: another ruling of the verb `undo` takes it back.

    About events, `pins` are the tellings of the event, `others` those of the event that it is the same as or
    different from. About actors, `names` and `other_names` are the names of the two, `kind` what they are.
    `field` and `value` say what is corrected or accepted; `was` is what the record said then. `of` is the ruling
    that is undone; `home` the day (as an ordinal) at which two events that are one are looked for; `subject` what
    the person named.
    """

    number: int
    verb: Verb
    about: About
    by: str
    at: datetime
    note: str = ""
    pins: tuple[Pin, ...] = ()
    others: tuple[Pin, ...] = ()
    kind: str = ""
    names: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    field: str = ""
    value: str = ""
    was: str = ""
    of: int = 0
    home: int = 0
    subject: str = ""
