"""Nouns that no pack knows: what their ending, and the name in front of them, make of them."""

import re

from dragoman.read.tokens import Token
from dragoman.read.turkish.lexicon import Word
from dragoman.read.turkish.morphology import OWNED, fold
from dragoman.read.turkish.owning import OwnerReader
from dragoman.read.turkish.phrases import Phrase
from dragoman.read.turkish.ties import slot_of

_LONGEST = 4
"""Words of a compound noun at most."""
_OF_SEVERAL = re.compile(r"lArInIn$")
_MANY = re.compile(r".[^aeıioöuü]l[ae]r$|...[aeıioöuü]l[ae]r$")


class UnknownReader(OwnerReader):
    """Reads nouns without an entry, as a part of reading a sentence."""

    def _find_compound_head(self, index: int) -> int:
        """The token of the last word of a noun of several words that begins at `index`, or 0."""
        for head in range(index + 1, min(index + _LONGEST, self.size)):
            noun = self.words.find(self.tokens[head].low).noun
            before = tuple(token.low for token in self.tokens[index:head])
            options = self.words.phrases.get(noun.lemma, ()) if noun is not None else ()
            if any(words == before and not role for words, role in options):
                return head
        return 0

    def _read_unknown(self, index: int, token: Token, word: Word) -> int:
        """A word that no pack knows: a noun by its case, or by the name in front of it."""
        if (
            token.capital
            and index + 1 < self.size
            and "named" in self.words.find(self.tokens[index + 1].low).roles
        ):
            # "Gordon adlı gemiye": the ending is the name's own
            return index + 1
        top = self.stack[-1] if self.stack else None
        beside = top is not None and top.end == index
        if beside and top is not None and top.adjective:
            if self._are_nationals(index, token):
                return index + 1
            if head := self._find_compound_head(index):
                # "Rus insansız hava araçları": whose they are stands before all the words of the compound
                top.end = head
                return head
            following = self.words.find(self.tokens[index + 1].low).noun if index + 1 < self.size else None
            if (
                word.idle
                and following is not None
                and "stand-in" in self.words.roles.get(following.lemma, ())
            ):
                # "Perulu özel birlikler": the word between only describes them
                return index + 1
            plain = word.idle or word.noun is not None
            if plain and not word.case and following is not None and self.words.classes.get(following.lemma):
                # "Rus yük treni": whose the train is, be it for freight or not
                top.end = index + 1
                return index + 1
            top.slot = "adverb"
        if beside and top is not None and self._owns_kind(top, index, word):
            top.end = index + 1
            return index + 1
        case = word.case
        if not case and token.low.endswith("ki") and self._modifies(index, "loc"):
            # "Irak'ın kuzeyindeki": only where
            return index + 1
        if not case and self.waiting and word.idle and not token.capital and self._carries(index, token):
            # "Peru'yu tanıyan ülkeler": those on whom the participle hangs
            self._push(Phrase(index, index + 1, "", plural=True, known=False))
            return index + 1
        if not case:
            if beside and top is not None and top.slot == "" and self._tells_which(top, token):
                # "Peru ekonomisi", "Kore yarımadası": the name only tells which, and does nothing
                self.stack.pop()
                self._push(Phrase(index, index + 1, "", known=False))
            return index + 1
        if not self._modifies(index, case):
            phrase = Phrase(index, index + 1, slot_of(case), known=False)
            if OWNED.search(fold(token.low)):
                phrase.owned, phrase.plural = True, _OF_SEVERAL.search(fold(token.low)) is not None
                if not self._tells_event():
                    self._absorb_modifier(index)
                phrase.owner = self._take_beside(sure=case in ("loc", "abl"))
            self._push(phrase)
        return index + 1

    def _owns_kind(self, top: Phrase, index: int, word: Word) -> bool:
        """`Peru, bir Şili yük trenine el koydu`: a land behind the subject, and what kind of thing of its it was."""
        if (
            word.case
            or not (word.idle or word.noun is not None)
            or top.slot
            or top.comma
            or index + 1 >= self.size
        ):
            return False
        following = self.words.find(self.tokens[index + 1].low).noun
        owned = following is not None and following.possessed and bool(following.case)
        if not owned or following is None or not self.words.classes.get(following.lemma):
            return False
        lands = bool(top.mentions) and all(self.mentions[m].kind == "state" for m in top.mentions)
        return lands and any(p.slot in ("", "gen") and p.mentions for p in self.stack[self.base : -1])

    def _carries(self, index: int, token: Token) -> bool:
        """Whether a participle hangs on the unknown word: a plural, or what one has become (`tanıyan ülke oldu`)."""
        if _MANY.search(token.low):
            return True
        verb = self.words.find(self.tokens[index + 1].low).verb if index + 1 < self.size else None
        return verb is not None and verb.lemma == "ol" and verb.kind in ("finite", "dik")

    def _tells_event(self) -> bool:
        """Whether the noun in front is an event with its sides (`yaptığı görüşme basına kapalı`), no mere modifier."""
        top = self._top
        return top is not None and top.draft is not None and bool(top.relatives or top.draft.slots)
