"""Options that several commands share."""

from collections.abc import Callable, Collection
from datetime import date, timedelta
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in newer versions of click
    """A day as 2026-03-11; a month or a year stands for its first or its last day."""

    name = "DAY"

    def __init__(self, *, last: bool = False) -> None:
        self._last = last

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day."""
        if isinstance(value, date):
            return value
        try:
            return self._read([int(part) for part in str(value).split("-")])
        except (ValueError, OverflowError):
            return self.fail(f"{value} is no day; write it as 2026-03-11, a month as 2026-03", param, ctx)

    def _read(self, numbers: list[int]) -> date:
        year, month, day = (*numbers, 0, 0)[:3]
        if len(numbers) > 3:
            raise ValueError(numbers)
        if day:
            return date(year, month, day)
        first = date(year, month or 1, 1)
        if not self._last:
            return first
        after = date(year + 1, 1, 1) if month in (0, 12) else date(year, month + 1, 1)
        return after - timedelta(days=1)


def project_argument(command: F) -> F:
    """The argument PROJECT: a file that `dragoman init` made, or a database URL."""
    return click.argument("project", metavar="PROJECT")(command)


def as_of_option(command: F) -> F:
    """--as-of."""
    return click.option(
        "--as-of",
        type=Day(last=True),
        help="The record as it stood on this day, by what had been added then.",
    )(command)


def format_option(command: F) -> F:
    """--format."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "jsonl", "csv"]),
        default="table",
        help="A table to read (default), JSON lines, or CSV.",
    )(command)


def limit_option(command: F) -> F:
    """--limit."""
    return click.option(
        "--limit",
        type=click.IntRange(min=0),
        default=100,
        show_default=True,
        help="At most so many; 0 for all.",
    )(command)


_FILTERS: dict[str, Callable[[F], F]] = {
    "actor": click.option(
        "--actor", help="Somebody who takes part: a name in any spelling, or an actor's id."
    ),
    "country": click.option("--country", help="Country of a participant or of the place: TR, or its name."),
    "category": click.option("--category", help="A category of PLOVER: CONSULT, ASSAULT, ..."),
    "first": click.option("--from", "first", type=Day(), help="Not before this day."),
    "last": click.option("--to", "last", type=Day(last=True), help="Not after this day."),
    "place": click.option("--place", help="Where it happened: Geneva."),
    "topic": click.option("--topic", help="What it is about: prisoners, ceasefire, ..."),
    "status": click.option(
        "--status", type=click.Choice(["occurred", "planned", "proposed", "alleged", "denied", "cancelled"])
    ),
    "language": click.option("--language", help="Told by a document in this language: tr."),
    "disputed": click.option("--disputed", is_flag=True, help="Only what reports contradict each other on."),
    "main": click.option("--main", is_flag=True, help="Without background."),
    "rejected": click.option("--rejected", is_flag=True, help="Also what was rejected by hand."),
}


def filter_options(*, without: Collection[str] = ()) -> Callable[[F], F]:
    """The filters of events, as options of a command."""

    def add(command: F) -> F:
        for name in reversed([name for name in _FILTERS if name not in without]):
            command = _FILTERS[name](command)
        return command

    return add
