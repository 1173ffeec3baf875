"""Whether an undated article counts its days from another day than its siblings made likely."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from datetime import date, timedelta

from dragoman.types import Account, Reading

__all__ = ["find_shifts"]

REACH = 4
"""Days by which an inferred publication day may be wrong."""

MOST = 60
"""Tellings of one pair of people that are held against each other."""

Key = tuple[str, tuple[str, str]]


def find_shifts(
    readings: Sequence[Reading], *, undated: Set[str], actor_of: Mapping[tuple[str, int], str]
) -> dict[str, timedelta]:
    """Document id to the days by which its inferred publication day should move.

    An article of `undated` (document ids) that tells "yesterday" of an event whose day dated articles give was
    written the day after it. Events are compared by kind and two of their people; each dated article
    has one vote for each event, and a shift must have more votes than standing still.
    """
    told: defaultdict[Key, dict[tuple[str, date], None]] = defaultdict(dict)
    for reading in readings:
        if reading.document not in undated:
            for account in reading.accounts:
                if (day := _exact(account, planned=True)) is not None:
                    for key in _keys(account, actor_of):
                        told[key].setdefault((account.document, day))
    shifts: dict[str, timedelta] = {}
    for reading in readings:
        if reading.document in undated:
            best = _choose(reading, told, actor_of)
            if best:
                shifts[reading.document] = timedelta(days=best)
    return shifts


def _choose(
    reading: Reading,
    told: Mapping[Key, Mapping[tuple[str, date], None]],
    actor_of: Mapping[tuple[str, int], str],
) -> int:
    counted = {found.start for found in reading.dates if found.anchor == "publication"}
    votes: Counter[int] = Counter()
    for account in reading.accounts:
        day = _exact(account)
        if day is None or not any(c.field == "date" and c.start in counted for c in account.claims):
            continue
        said = {
            (document, (other - day).days)
            for key in _keys(account, actor_of)
            for document, other in list(told.get(key, ()))[:MOST]
        }
        votes.update(shift for _, shift in said if abs(shift) <= REACH)
    if not votes:
        return 0
    best = min(votes, key=lambda shift: (-votes[shift], abs(shift), shift))
    return best if votes[best] > votes[0] else 0


def _exact(account: Account, *, planned: bool = False) -> date | None:
    """The day of something that happened, or on request was planned, where the article tells it to the day."""
    value = account.date
    if value is None or value.start != value.end or account.background:
        return None
    if account.status != "occurred" and not (planned and account.status == "planned"):
        return None
    return value.start


def _keys(account: Account, actor_of: Mapping[tuple[str, int], str]) -> list[Key]:
    people = {
        actor_of.get((account.document, entity), "") for entity in (*account.actors, *account.recipients)
    }
    ordered = sorted(people - {""})[:6]
    pairs = [(a, b) for i, a in enumerate(ordered) for b in ordered[i + 1 :]]
    return [(account.category, pair) for pair in pairs]
