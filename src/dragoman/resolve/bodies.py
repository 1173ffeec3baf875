"""Organisations and groups: by what everybody knows, by country and function, by name."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.languages.countries import country_forms
from dragoman.languages.loader import LANGUAGES
from dragoman.languages.names import fold
from dragoman.languages.offices import heads
from dragoman.languages.organisations import Organisation, organisations
from dragoman.resolve.bearer import Bearer
from dragoman.resolve.clusters import Clusters
from dragoman.resolve.translated import join_translated
from dragoman.types import Entity

__all__ = ["join_bodies"]


@cache
def _known() -> dict[str, tuple[Organisation, ...]]:
    """Standing organisations by every folded name and abbreviation, in any language."""
    found: defaultdict[str, dict[str, Organisation]] = defaultdict(dict)
    for entry in organisations():
        for by_language in (entry.names, entry.short):
            for forms in by_language.values():
                for form in forms:
                    found[fold(form)][entry.name] = entry
        found[fold(entry.name)][entry.name] = entry
    return {form: tuple(entries.values()) for form, entries in found.items()}


@cache
def _single() -> frozenset[str]:
    """Functions of which a country has one body: "army", "foreign-ministry"."""
    return frozenset(head.role for language in LANGUAGES for head in heads(language) if head.alone)


@cache
def _seats() -> dict[str, tuple[Organisation, ...]]:
    """Standing organisations by the folded names of their seats ("Brussels")."""
    found: defaultdict[str, dict[str, Organisation]] = defaultdict(dict)
    for entry in organisations():
        for forms in entry.seats.values():
            for form in forms:
                found[fold(form)][entry.name] = entry
    return {form: tuple(entries.values()) for form, entries in found.items()}


def find_known(entity: Entity, shown: str = "") -> str | None:
    """The usual English name of the standing organisation that the entity's names mean, if they mean one.

    `shown` is the wording for one without a name: the city in which the organisation sits.
    """
    for name in entity.names or (shown,):
        entries = _known().get(fold(name), ()) if entity.names else _seats().get(fold(name), ())
        fitting = [
            entry
            for entry in entries
            if entry.country is None or entity.country is None or entry.country == entity.country
        ]
        if len(fitting) == 1:
            return fitting[0].name
    return None


BRANCHES = {"air-force": "army", "navy": "army"}
"""Branches are the armed forces: an air raid is the act of the army that has the jets."""


def _roles(entity: Entity) -> Iterable[str]:
    if not entity.names:
        # Those whom a common noun tells ("isyancılar") have nothing but their function.
        return entity.roles
    return (
        BRANCHES.get(role, role) for role in entity.roles if role in _single() or role.endswith("-ministry")
    )


def join_bodies(bearers: Sequence[Bearer], clusters: Clusters) -> None:
    """Joins organisations and groups that are one.

    A standing organisation by the world data, whatever the language and abbreviation; a national body by its
    country and function ("Kazakh foreign ministry"); others by name. Two standing organisations, or bodies of
    two countries, are never one.
    """
    mine = [at for at, bearer in enumerate(bearers) if bearer.entity.kind in ("organization", "group")]
    known = {at: find_known(bearers[at].entity, bearers[at].shown) for at in mine}
    _join_known(mine, known, bearers, clusters)
    _join_functions(mine, known, bearers, clusters)
    _join_names(mine, known, bearers, clusters)
    _join_shortened(mine, known, bearers, clusters)
    _join_shared(mine, bearers, clusters)
    join_translated(
        mine, bearers, clusters, may_join=lambda one, other: _may_join(one, other, known, bearers, clusters)
    )
    _join_nameless(mine, bearers, clusters)
    _join_misread(mine, bearers, clusters)


def _join_misread(mine: Sequence[int], bearers: Sequence[Bearer], clusters: Clusters) -> None:
    """Capitals taken for a person, without office or country, are the body that other articles know.

    A single word may be a surname: it is the body only where no person of the documents bears it with another.
    """
    known = {fold(name): at for at in reversed(mine) for name in bearers[at].names if name[:1].isupper()}
    persons = [at for at, bearer in enumerate(bearers) if bearer.entity.kind == "person" and bearer.names]
    titled = {
        fold(bearers[at].names[0]) for at in persons if bearers[at].entity.roles or bearers[at].entity.country
    }
    surnames = {
        fold(name.split()[-1]) for at in persons for name in bearers[at].names if len(name.split()) > 1
    }
    for at in persons:
        name = fold(bearers[at].names[0])
        if name in known and name not in titled and name not in surnames:
            clusters.join(known[name], at, f'"{bearers[at].names[0]}" is a body in another article')


def _join_known(
    mine: Sequence[int], known: dict[int, str | None], bearers: Sequence[Bearer], clusters: Clusters
) -> None:
    first: dict[str, int] = {}
    for at in mine:
        if (name := known[at]) is not None:
            clusters.join(first.setdefault(name, at), at, f"names of the organisation {name}")


def _join_functions(
    mine: Sequence[int], known: dict[int, str | None], bearers: Sequence[Bearer], clusters: Clusters
) -> None:
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at in mine:
        entity = bearers[at].entity
        if entity.country and not entity.plural:
            for role in _roles(entity):
                holders[entity.country, role].append(at)
    for (country, role), found in sorted(holders.items()):
        names = {name for at in found if (name := known[at]) is not None}
        # With two known services of one kind, "the intelligence service" could be either.
        joined = found if len(names) < 2 else [at for at in found if known[at] is None]
        for at in joined[1:]:
            clusters.join(joined[0], at, f"the {role.replace('-', ' ')} of {country}")


def _join_names(
    mine: Sequence[int], known: dict[int, str | None], bearers: Sequence[Bearer], clusters: Clusters
) -> None:
    by_name: defaultdict[str, list[int]] = defaultdict(list)
    for at in mine:
        for name in {fold(name): name for name in bearers[at].names if _is_proper(name)}:
            if name:
                by_name[name].append(at)
    for name in sorted(by_name):
        found = by_name[name]
        for at in found[1:]:
            if _may_join(found[0], at, known, bearers, clusters):
                clusters.join(found[0], at, f'the same name "{name}"')


def _is_proper(name: str) -> bool:
    """Whether it names one body rather than a kind: "Serb List", not "army"."""
    return any(word[0].isupper() for word in name.split()) and len(name) > 1


def _may_join(
    one: int, other: int, known: dict[int, str | None], bearers: Sequence[Bearer], clusters: Clusters
) -> bool:
    if clusters.root(one) == clusters.root(other):
        return False
    left, right = bearers[one].entity, bearers[other].entity
    if left.country and right.country and left.country != right.country:
        return False
    return known[one] is None or known[other] is None or known[one] == known[other]


def _join_shortened(
    mine: Sequence[int], known: dict[int, str | None], bearers: Sequence[Bearer], clusters: Clusters
) -> None:
    """`the Electricity Authority` is the Nepal Electricity Authority, if the documents know no other country's."""
    whole: defaultdict[str, set[int]] = defaultdict(set)
    for at in mine:
        for name in bearers[at].names[:6]:
            first, *rest = fold(name).split()[:12] or [""]
            if len(rest) > 1 and first in country_forms():
                whole[" ".join(rest)].add(at)
    for at in mine:
        for name in bearers[at].names[:6]:
            found = [other for other in sorted(whole.get(fold(name), ())) if other != at]
            if (
                _is_proper(name)
                and len(clusters.roots(found)) == 1
                and _may_join(found[0], at, known, bearers, clusters)
            ):
                clusters.join(found[0], at, f'"{name}" is the end of "{bearers[found[0]].names[0]}"')
                break


