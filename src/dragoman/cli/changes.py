"""`dragoman changes` and `dragoman log`."""

from datetime import date

import click

from dragoman.cli.options import Day, as_of_option, format_option, project_argument
from dragoman.cli.rows import print_csv, print_json, tell_rest


@click.command()
@project_argument
@click.option("--since", type=Day(), required=True, help="From the beginning of this day (UTC).")
@as_of_option
@format_option
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="At most so many of each kind, main events first, the newest first; 0 for all.",
)
def changes(project: str, since: date, as_of: date | None, form: str, limit: int) -> None:
    """Say what is new since a day: events, confirmations, plans held, moved or called off, disputes.

    \b
    Examples:
      dragoman changes matter.dragoman --since 2026-03-10
      dragoman changes matter.dragoman --since 2026-03-01 --as-of 2026-03-07
    """
    from dragoman.pipeline.comparing import compare_days  # noqa: PLC0415 - only when the command runs
    from dragoman.report.changelog import HEADS, list_changes, tell_changes  # noqa: PLC0415 - the same
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    with open_project(project) as opened:
        found = compare_days(opened, since=since, as_of=as_of, limit=limit or None)
    if form == "jsonl":
        print_json(found.changes)
    elif form == "csv":
        print_csv(HEADS, list_changes(found.changes, found.record))
    elif not found.changes:
        click.echo("Nothing has changed.")
    else:
        for line in tell_changes(found.changes, found.record, counts=found.counts):
            click.echo(line)
    tell_rest(len(found.changes), sum(found.counts.values()), "changes")


@click.command()
@project_argument
@click.argument("event")
@click.option("--all", "whole", is_flag=True, help="Also where only sentences or names changed.")
def log(project: str, event: str, whole: bool) -> None:
    """Tell the history of an event: when it came, what confirmed or changed it, who judged it.

    EVENT is the event's id, also one that it had earlier, or the beginning of it.

    \b
    Example:
      dragoman log matter.dragoman e3f9d0c1a2b
    """
    from dragoman.pipeline.chronicle import tell_history  # noqa: PLC0415 - only when the command runs
    from dragoman.report.chronicle import tell_entries  # noqa: PLC0415 - the same
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    with open_project(project) as opened:
        found = tell_history(opened, event)
    quiet = 0
    for entry in found.entries:
        if not entry.changes and not entry.heirs and not whole:
            quiet += 1
            continue
        head = f"{entry.revision.at:%Y-%m-%d %H:%M} UTC  {entry.revision.kind} by {entry.revision.by}"
        if entry.revision.note:
            head += f": {entry.revision.note}"
        for line in tell_entries(head, entry.changes, entry.heirs, found.record):
            click.echo(line)
    if quiet:
        click.echo(
            f"{quiet} more time{'s' if quiet != 1 else ''} only sentences or names changed; --all shows them"
        )
