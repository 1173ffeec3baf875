"""What was just told, called a charge that somebody denies: ", a charge Rabat dismissed"."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from dragoman.languages.phrases import phrases
from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Argument
from dragoman.read.tokens import Token

_CALLING = frozenset({"call", "label", "brand", "describe", "deem"})
_NOT = frozenset({"no"})
_REFUSED = 6
"""Units of a noun phrase and what hangs on it, between the charge and its verb, at most."""


class Charges:
    """The charges of one sentence, told by the number of the verb that denies each."""

    def __init__(
        self, tokens: Sequence[Token], units: Sequence[Unit], clauses: Clauses, lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.clauses = clauses
        self.lexicon = lexicon

    @cached_property
    def denied(self) -> Mapping[int, Argument]:
        """The verb that denies a charge, to the one who denies it."""
        found: dict[int, Argument] = {}
        for index in self.nouns:
            told = self._denial(index)
            if told is not None:
                found[told[0]] = told[1]
        return found

    @cached_property
    def nouns(self) -> frozenset[int]:
        """The nouns that call what stands before them, in apposition, a charge."""
        return frozenset(index for index in range(2, len(self.units)) if self._is_charge(index))

    def _is_charge(self, index: int) -> bool:
        """`..., a charge`, `... - charges`: a noun of claiming that names nobody, behind a comma or a dash."""
        unit, before = self.units[index], self.units[index - 1]
        if unit.kind != "np" or unit.mentions or before.kind not in ("comma", "stop"):
            return False
        if "allegation" not in self.lexicon.classes.get(unit.word, ()):
            return False
        return any(other.kind == "verb" for other in self.units[: index - 1])

    def _denial(self, index: int) -> tuple[int, Argument] | None:
        units = self.units
        k = index + 1
        if k >= len(units):
            return None
        joined = units[k].kind == "rel"
        k += joined
        verb = next((v for v in self.clauses.verbs if k <= v <= k + _REFUSED), None)
        if verb is None or not self._denies(verb):
            return None
        if verb == k:
            # "a charge denied by Peru", "a charge that was denied by Peru"
            agent = next((u for name, u, _ in self.clauses.after(verb + 1) if name == "by"), None)
            denier = self.clauses.argument(agent) if agent else None
            return (verb, denier) if denier is not None else None
        if units[k].kind != "np" or units[verb].passive:
            return None
        chain = self.clauses.subjects.get(verb)
        if chain is None or min(chain.units) < k:
            return None
        denier = self.clauses.argument(chain.units)
        return (verb, denier) if denier is not None else None

    def _denies(self, verb: int) -> bool:
        unit = self.units[verb]
        if unit.negated:
            return False
        if unit.word in _CALLING:
            behind = [token.low for token in self.tokens[unit.end : unit.end + _REFUSED]]
            return phrases("en", "rebut").stand_in(behind)
        return self.lexicon.reporting.get(unit.word) == "deny" or unit.word in self.lexicon.rejecting
