"""Reads Turkish sentences from left to right: phrases wait for their verb, which comes last and takes them."""

import re

from dragoman.read.frames import Report
from dragoman.read.tokens import Token
from dragoman.read.turkish.lexicon import Word
from dragoman.read.turkish.morphology import OWNED, Form, fold, read_suffix
from dragoman.read.turkish.names import NameReader
from dragoman.read.turkish.nouns import NounReader
from dragoman.read.turkish.particles import ParticleReader
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.reports import add_report, mark_claims
from dragoman.read.turkish.telling import harm, report_wrong
from dragoman.read.turkish.ties import find_categories, find_forces, give_ours, slot_of, state_act
from dragoman.read.turkish.verbs import VerbReader

_GAME_FREE = frozenset(
    {"ASSAULT", "CONSULT", "MOBILIZE", "RETREAT", "THREATEN", "REJECT", "AGREE", "SUPPORT"}
)
_SPORT_FREE = frozenset({"ACCUSE", "REQUEST", "SANCTION"})
_OF_SEVERAL = re.compile(r"lArInIn$")
_TYPE = 4
_MANY = re.compile(r".[^aeıioöuü]l[ae]r$|...[aeıioöuü]l[ae]r$")
_SOME_VERB = Form("", True, "finite", tense="past")


