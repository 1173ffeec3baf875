from datetime import date
from io import BytesIO
from typing import Any

import pyarrow.parquet
import pytest
from msgspec.structs import replace

from dragoman.errors import ExportError
from dragoman.report.exports.formats import TABLES, TableName
from dragoman.report.exports.parquet import write_parquet
from dragoman.report.exports.tables import ALL
from dragoman.report.shelf import index_record
from dragoman.types import Count, Record


def read(record: Record, table: TableName) -> Any:
    out = BytesIO()
    write_parquet(record, out, table=table)
    return pyarrow.parquet.read_table(BytesIO(out.getvalue()))


def test_days_are_days_and_lists_are_lists(record: Record) -> None:
    table = read(record, "events")
    assert str(table.schema.field("start").type) == "date32[day]"
    rows = table.to_pylist()
    assert rows[0]["start"] == date(2026, 5, 5)
    assert rows[0]["actors"] == ["Ingrid Solheim", "Mateo Urrutia"]
    assert (rows[0]["origins"], rows[0]["mode"]) == (2, None)
    assert rows[2]["start"] is None
    assert table.schema.metadata == {b"dragoman": b"0.1.0", b"table": b"events"}


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_the_columns_of_its_csv(record: Record, table: TableName) -> None:
    found = read(record, table)
    assert found.column_names == [column.name for column in ALL[table].columns]
    assert found.num_rows == len(list(ALL[table].rows(index_record(record))))


def test_a_sentence_keeps_its_length(record: Record) -> None:
    for row in read(record, "accounts").to_pylist():
        assert row["sentence_end"] - row["sentence_start"] == len(row["sentence"])
        assert "\x1b" not in row["sentence"]


def test_counts_are_records(record: Record) -> None:
    rows = read(record, "accounts").to_pylist()
    counts = next(row["counts"] for row in rows if row["event"] == "e3")
    assert counts == [{"what": "killed", "value": 12, "least": True, "source": "rescuers"}]


def test_a_number_beyond_all_bounds_is_no_number(record: Record) -> None:
    strike = record.events[2]
    account = replace(strike.accounts[0], counts=(Count("killed", 10**30, 0, 1),))
    huge = replace(record, events=(replace(strike, accounts=(account,)),))
    assert read(huge, "accounts").to_pylist()[0]["counts"][0]["value"] is None


def test_a_record_of_nothing_is_a_table_of_nothing(record: Record) -> None:
    empty = replace(record, documents=(), actors=(), events=())
    for table in TABLES:
        assert read(empty, table).num_rows == 0


def test_without_pyarrow_the_way_out_is_told(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"dragoman\[parquet\]"):
        write_parquet(record, BytesIO(), table="events")
