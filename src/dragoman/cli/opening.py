"""The record that a command is about: in a file, or in a project as it stands or stood."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dragoman.types import Record


def open_record(target: str, *, as_of: date | None = None) -> "Record":
    """The record of a project (a file, or a database by its URL), or in a file that `dragoman read --out` wrote.

    `as_of` asks a project for the record as it stood at the end of that day. Raises `RecordError` or `ProjectError`
    where there is none.
    """
    from dragoman.store.opening import is_project, open_project  # noqa: PLC0415 - only when a command runs

    if is_project(target):
        from dragoman.pipeline.recalling import recall_record  # noqa: PLC0415 - only for a project

        with open_project(target) as project:
            return recall_record(project, as_of=as_of)
    if as_of is not None:
        raise click.UsageError(
            f"--as-of asks a project for an earlier day, and {target} is a record, which knows one state only"
        )
    from dragoman.report.archive import load_record  # noqa: PLC0415 - only for a record

    return load_record(Path(target))


def take_day(given: datetime | None) -> date | None:
    """The day of a `click.DateTime` option."""
    return given.date() if given else None
