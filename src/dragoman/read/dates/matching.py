"""Patterns over tokens: at each token the longest pattern wins, of equally long ones the first in the pack."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple, TypeVar

from dragoman.languages.calendar import fold_case
from dragoman.read.dates.pack import Element, Node, Pack, Phrase
from dragoman.read.dates.rules import Rule, Value
from dragoman.read.dates.scanning import scan_runs
from dragoman.read.dates.tokens import Token

_CAPTURE = {
    "modern": "year",
    "beside": "which",
    "sure": "pair",
    "padded": "pair",
    "vague": "n",
    "loose": "full",
    "unmarked": "full",
    "weekday_many": "weekday",
}
_LONGEST_WORD = 24
_MOVER_WIDTH, _MOVER_REACH = 60, 7
_DASHES = ("-", "–")
_SPANS = {"days", "weekdays", "months", "monthdays", "years"}
_WORD_BEFORE = re.compile(r"([^\W\d_]+) $")


T = TypeVar("T")


class Match(NamedTuple):
    """A pattern found: its rule, what its slots caught (in order of appearance), and `[start, end)`."""

    rule: Rule
    slots: dict[str, list[Value]]
    start: int
    end: int


Resolve = Callable[[Match], T | None]


def find_matches(text: str, pack: Pack, resolve: Resolve[T]) -> Iterator[tuple[Match, T]]:
    """Every date expression in `text` with what `resolve` makes of it, ascending, not overlapping.

    Where `resolve` gives None, the next best pattern is tried.
    """
    for tokens in scan_runs(text, pack):
        index, last = 0, len(tokens)
        while index < last:
            width = 0
            for reach, phrases in _follow(tokens, index, pack.roots):
                for phrase in phrases:
                    if not _holds(phrase, text, tokens, index, reach, pack):
                        continue
                    if phrase.rule.kind == "none":
                        width = len(phrase.inside)
                        break
                    match = _make_match(phrase, tokens, index)
                    meaning = resolve(match)
                    if meaning is not None:
                        yield match, meaning
                        width = len(phrase.inside)
                        break
                if width:
                    break
            index += width or 1


def _follow(tokens: list[Token], index: int, roots: dict[str, Node]) -> list[tuple[int, list[Phrase]]]:
    """The phrases whose elements the tokens from `index` on can be, with their number of tokens, longest first.

    Of equally long ones those with more context come first.
    """
    first = tokens[index]
    nodes = [root for key in first.keys if (root := roots.get(key)) is not None]
    ends: list[tuple[int, list[Phrase]]] = []
    if not nodes or first.glued:
        return ends
    position, last = index, len(tokens)
    while True:
        position += 1
        if len(nodes) == 1:
            phrases = nodes[0].phrases
        else:
            phrases = [phrase for node in nodes for phrase in node.phrases]
            if len(phrases) > 1:
                phrases.sort(key=_by_context)
        if phrases:
            ends.append((position - index, phrases))
        if position == last:
            break
        token = tokens[position]
        gap, keys = token.gap, token.keys
        if not gap:
            break
        nodes = [
            found
            for node in nodes
            if (table := node.following.get(gap)) is not None
            for key in keys
            if (found := table.get(key)) is not None
        ]
        if not nodes:
            break
    ends.reverse()
    return ends


def _by_context(phrase: Phrase) -> int:
    return -len(phrase.before)


def _holds(phrase: Phrase, text: str, tokens: list[Token], index: int, reach: int, pack: Pack) -> bool:
    for place, constraints in phrase.checks:
        if not _meets(tokens[index + place], constraints):
            return False
    first = tokens[index]
    if phrase.before and not (
        index >= len(phrase.before)
        and first.gap
        and first.gap in phrase.inside[0].gaps
        and _precedes(phrase.before, tokens, index - len(phrase.before))
    ):
        return False
    if phrase.rule.not_after and _read_case_before(text, first.start, pack) in phrase.rule.not_after:
        return False
    if phrase.rule.after and _read_case_before(text, first.start, pack) not in phrase.rule.after:
        return False
    if phrase.rule.adjacent and not _follow_each_other(tokens[index : index + len(phrase.inside)]):
        return False
    if phrase.rule.kind in _SPANS and follows_mover(text, first.start, pack):
        return False
    return _ends_well(text, tokens[index + reach - 1], phrase.rule, pack)


def _follow_each_other(tokens: list[Token]) -> bool:
    days = [day for token in tokens if isinstance(day := token.slots.get("weekday"), int)]
    return len(days) > 1 and all((last - first) % 7 == 1 for first, last in pairwise(days))


def follows_mover(text: str, start: int, pack: Pack) -> bool:
    """Whether what begins at `start` was moved, so that its two dates are the old one and the new one."""
    if not pack.calendar.movers:
        return False
    words = text[max(0, start - _MOVER_WIDTH) : start].split()[-_MOVER_REACH:]
    return any(fold_case(word) in pack.calendar.movers for word in words)


def _precedes(before: tuple[Element, ...], tokens: list[Token], start: int) -> bool:
    for offset, element in enumerate(before):
        token = tokens[start + offset]
        if offset and (not token.gap or token.gap not in element.gaps):
            return False
        if element.slot not in token.slots if element.slot else token.stem not in element.stems:
            return False
        if element.constraints and not _meets(token, element.constraints):
            return False
    return True


def _meets(token: Token, constraints: tuple[str, ...]) -> bool:
    for constraint in constraints:
        if constraint == "bare":
            if token.bare and token.case in {"", "gen"}:
                return True
        elif constraint == "sing":
            if token.case != "plur":
                return True
        elif constraint == "counted":
            # Not the last one.
            number = token.slots.get("nth")
            if isinstance(number, int) and number > 0:
                return True
        elif constraint == "figure":
            if token.figure:
                return True
        elif constraint == "plain":
            if not token.case:
                return True
        elif constraint == "up":
            if token.upper:
                return True
        elif constraint == "lower":
            if not token.upper:
                return True
        elif constraint == "word":
            if not token.figure:
                return True
        elif constraint == "low":
            if token.case and not token.upper and token.bare:
                return True
        elif constraint == token.case or (token.suffix and token.suffix.startswith(constraint)):
            return True
    return False


def _ends_well(text: str, last: Token, rule: Rule, pack: Pack) -> bool:
    after = text[last.reach : last.reach + 1]
    if after in _DASHES and last.figure and text[last.reach + 1 : last.reach + 2].isalnum():
        # "a 2019-based model", "since February's 4-1 win"
        return False
    if not (rule.closed or rule.final) or after not in {" ", "\xa0"}:
        return True
    word = text[last.reach + 1 : last.reach + 1 + _LONGEST_WORD].split(" ", 1)[0].rstrip(".,;:!?)")
    if rule.final:
        return fold_case(word) in pack.calendar.going_on
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
