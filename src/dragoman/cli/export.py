"""`dragoman export`."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.opening import open_ledger, open_target
from dragoman.cli.options import as_of_option
from dragoman.cli.output import is_terminal, open_out
from dragoman.report.exports.formats import FORMATS, GRAPHS, TABLES, Choice, Format, find_format, guess_format

if TYPE_CHECKING:
    from dragoman.report.exports.formats import GraphName, TableName
    from dragoman.types import Ledger, Record


_FORMATS = "\n".join(f"  {form.name:<12} {form.says}" for form in FORMATS)


@click.command(
    help=f"""Write a record in the format of another program.

RECORD is a file that 'dragoman read --out' wrote, a project, or a folder or file of documents, which is read first.
Events that a person rejected are left out of all formats but json.

\b
Formats:
{_FORMATS}

\b
Examples:
  dragoman export record.json --out events.csv
  dragoman export record.json --table accounts --out accounts.parquet
  dragoman export matter.dragoman --as-of 2026-05-01 --out network.graphml
  dragoman export matter.dragoman --ics --out plans.ics
"""
)
@click.argument("record", metavar="RECORD")
@click.option(
    "--format",
    "name",
    type=click.Choice([form.name for form in FORMATS]),
    help=f"Default: as the file's name ends: {', '.join(form.suffixes[0] for form in FORMATS)}.",
)
@click.option("--ics", "name", flag_value="ics", help="The same as --format ics.")
@click.option(
    "--out",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file; without it, to standard output.",
)
@click.option(
    "--table",
    type=click.Choice(TABLES),
    default="events",
    show_default=True,
    help="csv, parquet: what the rows are.",
)
@click.option("--bom", is_flag=True, help="csv: begin with a byte order mark, by which Excel knows UTF-8.")
@click.option(
    "--graph",
    type=click.Choice(GRAPHS),
    default="events",
    show_default=True,
    help="graphml: events and actors as nodes, or actors alone, tied by what occurred between them.",
)
@as_of_option
def export(
    record: str,
    name: str | None,
    out: Path | None,
    table: "TableName",
    bom: bool,
    graph: "GraphName",
    as_of: date | None,
) -> None:
    """Writes the record where `out` says, in the format that `name` or the name of `out` tells."""
    form = _choose(name, out)
    if not form.text and (out is None or str(out) == "-") and is_terminal():
        raise click.UsageError(f"{form.name} is no text for a terminal; name a file with --out")
    taken, ledger = _open(record, form, as_of)
    with open_out(out) as stream:
        remarks = form.write(taken, stream, Choice(table=table, mark=bom, graph=graph, ledger=ledger))
    for remark in remarks:
        click.echo(f"Note: {remark}", err=True)
    if out is not None and str(out) != "-":
        click.echo(f"Exported as {form.name} to {out}", err=True)


def _open(target: str, form: Format, as_of: date | None) -> "tuple[Record, Ledger | None]":
    if form.name == "ics":
        return open_ledger(target, as_of=as_of)
    return open_target(target, as_of=as_of), None


def _choose(name: str | None, out: Path | None) -> Format:
    form = find_format(name) if name else guess_format(out) if out is not None else None
    if form is None:
        names = ", ".join(one.name for one in FORMATS)
        where = f"the name {out.name} tells no format" if out is not None else "no format is named"
        raise click.UsageError(f"{where}; choose one with --format: {names}")
    return form
