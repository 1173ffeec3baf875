"""What pages carry besides the article: menus, promotions, credits, labels; one file of marks per language.

A page in one language carries debris in another (`Facebook`, `undefined`), so all files are read together.
"""

import re
from functools import cache
from typing import Literal

from msgspec import Struct

from dragoman.languages.loader import load_lines

FOLDERS = ("any", "en", "tr", "uk", "ru", "de", "fr", "ar")

_SHORT_ENOUGH = 280
_REPEATED = 80
_MOST_KNOWN = 10_000
_LONGEST_WORD = 80
_WORD_START = re.compile(r"[^\W_]+")

Kind = Literal[
    "menu",  # one item of a menu, a share bar, a toolbar
    "line",  # a line that is dropped; the body goes on after it
    "block",  # heads a list of other stories
    "stop",  # nothing of the article stands below it
    "byline",  # who wrote, filed or edited
    "ticker",  # begins a line that tells another story
    "caption",  # a picture's credit
    "published",  # labels the publication date
    "updated",  # labels the date of the last change
    "prefix",  # stands in front of a line that is kept
    "reader",  # a word that speaks to the reader
]
Place = Literal["line", "start", "end", "inside"]


class Mark(Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of debris: the words (or a regular expression) that betray it and where in the line they stand.

    `limit` is the longest line, in characters, that the mark may judge: long lines are prose. `cue` holds signs, and
    `hints` words, of which a folded line must have one for the pattern to be tried at all.
    """

    id: str
    kind: Kind
    example: str
    words: tuple[str, ...] = ()
    pattern: str | None = None
    at: Place = "line"
    limit: int = 160
    cue: str = ""
    hints: tuple[str, ...] = ()


_APOSTROPHES = "’‘ʼ`"
_COUNTS = re.compile(r"[(\[]?\d[\d.,]*[)\]]?")
_LAST_COUNT = re.compile(r"[(\[]\s*\d[\d.,]*$")
_EDGE = " \t\u00a0\u200b\u200e\u200f|•·▪●■►▶▸›»>«<→←↑↓☰≡✉✔✓★…:;,.!?*#–—-_=+~()[]{}\"'“”„⚡🔴📷🎧🔔"
_SEPARATING = frozenset("\t\u00a0|•›»→☰≡▶·/>")
_SEPARATORS = re.compile(r"[ \t\u00a0]{2,}|\t|[|•›»→☰≡▶·]|\s[/>]\s")


def fold(text: str) -> str:
    """`text` in lower case with every i, apostrophe and blank made one; as long as `text`, character by character."""
    if text.isascii():
        return text.lower().replace("`", "'")
    text = text.replace("İ", "i").lower().replace("ı", "i").replace("\u00a0", " ")
    for sign in _APOSTROPHES:
        text = text.replace(sign, "'")
    return text


def trim(folded: str) -> str:
    """A folded line without counts, bullets and punctuation at its edges."""
    line = folded.strip(_EDGE)
    while True:
        # What is stripped are all signs of a count but its figures.
        if not (line[:1].isdecimal() or line[-1:].isdecimal()):
            return line
        shorter = _COUNTS.sub("", line, count=1).strip(_EDGE) if _COUNTS.match(line) else line
        if found := _LAST_COUNT.search(shorter):
            shorter = shorter[: found.start()].strip(_EDGE)
        if shorter == line:
            return line
        line = shorter


def segments(line: str) -> list[str]:
    """The parts of a line between separators: two blanks, bars, bullets, arrows."""
    if "  " not in line and _SEPARATING.isdisjoint(line):
        return [line] if line.strip(_EDGE) else []
    return [part for part in _SEPARATORS.split(line) if part.strip(_EDGE)]


_STRENGTH: tuple[Kind, ...] = (
    "stop",
    "block",
    "byline",
    "ticker",
    "line",
    "menu",
    "caption",
    "published",
    "updated",
    "prefix",
    "reader",
)
"""Which kind wins where two marks know the same words: `Comments` ends an article, and is a button too."""


_NO_LINES = ("published", "updated", "prefix", "reader")


class Debris:
    """All marks, compiled for one look-up a line."""

    def __init__(self, marks: tuple[Mark, ...]) -> None:
        self.marks = tuple(sorted(marks, key=lambda mark: _STRENGTH.index(mark.kind)))
        self._known: dict[str, Mark | None] = {}
        self._lines: dict[str, Mark] = {}
        self._starts: dict[str, list[tuple[str, Mark]]] = {}
        self._ends: dict[str, list[tuple[str, Mark]]] = {}
        self._patterns: list[tuple[re.Pattern[str], int, frozenset[str], tuple[str, ...], Mark]] = []
        self._inside: dict[str, list[tuple[str, Mark]]] = {}
        for mark in self.marks:
            for word in map(fold, mark.words):
                if mark.kind in _NO_LINES:
                    continue  # these count only beside something else: see `date_labels`, `addresses_reader`
                if mark.at == "line":
                    self._lines.setdefault(trim(word), mark)
                elif mark.at == "start":
                    self._starts.setdefault(_first(word), []).append((word, mark))
                elif mark.at == "end":
                    self._ends.setdefault(_last(word), []).append((word, mark))
                else:
                    self._inside.setdefault(_words(word)[0], []).append((word, mark))
            if mark.pattern and mark.kind not in _NO_LINES:
                cue = frozenset(mark.cue)
                self._patterns.append((re.compile(mark.pattern), mark.limit, cue, mark.hints, mark))
        for table in (self._starts, self._ends, self._inside):
            for found in table.values():
                found.sort(key=lambda pair: (-len(pair[0]), pair[0]))
        self._reader = self.labels("reader")
        self._longest = max((mark.limit for mark in marks), default=0)

    def is_menu_item(self, part: str) -> bool:
        """Whether a part of a line is a menu item, a share button or another line of debris by itself."""
        mark = self._lines.get(trim(fold(part)))
        return mark is not None and mark.kind in ("menu", "line", "block", "stop", "ticker", "caption")

    def addresses_reader(self, line: str) -> bool:
        """Whether a line says `you` to whoever reads it."""
        return self._reader.search(fold(line)) is not None

    def find(self, line: str) -> Mark | None:
        """The mark that fits the line, or None. The line is judged as a whole."""
        if len(line) > self._longest:
            return None
        if len(line) > _REPEATED:
            return self._look_for(line)
        # The menus, buttons and labels of one outlet are the same on all its pages.
        known = self._known
        if line not in known:
            if len(known) >= _MOST_KNOWN:
                known.clear()
            known[line] = self._look_for(line)
        return known[line]

    def _look_for(self, line: str) -> Mark | None:
        folded = fold(line).strip()
        bare = trim(folded)
        size = len(folded)
        if (mark := self._lines.get(bare)) is not None:
            return mark
        for whole in (folded, bare):
            for word, mark in self._starts.get(_first(whole), ()):
                if size <= mark.limit and whole.startswith(word) and _ends_word(whole, len(word)):
                    return mark
        for whole in (folded, bare):
            for word, mark in self._ends.get(_last(whole), ()):
                if size <= mark.limit and whole.endswith(word) and _starts_word(whole, size - len(word)):
                    return mark
        if size <= _SHORT_ENOUGH and not self._inside.keys().isdisjoint(_WORD_START.findall(folded)):
            for place in _WORD_START.finditer(folded):
                for word, mark in self._inside.get(place[0], ()):
                    at = max(place.start() - len(word) + len(word.lstrip(_EDGE)), 0)
                    if size <= mark.limit and folded.startswith(word, at):
                        return mark
        # Credits stand at the edges of a long line, and all patterns hold on to an edge.
        edges = folded if size <= _SHORT_ENOUGH else f"{folded[:80]}\n{folded[-120:]}"
        signs = set(edges)
        for pattern, limit, cue, hints, mark in self._patterns:
            if size > limit or (cue and signs.isdisjoint(cue)):
                continue
            if hints:
                for hint in hints:
                    if hint in edges:
                        break
                else:
                    continue
            if pattern.search(edges):
                return mark
        return None

    def labels(self, kind: Kind) -> re.Pattern[str]:
        """One expression for all words of a kind, to be searched in folded text."""
        words = [fold(word) for mark in self.marks if mark.kind == kind for word in mark.words]
        patterns = [mark.pattern for mark in self.marks if mark.kind == kind and mark.pattern]
        return re.compile(_any_of(words, patterns))


def _any_of(words: list[str], patterns: list[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    whole = [rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)"] if ordered else []
    return "|".join(whole + patterns) or r"(?!)"


def _words(phrase: str) -> list[str]:
    return _WORD_START.findall(phrase)


def _first(line: str) -> str:
    word = _WORD_START.match(line)
    return word[0] if word else line[:1]


def _last(line: str) -> str:
    return _first(line[: -_LONGEST_WORD - 1 : -1])[::-1]


def _ends_word(line: str, place: int) -> bool:
    return place >= len(line) or not (line[place].isalnum() and line[place - 1].isalnum())


def _starts_word(line: str, place: int) -> bool:
    return place <= 0 or not (line[place - 1].isalnum() and line[place].isalnum())


@cache
def debris() -> Debris:
    """The marks of all languages, read once."""
    return Debris(tuple(mark for folder in FOLDERS for mark in load_lines(f"{folder}/debris.jsonl", Mark)))


@cache
def date_labels() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What labels a publication date, and what labels the date of a change; for folded text."""
    return debris().labels("published"), debris().labels("updated")
