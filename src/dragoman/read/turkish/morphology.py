"""Suffixes of Turkish words: what a verb's or a noun's ending says about its part in the clause.

Endings are matched in folded letters, so that one pattern covers vowel harmony and softening: `I` stands for
ı i u ü, `A` for a e, `D` for d t, `K` for k ğ g, `C` for c ç.
"""

import re
from functools import lru_cache

from msgspec import Struct

from dragoman.read.frames import Tense

_FOLD = str.maketrans("ıiuüaedtkğgcç", "IIIIAADDKKKCC")
_CACHE = 65_536

_VERB = re.compile(
    r"(?P<reciprocal>I?ş(?=[IDAmly]))?(?P<causative>DIr)?(?P<passive>IlIn|InIl|nIl|Il|In|n|l)?"
    r"(?P<able>y?AbIl)?(?P<unable>y?Am(?:A|(?=Iyor)))?(?P<negative>m(?:A|(?=Iyor)))?"
    r"(?:"
    r"(?P<converb>y?Ip|y?ArAK|y?InCA|mADAn|mAKsIzIn|y?AlI|DIKCA|(?:[IA]r|r|z|Iyor|mIş|y?ACAK)KAn)"
    r"|(?P<tense>DI|mIş|I?yor|mAKDA(?!n)|y?ACAK|[IA]r|r|z|mAlI|sA|sIn)(?P<plural>lAr)?"
    r"(?P<copula>y?DI|y?mIş|y?sA)?(?P<person>sInIz|nIz|y?Iz|y?Im|sIn|m|n|K|lAr)?(?P<formal>DIr(?:lAr)?)?"
    r"|(?P<noun>y?An|DIK|y?ACAK|mAK|mA|y?Iş)(?P<rest>.*)"
    r")"
)
_NOUN = re.compile(
    r"(?P<plural>lAr)?(?P<possessed>ImIz|mIz|InIz|nIz|Im|sI|I)?"
    r"(?P<case>y?lA|n?DAn|n?DA(?:KI(?:lAr(?:I|In|A|DAn)?)?)?|nCA|n?In|[yn]A|A|[yn]I|I)?"
    r"(?P<copula>DIr|y?DI|y?mIş)?"
)
_SUFFIX = re.compile(r"(?:lAr)?(?:sI|I(?=n))?(?P<case>y?lA|n?DAn|n?DA(?:KI(?:lAr)?)?|n?In|[yn]A|A|[yn]I|I)?")
OWNING = ("ının", "inin", "unun", "ünün")
"""Endings of an owner that is owned itself ("gazetesinin"): no part of what is his."""
OWNED = re.compile(r"(?:I|sI)n(?:A|I|DA|DAn|In)$")
"""The end (folded) of a noun with a possessive and a case: it has an owner."""


class Form(Struct, frozen=True, gc=False):
    """One word read: the dictionary form and what its ending says.

    `kind` is empty for nouns; `tense` is past, present, future or none. `older` is the pluperfect, `hearsay`
    a bare -mIş. `bare` tells that only an ambiguous -I stands there (possessive or accusative);
    `ours` the first person: "we met", "our proposal"; `aorist` what one does or would do (`vururuz`); `apart` a
    converb whose subject may be another's ("-ken", "-ınca"); `due` what somebody ought to do ("bırakmalı");
    `formal` the -mIştIr of notices, which is no hearsay.
    """

    lemma: str
    verb: bool
    kind: str = ""
    tense: Tense = "none"
    older: bool = False
    hearsay: bool = False
    negated: bool = False
    able: bool = False
    conditional: bool = False
    passive: bool = False
    case: str = ""
    possessed: bool = False
    plural: bool = False
    bare: bool = False
    relative: bool = False
    ours: bool = False
    aorist: bool = False
    apart: bool = False
    due: bool = False
    formal: bool = False


def fold(word: str) -> str:
    """`word` (lower case) with harmonising vowels and softening consonants folded; the length stays."""
    return word.translate(_FOLD)


def fold_back(stem: str) -> bool:
    """Whether the last vowel of a stem is a back one, after which endings have `a` and `ı`."""
    return next((letter in "aıou" for letter in reversed(stem) if letter in "aeıioöuü"), False)


_CASES = {"": "", "I": "acc", "A": "dat", "lA": "ins", "DA": "loc", "DAn": "abl", "In": "gen", "CA": "equ"}


def _name_case(ending: str) -> str:
    if ending in ("In", "nIn"):
        return "gen"
    if "DAKI" in ending:
        return "loc"
    return _CASES.get(ending.lstrip("yn"), "")


@lru_cache(maxsize=_CACHE)
def read_suffix(suffix: str) -> str:
    """The case that an ending behind an apostrophe marks (`acc`, `dat`, `loc`, `abl`, `gen`, `ins`, or empty)."""
    match = _SUFFIX.fullmatch(fold(suffix))
    if match is None:
        return ""
    return _name_case(match["case"] or "")


