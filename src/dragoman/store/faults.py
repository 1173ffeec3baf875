"""What the database reports, told so that one knows what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, NestedTransaction
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from dragoman.errors import ProjectError
from dragoman.store import engines
from dragoman.store.packing import DamageError

DAMAGED = (
    "is damaged ({said}). Usual causes: a disk fault, a copy made while somebody was adding, a transfer cut "
    "short. Nothing was changed; put a backup in its place (and delete NAME-wal and NAME-shm beside it), or make a "
    "new project with `dragoman init` and add the documents again"
)

READ_ONLY = (
    "may not be written: the file, its folder or the medium is read-only. Questions can be asked; to add, check "
    "the access rights of both, or copy it to a folder of yours"
)

_ABOUT_VALUES = ("22", "23", "54", "SQLITE_TOOBIG", "SQLITE_CONSTRAINT")

# By SQLite's name of the error or PostgreSQL's SQLSTATE, as they begin.
_CAUSES: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03"),
        "is in use: another process has been writing to it for {patience}. What was kept before stays; run the same "
        "command again when that process (a `dragoman add`, perhaps) has ended",
    ),
    (
        ("SQLITE_FULL", "53100"),
        "the disk is full. Nothing of this step was kept, all that was added before is. Make room and run the same "
        "command again",
    ),
    (("SQLITE_READONLY", "25006"), READ_ONLY),
    (("42501",), "the server does not let this user do that ({said}); ask its administrator for the rights"),
    (
        ("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH"),
        "cannot be opened; check the path and the access rights of the file and its folder",
    ),
    (
        ("SQLITE_IOERR",),
        "the disk reports an error ({said}): it is full, over a quota or limit, unplugged, or broken. Nothing of this "
        "step was kept, all that was added before is. Mend that and run the same command again",
    ),
    (
        ("SQLITE_NOMEM", "53200"),
        "memory ran out; nothing of this step was kept. Close other programs and try again",
    ),
    (("SQLITE_CORRUPT", "XX001", "XX002"), DAMAGED),
    (
        ("SQLITE_NOTADB",),
        "this is no Dragoman project, or its beginning is damaged. Name the file that `dragoman init` made, put a "
        "backup in its place, or make a new one with `dragoman init`",
    ),
    (("28",), "the server does not know this user or password ({said}); check the URL"),
    (
        ("3D000",),
        "there is no such database on the server; make it with `createdb`, then run `dragoman init`",
    ),
    (("53300",), "the server has no connection left ({said}); try again later, or let fewer work at once"),
    (("57P", "25P03"), "the server ended the work ({said}); nothing of this step was kept. Run it again"),
    (
        ("22", "54"),
        "the server takes a value of these documents for too large or broken ({said}); nothing was kept",
    ),
    (("42P01", "42703"), DAMAGED),
)


@contextmanager
def explain_errors(name: str) -> Iterator[None]:
    """Turns the database's errors into `ProjectError`s that say what failed, why, and what to do."""
    try:
        yield
    except DamageError as error:
        raise ProjectError(f"{name}: {DAMAGED.format(said=error)}") from error
    except engines.ForeignError as error:
        raise ProjectError(
            f"{name}: this is a SQLite database of another program, not a Dragoman project; nothing was changed. Name "
            "the file that `dragoman init` made"
        ) from error
    except DBAPIError as error:
        raise ProjectError(f"{name}: {_explain(error)}") from error
    except SQLAlchemyError as error:
        raise ProjectError(f"{name}: the database cannot be used ({str(error)[:200]})") from error


@contextmanager
def keep_or_leave(connection: Connection) -> Iterator[None]:
    """Within a transaction, keeps all that the block does, or, where it fails, nothing; the transaction goes on.

    What the database will not hold of one document (`ValueError`) is told apart from what ails the database.
    """
    savepoint = connection.begin_nested()
    try:
        yield
        savepoint.commit()
    except BaseException as error:
        _go_back(savepoint, error)
        if isinstance(error, DBAPIError) and (
            isinstance(error, IntegrityError) or name_code(error).startswith(_ABOUT_VALUES)
        ):
            raise ValueError(f"the database does not take it: {_quote(error)}") from error
        raise


def _go_back(savepoint: NestedTransaction, error: BaseException) -> None:
    try:
        savepoint.rollback()
    except DBAPIError as gone:
        # A full disk takes the whole transaction with it; that is then what there is to tell.
        raise (error if isinstance(error, DBAPIError) else gone) from None


def name_code(error: DBAPIError) -> str:
    """SQLite's name of the error (SQLITE_FULL), PostgreSQL's SQLSTATE (53100), or nothing."""
    name = getattr(error.orig, "sqlite_errorname", None)
    if isinstance(name, str):
        return name
    told = error.orig.args[0] if error.orig is not None and error.orig.args else None
    return str(told.get("C", "")) if isinstance(told, dict) else ""


def _explain(error: DBAPIError) -> str:
    code, said = name_code(error), _quote(error)
    for beginnings, cause in _CAUSES:
        if code.startswith(beginnings):
            return cause.format(said=said, patience=_tell_patience())
    if code == "SQLITE_ERROR" and said.startswith("no such"):
        return DAMAGED.format(said=said)
    if not code:
        return (
            f"the database server cannot be reached, or broke off ({said}); nothing of this step was kept. Check the "
            "URL, the network and that the server runs, then run the same command again"
        )
    return f"the database refuses ({said}); nothing of this step was kept"


def _quote(error: DBAPIError) -> str:
    told = error.orig.args[0] if error.orig is not None and error.orig.args else str(error)
    said = str(told.get("M", told)) if isinstance(told, dict) else str(told)
    return (said.splitlines() or ["no reason given"])[0][:200]


def _tell_patience() -> str:
    return "a minute" if engines.PATIENCE == 60 else f"{engines.PATIENCE:g} seconds"
