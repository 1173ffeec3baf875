"""Tracks in words: a row for each, and one with its whole chain."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from dragoman.report.day import tell_date, tell_day
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.shelf import Shelf, index_record
from dragoman.report.statement import name_actor, tell_event
from dragoman.types import Course, Event, Record, Stage, Track

__all__ = ["HEADS", "STAGE_HEADS", "ThreadLine", "list_stages", "list_tracks", "tell_course", "tell_line"]

HEADS = ("track", "what", "events", "sentences", "from", "to", "last", "next")
STAGE_HEADS = ("when", "stage", "state", "event", "what", "kept by", "told", "document", "path")
WIDTH = 24
"""Of the column of days."""

QUOTED = 400
"""Characters of a sentence that are shown."""


class ThreadLine(Struct, frozen=True):
    """A track in a line: its id and name, what came `last` in it and what is planned `next`: sentences, or empty."""

    id: str
    label: str
    last: str
    next: str


def tell_line(track: Track) -> ThreadLine:
    """The track in a line, safe to print."""
    last, ahead = (_tell_summary(event) for event in (track.last, track.next))
    return ThreadLine(track.id, clean_line(track.label), last, ahead)


def list_tracks(tracks: Iterable[Track]) -> list[tuple[str, ...]]:
    """A row for each track, under `HEADS`."""
    return [
        (
            track.id,
            track.label,
            str(track.events),
            str(track.sentences),
            track.since,
            track.until,
            _tell_summary(track.last),
            _tell_summary(track.next),
        )
        for track in tracks
    ]


def _tell_summary(event: Event | None) -> str:
    return clean_line(event.summary) if event else ""


def list_stages(course: Course, record: Record) -> list[tuple[str, ...]]:
    """A row for each stage, under `STAGE_HEADS`."""
    shelf = index_record(record)
    return [
        (
            _tell_when(stage),
            stage.kind,
            stage.state or "",
            stage.event,
            _tell_stage(stage, shelf),
            stage.kept_by,
            stage.told.isoformat() if stage.told else "",
            stage.document,
            clean_line(shelf.documents[stage.document].path) if stage.document in shelf.documents else "",
        )
        for stage in course.stages
    ]


def tell_course(course: Course, record: Record) -> Iterator[str]:
    """A track with its stages and their sentences, line by line, safe to print."""
    shelf = index_record(record)
    track = course.track
    yield f"{clean_line(track.label)} ({track.id})"
    events = f"{track.events} event{'s' if track.events != 1 else ''}"
    sentences = f"named in {track.sentences} sentence{'s' if track.sentences != 1 else ''}"
    yield f"{events}, {sentences}" + _tell_span(track)
    if course.parties:
        yield "With:  " + ", ".join(name_actor(one, shelf.actors) for one in course.parties)
    yield "Last:  " + (_tell_summary(track.last) or "no event is known")
    yield "Next:  " + (_tell_summary(track.next) or "nothing is planned as far as is known")
    yield ""
    for stage in course.stages:
        article = shelf.documents.get(stage.document)
        quote = shorten(article.text[stage.start : stage.end], most=QUOTED) if article else ""
        source = f"“{quote}” {clean_line(article.path)}" if article else stage.document
        if stage.kind == "event":
            yield f"{_tell_when(stage):<{WIDTH}} {_tell_stage(stage, shelf)}{_tell_state(stage)} [{stage.event}]"
        else:
            yield f"{_tell_when(stage):<{WIDTH}} " + ("before it" if stage.kind == "earlier" else "said")
        yield f"{'':{WIDTH}}   {source}"
        if article is not None and stage.naming is not None:
            start, end = stage.naming
            yield f"{'':{WIDTH}}   about it: “{shorten(article.text[start:end], most=QUOTED)}”"


def _tell_span(track: Track) -> str:
    if not track.since:
        return ""
    since, until = date.fromisoformat(track.since), date.fromisoformat(track.until)
    return f", {tell_day(since)}" + (f" to {tell_day(until)}" if until != since else "")


def _tell_when(stage: Stage) -> str:
    if stage.when is not None:
        return tell_date(stage.when)
    return f"told {tell_day(stage.told)}" if stage.told else "no day"


def _tell_stage(stage: Stage, shelf: Shelf) -> str:
    event = shelf.events.get(stage.event)
    if event is not None:
        return clean_line(tell_event(event, actors=shelf.actors))
    article = shelf.documents.get(stage.document)
    return shorten(article.text[stage.start : stage.end], most=QUOTED) if article else ""


def _tell_state(stage: Stage) -> str:
    if stage.state is None:
        return ""
    return f" – {stage.state}" + (f": {stage.kept_by}" if stage.kept_by else "")
