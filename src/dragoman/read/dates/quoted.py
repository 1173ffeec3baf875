"""Days inside a quotation, which count from the day on which it was said: `"We meet tomorrow," he said on Monday`."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import msgspec

from dragoman.read.dates.weekdays import LAST_NIGHT
from dragoman.types import FoundDate

_QUOTED = re.compile(r"“[^“”\n]{1,800}”|\"[^\"\n]{1,800}\"|«[^«»\n]{1,800}»")

_MIDNIGHT = "gece yar"

Find = Callable[[str, date], Sequence[FoundDate]]


def count_from_saying(
    text: str, found: tuple[FoundDate, ...], starts: Sequence[int], *, reference: date | None, find: Find
) -> tuple[FoundDate, ...]:
    """`found` with the days in each quotation counted from the day that its sentence tells outside of it.

    `starts` are the first characters of the sentences, ascending; `find` reads one expression again with
    another day to count from. Without one such day, and where that is the publication day, nothing changes.
    """
    if reference is None or not any(one.anchor == "publication" for one in found):
        return found
    changed = list(found)
    for quote in _QUOTED.finditer(text):
        inside = [n for n, one in enumerate(found) if quote.start() < one.start < quote.end()]
        inside = [n for n in inside if found[n].anchor == "publication"]
        if not inside:
            continue
        begin, end = _find_sentence(starts, quote.start(), quote.end() - 1, len(text))
        said = [
            one
            for one in found
            if begin <= one.start < end and not quote.start() < one.start < quote.end() and _is_day(one)
        ]
        day = said[0].past.start if len(said) == 1 and said[0].past is not None else reference
        if day >= reference:
            continue
        for n in inside:
            changed[n] = _find_again(found[n], day, find)
    for n, one in enumerate(found):
        if one.how.startswith(LAST_NIGHT) and n and changed[n] is one:
            begin, _ = _find_sentence(starts, one.start, one.start, len(text))
            said = [other for other in found[:n] if other.start >= begin and _is_day(other)]
            day = said[-1].past.start if said and said[-1].past is not None else reference
            if said and one.text.lower().startswith(_MIDNIGHT):
                # "dün yolu kapatanlara gece yarısından sonra ateş açıldı": in the night that followed
                day += timedelta(days=1)
            # "said on Tuesday that troops had crossed overnight"
            changed[n] = _find_again(one, day, find) if day < reference else one
    return tuple(changed)


def _find_again(found: FoundDate, day: date, find: Find) -> FoundDate:
    """The same expression counted from another day."""
    again = find(found.text, day)
    if len(again) != 1 or again[0].text != found.text:
        return found
    return msgspec.structs.replace(again[0], start=found.start, end=found.end)


def _is_day(found: FoundDate) -> bool:
    """Whether an expression tells one day of the last weeks, as those of saying do."""
    return found.past is not None and found.past.start == found.past.end and found.anchor != "narrative"


def _find_sentence(starts: Sequence[int], first: int, last: int, length: int) -> tuple[int, int]:
    """From the beginning of the sentence that holds `first` to the end of the one that holds `last`."""
    begin = bisect_right(starts, first) - 1
    end = bisect_right(starts, last)
    return (starts[begin] if begin >= 0 else 0), (starts[end] if end < len(starts) else length)
