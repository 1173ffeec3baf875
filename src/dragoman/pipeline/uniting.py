"""Whole actors made of the leaves' actors, where something of these has changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from dragoman.resolve.rulings import name_sides
from dragoman.resolve.stitching import Piece, combine, name_whole, stitch
from dragoman.store import members
from dragoman.store.members import Touched
from dragoman.store.rulings import list_active

__all__ = ["unite"]


def unite(connection: Connection, touched: Touched, *, revision: int) -> None:
    """Makes whole actors of the leaves' actors anew, of those parts that hold touched nodes.

    Who is one with whom is asked again only where a node stands elsewhere, or is called otherwise, than it was. Actors
    of which nothing has changed are not looked at, in however many leaves they are.
    """
    wanted = members.find_parts(connection, touched.placed)
    before = members.name_kin(connection, wanted | touched.others)
    names = {node: actor for node, actor in before.items() if node not in wanted}
    pieces = [Piece(*place) for place in members.load_places(connection, wanted)]
    home = stitch(pieces, sides=_find_sides(connection, wanted))
    names |= {node: name_whole(root) for node, root in home.items()}
    changed = _find_changed(names, before, touched.placed | touched.others)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for node in sorted(node for node, actor in names.items() if actor in changed):
        groups[names[node]].append(node)
    known = members.load_members(connection, (node for group in groups.values() for node in group))
    whole = {
        # The first of its nodes stands for it, as `stitch` has it.
        actor: combine(group[0], [one for node in group for one in known[node]])
        for actor, group in groups.items()
    }
    members.replace_actors(connection, whole, names, before, revision=revision)


def _find_changed(names: Mapping[str, str], before: Mapping[str, str], touched: Iterable[str]) -> set[str]:
    """The actors that are made of other nodes than before, or of such as are touched."""
    changed = {names[node] for node in touched if node in names}
    changed |= {actor for node, actor in names.items() if before.get(node) != actor}
    # Where a node has left, the rest is otherwise too.
    return changed | {actor for node, actor in before.items() if names.get(node) != actor} & set(
        names.values()
    )


def _find_sides(connection: Connection, wanted: Iterable[str]) -> dict[str, frozenset[str]]:
    """By node, the sides of persons' judgements on which it is."""
    said = [one for one in list_active(connection) if one.about == "actor" and one.verb == "different"]
    if not said:
        return {}
    sides: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for node, actors in members.load_members(connection, wanted).items():
        for actor in actors:
            if side := name_sides(actor.kind, actor.names, said):
                sides[node] |= side
    return sides
