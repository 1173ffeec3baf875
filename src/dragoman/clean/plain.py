"""Plain text, as a scraper left it, taken apart into lines."""

import itertools
import re
from array import array

from dragoman.clean.line import Line, join

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_BLANK = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_EDGES = _BLANK + _INVISIBLE + "\u200e\u200f\u0000"
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_FINAL = re.compile(r"""[.!?…:;؟۔。]["'”’»)\]]*$""")

WRAPPED = 40
"""A line shorter than this was ended by its author, not by a line width."""
WIDEST = 120


def split_plain(text: str) -> list[Line]:
    """The lines of a text in order, without blank ones; lines broken at a fixed width are joined again."""
    lines: list[Line] = []
    before = 0
    for found in _LINE.finditer(text):
        raw = found[0]
        if not (kept := raw.strip(_EDGES)):
            continue
        at = found.start() + raw.index(kept)
        gap = text.count("\n", before, found.start()) > 1 or (
            "\n" not in text[before : found.start()] and text.count("\r", before, found.start()) > 1
        )
        before = found.end()
        lines.append(_visible(Line(kept, at, gap=gap or not lines)))
    return _unwrap(lines)


def _visible(line: Line) -> Line:
    """The line without soft hyphens and zero-width blanks, which split names in two."""
    if not _HIDDEN.search(line.text):
        return line
    kept = [place for place, letter in enumerate(line.text) if letter not in _INVISIBLE]
    places = array("I", (line.at + place for place in kept))
    return Line("".join(line.text[place] for place in kept), 0, places, line.gap)


def _continues(first: Line, second: Line) -> bool:
    return (
        not second.gap
        and WRAPPED <= len(first.text) <= WIDEST
        and not _FINAL.search(first.text[-4:])
        and second.text[0].islower()
    )


def _unwrap(lines: list[Line]) -> list[Line]:
    breaks = sum(_continues(a, b) for a, b in itertools.pairwise(lines))
    if breaks < 3 or breaks * 5 < len(lines):
        return lines
    width = max(len(line.text) for line in lines if len(line.text) <= WIDEST)
    groups: list[list[Line]] = []
    for line in lines:
        previous = groups[-1][-1] if groups else None
        if previous is not None and (
            _continues(previous, line) or (not line.gap and 0.75 * width <= len(previous.text) <= WIDEST)
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_join_all(group) for group in groups]


def _join_all(group: list[Line]) -> Line:
    # Halves are joined pairwise so that a very long paragraph of short lines costs n log n, not n squared.
    while len(group) > 1:
        group = [join(*group[i : i + 2]) if i + 1 < len(group) else group[i] for i in range(0, len(group), 2)]
    return group[0]
