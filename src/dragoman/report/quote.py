"""Sentences quoted from a document, with the words that count marked."""

from collections.abc import Sequence

from msgspec import Struct

from dragoman.report.plaintext import clean_text
from dragoman.types import EventAccount, Evidence

MOST_QUOTED = 1200
"""Characters of a quotation at most; real sentences are far shorter, garbage is not."""
CONTEXT = 90
"""Characters shown on each side of words that stand outside the quoted sentence."""


class Piece(Struct, frozen=True):
    """A run of quoted characters; `marked` where they are what a field rests on."""

    text: str
    marked: bool = False


Quote = tuple[Piece, ...]


def quote_account(account: EventAccount, text: str) -> tuple[Quote, ...]:
    """The sentence that tells the event, then what stands elsewhere in the article and is used as well."""
    start, end = _bound(account.start, account.end, text)
    spans = _join_spans([(item.start, item.end) for item in account.evidence], text)
    inside = [span for span in spans if span[0] < end and span[1] > start]
    outside = [span for span in spans if not (span[0] < end and span[1] > start)]
    if start == end:
        inside, outside = [], spans
    quotes = [quote_span(text, start, end, marks=inside)] if start < end else []
    for group in _group_near(outside, text):
        low, high = _widen(group[0][0], group[-1][1], text)
        quotes.append(quote_span(text, low, high, marks=group))
    return tuple(quotes)


def quote_span(text: str, start: int, end: int, *, marks: Sequence[tuple[int, int]]) -> Quote:
    """`text[start:end]` in pieces; a very long one is cut with an ellipsis behind its last mark."""
    stop = end
    if end - start > MOST_QUOTED:
        last = max((high for _, high in marks), default=start)
        stop = min(end, max(start + MOST_QUOTED, min(last + CONTEXT, start + 4 * MOST_QUOTED)))
    pieces: list[Piece] = []
    at = start
    for mark in marks:
        low, high = max(mark[0], at), min(mark[1], stop)
        if low >= high:
            continue
        if at < low:
            pieces.append(Piece(clean_text(text[at:low])))
        pieces.append(Piece(clean_text(text[low:high]), marked=True))
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


def _join_spans(spans: Sequence[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if not 0 <= low < high <= len(text):
            continue
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return joined


def _group_near(spans: Sequence[tuple[int, int]], text: str) -> list[list[tuple[int, int]]]:
    """Spans of one line that stand close together are quoted together."""
    groups: list[list[tuple[int, int]]] = []
    for span in spans:
        near = groups and span[0] - groups[-1][-1][1] <= 2 * CONTEXT
        if near and "\n" not in text[groups[-1][-1][1] : span[0]]:
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _widen(start: int, end: int, text: str) -> tuple[int, int]:
    """Some words of context on both sides, not over the line's end, cut at blanks."""
    low = max(start - CONTEXT, text.rfind("\n", 0, start) + 1)
    if low > 0 and not text[low - 1].isspace():
        blank = text.find(" ", low, start)
        low = blank + 1 if blank >= 0 else start
    stop = text.find("\n", end)
    high = min(end + CONTEXT, len(text) if stop < 0 else stop)
    if high < len(text) and not text[high].isspace():
        blank = text.rfind(" ", end, high)
        high = blank if blank >= 0 else end
    return _bound(low, high, text)
