"""What is no project, or none that can be used, is told with the way out, and stays as it was."""

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from dragoman.errors import DragomanError, ProjectError
from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.recalling import recall_record, verify_project
from dragoman.pipeline.searching import search_articles
from dragoman.store.opening import create_project, open_project
from tests.store.freeze import make_sample

ROOT = Path(__file__).parents[2]


def refuse(target: str | Path) -> str:
    with pytest.raises(ProjectError) as caught:
        open_project(str(target))
    return str(caught.value)


def make_database_of_another_program(path: Path) -> bytes:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE document (id TEXT)")
    connection.commit()
    connection.close()
    return path.read_bytes()


def test_what_is_no_project_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "matter.dragoman"
    assert "there is no such file" in refuse(path)
    assert "dragoman init" in refuse(path)
    assert not path.exists()
    assert "is a folder" in refuse(tmp_path)
    path.write_bytes(b"")
    assert "is empty" in refuse(path)
    picture = (ROOT / "docs" / "brief.png").read_bytes()
    path.write_bytes(picture)
    assert "this is no Dragoman project" in refuse(path)
    assert path.read_bytes() == picture
    foreign = make_database_of_another_program(tmp_path / "other.sqlite")
    assert "database of another program" in refuse(tmp_path / "other.sqlite")
    assert (tmp_path / "other.sqlite").read_bytes() == foreign
    os.mkfifo(tmp_path / "pipe")
    assert "no regular file" in refuse(tmp_path / "pipe")
    assert "cannot be opened" in refuse("a\0b")
    assert "names no file" in refuse("sqlite://")


def test_a_name_may_hold_any_letters(tmp_path: Path) -> None:
    for name in ("a b?c=d&e.dragoman", "50%.dragoman", "savaş ve barış#1.dragoman", "new\nline.dragoman"):
        create_project(str(tmp_path / name)).close()
        open_project(str(tmp_path / name)).close()
        assert (tmp_path / name).is_file()
    assert len(list(tmp_path.iterdir())) == 4, "nothing else is left beside them"


def test_a_project_is_made_where_nothing_is(tmp_path: Path) -> None:
    path = tmp_path / "matter.dragoman"
    path.write_text("notes")
    with pytest.raises(ProjectError, match="is there already"):
        create_project(str(path))
    assert path.read_text() == "notes"
    with pytest.raises(ProjectError, match="there is no folder"):
        create_project(str(tmp_path / "nowhere" / "matter.dragoman"))


@pytest.mark.parametrize("part", [0.2, 0.5, 0.99])
def test_a_file_cut_short_is_told(tmp_path: Path, part: float) -> None:
    path = tmp_path / "matter.dragoman"
    make_sample(path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    assert "is damaged" in refuse(path)
    assert "backup" in refuse(path)


def test_a_damaged_file_gives_the_record_or_says_so(tmp_path: Path) -> None:
    path, page = tmp_path / "matter.dragoman", tmp_path / "page.txt"
    make_sample(path)
    page.write_text((tmp_path / "texts" / "1.txt").read_text("utf-8") + "They parted late.\n", "utf-8")
    sound = path.read_bytes()
    with open_project(str(path)) as project:
        record = recall_record(project)
        before = (record.documents, record.events, record.actors)
    chance = random.Random(5)
    told = 0
    for _ in range(60):
        data = bytearray(sound)
        for _ in range(chance.choice([1, 3, 40])):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        if chance.random() < 0.3:
            place = chance.randrange(len(data))
            data[place : place + 600] = bytes(len(data[place : place + 600]))
        path.write_bytes(data)
        try:
            with open_project(str(path)) as project:
                record = recall_record(project)
                assert (record.documents, record.events, record.actors) == before
                list(verify_project(project))
                search_articles(project, "fishing")
                add_paths(project, [page])
        except DragomanError:
            told += 1
        for beside in tmp_path.glob("matter.dragoman-*"):
            beside.unlink()
    assert told > 20


def empty_index(path: Path, index: str) -> None:
    """Makes an index forget its rows, as a fault of the disk may: SQLite itself then answers with nothing."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [size] = connection.execute("PRAGMA page_size").fetchone()
        asked = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        [root] = connection.execute(asked, (index,)).fetchone()
    data = bytearray(path.read_bytes())
    cells = (root - 1) * size + 3  # where the page's header counts its cells
    data[cells : cells + 2] = bytes(2)
    path.write_bytes(data)


@pytest.mark.parametrize("large", [False, True])
def test_an_index_that_lost_its_rows_leaves_out_no_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: bool
) -> None:
    path = tmp_path / "matter.dragoman"
    make_sample(path)
    empty_index(path, "event_born")
    if large:
        monkeypatch.setattr("dragoman.store.opening.LARGE", 1)
    with pytest.raises(ProjectError, match="is damaged"), open_project(str(path)) as project:
        recall_record(project)


def test_an_address_that_leads_to_no_database_is_told(server: str) -> None:
    url = make_url(server)
    told = refuse(url.set(database="no_such_database").render_as_string(hide_password=False))
    assert "there is no such database" in told
    stranger = url.set(username="stranger", password="geheim").render_as_string(hide_password=False)
    assert "geheim" not in refuse(stranger)
    assert "cannot be reached" in refuse("postgresql://desk:geheim@127.0.0.1:1/matter")
    assert "geheim" not in refuse("postgresql://desk:geheim@127.0.0.1:1/matter")
    assert "no database URL" in refuse("postgresql://desk:geheim@127.0.0.1:port/matter")
    assert "a file or a PostgreSQL database" in refuse("mysql://desk:geheim@127.0.0.1/matter")


def test_a_database_without_a_project_is_told(database: str) -> None:
    assert "no Dragoman project; make one with `dragoman init`" in refuse(database)


def test_who_may_not_write_on_the_server_is_told(database: str) -> None:
    create_project(database).close()
    url = make_url(database).set(drivername="postgresql+pg8000")
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text("DROP ROLE IF EXISTS dragoman_reader"))
        connection.execute(text("CREATE ROLE dragoman_reader LOGIN PASSWORD 'geheim'"))
        connection.execute(text("GRANT USAGE ON SCHEMA public TO dragoman_reader"))
        connection.execute(text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO dragoman_reader"))
    try:
        reader = make_url(database).set(username="dragoman_reader", password="geheim")
        with open_project(reader.render_as_string(hide_password=False)) as project:
            assert recall_record(project).documents == ()
            with pytest.raises(ProjectError, match="does not let this user do that"):
                add_paths(project, [ROOT / "examples"])
    finally:
        with engine.begin() as connection:
            connection.execute(text("DROP OWNED BY dragoman_reader"))
            connection.execute(text("DROP ROLE dragoman_reader"))


def test_a_server_that_breaks_off_keeps_what_was_acknowledged(database: str) -> None:
    def break_off() -> None:
        engine = create_engine(make_url(database).set(drivername="postgresql+pg8000"), poolclass=NullPool)
        with engine.begin() as connection:
            connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )

    def leave_off() -> None:
        with project.write() as connection:
            connection.execute(text("DELETE FROM document"))
            break_off()
            connection.execute(text("DELETE FROM reading"))

    with create_project(database) as project:
        add_paths(project, [ROOT / "examples"])
        before = recall_record(project)
        with pytest.raises(ProjectError, match=r"Run it again|run the same command again"):
            leave_off()
        assert recall_record(project) == before
