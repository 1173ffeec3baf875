"""Reads Turkish sentences from left to right: phrases wait for their verb, which comes last and takes them."""

from dragoman.languages.predicates import near_stems
from dragoman.read.tokens import Token
from dragoman.read.turkish.closing import ClosingReader
from dragoman.read.turkish.homonyms import HomonymReader
from dragoman.read.turkish.lexicon import Word
from dragoman.read.turkish.morphology import Form, read_suffix
from dragoman.read.turkish.names import NameReader
from dragoman.read.turkish.nouns import NounReader
from dragoman.read.turkish.partitives import PartitiveReader
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.ties import find_categories, slot_of
from dragoman.read.turkish.unknown import UnknownReader
from dragoman.read.turkish.verbs import VerbReader

_GAME_FREE = frozenset(
    {"ASSAULT", "CONSULT", "MOBILIZE", "RETREAT", "THREATEN", "REJECT", "AGREE", "SUPPORT"}
)
_SPORT_FREE = frozenset({"ACCUSE", "REQUEST", "SANCTION"})
_TYPE = 4


class SentenceReader(
    NameReader, NounReader, UnknownReader, VerbReader, HomonymReader, PartitiveReader, ClosingReader
):
    """Reads one sentence into drafts: nouns, particles and verbs in the order in which they come."""

    def read(self) -> list[Draft]:
        """All drafts of the sentence, those of no predicate among them."""
        index = 0
        if self.context.quote_open:
            self.quotes.append((0, 0, []))
        while index < self.size:
            index = self._step(index)
        self._finish()
        if self.game:
            barred = _GAME_FREE | _SPORT_FREE if self.sport else _GAME_FREE
            return [d for d in self.drafts if d.predicate is None or not barred & find_categories(d)]
        return self.drafts

    def _step(self, index: int) -> int:
        if self.stack and self._read_share(index):
            return index + 1
        if index in self.found:
            if self._counts_sides(index) or self._is_compounded(index):
                return index + 1
            if self._is_counted_object(index):
                return self._read_word(index, self.tokens[index], self.words.find(self.tokens[index].low))
            return self._read_mention(index)
        token = self.tokens[index]
        if token.kind == "word" and token.capital and (end := self._read_type(index)):
            return end
        if token.kind != "word":
            if token.kind == "mark":
                self._read_mark(index, token)
            return index + 1
        word = self.words.forms.get(token.low) or self.words.find(token.low)
        if word.idle and not token.suffix:
            return self._read_unknown(index, token, word)
        if word.land:
            return self._read_land(index, token.low)
        if word.function:
            end = self._read_function(index, token, word)
            if end:
                return end
        if word.act is not None and self._is_intended(index):
            self._read_verb(index, word.act)
            return index + 1
        if token.suffix:
            case = read_suffix(token.suffix)
            if word.noun is not None and "weapon" in self.words.classes.get(word.noun.lemma, ()):
                # "SİHA'nın", "İHA'larla": a short name of a thing
                self._read_noun(
                    index, Form(word.noun.lemma, False, case=case, plural="l" in token.suffix[:2])
                )
            elif case and token.capital and self._is_its_name(index):
                # "Yunan tankeri Olympia'ya": the ship, in the case of its name
                self.stack[-1].slot, self.stack[-1].end = slot_of(case), index + 1
            elif not (case and self._modifies(index, case)):
                self._push(Phrase(index, index + 1, slot_of(case), known=False))
            return index + 1
        return self._read_word(index, token, word)

    def _read_word(self, index: int, token: Token, word: Word) -> int:
        verb, noun = word.verb, word.noun
        if noun is not None and verb is None and not word.roles:
            near = noun.plural and noun.case and token.low.startswith(near_stems("tr"))
            if near and self._modifies(index, noun.case):
                # "Lima açıklarında"
                return index + 1
            if self._is_first_part(index, noun):
                self._push_part(index, noun)
            elif noun.lemma == token.low and self.words.is_part(noun.lemma):
                return self._read_unknown(index, token, word)
            else:
                self._read_noun(index, noun)
            return index + 1
        if word.doubt is not None and self._is_carried(index, word.doubt.lemma):
            verb, noun = word.doubt, None
        if verb is not None and token.low.endswith(("malı", "meli")) and not self._ends_clause(index):
            # "tartışmalı bölgede"
            return index + 1
        if verb is not None and token.capital and self.quotes and self._is_title(index):
            return self._read_unknown(index, token, word)
        if verb is not None and verb.kind == "ma" and self._names_office(index, verb):
            return index + 1
        if verb is not None and verb.able and self._describes(index, verb):
            return index + 1
        if verb is not None and token.low == "gelecek" and not self._ends_clause(index):
            following = self.tokens[index + 1].low
            comes = self._is_goal_of(index) and not self._tells_time(index + 1)
            if not (following == "olan" or comes or self._is_carried(index, verb.lemma)):
                verb = None
        if word.roles:
            if "modifier" in word.roles:
                if self._modifies_next(index):
                    return index + 1
                noun = self.words.find_object(token.low) or noun
            if "pronoun" in word.roles:
                self._push(Phrase(index, index + 1, "gen", known=False))
                return index + 1
            if "own" in word.roles and index - 1 not in self.ends:
                # "ülkesinin ... desteklediğini söyledi": whoever says it
                return index + 1
            if "named" in word.roles and (end := self._read_named(index)):
                return end
        if token.low == "olan" and self.waiting and not noun:
            return index + 1
        if noun is not None:
            if verb is not None and self._is_noun(index, verb, noun):
                verb = None
            if verb is None:
                if self._is_first_part(index, noun):
                    self._push_part(index, noun)
                else:
                    self._read_noun(index, noun)
                return index + 1
        verb = verb or self._guess(index, token, word)
        if verb is not None:
            self._read_verb(index, verb)
            return index + 1
        return self._read_unknown(index, token, word)

    def _is_goal_of(self, index: int) -> bool:
        """`Lima'ya gelecek kargo`: right before the word stands where something will come."""
        return self._top is not None and self._top.slot == "to" and self._top.end == index

    def _tells_time(self, index: int) -> bool:
        """`gelecek hafta`: a word of the calendar."""
        noun = self.words.find(self.tokens[index].low).noun if index < self.size else None
        return noun is not None and "time" in self.words.roles.get(noun.lemma, frozenset())

    def _is_counted_object(self, index: int) -> bool:
        """`Peru 200 itfaiyeci gönderdi`: people behind a number who are sent, where somebody else is the subject."""
        mention, token = self.mentions[self.found[index][0]], self.tokens[index]
        single = mention.kind == "group" and self.found[index][1] - index == 1
        if not single or index == 0 or self.tokens[index - 1].kind != "number":
            return False
        known = self.words.find(token.low)
        if known.noun is None or known.noun.lemma != token.low or index + 1 >= self.size:
            return False
        verb = self.words.find(self.tokens[index + 1].low).verb
        acts = verb is not None and verb.kind == "finite" and not verb.passive
        return acts and any(p.slot == "" and p.mentions for p in self.stack[self.base :])

    def _push_part(self, index: int, noun: Form) -> None:
        """The first part of a compound verb waits for the second."""
        phrase = Phrase(index, index + 1, slot_of(noun.case), lemma=noun.lemma)
        top = self._top
        if noun.possessed and top is not None and top.end == index and self._is_compounding(top):
            # "esir takası anlaşmasına varıldı"
            self._absorb_modifier(index)
        if (noun.possessed or noun.bare) and len(self.stack) > self.base and self.stack[-1].end == index:
            phrase.owner = self._take_beside()
        self._push(phrase)

    def _is_compounded(self, index: int) -> bool:
        """`istihbarat paylaşımı`: a common noun that makes a word of the pack with the next, not a body."""
        token, end = self.tokens[index], self.found[index][1]
        if token.capital or token.suffix or end - index != 1 or end >= self.size:
            return False
        after = self.words.find(self.tokens[end].low)
        if after.noun is not None:
            return any(before == (token.low,) for before, _ in self.words.phrases.get(after.noun.lemma, ()))
        return after.verb is not None and self._find_compound(end, after.verb.lemma)[0] == index

    def _read_type(self, index: int) -> int:
        """`F-16`, `S-400'leri`: the type of a weapon; the index behind it, or 0."""
        if len(self.tokens[index].core) > _TYPE or index + 2 >= self.size:
            return 0
        dash, number = self.tokens[index + 1 : index + 3]
        if dash.core != "-" or not dash.glued or number.kind != "number":
            return 0
        self._push(Phrase(index, index + 3, slot_of(read_suffix(number.suffix)), classes=["weapon"]))
        return index + 3

    def _counts_sides(self, index: int) -> bool:
        """`ikili görüşme`: an adjective of the noun behind it, not the two themselves."""
        if self.tokens[index].low != "ikili" or index + 1 >= self.size or index + 1 in self.found:
            return False
        noun = self.words.find(self.tokens[index + 1].low).noun
        return noun is not None and (noun.lemma in self.words.nouns or noun.lemma in self.words.classes)
