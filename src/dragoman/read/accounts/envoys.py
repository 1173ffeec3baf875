"""Diplomats to whom something is done: sending one away is a measure against the state that sent him."""

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame

_POSTED = frozenset({"diplomat", "ambassador", "consul", "undersecretary", "secretary"})


def expel(scene: Scene, frame: Frame, sense: Sense, cast: Cast) -> Sense:
    """The sense of expelling, where one that deports is done to people posted there; `sense` otherwise."""
    if sense.mode != "deport" or not cast.recipients:
        return sense
    people = [scene.entities[r] for r in cast.recipients if scene.entities[r].kind == "person"]
    posted = bool(people) and all(not _POSTED.isdisjoint(person.roles) for person in people)
    other = next((each for each in frame.predicate.senses if each.mode == "expel"), None)
    return other if posted and other is not None else sense
