"""States and territories: their names, adjectives, capitals and seats of government."""

from functools import cache
from typing import Literal

from msgspec import Struct, field

from dragoman.errors import PackError
from dragoman.languages.loader import load_lines
from dragoman.languages.names import fold

Names = dict[str, tuple[str, ...]]
"""Forms by language (ISO 639-1), the usual one first."""


class Country(Struct, frozen=True):
    """A state, or a territory that acts in the news.

    `code` is ISO 3166-1 alpha-2, or a user-assigned code: XK Kosovo, XN Northern Cyprus, XS Somaliland,
    XA Abkhazia, XO South Ossetia, XT Transnistria. `name` and `capital` are the usual English ones. `seats`
    are buildings and streets that stand for the government. `words` are forms that also mean something else.
    `second` gives the city for those forms of `capitals` that name another one than `capital` ("Abidjan").
    `elsewhere` tells that the government does not sit in the capital.
    """

    code: str
    name: str
    names: Names
    adjectives: Names
    capital: str
    capitals: Names
    example: str
    seats: Names = field(default_factory=dict)
    words: Names = field(default_factory=dict)
    second: dict[str, str] = field(default_factory=dict)
    elsewhere: bool = False

    def city(self, form: str) -> str:
        """The city that one of the capital's written forms names."""
        return self.second.get(form, self.capital)

    def forms(self, form: Literal["name", "adjective", "capital", "seat"], language: str) -> tuple[str, ...]:
        """The written forms of one sort in `language`; empty where the data has none."""
        by_language: Names = {
            "name": self.names,
            "adjective": self.adjectives,
            "capital": self.capitals,
            "seat": self.seats,
        }[form]
        return by_language.get(language, ())


@cache
def countries() -> dict[str, Country]:
    """Every country by its code."""
    return {entry.code: entry for entry in load_lines("world/countries.jsonl", Country)}


@cache
def country_forms() -> dict[str, str]:
    """Country codes by the folded names and adjectives of the countries, in any language."""
    found: dict[str, str] = {}
    for entry in countries().values():
        for by_language in (entry.names, entry.adjectives):
            for forms in by_language.values():
                found.update((fold(form), entry.code) for form in forms)
    return found


def country(code: str) -> Country:
    """The country of an ISO 3166-1 alpha-2 code. Raises `PackError` for a code that is not in the data."""
    try:
        return countries()[code]
    except KeyError:
        raise PackError(
            f"no country has the code {code!r} in world/countries.jsonl; check its spelling"
        ) from None
