"""Whether two groups that contradict each other tell one event all the same, and dispute it."""

from dragoman.merge.cast import Cast
from dragoman.merge.group import Group, is_same_place
from dragoman.merge.likeness import Finding
from dragoman.merge.relation import relate_places

__all__ = ["COUNTED", "settle"]

COUNTED = frozenset({"ASSAULT", "RETREAT", "SANCTION", "COERCE"})
"""Deeds that a number tells from others of their kind."""


def settle(one: Group, other: Group, finding: Finding, cast: Cast) -> tuple[str, str] | None:
    """Whether a contradiction is a dispute about one event: then the rule and the reason."""
    if (
        finding.same
        or not one.documents.isdisjoint(other.documents)
        or finding.score < _least(one, other, cast)
    ):
        return None
    signed = one.category == "SUPPORT" and finding.clash == "place"
    if one.background != other.background or not (signed or (one.date and other.date)):
        return None
    if _is_called_off(one) != _is_called_off(other):
        # A meeting of another day that was called off is not the one that took place.
        return None
    if (
        not _happens_once(one, other, finding, cast)
        or one.again != other.again
        or one.arrival != other.arrival
    ):
        return None
    if finding.clash == "place":
        return (
            "dispute",
            "the same participants and day, no document tells two such events; the place differs",
        )
    if finding.clash != "date" or (_is_told_on_the_day(one) and _is_told_on_the_day(other)):
        return None
    if relate_places(one.place, other.place) == "other":
        return None
    return "dispute", "the same participants, no document tells two such events; the day differs"


def _least(one: Group, other: Group, cast: Cast) -> float:
    """How well the participants must agree: a treaty may be told of states and of ministers, an arrest of nobody.

    So may an attack that one report tells of its victims alone, where both count as many of them, and a meeting in
    the same town, of which one report names more of those present.
    """
    if one.category == "CONSULT" and (_share_place(one, other) or _are_brokered(one, other, cast)):
        return 2.0
    if (
        one.category == "ASSAULT"
        and not (one.actors and other.actors)
        and _find_counts(one) & _find_counts(other)
    ):
        return 2.0
    return 2.0 if one.category in ("SUPPORT", "COERCE", "RETREAT", "SANCTION") else 3.0


def _are_brokered(one: Group, other: Group, cast: Cast) -> bool:
    """Whether both tell of talks through a third of the same two people on one day, whoever else they name."""
    people = {actor for actor in one.parties & other.parties if cast.kind(actor) == "person"}
    return len(people) > 1 and one.date == other.date and "third-party" in one.modes & other.modes


def _find_counts(group: Group) -> frozenset[tuple[int, str]]:
    return frozenset(
        (count.value, count.what) for telling in group.tellings for count in telling.account.counts
    )


def _happens_once(one: Group, other: Group, finding: Finding, cast: Cast) -> bool:
    """Whether two such events of the same participants within days are hardly two: a meeting, a treaty signed.

    An attack, and whom somebody frees or expels, is one event where the reports count the same number.
    """
    modes = one.modes | other.modes
    if one.category == "CONSULT":
        return "phone" not in modes
    if "resign" in modes:
        return True
    if one.category == "AGREE":
        return "proposed" not in one.statuses | other.statuses
    if one.category == "SUPPORT":
        return len(one.actors) > 1 and len(other.actors) > 1
    counts = [_find_counts(group) for group in (one, other)]
    if counts[0] & counts[1]:
        return one.category in COUNTED and (
            one.category != "ASSAULT" or finding.clash == "place" or _share_place(one, other)
        )
    if counts[0] and counts[1]:
        return False
    named = {actor for actor in one.recipients & other.recipients if cast.kind(actor) == "person"}
    if one.category == "SANCTION":
        return "expel" in one.modes & other.modes or ("convict" in one.modes & other.modes and bool(named))
    return one.category in ("COERCE", "RETREAT") and bool(one.modes & other.modes) and bool(named)


def _is_called_off(group: Group) -> bool:
    return "cancelled" in group.statuses and "occurred" not in group.statuses


def _share_place(one: Group, other: Group) -> bool:
    return one.place is not None and other.place is not None and is_same_place(one.place, other.place)


def _is_told_on_the_day(group: Group) -> bool:
    """Whether every report is of the very day: two of these on two days are two events, not a mistake."""
    return all(
        telling.account.date and telling.account.date.end == telling.published for telling in group.tellings
    )
