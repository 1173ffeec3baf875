"""Fighters and followers of a body: what they do, the body does."""

from collections.abc import Sequence

from dragoman.read.mentions.endings import ENDINGS, Ending
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.mentions.phrase import Phrase
from dragoman.read.tokens import Token

_ONE = frozenset({"name", "person", "office"})
_DESCRIBED = 3
"""Words behind "adlı" among which the noun of the body stands."""
_OF = ("nın", "nin", "nun", "nün", "ın", "in", "un", "ün")
_TO = ("a", "e")
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
    if at < len(tokens) and tokens[at].low in lexicon.naming:
        _take_called(phrase, at + 1, tokens, lexicon)
        return
    body = phrase.kind == "organization"
    if not (body or _is_leader(phrase)) or phrase.case != "dat" or at + 1 >= len(tokens):
        return
    if tokens[at].low not in lexicon.words("loyal") or not (body or tokens[at].low in _MEN):
        return
    for k in range(at + 1, min(at + 4, len(tokens))):
        ending = _read_follower(tokens[k].low, lexicon)
        if ending is not None:
            phrase.full_j = k + 1
            phrase.case = ending.case or ("acc" if ending.possessive else "")
            return


def _take_called(phrase: Phrase, at: int, tokens: Sequence[Token], lexicon: Lexicon) -> None:
    """`Kızıl Tan adlı silahlı grubun militanları`, `... adlı örgüte bağlı militanlar`: the group acts."""
    for k in range(at, min(at + _DESCRIBED, len(tokens) - 1)):
        low = tokens[k].low
        if not low.startswith(tuple(lexicon.called)):
            continue
        loyal = low.endswith(_TO) and tokens[k + 1].low in lexicon.words("loyal")
        behind = k + 2 if loyal else k + 1
        if behind >= len(tokens) or not (loyal or low.endswith(_OF)):
            return
        ending = _read_follower(tokens[behind].low, lexicon)
        if ending is not None:
            # owned as they are, "-ları" is no object's ending
            phrase.kind, phrase.full_j = "organization", behind + 1
            phrase.case = ending.case if loyal or ending.case != "acc" else ""
        return


def _read_follower(low: str, lexicon: Lexicon) -> Ending | None:
    """What stands behind the stem, if the word is one for fighters."""
    for cut in range(len(low), 2, -1):
        ending = ENDINGS.get(low[cut:])
        if ending is not None and low[:cut] in lexicon.words("followers"):
            return ending
    return None


def _is_leader(phrase: Phrase) -> bool:
    """Whether a phrase names one man, with or without his rank."""
    return phrase.kind in _ONE and phrase.full_j - phrase.full_i > 1
