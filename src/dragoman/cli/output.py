"""Where a command's result goes: a file, whole or not at all, or standard output as UTF-8."""

import sys
from pathlib import Path


def write_out(data: bytes, out: Path | None = None) -> None:
    """Writes `data` to `out`; without `out`, or for `-`, to standard output as it is."""
    if out is None or str(out) == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from dragoman.report.archive import write_whole  # noqa: PLC0415 - only when there is a file to write

    write_whole(out, data)


def is_terminal(*, err: bool = False) -> bool:
    """Whether a person looks at standard output (or error) on a terminal."""
    stream = sys.stderr if err else sys.stdout
    try:
        return stream.isatty()
    except ValueError:
        return False
