"""What somebody calls a thing: `"kabul edilemez" olarak niteledi`, `olumlu bir adım olarak değerlendirdi`."""

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import Predicate
from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.state import SentenceState

_COMPLEMENT = "complement"
_SPEAKER = "speaker"
_FAR = 8
_JUDGEMENTS = ("outrage", "praise")


class JudgeReader(SentenceState):
    """Finds what a thing is called, as a part of reading a sentence."""

    def _name_judgement(self, draft: Draft) -> None:
        """Fill the complement of a verb of calling, if the words before it blame or praise."""
        if _asks(draft, _SPEAKER):
            draft.fill(_SPEAKER, Phrase(draft.start, draft.end, classes=["clause"]))
            return
        if not _asks(draft, _COMPLEMENT):
            return
        # a bare noun right before the verb is what the thing is called ("düşmanca bir adım olarak niteledi")
        judged = [p for slot in ("object", "of") for p in draft.slots.get(slot, ()) if p.slot or p.mentions]
        edge = max((p.end for p in judged), default=0)
        start = max(edge, draft.start - _FAR)
        words = [token.low for token in self.tokens[start : draft.start]]
        for name in _JUDGEMENTS:
            if phrases("tr", name).stand_in(words):
                draft.fill(_COMPLEMENT, Phrase(start, draft.start, classes=[name]))
                return


def only_thought(predicate: Predicate | None, form: Form) -> bool:
    """Whether a verb of expecting is not said aloud: only what somebody says that he expects is asked for.

    "kaldırmasını beklediklerini söyledi", "bekliyoruz" against "yapması beklenen ziyaret".
    """
    if predicate is None or predicate.pos != "verb" or not asks_slot(predicate, _SPEAKER):
        return False
    clausal = form.kind == "dik" and bool(form.case) and not form.passive
    return not (clausal or (form.ours and form.kind == "finite"))


def asks_slot(predicate: Predicate, slot: str) -> bool:
    """Whether a sense of the verb asks for the slot."""
    return any(need.startswith(slot) for sense in predicate.senses for need in sense.needs)


def _asks(draft: Draft, slot: str) -> bool:
    return draft.predicate is not None and asks_slot(draft.predicate, slot)
