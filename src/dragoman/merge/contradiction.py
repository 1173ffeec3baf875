"""What forbids that two groups tell one event though their participants agree."""

from dragoman.merge.cast import Cast
from dragoman.merge.group import Group
from dragoman.merge.relation import Dates, Places, relate_places

__all__ = ["contradict_background", "contradict_mode", "contradict_status", "is_denied_claim"]

UNSHARP = frozenset({"REQUEST", "REJECT"})
"""Categories whose modes shade into one another: two reports of one refusal may differ in them."""

LOTS = frozenset({"RETREAT", "COERCE", "SANCTION"})
"""Categories of what is done to a number of people."""

_ANSWERED = 4
"""Days within which a report of a meeting is denied."""

FACELESS = frozenset({"phone"})
"""Modes of CONSULT in which nobody travels."""


def contradict_status(one: Group, other: Group, cast: Cast, dates: Dates) -> str:
    known = dates in ("same", "overlap")
    for left, right in ((one, other), (other, one)):
        if left.statuses <= {"planned", "proposed"} and "occurred" in right.statuses:
            if known:
                continue
            if not left.documents.isdisjoint(right.documents):
                return "one document tells what was and what is to come"
            if left.first and right.last and left.first > right.last:
                return "announced after the other had taken place"
        if left.statuses <= {"cancelled"} and "occurred" in right.statuses:
            equal = cast.match(left.parties, right.parties).equal
            if equal and right.headline and right.date is None and left.documents >= right.documents:
                continue  # "Second Round of Talks between Chad and Niger", above the news that it is off
            if not (known and equal and left.documents.isdisjoint(right.documents)):
                return "one was called off, the other took place"
        if left.statuses == {"denied"} and "occurred" in right.statuses and one.category == "CONSULT":
            other_kind = (
                right.modes & {"phone", "third-party", "multilateral"} and not left.modes & right.modes
            )
            answered = not other_kind and _answers(left, right, cast) and left.key > right.key
            if other_kind or not (left.documents.isdisjoint(right.documents) or answered):
                return "one denies another kind of meeting"
        together = not left.documents.isdisjoint(right.documents)
        claim = left.statuses <= {"denied", "alleged"} and "occurred" in right.statuses and not known
        same_place = relate_places(left.place, right.place) == "same"
        if one.category == "CONSULT":
            same_place = same_place and not together and cast.match(left.parties, right.parties).equal
            claim = claim and not same_place and not _answers(left, right, cast)
        elif claim and not together and is_denied_claim(left, right):
            claim = False
        if one.category == "MOBILIZE" and claim and not together:
            # Whoever moves his troops says so himself, his neighbour says so of him.
            claim = not _are_near(left, right, 1)
        if claim and (one.category == "CONSULT" or (not together and not same_place)):
            return "a claim without a date against a reported event"
    return ""


def is_denied_claim(one: Group, other: Group) -> bool:
    """Whether a deed that both have only from a source, in the same days and of the same kind, is denied in one."""
    if not one.modes & other.modes or not _are_near(one, other, 1):
        return False
    told = [telling.account for group in (one, other) for telling in group.tellings]
    denied = any(
        account.status == "denied" or any(claim.value == "denied" for claim in account.disputed_status)
        for account in told
    )
    return denied and all(each.attributed_to or each.status in ("alleged", "denied") for each in told)


def _answers(denial: Group, told: Group, cast: Cast) -> bool:
    """Whether a denial, in the same days, is of the meeting that the other report only has from a source."""
    if denial.statuses != {"denied"}:
        return False
    claimed = all(telling.account.attributed_to for telling in told.tellings)
    return claimed and _are_near(denial, told, _ANSWERED) and cast.match(denial.parties, told.parties).equal


def _are_near(one: Group, other: Group, days: int) -> bool:
    """Whether the first reports are of the same days."""
    return one.first is not None and other.first is not None and abs((one.first - other.first).days) <= days


def contradict_background(one: Group, other: Group, dates: Dates) -> str:
    if one.background == other.background or dates in ("same", "overlap"):
        return ""
    old, new = (one, other) if one.background else (other, one)
    if dates == "unknown" and new.last and old.first and new.last < old.first:
        return ""
    if old.date is None and old.documents == new.documents and _share_lot(old, new):
        # "the two freed men": who they are, and no older deed
        return ""
    if not old.documents.isdisjoint(new.documents) or dates == "unknown":
        return "one is history in its report, the other is news"
    return ""


def _share_lot(one: Group, other: Group) -> bool:
    """Whether both free, hold or expel as many of the same people."""
    counts = [{(c.value, c.what) for t in group.tellings for c in t.account.counts} for group in (one, other)]
    same = one.recipients == other.recipients and bool(one.recipients)
    return one.category in LOTS and same and bool(counts[0] & counts[1])


def contradict_mode(one: Group, other: Group, dates: Dates, places: Places) -> str:
    if one.category == "CONSULT":
        for left, right in ((one, other), (other, one)):
            if left.modes & FACELESS:
                if right.modes - FACELESS or (right.place and not right.modes):
                    return "one by telephone, the other face to face"
                if not right.modes and dates == "unknown" and left.documents.isdisjoint(right.documents):
                    return "one by telephone, the other perhaps not"
        return ""
    if one.category not in UNSHARP and one.modes and other.modes and one.modes.isdisjoint(other.modes):
        if one.category in ("RETREAT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"):
            return "a different kind of act"
        if dates not in ("same", "overlap") or (one.category == "ASSAULT" and places != "same"):
            return "a different kind of act"
    return ""
