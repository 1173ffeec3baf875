"""One verb for several deeds: "visited Quito on Monday and Santiago on Tuesday"."""

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from dragoman.read.frames import Argument, Frame
from dragoman.read.tokens import Sentence
from dragoman.types import FoundDate, Mention

_DONE_TO = ("object", "with", "to", "from", "on", "at")
"""Slots whose member may be followed by another one that has a day of its own."""
_PLACED = ("in", "at", "near")
_BEFORE = frozenset({"in", "at", "near", "outside", "on", "late", "early", "the", ""})
"""Words between a name and its day."""
_AND = re.compile(r"(?:,? and|,) (?:then |later |also )?(?:to |in |on |from |with )?(?:the )?")
_CLOSED = re.compile(r"[.,;:)]|$| (?:and|for|to|after|before|as|amid|during|with|while|when)\b")
_LANDS = frozenset({"state", "place", "organization"})
_WIDTH = 60
_MOST = 4


def spread_days(
    text: str,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    frames: Sequence[Frame],
) -> tuple[Frame, ...]:
    """`frames`, each followed by those for the further ones, with days of their own, to whom its verb was done."""
    spread: list[Frame] = []
    for frame in frames:
        spread.append(frame)
        if frame.predicate.pos == "verb" and not frame.passive and not frame.anaphor:
            spread += _find_more(text, sentences[frame.sentence], mentions, dates, frame)
    return tuple(spread)


def _find_more(
    text: str,
    sentence: Sentence,
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    frame: Frame,
) -> list[Frame]:
    slot = next((s for s in _DONE_TO if s in frame.slots and frame.slots[s].mentions), None)
    if slot is None or frame.slots[slot].start < frame.end:
        return []
    last = frame.slots[slot].mentions[-1]
    found: list[Frame] = []
    day = _find_day(text, sentence, mentions, dates, last)
    while day is not None and len(found) < _MOST:
        joint = _AND.match(text, day.end)
        other = _find_at(mentions, joint.end()) if joint is not None else -1
        if other < 0 or not _are_alike(mentions[last], mentions[other], frame):
            break
        day = _find_day(text, sentence, mentions, dates, other)
        if day is None or not _CLOSED.match(text, day.end):
            break
        found.append(_write(sentence, mentions, frame, slot, other, day))
        last = other
    return found


def _find_at(mentions: Sequence[Mention], position: int) -> int:
    """The mention that begins at a character, or -1."""
    at = bisect_left(mentions, position, key=lambda mention: mention.full_start)
    return at if at < len(mentions) and mentions[at].full_start == position else -1


def _are_alike(one: Mention, other: Mention, frame: Frame) -> bool:
    """Whether both are lands, towns or bodies, or both people; who met several people is told elsewhere."""
    if one.adjective or other.adjective or other.entity == one.entity >= 0:
        return False
    meets = any(sense.category == "CONSULT" for sense in frame.predicate.senses)
    return (one.kind in _LANDS and other.kind in _LANDS) or (one.kind == other.kind == "person" and not meets)


def _find_day(
    text: str, sentence: Sentence, mentions: Sequence[Mention], dates: Sequence[FoundDate], number: int
) -> FoundDate | None:
    """The day right behind a mention, over a place."""
    start = mentions[number].full_end
    at = bisect_left(dates, start, key=lambda found: found.start)
    if at == len(dates) or dates[at].end > sentence.end or dates[at].start - start > _WIDTH:
        return None
    between = text[start : dates[at].start]
    for place in mentions[number + 1 : number + _MOST]:
        if start <= place.full_start < dates[at].start:
            between = between.replace(text[place.full_start : place.full_end], "")
    return dates[at] if all(word in _BEFORE for word in between.lower().split()) else None


def _write(
    sentence: Sentence, mentions: Sequence[Mention], frame: Frame, slot: str, other: int, day: FoundDate
) -> Frame:
    begin = mentions[other].full_start
    tokens = [k for k, token in enumerate(sentence.tokens) if begin <= token.start < day.end]
    there = tuple(
        m for m in range(other + 1, other + _MOST) if m < len(mentions) and mentions[m].full_end <= day.start
    )
    slots = {name: told for name, told in frame.slots.items() if name not in _PLACED}
    slots[slot] = Argument(tokens[0], tokens[0] + 1, (other,), frame.slots[slot].classes)
    if there:
        slots["in"] = Argument(tokens[0], tokens[-1] + 1, there)
    return msgspec.structs.replace(frame, slots=slots, first=tokens[0], last=tokens[-1] + 1)
