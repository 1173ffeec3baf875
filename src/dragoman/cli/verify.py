"""`dragoman verify`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.opening import is_project

if TYPE_CHECKING:
    from dragoman.report.verification import Fault


@click.command()
@click.argument("record", metavar="RECORD")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that the documents' paths start from. Default: the current folder, then the record's.",
)
def verify(record: str, root: Path | None) -> None:
    """Check a record against its documents: hashes, quotations, ids.

    RECORD is a file that 'dragoman read --out' wrote, or a project, which holds its documents itself. Works
    without a network. Names each thing that does not hold and exits with 1 if there is any.

    \b
    Examples:
      dragoman verify record.json
      dragoman verify record.json --root ~/articles
    """
    from dragoman.report.plaintext import clean_line  # noqa: PLC0415 - only when the command runs

    count = 0
    for fault in _find_faults(record, root):
        count += 1
        click.echo(clean_line(str(fault)))
    if count:
        click.echo(f"{count} fault{'s' if count != 1 else ''} found in {record}", err=True)
        raise click.exceptions.Exit(1)
    click.echo(f"{record}: every document has its hash, and every quotation stands where the record says.")


def _find_faults(record: str, root: Path | None) -> Iterator["Fault"]:
    if is_project(record):
        from dragoman.pipeline.recalling import verify_project  # noqa: PLC0415 - only when the command runs
        from dragoman.store.opening import open_project  # noqa: PLC0415 - only when the command runs

        with open_project(record) as project:
            yield from verify_project(project)
    else:
        from dragoman.pipeline import verify_record  # noqa: PLC0415 - only when the command runs

        yield from verify_record(Path(record), root=root)
