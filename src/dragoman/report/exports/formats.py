"""The formats that a record can be exported to, by name.

This module is read with every start of the command line: it imports no format before that is asked for.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, NamedTuple

from dragoman.errors import ExportError

if TYPE_CHECKING:
    from dragoman.types import Ledger, Record

TableName = Literal["events", "accounts", "actors", "documents", "disputes"]
GraphName = Literal["events", "actors"]

TABLES: tuple[TableName, ...] = ("events", "accounts", "actors", "documents", "disputes")
GRAPHS: tuple[GraphName, ...] = ("events", "actors")


class Choice(NamedTuple):
    """What the formats let one choose: the table (csv, parquet), a byte order mark (csv), the graph (graphml).

    `ledger` is what was planned (ics).
    """

    table: TableName = "events"
    mark: bool = False
    graph: GraphName = "events"
    ledger: "Ledger | None" = None


Write = Callable[["Record", BinaryIO, Choice], tuple[str, ...]]
"""Writes a record to a stream, piece by piece; gives remarks for the user on what was left out."""


class Format(NamedTuple):
    """One format: its name, how its files' names end, what it is for, its writer, and whether it is text."""

    name: str
    suffixes: tuple[str, ...]
    says: str
    write: Write
    text: bool = True


def find_format(name: str) -> Format | None:
    """The format of that name."""
    return next((form for form in FORMATS if form.name == name), None)


def guess_format(path: Path) -> Format | None:
    """The format that the file's name tells, the longest suffix first; None where it tells none."""
    name = path.name.lower()
    fitting = [(len(end), form) for form in FORMATS for end in form.suffixes if name.endswith(end)]
    return max(fitting, key=lambda found: found[0])[1] if fitting else None


def _write_json(record: "Record", out: BinaryIO, choice: Choice) -> tuple[str, ...]:
    from dragoman.report.archive import encode_record  # noqa: PLC0415 - see above

    out.write(encode_record(record))
    return ()


def _write_csv(record: "Record", out: BinaryIO, choice: Choice) -> tuple[str, ...]:
    from dragoman.report.exports.separated import write_csv  # noqa: PLC0415 - see above

    write_csv(record, out, table=choice.table, mark=choice.mark)
    return ()


def _write_parquet(record: "Record", out: BinaryIO, choice: Choice) -> tuple[str, ...]:
    from dragoman.report.exports.parquet import write_parquet  # noqa: PLC0415 - see above

    write_parquet(record, out, table=choice.table)
    return ()


def _write_graphml(record: "Record", out: BinaryIO, choice: Choice) -> tuple[str, ...]:
    from dragoman.report.exports.graphml import write_graphml  # noqa: PLC0415 - see above

    return write_graphml(record, out, graph=choice.graph)


def _write_ftm(record: "Record", out: BinaryIO, choice: Choice) -> tuple[str, ...]:
    from dragoman.report.exports.ftm import write_ftm  # noqa: PLC0415 - see above

    write_ftm(record, out)
    return ()


def _write_annotations(record: "Record", out: BinaryIO, choice: Choice) -> tuple[str, ...]:
    from dragoman.report.exports.annotations import write_annotations  # noqa: PLC0415 - see above

    return write_annotations(record, out)


def _write_calendar(record: "Record", out: BinaryIO, choice: Choice) -> tuple[str, ...]:
    from dragoman.report.calendar import write_calendar  # noqa: PLC0415 - see above

    if choice.ledger is None:
        raise ExportError("ics: the plans were not followed; give a ledger beside the record")
    out.write(write_calendar(record, choice.ledger))
    undated = sum(promise.planned is None for promise in choice.ledger.promises)
    told = "1 plan has" if undated == 1 else f"{undated} plans have"
    return (f"{told} no day: not in the calendar",) if undated else ()


FORMATS: tuple[Format, ...] = (
    Format("json", (".json",), "the record itself", _write_json),
    Format("csv", (".csv",), "a flat table for a spreadsheet; formulas in it are made harmless", _write_csv),
    Format(
        "parquet",
        (".parquet",),
        "a typed table for pandas, DuckDB, R (needs dragoman[parquet])",
        _write_parquet,
        False,
    ),
    Format("graphml", (".graphml",), "a network for Gephi, yEd, networkx", _write_graphml),
    Format(
        "ftm", (".ftm.json", ".ftm"), "FollowTheMoney entities, one a line, for Aleph and its kin", _write_ftm
    ),
    Format("annotations", (".jsonld",), "the evidence as W3C Web Annotations (JSON-LD)", _write_annotations),
    Format("ics", (".ics",), "what was planned, for a calendar program (iCalendar)", _write_calendar),
)
"""All formats, in the order of the help. Another one is a module in this package, and a function and a line here."""
