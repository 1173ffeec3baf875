"""Rows printed as a table, as JSON lines or as CSV."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

import click

from dragoman.cli.output import is_terminal
from dragoman.report.plaintext import clean_line

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def print_rows(heads: Sequence[str], rows: Sequence[Sequence[str]], *, empty: str) -> None:
    """A table of cells that are safe to print; on a terminal the longest column folds."""
    if not rows:
        click.echo(empty)
    elif is_terminal():
        _draw(heads, rows)
    else:
        cells = [tuple(heads), *(tuple(map(clean_line, row)) for row in rows)]
        widths = [max(len(line[column]) for line in cells) for column in range(len(heads))]
        for line in cells:
            click.echo(
                "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
            )


def _draw(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.table import Table  # noqa: PLC0415 - only on a terminal
    from rich.text import Text  # noqa: PLC0415 - only on a terminal

    longest = max(range(len(heads)), key=lambda column: max(len(row[column]) for row in rows))
    table = Table(show_lines=False, pad_edge=False, box=None, header_style="bold")
    for column, head in enumerate(heads):
        table.add_column(head, ratio=1 if column == longest else None, no_wrap=column != longest)
    for row in rows:
        table.add_row(*(Text(clean_line(cell)) for cell in row))
    Console().print(table)


def print_json(values: Iterable[Any]) -> None:
    """One JSON value a line."""
    import msgspec  # noqa: PLC0415 - only when there is something to print

    for value in values:
        click.echo(msgspec.json.encode(value).decode("utf-8"))


def print_csv(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """CSV with a head line; a cell that a spreadsheet would take for a formula is led by an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    for row in rows:
        writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    click.echo(out.getvalue(), nl=False)


def tell_rest(shown: int, total: int, word: str) -> None:
    """Says on standard error that there is more than was shown."""
    if shown < total:
        click.echo(f"{shown} of {total} {word}; --limit 0 shows all.", err=True)
