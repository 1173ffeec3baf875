"""Who is meant, over all articles."""

from typing import Literal

from msgspec import Struct

ActorKind = Literal["person", "organization", "state", "group"]


class Actor(Struct, frozen=True):
    """One person, organisation, state or group with every name that the documents give it.

    `country` is ISO 3166-1 alpha-2; `why` says, line by line, which forms were joined and on what grounds.
    """

    id: str
    kind: ActorKind
    name: str
    names: tuple[str, ...]
    offices: tuple[str, ...] = ()
    country: str | None = None
    why: tuple[str, ...] = ()
