"""Which countries a text names: by name, adjective, capital, seat of government, region, or a body of theirs."""

import re
from collections import Counter

from dragoman.languages.names import fold
from dragoman.languages.threads import cue_words
from dragoman.languages.world import longest

_WORD = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?)(?:['’ʼ‘`]([^\W\d_]{1,12}))?")
_KINDS = frozenset({"state", "adjective", "capital", "seat", "region", "organization", "group"})
_CITIES = frozenset({"capital", "seat"})
MOST_WORDS = 5_000


def count_lands(text: str, language: str) -> tuple[Counter[str], Counter[str]]:
    """How often a text names each country (ISO code), and how often only as the place where something is.

    A capital where something only happens is named in neither way.
    """
    words: list[str] = []
    endings: list[str] = []
    for match in _WORD.finditer(text):
        for part in match[1].split("-") if "-" in match[1] else (match[1],):
            words.append(part)
            endings.append("")
        endings[-1] = fold(match[2] or "")
        if len(words) >= MOST_WORDS:
            break
    named: Counter[str] = Counter()
    located: Counter[str] = Counter()
    at = 0
    while at < len(words):
        hit = longest(words, at, language=language) if words[at][0].isupper() else None
        if hit is None:
            at += 1
            continue
        last = at + hit.length - 1
        before, behind = words[at - 1] if at else "", words[last + 1] if last + 1 < len(words) else ""
        if hit.code and hit.kind in _KINDS and not (hit.word and _is_part(before, behind)):
            if hit.kind not in _CITIES and not _is_capital(behind, language):
                there = _has_cue(before, endings[last], behind, cue_words(language, "located"))
                (located if there else named)[hit.code] += 1
            elif hit.kind in _CITIES and not behind[:1].isupper():  # "Sofia Lindgren" is nobody's capital
                named[hit.code] += not _has_cue(before, endings[last], behind, cue_words(language, "venue"))
        at = last + 1
    return +named, located


def find_sides(text: str, language: str) -> Counter[str]:
    """The countries that a sentence is about; where something is counts only if fewer than two are named otherwise."""
    named, located = count_lands(text, language)
    return named if len(named) > 1 else named + located


def _is_part(before: str, behind: str) -> bool:
    """Whether a word that means other things too stands first, or beside another name."""
    return not before or before[0].isupper() or behind[:1].isupper()


def _is_capital(behind: str, language: str) -> bool:
    return any(_fits(fold(behind), word) for word in cue_words(language, "capital"))


def _has_cue(before: str, ending: str, behind: str, cues: tuple[str, ...]) -> bool:
    """Whether a word before it, an ending (with a leading apostrophe) or a word behind it (with a leading >) is one."""
    before, behind = fold(before), fold(behind)
    return any(
        _fits(behind, cue[1:])
        if cue[0] == ">"
        else ending != "" and ending == cue[1:]
        if cue[0] == "'"
        else _fits(before, cue)
        for cue in cues
    )


def _fits(word: str, cue: str) -> bool:
    return word.startswith(cue[:-1]) if cue[-1] == "*" else word == cue
