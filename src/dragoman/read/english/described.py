"""Nouns of engagement with a clause behind them that describes them: "the talks that Peru held with Chile"."""

from dragoman.languages.predicates import Predicate
from dragoman.read.english.framing import Framing
from dragoman.read.frames import Argument

_GREETING = frozenset({"thank", "congratulate", "condole", "press", "reassure", "caution"})
_FAR = 8
"""Units behind a noun among which the participle stands that says who is blamed for it."""
_BLAMED = frozenset({"blame", "attribute", "ascribe", "pin"})
_PUT_DOWN = ("on", "to")


class Described:
    """Reads the relative clauses and participles behind the nouns of one sentence."""

    def __init__(self, at: Framing) -> None:
        self.at = at

    def add_callers(self, noun: int, predicate: Predicate, slots: dict[str, Argument]) -> int | None:
        """`a strike planned by dockers`, `talks that Peru had with Chile`: who is behind it stands in a clause.

        Gives the verb of the clause where it carries the noun.
        """
        at, verb = self.at, noun + 1
        if verb >= len(at.units):
            return None
        words = {*predicate.light, *at.lex.scheduling}
        if at.units[verb].kind == "rel":
            verb = next((v for v in at.verbs if v > noun), verb)
            callers = at.clauses.chain_argument(at.clauses.subjects.get(verb))
            if at.clauses.relative_objects.get(verb) != noun or at.units[verb].word not in words:
                return None
            if callers is None or callers.start < at.units[noun].end:
                return None
            slots.setdefault("subject", callers)
            self._add_behind(verb, ("with", "in", "at", "against", "on"), slots)
            return verb if at.units[verb].word not in at.lex.scheduling else None
        if predicate.senses[0].category == "PROTEST" and at.units[verb].word in words:
            self._add_behind(verb, ("by", "in", "at"), slots)
        return None

    def find_blamed(self, noun: int) -> Argument | None:
        """`an attack on a school, blamed on the rebels`: those to whom a participle behind the noun puts it down."""
        units = self.at.units
        k = noun + 1
        while k < min(len(units), noun + _FAR) and units[k].kind in ("prep", "np", "date", "comma", "adv"):
            k += 1
        if k + 2 >= len(units) or units[k].kind != "verb" or units[k].word not in _BLAMED:
            return None
        bare = units[k].end - units[k].start == 1 and units[k].head == units[k].start
        if not bare or units[k + 1].word not in _PUT_DOWN or units[k + 2].kind != "np":
            return None
        found = self.at.clauses.argument((k + 2,))
        return found if found is not None and found.mentions else None

    def _add_behind(self, verb: int, names: tuple[str, ...], slots: dict[str, Argument]) -> None:
        for name, units, _ in self.at.clauses.after(verb + 1):
            argument = self.at.clauses.argument(units)
            if argument is not None and name in names:
                slots.setdefault(name, argument)

    def add_partner(self, verb: int, joint: int, slots: dict[str, Argument]) -> None:
        """`told Ana Soto in a phone call that`: whoever is addressed there is the other one who talks."""
        at, lex = self.at, self.at.lex
        word = at.units[verb].word
        speaks = word in lex.addressing or word in lex.object_control or word in _GREETING
        if not speaks or at.units[joint].word not in ("in", "during") or at.units[verb].passive:
            return
        addressed = at.clauses.object_units(verb)
        told = (
            at.clauses.argument(addressed)
            if addressed and (joint == 0 or addressed[-1] == joint - 1)
            else None
        )
        if told is not None and any(at.mentions[m].kind in ("person", "state") for m in told.mentions):
            slots["with"] = told

    def only_heads(self, noun: int) -> bool:
        """`Ana Soto, who leads the talks with Chile, met Y`: what she is, and no meeting of its own."""
        units, k = self.at.units, self.at.left_of(noun)
        if k < 1 or units[k].word not in ("lead", "head") or units[k].tense != "present":
            return False
        return units[k].kind == "verb" and units[self.at.left_of(k)].kind == "rel"

    def opens(self, verb: int) -> bool:
        """`The talks that had been planned were not held`: the first verb only describes the noun."""
        k = self.at.left_of(verb)
        return k >= 0 and self.at.units[k].kind == "rel"

    def main_behind(self, index: int) -> int | None:
        """`The march that teachers had planned for Friday was put off`: the verb of the noun behind another's."""
        units = self.at.units
        later = [verb for verb in self.at.verbs if verb > index]
        if len(later) < 2 or units[index + 1].kind != "rel" or units[later[1]].form != "finite":
            return None
        inside = units[later[0] + 1 : later[1]]
        joined = any(unit.kind not in ("prep", "np", "date", "adv") for unit in inside)
        return None if joined else later[1]


def is_shared(predicate: Predicate) -> bool:
    """Whether who does something "after" or "in" it takes part in it: in talks, not in an attack."""
    shared = ("CONSULT", "AGREE", "COOPERATE", "PROTEST")
    return any(sense.category in shared for sense in predicate.senses)
