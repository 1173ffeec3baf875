"""`dragoman explain`."""

from pathlib import Path

import click


@click.command()
@click.argument("record", type=click.Path(path_type=Path), metavar="RECORD")
@click.argument("event", required=False)
@click.option("--document", help="Explain what this document tells instead: a part of its path, or its id.")
def explain(record: Path, event: str | None, document: str | None) -> None:
    """Say why an event is what it is: sentences, words, dates, names, joined reports.

    EVENT is the event's id, or the beginning of it, as 'dragoman read' prints it.

    \b
    Examples:
      dragoman explain record.json e3f9
      dragoman explain record.json --document monday.txt
    """
    from dragoman.report.archive import load_record  # noqa: PLC0415 - only when the command runs
    from dragoman.report.explanation import explain_document, explain_event  # noqa: PLC0415 - same

    if (event is None) == (document is None):
        raise click.UsageError("name an EVENT, or a document with --document (and not both)")
    loaded = load_record(record)
    lines = explain_event(loaded, event) if event is not None else explain_document(loaded, document or "")
    for line in lines:
        click.echo(line)
