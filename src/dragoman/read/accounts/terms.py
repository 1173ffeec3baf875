"""What an agreement provides for, and how it ends, is no event: "under the deal Peru will ...", "the truce expired"."""

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import Sense, governed_endings
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame

_TERMS, _PROVIDING = "terms", "providing"
_REACH = 14
"""Words from a clause to the participle of the text that provides for it."""
_MEETING, _IMPOSED = "CONSULT", "SANCTION"


def is_term(scene: Scene, frame: Frame, *, category: str) -> bool:
    """Whether a frame tells what is to be done by the terms of a text, and no plan to meet."""
    if category == _MEETING:
        return False
    tokens = scene.sentences[frame.sentence].tokens
    if frame.tense == "future" or frame.mood in ("plan", "decision"):
        before = [token.low for token in tokens[: frame.start]]
        if phrases(scene.language, _TERMS).stand_in(before):
            return True
    if scene.language != "tr" or not frame.nested:
        return False
    if not tokens[frame.end - 1].low.endswith(governed_endings("tr")):
        return False
    behind = [token.low for token in tokens[frame.end : frame.end + _REACH]]
    return phrases("tr", _PROVIDING).stand_in(behind)


def is_lapsed(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """`The truce between Peru and Chile expired`, `yaptırımlar sürüyor`: no guns fell silent, nothing was imposed."""
    if frame.predicate.pos != "noun" or not (sense.mode == "ceasefire" or sense.category == _IMPOSED):
        return False
    words: list[str] = []
    for token in scene.sentences[frame.sentence].tokens[frame.start : frame.start + _REACH]:
        if token.kind == "mark":
            break
        words.append(token.low)
    return phrases(scene.language, "lapse").stand_in(words)