class SentenceReader(NameReader, NounReader, ParticleReader, VerbReader):
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
        if index in self.found:
            if self._counts_sides(index) or self._is_compounded(index):
                return index + 1
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
            elif not (case and self._modifies(index, case)):
                self._push(Phrase(index, index + 1, slot_of(case), known=False))
            return index + 1
        return self._read_word(index, token, word)

    def _read_word(self, index: int, token: Token, word: Word) -> int:
        verb, noun = word.verb, word.noun
        if noun is not None and verb is None and not word.roles:
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
        if verb is not None and verb.able and verb.negated and self._describes(index, verb):
            return index + 1
        if verb is not None and token.low == "gelecek" and not self._ends_clause(index):
            following = self.tokens[index + 1].low
            if following != "olan" and not self._is_carried(index, verb.lemma):
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

    def _tells_event(self) -> bool:
        """Whether the noun in front is an event with its sides (`yaptığı görüşme basına kapalı`), no mere modifier."""
        top = self.stack[-1] if len(self.stack) > self.base else None
        return top is not None and top.draft is not None and bool(top.relatives or top.draft.slots)

    def _names_office(self, index: int, verb: Form) -> bool:
        """`ulaştırma bakanları`, `savunma bakanlığı`: an act that only tells what somebody is in charge of."""
        if verb.possessed or verb.case or index + 1 >= self.size:
            return False
        if self.tokens[index + 1].core == ",":
            # "ulaştırma, enerji ve eğitim alanlarında"
            return True
        following = self.words.find(self.tokens[index + 1].low).noun
        return following is not None and following.lemma in ("bakan", "bakanlık", "heyet", "komisyon")

    def _push_part(self, index: int, noun: Form) -> None:
        """The first part of a compound verb waits for the second."""
        phrase = Phrase(index, index + 1, slot_of(noun.case), lemma=noun.lemma)
        if (noun.possessed or noun.bare) and len(self.stack) > self.base and self.stack[-1].end == index:
            phrase.owner = self._take_beside()
        self._push(phrase)

    def _guess(self, index: int, token: Token, word: Word) -> Form | None:
        """The verb that a word without an entry looks like, None for none."""
        guessed = word.guess if not token.capital or index == 0 else None
        if guessed is None and word.final and not token.capital and self._ends_clause(index):
            return _SOME_VERB
        return guessed

    def _read_unknown(self, index: int, token: Token, word: Word) -> int:
        """A word that no pack knows: a noun by its case, or by the name in front of it."""
        top = self.stack[-1] if self.stack else None
        beside = top is not None and top.end == index
        if beside and top is not None and top.adjective:
            if self._are_nationals(index, token):
                return index + 1
            following = self.words.find(self.tokens[index + 1].low).noun if index + 1 < self.size else None
            if (
                word.idle
                and following is not None
                and "stand-in" in self.words.roles.get(following.lemma, ())
            ):
                # "Perulu özel birlikler": the word between only describes them
                return index + 1
            top.slot = "adverb"
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

    def _modifies_next(self, index: int) -> bool:
        """Whether `askeri` is the adjective before its noun, and not those whom a verb behind it is done to."""
        if index + 1 >= self.size or self.tokens[index + 1].kind != "word":
            return False
        following = self.words.find(self.tokens[index + 1].low)
        verb = following.verb or following.guess
        acts = (
            verb is not None and following.noun is None and verb.kind in ("finite", "converb", "dik", "acak")
        )
        return not acts

    def _is_title(self, index: int) -> bool:
        """Whether capitals stand beside the word inside quotation marks: the name of a drill or a book."""
        beside = [self.tokens[i] for i in (index - 1, index + 1) if 0 <= i < self.size]
        return any(token.capital and token.kind == "word" for token in beside)

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

    def _carries(self, index: int, token: Token) -> bool:
        """Whether a participle hangs on the unknown word: a plural, or what one has become (`tanıyan ülke oldu`)."""
        if _MANY.search(token.low):
            return True
        verb = self.words.find(self.tokens[index + 1].low).verb if index + 1 < self.size else None
        return verb is not None and verb.lemma == "ol" and verb.kind in ("finite", "dik")

    def _is_noun(self, index: int, verb: Form, noun: Form) -> bool:
        """Whether a form that may be a verb's and a noun's is the noun's."""
        if verb.kind == "converb":
            # "buluşmadan sonra" is after the meeting, not without meeting
            following = self.words.find(self.tokens[index + 1].low) if index + 1 < self.size else None
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
        if verb.kind not in ("ma", "mak", "is"):
            return False
        acts = verb.kind == "ma" and verb.possessed and self._has_object(index, verb, noun.lemma)
        if verb.kind == "ma" and not noun.possessed and "plain" in self.words.roles.get(noun.lemma, ()):
            # "yaptırım uygulamaya başladı"
            start, option = self._find_compound(index, verb.lemma)
            acts = acts or (start < index and option is not None and option.predicate is not None)
        return not acts and not self._is_governed(index, noun)

    def _has_object(self, index: int, verb: Form, noun: str) -> bool:
        """Whether a word is the act of a verb and no mere noun: `X'i suçlaması`, `saldırı düzenlemesi`."""
        top = self.stack[-1] if len(self.stack) > self.base else None
        if top is not None and top.slot == "object" and top.end == index and not top.comma:
            return True
        if any(self._matches(before, index) for before, _ in self.words.phrases.get(noun, ())):
            return False
        if top is not None and top.end == index and top.lemma in self.words.light.get(verb.lemma, ()):
            return True
        start, option = self._find_compound(index, verb.lemma)
        return start < index and option is not None and option.predicate is not None

    def _describes(self, index: int, verb: Form) -> bool:
        """`kabul edilemez olarak`, `kabul edilemez bir karar`: an adjective made of what cannot be done."""
        if verb.kind != "finite" or verb.tense != "present":
            return False
        return index + 1 < self.size and "quality" in self.words.find(self.tokens[index + 1].low).roles

    def _is_first_part(self, index: int, noun: Form) -> bool:
        """Whether the noun makes one verb with the next word; a decision keeps what was decided before it."""
        if not self._starts_compound(index, noun):
            return False
        top = self.stack[-1] if len(self.stack) > self.base else None
        decided = top is not None and top.clause and top.end == index and not top.comma
        return not (decided and "decision" in self.words.roles.get(noun.lemma, ()))

    def _is_carried(self, index: int, verb: str) -> bool:
        """Whether words in front make one verb with it (`bir araya gelecek`)."""
        return self._find_compound(index, verb)[0] < index

    def _finish(self) -> None:
        if self.pending_say is not None:
            draft, kind, told = self.pending_say
            waiting = [*self.subject, *self.stack[self.base :]]
            behind = [p for p in waiting if p.slot == "" and p.mentions and p.start >= draft.end]
            if behind:
                speaker = behind[-1]
                self._tell(draft, [speaker], told)
                add_report(told, Report(kind, speaker.start, speaker.end, tuple(speaker.mentions)))
        if not self.finite and not self.context.quote_open:
            self._read_fragment()
        if self.hearsay:
            mark_claims(self.drafts)
        for draft in self.drafts:
            harm(draft)
            report_wrong(draft, self.source, predicate=self.words.told.get("ACCUSE"))
            if draft.predicate is not None:
                find_forces(draft, self.home)
            if self.stater:
                state_act(draft, self.stater)
        if self.source is not None:
            for draft in self.drafts:
                if not draft.reports:
                    draft.reports.append(self.source)
                    give_ours(draft, self.source.mentions, self.home)
        if self.context.speech is not None:
            add_report(self.drafts, self.context.speech)
        if self.quotes and self.speech is not None:
            self._leave_quote_open(self.speech)
        if self.quotes:
            self.context.quote_open = True
        elif self.context.quote_open:
            self.context.quote_open = False
        if self.subject and self.subject[0].mentions and not self.quotes:
            self._leave_subject(self.subject[0])
        elif self.quotes and self.stack:
            speakers = [p for p in self.stack if p.slot == "" and p.mentions and not p.clause]
            if speakers:
                self._leave_subject(speakers[0])

    def _leave_subject(self, phrase: Phrase) -> None:
        """The next sentence of the paragraph may go on about the same one without a word for it."""
        self.context.subject = list(phrase.mentions)
        if phrase.end > phrase.start:
            self.context.subject_at = Report("say", phrase.start, phrase.end, tuple(phrase.mentions))
