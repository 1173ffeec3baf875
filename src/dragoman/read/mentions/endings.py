"""Turkish noun endings: what stands behind a stem, and which case it marks."""

import re
from functools import lru_cache
from itertools import product

from msgspec import Struct


class Ending(Struct, frozen=True, gc=False):
    """What an ending says: plural, possessive ("Bakanı"), our own ("Bakanımız"), and the case."""

    plural: bool = False
    possessive: bool = False
    ours: bool = False
    case: str = ""


_VOWELS = "ıiuü"
_PLURALS = ("", "lar", "ler")
_POSSESSIVES = (
    *("", *_VOWELS),
    *(f"s{v}" for v in _VOWELS),
    *(f"{v}m{v}z" for v in _VOWELS),
    *(f"m{v}z" for v in _VOWELS),
)


def _cases() -> list[tuple[str, str]]:
    table = [("", "")]
    for buffer in ("", "n", "y"):
        table += [(f"{buffer}{v}", "acc") for v in _VOWELS]
        table += [(f"{buffer}{v}", "dat") for v in "ae"]
        table += [(f"{buffer}{d}{v}", "loc") for d in "dt" for v in "ae"]
        table += [(f"{buffer}{d}{v}ki", "loc") for d in "dt" for v in "ae"]
        table += [(f"{buffer}{d}{v}n", "abl") for d in "dt" for v in "ae"]
        table += [(f"{buffer}l{v}", "ins") for v in "ae"]
    table += [("nca", "equ"), ("nce", "equ")]
    table += [(f"{buffer}{v}n", "gen") for buffer in ("", "n") for v in _VOWELS]
    return table


def _endings() -> dict[str, Ending]:
    """Every chain of plural, possessive and case; the reading with the possessive goes first."""
    found: dict[str, Ending] = {}
    for plural, possessive, (case, name) in product(_PLURALS, reversed(_POSSESSIVES), _cases()):
        ours = "m" in possessive
        found.setdefault(plural + possessive + case, Ending(bool(plural), bool(possessive), ours, name))
    found[""] = Ending()
    for vowel in _VOWELS:
        for plural in ("lar", "ler"):
            # "Bakanları": their minister, or ministers of several countries; the latter is what the news means.
            found[plural + vowel] = Ending(True, True)
    return found


ENDINGS = _endings()

_APOSTROPHE = (
    (re.compile(r"(?:l[ae]r)?(?:s?[ıiuü])?n?[dt][ae](?:ki\w*)?"), "loc"),
    (re.compile(r"(?:l[ae]r)?(?:s?[ıiuü])?n?[dt][ae]n"), "abl"),
    (re.compile(r"(?:l[ae]r)?(?:s?[ıiuü])?n?[ıiuü]n"), "gen"),
    (re.compile(r"(?:l[ae]r)?(?:s?[ıiuü])?[yn]?l[ae]"), "ins"),
    (re.compile(r"(?:l[ae]r)?(?:s?[ıiuü])?[yn]?[ae]"), "dat"),
    (re.compile(r"(?:l[ae]r)?(?:s?[ıiuü])?[yn]?[ıiuü]"), "acc"),
)


@lru_cache(maxsize=4096)
def suffix_case(suffix: str) -> str:
    """The case that an ending behind an apostrophe marks (lower case, "un", "ya"); empty for another ending."""
    for pattern, case in _APOSTROPHE:
        if pattern.fullmatch(suffix):
            return case
    return ""


_BARE = re.compile(
    r"(?:(?<=[aeıioöuüAEIİOÖUÜ])(?:(?P<gen>n[ıiuü]n)|(?P<ins>yl[ae])|(?P<acc>[yn][ıiuü])|(?P<dat>[yn][ae]))"
    r"|(?P<abl>n?[dt][ae]n)|(?P<loc>n?[dt][ae](?:ki)?)"
    r"|(?<=[^\Waeıioöuü])(?:(?P<gen2>[ıiuü]n)|(?P<ins2>l[ae])|(?P<dat2>[ae])|(?P<acc2>[ıiuü])))$"
)


@lru_cache(maxsize=1 << 14)
def strip_ending(word: str) -> tuple[str, str] | None:
    """A word without apostrophe parted into stem and case: "Ankarada" gives ("Ankara", "loc"); None if bare."""
    match = _BARE.search(word, max(2, len(word) - 5)) if len(word) <= 64 else None
    if match is None or match.start() < 3 or match.lastgroup is None:
        return None
    return word[: match.start()], match.lastgroup[:3]


def strip_case(word: str) -> str:
    """A Turkish head word without its case ending, its possessive kept: "Servisinin" gives "Servisi"."""
    for ending in ("nden", "ndan", "nin", "nın", "nun", "nün", "nde", "nda", "nca", "nce", "yle", "yla"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            return word[: -len(ending)]
    for ending in ("ni", "nı", "nu", "nü", "ne", "na"):
        if word.endswith(ending) and len(word) > 5 and word[-3] in "ıiuü":
            return word[:-2]
    return word
