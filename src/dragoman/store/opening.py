"""A project file or database, made and opened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, Engine, insert, inspect, text
from sqlalchemy.exc import DBAPIError

from dragoman.errors import DragomanError, ProjectError
from dragoman.store.engines import (
    APPLICATION,
    claim_turn,
    connect_file,
    connect_server,
    find_path,
    hold_state,
    lose_patience,
    show,
    take_turn,
)
from dragoman.store.faults import DAMAGED, READ_ONLY, explain_errors, name_code
from dragoman.store.files import check_file, copy_file, find_damage, has_changes_beside, make_whole, sign_file
from dragoman.store.migrations import migrate, read_format
from dragoman.store.packing import DamageError
from dragoman.store.search import create_index
from dragoman.store.tables import FORMAT, about, tables

LARGE = 8_000_000
"""Bytes of a file from which on only those who read all of it search it for damage."""


class Project:
    """An open project. Close it, or use it in a `with` statement.

    `path` is its file, if it is one; `sealed` where nothing can be written beside it, so that it can only be asked.
    """

    def __init__(self, engine: Engine, name: str, *, path: Path | None = None, sealed: bool = False) -> None:
        self._engine = engine
        self._seal = sign_file(path) if sealed and path is not None else None
        self.sealed = sealed
        self.name = name
        self.path = path

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
        with self._explain(), self._engine.connect() as connection, connection.begin():
            hold_state(connection)
            yield connection
        if self._seal is not None and self.path is not None and sign_file(self.path) != self._seal:
            raise ProjectError(
                f"{self.name}: somebody changed it while it was read; run the same command again"
            )

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection that changes the project: wholly when the block ends, not at all where it fails.

        One writer at a time; others wait for up to a minute.
        """
        self.expect_writable()
        with self._explain(), self._engine.connect() as plain:
            connection = plain.execution_options(dragoman_write=True)
            with connection.begin():
                take_turn(connection)
                yield connection

    def write_aside(self, work: Callable[[Connection], None]) -> bool:
        """Keeps what only saves time, if the project may be written and nobody else is writing; whether that was so."""
        if self.sealed:
            return False
        try:
            with self._engine.connect() as plain, lose_patience(plain):
                connection = plain.execution_options(dragoman_write=True)
                with connection.begin():
                    if not claim_turn(connection):
                        return False
                    work(connection)
        except DBAPIError:
            return False
        return True

    def expect_writable(self) -> None:
        """Raises `ProjectError` where nothing can be written, before work is done in vain."""
        if self.sealed:
            raise ProjectError(f"{self.name}: {READ_ONLY}")

    @property
    def is_large(self) -> bool:
        """Whether the file is too large to be searched for damage each time it is opened."""
        return self.path is not None and self.path.stat().st_size > LARGE

    def check(self) -> None:
        """Reads the whole file and raises `ProjectError` where it is damaged; a server checks its own."""
        if self.path is not None and (said := find_damage(self.path, sealed=self.sealed)):
            raise ProjectError(f"{self.name}: {DAMAGED.format(said=said)}")

    @contextmanager
    def _explain(self) -> Iterator[None]:
        try:
            with explain_errors(self.name):
                yield
        except DragomanError:
            raise
        except Exception:
            # What makes no sense may come of a damaged file; else it is a defect, and is told as it is.
            self.check()
            raise


def create_project(target: str) -> Project:
    """A new, empty project: a file, or a database by its SQLAlchemy URL.

    Raises `ProjectError` where something is there already, or nothing can be written.
    """
    path = find_path(target)
    if path is None:
        project = Project(connect_server(target), show(target))
        try:
            _fill(project)
        except BaseException:
            project.close()
            raise
        return project
    if path.is_file():
        raise ProjectError(
            f"{path}: is there already; choose another name, or add to it with `dragoman add {path} PATH...`"
        )
    with make_whole(path) as draft, Project(connect_file(draft), str(path)) as project:
        _fill(project)
    return Project(connect_file(path), str(path), path=path)


