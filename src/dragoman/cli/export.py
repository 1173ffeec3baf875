"""`dragoman export`."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.opening import open_record, take_day
from dragoman.cli.output import is_terminal, open_out
from dragoman.report.exports.formats import FORMATS, GRAPHS, TABLES, Choice, Format, find_format, guess_format

if TYPE_CHECKING:
    from dragoman.report.exports.formats import GraphName, TableName


@click.command()
@click.argument("record", metavar="RECORD")
@click.option(
    "--format",
    "name",
    type=click.Choice([form.name for form in FORMATS]),
    help="Default: as the file's name says (.csv, .parquet, .graphml, .ftm.json, .jsonld, .json).",
)
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
    help="graphml: events and actors as nodes, or actors alone, joined by the events they share.",
)
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="The record as it stood at the end of that day (projects only).",
)
def export(
    record: str,
    name: str | None,
    out: Path | None,
    table: "TableName",
    bom: bool,
    graph: "GraphName",
    as_of: datetime | None,
) -> None:
    """Write a record in the format of another program.

    RECORD is a project, or a file that 'dragoman read --out' wrote. Events that a person rejected are left
    out of all formats but json.

    \b
    Formats:
      json         the record itself
      csv          a flat table for a spreadsheet; formulas in it are made harmless
      parquet      a typed table for pandas, DuckDB, R (needs dragoman[parquet])
      graphml      a network for Gephi, yEd, networkx
      ftm          FollowTheMoney entities, one JSON object a line, for Aleph and its kin
      annotations  the evidence as W3C Web Annotations (JSON-LD)

    \b
    Examples:
      dragoman export record.json --out events.csv
      dragoman export record.json --table accounts --out accounts.parquet
      dragoman export matter.dragoman --as-of 2026-05-01 --out network.graphml
    """
    form = _choose(name, out)
    if not form.text and (out is None or str(out) == "-") and is_terminal():
        raise click.UsageError(f"{form.name} is no text for a terminal; name a file with --out")
    taken = open_record(record, as_of=take_day(as_of))
    with open_out(out) as stream:
        remarks = form.write(taken, stream, Choice(table=table, mark=bom, graph=graph))
    for remark in remarks:
        click.echo(f"Note: {remark}", err=True)
    if out is not None and str(out) != "-":
        click.echo(f"Exported as {form.name} to {out}", err=True)


def _choose(name: str | None, out: Path | None) -> Format:
    form = find_format(name) if name else guess_format(out) if out is not None else None
    if form is None:
        names = ", ".join(one.name for one in FORMATS)
        where = f"the name {out.name} tells no format" if out is not None else "no format is named"
        raise click.UsageError(f"{where}; choose one with --format: {names}")
    return form
