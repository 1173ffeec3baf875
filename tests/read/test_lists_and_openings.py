"""Who acts where a phrase opens the sentence, or three are named in a row."""

import pytest
from tests.read.account_texts import names, read_article

TOLD = [
    ("After talks in Geneva, Chad and Niger reached an agreement.", {"AGREE": {"TD", "NE"}, "CONSULT": {"TD", "NE"}}),
    ("After two days of talks in Geneva, Chad and Niger exchanged prisoners.", {"RETREAT": {"TD", "NE"}, "CONSULT": {"TD", "NE"}}),
    ("Following a meeting in Lima, Peru and Chile signed a treaty.", {"SUPPORT": {"PE", "CL"}}),
    ("Talks between Chad, Niger and Mali ended in Geneva.", {"CONSULT": {"TD", "NE", "ML"}}),
    ("A meeting of Chad, Niger and Mali ended without a deal.", {"CONSULT": {"TD", "NE", "ML"}}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_all_who_act_are_found(text: str, expected: dict[str, set[str]]) -> None:
    reading = read_article(text)
    found = {a.category: names(reading, a.actors) for a in reading.accounts}
    assert {category: found.get(category) for category in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile held negotiations on a fisheries agreement in Oslo.",
        "Norway and Chile will resume talks on an agreement in November.",
        "Norway and Chile resumed negotiations for a deal.",
        "Norway and Chile began talks to reach an agreement on fish.",
        "Norway and Chile are negotiating over a deal on water.",
    ],
)
def test_what_is_talked_about_is_not_agreed(text: str) -> None:
    assert {a.category for a in read_article(text).accounts} == {"CONSULT"}


def test_the_police_of_a_town_are_those_of_its_country() -> None:
    text = (
        "The ministers of Peru and Bolivia signed a treaty in Puno on Thursday. Bolivia's minister thanked "
        "Bolivia's fishermen.\nBolivia will host the first session in La Paz in June. About 400 fishermen protested, "
        "and police detained six people."
    )
    reading = read_article(text)
    arrest = next(a for a in reading.accounts if a.category == "COERCE")
    assert names(reading, arrest.actors) == {"PE"}


def test_a_town_in_passing_gives_a_minister_no_country() -> None:
    text = (
        '"I thank him for a frank talk in Jakarta yesterday," said Minister of Foreign Affairs Berit Solli.'
    )
    reading = read_article(text)
    solli = next(entity for entity in reading.entities if "Berit Solli" in entity.names)
    assert solli.country is None


def test_where_captives_were_taken_is_not_where_they_are_freed() -> None:
    text = "Endonezya, Natuna Adaları açıklarında alıkoyduğu Norveç bandıralı geminin 17 denizcisini serbest bıraktı."
    reading = read_article(text, language="tr")
    freed = next(a for a in reading.accounts if a.category == "RETREAT")
    assert freed.place is None
