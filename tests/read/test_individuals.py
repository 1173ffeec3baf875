"""What a man or woman does, told by a nationality alone, is no act of the state."""

import pytest
from tests.read.account_texts import read_article, tell

PRIVATE = [
    ("en", "A Chilean man stabbed two people in Lima."),
    ("en", "Two Chileans attacked a Peruvian in Berlin."),
    ("en", "A Chilean woman accused Peru of theft."),
    ("en", "Chilean businessmen met Peru's president in Lima."),
    ("tr", "Şilili bir sığınmacı Lima'da üç kişiyi öldürdü."),
    ("tr", "Şilili bir öğrenci Peru Büyükelçiliğine saldırdı."),
]
PUBLIC = [
    ("en", "Chilean soldiers attacked a Peruvian post.", "ASSAULT occurred CL > PE |  | "),
    ("en", "A Chilean drone attacked a Peruvian post.", "ASSAULT/drone occurred CL > PE |  | "),
    ("en", "Peru arrested two Chilean men.", "COERCE/arrest occurred PE > CL |  | "),
    ("tr", "Perulu askerler Şili karakoluna saldırdı.", "ASSAULT occurred PE > CL |  | "),
]


@pytest.mark.parametrize("language, text", PRIVATE, ids=[text for _, text in PRIVATE])
def test_a_private_deed_is_nobodys(language: str, text: str) -> None:
    assert [account for account in read_article(text, language=language).accounts if account.actors] == []


@pytest.mark.parametrize("language, text, told", PUBLIC, ids=[text for _, text, _ in PUBLIC])
def test_soldiers_and_drones_are_their_lands(language: str, text: str, told: str) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account) for account in reading.accounts] == [told]
