"""Deeds called by the town where they happened: `the Kabul bombing`, `Ankara saldırısı`."""

import msgspec

from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Argument, Frame

__all__ = ["put_in_town"]

_HAPPENING = frozenset({"ASSAULT", "PROTEST"})
_DEED = "attack"
"""The class of nouns of which it is told that they kill ("the Kabul bombing killed nine")."""
_CAPITAL = "world: capital"
_UNKNOWN = "two or more unknown capitals"
"""How a name was taken for a person's by its letters alone."""
_JUDGED = ("object", "over", "for")
_TARGETS = ("on", "against", "to", "object", "in", "at")


def put_in_town(scene: Scene, frame: Frame) -> Frame:
    """The frame with a town that only calls the deed as its place, and no longer as who did it.

    A name that nobody knows ("Khor Mor saldırısı") does nothing either. What is told of somebody's own ("Moscow's
    attack"), or of an aim ("a Moscow attack on Kyiv"), stays his.
    """
    frame = _spare_towns(scene, frame)
    side = "possessor" if frame.predicate.pos == "noun" else "subject"
    caller = frame.slots.get(side)
    if caller is None or not any(sense.category in _HAPPENING for sense in frame.predicate.senses):
        return frame
    if side == "subject" and _DEED not in caller.classes:
        return frame
    if any(frame.slots[name].mentions for name in _TARGETS if name in frame.slots):
        return frame
    bare = [m for m in caller.mentions if _is_bare(scene, m)]
    towns = tuple(m for m in bare if _is_capital(scene, m))
    strangers = [m for m in bare if scene.mentions[m].kind == "person" and _is_stranger(scene, m)]
    if not towns and not strangers:
        return frame
    slots = {name: argument for name, argument in frame.slots.items() if name != side}
    left = tuple(m for m in caller.mentions if m not in towns and m not in strangers)
    if left:
        slots[side] = msgspec.structs.replace(caller, mentions=left)
    if towns:
        slots["in"] = Argument(caller.start, caller.end, towns)
    return msgspec.structs.replace(frame, slots=slots)


def _spare_towns(scene: Scene, frame: Frame) -> Frame:
    """`condemned the Kabul attack`: without the town among those whom the verb judges."""
    slots = dict(frame.slots)
    deed = slots.get("object")
    before = deed is not None and _DEED in deed.classes and "of" in slots and slots["of"].end == deed.start
    for name in (*_JUDGED, "of") if frame.predicate.pos == "verb" else ():
        told = slots.get(name)
        if told is None or not (before if name == "of" else _DEED in told.classes):
            continue
        left = tuple(m for m in told.mentions if not (_is_bare(scene, m) and _is_capital(scene, m)))
        slots[name] = msgspec.structs.replace(told, mentions=left)
    return msgspec.structs.replace(frame, slots=slots) if slots != frame.slots else frame


def _is_capital(scene: Scene, index: int) -> bool:
    return scene.mentions[index].how == _CAPITAL


def _is_bare(scene: Scene, index: int) -> bool:
    mention = scene.mentions[index]
    return not mention.case and not mention.adjective and mention.end == mention.full_end


def _is_stranger(scene: Scene, index: int) -> bool:
    entity = scene.mentions[index].entity
    return entity >= 0 and scene.entities[entity].how == _UNKNOWN and not scene.entities[entity].offices
