"""Numbers of an event on which its reports differ."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dragoman.languages.names import fold
from dragoman.merge.group import Telling
from dragoman.types import DisputedValue

__all__ = ["find_disputed_numbers"]


GROWING = frozenset({"killed", "wounded", "missing", "displaced", "detained"})
"""What goes on being counted when it has happened; how many were freed or expelled is known at once."""


class Said(NamedTuple):
    """One number in one document."""

    value: int
    least: bool
    source: str
    start: int
    document: str
    origin: str
    published: date | None


def find_disputed_numbers(tellings: Sequence[Telling]) -> tuple[tuple[DisputedValue, ...], ...]:
    """For each thing counted on which two sources contradict each other, the values with their documents.

    "At least nine" does not contradict fourteen, nor does a toll that later reports alone give higher. Two
    numbers in one document do where somebody gives the second who did not give the first.
    """
    said: defaultdict[str, set[Said]] = defaultdict(set)
    for telling in tellings:
        for count in telling.account.counts:
            said[count.what].add(
                Said(
                    count.value, count.least, fold(count.source or ""), count.start,
                    telling.account.document, telling.origin, telling.published,
                )
            )  # fmt: skip
    found = []
    for what in sorted(said):
        ordered = sorted(
            said[what], key=lambda one: (one.value, one.document, one.source, one.least, one.start)
        )[:200]
        clashing = {
            value
            for at, low in enumerate(ordered)
            for high in ordered[at + 1 :]
            if _contradict(what, low, high, ordered)
            for value in (low.value, high.value)
        }
        if clashing:
            found.append(
                tuple(
                    DisputedValue(
                        value=f"{value} {what}",
                        documents=tuple(sorted({one.document for one in ordered if one.value == value})),
                    )
                    for value in sorted(clashing)
                )
            )
    return tuple(found)


def _contradict(what: str, low: Said, high: Said, everything: Sequence[Said]) -> bool:
    if low.value == high.value:
        return False
    if low.document == high.document:
        second = max(low, high, key=lambda one: one.start)
        if low.source and high.source:
            return low.source != high.source
        return bool(second.source) and not low.least
    if low.least or low.origin == high.origin:
        return False
    if what in GROWING and low.published and high.published and low.published < high.published:
        # The later report counts more: an update, unless it still gives the lower number beside its own.
        return any(
            one.document == high.document and one.value == low.value and not one.least for one in everything
        )
    return True
