"""When it happened: the date of the clause, or the one that the story has reached."""

import re

from msgspec import Struct

from dragoman.read.accounts.lags import Lag, count_from, find_lag, shift_days
from dragoman.read.accounts.places import in_parenthesis, nested_between, takes_none
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.read.turkish import is_held
from dragoman.types import Claim, FoundDate, PartialDate, Status

_HEAD = 16
"""Characters into the sentence up to which a date stands at its head ("At dawn on Monday ...")."""
_JOINING = re.compile(r"\b(?:and|but|then)\b")
_CLOSE = 2
_FAR = 6
"""Words from a day to a participle that takes it: `dün imzalanan`; a day of the calendar is taken over more."""


class Timed(Struct, frozen=True):
    """A day or days with the words that tell them, and one line saying how."""

    date: PartialDate
    claim: Claim
    how: str


def find_date(scene: Scene, frame: Frame, *, status: Status, narrative: Timed | None) -> Timed | None:
    """The date of a frame's event from its own sentence; None where the sentence tells none."""
    if takes_none(frame):
        return None
    span = scene.span(frame, frame.first, frame.last)
    key = scene.span(frame, frame.start, frame.end)
    lag = find_lag(scene, frame)
    inside = _own(scene, frame, scene.dates_in(span.start, span.end), lag)
    chosen = _nearest(_beside(scene, inside, key.start), key.start, key.end)
    if chosen is None:
        chosen = _leading(scene, frame, lag)
    if chosen is None:
        return None if lag is None else _count(scene, frame, lag, status, narrative)
    ahead = status in ("planned", "proposed", "cancelled") and scene.is_awaited(chosen)
    return resolve_date(chosen, frame, status=status, narrative=narrative, ahead=ahead)


def _count(scene: Scene, frame: Frame, lag: Lag, status: Status, narrative: Timed | None) -> Timed | None:
    """The day that is counted from what stands beside the frame ("a day after Peru seized the boat")."""
    others, days, told = count_from(scene, frame, lag)
    base = narrative if told else None
    if len(others) == 1:
        base = resolve_date(others[0], frame, status=status, narrative=narrative)
    if base is None or base.date.precision != "day":
        return None
    moved = shift_days(base.date, days)
    claim = Claim("date", lag.found.start, lag.found.end, lag.found.text)
    return Timed(moved, _valued(claim, moved), f"{days:+d} days from {base.claim.text}")


def _leading(scene: Scene, frame: Frame, lag: Lag | None) -> FoundDate | None:
    """The date at the head of the sentence, which holds for all of it, if it is the only one."""
    sentence = scene.sentences[frame.sentence]
    whole = _own(scene, frame, scene.dates_in(sentence.start, sentence.end), lag)
    if len(whole) != 1:
        return None
    frames = scene.per_sentence.get(frame.sentence, [])
    if _claimed_by_other(scene, whole[0], frame, frames):
        return None
    if (
        scene.setting(frame) is not None
        or whole[0].start - sentence.start <= _HEAD
        or _verb_last(scene, frame, whole[0], frames)
    ):
        return whole[0]
    return None


def _verb_last(scene: Scene, frame: Frame, date: FoundDate, frames: list[Frame]) -> bool:
    """Where the verb comes last, a date goes with the first predicate behind it."""
    if scene.language != "tr":
        return False
    key = scene.span(frame, frame.start, frame.end).start
    others = [scene.span(other, other.start, other.end).start for other in frames if other is not frame]
    return date.end <= key and not any(date.end <= other < key for other in others)


def _own(scene: Scene, frame: Frame, dates: list[FoundDate], lag: Lag | None) -> list[FoundDate]:
    """Without those that mark a beginning or end ("since July") or belong to a noun or clause in between."""
    inside = lag is not None and lag.governs(scene.span(frame, frame.start, frame.end).start)
    return [
        found
        for found in dates
        if not scene.is_limit(found)
        and found.lag is None
        and (lag is None or lag.governs(found.start) == inside)
        and not nested_between(scene, frame, found.start)
        and not _held_inside(scene, frame, found)
        and not _held_by_participle(scene, frame, found)
        and not in_parenthesis(scene, frame, found.start, found.end)
        and not _reported_then(scene, frame, found)
    ]


