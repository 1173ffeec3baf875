"""What is new between two states of a record, event by event."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.types import Change, ChangeKind, Event, EventAccount, PartialDate

ORDER: tuple[ChangeKind, ...] = (
    "new", "held", "moved", "cancelled", "denied", "disputed", "settled", "confirmed", "refined", "corrected",
    "rejected", "withdrawn",
)  # fmt: skip

Place = tuple[str, int, int]


def find_changes(
    before: Sequence[Event], after: Sequence[Event], *, versions: Mapping[str, str] | None = None
) -> tuple[Change, ...]:
    """The changes that lead from the events `before` to those `after`, by kind and day.

    An event is the same in both where it has the same id, or else where most of its tellings were told of the
    earlier one, or where another version of a document (`versions`: newer to older) tells it between the same.
    Events that are equal in both may be left out of both. Participants are compared by their ids.
    """
    earlier = {event.id: event for event in before}
    found: list[Change] = []
    # What goes on under its own id goes on under no other.
    continued = {event.id for event in after} & earlier.keys()
    told: defaultdict[Place, list[str]] = defaultdict(list)
    telling: defaultdict[str, list[Event]] = defaultdict(list)
    for event in before:
        if event.id in continued:
            continue
        for account in event.accounts:
            told[_find_place(account)].append(event.id)
        for document in _list_documents(event.accounts):
            telling[document].append(event)
    for event in sorted(after, key=lambda event: event.id):
        was = earlier.get(event.id) or _trace(event, told, earlier, continued)
        was = was or _trace_version(event, telling, versions or {}, continued)
        if was is None:
            if not _is_rejected(event):
                found.append(Change("new", event, documents=_list_documents(event.accounts)))
            continue
        continued.add(was.id)
        found += _compare(was, event)
    ids = {event.id for event in after}
    gone = [one for one in before if one.id not in continued and one.id not in ids and not _is_rejected(one)]
    kept = {_find_place(account) for event in after for account in event.accounts} if gone else set()
    for event in gone:
        # Joined with another, its tellings live on there; else no document tells it any more.
        if not any(_find_place(account) in kept for account in event.accounts):
            found.append(Change("withdrawn", event, event, documents=_list_documents(event.accounts)))
    return tuple(sorted(found, key=rank_change))


def _trace(
    event: Event, told: dict[Place, list[str]], earlier: dict[str, Event], continued: set[str]
) -> Event | None:
    """The earlier event that this one goes on: the one that most of its tellings were told of."""
    votes = Counter(
        name
        for account in event.accounts
        for name in told.get(_find_place(account), ())
        if name not in continued and earlier[name].category == event.category
    )
    if not votes:
        return None
    return earlier[min(votes, key=lambda name: (-votes[name], name))]


def _trace_version(
    event: Event, telling: Mapping[str, Sequence[Event]], versions: Mapping[str, str], continued: set[str]
) -> Event | None:
    """The earlier event of the same kind between the same that an older version of one of its documents told."""
    older = {versions[one] for account in event.accounts if (one := account.document) in versions}
    who = {*event.actors, *event.recipients}
    fitting = (
        one
        for document in older
        for one in telling.get(document, ())
        if one.id not in continued
        and one.category == event.category
        and {*one.actors, *one.recipients} == who
    )
    return min(fitting, key=lambda one: one.id, default=None)


def _find_place(account: EventAccount) -> Place:
    return account.document, account.start, account.end


def _compare(was: Event, now: Event) -> Iterator[Change]:
    known = {account.document for account in was.accounts}
    fresh = _list_documents(account for account in now.accounts if account.document not in known)
    if _is_rejected(now) != _is_rejected(was):
        kind: ChangeKind = "rejected" if _is_rejected(now) else "corrected"
        yield Change(
            kind,
            now,
            was,
            "rejected",
            "no" if kind == "rejected" else "yes",
            "yes" if kind == "rejected" else "no",
        )
        return
    if _is_rejected(now):
        return
    by_hand = {correction.field for correction in now.corrections if correction not in was.corrections}
    for correction in now.corrections:
        if correction not in was.corrections and correction.field not in ("rejected",):
            yield Change("corrected", now, was, correction.field, correction.was, correction.value)
    if was.status != now.status and "status" not in by_hand:
        yield Change(_name_status(was.status, now.status), now, was, "status", was.status, now.status, fresh)
    if was.date != now.date and "date" not in by_hand:
        apart = was.date is not None and now.date is not None and not was.date.overlaps(now.date)
        yield Change(
            "moved" if apart else "refined",
            now,
            was,
            "date",
            write_date(was.date),
            write_date(now.date),
            fresh,
        )
    if was.place != now.place and "place" not in by_hand:
        left, right = (event.place.name if event.place else "" for event in (was, now))
        yield Change("refined", now, was, "place", left, right, fresh)
    yield from _compare_counts(was, now, fresh)
    saying = _list_documents(a for a in now.accounts if a.document in fresh and a.status == now.status)
    turned = was.status != now.status and now.status in ("cancelled", "denied")
    # Who denies it or calls it off is another origin, and confirms nothing.
    if now.origins > was.origins and not turned and (saying or not fresh):
        yield Change("confirmed", now, was, "origins", str(was.origins), str(now.origins), saying)
    yield from _compare_disputes(was, now, fresh)


def _compare_counts(was: Event, now: Event, fresh: tuple[str, ...]) -> Iterator[Change]:
    """A number that is told now and was not: a toll that rises."""
    before, after = _collect_counts(was), _collect_counts(now)
    for what in sorted(after):
        new = after[what] - before[what]
        telling = [
            account
            for account in now.accounts
            if account.document in fresh and any(c.what == what and c.value in new for c in account.counts)
        ]
        if telling:
            told, said = (" / ".join(f"{n} {what}" for n in sorted(some[what])) for some in (before, after))
            yield Change("refined", now, was, "number", told, said, _list_documents(telling))


def _collect_counts(event: Event) -> defaultdict[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for account in event.accounts:
        for count in account.counts:
            found[count.what].add(count.value)
    return found


def _compare_disputes(was: Event, now: Event, fresh: tuple[str, ...]) -> Iterator[Change]:
    open_then = {d.field: d for d in was.disputes if d.accepted is None}
    open_now = {d.field: d for d in now.disputes if d.accepted is None}
    for field, dispute in open_now.items():
        values = " / ".join(value.value for value in dispute.values)
        if field not in open_then:
            yield Change("disputed", now, was, field, "", values, fresh)
        elif {v.value for v in dispute.values} - {v.value for v in open_then[field].values}:
            said = " / ".join(value.value for value in open_then[field].values)
            yield Change("disputed", now, was, field, said, values, fresh)
    for field, dispute in open_then.items():
        if field not in open_now:
            accepted = next((d.accepted for d in now.disputes if d.field == field and d.accepted), "")
            values = " / ".join(value.value for value in dispute.values)
            yield Change("settled", now, was, field, values, accepted or _tell(now, field), fresh)


def _tell(event: Event, field: str) -> str:
    """A field's value where its dispute is over."""
    if field == "date":
        return write_date(event.date)
    if field == "place":
        return event.place.name if event.place else ""
    if field == "number":
        return " / ".join(
            f"{n} {what}" for what, values in _collect_counts(event).items() for n in sorted(values)
        )
    return event.status if field == "status" else ""


def _name_status(was: str, now: str) -> ChangeKind:
    if now == "occurred" and was in ("planned", "proposed"):
        return "held"
    if now == "cancelled":
        return "cancelled"
    return "denied" if now == "denied" else "refined"


def write_date(day: PartialDate | None) -> str:
    """The day or days as a change has them."""
    if day is None:
        return ""
    return day.start.isoformat() if day.start == day.end else f"{day.start.isoformat()}/{day.end.isoformat()}"


def _is_rejected(event: Event) -> bool:
    return any(correction.field == "rejected" for correction in event.corrections)


def _list_documents(accounts: Iterable[EventAccount]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(account.document for account in accounts))


def rank_change(change: Change) -> tuple[int, bool, int, str]:
    """Where a change stands among others: by kind, main events first, the newest first."""
    day = change.event.date
    return (
        ORDER.index(change.kind),
        change.event.importance == "background",
        -(day.start.toordinal() if day else 0),
        change.event.id + change.field,
    )
