"""The record that a command works on: in a file, or in a project."""

import re
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.errors import InputError

if TYPE_CHECKING:
    from dragoman.types import Ledger, Record


_HEADER = b"SQLite format 3\0"
_RECORD = re.compile(rb'\s*\{\s*"dragoman"\s*:')


def is_project(target: str) -> bool:
    """Whether `target` is a database URL or a file that begins like a SQLite database."""
    if "://" in target:
        return not target.startswith(("http://", "https://"))
    try:
        with Path(target).open("rb") as file:
            return file.read(len(_HEADER)) == _HEADER
    except OSError:
        return False


def open_record(target: str, *, as_of: date | None = None) -> "Record":
    """The record in `target`: a JSON file that `dragoman read` wrote, a project file, or a project's URL.

    `as_of` asks a project for the record as it stood on that day; a JSON file knows only one.
    """
    if is_project(target):
        from dragoman.pipeline.recalling import recall_record  # noqa: PLC0415 - only when the command runs
        from dragoman.store.opening import open_project  # noqa: PLC0415 - only when the command runs

        with open_project(target) as project:
            return recall_record(project, as_of=as_of)
    from dragoman.report.archive import load_record  # noqa: PLC0415 - only when the command runs

    if as_of is not None:
        raise click.UsageError(f"{target}: --as-of asks a project; this is a record of one day")
    return load_record(Path(target))


def open_target(target: str, *, as_of: date | None = None) -> "Record":
    """The record in `target` as `open_record` gives it, or else that of reading the files it names."""
    if is_project(target) or _is_record(target):
        return open_record(target, as_of=as_of)
    if as_of is not None:
        raise click.UsageError(f"{target}: --as-of asks a project; make one with `dragoman init`")
    from dragoman.cli.output import is_terminal  # noqa: PLC0415 - only for reading
    from dragoman.cli.progress import show_progress  # noqa: PLC0415 - only for reading
    from dragoman.pipeline import read_paths  # noqa: PLC0415 - only for reading

    with show_progress(wanted=is_terminal(err=True)) as progress:
        record = read_paths([target], stdin=sys.stdin.buffer, progress=progress)
    if not record.documents:
        why = f": {record.refused[0].reason}" if record.refused else ""
        raise InputError(f"{target}: nothing was read{why}")
    return record


def _is_record(target: str) -> bool:
    try:
        with Path(target).open("rb") as file:
            return bool(_RECORD.match(file.read(200)))
    except OSError:
        return False


def open_ledger(target: str, *, on: date | None = None, as_of: date | None = None) -> "tuple[Record, Ledger]":
    """The record as `open_target` gives it, and what was planned; `on` is the day on which one asks."""
    from dragoman.pipeline.following import follow_project, follow_record  # noqa: PLC0415 - as above

    if is_project(target):
        from dragoman.store.opening import open_project  # noqa: PLC0415 - as above

        with open_project(target) as project:
            return follow_project(project, on=on, as_of=as_of)
    record = open_target(target, as_of=as_of)
    return record, follow_record(record, on=on or as_of)
