"""The leaves that a change touches, joined again."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace
from sqlalchemy import Connection

from dragoman.merge.origins import find_origin
from dragoman.pipeline.joining import Grown, grow_leaf
from dragoman.pipeline.leaves import Leaf, cut_calendar, find_leaf
from dragoman.resolve.stitching import Piece, combine, stitch
from dragoman.store import documents as shelf
from dragoman.store import history, nearness
from dragoman.store.documents import Kept
from dragoman.types import Actor


def grow(connection: Connection, days: Iterable[int], *, revision: int, most: int) -> None:
    """Joins again what belongs to these days (as ordinals), and puts it into the place of what was there."""
    counts = nearness.count_items(connection)
    leaves = cut_calendar(counts, most)
    before = [Leaf(low, high) for low, high in history.list_leaves(connection)]
    dirty = {leaf for day in days if (leaf := find_leaf(leaves, day)) is not None} | set(leaves) - set(before)
    gone = set(before) - set(leaves) | (dirty & set(before))
    gone |= {leaf for day in days if (leaf := find_leaf(before, day)) is not None}
    grown = {leaf.low: _grow(connection, leaf) for leaf in sorted(dirty)}
    lows = [leaf.low for leaf in gone]
    history.replace_leaves(
        connection, [leaf.low for leaf in before], [(leaf.low, leaf.high) for leaf in leaves]
    )
    history.replace_events(
        connection, {low: one.events for low, one in grown.items()}, gone=lows, revision=revision
    )
    touched = history.replace_members(
        connection,
        {
            low: [
                (piece.node, piece.country, piece.aliases, actor)
                for piece, actor in zip(one.pieces, one.actors, strict=True)
            ]
            for low, one in grown.items()
        },
        gone=lows,
    )
    unite(connection, touched, revision=revision)


def _grow(connection: Connection, leaf: Leaf) -> Grown:
    numbers = shelf.list_in_leaf(connection, leaf.low, leaf.high)
    kept = shelf.load_kept(connection, numbers)
    readings = shelf.load_readings(connection, numbers)
    articles = {one.number: one for one in fill_copies(connection, kept).values()}
    ordered = sorted(numbers, key=lambda number: (kept[number].article.path, kept[number].article.id))
    settled = [articles[number].settled for number in ordered]
    return grow_leaf(leaf, [readings[number] for number in ordered], settled)


def fill_copies(
    connection: Connection, kept: dict[int, Kept], *, revision: int | None = None
) -> dict[int, Kept]:
    """The documents with `copy_of` filled in: the first of the chain of those that each repeats."""
    originals = {number: one.standing.original for number, one in kept.items()}
    while missing := {to for to in originals.values() if to is not None} - originals.keys():
        more = shelf.load_standings(connection, missing, revision=revision)
        originals.update({number: more.get(number) for number in missing})
    chain = {str(number): str(to) if to is not None else None for number, to in originals.items()}
    roots = {number: int(find_origin(str(number), chain)) for number in kept}
    names = shelf.name_documents(connection, roots.values())
    return {
        number: replace(
            one,
            article=replace(one.article, copy_of=names[roots[number]] if roots[number] != number else None),
        )
        for number, one in kept.items()
    }


def unite(connection: Connection, touched: Iterable[str], *, revision: int) -> None:
    """Makes whole actors of the leaves' actors, for the parts in which `touched` nodes are."""
    wanted = history.find_parts(connection, touched)
    found = history.load_members(connection, wanted)
    pieces = [Piece(node, leaf, country, names) for node, leaf, country, names, _ in found]
    home = stitch(pieces)
    of: defaultdict[str, list[Actor]] = defaultdict(list)
    for node, _, _, _, actor in sorted(found, key=lambda one: (one[0], one[1])):
        of[node].append(actor)
    parts: defaultdict[str, list[Actor]] = defaultdict(list)
    for node in sorted(of):
        parts[home[node]] += of[node]
    whole = {node: combine(node, actors) for node, actors in parts.items()}
    names = {node: whole[root].id for node, root in home.items()}
    history.replace_actors(
        connection, {actor.id: actor for actor in whole.values()}, names, wanted, revision=revision
    )
