"""Those who are known by their office only ("the Kazakh foreign minister", "her Polish counterpart")."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from dragoman.languages.loader import LANGUAGES
from dragoman.languages.offices import offices
from dragoman.resolve.bearer import Bearer
from dragoman.resolve.clusters import Clusters

__all__ = ["join_offices"]

SHARED = frozenset(
    {"spokesperson", "army-spokesperson", "ambassador", "consul", "mayor", "governor", "head", "commander",
     "adviser", "commissioner", "secretary", "special-envoy", "co-chair", "prosecutor"}
)  # fmt: skip
"""Offices that several people of one country hold at a time: they name nobody outside their article."""


@cache
def _vague() -> frozenset[str]:
    """Roles that are no single office: ranks, address, and words like "official"."""
    entries = [entry for language in LANGUAGES for entry in offices(language)]
    firm = {entry.role for entry in entries if entry.kind == "office" and not entry.plain}
    return frozenset(entry.role for entry in entries if entry.role not in firm) | SHARED


def _firm(roles: Sequence[str]) -> list[str]:
    return [role for role in roles if role and role not in _vague()]


def join_offices(bearers: Sequence[Bearer], clusters: Clusters) -> None:
    """Joins each unnamed holder of an office to the only named one of that country, else to one another.

    Where the documents name two holders the office changed hands, or is not one office: nobody is joined.
    """
    holders: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    ministers: defaultdict[str, set[int]] = defaultdict(set)
    unnamed: list[int] = []
    for at, bearer in enumerate(bearers):
        entity = bearer.entity
        if entity.kind != "person" or entity.country is None:
            continue
        if not entity.names:
            if not entity.plural:
                unnamed.append(at)
            continue
        for role in _firm(entity.roles):
            holders[entity.country, role].add(clusters.root(at))
            if role.endswith("-minister") and not role.startswith(("deputy-", "prime-", "vice-")):
                ministers[entity.country].add(clusters.root(at))
    waiting: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at in unnamed:
        entity = bearers[at].entity
        country = entity.country or ""
        written = entity.offices[0] if entity.offices else (entity.roles[0] if entity.roles else "")
        for role in _firm(entity.roles):
            found = clusters.roots(holders.get((country, role), ()))
            if not found and role == "minister":
                found = clusters.roots(ministers.get(country, ()))
            found = [root for root in found if not _meets(root, bearers[at], clusters)]
            if len(found) == 1:
                why = f'"{written}": the only {role.replace("-", " ")} of {country} that the documents name'
                clusters.join(found[0], at, why)
                break
            if found:
                clusters.note(at, f'"{written}": the documents name several; left apart, unsure')
                break
        else:
            for role in _firm(entity.roles)[:1]:
                waiting[country, role].append(at)
    for country, role in sorted(waiting):
        same = waiting[country, role]
        for at in same[1:]:
            clusters.join(same[0], at, f"the {role.replace('-', ' ')} of {country}, named by nobody")


def _meets(root: int, bearer: Bearer, clusters: Clusters) -> bool:
    """Whether the holder and the unnamed one are told apart by one article's account of both."""
    return any(member.document == bearer.document for member in clusters.members(root))
