"""Tables as Parquet, with a type to every column."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from dragoman.errors import ExportError
from dragoman.report.exports.columns import Cell, Kind
from dragoman.report.exports.formats import TableName
from dragoman.report.exports.tables import ALL
from dragoman.report.plaintext import clean_text
from dragoman.report.shelf import index_record
from dragoman.types import Count, Record

if TYPE_CHECKING:
    import pyarrow

GROUP = 20_000
"""Rows in memory at once; each such group can be read by itself."""

_LARGEST = 2**63 - 1


def write_parquet(record: Record, out: BinaryIO, *, table: TableName) -> None:
    """Writes a table of the record. Raises `ExportError` where pyarrow is not installed."""
    try:
        import pyarrow  # noqa: PLC0415 - an extra, and heavy
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415 - same
    except ImportError as error:
        raise ExportError(
            "Parquet needs the package pyarrow, which is not installed; get it with `pip install dragoman[parquet]`, "
            "or choose --format csv"
        ) from error
    chosen = ALL[table]
    types = _list_types(pyarrow)
    schema = pyarrow.schema(
        [pyarrow.field(column.name, types[column.kind]) for column in chosen.columns],
        metadata={"dragoman": record.dragoman.version, "table": table},
    )
    with ParquetWriter(out, schema, compression="zstd") as writer:
        for rows in _group(chosen.rows(index_record(record))):
            arrays = [
                pyarrow.array([_shape(row[place]) for row in rows], type=field.type)
                for place, field in enumerate(schema)
            ]
            writer.write_batch(pyarrow.record_batch(arrays, schema=schema))


def _list_types(arrow: "pyarrow") -> dict[Kind, Any]:
    count = [
        ("what", arrow.string()),
        ("value", arrow.int64()),
        ("least", arrow.bool_()),
        ("source", arrow.string()),
    ]
    return {
        "text": arrow.string(),
        "texts": arrow.list_(arrow.string()),
        "integer": arrow.int64(),
        "flag": arrow.bool_(),
        "day": arrow.date32(),
        "counts": arrow.list_(arrow.struct(count)),
    }


def _group(rows: Iterator[tuple[Cell, ...]]) -> Iterator[list[tuple[Cell, ...]]]:
    while group := list(islice(rows, GROUP)):
        yield group


def _shape(cell: Cell) -> object:
    """The cell as Arrow takes it; text is as long as in the record, so that its offsets hold."""
    if isinstance(cell, str):
        return clean_text(cell)
    if isinstance(cell, tuple):
        return [_shape_count(part) if isinstance(part, Count) else clean_text(part) for part in cell]
    if isinstance(cell, int) and not isinstance(cell, bool):
        return _fit(cell)
    return cell


def _shape_count(count: Count) -> dict[str, object]:
    return {
        "what": clean_text(count.what),
        "value": _fit(count.value),
        "least": count.least,
        "source": clean_text(count.source) if count.source is not None else None,
    }


def _fit(number: int) -> int | None:
    """The number; None for one that no integer of 64 bits can hold, which no text means."""
    return number if -_LARGEST <= number <= _LARGEST else None
