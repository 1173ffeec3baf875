"""Every country has what the reader needs, in English and in Turkish."""

import pytest

from dragoman.errors import PackError
from dragoman.languages.countries import Country, countries, country
from dragoman.languages.world import find_country

ALL = tuple(countries().values())


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.code)
def test_country_is_complete(entry: Country) -> None:
    assert entry.capital
    for language in ("en", "tr"):
        assert entry.forms("name", language)
        assert entry.forms("adjective", language)
        assert entry.forms("capital", language)
        known = {form for sort in (entry.names, entry.adjectives, entry.capitals, entry.seats)
                 for form in sort.get(language, ())}  # fmt: skip
        assert known.issuperset(entry.words.get(language, ()))
    assert set(entry.second) <= {form for forms in entry.capitals.values() for form in forms}


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.code)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_names_of_a_country_lead_to_it(entry: Country, language: str) -> None:
    for form in entry.forms("name", language):
        hit = find_country(form, language=language)
        assert hit is not None
        assert (hit.code, hit.form) == (entry.code, "name")


@pytest.mark.parametrize("entry", ALL, ids=lambda entry: entry.code)
def test_example_names_the_country(entry: Country) -> None:
    forms = (*entry.names["en"], *entry.adjectives["en"], *entry.capitals["en"])
    assert any(form in entry.example for form in forms)


SAID = [
    ("tr", "ABD", "US", "name"),
    ("tr", "BAE", "AE", "name"),
    ("tr", "Mısırlı", "EG", "adjective"),
    ("tr", "Tacik", "TJ", "adjective"),
    ("tr", "Çek", "CZ", "adjective"),
    ("tr", "Suudi", "SA", "adjective"),
    ("tr", "Priştine", "XK", "capital"),
    ("tr", "Beştepe", "TR", "seat"),
    ("tr", "Elize", "FR", "seat"),
    ("tr", "Kuzey Kıbrıs Türk Cumhuriyeti", "XN", "name"),
    ("tr", "TÜRKİYE", "TR", "name"),
    ("en", "U.S.", "US", "name"),
    ("en", "US", "US", "name"),
    ("en", "Turkiye", "TR", "name"),
    ("en", "Côte d’Ivoire", "CI", "name"),
    ("en", "Cote d'Ivoire", "CI", "name"),
    ("en", "DR Congo", "CD", "name"),
    ("en", "Czechs", "CZ", "adjective"),
    ("en", "Turk", "TR", "adjective"),
    ("en", "Dutch", "NL", "adjective"),
    ("en", "Kiev", "UA", "capital"),
    ("en", "White House", "US", "seat"),
    ("en", "KREMLIN", "RU", "seat"),
    ("en", "Georgia", "GE", "name"),
    ("uk", "Туреччина", "TR", "name"),
    ("ar", "تركيا", "TR", "name"),
]


@pytest.mark.parametrize(("language", "words", "code", "form"), SAID)
def test_a_form_gives_country_and_sort(language: str, words: str, code: str, form: str) -> None:
    hit = find_country(words, language=language)
    assert hit is not None
    assert (hit.code, hit.form) == (code, form)


@pytest.mark.parametrize(
    "words", ["turkey", "us", "Us", "chad", "polish", "jordan", "china", "america", "", "Narnia"]
)
def test_lower_case_words_and_unknown_names_are_no_countries(words: str) -> None:
    assert find_country(words, language="en") is None


def test_brussels_also_stands_for_the_union() -> None:
    hit = find_country("Brüksel", language="tr")
    assert hit is not None
    assert hit.organisation is not None
    assert hit.organisation.name == "European Union"


def test_unknown_code_is_an_error_that_says_where() -> None:
    with pytest.raises(PackError, match=r"countries\.jsonl"):
        country("QQ")
