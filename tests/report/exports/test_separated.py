import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.report.exports.formats import TABLES, TableName
from dragoman.report.exports.separated import guard, spell_cell, write_csv
from dragoman.report.exports.tables import ALL
from dragoman.types import Actor, Correction, Count, Record


def write(record: Record, table: TableName, *, mark: bool = False) -> str:
    out = BytesIO()
    write_csv(record, out, table=table, mark=mark)
    return out.getvalue().decode()


def read(record: Record, table: TableName) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(write(record, table)), strict=True))


def test_an_event_is_a_row(record: Record) -> None:
    first = read(record, "events")[0]
    assert first == {
        "id": "e1",
        "category": "CONSULT",
        "mode": "",
        "status": "occurred",
        "start": "2026-05-05",
        "end": "2026-05-05",
        "precision": "day",
        "date_basis": "",
        "place": "Oslo",
        "country": "NO",
        "actors": "Ingrid Solheim; Mateo Urrutia",
        "actor_ids": "a1; a2",
        "recipients": "",
        "recipient_ids": "",
        "topics": "food",
        "origins": "2",
        "documents": "; ".join(dict.fromkeys(account.document for account in record.events[0].accounts)),
        "disputed": "status",
        "corrected": "",
        "importance": "main",
        "summary": "Ingrid Solheim and Mateo Urrutia met in Oslo on 5 May 2026",
    }


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_every_column_and_one_line(record: Record, table: TableName) -> None:
    lines = write(record, table).splitlines()
    rows = list(csv.reader(lines, strict=True))
    assert len(rows) == len(lines) > 1
    assert {len(row) for row in rows} == {len(ALL[table].columns)}


def test_each_account_is_told_with_its_sentence(record: Record) -> None:
    rows = read(record, "accounts")
    assert len(rows) == sum(len(event.accounts) for event in record.events)
    strike = next(row for row in rows if row["event"] == "e3")
    assert strike["counts"] == "at least 12 killed (rescuers)"
    assert strike["sentence"].startswith("At least 12 people were killed")
    assert (strike["background"], strike["start"]) == ("false", "")


def test_the_sides_of_a_dispute_stand_below_one_another(record: Record) -> None:
    assert [(row["value"], row["accepted"]) for row in read(record, "disputes")] == [
        ("occurred", ""),
        ("denied", ""),
    ]


def test_what_a_person_settled_or_rejected(record: Record) -> None:
    meeting, *others, last = record.events
    settled = replace(meeting, disputes=(replace(meeting.disputes[0], accepted="denied"),))
    gone = replace(
        last, corrections=(Correction(3, "rejected", "yes", "no", "Ayla", "2026-05-07T09:00:00Z"),)
    )
    judged = replace(record, events=(settled, *others, gone))
    assert [row["accepted"] for row in read(judged, "disputes")] == ["false", "true"]
    rows = read(judged, "events")
    assert [row["id"] for row in rows] == ["e1", "e2", "e3"]
    assert rows[0]["disputed"] == ""


def test_documents_and_actors_say_how_many_events_tell_of_them(record: Record) -> None:
    assert [row["events"] for row in read(record, "actors")] == ["3", "2", "2"]
    documents = read(record, "documents")
    assert documents[1]["published_basis"] == "inferred"
    assert documents[2]["published"] == ""
    assert documents[4]["copy_of"] == documents[0]["id"]
    assert [row["events"] for row in documents] == ["3", "1", "1", "1", "1"]


@pytest.mark.parametrize(
    "name, safe",
    [
        ('=HYPERLINK("https://x.example")', '\'=HYPERLINK("https://x.example")'),
        ("@SUM(1;+2)", "'@SUM(1;'+2)"),
        ("\t-2+3", "'-2+3"),
        ("＝1+1", "'＝1+1"),
        ("\r\n=1", "'=1"),
        ("Kara-Deniz", "Kara-Deniz"),
    ],
)
def test_no_cell_begins_like_a_formula(record: Record, name: str, safe: str) -> None:
    hostile = replace(record, actors=(Actor("a1", "person", name, (name,)), *record.actors[1:]))
    assert read(hostile, "actors")[0]["name"] == safe


@given(st.lists(st.text()))
def test_whatever_the_texts_say_a_cell_is_harmless(parts: list[str]) -> None:
    for cell in (spell_cell(tuple(parts)), *map(spell_cell, parts)):
        assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in cell)
        assert not any(part.lstrip().startswith(tuple("=+-@＝＋－＠")) for part in cell.split(";"))


def test_parts_of_a_cell_are_as_many_as_the_values() -> None:
    assert spell_cell(("a; b", "c")) == "a, b; c"
    assert spell_cell((Count("killed", 3, 0, 1), Count("wounded", 9, 0, 1, least=True))) == (
        "3 killed; at least 9 wounded"
    )
    assert guard("1 = 1; = 2") == "1 = 1; '= 2"


def test_a_byte_order_mark_comes_first_where_wanted(record: Record) -> None:
    assert write(record, "events", mark=True) == "\ufeff" + write(record, "events")
