"""Tracks: what a negotiation is about, followed from event to event and sentence to sentence."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from dragoman.follow.matters import Matter
from dragoman.follow.promises import follow_promises
from dragoman.follow.sources import Source
from dragoman.types import Article, Event, Maker, Promise, Published, Record, Track

__all__ = ["complete_tracks", "follow_plans"]

BEFORE = timedelta(days=70)
"""Before the day of asking, from which on an event can tell what became of a plan that is still open."""


def complete_tracks(source: Source, matters: Sequence[Matter]) -> tuple[Track, ...]:
    """The matters as tracks: with the event that came last, and the one that is planned next."""
    today = source.find_today()
    plans = {matter.id: matter.find_plans(today) for matter in matters}
    wanted = {name for names in plans.values() for name in names} | {one.find_last() for one in matters}
    events = source.load_events(wanted - {""})
    since = today - BEFORE if today else None
    promises = {
        # Each by itself: what has nothing to do with a matter cannot keep its plans, and would only cost time.
        name: follow_plans(
            source, [events[one] for one in ahead if one in events], {}, since=since, until=None
        )
        for name, ahead in plans.items()
    }
    return tuple(
        Track(
            id=matter.id,
            thread=matter.thread.id,
            kind=matter.thread.kind,
            label=matter.label,
            countries=matter.countries,
            events=len(matter.happenings),
            sentences=matter.sentences,
            since=date.fromordinal(matter.since).isoformat() if matter.since else "",
            until=date.fromordinal(matter.until).isoformat() if matter.until else "",
            last=events.get(matter.find_last()),
            next=_find_next(plans[matter.id], promises[matter.id]),
        )
        for matter in matters
    )


def follow_plans(
    source: Source,
    plans: Sequence[Event],
    beside: Mapping[str, Event],
    *,
    since: date | None,
    until: date | None,
) -> dict[str, Promise]:
    """What became of planned events, by their id, as they, the events `beside` and related ones tell."""
    if not plans:
        return {}
    related = source.find_related(plans, since, until)
    events = {event.id: event for event in (*plans, *beside.values(), *related)}
    days = source.date_documents({account.document for one in events.values() for account in one.accounts})
    actors = source.load_actors({who for one in events.values() for who in (*one.actors, *one.recipients)})
    record = Record(
        Maker(""),
        tuple(_stand_in(name, day) for name, day in sorted(days.items())),
        tuple(actors[name] for name in sorted(actors)),
        tuple(events[name] for name in sorted(events)),
    )
    found: dict[str, Promise] = {}
    for promise in follow_promises(record, on=source.find_today()):
        for step in promise.steps:
            found.setdefault(step.event, promise)
    return found


def _stand_in(name: str, day: date) -> Article:
    """A document of which only the day matters."""
    return Article(name, "", "", "", None, Published(day, "stated"), "", ())


def _find_next(plans: Iterable[str], promises: Mapping[str, Promise]) -> Event | None:
    open_ones = [
        promise
        for name in plans
        if (promise := promises.get(name)) is not None and promise.state in ("open", "moved")
    ]
    open_ones.sort(
        key=lambda promise: (promise.planned.start if promise.planned else date.max, promise.event.id)
    )
    return open_ones[0].event if open_ones else None
