"""Nouns: whose they are, what hangs on them, and which of them tell an event."""

from collections.abc import Sequence

from dragoman.languages.predicates import Predicate
from dragoman.languages.tolls import tolls
from dragoman.read.turkish.arguments import assign_noun_slots, find_sender, name_doer
from dragoman.read.turkish.carriers import untie
from dragoman.read.turkish.complements import (
    ComplementReader,
    claim_matter,
    hear_claims,
    lend_sides,
    part_complement,
)
from dragoman.read.turkish.expressions import ExpressionReader
from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.owning import STANDING, OwnerReader
from dragoman.read.turkish.phrases import Draft, Phrase, all_drafts
from dragoman.read.turkish.relief import load
from dragoman.read.turkish.sides import lend_parties, pass_on
from dragoman.read.turkish.speakers import SourceReader
from dragoman.read.turkish.ties import find_categories, set_mood, slot_of, tie_noun

_DATE = "tarih"
_PLANNED = frozenset({"plan"})
_COUNTED = frozenset({"people", "captive"})
_SPEAKING = frozenset({"source", "stand-in"})
_PASSING = frozenset({"vessel", "weapon", "forces", "people", "captive"})
_ACTING = frozenset({"group", "people", "ranks"})
_HEARD = frozenset({"learned", "hearsay"})
_INHERITING = frozenset(
    {"fuel", "territory", "target", "road", "captive", "people", "forces", "delegation", "group"}
)


