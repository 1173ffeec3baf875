"""Numbers of killed, wounded, freed and detained, with who counts."""

from collections.abc import Sequence
from functools import partial

from dragoman.languages.tolls import Tolls, tolls
from dragoman.read.tokens import Sentence, Token
from dragoman.types import Count

_REACH = 7


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
    return tuple(sorted(found.values()))


def _distance(position: int, number: tuple[int, int]) -> tuple[int, int]:
    return abs(number[0] - position), number[0]


def _number(tokens: Sequence[Token], i: int, pack: Tolls) -> int | None:
    token = tokens[i]
    if token.kind == "number":
        digits = token.core.replace(".", "").replace(",", "")
        if ":" in digits or len(digits) > 7 or not digits.isdigit():
            return None
        if i + 1 < len(tokens) and tokens[i + 1].core in "%-" and tokens[i + 1].glued:
            return None
        return int(digits)
    return pack.numbers.get(token.low)


def _parted(tokens: Sequence[Token], one: int, other: int) -> bool:
    low, high = sorted((one, other))
    return any(token.core in ";.:" for token in tokens[low + 1 : high])


def _least(tokens: Sequence[Token], i: int, pack: Tolls) -> bool:
    before = " ".join(token.low for token in tokens[max(0, i - 3) : i])
    after = tokens[i].suffix
    return any(before.endswith(words) for words in pack.least) or after in pack.least_suffixes
