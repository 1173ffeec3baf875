"""One track with all its stages."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dragoman.follow.promises import LATE, PLANS, UNDATED
from dragoman.follow.sources import Place, Source
from dragoman.follow.tracks import complete_tracks, follow_plans
from dragoman.types import Course, Event, Link, Outline, PartialDate, Promise, Stage

__all__ = ["tell_course"]

MOST_PARTIES = 8

_MOVED = timedelta(days=60)


def tell_course(source: Source, outline: Outline, *, limit: int | None = None) -> Course:
    """A track with its stages in time; at most the last `limit` of them."""
    thread = outline.thread
    contents = source.list_contents(outline)
    links = source.load_links(thread, contents.events)
    places = source.load_places(thread, contents.keys)
    days = {place.document: place.day for place in places}
    days |= {
        name: day.toordinal()
        for name, day in source.date_documents({link.document for link in links} - days.keys()).items()
    }
    events = dict(source.load_events({link.event for link in links}))
    told = set(source.find_told(thread, {place.document for place in places}))
    stages = [
        *_list_events(links, events, days),
        *(_state(place) for place in places if _is_statement(place, told)),
        *_list_earlier(places, events),
    ]
    stages.sort(key=lambda stage: _rank(stage, days))
    promises = _follow(source, stages[-limit:] if limit else stages, events)
    stages += _list_keepers(source, stages, promises, events)
    stages.sort(key=lambda stage: _rank(stage, days))
    [track] = complete_tracks(source, [outline])
    who = Counter(
        one
        for stage in stages
        if stage.event in events
        for one in (*events[stage.event].actors, *events[stage.event].recipients)
    )
    parties = sorted(who, key=lambda one: (-who[one], one))[:MOST_PARTIES]
    shown = [_judge(stage, promises, events) for stage in (stages[-limit:] if limit else stages)]
    return Course(track, tuple(parties), tuple(shown), len(stages))


def _list_events(links: Sequence[Link], events: Mapping[str, Event], days: Mapping[str, int]) -> list[Stage]:
    """A stage for each event, where the first document tells it."""
    first: dict[str, Link] = {}
    for link in sorted(links, key=lambda one: (days.get(one.document) or date.max.toordinal(), one)):
        first.setdefault(link.event, link)
    stages = []
    for name, link in first.items():
        if name in events:
            account = next((a for a in events[name].accounts if a.document == link.document), None)
            start, end = (account.start, account.end) if account else (link.start, link.end)
            told = _date(days.get(link.document, 0))
            naming = None if start < link.end and link.start < end else (link.start, link.end)
            stages.append(Stage("event", events[name].date, link.document, start, end, told, name, naming))
    return stages


def _is_statement(place: Place, told: set[tuple[str, int]]) -> bool:
    passage = place.passage
    return not (passage.heading or _is_earlier(place) or (place.document, passage.start) in told)


def _is_earlier(place: Place) -> bool:
    year = date.fromordinal(place.day).year if place.day else date.max.year
    return 0 < place.passage.year < year


def _state(place: Place) -> Stage:
    day = _date(place.day)
    when = PartialDate(day, day, "day") if day else None
    return Stage("statement", when, place.document, place.passage.start, place.passage.end, day)


def _date(day: int) -> date | None:
    return date.fromordinal(day) if day else None


def _list_earlier(places: Sequence[Place], events: Mapping[str, Event]) -> list[Stage]:
    """Earlier matters of the same sort, each once, unless an event of that year tells it."""
    known = {event.date.start.year for event in events.values() if event.date}
    found: dict[int, Stage] = {}
    for place in sorted(places, key=lambda one: (one.day, one.document, one.passage.start)):
        passage = place.passage
        if _is_earlier(place) and passage.year not in known and passage.year not in found:
            when = PartialDate(date(passage.year, 1, 1), date(passage.year, 12, 31), "year")
            found[passage.year] = Stage(
                "earlier", when, place.document, passage.start, passage.end, _date(place.day)
            )
    return list(found.values())


def _rank(stage: Stage, days: Mapping[str, int]) -> tuple[int, int, str, str, int, str]:
    day = stage.when.start.toordinal() if stage.when else days.get(stage.document, 0)
    return day, stage.kind != "earlier", stage.kind, stage.document, stage.start, stage.event


def _follow(source: Source, stages: Sequence[Stage], events: Mapping[str, Event]) -> dict[str, Promise]:
    """What became of the planned events among the stages."""
    mine = [events[stage.event] for stage in stages if stage.event]
    plans = [event for event in mine if any(account.status in PLANS for account in event.accounts)]
    dated = [event.date for event in plans if event.date]
    if len(dated) < len(plans) or not dated:
        since, until = None, None
    else:
        since = min(day.start for day in dated) - _MOVED
        until = max(day.end for day in dated) + _MOVED + timedelta(LATE + UNDATED)
    return follow_plans(source, plans, events, since=since, until=until)


def _list_keepers(
    source: Source, stages: Sequence[Stage], promises: Mapping[str, Promise], events: dict[str, Event]
) -> list[Stage]:
    """The events that kept a plan of the track though their own sentences do not name it."""
    known = {stage.event for stage in stages}
    found: dict[str, Stage] = {}
    for stage in stages:
        promise = promises.get(stage.event)
        if promise is None or promise.kept_by is None or promise.kept_by.id in known:
            continue
        event = promise.kept_by
        account = event.accounts[0]
        day = source.date_documents([account.document]).get(account.document)
        found[event.id] = Stage(
            "event", event.date, account.document, account.start, account.end, day, event.id
        )
        events[event.id] = event
    return list(found.values())


def _judge(stage: Stage, promises: Mapping[str, Promise], events: Mapping[str, Event]) -> Stage:
    promise = promises.get(stage.event)
    if promise is None or not stage.event:
        return stage
    planned = {step.event for step in promise.steps if step.state in ("open", "moved")}
    if stage.event not in planned:
        return stage
    if promise.kept_by is not None and promise.kept_by.id == stage.event:
        return stage  # one event, planned at first and reported as held later: nothing is left to say
    state = promise.state
    if state == "open" and stage.event != promise.event.id:
        state = "moved"
    kept = promise.kept_by.id if promise.kept_by else ""
    return replace(stage, state=state, kept_by=kept)
