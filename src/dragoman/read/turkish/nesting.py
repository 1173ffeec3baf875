"""Verbs of clauses inside another clause: what hangs on a noun, what is said, what only tells when or how."""

from collections.abc import Sequence

from dragoman.languages.predicates import cue_words
from dragoman.read.turkish.asking import ask_of
from dragoman.read.turkish.governing import GovernReader
from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.reports import find_kind
from dragoman.read.turkish.sides import blame_doers, claim_addressee
from dragoman.read.turkish.subjects import claim_intent, move_own, share_doer
from dragoman.read.turkish.telling import PUNISHING, blame_accused
from dragoman.read.turkish.ties import find_categories, lend_tense, name_owner, slot_of
from dragoman.read.turkish.topics import TopicReader

_OPEN = "“«„‹"
_CLAUSE = 10
_SENTENCE = 25
_STRIKING_BACK = frozenset({"retaliate", "pay"})
_AFFECTED = ("subject", "object", "to")
_TALKS = frozenset({"meeting", "visit"})
_NEAR_CLASS = {
    "CONSULT": "meeting",
    "AGREE": "agreement",
    "PROTEST": "protest",
    "ASSAULT": "attack",
    "SANCTION": "sanction",
}


class NestedReader(GovernReader, TopicReader):
    """Finishes the verbs of nested clauses, as a part of reading a sentence."""

    def _finish_nested(
        self, main: Draft, draft: Draft, taken: Sequence[Phrase], index: int, form: Form
    ) -> None:
        self._find_doers(main, draft, taken, form)
        lend_tense(main, taken)
        self._govern(main, draft, taken)
        if form.kind == "an" and form.plural and form.case == "gen" and form.passive:
            # "serbest bırakılanların sayısı": speaks of those of whom it was told before
            main.predicate = None
        relative = form.kind in ("dik", "acak") and form.possessed and form.case == ""
        if form.kind == "converb":
            self._finish_converb(main, draft, index, conditional=form.conditional)
        elif form.kind == "an" and not form.case:
            if self._noun_follows(index):
                self.waiting.extend([*self.held, main])
                self.held = []
            elif self._is_coordinated(index):
                self.held.append(main)
        elif relative and self._noun_follows(index):
            draft.roles = draft.roles | {"relative"}
            if not main.slots.get("subject") and "impersonal" not in draft.roles:
                main.shared = True
            self.waiting.extend([*self.held, main])
            self.held = []
        else:
            phrase = self._make_clause(main, draft, index, form)
            self._share_topic(main, draft, phrase, form)
            self.stack.append(phrase)

    def _find_doers(self, main: Draft, draft: Draft, taken: Sequence[Phrase], form: Form) -> None:
        """Find who does what the nested verb tells, and whom it blames or calls upon."""
        if form.kind == "converb" and not main.has("subject"):
            self._share_subject(main)
        if main.predicate is not None and taken:
            claim_addressee(main, [*taken, *draft.slots.get("about", ())])
            ask_of(main, taken, self.mentions)
            if form.kind in ("dik", "acak", "converb"):
                blame_doers(main, taken)
                if find_categories(main) & PUNISHING:
                    blame_accused(main, taken)
        if form.kind == "ma" and form.possessed and not main.passive and not main.has("subject"):
            self._name_cause(main, draft.end)
        told = form.kind == "dik" and "misdeed" in draft.roles and not main.negated
        if told and not main.passive and not main.has("subject"):
            # "X, Y'nin hava sahasını ihlal ettiğini söyledi": nobody tells such a thing of himself
            name_owner(main)
        if form.kind in ("dik", "acak") and not main.passive and not main.has("subject"):
            share_doer(main)
            if not main.has("subject"):
                move_own(main)
            if not main.has("subject"):
                claim_intent(main)
        doers = [p for p in main.slots.get("subject", ()) if p.slot == "gen" and p.mentions]
        for item in draft.inner if doers else ():
            if item.shared and item is not main and not item.has("subject") and not item.passive:
                item.slots["subject"] = doers[:1]

    def _name_cause(self, main: Draft, end: int) -> None:
        """`X, Y'nin elçiliğine baskın düzenlemesi üzerine ...`: what others did is why X acts, so that Y did it."""
        if end >= self.size or (self.tokens[end].low,) not in cue_words("tr", "upon"):
            return
        if main.predicate is not None:
            name_owner(main)

    def _finish_converb(self, main: Draft, draft: Draft, index: int, *, conditional: bool) -> None:
        """A clause in front of the verb that it goes with, or on whose condition that is done."""
        if conditional:
            self.condition = main
            for item in draft.inner:
                if item.mood in ("propose", "wish", "plan"):
                    # "ev sahipliği yapmayı kabul etseydi"
                    item.mood = "hypothetical"
            for phrase in [p for slot in _AFFECTED for p in main.slots.get(slot, ())]:
                if phrase.draft is not None and phrase.draft.mood == "fact" and not phrase.draft.verb:
                    # "ateşkesi bozarsa", "saldırıları durdurursa": tells of no truce, of no attack
                    phrase.draft.mood = "hypothetical"
        if conditional or (draft.form is not None and draft.form.apart):
            for phrase in self.stack[self.base :][-1:]:
                # "X kabul etmezse Y vuracak", "X ... derken Y ...": X is the subject of the first clause only
                phrase.lent = (
                    phrase.slot == "" and not phrase.comma and phrase in main.slots.get("subject", ())
                )
        if find_kind(draft.roles):
            self._tell(draft, main.slots.get("subject", ()), draft.inner)
        main.shared = True
        phrase = Phrase(draft.first, index + 1, "adverb")
        phrase.clause = True
        phrase.draft, phrase.drafts = main, [main, *draft.inner]
        self.stack.append(phrase)

    def _make_clause(self, main: Draft, draft: Draft, index: int, form: Form) -> Phrase:
        """The phrase that the clause is for the verb above it, with the classes of what it tells."""
        phrase = Phrase(draft.first, index + 1, slot_of(form.case), plural=form.plural)
        phrase.clause = form.kind != "an"
        phrase.draft = main
        phrase.drafts = [main, *draft.inner]
        if not phrase.clause:
            return phrase
        phrase.classes.append("clause")
        if form.kind == "dik":
            phrase.classes.append("assertion")
        if not _STRIKING_BACK.isdisjoint(draft.roles):
            phrase.classes.append("retaliation")
        # "yorum yapmayı", "vize verilmesini": what is done is told by the object
        phrase.classes.extend(
            name for p in draft.slots.get("object", ()) if not p.mentions for name in p.classes
        )
        # "temaslarda bulunmak üzere", "toplantıya katılmak için"
        slots = ("in", "to") if form.kind == "mak" else ()
        at = [p for slot in slots for p in draft.slots.get(slot, ())]
        phrase.classes.extend(sorted({name for p in at for name in p.classes} & _TALKS))
        if main.predicate is not None and main is not draft:
            # "kredi sağlanmasını onayladı"
            phrase.classes.extend(self.words.classes.get(main.predicate.lemma, ()))
        told = main.predicate or main.act
        name = _NEAR_CLASS.get(told.senses[0].category) if told is not None and told.senses else None
        if name:
            phrase.classes.append(name)
        return phrase

    def _hangs_inside(self, index: int, form: Form) -> bool:
        """ "X'in, suçladığı Y ile buluştuğu": whether a relative clause is followed by one that needs a subject."""
        if form.kind == "ma" and form.case == "acc" and index + 1 < self.size:
            # "X'in, çekilmesini istediği Y'ye ... verdiği"
            above = self.words.find(self.tokens[index + 1].low).verb
            return above is not None and above.kind == "dik" and self._hangs_inside(index + 1, above)
        if (
            form.kind not in ("dik", "acak")
            or not form.possessed
            or form.case
            or not self._noun_follows(index)
        ):
            return False
        for position in range(index + 2, min(index + _SENTENCE, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is None or verb.kind == "finite":
                if verb is not None:
                    return False
                continue
            if verb.kind in ("dik", "acak", "ma") and verb.possessed and not self._noun_follows(position):
                return True
        return False

    def _noun_follows(self, index: int) -> bool:
        """Whether a noun stands behind the participle at `index`, for it to hang on."""
        nxt = index + 1
        while nxt < self.size and (self.tokens[nxt].core in ('"', *_OPEN) or self.tokens[nxt].low == "olan"):
            nxt += 1
        if nxt >= self.size:
            return False
        if nxt in self.found:
            # "X'in saldırdığı Y tarafından doğrulandı": Y does what comes next
            end = self.found[nxt][1]
            return not (end < self.size and self.words.find(self.tokens[end].low).slot == "by")
        token = self.tokens[nxt]
        if token.kind == "mark" or token.low in ("ve", "ile"):
            return False
        if token.kind == "number":
            return True
        word = self.words.find(token.low)
        if word.slot or "according" in word.roles or "after-verb" in word.roles:
            return False
        if (
            word.verb is not None
            and word.noun is None
            and word.verb.kind in ("finite", "converb", "an", "ma")
        ):
            return False
        if word.noun is not None and self._starts_report(nxt):
            return False
        return not (self._ends_clause(nxt) and word.noun is None and word.final)

    def _starts_report(self, index: int) -> bool:
        """Whether the noun at `index` is the first word of a verb of saying (`iddia etti`)."""
        for position in range(index + 1, min(index + 4, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is None:
                continue
            start, option = self._find_compound(position, verb.lemma)
            return start == index and option is not None and bool(option.roles)
        return False

    def _is_coordinated(self, index: int) -> bool:
        """ "Lima'dan kalkan ve gıda taşıyan uçak": whether another participle follows that hangs on the same noun."""
        if index + 1 >= self.size or (
            self.tokens[index + 1].low != "ve" and self.tokens[index + 1].core != ","
        ):
            return False
        for position in range(index + 2, min(index + _CLAUSE, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            verb = verb or self.words.find(self.tokens[position].low).guess
            if verb is not None:
                # "düzenlenen ve iki kişinin öldüğü saldırı"
                return verb.kind in ("an", "dik") and not verb.case
            if self.tokens[position].kind == "mark":
                return False
        return False
