"""Plans that came to nothing: called off, dropped, or told as what was to have been."""

from collections.abc import Sequence

from dragoman.languages.phrases import phrases
from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.tokens import Token

_REACH = 12
"""Units behind a negated verb among which `as planned` may stand."""
_BEFORE, _AFTER = 4, 6
_WITHIN = ("rel", "np", "prep", "and", "adv", "comma")
"""What stands between a noun and the verb of the clause that describes it."""
_AHEAD = frozenset({"planned", "scheduled", "upcoming", "forthcoming", "impending", "looming", "next"})
"""Words in front of a noun that tell it lies ahead."""


class Cancelling:
    """Those of one sentence, told by the numbers of their units."""

    def __init__(
        self, tokens: Sequence[Token], units: Sequence[Unit], clauses: Clauses, lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.clauses = clauses
        self.lexicon = lexicon

    def unfulfilled(self, verb: int) -> bool:
        """`was to have flown`, `had been due to fly`: an infinitive that tells what did not come to be."""
        governor = self.clauses.governors.get(verb)
        if governor is None or not self.units[verb].infinitive:
            return False
        above, own = self.units[governor], self.units[verb]
        if above.word not in self.lexicon.be and above.word not in self.lexicon.scheduling:
            return False
        if any(token.low == "have" for token in self.tokens[own.start : own.head]):
            return above.tense == "past"
        if above.word in self.lexicon.scheduling:
            return above.perfect and (above.passive or above.word != "expect")
        between = {token.low for token in self.tokens[above.end : own.start]}
        return above.perfect and not between.isdisjoint(self.lexicon.scheduled)

    def unheld(self, noun: int, verb: int, *, told: bool) -> bool:
        """`The talks due on Tuesday never took place`: what had been planned is told as not done.

        So is what a definite noun names, unless it is somebody's word against another's.
        """
        if verb <= noun or self.units[verb].tense != "past" or not self._tells_coming(verb):
            return False
        if self.tokens[self.units[noun].start].low == "the" and not told:
            return True
        planned = self.lexicon.scheduling | self.lexicon.scheduled
        between = range(self.units[noun].start, self.units[verb].start)
        words = (self.tokens[k].low for k in between)
        return any(self.lexicon.lemmas.get(word, word) in planned or word in planned for word in words)

    def planned(self, noun: int) -> bool:
        """`a strike due to start on Monday`, `a march that was set for Friday`, `the planned strike`: it lay ahead."""
        units, end = self.units, noun + 1
        own = units[noun]
        if any(token.low in _AHEAD for token in self.tokens[own.start : own.end]):
            return True
        while end < len(units) and units[end].kind in _WITHIN and end - noun < _REACH:
            if units[end].word in self.lexicon.scheduled:
                return True
            end += 1
        if end >= len(units) or units[end].kind != "verb":
            return False
        verb, behind = units[end], units[end + 1] if end + 1 < len(units) else units[end]
        described = any(unit.kind == "rel" for unit in units[noun:end]) or verb.end - verb.start == 1
        due = verb.word in self.lexicon.be and (behind.infinitive or behind.word in self.lexicon.scheduled)
        return described and (verb.word in self.lexicon.scheduling or due)

    def awaited(self, noun: int) -> bool:
        """`talks which are to open on Monday`, `a visit set for May`, `talks that begin on Monday`: still ahead."""
        units, end = self.units, noun + 1
        told = units[noun + 1 :]
        while end < len(units) and units[end].kind in _WITHIN and end - noun < _REACH:
            if units[end].word in self.lexicon.scheduled:
                return not self.lexicon.be.intersection(unit.word for unit in units[noun:end])
            end += 1
        if end >= len(units) or units[end].kind != "verb" or not told:
            return False
        verb, behind = units[end], units[end + 1] if end + 1 < len(units) else units[end]
        if not any(unit.kind == "rel" for unit in units[noun:end]):
            return (
                verb.word in self.lexicon.scheduling and verb.end - verb.start == 1 and verb.tense == "past"
            )
        if verb.tense != "present" or verb.perfect or verb.negated:
            return False
        if verb.word in self.lexicon.be:
            return behind.infinitive or behind.word in self.lexicon.scheduled
        opens = verb.word in self.lexicon.opening and any(u.kind == "date" for u in units[end : end + _AFTER])
        return opens or (verb.passive and verb.word in self.lexicon.scheduling)

    def _tells_coming(self, verb: int) -> bool:
        """`took place`, `happened`, `were held`: whether a verb says of its subject that it came about."""
        unit = self.units[verb]
        behind = [token.low for token in self.tokens[unit.end : unit.end + 1]]
        if unit.word in ("take", "come", "go"):
            return behind in (["place"], ["about"], ["ahead"], ["off"])
        return unit.word in self.lexicon.happening and unit.word not in self.lexicon.be

    def fell_through(self, verb: int) -> bool:
        """`had been due to take place`: what `verb` says was planned is told as what did not come to be."""
        governors = self.clauses.governors
        return any(governors.get(v) == verb and self.unfulfilled(v) for v in self.clauses.verbs if v > verb)

    def compelled(self, verb: int) -> bool:
        """`forced her to put off the trip`, `decided to cancel`: the infinitive tells what was then done."""
        governor = self.clauses.governors.get(verb)
        above = self.units[governor] if governor is not None else None
        if above is None or above.negated or above.modal or above.tense != "past":
            return False
        return above.word in self.lexicon.compelling

    def against_plan(self, verb: int) -> bool:
        """`will not travel to Oslo as planned`, `will no longer meet`: a denial of what had been planned."""
        unit = self.units[verb]
        if not unit.negated and not self._failed(verb):
            return False
        inside = tuple(token.low for token in self.tokens[unit.start : unit.end])
        ahead = (
            unit.tense == "future" or unit.modal or unit.infinitive or unit.word in self.lexicon.scheduling
        )
        if ahead and phrases("en", "no-longer").stand_in(inside):
            return True
        end = verb + 1
        while end < min(len(self.units), verb + _REACH) and not self._closes(end):
            end += 1
        low = tuple(token.low for token in self.tokens[unit.end : self.units[end - 1].end])
        return phrases("en", "as-planned").stand_in(low)

    def _failed(self, verb: int) -> bool:
        """`failed to meet on Friday as planned`: the infinitive tells what was not done."""
        governor = self.clauses.governors.get(verb)
        return governor is not None and self.units[verb].infinitive and self.units[governor].word == "fail"

    def _closes(self, k: int) -> bool:
        """Whether another clause begins with a unit; "planned" behind "as" tells none."""
        unit = self.units[k]
        begins = unit.kind == "verb" and unit.form == "finite" and self.units[k - 1].word != "as"
        return begins or unit.kind in ("stop", "rel")

    def splits(self, verb: int, np: int) -> bool:
        """`put her trip to Oslo off`, `called it off`: the particle stands behind what is called off."""
        end = np + 1
        while (
            end + 1 < len(self.units) and self.units[end].kind == "prep" and self.units[end + 1].kind == "np"
        ):
            end += 2
        if end >= len(self.units) or self.units[end].word not in self.lexicon.parting:
            return False
        head, particle = self.tokens[self.units[verb].head].low, self.tokens[self.units[end].start].low
        return phrases("en", "cancel").stand_in((head, particle))

    def dropped_with(self, index: int) -> bool:
        """`dropped plans to meet`, `plans for a meeting were dropped`: what the plan that is given up was for."""
        k = index - 1
        while k >= 0 and self.units[k].kind in ("adv", "prep", "date") and index - k < _BEFORE:
            k -= 1
        if k < 0 or self.units[k].kind != "np" or self.units[k].word not in self.lexicon.schemes:
            return False
        before = k - 1
        while before >= 0 and self.units[before].kind in ("adv", "prep"):
            before -= 1
        if before >= 0 and self.units[before].kind == "verb" and self._gives_up(before, k):
            return True
        own = (v for v in self.clauses.verbs if v > index and self._speaks_of(v, k))
        return any(self._gives_up(verb, verb) for verb in own)

    def _speaks_of(self, verb: int, np: int) -> bool:
        chain = self.clauses.subjects.get(verb)
        return chain is not None and np in chain.units

    def _gives_up(self, verb: int, until: int) -> bool:
        unit = self.units[verb]
        if unit.negated or unit.infinitive or unit.modal:
            return False
        if unit.word in self.lexicon.lifting or unit.word in self.lexicon.abandoning:
            return True
        end = max(self.units[until].start, unit.end + 1)
        lows = tuple(token.low for token in self.tokens[unit.start : end])
        return phrases("en", "cancel").stand_in(lows)
