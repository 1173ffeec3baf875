"""Who can be the source of news in a sentence, and where it is named at its end: "..., the navy said"."""

from collections.abc import Sequence

from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Argument, Report
from dragoman.read.tokens import Token

_SPEECHLESS = frozenset(
    {
        "allegation",
        "decision",
        "attack",
        "agreement",
        "sanction",
        "meeting",
        "demand",
        "grievance",
        "proposal",
    }
)
_WRITERS = frozenset({"by", "from"})
_ISSUING = frozenset({"issue", "release", "publish", "post", "put", "send", "distribute", "carry", "give"})
_REACH = 6
"""Units from a statement to whoever issued it, at most."""


class Sources:
    """Finds the sources in one sentence by its units."""

    def __init__(
        self, tokens: Sequence[Token], units: Sequence[Unit], clauses: Clauses, lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.clauses = clauses
        self.lexicon = lexicon

    def speaks(self, np: int) -> bool:
        """Whether a noun phrase may be a source: a name, a pronoun, or a noun for somebody or something that tells.

        "The finger", "the attack on Lima" and "a charge" tell nothing, whatever verb stands beside them.
        """
        unit = self.units[np]
        if unit.word in self.lexicon.voices or unit.word in self.lexicon.pronouns:
            return True
        head = self.tokens[unit.head]
        if head.kind != "word" or head.capital or self.clauses.is_named(np):
            return True
        # "Peru's donors", whoever they are; not "Peru's decision"
        return bool(unit.mentions) and _SPEECHLESS.isdisjoint(self.lexicon.classes.get(unit.word, ()))

    def writer(self, np: int) -> int:
        """`a statement by the navy`, `a report issued on Monday by the navy`: who wrote it; else the phrase itself."""
        if "writ" not in self.lexicon.classes.get(self.units[np].word, ()) or self.units[np].mentions:
            return np
        for k in range(np + 1, min(np + _REACH, len(self.units) - 1)):
            unit = self.units[k]
            if unit.kind == "prep" and unit.word in _WRITERS and self.units[k + 1].kind == "np":
                return k + 1 if self.speaks(k + 1) else np
            issued = unit.kind == "verb" and unit.word in _ISSUING
            if unit.kind not in ("date", "prep", "adv") and not issued:
                return np
        return np

    def tail(self, verb: int) -> tuple[range, Argument] | None:
        """`..., people briefed on the talks said.`: what is said, and by whom, at the end of a sentence.

        The phrase of the speaker begins behind the last comma and may have a participle of its own.
        """
        units = self.units
        if any(unit.kind in ("verb", "quote", "sub", "rel") for unit in units[verb + 1 :]):
            return None
        comma = verb - 1
        while comma > 0 and units[comma].kind not in ("comma", "quote", "stop", "sub"):
            comma -= 1
        first = comma + 1
        if comma <= 0 or units[comma].kind != "comma" or first >= verb or units[first].kind != "np":
            return None
        if not any(unit.kind == "verb" and unit.form == "finite" for unit in units[:comma]):
            return None
        last = first
        while units[last + 1].kind == "np":
            last += 1
        if not self.speaks(first):
            if last == first or not self.speaks(last):
                return None
            first = last  # "..., a trade its deputy premier had offered"
        source = self.clauses.argument(tuple(range(first, last + 1)))
        return (range(comma), source) if source is not None else None

    def trails(self, verb: int) -> bool:
        """`..., says an adviser to the king.`: behind a comma the speaker follows the verb, and nothing else does."""
        units = self.units
        if verb == 0 or units[verb - 1].kind != "comma" or verb + 1 >= len(units):
            return False
        if units[verb].word in self.lexicon.addressing or units[verb].form == "gerund":
            return False
        behind = units[verb + 1 :]
        return behind[0].kind == "np" and not any(unit.kind in ("verb", "quote") for unit in behind)

    def follows_quote(self, verb: int) -> bool:
        """`"...," said Ana Soto`."""
        k = verb - 1
        return k >= 0 and self.units[k].kind == "quote"

    def according(self, index: int) -> Report | None:
        """`according to the navy`: the report of the one named behind the preposition at unit `index`."""
        if index + 1 >= len(self.units) or self.units[index + 1].kind != "np":
            return None
        named = self.writer(index + 1)
        source = self.clauses.argument((named,))
        if source is None or not self.speaks(named):
            return None
        return Report("say", source.start, source.end, source.mentions)
