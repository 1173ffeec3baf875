"""Whether an undated article counts its days from another day than its siblings made likely."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date, timedelta

from dragoman.types import Account, FoundDate, Reading

__all__ = ["find_shifts"]

REACH = 4
"""Days by which an inferred publication day may be wrong."""

WEEK = 7
FAR = 21
"""Days by which it may be wrong where a meeting was held on the weekday for which it was set, in the same town."""

MOST = 60
"""Tellings of one pair of people that are held against each other."""

Key = tuple[str, tuple[str, str]]


def find_shifts(
    readings: Sequence[Reading],
    *,
    undated: Set[str],
    actor_of: Mapping[tuple[str, int], str],
    published: Mapping[str, date] | None = None,
) -> dict[str, timedelta]:
    """Document id to the days by which its inferred publication day should move.

    An article of `undated` (document ids) that tells "yesterday" of an event whose day dated articles give was
    written the day after it. Events are compared by kind and two of their people; each dated article
    has one vote for each event, and a shift must have more votes than standing still. `published` are the days
    of the articles by their ids, guessed ones among them.
    """
    told: defaultdict[Key, dict[tuple[str, date], None]] = defaultdict(dict)
    ahead: defaultdict[tuple[Key, str], dict[date, None]] = defaultdict(dict)
    for reading in readings:
        if reading.document not in undated:
            for account in reading.accounts:
                if (day := _exact(account, planned=True)) is not None:
                    for key in _keys(account, actor_of):
                        told[key].setdefault((account.document, day))
                        if account.status == "planned" and account.place is not None:
                            ahead[key, account.place.name].setdefault(day)
    shifts: dict[str, timedelta] = {}
    for reading in readings:
        if reading.document in undated:
            best = _choose(reading, told, actor_of)
            if not best and (best := _find_weeks(reading, ahead, told, actor_of)):
                others = {d: day for d, day in (published or {}).items() if d not in undated}
                here = (published or {}).get(reading.document)
                best = _fit_weekdays(reading, best, told, actor_of, here, others.values()) if here else best
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


def _find_weeks(
    reading: Reading,
    ahead: Mapping[tuple[Key, str], Mapping[date, None]],
    told: Mapping[Key, Mapping[tuple[str, date], None]],
    actor_of: Mapping[tuple[str, int], str],
) -> int:
    """`They met in Lima on Thursday`, where another article has set the meeting for a later Thursday in Lima."""
    counted = {found.start for found in reading.dates if found.anchor == "publication"}
    votes: Counter[int] = Counter()
    for account in reading.accounts:
        day = _exact(account)
        if day is None or account.category != "CONSULT" or account.place is None:
            continue
        if not any(c.field == "date" and c.start in counted for c in account.claims):
            continue
        keys = _keys(account, actor_of)
        if any(abs((other - day).days) <= REACH for key in keys for _, other in told.get(key, ())):
            # that day is told elsewhere: another meeting is ahead
            return 0
        set_for = {other for key in keys for other in ahead.get((key, account.place.name), ())}
        gaps = {(other - day).days for other in set_for}
        votes.update(gap for gap in gaps if 0 < gap <= FAR and gap % WEEK == 0)
    return min(votes, key=lambda gap: (-votes[gap], gap)) if votes else 0


def _fit_weekdays(
    reading: Reading,
    gap: int,
    told: Mapping[Key, Mapping[tuple[str, date], None]],
    actor_of: Mapping[tuple[str, int], str],
    here: date,
    others: Iterable[date],
) -> int:
    """The days to move so that each weekday is the one that others tell: "on Thursday" moves on, "on Tuesday" stays.

    Of the days that fit, that of the latest article about the story; `gap` where they do not fit together.
    """
    counted = {found.start for found in reading.dates if found.anchor == "publication" and _is_weekday(found)}
    least, most = 1, FAR
    for account in reading.accounts:
        day = _exact(account)
        if day is None or not any(c.field == "date" and c.start in counted for c in account.claims):
            continue
        gaps = {(other - day).days for key in _keys(account, actor_of) for _, other in told.get(key, ())}
        wanted = 0 if 0 in gaps else gap if gap in gaps else None
        if wanted is not None:
            passed = (here - day).days
            least, most = max(least, wanted - passed), min(most, wanted + WEEK - 1 - passed)
    if least > most:
        return gap
    fitting = [(day - here).days for day in others if least <= (day - here).days <= most]
    return max(fitting, default=max(least, min(gap, most)))


def _is_weekday(found: FoundDate) -> bool:
    """Whether the same words mean another day under another tense, a week further on."""
    return (
        found.past is not None
        and found.future is not None
        and (found.future.start - found.past.start).days in (WEEK, 0)
        and found.shift is None
    )


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
