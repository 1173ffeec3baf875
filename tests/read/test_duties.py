"""What trade and protest reports tell: duties, supplies cut and restored, missions, offers, what is called what."""

import pytest
from tests.read.account_texts import read_article, tell


def tellings(text: str, language: str) -> list[str]:
    reading = read_article(text, language=language)
    return [tell(reading, account) for account in reading.accounts]


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Chile raised tariffs on Peruvian grapes on Tuesday.",
            "SANCTION/discontinue occurred CL > PE | 2031-05-13 | ",
        ),
        (
            "en",
            "Peru detained nine Chilean fishermen on Tuesday, the navy said.",
            "COERCE/arrest occurred PE > CL | 2031-05-13 | ",
        ),
        ("en", "On Tuesday Chile restored gas exports to Peru.", "CONCEDE occurred CL > PE | 2031-05-13 | "),
        (
            "en",
            "Chile lifted a ban on grape imports from Peru on Tuesday.",
            "CONCEDE occurred CL > PE | 2031-05-13 | ",
        ),
        (
            "en",
            "Chile froze aid to Peru on Tuesday, accusing it of fraud.",
            "ACCUSE/allege occurred CL > PE | 2031-05-13 | ",
        ),
        (
            "en",
            "Chilean teachers held a vigil outside the Peruvian embassy in Santiago on Tuesday.",
            "PROTEST/demo occurred CL > PE | 2031-05-13 | Santiago",
        ),
        (
            "en",
            "Thousands marched through Cusco on Tuesday.",
            "PROTEST/demo occurred PE | 2031-05-13 | Cusco",
        ),
        (
            "en",
            "Police in Cusco fired tear gas at students on Tuesday.",
            "ASSAULT/crowd-control occurred Police | 2031-05-13 | Cusco",
        ),
        (
            "en",
            "Norway offered to mediate. On Tuesday Peru accepted the offer.",
            "AGREE occurred PE > NO | 2031-05-13 | ",
        ),
        (
            "en",
            "Presidents Ana Ruiz of Peru and Luis Paz of Chile met in Oslo on Tuesday. Paz thanked Peru.",
            "SUPPORT occurred Luis Paz > PE | 2031-05-13 | Oslo",
        ),
        (
            "tr",
            'Şili, salı günü Peru\'nun kararını "kabul edilemez" olarak niteledi.',
            "ACCUSE/disapprove occurred CL > PE | 2031-05-13 | ",
        ),
        (
            "tr",
            "Salı günü Lima'daki Şili Büyükelçiliği önünde toplanan yüzlerce kişi gösteri düzenledi.",
            "PROTEST/demo occurred PE > CL | 2031-05-13 | Lima",
        ),
        (
            "tr",
            "Şili, Peru Büyükelçisi'ni salı günü istişarelerde bulunmak üzere geri çağırdı.",
            "SANCTION/withdraw occurred CL > PE | 2031-05-13 | ",
        ),
        (
            "tr",
            "Şili Dışişleri Bakanı Eva Holm, salı günü Peru'nun yasağı kaldırmasını beklediklerini söyledi.",
            "REQUEST/yield occurred Eva Holm > PE | 2031-05-13 | ",
        ),
        (
            "tr",
            "Dünya Bankası, salı günü Peru'ya kredi verilmesine onay verdi.",
            "AID occurred Dünya Bankası > PE | 2031-05-13 | ",
        ),
        (
            "tr",
            "Şili mahkemesi salı günü Luis Paz'ın Peru'ya iadesine onay verdi.",
            "COOPERATE occurred Şili mahkemesi > PE | 2031-05-13 | ",
        ),
    ],
)
def test_what_is_told(language: str, text: str, told: str) -> None:
    assert told in tellings(text, language)


@pytest.mark.parametrize(
    ("language", "text", "category"),
    [
        ("en", "Chile and Norway vetoed a draft resolution demanding new sanctions on Peru.", "REQUEST"),
        ("en", "Chilean truckers launched a 48-hour strike on Tuesday.", "ASSAULT"),
        ("en", "Chile prosecuted a Peruvian trader for exporting chips to Norway.", "COOPERATE"),
        ("tr", "Lima'da binlerce kişi, Başbakan Luis Paz'ın istifası talebiyle yürüdü.", "REQUEST"),
        ("tr", "Şili, Peru'nun iade talebini reddetti.", "REQUEST"),
        ("tr", "Norveç ile Şili arasında esir takası konusunda anlaşma sağlandı.", "RETREAT"),
    ],
)
def test_what_is_not_told(language: str, text: str, category: str) -> None:
    assert not [line for line in tellings(text, language) if line.startswith(category)]
