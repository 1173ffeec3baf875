"""Whether an undated article counts its days from another day than its siblings made likely."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from datetime import date, timedelta

from dragoman.types import Account, FoundDate, Reading

__all__ = ["find_shifts"]

REACH = 4
"""Days by which an inferred publication day may be wrong."""

LATER = 10
"""Days by which it may be too early where more than one event says so."""

FAR_EVENTS = 2
"""Events more that must agree with a day beyond REACH than with the guessed one."""

WEEK = 7
FAR = 21
"""Days by which it may be wrong where a meeting was held on the weekday for which it was set, in the same town."""

MOST = 60
"""Tellings of one pair of people that are held against each other."""

Key = tuple[str, tuple[str, str]]


def find_shifts(
    readings: Sequence[Reading],
    *,
    undated: Mapping[str, date],
    published: Set[date],
    actor_of: Mapping[tuple[str, int], str],
) -> dict[str, timedelta]:
    """Document id to the days by which its inferred publication day should move.

    An article of `undated` (document id to its guessed day) that tells "yesterday" of an event whose day dated
    articles give was written the day after it. Events are compared by kind and two of their people; each dated article
    has one vote for each event, and a shift must have more votes than standing still. Where several days have
    as many, that one of `published` (days of its neighbours) wins which is the latest: a report cannot be older
    than what it tells.
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
        guessed = undated.get(reading.document)
        if guessed is not None:
            best = _choose(reading, told, actor_of, guessed, published)
            best = best or _find_weeks(reading, ahead, told, actor_of)
            if best:
                shifts[reading.document] = timedelta(days=best)
    return shifts


def _choose(
    reading: Reading,
    told: Mapping[Key, Mapping[tuple[str, date], None]],
    actor_of: Mapping[tuple[str, int], str],
    guessed: date,
    published: Set[date],
) -> int:
    counted = {found.start: found for found in reading.dates if found.anchor == "publication"}
    votes: Counter[int] = Counter()
    events: Counter[int] = Counter()
    for account in reading.accounts:
        day = _exact(account)
        found = next(
            (counted[c.start] for c in account.claims if c.field == "date" and c.start in counted), None
        )
        if day is None or found is None:
            continue
        said = {
            (document, other)
            for key in _keys(account, actor_of)
            for document, other in list(told.get(key, ()))[:MOST]
        }
        for shift in range(-REACH, LATER + 1):
            moved = _move(day, found, guessed, shift)
            agreeing = sum(other == moved for _, other in said)
            votes[shift] += agreeing
            events[shift] += agreeing > 0
    far = {shift for shift in votes if abs(shift) > REACH and events[shift] < events[0] + FAR_EVENTS}
    allowed = {shift: count for shift, count in votes.items() if shift not in far}
    most = max(allowed.values(), default=0)
    if most <= votes[0]:
        return 0
    best = [shift for shift, count in allowed.items() if count == most]
    beside = [shift for shift in best if guessed + timedelta(days=shift) in published]
    return max(beside) if beside else min(best, key=lambda shift: (abs(shift), shift))


def _move(day: date, found: FoundDate, guessed: date, shift: int) -> date:
    """The day that an expression would mean in a report written `shift` days later than guessed."""
    past, future = found.past, found.future
    if past is None or future is None or (future.start - past.start).days != WEEK:
        return day + timedelta(days=shift)
    # A weekday stays the same day until its next one comes.
    weeks, rest = (guessed + timedelta(days=shift) - day).days, (guessed - day).days
    return day + timedelta(days=WEEK * (weeks // WEEK - rest // WEEK))


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
