"""`dragoman brief`."""

from datetime import date
from pathlib import Path

import click

from dragoman.cli.opening import open_record
from dragoman.cli.options import as_of_option
from dragoman.cli.output import write_out


@click.command()
@click.argument("record", metavar="RECORD")
@click.option(
    "--out",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file; without it, to standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["html", "md"]),
    help="A web page (html) or Markdown (md). Default: as the file's name says, else html.",
)
@as_of_option
def brief(record: str, as_of: date | None, out: Path | None, form: str | None) -> None:
    """Write a brief for a reader: events, timeline, network, plans, disputes, sources.

    RECORD is a file that 'dragoman read --out' wrote, or a project. Every statement of the brief opens to the
    sentences it rests on, quoted in their own language.

    \b
    Examples:
      dragoman brief record.json --out brief.html
      dragoman brief record.json --format md
    """
    from dragoman.report.page import render_html, render_markdown  # noqa: PLC0415 - only when the command runs

    if form is None:
        form = "md" if out is not None and out.suffix.lower() in {".md", ".markdown"} else "html"
    render = render_markdown if form == "md" else render_html
    write_out(render(open_record(record, as_of=as_of)).encode("utf-8", "replace"), out)
    if out is not None and str(out) != "-":
        click.echo(f"Brief written to {out}", err=True)
