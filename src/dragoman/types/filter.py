"""What is asked for among events."""

from datetime import date

from msgspec import Struct


class Filter(Struct, frozen=True, kw_only=True):
    """Conditions on an event; every one that is given must hold.

    `actor` is a name in any spelling, part of one, or an actor's id; `country` (ISO 3166-1 alpha-2) that of a
    participant or of the place; `first` and `last` are days that the event may lie between; `place` is a name in
    any language that the packs cover; `topic` an id; `language` (ISO 639-1) that of a document that tells it.
    `rejected` also gives what a person rejected.
    """

    actor: str | None = None
    country: str | None = None
    category: str | None = None
    first: date | None = None
    last: date | None = None
    place: str | None = None
    topic: str | None = None
    status: str | None = None
    language: str | None = None
    disputed: bool = False
    main: bool = False
    rejected: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return self == Filter()
