"""Men and women told by a nationality alone: what they do, their land does not."""

import msgspec

from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Argument, Frame

__all__ = ["spare_land"]

_INDIVIDUAL = "individual"
_ACTING = ("subject", "by")
_CROWDS = frozenset({"PROTEST", "CONCEDE"})
"""What people do in the street, told of the land in which they do it."""
_SOME = frozenset(
    {"a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "some"}
)
_SOME |= {"several", "many", "dozens", "hundreds"}


def spare_land(scene: Scene, frame: Frame) -> Frame:
    """The frame without the state whose mere nationals act: `A Chilean man stabbed two people`, `Two Chileans ...`.

    A land still suffers what is done to its people, and marches where they march.
    """
    if any(sense.category in _CROWDS for sense in frame.predicate.senses):
        return frame
    slots = dict(frame.slots)
    for name in _ACTING:
        told = slots.get(name)
        if any(name in sense.recipients for sense in frame.predicate.senses):
            continue  # "Two Chilean sailors died"
        if told is not None and told.mentions and _are_individuals(scene, frame, told):
            slots[name] = msgspec.structs.replace(told, mentions=())
    return msgspec.structs.replace(frame, slots=slots) if slots != frame.slots else frame


def _are_individuals(scene: Scene, frame: Frame, told: Argument) -> bool:
    mentions = [scene.mentions[m] for m in told.mentions]
    if not all(mention.kind == "state" and mention.adjective for mention in mentions):
        return False
    if _INDIVIDUAL in told.classes:
        return True
    tokens = scene.sentences[frame.sentence].tokens[told.start : told.end]
    counted = bool(tokens) and (tokens[0].low in _SOME or tokens[0].low[:1].isdigit())
    # "Two Chileans attacked a guard", but not "the Chileans attacked"
    return scene.language == "en" and counted and mentions[-1].full_end >= tokens[-1].core_end
