"""`dragoman explain`."""

import click

from dragoman.cli.opening import open_target


@click.command()
@click.argument("record", metavar="RECORD")
@click.argument("event", required=False)
@click.option("--document", help="Explain what this document tells instead: a part of its path, or its id.")
def explain(record: str, event: str | None, document: str | None) -> None:
    """Say why an event is what it is: sentences, words, dates, names, joined reports.

    RECORD is a file that 'dragoman read --out' wrote, a project, or a folder or file of documents, which is read
    first. EVENT is the event's id, or the beginning of it, as 'dragoman read' prints it.

    \b
    Examples:
      dragoman explain record.json e3f9
      dragoman explain record.json --document monday.txt
    """
    from dragoman.report.explanation import explain_document, explain_event  # noqa: PLC0415 - only when it runs

    if (event is None) == (document is None):
        raise click.UsageError("name an EVENT, or a document with --document (and not both)")
    loaded = open_target(record)
    lines = explain_event(loaded, event) if event is not None else explain_document(loaded, document or "")
    for line in lines:
        click.echo(line)
