"""One actor over many leaves of the calendar, each of which was resolved by itself."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import pairwise
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from dragoman.languages.names import fold, name_key
from dragoman.resolve.actors import MOST_OFFICES, MOST_REASONS
from dragoman.resolve.bodies import find_known
from dragoman.resolve.clusters import oppose
from dragoman.resolve.rulings import tell_same
from dragoman.types import Actor, Entity, Ruling

__all__ = ["Piece", "combine", "name_nodes", "name_whole", "stitch"]

S = TypeVar("S", bound=str)
_RULED = "ruling "


class Piece(Struct, frozen=True, order=True):
    """One leaf's actor on its way to becoming the whole actor.

    `node` is what it is called in every leaf: the same kind, country and name. Two nodes that share one of
    `aliases` are one actor, where their countries agree and no leaf knows them apart.
    """

    node: str
    leaf: int
    country: str
    aliases: tuple[str, ...]


def name_nodes(actors: Sequence[Actor], *, leaf: int, rulings: Sequence[Ruling] = ()) -> list[Piece]:
    """The actors of one leaf as pieces, in the same order; `leaf` is its first day.

    Actors alike in kind, country and name that the leaf tells apart keep to themselves: nothing says which of
    another leaf's namesakes is which. Those whom a person said to be one share an alias.
    """
    made = [_name(actor, leaf) for actor in actors]
    often = Counter(piece.node for piece in made)
    seen: Counter[str] = Counter()
    pieces = []
    for piece in made:
        if often[piece.node] > 1:
            seen[piece.node] += 1
            node = f"{piece.node} {leaf}.{seen[piece.node]}"
            pieces.append(Piece(node, leaf, piece.country, ()))
        else:
            pieces.append(piece)
    if not rulings:
        return pieces
    return [
        replace(
            piece,
            aliases=(
                *piece.aliases,
                *(f"{_RULED}{number}" for number in tell_same(actor.kind, actor.names, rulings)),
            ),
        )
        for piece, actor in zip(pieces, actors, strict=True)
    ]


def _name(actor: Actor, leaf: int) -> Piece:
    country = actor.country or ""
    if actor.kind == "state":
        node = f"state {country or fold(actor.name)}"
        return Piece(node, leaf, country, (node,))
    if actor.kind == "person":
        keys = sorted({key for name in actor.names if len((key := _sound(name)).split()) > 1})
        if keys:
            whole = _sound(actor.name)
            first = whole if whole in keys else keys[0]
            return Piece(f"person {country} {first}", leaf, country, tuple(f"person {key}" for key in keys))
        if actor.country and actor.offices:
            node = f"person {country} {_sound(actor.name)}, {fold(actor.offices[0])}"
            return Piece(node, leaf, country, (node,))
        return Piece(f"person {country} {_sound(actor.name)} {leaf}", leaf, country, ())
    known = find_known(Entity(kind=actor.kind, names=actor.names, country=actor.country))
    if known:
        return Piece(f"body {known}", leaf, country, (f"body {known}",))
    proper = sorted({fold(name) for name in actor.names if _is_proper(name)} - {""})
    node = f"{actor.kind} {country} {fold(actor.name)}"
    aliases = tuple(f"body {name}" for name in proper) or ((node,) if country else ())
    return Piece(node if aliases else f"{node} {leaf}", leaf, country, aliases)


def _sound(name: str) -> str:
    return name_key(name) or fold(name)


def _is_proper(name: str) -> bool:
    return any(word[0].isupper() for word in name.split()) and len(name) > 1


def stitch(pieces: Iterable[Piece], *, sides: Mapping[str, frozenset[str]] | None = None) -> dict[str, str]:
    """Node to the node that stands for the whole actor: the first in alphabetical order.

    The pieces must hold whole parts: with a piece also all that share an alias with it. Same pieces, same parts,
    in any order. `sides` are the sides of persons' judgements on which nodes are.
    """
    apart = dict(sides or {})
    leaves: defaultdict[str, set[int]] = defaultdict(set)
    countries: defaultdict[str, set[str]] = defaultdict(set)
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for piece in pieces:
        leaves[piece.node].add(piece.leaf)
        if piece.country:
            countries[piece.node].add(piece.country)
        for alias in piece.aliases:
            holders[alias].add(piece.node)
    home = {node: node for node in leaves}

    def root(node: str) -> str:
        while home[node] != node:
            home[node] = home[home[node]]
            node = home[node]
        return node

    for alias in sorted(holders, key=lambda alias: (not alias.startswith(_RULED), alias)):
        nodes = sorted(holders[alias])
        if alias.startswith(_RULED):
            for node in nodes[1:]:
                _merge(root(nodes[0]), root(node), home=home, leaves=leaves, countries=countries, apart=apart)
            continue
        told = {country for node in nodes for country in countries[root(node)]}
        for one, other in pairwise(nodes):
            _unite(
                root(one),
                root(other),
                home=home,
                leaves=leaves,
                countries=countries,
                told=len(told),
                apart=apart,
            )
        if len(told) > 1:
            by_country: dict[tuple[str, ...], str] = {}
            for node in nodes:
                first = by_country.setdefault(tuple(sorted(countries[root(node)])), node)
                _unite(
                    root(first),
                    root(node),
                    home=home,
                    leaves=leaves,
                    countries=countries,
                    told=1,
                    apart=apart,
                )
    return {node: root(node) for node in home}


def _unite(
    one: str,
    other: str,
    *,
    home: dict[str, str],
    leaves: Mapping[str, set[int]],
    countries: Mapping[str, set[str]],
    told: int,
    apart: dict[str, frozenset[str]],
) -> None:
    """Joins two parts that no leaf tells apart; `told` is how many countries come into question for the name."""
    if one == other or not leaves[one].isdisjoint(leaves[other]):
        return
    left, right = countries[one], countries[other]
    if (left and right and left != right) or (told > 1 and left != right):
        return
    _merge(one, other, home=home, leaves=leaves, countries=countries, apart=apart)


def _merge(
    one: str,
    other: str,
    *,
    home: dict[str, str],
    leaves: Mapping[str, set[int]],
    countries: Mapping[str, set[str]],
    apart: dict[str, frozenset[str]],
) -> None:
    mine, others = apart.get(one, frozenset()), apart.get(other, frozenset())
    if one == other or oppose(mine, others):
        return
    one, other = sorted((one, other))
    home[other] = one
    leaves[one].update(leaves[other])
    countries[one].update(countries[other])
    if mine or others:
        apart[one] = mine | others


def name_whole(node: str) -> str:
    """The id of the whole actor that a node stands for."""
    return "a" + sha256(node.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def combine(node: str, actors: Sequence[Actor]) -> Actor:
    """The whole actor of its leaves' actors; `node` stands for it. One actor alone stays as it is, but for its id."""
    name = name_whole(node)
    if len(actors) == 1:
        return replace(actors[0], id=name)
    names = Counter(form for actor in actors for form in actor.names)
    offices = Counter(office for actor in actors for office in actor.offices)
    return Actor(
        id=name,
        kind=_most(actor.kind for actor in actors),
        name=_most(actor.name for actor in actors),
        names=tuple(sorted(names, key=lambda form: (-len(form.split()), -len(form), form))),
        offices=tuple(sorted(offices, key=lambda office: (-offices[office], office))[:MOST_OFFICES]),
        country=_most(actor.country for actor in actors if actor.country)
        if any(a.country for a in actors)
        else None,
        why=tuple(sorted({why for actor in actors for why in actor.why})[:MOST_REASONS]),
    )


def _most(values: Iterable[S]) -> S:
    heard = Counter(values)
    return min(heard, key=lambda value: (-heard[value], -len(value), value))
