"""The day of what is counted from something beside it in its sentence ("a day after Peru seized the boat")."""

from bisect import bisect_right
from datetime import timedelta

from dragoman.languages.predicates import stems
from dragoman.read.accounts.lags import (
    Lag,
    count_from,
    find_backward,
    find_told,
    names_again,
    shift_days,
)
from dragoman.read.accounts.reached import Timed, last_told, valued
from dragoman.read.accounts.resolving import resolve_date
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim, FoundDate, PartialDate, Status


def count_days(scene: Scene, frame: Frame, lag: Lag, status: Status, narrative: Timed | None) -> Timed | None:
    """The day that is counted from what stands beside the frame ("a day after Peru seized the boat")."""
    if frame.anaphor or lag.found.lag is None:
        # It points back at an event that has its day, or none, from where it was told.
        return None
    inside = lag.governs(scene.span(frame, frame.start, frame.end).start)
    again = narrative is not None and narrative.claim.start == lag.found.start
    if scene.language == "tr" and inside and again:
        # another event of the sentence counted by these words: both were then
        return narrative
    others, days, told = count_from(scene, frame, lag)
    base = last_told(scene, frame, narrative)
    if not told and (others or base is None or not names_again(scene, frame, lag, base.claim.start)):
        base = None
    elif told and lag.found.lag and scene.language == "en" and not _stands_inside(scene, frame, lag):
        nouns = find_backward(scene, frame, lag)
        base = _find_meant(scene, frame, nouns, base) if nouns else base
    days_told = [resolve_date(other, frame, status=status, narrative=narrative) for other in others]
    dates = {timed.date for timed in days_told if timed is not None}
    if len(dates) > 1 and (said := _said_before(scene, frame, others, lag)) is not None:
        # "will not travel on Friday, her office said on Thursday, a day after ..."
        base = resolve_date(said, frame, status=status, narrative=narrative)
    elif len(dates) == 1:
        # "LIMA, May 3 - Peru on Saturday ...": one day told twice.
        base = days_told[-1] or base
    if base is None or base.date.precision != "day":
        return None
    moved = shift_days(base.date, days)
    if days and days % 7 == 0:
        # Weeks are counted roughly: "two weeks after" is seldom told on the weekday.
        monday = moved.start - timedelta(days=moved.start.weekday())
        moved = PartialDate(monday, monday + timedelta(days=6), "week")
    claim = Claim("date", lag.found.start, lag.found.end, lag.found.text)
    return Timed(moved, valued(claim, moved), f"{days:+d} days from {base.claim.text}")


def _find_meant(scene: Scene, frame: Frame, nouns: list[Frame], base: Timed | None) -> Timed | None:
    """`the day after the sinking`: the day of what the noun points at, which the story may have told long before.

    `base` is the day that the story has reached; it is of that event where its sentence tells one of that kind.
    """
    for noun in nouns:
        for number in find_told(scene, frame, noun):
            sentence = scene.sentences[number]
            if base is not None and sentence.start <= base.claim.start < sentence.end:
                return base
            days = [found for found in scene.dates_in(sentence.start, sentence.end) if found.lag is None]
            value = (days[0].past or days[0].value) if len(days) == 1 else None
            if value is not None and value.precision == "day" and days[0].anchor != "narrative":
                claim = Claim("date", days[0].start, days[0].end, days[0].text)
                return Timed(value, valued(claim, value), days[0].how)
    return None


def _stands_inside(scene: Scene, frame: Frame, lag: Lag) -> bool:
    return lag.governs(scene.span(frame, frame.start, frame.end).start)


def _said_before(scene: Scene, frame: Frame, others: list[FoundDate], lag: Lag) -> FoundDate | None:
    """The day right before the count, on which it was said."""
    before = [found for found in others if found.end <= lag.found.start]
    if not before or len(scene.text[before[-1].end : lag.found.start].split()) > 1:
        return None
    return before[-1] if scene.language == "en" else None


def find_edge_day(scene: Scene, found: FoundDate, narrative: Timed | None) -> Timed | None:
    """`On the first day ...`: the first or last of the days that the story has reached.

    A single day is the first where its sentence says that something began, and the last where it says that it ended.
    """
    if narrative is None or narrative.date.precision != "day":
        return None
    early = found.how.endswith("early")
    date = narrative.date
    if date.start == date.end:
        sentence = scene.sentences[max(0, bisect_right(scene.sentence_starts, narrative.claim.start) - 1)]
        words = stems(scene.language, "beginning" if early else "ending")
        if not any(token.low.startswith(words) for token in sentence.tokens):
            return None
    day = date.start if early else date.end
    value = PartialDate(day, day, "day")
    claim = valued(Claim("date", found.start, found.end, found.text), value)
    return Timed(value, claim, f"{found.text} of {narrative.claim.text}")
