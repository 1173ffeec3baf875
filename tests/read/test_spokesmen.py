"""Who speaks for a body tells of its deeds and has not done them."""

import pytest
from tests.read.account_texts import names, read_article

DEEDS = [
    ("en", "The Houthis' spokesman, Jan Holm, claimed responsibility for two attacks on ships.", {"Houthis"}),
    ("en", "Taliban spokesman Jan Holm claimed the attack on a base in Peru.", {"Taliban"}),
    ("en", "Jan Holm, spokesman for the Houthis, said they had attacked two ships.", {"Houthis"}),
    ("en", "A Taliban spokesman said it had freed two Americans.", {"Taliban"}),
    ("en", "Peru's foreign minister, Ana Soto, said the government had expelled two Chileans.", {"PE"}),
    ("tr", "Husi Sözcüsü Jan Holm, İsrail'e füze saldırısı düzenlediklerini duyurdu.", {"Husi"}),
    ("tr", "Kremlin Sözcüsü Jan Holm, iki diplomatı sınır dışı edeceklerini söyledi.", {"RU"}),
    ("tr", "Peru Savunma Bakanlığı Sözcüsü Ana Soto, iki gemiye el koyduklarını söyledi.", {"PE"}),
]


@pytest.mark.parametrize("language, text, doers", DEEDS, ids=[text for _, text, _ in DEEDS])
def test_a_deed_is_that_of_the_body(language: str, text: str, doers: set[str]) -> None:
    reading = read_article(text, language=language)
    [account] = reading.accounts
    assert names(reading, account.actors) == doers


def test_what_a_spokesman_says_he_says_himself() -> None:
    reading = read_article("Taliban spokesman Jan Holm accused Peru of theft.", language="en")
    [account] = reading.accounts
    assert names(reading, account.actors) == {"Jan Holm"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Israel's defence minister, Ana Soto, said the army had killed a Hamas commander in Gaza."),
        ("tr", "İsrail Savunma Bakanı Ana Soto, ordunun Gazze'de bir Hamas komutanını öldürdüğünü duyurdu."),
    ],
)
def test_the_army_is_that_of_the_minister_who_tells_of_it(language: str, text: str) -> None:
    reading = read_article(text, language=language)
    [account] = reading.accounts
    assert [reading.entities[actor].country for actor in account.actors] == ["IL"]
    assert account.status == "occurred"
