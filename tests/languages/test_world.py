"""The longest name at a token: who or what, and how many tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages.world import MOST_WORDS, longest

SAID = [
    (
        "tr",
        "Birleşmiş Milletler Güvenlik Konseyi toplandı",
        4,
        "organization",
        "United Nations Security Council",
    ),
    ("tr", "Güney Sudan Dışişleri Bakanı", 2, "state", "South Sudan"),
    ("tr", "Port Sudan limanı", 2, "place", "Port Sudan"),
    ("tr", "El-Ubeyd kenti", 1, "place", "El Obeid"),
    ("tr", "El - Ubeyd kenti", 3, "place", "El Obeid"),
    ("tr", "Türk Devletleri Teşkilatı zirvesi", 3, "organization", "Organization of Turkic States"),
    ("tr", "Doğu Akdeniz gazı", 2, "region", "Eastern Mediterranean"),
    ("tr", "Beyaz Saray sözcüsü", 2, "seat", "Washington"),
    ("tr", "Bosna Hersek heyeti", 2, "state", "Bosnia and Herzegovina"),
    ("tr", "ŞAM yönetimi", 1, "capital", "Damascus"),
    ("en", "Rapid Support Forces fighters", 3, "group", "Rapid Support Forces"),
    ("en", "U.S. State Department officials", 3, "organization", "US State Department"),
    ("en", "New York talks", 2, "place", "New York"),
    ("en", "North Macedonia said", 2, "state", "North Macedonia"),
    ("en", "El Salvador said", 2, "state", "El Salvador"),
    ("en", "Ho Chi Minh City said", 4, "place", "Ho Chi Minh City"),
    ("en", "PORT SUDAN , May", 2, "place", "Port Sudan"),
    ("en", "Mexico City police", 2, "capital", "Mexico City"),
    ("en", "Crimea bridge", 1, "region", "Crimea"),
]


@pytest.mark.parametrize(("language", "text", "length", "kind", "name"), SAID)
def test_longest_name_wins(language: str, text: str, length: int, kind: str, name: str) -> None:
    hit = longest(text.split(), 0, language=language)
    assert hit is not None
    assert (hit.length, hit.kind) == (length, kind)
    assert name in (hit.place and hit.place.name, hit.organisation and hit.organisation.name)


def test_adjectives_carry_the_country() -> None:
    hit = longest(["Kırgız", "bakan"], 0, language="tr")
    assert hit is not None
    assert (hit.kind, hit.code, hit.place) == ("adjective", "KG", None)


WORDS = [
    ("en", "Nice"),
    ("en", "Reading"),
    ("en", "Male"),
    ("tr", "Ordu"),
    ("tr", "Van"),
    ("tr", "Mali"),
    ("tr", "Batman"),
]


@pytest.mark.parametrize(("language", "word"), WORDS)
def test_names_that_are_also_words_are_flagged(language: str, word: str) -> None:
    hit = longest([word], 0, language=language)
    assert hit is not None
    assert hit.word


CLEAR = [
    ("en", "Istanbul"),
    ("en", "Kherson"),
    ("tr", "Cenevre"),
    ("tr", "Rusya"),
    ("en", "Dilling"),
    ("tr", "Konya"),
]


@pytest.mark.parametrize(("language", "word"), CLEAR)
def test_clear_names_are_not_flagged(language: str, word: str) -> None:
    hit = longest([word], 0, language=language)
    assert hit is not None
    assert not hit.word


NOTHING = [("en", "Of"), ("en", "who"), ("en", "Monday"), ("en", "nice"), ("tr", "bu"), ("tr", "Bu"), ("tr", "of"),
           ("tr", "Görüşmede"), ("en", "-"), ("en", "")]  # fmt: skip


@pytest.mark.parametrize(("language", "word"), NOTHING)
def test_ordinary_words_give_nothing(language: str, word: str) -> None:
    assert longest([word], 0, language=language) is None


@given(
    st.lists(st.text(max_size=12) | st.sampled_from(["New", "Port", "Sudan", "El", "-", "Güney"]), min_size=1)
)
def test_any_tokens_in_no_crash_and_no_overrun(tokens: list[str]) -> None:
    for start in range(len(tokens)):
        for language in ("en", "tr", "de"):
            hit = longest(tokens, start, language=language)
            assert hit is None or 1 <= hit.length <= min(MOST_WORDS, len(tokens) - start)
