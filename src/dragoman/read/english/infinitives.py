"""What an infinitive or a gerund tells by the verb that governs it: done, decided, offered or only wished."""

from collections.abc import Sequence

from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Mood
from dragoman.read.tokens import Token

_BECOMING = frozenset({"become", "be"})
_RANKS = frozenset({"only", "latest", "th", "nd", "rd", "st"})


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
            return unit.tense == "past" and not (unit.negated or unit.modal)
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
        return bare and joint > 0 and self.units[joint - 1].word in self.lexicon.offering

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
        if self._decided(verb):
            return "decision"
        if unit is not None and unit.word in self.lexicon.have:
            return "hypothetical"
        if unit is not None and unit.word in self.lexicon.going and unit.tense in ("past", "present"):
            return "purpose"
        return "propose" if unit is not None and unit.word in self.lexicon.offering else "wish"

    def stopped(self, verb: int) -> bool:
        """`stopped sending`, `considered sending`: the gerund is what is not, or not yet."""
        before = self.units[verb - 1] if verb else self.units[verb]
        lex = self.lexicon
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
        """`voted to lift the ban`: the infinitive is what was decided."""
        governor = self.clauses.governors.get(verb)
        return governor is not None and self.units[governor].word in self.lexicon.deciding

    def _ranked(self, verb: int) -> bool:
        """`became the first state to recognise X`: a rank before the infinitive."""
        before = self.units[verb - 1] if verb else self.units[verb]
        if before.kind != "np":
            return False
        words = self.tokens[before.start : before.end]
        return any(token.low in self.lexicon.further or token.low in _RANKS for token in words)
