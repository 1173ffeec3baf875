"""Diplomats to whom something is done: sending one away is a measure against the state that sent him."""

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Span

_EMBASSY = "embassy"
_HOUSES = ("büyükelçili", "konsoloslu", "elçili")
_NEAR = 40
_POSTED = frozenset({"diplomat", "ambassador", "consul", "undersecretary", "secretary"})


def expel(scene: Scene, frame: Frame, sense: Sense, cast: Cast) -> Sense:
    """The sense of expelling, where one that deports is done to people posted there; `sense` otherwise."""
    if sense.mode != "deport" or not cast.recipients:
        return sense
    people = [scene.entities[r] for r in cast.recipients if scene.entities[r].kind == "person"]
    posted = bool(people) and all(not _POSTED.isdisjoint(person.roles) for person in people)
    other = next((each for each in frame.predicate.senses if each.mode == "expel"), None)
    return other if posted and other is not None else sense


def name_sender(scene: Scene, frame: Frame, sense: Sense, cast: Cast) -> None:
    """`expelled two diplomats at Chile's embassy`: adds the land whose embassy it is, where nobody is named."""
    if sense.mode != "expel" or cast.recipients or not cast.actors:
        return
    acting = {scene.entities[actor].country for actor in cast.actors}
    clause = scene.span(frame, frame.first, frame.last)
    for index in scene.mentions_in(clause.start, clause.end):
        entity, end = scene.mentions[index].entity, scene.mentions[index].full_end
        body = scene.entities[entity] if entity >= 0 else None
        # "Şili'nin Lima'daki büyükelçiliğinde"
        owns = scene.language == "tr" and scene.mentions[index].case == "gen"
        sent = owns and any(word in scene.text[end : end + _NEAR].lower() for word in _HOUSES)
        land = body.country if body is not None else None
        if body is None or land is None or land in acting or not (sent or _EMBASSY in body.roles):
            continue
        words = Span(scene.mentions[index].start, scene.mentions[index].end)
        cast.add_entity(scene, scene.find_land(land), words, recipient=True)
        return
