"""Numbers that are told by another number: "two more than Peru admits", "twice as many as the ministry said"."""

from collections.abc import Sequence

from dragoman.languages.tolls import Tolls, tolls
from dragoman.read.accounts.numerals import find_numbers
from dragoman.read.accounts.restating import Restated
from dragoman.read.tokens import Sentence, Token

__all__ = ["find_compared"]

_NEAR = 6
"""Words from the factor to "as" or "that" behind which the other source stands."""

_SOURCE = 8
_THAN = "than"
_AS = "as"
_BY = "by"


def find_compared(sentence: Sentence, base: int, *, language: str) -> Restated | None:
    """The number that a sentence derives from `base`, which it has told, with who gives it; None for none.

    The span is that of the words that tell the difference or the factor.
    """
    pack = tolls(language)
    tokens = sentence.tokens
    if pack.compared:
        for start, end, value in find_numbers(tokens, pack):
            behind = tokens[end : end + 2]
            if len(behind) == 2 and behind[0].low in pack.compared and behind[1].low == _THAN:
                other = base - value * pack.compared[behind[0].low]
                if other > 0 and (who := _find_source(tokens, end + 2, pack)) is not None:
                    return Restated(other, tokens[start].start, behind[1].core_end, *who)
    for k, token in enumerate(tokens):
        factor = pack.multiplied.get(token.low)
        if factor is None or base % factor:
            continue
        whole = int(base / factor)
        ahead = range(k + 1, min(k + _NEAR, len(tokens)))
        as_many = [j for j in ahead if tokens[j].low == _AS and tokens[j - 1].low == "many"]
        than = as_many or [j for j in ahead if tokens[j].low == _BY]
        if than and (who := _find_source(tokens, than[0] + 1, pack)) is not None:
            return Restated(whole, token.start, tokens[than[0]].core_end, *who)
    return None


def _find_source(tokens: Sequence[Token], start: int, pack: Tolls) -> tuple[int, int] | None:
    """Who stands from token `start` on, up to the verb: "Peru has admitted to", "the defence ministry said"."""
    while start < len(tokens) and tokens[start].low in pack.fillers:
        start += 1
    end = start
    while end < len(tokens) and end - start < _SOURCE and tokens[end].kind == "word":
        if tokens[end].low in pack.auxiliary or pack.is_giving(tokens[end].low):
            break
        end += 1
    named = any(token.capital for token in tokens[start:end]) or end - start > 1
    if end == start or end == len(tokens) or tokens[end].kind != "word" or not named:
        return None
    return tokens[start].start, tokens[end - 1].core_end
