"""How a newsroom that writes by ear ("Nadya Uşen") may have written a name that another spells ("Nadia Ouchene")."""

import re
from functools import lru_cache

from dragoman.languages.given import find_given
from dragoman.languages.sounds import LONGEST

__all__ = ["respell"]

_SCHOOLS: tuple[tuple[tuple[re.Pattern[str], str], ...], ...] = tuple(
    tuple((re.compile(pattern), sound) for pattern, sound in steps)
    for steps in (
        # French, of the Maghreb and West Africa
        (
            (r"c(?=[eiyéè])", "s"),
            (r"ch", "ş"),
            (r"c(?![hk])", "k"),
            (r"gu(?=[eiéè])", "g"),
            (r"qu", "k"),
            (r"(?<![\w])([bcdfghklmnqrstyz]h?)ou(?=[aeiïéè])", r"\1u"),
            (r"(?<=[aeiï])ou|(?<![\w])ou(?=[aeiïéè])|(?<=[bcdfghklmnqrstyz])ou(?=[aeiïéè])", "v"),
            (r"ou", "u"),
            (r"(?<=[bcdfghklmnpqrstvzş])e(?![\w])", ""),
        ),
        # Greek
        (
            (r"ch", "h"),
            (r"(?<![\w])g(?=[ei])|(?<![\w])gi(?=[aou])", "y"),
            (r"t[sz]", "ç"),
            (r"gk", "g"),
            (r"(?<![\w])mp", "b"),
            (r"(?<![\w])nt", "d"),
            (r"ou", "u"),
            (r"es(?![\w])", "is"),
        ),
        # Persian, where q and gh are one sound
        ((r"gh", "k"),),
        # English, of Hebrew and Slavic names
        ((r"tz", "ts"), (r"ch", "h"), (r"(?<![\w])c(?=[nrlv])", "ts")),
    )
)
_HARD = str.maketrans({"c": "ç"})


def _spell(word: str, steps: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, sound in steps:
        word = pattern.sub(sound, word)
    return word


@lru_cache(maxsize=1 << 13)
def respell(name: str, *, turkish: bool) -> tuple[str, ...]:
    """The name as it stands, and as it may be written by ear after each school of transcription.

    A name that a Turkish text gives is by ear already: only its c, which always is that of "Cemal", is made plain.
    """
    low = name[:LONGEST].lower()
    if turkish:
        return (name, low.translate(_HARD)) if "c" in low else (name,)
    found = [name]
    for steps in _SCHOOLS:
        # A given name is known by its spelling.
        spelt = " ".join(word if find_given(word) else _spell(word, steps) for word in low.split())
        if spelt != low and spelt not in found:
            found.append(spelt)
    return tuple(found)
