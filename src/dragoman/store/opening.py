"""A project file or database, made and opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection as SQLite
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError, SQLAlchemyError

from dragoman.errors import ProjectError
from dragoman.store.migrations import migrate
from dragoman.store.search import create_index
from dragoman.store.tables import FORMAT, about, tables

APPLICATION = 0x44524147
"""What SQLite files of Dragoman carry in their header ("DRAG")."""

PATIENCE = 60.0
"""Seconds to wait for another process that is adding."""

_HEADER = b"SQLite format 3\0"
_LOCK = 0x64726167


class Project:
    """An open project. Close it, or use it in a `with` statement."""

    def __init__(self, engine: Engine, name: str) -> None:
        self._engine = engine
        self.name = name

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file or server."""
        self._engine.dispose()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the project, whatever others add meanwhile."""
        with explain_errors(self.name), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection that changes the project: wholly when the block ends, not at all where it fails.

        One writer at a time; others wait for up to a minute.
        """
        with explain_errors(self.name), self._engine.connect() as plain:
            connection = plain.execution_options(dragoman_write=True)
            with connection.begin():
                if connection.dialect.name == "postgresql":
                    connection.execute(text(f"SET LOCAL lock_timeout = '{int(PATIENCE)}s'"))
                    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
                yield connection


def create_project(target: str) -> Project:
    """A new, empty project: a file, or a database by its SQLAlchemy URL.

    Raises `ProjectError` where something is there already, or nothing can be written.
    """
    if "://" not in target:
        path = Path(target)
        if path.exists():
            raise ProjectError(
                f"{target}: is there already; choose another name, or add to it with `dragoman add {target} PATH`"
            )
        if not path.resolve().parent.is_dir():
            raise ProjectError(f"{target}: there is no folder {path.parent}; make it first")
    project = Project(_connect(target), _show(target))
    with project.write() as connection:
        if inspect(connection).has_table("about"):
            raise ProjectError(f"{project.name}: holds a project already; add to it with `dragoman add`")
        tables.create_all(connection)
        create_index(connection)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        told = {"format": str(FORMAT), "project": uuid4().hex, "created": now}
        connection.execute(insert(about), [{"name": name, "value": value} for name, value in told.items()])
        if connection.dialect.name == "sqlite":
            connection.execute(text(f"PRAGMA application_id = {APPLICATION}"))
            connection.execute(text(f"PRAGMA user_version = {FORMAT}"))
    return project


def open_project(target: str) -> Project:
    """The project in a file or database; an older one is brought up to date, with a backup of the file beside it.

    Raises `ProjectError` where there is none, where it is damaged, or where a newer Dragoman wrote it.
    """
    if "://" not in target:
        _check_file(Path(target))
    project = Project(_connect(target), _show(target))
    try:
        number = _read_format(project)
        if number < FORMAT:
            with project.write() as connection:
                migrate(connection, since=number, path=None if "://" in target else Path(target))
    except BaseException:
        project.close()
        raise
    return project


def _read_format(project: Project) -> int:
    with project.read() as connection:
        known = inspect(connection).has_table("about")
        told = connection.execute(select(about.c.name, about.c.value)).all() if known else []
    if not known:
        raise ProjectError(
            f"{project.name}: this is a database, but no Dragoman project; make one with `dragoman init`"
        )
    number = int({row.name: row.value for row in told}.get("format", "0"))
    if number > FORMAT:
        raise ProjectError(
            f"{project.name}: was written by a newer Dragoman (format {number}, this one knows {FORMAT}); "
            "nothing was changed. Install the newer version to work on it"
        )
    return number


@contextmanager
def explain_errors(name: str) -> Iterator[None]:
    """Turns the database's errors into `ProjectError`s that say what to do."""
    try:
        yield
    except OperationalError as error:
        said = str(error.orig).lower()
        if "locked" in said or "lock timeout" in said or "lock_timeout" in said:
            what = "another process has been writing to it for a minute; try again when that has ended"
        elif "disk is full" in said or "no space" in said:
            what = (
                "the disk is full; nothing of this step was kept, all that was added before is. "
                "Make room and run the same command again"
            )
        elif "readonly" in said or "read-only" in said:
            what = "may not be written (read-only); check its access rights and those of its folder"
        elif "unable to open" in said:
            what = "cannot be opened; check the path and its access rights"
        elif "disk i/o" in said:
            what = (
                "the disk reports an error; nothing of this step was kept. Check the disk, then run it again"
            )
        else:
            what = f"the database does not answer ({str(error.orig).splitlines()[0][:200]})"
        raise ProjectError(f"{name}: {what}") from error
    except DBAPIError as error:
        said = str(error.orig).splitlines()[0][:200] if error.orig else str(error)[:200]
        raise ProjectError(
            f"{name}: is damaged or no Dragoman project ({said}). Nothing was changed; restore a copy, or make a "
            "new project with `dragoman init` and add the documents again"
        ) from error
    except SQLAlchemyError as error:
        raise ProjectError(f"{name}: the database cannot be used ({str(error)[:200]})") from error


def _check_file(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError as error:
        raise ProjectError(
            f"{path}: there is no such file; make a project with `dragoman init {path}`"
        ) from error
    except OSError as error:
        raise ProjectError(f"{path}: cannot be opened ({error.strerror or error})") from error
    if not head.startswith(_HEADER):
        raise ProjectError(
            f"{path}: this is no Dragoman project; make one with `dragoman init NAME.dragoman` and add documents to it"
        )
    if int.from_bytes(head[68:72], "big") != APPLICATION:
        raise ProjectError(f"{path}: this is a SQLite database of another program, not a Dragoman project")


def _show(target: str) -> str:
    """The target without its password."""
    return make_url(target).render_as_string(hide_password=True) if "://" in target else target


def _connect(target: str) -> Engine:
    if "://" not in target:
        engine = create_engine(f"sqlite:///{Path(target).resolve()}", connect_args={"timeout": PATIENCE})
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine
    try:
        url = make_url(target)
        if url.drivername in ("postgresql", "postgres"):
            url = url.set(drivername="postgresql+pg8000")
        engine = create_engine(url)
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise ProjectError(
            f"{target.rsplit('@', maxsplit=1)[-1]}: no database URL that can be used ({error}); "
            "write postgresql://user:password@host/name"
        ) from error
    except ModuleNotFoundError as error:
        raise ProjectError(
            f"the driver for this database is missing ({error.name}); install it with `pip install dragoman[postgres]`"
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: SQLite, _record: Any) -> None:
    # The driver must not begin transactions by itself, or "one state of the project" could not be held.
    connection.isolation_level = None
    for pragma in (
        "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF", "cache_size = -64000",
    ):  # fmt: skip
        connection.execute(f"PRAGMA {pragma}").fetchall()


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("dragoman_write") else "BEGIN")
