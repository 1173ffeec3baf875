"""Envoys: by their office, and where they sit."""

from dragoman.languages.world import find_country
from dragoman.types import Entity

_ROLES = frozenset({"ambassador", "consul"})
_APOSTROPHES = "'’"
_LONGEST = 3


def is_envoy(entity: Entity) -> bool:
    """Whether the entity is somebody's ambassador or consul."""
    return entity.kind == "person" and not _ROLES.isdisjoint(entity.roles)


def find_post(entity: Entity) -> str | None:
    """The country in which an envoy sits, from his office: "Peru'nun Şili Büyükelçisi", "Lima Büyükelçisi"."""
    for office in entity.offices:
        *before, _ = office.split()
        for length in range(min(_LONGEST, len(before)), 0, -1):
            hit = find_country(" ".join(before[-length:]), language="tr")
            if hit is None or hit.organisation is not None:
                continue
            owned = len(before) > length and any(mark in before[-length - 1] for mark in _APOSTROPHES)
            if hit.form == "capital" or (owned and hit.code != entity.country):
                return hit.code
    return None
