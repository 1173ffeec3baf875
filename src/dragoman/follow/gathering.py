"""All tracks gathered at once, as far as counting tells them."""

from collections.abc import Mapping

from msgspec import Struct

from dragoman.follow.cells import Cell, Members, gather_members, settle_happenings, sum_up
from dragoman.follow.matters import gather_matters
from dragoman.follow.sources import Source
from dragoman.types import Outline

__all__ = ["Gathering", "Spot", "gather", "tell_gathering"]

Spot = tuple[str, str]
"""A thread, and the name of a cell of it."""


class Gathering(Struct, frozen=True):
    """The outlines of all tracks, the largest first; the cells that they are made of, and to which track each belongs.

    `members` are what those cells hold that were made anew; nothing, where one has emptied.
    """

    outlines: tuple[Outline, ...]
    cells: Mapping[Spot, Cell]
    homes: Mapping[Spot, str]
    members: Mapping[Spot, Members]


def gather(source: Source) -> Gathering:
    """Gathers what the passages and events of a source make."""
    return tell_gathering(
        {}, gather_members(source.count_passages(), settle_happenings(source.list_happenings()))
    )


def tell_gathering(cells: Mapping[Spot, Cell], members: Mapping[Spot, Members]) -> Gathering:
    """What cells make when some of them hold other members than they did."""
    now = dict(cells)
    for spot, mine in members.items():
        if mine.named or mine.happenings:
            now[spot] = sum_up(spot[1], mine)
        else:
            now.pop(spot, None)
    matters = gather_matters(now)
    homes = {(one.thread.id, name): one.id for one in matters for name in one.cells}
    return Gathering(tuple(one.outline() for one in matters), now, homes, members)
