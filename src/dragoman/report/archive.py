"""The record as a JSON file: written whole or not at all, read back with clear words."""

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import msgspec

from dragoman.errors import RecordError
from dragoman.types import Record

_TRIPLE = re.compile(rb"\[\n +(\d+),\n +(\d+),\n +(\d+)\n +\]")
"""A run of `kept`, spread over five lines; a line's end within a string is escaped, so no text can look so."""


def encode_record(record: Record) -> bytes:
    """The record as UTF-8 JSON, indented, with every field present; ends with a newline."""
    spread = msgspec.json.format(msgspec.json.encode(record), indent=1)
    return _TRIPLE.sub(rb"[\1, \2, \3]", spread) + b"\n"


def decode_record(data: bytes, *, name: str = "record") -> Record:
    """The record that `encode_record` wrote. Raises `RecordError`; `name` is what the message calls it."""
    try:
        return msgspec.json.decode(data, type=Record)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RecordError(
            f"{name}: this is not a Dragoman record ({error}); give a file that `dragoman read --out` wrote"
        ) from error


def load_record(path: Path) -> Record:
    """The record in the file `path`. Raises `RecordError` where it cannot be read or is none."""
    return decode_record(read_bytes(path), name=str(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a record file. Raises `RecordError` where they cannot be had."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise RecordError(
            f"{path}: cannot read the record ({error.strerror or error}); check the path and its permissions"
        ) from error


def decode_json(data: bytes, *, name: str) -> object:
    """Any JSON value. Raises `RecordError` where the bytes are no JSON; `name` is what the message calls them."""
    try:
        value: object = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise RecordError(f"{name}: this is not JSON ({error}); give a record that dragoman wrote") from error
    return value


def write_whole(path: Path, data: bytes) -> None:
    """Writes `data` to `path` so that a reader finds the old file or the new one, never half of it.

    Raises `RecordError` where the folder is missing or cannot be written.
    """
    with open_whole(path) as stream:
        stream.write(data)


@contextmanager
def open_whole(path: Path) -> Iterator[BinaryIO]:
    """A stream into `path`, for what is written piece by piece: the file is there once the block has ended well.

    Raises `RecordError` where the folder is missing or cannot be written.
    """
    if path.exists() and not path.is_file():
        with _open_through(path) as stream:
            yield stream
        return
    target = path.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise _unwritable(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode_for(target))
        temporary.replace(target)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def check_target(path: Path) -> None:
    """Raises `RecordError` where `write_whole` could not write, before a long run finds out at its end."""
    folder = path.resolve().parent
    if not folder.is_dir():
        raise _unwritable(path, FileNotFoundError(2, "there is no such folder"))
    if not os.access(folder, os.W_OK):
        raise _unwritable(path, PermissionError(13, "you may not write in this folder"))


@contextmanager
def _open_through(path: Path) -> Iterator[BinaryIO]:
    """For devices and pipes (`/dev/stdout`), which cannot be replaced by a new file."""
    try:
        with path.open("wb") as stream:
            yield stream
    except OSError as error:
        raise _unwritable(path, error) from error


def _mode_for(target: Path) -> int:
    """The permissions of the file that is replaced, or what a new file gets here."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(path: Path, error: OSError) -> RecordError:
    return RecordError(
        f"{path}: cannot write there ({error.strerror or error}); nothing was changed. "
        "Choose a file in a folder that exists and that you may write to"
    )
