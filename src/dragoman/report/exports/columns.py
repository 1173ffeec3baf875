"""What tables are made of."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from dragoman.report.shelf import Shelf
from dragoman.types import Count

Kind = Literal["text", "texts", "integer", "flag", "day", "counts"]
Cell = str | int | bool | date | tuple[str, ...] | tuple[Count, ...] | None


class Column(Struct, frozen=True):
    """A column: its name and what kind of value stands in it (or none)."""

    name: str
    kind: Kind


class Table(Struct, frozen=True):
    """Columns, and what gives the rows of a record: as many cells as columns, values as the record has them."""

    columns: tuple[Column, ...]
    rows: Callable[[Shelf], Iterator[tuple[Cell, ...]]]


def columns(**kinds: Kind) -> tuple[Column, ...]:
    """Columns by name and kind, in order."""
    return tuple(Column(name, kind) for name, kind in kinds.items())
