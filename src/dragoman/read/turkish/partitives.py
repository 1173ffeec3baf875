"""Some of several: `denizcilerden dokuzu`, `balıkçılardan 19'u`."""

from dragoman.languages.predicates import cue_words
from dragoman.read.turkish.morphology import fold, read_noun_ending
from dragoman.read.turkish.state import SentenceState
from dragoman.read.turkish.ties import slot_of

_SHARE = "share"


class PartitiveReader(SentenceState):
    """Reads a number that tells how many of those in front of it, as a part of reading a sentence."""

    def _read_share(self, index: int) -> bool:
        """Whether the number at `index` counts those right in front, who then stand in its case."""
        top = self._top
        if top is None or top.slot != "from" or top.end != index or top.comma or top.clause or not top.plural:
            return False
        case = self._find_share(index)
        if case is None:
            return False
        top.slot, top.end = slot_of(case), index + 1
        return True

    def _find_share(self, index: int) -> str | None:
        """The case of a number with a possessive ("19'u", "dokuzu", "üçünü"); None where it is no such number."""
        token = self.tokens[index]
        if token.kind == "number":
            form = read_noun_ending("on", fold(token.suffix)) or read_noun_ending("iki", fold(token.suffix))
            return form.case if form is not None and form.possessed else None
        for (word,) in cue_words("tr", _SHARE):
            if token.low == word:
                return ""
            if token.low.startswith(word + "n"):
                form = read_noun_ending("iki", fold("s" + token.low[len(word) - 1 :]))
                return form.case if form is not None else None
        return None
