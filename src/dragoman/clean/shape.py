"""What the shape of a line tells, whatever its language: prose, one sentence, a headline, a row of items."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from dragoman.languages.debris import Debris, fold, segments

Shape = Literal["prose", "sentence", "short"]

_FINAL = re.compile(r"""[.!?…؟۔。][\s"'”’“»«)\]*]*$""")
_COLON = re.compile(r"[:;—–-]\s*$")
_INNER = re.compile(r"""[.!?…؟]["'”’»)\]]*\s+["'“„«(\[]*(?=[^\W\d_a-zа-я])""")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# The capital first and what stands before it second: a search for a set of letters is much the faster.
_NAME = re.compile(r"[^\W\d_a-zа-яёіїєґçğıöşü](?<!\w.)[^\W\d_]{4,}")
_INNER_NAME = re.compile(r"(?<=[^\W\d_] )([^\W\d_a-zа-яёіїєґçğıöşü][^\W\d_]{4,})")
_STEM = re.compile(r"[^\W\d_]{4,}")
_CODE = re.compile(r"[{};=<>\\|@#$%^&*_`~]|\w\(|^\s*(?://|#include|import |def |class |return )")
_BULLET = re.compile(r"^\s*[•▪●■◦‣►▸*·–—-]\s+")
_NUMBER = re.compile(r"^\(?\d{1,2}[.)]\s+(?=[^\W\d_])")
CLOCK = re.compile(
    r"^(?:saat\s+|um\s+|à\s+)?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:[:.][0-5]\d)?"
    r"\s*(?:uhr|am|pm|a\.m\.|p\.m\.|gmt|utc|cet|cest|eet|bst|est|edt|tsi|msk|мск|ts)?(?:[+-]\d{1,2})?$"
)
"""A live blog's time, alone on its line (folded)."""

_ENTRY = re.compile(
    r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d.:,%])(?:\s?(?:uhr|gmt|utc|cet|cest|am|pm)\b)?(?=$|\s|[-–—|•])"
)
LONG = 80
UNENDED = 200


def shape(text: str) -> Shape:
    """What a line looks like: `prose` (a paragraph), `sentence` (short but ended), `short` (anything else)."""
    size = len(text)
    tail = text[-12:]
    ended = _FINAL.search(tail) is not None
    if size >= UNENDED:
        head = text[:2000]
        return "prose" if _flows(head, _WORD.findall(head)) else "short"
    introduces = size >= 20 and tail.endswith(":")
    if size < LONG and not ended and not introduces:
        return "short"
    words = _WORD.findall(text)
    if len(words) < 4:
        plain = ended and len(words) == 3 and tail.endswith(".") and text[-2:-1].islower()
        return "sentence" if plain and not text.istitle() else "short"
    if not _flows(text, words):
        return "short"
    inner = _INNER.search(text) is not None
    if ended and (size >= LONG and (inner or tail.rstrip()[-1:] not in "!?؟" or size >= 120)):
        return "prose"
    if not ended and size >= 120 and (inner or _COLON.search(tail)) and size >= 160:
        return "prose"
    return "sentence" if ended or introduces else "short"


def _flows(text: str, words: list[str]) -> bool:
    """Running text: more words than names, more letters than signs, no row of items."""
    if len(words) < 4:
        return False
    letters = sum(map(len, words))
    if letters < 0.6 * (len(text) - text.count(" ")) - 8:
        return False
    if len(segments(text)) > 2 + len(text) // 100:
        return False
    initials = "".join(word[0] for word in words)
    lower = sum(map(str.islower, initials))
    upper = sum(map(str.isupper, initials))
    telling = sum(word.islower() and len(word) > 3 for word in words)
    if len(words) > 4 and telling and (lower > 1 or words[-1].islower()) and text.rstrip().endswith("."):
        # "Peru Dışişleri Bakanı Ana Roca, Şili Büyükelçisi Luis Paz'ı kabul etti.": offices and names are capitals
        return True
    return lower * 10 >= 3 * (lower + upper)


def sentences(text: str) -> int:
    """About how many sentences a line has."""
    return 1 + sum(1 for _ in _INNER.finditer(text[:3000]))


def stems(text: str) -> set[str]:
    """The first letters of the longer words: enough to tell that two lines speak of the same."""
    return {word[:5] for word in _STEM.findall(fold(text))}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The stems of an article's prose, and those of the names that come up more than once."""

    words: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, texts: list[str]) -> "Vocabulary":
        """The vocabulary of some paragraphs."""
        counts = Counter(name for text in texts for name in set(_names(text)))
        words = set().union(*map(stems, texts))
        return cls(frozenset(words), frozenset(name for name, count in counts.items() if count >= 2))

    def covers(self, text: str, *, share: float) -> bool:
        """Whether `text` speaks of the same: that share of its words is known, or a name of the story comes up."""
        own = stems(text)
        return len(own & self.words) >= share * len(own) or not self.names.isdisjoint(_names(text))


def names_in(texts: list[str]) -> set[str]:
    """Stems of the capitalised words inside sentences: names, for the most part."""
    return {fold(found[1])[:5] for text in texts for found in _INNER_NAME.finditer(text)}


def _names(text: str) -> list[str]:
    return [name[:5] for name in fold(" ".join(_NAME.findall(text))).split()]


def bullet(text: str) -> int:
    """How many characters of bullet the line begins with."""
    found = _BULLET.match(text)
    return found.end() if found else 0


def is_numbered(text: str) -> bool:
    """Whether a line begins with an item's number; in many languages a number with a full stop is an ordinal."""
    found = _NUMBER.match(text)
    return found is not None and text[found.end()].isupper()


def find_clock(text: str) -> int:
    """How many characters of clock an entry of a live blog begins with; 0 for none."""
    found = _ENTRY.match(text[:12].lower()) if text[:1].isdigit() else None
    return found.end() if found else 0


def is_menu(text: str, debris: Debris) -> bool:
    """Whether a line is a row of menu items, a breadcrumb, a share bar."""
    if len(text) > 600 or (_FINAL.search(text[-12:]) and len(text) > 60):
        return False
    parts = segments(text)
    if len(parts) < 2:
        return False
    known = sum(debris.is_menu_item(part) for part in parts)
    brief = sum(map(len, parts)) <= 22 * len(parts)
    if known == len(parts) or (len(parts) >= 3 and known and brief):
        return True
    return brief and (len(parts) >= 4 or (len(parts) == 3 and max(map(len, parts)) <= 24) or known >= 1)


def is_code(text: str) -> bool:
    """Whether a line looks like source code, a table row, a log: signs where prose has words."""
    signs = len(_CODE.findall(text[:400]))
    commas = text[:400].count(",") + text[:400].count("\t") * 2
    words = len(text[:400].split())
    return signs * 3 >= max(words, 3) or (commas >= 2 and commas * 2 >= words)
