"""Numbers of killed, wounded, freed and detained, with who counts."""

from collections.abc import Sequence
from functools import partial

from dragoman.languages.tolls import Tolls, tolls
from dragoman.read.tokens import Sentence, Token
from dragoman.types import Count

_REACH = 7
_NEAR = 5
"""Words between a noun for a number told before and the number."""


def find_counts(sentence: Sentence, *, language: str, skip: Sequence[bool] = ()) -> tuple[Count, ...]:
    """The tolls in a sentence; `skip[i]` marks tokens of dates and names, whose numbers count nobody."""
    pack = tolls(language)
    tokens = sentence.tokens
    written = pack.numbers
    # Numbers first: most sentences have none, and need not be asked what they count.
    numbers = [
        (i, value)
        for i, token in enumerate(tokens)
        if (token.kind == "number" or token.low in written)
        and not (i < len(skip) and skip[i])
        and (value := _number(tokens, i, pack)) is not None
    ]
    if not numbers:
        return ()
    told = [(i, what) for i, token in enumerate(tokens) if (what := pack.kind_of(token.low)) is not None]
    found: dict[tuple[str, int], Count] = {}
    for i, what in told:
        best = min(numbers, key=partial(_distance, i))
        if abs(best[0] - i) > _REACH or _parted(tokens, best[0], i):
            continue
        at, value = best
        count = Count(what, value, tokens[at].start, tokens[at].end, least=_least(tokens, at, pack))
        found.setdefault((what, value), count)
    if language == "en" and found:
        _add_rejected(tokens, numbers, found, pack)
    return tuple(sorted(found.values()))


def find_totals(sentence: Sentence, *, language: str) -> tuple[Count, ...]:
    """Numbers that stand for one told before ("put the toll at nine"), with an empty `what`."""
    pack = tolls(language)
    tokens = sentence.tokens
    if language == "en" and (stated := _stated(tokens, pack)) is not None:
        return (stated,)
    if not any(pack.is_total(token.low) for token in tokens):
        return ()
    numbers = [
        (i, value)
        for i, token in enumerate(tokens)
        if (token.kind == "number" or token.low in pack.numbers)
        and (value := _number(tokens, i, pack)) is not None
    ]
    found = [
        Count("", value, tokens[i].start, tokens[i].end, least=_least(tokens, i, pack))
        for at, token in enumerate(tokens)
        if pack.is_total(token.low)
        for i, value in numbers
        if 0 < abs(i - at) <= _NEAR and not _parted(tokens, i, at)
    ]
    return tuple(dict.fromkeys(found))


def _stated(tokens: Sequence[Token], pack: Tolls) -> Count | None:
    """`The Red Cross says there were 17 of them`: a number of those told of before."""
    if any(pack.kind_of(token.low) for token in tokens):
        return None
    for i in range(2, len(tokens)):
        there = tokens[i - 2].low == "there" and tokens[i - 1].low in ("were", "are")
        if there and (value := _number(tokens, i, pack)) is not None:
            return Count("", value, tokens[i].start, tokens[i].end)
    return None


def _add_rejected(
    tokens: Sequence[Token],
    numbers: Sequence[tuple[int, int]],
    found: dict[tuple[str, int], Count],
    pack: Tolls,
) -> None:
    """`14 dead, not the nine that the army speaks of`: somebody else's number of the same."""
    counted = {count.start for count in found.values()}
    what = next(iter(found.values())).what
    for i, value in numbers:
        before = [token.low for token in tokens[max(0, i - 2) : i]]
        if tokens[i].start not in counted and not pack.rather.isdisjoint(before):
            count = Count(what, value, tokens[i].start, tokens[i].end, least=_least(tokens, i, pack))
            found.setdefault((what, value), count)


def _distance(position: int, number: tuple[int, int]) -> tuple[int, int]:
    return abs(number[0] - position), number[0]


def _number(tokens: Sequence[Token], i: int, pack: Tolls) -> int | None:
    token = tokens[i]
    if _goes_on(tokens, i, pack):
        return None
    if token.kind == "number":
        digits = token.core.replace(".", "").replace(",", "")
        if ":" in digits or len(digits) > 7 or not digits.isdigit():
            return None
        if i + 1 < len(tokens) and tokens[i + 1].core in "%-" and tokens[i + 1].glued:
            return None
        return int(digits)
    value = pack.numbers.get(token.low)
    if value is None or not _goes_on(tokens, i + 1, pack):
        return value
    unit = tokens[i + 1] if tokens[i + 1].core != "-" else tokens[i + 2]
    return value + pack.numbers[unit.low]


def _goes_on(tokens: Sequence[Token], i: int, pack: Tolls) -> bool:
    """Whether token `i` is the units of a number in words that the one before begins ("twenty-two", "on iki")."""
    if not 0 < i < len(tokens):
        return False
    at, before = i, i - 1
    if tokens[i].core == "-" and tokens[i].glued:
        at = i + 1
    elif tokens[before].core == "-" and tokens[before].glued:
        before -= 1
    if before < 0 or at >= len(tokens):
        return False
    tens, units = pack.numbers.get(tokens[before].low, 0), pack.numbers.get(tokens[at].low, 0)
    return tens % 10 == 0 and 0 < units < 10 <= tens < 100


def _parted(tokens: Sequence[Token], one: int, other: int) -> bool:
    low, high = sorted((one, other))
    return any(token.core in ";.:" for token in tokens[low + 1 : high])


def _least(tokens: Sequence[Token], i: int, pack: Tolls) -> bool:
    before = " ".join(token.low for token in tokens[max(0, i - 3) : i])
    after = tokens[i].suffix
    return any(before.endswith(words) for words in pack.least) or after in pack.least_suffixes
