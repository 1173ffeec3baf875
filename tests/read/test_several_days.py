"""One verb that tells several deeds, each with a day and somebody of its own."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    (
        "en",
        "Peru met Chile in Lima on Friday and Ecuador in Quito on Monday.",
        ["CONSULT occurred CL+PE | 2031-05-16 | Lima", "CONSULT occurred EC+PE | 2031-05-12 | Quito"],
    ),
    (
        "en",
        "Ana Soto, Peru's foreign minister, will travel to Quito on Monday and to Santiago on Tuesday.",
        [
            "CONSULT/visit planned Ana Soto+EC | 2031-05-19 | Quito",
            "CONSULT/visit planned Ana Soto+CL | 2031-05-20 | Santiago",
        ],
    ),
    (
        "en",
        "Rebels attacked Tacna on Monday, Arica on Tuesday and Cusco on Wednesday.",
        [
            "ASSAULT occurred fighters | 2031-05-12 | Tacna",
            "ASSAULT occurred fighters | 2031-05-13 | Arica",
            "ASSAULT occurred fighters | 2031-05-14 | Cusco",
        ],
    ),
    (
        "en",
        "Police arrested Jan Holm on Monday and Ana Soto on Tuesday.",
        [
            "COERCE/arrest occurred Police > Jan Holm | 2031-05-12 | ",
            "COERCE/arrest occurred Police > Ana Soto | 2031-05-13 | ",
        ],
    ),
    (
        "en",
        "Peru freed Jan Holm on Monday and Chile on Tuesday welcomed it.",
        ["RETREAT/release occurred PE > Jan Holm | 2031-05-12 | ", "SUPPORT occurred CL | 2031-05-13 | "],
    ),
    (
        "tr",
        "Peru, Şili ile cuma günü Lima'da, Ekvador ile pazartesi günü Quito'da görüştü.",
        ["CONSULT occurred CL+PE | 2031-05-16 | Lima", "CONSULT occurred EC+PE | 2031-05-12 | Quito"],
    ),
    (
        "tr",
        "Peru Başbakanı Luis Paz, 12 Mayıs'ta Quito'yu, 13 Mayıs'ta Santiago'yu ziyaret etti.",
        [
            "CONSULT/visit occurred EC+Luis Paz | 2031-05-12 | Quito",
            "CONSULT/visit occurred CL+Luis Paz | 2031-05-13 | Santiago",
        ],
    ),
    (
        "tr",
        "İsyancılar pazartesi günü Tacna'ya, salı günü Arica'ya saldırdı.",
        ["ASSAULT occurred rebels | 2031-05-12 | Tacna", "ASSAULT occurred rebels | 2031-05-13 | Arica"],
    ),
    (
        "tr",
        "Peru Başbakanı Luis Paz pazartesi günü Lima'da Jan Holm ve Ana Soto ile görüştü.",
        ["CONSULT occurred Ana Soto+Jan Holm+Luis Paz | 2031-05-12 | Lima"],
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), TOLD, ids=[text for _, text, _ in TOLD])
def test_each_day_is_a_deed_of_its_own(language: str, text: str, told: list[str]) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account) for account in reading.accounts] == told
