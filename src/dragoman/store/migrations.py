"""Older projects brought up to date, step by step."""

from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import copy2

from sqlalchemy import Connection, text, update

from dragoman.errors import ProjectError
from dragoman.store.tables import FORMAT, about


def _add_threads(connection: Connection) -> None:
    """Threads of negotiations; documents read before are to be read again (`dragoman refresh`) to have theirs."""
    rest = " WITHOUT ROWID" if connection.dialect.name == "sqlite" else ""
    for command in _THREADS:
        connection.execute(text(command.format(rest=rest)))


_THREADS = (
    """CREATE TABLE passage (document INTEGER NOT NULL, thread VARCHAR NOT NULL, start INTEGER NOT NULL,
    year INTEGER NOT NULL, born INTEGER NOT NULL, died INTEGER NOT NULL, "end" INTEGER NOT NULL, "key" VARCHAR NOT NULL,
    number VARCHAR NOT NULL, agenda BOOLEAN NOT NULL, heading BOOLEAN NOT NULL,
    PRIMARY KEY (document, thread, start, year, born))""",
    'CREATE INDEX passage_key ON passage (thread, "key", died)',
    """CREATE TABLE strand (document INTEGER NOT NULL, thread VARCHAR NOT NULL, event VARCHAR NOT NULL,
    start INTEGER NOT NULL, born INTEGER NOT NULL, died INTEGER NOT NULL, "end" INTEGER NOT NULL,
    "key" VARCHAR NOT NULL, PRIMARY KEY (document, thread, event, start, born)){rest}""",
    "CREATE INDEX strand_event ON strand (event, died)",
    "CREATE INDEX strand_thread ON strand (thread, died)",
    "UPDATE reading SET made_by = ''",
)

STEPS: Mapping[int, Callable[[Connection], None]] = {1: _add_threads}
"""By format, what makes the next format of it."""


def migrate(connection: Connection, *, since: int, path: Path | None) -> None:
    """Brings a project of format `since` to `FORMAT`; of a file, a copy is kept beside it first."""
    if missing := [number for number in range(since, FORMAT) if number not in STEPS]:
        raise ProjectError(
            f"the project has format {since}, which is too old for this Dragoman (no way from {missing[0]}); open it "
            "with an earlier version first"
        )
    if path is not None:
        copy2(path, path.with_name(f"{path.name}.format{since}.bak"))
    for number in range(since, FORMAT):
        STEPS[number](connection)
    connection.execute(update(about).where(about.c.name == "format").values(value=str(FORMAT)))
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"PRAGMA user_version = {FORMAT}"))
