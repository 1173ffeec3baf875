"""Sentences and tokens of an article's text, scanned once."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from dragoman.languages.abbreviations import abbreviations
from dragoman.types import Block, BlockKind

TokenKind = Literal["word", "number", "mark"]

_TOKEN = re.compile(
    r"""
      (?P<number>\d+(?:[.,:]\d+)*)(?:(?P<number_mark>['’ʼ‘`])(?P<number_suffix>[^\W\d_]{1,12}))?
    | (?P<abbreviation>(?:[^\W\d_]\.){2,8})
    | (?P<word>[A-Z]{1,4}\d{1,4}(?![^\W_])
        | (?:(?:[DdLlMO]|[Dd]ell|[Dd]all)['’](?=[A-ZÀ-ÖØ-ÞĞİŞ][^\W\d_]))?
          [^\W\d_]{1,64}(?:[\u0300-\u036f](?:[^\W\d_]|[\u0300-\u036f]){0,63})?)
      (?:(?P<mark>['’ʼ‘`])(?P<suffix>[^\W\d_]{1,24}))?
    | (?P<other>\S)
    """,
    re.VERBOSE,
)
_OPENING = "“«„‹"
_CLOSING = "”»‟›"
_QUOTE = re.compile(r"[\"“«„‹”»‟›]")
_LONGEST_SENTENCE = 6_000
_MOST_WRITTEN = 50_000
_TURKISH = str.maketrans({"I": "ı", "İ": "i", "Â": "a", "â": "a", "Î": "i", "î": "i", "Û": "u", "û": "u"})


class Token(Struct, frozen=True, gc=False):
    """A word, number or mark. `[start, end)` takes in a suffix behind an apostrophe, `core_end` leaves it out.

    `low` is the core in lower case by the rules of the language; `suffix` the part behind the apostrophe in
    lower case (`s` for the English possessive, a case ending in Turkish). `glued` means no space before it.
    """

    start: int
    end: int
    core_end: int
    core: str
    low: str
    suffix: str
    kind: TokenKind
    capital: bool
    glued: bool


class Sentence(Struct, frozen=True, gc=False):
    """`[start, end)` of the text with its tokens; `quoted[i]` tells whether token i stands inside quotes."""

    start: int
    end: int
    block: int
    kind: BlockKind
    tokens: tuple[Token, ...]
    quoted: tuple[bool, ...]


def lower(word: str, *, language: str) -> str:
    """`word` in lower case by the rules of `language` (dotted and dotless i in Turkish)."""
    return word.translate(_TURKISH).lower() if language == "tr" else word.lower()


def scan_tokens(text: str, start: int, end: int, *, language: str) -> list[Token]:
    """Tokens of `text[start:end]`, with offsets into `text`."""
    turkish = language == "tr"
    known = _written(language)
    if len(known) > _MOST_WRITTEN:
        known.clear()
    found: list[Token] = []
    keep = found.append
    last = -1
    for match in _TOKEN.finditer(text, start, end):
        begin, stop = match.span()
        glued = begin == last
        last = stop
        group = match.lastgroup
        if group == "word":
            core = match[0]
            form = known.get(core)
            if form is None:
                low = lower(core, language=language)
                form = known[core] = (core, low, core != low and _is_capital(core))
            # The kept spelling and not this one: equal words then share one string.
            keep(Token(begin, stop, stop, form[0], form[1], "", "word", form[2], glued))
        elif group == "other":
            core = match[0]
            keep(Token(begin, stop, stop, core, core, "", "mark", False, glued))
        elif group == "suffix":
            core, suffix, core_end = match["word"], match["suffix"], match.end("word")
            joined = glued and bool(found) and found[-1].core == "-" and found[-1].glued
            if not _is_suffix(core, suffix, turkish=turkish, joined=joined):
                core, suffix, core_end = match[0], "", stop
            low = lower(core, language=language)
            keep(Token(begin, stop, core_end, core, low, suffix.lower(), "word", _is_capital(core), glued))
        elif group == "abbreviation":
            core = match[0]
            low = lower(core, language=language)
            keep(Token(begin, stop, stop, core, low, "", "word", core[0].isupper(), glued))
        else:
            core, suffix = match["number"], (match["number_suffix"] or "").lower()
            keep(Token(begin, stop, match.end("number"), core, core, suffix, "number", False, glued))
    return found


def _is_capital(core: str) -> bool:
    """Whether a word begins like a name, maybe behind a small particle that an apostrophe ties to it ("d'Amico")."""
    if core[0].isupper():
        return True
    head, mark, tail = core.partition("'") if "'" in core else core.partition("’")
    return bool(mark) and bool(tail) and len(head) < 5 and tail[0].isupper()


@cache
def _written(_language: str) -> dict[str, tuple[str, str, bool]]:
    """Words seen before: as written, in lower case, whether they begin with a capital."""
    return {}


def _is_suffix(core: str, suffix: str, *, turkish: bool, joined: bool) -> bool:
    """Whether an apostrophe parts an ending; `joined` tells that a hyphen ties the word to a name ("Jong-un'un")."""
    if suffix[0].isupper():
        return False
    if turkish:
        return (_is_capital(core) or joined) and (len(core) > 1 or len(suffix) <= 4)
    return suffix.lower() == "s"


def split_sentences(text: str, blocks: Sequence[Block], *, language: str) -> tuple[Sentence, ...]:
    """The sentences of all blocks, ascending; a text without blocks counts one paragraph a line."""
    found: list[Sentence] = []
    for number, block in enumerate(blocks or line_blocks(text)):
        inside = False
        for start, end in _bounds(text, block.start, block.end, language=language):
            tokens = tuple(scan_tokens(text, start, end, language=language))
            if tokens:
                if _QUOTE.search(text, start, end) is None:
                    quoted: tuple[bool, ...] = (inside,) * len(tokens)
                else:
                    quoted, inside = _quotes(tokens, inside=inside)
                found.append(Sentence(start, end, number, block.kind, tokens, quoted))
    return tuple(found)


def line_blocks(text: str) -> tuple[Block, ...]:
    """One paragraph for every line that is not blank."""
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block("paragraph", start, start + len(line)))
        start += len(line) + 1
    return tuple(blocks)


_END = re.compile(r"[.!?…]+[\"”»’')\]]*(?=\s+[^\sa-zçğıöşüа-яіїєґ])|\n")


def _bounds(text: str, start: int, end: int, *, language: str) -> Iterator[tuple[int, int]]:
    """Sentence bounds inside one block; abbreviations, initials and ordinals do not end a sentence."""
    known = abbreviations(language)
    begin = start
    for match in _END.finditer(text, start, end):
        if match[0] == "." and not _ends_sentence(text, begin, match.start(), known, language=language):
            continue
        stop = match.end()
        if stop - begin > 1:
            yield from _bounded(text, begin, stop)
        begin = stop
    yield from _bounded(text, begin, end)


_NUMBERING = frozenset({"no", "nr"})


_CARDINAL = frozenset({"en"})
"""Languages that write no ordinal with a dot: "on May 5." ends a sentence, "5. Kolordu" does not."""


def _ends_sentence(text: str, begin: int, dot: int, known: frozenset[str], *, language: str) -> bool:
    head = dot
    while head > begin and (text[head - 1].isalnum() or text[head - 1] == "."):
        head -= 1
        if dot - head > 24:
            return True
    word = text[head:dot]
    if not word and dot > begin and text[dot - 1] in "\"”»’')]":
        return True
    if not word or (len(word) == 1 and word.isupper()):
        return False
    if word.isdigit() and len(word) <= 2:
        # "1. Peru's offer" numbers a list
        return language in _CARDINAL and bool(text[begin:head].strip()) and not _is_numbered(text, head)
    if word.lower() in _NUMBERING:
        # "No. 12", but "So here is the no."
        return not text[dot + 1 : dot + 3].strip()[:1].isdigit()
    return word.lower() not in known and "." not in word


def _is_numbered(text: str, head: int) -> bool:
    """`No. 12. Peru`: whether a number stands behind the word for one."""
    before = text[max(0, head - 5) : head].lower().split()
    return before[-1:] in (["no."], ["nr."], ["nos."])


def _bounded(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    while begin < stop and text[begin].isspace():
        begin += 1
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    while stop - begin > _LONGEST_SENTENCE:
        cut = text.rfind(" ", begin, begin + _LONGEST_SENTENCE)
        cut = cut if cut > begin else begin + _LONGEST_SENTENCE
        yield begin, cut
        begin = cut
    if stop > begin:
        yield begin, stop


def _quotes(tokens: Sequence[Token], *, inside: bool) -> tuple[tuple[bool, ...], bool]:
    """Which tokens are quoted, and whether a quotation is still open at the end; `inside`: open before."""
    marks: list[bool] = []
    for token in tokens:
        if token.kind == "mark":
            if token.core in _OPENING:
                inside = True
                marks.append(True)
                continue
            if token.core in _CLOSING:
                marks.append(True)
                inside = False
                continue
            if token.core == '"':
                marks.append(True)
                inside = not inside
                continue
        marks.append(inside)
    return tuple(marks), inside
