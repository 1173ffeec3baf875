"""How a name is folded, and how it sounds whatever language spells it."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

LONGEST = 120
"""Characters of a name that are looked at; what is longer is no name."""

_DOTTED = dict.fromkeys(map(ord, "İIıі"), "i")
_SPECIAL = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ə": "e", "þ": "th", "ð": "d", "ħ": "h"}
)
_DROPPED = dict.fromkeys(map(ord, "'’‘`´ʼʻʿʾ.\"“”ʹ\u00ad\u200b\u200c\u200d\u2060"), "")
_SPACED = dict.fromkeys(map(ord, "-‐‑–—/,&_()"), " ")
_FOLDED = _DOTTED | _DROPPED | _SPACED


def fold(name: str) -> str:
    """`name` in lower case without marks, dots and apostrophes; hyphens become spaces.

    The three Turkish forms of i fall together, so that the result is the same whatever language the name
    stands in: "İzmir", "IZMIR" and "izmir" give "izmir".
    """
    return _fold(name) if len(name) <= LONGEST else _fold.__wrapped__(name)


@lru_cache(maxsize=1 << 15)
def _fold(name: str) -> str:
    if name.isascii() and name.isalpha():
        return name.lower()
    plain = name.translate(_FOLDED).lower()
    if not plain.isascii():
        parts = normalize("NFKD", plain)
        bare = "".join(letter for letter in parts if not combining(letter)).translate(_SPECIAL)
        # One sign may stand for several ("⑴"), with marks that are dropped as well.
        plain = bare.translate(_FOLDED).lower()
    return " ".join(plain.split())


_LETTERS = str.maketrans(
    {
        "ş": "s", "š": "s", "ç": "J", "č": "J", "ć": "J", "ž": "J", "đ": "J", "ǧ": "J",
        "ğ": "g", "ə": "a", "ł": "l", "ß": "s", "ø": "o", "æ": "a", "œ": "o", "ý": "y",
    }
)  # fmt: skip
_SPLIT = re.compile(r"[\s,;/·]+")
_HYPHENS = re.compile(r"[-‐‑–—]")
_ARTICLE = re.compile(r"(?:[aeu](?:l|s|sh|d|t|n|r|z)|a[sd]h|esh|eş|aş)(?=[-‐‑–—])")
_ARTICLES = frozenset({"al", "el", "ul"})
_SERVANT = frozenset({"abd", "abdul", "abdel", "abdal", "abdol", "abdu", "abdül", "abdool"})

# Each step turns letter groups that spell the same sound in some language of the news into one letter. The first
# column must stand in the word for the step to be worth a try.
_STEPS: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (trigger, re.compile(pattern), sound)
    for trigger, pattern, sound in (
        ("h", r"shch", "sJ"),
        ("h", r"tsch|dsch|dzh|tch", "J"),
        ("dzs", r"dzs", "J"),
        ("h", r"sch|sh", "s"),
        ("j", r"dj|gj", "J"),
        ("h", r"xh|zh|ch", "J"),
        ("cz", r"cz", "J"),
        ("h", r"c?k?kh", "h"),
        ("h", r"gh", "g"),
        ("ck", r"ck", "k"),
        ("q", r"q", "k"),
        ("h", r"ph", "f"),
        ("h", r"th", "t"),
        ("h", r"dh", "d"),
        ("w", r"w", "v"),
        ("x", r"^x(?=[iu])", "s"),
        ("x", r"(?<!^)x|^x(?![aeiou])", "ks"),
        ("lj", r"lj(?=[^aeiou]|$)", "l"),
        ("j", r"(?<=[aeiouy])j$|(?<=i)j(?=[ao])|(?<=[bpmvfl])j(?=[aeou])", "y"),
        ("c", r"c(?=[aeiouy])|(?<=[aeiou])c$", "J"),
        ("c", r"c", "k"),
        ("e", r"^[iy]e", "e"),
        ("i", r"^i(?=[aou])", "y"),
        ("y", r"(?<!^)y|^y(?![aeiou])", "i"),
    )
)

_CLASSES = str.maketrans("euJ", "aoj")
_SERVANT_OF = re.compile(r"^abd[aio]l?(?=[^aio]..)")
VOWELS = frozenset("aio")


@lru_cache(maxsize=1 << 15)
def _sound(token: str) -> str:
    letters = token.lower() if token.isascii() else token.translate(_DOTTED).lower().translate(_LETTERS)
    if not letters.isascii():
        parts = normalize("NFKD", letters)
        letters = "".join(letter for letter in parts if not combining(letter))
    if not letters.isascii():
        from anyascii import anyascii  # noqa: PLC0415 - only other scripts need it, and it is slow to load

        letters = anyascii(letters).lower()
    if not letters.isalpha():
        letters = "".join(letter for letter in letters if "a" <= letter <= "z" or letter == "J")
    sound = letters
    for trigger, pattern, replacement in _STEPS:
        if trigger in sound:
            sound = pattern.sub(replacement, sound)
    sound = _end(_collapse(sound.translate(_CLASSES)))
    return sound or letters.lower() or fold(token)


def _collapse(sound: str) -> str:
    """Doubled letters become one, and of several vowels in a row the first stays."""
    kept: list[str] = []
    before = ""
    for letter in sound:
        if letter != before and not (letter in VOWELS and before in VOWELS):
            kept.append(letter)
            before = letter
    return "".join(kept)


def _end(sound: str) -> str:
    """Without a silent last h; a last d or b sounds as in Turkish."""
    last = sound[-1:]
    if last == "h" and sound[-2:-1] in VOWELS:
        sound = sound[:-1]
    elif last == "d":
        sound = sound[:-1] + "t"
    elif last == "b" and len(sound) > 1:
        sound = sound[:-1] + "p"
    return _SERVANT_OF.sub("abdo", sound) if sound.startswith("abd") else sound


def _tokens(name: str) -> list[str]:
    """The words of a name; an Arabic article or "Abd" is one word with what follows it."""
    words: list[str] = []
    pending = ""
    for word in _SPLIT.split(name.strip()):
        if not word:
            continue
        lowered = word.lower() if word.isascii() else word.translate(_DOTTED).lower()
        if not pending and lowered.isalpha() and lowered not in _ARTICLES and lowered not in _SERVANT:
            words.append(word)
            continue
        article = _ARTICLE.match(lowered)
        if article is not None and len(word) > article.end() + 1:
            rest = word[article.end() + 1 :]
            words.append(pending + ("" if pending else "al") + _HYPHENS.sub("", rest))
            pending = ""
        elif lowered in _ARTICLES:
            pending = pending or "al"
        elif lowered.rstrip("-") in _SERVANT:
            pending = "abdul"
        else:
            parts = _HYPHENS.split(word)
            if _SERVANT.intersection((parts[0].lower(),)):
                parts = ["".join(parts)]
            parts[0] = pending + parts[0]
            words.extend(part for part in parts if part)
            pending = ""
    if pending:
        words.append(pending)
    return words


def name_key(name: str) -> str:
    """How a name sounds, the same for its spellings in several languages; words stay apart by one space.

    Consonants fall into a few classes, vowels into three; silent letters and doublings go. "Mahmoud" and
    "Mahmut" have one key. Two names with one key are not thereby one name: see `name_likeness`.
    """
    return _key(name[:LONGEST])


@lru_cache(maxsize=1 << 14)
def _key(name: str) -> str:
    return " ".join(filter(None, map(_sound, _tokens(name))))


def split_sounds(name: str) -> list[tuple[str, str]]:
    """The words of a name, each as it sounds (as in `name_key`) and as it is written."""
    return [(sound, word) for word in _tokens(name[:LONGEST]) if (sound := _sound(word))]


def skeleton(key: str) -> str:
    """The consonants of a `name_key`, without the spaces."""
    return key.translate({97: None, 105: None, 111: None, 32: None})
