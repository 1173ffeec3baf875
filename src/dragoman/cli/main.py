"""The `dragoman` command and what all its subcommands share."""

import gc
import os
import sys
from contextlib import suppress

import click

from dragoman.cli.brief import brief
from dragoman.cli.changes import changes, log
from dragoman.cli.explain import explain
from dragoman.cli.export import export
from dragoman.cli.holdings import actors, documents
from dragoman.cli.judge import accept, correct, different, judgements, reject, same, undo
from dragoman.cli.planned import planned
from dragoman.cli.project import add, init, refresh
from dragoman.cli.questions import disputes, events
from dragoman.cli.read import read
from dragoman.cli.schema import schema
from dragoman.cli.search import search
from dragoman.cli.tracks import tracks
from dragoman.cli.upkeep import backup, migrate
from dragoman.cli.verify import verify
from dragoman.errors import DragomanError

_COLLECT_AFTER = 50_000
"""New objects between two rounds of the garbage collector: a command makes hardly any cycles, and ends soon."""


def _print_version(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if not value or context.resilient_parsing:
        return
    from importlib.metadata import version  # noqa: PLC0415 - costs 30 ms that --help need not pay

    click.echo(f"dragoman {version('dragoman')}")
    context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version and exit.",
)
def dragoman() -> None:
    """Read messy news in many languages and write down, once and with its sources, what happened.

    \b
    A first run:
      dragoman read articles/ --out record.json
      dragoman brief record.json --out brief.html
    \b
    A matter that goes on:
      dragoman init matter.dragoman
      dragoman add matter.dragoman articles/
      dragoman events matter.dragoman --actor 'Ayla Demir'
    """
    gc.set_threshold(_COLLECT_AFTER, *gc.get_threshold()[1:])


for _command in (
    read, brief, export, verify, explain, schema, init, add, events, actors, documents, disputes, planned, tracks,
    changes, log, search, refresh,
    same, different, correct, reject, accept, undo, judgements, backup, migrate,
):  # fmt: skip
    dragoman.add_command(_command)


def run(arguments: list[str] | None = None) -> None:
    """Runs the command line and exits: 0 done, 1 nothing read or check failed, 2 wrong usage, 130 stopped."""
    _prepare_streams()
    try:
        code = dragoman.main(arguments, prog_name="dragoman", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Stopped. No half-written file is left behind.", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except DragomanError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        _close_quietly()
        sys.exit(141)
    sys.exit(code if isinstance(code, int) else 0)


def _prepare_streams() -> None:
    """A console that lacks a letter shows a stand-in for it; it must not stop the program."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # not every stream has it


def _close_quietly() -> None:
    """The reader has gone (`| head`): nothing more can be said, and Python must not try at its exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
