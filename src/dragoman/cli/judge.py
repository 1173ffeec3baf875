"""`dragoman same`, `different`, `correct`, `reject`, `accept`, `undo` and `judgements`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dragoman.cli.options import format_option, project_argument
from dragoman.cli.rows import print_csv, print_json, print_rows

if TYPE_CHECKING:
    from dragoman.pipeline.judging import Judge, Judged

MOST_TOLD = 10
"""Changed events that are named."""

F = TypeVar("F", bound=Callable[..., Any])


def _signed(command: F) -> F:
    command = click.option("--by", help="Who judges (default: your user name).")(command)
    return click.option("--note", default="", help="Why; shown wherever the judgement is.")(command)


@click.command()
@project_argument
@click.argument("one")
@click.argument("other")
@_signed
def same(project: str, one: str, other: str, by: str | None, note: str) -> None:
    """Say that two events, or two actors, are one.

    ONE and OTHER are two ids of events, or two names or ids of actors.

    \b
    Examples:
      dragoman same matter.dragoman e3f9d0c1a2b e81b2c3d4e5 --note 'one round of talks'
      dragoman same matter.dragoman 'Ayla Demir' 'A. Demirova'
    """
    from dragoman.pipeline.judging import is_event_id  # noqa: PLC0415 - only when the command runs

    with _judging(project, by, note) as judge:
        judged = judge.join_events(one, other) if is_event_id(one) else judge.join_actors(one, other)
    _tell(judged, project)


@click.command()
@project_argument
@click.argument("one")
@click.argument("other")
@_signed
def different(project: str, one: str, other: str, by: str | None, note: str) -> None:
    """Say that two events, or two actors, are not one.

    ONE and OTHER are ids of events or of actors. Of what is one now, OTHER is the part that is something else: a
    document that tells another event, or a name that is somebody else's.

    \b
    Examples:
      dragoman different matter.dragoman e3f9d0c1a2b d0a1b2c3d4e5f --note 'that was the second round'
      dragoman different matter.dragoman 'Ayla Demir' 'Leyla Demir'
    """
    from dragoman.pipeline.judging import is_event_id  # noqa: PLC0415 - only when the command runs

    with _judging(project, by, note) as judge:
        judged = judge.part_events(one, other) if is_event_id(one) else judge.part_actors(one, other)
    _tell(judged, project)


@click.command()
@project_argument
@click.argument("event")
@click.argument("field")
@click.argument("value")
@_signed
def correct(project: str, event: str, field: str, value: str, by: str | None, note: str) -> None:
    """Say what a field of an event should be.

    FIELD is category, mode, status, date, place, actors, recipients, topics or importance. VALUE: a day as
    2026-03-11, 2026-03-11/2026-03-13 or 2026-03; a place as 'Oslo, NO'; participants as names or ids with ; between
    them; topics with commas between them; - for none.

    \b
    Examples:
      dragoman correct matter.dragoman e3f9d0c1a2b date 2026-03-11 --note 'per the ministry'
      dragoman correct matter.dragoman e3f9d0c1a2b place 'Oslo, NO'
    """
    with _judging(project, by, note) as judge:
        judged = judge.correct(event, field, value)
    _tell(judged, project)


@click.command()
@project_argument
@click.argument("event")
@_signed
def reject(project: str, event: str, by: str | None, note: str) -> None:
    """Take an event out of the record: it is no event, or was misread.

    It stays in the log and comes back with 'dragoman undo'.
    """
    with _judging(project, by, note) as judge:
        judged = judge.reject(event)
    _tell(judged, project)


@click.command()
@project_argument
@click.argument("event")
@click.argument("value")
@click.option("--field", help="Which dispute, where a value is in several: date, place, status, number.")
@_signed
def accept(project: str, event: str, value: str, field: str | None, by: str | None, note: str) -> None:
    """Settle a dispute for one of its values.

    \b
    Example:
      dragoman accept matter.dragoman e3f9d0c1a2b 2026-03-11 --note 'seen in the readout'
    """
    with _judging(project, by, note) as judge:
        judged = judge.accept(event, value, field=field)
    _tell(judged, project)


@click.command()
@project_argument
@click.argument("number", type=int)
@_signed
def undo(project: str, number: int, by: str | None, note: str) -> None:
    """Take a judgement back. NUMBER is the judgement's, as 'dragoman judgements' lists it."""
    with _judging(project, by, note) as judge:
        judged = judge.undo(number)
    _tell(judged, project)


@click.command()
@project_argument
@format_option
def judgements(project: str, form: str) -> None:
    """List all judgements: who said what, when and why, and whether it still fits."""
    from dragoman.pipeline.reviewing import review_judgements  # noqa: PLC0415 - only when the command runs
    from dragoman.report.judgements import HEADS, list_judgements  # noqa: PLC0415 - the same
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    with open_project(project) as opened:
        found = review_judgements(opened)
    rows = list_judgements(found)
    if form == "table":
        print_rows(HEADS, rows, empty="Nobody has judged anything yet.")
    elif form == "jsonl":
        print_json(found)
    else:
        print_csv(HEADS, rows)


@contextmanager
def _judging(project: str, by: str | None, note: str) -> Iterator["Judge"]:
    from dragoman.pipeline.judging import Judge  # noqa: PLC0415 - only when the command runs
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    with open_project(project) as opened:
        yield Judge(opened, by=by, note=note)


def _tell(judged: "Judged", project: str) -> None:
    from dragoman.report.judgements import tell_judged  # noqa: PLC0415 - only when the command runs

    count = len(judged.events)
    # A password does not belong on the screen.
    target = "PROJECT" if "://" in project else project
    click.echo(
        f"Judgement {judged.ruling.number} kept; {count} event{'s' if count != 1 else ''} changed. "
        f"Take it back with: dragoman undo {target} {judged.ruling.number}",
        err=True,
    )
    for event in judged.events[:MOST_TOLD]:
        click.echo(tell_judged(event))
    if count > MOST_TOLD:
        click.echo(f"... and {count - MOST_TOLD} more")
