"""`dragoman verify`."""

from pathlib import Path

import click


@click.command()
@click.argument("record", type=click.Path(path_type=Path), metavar="RECORD")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that the documents' paths start from. Default: the current folder, then the record's.",
)
def verify(record: Path, root: Path | None) -> None:
    """Check a record against its documents: hashes, quotations, ids.

    Works without a network. Names each thing that does not hold and exits with 1 if there is any.

    \b
    Examples:
      dragoman verify record.json
      dragoman verify record.json --root ~/articles
    """
    from dragoman.pipeline import verify_record  # noqa: PLC0415 - only when the command runs
    from dragoman.report.plaintext import clean_line  # noqa: PLC0415 - only when the command runs

    count = 0
    for fault in verify_record(record, root=root):
        count += 1
        click.echo(clean_line(str(fault)))
    if count:
        click.echo(f"{count} fault{'s' if count != 1 else ''} found in {record}", err=True)
        raise click.exceptions.Exit(1)
    click.echo(f"{record}: every document has its hash, and every quotation stands where the record says.")