def read_noun_ending(lemma: str, tail: str) -> Form | None:
    """The form of noun `lemma` with the folded ending `tail`; None if no noun ends like that."""
    if not tail:
        return Form(lemma, False)
    if tail in ("lI", "sIz", "lIK"):
        return None
    match = _NOUN.fullmatch(tail)
    if match is None:
        return None
    case = match["case"] or ""
    possessed = match["possessed"] or ""
    vowel = lemma[-1] in "aeıioöuü"
    if case in ("I", "A", "In", "DA", "DAn") and possessed and possessed[-1] in "I" and case != "DA":
        return None
    bare = tail in (("sI",) if vowel else ("I",)) or (tail == "lArI")
    if vowel and tail in ("I", "A", "In"):
        return None
    if tail == "yI":
        possessed = ""
    if vowel is False and tail in ("nI", "nA", "nIn", "yI", "yA", "sI"):
        return None
    if not vowel and tail == "In":
        possessed = ""
    return Form(
        lemma,
        False,
        case=_name_case(case),
        possessed=bool(possessed),
        plural=bool(match["plural"]),
        bare=bare and tail != "sI",
        relative="KI" in case,
        ours=possessed in ("ImIz", "mIz", "Im"),
    )


def read_verb_ending(lemma: str, tail: str) -> Form | None:
    """The form of verb `lemma` with the folded ending `tail`; None if no verb ends like that."""
    match = _VERB.fullmatch(tail)
    if match is None:
        return None
    negated = bool(match["negative"] or match["unable"]) or match["tense"] == "z"
    if match["tense"] == "z" and not (match["negative"] or match["unable"]):
        return None
    passive = bool(match["passive"])
    able = bool(match["able"] or match["unable"])
    if match["converb"]:
        ending = match["converb"]
        negated = negated or ending in ("mADAn", "mAKsIzIn")
        apart = ending.endswith(("KAn", "InCA"))
        return Form(lemma, True, "converb", negated=negated, passive=passive, able=able, apart=apart)
    if match["noun"]:
        return _read_nominal(lemma, match, negated=negated, passive=passive, able=able)
    tense, copula = match["tense"], match["copula"] or ""
    unless = tense == "sA" or copula.endswith("sA")
    ours = match["person"] in ("m", "K", "Im", "yIm", "Iz", "yIz")
    would = ("ACAK" in tense or tense in ("Ir", "Ar", "r", "z")) and copula.endswith("DI")
    aorist = tense in ("Ir", "Ar", "r", "z") and not copula
    return Form(
        lemma,
        True,
        "converb" if unless else "finite",
        tense="future" if aorist and ours and not unless else _name_tense(tense, copula),
        older=tense == "mIş" and copula.endswith("DI"),
        hearsay=(tense == "mIş" and not copula and not match["formal"]) or copula.endswith("mIş"),
        negated=negated,
        able=able,
        conditional=tense in ("sA", "mAlI", "sIn") or copula.endswith("sA") or would,
        passive=passive,
        plural=bool(match["plural"]) or match["person"] == "lAr",
        ours=ours,
        aorist=aorist,
        due=tense == "mAlI" and not copula,
        formal=tense == "mIş" and not copula and bool(match["formal"]),
    )


def _name_tense(tense: str, copula: str) -> Tense:
    if "ACAK" in tense:
        return "past" if copula else "future"
    if tense in ("DI", "mIş") or copula.endswith("DI"):
        return "past"
    if tense in ("Ir", "Ar", "r", "z", "sA", "mAlI", "sIn"):
        return "none" if tense in ("sA", "mAlI", "sIn") else "present"
    return "present"


_KINDS = {"An": "an", "DIK": "dik", "ACAK": "acak", "mAK": "mak", "mA": "ma", "Iş": "is"}


def _read_nominal(
    lemma: str, match: re.Match[str], *, negated: bool, passive: bool, able: bool
) -> Form | None:
    kind = _KINDS[match["noun"].lstrip("y")]
    stem = "a" if kind in ("ma",) else "x"
    rest = read_noun_ending(stem, match["rest"])
    if rest is None:
        return None
    if kind == "ma" and not match["rest"]:
        return None
    when: Tense = "future" if kind == "acak" else "past" if kind in ("dik", "an") else "none"
    possessed = rest.possessed or (kind in ("dik", "acak", "is") and rest.bare)
    return Form(
        lemma,
        True,
        kind,
        tense=when,
        negated=negated,
        able=able,
        passive=passive,
        case="" if rest.bare and kind != "an" else rest.case,
        possessed=possessed,
        plural=rest.plural,
        relative=rest.relative,
        ours=rest.ours,
    )
