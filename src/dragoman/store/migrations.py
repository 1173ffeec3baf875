"""Older projects brought up to date, step by step."""

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlalchemy import Connection, select, text, update

from dragoman.errors import ProjectError
from dragoman.store.files import copy_file
from dragoman.store.tables import FORMAT, about


def _add_threads(connection: Connection) -> None:
    """Threads of negotiations; documents read before are to be read again (`dragoman refresh`) to have theirs."""
    rest = " WITHOUT ROWID" if connection.dialect.name == "sqlite" else ""
    for command in _THREADS:
        connection.execute(text(command.format(rest=rest)))


_THREADS = (
    "CREATE TABLE passage ( document INTEGER NOT NULL, thread VARCHAR NOT NULL, start INTEGER NOT NULL, "
    'year INTEGER NOT NULL, born INTEGER NOT NULL, died INTEGER NOT NULL, "end" INTEGER NOT NULL, '
    '"key" VARCHAR NOT NULL, number VARCHAR NOT NULL, agenda BOOLEAN NOT NULL, heading BOOLEAN NOT NULL, '
    "day INTEGER NOT NULL, repeated BOOLEAN NOT NULL, PRIMARY KEY (document, thread, start, year, born) ){rest}",
    'CREATE INDEX passage_thread ON passage (died, repeated, heading, thread, "key", number, day)',
    "CREATE TABLE strand ( document INTEGER NOT NULL, thread VARCHAR NOT NULL, event VARCHAR NOT NULL, "
    'start INTEGER NOT NULL, born INTEGER NOT NULL, died INTEGER NOT NULL, "end" INTEGER NOT NULL, '
    '"key" VARCHAR NOT NULL, day INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, '
    "status VARCHAR NOT NULL, category VARCHAR NOT NULL, background BOOLEAN NOT NULL, "
    "PRIMARY KEY (document, thread, event, start, born) ){rest}",
    "CREATE INDEX strand_event ON strand (event, died)",
    # What was read before is read again with the next `dragoman refresh`.
    "UPDATE reading SET made_by = ''",
)


def _add_tongues(connection: Connection) -> None:
    """The languages in which events are told, and tracks kept as they were gathered last."""
    rest = " WITHOUT ROWID" if connection.dialect.name == "sqlite" else ""
    blob = "BLOB" if connection.dialect.name == "sqlite" else "BYTEA"
    for command in _TONGUES:
        connection.execute(text(command.format(rest=rest, blob=blob)))


_TONGUES = (
    "CREATE TABLE gathering ( thread VARCHAR NOT NULL, revision INTEGER NOT NULL, made_by VARCHAR NOT NULL, "
    "data {blob} NOT NULL, PRIMARY KEY (thread) )",
    "CREATE TABLE tongue ( language VARCHAR NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (language, event) ){rest}",
    "CREATE INDEX tongue_event ON tongue (event)",
    "INSERT INTO tongue (language, event) SELECT DISTINCT document.language, telling.event FROM telling "
    "JOIN document ON document.number = telling.document",
    # So that events can be counted, and put in order, without looking at each.
    "DROP INDEX event_born",
    "CREATE INDEX event_born ON event (born, died, rejected, first, id)",
    "CREATE INDEX node_living ON node (node, died, actor, born)",
    "CREATE INDEX event_rejected ON event (died, rejected, first, id)",
)


def _add_attendance(connection: Connection) -> None:
    """In how many events everybody takes part, and what lies near a document found by the document."""
    rest = " WITHOUT ROWID" if connection.dialect.name == "sqlite" else ""
    for command in _ATTENDANCE:
        connection.execute(text(command.format(rest=rest)))


_ATTENDANCE = (
    "CREATE TABLE attendance ( node VARCHAR NOT NULL, events INTEGER NOT NULL, PRIMARY KEY (node) ){rest}",
    "INSERT INTO attendance (node, events) SELECT participant.node, count(*) FROM participant "
    f"JOIN event ON event.number = participant.event WHERE event.died = {2**31 - 1} AND NOT event.rejected "
    "GROUP BY participant.node",
    "CREATE INDEX actor_living ON actor (died, country, kind, name, id)",
    # So that plans are held against events without looking at each.
    "DROP INDEX event_category",
    'CREATE INDEX event_category ON event (died, category, first, rejected, "plan", status, last, id)',
    # So that taking one document out does not mean looking through all.
    "CREATE INDEX piece_document ON piece (document)",
    "CREATE INDEX mark_document ON mark (document)",
)

STEPS: Mapping[int, Callable[[Connection], None]] = {1: _add_threads, 2: _add_tongues, 3: _add_attendance}
"""By format, what makes the next format of it.

A step writes its SQL out: `tables` says how things are today, not how they were when the step was written.
"""


def read_format(connection: Connection) -> int:
    """The project's format. Raises `ProjectError` where a newer Dragoman wrote it."""
    told = connection.execute(select(about.c.value).where(about.c.name == "format")).scalar()
    if not told or not told.isdecimal():
        raise ProjectError("is damaged: it does not say its format; put a backup in its place")
    number = int(told)
    if number > FORMAT:
        raise ProjectError(
            f"was written by a newer Dragoman (format {number}, this one knows {FORMAT}); nothing was changed. Install "
            "the newer version to work on it: `pip install --upgrade dragoman`"
        )
    return number


def migrate(connection: Connection, *, path: Path | None) -> Path | None:
    """Brings a project to `FORMAT`, within the transaction it is given; gives the backup that was made of a file.

    The caller holds the lock of writers, so that the backup is the state that the steps begin with. Raises
    `ProjectError` where there is no way; the transaction is then to be taken back.
    """
    since = read_format(connection)  # another process may have done it while this one waited
    if since == FORMAT:
        return None
    if missing := [number for number in range(since, FORMAT) if number not in STEPS]:
        raise ProjectError(
            f"has format {since}, which is too old for this Dragoman (no way from {missing[0]}); open it with an "
            "earlier version first"
        )
    backup = _find_free(path, since) if path is not None else None
    if path is not None and backup is not None:
        copy_file(path, backup)
    for number in range(since, FORMAT):
        STEPS[number](connection)
    connection.execute(update(about).where(about.c.name == "format").values(value=str(FORMAT)))
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"PRAGMA user_version = {FORMAT}"))
    return backup


def _find_free(path: Path, since: int) -> Path:
    """A name for the backup that no earlier one has: an earlier attempt's must not be lost."""
    number = 1
    while True:
        end = f".format{since}.bak" if number == 1 else f".format{since}-{number}.bak"
        if not path.with_name(path.name + end).exists():
            return path.with_name(path.name + end)
        number += 1
