"""Names that a Turkish text gives as such: `"Kızıl Tan" adlı örgüt`, `Mavi Kalkan isimli grup`."""

from collections.abc import Sequence

from dragoman.languages.world import longest
from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Token

_LONGEST = 6
"""Words of a name."""
_NEAR = 3
"""Words behind `adlı` among which the body's noun stands."""
_MARKS = frozenset("\"“”'‘’«»")


def join_styled(atoms: list[Atom], tokens: Sequence[Token], lexicon: Lexicon) -> list[Atom]:
    """`atoms` with one for each name that a body is said to bear, whatever known names are parts of it.

    What the world knows as a body by that very name stays what it is.
    """
    if lexicon.language != "tr":
        return atoms
    for at, token in enumerate(tokens):
        if token.low in lexicon.naming and _names_body(tokens, at, lexicon):
            start, end = _find_name(tokens, at)
            if end - start < 2:
                continue
            known = longest([word.core for word in tokens[start:end]], 0, language="tr")
            whole = known is not None and known.organisation is not None and known.length == end - start
            held = [atom for atom in atoms if atom.i < end and atom.j > start]
            headed = any(atom.kind == "word" and atom.j == end for atom in held)
            if whole or headed or any(atom.i < start or atom.j > end for atom in held):
                continue
            rest = [atom for atom in atoms if atom not in held]
            atoms = sorted([*rest, Atom(start, end, "name")], key=lambda atom: atom.i)
    return atoms


def find_naming(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> int:
    """The token of `adlı` behind a name that ends at `end`, over a closing quotation mark; -1 for none."""
    at = end + 1 if end < len(tokens) and tokens[end].core in _MARKS else end
    return at if at < len(tokens) and tokens[at].low in lexicon.naming else -1


def _names_body(tokens: Sequence[Token], naming: int, lexicon: Lexicon) -> bool:
    for at in range(naming + 1, min(naming + 1 + _NEAR, len(tokens))):
        match = lexicon.match(tokens, at)
        if match is not None:
            return match.sense.kind == "organization"
    return False


def _find_name(tokens: Sequence[Token], naming: int) -> tuple[int, int]:
    """The capitals right before `adlı`, between quotation marks or, but for a sentence's first word, without."""
    quoted = naming > 0 and tokens[naming - 1].core in _MARKS
    end = naming - 1 if quoted else naming
    start = end
    while start > (0 if quoted else 1) and end - start < _LONGEST:
        token = tokens[start - 1]
        if token.kind != "word" or not token.capital or token.suffix:
            break
        start -= 1
    if quoted and (start == 0 or tokens[start - 1].core not in _MARKS):
        return end, end
    return start, end


def take_marks(phrases: list[Phrase], tokens: Sequence[Token], lexicon: Lexicon) -> list[Phrase]:
    """`phrases`, each name before `adlı` with the quotation marks around it: nobody says it."""
    for phrase in phrases if lexicon.language == "tr" else ():
        opened = phrase.full_i > 0 and tokens[phrase.full_i - 1].core in _MARKS
        closed = phrase.full_j < len(tokens) and tokens[phrase.full_j].core in _MARKS
        named = phrase.kind in ("organization", "name") and find_naming(tokens, phrase.full_j, lexicon) >= 0
        if opened and closed and named:
            phrase.full_i, phrase.full_j = phrase.full_i - 1, phrase.full_j + 1
    return phrases