def _reported_then(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`Chile on Friday accused Peru of a raid`: the day before what is claimed is that of the claiming."""
    if not frame.nested or scene.language == "tr":
        return False
    key = scene.span(frame, frame.start, frame.end).start
    for report in frame.reports:
        if report.sentence < 0 and report.end > report.start:
            source = scene.span(frame, report.start, report.end).start
            clause = scene.span(frame, frame.first, frame.last).start
            outside = found.start < clause or clause <= source
            return found.end <= key and source < key and outside
    return False


def _held_inside(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """Whether a deed told inside this clause has the day, where the verb comes last.

    What is done at a meeting is done on its day, so that a meeting keeps none for itself.
    """
    if scene.language != "tr":
        return False
    for other in scene.per_sentence.get(frame.sentence, ()):
        if other is frame or not other.nested or not frame.first <= other.first < other.end <= frame.start:
            continue
        if any(sense.category == "CONSULT" for sense in other.predicate.senses):
            continue
        span = scene.span(other, other.first, other.end)
        if span.start <= found.start and found.end <= span.end:
            return True
    return False


def _held_by_participle(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """Whether a participle between a day and the verb takes the day, though it tells no event that is known.

    A participle before a noun of engagement tells the noun's day ("the talks held on 3 May").
    """
    key = scene.span(frame, frame.start, frame.end).start
    if scene.language != "tr" or frame.predicate.pos == "noun" or key < found.end:
        return False
    reach = _FAR if found.anchor == "absolute" else _CLOSE
    return is_held(scene.sentences[frame.sentence], found.end, key, reach=reach)


def resolve_date(
    found: FoundDate, frame: Frame, *, status: Status, narrative: Timed | None, ahead: bool = False
) -> Timed | None:
    """A date expression under the tense of its clause and the day that the story has reached.

    `ahead` tells that the words before it look forward ("due on Friday"), whatever the tense.
    """
    claim = Claim("date", found.start, found.end, found.text)
    if found.anchor == "narrative":
        if narrative is None or found.shift is None:
            return None
        moved = shift_days(narrative.date, found.shift)
        return Timed(moved, _valued(claim, moved), f"{found.shift:+d} days from {narrative.claim.text}")
    offer = status == "proposed" and frame.predicate.senses[0].category != "CONSULT"
    looking = status in ("planned", "proposed", "cancelled") and frame.tense != "past" and not offer
    if ahead or looking or status == "planned":
        value = found.future
    elif frame.tense in ("past", "none"):
        value = found.past
    else:
        value = found.value
    value = value or found.value
    if value is None:
        return None
    if found.weekday_conflict and found.possible:
        # "Thursday, 10 February" where the 10th is no Thursday: one of the two is a slip, nobody knows which.
        beside = found.possible[0]
        value = PartialDate(min(value.start, beside.start), max(value.end, beside.end), value.precision)
        return Timed(value, _valued(claim, value), found.how)
    if value == found.past and found.value not in (None, value) and not _weekly(found):
        # A day without a year means the nearest one; where that lies ahead, it is not the day of a past event.
        return None
    return Timed(value, _valued(claim, value), found.how)


def _weekly(found: FoundDate) -> bool:
    """Whether past and future readings lie within a week of each other, as those of a weekday do."""
    if found.past is None or found.future is None:
        return True
    return (found.future.start - found.past.start).days <= 14


def day_of(found: FoundDate) -> Timed | None:
    """A date expression by itself, as of something past."""
    value = found.past or found.value
    if value is None or found.anchor == "narrative" or not _weekly(found):
        return None
    return Timed(value, _valued(Claim("date", found.start, found.end, found.text), value), found.how)


def paper_day(scene: Scene) -> Timed | None:
    """The day in the headline of a dated paper ("No. 12, 3 May 2026, ..."): what it says, it says on that day."""
    blocks = scene.article.blocks
    if not blocks or blocks[0].kind != "title":
        return None
    for found in scene.dates_in(blocks[0].start, blocks[0].end):
        if scene.dates_the_paper(found) and found.value is not None:
            claim = Claim("date", found.start, found.end, found.text)
            return Timed(found.value, _valued(claim, found.value), "the day of the paper that says it")
    return None


def _valued(claim: Claim, date: PartialDate) -> Claim:
    value = date.start.isoformat()
    if date.end != date.start:
        value += "/" + date.end.isoformat()
    return Claim(claim.field, claim.start, claim.end, claim.text, value)


def _beside(scene: Scene, dates: list[FoundDate], start: int) -> list[FoundDate]:
    """`met X on Monday and left on Tuesday`: the days on the verb's own side of an "and", if there are any."""
    if scene.language == "tr" or len(dates) < 2:
        return dates
    own = [found for found in dates if found.end > start or not _JOINING.search(scene.text, found.end, start)]
    return own or dates


def _nearest(dates: list[FoundDate], start: int, end: int) -> FoundDate | None:
    best: tuple[int, FoundDate] | None = None
    for found in dates:
        distance = found.start - end if found.start >= end else start - found.end
        if best is None or distance < best[0]:
            best = (distance, found)
    return best[1] if best is not None else None


def _claimed_by_other(scene: Scene, date: FoundDate, frame: Frame, frames: list[Frame]) -> bool:
    """Whether the date stands in the clause of another frame that does not hold this one."""
    for other in frames:
        if other is frame:
            continue
        span = scene.span(other, other.first, other.last)
        if span.start <= date.start < span.end:
            return frame.nested is False and other.nested is True
    return False