def _join_shared(mine: Sequence[int], bearers: Sequence[Bearer], clusters: Clusters) -> None:
    """Bodies of two countries ("the Norwegian-Swedish border commission"): by what they are and of whom."""
    first: dict[tuple[str, tuple[str, ...]], int] = {}
    for at in mine:
        entity = bearers[at].entity
        if not entity.roles or not entity.names or entity.plural:
            continue
        words = fold(entity.names[0]).split()[:12]
        nations = tuple(sorted({code for word in words if (code := country_forms().get(word))}))
        if len(nations) > 1:
            start = first.setdefault((entity.roles[0], nations), at)
            clusters.join(start, at, f"the {entity.roles[0].replace('-', ' ')} of {' and '.join(nations)}")


def _join_nameless(mine: Sequence[int], bearers: Sequence[Bearer], clusters: Clusters) -> None:
    """ "The army", without a country, is the only army that the documents speak of."""
    holders: defaultdict[str, set[int]] = defaultdict(set)
    for at in mine:
        entity = bearers[at].entity
        if entity.country:
            for role in _roles(entity):
                holders[role].add(clusters.root(at))
    for at in mine:
        entity = bearers[at].entity
        if entity.country or any(_is_proper(name) and len(name.split()) > 1 for name in entity.names):
            continue
        for role in _roles(entity):
            roots = clusters.roots(holders.get(role, ()))
            if len(roots) == 1:
                clusters.join(roots[0], at, f"the only {role.replace('-', ' ')} in the documents")
                break
