"""Where it happened: a place in a locative, not the dateline and not where the speaker sits."""

from dragoman.languages.world import country
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim, Place

_SLOTS = ("in", "at", "near", "outside", "inside")
_TARGETS = frozenset({"ASSAULT", "PROTEST", "AID", "MOBILIZE", "COERCE"})
_TARGET_SLOTS = ("object", "on", "to", "into", "from", "against", "over")
_LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "around"})


def find_place(scene: Scene, frame: Frame, *, category: str) -> tuple[Place, Claim] | None:
    """The place of a frame's event with the words that tell it, or None."""
    for slot in _SLOTS:
        argument = frame.slots.get(slot)
        for index in argument.mentions if argument is not None else ():
            found = place_of(scene, index)
            if found is not None:
                return found
    if category in _TARGETS:
        for slot in _TARGET_SLOTS:
            argument = frame.slots.get(slot)
            for index in argument.mentions if argument is not None else ():
                mention = scene.mentions[index]
                if mention.place is not None and mention.entity < 0:
                    found = place_of(scene, index)
                    if found is not None:
                        return found
    span = scene.span(frame, frame.first, frame.last)
    best: tuple[int, tuple[Place, Claim]] | None = None
    key = scene.span(frame, frame.start, frame.end).start
    for index in scene.mentions_in(span.start, span.end):
        mention = scene.mentions[index]
        if not located(scene, index):
            continue
        found = place_of(scene, index)
        distance = abs(mention.start - key)
        if found is not None and (best is None or distance < best[0]):
            best = (distance, found)
    return best[1] if best is not None else None


def located(scene: Scene, index: int) -> bool:
    """Whether a place mention stands in a locative: by case, or behind a preposition of place."""
    mention = scene.mentions[index]
    if mention.case == "loc":
        return True
    if scene.language == "tr":
        return False
    before = scene.text[max(0, mention.full_start - 24) : mention.full_start].lower().split()
    for word in reversed(before[-3:]):
        if word in _LOCATIVE:
            return True
        if word not in (
            "the",
            "of",
            "city",
            "town",
            "village",
            "port",
            "district",
            "capital",
            "region",
            "island",
        ):
            return False
    return False


def place_of(scene: Scene, index: int) -> tuple[Place, Claim] | None:
    """The place that a mention names, with its words; a state counts as the place of its land."""
    mention = scene.mentions[index]
    place = mention.place
    if place is None and mention.kind == "state" and mention.entity >= 0:
        code = scene.entities[mention.entity].country
        place = Place(country(code).name, code) if code is not None else None
    if place is None or mention.adjective:
        return None
    text = scene.text[mention.start : mention.end]
    return place, Claim("place", mention.start, mention.end, text, place.name)
