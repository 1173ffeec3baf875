"""Who says so where it stands aside: in the middle of a sentence between two commas, or at its end."""

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


def find_tail(units: Sequence[Unit], clauses: Clauses, verb: int) -> tuple[range, Argument] | None:
    """`..., people briefed on the talks said.`: what is said, and by whom, at the end of a sentence.

    The phrase of the speaker begins behind the last comma and may have a participle of its own.
    """
    if any(unit.kind in ("verb", "quote", "sub", "rel") for unit in units[verb + 1 :]):
        return None
    comma = verb - 1
    while comma > 0 and units[comma].kind not in ("comma", "quote", "stop", "sub"):
        comma -= 1
    first = comma + 1
    if comma <= 0 or units[comma].kind != "comma" or first >= verb or units[first].kind != "np":
        return None
    if not any(unit.kind == "verb" and unit.form == "finite" for unit in units[:comma]):
        return None
    last = first
    while units[last + 1].kind == "np":
        last += 1
    source = clauses.argument(tuple(range(first, last + 1)))
    return (range(comma), source) if source is not None else None
