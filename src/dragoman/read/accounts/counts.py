"""Numbers of killed, wounded, freed and detained, with who counts."""

from collections.abc import Sequence
from functools import partial

from dragoman.languages.tolls import Tolls, tolls
from dragoman.read.accounts.numerals import find_number, find_numbers
from dragoman.read.tokens import Sentence, Token
from dragoman.types import Count

_REACH = 7
_FAR = 12
"""The same for "14 crew members of the vessel X were released", without a comma."""
_COMMA = 4
_PART = 4
"""Words behind "among" within which a number is a part of another."""

_NOUN = 4
"""Words behind a number among which the noun that it counts stands ("11 Filipino crew members")."""

_ABOARD = "crew"
_LINKS = frozenset({"of", "in", "on", "at", "from", "to", "with", "and", "ve", "ile", "off", "into"})

_WHOSE = 3
_ITS = 2
"""Words behind a number among which "its" tells of whose people it is ("six of its fighters")."""

_NEAR = 5
"""Words between a noun for a number told before and the number."""


def find_counts(sentence: Sentence, *, language: str, skip: Sequence[bool] = ()) -> tuple[Count, ...]:
    """The tolls in a sentence; `skip[i]` marks tokens of dates and names, whose numbers count nobody."""
    pack = tolls(language)
    tokens = sentence.tokens
    # Numbers first: most sentences have none, and need not be asked what they count.
    numbers = [
        one
        for one in find_numbers(tokens, pack)
        if not (one[0] < len(skip) and skip[one[0]])
        and not (one[1] < len(tokens) and pack.is_unit(tokens[one[1]].low))
        and pack.among.isdisjoint(token.low for token in tokens[max(0, one[0] - _PART) : one[0]])
    ]
    if not numbers:
        return ()
    told = [(i, what) for i, token in enumerate(tokens) if (what := pack.kind_of(token.low)) is not None]
    found: dict[tuple[str, int], Count] = {}
    for i, what in told:
        best = min(numbers, key=partial(_distance, tokens, pack, i))
        if not _reaches(tokens, best[0], i) or _parted(tokens, best[0], i):
            continue
        at, _, value = best
        count = Count(what, value, tokens[at].start, tokens[at].end, least=_least(tokens, at, pack))
        found.setdefault((what, value), count)
    if language == "en" and found:
        _add_rejected(tokens, numbers, found, pack)
    _add_nouns(tokens, numbers, found, pack)
    _add_passives(tokens, numbers, found, pack)
    return tuple(sorted(found.values()))


def is_of_others(sentence: Sentence, count: Count, first: tuple[Sentence, Count], *, language: str) -> bool:
    """Whether a count is of other people than the first of its kind: `four Kenyan soldiers` behind `six rebels`."""
    named = _named_people(sentence, count, language)
    return not named <= _named_people(*first, language)


def _named_people(sentence: Sentence, count: Count, language: str) -> frozenset[str]:
    """The words right behind a number that tell whose people are counted."""
    pack = tolls(language)
    behind = [token for token in sentence.tokens if token.start > count.start][:_WHOSE]
    found: list[str] = []
    for place, token in enumerate(behind):
        if token.kind != "word":
            break
        if token.capital or (token.low in pack.own and place < _ITS):
            found.append(token.low)
    return frozenset(found)


def find_totals(sentence: Sentence, *, language: str) -> tuple[Count, ...]:
    """Numbers that stand for one told before ("put the toll at nine"), with an empty `what`."""
    pack = tolls(language)
    tokens = sentence.tokens
    if language == "en" and (stated := _stated(tokens, pack)) is not None:
        return (stated,)
    if not any(pack.is_total(token.low) for token in tokens):
        return ()
    numbers = list(find_numbers(tokens, pack))
    found = [
        Count("", value, tokens[i].start, tokens[i].end, least=_least(tokens, i, pack))
        for at, token in enumerate(tokens)
        if pack.is_total(token.low)
        for i, _, value in numbers
        if 0 < abs(i - at) <= _NEAR and not _parted(tokens, i, at)
    ]
    return tuple(dict.fromkeys(found))


def _stated(tokens: Sequence[Token], pack: Tolls) -> Count | None:
    """`The Red Cross says there were 17 of them`: a number of those told of before."""
    if any(pack.kind_of(token.low) for token in tokens):
        return None
    for i in range(2, len(tokens)):
        there = tokens[i - 2].low == "there" and tokens[i - 1].low in ("were", "are")
        if there and (value := find_number(tokens, i, pack)) is not None:
            return Count("", value, tokens[i].start, tokens[i].end)
    return None


