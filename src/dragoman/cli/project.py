"""`dragoman init` and `dragoman add`."""

import logging
import sys

import click

from dragoman.cli.options import project_argument
from dragoman.cli.output import is_terminal

MOST_REFUSALS = 20


@click.command()
@project_argument
def init(project: str) -> None:
    """Make a new, empty project.

    PROJECT is a file to make (matter.dragoman), or the URL of an empty PostgreSQL database for a shared desk.

    \b
    Examples:
      dragoman init matter.dragoman
      dragoman init postgresql://desk:secret@server/matter
    """
    from dragoman.store.opening import create_project  # noqa: PLC0415 - only when the command runs

    with create_project(project) as made:
        click.echo(f"Made {made.name}. Add documents with: dragoman add {made.name} PATH...", err=True)


@click.command()
@project_argument
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--by", help="Who adds them (default: your user name).")
@click.option("--note", default="", help="A word about them, for the log.")
@click.option(
    "--debug", is_flag=True, help="Print what went wrong inside, where a document brings out a defect."
)
def add(project: str, paths: tuple[str, ...], by: str | None, note: str, debug: bool) -> None:
    """Add documents to a project; what is in it already changes nothing.

    PATH is a file (.txt, .html, .json, .jsonl), a folder, a pattern, or - for standard input. Each document is
    read once. Another version of a page (same URL, or same path and much the same text) is kept beside the earlier
    one and speaks in its place.

    \b
    Examples:
      dragoman add matter.dragoman today/
      dragoman add matter.dragoman news.jsonl --note 'morning round'
    """
    from dragoman.cli.progress import show_progress  # noqa: PLC0415 - only when the command runs
    from dragoman.pipeline.adding import add_paths  # noqa: PLC0415 - only when the command runs
    from dragoman.report.plaintext import clean_line, shorten  # noqa: PLC0415 - only when the command runs
    from dragoman.store.opening import open_project  # noqa: PLC0415 - only when the command runs

    if debug:
        logging.basicConfig(level=logging.DEBUG, format="%(name)s: %(message)s")
    with (
        open_project(project) as opened,
        show_progress(wanted=is_terminal(err=True) and not debug) as progress,
    ):
        added = add_paths(opened, paths, stdin=sys.stdin.buffer, by=by, note=note, progress=progress)
    for refusal in added.refused[:MOST_REFUSALS]:
        click.echo(f"Not read: {clean_line(refusal.path)}: {shorten(refusal.reason, most=400)}", err=True)
    if len(added.refused) > MOST_REFUSALS:
        click.echo(f"... and {len(added.refused) - MOST_REFUSALS} more that could not be read.", err=True)
    told = f"{added.new} new"
    if added.versions:
        several = "new versions of earlier ones"
        told += f" ({added.versions} of them {several if added.versions > 1 else 'a new version of an earlier one'})"
    click.echo(
        f"{told}, {added.known} known already, {len(added.refused)} refused -> {project.rsplit('@', maxsplit=1)[-1]}",
        err=True,
    )
    if not added.new and not added.known:
        raise click.exceptions.Exit(1)


@click.command()
@project_argument
@click.option("--by", help="Who refreshes it (default: your user name).")
@click.option("--note", default="", help="A word about it, for the log.")
def refresh(project: str, by: str | None, note: str) -> None:
    """Read the documents of a project anew after an update of Dragoman; judgements stay.

    Goes on where it stopped if it is interrupted. 'dragoman judgements' tells which no longer fit, 'dragoman changes'
    what the newer program reads otherwise.
    """
    from dragoman.cli.progress import show_progress  # noqa: PLC0415 - only when the command runs
    from dragoman.pipeline.refreshing import refresh_project  # noqa: PLC0415 - the same
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    with open_project(project) as opened, show_progress(wanted=is_terminal(err=True)) as progress:
        done = refresh_project(opened, by=by, note=note, progress=progress)
    click.echo(f"{done.read} documents read anew, {done.otherwise} of them otherwise than before", err=True)
    for name in done.kept:
        click.echo(f"{name}: could not be read this time; what the earlier version read is kept", err=True)
