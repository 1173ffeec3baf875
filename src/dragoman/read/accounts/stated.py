"""Days on which something was only stated: "cuma günü yaptığı açıklamada ... öldürdüğünü bildirdi"."""

import re

from dragoman.languages.predicates import stems
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import FoundDate

_WIDTH = 90
_NEAR = 3
"""Words from a day to the verb that says what was stated then, and from that to the statement."""
_MADE = re.compile(r"(?:[dt][ıiuü]ğ[ıi]|[dt]ıkları|[dt]ikleri|[dt]ukları|[dt]ükleri|[ae]n)$")
_LOCATIVE = ("da", "de")


def is_stated_then(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """Whether a day is that of the statement in which the clause of `frame` is told, where the verb comes last."""
    if scene.language != "tr" or not frame.nested or not frame.reports:
        return False
    key = scene.span(frame, frame.start, frame.end).start
    if found.end > key:
        return False
    words = scene.text[found.end : min(key, found.end + _WIDTH)].lower().split()
    made = next((k for k, word in enumerate(words[:_NEAR]) if _MADE.search(word)), None)
    if made is None:
        return False
    said = words[made + 1 : made + 1 + _NEAR]
    return any(w.startswith(stems("tr", "stage")) and w.strip(",").endswith(_LOCATIVE) for w in said)