def _add_nouns(
    tokens: Sequence[Token],
    numbers: Sequence[tuple[int, int, int]],
    found: dict[tuple[str, int], Count],
    pack: Tolls,
) -> None:
    """`two mechanised battalions`, `a crew of 22`: what a noun right behind its number counts, or right before it."""
    counted = {count.start for count in found.values()}
    for start, end, value in numbers:
        if tokens[start].start in counted:
            continue
        behind = tokens[end : end + _NOUN]
        stop = next(
            (k for k, token in enumerate(behind) if token.kind != "word" or token.low in _LINKS), _NOUN
        )
        places = [k for k, token in enumerate(behind[:stop]) if pack.noun_of(token.low) is not None]
        nouns = [what for k in places if (what := pack.noun_of(behind[k].low)) is not None]
        if nouns[-1:] == [_ABOARD] and any(token.capital for token in behind[: places[-1]]):
            # "two Turkish sailors": not all who were on board
            continue
        if not nouns and start > 1 and tokens[start - 1].low == "of":
            nouns = [what for what in [pack.noun_of(tokens[start - 2].low)] if what is not None]
        if nouns:
            count = Count(
                nouns[-1], value, tokens[start].start, tokens[start].end, least=_least(tokens, start, pack)
            )
            found.setdefault((nouns[-1], value), count)


def _add_passives(
    tokens: Sequence[Token],
    numbers: Sequence[tuple[int, int, int]],
    found: dict[tuple[str, int], Count],
    pack: Tolls,
) -> None:
    """`22 people were being held`, `eight were taken`: what is done to people, by a verb that alone counts nobody."""
    counted = {count.start for count in found.values()}
    for start, end, value in numbers:
        if tokens[start].start in counted:
            continue
        k = end
        while k < min(len(tokens), end + _NOUN) and pack.is_person(tokens[k].low):
            k += 1
        helped = k
        while helped < len(tokens) and tokens[helped].low in pack.passive_helpers:
            helped += 1
        done = tokens[helped].low if helped < len(tokens) else ""
        if helped > k and (what := pack.passives.get(done)) is not None:
            least = _least(tokens, start, pack)
            found.setdefault((what, value), Count(what, value, tokens[start].start, tokens[start].end, least))


def _add_rejected(
    tokens: Sequence[Token],
    numbers: Sequence[tuple[int, int, int]],
    found: dict[tuple[str, int], Count],
    pack: Tolls,
) -> None:
    """`14 dead, not the nine that the army speaks of`: somebody else's number of the same."""
    counted = {count.start for count in found.values()}
    what = next(iter(found.values())).what
    for i, _, value in numbers:
        before = [token.low for token in tokens[max(0, i - 2) : i]]
        if tokens[i].start not in counted and not pack.rather.isdisjoint(before):
            count = Count(what, value, tokens[i].start, tokens[i].end, least=_least(tokens, i, pack))
            found.setdefault((what, value), count)


def _distance(
    tokens: Sequence[Token], pack: Tolls, position: int, number: tuple[int, int, int]
) -> tuple[int, int]:
    """Words between; a comma or "and" counts for some, as it mostly begins to tell something else."""
    start, end, _ = number
    low, high = (end, position) if start < position else (position + 1, start)
    parted = any(token.core == "," or token.low in pack.joining for token in tokens[low:high])
    return high - low + _COMMA * parted, start


def _reaches(tokens: Sequence[Token], number: int, word: int) -> bool:
    """Whether what the word tells may be counted by the number: near it, or behind all that hangs on the noun."""
    if abs(number - word) <= _REACH:
        return True
    between = tokens[number + 1 : word]
    return 0 < word - number <= _FAR and not any(
        token.core == "," or token.kind == "number" for token in between
    )


def _parted(tokens: Sequence[Token], one: int, other: int) -> bool:
    low, high = sorted((one, other))
    return any(token.core in ";.:" for token in tokens[low + 1 : high])


def _least(tokens: Sequence[Token], i: int, pack: Tolls) -> bool:
    before = " ".join(token.low for token in tokens[max(0, i - 3) : i])
    after = tokens[i].suffix
    handed = i > 1 and tokens[i - 1].low == "over" and pack.kind_of(tokens[i - 2].low) is not None
    return (
        not handed and any(before.endswith(words) for words in pack.least)
    ) or after in pack.least_suffixes
