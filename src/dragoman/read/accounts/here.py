"""`The ministers met here on Monday`: the town in which a report is dated."""

import re

from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.located import place_of
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim, Place

_BEHIND = re.compile(
    r"(?:, [\w .]{2,30})?(?:, \w{3,9}\.? \d{1,2}(?:, \d{4})?)?(?: \([^)]{2,30}\))? ?(?:[-–—:]|\()"
)
"""What stands between the town of a dateline and the report: a land, a day, an agency, and a dash or colon."""
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
