"""What a noun phrase that names somebody is made of."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct, field

from dragoman.languages.world import WorldHit
from dragoman.read.mentions.atom import Atom
from dragoman.read.mentions.lexicon import Sense
from dragoman.read.tokens import Token

PhraseKind = Literal["person", "office", "organization", "state", "place", "name", "group", "people"]


class Title(Struct, gc=False):
    """One office or rank before or behind a name."""

    sense: Sense
    start: int
    end: int
    role: str
    country: str | None = None
    of: str | None = None
    plural: bool = False


class Phrase(Struct, gc=False):
    """Tokens `[i, j)` are the name (or the whole phrase where there is none), `[full_i, full_j)` all of it.

    `stem` is the name without an ending that no apostrophe marks. `known` are modifiers' states.
    """

    i: int
    j: int
    full_i: int
    full_j: int
    kind: PhraseKind
    titles: list[Title] = field(default_factory=list)
    hit: WorldHit | None = None
    role: str = ""
    country: str | None = None
    of: str | None = None
    case: str = ""
    plural: bool = False
    adjective: bool = False
    pure: bool = True
    first: bool = False
    alias: str = ""
    stem: str = ""
    possessor: str = ""
    ours: bool = False
    guest: bool = False
    definite: bool = False
    lone: bool = False
    open: bool = False
    fresh: bool = False
    shared: int = 0
    anchored: bool = False
    how: str = ""


def plain_phrase(atom: Atom, tokens: Sequence[Token]) -> Phrase:
    """A world name or a run of capitals that no head word claims."""
    phrase = Phrase(atom.i, atom.j, atom.i, atom.j, "name", case=atom.case, pure=atom.pure, first=atom.first)
    phrase.alias = atom.alias
    phrase.stem = atom.stem
    hit = atom.hit
    if hit is None:
        phrase.how = "capitals"
        return phrase
    phrase.hit = hit
    phrase.country = hit.code
    phrase.how = f"world: {hit.kind}"
    if hit.kind == "adjective":
        phrase.kind, phrase.adjective = "state", True
    elif hit.kind in ("state", "capital", "seat"):
        phrase.kind = "state"
    elif hit.kind in ("organization", "group"):
        phrase.kind = "organization"
    else:
        phrase.kind = "place"
    return phrase


def is_national(phrase: Phrase) -> bool:
    """Whether a world body has one member in each country, named by an adjective before it."""
    organisation = phrase.hit.organisation if phrase.hit is not None else None
    return (
        phrase.kind == "organization"
        and organisation is not None
        and organisation.country is None
        and phrase.j - phrase.i > 1
    )


def is_of_land(title: Title) -> bool:
    """Whether an office is told as that of a country, and of no body."""
    return title.country is not None and title.of is None
