"""Those who are known by their office only ("the Kazakh foreign minister", "her Polish counterpart")."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from dragoman.languages.loader import LANGUAGES
from dragoman.languages.names import fold
from dragoman.languages.offices import offices
from dragoman.resolve.bearer import Bearer
from dragoman.resolve.bodies import find_known
from dragoman.resolve.clusters import Clusters
from dragoman.types import Entity

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
    return frozenset(entry.role for entry in entries if entry.role not in firm)


def _firm(roles: Sequence[str], body: str) -> list[str]:
    """Roles that name one holder within the body; of a country many are envoys, of the UN in Sudan one is."""
    return [
        role for role in roles if role and role not in _vague() and (role not in SHARED or len(body) != 2)
    ]


def _bodies(entity: Entity) -> list[str]:
    """Whose office it is: the country's code and, where the text tells it, the body's name."""
    known = find_known(Entity("organization", (entity.of,))) if entity.of else None
    return [body for body in (entity.country, known or (fold(entity.of) if entity.of else None)) if body]


def join_offices(bearers: Sequence[Bearer], clusters: Clusters) -> None:
    """Joins each unnamed holder of an office to its only named one, else to his state.

    Where the documents name two holders the office changed hands, or is not one office: nobody is joined, and
    the unnamed one stands for the state, as unnamed officials do.
    """
    _join_stateless(bearers, clusters)
    holders: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    ministers: defaultdict[str, set[int]] = defaultdict(set)
    states: dict[str, int] = {}
    bodies = _find_bodies(bearers)
    unnamed: list[int] = []
    for at, bearer in enumerate(bearers):
        entity = bearer.entity
        if entity.kind == "state" and entity.country:
            states.setdefault(entity.country, at)
        if entity.kind != "person":
            continue
        if not entity.names:
            unnamed.append(at)
            continue
        told = {member.country for member in clusters.members(at)} - {None}
        for body in _bodies(entity):
            if told and body == entity.country and body not in told:
                # a bare title was taken for one at home, other articles know better
                continue
            for role in _firm(entity.roles, body):
                holders[body, role].add(clusters.root(at))
                if role.endswith("-minister") and not role.startswith(("deputy-", "prime-", "vice-")):
                    ministers[body].add(clusters.root(at))
    for at in unnamed:
        if any(member.names for member in clusters.members(at)):
            continue
        found = [] if bearers[at].entity.plural else _find_holders(bearers[at], holders, ministers, clusters)
        country = bearers[at].entity.country
        if len(found) == 1:
            why = f'"{bearers[at].shown}": the only one in that office whom the documents name'
            clusters.join(found[0], at, why)
        elif country is not None:
            # The first unnamed one founds the state where no article names it.
            known = states.setdefault(country, at)
            clusters.join(known, at, f'"{bearers[at].shown}": unnamed, stands for the state {country}')
        elif (held := bodies.get(_key(bearers[at].entity.of))) is not None:
            clusters.join(
                held, at, f'"{bearers[at].shown}": unnamed, stands for {bearers[held].entity.names[0]}'
            )


def _key(name: str | None) -> str:
    """By what a body is known: its usual name in the world data, else its folded name."""
    return (find_known(Entity("organization", (name,))) or fold(name)) if name else ""


def _find_bodies(bearers: Sequence[Bearer]) -> dict[str, int]:
    """The first of the bearers of each body that some nameless office belongs to, by what it is known."""
    wanted = {
        one.entity.of
        for one in bearers
        if one.entity.of and one.entity.kind == "person" and not one.entity.names
    }
    keys = {_key(of) for of in wanted}
    found: dict[str, int] = {}
    for at, bearer in enumerate(bearers) if keys else ():
        entity = bearer.entity
        if entity.kind in ("organization", "group"):
            known = find_known(entity)
            for key in (known,) if known else map(fold, entity.names):
                if key in keys:
                    found.setdefault(key, at)
    return found


def _join_stateless(bearers: Sequence[Bearer], clusters: Clusters) -> None:
    """Joins an office that no named one holds to the one who holds such an office of nobody knows what country.

    Only where there is one such office and one such holder, in an article that speaks of the country.
    """
    owned: set[tuple[str, str]] = set()
    open_to: defaultdict[str, dict[int, set[str]]] = defaultdict(dict)
    spoken: defaultdict[str, set[str]] = defaultdict(set)
    wanted: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for bearer in bearers:
        if bearer.entity.country:
            spoken[bearer.document].add(bearer.entity.country)
    persons = [at for at, one in enumerate(bearers) if one.entity.kind == "person" and not one.entity.plural]
    for at in persons:
        entity = bearers[at].entity
        if not entity.names and entity.country:
            for role in _firm(entity.roles, "--"):
                wanted[role][entity.country].append(at)
    for root in clusters.roots(at for at in persons if bearers[at].names) if wanted else ():
        members = clusters.members(root)
        roles = {role for member in members for role in _firm(member.entity.roles, "--")}
        countries = {member.entity.country for member in members if member.entity.country}
        owned.update((role, country) for role in roles for country in countries)
        if not countries:
            codes = {code for member in members for code in spoken[member.document]}
            for role in roles:
                open_to[role][root] = codes
    for role in sorted(wanted):
        unowned = [country for country in sorted(wanted[role]) if (role, country) not in owned]
        if len(unowned) == 1 and len(open_to[role]) == 1:
            ((root, codes),) = open_to[role].items()
            for at in wanted[role][unowned[0]] if unowned[0] in codes else ():
                if not _meets(root, bearers[at], clusters):
                    clusters.join(root, at, f'"{bearers[at].shown}": the only one in that office left over')


def _find_holders(
    bearer: Bearer,
    holders: Mapping[tuple[str, str], set[int]],
    ministers: Mapping[str, set[int]],
    clusters: Clusters,
) -> list[int]:
    for body in _bodies(bearer.entity):
        for role in _firm(bearer.entity.roles, body):
            found = clusters.roots(holders.get((body, role), ()))
            if not found and role == "minister":
                found = clusters.roots(ministers.get(body, ()))
            if found := [root for root in found if not _meets(root, bearer, clusters)]:
                return found
    return []


def _meets(root: int, bearer: Bearer, clusters: Clusters) -> bool:
    """Whether one article tells the holder and the unnamed one apart."""
    return any(member.document == bearer.document for member in clusters.members(root))
