"""Particles and marks: postpositions, sources before `göre`, quotations, colons."""

from dragoman.languages.predicates import cue_words
from dragoman.read.frames import Report
from dragoman.read.tokens import Token
from dragoman.read.turkish.lexicon import Word
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.reports import add_report, deny_before
from dragoman.read.turkish.speakers import SourceReader
from dragoman.read.turkish.state import CLITICS
from dragoman.read.turkish.ties import find_categories, set_mood

_AND = frozenset({"ve", "veya", "ya", "ile"})
_WISH = frozenset({"wish"})
_PLAN = frozenset({"plan"})
_OPEN = "“«„‹"
_CLOSE = "”»‟›"
_TOO = frozenset({"de", "da", "ise"})


_OF_DOING = ("konusunda", "hususunda")


class ParticleReader(SourceReader):
    """Reads what is neither noun nor verb, as a part of reading a sentence."""

    def _read_function(self, index: int, token: Token, word: Word) -> int:
        """Handle conjunctions, postpositions and hedges; the next index, or 0 if it is none of them."""
        top = self._top
        if token.low in _AND and not token.suffix:
            self._read_conjunction(index, token.low)
            return index + 1
        if self._ends_expression(index, token.low):
            return index + 1
        if word.slot:
            if top is not None:
                self._read_postposition(index, word, top)
            return index + 1
        upon = (
            top is not None and top.end == index and not top.slot and (token.low,) in cue_words("tr", "upon")
        )
        if upon and top is not None and (top.possessed or top.clause):
            # "Bolivya'nın açıklaması üzerine Peru sınırı kapattı": what moved Peru to it, and not who did it
            top.slot, top.end = "about", index + 1
            return index + 1
        if "according" in word.roles and top is not None:
            self._read_source(top)
            return index + 1
        if "hypothetical" in word.roles and top is not None and top.clause and top.end == index:
            self.stack.pop()
            if top.draft is not None:
                top.draft.mood = "hypothetical"
                self.condition = top.draft
            return index + 1
        if "skip" in word.roles:
            if "parting" in word.roles and top is not None and top.mentions and top.end == index:
                # "Peru ise olaylardan X'i sorumlu tuttu": the events are not Peru's
                top.comma = top.comma or not top.slot
            return index + 1
        if "negate" in word.roles:
            if top is not None and top.draft is not None and top.end == index:
                top.draft.negated = True
            return index + 1
        if "deny" in word.roles and word.verb is None:
            subject = self.stack[self.base :]
            if any("hearsay" in self.words.roles.get(p.lemma, frozenset()) for p in subject):
                deny_before(self.context, Report("deny", index, index + 1), self.drafts)
            return index + 1
        return 0

    def _read_conjunction(self, index: int, low: str) -> None:
        """`ve` and `ile` tie what stands in front to what comes."""
        top = self._top
        self.conjunction = "ile" if low == "ile" else "ve"
        if low == "ile" and top is not None and top.end == index and top.slot in ("", "gen", "with"):
            top.slot, top.paired = "with", True
            top.end = index + (0 if index + 1 in self.found else 1)
        elif low == "ve" and top is not None and top.clause:
            self.conjunction, top.comma = "", True

    def _ends_expression(self, index: int, low: str) -> bool:
        """Read an expression of several words that ends here, if one does: a postposition or a denial."""
        for before, role in self.words.phrases.get(low, ()):
            if role == "negate" and self._matches(before, index):
                # "takas söz konusu değil"
                for draft in self.drafts:
                    draft.negated = draft.negated or not draft.verb
                    kind = draft.form.kind if draft.form is not None else ""
                    if kind in ("ma", "mak") and draft.end == index - len(before):
                        # "asker göndermesi söz konusu değil"
                        draft.mood = "hypothetical"
                return True
            if role.startswith("slot:") and self._matches(before, index):
                self._absorb(index - len(before))
                top = self._top
                if top is not None and index - len(before) - top.end <= 1:
                    top.slot, top.end = role[5:], index + 1
                return True
        return False

    def _read_postposition(self, index: int, word: Word, top: Phrase) -> None:
        """Give the phrase in front the slot of the postposition, where that belongs to it."""
        if word.slot == "from" and top.slot != "gen":
            # "X'in elindeki": without an owner beside it, it is in the subject's own hands
            return
        if index - top.end == 1 and self.tokens[index - 1].low in _TOO and top.slot == "" and top.mentions:
            # "Peru da karşılığında esirleri bıraktı": the particle ends what belongs together
            return
        # behind a comma it stands alone: "X'in geldiğini, ardından döndüğünü"
        alone = top.comma and top.clause
        if index - top.end > 1 or top.slot in ("quote", "at") or alone or self._is_others(top, index):
            return
        if "oblique" in word.roles:
            # "Peru önce reddetti": no name without the case that the word asks for belongs to it
            # "reformunu 2028'e kadar erteledi"
            if top.slot == "object" or (top.mentions and top.slot in ("", "gen")):
                return
        elif top.comma and top.slot == "":
            return
        top.slot, top.end = word.slot, index + 1
        top.attributive = word.slot == "between" and self.tokens[index].low.endswith("ki")
        if (
            self.tokens[index].low in _OF_DOING
            and top.draft is not None
            and not top.clause
            and not top.possessed
        ):
            # "görüşme konusunda istekli": no more than what is thought of
            top.draft.mood = "wish"
        aim = top.draft if top.clause and "purpose" in word.roles else None
        if aim is not None and aim.form is not None and aim.form.kind in ("ma", "mak"):
            # "çekilmesine yönelik", "bırakılması için": what is meant to be
            tense, end = self._sets_out(index) if "CONSULT" in find_categories(aim) else ("", index)
            if tense == "past":
                # "görüşmek üzere salı günü Lima'ya gitti": whoever travels to a meeting meets
                aim.mood, aim.tense, aim.last = "purpose", "past", end
            elif tense:
                set_mood(aim, _PLAN)
                aim.last = end
            else:
                set_mood(aim, _WISH)

    def _sets_out(self, index: int) -> tuple[str, int]:
        """The tense of a verb of going that ends the clause behind `index`, and where; empty without one."""
        for at in range(index + 1, self.size):
            form = self.words.find(self.tokens[at].low).verb
            if form is None or form.kind != "finite":
                continue
            start, end = self.tokens[index].end, self.tokens[at].start
            # not "Lima'da bir araya gelecek": whoever travels is told where to
            bound = any(m.case == "dat" and start <= m.start < end for m in self.mentions)
            going = bound and (form.lemma,) in cue_words("tr", "setting-out") and not form.negated
            return (form.tense if going and form.tense in ("past", "future") else ""), at + 1
        return "", index

    def _is_others(self, top: Phrase, index: int) -> bool:
        """`X'in balıkçılık konusunda`: the postposition belongs to the noun between, which no pack knows."""
        between = self.tokens[index - 1]
        if top.end >= index or between.kind != "word" or between.low in CLITICS:
            return False
        return "skip" not in self.words.find(between.low).roles

    def _read_mark(self, index: int, token: Token) -> None:
        core = token.core
        top = self._top
        if core == ",":
            if top is not None and index - top.end <= (0 if top.slot == "between" else 1):
                # "Peru ile Şili arasında ulaştırma, enerji ve eğitim alanlarında": the comma is the list's
                top.comma = True
            self.conjunction = ""
        elif core in "-–" and top is not None and top.end == index and token.glued and top.mentions:
            self.conjunction = "-"
        elif core == ":" and self._announces():
            return
        elif core in ";:":
            if core == ":" and not self.finite and not self.quotes and self._names_act():
                self._read_fragment()
                del self.stack[self.base :]
            self._close_main()
        elif core in _OPEN or (core == '"' and not self.quotes):
            self._open_quote()
        elif core in _CLOSE or core == '"':
            self._close_quote(index)
        elif core in ".!?…":
            self._close_main()

    def _leave_quote_open(self, speech: Draft) -> None:
        """A quotation behind a colon goes on in the next sentence: so does who says it."""
        speakers = speech.slots.get("subject", [])
        inside = self.drafts[self.quotes[-1][1] :]
        if speakers and speakers[0].mentions:
            report = Report("say", speakers[0].start, speakers[0].end, tuple(speakers[0].mentions))
            add_report(inside, report)
            self.context.speech = report

    def _read_fragment(self) -> None:
        """A headline or caption without a verb: its last noun of engagement takes what stands around it."""
        rest = self.stack[self.base :]
        noun = next((p for p in reversed(rest) if p.draft is not None and not p.draft.verb), None)
        if noun is None or noun.draft is None:
            return
        if noun.slot == "about" and noun is not rest[-1]:
            # "X ile Y arasındaki görüşmeye ilişkin soruya cevap": only what the paper is about
            noun.draft.mood = "hypothetical"
        for phrase in rest:
            if phrase is noun or not phrase.mentions or phrase.clause:
                continue
            if phrase.slot == "gen" and noun.slot == "about":
                # "X'in Y ile Z arasındaki görüşmeye ilişkin cevabı": the answer is X's
                continue
            slot = {"": "subject", "gen": "possessor", "adj": "", "adverb": "", "quote": ""}.get(
                phrase.slot, phrase.slot
            )
            if slot == "from" and not phrase.site:
                slot = "possessor"
            if slot and not noun.draft.has(slot):
                noun.draft.fill(slot, phrase)
        for phrase in rest:
            if phrase is not noun and phrase.slot == "to" and phrase.owner and not noun.draft.has("of"):
                # "X'ten Y'nin önerisine ret"
                noun.draft.slots["of"] = list(phrase.owner)

    def _names_act(self) -> bool:
        """`X'ten Y'ye uyarı: ...`: whether a noun of engagement ends what stands before the colon."""
        top = self._top
        return top is not None and top.slot == "" and top.draft is not None and not top.draft.verb

    def _announces(self) -> bool:
        """`Ordu: kente yeni saldırı`: whoever stands alone in front of the colon speaks."""
        rest = self.stack[self.base :]
        if self.quotes or self.drafts or len(rest) != 1 or rest[0].slot or not rest[0].mentions:
            return False
        speaker = self.stack.pop()
        self.source = Report("say", speaker.start, speaker.end, tuple(speaker.mentions))
        return True

    def _close_main(self) -> None:
        if self.quotes or not self.finite:
            return
        keep = [p for p in self.stack[self.base :] if p.slot == "" and p.mentions]
        if keep and not self.subject:
            self.subject = keep[:1]
        del self.stack[self.base :]
        self.clause_start = 0

    def _open_quote(self) -> None:
        if len(self.quotes) > 8:
            return
        self.quotes.append((self.base, len(self.drafts), self.subject))
        self.base = len(self.stack)

    def _close_quote(self, index: int) -> None:
        if not self.quotes:
            return
        base, first, self.subject = self.quotes.pop()
        inside = self.drafts[first:]
        told = any(d.verb or (d.form is not None and d.form.kind == "finite") for d in inside)
        if not told and not self.context.spoken:
            # no sentence in the quotes: a name or a term in them belongs to the clause around
            self.base = base
            return
        del self.stack[self.base :]
        self.base = base
        phrase = Phrase(index, index + 1, "quote")
        phrase.quote = True
        phrase.drafts = [*self.context.spoken, *inside]
        self.context.spoken = []
        if self.context.speech is not None:
            add_report(inside, self.context.speech)
            self.context.speech = None
        self.context.quote_open = False
        if self.speech is not None:
            speakers = self.speech.slots.get("subject", [])
            if speakers:
                add_report(
                    phrase.drafts,
                    Report("say", speakers[0].start, speakers[0].end, tuple(speakers[0].mentions)),
                )
        self.quoted = phrase.drafts
        self.stack.append(phrase)
