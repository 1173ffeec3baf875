"""Common nouns for people who act together and bear no name: protesters, gunmen, a court."""

from functools import cache

from msgspec import Struct

from dragoman.languages.loader import LANGUAGES, load_lines


class Crowd(Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of one kind of people.

    `role` is their key in every language (`protesters`, `fighters`, `court`). `words` are dictionary forms, some of
    several words ("lorry driver"). They count in the plural; with `single` in the singular too ("a court", "the
    opposition"). `describing` words may stand before them and belong to what they are called ("armed men"). With `same`
    all its words mean the same people within one article ("protesters", "demonstrators"); else each means its own.
    """

    role: str
    words: tuple[str, ...]
    example: str
    single: bool = False
    same: bool = False
    describing: tuple[str, ...] = ()


@cache
def crowds(language: str) -> tuple[Crowd, ...]:
    """The crowds of a language; empty for a language without a pack."""
    return load_lines(f"{language}/crowds.jsonl", Crowd) if language in LANGUAGES else ()
