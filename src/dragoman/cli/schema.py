"""`dragoman schema`."""

import click

from dragoman.cli.output import write_out


@click.command()
def schema() -> None:
    """Print the JSON Schema of the records.

    \b
    Example:
      dragoman schema > record.schema.json
    """
    from dragoman.report.schema import read_schema  # noqa: PLC0415 - only when the command runs

    write_out(read_schema().encode("utf-8"))
