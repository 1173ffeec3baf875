"""Names that the world data knows, in tokens; in Turkish also below case endings."""

from collections.abc import Sequence

from dragoman.languages.names import fold
from dragoman.languages.world import WorldHit, begins_longer, longest
from dragoman.read.mentions.endings import strip_ending, suffix_case
from dragoman.read.mentions.lexicon import Lexicon
from dragoman.read.tokens import Token

LONGEST_RUN = 8
"""Tokens of a name; what is longer is no name."""

HYPHENS = "-‐‑–"

_CASES = frozenset({"gen", "acc", "dat"})


def trim_for_lookup(token: Token, *, turkish: bool) -> str:
    """The token as the world data knows it: no ending in capitals, and a comma or a full stop parts two names."""
    if token.kind == "mark":
        return token.core if token.core in HYPHENS or (token.glued and token.core in ".'’") else ";"
    if turkish and not token.core.isalpha() and len(token.core) > 3:
        return token.core.split("'")[0].split("’")[0] or token.core
    return token.core


def read_case(token: Token, lexicon: Lexicon) -> str:
    if not token.suffix:
        return ""
    return suffix_case(token.suffix) if lexicon.language == "tr" else "gen"


def look_up(
    tokens: Sequence[Token], words: list[str], i: int, lexicon: Lexicon
) -> tuple[WorldHit | None, str, str]:
    """The world name at `i`; in Turkish also one whose last word carries an ending without an apostrophe."""
    hit = longest(words, i, language=lexicon.language)
    if hit is not None and hit.kind == "place" and hit.length == 1 and _is_second(tokens, i, lexicon):
        hit = None
    if hit is not None:
        length = hit.length
        while length > 1 and tokens[i + length - 1].kind == "mark":
            length -= 1
        hit = hit._replace(length=length) if length != hit.length else hit
    if lexicon.language != "tr":
        return hit, "", ""
    if hit is not None and (hit.length > 1 or not _goes_on(tokens, i)):
        return hit, *_in_capitals(tokens[i + hit.length - 1], words[i + hit.length - 1])
    window = words[i : i + LONGEST_RUN] if begins_longer(words[i], language="tr") else words[i : i + 1]
    for k, word in enumerate(window):
        if not tokens[i + k].capital or tokens[i + k].suffix:
            if k:
                break
            continue
        bare = strip_ending(word)
        if bare is not None:
            found = longest([*window[:k], bare[0]], 0, language="tr")
            if found is None and k == 0 and bare[0].endswith(("lar", "ler")):
                found = longest([bare[0][:-3]], 0, language="tr")
            if found is None and word[len(bare[0]) :].startswith("n") and bare[1] in _CASES:
                # "Japonun", "Almanı": the n is the name's own
                bare = (word[: len(bare[0]) + 1], bare[1])
                found = longest([*window[:k], bare[0]], 0, language="tr")
            if found is not None and k == 0 and _is_of_land(tokens, i, found):
                found = None
            plain = found is not None and found.word and not (i and found.kind == "adjective")
            if found is not None and found.length == k + 1 and (k or not plain) and (k or hit is None):
                return found, " ".join((*window[:k], bare[0])), bare[1]
        if k == 4:
            break
    return hit, "", ""


def _is_of_land(tokens: Sequence[Token], i: int, found: WorldHit) -> bool:
    """`Peru Kızılhaçı`: a body known by a common word, with the ending that makes it the land's before it."""
    before = tokens[i - 1] if i else None
    if found.kind != "organization" or before is None or before.suffix or not before.capital:
        return False
    land = longest([before.core], 0, language="tr")
    return land is not None and land.kind == "state"


def _is_second(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """`Los Molinos`, `Cañada Oruro`: whether a name of two words that nobody knows ends with a known town's."""
    before = tokens[i - 1] if i else None
    if before is None or before.suffix or not before.capital:
        return False
    return fold(before.core) in lexicon.words("place-first")


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    return not tokens[i].suffix and i + 1 < len(tokens) and tokens[i + 1].capital


def _in_capitals(token: Token, word: str) -> tuple[str, str]:
    if token.suffix or word == token.core or "'" not in token.core.replace("’", "'"):
        return "", ""
    return word, suffix_case(token.low[len(word) + 1 :])
