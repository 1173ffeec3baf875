"""Actors through the revisions: those of the leaves, and the whole ones that are made of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select, update

from dragoman.store.documents import slice_
from dragoman.store.packing import pack, unpack
from dragoman.store.spelling import spell, spell_all
from dragoman.store.tables import ALIVE, actor_names, actors, aliases, members, nodes
from dragoman.types import Actor


def replace_members(
    connection: Connection,
    grown: Mapping[int, Sequence[tuple[str, str, tuple[str, ...], Actor]]],
    *,
    gone: Iterable[int],
    anew: bool = False,
) -> set[str]:
    """Puts the actors of leaves (node, country, aliases, actor) in the place of those of the leaves in `gone`.

    Gives the nodes of which something is otherwise in some leaf; with `anew`, all nodes of these leaves.
    """
    now = {
        (node, low): (country, frozenset(names), pack(actor))
        for low, found in grown.items()
        for node, country, names, actor in found
    }
    before = _load_pieces(connection, sorted({*gone, *grown}))
    passed = [place for place, piece in before.items() if now.get(place) != piece]
    fresh = [place for place, piece in now.items() if before.get(place) != piece]
    for table in (members, aliases):
        by_leaf: defaultdict[int, list[str]] = defaultdict(list)
        for node, low in passed:
            by_leaf[low].append(node)
        for low, some in by_leaf.items():
            for part in slice_(sorted(some)):
                connection.execute(delete(table).where(table.c.leaf == low, table.c.node.in_(part)))
    who = [
        {"node": place[0], "leaf": place[1], "country": now[place][0], "data": now[place][2]}
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
    return {node for node, _ in ((*before, *now) if anew else (*passed, *fresh))}


Piece = tuple[str, frozenset[str], bytes]
"""What a leaf knows of one of its actors: country, aliases, and the actor, packed."""


def _load_pieces(connection: Connection, lows: Sequence[int]) -> dict[tuple[str, int], Piece]:
    found: dict[tuple[str, int], Piece] = {}
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


def load_members(
    connection: Connection, wanted: Iterable[str]
) -> list[tuple[str, int, str, tuple[str, ...], Actor]]:
    """All leaves' actors of these nodes: node, leaf, country, aliases, actor; in order of leaves."""
    names: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    rows: list[tuple[str, int, str, bytes]] = []
    for some in slice_(sorted(wanted)):
        for row in connection.execute(select(aliases).where(aliases.c.node.in_(some))):
            names[row.node, row.leaf].append(row.alias)
        for row in connection.execute(select(members).where(members.c.node.in_(some))):
            rows.append((row.node, row.leaf, row.country, row.data))
    return [
        (node, leaf, country, tuple(sorted(names[node, leaf])), unpack(data, Actor))
        for node, leaf, country, data in sorted(rows, key=lambda row: (row[1], row[0]))
    ]


def replace_actors(
    connection: Connection,
    whole: Mapping[str, Actor],
    names: Mapping[str, str],
    touched: Iterable[str],
    *,
    revision: int,
) -> None:
    """Puts actors (by id) and their nodes (node to actor id) in the place of what the `touched` nodes were."""
    before: dict[str, str] = {}
    for some in slice_(sorted(touched)):
        query = select(nodes.c.node, nodes.c.actor).where(nodes.c.node.in_(some), nodes.c.died == ALIVE)
        before.update((row.node, row.actor) for row in connection.execute(query))
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
    _replace_whole(connection, whole, set(before.values()), revision)


def _replace_whole(
    connection: Connection, whole: Mapping[str, Actor], earlier: set[str], revision: int
) -> None:
    known: dict[str, bytes] = {}
    for some in slice_(sorted({*earlier, *whole})):
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
