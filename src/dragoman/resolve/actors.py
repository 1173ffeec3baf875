"""Entities of all articles in, actors out."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from hashlib import sha256

from dragoman.languages.countries import countries
from dragoman.resolve.bearer import Bearer, gather_bearers, is_private
from dragoman.resolve.bodies import find_known, join_bodies
from dragoman.resolve.clusters import Clusters
from dragoman.resolve.naming import choose_name, rank_offices
from dragoman.resolve.offices import join_offices
from dragoman.resolve.persons import join_persons
from dragoman.resolve.rulings import find_sides, join_ruled
from dragoman.resolve.states import join_states
from dragoman.types import Actor, ActorKind, Article, Reading, Ruling

__all__ = ["resolve"]

MOST_OFFICES = 12
MOST_REASONS = 40


def resolve(
    readings: Sequence[Reading],
    *,
    articles: Sequence[Article],
    rulings: Sequence[Ruling] = (),
    guests: Collection[str] = (),
) -> tuple[tuple[Actor, ...], dict[tuple[str, int], str]]:
    """Who is meant over all articles: the actors by kind and name, and (document id, entity index) to actor id.

    States come together by country code, organisations by world data, function or name, persons by name and
    office; those known by office only join its one named holder. Entities that have no name, joined nobody
    and take part in nothing become no actor and are missing from the map. `rulings` are persons' judgements about
    actors, which overrule all this. Same input, same ids, any order.
    """
    bearers = gather_bearers(readings, articles, guests=guests)
    clusters = Clusters(bearers, find_sides(bearers, rulings))
    join_ruled(bearers, clusters, rulings)
    join_states(bearers, clusters)
    join_bodies(bearers, clusters)
    join_persons(bearers, clusters)
    join_offices(bearers, clusters)
    made: list[tuple[Actor, list[Bearer]]] = []
    for root in clusters.roots(range(len(bearers))):
        members = clusters.members(root)
        if any(member.forms for member in members) or any(member.active for member in members):
            actor = _make_actor(members, clusters.reasons(root))
            if actor.name:
                made.append((actor, members))
    return _identify(made)


def _make_actor(members: Sequence[Bearer], reasons: tuple[str, ...]) -> Actor:
    kind = _choose_kind(members)
    forms: Counter[str] = Counter()
    languages: defaultdict[str, set[str]] = defaultdict(set)
    for member in members:
        for form, count in member.forms:
            forms[form] += count + 1
            languages[form].add(member.language)
    offices = () if kind == "state" else rank_offices(members)[:MOST_OFFICES]
    country = _choose_country(members)
    names = tuple(sorted(forms, key=lambda form: (-len(form.split()), -len(form), form)))
    if names:
        bodies = [find_known(member.entity) for member in members] if kind == "organization" else []
        name = choose_name(kind, forms, languages, country=country, known=[body for body in bodies if body])
    else:
        entry = countries().get(country or "") if kind == "state" else None
        name = entry.name if entry else offices[0] if offices else ""
        names = (name,) if name else ()
    return Actor(
        id="", kind=kind, name=name, names=names, offices=offices, country=country, why=reasons[:MOST_REASONS]
    )


def _choose_kind(members: Sequence[Bearer]) -> ActorKind:
    """Unnamed officials alone are their state; else the kind that most articles give.

    Who holds no office of the state, or no more, is not: the mayor of a town, the leader of the opposition.
    """
    unnamed = all(member.entity.kind == "person" and not member.forms for member in members)
    if unnamed and any(member.entity.country for member in members):
        if not all(is_private(member) for member in members):
            return "state"
        return "group" if any(member.entity.plural for member in members) else "person"
    if unnamed and all(member.entity.plural for member in members):
        return "group"
    kinds = Counter(member.entity.kind for member in members if member.forms or not member.shown)
    kinds = kinds or Counter(member.entity.kind for member in members)
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _choose_country(members: Sequence[Bearer]) -> str | None:
    told = Counter(country for member in members if (country := member.country))
    told = told or Counter(member.entity.country for member in members if member.entity.country)
    return min(told, key=lambda code: (-told[code], code)) if told else None


def _identify(
    made: Sequence[tuple[Actor, list[Bearer]]],
) -> tuple[tuple[Actor, ...], dict[tuple[str, int], str]]:
    """Ids over kind and names; two actors alike in both are told apart by where they occur."""
    ordered = sorted(made, key=lambda pair: (pair[0].kind, pair[0].name, pair[0].names, pair[1][0].key))
    actors: list[Actor] = []
    actor_of: dict[tuple[str, int], str] = {}
    taken: set[str] = set()
    for actor, members in ordered:
        content = "\n".join((actor.kind, actor.country or "", actor.name, *actor.names))
        name = "a" + sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:10]
        salt = 0
        while name in taken:
            salt += 1
            place = f"{content}\n{members[0].key} {salt}"
            name = "a" + sha256(place.encode("utf-8", "surrogatepass")).hexdigest()[:10]
        taken.add(name)
        actors.append(
            Actor(
                id=name, kind=actor.kind, name=actor.name, names=actor.names, offices=actor.offices,
                country=actor.country, why=actor.why,
            )
        )  # fmt: skip
        actor_of.update(((member.document, member.index), name) for member in members)
    return tuple(actors), actor_of
