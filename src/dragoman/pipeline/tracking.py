"""Tracks of a record or of a project, and one of them with all its stages."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from msgspec import Struct
from sqlalchemy import Connection

from dragoman.errors import InputError
from dragoman.follow.courses import tell_course
from dragoman.follow.sources import Source
from dragoman.follow.tracks import complete_tracks
from dragoman.ontology import threads
from dragoman.pipeline.regathering import Made, keep_gathering
from dragoman.pipeline.sources import ProjectSource, RecordSource
from dragoman.store.opening import Project
from dragoman.store.revisions import find_revision
from dragoman.types import Course, Outline, Record, Track

MOST_NAMED = 20

__all__ = ["Told", "Wanted", "list_moved", "list_tracks", "prepare_tracks", "tell_track"]


class Wanted(Struct, frozen=True, kw_only=True):
    """What is asked for; every condition that is given must hold.

    `topic` is a thread (`prisoner-exchange`), `kind` its sort; `country` (ISO code) is concerned; `actor` is a name in
    any spelling, a part of one, or an id, of somebody who takes part; `since` is a day on or after which there was
    something.
    """

    topic: str | None = None
    kind: str | None = None
    country: str | None = None
    actor: str | None = None
    since: date | None = None


class Told(Struct, frozen=True):
    """One track with its stages, and the part of the record that they rest on."""

    course: Course
    record: Record


def list_tracks(
    place: Project | Record,
    wanted: Wanted,
    *,
    as_of: date | None = None,
    on: date | None = None,
    limit: int | None = None,
) -> tuple[tuple[Track, ...], int]:
    """The tracks that fit, the largest first, at most `limit`; and how many there are in all."""
    with _open(place, as_of, on) as source:
        found = _choose(source, wanted)
        return complete_tracks(source, found[:limit]), len(found)


def prepare_tracks(project: Project) -> None:
    """Gathers the tracks for the next question, if nobody has yet."""
    with _open_project(project, None, None) as source:
        source.list_outlines()


def list_moved(
    project: Project, *, since: date, as_of: date | None = None, limit: int | None = None
) -> tuple[tuple[Track, ...], int]:
    """The tracks that what was added from the beginning of the day `since` (UTC) on tells of, the latest first.

    At most `limit`; and how many there are in all.
    """
    with _open_project(project, as_of, None) as source:
        found = sorted(source.list_moved(since), key=lambda one: -one.until)
        return complete_tracks(source, found[:limit]), len(found)


def tell_track(
    place: Project | Record,
    name: str,
    wanted: Wanted | None = None,
    *,
    as_of: date | None = None,
    on: date | None = None,
    limit: int | None = None,
) -> Told:
    """One track with its last stages, at most `limit`.

    `name` is its id, or that of its thread if but one track fits `wanted`.

    Raises `InputError` where there is no such track, or where the thread has several.
    """
    with _open(place, as_of, on) as source:
        outlines = _choose(source, wanted or Wanted())
        mine = [one for one in outlines if one.id == name] or [one for one in outlines if one.thread == name]
        if not mine:
            raise InputError(f"there is no track {name}; `dragoman tracks` lists them with their ids")
        if len(mine) > 1:
            ids = "\n".join(f"  {one.id}  {one.label}" for one in mine[:MOST_NAMED])
            raise InputError(
                f"{name} has {len(mine)} tracks; give the id of one of them, or a filter:\n{ids}"
            )
        course = tell_course(source, mine[0], limit=limit)
        return Told(course, source.cut_record(course))


def _choose(source: Source, wanted: Wanted) -> list[Outline]:
    kinds = {thread.id: thread.kind for thread in threads()}
    found = [
        one
        for one in source.list_outlines()
        if wanted.topic in (None, one.thread)
        and wanted.kind in (None, kinds[one.thread])
        and (wanted.country is None or wanted.country.upper() in one.countries)
        and (wanted.since is None or one.until >= wanted.since.toordinal())
    ]
    if wanted.actor is None:
        return found
    theirs = source.find_tracks(source.find_events(wanted.actor))
    return [one for one in found if one.id in theirs]


@contextmanager
def _open(
    place: Project | Record, as_of: date | None, on: date | None
) -> Iterator[ProjectSource | RecordSource]:
    if isinstance(place, Record):
        yield RecordSource(place, on=on)
        return
    with _open_project(place, as_of, on) as source:
        yield source


@contextmanager
def _open_project(project: Project, as_of: date | None, on: date | None) -> Iterator[ProjectSource]:
    with project.read() as connection:
        source = ProjectSource(connection, as_of=as_of, on=on)
        yield source
    if source.made is not None and source.made.current:
        _keep(project, source.made)


def _keep(project: Project, made: Made) -> None:
    """Keeps what was gathered for the next question, if that is possible without waiting for anybody."""

    def keep(connection: Connection) -> None:
        if find_revision(connection) == made.number:
            keep_gathering(connection, made)

    project.write_aside(keep)
