"""What somebody calls a thing: `"kabul edilemez" olarak niteledi`, `olumlu bir adım olarak değerlendirdi`."""

from dragoman.languages.phrases import phrases
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.state import SentenceState

_COMPLEMENT = "complement"
_FAR = 8
_JUDGEMENTS = ("outrage", "praise")


class JudgeReader(SentenceState):
    """Finds what a thing is called, as a part of reading a sentence."""

    def _name_judgement(self, draft: Draft) -> None:
        """Fill the complement of a verb of calling, if the words before it blame or praise."""
        predicate = draft.predicate
        if predicate is None or not any(
            need.startswith(_COMPLEMENT) for sense in predicate.senses for need in sense.needs
        ):
            return
        edge = max((p.end for slot in ("object", "of") for p in draft.slots.get(slot, ())), default=0)
        start = max(edge, draft.start - _FAR)
        words = [token.low for token in self.tokens[start : draft.start]]
        for name in _JUDGEMENTS:
            if phrases("tr", name).stand_in(words):
                draft.fill(_COMPLEMENT, Phrase(start, draft.start, classes=[name]))
                return
