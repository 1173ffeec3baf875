"""Connections to SQLite and PostgreSQL, set up so that nothing acknowledged can be lost."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser
from pathlib import Path
from sqlite3 import Connection as SQLite
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from dragoman.errors import ProjectError

APPLICATION = 0x44524147
"""What SQLite files of Dragoman carry in their header ("DRAG")."""

PATIENCE = 60.0
"""Seconds to wait for another process that is writing."""

_LOCK = 0x64726167


class ForeignError(Exception):
    """A SQLite file is another program's."""


def find_path(target: str) -> Path | None:
    """The file that a target means; None for the database of a server."""
    if "://" not in target:
        return Path(target)
    if not target.startswith("sqlite:"):
        return None
    name = make_url(target).database
    if not name or name == ":memory:":
        raise ProjectError(f"{target}: names no file; give the project's file as it is: matter.dragoman")
    return Path(name)


def show(target: str) -> str:
    """The target without its password."""
    if (path := find_path(target)) is not None:
        return str(path)
    try:
        return make_url(target).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):
        return target.rsplit("@", maxsplit=1)[-1]


def connect_file(path: Path, *, sealed: bool = False) -> Engine:
    """SQLite in write-ahead mode; `sealed` reads a file beside which nothing can be written."""
    whole = str(path.resolve())
    url = URL.create("sqlite", database=whole)
    if sealed:
        url = URL.create(
            "sqlite", database=f"file:{quote(whole)}", query={"immutable": "1", "mode": "ro", "uri": "true"}
        )
    engine = create_engine(url, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _prepare_sealed if sealed else _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def connect_server(target: str) -> Engine:
    """PostgreSQL by its URL. Raises `ProjectError` where the URL is none or the driver is missing."""
    try:
        url = make_url(target)
        if url.drivername.partition("+")[0] not in ("postgresql", "postgres"):
            raise ProjectError(
                f"{show(target)}: a project is a file or a PostgreSQL database; no other will do"
            )
        if url.drivername in ("postgresql", "postgres"):
            url = url.set(drivername="postgresql+pg8000")
        if url.username is None:  # as PostgreSQL's own programs do
            url = url.set(username=os.environ.get("PGUSER") or getuser())
        if url.password is None and "PGPASSWORD" in os.environ:
            url = url.set(password=os.environ["PGPASSWORD"])
        return create_engine(url, pool_pre_ping=True)  # the server may have been started anew meanwhile
    except (ArgumentError, NoSuchModuleError, ValueError, OSError, KeyError) as error:
        raise ProjectError(
            f"{show(target)}: no database URL that can be used; write postgresql://user:password@host/name"
        ) from error
    except ModuleNotFoundError as error:
        raise ProjectError(
            f"{show(target)}: the driver for this database is missing ({error.name}); begin the URL with postgresql:// "
            "and install what it takes with `pip install 'dragoman[postgres]'`"
        ) from error


def hold_state(connection: Connection) -> None:
    """Lets a transaction that has just begun see one state, whatever others keep meanwhile."""
    if connection.dialect.name == "postgresql":  # of SQLite every transaction does
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))


def take_turn(connection: Connection) -> None:
    """Lets a transaction that has just begun be the only one that writes; waits for others up to `PATIENCE`."""
    if connection.dialect.name != "postgresql":
        return  # _begin has taken the lock
    # What others kept while this one waited must be seen: no snapshot from before the lock.
    connection.execute(text("SET TRANSACTION ISOLATION LEVEL READ COMMITTED"))
    connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))
    connection.execute(text(f"SET LOCAL lock_timeout = {int(PATIENCE * 1000)}"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


@contextmanager
def lose_patience(connection: Connection) -> Iterator[None]:
    """Lets a connection, on which nothing has begun yet, wait for no other writer."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, SQLite):
        yield  # `claim_turn` does not wait
        return
    driver.execute("PRAGMA busy_timeout = 0").fetchall()
    try:
        yield
    finally:
        driver.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}").fetchall()


def claim_turn(connection: Connection) -> bool:
    """As `take_turn`, but without waiting: whether nobody else was writing."""
    if connection.dialect.name != "postgresql":
        return True  # else _begin would have failed
    connection.execute(text("SET TRANSACTION ISOLATION LEVEL READ COMMITTED"))
    return bool(connection.execute(text("SELECT pg_try_advisory_xact_lock(:key)"), {"key": _LOCK}).scalar())


def _prepare(connection: SQLite, record: Any) -> None:
    _prepare_sealed(connection, record)
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    connection.execute("PRAGMA synchronous = FULL").fetchall()


def _prepare_sealed(connection: SQLite, _record: Any) -> None:
    # The driver must not begin transactions by itself, or "one state of the project" could not be held.
    connection.isolation_level = None
    # Asked before anything is set: another program's database must stay as it is.
    [pages] = connection.execute("PRAGMA page_count").fetchone()
    [mine] = connection.execute("PRAGMA application_id").fetchone()
    if pages and mine != APPLICATION:
        raise ForeignError
    for pragma in (
        "foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON", "cache_size = -64000",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("dragoman_write") else "BEGIN")
