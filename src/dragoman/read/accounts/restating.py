"""Numbers that somebody gives of his own for what was counted before, without saying again what it is."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from dragoman.languages.phrases import phrases
from dragoman.languages.tolls import Tolls, tolls
from dragoman.read.accounts.numerals import find_numbers
from dragoman.read.tokens import Sentence, Token

__all__ = ["Restated", "find_giver", "find_none", "find_opener", "find_restated", "is_rising"]

_FILLERS = 8
"""Words between whoever gives a number, or the verb, and the number."""

_SOURCE = 10
_GAP = 4
_STOPS = frozenset(",;.:()—–")


class Restated(NamedTuple):
    """A number and who gives it, both as spans in the text."""

    value: int
    start: int
    end: int
    source_start: int
    source_end: int


def find_restated(
    sentence: Sentence, *, language: str, counted: Set[int], dated: Set[int]
) -> tuple[Restated, ...]:
    """The bare numbers of a sentence that somebody gives ("the ministry still speaks of six").

    `counted` holds the starts of the numbers beside which it stands what they count, `dated` those of days. What the
    others count, an earlier number tells.
    """
    pack = tolls(language)
    tokens = sentence.tokens
    if not any(pack.is_giving(token.low) for token in tokens):
        return ()
    found: list[Restated] = []
    told = bool(counted)
    for start, end, value in find_numbers(tokens, pack):
        if value < 2 or tokens[start].start in dated or sentence.quoted[start]:
            continue
        who = (
            _who_before(tokens, start, end, pack)
            if pack.giving_first
            else _who_around(tokens, start, end, pack)
        )
        if who is None and (told or found):
            who = _who_gapped(tokens, start, end, pack)
        if who is not None:
            first, last = who
            found.append(Restated(value, tokens[start].start, tokens[end - 1].core_end, first, last))
    return tuple(found)


def find_giver(sentence: Sentence, position: int, *, language: str) -> tuple[int, int] | None:
    """Who gives the number at `position`, where it is told behind it ("..., the local hospital said")."""
    pack = tolls(language)
    if not pack.giving_first:
        return None
    tokens = sentence.tokens
    parted = False
    for k, token in enumerate(tokens):
        if token.start <= position:
            continue
        if token.core == ";":
            return None
        if parted and pack.is_giving(token.low):
            return _phrase(tokens, k, pack)
        parted = parted or token.core == ","
    return None


def find_opener(sentence: Sentence, position: int, *, language: str) -> tuple[int, int] | None:
    """`Hastane yetkilileri 11 kişinin öldüğünü söyledi`: who opens a sentence that ends with a word of saying.

    Where the verb comes last; only whoever is told by a noun for those who tell numbers ("yetkili", "köylü").
    """
    pack = tolls(language)
    tokens = [token for token in sentence.tokens if token.kind != "mark"]
    says = phrases(language, "says")
    if pack.giving_first or not says.stand_in([token.low for token in tokens[-2:]]):
        return None
    tellers = phrases(language, "tellers")
    for k, token in enumerate(tokens[:_FILLERS]):
        if token.start >= position:
            return None
        if tellers.stand_in((token.low,)):
            behind = tokens[k + 1 : k + 2]
            further = [one for one in behind if one.start < position and tellers.stand_in((one.low,))]
            return tokens[0].start, (further or [token])[0].core_end
    return None


def find_none(sentence: Sentence, *, language: str) -> tuple[int, int] | None:
    """`The army said nobody was hurt`: the words that tell of no dead and wounded at all; None where none do."""
    words = [token.low for token in sentence.tokens]
    nobody = phrases(language, "no-toll")
    if not nobody.stand_in(words):
        return None
    first = next(k for k in range(len(words)) if nobody.begin(words[k:]))
    return sentence.tokens[first].start, sentence.tokens[first].core_end


def is_rising(sentence: Sentence, *, language: str) -> bool:
    """Whether a number is told to have grown ("the toll rose to nine"): nobody contradicts the one before."""
    pack = tolls(language)
    return any(pack.is_rising(token.low) for token in sentence.tokens)


def _who_before(tokens: Sequence[Token], start: int, end: int, pack: Tolls) -> tuple[int, int] | None:
    """`The governor spoke of eleven`: who stands before the verb that stands before the number."""
    if not _is_bare(tokens, start, end, pack):
        return None
    k = start - 1
    while k > 0 and start - k <= _FILLERS and tokens[k].low in pack.fillers:
        k -= 1
    if k < 1 or not pack.is_giving(tokens[k].low):
        return None
    while k > 1 and tokens[k - 1].low in pack.fillers:
        k -= 1
    return _phrase(tokens, k, pack)


def _who_around(tokens: Sequence[Token], start: int, end: int, pack: Tolls) -> tuple[int, int] | None:
    """`Vali ise 11 askerden söz etti`: the number, its noun, the verb at the end; before them who gives it."""
    k = end
    if k < len(tokens) and pack.is_person(tokens[k].low):
        k += 1
    if not (k < len(tokens) and pack.is_giving(tokens[k].low)):
        return None
    if any(token.kind != "mark" for token in tokens[k + 2 :]):
        return None
    return _phrase(tokens, start, pack)


def _who_gapped(tokens: Sequence[Token], start: int, end: int, pack: Tolls) -> tuple[int, int] | None:
    """`Police said 500 took part, the organisers 2,000`: the verb is told once."""
    k = end
    if k < len(tokens) and pack.is_person(tokens[k].low):
        k += 1
    if k < len(tokens) and tokens[k].core not in _STOPS:
        return None
    low = start
    while low > 0 and tokens[low - 1].core not in _STOPS:
        low -= 1
    if not 0 < start - low <= _GAP or (low == 0 and pack.giving_first):
        return None
    if any(pack.kind_of(token.low) is not None for token in tokens[low:start]):
        # "shelled the town, killing nine people, the army said"
        return None
    return _phrase(tokens, start, pack)


def _is_bare(tokens: Sequence[Token], start: int, end: int, pack: Tolls) -> bool:
    if end == len(tokens) or tokens[end].core in _STOPS or tokens[end].low in pack.joining:
        return True
    nearer = tokens[start - 1].low in pack.only
    after = tokens[end].low
    if after in pack.partitive:
        theirs = end + 1 < len(tokens) and tokens[end + 1].low in pack.own
        return not theirs and (nearer or after not in pack.auxiliary)
    return pack.is_person(after) and (end + 1 == len(tokens) or tokens[end + 1].core in _STOPS)


def _phrase(tokens: Sequence[Token], end: int, pack: Tolls) -> tuple[int, int] | None:
    """The words before token `end` back to a comma or conjunction, without fillers; None for a pronoun or nothing."""
    while end > 0 and (tokens[end - 1].low in pack.fillers or pack.is_total(tokens[end - 1].low)):
        end -= 1
    if end > 1 and tokens[end - 1].core == ",":
        # "The mayor, who had seen it, spoke of six."
        end = next((k for k in range(end - 2, 0, -1) if tokens[k].core == ","), end)
    low = end
    while low > 0 and end - low < _SOURCE:
        before = tokens[low - 1]
        if before.core in _STOPS or before.low in pack.joining:
            break
        low -= 1
    words = tokens[low:end]
    if not words or (len(words) == 1 and words[0].low in pack.pronouns):
        return None
    if any(word.kind == "number" or (pack.giving_first and pack.is_giving(word.low)) for word in words):
        return None
    return words[0].start, words[-1].core_end
