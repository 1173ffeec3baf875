"""Fighters and followers of a body: what they do, the body does."""

from collections.abc import Sequence

from dragoman.read.mentions.endings import ENDINGS
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Token

_ONE = frozenset({"name", "person", "office"})
_MEN = frozenset({"loyal", "bağlı", "sadık"})
"""What they are to a leader; whoever is close to one does not act for him."""


def take_followers(phrase: Phrase, tokens: Sequence[Token], lexicon: Lexicon) -> None:
    """ "Fighters loyal to the Red Dawn Front", "soldiers loyal to Jan Holm": the front acts, the man acts."""
    if phrase.kind != "organization" and not _is_leader(phrase):
        return
    k = phrase.full_i - 1
    if k >= 0 and tokens[k].low == "the":
        k -= 1
    if k < 1 or tokens[k].low not in ("to", "with", "from"):
        return
    k -= 1
    if phrase.kind != "organization" and tokens[k].low not in _MEN:
        return
    if tokens[k + 1].low != "from":
        if tokens[k].low not in lexicon.words("loyal"):
            return
        k -= 1
    if k >= 0 and tokens[k].low in lexicon.words("followers"):
        phrase.full_i = k


def take_followers_behind(phrase: Phrase, tokens: Sequence[Token], lexicon: Lexicon) -> None:
    """ "Kızıl Tan Cephesine bağlı militanlar": the front acts, in the case of its fighters."""
    at = phrase.full_j
    body = phrase.kind == "organization"
    if not (body or _is_leader(phrase)) or phrase.case != "dat" or at + 1 >= len(tokens):
        return
    if tokens[at].low not in lexicon.words("loyal") or not (body or tokens[at].low in _MEN):
        return
    for k in range(at + 1, min(at + 4, len(tokens))):
        low = tokens[k].low
        for cut in range(len(low), 2, -1):
            ending = ENDINGS.get(low[cut:])
            if ending is not None and low[:cut] in lexicon.words("followers"):
                phrase.full_j = k + 1
                phrase.case = ending.case or ("acc" if ending.possessive else "")
                return


def _is_leader(phrase: Phrase) -> bool:
    """Whether a phrase names one man, with or without his rank."""
    return phrase.kind in _ONE and phrase.full_j - phrase.full_i > 1
