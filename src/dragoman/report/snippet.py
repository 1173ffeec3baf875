"""The place in a text that a search found."""

import re
from collections.abc import Collection

from msgspec import Struct

from dragoman.languages.names import fold

AROUND = 28
"""Words shown."""

MOST_WORDS = 20_000

_WORD = re.compile(r"\w[\w'’]*")


class Snippet(Struct, frozen=True):
    """A stretch of an article, `[start, end)` in its text, with the hits in it as spans of the article."""

    start: int
    end: int
    text: str
    hits: tuple[tuple[int, int], ...]

    def mark(self, before: str = "«", after: str = "»") -> str:
        """The stretch in one line with marks around the hits."""
        parts: list[str] = []
        at = self.start
        for start, end in self.hits:
            parts += [self.text[at - self.start : start - self.start], before]
            parts += [self.text[start - self.start : end - self.start], after]
            at = end
        parts.append(self.text[at - self.start :])
        return " ".join("".join(parts).split())


def find_snippet(text: str, beginnings: Collection[str]) -> Snippet:
    """The stretch of `text` with most different words that begin like one of `beginnings` (folded)."""
    tokens: list[tuple[int, int, str]] = []
    hits: list[int] = []
    for found in _WORD.finditer(text):
        word = fold(found.group())
        beginning = next((one for one in beginnings if word.startswith(one)), "")
        if beginning:
            hits.append(len(tokens))
        tokens.append((found.start(), found.end(), beginning))
        if len(tokens) >= MOST_WORDS:
            break
    if not tokens:
        return Snippet(0, 0, "", ())
    best = max(
        hits, key=lambda at: (len({tokens[h][2] for h in hits if at <= h < at + AROUND}), -at), default=0
    )
    first = max(0, best - AROUND // 4)
    last = min(len(tokens), first + AROUND)
    start, end = tokens[first][0], tokens[last - 1][1]
    shown = tuple(tokens[h][:2] for h in hits if first <= h < last)
    return Snippet(start, end, text[start:end], shown)
