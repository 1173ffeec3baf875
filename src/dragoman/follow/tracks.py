"""Tracks: what a negotiation is about, followed from event to event and sentence to sentence."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from dragoman.follow.matters import find_plans
from dragoman.follow.promises import follow_promises
from dragoman.follow.sources import Source
from dragoman.ontology import threads
from dragoman.types import Article, Event, Maker, Outline, Promise, Published, Record, Track

__all__ = ["complete_tracks", "follow_plans"]

BEFORE = timedelta(days=70)
"""Before the day of asking, from which on an event can tell what became of a plan that is still open."""


def complete_tracks(source: Source, outlines: Sequence[Outline]) -> tuple[Track, ...]:
    """The outlines as tracks: with the event that came last, and the one that is planned next."""
    today = source.find_today()
    kinds = {thread.id: thread.kind for thread in threads()}
    plans = {outline.id: find_plans(outline, today) for outline in outlines}
    wanted = {name for names in plans.values() for name in names} | {one.last for one in outlines}
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
            id=one.id,
            thread=one.thread,
            kind=kinds[one.thread],
            label=one.label,
            countries=one.countries,
            events=one.events,
            sentences=one.sentences,
            since=date.fromordinal(one.since).isoformat() if one.since else "",
            until=date.fromordinal(one.until).isoformat() if one.until else "",
            last=events.get(one.last),
            next=_find_next(plans[one.id], promises[one.id]),
        )
        for one in outlines
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
