"""Looking up what the world knows: countries, adjectives, capitals, seats, places, organisations.

The data stands in `languages/world/`; attribution for the cities in NOTICE.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from dragoman.languages.countries import Country, countries, country
from dragoman.languages.names import LONGEST, fold
from dragoman.languages.organisations import Organisation, organisations
from dragoman.languages.places import (
    City,
    Named,
    Region,
    exonyms,
    find_cities,
    find_place,
    guess_place,
    regions,
)
from dragoman.types import Place

__all__ = [
    "Country",
    "CountryHit",
    "Organisation",
    "WorldHit",
    "country",
    "find_country",
    "find_organisation",
    "find_place",
    "guess_place",
    "longest",
]

Shape = Literal["acronym", "name", "loose"]
Form = Literal["name", "adjective", "capital", "seat"]
HitKind = Literal["state", "adjective", "capital", "seat", "place", "region", "organization", "group"]

MOST_WORDS = 9
"""No name in the data has more words."""

_RANK: dict[str, int] = {
    "state": 0, "capital": 1, "seat": 2, "organization": 3, "group": 3, "adjective": 4, "place": 5, "region": 6,
}  # fmt: skip
_FORMS: dict[HitKind, Form] = {
    "state": "name",
    "adjective": "adjective",
    "capital": "capital",
    "seat": "seat",
}


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


class _Entry(NamedTuple):
    """A form in the index. `shape`: all letters must be capitals, the last of two words, or only the first."""

    kind: HitKind
    code: str | None
    place: Place | None
    organisation: Organisation | None
    word: bool
    shape: Shape


class _Index(NamedTuple):
    entries: dict[str, tuple[_Entry, ...]]
    longer: frozenset[str]


@cache
def _index(language: str) -> _Index:
    """Every hand-kept form of `language` by its folded spelling, and the beginnings of longer ones."""
    table: dict[str, list[_Entry]] = {}

    def add(
        form: str,
        kind: HitKind,
        code: str | None,
        place: Place | None,
        word: bool,
        body: Organisation | None = None,
    ) -> None:
        shape = _shape(form)
        table.setdefault(fold(form), []).append(_Entry(kind, code, place, body, word, shape))

    for entry in countries().values():
        words = entry.words.get(language, ())
        state, capital = Place(entry.name, entry.code), Place(entry.capital, entry.code)
        for kind, sort in _FORMS.items():
            for form in entry.forms(sort, language):
                place = state if kind == "state" else None if kind == "adjective" else capital
                if kind == "capital":
                    place = Place(entry.city(form), entry.code)
                add(form, kind, entry.code, place, form in words)
    for body in organisations():
        words = body.words.get(language, ())
        other = (
            body.forms("en" if language == "tr" else "tr") if language in ("en", "tr") else body.forms("en")
        )
        for form in dict.fromkeys((*body.forms(language), *other)):
            if form in body.forms(language) or len(form) > 2:
                add(form, body.kind, body.country, None, form in words, body)
        for form in body.seats.get(language, ()):
            for number, held in enumerate(table.get(fold(form), ())):
                if held.kind in ("capital", "seat"):
                    table[fold(form)][number] = held._replace(organisation=body)
    named: tuple[Named | Region, ...] = (*exonyms(), *regions())
    for item in named:
        words = item.words.get(language, ())
        place = Place(item.name, item.country)
        for form in item.tr if language == "tr" else item.en:
            add(form, "region" if isinstance(item, Region) else "place", item.country, place, form in words)
    longer: set[str] = set()
    for key in table:
        parts = key.split()
        longer.update(" ".join(parts[:count]) for count in range(1, len(parts)))
    ranked = {key: tuple(sorted(held, key=lambda entry: _RANK[entry.kind])) for key, held in table.items()}
    return _Index(ranked, frozenset(longer))


def _shape(form: str) -> Shape:
    if 1 < len(form) <= 10 and form.isupper() and " " not in form:
        return "acronym"
    return "loose" if form.rpartition(" ")[2].islower() else "name"


def _fits(surface: str, last: str, words: int, shape: Shape) -> bool:
    """Whether the capitals of what is written suit the form; lower case never names anything."""
    if shape == "acronym":
        return surface == surface.upper()
    # "el-Obeid": a capital behind the hyphen is enough.
    return not _is_lower(surface) and (shape == "loose" or words != 2 or not _is_lower(last))


def _is_lower(word: str) -> bool:
    """Whether there are only small letters; Arabic has neither."""
    return word == word.lower() != word.upper()


def _look(key: str, surface: str, last: str, words: int, language: str) -> WorldHit | None:
    """The best reading of a folded name, weighed by kind."""
    for entry in _index(language).entries.get(key, ()):
        if _fits(surface, last, words, entry.shape):
            return WorldHit(words, entry.kind, entry.code, entry.place, entry.organisation, entry.word)
    if len(key) < 3 or not _fits(surface, last, words, "name"):
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
    first = fold(surface)
    if not first or _is_lower(surface):
        return None
    best: WorldHit | None = None
    key, last, length = first, surface, 1
    longer = _index(language).longer
    end = min(len(tokens), start + MOST_WORDS)
    while True:
        hit = _look_cached(key, surface, last, length, language)
        if hit is not None:
            best = hit
        if not (key in longer or find_cities(key, language)[1]):
            return best
        more = ""
        while not more:
            if start + length >= end:
                return best
            last = tokens[start + length][:LONGEST]
            more = fold(last)
            length += 1
        key = f"{key} {more}"


_look_cached = lru_cache(maxsize=1 << 13)(_look)


def find_country(words: str, *, language: str) -> CountryHit | None:
    """The country that `words` names by its name, adjective, capital or seat of government.

    `words` is written as in the text, without a case ending. Lower case ("turkey", "polish") finds nothing,
    abbreviations must be in capitals ("US", "ABD").
    """
    parts = words[:LONGEST].split()
    if not parts:
        return None
    for entry in _index(language).entries.get(fold(words[:LONGEST]), ()):
        if entry.kind in _FORMS and entry.code and _fits(parts[0], parts[-1], len(parts), entry.shape):
            return CountryHit(entry.code, _FORMS[entry.kind], entry.organisation)
    return None


def find_organisation(words: str, *, language: str) -> Organisation | None:
    """The standing organisation or group that `words` names, in full or abbreviated."""
    parts = words[:LONGEST].split()
    if not parts:
        return None
    for entry in _index(language).entries.get(fold(words[:LONGEST]), ()):
        if entry.kind in ("organization", "group") and _fits(parts[0], parts[-1], len(parts), entry.shape):
            return entry.organisation
    return None
