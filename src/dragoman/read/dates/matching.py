"""Patterns over tokens: at each token the longest pattern wins, of equally long ones the first in the pack."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.languages.calendar import fold_case
from dragoman.read.dates.pack import Element, Pack, Phrase, Rule, Value
from dragoman.read.dates.tokens import Token

_CAPTURE = {"modern": "year"}
_LONGEST_WORD = 24
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")


class Match(NamedTuple):
    """A pattern found: its rule, what its slots caught (in order of appearance), and `[start, end)`."""

    rule: Rule
    slots: dict[str, list[Value]]
    start: int
    end: int


def find_matches(text: str, tokens: list[Token], pack: Pack) -> list[Match]:
    """Every date expression in `tokens`, ascending, not overlapping."""
    matches: list[Match] = []
    index, count = 0, len(tokens)
    while index < count:
        phrase = _match_longest(text, tokens, index, pack)
        if phrase is None:
            index += 1
            continue
        if phrase.rule.kind != "none":
            matches.append(_make_match(phrase, tokens, index))
        index += len(phrase.inside)
    return matches


def _match_longest(text: str, tokens: list[Token], index: int, pack: Pack) -> Phrase | None:
    token = tokens[index]
    if token.glued:
        return None
    best: Phrase | None = None
    length = (0, 0)
    for phrase in _list_candidates(tokens, index, pack):
        before, inside, behind, rule = phrase
        reach = len(inside) + len(behind)
        if (reach, len(before)) <= length:
            continue
        if not _fits(inside, tokens, index) or not _fits(behind, tokens, index + len(inside), joined=True):
            continue
        if before and not (
            index >= len(before)
            and token.gap
            and token.gap in inside[0].gaps
            and _fits(before, tokens, index - len(before))
        ):
            continue
        if not _ends_well(text, tokens[index + reach - 1], rule, pack):
            continue
        if rule.not_after and _read_case_before(text, token.start, pack) in rule.not_after:
            continue
        best, length = phrase, (reach, len(before))
    return best


def _list_candidates(tokens: list[Token], index: int, pack: Pack) -> Iterator[Phrase]:
    branches = pack.branches
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and not following.gap:
        following = None
    for key in tokens[index].keys:
        branch = branches.get(key)
        if branch is None:
            continue
        if following is not None and branch.longer:
            for second in following.keys:
                yield from branch.longer.get(second, ())
        yield from branch.single


def _fits(elements: tuple[Element, ...], tokens: list[Token], index: int, *, joined: bool = False) -> bool:
    if index + len(elements) > len(tokens):
        return False
    for offset, element in enumerate(elements, start=index):
        token = tokens[offset]
        if element.slot:
            if element.slot not in token.slots:
                return False
        elif token.stem not in element.stems:
            return False
        if (offset > index or joined) and not (token.gap and token.gap in element.gaps):
            return False
        if element.constraints and not _meets(token, element.constraints):
            return False
    return True


def _meets(token: Token, constraints: tuple[str, ...]) -> bool:
    for constraint in constraints:
        if constraint == "bare":
            if token.bare and token.case in {"", "gen"}:
                return True
        elif constraint == "plain":
            if not token.case:
                return True
        elif constraint == "low":
            if token.case and not token.upper and token.bare:
                return True
        elif constraint == token.case or (token.suffix and token.suffix.startswith(constraint)):
            return True
    return False


def _ends_well(text: str, last: Token, rule: Rule, pack: Pack) -> bool:
    after = text[last.reach : last.reach + 1]
    if after == "-" and last.figure and text[last.reach + 1 : last.reach + 2].isalpha():
        return False
    if not rule.closed or after not in {" ", "\xa0"}:
        return True
    word = text[last.reach + 1 : last.reach + 1 + _LONGEST_WORD].split(" ", 1)[0].rstrip(".,;:!?)")
    return not word.isalpha() or fold_case(word) in pack.calendar.function_words


def _read_case_before(text: str, start: int, pack: Pack) -> str:
    word = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    if word is None:
        return ""
    folded = fold_case(word[1])
    # Shorter endings are too often part of a word for this.
    for cut in range(max(1, len(folded) - 4), len(folded) - 2):
        if folded[cut:] in pack.cases:
            return pack.cases[folded[cut:]]
    return ""


def _make_match(phrase: Phrase, tokens: list[Token], index: int) -> Match:
    slots: dict[str, list[Value]] = {}
    for offset, element in enumerate(phrase.inside, start=index):
        if element.slot:
            name = _CAPTURE.get(element.slot, element.slot)
            slots.setdefault(name, []).append(tokens[offset].slots[element.slot])
    last = tokens[index + len(phrase.inside) - 1]
    return Match(phrase.rule, slots, tokens[index].start, last.end)
