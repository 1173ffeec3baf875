"""Actors through the revisions: those of the leaves, and the whole ones that are made of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from sqlalchemy import Connection, delete, insert, select, update

from dragoman.store.documents import slice_
from dragoman.store.packing import holds, pack, unpack
from dragoman.store.spelling import spell, spell_all
from dragoman.store.tables import ALIVE, actor_names, actors, aliases, members, nodes
from dragoman.types import Actor


class Touched(Struct, frozen=True):
    """Nodes of which something is otherwise in some leaf: of `placed` where they stand or what they are called.

    Of the `others` only what is known of them besides.
    """

    placed: frozenset[str]
    others: frozenset[str]


def replace_members(
    connection: Connection,
    grown: Mapping[int, Sequence[tuple[str, str, tuple[str, ...], Actor]]],
    *,
    gone: Iterable[int],
    anew: bool = False,
) -> Touched:
    """Puts the actors of leaves (node, country, aliases, actor) in the place of those of the leaves in `gone`.

    With `anew`, all nodes of these leaves count as touched.
    """
    now = {
        (node, low): (country, frozenset(names), actor)
        for low, found in grown.items()
        for node, country, names, actor in found
    }
    before = _load_pieces(connection, sorted({*gone, *grown}))
    same = {place for place in before.keys() & now.keys() if _is_same(before[place], now[place])}
    passed = [place for place in before if place not in same]
    fresh = [place for place in now if place not in same]
    for table in (members, aliases):
        by_leaf: defaultdict[int, list[str]] = defaultdict(list)
        for node, low in passed:
            by_leaf[low].append(node)
        for low, some in by_leaf.items():
            for part in slice_(sorted(some)):
                connection.execute(delete(table).where(table.c.leaf == low, table.c.node.in_(part)))
    who = [
        {"node": place[0], "leaf": place[1], "country": now[place][0], "data": pack(now[place][2])}
        for place in fresh
    ]
    also = [
        {"alias": alias, "node": place[0], "leaf": place[1]}
        for place in fresh
        for alias in sorted(now[place][1])
    ]
    if who:
        connection.execute(insert(members), who)
    if also:
        connection.execute(insert(aliases), also)
    changed = [*passed, *fresh]
    placed = [
        place
        for place in ((*before, *now) if anew else changed)
        if anew or place not in now or place not in before or before[place][:2] != now[place][:2]
    ]
    names = frozenset(node for node, _ in placed)
    return Touched(names, frozenset(node for node, _ in changed) - names)


_Kept = tuple[str, frozenset[str], bytes]
"""What a leaf knows of one of its actors: country, aliases, and the actor, packed."""


def _is_same(kept: _Kept, now: tuple[str, frozenset[str], Actor]) -> bool:
    return kept[:2] == now[:2] and holds(kept[2], now[2])


def _load_pieces(connection: Connection, lows: Sequence[int]) -> dict[tuple[str, int], _Kept]:
    found: dict[tuple[str, int], _Kept] = {}
    for some in slice_(lows):
        names: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
        for row in connection.execute(select(aliases).where(aliases.c.leaf.in_(some))):
            names[row.node, row.leaf].add(row.alias)
        for row in connection.execute(select(members).where(members.c.leaf.in_(some))):
            place = (row.node, row.leaf)
            found[place] = (row.country, frozenset(names[place]), row.data)
    return found


def find_parts(connection: Connection, touched: Iterable[str]) -> set[str]:
    """The nodes, and all that share an alias with one of them, and so on; also those that were one actor with them."""
    found: set[str] = set()
    left = set(touched)
    while left:
        found |= left
        near: set[str] = set()
        for some in slice_(sorted(left)):
            mine = select(aliases.c.alias).where(aliases.c.node.in_(some))
            near.update(connection.execute(select(aliases.c.node).where(aliases.c.alias.in_(mine))).scalars())
            same = select(nodes.c.actor).where(nodes.c.node.in_(some), nodes.c.died == ALIVE)
            alive = select(nodes.c.node).where(nodes.c.actor.in_(same), nodes.c.died == ALIVE)
            near.update(connection.execute(alive).scalars())
        left = near - found
    return found


def load_places(connection: Connection, wanted: Iterable[str]) -> list[tuple[str, int, str, tuple[str, ...]]]:
    """Where these nodes stand, and as what: node, leaf, country, aliases."""
    names: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    rows: list[tuple[str, int, str]] = []
    narrow = select(members.c.node, members.c.leaf, members.c.country)
    for some in slice_(sorted(wanted)):
        for alias, node, leaf in connection.execute(
            select(aliases.c.alias, aliases.c.node, aliases.c.leaf).where(aliases.c.node.in_(some))
        ):
            names[node, leaf].append(alias)
        rows += [
            (row[0], row[1], row[2]) for row in connection.execute(narrow.where(members.c.node.in_(some)))
        ]
    return [(node, leaf, country, tuple(sorted(names[node, leaf]))) for node, leaf, country in rows]


def load_members(connection: Connection, wanted: Iterable[str]) -> dict[str, list[Actor]]:
    """All leaves' actors of these nodes, in order of leaves."""
    found: defaultdict[str, list[Actor]] = defaultdict(list)
    for some in slice_(sorted(wanted)):
        query = select(members.c.node, members.c.data).where(members.c.node.in_(some))
        for node, data in connection.execute(query.order_by(members.c.node, members.c.leaf)):
            found[node].append(unpack(data, Actor))
    return found


