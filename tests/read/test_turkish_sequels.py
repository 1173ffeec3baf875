"""What goes on from the sentence before in Turkish: gifts handed over, threats, answers, deals, verdicts, days."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    # one gift, and who got it
    (
        "Norveç, Peru'ya 20 ton buğday gönderdi. Buğday salı günü Lima'da Peru Kızılhaçı'na teslim edildi.",
        ["AID occurred NO > Peru Kızılhaçı | 2031-05-13 | Lima"],
    ),
    # at whoever struck first
    (
        "Şili iki Perulu diplomatı sınır dışı etti. Peru Dışişleri Bakanlığı karşılık verileceğini duyurdu.",
        ["SANCTION/expel occurred CL > PE |  | ", "THREATEN/violence occurred PE > CL |  | "],
    ),
    # the answer comes on the day of the offer
    (
        "Salı günü Lima'da Peru Dışişleri Bakanı Luis Paz ile görüşen Şili Dışişleri Bakanı Eva Holm, sınırda "
        "ortak devriye kurulmasını teklif etti. Paz teklifi reddetti.",
        [
            "CONSULT occurred Eva Holm+Luis Paz | 2031-05-13 | Lima",
            "AGREE proposed Eva Holm > Luis Paz | 2031-05-13 | Lima",
            "REJECT/assist occurred Luis Paz > Eva Holm | 2031-05-13 | Lima",
        ],
    ),
    # what those who met sign, and that they had met before
    (
        "Şili Dışişleri Bakanı Eva Holm, salı günü Lima'da Peru Dışişleri Bakanı Luis Paz ile görüştü. İki bakan "
        "ticaret anlaşması imzaladı.",
        [
            "CONSULT occurred Eva Holm+Luis Paz | 2031-05-13 | Lima",
            "SUPPORT occurred Eva Holm+Luis Paz | 2031-05-13 | Lima",
        ],
    ),
    (
        "Şili Dışişleri Bakanı Eva Holm, salı günü Lima'da Peru Dışişleri Bakanı Luis Paz ile görüştü. İki bakan "
        "geçen yıl Quito'da bir araya gelmişti.",
        [
            "CONSULT occurred Eva Holm+Luis Paz | 2031-05-13 | Lima",
            "CONSULT occurred Eva Holm+Luis Paz | 2030-01-01/2030-12-31 | Quito",
        ],
    ),
    # what had been before lends neither its day nor its place
    (
        "Şili Dışişleri Bakanı Eva Holm, Peru'ya ateşkes çağrısında bulundu. Holm, pazar günü Quito'da Luis Paz "
        "ile görüşmüştü.",
        [
            "REQUEST/yield occurred Eva Holm > PE |  | ",
            "CONSULT occurred Eva Holm+Luis Paz | 2031-05-11 | Quito",
        ],
    ),
    # what is only discussed
    ("Görüşmede Peru askerlerinin ülkeden çekilmesi masaya yatırıldı.", []),
    # what is blamed
    (
        "Peru polisi üç Şililiyi gözaltına aldı. Norveç gözaltıları kınadı.",
        [
            "COERCE/arrest occurred Peru polisi > CL |  | ",
            "ACCUSE/disapprove occurred NO > Peru polisi |  | ",
        ],
    ),
    (
        'Peru, Şili\'nin kararını "düşmanca bir adım" olarak niteledi.',
        ["ACCUSE/disapprove occurred PE > CL |  | "],
    ),
    ("Peru, Şili sınırındaki iki kapıyı kapattı.", ["COERCE/restrict occurred PE > CL |  | "]),
    (
        "Peru, sınırı ihlal ettiği gerekçesiyle bir Şili helikopterini alıkoydu.",
        ["MOBILIZE/weapons alleged CL |  | ", "COERCE/seize occurred PE > CL |  | "],
    ),
    ("Peru, Şili ile ortak tatbikat yapılacağını duyurdu.", ["COOPERATE planned CL+PE |  | "]),
    # whoever is asked accepts, and not whoever asked
    (
        "Peru, Şili'den limanı açmasını istedi. Şili talebi kabul etti.",
        ["REQUEST occurred PE > CL |  | ", "CONCEDE occurred CL > PE |  | "],
    ),
    # fishermen who cross a line are no troops
    (
        "Peru, karasularını ihlal ettiği gerekçesiyle 12 Şilili balıkçıyı gözaltına aldı.",
        ["COERCE/arrest occurred PE > CL |  | "],
    ),
    # a crowd that opens the sentence owns no parliament
    (
        "Peru Başbakanı Luis Paz istifa etti. Göstericiler parlamentoyu ateşe verdi.",
        [
            "RETREAT/resign occurred Luis Paz |  | ",
            "ASSAULT/destroy occurred protesters > parlamentoyu |  | ",
        ],
    ),
    (
        "Eva Holm salı günü Lima'da gemi kaptanı Luis Paz ile görüştü.",
        ["CONSULT occurred Eva Holm+Luis Paz | 2031-05-13 | Lima"],
    ),
    (
        "Peru ile Şili, salı günü Lima'da ticareti düzenleyen bir protokol imzaladı.",
        ["SUPPORT occurred CL+PE | 2031-05-13 | Lima"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text[:50] for text, _ in TOLD])
def test_what_goes_on(text: str, told: list[str]) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == told
