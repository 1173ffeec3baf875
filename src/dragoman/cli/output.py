"""Where a command's result goes: a file, whole or not at all, or standard output as UTF-8."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def write_out(data: bytes, out: Path | None = None) -> None:
    """Writes `data` to `out`; without `out`, or for `-`, to standard output as it is."""
    with open_out(out) as stream:
        stream.write(data)


@contextmanager
def open_out(out: Path | None = None) -> Iterator[BinaryIO]:
    """A stream into `out`, for what is written piece by piece; without `out`, or for `-`, to standard output."""
    if out is None or str(out) == "-":
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    from dragoman.report.archive import open_whole  # noqa: PLC0415 - only when there is a file to write

    with open_whole(out) as stream:
        yield stream


def is_terminal(*, err: bool = False) -> bool:
    """Whether a person looks at standard output (or error) on a terminal."""
    stream = sys.stderr if err else sys.stdout
    try:
        return stream.isatty()
    except ValueError:
        return False
