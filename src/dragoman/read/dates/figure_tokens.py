"""The tokens of what is written in figures: numbers, years, dates, quarters."""

import re
from functools import lru_cache

from dragoman.read.dates.figures import is_no_fraction, is_padded, read_full, read_pair, read_unmarked
from dragoman.read.dates.pack import Pack
from dragoman.read.dates.rules import Value
from dragoman.read.dates.tokens import APOSTROPHES, Token, take_suffix

_PART = re.compile(r"[hq]([1-4])(?!\w)")
_DAY_YEAR = re.compile(r"(\d{1,2}),(\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2}|\d{4})/(\d{1,2}|\d{4})")
_DATE_BEHIND = re.compile(r"-\d{1,2}(?:/\d{1,2}(?:/\d{4})?|\.\d{1,2}\.\d{4})(?![\d/-])")
_DATE_BEFORE = re.compile(r"(?<![\w./-])\d{1,2}(?:/\d{1,2}(?:/\d{4})?|\.\d{1,2}\.\d{4})-$")
_WIDEST_DATE = 12
_LETTERS = re.compile(r"[^\W\d_]{1,4}(?![^\W_])")
_ORDINAL_DOT = re.compile(r"\. [^\W\d_]")
_MARKS = frozenset("$€£₺%#№°")
_MONEY = frozenset("$€£₺")
_MOST_FIGURES = 4


def read_figure(
    text: str, folded: str, start: int, end: int, group: str, pack: Pack, order: str
) -> list[Token]:
    written = folded[start:end]
    left, right = text[start - 1 : start], text[end : end + 1]
    part = _PART.match(folded, start - 1) if left and left in "hHqQ" else None
    if part is not None and (not text[max(0, start - 2) : start - 1].isalpha()):
        slot = "quarter" if part[0][0] == "q" else "half"
        token = Token(start - 1, end, part[0], {slot: int(part[1])})
        token.hugs = text[max(0, start - 2) : start - 1].isdigit()
        return [token]
    if (left in _MARKS and left) or (right in _MARKS and right) or left == "_" or left.isalnum():
        return []
    if left == " " and start > 1 and text[start - 2] in _MONEY:
        return []
    if group in {"iso", "dashed"} or not written.isdigit():
        pair = _DAY_YEAR.fullmatch(written)
        if pair is not None:
            return _split_figure(pair, start)
        if _is_inside(text, start, end):
            return []
        full = read_full(written.split("t", 1)[0], order=order or pack.calendar.order)
        if full is not None:
            # "9-18-15" may also be a score or a number of something.
            slot = "loose" if full.year is not None and full.year < 100 and "-" in written else "full"
            return [Token(start, end, "", {slot: full})]
        months = _MONTH_YEAR.fullmatch(written)
        if months is not None and len(months[1]) + len(months[2]) in {5, 6}:
            return _split_figure(months, start)
        return _make_pair(start, end, written, folded, pack, order)
    if len(written) > _MOST_FIGURES:
        unmarked = read_unmarked(written)
        return [] if unmarked is None else [Token(start, end, "", {"unmarked": unmarked})]
    token = Token(start, end, written, _figure_slots(written))
    token.figure = True
    # "Mi-8", "Covid-19": no date begins there; "mid-2019" goes on there.
    token.glued = left == "-" and text[max(0, start - 2) : start - 1].isalpha()
    if right in APOSTROPHES:
        take_suffix(token, folded, pack)
    elif right.isalpha() and not _PART.match(folded, end):
        letters = _LETTERS.match(folded, end)
        case = pack.calendar.glued.get(letters[0]) if letters else None
        if letters is None or case is None:
            return []
        token.case, token.suffix = case, letters[0]
        token.end = token.reach = letters.end()
        if case == "ord" and "day" in token.slots:
            token.slots = {**token.slots, "nth": token.slots["day"]}
            token.keys = (*token.keys, "nth")
    elif right == "_":
        return []
    elif right == "." and pack.calendar.ordinal_dot and _ORDINAL_DOT.match(folded, end):
        token.slots = {**token.slots, "nth": token.slots["n"]}
        token.keys = (*token.keys, "nth")
        token.end = token.reach = end + 1
    return [token]


@lru_cache(maxsize=4096)
def _figure_slots(written: str) -> dict[str, Value]:
    number = int(written)
    slots: dict[str, Value] = {"n": number}
    if len(written) <= 2 and 1 <= number <= 31:
        slots["day"] = number
    if len(written) <= 2 and 1 <= number <= 12:
        slots["mm"] = number
    if len(written) == 4 and 1000 <= number <= 2999:
        slots["year"] = number
        if 1900 <= number <= 2099:
            slots["modern"] = number
    return slots


def _split_figure(parts: re.Match[str], start: int) -> list[Token]:
    """Two tokens for two figures that the scan took as one ("5,2026", "11/2026")."""
    made = []
    for number in (1, 2):
        token = Token(
            start + parts.start(number),
            start + parts.end(number),
            parts[number],
            _figure_slots(parts[number]),
        )
        token.figure = True
        made.append(token)
    return made


def _make_pair(start: int, end: int, written: str, folded: str, pack: Pack, order: str) -> list[Token]:
    pair = read_pair(written, order=order)
    if pair is None:
        # A name such as "9/11" may still be one that the pack knows.
        return [Token(start, end, written, {})] if f"={written}" in pack.roots else []
    slots: dict[str, Value] = {"pair": pair}
    if is_no_fraction(written):
        slots["sure"] = pair
    if is_padded(written):
        slots["padded"] = pair
    token = Token(start, end, written, slots)
    if folded[end : end + 1] in APOSTROPHES:
        take_suffix(token, folded, pack)
    return [token]


def _is_inside(text: str, start: int, end: int) -> bool:
    """Whether a date in figures is only a part of something longer; another such date may stand at its dash."""
    if text[start - 1 : start] in {"-", "/"} and start:
        return not _DATE_BEFORE.search(text, max(0, start - _WIDEST_DATE), start)
    if text[end : end + 1] in {"/", "-"} and text[end + 1 : end + 2].isdigit():
        return not _DATE_BEHIND.match(text, end)
    return False