def name_kin(connection: Connection, wanted: Iterable[str]) -> dict[str, str]:
    """These nodes, and all that are one actor with them, with the id of that actor."""
    found: dict[str, str] = {}
    for some in slice_(sorted(wanted)):
        same = select(nodes.c.actor).where(nodes.c.node.in_(some), nodes.c.died == ALIVE)
        query = select(nodes.c.node, nodes.c.actor).where(nodes.c.actor.in_(same), nodes.c.died == ALIVE)
        found.update((row.node, row.actor) for row in connection.execute(query))
    return found


def replace_actors(
    connection: Connection,
    whole: Mapping[str, Actor],
    names: Mapping[str, str],
    before: Mapping[str, str],
    *,
    revision: int,
) -> None:
    """Puts nodes (node to actor id) in the place of what they were `before`, and actors (by id) that are otherwise.

    An actor that no node is any more ends.
    """
    moved = {node for node, actor in before.items() if names.get(node) != actor}
    for some in slice_(sorted(moved)):
        connection.execute(
            update(nodes).where(nodes.c.node.in_(some), nodes.c.died == ALIVE).values(died=revision)
        )
    for some in slice_(sorted(moved)):
        # Within one revision a node may be named twice; only the last name counts.
        connection.execute(delete(nodes).where(nodes.c.node.in_(some), nodes.c.born == revision))
    fresh = [
        {"node": node, "born": revision, "died": ALIVE, "actor": actor}
        for node, actor in sorted(names.items())
        if before.get(node) != actor
    ]
    if fresh:
        connection.execute(insert(nodes), fresh)
    _replace_whole(connection, whole, set(before.values()) - set(names.values()), revision)


def _replace_whole(
    connection: Connection, whole: Mapping[str, Actor], ended: set[str], revision: int
) -> None:
    known: dict[str, bytes] = {}
    for some in slice_(sorted({*ended, *whole})):
        query = select(actors.c.id, actors.c.data).where(actors.c.id.in_(some), actors.c.died == ALIVE)
        known.update((row.id, row.data) for row in connection.execute(query))
    packed = {name: pack(actor) for name, actor in whole.items()}
    gone = [name for name, data in known.items() if packed.get(name) != data]
    for some in slice_(sorted(gone)):
        connection.execute(delete(actors).where(actors.c.id.in_(some), actors.c.born == revision))
        connection.execute(
            update(actors).where(actors.c.id.in_(some), actors.c.died == ALIVE).values(died=revision)
        )
    fresh = [name for name, data in packed.items() if known.get(name) != data]
    if fresh:
        connection.execute(
            insert(actors),
            [
                {
                    "id": name, "born": revision, "died": ALIVE, "kind": whole[name].kind,
                    "name": whole[name].name, "country": whole[name].country or "", "data": packed[name],
                }
                for name in sorted(fresh)
            ],
        )  # fmt: skip
    for some in slice_(sorted(fresh)):
        connection.execute(delete(actor_names).where(actor_names.c.actor.in_(some)))
    said = [
        {"name": form, "actor": name}
        for name in sorted(fresh)
        for form in sorted(spell_all((*whole[name].names, whole[name].name)))
    ]
    if said:
        connection.execute(insert(actor_names), said)


def find_leaves(connection: Connection, names: Iterable[str]) -> list[int]:
    """First days of the leaves in which somebody of one of these names takes part."""
    forms = sorted({form for name in names for form in spell(name)})
    lows: set[int] = set()
    for some in slice_(forms):
        known = select(actor_names.c.actor).where(actor_names.c.name.in_(some))
        theirs = select(nodes.c.node).where(nodes.c.actor.in_(known), nodes.c.died == ALIVE)
        lows.update(connection.execute(select(members.c.leaf).where(members.c.node.in_(theirs))).scalars())
    return sorted(lows)
