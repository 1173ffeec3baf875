"""What somebody only offers, the day on which it was asked or offered, and those told by their number."""

import pytest
from tests.read.account_texts import read_article, tell

OFFERED: list[tuple[str, list[str]]] = [
    (
        "Swiss Foreign Minister Anna Torvan proposed on Wednesday that Armenia and Azerbaijan hold talks in Geneva on 25 May.",
        ["CONSULT/third-party proposed AM+AZ+Anna Torvan | 2031-05-25 | Geneva"],
    ),
    ("Peru proposed that Chile and Bolivia sign a truce.", ["AGREE proposed PE |  | "]),
    (
        "Peru proposed on Monday that Chile withdraw its troops from the border.",
        ["AGREE proposed PE | 2031-05-12 | "],
    ),
    (
        "Peru, which had proposed a truce, said that Chile and Bolivia signed a deal on Monday.",
        ["AGREE proposed PE |  | ", "SUPPORT occurred BO+CL | 2031-05-12 | "],
    ),
    (
        "The talks between Armenia and Azerbaijan, which Switzerland had proposed for 25 May, will now be held in Geneva on 30 May.",
        ["CONSULT/third-party planned AM+AZ+CH | 2031-05-30 | Geneva"],
    ),
    (
        "The meeting between Peru and Chile has been moved from 24 May to 26 May.",
        ["CONSULT planned CL+PE | 2031-05-26 | "],
    ),
    ("The meeting between Peru and Chile was moved to Quito.", ["CONSULT planned CL+PE |  | Quito"]),
    ("Georgia released the five on Thursday.", ["RETREAT/release occurred GE | 2031-05-15 | "]),
    (
        "Georgia handed the five to Chile on Thursday.",
        ["RETREAT/release occurred GE > CL | 2031-05-15 | "],
    ),
    ("The minister thanked the five for the work.", []),
    (
        "Venezuela's foreign minister, Pedro Torvan, demanded on Thursday that Guyana stop drilling. He rejected a Brazilian "
        "proposal for a joint commission.",
        [
            "AGREE proposed BR |  | ",
            "REJECT occurred Pedro Torvan > BR | 2031-05-15 | ",
            "REQUEST occurred Pedro Torvan | 2031-05-15 | ",
        ],
    ),
]


@pytest.mark.parametrize(("text", "events"), OFFERED, ids=[text[:50] for text, _ in OFFERED])
def test_an_offer_is_no_more_than_an_offer(text: str, events: list[str]) -> None:
    reading = read_article(text)
    assert sorted(tell(reading, account) for account in reading.accounts) == sorted(events)


ASKED: list[tuple[str, list[str]]] = [
    (
        "Venezuela Dışişleri Bakanı Pedro Torvan, perşembe günü Guyana'dan sondajı durdurmasını istedi.",
        ["REQUEST/yield occurred Pedro Torvan > GY | 2031-05-15 | "],
    ),
    (
        "Kenya, salı günü Somali'ye sınırı açması çağrısında bulundu.",
        ["REQUEST occurred KE > SO | 2031-05-13 | "],
    ),
    (
        "Norveç, 12 Mayıs'ta Rusya'dan iki diplomatını geri çekmesini istedi.",
        ["REQUEST/yield occurred NO > RU | 2031-05-12 | "],
    ),
    (
        "Peru, Şili'den gemiyi pazartesi gününe kadar serbest bırakmasını istedi.",
        ["REQUEST/yield occurred PE > CL |  | "],
    ),
    ("Peru, Şili'nin salı günü gemilerini çekmesini istedi.", ["REQUEST/yield occurred PE > CL |  | "]),
]


@pytest.mark.parametrize(("text", "events"), ASKED, ids=[text[:50] for text, _ in ASKED])
def test_the_day_before_whoever_is_asked_is_that_of_the_asking(text: str, events: list[str]) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == events


HELD: list[tuple[str, list[str]]] = [
    (
        "Greek police arrested four men on Thursday over an attack on the Turkish embassy in Athens.",
        ["ASSAULT occurred  > TR |  | Athens", "COERCE/arrest occurred Greek police | 2031-05-15 | Athens"],
    ),
    (
        "Greek police arrested four men on Thursday over an attack on the Turkish embassy in Athens on Tuesday.",
        [
            "ASSAULT occurred  > TR | 2031-05-13 | Athens",
            "COERCE/arrest occurred Greek police | 2031-05-15 | Athens",
        ],
    ),
]


@pytest.mark.parametrize(("text", "events"), HELD, ids=[text[-30:] for text, _ in HELD])
def test_the_day_of_an_arrest_is_not_that_of_its_cause(text: str, events: list[str]) -> None:
    reading = read_article(text)
    assert sorted(tell(reading, account) for account in reading.accounts) == events