class NounReader(ComplementReader, ExpressionReader, SourceReader, OwnerReader):
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
            if lemma == _DATE and form.possessed:
                self._date_ahead()
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
        taken: list[Phrase] = []
        if self._take_leader(phrase) or (form.bare and find_sender(waiting)):
            # "X'in Y'den gelen teklifi reddettiğini": the offer is Y's
            phrase.possessed = False
            phrase.slot = phrase.slot or ("object" if form.bare else "")
        else:
            if form.bare:
                self._settle_bare(phrase, start, reach, index, form, roles, predicate)
            taken = self._find_owners(phrase, form, roles, start, reach, waiting, predicate)
        if predicate is None and not taken and not phrase.mentions:
            self._join_common(phrase, waiting)
        complement = self._take_complement(index) or part_complement(taken)
        taken = [p for p in taken if p not in complement]
        if predicate is not None and form.possessed:
            taken = [*taken, *self._take_received(start, predicate)]
            if form.case in ("gen", "abl", "loc", "ins"):
                taken = [*taken, *self._take_helped(start, predicate)]
        if predicate is not None and "hearsay" in roles:
            complement, taken = claim_matter(complement, taken)
        if predicate is not None:
            self._draft_noun(phrase, Draft(predicate, start, index + 1, start, index + 1), taken, waiting)
            # "donanmaya ait gemiler ateş açtı": what ships do, those do to whom they belong
            if not phrase.slot and not phrase.mentions:
                phrase.mentions.extend(m for o in taken if o.slot == "adj" for m in o.mentions)
        else:
            self._give_owners(phrase, taken, roles, classes)
        if "statement" in roles and form.case == "loc":
            self._hear_statement(phrase, waiting, taken)
        if "hearsay" in roles:
            waiting = hear_claims(phrase, waiting)
        if complement:
            self._qualify(complement, roles, phrase)
            if "decision" in roles:
                self._find_decider(complement)
        waiting = [*self._join_nationals(phrase, index), *waiting]
        phrase.relatives = list(waiting)
        for item in waiting:
            self._tie(item, phrase)
            if "statement" in roles:
                # "X'i suçlayan dünkü açıklaması": the day of the statement is that of the accusing
                item.last = max(item.last, index + 1)
        self.stack.append(phrase)

    def _join_nationals(self, phrase: Phrase, index: int) -> list[Draft]:
        """`Peru vatandaşı 17 kişiyi`: the people are those nationals; the clauses that hang on the nationals."""
        top = self._top
        if (
            top is None
            or top.slot
            or top.comma
            or top.clause
            or phrase.mentions
            or _COUNTED.isdisjoint(phrase.classes)
        ):
            return []
        if "national" not in self.words.classes.get(top.lemma, ()) or not top.mentions or top.end >= index:
            return []
        if not all(self._is_number(position) for position in range(top.end, index)):
            return []
        self.stack.pop()
        phrase.mentions, phrase.start = list(top.mentions), top.start
        for relative in top.relatives:
            untie(relative, top)
        return top.relatives

    def _is_number(self, index: int) -> bool:
        token = self.tokens[index]
        return token.kind == "number" or token.low in tolls("tr").numbers

    def _settle_bare(
        self,
        phrase: Phrase,
        start: int,
        reach: int,
        index: int,
        form: Form,
        roles: frozenset[str],
        predicate: Predicate | None,
    ) -> None:
        """A bare -I: the owned form behind a name, the object form otherwise."""
        edge = self._pass_modifier(start, reach, form, predicate)
        owned = self._owns(edge, form, roles, predicate=predicate is not None)
        if owned and predicate is None and self._is_object_of(index):
            owned = False
        several = bool(roles & _SPEAKING) and form.plural and self._heads_clause(phrase.start, index)
        # "İnsan hakları örgütleri, ...": at the head of a sentence and before a comma they act
        listed = form.plural and not _ACTING.isdisjoint(phrase.classes) and index + 1 < self.size
        several = several or (listed and self.tokens[index + 1].core == "," and self._opens(phrase.start))
        # "Merkez Bankası": the ending belongs to the name
        titled = start < index and self.tokens[start].capital and self.tokens[index].capital
        phrase.possessed = owned or reach < start or several or titled
        if not phrase.possessed and not form.case:
            phrase.slot = "object"

    def _opens(self, start: int) -> bool:
        """Whether nobody named stands before token `start` in the clause."""
        return not self.quotes and not any(p.mentions and p.start < start for p in self.stack[self.base :])

    def _is_object_of(self, index: int) -> bool:
        """`X, Peru'nun Y bölgesindeki üssü aldı`: X is the subject; what an active verb follows is its object."""
        top = self._top
        if top is None or top.slot != "in" or (top.end != index - 1 and top.end != index):
            return False
        acts = any(p.slot == "" and p.mentions and not p.site for p in self.stack[self.base :])
        return acts and self._precedes_active(index)

    def _find_owners(
        self,
        phrase: Phrase,
        form: Form,
        roles: frozenset[str],
        start: int,
        reach: int,
        waiting: list[Draft],
        predicate: Predicate | None,
    ) -> list[Phrase]:
        """Take whose the noun is from the stack; what hangs on a bare name in front hangs on the whole."""
        named = predicate is not None or bool(phrase.classes)
        index = phrase.end - 1
        if named:
            edge = self._pass_modifier(start, reach, form, predicate)
        else:
            edge = min([item.first for item in waiting], default=index)
        taken = self._take_possessor(
            phrase, form, roles, edge, predicate=predicate, named=named, compounded=reach < start
        )
        for owner in taken:
            if owner.slot in ("", "adj") and owner.relatives:
                waiting.extend(owner.relatives)
                for relative in owner.relatives:
                    untie(relative, owner)
        passes = "airspace" in phrase.classes and len(taken) == 1
        if passes and not _PASSING.isdisjoint(taken[0].classes):
            # "uçağın hava sahasını ihlal ettiğini": the airspace is not the plane's
            self.stack.extend(taken)
            return []
        lone = predicate is None and len(taken) == 1 and taken[0].slot == "gen"
        if lone and self._lies_before_owned(index):
            # "X'in tahıl koridorundaki rolünü": the role is X's
            self.stack.extend(taken)
            return []
        return taken

    def _give_owners(
        self, phrase: Phrase, taken: Sequence[Phrase], roles: frozenset[str], classes: Sequence[str]
    ) -> None:
        """Let a noun of no engagement stand for those it belongs to, or remember whose it is."""
        # what a decision is taken against is its maker's, not the maker
        inherits = "decision" not in classes and not (
            STANDING.isdisjoint(roles) and _INHERITING.isdisjoint(classes)
        )
        for owner in taken:
            if "rival" in classes and self._are_states(owner):
                # "Tunuslu muhalefet", "Peru isyancıları": of that land, and not its government
                phrase.start = min(phrase.start, owner.start)
            elif "kin" in classes and self._is_person(owner):
                # "X'in ailesini aradı": not X himself
                phrase.start = min(phrase.start, owner.start)
            elif inherits or owner.slot == "adj":
                phrase.holder = owner if owner.slot == "gen" else phrase.holder
                # the finer place tells where: "Peru'nun Lima kentinde"
                phrase.mentions[:0] = owner.mentions if owner.site else []
                phrase.mentions.extend([] if owner.site else owner.mentions)
                phrase.start = min(phrase.start, owner.start)
            elif owner.mentions or not roles.isdisjoint(_HEARD):
                phrase.owner.append(owner)
        leads = "leader" in roles and not self._are_persons(phrase)
        if phrase.mentions and (leads or ("stand-in" in roles and self._are_states(phrase))):
            # the leaders of two states, or of a league of states, are no crowd
            phrase.classes = [name for name in phrase.classes if name not in ("people", "crowd")]
        phrase.drafts = all_drafts(taken)
        if "part" in roles:
            _stand_for(phrase, taken)

    def _date_ahead(self) -> None:
        """`görüşmenin tarihi 14 Mart olarak belirlendi`: what has a date to be set lies ahead."""
        top = self._top
        if top is not None and top.slot == "gen" and top.draft is not None and not top.draft.verb:
            set_mood(top.draft, _PLANNED)
            top.draft.roles = top.draft.roles | {"dated"}

    def _is_person(self, phrase: Phrase) -> bool:
        return any(self.mentions[number].kind == "person" for number in phrase.mentions)

    def _are_states(self, phrase: Phrase) -> bool:
        return all(self.mentions[number].kind == "state" for number in phrase.mentions)

    def _are_persons(self, phrase: Phrase) -> bool:
        return any(self.mentions[number].kind == "person" for number in phrase.mentions)

    def _join_common(self, phrase: Phrase, waiting: list[Draft]) -> None:
        """`un ve yağ dağıttı`: two common nouns without a case that `ve` joins are one phrase."""
        top = self._top
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
        if self.tokens[top.end].low != "ve" or not all(
            map(self._is_number, range(top.end + 1, phrase.start))
        ):
            return
        self.stack.pop()
        phrase.start, phrase.plural = top.start, True
        phrase.classes.extend(name for name in top.classes if name not in phrase.classes)
        for relative in top.relatives:
            untie(relative, top)
        waiting.extend(top.relatives)

    def _draft_noun(
        self, phrase: Phrase, draft: Draft, taken: Sequence[Phrase], waiting: Sequence[Draft]
    ) -> None:
        first = min((item.start for item in taken), default=draft.start)
        draft.first = self._find_time_start(first) if self._is_dated(first) else first
        assign_noun_slots(draft, taken)
        name_doer(draft, phrase)
        pass_on(draft, taken)
        lend_parties(draft, taken)
        self._mark_adjectives(draft, draft.end - 1)
        for item in waiting:
            if "AID" in find_categories(draft):
                load(item, draft)
            tie_noun(item, draft, phrase.lemma, self.words)
            if item.tense == "future":
                lend_sides(draft, item)
        self._take_sides(draft, waiting)
        phrase.draft = draft
        phrase.owner = list(draft.slots.get("possessor", ()))
        phrase.drafts = [draft, *all_drafts(taken)]
        if "target" in phrase.classes and phrase.slot in ("to", "object"):
            # "bir Yunan gemisine saldırdı": what is done to the ship is done to those whose it is
            phrase.mentions.extend(m for owner in taken if owner.slot == "adj" for m in owner.mentions)
        self.drafts.append(draft)

    def _take_sides(self, noun: Draft, relatives: Sequence[Draft]) -> None:
        """`X ile Y arasında, Z'nin arabuluculuğunda başlayacak görüşmeler`: the two stand before the clause."""
        if not relatives or noun.has("between") or "CONSULT" not in find_categories(noun):
            return
        begins = min(relative.first for relative in relatives)
        before = [phrase for phrase in self.stack[self.base :] if phrase.start < begins]
        sides = before[-1] if before else None
        if sides is not None and sides.slot == "between" and sides.mentions and begins - sides.end <= 1:
            self.stack.remove(sides)
            noun.fill("between", sides)
            noun.first = min(noun.first, sides.start)

    def _mark_adjectives(self, draft: Draft, index: int) -> None:
        for back in range(1, 4):
            if index - back < 0 or index - back in self.found:
                return
            roles = self.words.find(self.tokens[index - back].low).roles
            if "hypothetical" in roles:
                draft.mood = "hypothetical"
            if "plan" in roles:
                draft.mood, draft.tense = "plan", "future"


def _stand_for(part: Phrase, owners: Sequence[Phrase]) -> None:
    """`görüşmelerin ikinci turu`, `yaptırımların bir bölümü`: what is said of the part is said of the whole."""
    for owner in owners:
        part.classes.extend(name for name in owner.classes if name not in part.classes)
        if owner.draft is not None and not owner.clause:
            part.draft, part.lemma = owner.draft, owner.lemma
