"""`dragoman read`."""

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.output import is_terminal, write_out

if TYPE_CHECKING:
    from dragoman.types import Record

MOST_REFUSALS = 20
"""Refused inputs named on standard error; the record lists all."""


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--out",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the record to this JSON file (- for standard output); without it, a table of events is printed.",
)
@click.option(
    "--debug", is_flag=True, help="Print what went wrong inside, where a document brings out a defect."
)
def read(paths: tuple[str, ...], out: Path | None, debug: bool) -> None:
    """Read documents and write down what happened between whom, with the sources.

    PATH is a file (.txt, .html, .json, .jsonl), a folder, a pattern such as 'news/*.html', or - for standard
    input; or a project, whose record is written. What cannot be read is listed with the reason, and the rest is
    read. Exits with 1 if nothing could be read.

    \b
    Examples:
      dragoman read articles/ --out record.json
      dragoman read monday.txt tuesday.html
      cat article.txt | dragoman read - --out record.json
    """
    from dragoman.cli.opening import is_project, open_record  # noqa: PLC0415 - only when the command runs
    from dragoman.cli.progress import show_progress  # noqa: PLC0415 - only when the command runs
    from dragoman.pipeline import read_paths  # noqa: PLC0415 - only when the command runs
    from dragoman.report.archive import check_target, encode_record  # noqa: PLC0415 - only when the command runs

    if debug:
        logging.basicConfig(level=logging.DEBUG, format="%(name)s: %(message)s")
    if out is not None and str(out) != "-":
        check_target(out)
    if len(paths) == 1 and is_project(paths[0]):
        record = open_record(paths[0])
    else:
        with show_progress(wanted=is_terminal(err=True) and not debug) as progress:
            record = read_paths(paths, stdin=sys.stdin.buffer, progress=progress)
    if out is None:
        _print_events(record)
    else:
        write_out(encode_record(record), out)
    _tell_refusals(record)
    _tell_result(record, out)
    if not record.documents:
        raise click.exceptions.Exit(1)


def _print_events(record: "Record") -> None:
    if not record.documents:
        return
    from dragoman.cli.table import print_events  # noqa: PLC0415 - only when there is a table to print

    print_events(record)


def _tell_refusals(record: "Record") -> None:
    from dragoman.report.plaintext import clean_line, shorten  # noqa: PLC0415 - only when the command runs

    for refusal in record.refused[:MOST_REFUSALS]:
        click.echo(f"Not read: {clean_line(refusal.path)}: {shorten(refusal.reason, most=400)}", err=True)
    if len(record.refused) > MOST_REFUSALS:
        click.echo(f"... and {len(record.refused) - MOST_REFUSALS} more that could not be read.", err=True)


def _tell_result(record: "Record", out: Path | None) -> None:
    if not record.documents:
        click.echo("Nothing was read.", err=True)
    elif out is not None and str(out) != "-":
        click.echo(
            f"{_count(len(record.documents), 'document')}, {_count(len(record.events), 'event')}, "
            f"{_count(len(record.actors), 'actor')}, {len(record.refused)} refused -> {out}",
            err=True,
        )


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number != 1 else ''}"
