"""The progress bar on standard error."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dragoman.pipeline import Step

_WORDS = {
    "clean": "Cleaning documents",
    "read": "Reading articles",
    "resolve and merge": "Joining accounts",
    "add": "Adding documents",
}


@contextmanager
def show_progress(*, wanted: bool) -> Iterator[Callable[[Step], None] | None]:
    """A function to tell steps to, which draws a bar on standard error; None where none is wanted."""
    if not wanted:
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415 - same

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Starting", total=None)

        def tell(step: Step) -> None:
            bar.update(
                task,
                description=_WORDS.get(step.room, step.room),
                completed=step.done,
                total=step.total,
            )

        yield tell
