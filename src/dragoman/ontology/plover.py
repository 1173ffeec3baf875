"""PLOVER's sixteen categories and their modes, with the words that a brief uses for them."""

from functools import cache
from typing import Literal

from msgspec import Struct

from dragoman.ontology.data import load_ontology

Quad = Literal["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"]


class Verb(Struct, frozen=True):
    """Three forms of an English verb phrase: "withdrew", "withdraw", "(have) withdrawn"."""

    past: str
    base: str
    done: str


class Phrase(Struct, frozen=True):
    """How a brief tells it, without and with recipients (`{recipients}` stands for their names).

    `single` is for one participant and nobody at the other end: one does not "meet" or "agree" alone.
    """

    alone: Verb
    toward: Verb
    noun: str
    noun_toward: str
    single: Verb | None = None


class Mode(Struct, frozen=True):
    """How (or with what content) the events of a category happen.

    `bodily` is what is done to people alone: a state at the other end stands for people of it.
    """

    id: str
    label: str
    example: str
    phrase: Phrase | None = None
    bodily: bool = False


class Category(Struct, frozen=True):
    """One of PLOVER's sixteen kinds of events; `quad` is verbal or material, cooperation or conflict."""

    id: str
    label: str
    quad: Quad
    example: str
    phrase: Phrase
    modes: tuple[Mode, ...] = ()


@cache
def categories() -> tuple[Category, ...]:
    """All categories, the most cooperative first, as PLOVER orders them."""
    return load_ontology("plover.json", tuple[Category, ...])


@cache
def find_category(name: str) -> Category | None:
    """The category of that id (`CONSULT`), None if PLOVER has none."""
    return next((category for category in categories() if category.id == name), None)


@cache
def find_mode(category: str, name: str | None) -> Mode | None:
    """The mode of that id (`phone`) within a category, None if it has no such mode."""
    found = find_category(category)
    return next((mode for mode in found.modes if mode.id == name), None) if found else None


@cache
def find_phrase(category: str, mode: str | None) -> Phrase | None:
    """The words for events of that category and mode; the category's own where the mode has none."""
    found = find_category(category)
    if found is None:
        return None
    chosen = find_mode(category, mode)
    return chosen.phrase if chosen and chosen.phrase else found.phrase
