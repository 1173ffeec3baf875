"""Frames whose actors or recipients are several people or states that the sentence does not name."""

from dragoman.languages.predicates import Sense, land_stems
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Mention

JOINT = frozenset({"CONSULT", "AGREE", "SUPPORT"})
SAID = frozenset({"REQUEST", "ACCUSE", "REJECT"})
"""What those who have met may say with one voice: told only where a sentence beside it names them."""
_BODILY = frozenset({"COERCE", "RETREAT", "ASSAULT"})


def acts_unnamed(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """Whether several unnamed people do it together: `The co-chairs met`, `İki bakan imzaladı`."""
    subject = frame.slots.get("subject")
    if sense.category not in JOINT | SAID or subject is None or not subject.plural:
        return False
    told = [scene.mentions[m] for m in subject.mentions]
    if any(mention.kind == "person" and mention.entity >= 0 for mention in told):
        return False
    return any(mention.kind == "group" and mention.plural and mention.entity < 0 for mention in told)


def receives_unnamed(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """Whether it is done to several unnamed ones: `put the text to both sides`, `taraflara sundu`."""
    for slot in sense.recipients:
        argument = frame.slots.get(slot)
        mentions = [scene.mentions[m] for m in argument.mentions] if argument is not None else []
        if any(
            m.kind == "group" and m.plural and m.entity < 0 and _may_take(scene, sense, m) for m in mentions
        ):
            return True
    return False


def _may_take(scene: Scene, sense: Sense, group: Mention) -> bool:
    """Whether it may be done to states that a word points at: `all four were arrested` are people, no states."""
    if scene.language != "en" or sense.category not in _BODILY:
        return True
    words = scene.text[group.start : group.end].lower().split()
    return any(word.startswith((*land_stems("en"), "side", "part")) for word in words)


def meets_unnamed(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """Whether somebody meets or brings together several unnamed ones: `had brought the three together`."""
    if sense.category != "CONSULT":
        return False
    return any(is_unnamed(scene, frame, slot) for slot in sense.actors if slot != "subject")


def is_unnamed(scene: Scene, frame: Frame, slot: str) -> bool:
    """Whether several stand in the slot whom the sentence does not name."""
    argument = frame.slots.get(slot)
    mentions = [scene.mentions[m] for m in argument.mentions] if argument is not None else []
    return any(m.kind == "group" and m.plural and m.entity < 0 for m in mentions)
