"""`The ministers met here on Monday`, `in the same city`: places that other words of the report tell."""

import re

from dragoman.languages.grammar import grammar
from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.located import is_land, located_place, names_site, place_of
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim, Place, Span

_BEHIND = re.compile(
    r"(?:, [\w .]{2,30})?(?:, \w{3,9}\.? \d{1,2}(?:, \d{4})?)?(?: \([^)]{2,30}\))? ?(?:[-–—:]|\()"
)
"""What stands between the town of a dateline and the report: a land, a day, an agency, and a dash or colon."""
_BACK = 3
"""Sentences before one that points back at a place, in which the place may be named."""
_AT = 3
_FAR = 12


def find_here(scene: Scene, frame: Frame) -> tuple[Place, Claim] | None:
    """The town of the dateline where the clause says that it was here; None without such a word or dateline."""
    # "arrived here for talks" beside "met here"
    first = frame.first if frame.predicate.pos == "noun" else frame.end
    tokens = scene.sentences[frame.sentence].tokens[first : frame.end + _FAR]
    here = next((t for t in tokens if (t.low,) in cue_words(scene.language, "here")), None)
    if here is None or here.start >= scene.span(frame, frame.first, frame.last).end:
        return None
    for sentence in scene.sentences:
        if sentence.kind != "paragraph":
            continue
        for index in scene.mentions_in(sentence.start, sentence.start + _AT):
            mention = scene.mentions[index]
            if mention.place is not None and _BEHIND.match(scene.text, mention.end):
                return place_of(scene, index)
        return None
    return None


def find_pointed(scene: Scene, frame: Frame, clause: Span) -> tuple[Place, Claim] | None:
    """`In the same city ...`, `She will receive him there`: the town that the sentences before named last."""
    sentence = scene.sentences[frame.sentence]
    own = tuple(token.low for token in sentence.tokens if clause.start <= token.start < clause.end)
    if not (phrases(scene.language, "same-place").stand_in(own) or _says_there(scene, own)):
        return None
    for number in range(frame.sentence, max(-1, frame.sentence - 1 - _BACK), -1):
        before = scene.sentences[number]
        if before.kind in ("title", "heading"):
            break
        for index in reversed(scene.mentions_in(before.start, min(before.end, clause.start))):
            found = located_place(scene, index)
            if found is not None and not is_land(found[0]) and not names_site(scene, index):
                return found
    return None


def _says_there(scene: Scene, words: tuple[str, ...]) -> bool:
    """`met him there`, but not `there were protests`, `there have been`."""
    if scene.language != "en":
        return False
    verbs = {*grammar("en").be, *grammar("en").have, *grammar("en").future, *grammar("en").modals}
    ends = (*words[1:], "")
    return any(word == "there" and behind not in verbs for word, behind in zip(words, ends, strict=True))
