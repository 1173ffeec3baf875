"""Tables as CSV (RFC 4180, UTF-8) that a spreadsheet may open without running what stands in them."""

import csv
import re
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import BinaryIO

from dragoman.report.exports.columns import Cell
from dragoman.report.exports.formats import TableName
from dragoman.report.exports.tables import ALL
from dragoman.report.plaintext import clean_line
from dragoman.report.shelf import index_record
from dragoman.report.source import tell_count
from dragoman.types import Count, Record

LIST = "; "
"""Stands between the parts of a cell that holds several."""

ROWS = 500
"""Rows that are written at once."""

_FORMULA = re.compile(r"(^|;)(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""Where a formula may begin: at the cell's start, or behind a semicolon, which in many countries parts the cells."""


def write_csv(record: Record, out: BinaryIO, *, table: TableName, mark: bool = False) -> None:
    """Writes a table of the record; `mark` puts a byte order mark first, by which Excel knows UTF-8."""
    if mark:
        out.write("\ufeff".encode())
    for piece in _spell(record, table):
        out.write(piece.encode("utf-8", "replace"))


def _spell(record: Record, name: TableName) -> Iterator[str]:
    table = ALL[name]
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    for number, row in enumerate(table.rows(index_record(record)), start=1):
        writer.writerow([spell_cell(cell) for cell in row])
        if number % ROWS == 0:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def spell_cell(cell: Cell) -> str:
    """The cell as one safe line; nothing for None. Several values stand with `LIST` between them."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, tuple):
        return guard(LIST.join(_spell_part(part) for part in cell))
    return guard(clean_line(cell))


def guard(text: str) -> str:
    """The text with an apostrophe wherever a spreadsheet would take what follows for a formula."""
    return _FORMULA.sub(r"\1\2'", text)


def _spell_part(part: str | Count) -> str:
    line = tell_count(part) if isinstance(part, Count) else clean_line(part)
    return line.replace(";", ",")
