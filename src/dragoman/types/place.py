"""Where something is."""

from msgspec import Struct


class Place(Struct, frozen=True, order=True):
    """A city, region, village or country by its usual English name; `country` is ISO 3166-1 alpha-2."""

    name: str
    country: str | None = None
