"""Places in Turkish and English lead to their usual English names."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages.countries import countries
from dragoman.languages.names import fold, skeleton
from dragoman.languages.places import Named, Region, exonyms, find_place, guess_place, regions
from dragoman.types import Place


@pytest.mark.parametrize("entry", exonyms(), ids=lambda entry: entry.en[0])
def test_a_city_is_found_by_each_of_its_names(entry: Named) -> None:
    place = Place(entry.name, entry.country)
    assert any(form in entry.example for form in entry.en)
    assert entry.country in countries()
    for language, forms in (("en", entry.en), ("tr", entry.tr)):
        assert set(forms).issuperset(entry.words.get(language, ()))
        for form in forms:
            assert find_place(form, language=language, country=entry.country) == place


@pytest.mark.parametrize("entry", regions(), ids=lambda entry: entry.name)
def test_a_region_is_found_by_each_of_its_names(entry: Region) -> None:
    assert entry.en
    assert entry.tr
    assert any(form in entry.example for form in entry.en)
    assert entry.country is None or entry.country in countries()
    for language, forms in (("en", entry.en), ("tr", entry.tr)):
        assert set(forms).issuperset(entry.words.get(language, ()))
        for form in forms:
            assert find_place(form, language=language, country=entry.country) is not None


SAID = [
    ("tr", "Brüksel", "Brussels", "BE"),
    ("tr", "Cidde", "Jeddah", "SA"),
    ("tr", "Şam", "Damascus", "SY"),
    ("tr", "Lahey", "The Hague", "NL"),
    ("tr", "Encemine", "N'Djamena", "TD"),
    ("tr", "Üsküp", "Skopje", "MK"),
    ("tr", "El-Faşir", "El Fasher", "SD"),
    ("tr", "İstanbul", "Istanbul", "TR"),
    ("tr", "Batı Şeria", "West Bank", "PS"),
    ("tr", "Hürmüz Boğazı", "Strait of Hormuz", None),
    ("tr", "Karadeniz", "Black Sea", None),
    ("tr", "Dolmabahçe Sarayı", "Istanbul", "TR"),
    ("tr", "Harkov", "Kharkiv", "UA"),
    ("en", "Benghazi", "Benghazi", "LY"),
    ("en", "Kobane", "Kobani", "SY"),
    ("en", "Al-Fashir", "El Fasher", "SD"),
    ("en", "Abidjan", "Abidjan", "CI"),
    ("en", "Kosovo", "Kosovo", "XK"),
    ("en", "Gaza Strip", "Gaza", "PS"),
    ("en", "Rostov-on-Don", "Rostov-on-Don", "RU"),
    ("en", "Zürich", "Zurich", "CH"),
]


@pytest.mark.parametrize(("language", "name", "usual", "country"), SAID)
def test_the_usual_english_name(language: str, name: str, usual: str, country: str | None) -> None:
    assert find_place(name, language=language) == Place(usual, country)


def test_of_several_the_greatest_unless_a_country_is_hinted() -> None:
    assert find_place("Tripoli", language="en") == Place("Tripoli", "LY")
    assert find_place("Tripoli", language="en", country="LB") == Place("Tripoli", "LB")
    assert find_place("Georgia", language="en") == Place("Georgia", "GE")
    assert find_place("Georgia", language="en", country="US") == Place("Georgia", "US")
    assert find_place("Paris", language="en") == Place("Paris", "FR")
    assert find_place("Paris", language="en", country="US") == Place("Paris", "US")
    assert find_place("Geneva", language="en", country="SD") == Place("Geneva", "CH")


@pytest.mark.parametrize("name", ["", "Qwertyuiop", "'", "-"])
def test_unknown_names_give_nothing(name: str) -> None:
    assert find_place(name, language="en") is None
    assert guess_place(name) is None


def test_a_spelling_is_guessed_by_its_sound() -> None:
    assert guess_place("Zalingay", country="SD") == Place("Zalingei", "SD")
    assert guess_place("Kupyanisk") == Place("Kupiansk", "UA")
    assert guess_place("Oslo") is None, "four letters are too few"
    assert guess_place("Bakan") is None, "an ordinary word that sounds like a town"


@given(st.text(max_size=80))
def test_any_text_may_be_asked_for(text: str) -> None:
    find_place(text, language="tr")
    guess_place(text)


@pytest.mark.parametrize("table", ["city_names.tsv", "city_sounds.tsv"])
def test_distilled_tables_are_sorted_and_follow_the_code(table: str) -> None:
    world = files("dragoman.languages").joinpath("world")
    count = len(world.joinpath("cities.tsv").read_text("utf-8").split("\n"))
    lines = world.joinpath(table).read_bytes().split(b"\n")
    assert lines == sorted(lines)
    for line in lines:
        key, places, *flag = line.decode().split("\t")
        assert flag in ([], ["b"], ["e"], ["t"])
        for place in places.split(","):
            number, _, sound = place.partition(":")
            assert int(number) < count
            assert fold(key) == key if table == "city_names.tsv" else skeleton(sound) == key
