"""`dragoman brief`."""

from datetime import date
from pathlib import Path
from typing import Literal

import click

from dragoman.cli.opening import is_project, open_target
from dragoman.cli.options import Day, as_of_option
from dragoman.cli.output import is_terminal, write_out

Form = Literal["html", "md", "text"]


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
    type=click.Choice(["html", "md", "text"]),
    help="A web page (html), Markdown (md), or text for a terminal. Default: as the file's name says; without a file, "
    "text on a terminal, else html.",
)
@click.option(
    "--since", type=Day(), help="Of a project: the morning brief of what changed from this day (UTC) on."
)
@click.option(
    "--days",
    type=click.IntRange(0, 3660),
    help="With --since: tell the plans of so many days to come.  [default: 14]",
)
@as_of_option
def brief(
    record: str, as_of: date | None, since: date | None, days: int | None, out: Path | None, form: Form | None
) -> None:
    """Write a brief for a reader: events, timeline, network, plans, disputes, sources.

    RECORD is a file that 'dragoman read --out' wrote, a project, or a folder or file of documents, which is read
    first. Every statement of the brief opens to the sentences it rests on, quoted in their own language.

    With --since it is the morning brief: what is new, held, moved, called off, disputed, settled, confirmed or
    corrected since that day, what is overdue, and what is planned for the coming days.

    \b
    Examples:
      dragoman brief record.json --out brief.html
      dragoman brief articles/ --format md
      dragoman brief matter.dragoman --since 2026-03-10 --out morning.html
      dragoman brief matter.dragoman --since 2026-03-10 --as-of 2026-03-12
    """
    chosen = form or _guess(out)
    if since is None and days is not None:
        raise click.UsageError("--days belongs to a morning brief; say from which day with --since")
    page = (
        _write(record, as_of, chosen) if since is None else _write_morning(record, since, as_of, days, chosen)
    )
    if chosen == "text":
        _print_text(page, out)
    else:
        write_out(page.encode("utf-8", "replace"), out)
    if out is not None and str(out) != "-":
        click.echo(f"Brief written to {out}", err=True)


def _guess(out: Path | None) -> Form:
    if out is None or str(out) == "-":
        return "text" if is_terminal() else "html"
    if out.suffix.lower() in {".md", ".markdown"}:
        return "md"
    return "text" if out.suffix.lower() == ".txt" else "html"


def _write(record: str, as_of: date | None, form: Form) -> str:
    from dragoman.report.page import render_html, render_markdown  # noqa: PLC0415 - only when the command runs

    return (render_html if form == "html" else render_markdown)(open_target(record, as_of=as_of))


def _write_morning(record: str, since: date, as_of: date | None, days: int | None, form: Form) -> str:
    from dragoman.pipeline.comparing import DAYS, brief_morning  # noqa: PLC0415 - only when the command runs
    from dragoman.report.page import render_morning_html, render_morning_markdown  # noqa: PLC0415 - the same
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    if not is_project(record) and record.endswith(".json"):
        raise click.UsageError(f"{record}: --since asks a project; a record does not know what it was before")
    with open_project(record) as project:
        morning = brief_morning(project, since=since, as_of=as_of, days=DAYS if days is None else days)
    return (render_morning_html if form == "html" else render_morning_markdown)(morning)


def _print_text(page: str, out: Path | None) -> None:
    """The Markdown as text: with colours on a terminal, plain elsewhere."""
    import io  # noqa: PLC0415 - only for this format
    import re  # noqa: PLC0415 - only for this format

    from rich.console import Console  # noqa: PLC0415 - only for this format
    from rich.markdown import Markdown  # noqa: PLC0415 - only for this format

    # Quotations that follow one another would run together.
    told = Markdown(re.sub(r"(?m)^(\s*> )(.*)$", r"\1“\2”", page), hyperlinks=False)
    if out is None and is_terminal():
        Console().print(told)
        return
    buffer = io.StringIO()
    Console(file=buffer, width=100, color_system=None).print(told)
    lines = (line.rstrip() for line in buffer.getvalue().splitlines())
    write_out("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"), out)
