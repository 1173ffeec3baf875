"""One verb for several deeds: `cuma günü Peru ile, pazartesi günü Şili ile görüştü`."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from dragoman.read.frames import Argument, Frame
from dragoman.read.tokens import Sentence
from dragoman.types import FoundDate, Mention

_DONE_TO = ("with", "object", "to")
"""Slots whose members may each have a day of their own."""
_PLACES = ("in", "at")
_JOINS = frozenset({",", "ve"})
_LEAST = 2


def _begin(found: FoundDate) -> int:
    return found.start


class _Part(NamedTuple):
    """A stretch of tokens before the verb, in characters as well, with those whom it names in the slot."""

    first: int
    last: int
    members: tuple[int, ...]


def spread_days(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    frames: Sequence[Frame],
) -> tuple[Frame, ...]:
    """`frames` with a frame for each day where commas part days, each with somebody of its own, before one verb."""
    spread: list[Frame] = []
    for frame in frames:
        spread += _spread(sentences[frame.sentence], mentions, dates, frame)
    return tuple(spread)


def _spread(
    sentence: Sentence, mentions: Sequence[Mention], dates: Sequence[FoundDate], frame: Frame
) -> list[Frame]:
    slot = next((s for s in _DONE_TO if s in frame.slots and len(frame.slots[s].mentions) >= _LEAST), None)
    if slot is None or frame.predicate.pos != "verb" or frame.nested:
        return [frame]
    parts = _find_parts(sentence, mentions, dates, frame, frame.slots[slot])
    if len(parts) < _LEAST:
        return [frame]
    return [_take(sentence, mentions, frame, slot, part) for part in parts]


def _find_parts(
    sentence: Sentence,
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    frame: Frame,
    told: Argument,
) -> list[_Part]:
    """The parts before the verb that have one day and somebody each; none where one of them has not."""
    tokens = sentence.tokens
    ends = [k for k in range(frame.first, frame.start) if tokens[k].core in _JOINS]
    parts: list[_Part] = []
    for first, last in zip([frame.first, *(end + 1 for end in ends)], [*ends, frame.start], strict=True):
        if first >= last:
            return []
        start, end = tokens[first].start, tokens[last - 1].end
        at = bisect_left(dates, start, key=_begin)
        days = [found for found in dates[at : at + _LEAST] if found.end <= end]
        members = tuple(m for m in told.mentions if start <= mentions[m].full_start < end)
        if len(days) == 1 and members:
            parts.append(_Part(first, last, members))
        elif days or members or parts:
            return []
    return parts


def _take(sentence: Sentence, mentions: Sequence[Mention], frame: Frame, slot: str, part: _Part) -> Frame:
    """`frame` with only those, and the places, of one part."""
    start, end = sentence.tokens[part.first].start, sentence.tokens[part.last - 1].end
    slots = {**frame.slots, slot: Argument(part.first, part.last, part.members, frame.slots[slot].classes)}
    for name in _PLACES:
        if name in slots:
            there = tuple(m for m in slots[name].mentions if start <= mentions[m].full_start < end)
            slots[name] = msgspec.structs.replace(slots[name], mentions=there, plural=False)
            if not there:
                del slots[name]
    return msgspec.structs.replace(frame, slots=slots, first=part.first, last=part.last)
