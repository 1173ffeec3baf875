"""The gazetteer: cities distilled from GeoNames, and the regions, seas and crossings that news desks name."""

from bisect import bisect_left
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from msgspec import Struct, field

from dragoman.errors import PackError
from dragoman.languages.countries import countries
from dragoman.languages.loader import load_lines
from dragoman.languages.names import LONGEST, fold, name_key, name_likeness, skeleton
from dragoman.types import Place

ENOUGH, ALONE = 0.78, 0.92
"""How alike two spellings must sound (`name_likeness`) to be one town: in the hinted country, and anywhere."""

FAMOUS = 300_000
"""People from which a city is meant even where the story is about another country."""


class Named(Struct, frozen=True):
    """A city or venue with its written forms in English and Turkish; `name` is the usual English one.

    `words` are forms that are also common words or names of other things.
    """

    name: str
    country: str
    en: tuple[str, ...]
    tr: tuple[str, ...]
    example: str
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Region(Struct, frozen=True):
    """A region, province, sea, strait, island or crossing; without `country` where it is in several or none."""

    name: str
    kind: str
    en: tuple[str, ...]
    tr: tuple[str, ...]
    example: str
    country: str | None = None
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)


class City(NamedTuple):
    """A line of the distilled gazetteer; `word` tells that its name is also a word or a personal name."""

    place: Place
    population: int
    word: bool


@cache
def exonyms() -> tuple[Named, ...]:
    """Cities and venues with names that differ between English and Turkish, or from the local one."""
    return load_lines("world/exonyms.jsonl", Named)


@cache
def regions() -> tuple[Region, ...]:
    """Every region, sea, strait, island and crossing in the data."""
    return load_lines("world/regions.jsonl", Region)


@cache
def _lines(name: str) -> list[bytes]:
    source = files("dragoman.languages").joinpath(f"world/{name}")
    try:
        return source.read_bytes().split(b"\n")
    except FileNotFoundError as error:
        raise PackError(f"world/{name}: no such pack file; reinstall dragoman") from error


def _rows(name: str, key: str) -> tuple[list[bytes], bool]:
    """The columns behind `key` in a sorted table, and whether a longer key begins with it and a space."""
    lines = _lines(name)
    wanted = key.encode()
    at = bisect_left(lines, wanted + b"\t")
    found: list[bytes] = []
    if at < len(lines) and lines[at].startswith(wanted + b"\t"):
        found = lines[at].split(b"\t")[1:]
        at += 1
    return found, at < len(lines) and lines[at].startswith(wanted + b" ")


@lru_cache(maxsize=1 << 13)
def find_cities(key: str, language: str) -> tuple[tuple[City, ...], bool]:
    """The cities whose folded name is `key`, the weightiest first; and whether longer names begin so."""
    row, more = _rows("city_names.tsv", key)
    if not row:
        return (), more
    word = len(row) > 1 and row[1] in (b"b", language[:1].encode())
    cities = _lines("cities.tsv")
    found = []
    for number in row[0].split(b","):
        name, code, population = cities[int(number)].split(b"\t")
        found.append(City(Place(name.decode(), code.decode()), int(population), word))
    return tuple(found), more


def is_lesser_spelling(written: str, place: Place, language: str) -> bool:
    """Whether `written` is another spelling of a town that is too small to have one usual English name."""
    if fold(written) == fold(place.name) or place in _named_by_hand(language):
        return False
    cities, _ = find_cities(fold(written), language)
    return any(city.place == place and city.population < FAMOUS for city in cities)


def is_well_known(place: Place, written: str, language: str) -> bool:
    """Whether news desks mean this place by its name whatever country they write about."""
    if place in _named_by_hand(language):
        return True
    cities, _ = find_cities(fold(written), language)
    return any(city.place == place and city.population >= FAMOUS for city in cities)


@cache
def _named_by_hand(language: str) -> frozenset[Place]:
    """Places whose usual English name the pack gives."""
    return frozenset(place for places in _canonical(language).values() for place in places)


@cache
def _canonical(language: str) -> dict[str, tuple[Place, ...]]:
    """What is named by hand, by folded name: countries first, then capitals, cities, regions."""
    table: dict[str, list[Place]] = {}

    def add(forms: tuple[str, ...], place: Place) -> None:
        for form in forms:
            places = table.setdefault(fold(form), [])
            if place not in places:
                places.append(place)

    tongues = dict.fromkeys((language, "en", "tr"))
    for tongue in tongues:
        for entry in countries().values():
            add(entry.forms("name", tongue), Place(entry.name, entry.code))
        for entry in countries().values():
            for form in entry.forms("capital", tongue):
                add((form,), Place(entry.city(form), entry.code))
        for named in exonyms():
            add(named.tr if tongue == "tr" else named.en, Place(named.name, named.country))
        for region in regions():
            add(region.tr if tongue == "tr" else region.en, Place(region.name, region.country))
    return {key: tuple(places) for key, places in table.items()}


def find_place(name: str, *, language: str, country: str | None = None) -> Place | None:
    """The country, city, region or sea of that name, in its usual English form.

    Of several, the one in `country` (ISO 3166-1 alpha-2), or without a hint the state, then the one that
    news desks mean, then the most populous. Beside a hint that does not fit, only famous ones elsewhere are
    given. None where the gazetteer has none.
    """
    return _find_place(fold(name[:LONGEST]), language, country)


@lru_cache(maxsize=1 << 13)
def _find_place(key: str, language: str, country: str | None) -> Place | None:
    if not key:
        return None
    known = _canonical(language).get(key, ())
    cities, _ = find_cities(key, language)
    candidates = [*known, *(city.place for city in cities if city.place not in known)]
    if country is not None:
        inside = [place for place in candidates if place.country == country]
        # "Tripoli" with Lebanon as a hint; and Georgia's state is no place inside Georgia.
        towns = [place for place in inside if place.name != _state(country)]
        famous = [*known, *(city.place for city in cities if city.population >= FAMOUS)]
        candidates = towns or inside or famous
    return candidates[0] if candidates else None


def _state(code: str) -> str:
    return countries()[code].name if code in countries() else ""


def guess_place(name: str, *, country: str | None = None) -> Place | None:
    """The one town whose name sounds like `name` in another transliteration; None if there are several.

    Only for names of five letters and more (six without `country`) that `find_place` does not know. Ordinary
    words sound like a town somewhere, too: ask only for what stands in a place's position.
    """
    if len(name) > 60 or len(fold(name)) < (5 if country else 6):
        return None
    return _guess_place(name, country)


@lru_cache(maxsize=1 << 12)
def _guess_place(name: str, country: str | None) -> Place | None:
    key = name_key(name)
    row, _ = _rows("city_sounds.tsv", skeleton(key))
    if not row:
        return None
    cities = _lines("cities.tsv")
    found: dict[Place, float] = {}
    for pair in row[0].split(b","):
        number, _, sound = pair.partition(b":")
        title, code, _ = cities[int(number)].split(b"\t")
        place = Place(title.decode(), code.decode())
        if country is None or place.country == country:
            found[place] = max(found.get(place, 0.0), name_likeness(key, sound.decode()))
    ranked = sorted(((score, place) for place, score in found.items()), reverse=True)
    if (
        not ranked
        or ranked[0][0] < (ENOUGH if country else ALONE)
        or (len(ranked) > 1 and ranked[1][0] > ranked[0][0] - 0.1)
    ):
        return None
    return ranked[0][1]
