"""Countries that only tell of somebody else: where he sits, whose side he takes, which passport he holds."""

from collections.abc import Sequence

from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.tokens import Sentence, Token

_PASSPORT = 4
"""Words up to which a name may stand behind what tells of a passport ("uyruklu eski bir asker Vera")."""


def drop_relating(sentence: Sentence, atoms: Sequence[Atom], lexicon: Lexicon) -> Sequence[Atom]:
    """Without the states that only tell where others sit or whose side they take: "Londra merkezli", "Rus yanlısı".

    What passport somebody holds who is named behind it is no word of the state either: "Peru vatandaşı Vera".
    """
    relating, tokens = lexicon.words("relating"), sentence.tokens
    if not relating:
        return atoms
    national = lexicon.words("national")
    return [
        atom
        for atom in atoms
        if atom.kind != "world"
        or not (_relates(atom.j, tokens, lexicon, relating) or _is_passport(atom.j, tokens, national))
    ]


def _is_passport(j: int, tokens: Sequence[Token], national: frozenset[str]) -> bool:
    """Whether a world name only tells what passport somebody has who is named by name and surname behind it."""
    if j + 2 >= len(tokens) or tokens[j].low not in national:
        return False
    at = j + 1
    while at < min(j + _PASSPORT, len(tokens) - 1) and tokens[at].kind == "word" and not tokens[at].capital:
        at += 1
    name, surname = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    return name.capital and not name.suffix and surname is not None and surname.capital


def _relates(j: int, tokens: Sequence[Token], lexicon: Lexicon, relating: frozenset[str]) -> bool:
    """Whether what stands behind a world name makes it tell about another: "-based", "merkezli", "affiliate X"."""
    if j + 1 >= len(tokens):
        return j < len(tokens) and tokens[j].low in relating
    if lexicon.language == "tr":
        return tokens[j].low in relating
    if tokens[j].core in "-‐‑" and tokens[j].glued:
        return tokens[j + 1].low in relating
    return tokens[j].low in lexicon.words("offshoot") and tokens[j + 1].capital
