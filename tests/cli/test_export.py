import csv
from pathlib import Path

import pytest

from dragoman.report.archive import load_record
from tests.cli.conftest import Run


def test_the_name_of_the_file_tells_the_format(dragoman: Run, record_folder: Path) -> None:
    done = dragoman("export", "record.json", "--out", "events.csv", cwd=record_folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Exported as csv to events.csv" in done.stderr
    with (record_folder / "events.csv").open(encoding="utf-8") as file:
        assert [row["id"] for row in csv.DictReader(file)] == ["e1", "e2", "e3", "e4"]


def test_a_table_goes_to_standard_output(dragoman: Run, record_folder: Path) -> None:
    done = dragoman("export", "record.json", "--format", "csv", "--table", "actors", cwd=record_folder)
    assert done.stdout.splitlines()[0] == "id,kind,name,names,offices,country,events"
    assert done.stderr == ""


def test_json_is_the_record(dragoman: Run, record_folder: Path) -> None:
    dragoman("export", "record.json", "--out", "again.json", cwd=record_folder)
    assert load_record(record_folder / "again.json") == load_record(record_folder / "record.json")


@pytest.mark.parametrize(
    "options, words",
    [
        (("record.json",), "choose one with --format: json, csv"),
        (("record.json", "--out", "events.xls"), "events.xls tells no format"),
        (("record.json", "--format", "csv", "--as-of", "2026-05-06"), "--as-of asks a project"),
    ],
)
def test_wrong_use_is_explained(
    dragoman: Run, record_folder: Path, options: tuple[str, ...], words: str
) -> None:
    done = dragoman("export", *options, cwd=record_folder)
    assert done.returncode == 2
    assert words in done.stderr
    assert not (record_folder / "events.xls").exists()


def test_a_project_is_exported_as_its_record(dragoman: Run, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(
        "Talks in Vienna\n\n6 May 2026\n\nNorwegian Foreign Minister Ingrid Solheim met her Chilean counterpart "
        "Mateo Urrutia in Vienna on Tuesday.\n",
        encoding="utf-8",
    )
    dragoman("init", "matter.dragoman")
    dragoman("add", "matter.dragoman", "news.txt")
    dragoman("read", "news.txt", "--out", "record.json")
    for table in ("events", "accounts", "actors", "documents", "disputes"):
        one = dragoman("export", "matter.dragoman", "--format", "csv", "--table", table)
        other = dragoman("export", "record.json", "--format", "csv", "--table", table)
        assert (one.returncode, one.stderr) == (0, "")
        assert one.stdout == other.stdout
    earlier = dragoman("export", "matter.dragoman", "--format", "csv", "--as-of", "2020-01-01")
    assert len(earlier.stdout.splitlines()) == 1


def test_nothing_is_left_where_the_export_fails(dragoman: Run, record_folder: Path) -> None:
    done = dragoman("export", "record.json", "--out", "no/such/events.csv", cwd=record_folder)
    assert done.returncode == 1
    assert "cannot write there" in done.stderr
