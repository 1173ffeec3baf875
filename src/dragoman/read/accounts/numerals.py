"""Numbers as newsrooms write them: figures, words, and both ("2 bin 300", "two dozen", "1.5 million")."""

import re
from collections.abc import Iterator, Sequence

from dragoman.languages.tolls import Tolls
from dragoman.read.tokens import Token

__all__ = ["find_number", "find_numbers"]

_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,7}")
_DECIMAL = re.compile(r"(\d{1,4})[.,](\d{1,2})")
MOST = 10_000_000
LONGEST = 8
"""Words of one number."""


def find_numbers(tokens: Sequence[Token], pack: Tolls) -> Iterator[tuple[int, int, int]]:
    """Each number of a sentence: the index of its first token, that behind its last, its value."""
    i = 0
    while i < len(tokens):
        value, end = _read(tokens, i, pack)
        if value is not None:
            yield i, end, value
        i = max(end, i + 1)


def find_number(tokens: Sequence[Token], i: int, pack: Tolls) -> int | None:
    """The number that begins with token `i`, or None."""
    return _read(tokens, i, pack)[0]


def _read(tokens: Sequence[Token], i: int, pack: Tolls) -> tuple[int | None, int]:
    """The number from token `i` on, and the index behind it; None where there is none, or one left vague."""
    total: float = 0
    group: float | None = None
    last = 0.0
    k = i
    while k < len(tokens) and k - i < LONGEST:
        token = tokens[k]
        if token.core == "-" and token.glued and group is not None:
            if k + 1 >= len(tokens) or tokens[k + 1].low not in pack.numbers:
                break
            k += 1
            continue
        if token.low in pack.binding and group is not None and _is_word(tokens, k + 1, pack) and last >= 100:
            k += 1
            continue
        if token.low in pack.scales:
            scale = pack.scales[token.low]
            if scale < 1000:
                if group is not None and not 0 < group < 100:
                    break
                group = (group or 1) * scale
            else:
                total += (group if group is not None else 1) * scale
                group = 0
            last = scale
        elif token.kind == "number" and (group is None or (last >= 1000 and group == 0)):
            value = _figure(tokens, k)
            if value is None:
                return None, k + 1
            group, last = (group or 0) + value, 1
        elif token.low in pack.numbers and (group is None or _follows(pack.numbers[token.low], last)):
            value = pack.numbers[token.low]
            group = (group or 0) + value
            last = 10 if 20 <= value <= 90 or (value == 10 and pack.tens) else 1
        else:
            break
        k += 1
    if k == i:
        return None, i
    value = total + (group or 0)
    vague = any(token.low in pack.vague for token in tokens[max(0, i - 2) : i])
    return (None if vague or value != int(value) or value > MOST else int(value)), k


def _follows(value: float, last: float) -> bool:
    """Whether a number word goes on the one before: "twenty" "two", "hundred" "five", "bin" "iki"."""
    return value < last and (last >= 100 or value < 10)


def _is_word(tokens: Sequence[Token], k: int, pack: Tolls) -> bool:
    return k < len(tokens) and (tokens[k].low in pack.numbers or tokens[k].low in pack.scales)


def _figure(tokens: Sequence[Token], k: int) -> float | None:
    core = tokens[k].core
    if k + 1 < len(tokens) and tokens[k + 1].core in ("%", "-") and tokens[k + 1].glued:
        return None
    if _GROUPED.fullmatch(core):
        return float(core.replace(".", "").replace(",", ""))
    decimal = _DECIMAL.fullmatch(core)
    return float(f"{decimal[1]}.{decimal[2]}") if decimal else None
