"""The documents of leaves that are joined one after the other, each read from the project once."""

from collections import Counter
from collections.abc import Collection, Sequence

from msgspec import Struct
from sqlalchemy import Connection

from dragoman.store import documents as shelf
from dragoman.store.documents import Kept
from dragoman.types import Reading

__all__ = ["Loader"]

MOST_HELD = 5000
"""Documents that are kept for later leaves, some 200 MB of them; what is more is read again."""


class _Loaded(Struct, frozen=True):
    kept: Kept
    reading: Reading


class Loader:
    """Gives documents by their numbers. `wanted` are those that will be asked for, as often as they will be.

    Most documents belong to several leaves, that of their own day and those of what they recall; to read one takes as
    long as to join it.
    """

    def __init__(self, connection: Connection, wanted: Collection[Sequence[int]]) -> None:
        self._connection = connection
        self._left = Counter(number for some in wanted for number in some)
        self._held: dict[int, _Loaded] = {}

    def load(self, numbers: Sequence[int]) -> tuple[dict[int, Kept], dict[int, Reading]]:
        """The documents and their readings, in the order of `numbers`."""
        missing = [number for number in numbers if number not in self._held]
        kept = shelf.load_kept(self._connection, missing)
        readings = shelf.load_readings(self._connection, missing)
        self._left.subtract(numbers)
        found: dict[int, _Loaded] = {}
        for number in numbers:
            one = self._held.pop(number, None) or _Loaded(kept[number], readings[number])
            found[number] = one
            if self._left[number] > 0 and len(self._held) < MOST_HELD:
                self._held[number] = one
        return (
            {number: one.kept for number, one in found.items()},
            {number: one.reading for number, one in found.items()},
        )
