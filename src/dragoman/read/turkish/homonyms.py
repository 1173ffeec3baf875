"""Words that may be a noun's form or a verb's, an adjective or an act: what they are where they stand."""

from dragoman.languages.tolls import tolls
from dragoman.read.tokens import Token
from dragoman.read.turkish.lexicon import Word
from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.phrases import find_traits
from dragoman.read.turkish.state import SentenceState

_SOME_VERB = Form("", True, "finite", tense="past")


class HomonymReader(SentenceState):
    """Tells what a word is by what stands around it, as a part of reading a sentence."""

    def _is_noun(self, index: int, verb: Form, noun: Form) -> bool:
        """Whether a form that may be a verb's and a noun's is the noun's."""
        if verb.kind == "converb":
            # "buluşmadan sonra" is after the meeting, not without meeting, nor is "yaptıkları görüşmeden"
            following = self.words.find(self.tokens[index + 1].low) if index + 1 < self.size else None
            if noun.case == "abl" and self._follows_participle(index):
                return True
            return noun.case == "abl" and following is not None and "after" in following.roles
        if verb.kind == "finite":
            # "yollar," before a comma: the roads, hardly "he sends"
            listed = (
                verb.aorist and noun.plural and index + 1 < self.size and self.tokens[index + 1].core == ","
            )
            return listed or not self._ends_clause(index)
        if verb.kind == "an" and "stand-in" in self.words.roles.get(noun.lemma, ()):
            # "bakanları" are ministers, not those who look
            return True
        if verb.kind == "an" and noun.lemma.endswith(("an", "en")) and (noun.case or noun.possessed):
            # "iki çalışanı": the employees that the pack knows, in a case of their own
            return True
        if verb.kind not in ("ma", "mak", "is"):
            return False
        acts = verb.kind == "ma" and verb.possessed and self._has_object(index, verb, noun.lemma)
        plain = "plain" in self.words.roles.get(noun.lemma, ()) or self.words.is_part(noun.lemma)
        if verb.kind == "ma" and not noun.possessed and plain:
            # "yaptırım uygulamaya başladı", "masaya oturmaya davet etti"
            start, option = self._find_compound(index, verb.lemma)
            acts = acts or (start < index and option is not None and option.predicate is not None)
        return not acts and not self._is_governed(index, noun)

    def _follows_participle(self, index: int) -> bool:
        """Whether a participle stands right before the word, which then is a noun: `yaptıkları görüşmeden`.

        So it is behind `arasındaki`.
        """
        if not index:
            return False
        before = self.words.find(self.tokens[index - 1].low).verb
        return self.tokens[index - 1].low.endswith("ki") or (
            before is not None and before.kind in ("dik", "an")
        )

    def _has_object(self, index: int, verb: Form, noun: str) -> bool:
        """Whether a word is the act of a verb and no mere noun: `X'i suçlaması`, `saldırı düzenlemesi`."""
        top = self._top
        if top is not None and top.slot == "object" and top.end == index and not top.comma:
            # "esir takası anlaşması": whoever agrees does it to nothing, so that the two nouns are one
            predicate = self._find_compound(index, verb.lemma)[1]
            told = predicate.predicate if predicate is not None else None
            return bool(top.mentions) or told is None or find_traits(told).takes_object
        if any(self._matches(before, index) for before, _ in self.words.phrases.get(noun, ())):
            return False
        if top is not None and top.end == index and top.lemma in self.words.light.get(verb.lemma, ()):
            return True
        start, option = self._find_compound(index, verb.lemma)
        return start < index and option is not None and option.predicate is not None

    def _describes(self, index: int, verb: Form) -> bool:
        """`kabul edilemez bir karar`, `yenilenebilir enerji`: an adjective made of what can or cannot be done."""
        if verb.kind != "finite" or verb.tense != "present":
            return False
        if verb.able and verb.passive and not verb.negated and not self._ends_clause(index):
            return True
        return index + 1 < self.size and "quality" in self.words.find(self.tokens[index + 1].low).roles

    def _is_first_part(self, index: int, noun: Form) -> bool:
        """Whether the noun makes one verb with the next word; a decision keeps what was decided before it."""
        if not self._starts_compound(index, noun):
            return False
        top = self._top
        decided = top is not None and top.clause and top.end == index and not top.comma
        return not (decided and "decision" in self.words.roles.get(noun.lemma, ()))

    def _is_carried(self, index: int, verb: str) -> bool:
        """Whether words in front make one verb with it (`bir araya gelecek`)."""
        return self._find_compound(index, verb)[0] < index

    def _names_office(self, index: int, verb: Form) -> bool:
        """`ulaştırma bakanları`, `savunma bakanlığı`: an act that only tells what somebody is in charge of."""
        if verb.possessed or verb.case or index + 1 >= self.size:
            return False
        if self.tokens[index + 1].core == ",":
            # "ulaştırma, enerji ve eğitim alanlarında"
            return True
        following = self.words.find(self.tokens[index + 1].low).noun
        return following is not None and following.lemma in ("bakan", "bakanlık", "heyet", "komisyon")

    def _modifies_next(self, index: int) -> bool:
        """Whether `askeri` is the adjective before its noun, and not those whom a verb behind it is done to."""
        if index + 1 >= self.size or self.tokens[index + 1].kind != "word":
            return False
        following = self.words.find(self.tokens[index + 1].low)
        for position in range(index + 2, min(index + 4, self.size)):
            behind = self.words.find(self.tokens[position].low).verb
            if behind is not None and self._find_compound(position, behind.lemma)[0] == index + 1:
                # "üç askeri serbest bıraktı"
                return False
        verb = following.verb or following.guess
        acts = (
            verb is not None and following.noun is None and verb.kind in ("finite", "converb", "dik", "acak")
        )
        if verb is not None and verb.kind == "an" and not verb.passive and index > 0:
            # "12 askeri öldüren örgüt"
            acts = (
                self.tokens[index - 1].kind == "number" or self.tokens[index - 1].low in tolls("tr").numbers
            )
        if following.noun is not None and self._follows_national(index):
            # "üç Azerbaycanlı askeri gözaltına aldı"
            acts = acts or self._starts_compound(index + 1, following.noun)
        return not acts

    def _follows_national(self, index: int) -> bool:
        """Whether the adjective of a nationality stands right before the word."""
        return any(end == index and self.mentions[number].adjective for number, end in self.found.values())

    def _is_title(self, index: int) -> bool:
        """Whether capitals stand beside the word inside quotation marks: the name of a drill or a book."""
        beside = [self.tokens[i] for i in (index - 1, index + 1) if 0 <= i < self.size]
        return any(token.capital and token.kind == "word" for token in beside)

    def _guess(self, index: int, token: Token, word: Word) -> Form | None:
        """The verb that a word without an entry looks like, None for none."""
        guessed = word.guess if not token.capital or index == 0 else None
        if guessed is None and word.final and not token.capital and self._ends_clause(index):
            return _SOME_VERB
        return guessed
