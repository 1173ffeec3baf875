"""`dragoman planned`."""

from datetime import date
from typing import Any

import click

from dragoman.cli.opening import open_ledger
from dragoman.cli.options import Day, as_of_option, filter_options, format_option
from dragoman.cli.rows import print_csv, print_json, print_rows

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
def planned(
    record: str,
    state: tuple[str, ...],
    on: date | None,
    sentences: bool,
    as_of: date | None,
    form: str,
    **wanted: Any,
) -> None:
    """Show what was planned, and what became of it: held, moved, called off, or overdue without a report.

    PROJECT may also be a record that 'dragoman read --out' wrote. The filters hold for any stage of a plan.

    \b
    Examples:
      dragoman planned matter.dragoman --state open --state overdue
      dragoman planned matter.dragoman --actor Demir --no-sentences
    """
    from dragoman.pipeline.filters import choose_promises, make_filter  # noqa: PLC0415 - only when the command runs
    from dragoman.report.ledger import list_promises, tell_promise  # noqa: PLC0415 - only when it runs

    asked = make_filter(**wanted)
    loaded, ledger = open_ledger(record, on=on, as_of=as_of)
    found = [
        promise
        for promise in choose_promises(loaded, ledger.promises, asked)
        if not state or promise.state in state
    ]
    rows = list_promises(loaded, found)
    if form == "jsonl":
        print_json(found)
    elif form == "csv":
        print_csv(HEADS, rows)
    elif sentences and found:
        for promise in found:
            for line in tell_promise(loaded, promise):
                click.echo(line)
    else:
        print_rows(HEADS, rows, empty="Nothing was planned.")
