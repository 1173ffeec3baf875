"""Standing organisations are found by name and abbreviation in both languages."""

import pytest

from dragoman.languages.countries import countries
from dragoman.languages.organisations import Organisation, is_body_of_states, organisations
from dragoman.languages.world import find_organisation


@pytest.mark.parametrize("entry", organisations(), ids=lambda entry: entry.name)
def test_every_form_leads_to_an_organisation(entry: Organisation) -> None:
    assert entry.forms("en")
    assert entry.forms("tr")
    assert entry.country is None or entry.country in countries()
    assert any(form in entry.example for form in entry.forms("en"))
    for language in ("en", "tr"):
        assert set(entry.forms(language)).issuperset(entry.words.get(language, ()))
        for form in entry.forms(language):
            if form[0].isupper():
                found = find_organisation(form, language=language)
                assert found is not None
                assert form in (*found.forms("en"), *found.forms("tr"))


SAID = [
    ("tr", "BM", "United Nations", "organization"),
    ("tr", "Birleşmiş Milletler", "United Nations", "organization"),
    ("tr", "AGİT", "OSCE", "organization"),
    ("tr", "ŞİÖ", "Shanghai Cooperation Organisation", "organization"),
    ("tr", "İİT", "Organisation of Islamic Cooperation", "organization"),
    ("tr", "MİT", "National Intelligence Organization", "organization"),
    ("tr", "HDK", "Rapid Support Forces", "group"),
    ("tr", "DEAŞ", "Islamic State", "group"),
    ("tr", "CIA", "CIA", "organization"),
    ("en", "NATO", "NATO", "organization"),
    ("en", "U.N.", "United Nations", "organization"),
    ("en", "RSF", "Rapid Support Forces", "group"),
    ("en", "Kosovo Force", "KFOR", "organization"),
    ("en", "Organisation for Security and Co-operation in Europe", "OSCE", "organization"),
    ("en", "Organization for Security and Cooperation in Europe", "OSCE", "organization"),
    ("en", "Pentagon", "Pentagon", "organization"),
    ("en", "Houthis", "Houthis", "group"),
]


@pytest.mark.parametrize(("language", "words", "name", "kind"), SAID)
def test_names_and_abbreviations(language: str, words: str, name: str, kind: str) -> None:
    found = find_organisation(words, language=language)
    assert found is not None
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize("words", ["who", "Who", "it", "is", "united nations", "Red", "", "pentagon"])
def test_ordinary_words_are_no_organisations(words: str) -> None:
    assert find_organisation(words, language="en") is None


def test_armed_bodies_are_marked() -> None:
    forces = {entry.name for entry in organisations() if entry.forces}
    assert {"Rapid Support Forces", "Hamas", "Turkish Armed Forces", "KFOR"} <= forces
    assert "United Nations" not in forces


def test_states_meet_in_some_organisations_and_not_in_others() -> None:
    assert is_body_of_states("african union")
    assert is_body_of_states("afrika birligi")
    assert not is_body_of_states("kizilay")
    assert not is_body_of_states("world food programme")
