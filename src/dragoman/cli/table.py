"""Events as a table: drawn on a terminal, in plain aligned columns elsewhere."""

import click

from dragoman.cli.output import is_terminal
from dragoman.report.listing import Row, list_events
from dragoman.types import Record

_HEADS = ("When", "Status", "What happened", "Sources")
_STYLES = {"planned": "cyan", "proposed": "cyan", "alleged": "yellow", "denied": "red", "cancelled": "red"}


def print_events(record: Record, *, empty: str = "No events were found in what was read.") -> None:
    """Prints the record's events, newest first, to standard output; `empty` where there are none."""
    rows = list_events(record)
    if not rows:
        click.echo(empty)
    elif is_terminal():
        _draw(rows)
    else:
        _align(rows)


def _draw(rows: list[Row]) -> None:
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.table import Table  # noqa: PLC0415 - only on a terminal
    from rich.text import Text  # noqa: PLC0415 - only on a terminal

    table = Table(show_lines=False, pad_edge=False, box=None, header_style="bold")
    table.add_column("Event", style="dim", no_wrap=True)
    table.add_column(_HEADS[0], no_wrap=True)
    table.add_column(_HEADS[1], no_wrap=True)
    table.add_column(_HEADS[2], ratio=1)
    table.add_column(_HEADS[3], no_wrap=True)
    for row in rows:
        table.add_row(
            Text(row.event),
            Text(row.when),
            Text(row.status, style=_STYLES.get(row.status, "")),
            Text(row.what, style="dim" if row.background else ""),
            Text(row.sources),
        )
    Console().print(table)


def _align(rows: list[Row]) -> None:
    cells = [("Event", *_HEADS), *((row.event, row.when, row.status, row.what, row.sources) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(5)]
    for line in cells:
        text = "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        click.echo(text.rstrip())
