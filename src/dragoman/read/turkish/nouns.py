"""Nouns: whose they are, what hangs on them, and which of them tell an event."""

from collections.abc import Sequence

from dragoman.read.frames import Report
from dragoman.read.turkish.arguments import assign_noun_slots
from dragoman.read.turkish.morphology import OWNED, Form, fold
from dragoman.read.turkish.owning import STANDING, OwnerReader
from dragoman.read.turkish.phrases import Draft, Phrase, all_drafts
from dragoman.read.turkish.relief import load
from dragoman.read.turkish.reports import mark_claims
from dragoman.read.turkish.sides import pass_on
from dragoman.read.turkish.speakers import SourceReader
from dragoman.read.turkish.ties import find_categories, set_mood, slot_of, tie_noun, untie

_SPEAKING = frozenset({"source", "stand-in"})
_SPOKEN = frozenset({"THREATEN", "REQUEST"})
_STAND_IN = frozenset({"stand-in"})
_INHERITING = frozenset(
    {"fuel", "territory", "target", "road", "captive", "people", "forces", "delegation", "group"}
)


class NounReader(OwnerReader, SourceReader):
    """Reads nouns that the pack knows, as a part of reading a sentence."""

    def _read_noun(self, index: int, form: Form) -> None:
        lemma, start, roles, classes = self._name_noun(index, form)
        predicate = self.words.nouns.get(lemma)
        if predicate is None and (lemma == form.lemma or "weapon" not in classes):
            # a warship is no ship with aid
            predicate = self.words.nouns.get(form.lemma)
        phrase = Phrase(
            index, index + 1, slot_of(form.case), classes=list(classes), lemma=lemma, plural=form.plural
        )
        if "game" in roles:
            self.game = True
            self.sport = self.sport or "sport" in roles
        if "time" in roles:
            phrase.slot = "adverb"
            phrase.start = self._find_time_start(index)
            self.stack.append(phrase)
            return
        if "source" in roles:
            phrase.classes.append("source")
            phrase.start = self._find_start(index)
        phrase.ours = form.ours
        self.ours = self.ours or form.ours
        phrase.possessed = (form.possessed or form.bare) and not form.ours
        phrase.owned = form.possessed and bool(form.case) and not form.ours
        reach = self._absorb_modifier(start) if phrase.possessed else start
        phrase.start = min(phrase.start, reach)
        waiting, self.waiting = self.waiting, []
        if form.bare:
            # a bare -I: the owned form behind a name, the object form otherwise
            edge = self._pass_modifier(start, reach, form, predicate)
            owned = self._owns(edge, form, roles, predicate=predicate is not None)
            several = bool(roles & _SPEAKING) and form.plural and self._heads_clause(phrase.start, index)
            phrase.possessed = owned or reach < start or several
            if not phrase.possessed and not form.case:
                phrase.slot = "object"
        named = predicate is not None or bool(classes) or "source" in roles
        edge = (
            self._pass_modifier(start, reach, form, predicate)
            if named
            else min([item.first for item in waiting], default=index)
        )
        taken = self._take_possessor(
            phrase, form, roles, edge, predicate=predicate, named=named, compounded=reach < start
        )
        for owner in taken:
            if owner.slot in ("", "adj") and owner.relatives:
                waiting.extend(owner.relatives)
                for relative in owner.relatives:
                    untie(relative, owner)
        if (
            predicate is None
            and len(taken) == 1
            and taken[0].slot == "gen"
            and self._lies_before_owned(index)
        ):
            # "X'in tahıl koridorundaki rolünü": the role is X's
            self.stack.extend(taken)
            taken = []
        if predicate is None and not taken:
            self._join_common(phrase, waiting)
        complement = self._take_complement(index)
        if predicate is not None and form.possessed:
            taken = [*taken, *self._take_received(start, predicate)]
            if form.case in ("gen", "abl", "loc", "ins"):
                taken = [*taken, *self._take_helped(start, predicate)]
        if predicate is not None:
            self._draft_noun(phrase, Draft(predicate, start, index + 1, start, index + 1), taken, waiting)
        else:
            # what a decision is taken against is its maker's, not the maker
            inherits = "decision" not in classes and not (
                STANDING.isdisjoint(roles) and _INHERITING.isdisjoint(classes)
            )
            for owner in taken:
                if "rival" in classes and self._are_states(owner):
                    # "Tunuslu muhalefet", "Peru isyancıları": of that land, and not its government
                    phrase.start = min(phrase.start, owner.start)
                elif inherits or owner.slot == "adj":
                    phrase.holder = owner if owner.slot == "gen" else phrase.holder
                    # the finer place tells where: "Peru'nun Lima kentinde"
                    phrase.mentions[:0] = owner.mentions if owner.site else []
                    phrase.mentions.extend([] if owner.site else owner.mentions)
                    phrase.start = min(phrase.start, owner.start)
                elif owner.mentions or "learned" in roles:
                    phrase.owner.append(owner)
            if "stand-in" in roles and phrase.mentions and self._are_states(phrase):
                # the leaders of two states are no crowd
                phrase.classes = [name for name in phrase.classes if name not in ("people", "crowd")]
            phrase.drafts = all_drafts(taken)
            if "part" in roles:
                _stand_for(phrase, taken)
        if "statement" in roles and form.case == "loc":
            self._hear_statement(phrase, waiting, taken)
        if "hearsay" in roles:
            claimed = [item for item in waiting if "relative" in item.roles]
            waiting = [item for item in waiting if item not in claimed]
            phrase.clause = phrase.clause or bool(claimed)
            phrase.drafts.extend(claimed)
            mark_claims(claimed)
        if complement:
            self._qualify(complement, roles, phrase)
            if "decision" in roles:
                self._find_decider(complement)
        phrase.relatives = list(waiting)
        for item in waiting:
            self._tie(item, phrase)
            if "statement" in roles:
                # "X'i suçlayan dünkü açıklaması": the day of the statement is that of the accusing
                item.last = max(item.last, index + 1)
        self.stack.append(phrase)

    def _are_states(self, phrase: Phrase) -> bool:
        return all(self.mentions[number].kind == "state" for number in phrase.mentions)

    def _lies_before_owned(self, index: int) -> bool:
        """Whether the noun only tells where (`koridorundaki`) what another one with an owner is."""
        if not self.tokens[index].low.endswith("ki") or index + 1 >= self.size:
            return False
        for token in self.tokens[index + 1 : index + 4]:
            if OWNED.search(fold(token.low)) is not None:
                return True
            if token.kind != "word" or self.words.find(token.low).verb is not None:
                return False
        return False

    def _join_common(self, phrase: Phrase, waiting: list[Draft]) -> None:
        """`un ve yağ dağıttı`: two common nouns without a case that `ve` joins are one phrase."""
        top = self.stack[-1] if len(self.stack) > self.base else None
        named = top is not None and top.mentions and top.slot == phrase.slot != "" and phrase.possessed
        if named and top is not None and top.end == phrase.start - 1 and self.tokens[top.end].low == "ve":
            # "Peru hükümetine ve halkına"
            phrase.mentions, phrase.start = list(top.mentions), self.stack.pop().start
            return
        if (
            top is None
            or top.mentions
            or top.clause
            or top.draft is not None
            or top.slot
            or phrase.slot not in ("", "object")
        ):
            return
        if top.end != phrase.start - 1 or self.tokens[top.end].low != "ve":
            return
        self.stack.pop()
        phrase.start, phrase.plural = top.start, True
        phrase.classes.extend(name for name in top.classes if name not in phrase.classes)
        for relative in top.relatives:
            untie(relative, top)
        waiting.extend(top.relatives)

    def _name_noun(self, index: int, form: Form) -> tuple[str, int, frozenset[str], Sequence[str]]:
        """Lemma, first token, roles and classes of a noun, which may have words in front (`hava saldırısı`)."""
        roles = self.words.roles.get(form.lemma, frozenset())
        lemma, start = form.lemma, index
        for before, role in self.words.phrases.get(form.lemma, ()):
            if not role.startswith("slot:") and self._matches(before, index):
                lemma = f"{' '.join(before)} {form.lemma}"
                inside = any(position in self.ends for position in range(index - len(before), index))
                start = index if inside else index - len(before)
                roles |= {role} if role else set()
                self._absorb(start)
                break
        classes = self.words.classes.get(lemma) or self.words.classes.get(form.lemma, ())
        if lemma != form.lemma and start == index:
            # "Perulu barış gücü askerleri": the first words are a name's
            classes = (*classes, *self.words.classes.get(form.lemma, ()))
        if "forces" in classes or "delegation" in classes:
            roles |= _STAND_IN
        return lemma, start, roles, classes

    def _draft_noun(
        self, phrase: Phrase, draft: Draft, taken: Sequence[Phrase], waiting: Sequence[Draft]
    ) -> None:
        first = min((item.start for item in taken), default=draft.start)
        draft.first = self._find_time_start(first) if self._is_dated(first) else first
        assign_noun_slots(draft, taken)
        pass_on(draft, taken)
        self._mark_adjectives(draft, draft.end - 1)
        for item in waiting:
            if "AID" in find_categories(draft):
                load(item, draft)
            tie_noun(item, draft, phrase.lemma, self.words)
            if item.tense == "future" and not _SPOKEN.isdisjoint(find_categories(draft)):
                _lend_sides(draft, item)
        phrase.draft = draft
        phrase.owner = list(draft.slots.get("possessor", ()))
        phrase.drafts = [draft, *all_drafts(taken)]
        self.drafts.append(draft)

    def _hear_statement(self, phrase: Phrase, waiting: Sequence[Draft], owners: Sequence[Phrase]) -> None:
        """ "X'ten yapılan açıklamada ... kınandı": X says it, and what is said without a subject is X's act."""
        told = [p for d in waiting for p in d.slots.get("from", ()) if p.mentions and not p.site]
        # "bakanlıkça yapılan açıklamada"
        told = told or [p for d in waiting if d.passive for p in d.slots.get("subject", ()) if p.mentions]
        told = told or [p for p in owners if p.mentions and p.slot == "gen"]
        told = told or [p for d in waiting for p in d.slots.get("from", ()) if self._may_speak(p)]
        told = told or [p for d in waiting for p in d.slots.get("to", ()) if "source" in p.classes]
        if told:
            start, end = self._span(told[0])
            self.source = Report("say", start, end, tuple(told[0].mentions))
            self.context.source = self.source
            self.stater = told[0].mentions
            phrase.mentions = []
        elif not owners and not waiting and self.context.source is not None:
            self.stater = list(self.context.source.mentions)

    def _heads_clause(self, start: int, index: int) -> bool:
        """`Güvenlik kaynakları, ...`: at the head of a clause and before a comma, `-ı` is no object's ending."""
        head = start == 0 or self.tokens[start - 1].kind == "mark"
        return head and (start < index or (index + 1 < self.size and self.tokens[index + 1].core == ","))

    def _is_dated(self, start: int) -> bool:
        """Whether an adjective of time stands in front of token `start` (`salı günkü`, `dünkü`)."""
        if start == 0 or not self.tokens[start - 1].low.endswith(("ki", "kü")):
            return False
        noun = self.words.find(self.tokens[start - 1].low[:-2]).noun
        return noun is not None and "time" in self.words.roles.get(noun.lemma, frozenset())

    def _take_complement(self, index: int) -> list[Phrase]:
        if len(self.stack) > self.base:
            top = self.stack[-1]
            if top.clause and index - top.end <= 2 and top.slot in ("", "about", "against") and not top.comma:
                return [self.stack.pop()]
        return []

    def _qualify(self, complement: Sequence[Phrase], roles: frozenset[str], phrase: Phrase) -> None:
        for item in complement:
            phrase.drafts.extend(item.drafts)
            phrase.clause = phrase.clause or (item.clause and phrase.draft is None)
            phrase.classes.extend(name for name in item.classes if name not in phrase.classes)
            if item.draft is not None:
                if "decision" in roles:
                    item.draft.predicate = item.draft.predicate or item.draft.act
                set_mood(item.draft, roles | {"plan"} if "decision" in roles else roles)
                if phrase.draft is not None and not _SPOKEN.isdisjoint(find_categories(phrase.draft)):
                    _lend_sides(phrase.draft, item.draft)
            if "hearsay" in roles:
                mark_claims(item.drafts)

    def _find_decider(self, complement: Sequence[Phrase]) -> None:
        """ "X'in, Y ile ilişkilerini geliştirme kararı": X is to do what X has decided."""
        top = self.stack[-1] if len(self.stack) > self.base else None
        if top is None or top.slot != "gen" or not top.mentions or complement[0].start - top.end > 1:
            return
        for item in complement:
            if item.draft is not None and not item.draft.has("subject") and not item.draft.passive:
                item.draft.slots["subject"] = [top]

    def _mark_adjectives(self, draft: Draft, index: int) -> None:
        for back in range(1, 4):
            if index - back < 0 or index - back in self.found:
                return
            roles = self.words.find(self.tokens[index - back].low).roles
            if "hypothetical" in roles:
                draft.mood = "hypothetical"
            if "plan" in roles:
                draft.mood, draft.tense = "plan", "future"

    def _find_time_start(self, index: int) -> int:
        """Where the words for a time begin that end with the noun `index` (`2 Nisan Salı günü`)."""
        start = index
        while start > 0 and index - start < 3:
            token = self.tokens[start - 1]
            if start == index and self._is_dated(start):
                start -= 1
                continue
            noun = self.words.find(token.low).noun
            timed = noun is not None and "time" in self.words.roles.get(noun.lemma, frozenset())
            if token.kind != "number" and not timed:
                break
            start -= 1
        while (
            len(self.stack) > self.base and self.stack[-1].slot == "adverb" and self.stack[-1].start >= start
        ):
            self.stack.pop()
        return start

    def _find_start(self, index: int) -> int:
        """Where the phrase for a source begins that ends with the noun `index` (`Diplomatik kaynaklar`)."""
        start = index
        while start > 0 and index - start < 5:
            token = self.tokens[start - 1]
            if token.kind != "word" or token.suffix or start - 1 in self.ends:
                break
            word = self.words.find(token.low)
            if word.verb is not None or word.roles or word.guess is not None or word.case:
                break
            if word.noun is not None and word.noun.case:
                break
            start -= 1
        self._absorb(start)
        return start


def _lend_sides(noun: Draft, act: Draft) -> None:
    """ "X'in Y'ye yürüyeceği tehdidi": X threatens."""
    doers = [p for p in act.slots.get("subject", ()) if p.slot == "gen" and p.mentions]
    if doers and not any(noun.has(slot) for slot in ("subject", "possessor", "from")):
        noun.slots["possessor"] = doers
        aims = [
            p
            for slot in ("to", "object", "against")
            for p in act.slots.get(slot, ())
            if p.mentions and not p.site
        ]
        if aims and not noun.has("to"):
            noun.slots["to"] = aims[:1]


def _stand_for(part: Phrase, owners: Sequence[Phrase]) -> None:
    """`görüşmelerin ikinci turu`, `yaptırımların bir bölümü`: what is said of the part is said of the whole."""
    for owner in owners:
        part.classes.extend(name for name in owner.classes if name not in part.classes)
        if owner.draft is not None and not owner.clause:
            part.draft, part.lemma = owner.draft, owner.lemma
