"""Whose a noun is, and which words in front of it only tell which one is meant."""

from dragoman.languages.offices import word_lists
from dragoman.languages.predicates import Predicate, land_stems
from dragoman.languages.tolls import tolls
from dragoman.read.turkish.beside import BesideReader
from dragoman.read.turkish.carriers import untie
from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.outlook import OutlookReader
from dragoman.read.turkish.phrases import Draft, Phrase, find_traits
from dragoman.read.turkish.taking import take_noun_phrases

_JOINTLY = frozenset({"ortak", "ortaklaşa", "müşterek", "birlikte"})
_PERSONAL = frozenset({"people", "crowd"})
_MANY = ("larca", "lerce")
_WHERE = frozenset({"from", "to", "in"})
_SAID = frozenset({"statement"})
"""What is said or decided, and then praised or condemned by a body: "Bakanlık kararı kınadı"."""
STANDING = frozenset({"stand-in", "source", "statement"})
"""Roles of nouns that act for their owner."""


class OwnerReader(BesideReader, OutlookReader):
    """Finds the owners of nouns, as a part of reading a sentence."""

    def _take_possessor(
        self,
        phrase: Phrase,
        form: Form,
        roles: frozenset[str],
        edge: int,
        *,
        predicate: Predicate | None,
        named: bool,
        compounded: bool = False,
    ) -> list[Phrase]:
        """Take from the stack whose noun it is and, for a noun of engagement, its other arguments."""
        if not named:
            near = bool(self.stack) and self.stack[-1].end >= edge - 1
            owned = phrase.possessed and near and not self._follows_person(roles)
            return self._take_owner(edge) if owned else []
        if predicate is None and compounded and self._leaves_owner(phrase, form):
            return []
        if self._calls_home(phrase):
            return []
        beside = self._top
        if self.conjunction == "ve" and beside is not None and beside.slot == phrase.slot and form.plural:
            # "limanlara ve ticaret gemilerine": the second is a compound, not the far genitive's own
            return []
        taken = take_noun_phrases(
            self.stack,
            self.base,
            possessed=phrase.possessed and predicate is not None,
            start=edge,
            governed=self._is_governed(phrase.end - 1, form),
        )
        apart = predicate is not None and "from" not in find_traits(predicate).parts
        if apart and any(p.slot == "from" and p.mentions for p in taken):
            # "X'in Y'den gemilerini çekmesini istediği": what comes from Y is no part of the ships
            self.stack.extend(taken)
            taken = []
        if not taken and "passage" in phrase.classes and phrase.possessed:
            taken = self._take_traveller()
        if not taken and phrase.possessed and not self._follows_person(roles):
            taken = self._take_owner(edge, joined="stand-in" in roles)
            if not taken and phrase.start < edge:
                taken = self._take_beyond_place(phrase.start)
        if predicate is not None and phrase.possessed and len(taken) == 1 and taken[0].slot == "":
            before = self._top
            places = all(self.mentions[number].kind in ("state", "place") for number in taken[0].mentions)
            if places and _owns_beside(before, taken[0]):
                taken.insert(0, self.stack.pop())
        if predicate is not None or not taken:
            return taken
        if taken[0].slot not in ("gen", "adj", ""):
            self.stack.extend(taken)
            return []
        before = self._top
        states = any(self.mentions[number].kind == "state" for number in taken[0].mentions)
        local = phrase.slot in _WHERE or "territory" in phrase.classes or "road" in phrase.classes
        if before is not None and taken[0].site and local and self._acts(before):
            # "Mavi Cephe güçlerinin Lima limanlarından çekildiği": the port is Lima's
            states = True
        if before is not None and self._tells_whose(before, taken[0]):
            # "Peru sahil güvenlik botlarının": the boats are Peru's
            return [self.stack.pop()]
        if phrase.slot == "gen" and self._acts(taken[0]):
            # "X'in Mavi Cephe üyelerinin geçişine izin vermediği": the members are those of the front alone
            states = True
        if taken[0].slot != "gen" and phrase.possessed and not states and _owns_beside(before, taken[0]):
            taken.insert(0, self.stack.pop())
        return taken

    def _calls_home(self, phrase: Phrase) -> bool:
        """`Peru büyükelçisini geri çağırdı`: the state that stands first does it, and the envoy is its own."""
        if phrase.slot != "object" or "envoy" not in phrase.classes or phrase.end >= self.size:
            return False
        if self.tokens[phrase.end].low not in word_lists("tr")["recalling"]:
            return False
        states = [p for p in self.stack[self.base :] if p.slot == "" and p.mentions and not p.site]
        return len(states) == 1 and states[0].end == phrase.start and self._are_states_only(states[0])

    def _tells_whose(self, before: Phrase, body: Phrase) -> bool:
        """Whether the bare name of a state stands right before the common noun for one of its bodies."""
        if before.slot or before.comma or before.end != body.start or len(before.mentions) != 1:
            return False
        common = body.slot == "" and bool(body.mentions) and not self.tokens[body.start].capital
        return common and self._are_states_only(before)

    def _are_states_only(self, phrase: Phrase) -> bool:
        return all(self.mentions[number].kind == "state" for number in phrase.mentions)

    def _acts(self, phrase: Phrase) -> bool:
        """Whether the phrase names people, a body or forces rather than a land."""
        kinds = {self.mentions[number].kind for number in phrase.mentions}
        return bool(kinds & {"organization", "person", "group"}) or "forces" in phrase.classes

    def _follows_person(self, roles: frozenset[str]) -> bool:
        """Whether a person in the nominative stands in front, who owns no common noun (`Vera görevinden ayrıldı`)."""
        top = self._top
        if top is None or top.slot != "" or "stand-in" in roles or len(top.mentions) != 1:
            return False
        told = self.mentions[top.mentions[0]]
        # "İki ülkenin bakanları zaptını imzaladı"; "iki ülke ilişkileri" are theirs
        several = told.kind == "group" and told.entity < 0 and told.plural
        return told.kind == "person" or (
            several and not self.tokens[top.end - 1].low.startswith(land_stems("tr"))
        )

    def _owns(self, index: int, form: Form, roles: frozenset[str], *, predicate: bool) -> bool:
        """Whether a name in front owns the noun whose ending leaves that open."""
        if len(self.stack) == self.base:
            return False
        top = self.stack[-1]
        if top.slot == "adj":
            # "Perulu askerleri" has an owner where nobody stands before who could have done it to them
            lone = not any(p.slot in ("", "gen") and p.mentions for p in self.stack[self.base : -1])
            subject = form.plural or (index + 1 < self.size and self.tokens[index + 1].core == ",")
            acting = "stand-in" in roles or (
                # "Rus füzeleri Lima'yı vurdu", but "füzeleri düşürdü"
                "weapon" in self.words.classes.get(form.lemma, ()) and not self._precedes_active(index)
            )
            return predicate or (lone and subject and acting and top.end == index)
        for phrase in reversed(self.stack[self.base :]):
            if phrase.slot == "gen":
                gap = index - phrase.end
                counted = gap == 1 and self.tokens[phrase.end].kind == "number"
                beside = gap == 0 or counted or self._stands_in_place(phrase.end, index)
                if beside and self._is_done_to(index):
                    # "X'in anlaşmayı", and so "X'in anlaşması ihlal ettiği": X does it to the noun
                    return False
                if (form.plural and self._precedes_act(index)) or (gap == 0 and self._is_meant(index)):
                    # "X ile Y'nin uçuşları başlatma konusunda anlaştığı", "X'in sınırı açmayı kabul ettiği"
                    return False
                return (
                    predicate
                    or gap == 0
                    or (gap <= 2 and "skip" not in self.words.find(self.tokens[index - 1].low).roles)
                )
            if phrase.slot in ("", "adj", "object") or phrase.clause:
                break
        if top.slot != "" or not top.mentions or top.comma or top.end != index:
            return False
        lone = not any(p.slot in ("", "gen") and p.mentions for p in self.stack[self.base : -1])
        if top.site:
            return True
        if len(top.mentions) > 1 and "stand-in" not in roles and self.tokens[index - 2].core not in "-–":
            after = self.tokens[index + 1].low if index + 1 < self.size else ""
            return after.startswith("arasında")
        if predicate and len(top.mentions) > 1 and self.tokens[index - 2].core in "-–":
            # "Peru-Şili görüşmeleri"
            return True
        person = any(self.mentions[number].kind == "person" for number in top.mentions)
        body = any(self.mentions[number].kind in ("organization", "group") for number in top.mentions)
        body = body or (top.plural and not _PERSONAL.isdisjoint(top.classes))
        stated = self._precedes_stated(index, several=top.plural)
        acted = roles.isdisjoint(STANDING - {"statement"}) and (self._precedes_active(index) or stated)
        body = body or stated
        if lone and body and not form.plural and acted:
            # "Maden Sendikası grevi askıya aldı": the clause needs a subject
            return False
        if lone and not (person or body or form.plural) and self._precedes_taking(index):
            # "Peru teklifi reddetti"
            return False
        return not person and (bool(roles & {"stand-in", "source"}) or not lone or not form.plural)

    def _take_traveller(self) -> list[Phrase]:
        """ "X'in ülkeye girişine": whose entry it is stands before where to."""
        if len(self.stack) - self.base < 2:
            return []
        goal, owner = self.stack[-1], self.stack[-2]
        if (
            goal.slot not in ("to", "from", "in")
            or goal.clause
            or owner.slot != "gen"
            or owner.end != goal.start
        ):
            return []
        del self.stack[-2:]
        return [owner]

    def _leaves_owner(self, phrase: Phrase, form: Form) -> bool:
        """ "X'in sınır köylerine asker yığdığı": the genitive far in front is the subject of the clause."""
        if form.case not in ("dat", "loc", "abl", "acc"):
            return False
        if sum(item.slot == "gen" for item in self.stack[self.base :]) != 1:
            return False
        for position in range(phrase.end, min(phrase.end + 4, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if position in self.found or self.tokens[position].kind == "mark":
                return False
            if verb is not None and verb.kind != "mak":
                return verb.kind in ("dik", "acak") and verb.possessed and not verb.passive
        return False

    def _is_done_to(self, index: int) -> bool:
        """Whether the noun at `index` is the object of a clause verb right behind that needs the genitive's owner."""
        if sum(phrase.slot == "gen" for phrase in self.stack[self.base :]) != 1:
            return False
        for position in range(index + 1, min(index + 4, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is None:
                continue
            start, option = self._find_compound(position, verb.lemma)
            nominal = verb.kind in ("dik", "acak", "ma") and verb.possessed and not verb.passive
            goal = self.words.find(self.tokens[index + 1].low)
            case = goal.noun.case if goal.noun is not None else goal.case
            beside = start == index + 1 or (start == index + 2 and case == "dat")
            if option is None or option.predicate is None or not beside or not nominal:
                return False
            return find_traits(option.predicate).takes_object
        return False

    def _stands_in_place(self, start: int, end: int) -> bool:
        """`X'in Lima'daki mevzileri`: whether a place in -ki is all that stands between the tokens."""
        if start not in self.found or self.found[start][1] != end:
            return False
        last = self.tokens[end - 1]
        return (last.suffix or last.low).endswith("ki")

    def _precedes_act(self, index: int) -> bool:
        """Whether the noun at `index` is done something to: an act without an owner follows (`uçuşları başlatma`)."""
        for position in range(index + 1, min(index + 4, self.size)):
            verb = self.words.find(self.tokens[position].low)
            if verb.verb is not None:
                return verb.verb.kind in ("ma", "mak") and not verb.verb.possessed
            if verb.act is not None:
                return True
        return False

    def _precedes_taking(self, index: int) -> bool:
        """Whether the active verb right behind the noun at `index` ends the clause and does something to it."""
        for position in range(index + 1, min(index + 3, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is not None and self._ends_clause(position):
                start, option = self._find_compound(position, verb.lemma)
                if option is not None and option.predicate is not None and start == index:
                    # "Peru talebi kabul etti": one verb, and whose demand it is goes unsaid
                    return verb.kind == "finite" and not verb.passive
                if option is None or option.predicate is None or start != index + 1 or verb.passive:
                    return False
                return verb.kind == "finite" and find_traits(option.predicate).takes_object
        return False

    def _take_received(self, start: int, predicate: Predicate) -> list[Phrase]:
        """`Y'yi kabulünde`, `Y'yi ziyareti sırasında`: the object that such a noun takes as its verb does."""
        top = self._top
        if top is None or top.slot != "object" or not top.mentions or top.end != start or top.comma:
            return []
        if predicate.senses[0].category != "CONSULT":
            return []
        self.stack.pop()
        top.slot = "with"
        return [top]

    def _take_helped(self, start: int, predicate: Predicate) -> list[Phrase]:
        """`Y'ye desteğinin süreceğini`: whom the noun itself is meant for."""
        top = self._top
        if top is None or top.slot != "to" or top.end != start or top.comma or top.clause:
            return []
        owners = [owner for owner in top.owner if owner.mentions]
        if "to" not in find_traits(predicate).recipients or not (top.mentions or owners):
            return []
        # "Y'nin davasına desteğinin": it is Y who is helped
        return [self.stack.pop(), *(Phrase(p.start, p.end, "of", mentions=list(p.mentions)) for p in owners)]

    def _pass_modifier(self, start: int, reach: int, form: Form, predicate: Predicate | None) -> int:
        """`Peru-Şili sınır görüşmesi`: what stands between two names and what the two did; where it begins."""
        if predicate is None or not form.possessed or len(self.stack) <= self.base:
            return start
        top = self.stack[-1]
        beside = top.slot == "with" and bool(top.mentions)
        if not beside and (len(top.mentions) < 2 or top.slot not in ("", "adj", "between") or top.comma):
            return start
        if beside and top.end < self.size and self.tokens[top.end].low in _JOINTLY:
            # "X ile ortak hava savunma tatbikatı"
            return top.end
        return top.end if self._reaches(top.end, reach) else start

    def _absorb_modifier(self, start: int) -> int:
        """A plain noun right before an owned one only tells which (`ara önerisi`): one phrase; where it begins."""
        if len(self.stack) > self.base:
            top = self.stack[-1]
            plain = top.slot == "" or self._is_compounding(top)
            plain = plain and not top.mentions and not top.clause and not top.comma
            if plain and not top.plural and not self._counts(top) and self._reaches(top.end, start):
                self.stack.pop()
                if top.draft is not None:
                    # "ateşkes çağrısı": what belongs to the first noun belongs to the whole
                    self._dissolve(top.draft)
                if "undergone" in top.classes and top.possessed and len(self.stack) > self.base:
                    self._leave_undergone(top)
                self.waiting.extend(top.relatives)
                for relative in top.relatives:
                    untie(relative, top)
                return top.start
        return start

    def _counts(self, phrase: Phrase) -> bool:
        """`binlerce kişi sendika liderinin ...`: people who are counted are no part of the noun behind them."""
        if _PERSONAL.isdisjoint(phrase.classes) or not phrase.start:
            return False
        before = self.tokens[phrase.start - 1]
        return before.kind == "number" or before.low in tolls("tr").numbers or before.low.endswith(_MANY)

    def _is_compounding(self, phrase: Phrase) -> bool:
        """`esir takası anlaşması`: a noun whose -I, an object's elsewhere, is a possessive before an owned noun."""
        noun = self.words.find(self.tokens[phrase.end - 1].low).noun
        bare = noun is not None and noun.bare
        return phrase.slot == "object" and bare and phrase.draft is not None and not phrase.draft.verb

    def _leave_undergone(self, deed: Phrase) -> None:
        """`X'in istifası talebi`: X is to resign, and it is not he who demands it."""
        owner = self.stack[-1]
        if owner.slot == "gen" and owner.mentions and owner.end == deed.start and not owner.comma:
            self.stack.pop()

    def _reaches(self, end: int, start: int) -> bool:
        """Whether the nouns at `end` and `start` stand side by side, or one unknown word apart that has no case."""
        if end == start:
            return True
        between = self.tokens[end]
        return start - end == 1 and not between.capital and self.words.find(between.low).idle

    def _dissolve(self, noun: Draft) -> None:
        """Give back to the stack what a noun of engagement has taken, which turns out to be part of another."""
        if noun in self.drafts:
            self.drafts.remove(noun)
        taken = [phrase for phrases in noun.slots.values() for phrase in phrases if phrase.draft is not noun]
        self.stack.extend(sorted(dict.fromkeys(taken), key=lambda phrase: phrase.start))


def _owns_beside(before: Phrase | None, name: Phrase) -> bool:
    """Whether the phrase right before `name` is the genitive of another owner."""
    if before is None or before.slot != "gen" or before.comma:
        return False
    # "X'in ertelenen Peru ziyareti": a participle may stand between
    return before.end == min([name.start, *(item.first for item in name.relatives)])
