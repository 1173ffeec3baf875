"""Who says so where it stands aside: in the middle of a sentence, between two commas."""

from collections.abc import Sequence

from dragoman.read.english.clauses import Clauses
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Argument


def find_aside(units: Sequence[Unit], clauses: Clauses, verb: int) -> tuple[range, Argument] | None:
    """`The mine, Chile says, was laid by Peru`: all of the sentence, and who says so.

    None where something has been told before the first comma: that is what is said.
    """
    first = verb - 2
    if first < 1 or verb + 2 >= len(units) or units[verb].form != "finite" or units[verb].passive:
        return None
    if units[verb - 1].kind != "np" or units[first].kind != "comma" or units[verb + 1].kind != "comma":
        return None
    if any(unit.kind in ("verb", "quote", "stop", "sub", "rel") for unit in units[:first]):
        return None
    behind = next((unit for unit in units[verb + 2 :] if unit.kind in ("verb", "quote", "stop")), None)
    if behind is None or behind.kind != "verb" or behind.form != "finite":
        return None
    source = clauses.argument((verb - 1,))
    return (range(len(units)), source) if source is not None else None