def _fill(project: Project) -> None:
    with project.write() as connection:
        if inspect(connection).has_table("about"):
            raise ProjectError(f"{project.name}: holds a project already; add to it with `dragoman add`")
        sqlite = connection.dialect.name == "sqlite"
        encoding = "UTF8" if sqlite else str(connection.execute(text("SHOW server_encoding")).scalar())
        if encoding != "UTF8":
            raise ProjectError(
                f"{project.name}: the database's encoding is {encoding}, which cannot hold every script; make one "
                "with `createdb --encoding UTF8 --template template0`"
            )
        tables.create_all(connection)
        create_index(connection)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        told = {"format": str(FORMAT), "project": uuid4().hex, "created": now}
        connection.execute(insert(about), [{"name": name, "value": value} for name, value in told.items()])
        if sqlite:
            connection.execute(text(f"PRAGMA application_id = {APPLICATION}"))
            connection.execute(text(f"PRAGMA user_version = {FORMAT}"))


def open_project(target: str) -> Project:
    """The project in a file or database; an older file is brought up to date, with a backup of it beside it.

    Raises `ProjectError` where there is none, where it is damaged, where a newer Dragoman wrote it, or where an older
    one wrote a database of a server (see `migrate_project`). A large file is not searched for damage (see
    `Project.check`): that would take longer than most questions.
    """
    project = _open(target)
    try:
        if _find_format(project) < FORMAT:
            if project.path is None:
                raise ProjectError(  # noqa: TRY301
                    f"{project.name}: was written by an older Dragoman. See that everyone who works on it has this "
                    "version, make a backup on the server (`pg_dump --format custom`), then run `dragoman migrate`"
                )
            _migrate(project)
        if not project.is_large:
            project.check()
    except BaseException:
        project.close()
        raise
    return project


def migrate_project(target: str) -> tuple[int, Path | None]:
    """Brings a project up to date: the format it had, and the backup that was made if it is a file."""
    with _open(target) as project:
        since = _find_format(project)
        return since, _migrate(project) if since < FORMAT else None


def backup_project(target: str, to: Path) -> None:
    """Copies a project's file as it stands, also while others work on it, to `to`, where nothing may be yet."""
    with _open(target) as project:
        _find_format(project)
        if project.path is None:
            raise ProjectError(
                f"{project.name}: is kept by a server, which makes the backup: `pg_dump --format custom --file "
                f"{to} URL`, and `pg_restore` brings it back"
            )
        copy_file(project.path, to, sealed=project.sealed)


def _open(target: str) -> Project:
    path = find_path(target)
    if path is None:
        return Project(connect_server(target), show(target))
    check_file(path)
    engine = connect_file(path)
    try:
        with explain_errors(str(path)), engine.connect() as connection:
            connection.execute(text("SELECT count(*) FROM sqlite_master"))
            page = int(connection.execute(text("PRAGMA page_size")).scalar() or 1)
            size = path.stat().st_size
            if size % page and not has_changes_beside(path):
                raise DamageError(f"its end is missing, at {size} bytes")
    except UnicodeDecodeError as error:  # of the schema, which SQLite reads first
        raise ProjectError(f"{path}: {DAMAGED.format(said=error)}") from error
    except ProjectError as error:
        engine.dispose()
        cause = error.__cause__
        if not isinstance(cause, DBAPIError) or not name_code(cause).startswith(
            ("SQLITE_CANTOPEN", "SQLITE_READONLY")
        ):
            raise
        if has_changes_beside(path):
            raise ProjectError(
                f"{path}: changes wait in {path.name}-wal, and in this folder nothing may be written. Copy both files "
                "into a folder of yours and open the copy"
            ) from error
        return Project(connect_file(path, sealed=True), str(path), path=path, sealed=True)
    return Project(engine, str(path), path=path)


def _find_format(project: Project) -> int:
    with project.read() as connection, _name(project):
        if not inspect(connection).has_table("about"):
            raise ProjectError("this is a database, but no Dragoman project; make one with `dragoman init`")
        return read_format(connection)


def _migrate(project: Project) -> Path | None:
    with project.write() as connection, _name(project):
        return migrate(connection, path=project.path)


@contextmanager
def _name(project: Project) -> Iterator[None]:
    try:
        yield
    except ProjectError as error:
        if str(error).startswith(project.name):
            raise
        raise ProjectError(f"{project.name}: {error}") from error.__cause__
