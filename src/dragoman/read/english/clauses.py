"""The clauses of one sentence: verbs with their subjects, and what hangs on them."""

from collections.abc import Iterator, Sequence

from dragoman.read.english.arguments import Arguments
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.lists import Lists
from dragoman.read.english.row import Row
from dragoman.read.english.subjects import Subjects
from dragoman.read.english.unit import Unit
from dragoman.read.tokens import Token
from dragoman.types import Mention

_REACH = 60
"""Units behind a predicate that may still belong to it; hostile sentences have thousands."""


class Clauses:
    """Built once for a sentence, asked by the frame makers, by moods and by reports."""

    def __init__(
        self, tokens: Sequence[Token], units: Sequence[Unit], mentions: Sequence[Mention], lexicon: Lexicon
    ) -> None:
        row = Row(tokens, units, mentions, lexicon)
        self.units = units
        self.verbs = row.verbs
        self._lists = Lists(row)
        found = Subjects(row, self._lists)
        self.subjects = found.of
        self.governors = found.governors
        self.relative_objects = found.relative_objects
        self.reduced = found.reduced
        self.split = found.split
        arguments = Arguments(row, found)
        self.argument = arguments.of
        self.chain_argument = arguments.of_chain
        self.object_units = self._lists.object_units

    def after(self, start: int) -> Iterator[tuple[str, tuple[int, ...], int]]:
        """From unit `start` on: `("object", units, next)` then `(preposition, units, next)` ..."""
        k, bare = start, True
        end = min(len(self.units), start + _REACH)
        while k < end:
            unit = self.units[k]
            if unit.kind in ("adv", "quote") or unit.kind == "date":
                k += 1
            elif unit.kind == "np":
                if not bare or (k > start and self._lists.begins_clause(k)):
                    return
                members, k = self._lists.members_right(k)
                bare = False
                yield "object", tuple(members), k
            elif unit.kind == "prep":
                j = k + 1
                while j < len(self.units) and self.units[j].kind in ("adv", "quote"):
                    j += 1
                if j < len(self.units) and self.units[j].kind == "np":
                    bare = False
                    members, k = self._lists.members_right(j, paired=unit.word in ("between", "among"))
                    yield unit.word, tuple(members), k
                elif j < len(self.units) and self.units[j].kind == "date":
                    k = j + 1
                else:
                    return
            elif unit.kind in ("comma", "and") and k + 1 < len(self.units):
                if self.units[k + 1].kind not in ("prep", "date", "adv"):
                    return
                k += 1
                bare = False
            else:
                return
