"""A project's file on the disk: what is there, made wholly or not at all, copied while others work on it."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from dragoman.errors import ProjectError

_BESIDE = ("-wal", "-shm", "-journal")


def check_file(path: Path) -> None:
    """Raises `ProjectError` where there is no file that might be a project.

    It is not opened: closing it again would drop the locks that this process may hold on it.
    """
    try:
        state = path.stat()
    except FileNotFoundError as error:
        raise ProjectError(
            f"{path}: there is no such file; check the spelling and the current folder, or make a project with "
            f"`dragoman init {path}`"
        ) from error
    except (OSError, ValueError) as error:
        raise ProjectError(
            f"{path}: cannot be opened ({error}); check the path and its access rights"
        ) from error
    if stat.S_ISDIR(state.st_mode):
        raise ProjectError(f"{path}: is a folder, not a project; name the file that `dragoman init` made")
    if not stat.S_ISREG(state.st_mode):
        raise ProjectError(
            f"{path}: is no regular file, so it is no project; name the file that `dragoman init` made"
        )
    if not state.st_size:
        raise ProjectError(
            f"{path}: is empty, so it is no project: a copy that broke off, or a full disk. Put a backup in its place, "
            "or delete it and make a project with `dragoman init`"
        )


def has_changes_beside(path: Path) -> bool:
    """Whether changes wait in a -wal file beside it: somebody is at work on it, or was killed at it."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def find_damage(path: Path, *, sealed: bool = False) -> str:
    """What SQLite finds wrong in the file, all of which it reads; empty where all is well."""
    try:
        connection = _connect(path, sealed=sealed)
        try:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(3)")]
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return str(error)
    return "" if found == ["ok"] else " ".join("; ".join(found).split())[:200]


def _connect(path: Path, *, sealed: bool) -> sqlite3.Connection:
    return sqlite3.connect(path.resolve().as_uri() + ("?immutable=1" if sealed else ""), uri=True)


def sign_file(path: Path) -> tuple[int, int, int, bool]:
    """Something that is otherwise when the file was changed."""
    state = path.stat()
    return state.st_ino, state.st_size, state.st_mtime_ns, has_changes_beside(path)


@contextmanager
def make_whole(path: Path) -> Iterator[Path]:
    """A name beside `path` to make a file under; when the block ends, the file stands at `path`, else nowhere.

    Raises `ProjectError` where something is at `path` already, or no file can be made.
    """
    if os.path.lexists(path):
        raise ProjectError(f"{path}: is there already; choose another name")
    if not path.resolve().parent.is_dir():
        raise ProjectError(f"{path}: there is no folder {path.parent}; make it first")
    # SQLite would take them for the new file's own.
    if left := [f"{path.name}{end}" for end in _BESIDE if os.path.lexists(path.with_name(path.name + end))]:
        raise ProjectError(
            f"{path}: beside it lies {' and '.join(left)} of an earlier project of that name; move or delete that "
            "first, or choose another name"
        )
    draft = path.with_name(f".{path.name[:100]}.{uuid4().hex[:8]}")
    try:
        yield draft
        _move(draft, path)
    except OSError as error:
        raise ProjectError(
            f"{path}: cannot be made ({error.strerror or error}); check the folder's access rights and the room on "
            "the disk"
        ) from error
    finally:
        for end in ("", *_BESIDE):
            with suppress(OSError):
                draft.with_name(draft.name + end).unlink()


def _move(draft: Path, path: Path) -> None:
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(draft, path)  # unlike a renaming, it never takes another file's place
    except FileExistsError as error:
        raise ProjectError(f"{path}: somebody else has made it just now; nothing was changed") from error
    except OSError:
        draft.rename(path)  # a file system without links
    with suppress(OSError):  # not every system lets a folder be opened
        folder = os.open(path.resolve().parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def copy_file(source: Path, target: Path, *, sealed: bool = False) -> None:
    """A copy of a project's last kept state, also while others work on it. Raises `ProjectError` if there is no way.

    `sealed` is a source beside which nothing can be written.
    """
    with make_whole(target) as draft:
        try:
            came = _connect(source, sealed=sealed)
            goes = sqlite3.connect(draft)
            try:
                came.backup(goes)
                found = [str(row[0]) for row in goes.execute("PRAGMA quick_check(3)")]
            finally:
                goes.close()
                came.close()
        except sqlite3.Error as error:
            raise ProjectError(
                f"{source}: cannot be copied to {target} ({error}); nothing was changed. Check the room on the disk "
                "and the access rights"
            ) from error
        if found != ["ok"]:
            raise ProjectError(
                f"{source}: is damaged ({'; '.join(found)[:200]}), so no copy was made. Put an earlier backup in its "
                "place"
            )
