"""Names of ships are no places and no persons, and whose ship it is stays told."""

import pytest
from tests.read.account_texts import names, read_article

SEIZED = [
    ("en", "The Norwegian coast guard seized the Russian trawler Belka off Vardo on Sunday.", {"RU"}),
    ("en", "Norway seized the Russian trawler Marina near Vardo on Sunday.", {"RU"}),
    ("en", "Iran seized the Greek tanker Sea Pearl off Sirik on Friday.", {"GR"}),
    ("tr", "Norveç pazar günü Marina adlı Rus trolüne el koydu.", {"RU"}),
    ("tr", "İran cuma günü Sirik açıklarında Yunan tankeri Olympia'ya el koydu.", {"GR"}),
]


@pytest.mark.parametrize(("language", "text", "owners"), SEIZED, ids=[text for _, text, _ in SEIZED])
def test_whose_ship_is_seized(language: str, text: str, owners: set[str]) -> None:
    reading = read_article(text, language=language)
    (seizure,) = [account for account in reading.accounts if account.category == "COERCE"]
    assert names(reading, seizure.recipients) == owners
    assert seizure.place is None or seizure.place.name not in ("Marina", "Olympia", "Bilky", "Pearl")


def test_what_lies_behind_off_is_a_place() -> None:
    reading = read_article("Iran seized a Greek ship off Umm Tarfa on Sunday.")
    (seizure,) = [account for account in reading.accounts if account.category == "COERCE"]
    assert seizure.place is not None
    assert seizure.place.name == "Umm Tarfa"
