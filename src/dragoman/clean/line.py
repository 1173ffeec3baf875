"""One line of a page and the way back from each of its characters to the document."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

Runs = list[tuple[int, int, int]]

NOWHERE = 0xFFFFFFFF
"""The place of a character that cleaning itself put in (a blank for a line break)."""
ESCAPED = 0x80000000
"""Added to the place of a character whose source is an escape: it makes a run of its own."""


@dataclass(slots=True)
class Line:
    """A line or block of a page as a reader sees it.

    `at` is the place of `text[0]` in the decoded document where the line stands there character for character;
    otherwise `places` holds one place for each character. `gap` is true where a blank line (or a block) comes
    before. `hint` is what markup says of it: `h1` .. `h6`, `p`, `li`, `figcaption`, `title`, `headline`. `links`
    is the share of its letters that are links. `inside` is markup's word on whether it belongs to the article,
    None where markup is silent.
    """

    text: str
    at: int = 0
    places: "array[int] | None" = None
    gap: bool = False
    hint: str = ""
    links: float = 0.0
    inside: bool | None = None

    def cut(self, start: int, end: int) -> "Line":
        """The same line from `start` to `end`."""
        places = None if self.places is None else self.places[start:end]
        return Line(
            self.text[start:end], self.at + start, places, self.gap, self.hint, self.links, self.inside
        )

    def runs(self, shift: int) -> Runs:
        """`kept` triples for the whole line when it stands at `shift` in the article's text."""
        if self.places is None:
            return [(shift, shift + len(self.text), self.at)] if self.text else []
        return [(start + shift, end + shift, source) for start, end, source in _runs(self.places)]


def _runs(places: Sequence[int]) -> Runs:
    runs: Runs = []
    begin = 0
    shift = places[0] if places else 0
    for index in range(1, len(places) + 1):
        # An escape's place is beyond all others, so neither it nor its neighbour goes on with a run.
        if index < len(places) and shift < ESCAPED and places[index] == shift + index - begin:
            continue
        if shift != NOWHERE:
            runs.append((begin, index, shift % ESCAPED))
        begin = index
        shift = places[index] if index < len(places) else 0
    return runs


def join(first: Line, second: Line) -> Line:
    """Two halves of one wrapped line, with a blank between them that stands nowhere in the document."""
    places = _places(first)
    places.append(NOWHERE)
    places.extend(_places(second))
    return Line(f"{first.text} {second.text}", 0, places, first.gap, first.hint, first.links, first.inside)


def _places(line: Line) -> "array[int]":
    if line.places is not None:
        return line.places[:]
    return array("I", range(line.at, line.at + len(line.text)))
