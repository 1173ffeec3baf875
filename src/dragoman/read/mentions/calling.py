"""Names that the text gives as such: "a group called Free Lima", "an outfit calling itself the Sons of Marston"."""

from collections.abc import Sequence

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words
from dragoman.languages.world import longest
from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Token

_LONGEST = 6
"""Words of a name."""
_OPENED = 2
_VERB = 3
"""Words of calling at most ("which calls itself")."""


def find_kind(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """The token of a body's noun that stands with a word of calling before the name at `start`; -1 where none does."""
    at = start
    while at > 0 and tokens[at - 1].low in (*lexicon.words("definite"), '"', "“", "'", "‘"):
        at -= 1
    if at > _OPENED and tokens[at - 1].core == "," and tokens[at - 2].low in lexicon.words("kind-of-body"):
        # "The group, Red Dawn, said so"
        end = _run(tokens, start)
        if end == start:
            return -1
        named = longest([token.core for token in tokens[start:end]], 0, language="en")
        known = named is not None and named.length == end - start and named.organisation is None
        opened = tokens[at - 3].low in (*lexicon.words("definite"), *lexicon.words("single"))
        return at - 2 if opened and not known and end < len(tokens) and tokens[end].core == "," else -1
    calling = cue_words("en", "calling")
    for length in range(1, _VERB + 1):
        noun = at - length - 1
        if noun < 0 or tuple(token.low for token in tokens[at - length : at]) not in calling:
            continue
        if tokens[noun].core == ",":
            noun -= 1
        return noun if noun >= 0 and tokens[noun].low in lexicon.words("kind-of-body") else -1
    return -1


def join_kinds(named: list[Phrase], tokens: Sequence[Token], lexicon: Lexicon) -> list[Phrase]:
    """`named`, each called body with the noun that it is called by: "a group calling itself Red Dawn" is one."""
    if lexicon.language != "en" or not _speaks_of_calling(tokens, lexicon):
        return named
    for before, phrase in zip([None, *named], named, strict=False):
        noun = find_kind(tokens, phrase.full_i, lexicon) if phrase.kind in ("organization", "name") else -1
        if noun >= (before.full_j if before is not None else 0):
            phrase.full_i = noun
    return named


def _speaks_of_calling(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    kinds = lexicon.words("kind-of-body")
    if any(tokens[at].core == "," and tokens[at - 1].low in kinds for at in range(1, len(tokens))):
        return True
    return phrases("en", "calling").stand_in([token.low for token in tokens])


def join_called(atoms: list[Atom], tokens: Sequence[Token], lexicon: Lexicon) -> list[Atom]:
    """`atoms` with one for each name that a body is said to be called by, whatever known names are parts of it.

    What the world knows as a body by that very name stays what it is.
    """
    if lexicon.language != "en" or not _speaks_of_calling(tokens, lexicon):
        return atoms
    joined: list[Atom] = []
    done = 0
    for number, atom in enumerate(atoms):
        if atom.i < done:
            continue
        if atom.kind == "word" and atom.sense is not None and not tokens[atom.i].capital:
            joined.append(atom)
            continue
        end = _run(tokens, atom.i)
        whole = atom.hit is not None and atom.hit.organisation is not None and atom.j >= end
        if end <= atom.i or whole or find_kind(tokens, atom.i, lexicon) < 0:
            joined.append(atom)
            continue
        last = next((other for other in reversed(atoms[number:]) if other.j == end), atom)
        joined.append(Atom(atom.i, end, "name", alias=last.alias))
        done = end
    return joined


def _run(tokens: Sequence[Token], i: int) -> int:
    """Where the capitals that begin at token `i` end, over an "of" or "for" inside."""
    end = i
    while end < len(tokens) and end - i < _LONGEST:
        token = tokens[end]
        inner = token.low in ("of", "for", "the", "and") and end + 1 < len(tokens) and tokens[end + 1].capital
        if not (token.kind == "word" and token.capital) and not (inner and end > i and token.low != "and"):
            break
        end += 1
    return end
