"""Processes that add and judge: what the tests kill."""

import os
import signal
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from sqlalchemy import Connection as SQLConnection
from sqlalchemy import Engine, event, text

from dragoman.pipeline import Step, adding, read_text, refreshing
from dragoman.pipeline.judging import Judge
from dragoman.store import migrations, opening, tables
from dragoman.store.opening import create_project, open_project

# All that a process loads is loaded once, and each begins as a copy of that.
read_text("Foreign Minister Ida Lund met her counterpart Pia Dahl in Lima on 9 March 2027.", language="en")
_context = get_context("forkserver")
_context.set_forkserver_preload([__name__])


class Worker:
    """A process at work; `told` is what it said was kept."""

    def __init__(self, work: Any, *arguments: object) -> None:
        self._hears, tells = _context.Pipe(duplex=False)
        self.process = _context.Process(target=work, args=(tells, *arguments), daemon=True)
        self.process.start()
        tells.close()
        self.told: list[int] = []
        self.done: tuple[int, int] | None = None

    def hear(self, most: int = 1000) -> None:
        """Listens to as many words, or until the process has ended."""
        try:
            for _ in range(most):
                word = self._hears.recv()
                if isinstance(word, tuple):
                    self.done = word
                else:
                    self.told.append(word)
        except (EOFError, ConnectionResetError):
            return

    def end(self) -> int:
        """Waits for its end; gives its exit code, negative where a signal killed it."""
        self.hear()
        self.process.join(120)
        assert self.process.exitcode is not None
        return self.process.exitcode

    def kill(self, after: float) -> None:
        """Kills it in so many seconds, unless it has ended before."""
        self.process.join(after)
        self.process.kill()


def add(tells: Connection, target: str, folder: str, last: int = 0) -> None:
    """Adds what is in the folder, two documents in a step; dies at the SQL statement of number `last`."""
    if last:
        die_at(last)
    adding.CHUNK = 2

    def acknowledge(step: Step) -> None:
        tells.send(step.done)

    with open_project(target) as project:
        added = adding.add_paths(project, [folder], progress=acknowledge)
    tells.send((added.new, added.known))


def correct(tells: Connection, target: str, name: str, last: int = 0) -> None:
    """Corrects the place of an event."""
    with open_project(target) as project:
        if last:
            die_at(last)
        tells.send(Judge(project, by="ayse").correct(name, "place", "Cusco, PE").ruling.number)


def refresh(tells: Connection, target: str, last: int = 0) -> None:
    """Reads all documents anew, three in a step, as a newer program would."""
    vars(refreshing)["CHUNK"] = 3
    if last:
        die_at(last)
    with open_project(target) as project:
        done = refreshing.refresh_project(project, version="99.0")
    tells.send((done.read, done.otherwise))


def move(_: Connection, target: str, last: int = 0) -> None:
    """Brings a project to a format that is yet to come."""
    for module in (migrations, opening):
        vars(module)["FORMAT"] = tables.FORMAT + 1
    migrations.STEPS = {tables.FORMAT: _add_columns}
    if last:
        die_at(last)
    opening.migrate_project(target)


def _add_columns(connection: SQLConnection) -> None:
    for name in ("a", "b", "c"):
        connection.execute(text(f"ALTER TABLE document ADD COLUMN {name} INTEGER DEFAULT 0"))
    connection.execute(text("UPDATE document SET a = 1"))


def make(_: Connection, target: str, last: int) -> None:
    """Makes a project."""
    die_at(last)
    create_project(target).close()


def die_at(last: int) -> None:
    """Kills this process at its SQL statement (or commit) of this number."""
    count = 0

    def note(*_: Any) -> None:
        nonlocal count
        count += 1
        if count == last:
            os.kill(os.getpid(), signal.SIGKILL)

    for moment in ("before_cursor_execute", "commit"):
        event.listen(Engine, moment, note)
