"""A deed called by a town happened there; nobody did it by that name."""

import pytest
from tests.read.account_texts import read_article, tell

CALLED = [
    ("en", "The Kabul bombing killed 20 people.", []),
    ("en", "Four men were arrested after the Ankara attack.", []),
    ("en", "Peru condemned the Kabul attack.", ["ACCUSE/disapprove occurred PE |  | "]),
    ("tr", "Kabil saldırısında 20 kişi öldü.", []),
    ("tr", "Peru, Kabil saldırısını kınadı.", ["ACCUSE/disapprove occurred PE |  | "]),
    (
        "tr",
        "Peru polisi, Lima Oteli saldırısının şüphelilerini yakaladı.",
        ["COERCE/arrest occurred Peru polisi |  | "],
    ),
]
OWN = [
    ("en", "A Moscow attack on Kyiv killed 20.", ["ASSAULT occurred RU > UA |  | Kyiv"]),
    ("en", "An attack by Moscow killed 20 in Kyiv.", ["ASSAULT occurred RU |  | Kyiv"]),
    ("tr", "İsrail saldırısında dört kişi öldü.", ["ASSAULT occurred IL |  | "]),
    ("tr", "PKK saldırısında iki asker öldü.", ["ASSAULT occurred PKK |  | "]),
]  # fmt: skip


@pytest.mark.parametrize("language, text, told", [*CALLED, *OWN], ids=[one[1] for one in (*CALLED, *OWN)])
def test_who_did_it_is_no_town(language: str, text: str, told: list[str]) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account) for account in reading.accounts if account.actors] == told
