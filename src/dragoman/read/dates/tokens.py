"""The words and figures of a text that may belong to a date."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from dragoman.languages.calendar import fold_case, make_day
from dragoman.read.dates.pack import Entry, Pack, Value

# Words come first: they are the most, and each alternative before them is tried at every letter.
_SCAN = re.compile(
    r"[a-zß-\u052f]+"
    r"|(?P<iso>\d{4}-\d{1,2}-\d{1,2}(?!\d)(?:[Tt]\d\d:\d\d[\d:.,Zz+]*)?)"
    r"|(?P<dashed>\d{1,2}-\d{1,2}-\d{4}(?!\d))"
    r"|(?P<figure>\d+(?:[.,:/]\d+)*)"
)
_PART = re.compile(r"[hq]([1-4])(?!\w)")
_NUMERIC = re.compile(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([./])(\d{1,2})\2(\d{1,2})")
_DAY_YEAR = re.compile(r"(\d{1,2}),(\d{4})")
_SUFFIX = re.compile(r"['’ʼ`´]([^\W\d_]{1,12})(?![^\W_])")
_LETTERS = re.compile(r"[^\W\d_]{1,4}(?![^\W_])")
_ORDINAL_DOT = re.compile(r"\. [^\W\d_]")
_APOSTROPHES = frozenset("'’ʼ`´")
_MARKS = frozenset("$€£₺%#№°")
_DASHES = {
    "-": "-",
    "–": "-",
    ",": ",",
    "(": "(",
    "/": "/",
    ".": ".",
    ".,": ".,",
    "": " ",
    "'": " ",
    "’": " ",
}
_LONGEST_GAP = 4
_LONGEST_RUN = 500
_MOST_FIGURES = 4


class Token:
    """A word or figure: `[start, end)` without, `reach` with the ending behind an apostrophe.

    `slots` are the parts it may play with their values; `gap` is what separates it from the token before (a
    space, a comma, a dash ...; empty where they do not stand together).
    """

    __slots__ = (
        "bare",
        "case",
        "end",
        "figure",
        "gap",
        "glued",
        "keys",
        "reach",
        "short",
        "slots",
        "start",
        "stem",
        "suffix",
        "upper",
    )

    def __init__(
        self, start: int, end: int, stem: str, slots: dict[str, Value], keys: tuple[str, ...] = ()
    ) -> None:
        self.start = start
        self.end = end
        self.reach = end
        self.stem = stem
        self.slots = slots
        self.keys = keys or (f"={stem}", *slots)
        self.case = ""
        self.suffix = ""
        self.gap = ""
        self.bare = True
        self.short = False
        self.upper = False
        self.figure = False
        self.glued = False


def scan_runs(text: str, pack: Pack) -> Iterator[list[Token]]:
    """Words of `text` that the pack knows and figures that can be part of a date, run by run, ascending.

    A run is what stands together; a word that is nothing without neighbours and has none is left out.
    """
    folded = fold_case(text)
    lexicon = pack.lexicon
    run: list[Token] = []
    lone: tuple[int, int, Entry] | None = None
    reach = -_LONGEST_GAP - 1
    for found in _SCAN.finditer(folded):
        entry = None
        if found.lastgroup is None:
            entry = lexicon.get(found[0])
            if entry is None:
                continue
        start, end = found.span()
        if start < reach:
            continue
        if entry is not None:
            made = []
        else:
            made = _read_figure(text, folded, start, end, found.lastgroup or "", pack)
            if not made:
                continue
        if start - reach > _LONGEST_GAP:
            if run:
                yield run
                run = []
            elif lone is not None and lone[2].alone:
                yield [_make_word(text, folded, *lone, pack)]
            lone = None
            if entry is not None and folded[end : end + 1] not in _APOSTROPHES:
                # Most words that a pack knows stand alone and mean nothing so: no token is made for them.
                lone, reach = (start, end, entry), end
                continue
        if lone is not None:
            run.append(_make_word(text, folded, *lone, pack))
            lone = None
        if entry is not None:
            made = [_make_word(text, folded, start, end, entry, pack)]
        for token in made:
            if run and not token.figure and _join_numbers(folded, run[-1], token):
                reach = run[-1].reach
                continue
            token.gap = _read_gap(folded, run[-1], token) if run else ""
            if run and (not token.gap or len(run) == _LONGEST_RUN):
                token.gap = ""
                yield run
                run = []
            run.append(token)
            reach = token.reach
    if run:
        yield run
    elif lone is not None and lone[2].alone:
        yield [_make_word(text, folded, *lone, pack)]


def _make_word(text: str, folded: str, start: int, end: int, entry: Entry, pack: Pack) -> Token:
    token = Token(start, end, entry.stem, entry.slots, entry.keys)
    token.upper = text[start].isupper()
    if entry.capital and not token.upper:
        token.slots, token.keys = {}, entry.keys[:1]
    token.case, token.bare, token.short = entry.case, entry.bare, entry.short
    if folded[end : end + 1] in _APOSTROPHES:
        _take_suffix(token, folded, pack)
    return token


def _join_numbers(folded: str, tens: Token, ones: Token) -> bool:
    """Makes "twenty-two", "on iki" one token; whether it did."""
    first, second = tens.slots.get("n"), ones.slots.get("n") or ones.slots.get("nth")
    if not isinstance(first, int) or not isinstance(second, int) or tens.figure or tens.suffix:
        return False
    if (
        first % 10
        or not 0 < second < 10
        or not 10 <= first < 100
        or _read_gap(folded, tens, ones) not in {" ", "-"}
    ):
        return False
    number = first + second
    tens.end, tens.reach, tens.case, tens.suffix = ones.end, ones.reach, ones.case, ones.suffix
    tens.slots = {"nth" if "nth" in ones.slots else "n": number}
    if number <= 31:
        tens.slots["day"] = number
    tens.stem = folded[tens.start : tens.end]
    tens.keys = (f"={tens.stem}", *tens.slots)
    return True


def _take_suffix(token: Token, folded: str, pack: Pack) -> None:
    suffix = _SUFFIX.match(folded, token.end)
    if suffix is None:
        return
    token.suffix = suffix[1]
    token.reach = suffix.end()
    for cut in range(len(token.suffix)):
        case = pack.cases.get(token.suffix[cut:])
        if case:
            token.case = case
            return


def _read_gap(folded: str, before: Token, token: Token) -> str:
    if token.start - before.reach > _LONGEST_GAP:
        return ""
    gap = folded[before.reach : token.start]
    if "\n" in gap:
        return ""
    mark = _DASHES.get(gap.strip(), "")
    if mark == " " and not gap:
        return ""
    if mark in {".", ".,"}:
        return ("," if mark == ".," else " ") if before.short else ""
    return mark


def _read_figure(text: str, folded: str, start: int, end: int, group: str, pack: Pack) -> list[Token]:
    written = folded[start:end]
    left, right = text[start - 1 : start], text[end : end + 1]
    part = _PART.match(folded, start - 1) if left and left in "hHqQ" else None
    if part is not None and not text[max(0, start - 2) : start - 1].isalnum():
        slot = "quarter" if part[0][0] == "q" else "half"
        return [Token(start - 1, end, part[0], {slot: int(part[1])})]
    if (left in _MARKS and left) or (right in _MARKS and right) or left == "_" or left.isalnum():
        return []
    if group in {"iso", "dashed"}:
        return _make_full(start, end, _read_numeric(written.replace("-", "."), text, start, end))
    if not written.isdigit():
        pair = _DAY_YEAR.fullmatch(written)
        if pair is None:
            return _make_full(start, end, _read_numeric(written, text, start, end))
        day = Token(start, start + pair.end(1), pair[1], _figure_slots(pair[1]))
        year = Token(start + pair.start(2), end, pair[2], _figure_slots(pair[2]))
        return [day, year]
    if len(written) > _MOST_FIGURES:
        return []
    token = Token(start, end, written, _figure_slots(written))
    token.figure = True
    # "Mi-8", "Covid-19": no date begins there; "mid-2019" goes on there.
    token.glued = left == "-" and text[max(0, start - 2) : start - 1].isalpha()
    if right in _APOSTROPHES and right:
        _take_suffix(token, folded, pack)
    elif right.isalpha():
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
    if len(written) == 4 and 1000 <= number <= 2999:
        slots["year"] = number
        if 1900 <= number <= 2099:
            slots["modern"] = number
    return slots


def _read_numeric(written: str, text: str, start: int, end: int) -> date | None:
    if (text[start - 1 : start] in {"-", "/"} and start) or (
        text[end : end + 1] in {"/", "-"} and text[end + 1 : end + 2].isdigit()
    ):
        return None
    head = written.split("t", 1)[0]
    found = _NUMERIC.fullmatch(head)
    if found:
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        return make_day(year, second, first) or (make_day(year, first, second) if found[2] == "/" else None)
    found = _YEAR_FIRST.fullmatch(head)
    return make_day(int(found[1]), int(found[3]), int(found[4])) if found else None


def _make_full(start: int, end: int, day: date | None) -> list[Token]:
    return [] if day is None else [Token(start, end, "", {"full": day})]
