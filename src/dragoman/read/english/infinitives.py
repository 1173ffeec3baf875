"""What an infinitive or a gerund tells by the verb that governs it: done, decided, offered or only wished."""

from collections.abc import Sequence

from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Mood
from dragoman.read.tokens import Token

_BECOMING = frozenset({"become", "be"})
_RANKS = frozenset({"only", "latest", "th", "nd", "rd", "st"})


_COURT = "tribunal"
_ASKED = frozenset({"demand", "proposal", "insistence", "edict"})
_ASKED_TOO = frozenset({"NONE", "SANCTION", "CONSULT"})
"""Categories that a verb of asking tells beside a request."""


class Infinitives:
    """Those of one sentence, told by the number of their unit."""

    def __init__(
        self, tokens: Sequence[Token], units: Sequence[Unit], clauses: Clauses, lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.clauses = clauses
        self.lexicon = lexicon

    def came_true(self, verb: int) -> bool:
        """`managed to free`, `had to leave`, `became the first to recognise X`: what the infinitive says was done."""
        governor = self.clauses.governors.get(verb)
        if governor is None:
            return False
        word = self.units[governor].word
        if word in self.lexicon.have:
            # "had to leave" did, "will have to" need not
            return self.units[governor].tense == "past" and not self.units[governor].modal
        if word in self.lexicon.messaging:
            return bool(self.clauses.object_units(governor))
        if word in self.lexicon.causing and self.clauses.object_units(governor):
            # "got both sides to agree"; "could not get them to agree" did not
            unit = self.units[governor]
            told = unit.tense == "past" or unit.form == "gerund"
            return told and not (unit.negated or unit.modal)
        # "began talks to reach a deal" has only begun them
        driven = word in self.lexicon.implicative and not self.clauses.object_units(governor)
        return driven or (word in _BECOMING and self._ranked(verb))

    def arranged(self, verb: int) -> bool:
        """`agreed to hold talks`, `agreed that the envoys would meet`: what those who agree have planned."""
        if verb < 0:
            return False
        if not self.units[verb].infinitive:
            return self._arranged_clause(verb)
        governor = self.clauses.governors.get(verb)
        unit = self.units[governor] if governor is not None else None
        # "begins" and "goes on" with what there is, and plans nothing
        starts = self.units[verb].word in self.lexicon.implicative
        return unit is not None and unit.word in self.lexicon.arranging and not unit.negated and not starts

    def offered(self, verb: int) -> bool:
        """`proposed talks with Peru`, `offered to meet him`, `proposed that the envoys meet`: nothing but an offer."""
        unit = self.units[verb] if verb >= 0 else None
        if unit is None or unit.negated:
            return False
        if unit.infinitive or unit.form == "gerund":
            governor = self.clauses.governors.get(verb)
            return governor is not None and self.offered(governor)
        if unit.word in self.lexicon.offering:
            return True
        joint = self._opening(verb)
        bare = self.tokens[unit.head].low == unit.word or self.tokens[unit.start].low in ("should", "be")
        return bare and joint > 0 and self._opens_offer(joint)

    def _opens_offer(self, joint: int) -> bool:
        """`proposed that`, `proposed on Monday that`: whether the "that" at `joint` opens what somebody offers."""
        for unit in reversed(self.units[:joint]):
            if unit.kind in ("verb", "stop", "sub", "rel") or unit.word in self.lexicon.offering:
                return unit.word in self.lexicon.offering and not unit.negated
        return False

    def _opening(self, verb: int) -> int:
        """The "that" which opens the clause of a verb, if nothing but its subject stands between; else 0."""
        joint = next((k for k in range(verb - 1, 0, -1) if self.units[k].word == "that"), 0)
        between = self.units[joint:verb]
        return (
            joint
            if all(u.kind in ("np", "and", "comma", "prep", "rel", "sub", "adv") for u in between)
            else 0
        )

    def _arranged_clause(self, verb: int) -> bool:
        unit = self.units[verb]
        ahead = unit.tense == "future" or any(t.low == "would" for t in self.tokens[unit.start : unit.end])
        joint = self._opening(verb)
        agreed = self.units[joint - 1]
        return ahead and joint > 0 and agreed.word in self.lexicon.arranging and not agreed.negated

    def intended(self, verb: int) -> Mood:
        """What an infinitive tells that need not have come true."""
        governor = self.clauses.governors.get(verb)
        unit = self.units[governor] if governor is not None else None
        own = self.units[verb]
        perfect = any(token.low == "have" for token in self.tokens[own.start : own.head])
        if perfect and unit is not None and unit.word == "be":
            return "hypothetical"  # "was to have flown to Oslo"
        if self.decreed(verb) is not None:
            return "fact"
        if self._decided(verb):
            return "decision"
        if unit is not None and unit.word in self.lexicon.have:
            return "hypothetical"
        if unit is not None and unit.word in self.lexicon.going and unit.tense in ("past", "present"):
            return "purpose"
        return "propose" if unit is not None and unit.word in self.lexicon.offering else "wish"

    def decreed(self, verb: int) -> int | None:
        """`A court ordered Holm to be held`: the ordering verb of a court over a passive infinitive."""
        governor = self.clauses.governors.get(verb)
        if governor is None or self.units[governor].word != "order" or self.units[governor].negated:
            return None
        chain = self.clauses.subjects.get(governor)
        own = self.units[verb]
        if chain is None or not (own.infinitive and own.passive) or self.units[governor].tense != "past":
            return None
        if own.word not in self.lexicon.holding and own.word not in self.lexicon.freeing:
            return None
        told = {name for k in chain.units for name in self.lexicon.classes.get(self.units[k].word, ())}
        return governor if _COURT in told else None

    def stopped(self, verb: int) -> bool:
        """`stopped sending`, `considered sending`: the gerund is what is not, or not yet."""
        before = self.units[verb - 1] if verb else self.units[verb]
        lex = self.lexicon
        if before.kind == "and":
            # "prevented Peru from seizing the ship and arresting its crew"
            earlier = next((v for v in reversed(self.clauses.verbs) if v < verb), None)
            return earlier is not None and self.units[earlier].form == "gerund" and self.stopped(earlier)
        governor = self.clauses.governors.get(verb)
        if before.word == "from" and governor is not None and self.units[governor].word in lex.barring:
            # "stopped them from boarding the ship"
            return True
        if before.word == "out" and verb > 1 and self.units[verb - 2].word == "rule":
            return True
        denied = lex.reporting.get(before.word) == "deny"
        return (
            before.kind == "verb"
            and not denied
            and (before.word in lex.ending or before.word in lex.wishing or before.word in lex.averting)
        )

    def rued(self, verb: int) -> bool:
        """`apologised for calling X a liar`: what one is sorry for."""
        before = self.units[verb - 1] if verb else self.units[verb]
        governor = self.clauses.governors.get(verb)
        sorry = governor is not None and self.units[governor].word in self.lexicon.rueing
        return before.kind == "prep" and before.word == "for" and sorry

    def is_to(self, verb: int) -> bool:
        """`The ministers are to meet`: the infinitive stands right behind."""
        k = verb + 1
        while k < len(self.units) and self.units[k].kind in ("adv", "date", "comma"):
            k += 1
        return k < len(self.units) and self.units[k].infinitive

    def _decided(self, verb: int) -> bool:
        """`voted to lift the ban`, `its decision to lift the ban`: the infinitive is what was decided."""
        before = verb - 1
        while before > 0 and self.units[before].kind in ("date", "adv", "prep"):
            before -= 1
        if before >= 0 and self.units[before].kind == "np" and self.units[before].word == "decision":
            return True
        governor = self.clauses.governors.get(verb)
        return governor is not None and self.units[governor].word in self.lexicon.deciding

    def _ranked(self, verb: int) -> bool:
        """`became the first state to recognise X`: a rank before the infinitive."""
        before = self.units[verb - 1] if verb else self.units[verb]
        if before.kind != "np":
            return False
        words = self.tokens[before.start : before.end]
        return any(token.low in self.lexicon.further or token.low in _RANKS for token in words)

    def only_asked(self, verb: int) -> bool:
        """Whether an infinitive tells what somebody else is asked to do."""
        governor = self.clauses.governors.get(verb) if verb >= 0 and self.units[verb].infinitive else None
        if governor is None or not self.clauses.object_units(governor):
            return False
        entries = self.lexicon.verbs.get(self.units[governor].word, ())
        senses = [s for e in entries if e.predicate is not None and not e.rest for s in e.predicate.senses]
        return bool(senses) and {"REQUEST"} == {s.category for s in senses if s.category not in _ASKED_TOO}

    def goes_on_from(self, verb: int) -> int | None:
        """`will close the port and expel the envoy`: the verb whose "will" or "to" a bare one behind "and" shares."""
        unit = self.units[verb]
        forms = self.lexicon.forms.get(self.tokens[unit.head].low, frozenset())
        if unit.end - unit.start != 1 or "base" not in forms:
            return None
        joint = verb - 1
        while joint > 0 and self.units[joint].kind == "adv":
            joint -= 1
        before = next((v for v in reversed(self.clauses.verbs) if v < joint), None)
        if joint <= 0 or self.units[joint].kind != "and" or before is None:
            return None
        other = self.units[before]
        helped = other.modal or other.infinitive or other.tense == "future" or other.negated
        same = self.clauses.subjects.get(before) == self.clauses.subjects.get(verb)
        return before if helped and same else None

    def is_any(self, verb: int) -> bool:
        """`threatened to shoot down drones that cross the border`: any that do so, and none that has done it."""
        unit = self.units[verb]
        if verb < 2 or self.units[verb - 1].kind != "rel" or unit.tense != "present" or unit.perfect:
            return False
        before = next((v for v in reversed(self.clauses.verbs) if v < verb), None)
        if before is None or self.tokens[self.units[before].end - 1].low == "be":
            return False
        above = self.units[before]
        return (above.infinitive or above.modal or above.tense == "future") and not self.came_true(before)

    def only_believed(self, verb: int) -> bool:
        """`analysts fear Chile will attack`, `little chance that it will leave`: what is only thought to come."""
        unit = self.units[verb]
        if not (unit.tense == "future" or unit.modal):
            return False
        joint = self._opening(verb)
        chain = self.clauses.subjects.get(verb)
        if joint <= 0 and chain is not None:
            joint = min(chain.units)
        above = self.units[joint - 1] if joint > 0 else None
        if above is None or above.kind not in ("verb", "np") or above.negated:
            return False
        return (above.word or self.tokens[above.head].low) in self.lexicon.believing

    def demanded(self, verb: int) -> bool:
        """`insisted that Peru withdraw its guards`, `calls that it withdraw`: a bare form in the clause of a demand."""
        unit = self.units[verb]
        forms = self.lexicon.forms.get(self.tokens[unit.head].low, frozenset())
        # "let", "cut" and "put" are bare and past alike: behind a demand they are bare
        if unit.end - unit.start != 1 or "base" not in forms:
            return False
        for k in range(verb - 1, max(0, verb - 8), -1):
            if self.units[k].kind in ("sub", "rel") and self.units[k].word == "that":
                told = frozenset(self.lexicon.classes.get(self.units[k - 1].word, ()))
                if self.units[k - 1].kind == "np" and told & _ASKED and "reports" not in told:
                    return True
                before = next((u for u in reversed(self.units[:k]) if u.kind == "verb"), None)
                return before is not None and (self._demands(before.word) or self._opens_offer(k))
            if self.units[k].kind in ("verb", "stop", "comma"):
                return False
        return False

    def _demands(self, verb: str) -> bool:
        entries = self.lexicon.verbs.get(verb, ())
        senses = [s for e in entries if e.predicate is not None and not e.rest for s in e.predicate.senses]
        return any(sense.category == "REQUEST" and "clause" in sense.recipients for sense in senses)
