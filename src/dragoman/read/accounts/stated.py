"""Days on which something was only stated, or planned: "cuma günü yaptığı açıklamada ... öldürdüğünü bildirdi"."""

import re

from dragoman.languages.predicates import cue_words, stems
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import FoundDate

_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE"})
_DECLARED = frozenset({"withdraw", "expel"})
"""What is done to envoys by saying so."""
_WIDTH = 90
_NEAR = 3
"""Words from a day to the verb that says what was stated then, and from that to the statement."""
_MADE = re.compile(r"(?:[dt][ıiuü]ğ[ıi]|[dt]ıkları|[dt]ikleri|[dt]ukları|[dt]ükleri|[ae]n)$")
_LOCATIVE = ("da", "de")


def _speaks(scene: Scene, frame: Frame) -> bool:
    """`salı günü yaptığı açıklamada özür dilediklerini söyledi`: what is done by saying it is done on that day."""
    first = frame.predicate.senses[0]
    declared = first.category == "SANCTION" and first.mode in _DECLARED
    if first.category not in _SPOKEN and not declared:
        return False
    told = {scene.mentions[m].entity for report in frame.reports for m in report.mentions}
    doer = frame.slots.get("subject")
    if doer is None or not doer.mentions:
        return not declared
    return bool(told & {scene.mentions[m].entity for m in doer.mentions})


def is_stated_then(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """Whether a day is that of the statement in which the clause of `frame` is told, where the verb comes last."""
    if scene.language != "tr" or not frame.nested or not frame.reports:
        return False
    key = scene.span(frame, frame.start, frame.end).start
    if found.end > key or _speaks(scene, frame):
        return False
    words = scene.text[found.end : min(key, found.end + _WIDTH)].lower().split()
    made = next((k for k, word in enumerate(words[:_NEAR]) if _MADE.search(word)), None)
    if made is None:
        return False
    said = words[made + 1 : made + 1 + _NEAR]
    return any(w.startswith(stems("tr", "stage")) and w.strip(",").endswith(_LOCATIVE) for w in said)


def is_set_apart(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`ağustosta planlanmış ancak X'in gözaltına alınması üzerine ertelenmişti`: the day is that of the plan."""
    key = scene.span(frame, frame.start, frame.end).start
    if scene.language != "tr" or found.end > key:
        return False
    words = scene.text[found.end : key].lower().split()
    turn = next((k for k, word in enumerate(words) if (word,) in cue_words("tr", "turning")), None)
    return turn is not None and any(w.startswith(stems("tr", "planning")) for w in words[:turn][-_NEAR:])


def is_of_deed(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`Peru said Chile had harassed a ship on Tuesday`: who accuses by telling it does so on no day of the deed."""
    speaker = frame.slots.get("speaker")
    if scene.language != "en" or speaker is None or frame.predicate.pos != "verb":
        return False
    accuses = any(s.category == "ACCUSE" and "speaker" in s.actors for s in frame.predicate.senses)
    key = scene.span(frame, frame.start, frame.end)
    told = scene.span(frame, speaker.start, speaker.end).end < key.start
    return accuses and told and found.start >= key.end
