"""Columns and tables of kinds that come again and again."""

from typing import Any

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text

__all__ = ["filled", "keyed", "list_events"]

Kind = type[Boolean] | type[Integer] | type[LargeBinary] | type[String] | type[Text]


def keyed(kind: Kind, *names: str) -> list[Column[Any]]:
    """Columns of the key."""
    return [Column(name, kind, primary_key=True) for name in names]


def filled(kind: Kind, *names: str) -> list[Column[Any]]:
    """Columns that always hold something."""
    return [Column(name, kind, nullable=False) for name in names]


def list_events(tables: MetaData, name: str, by: str, kind: Kind) -> Table:
    """A table by which events are found, and what they are found by."""
    return Table(
        name,
        tables,
        Column(by, kind, primary_key=True),
        Column("event", Integer, primary_key=True),
        Index(f"{name}_event", "event"),
        sqlite_with_rowid=False,
    )
