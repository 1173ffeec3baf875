"""A document's versions, one after the other."""

from datetime import datetime

from msgspec import Struct

from dragoman.types.actor import Actor
from dragoman.types.article import Article
from dragoman.types.event import Event


class Edit(Struct, frozen=True):
    """A sentence that is otherwise: `before` in the older version, `after` in the newer; empty where one lacks it."""

    before: str
    after: str


class Version(Struct, frozen=True):
    """One version of a document: the article, when it came, and when another took its place (None: it has not).

    `edits` are its changes against the version before it, `events` what stood on it while it counted, with the
    `actors` in them; `dropped` are ids of those of the version before it that it tells no more.
    """

    article: Article
    added: datetime
    by: str
    replaced: datetime | None
    edits: tuple[Edit, ...]
    events: tuple[Event, ...]
    actors: tuple[Actor, ...]
    dropped: tuple[str, ...] = ()
