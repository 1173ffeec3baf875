"""Places that belong to another clause of the sentence, though no event may be known by it."""

from itertools import pairwise

from dragoman.languages.grammar import grammar
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.read.turkish import is_held
from dragoman.types import Mention

_NEAR = 3
_MEASURES = frozenset({"emergency", "curfew"})
_FAR = 6
"""Words from a place to a participle that takes it."""


def is_after_other(scene: Scene, frame: Frame, position: int) -> bool:
    """`reopened the crossing after talks in Lima`: a place behind the noun of what came before."""
    if scene.language != "en":
        return False
    key, tokens = scene.span(frame, frame.start, frame.end), scene.sentences[frame.sentence].tokens
    for word in grammar("en").behind:
        earlier = frame.slots.get(word)
        if earlier is not None and "meeting" in earlier.classes and tokens[earlier.end - 1].end <= position:
            return True
    for other in scene.per_sentence.get(frame.sentence, ()):
        start = scene.span(other, other.start, other.end).start
        if other.predicate.pos == "noun" and key.end <= start < position:
            before = [token.low for token in tokens[max(frame.end, other.start - _NEAR) : other.start]]
            if not set(grammar("en").behind).isdisjoint(before):
                return True
    return False


def is_of_reason(scene: Scene, frame: Frame, mention: Mention) -> bool:
    """`expelled two envoys over a plot uncovered in Lima`, `Lima'da bulunan plan nedeniyle`: where the reason was."""
    key = scene.span(frame, frame.start, frame.end)
    tokens = scene.sentences[frame.sentence].tokens
    if scene.language == "tr":
        behind = [token.low for token in tokens if mention.full_end <= token.start and token.end <= key.start]
        return any((low.rstrip(","),) in cue_words("tr", "reason-why") for low in behind)
    between = [token.low for token in tokens if key.end <= token.start and token.end <= mention.start]
    return any((low,) in cue_words("en", "reason-why") for low in between)


def is_subordinate(scene: Scene, frame: Frame, position: int) -> bool:
    """`left on Monday, a day after rebels stopped buses in Lima`: a place of the clause behind a joint.

    So is that behind a comma and an "and": `freed five men, but a court in Lima ordered ...`.
    """
    if scene.language != "en":
        return False
    key = scene.span(frame, frame.start, frame.end)
    known = grammar("en")
    behind = [t.low for t in scene.sentences[frame.sentence].tokens if key.end <= t.start < position]
    joined = any(one == "," and word in known.coordinators for one, word in pairwise(behind))
    return joined or any(word in known.subordinators for word in behind)


def in_relative(scene: Scene, frame: Frame, position: int) -> bool:
    """`Eyl açıklarında kaçırdıkları teknedeki denizcileri serbest bıraktı`: where the men were taken."""
    for other in scene.per_sentence.get(frame.sentence, ()) if scene.language == "tr" else ():
        carrier = other.slots.get("carrier")
        if other is frame or carrier is None or other.end > frame.start:
            continue
        clause = scene.span(other, other.first, other.end)
        tells = scene.sentences[frame.sentence].tokens[carrier.end - 1].low.endswith("ki")
        if tells and clause.start <= position < clause.end:
            return True
    return False


def in_participle(scene: Scene, frame: Frame, mention: Mention) -> bool:
    """`Lima'da kaçırılan işçileri serbest bıraktı`: where something else was done, though no event is known by it."""
    key = scene.span(frame, frame.start, frame.end).start
    if scene.language != "tr" or frame.predicate.pos == "noun" or key < mention.full_end:
        return False
    measure = frame.slots.get("object")
    if measure is not None and not _MEASURES.isdisjoint(measure.classes):
        # "Lima'da ilan edilen yasağı kaldırdı": where it was in force it ended
        return False
    return is_held(scene.sentences[frame.sentence], mention.full_end, key, reach=_FAR, undergone=True)
