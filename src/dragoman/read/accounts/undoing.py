"""Meetings called off: for good or for the time being, and on which day, which is not that of the meeting."""

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import FoundDate, PartialDate

_AHEAD = ("acak", "ecek")
_NEAR = 3
"""Words between the verb of calling off and its day or its noun, where the verb comes first."""
_PARTICLES = frozenset({"off", "back"})
_LATELY = 3
"""Days that have passed since a plan was given up, where the words leave open whose day they tell."""
_BEFOREHAND = 3
"""How much nearer a day that has passed must be than the coming one, to be that of what was called off."""
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
    if found.end <= key.start:
        # "On Wednesday Peru called off talks": when it was called off
        between = [token.low for token in tokens if found.end <= token.start < key.start]
        if phrases("en", "cancel").stand_in(between):
            return not scene.is_owner(found)
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


def find_nearest_day(scene: Scene, frame: Frame, found: FoundDate) -> PartialDate | None:
    """`had been due on Sunday`: what was called off, or had been planned, was to be held on the nearest such day.

    What "did not take place" was to be held on a day that has passed.
    """
    if frame.tense == "future" and not _only_planned(scene, frame, found):
        return None
    published, past, future = scene.article.published, found.past, found.future
    if published is None or past is None or future is None or past == future:
        return None
    if frame.negated and frame.tense == "past":
        return past
    # What is called off is news before its day rather than after it; what had been due was due already.
    pull = 1 if frame.older else _BEFOREHAND
    return past if (published.date - past.start) * pull < future.start - published.date else future


def _only_planned(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`yapılması planlanan görüşme iptal edildi`: only the plan looked forward; `yapılacak görüşme` lay ahead."""
    if scene.language != "tr" or frame.predicate.pos != "noun" or frame.mood != "plan":
        return False
    key = scene.span(frame, frame.start, frame.end)
    described = scene.text[found.end : max(found.end, key.start)].split()
    return not any(word.endswith(_AHEAD) for word in described)


def is_put_off(scene: Scene, frame: Frame) -> bool:
    """`The visit was postponed`: it may still be held, on another day."""
    lows = [token.low for token in scene.sentences[frame.sentence].tokens]
    return phrases(scene.language, "put-off").stand_in(lows)


def _calls_off(behind: list[str]) -> bool:
    return phrases("tr", "calls-off").stand_in(behind)
