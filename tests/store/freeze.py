"""Freezes a small project of the present format as text, so that later versions are held against it.

python -m tests.store.freeze            write schemas/FORMAT.sql; refuses where it is there already
python -m tests.store.freeze --again    write it anew: only while no release has this format
"""

import argparse
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import chdir
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from dragoman.pipeline.adding import add_paths
from dragoman.pipeline.judging import Judge
from dragoman.pipeline.recalling import recall_record
from dragoman.store.opening import create_project
from dragoman.store.tables import FORMAT, tables

SCHEMAS = Path(__file__).parent / "schemas"
TEXTS = {
    "1.txt": (
        "Ministers meet in Lima\n\n9 March 2027\n\nLIMA - Peru's Foreign Minister Rosa Quispe met her Danish "
        "counterpart Mads Holm in Lima on Tuesday. They discussed fishing rights.\n"
    ),
    "2.txt": (
        "Lima'da görüşme\n\n10 Mart 2027\n\nPeru Dışişleri Bakanı Rosa Quispe ile Danimarka Dışişleri Bakanı Mads "
        "Holm, 9 Mart'ta Lima'da bir araya geldi. Görüşmede balıkçılık ele alındı.\n"
    ),
    "3.txt": "Home\nNews\nLog in\n",
}


def main() -> int:
    """Writes the present format down."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--again", action="store_true", help="overwrite; only while no release has this format"
    )
    target = SCHEMAS / f"{FORMAT}.sql"
    if target.exists() and not parser.parse_args().again:
        sys.stderr.write(f"{target} is there: raise FORMAT, or --again while no release has it\n")
        return 1
    SCHEMAS.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "matter.dragoman"
        make_sample(path)
        with sqlite3.connect(path) as connection:
            lines = [*write_schema(connection), *write_rows(connection)]
        connection.close()
    target.write_text("\n".join(lines) + "\n", "utf-8")
    (SCHEMAS / f"{FORMAT}.postgresql.sql").write_text("\n".join(write_postgresql()) + "\n", "utf-8")
    return 0


def make_sample(path: Path) -> None:
    """A project with documents, what could not be read, and a judgement."""
    texts = path.with_name("texts")
    texts.mkdir()
    for name, text in TEXTS.items():
        (texts / name).write_text(text, "utf-8")
    with chdir(path.parent), create_project(str(path)) as project:
        for number, name in enumerate(sorted(TEXTS)):
            moment = datetime(2027, 3, 10 + number, 8, tzinfo=UTC)
            add_paths(project, [Path("texts", name)], by="desk", note="frozen", at=moment)
        [event, *_] = recall_record(project).events
        Judge(project, by="desk", note="frozen").correct(event.id, "place", "Cusco, PE")


def write_schema(connection: sqlite3.Connection) -> Iterator[str]:
    """The statements that make the tables, one a line, in order of their names."""
    for [sql] in connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'words%' ORDER BY type DESC, name"
    ):
        yield " ".join(sql.split()) + ";"
    [sql] = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'words'").fetchone()
    yield f"{sql};"
    for pragma in ("application_id", "user_version"):
        yield f"PRAGMA {pragma} = {connection.execute(f'PRAGMA {pragma}').fetchone()[0]};"


def write_rows(connection: sqlite3.Connection) -> Iterator[str]:
    """The statements that fill the tables, one row a line; the index's inner tables are filled as they are."""
    names = [
        name
        for [name] in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        if name != "words"
    ]
    for name in names:
        if name.startswith("words_"):
            yield f'DELETE FROM "{name}";'
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
        quoted = " || ', ' || ".join(f'quote("{column}")' for column in columns)
        for [values] in connection.execute(f'SELECT {quoted} FROM "{name}"'):
            yield f'INSERT INTO "{name}" VALUES ({values});'


def write_postgresql() -> Iterator[str]:
    """The statements that make the tables on PostgreSQL, one a line."""
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy's
    for table in tables.sorted_tables:
        yield " ".join(str(CreateTable(table).compile(dialect=dialect)).split()) + ";"
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            yield " ".join(str(CreateIndex(index).compile(dialect=dialect)).split()) + ";"


def thaw(path: Path, lines: Iterable[str]) -> None:
    """Makes the project file that was frozen."""
    connection = sqlite3.connect(path)
    connection.executescript("BEGIN;\n" + "\n".join(lines) + "\nCOMMIT;")
    connection.close()


if __name__ == "__main__":
    sys.exit(main())
