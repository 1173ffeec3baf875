"""Sentences quoted from a document, with the words that count marked."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from dragoman.report.plaintext import clean_text
from dragoman.types import EventAccount, Evidence

MOST_QUOTED = 1200
"""Characters of a quotation at most; real sentences are far shorter, garbage is not."""
REACH = 400
"""How far off, in characters, the ends of a sentence are looked for."""
WHOLE = 60
"""Characters from which evidence is a sentence, as denials are, rather than some words."""
CONTEXT = 90
"""Characters shown on each side of words whose sentence has no end within reach."""

_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]{0,3}\s+(?=[^\W\d_a-zçğıöşü]|['\"“‘«(])")
"""A rough end of a sentence, good enough to cut a quotation: "on Jan. 3" and "saat 14.30" are none."""


class Piece(Struct, frozen=True):
    """A run of quoted characters; `marked` where they are what the field `field` rests on."""

    text: str
    marked: bool = False
    field: str = ""


class Mark(NamedTuple):
    """Where quoted words carry a field of the statement."""

    start: int
    end: int
    field: str = ""


Quote = tuple[Piece, ...]


def quote_account(account: EventAccount, text: str) -> tuple[Quote, ...]:
    """The sentence that tells the event, then what stands elsewhere in the article and is used as well."""
    start, end = _bound(account.start, account.end, text)
    spans = _join_spans([Mark(item.start, item.end, item.field) for item in account.evidence], text)
    inside = [span for span in spans if span.start < end and span.end > start]
    outside = [span for span in spans if not (span.start < end and span.end > start)]
    if start == end:
        inside, outside = [], spans
    quotes = [quote_span(text, start, end, marks=inside)] if start < end else []
    for group in _group_near(outside, text):
        low, high = _widen(group[0].start, group[-1].end, text)
        quotes.append(quote_span(text, low, high, marks=group))
    return tuple(quotes)


def quote_span(text: str, start: int, end: int, *, marks: Sequence[Mark]) -> Quote:
    """`text[start:end]` in pieces; a very long one is cut with an ellipsis behind its last mark."""
    stop = end
    if end - start > MOST_QUOTED:
        last = max((mark.end for mark in marks), default=start)
        stop = min(end, max(start + MOST_QUOTED, min(last + CONTEXT, start + 4 * MOST_QUOTED)))
    pieces: list[Piece] = []
    at = start
    for mark in marks:
        low, high = max(mark.start, at), min(mark.end, stop)
        if low >= high:
            continue
        if at < low:
            pieces.append(Piece(clean_text(text[at:low])))
        pieces.append(Piece(clean_text(text[low:high]), marked=True, field=mark.field))
        at = high
    if at < stop:
        pieces.append(Piece(clean_text(text[at:stop])))
    if stop < end:
        pieces.append(Piece(" …"))
    return tuple(pieces)


def select_evidence(account: EventAccount, *, field: str, value: str) -> tuple[Evidence, ...]:
    """What the account's `field` rests on, narrowed to `value` where the evidence says which it gives."""
    of_field = tuple(item for item in account.evidence if item.field == field)
    return tuple(item for item in of_field if item.value == value) or of_field


def _bound(start: int, end: int, text: str) -> tuple[int, int]:
    """A span that lies in the text and neither begins nor ends with white space."""
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, max(start, end - (len(piece) - len(piece.rstrip())))


def _join_spans(spans: Sequence[Mark], text: str) -> list[Mark]:
    """The spans in order, overlapping ones as one; a whole sentence gives way to the words within it."""
    joined: list[Mark] = []
    fitting = sorted(span for span in spans if 0 <= span.start < span.end <= len(text))
    whole = {at for at, span in enumerate(fitting) if span.end - span.start > WHOLE}
    starts = [span.start for at, span in enumerate(fitting) if at not in whole]
    for at, span in enumerate(fitting):
        if at in whole and bisect_left(starts, span.end) > bisect_left(starts, span.start):
            continue
        if joined and span.start < joined[-1].end:
            last = joined[-1]
            joined[-1] = last._replace(end=max(last.end, span.end))
        else:
            joined.append(span)
    return joined


def _group_near(spans: Sequence[Mark], text: str) -> list[list[Mark]]:
    """Spans that stand in one sentence, or nearly, are quoted together."""
    groups: list[list[Mark]] = []
    reach = -1
    for span in spans:
        if groups and span.start < reach:
            groups[-1].append(span)
        else:
            groups.append([span])
        reach = max(reach, _widen(span.start, span.end, text)[1])
    return groups


def _widen(start: int, end: int, text: str) -> tuple[int, int]:
    """From the beginning of the sentence to its end where both are near, else some words of context.

    Never over the line's end.
    """
    low = max(start - REACH, text.rfind("\n", 0, start) + 1)
    # One character more, for what begins with the words themselves must be seen to begin a sentence.
    ends = [found.end() for found in _SENTENCE_END.finditer(text, low, start + 1) if found.end() <= start]
    if ends:
        low = ends[-1]
    elif low > 0 and text[low - 1] != "\n":
        low = max(low, start - CONTEXT)
        blank = text.find(" ", low, start)
        low = blank + 1 if blank >= 0 else start
    line = text.find("\n", end, end + REACH)
    high = line if line >= 0 else min(end + REACH, len(text))
    stop = _SENTENCE_END.search(text, end, high)
    if stop is not None:
        high = stop.end()
    elif line < 0 and high < len(text):
        blank = text.rfind(" ", end, end + CONTEXT)
        high = blank if blank >= 0 else end
    return _bound(low, high, text)
