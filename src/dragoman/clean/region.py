"""Which lines of an HTML page belong to the article: its own markup says so, or Trafilatura is asked."""

import logging
import re
from dataclasses import dataclass

from dragoman.clean.line import Line
from dragoman.clean.shape import shape
from dragoman.languages.debris import fold

LARGEST = 1_000_000
"""Characters of source beyond which Trafilatura is not asked."""
_CLEAR = 0.6
_WHOLE = 0.8
_LINK = 0.85
_SILENCE = logging.NullHandler()
"""Without a handler Python writes Trafilatura's complaints about odd pages to the terminal."""
_LETTERS = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Spot:
    """Where a line stands: number of the innermost element that calls itself the article (0: none), foreign by tag
    (`nav`, `footer`, `aside`) or by class name (`related`, `share`)."""

    own: int
    foreign: bool
    by_class: bool


def mark_region(lines: list[Line], spots: list[Spot], parents: list[int], *, source: str, body: str) -> None:
    """Set `inside` on the lines. `parents[n]` is the element around article element `n`; `body` the text by JSON-LD."""
    weights = [len(line.text) if shape(line.text) == "prose" else 0 for line in lines]
    total = sum(weights)
    by_class = sum(weight for weight, spot in zip(weights, spots, strict=True) if spot.by_class)
    trust_classes = by_class < 0.7 * total
    foreign = [spot.foreign or (spot.by_class and trust_classes) for spot in spots]
    by_tag = sum(weight for weight, spot in zip(weights, spots, strict=True) if spot.foreign)
    if by_tag > 0.7 * total:
        # A tag that was never closed has swallowed the page.
        foreign = [spot.by_class and trust_classes for spot in spots]
    linked = sum(weight for weight, line in zip(weights, lines, strict=True) if line.links >= _LINK)
    if linked < 0.5 * total:
        # A paragraph that is one link leads to another story.
        foreign = [
            strange or (line.links >= _LINK and bool(weight))
            for strange, line, weight in zip(foreign, lines, weights, strict=True)
        ]
    for line, strange in zip(lines, foreign, strict=True):
        if strange and line.hint not in ("h1", "title"):
            line.inside = False
    own_total = sum(weight for weight, strange in zip(weights, foreign, strict=True) if not strange)
    if not own_total:
        return
    if len(body) > 200:
        _mark_by_text(lines, weights, body, foreign)
        return
    chosen = _choose(weights, spots, foreign, parents)
    if chosen:
        held = [_within(spot.own, chosen, parents) for spot in spots]
        share = sum(weight for weight, hold in zip(weights, held, strict=True) if hold) / own_total
        if share >= _CLEAR:
            for line, hold, strange in zip(lines, held, foreign, strict=True):
                if not strange:
                    line.inside = True if hold else (None if line.hint in ("h1", "title") else False)
            return
    if (extracted := _extract(source)) and len(extracted) > 200:
        _mark_by_text(lines, weights, extracted, foreign)


def _choose(weights: list[int], spots: list[Spot], foreign: list[bool], parents: list[int]) -> int:
    """The innermost article element that holds nearly all of the prose which the best one holds; 0 for none."""
    held = [0] * len(parents)
    for weight, spot, strange in zip(weights, spots, foreign, strict=True):
        if weight and not strange:
            held[spot.own] += weight
    # Parents have lower numbers than what they hold.
    for number in range(len(parents) - 1, 0, -1):
        held[parents[number]] += held[number]
    best = max(held[1:], default=0)
    if not best:
        return 0
    return max(number for number in range(1, len(held)) if held[number] >= _WHOLE * best)


def _within(own: int, chosen: int, parents: list[int]) -> bool:
    while own > chosen:
        own = parents[own]
    return own == chosen


def _mark_by_text(lines: list[Line], weights: list[int], body: str, foreign: list[bool]) -> None:
    known = _squeeze(body)
    hits = [
        bool(weight) and _squeeze(line.text[:90]) in known
        for line, weight in zip(lines, weights, strict=True)
    ]
    if sum(weight for weight, hit in zip(weights, hits, strict=True) if hit) * 3 < len(known):
        return
    for line, weight, hit, strange in zip(lines, weights, hits, foreign, strict=True):
        if hit:
            line.inside = True
        elif weight and not strange:
            line.inside = False


def _squeeze(text: str) -> str:
    return _LETTERS.sub("", fold(text))


def _extract(source: str) -> str:
    if len(source) > LARGEST:
        return ""
    # Loaded here because it takes most of a second, and pages that mark their article do without.
    import trafilatura  # noqa: PLC0415

    logging.getLogger("trafilatura").addHandler(_SILENCE)
    try:
        found = trafilatura.extract(
            source, include_comments=False, include_tables=False, favor_precision=True, with_metadata=False
        )
    except Exception:
        return ""
    return found or ""
