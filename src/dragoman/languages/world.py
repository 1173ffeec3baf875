"""Looking up what the world knows: countries, adjectives, capitals, seats, places, organisations.

The data stands in `languages/world/`; attribution for the cities in NOTICE.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.languages.countries import Country, country
from dragoman.languages.index import FORMS, Form, HitKind, fits, index, is_lower
from dragoman.languages.names import LONGEST, fold
from dragoman.languages.organisations import Organisation
from dragoman.languages.places import City, find_cities, find_place, guess_place
from dragoman.types import Place

__all__ = [
    "Country",
    "CountryHit",
    "Organisation",
    "WorldHit",
    "begins_longer",
    "country",
    "find_country",
    "find_organisation",
    "find_place",
    "guess_place",
    "longest",
]

MOST_WORDS = 9
"""No name in the data has more words."""


class CountryHit(NamedTuple):
    """A country by the form that the text uses; `organisation` is what a city stands for besides ("Brussels")."""

    code: str
    form: Form
    organisation: Organisation | None = None


class WorldHit(NamedTuple):
    """What begins at a token: its `length` in tokens, and who or what it is.

    `code` is the country's (for a place the one it lies in, for an organisation the one it belongs to).
    `organisation` is also set for a city that stands for one ("Brussels"). `word` warns that the form is a
    common word or a personal name too, and wants a title, a locative or other proof beside it.
    """

    length: int
    kind: HitKind
    code: str | None
    place: Place | None = None
    organisation: Organisation | None = None
    word: bool = False


def _look(key: str, surface: str, last: str, words: int, language: str) -> WorldHit | None:
    """The best reading of a folded name, weighed by kind."""
    for entry in index(language).entries.get(key, ()):
        if fits(surface, last, words, entry.shape):
            return WorldHit(words, entry.kind, entry.code, entry.place, entry.organisation, entry.word)
    if len(key) < 3 or not fits(surface, last, words, "name"):
        return None
    cities, _ = find_cities(key, language)
    if not cities:
        return None
    return WorldHit(words, "place", cities[0].place.country, cities[0].place, None, _is_word(cities[0], key))


def _is_word(city: City, key: str) -> bool:
    return city.word or len(key) < 4


def longest(tokens: Sequence[str], start: int, *, language: str) -> WorldHit | None:
    """The longest known name that begins at `tokens[start]`, or None.

    `tokens` are written forms without case endings; a hyphen may stand inside a token or be one. Of several
    meanings of one name the state comes first, then capital, seat, organisation, adjective, town, region.
    """
    surface = tokens[start]
    if len(surface) > LONGEST:
        return None
    key, best, goes_on = _begin(surface, language)
    if not goes_on:
        return best
    length = 1
    longer = index(language).longer
    end = min(len(tokens), start + MOST_WORDS)
    while True:
        last = more = ""
        while not more:
            if start + length >= end:
                return best
            last = tokens[start + length][:LONGEST]
            more = fold(last)
            length += 1
        key = f"{key} {more}"
        best = _look_cached(key, surface, last, length, language) or best
        if not (key in longer or find_cities(key, language)[1]):
            return best


def begins_longer(word: str, *, language: str) -> bool:
    """Whether a known name of several words begins with the written `word`."""
    return len(word) <= LONGEST and _begin(word, language)[2]


@lru_cache(maxsize=1 << 14)
def _begin(surface: str, language: str) -> tuple[str, WorldHit | None, bool]:
    """What one word folds to, who or what it is by itself, and whether a longer name begins with it."""
    key = fold(surface)
    if not key or is_lower(surface):
        return "", None, False
    more = key in index(language).longer or find_cities(key, language)[1]
    return key, _look(key, surface, surface, 1, language), more


_look_cached = lru_cache(maxsize=1 << 13)(_look)


def find_country(words: str, *, language: str) -> CountryHit | None:
    """The country that `words` names by its name, adjective, capital or seat of government.

    `words` is written as in the text, without a case ending. Lower case ("turkey", "polish") finds nothing,
    abbreviations must be in capitals ("US", "ABD").
    """
    parts = words[:LONGEST].split()
    if not parts:
        return None
    for entry in index(language).entries.get(fold(words[:LONGEST]), ()):
        if entry.kind in FORMS and entry.code and fits(parts[0], parts[-1], len(parts), entry.shape):
            return CountryHit(entry.code, FORMS[entry.kind], entry.organisation)
    return None


def find_organisation(words: str, *, language: str) -> Organisation | None:
    """The standing organisation or group that `words` names, in full or abbreviated."""
    parts = words[:LONGEST].split()
    if not parts:
        return None
    for entry in index(language).entries.get(fold(words[:LONGEST]), ()):
        if entry.kind in ("organization", "group") and fits(parts[0], parts[-1], len(parts), entry.shape):
            return entry.organisation
    return None
