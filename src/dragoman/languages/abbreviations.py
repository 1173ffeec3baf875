"""Abbreviations whose dot does not end a sentence."""

from functools import cache

from msgspec import Struct

from dragoman.languages.loader import LANGUAGES, load_lines


class Abbreviation(Struct, frozen=True):
    """One abbreviation without its dot, in lower case."""

    word: str
    example: str


@cache
def abbreviations(language: str) -> frozenset[str]:
    """The abbreviations of a language; empty for a language without a pack."""
    if language not in LANGUAGES:
        return frozenset()
    return frozenset(entry.word for entry in load_lines(f"{language}/abbreviations.jsonl", Abbreviation))
