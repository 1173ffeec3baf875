"""Older projects brought up to date, step by step."""

from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import copy2

from sqlalchemy import Connection, text, update

from dragoman.errors import ProjectError
from dragoman.store.tables import FORMAT, about

STEPS: Mapping[int, Callable[[Connection], None]] = {}
"""By format, what makes the next format of it."""


def migrate(connection: Connection, *, since: int, path: Path | None) -> None:
    """Brings a project of format `since` to `FORMAT`; of a file, a copy is kept beside it first."""
    if missing := [number for number in range(since, FORMAT) if number not in STEPS]:
        raise ProjectError(
            f"the project has format {since}, which is too old for this Dragoman (no way from {missing[0]}); open it "
            "with an earlier version first"
        )
    if path is not None:
        copy2(path, path.with_name(f"{path.name}.format{since}.bak"))
    for number in range(since, FORMAT):
        STEPS[number](connection)
    connection.execute(update(about).where(about.c.name == "format").values(value=str(FORMAT)))
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"PRAGMA user_version = {FORMAT}"))
