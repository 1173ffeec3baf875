"""Which language a text is in."""

import re
from functools import cache

from msgspec import Struct

from dragoman.languages.loader import load_file

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 3000
_SURE = 0.06
_LEAD = 2


class Telltale(Struct, frozen=True, forbid_unknown_fields=True):
    """Small words that only running text has, and letters that neighbours lack. `example` uses both."""

    example: str
    words: tuple[str, ...]
    letters: str = ""


@cache
def _telltales() -> dict[str, Telltale]:
    return load_file("telltales.json", dict[str, Telltale])


def identify_language(text: str) -> str:
    """ISO 639-1 code of the language that `text` is written in; English where nothing tells.

    Small words and letters decide for the languages with a profile; a text that fits none of them goes to
    the general identifier, which knows ninety more and takes a second to load.
    """
    sample = text[:_SAMPLE]
    scores = score_languages(sample)
    ranked = sorted(scores, key=lambda code: (-scores[code], code))
    best = ranked[0]
    if scores[best] >= _SURE and scores[best] >= _LEAD * scores[ranked[1]]:
        return best
    if len(_WORD.findall(sample)) < 8 and scores[best] > 0:
        return best
    return _identify_any(sample, fallback=best if scores[best] > 0 else "en")


def score_languages(text: str) -> dict[str, float]:
    """For each language with a profile: the share of its small words, and of its own letters."""
    lowered = text.replace("İ", "i").lower() if "İ" in text else text.lower()
    words = _WORD.findall(lowered)
    total = max(len(words), 1)
    letters = max(sum(map(len, words)), 1)
    scores: dict[str, float] = {}
    telling = list(filter(_small_words().__contains__, words))
    known = _own_letters().intersection(lowered)
    for code, profile in _profiles().items():
        small = sum(map(profile[0].__contains__, telling)) / total
        own = sum(lowered.count(letter) for letter in profile[1] if letter in known) / letters
        scores[code] = small + 2 * own
    return scores


@cache
def _profiles() -> dict[str, tuple[frozenset[str], str]]:
    return {code: (frozenset(item.words), item.letters) for code, item in _telltales().items()}


@cache
def _small_words() -> frozenset[str]:
    return frozenset(word for words, _ in _profiles().values() for word in words)


@cache
def _own_letters() -> frozenset[str]:
    return frozenset(letter for _, letters in _profiles().values() for letter in letters)


def _identify_any(sample: str, *, fallback: str) -> str:
    # Loaded here because its model takes most of a second, and few texts need it.
    from py3langid.langid import rank  # noqa: PLC0415

    ranked = rank(sample)
    code, score = ranked[0]
    known = _telltales()
    if code in known:
        return str(code)
    nearest = next((place for place, (other, _) in enumerate(ranked) if other in known), len(ranked))
    sure = len(sample) >= 200 and score - ranked[min(nearest, len(ranked) - 1)][1] > 30
    return str(code) if sure else fallback
