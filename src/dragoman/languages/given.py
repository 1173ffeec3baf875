"""Given names that newsrooms spell in many ways, or that only look alike ("Hassan" and "Hussein")."""

from functools import cache

from msgspec import Struct

from dragoman.languages.loader import load_lines
from dragoman.languages.sounds import fold

__all__ = ["GivenName", "find_given"]


class GivenName(Struct, frozen=True, forbid_unknown_fields=True):
    """One name in all its spellings; each spelling is of one name only."""

    name: str
    forms: tuple[str, ...]
    example: str


@cache
def _known() -> dict[str, str]:
    entries = load_lines("world/given_names.jsonl", GivenName)
    return {fold(form): entry.name for entry in entries for form in entry.forms}


def find_given(word: str) -> str | None:
    """The given name that a word of a person's name spells, or None for one that the pack does not hold."""
    return _known().get(fold(word))
