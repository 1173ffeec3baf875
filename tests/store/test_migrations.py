"""Projects of every earlier format open in this version; what cannot be brought up to date stays as it was."""

import re
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect, text

from dragoman.errors import ProjectError
from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.recalling import recall_record, verify_project
from dragoman.pipeline.reviewing import review_judgements
from dragoman.pipeline.searching import search_articles
from dragoman.store import migrations, opening
from dragoman.store.opening import backup_project, create_project, migrate_project, open_project
from dragoman.store.tables import FORMAT
from tests.store.freeze import SCHEMAS, TEXTS, make_sample, thaw, write_postgresql, write_schema

FROZEN = sorted(int(path.stem) for path in SCHEMAS.glob("*.sql") if path.stem.isdecimal())
ADVICE = (
    "tables.py is otherwise than schemas/{format}.sql says: raise FORMAT, write the step in migrations.py, and freeze "
    "the new format with `python -m tests.store.freeze` (`--again` while no release has this format)"
)
Step = Callable[[Connection], None]


def read_frozen(number: int) -> list[str]:
    return (SCHEMAS / f"{number}.sql").read_text("utf-8").splitlines()


def list_schema(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        lines = list(write_schema(connection))
    connection.close()
    return lines


def test_the_tables_are_those_that_the_format_names(tmp_path: Path) -> None:
    create_project(str(tmp_path / "new.dragoman")).close()
    frozen = [line for line in read_frozen(FORMAT) if re.match(r"CREATE |PRAGMA ", line)]
    assert list_schema(tmp_path / "new.dragoman") == frozen, ADVICE.format(format=FORMAT)
    server = (SCHEMAS / f"{FORMAT}.postgresql.sql").read_text("utf-8").splitlines()
    assert list(write_postgresql()) == server, ADVICE.format(format=FORMAT)


def test_every_format_up_to_this_one_is_frozen() -> None:
    assert [*range(1, FORMAT + 1)] == FROZEN


@pytest.mark.parametrize("number", FROZEN)
def test_a_project_of_an_earlier_format_works_as_ever(number: int, tmp_path: Path) -> None:
    path = tmp_path / "old.dragoman"
    thaw(path, read_frozen(number))
    create_project(str(tmp_path / "new.dragoman")).close()
    (tmp_path / "more.txt").write_text(
        TEXTS["1.txt"].replace("9 March", "16 March").replace("Lima", "Cusco"), "utf-8"
    )
    with open_project(str(path)) as project:
        record = recall_record(project)
        assert {article.path for article in record.documents} == {"texts/1.txt", "texts/2.txt"}
        assert [refusal.path for refusal in record.refused] == ["texts/3.txt"]
        assert [event.place.name for event in record.events if event.corrections and event.place] == ["Cusco"]
        assert [review.fit for review in review_judgements(project)] == ["holds"]
        assert search_articles(project, "balikcilik").total == 1
        assert list(verify_project(project)) == []
        assert add_paths(project, [tmp_path / "more.txt"]).new == 1
        assert len(recall_record(project).documents) == 3
    assert list_schema(path) == list_schema(tmp_path / "new.dragoman")
    assert path.with_name(f"old.dragoman.format{number}.bak").exists() == (number < FORMAT)


def add_column(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE document ADD COLUMN weight INTEGER DEFAULT 0"))


def break_off(connection: Connection) -> None:
    add_column(connection)
    connection.execute(text("DELETE FROM reading"))
    raise RuntimeError("the lights go out")


def raise_format(monkeypatch: pytest.MonkeyPatch, steps: Mapping[int, Step]) -> None:
    for module in (migrations, opening):
        monkeypatch.setattr(module, "FORMAT", FORMAT + 1)
    monkeypatch.setattr(migrations, "STEPS", steps)


def list_columns(target: str) -> set[str]:
    with opening._open(target) as project, project.read() as connection:
        return {column["name"] for column in inspect(connection).get_columns("document")}


def test_a_step_is_taken_once_and_the_earlier_file_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "matter.dragoman"
    make_sample(path)
    with open_project(str(path)) as project:
        before = recall_record(project)
    raise_format(monkeypatch, {FORMAT: add_column})
    for _ in range(2):
        with open_project(str(path)) as project:
            assert recall_record(project) == before
    assert "weight" in list_columns(str(path))
    assert sorted(one.name for one in tmp_path.glob("*.bak")) == [f"matter.dragoman.format{FORMAT}.bak"]
    monkeypatch.undo()
    with pytest.raises(ProjectError, match=f"newer Dragoman .format {FORMAT + 1}, this one knows {FORMAT}"):
        open_project(str(path))
    with open_project(str(path.with_name(f"matter.dragoman.format{FORMAT}.bak"))) as project:
        assert recall_record(project) == before


def test_the_backup_holds_what_still_lies_beside_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "matter.dragoman"
    make_sample(path)
    (tmp_path / "more.txt").write_text(TEXTS["1.txt"].replace("9 March", "16 March"), "utf-8")
    with open_project(str(path)) as reader, reader.read():
        with open_project(str(path)) as project:
            add_paths(project, [tmp_path / "more.txt"])
            before = recall_record(project)
        assert path.with_name("matter.dragoman-wal").stat().st_size > 0
        raise_format(monkeypatch, {FORMAT: add_column})
        migrate_project(str(path))
    monkeypatch.undo()
    with open_project(str(path.with_name(f"matter.dragoman.format{FORMAT}.bak"))) as project:
        assert recall_record(project) == before


def test_a_step_that_breaks_off_leaves_all_as_it_was(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    create_project(target).close()
    before = list_columns(target)
    raise_format(monkeypatch, {FORMAT: break_off})
    with pytest.raises(RuntimeError, match="lights"):
        migrate_project(target)
    assert list_columns(target) == before
    monkeypatch.setattr(migrations, "STEPS", {FORMAT: add_column})
    since, kept = migrate_project(target)
    assert since == FORMAT
    assert (kept is None) == ("://" in target)
    assert list_columns(target) == {*before, "weight"}


def test_a_shared_database_waits_until_it_is_told(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    create_project(database).close()
    raise_format(monkeypatch, {FORMAT: add_column})
    with pytest.raises(ProjectError, match=r"pg_dump.*dragoman migrate"):
        open_project(database)
    assert migrate_project(database) == (FORMAT, None)
    open_project(database).close()


def test_a_format_without_a_way_is_refused(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    create_project(target).close()
    raise_format(monkeypatch, {})
    with pytest.raises(ProjectError, match="no way from"):
        migrate_project(target)


def test_a_backup_is_a_project_and_takes_nothing_s_place(tmp_path: Path) -> None:
    path, copy = tmp_path / "matter.dragoman", tmp_path / "copy.dragoman"
    make_sample(path)
    with open_project(str(path)) as project:
        backup_project(str(path), copy)
        before = recall_record(project)
    with open_project(str(copy)) as project:
        assert recall_record(project) == before
    with pytest.raises(ProjectError, match="is there already"):
        backup_project(str(path), copy)
    with pytest.raises(ProjectError, match="no folder"):
        backup_project(str(path), tmp_path / "nowhere" / "copy.dragoman")


def test_a_server_makes_its_backups_itself(database: str, tmp_path: Path) -> None:
    create_project(database).close()
    with pytest.raises(ProjectError, match="pg_dump"):
        backup_project(database, tmp_path / "copy")
