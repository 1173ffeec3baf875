"""Turkish nouns behind a genitive that are not owned by it: it acts, and they are what it acts on."""

from collections.abc import Sequence

from dragoman.read.mentions.atom import Atom

_FORCES = frozenset(["army", "police", "armed-group", "air-force", "border-guard", "coast-guard", "navy"])
_BUILDING = "institute"


def is_ownerless(owner: Atom, noun: Atom) -> bool:
    """`X ordusunun hastaneye saldırdığı`: a body told by a common `noun` is somebody's with a possessive alone.

    A school that forces have told `okulu` of is one that they strike, sooner than their own.
    """
    if owner.case != "gen" or owner.j != noun.i or noun.ending is None or owner.sense is None:
        return False
    building = noun.sense is not None and noun.sense.role == _BUILDING
    return not noun.ending.possessive or (
        building and owner.sense.role in _FORCES and noun.ending.case == "" and not noun.ending.plural
    )


def part_owner(atoms: Sequence[Atom], first: int, left: int, last: int) -> tuple[int, int]:
    """The first atom and token of a building's name without the land that acts upon it.

    `X, Y'nin El-Ahli Hastanesi'ne saldırdığını açıkladı`: Y owns no hospital that has a name of its own there.
    """
    head, owner = atoms[last], atoms[first]
    building = head.sense is not None and head.sense.role == _BUILDING and head.case in ("acc", "dat")
    state = owner.hit is not None and owner.hit.kind in ("state", "capital") and owner.case == "gen"
    if first < last and building and state and owner.i == left and owner.j < head.i:
        return first + 1, owner.j
    return first, left
