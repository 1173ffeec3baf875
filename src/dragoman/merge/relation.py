"""How the days, places and passages of two groups lie to one another."""

from datetime import date
from typing import Literal

from dragoman.merge.group import Group, is_country, is_same_place
from dragoman.types import PartialDate, Place

__all__ = [
    "MOST",
    "Dates",
    "Places",
    "count_between",
    "count_days",
    "is_fine",
    "is_symmetric",
    "relate_dates",
    "relate_places",
]

NEAR = 3
"""Days by which reports of one meeting may contradict each other."""

MOST = 24
"""Tellings of a large group that are looked at one by one."""

Dates = Literal["same", "overlap", "unknown", "near", "apart"]
Places = Literal["same", "wide", "unknown", "other"]


def relate_dates(one: PartialDate | None, other: PartialDate | None) -> Dates:
    if one is None or other is None:
        return "unknown"
    if one == other:
        return "same"
    if one.overlaps(other):
        return "overlap"
    gap = (max(one.start, other.start) - min(one.end, other.end)).days
    fine = one.precision in ("day", "week") and other.precision in ("day", "week")
    return "near" if fine and gap <= NEAR else "apart"


def relate_places(one: Place | None, other: Place | None) -> Places:
    if one is None or other is None:
        return "unknown"
    if is_same_place(one, other):
        return "same"
    if is_country(one) or is_country(other):
        # A village that no gazetteer knows may lie in that country.
        return (
            "wide"
            if one.country == other.country
            else "unknown"
            if None in (one.country, other.country)
            else "other"
        )
    return "other"


def is_fine(value: PartialDate | None) -> bool:
    return value is not None and value.precision in ("day", "week")


def is_symmetric(group: Group) -> bool:
    """Whether all participants play one part, so that it does not matter who is named first."""
    if group.category in ("CONSULT", "COOPERATE"):
        return True
    return group.category == "AGREE" and "proposed" not in group.statuses


def count_between(one: Group, other: Group) -> int:
    """Characters between the nearest tellings of one document; large where they share none."""
    return min(
        (
            abs(a.account.start - b.account.start)
            for a in one.tellings[:MOST]
            for b in other.tellings[:MOST]
            if a.account.document == b.account.document
        ),
        default=1 << 30,
    )


def count_days(one: Group, other: Group) -> int:
    left, right = _window(one), _window(other)
    if left is None or right is None:
        return 0
    return max(0, (left[0] - right[1]).days, (right[0] - left[1]).days)


def _window(group: Group) -> tuple[date, date] | None:
    if group.date:
        return group.date.start, group.date.end
    if group.first and group.last:
        return group.first, group.last
    return None
