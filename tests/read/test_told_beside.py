"""What the sentences beside one tell of it: the day of talks, who called a strike, who is blamed, who denies it."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    (
        "en",
        "The ministers of Peru and Chile, Ana Soto and Luis Paz, met in Quito on Tuesday. Soto asked "
        "Chile to return the boats. Paz refused.",
        [
            "CONSULT occurred Ana Soto+Luis Paz | 2031-05-13 | Quito",
            "REQUEST/yield occurred Ana Soto > CL | 2031-05-13 | Quito",
            "REJECT/yield occurred Luis Paz > Ana Soto | 2031-05-13 | Quito",
        ],
    ),
    (
        "en",
        "Dockers in Lima began a walkout on Tuesday in a strike called by the Dockers Union.",
        [
            "PROTEST/strike occurred PE | 2031-05-13 | Lima",
            "PROTEST/strike occurred Dockers Union | 2031-05-13 | Lima",
        ],
    ),
    (
        "en",
        "On Tuesday the Miners Union shut down Oruro with a general strike.",
        [
            "PROTEST/strike occurred Miners Union | 2031-05-13 | Oruro",
        ],
    ),
    (
        "en",
        "Police in Puno opened fire on Tuesday on a demonstration held by the Hill Students Union.",
        [
            "ASSAULT/firearms occurred Police | 2031-05-13 | Puno",
            "PROTEST/demo occurred Hill Students Union | 2031-05-13 | Puno",
        ],
    ),
    (
        "en",
        "An attack near Puno killed five Peruvian soldiers on 2 May. Peru's defence minister, Luis Prado,"
        " a day later accused the Sierra Front of carrying it out. The Front denies that it was involved.",
        [
            "ASSAULT occurred  > PE | 2031-05-02 | Puno",
            "ACCUSE/allege occurred Luis Prado > Sierra Front | 2031-05-03 | ",
            "ASSAULT alleged Sierra Front > PE | 2031-05-02 | Puno",
        ],
    ),
    (
        "en",
        "Chile's foreign minister, Luis Paz, said on Tuesday that joint patrols were off the table.",
        [
            "REJECT/assist occurred Luis Paz | 2031-05-13 | ",
        ],
    ),
    (
        "en",
        "Peru and Chile reached an agreement in Quito on Tuesday. Ecuador's foreign minister, Eva Mora, "
        "had brought Peru's Foreign Minister Ana Soto and her Chilean counterpart, Luis Paz, to the same "
        "table.",
        [
            "AGREE occurred CL+PE | 2031-05-13 | ",
            "AGREE occurred CL+PE | 2031-05-13 | Quito",
            "CONSULT/third-party occurred Ana Soto+Eva Mora+Luis Paz | 2031-05-13 | Quito",
        ],
    ),
    (
        "en",
        "The panel set up by Peru and the rebel Sierra Front agreed on Tuesday to a truce.",
        [
            "AGREE occurred Sierra Front | 2031-05-13 | ",
        ],
    ),
    (
        "tr",
        "Maden İşçileri Sendikasının çağrısıyla Oruro kentinde dün genel greve gidildi.",
        [
            "PROTEST/strike occurred Maden İşçileri Sendikası | 2031-05-15 | Oruro",
        ],
    ),
    (
        "tr",
        "Puno bölgesinde, Maden İşçileri Sendikasının çağrısıyla Tacna kentinde dün genel greve gidildi.",
        [
            "PROTEST/strike occurred Maden İşçileri Sendikası | 2031-05-15 | Tacna",
        ],
    ),
    (
        "tr",
        "Peru'da dün gösteri düzenlendi. Hükümet, bugün Puno'da sokağa çıkma yasağı ilan etti.",
        [
            "PROTEST/demo occurred PE | 2031-05-15 | Peru",
            "COERCE/curfew occurred PE | 2031-05-16 | Puno",
        ],
    ),
    (
        "tr",
        "Peru Dışişleri Bakanı Ana Soto, Lima'da Şilili mevkidaşı Luis Paz ile gizlice görüştüğü "
        "yolundaki haberleri yalanladı.",
        [
            "CONSULT denied Ana Soto+Luis Paz |  | Lima",
        ],
    ),
    (
        "tr",
        "Sınır Barış Komitesi Başkanı emekli yargıç Rosa Vega, salı günü Tacna kentinde Luis Paz ile "
        "görüştü.",
        [
            "CONSULT occurred Luis Paz+Rosa Vega | 2031-05-13 | Tacna",
        ],
    ),
    (
        "tr",
        "Puno'daki bir kampa dün düzenlenen saldırıda 5 Perulu asker öldü. Peru, saldırıdan Sierra "
        "Cephesini sorumlu tuttu. Örgüt, saldırıyla ilgisinin olmadığını duyurdu.",
        [
            "ASSAULT occurred  > PE | 2031-05-15 | Puno",
            "ACCUSE/allege occurred PE > Sierra Cephesi | 2031-05-15 | ",
            "ASSAULT alleged Sierra Cephesi > PE | 2031-05-15 | Puno",
        ],
    ),
    (
        "tr",
        "Peru Savunma Bakanı Luis Prado, 3 Mayıs'ta saldırıdan özerklik isteyen Sierra Cephesini sorumlu "
        "tuttu.",
        [
            "ACCUSE/allege occurred Luis Prado > Sierra Cephesi | 2031-05-03 | ",
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), TOLD, ids=[text for _, text, _ in TOLD])
def test_what_is_told_beside_it_is_read(language: str, text: str, told: list[str]) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account) for account in reading.accounts] == told
