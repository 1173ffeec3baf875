"""The days of a brief, drawn as SVG: one column for each day on which something is told."""

from datetime import date

from msgspec import Struct

from dragoman.ontology import find_category
from dragoman.report.day import tell_day
from dragoman.report.item import Item

COLUMN = 66
STEP = 30
ACROSS = 13
"""Columns in one row of the drawing: what fits the page at a size that can be read."""
TOP = 44
GAP = 26


class Dot(Struct, frozen=True):
    """One event: where it stands, how it is drawn, what it says."""

    x: int
    y: int
    number: int
    status: str
    quad: str
    said: str


class Column(Struct, frozen=True):
    """One day; `jump` tells that days before it are left out."""

    x: int
    y: int
    day: str
    month: str
    jump: bool
    weekend: bool


class Timeline(Struct, frozen=True):
    """The drawing's parts and size, and the items whose day is not known exactly."""

    columns: tuple[Column, ...]
    dots: tuple[Dot, ...]
    lines: tuple[tuple[int, int], ...]
    width: int
    height: int
    loose: tuple[Item, ...]


def draw_timeline(items: tuple[Item, ...]) -> Timeline | None:
    """The timeline of `items`; None where no item has a day."""
    days: dict[date, list[Item]] = {}
    loose: list[Item] = []
    for item in items:
        when = item.event.date
        if when is None or when.precision != "day":
            loose.append(item)
        else:
            days.setdefault(when.start, []).append(item)
    if not days:
        return None
    ordered = sorted(days)
    columns: list[Column] = []
    dots: list[Dot] = []
    lines: list[tuple[int, int]] = []
    top = TOP
    for first in range(0, len(ordered), ACROSS):
        row = ordered[first : first + ACROSS]
        tallest = max(len(days[day]) for day in row)
        base = top + (tallest - 1) * STEP + 20
        lines.append((base, len(row) * COLUMN))
        for place, day in enumerate(row):
            before = ordered[first + place - 1] if first + place else None
            columns.append(_make_column(day, before, place * COLUMN + COLUMN // 2, base))
            for height, item in enumerate(sorted(days[day], key=lambda item: item.number)):
                dots.append(_make_dot(item, place * COLUMN + COLUMN // 2, base - 22 - height * STEP))
        top = base + TOP + GAP + 14
    across = min(len(ordered), ACROSS)
    return Timeline(
        columns=tuple(columns),
        dots=tuple(dots),
        lines=tuple(lines),
        width=max(across * COLUMN, 320),
        height=top - TOP + 8,
        loose=tuple(loose),
    )


def _make_column(day: date, before: date | None, x: int, y: int) -> Column:
    words = tell_day(day, weekday=True).split()
    return Column(
        x=x,
        y=y,
        day=f"{words[0][:3]} {day.day}",
        month=f"{words[2][:3]} {day.year}" if before is None or before.month != day.month else "",
        jump=before is not None and (day - before).days > 1 and x > COLUMN,
        weekend=day.weekday() > 4,
    )


def _make_dot(item: Item, x: int, y: int) -> Dot:
    category = find_category(item.event.category)
    return Dot(
        x=x,
        y=y,
        number=item.number,
        status=item.event.status,
        quad=category.quad if category else "verbal-cooperation",
        said=f"{item.number}. {item.statement} ({item.when})",
    )
