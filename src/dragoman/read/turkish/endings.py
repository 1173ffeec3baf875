"""Endings of words that no pack knows: what makes a verb or a case likely enough, and where a case begins."""

import re
from functools import lru_cache

from dragoman.read.tokens import lower
from dragoman.read.turkish.morphology import Form, fold

_CACHE = 65_536
_FINITE_END = re.compile(r"(?:mIşlAr|mIş|yor|ACAK|mAKDA|D)(?:DI|I|lAr|lArDI|DIr|dIlAr|lArdI)*$")
_UNKNOWN = (
    (
        "finite",
        re.compile(r"..(?:mIşDIr|mIşDI|mIşlArDI|[Iy]yor(?:DI|lAr|lArDI)?|ACAKDIr|mAKDA(?:DIr|yDI))$"),
    ),
    ("converb", re.compile(r"...(?:ArAK|InCA|mADAn|yIp|IlIp|InIp|DIrIp|mAKsIzIn)$")),
    ("dik", re.compile(r"..(?:DIK|DIKlAr)I(?:nI|nA|nDA|nDAn|nIn|ylA)?$")),
    ("acak", re.compile(r"..(?:y?ACAK|y?ACAKlAr)I(?:nI|nA|nDA|nDAn|nIn|ylA)?$")),
    ("ma", re.compile(r"...mA(?:sI|lArI)(?:nI|nA|nDA|nDAn|nIn|ylA)?$")),
    ("mak", re.compile(r"....mAKlA$")),
    ("an", re.compile(r"..(?:IlAn|InAn|[Ao]nAn|DIrAn|[AI]yAn|mAyAn)$")),
)
_ENDINGS = (
    ("ylA", "ins"),
    ("lA", "ins"),
    ("nDAn", "abl"),
    ("DAn", "abl"),
    ("nDA", "loc"),
    ("DA", "loc"),
    ("nIn", "gen"),
    ("In", "gen"),
    ("nI", "acc"),
    ("yI", "acc"),
    ("nA", "dat"),
    ("yA", "dat"),
)
_OBLIQUE = re.compile(r"(?:(?<=[lnrşmDKIAO])DAn|(?<=I)nDAn|(?<=I)nIn|(?<=lAr)In|(?<=mIz)In)$")
_DATIVE = re.compile(r"(?:(?<=[sKrn]I)nA|(?<=[IA])yA|(?<=lAr)A|(?<=mIz)A|(?<=[^IAoO])A)$")


def guess_verb(low: str) -> Form | None:
    """A form for a verb that no pack knows, by an ending that hardly any noun has; else None."""
    if len(low) < 5 or len(low) > 40:
        return None
    folded = fold(low)
    for kind, pattern in _UNKNOWN:
        if pattern.search(folded):
            case = ""
            if kind == "mak":
                return Form("", True, kind, case="ins")
            if kind in ("dik", "acak", "ma"):
                case = next((name for end, name in _ENDINGS if folded.endswith(end)), "")
            passive = re.search(r"[In]l(?:[DImAyO]|$)|[AI]n(?:DI|mI|IyorA|Iyor|ACAK|mAsI|An|DIK)", folded)
            return Form("", True, kind, tense="past", case=case, possessed=True, passive=bool(passive))
    return None


def ends_finite(low: str) -> bool:
    """Whether a word at the end of a clause looks like a finite verb (`oluşturdu`, `sürüyor`)."""
    return 4 <= len(low) <= 40 and _FINITE_END.search(fold(low)) is not None


def guess_case(low: str) -> str:
    """The case of a common noun that no pack knows, by its ending; empty where that is not safe."""
    if len(low) < 6 or len(low) > 40:
        return ""
    folded = fold(low)
    if folded.endswith(("InA", "InI")):
        return "dat" if folded[-1] == "A" else "acc"
    if folded.endswith("lArIn"):
        return "gen"
    for end, case in _ENDINGS:
        if folded.endswith(end) and case != "ins" and _assimilates(low, end):
            return case if len(end) > 2 or case in ("abl", "loc") else ""
    return ""


@lru_cache(maxsize=_CACHE)
def read_common_case(low: str) -> str:
    """The case of a common noun that is known to be one (`ordusunun`, `heyetlere`), by its ending."""
    if not 3 < len(low) <= 40:
        return ""
    folded = fold(low)
    for end, case in (*_ENDINGS, ("lArA", "dat"), ("ImIzA", "dat")):
        if (
            folded.endswith(end)
            and _assimilates(low, end)
            and (len(end) > 2 or case not in ("ins",) or folded.endswith("rlA"))
        ):
            if end == "nI" and not folded.endswith(("InI", "sInI")):
                continue
            return case
    return "dat" if folded.endswith(("DA", "KA", "nA", "rA", "lA")) and low[-2] not in "aeıioöuü" else ""


def _assimilates(low: str, end: str) -> bool:
    """Whether the d or t of a locative or ablative ending fits the letter before it (`heyet|e`, not `heye|te`)."""
    if end not in ("DA", "DAn"):
        return True
    letter = low[len(low) - len(end)]
    return (low[len(low) - len(end) - 1] in "fstkçşhp") is (letter == "t")


def find_case_start(word: str, *, following: str = "") -> int:
    """How many characters of a word without apostrophe come before its case ending (`kaynaklar|dan`).

    Names take an apostrophe, so that a bare ending is one only on a common noun or behind a possessive
    (`Bakanlığı|ndan`); a dative is one only where `following` asks for it (`yetkililer|e göre`).
    """
    folded = fold(lower(word, language="tr"))
    match = _OBLIQUE.search(folded)
    if match is None and following == "göre":
        match = _DATIVE.search(folded)
    if match is None or match.start() < 3:
        return len(word)
    possessive = folded[: match.start()].endswith(("AsI", "kI", "KI", "sI", "lArI", "nI", "rI", "DI"))
    if word[0].isupper() and not (possessive and match[0].startswith("n")):
        return len(word)
    return match.start()
