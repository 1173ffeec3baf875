"""The words and figures of a text that may belong to a date, in runs of neighbours."""

import re
from collections.abc import Iterator

from dragoman.languages.calendar import fold_case
from dragoman.read.dates.figure_tokens import read_figure
from dragoman.read.dates.figures import find_order
from dragoman.read.dates.numbers import join_numbers, name_slots
from dragoman.read.dates.pack import Entry, Pack
from dragoman.read.dates.tokens import APOSTROPHES, Token, take_suffix

# Words come first: they are the most, and each alternative before them is tried at every letter.
_SCAN = re.compile(
    r"[a-zß-\u052f]+"
    r"|(?P<iso>\d{4}-\d{1,2}-\d{1,2}(?!\d)(?:[Tt]\d\d:\d\d[\d:.,Zz+]*)?)"
    r"|(?P<dashed>\d{1,2}-\d{1,2}-(?:\d{4}|\d\d)(?![\d-]))"
    r"|(?P<figure>\d+(?:[.,:/]\d+)*)"
)
_DASHES = {
    "-": "-",
    "–": "-",
    "~": "-",
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
_LONGEST_WORD = 40
_WEEKDAY = "weekday"


def scan_runs(text: str, pack: Pack) -> Iterator[list[Token]]:
    """Words of `text` that the pack knows and figures that can be part of a date, run by run, ascending.

    A run is what stands together; a word that is nothing without neighbours and has none is left out, and
    so are runs on which no date can hang.
    """
    folded = fold_case(text)
    look_up = pack.lexicon.get
    run: list[Token] = []
    waiting: list[tuple[int, int, Entry]] = []
    reach = -_LONGEST_GAP - 1
    order, bearing = "", False
    for found in _SCAN.finditer(folded):
        entry = None
        if found.lastgroup is None:
            entry = look_up(found[0])
            if entry is None:
                continue
            if entry.barred and _spell(text[found.start() : found.end()]) in entry.barred:
                continue
        start, end = found.span()
        if start < reach:
            continue
        if entry is not None:
            made = []
        else:
            if order == "" and "/" in found[0]:
                order = pack.calendar.order if pack.calendar.order != "either" else find_order(folded)
            made = read_figure(text, folded, start, end, found.lastgroup or "", pack, order)
            if not made:
                continue
        if start - reach > _LONGEST_GAP:
            if run:
                yield run
                run = []
            elif len(waiting) == 1 and waiting[0][2].alone:
                yield [_make_word(text, folded, *waiting[0], pack)]
            waiting, bearing = [], False
        if entry is not None and not run:
            # Most words that a pack knows mean nothing where they stand: no tokens are made for them.
            waiting.append((start, end, entry))
            bearing |= entry.bearing
            marked = folded[end : end + 1] in APOSTROPHES
            if not bearing or (len(waiting) == 1 and not marked):
                reach = end
                continue
        elif entry is not None:
            made = [_make_word(text, folded, start, end, entry, pack)]
        if waiting:
            made = [*(_make_word(text, folded, *one, pack) for one in waiting), *made]
            waiting = []
        for token in made:
            if run and not token.figure and _join_numbers(folded, run, token, pack):
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
    elif len(waiting) == 1 and waiting[0][2].alone:
        yield [_make_word(text, folded, *waiting[0], pack)]


def _spell(word: str) -> str:
    """`word` in lower case with its own letters i."""
    return word.replace("İ", "i").replace("I", "ı").lower()


def _make_word(text: str, folded: str, start: int, end: int, entry: Entry, pack: Pack) -> Token:
    token = Token(start, end, entry.stem, entry.slots, entry.keys)
    token.upper = text[start].isupper()
    if (entry.capital and not token.upper) or (entry.short and _ends_name(text, start, entry)):
        token.slots, token.keys = {}, entry.keys[:1]
    token.case, token.bare, token.short = entry.case, entry.bare, entry.short
    if folded[end : end + 1] in APOSTROPHES:
        take_suffix(token, folded, pack)
    return token


def _ends_name(text: str, start: int, entry: Entry) -> bool:
    """`Luis Paz, 12 Mayıs'ta`: a short name of a weekday right behind a capital is a surname."""
    if _WEEKDAY not in entry.slots or text[start - 1 : start] != " ":
        return False
    words = text[max(0, start - _LONGEST_WORD) : start].split()
    return bool(words) and words[-1].isalpha() and words[-1][0].isupper() and text[start].isupper()


def _join_numbers(folded: str, run: list[Token], token: Token, pack: Pack) -> bool:
    """Makes "twenty-two", "on iki", "two thousand and six" one token of the run; whether it did."""
    calendar = pack.calendar
    linked = len(run) > 1 and bool(calendar.number_link) and run[-1].stem == calendar.number_link
    tens = run[-2] if linked else run[-1]
    first = tens.slots.get("n")
    name = next((name for name in ("n", "nth", "last") if name in token.slots), "")
    second = token.slots.get(name)
    if not isinstance(first, int) or not isinstance(second, int) or tens.figure or tens.suffix:
        return False
    if linked and (first < 100 or first % 100 or second >= 100):
        return False
    gaps = {" ", "-"} if second < 10 else {" "}
    if _read_gap(folded, run[-1], token) not in gaps or (linked and run[-1].gap != " "):
        return False
    number = join_numbers(first, second, pairs=calendar.number_pairs)
    if number is None:
        return False
    if linked:
        run.pop()
    tens.end, tens.reach, tens.case, tens.suffix = token.end, token.reach, token.case, token.suffix
    tens.slots = name_slots(number, ordinal=name == "nth", inflected=name == "last")
    tens.stem = folded[tens.start : tens.end]
    tens.keys = (f"={tens.stem}", *tens.slots)
    return True


def _read_gap(folded: str, before: Token, token: Token) -> str:
    if token.start - before.reach > _LONGEST_GAP:
        return ""
    gap = folded[before.reach : token.start]
    if token.hugs and not gap:
        return " "
    if "\n" in gap:
        return ""
    mark = _DASHES.get(gap.strip(), "")
    if mark == " " and not gap:
        return ""
    if mark in {".", ".,"}:
        if before.figure and mark == ".":
            return "."
        return ("," if mark == ".," else " ") if before.short else ""
    return mark
