"""What the program gives back."""

from msgspec import Struct

from dragoman.types.actor import Actor
from dragoman.types.article import Article
from dragoman.types.document import Refusal
from dragoman.types.event import Event

SCHEMA_VERSION = 1


class Maker(Struct, frozen=True):
    """Which program wrote the record, and in which version of the schema."""

    version: str
    schema: int = SCHEMA_VERSION


class Record(Struct, frozen=True):
    """Documents, actors, events and what was refused; encodes to the JSON of `dragoman schema`."""

    dragoman: Maker
    documents: tuple[Article, ...]
    actors: tuple[Actor, ...]
    events: tuple[Event, ...]
    refused: tuple[Refusal, ...] = ()
