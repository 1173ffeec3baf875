"""Claims and rumours: "Reports that X met Y were dismissed", "rejected claims that it had fired"."""

from collections.abc import Sequence

from dragoman.languages.phrases import phrases
from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.row import Chain
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Report
from dragoman.read.tokens import Token

_PREDICATIVE = 4
"""Words behind `be` in which it is said to be false."""

_FAR = 10
"""Units from a claim to the clause that tells it, over where it was made ("the claim, made in the press, that")."""

_REGARDING = frozenset({"of", "about", "on", "regard", "concern", "regarding", "concerning"})
"""What stands between a rumour and what it is about."""

_NOBODY = Chain(())
_CALLING = frozenset({"call", "label", "brand", "describe", "deem"})
"""Verbs by which somebody says what reports are ("called reports that they met false")."""

_SURFACING = frozenset(
    {"surface", "emerge", "circulate", "appear", "spread", "surfaced", "persist", "follow", "come", "swirl"}
)
"""Verbs of rumours that come up."""


class Rumours:
    """The claims of one sentence, each with the units that tell what is claimed."""

    def __init__(
        self, tokens: Sequence[Token], units: Sequence[Unit], clauses: Clauses, lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.clauses = clauses
        self.lexicon = lexicon

    def find(self, index: int) -> list[tuple[range, Report]]:
        """`Reports that X met Y were dismissed`: a claim over the that-clause, and who denies it.

        The noun stands at unit `index`; what is told of none is an empty list.
        """
        unit = self.units[index]
        word = unit.word
        if word.endswith("s") and ((word,), "hearsay") not in self.lexicon.cue_words.get(word, ()):
            word = word[:-1]
        cues = self.lexicon.cue_words.get(word)
        if cues is None or ((word,), "hearsay") not in cues:
            return []
        joint = next(
            (k for k in range(index + 1, len(self.units)) if self.units[k].kind in ("rel", "sub")), None
        )
        if joint is None or self.units[joint].word != "that" or joint - index > _FAR:
            return self._rumoured(index)
        scopes: list[tuple[range, Report]] = []
        verbs = [v for v in self.clauses.verbs if v > joint]
        end = len(self.units)
        before = self.units[index - 1] if index else unit
        rebutted = before.word in _CALLING and phrases("en", "rebut").stand_in(
            [token.low for token in self.tokens[self.units[joint].end :]]
        )
        if (
            before.kind == "verb"
            and (before.word in self.lexicon.rejecting or rebutted)
            and not before.negated
        ):
            # "rejected claims that it had fired"
            told = self.clauses.argument((self.clauses.subjects.get(index - 1) or _NOBODY).units)
            start, stop = (told.start, told.end) if told else (before.start,) * 2
            scopes.append((range(joint, end), Report("deny", start, stop, told.mentions if told else ())))
        for verb in verbs[1:]:
            if self.lexicon.reporting.get(self.units[verb].word) == "deny" or self._denies(verb):
                end = verb
                by = next((u for name, u, _ in self.clauses.after(verb + 1) if name == "by"), None)
                agent = self.clauses.argument(by) if by else None
                start, stop = (agent.start, agent.end) if agent else (self.units[verb].start,) * 2
                report = Report("deny", start, stop, agent.mentions if agent else ())
                scopes.append((range(joint, end), report))
                break
        # "Reports that ..." name nobody; a claim of somebody's does
        stop = unit.end if unit.mentions else unit.start
        scopes.append((range(joint, end), Report("claim", unit.start, stop, unit.mentions)))
        return scopes

    def _rumoured(self, index: int) -> list[tuple[range, Report]]:
        """`Reports of a meeting between X and Y are false`, `... emerged on Friday`: that it took place is a claim."""
        units = self.units
        if index + 1 >= len(units) or units[index + 1].word not in _REGARDING:
            return []
        verb = next((v for v in self.clauses.verbs if v > index and units[v].form == "finite"), None)
        if verb is None:
            return []
        told, start = range(index + 1, verb), units[verb].start
        claim = (told, Report("claim", units[index].start, units[index].start))
        if self._denies(verb):
            return [(told, Report("deny", start, start)), claim]
        return [claim] if units[verb].word in _SURFACING else []

    def _denies(self, verb: int) -> bool:
        unit = self.units[verb]
        if unit.word == "be" and not unit.negated:
            # "Reports that X met Y were false"
            behind = tuple(token.low for token in self.tokens[unit.end : unit.end + _PREDICATIVE])
            if phrases("en", "rebut").stand_in(behind):
                return True
        return any(
            kind == "deny"
            for words, kind in self.lexicon.cue_words.get(self.units[verb].word, ())
            if words == (self.units[verb].word,)
        )
