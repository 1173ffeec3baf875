"""Deeds whose doers, days and denials stand in another clause or sentence."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    (
        "en",
        "Three people were killed when a fishing boat came under fire off Tacna on Monday. The shots came"
        " from a Chilean coastguard cutter, survivors said. Chile's navy denied that its crew had opened "
        "fire.",
        [
            "ASSAULT/firearms alleged Chilean coastguard | 2031-05-12 | Tacna",
        ],
    ),
    (
        "en",
        "The union says police shot at the barricade in Puno on 12 May, killing one man; police deny "
        "having fired.",
        [
            "ASSAULT/firearms alleged police | 2031-05-12 | Puno",
        ],
    ),
    (
        "en",
        "The Chilean authorities, who had detained nine Peruvian fishermen on 30 April, let them go on "
        "Saturday.",
        [
            "COERCE/arrest occurred CL > PE | 2031-04-30 | ",
            "RETREAT/release occurred CL > PE | 2031-05-10 | ",
        ],
    ),
    (
        "en",
        "Foreign Minister Ana Soto of Peru today hosted in Lima the Chilean deputy minister, Luis Paz, "
        "for talks.",
        [
            "CONSULT/visit occurred Ana Soto+Luis Paz | 2031-05-16 | Lima",
        ],
    ),
    (
        "en",
        "Foreign Minister Ana Soto told Chile's ambassador Luis Paz on Tuesday that Peru condemned the "
        "raid, and asked for an inquiry.",
        [
            "ACCUSE/disapprove occurred PE > Luis Paz | 2031-05-13 | ",
            "REQUEST occurred Ana Soto > Luis Paz | 2031-05-13 | ",
        ],
    ),
    (
        "en",
        "The leaders of Peru and Chile, who were to meet in Lima on 25 May, will now do so in Quito on 8 "
        "June.",
        [
            "CONSULT planned head | 2031-06-08 | Quito",
        ],
    ),
    (
        "tr",
        "Tacna'da dün Perulu sürücülerin üzerine ateş açıldı. Sendika Başkanı Jan Holm, ateşin polis "
        "tarafından açıldığını öne sürdü. Polis bunu reddetti.",
        [
            "ASSAULT/firearms alleged polis > PE | 2031-05-15 | Tacna",
        ],
    ),
    (
        "tr",
        "Peru polisi dün Lima'da kalabalığa göz yaşartıcı gazla karşılık verdi, 6 kişi gözaltına alındı.",
        [
            "ASSAULT/crowd-control occurred Peru polisi | 2031-05-15 | Lima",
            "COERCE/arrest occurred Peru polisi | 2031-05-15 | Lima",
        ],
    ),
    (
        "tr",
        "Dışişleri Bakanı Ana Soto, cuma günü Peru'nun kararını kınayarak diyalog çağrısı yaptı.",
        [
            "ACCUSE/disapprove occurred Ana Soto > PE | 2031-05-16 | ",
            "REQUEST/meet occurred Ana Soto | 2031-05-16 | ",
        ],
    ),
    (
        "tr",
        "Casuslukla suçlanan Şilili mühendis Jan Holm, dün Peru istihbaratınca Şili makamlarına teslim "
        "edildi.",
        [
            "RETREAT/release occurred Peru istihbaratı > CL+Jan Holm | 2031-05-15 | ",
        ],
    ),
    (
        "tr",
        "Özgürlüğün yolu, perşembe günü Arica'da yapılan görüşmede açıldı. Norveç Temsilcisi Eva Lind'in "
        "arabuluculuğunda bir araya gelen Peru Bakanı Ana Soto ile Şili Bakanı Luis Paz, ateşkes "
        "konusunda anlaştı.",
        [
            "CONSULT/third-party occurred Ana Soto+Eva Lind+Luis Paz | 2031-05-15 | Arica",
            "AGREE occurred Ana Soto+Luis Paz | 2031-05-15 | Arica",
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), TOLD, ids=[text for _, text, _ in TOLD])
def test_what_another_clause_tells_is_read(language: str, text: str, told: list[str]) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account) for account in reading.accounts] == told
