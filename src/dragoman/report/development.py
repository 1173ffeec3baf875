"""What became of an event, in one line for a reader."""

from dragoman.report.item import tell_field
from dragoman.report.plaintext import clean_line
from dragoman.report.shelf import Shelf
from dragoman.types import Change, Correction

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def tell_development(change: Change, shelf: Shelf) -> str:
    """ "From 9 March 2027 to 15 March 2027", "Three independent origins now, one before"; empty for what is new."""
    was, now = (tell_field(change.field, value, shelf) for value in (change.was, change.now))
    if change.kind == "new":
        return ""
    if change.kind == "confirmed":
        return f"{_count(change.now)} independent origins now, {_count(change.was).lower()} before"
    if change.kind == "held":
        return f"Was {was}; has taken place"
    if change.kind == "moved":
        return f"From {was} to {now}"
    if change.kind == "cancelled":
        return f"Called off; {was} before" if was not in ("", now) else "Called off"
    if change.kind == "denied":
        return f"Denied; {was} before"
    if change.kind == "disputed":
        return f"The reports disagree on the {change.field}: {now}" + (f"; before: {was}" if was else "")
    if change.kind == "settled":
        accepted = any(one.field == change.field and one.accepted for one in change.event.disputes)
        told = f"{now} was accepted" if accepted else f"it is {now}" if now else ""
        return f"The {change.field} is no longer disputed{f': {told}' if told else ''}; before: {was}"
    if change.kind == "withdrawn":
        return "No document tells it any more"
    if change.kind == "rejected":
        return f"Taken out of the record{_tell_judge(_find_correction(change))}"
    if change.kind == "corrected" and change.field == "rejected":
        return "Back in the record: its rejection was taken back"
    by = _tell_judge(_find_correction(change)) if change.kind == "corrected" else ""
    return f"The {change.field} is {now or 'open'} now, {f'{was} before' if was else 'not told before'}{by}"


def _find_correction(change: Change) -> Correction | None:
    found = [one for one in change.event.corrections if one.field == change.field]
    return max(found, key=lambda one: one.ruling, default=None)


def _tell_judge(correction: Correction | None) -> str:
    if correction is None:
        return ""
    note = f": {clean_line(correction.note)}" if correction.note else ""
    return f" (by {clean_line(correction.by)}{note})"


def _count(number: str) -> str:
    at = int(number) if number.isdecimal() else len(_NUMBERS)
    return _NUMBERS[at].capitalize() if at < len(_NUMBERS) else number
