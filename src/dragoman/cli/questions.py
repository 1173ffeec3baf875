"""`dragoman events` and `disputes`: questions to a project."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.options import as_of_option, filter_options, format_option, limit_option, project_argument
from dragoman.cli.rows import print_csv, print_json, print_rows, tell_rest

if TYPE_CHECKING:
    from dragoman.pipeline.asking import Selection


@click.command()
@project_argument
@filter_options()
@as_of_option
@format_option
@limit_option
def events(project: str, as_of: date | None, form: str, limit: int, **wanted: Any) -> None:
    """List the events of a project, the newest first.

    \b
    Examples:
      dragoman events matter.dragoman --actor 'Ayla Demir' --from 2026-03
      dragoman events matter.dragoman --category CONSULT --status planned
      dragoman events matter.dragoman --country TR --disputed --format csv
    """
    from dragoman.cli.table import print_events  # noqa: PLC0415 - only when the command runs
    from dragoman.report.listing import HEADS, list_cells  # noqa: PLC0415 - only when the command runs

    found = _ask(project, as_of, limit, wanted)
    if form == "table":
        print_events(found.record, empty="There are no such events.")
    elif form == "jsonl":
        names = {actor.id: actor.name for actor in found.record.actors}
        print_json(_name(event, names) for event in found.record.events)
    else:
        print_csv(HEADS, list_cells(found.record))
    tell_rest(len(found.record.events), found.total, "events")


@click.command()
@project_argument
@filter_options(without=("disputed",))
@click.option(
    "--sentences/--no-sentences",
    default=True,
    help="With the sentences that say it (default), or as a table.",
)
@as_of_option
@format_option
@limit_option
def disputes(project: str, as_of: date | None, form: str, limit: int, sentences: bool, **wanted: Any) -> None:
    """List where the reports contradict one another, and who says what.

    What a person settled, with 'dragoman accept' or 'dragoman correct', is not listed any more.

    \b
    Examples:
      dragoman disputes matter.dragoman --from 2026-03-01
      dragoman disputes matter.dragoman --country TR --no-sentences
    """
    from dragoman.report.disagreement import (  # noqa: PLC0415 - only when the command runs
        HEADS,
        list_disputes,
        tell_disagreements,
    )

    quoted = sentences and form == "table"
    found = _ask(project, as_of, limit, {**wanted, "disputed": True}, sides=quoted)
    heads, rows = HEADS, list_disputes(found.record)
    if quoted and rows:
        for line in tell_disagreements(found.record):
            click.echo(line)
    elif form == "table":
        print_rows(heads, rows, empty="Nothing is disputed.")
    elif form == "jsonl":
        print_json(dict(zip(heads, row, strict=True)) for row in rows)
    else:
        print_csv(heads, rows)
    tell_rest(len(found.record.events), found.total, "disputed events")


def _ask(
    project: str, as_of: date | None, limit: int, wanted: dict[str, Any], *, sides: bool = False
) -> "Selection":
    from dragoman.pipeline.asking import ask_events  # noqa: PLC0415 - only when the command runs
    from dragoman.pipeline.filters import make_filter  # noqa: PLC0415 - only when the command runs
    from dragoman.store.opening import open_project  # noqa: PLC0415 - only when the command runs

    with open_project(project) as opened:
        return ask_events(opened, make_filter(**wanted), as_of=as_of, limit=limit or None, sides=sides)


def _name(event: Any, names: dict[str, str]) -> dict[str, Any]:
    import msgspec  # noqa: PLC0415 - only when the command runs

    told: dict[str, Any] = msgspec.to_builtins(event)
    told["names"] = {actor: names[actor] for actor in (*event.actors, *event.recipients)}
    return told
