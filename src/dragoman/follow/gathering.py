"""All tracks gathered at once, as far as counting tells them."""

from collections import defaultdict
from collections.abc import Mapping

from msgspec import Struct

from dragoman.follow.matters import gather_matters
from dragoman.follow.sources import Source
from dragoman.types import Contents, Outline

__all__ = ["Gathering", "gather"]


class Gathering(Struct, frozen=True):
    """The outlines of all tracks, the largest first; and by thread what belongs to each, by its id."""

    outlines: tuple[Outline, ...]
    contents: Mapping[str, Mapping[str, Contents]]


def gather(source: Source) -> Gathering:
    """Gathers what the passages and events of a source make."""
    matters = gather_matters(source)
    contents: defaultdict[str, dict[str, Contents]] = defaultdict(dict)
    for matter in matters:
        contents[matter.thread.id][matter.id] = matter.list_contents()
    return Gathering(tuple(matter.outline() for matter in matters), dict(contents))
