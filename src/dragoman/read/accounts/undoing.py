"""Meetings called off: for good or for the time being, and on which day, which is not that of the meeting."""

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import FoundDate

_NEAR = 3
"""Words between the verb of calling off and its day or its noun, where the verb comes first."""
_PARTICLES = frozenset({"off", "back"})
_LATELY = 3
"""Days that have passed since a plan was given up, where the words leave open whose day they tell."""
_GOALS = frozenset({"for", "until", "till", "of"})


def is_undoing_day(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`The summit was cancelled on Tuesday`, `zirve salı günü iptal edildi`: when it was called off."""
    published = scene.article.published
    if not frame.cancelled or found.past is None or published is None:
        return False
    tokens = scene.sentences[frame.sentence].tokens
    key = scene.span(frame, frame.start, frame.end)
    if scene.language == "tr":
        behind = [token.low for token in tokens if token.start >= found.end][:2]
        return key.end <= found.start and _calls_off(behind)
    planned = {words[0] for words in cue_words("en", "plan")} | _GOALS
    lows = [token.low for token in tokens if key.end <= token.start < found.start]
    if not planned.isdisjoint(lows[-2:]):
        return False
    if not _PARTICLES.isdisjoint(lows[-2:]):
        return True  # "called the trip off on Monday"
    undone = next((k for k in reversed(range(len(lows))) if phrases("en", "cancel").stand_in(lows[k:])), None)
    if undone is not None:
        return len(lows) - undone <= _NEAR
    before = [token.low for token in tokens if token.start < key.start][-_NEAR:]
    lately = (published.date - found.past.start).days <= _LATELY
    return lately and lows[-1:] == ["on"] and phrases("en", "cancel").stand_in(before)


def is_put_off(scene: Scene, frame: Frame) -> bool:
    """`The visit was postponed`: it may still be held, on another day."""
    lows = [token.low for token in scene.sentences[frame.sentence].tokens]
    return phrases(scene.language, "put-off").stand_in(lows)


def _calls_off(behind: list[str]) -> bool:
    return phrases("tr", "calls-off").stand_in(behind)
