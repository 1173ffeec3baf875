"""Turkish nouns behind a genitive that are not owned by it: it acts, and they are what it acts on."""

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
