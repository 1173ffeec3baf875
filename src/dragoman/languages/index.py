"""The hand-kept names of the world by their folded spelling, one table per language."""

from functools import cache
from typing import Literal, NamedTuple

from dragoman.languages.countries import countries
from dragoman.languages.names import fold
from dragoman.languages.organisations import Organisation, organisations
from dragoman.languages.places import Named, Region, exonyms, regions
from dragoman.types import Place

Shape = Literal["acronym", "mixed", "name", "loose"]
Form = Literal["name", "adjective", "capital", "seat"]
HitKind = Literal["state", "adjective", "capital", "seat", "place", "region", "organization", "group"]

RANK: dict[str, int] = {
    "state": 0, "capital": 1, "seat": 2, "organization": 3, "group": 3, "adjective": 4, "place": 5, "region": 6,
}  # fmt: skip
FORMS: dict[HitKind, Form] = {
    "state": "name",
    "adjective": "adjective",
    "capital": "capital",
    "seat": "seat",
}


class Entry(NamedTuple):
    """A form in the index.

    `shape`: all letters must be capitals, some behind the first (`LeT`), the last of two words, or only the first.
    """

    kind: HitKind
    code: str | None
    place: Place | None
    organisation: Organisation | None
    word: bool
    shape: Shape


class Index(NamedTuple):
    """`entries` by folded spelling, the likeliest meaning first; `longer` holds what a longer spelling begins with."""

    entries: dict[str, tuple[Entry, ...]]
    longer: frozenset[str]


@cache
def index(language: str) -> Index:
    """Every hand-kept form of `language` by its folded spelling, and the beginnings of longer ones."""
    table: dict[str, list[Entry]] = {}

    def add(
        form: str,
        kind: HitKind,
        code: str | None,
        place: Place | None,
        word: bool,
        body: Organisation | None = None,
    ) -> None:
        table.setdefault(fold(form), []).append(Entry(kind, code, place, body, word, shape_of(form)))

    for entry in countries().values():
        words = entry.words.get(language, ())
        state, capital = Place(entry.name, entry.code), Place(entry.capital, entry.code)
        for kind, sort in FORMS.items():
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
    ranked = {
        key: tuple(sorted(held, key=lambda entry: (RANK[entry.kind], not entry.word)))
        for key, held in table.items()
    }
    return Index(ranked, frozenset(longer))


def shape_of(form: str) -> Shape:
    if 1 < len(form) <= 10 and form.isupper() and " " not in form:
        return "acronym"
    if 1 < len(form) <= 5 and form[1:] != form[1:].lower() and form.isalpha():
        return "mixed"
    return "loose" if form.rpartition(" ")[2].islower() else "name"


def fits(surface: str, last: str, words: int, shape: Shape) -> bool:
    """Whether the capitals of what is written suit the form; lower case never names anything."""
    if shape == "acronym":
        return surface == surface.upper()
    if shape == "mixed":
        # "Let them talk"
        return surface[1:] != surface[1:].lower()
    # "el-Obeid": a capital behind the hyphen is enough.
    return not is_lower(surface) and (shape == "loose" or words != 2 or not is_lower(last))


def is_lower(word: str) -> bool:
    """Whether there are only small letters; Arabic has neither."""
    return word == word.lower() != word.upper()
