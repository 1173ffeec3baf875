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


def count_lands(text: str, language: str) -> Counter[str]:
    """How often a text names each country (ISO code). A capital where something only happens is none."""
    words: list[str] = []
    endings: list[str] = []
    for match in _WORD.finditer(text):
        for part in match[1].split("-") if "-" in match[1] else (match[1],):
            words.append(part)
            endings.append("")
        endings[-1] = fold(match[2] or "")
        if len(words) >= MOST_WORDS:
            break
    found: Counter[str] = Counter()
    at = 0
    while at < len(words):
        hit = longest(words, at, language=language) if words[at][0].isupper() else None
        if hit is None:
            at += 1
            continue
        last = at + hit.length - 1
        before, behind = words[at - 1] if at else "", words[last + 1] if last + 1 < len(words) else ""
        if hit.code and hit.kind in _KINDS and not (hit.word and _is_part(before, behind)):
            # "Sofia Lindgren" is nobody's capital.
            city = hit.kind in _CITIES
            if not city or not (behind[:1].isupper() or _is_venue(before, endings[last], behind, language)):
                found[hit.code] += 1
        at = last + 1
    return found


def _is_part(before: str, behind: str) -> bool:
    """Whether a word that means other things too stands first, or beside another name."""
    return not before or before[0].isupper() or behind[:1].isupper()


def _is_venue(before: str, ending: str, behind: str, language: str) -> bool:
    before, behind = fold(before), fold(behind)
    for cue in cue_words(language, "venue"):
        if cue[0] == ">":
            if behind.startswith(cue[1:-1]) if cue[-1] == "*" else behind == cue[1:]:
                return True
        elif cue[0] == "'":
            if ending and ending == cue[1:]:
                return True
        elif before.startswith(cue[:-1]) if cue[-1] == "*" else before == cue:
            return True
    return False
