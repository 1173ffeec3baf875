"""`dragoman planned`."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dragoman.cli.opening import is_project, open_ledger
from dragoman.cli.options import Day, as_of_option, filter_options, format_option
from dragoman.cli.rows import print_csv, print_json, print_rows

if TYPE_CHECKING:
    from dragoman.types import Promise, Record

HEADS = ("event", "state", "planned", "what", "kept by", "why")


@click.command()
@click.argument("record", metavar="PROJECT")
@click.option(
    "--state", type=click.Choice(["open", "held", "moved", "cancelled", "denied", "overdue"]), multiple=True,
    help="Only plans in this state; may be given several times.",
)  # fmt: skip
@click.option("--from", "first", type=Day(), help="Planned for this day or later.")
@click.option("--to", "last", type=Day(last=True), help="Planned for this day or earlier.")
@filter_options(without=("first", "last", "rejected", "main"))
@click.option("--on", type=Day(), help="The day on which you ask (default: that of the newest document).")
@click.option(
    "--sentences/--no-sentences", default=True, help="With the sentences that tell it (default), or without."
)
@as_of_option
@format_option
@click.option(
    "--limit", type=click.IntRange(min=0), default=30, show_default=True, help="At most so many; 0 for all."
)
def planned(
    record: str,
    state: tuple[str, ...],
    on: date | None,
    sentences: bool,
    as_of: date | None,
    form: str,
    limit: int,
    **wanted: Any,
) -> None:
    """Show what was planned, and what became of it: held, moved, called off, or overdue without a report.

    PROJECT may also be a record that 'dragoman read --out' wrote. The filters hold for any stage of a plan.

    \b
    Examples:
      dragoman planned matter.dragoman --state open --state overdue
      dragoman planned matter.dragoman --actor Demir --no-sentences
    """
    from dragoman.report.ledger import list_promises, tell_promises  # noqa: PLC0415 - only when it runs

    found, told, more = (_ask if is_project(record) else _look)(
        record, states=frozenset(state), on=on, as_of=as_of, limit=limit or None, **wanted
    )
    if form == "jsonl":
        print_json(found)
    elif form == "csv":
        print_csv(HEADS, list_promises(told, found))
    elif sentences and found:
        for line in tell_promises(told, found):
            click.echo(line)
    else:
        print_rows(HEADS, list_promises(told, found), empty="Nothing was planned.")
    if more:
        click.echo(f"Only {len(found)} plans, those of the latest days; --limit 0 shows all.", err=True)


def _ask(
    target: str,
    *,
    states: frozenset[str],
    on: date | None,
    as_of: date | None,
    limit: int | None,
    **wanted: Any,
) -> "tuple[Sequence[Promise], Record, bool]":
    from dragoman.pipeline.filters import make_filter  # noqa: PLC0415 - only when the command runs
    from dragoman.pipeline.promising import ask_promises  # noqa: PLC0415 - the same
    from dragoman.store.opening import open_project  # noqa: PLC0415 - the same

    asked = make_filter(**wanted)
    with open_project(target) as project:
        page = ask_promises(project, states=states, wanted=asked, on=on, as_of=as_of, limit=limit)
    return page.promises, page.record, page.more


def _look(
    target: str,
    *,
    states: frozenset[str],
    on: date | None,
    as_of: date | None,
    limit: int | None,
    **wanted: Any,
) -> "tuple[Sequence[Promise], Record, bool]":
    from dragoman.pipeline.filters import choose_promises, make_filter  # noqa: PLC0415 - only when the command runs

    asked = make_filter(**wanted)
    loaded, ledger = open_ledger(target, on=on, as_of=as_of)
    found = [
        promise
        for promise in choose_promises(loaded, ledger.promises, asked)
        if not states or promise.state in states
    ]
    # What has no day stands at the end, and goes first.
    dated = [promise for promise in found if promise.planned is not None]
    chosen = found if limit is None else [*dated[-limit:], *found[len(dated) :][: max(0, limit - len(dated))]]
    return chosen, loaded, len(chosen) < len(found)
