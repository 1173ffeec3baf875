"""Words that look like a deed and tell none, or not by those who stand beside them."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    (
        "en",
        "Peru came under fire after the vote on Tuesday.",
        [],
    ),
    (
        "en",
        "Chile declined sharply last year.",
        [],
    ),
    (
        "en",
        "Thousands packed the streets of Lima on Saturday to celebrate the team's win.",
        [],
    ),
    (
        "en",
        "An attack near Puno killed nine on Monday. Peru accused Chile of spying and said that it would "
        "pay for it.",
        [
            "ACCUSE/allege occurred PE > CL |  | ",
            "ASSAULT occurred  | 2031-05-12 | Puno",
        ],
    ),
    (
        "en",
        "The Chilean coast guard took 12 people off a boat on Tuesday and arrested them.",
        [
            "COERCE/arrest occurred Chilean coast guard | 2031-05-13 | ",
        ],
    ),
    (
        "en",
        "A pay rise was out of the question, Peru's finance minister, Ana Soto, said on Tuesday.",
        [],
    ),
    (
        "en",
        "Chile's defence minister said that 500 Peruvian soldiers had been sent to the border.",
        [
            "MOBILIZE/troops alleged PE |  | ",
        ],
    ),
    (
        "tr",
        "Perulu öğrenciler, polisin gözetiminde dün Lima'da yürüyüş düzenledi.",
        [
            "PROTEST/demo occurred PE | 2031-05-15 | Lima",
        ],
    ),
    (
        "tr",
        "Rusya, yaptırımlara dün gazla karşılık verdi.",
        [],
    ),
    (
        "tr",
        "Peru Cumhurbaşkanı Ana Soto, sınıra füze yerleştirildiğini bildirdi.",
        [],
    ),
    (
        "tr",
        "Şili'nin Peru gemisine el koymasına tepki gösteren Peru Dışişleri Bakanı Ana Soto, Lima'da konuştu.",
        [
            "COERCE/seize occurred CL |  | ",
            "ACCUSE/disapprove occurred Ana Soto |  | ",
        ],
    ),
    (
        "tr",
        "Peru istihbaratı, çarşamba günü gözaltına alınan mühendis Jan Holm'un casusluk yaptığını iddia "
        "etti.",
        [
            "COERCE/arrest occurred  > Jan Holm | 2031-05-14 | ",
            "ACCUSE/allege occurred Peru istihbaratı > Jan Holm |  | ",
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), TOLD, ids=[text for _, text, _ in TOLD])
def test_no_more_is_read_than_is_told(language: str, text: str, told: list[str]) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account) for account in reading.accounts] == told
