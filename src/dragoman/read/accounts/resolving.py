"""What a date expression means under the tense and status of its clause."""

from dragoman.read.accounts.lags import shift_days
from dragoman.read.accounts.reached import Timed, evening_of, is_weekly, valued
from dragoman.read.frames import Frame
from dragoman.types import Claim, FoundDate, PartialDate, Status


def resolve_date(
    found: FoundDate, frame: Frame, *, status: Status, narrative: Timed | None, ahead: bool = False
) -> Timed | None:
    """A date expression under the tense of its clause and the day that the story has reached.

    `ahead` tells that the words before it look forward ("due on Friday"), whatever the tense.
    """
    claim = Claim("date", found.start, found.end, found.text)
    if found.anchor == "narrative":
        if narrative is None or found.shift is None or narrative.date.precision != "day":
            return None
        if narrative.claim.start == found.start:
            # Another event of the sentence counted by these words: both were then.
            return narrative
        moved = shift_days(narrative.date, found.shift)
        return Timed(moved, valued(claim, moved), f"{found.shift:+d} days from {narrative.claim.text}")
    offer = status == "proposed" and all(sense.category != "CONSULT" for sense in frame.predicate.senses)
    looking = status in ("planned", "proposed", "cancelled") and frame.tense != "past" and not offer
    if (
        found.anchor == "absolute"
        and frame.nested
        and frame.tense == "past"
        and frame.mood in ("plan", "propose")
    ):
        # "They had planned to meet in January"; "proposed to meet in April": the nearest one.
        value = found.value
    elif status == "proposed" and not offer and not ahead and frame.tense == "past":
        # "proposed talks in April": when they would be held; a bare weekday may be that of the offer
        value = None if found.past is not None and is_weekly(found) else found.future
        if value is None:
            return None
    elif ahead or looking or status == "planned":
        value = found.future
    elif frame.tense in ("past", "none"):
        value = found.past
    else:
        value = found.value
    value = value or found.value
    if value is None:
        return None
    value = evening_of(found, value)
    if found.weekday_conflict and found.possible:
        # "Thursday, 10 February" where the 10th is no Thursday: one of the two is a slip, nobody knows which.
        beside = found.possible[0]
        value = PartialDate(min(value.start, beside.start), max(value.end, beside.end), value.precision)
        return Timed(value, valued(claim, value), found.how)
    if (
        found.anchor == "absolute"
        and value == found.past
        and found.value not in (None, value)
        and value.precision != "month"
        and not is_weekly(found)
    ):
        # A day without a year means the nearest one; where that lies ahead, it is not the day of a past event.
        return None
    return Timed(value, valued(claim, value), found.how)
