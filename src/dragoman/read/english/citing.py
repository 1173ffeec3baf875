"""Whom a report has it from: "..., the daily said, citing two officials"."""

from collections.abc import Sequence

from dragoman.languages.predicates import cue_words
from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Report
from dragoman.read.tokens import Token

_CITING = frozenset({"cite", "quote"})
"""Verbs that name whom a report has it from; reasons and laws are cited, too."""


class Citing:
    """Verbs of citing in one sentence, told by the numbers of their units."""

    def __init__(
        self, tokens: Sequence[Token], units: Sequence[Unit], clauses: Clauses, lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.clauses = clauses
        self.lexicon = lexicon

    def find_source(self, verb: int) -> Report | None:
        """`..., the daily said, citing two officials`: the sentence has it from them, nearer than from the daily."""
        named = self.clauses.object_units(verb)
        source = self.clauses.argument(named) if named else None
        if source is None or (self.tokens[self.units[named[0]].head].low,) not in cue_words("en", "cited"):
            return None
        if not self._is_told_beside(verb):
            return None
        return Report("say", source.start, source.end, source.mentions)

    def hangs(self, verb: int) -> bool:
        """`..., citing two officials`, `al-Bahr, which cited a report`: whether the citing only hangs on who tells."""
        if self.units[verb].word not in _CITING:
            return False
        before = self.units[verb - 1] if verb else None
        return self.units[verb].form == "gerund" or (before is not None and before.kind == "rel")

    def _is_told_beside(self, verb: int) -> bool:
        """Whether the one who cites says something: who expels an envoy "citing reports" gives his reason."""
        units, reporting = self.units, self.lexicon.reporting
        before = next(
            (v for v in reversed(self.clauses.verbs) if v < verb and units[v].form == "finite"), None
        )
        after = next((v for v in self.clauses.verbs if v > verb and units[v].form == "finite"), None)
        if any(unit.word == "according to" for unit in units[:verb]):
            return True
        return any(
            v is not None and reporting.get(units[v].word) in ("say", "announce") for v in (before, after)
        )
