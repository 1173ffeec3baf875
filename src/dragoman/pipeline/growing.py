"""The leaves that a change touches, joined again."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace
from sqlalchemy import Connection

from dragoman.judge import overlay, repin
from dragoman.merge.origins import find_origin
from dragoman.pipeline.carrying import load_said
from dragoman.pipeline.joining import Grown, grow_leaf
from dragoman.pipeline.leaves import Leaf, cut_calendar, find_leaf
from dragoman.pipeline.linking import link_documents
from dragoman.pipeline.loading import Loader
from dragoman.pipeline.uniting import unite
from dragoman.store import documents as shelf
from dragoman.store import history, members, nearness
from dragoman.store.documents import Kept
from dragoman.types import Article, Pin, Ruling


def grow(
    connection: Connection, days: Iterable[int], *, revision: int, most: int, anew: bool = False
) -> None:
    """Joins again what belongs to these days (as ordinals), and puts it into the place of what was there.

    What comes out as it was is not stitched and linked again, unless all is to be made `anew`: by a newer program, or
    after a judgement on who somebody is.
    """
    counts = nearness.count_items(connection)
    leaves = cut_calendar(counts, most)
    before = [Leaf(low, high) for low, high in history.list_leaves(connection)]
    dirty = {leaf for day in days if (leaf := find_leaf(leaves, day)) is not None} | set(leaves) - set(before)
    gone = set(before) - set(leaves) | (dirty & set(before))
    gone |= {leaf for day in days if (leaf := find_leaf(before, day)) is not None}
    said = load_said(connection)
    inside = {leaf.low: shelf.list_in_leaf(connection, leaf.low, leaf.high) for leaf in sorted(dirty)}
    loader = Loader(connection, inside.values())
    grown = {leaf.low: _grow(connection, loader, leaf, inside[leaf.low], said) for leaf in sorted(dirty)}
    lows = [leaf.low for leaf in gone]
    passed, fresh = set(before) - set(leaves), set(leaves) - set(before)
    history.replace_leaves(
        connection, [leaf.low for leaf in passed], [(leaf.low, leaf.high) for leaf in sorted(fresh)]
    )
    telling = history.replace_events(
        connection, {low: one.events for low, one in grown.items()}, gone=lows, revision=revision
    )
    near = {number for numbers in inside.values() for number in numbers}
    moved = near if anew else shelf.list_moved(connection, near, revision=revision)
    link_documents(connection, moved | telling, revision=revision)
    touched = members.replace_members(
        connection,
        {
            low: [
                (piece.node, piece.country, piece.aliases, actor)
                for piece, actor in zip(one.pieces, one.actors, strict=True)
            ]
            for low, one in grown.items()
        },
        gone=lows,
        anew=anew,
    )
    unite(connection, touched, revision=revision)


def _grow(
    connection: Connection, loader: Loader, leaf: Leaf, numbers: Sequence[int], said: Sequence[Ruling]
) -> Grown:
    kept, readings = loader.load(numbers)
    articles = {one.number: one for one in fill_copies(connection, kept).values()}
    ordered = sorted(numbers, key=lambda number: (kept[number].article.path, kept[number].article.id))
    settled = [articles[number].settled for number in ordered]
    if not said:
        return grow_leaf(leaf, [readings[number] for number in ordered], settled)
    mine = place_pins(said, {article.id: article for article in settled})
    grown = grow_leaf(
        leaf,
        [readings[number] for number in ordered],
        settled,
        rulings=mine,
        moves=find_moves(mine),
    )
    actors = {actor.id: actor for actor in grown.actors}
    return replace(grown, events=tuple(overlay(event, mine, actors).event for event in grown.events))


def place_pins(said: Iterable[Ruling], articles: Mapping[str, Article]) -> list[Ruling]:
    """The judgements with their pins where their words stand now; pins in other documents stay as they are."""

    def place(pins: tuple[Pin, ...]) -> tuple[Pin, ...]:
        placed = (repin(pin, articles[pin.document]) if pin.document in articles else pin for pin in pins)
        return tuple(pin for pin in placed if pin is not None)

    return [
        ruling
        if ruling.about == "actor"
        else replace(ruling, pins=place(ruling.pins), others=place(ruling.others))
        for ruling in said
    ]


def find_moves(said: Iterable[Ruling]) -> list[tuple[Pin, int]]:
    """The tellings that a judgement puts to the day of others: both sides of `same` must lie in one leaf."""
    moves: list[tuple[Pin, int]] = []
    for ruling in said:
        if ruling.verb == "same" and ruling.about == "event" and ruling.home:
            moves += [(pin, ruling.home) for pin in (*ruling.pins, *ruling.others)]
    # The last judgement counts.
    return moves[::-1]


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
