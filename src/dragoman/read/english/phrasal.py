"""Verbs of several words: "turn down", "hold responsible", "call out on strike"."""

from dragoman.read.english.framing import Framing
from dragoman.read.english.unit import Unit

_JOINING = frozenset({"but", "and", "while", "although", "though", "because"})
"""Words behind a comma with which another clause begins."""


class Phrasal:
    """Looks for the words that belong to the verbs of one sentence."""

    def __init__(self, at: Framing) -> None:
        self.at = at

    def is_absent(self, rest: tuple[str, ...]) -> bool:
        """Whether the sentence lacks the first of the words that belong to a verb."""
        words = self.at.words
        return rest[0] not in words and not (len(rest) == 1 and rest[0] + "s" in words)

    def match(self, index: int, start: int, rest: tuple[str, ...]) -> int | None:
        """The unit behind the words that belong to the verb, or None where they do not follow.

        A particle may stand behind the object ("turned the offer down", "put the army on alert"), a preposition
        may not; a noun stands at the head of the object ("voiced its full support").
        """
        if not rest:
            return index + 1
        lex = self.at.lex
        phrase = len(rest) > 1 and rest[0] in lex.prepositions
        if rest[0] in lex.parting or phrase:
            return self._match_far(index, start, rest)
        limit = start + 2
        k = index + 1
        while k < len(self.at.units) and self.at.units[k].kind == "quote":
            k += 1
        if k < len(self.at.units) and self.at.units[k].kind == "np":
            limit = max(limit, self.at.units[k].end)
            given = self._given(index)
            if given is not None and self._stands(given.head, rest):
                return index + 1
        alone = len(rest) == 1 and rest[0] in lex.prepositions
        for position in range(start, min(limit, len(self.at.tokens))):
            end = self._stands(position, rest)
            if end:
                return (
                    None
                    if alone and self._object_between(start, position, named=True)
                    else self._unit_at(end)
                )
        return None

    def _given(self, index: int) -> Unit | None:
        """The second object of a verb of giving ("denied the envoy entry")."""
        units = self.at.units
        if units[index].word not in self.at.lex.giving or index + 2 >= len(units):
            return None
        given = units[index + 2]
        return given if given.kind == "np" and units[index + 1].mentions else None

    def _match_far(self, index: int, start: int, rest: tuple[str, ...]) -> int | None:
        tokens = self.at.tokens
        limit = min(len(tokens), start + len(rest) + 14)
        first = {rest[0], rest[0] + "s"} if len(rest) == 1 else {rest[0]}
        for position in range(start, limit):
            end = self._stands(position, rest) if tokens[position].low in first else 0
            if end:
                if position - start > 1 and self._verb_between(start, position):
                    return None
                if position > start and rest[0] != "to" and tokens[start].low in self.at.lex.parting:
                    # "went down on Monday off Ilo": another particle is the verb's
                    return None
                parted = rest[0] == "to" or any(
                    u.kind == "np" and start <= u.start < position for u in self.at.units
                )
                if parted and rest == ("in",) and self._governs(position):
                    # "gave no details in its statement"
                    return None
                return index + 1 if parted else self._unit_at(end)
            joined = tokens[position].core == "," and tokens[position + 1 : position + 2]
            if tokens[position].core in ";:" or (joined and joined[0].low in _JOINING):
                return None
        return None

    def _stands(self, position: int, rest: tuple[str, ...]) -> int:
        """Where the words end if they stand from `position` on, over articles, a noun perhaps in the plural; or 0."""
        tokens, last = self.at.tokens, rest[-1]
        if tokens[position].low != rest[0] and not (len(rest) == 1 and tokens[position].low == last + "s"):
            return 0
        end = position + 1
        for word in rest[1:]:
            while end < len(tokens) and word != tokens[end].low and self._describes(end, word):
                end += 1
            if end >= len(tokens) or tokens[end].low not in (word, last + "s" if word == last else word):
                return 0
            end += 1
        return end

    def _describes(self, position: int, noun: str) -> bool:
        """Whether a word stands in the phrase of `noun` before it ("out on an indefinite strike")."""
        tokens = self.at.tokens
        if tokens[position].low in self.at.lex.determiners:
            return True
        unit = next((u for u in self.at.units if u.start <= position < u.end), None)
        if unit is None or unit.kind != "np":
            return False
        return any(token.low == noun for token in tokens[position : unit.end])

    def _object_between(self, start: int, end: int, *, named: bool = False) -> bool:
        """Whether a noun phrase stands there; with `named`, more than what may be an adverb ("push hard for")."""
        return any(
            u.kind == "np" and start <= u.start < end and (not named or u.mentions or u.end - u.start > 1)
            for u in self.at.units
        )

    def _governs(self, position: int) -> bool:
        """`handed him a note over the raid`: no particle, but a preposition with its noun."""
        if self.at.tokens[position].low not in self.at.lex.prepositions:
            return False
        return any(u.kind in ("np", "date") and u.start == position + 1 for u in self.at.units)

    def _verb_between(self, start: int, end: int) -> bool:
        return any(u.kind == "verb" and start <= u.start < end for u in self.at.units)

    def _unit_at(self, token: int) -> int:
        for k, unit in enumerate(self.at.units):
            if unit.end > token or (unit.start >= token):
                return k
        return len(self.at.units)
