"""Phrases that are looked for in a sentence as a whole, wherever they stand in it."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from dragoman.languages.predicates import cue_words


class Phrases:
    """Phrases compiled by their first word; a `*` in front of or behind a word leaves it open there."""

    def __init__(self, wanted: Sequence[tuple[str, ...]]) -> None:
        self._exact: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        self._open: list[tuple[str, ...]] = []
        for phrase in wanted:
            if "*" in phrase[0]:
                self._open.append(phrase)
            else:
                self._exact[phrase[0]].append(phrase[1:])
        firsts = [phrase[0] for phrase in self._open]
        self._starts = tuple(word[:-1] for word in firsts if word.endswith("*"))
        self._ends = tuple(word[1:] for word in firsts if word.startswith("*"))

    def begin(self, words: Sequence[str]) -> bool:
        """Whether the words, in lower case, begin with one of the phrases."""
        if any(_follow(words, 1, rest) for word in words[:1] for rest in self._exact.get(word, ())):
            return True
        return any(_follow(words, 0, one) for one in self._open)

    def stand_in(self, words: Sequence[str]) -> bool:
        """Whether one of the phrases stands in the sentence whose words in lower case these are."""
        exact, starts, ends = self._exact, self._starts, self._ends
        if not exact.keys().isdisjoint(words):
            for at, word in enumerate(words):
                if word in exact and any(_follow(words, at + 1, rest) for rest in exact[word]):
                    return True
        may = {word for word in words if word.startswith(starts)} if starts else set()
        if ends:
            may.update(word for word in words if word.endswith(ends))
        if not may:
            return False
        return any(
            word in may and any(_fits(word, one[0]) and _follow(words, at + 1, one[1:]) for one in self._open)
            for at, word in enumerate(words)
        )


def _follow(words: Sequence[str], at: int, rest: Sequence[str]) -> bool:
    return len(words) - at >= len(rest) and all(_fits(words[at + k], part) for k, part in enumerate(rest))


def _fits(word: str, part: str) -> bool:
    if part.startswith("*"):
        return word.endswith(part[1:])
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


@cache
def phrases(language: str, kind: str) -> Phrases:
    """The phrases of one kind of cue in a language, compiled."""
    return Phrases(cue_words(language, kind))
