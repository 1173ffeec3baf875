"""Bytes to text: byte order mark, UTF-8, else the one-byte encoding whose letters look like a language."""

import codecs
import re
from functools import cache
from itertools import pairwise

from dragoman.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?i)(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_.:-]{2,40})""")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_SAMPLE = 60_000
_TURKISH = "ışğİŞĞ"
_COMMON = {
    "cp1254": "çğıöşüÇĞİÖŞÜâîû",
    "cp1252": "äöüßÄÖÜéèêàâçùûôîïœëÉÈÀÇñáíóú",
    "cp1251": "оеаинтсрвлкмдпуіяызьбгчйхжїєшщюцёґ",
    "koi8-u": "оеаинтсрвлкмдпуіяызьбгчйхжїєшщюцёґ",
    "cp1256": "اليمونرتبدعهسفكقحأجشصطخزذضظثغءآإؤئةى،؟",
    "cp1250": "ąćęłńóśźżčďěňřšťůžáéíúýőű",
}
"""Letters beyond ASCII that texts in the encoding's languages are made of."""
_LATIN = ("cp1254", "cp1252", "cp1250")
_TYPOGRAPHY = "’‘“”„«»–—…©®°·•€§№\u00a0"


def decode(data: bytes) -> tuple[str, str]:
    """Text and the name of its encoding. Raises `InputError` with the reason where `data` is not text."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, name), name
    if wide := _wide(data):
        return _decode_as(data, wide), wide
    if b"\0" in data[:_SAMPLE]:
        raise InputError("holds binary data (NUL bytes), not text; save the article as text or HTML")
    try:
        return _checked(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError as error:
        broken = error
    if (text := _mend(data, broken)) is not None:
        return _checked(text), "utf-8"
    name = _guess(data)
    return _checked(data.decode(name, errors="replace")), name


def _decode_as(data: bytes, name: str) -> str:
    try:
        return _checked(data.decode(name))
    except UnicodeDecodeError as error:
        raise InputError(
            f"begins like {name} but is not ({error.reason} at byte {error.start}); save it again as UTF-8"
        ) from error


def _checked(text: str) -> str:
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) * 50 > len(sample):
        raise InputError("looks like binary data, not text; save the article as text or HTML")
    if sample.count("\ufffd") * 20 > len(sample):
        raise InputError("cannot be decoded: no known encoding fits; save it again as UTF-8")
    return text


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of Latin text is zero."""
    head = data[:2000]
    if len(head) < 8:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd * 10 > 3 * len(head) and even * 20 < len(head):
        return "utf-16-le"
    if even * 10 > 3 * len(head) and odd * 20 < len(head):
        return "utf-16-be"
    return None


def _mend(data: bytes, error: UnicodeDecodeError) -> str | None:
    """UTF-8 with a few broken bytes (a page cut in the middle of a letter) is still UTF-8."""
    if error.start >= len(data) - 4:
        return data.decode("utf-8", errors="replace")
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(letter > "\x7f" for letter in text) - broken
    return data.decode("utf-8", errors="replace") if sound > 20 * broken else None


def _guess(data: bytes) -> str:
    sample = data[:_SAMPLE]
    declared = _declared(sample)
    scores = {name: _score(sample, name, own) for name, own in _COMMON.items()}
    if declared is not None:
        scores[declared] = scores.get(declared, 0.5) + 0.15
    best = max(sorted(scores), key=lambda name: scores[name])
    if best in ("cp1252", "cp1254"):
        return _choose_western(sample)
    return best if scores[best] > 0.5 else _ask_library(sample, fallback=best)


def _declared(sample: bytes) -> str | None:
    found = _DECLARED.search(sample[:4000])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        sample.decode(name, errors="replace")
    except (LookupError, UnicodeError):
        return None
    name = {"iso8859-9": "cp1254", "iso8859-1": "cp1252", "ascii": "cp1252", "koi8-r": "koi8-u"}.get(
        name, name
    )
    return None if name.startswith(("utf", "hex", "base64", "rot", "idna", "puny")) else name


def _score(sample: bytes, name: str, own: str) -> float:
    """Share of the letters beyond ASCII that the encoding's languages know; a capital inside a word costs."""
    text = sample.decode(name, errors="replace")
    foreign = [letter for letter in text if letter > "\x7f" and letter not in _TYPOGRAPHY]
    if not foreign:
        return 0.0
    known = _letters(own)
    hits = sum(letter in known for letter in foreign) / len(foreign)
    # The wrong Cyrillic encoding turns small letters into capitals.
    inner = sum(1 for a, b in pairwise(text) if a.islower() and b.isupper())
    # Nor does one word mix two scripts.
    mixed = 0
    if name not in _LATIN:
        mixed = sum(
            1 for a, b in pairwise(text) if a.isalpha() and b.isalpha() and a.isascii() != b.isascii()
        )
    return hits - (2 * inner + mixed) / len(foreign)


@cache
def _letters(own: str) -> frozenset[str]:
    return frozenset(own + own.upper())


def _choose_western(sample: bytes) -> str:
    # The two encodings differ in six letters: where cp1254 has those of Turkish, cp1252 has Icelandic ones. A
    # German or French page has none or one of them, a Turkish page is full of them.
    text = sample.decode("cp1254", errors="replace")
    letters = sum(letter.isalpha() for letter in text)
    turkish = sum(map(text.count, _TURKISH))
    return "cp1254" if turkish * 200 >= letters else "cp1252"


def _ask_library(sample: bytes, *, fallback: str) -> str:
    # Loaded here because few documents are in an encoding that the letters above cannot tell.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    found = from_bytes(sample[:20_000]).best()
    return found.encoding if found is not None else fallback
