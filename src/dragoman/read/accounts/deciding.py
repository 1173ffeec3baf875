"""Days on which something was decided or offered, which are not those of what is to be done."""

from dragoman.languages.grammar import grammar
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.status import DECREED
from dragoman.read.frames import Frame
from dragoman.read.turkish import find_noun
from dragoman.types import FoundDate

_AHEAD = frozenset({"plan", "decision", "propose", "wish"})


def is_decided_then(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`decided on Monday to reopen the road`, `pazartesi günü yolu yeniden açma kararı aldı`: then they decided.

    Not where deciding does it ("voted on Monday to lift the ban"), nor where the day stands at the act itself
    ("yolu pazartesi günü yeniden açma kararı").
    """
    key = scene.span(frame, frame.start, frame.end)
    if frame.mood not in _AHEAD or found.end > key.start:
        return False
    if frame.mood == "decision" and any(sense.category in DECREED for sense in frame.predicate.senses):
        return False
    between = scene.text[found.end : key.start].split()
    if scene.language == "en":
        lexicon = grammar("en")
        before = scene.text[max(0, found.start - 60) : found.start].lower().split()
        due = {*lexicon.scheduling, *lexicon.scheduled}
        planned = any(word in due or word.removesuffix("ed") in due for word in before[-3:])
        return between[:1] == ["to"] and len(between) <= 2 and not planned
    tokens = scene.sentences[frame.sentence].tokens[frame.end - 1 : frame.end + 1]
    nouns = {words[0] for words in cue_words("tr", "noun:decision")}
    apart = len(scene.text[found.end : tokens[0].start].split()) > 1
    return apart and any(find_noun(token.low) in nouns for token in tokens)
