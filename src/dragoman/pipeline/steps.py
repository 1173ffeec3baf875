"""What a run tells of itself, and how one bad document is kept from spoiling the others."""

import gc
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from typing import TypeVar

from msgspec import Struct

from dragoman.errors import PackError
from dragoman.types import Refusal

T = TypeVar("T")
U = TypeVar("U")

log = logging.getLogger("dragoman")

_COLLECT_AFTER = 1_000_000
"""New objects between two rounds of the garbage collector; with the usual 700 a run takes a fifth longer, with
100,000 a twelfth."""


class Step(Struct, frozen=True):
    """How far a run is: the room at work and its articles done, of `total` where that is known."""

    room: str
    done: int
    total: int | None = None


Progress = Callable[[Step], None]


@contextmanager
def collect_seldom() -> Iterator[None]:
    """Fewer rounds of Python's garbage collector: what a run keeps is kept to its end, and holds no cycles."""
    before = gc.get_threshold()
    if before[0]:  # 0: switched off, and so it stays
        gc.set_threshold(max(_COLLECT_AFTER, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def guard(room: str, path: str, work: Callable[[T], U | Refusal], given: T) -> U | Refusal:
    """`work(given)`; a defect that one document brings out must not lose the others."""
    try:
        return work(given)
    except PackError:
        raise  # a broken installation spoils every article, and is no fault of theirs
    except Exception as error:
        log.debug("%s: %s", room, path, exc_info=True)
        return blame(room, path, error)


def blame(room: str, path: str, error: Exception) -> Refusal:
    """The refusal of a document that brought out a defect."""
    return Refusal(
        path,
        f"{room}: a defect in Dragoman ({type(error).__name__}: {str(error)[:200]}) stopped the work on "
        "this document, the others were read; run again with --debug and report what it prints",
    )


def find_version() -> str:
    """The installed version; `0` where the package runs without having been installed."""
    try:
        return version("dragoman")
    except PackageNotFoundError:
        return "0"
