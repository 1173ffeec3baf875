"""`dragoman tracks`."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import click

from dragoman.cli.opening import is_project, open_target
from dragoman.cli.options import Day, as_of_option, format_option, limit_option
from dragoman.cli.rows import print_csv, print_json, print_rows, tell_rest

if TYPE_CHECKING:
    from dragoman.pipeline.tracking import Wanted
    from dragoman.store.opening import Project
    from dragoman.types import Record


@click.command()
@click.argument("target", metavar="TARGET")
@click.argument("track", metavar="[TRACK]", required=False)
@click.option("--topic", help="Only this thread: prisoner-exchange, ceasefire, peace-plan, ...")
@click.option(
    "--kind",
    type=click.Choice(["issue", "plan", "arrangement", "format"]),
    help="Only issues, plans, arrangements, or meeting formats.",
)
@click.option("--country", help="Only what concerns a country, as ISO code: TR.")
@click.option("--actor", help="In whose events somebody takes part: a name in any spelling, or an id.")
@click.option("--since", type=Day(), help="Only where something happened or was said on this day or later.")
@click.option("--on", type=Day(), help="The day on which you ask (default: that of the newest document).")
@as_of_option
@format_option
@limit_option
def tracks(
    target: str,
    track: str | None,
    topic: str | None,
    kind: str | None,
    country: str | None,
    actor: str | None,
    since: date | None,
    on: date | None,
    as_of: date | None,
    form: str,
    limit: int,
) -> None:
    """Follow the threads of negotiations: an exchange, a plan, a corridor, a format, from stage to stage.

    TARGET is a project, a record that 'dragoman read --out' wrote, or a file, folder or pattern to read. Without
    TRACK the tracks are listed, with what came last and what is planned next; with the id of one (or the name of its
    thread) all its stages are told, each with its sentence.

    \b
    Examples:
      dragoman tracks matter.dragoman
      dragoman tracks matter.dragoman --country TR --since 2026-03
      dragoman tracks matter.dragoman prisoner-exchange --country UA
    """
    from dragoman.pipeline.tracking import Wanted  # noqa: PLC0415 - only when the command runs

    with _open(target, as_of) as place:
        _check(topic)
        wanted = Wanted(topic=topic, kind=kind, country=country, actor=actor, since=since)
        if track is not None:
            _show(place, track, wanted, on, as_of, form, limit)
            return
        _list(place, wanted, on, as_of, form, limit)


@contextmanager
def _open(target: str, as_of: date | None) -> Iterator["Project | Record"]:
    if not is_project(target):
        yield open_target(target, as_of=as_of)
        return
    from dragoman.store.opening import open_project  # noqa: PLC0415 - only when the command runs

    with open_project(target) as project:
        yield project


def _check(topic: str | None) -> None:
    from dragoman.ontology import threads  # noqa: PLC0415 - only when the command runs

    known = [thread.id for thread in threads()]
    if topic is not None and topic not in known:
        raise click.BadParameter(
            f"{topic!r} is no thread; there are {', '.join(known)}", param_hint="--topic"
        )


def _list(
    place: "Project | Record", wanted: "Wanted", on: date | None, as_of: date | None, form: str, limit: int
) -> None:
    from dragoman.pipeline.tracking import list_tracks  # noqa: PLC0415 - only when the command runs
    from dragoman.report import threads as report  # noqa: PLC0415 - only when the command runs

    found, total = list_tracks(place, wanted, on=on, as_of=as_of, limit=limit or None)
    if form == "jsonl":
        print_json(found)
    elif form == "csv":
        print_csv(report.HEADS, report.list_tracks(found))
    else:
        print_rows(
            report.HEADS, report.list_tracks(found), empty="No negotiation was found in what was read."
        )
    tell_rest(len(found), total, "tracks")


def _show(
    place: "Project | Record",
    track: str,
    wanted: "Wanted",
    on: date | None,
    as_of: date | None,
    form: str,
    limit: int,
) -> None:
    from dragoman.pipeline.tracking import tell_track  # noqa: PLC0415 - only when the command runs
    from dragoman.report import threads as report  # noqa: PLC0415 - only when the command runs

    told = tell_track(place, track, wanted, on=on, as_of=as_of, limit=limit or None)
    if form == "jsonl":
        print_json(told.course.stages)
    elif form == "csv":
        print_csv(report.STAGE_HEADS, report.list_stages(told.course, told.record))
    else:
        for line in report.tell_course(told.course, told.record):
            click.echo(line)
    tell_rest(len(told.course.stages), told.course.total, "stages")
