"""How many were killed, wounded, freed or displaced, and who counts."""

import pytest
from tests.read.account_texts import read_article

COUNTS = [
    ("en", "Chad shelled Bol, killing nine people and wounding two dozen.", {("killed", 9), ("wounded", 24)}),
    ("en", "Chad shelled Bol, killing two hundred and fifteen people.", {("killed", 215)}),
    ("en", "Chad shelled Bol, displacing 1.5 million people.", {("displaced", 1_500_000)}),
    ("en", "Chad's army shelled Bol on Monday, killing half a dozen people.", set()),
    ("en", "Nine people were killed and 14 wounded when Chad shelled Bol.", {("killed", 9), ("wounded", 14)}),
    (
        "en",
        "All 14 crew members of the vessel Orla were released by the Danish authorities.",
        {("freed", 14)},
    ),
    ("tr", "Çad ordusu Bol'u bombaladı, saldırıda 2 bin 300 kişi öldü.", {("killed", 2300)}),
    (
        "tr",
        "Çad ordusu Bol'u bombaladı, saldırıda yüz elli kişi öldü, on iki kişi yaralandı.",
        {("killed", 150), ("wounded", 12)},
    ),
    ("tr", "Çad, yüzlerce esiri serbest bıraktı.", set()),
]


@pytest.mark.parametrize(("language", "text", "expected"), COUNTS, ids=[text for _, text, _ in COUNTS])
def test_numbers_in_words_and_figures(language: str, text: str, expected: set[tuple[str, int]]) -> None:
    reading = read_article(text, language=language)
    assert reading.accounts
    assert {(c.what, c.value) for a in reading.accounts for c in a.counts} == expected


def test_who_attacks_does_not_count_the_dead() -> None:
    reading = read_article("Chad shelled Bol, killing nine people.")
    assert {c.source for a in reading.accounts for c in a.counts} == {None}


def test_whoever_gives_the_number_is_its_source() -> None:
    reading = read_article("Chad shelled Bol. Local doctors put the toll at 17.")
    assert {(c.value, c.source) for a in reading.accounts for c in a.counts} == {(17, "Local doctors")}
