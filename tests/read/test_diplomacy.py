"""Visits, leaders of several states, papers signed and votes: who takes part, when, and in what way."""

import pytest
from tests.read.account_texts import read_article, tell

_TR_MET = "Peru Cumhurbaşkanı Ana Ruiz, dün Oslo'da Şili Cumhurbaşkanı Jan Holm ile görüştü. "
_EN_MET = "Peruvian President Ana Ruiz met Chilean President Jan Holm in Oslo on Monday. "
_EN_THREE = (
    "Peruvian President Ana Ruiz met Chilean President Jan Holm and Bolivian President Pia Lund on Monday. "
)

CASES: list[tuple[str, str, list[str]]] = [
    # a plan's day and place are not those of what was done
    ("en", "Minister Jan Holm was received by President Ana Ruiz and is due to visit Lima on Thursday.",
     ["CONSULT/visit occurred Ana Ruiz+Jan Holm |  | ",
      "CONSULT/visit planned Jan Holm+PE | 2031-05-22 | Lima"]),
    # journeys to come
    ("en", "Minister Jan Holm is due to travel to Lima on Thursday to meet members of the union.",
     ["CONSULT/visit planned Jan Holm+PE | 2031-05-22 | Lima"]),
    ("tr", "Dışişleri Bakanı Jan Holm, perşembe günü Lima'ya gidecek.",
     ["CONSULT/visit planned Jan Holm+PE | 2031-05-22 | Lima"]),
    ("en", "President Ana Ruiz accepted an invitation to visit Riga next spring.",
     ["CONSULT/visit planned Ana Ruiz+LV | 2032-03-01/2032-05-31 | Riga"]),
    ("tr", "Letonya Cumhurbaşkanı Jan Holm, Peru Cumhurbaşkanı Ana Ruiz'in ziyaret davetini kabul etti.",
     ["CONSULT/visit planned Ana Ruiz+Jan Holm |  | "]),
    # called off by the guest
    ("tr", "Bakan Jan Holm, bugün yapması planlanan Lima ziyaretini güvenlik gerekçesiyle iptal etti.",
     ["CONSULT/visit cancelled Jan Holm+PE | 2031-05-16 | Lima"]),
    ("tr", "Bakan Jan Holm, Lima ziyaretinden vazgeçti.", ["CONSULT/visit cancelled Jan Holm+PE |  | Lima"]),
    # the two, the three
    ("en", _EN_MET + "The two countries agreed to open the border.",
     ["AGREE occurred CL+PE | 2031-05-12 | Oslo"]),
    ("en", _EN_MET + "A memorandum of understanding was signed between the two countries.",
     ["SUPPORT occurred CL+PE | 2031-05-12 | Oslo"]),
    ("en", _EN_THREE + "The three countries signed a declaration.",
     ["SUPPORT occurred BO+CL+PE | 2031-05-12 | "]),
    ("en", _EN_THREE + "The three leaders signed a declaration.",
     ["SUPPORT occurred Ana Ruiz+Jan Holm+Pia Lund |  | "]),
    ("tr", _TR_MET + "İki ülke sınırı açma konusunda anlaştı.", ["AGREE occurred CL+PE | 2031-05-15 | Oslo"]),
    ("tr", _TR_MET + "Görüşmede iki ülkenin enerji bakanları mutabakat zaptını imzaladı.",
     ["SUPPORT occurred CL+PE | 2031-05-15 | Oslo"]),
    ("tr", _TR_MET + "İki ülke arasında yenilenebilir enerji alanında bir mutabakat zaptı imzalandı.",
     ["SUPPORT occurred CL+PE | 2031-05-15 | Oslo"]),
    ("tr", _TR_MET + "Bir sonraki toplantı temmuz ayında Riga'da yapılacak.",
     ["CONSULT planned Ana Ruiz+Jan Holm | 2031-07-01/2031-07-31 | Riga"]),
    # who acts
    ("en", "Minister Jan Holm, who is accompanying the president, and Peru's president, Ana Ruiz, signed a treaty.",
     ["SUPPORT occurred Ana Ruiz+Jan Holm |  | "]),
    ("en", "Jan Holm spoke by telephone with President Ana Ruiz and congratulated her on the treaty.",
     ["SUPPORT occurred Jan Holm > Ana Ruiz |  | "]),
    ("en", "The Peruvian foreign ministry summoned Chile's ambassador. The ministry condemned Bolivia.",
     ["ACCUSE/disapprove occurred PE > BO |  | "]),
    ("en", "Chile's Prime Minister Jan Holm left Lima. Ana Ruiz accused the government of Jan Holm of hatred.",
     ["ACCUSE/allege occurred Ana Ruiz > CL |  | "]),
    ("en", "Peru's parliament ratified an agreement with Chile on a gas pipeline.",
     ["SUPPORT occurred Peru's parliament > CL |  | "]),
    ("tr", "Peru teklifi reddetti.", ["REJECT occurred PE |  | "]),
    # what is only offered or promised
    ("en", "Norway has offered to mediate between Chile and Peru.", ["AGREE proposed NO > CL+PE |  | "]),
    ("en", "Norway mediated between Chile and Peru.", ["CONSULT/third-party occurred CL+NO+PE |  | "]),
    ("tr", "Norveç, Şili ile Peru arasında arabuluculuk yapmayı teklif etti.",
     ["AGREE proposed NO > CL+PE |  | "]),
    ("en", "Norway announced on Tuesday that it would send 200 tonnes of food to Peru.",
     ["AGREE occurred NO > PE | 2031-05-13 | "]),
    ("en", "Norway will send 200 tonnes of food to Peru on Friday.", ["AID planned NO > PE | 2031-05-16 | "]),
    ("en", "Norway plans to send food to Peru.", ["AID planned NO > PE |  | "]),
    ("tr", "Norveç, Peru'ya uzman desteği sağlayacağını bildirdi.", ["AGREE occurred NO > PE |  | "]),
    # whose border it is
    ("tr", "Peru, Şili ile olan sınırını salı sabahı kapattı.",
     ["COERCE/restrict occurred PE > CL | 2031-05-13 | "]),
    ("tr", "Peru ordusu, Peru sınırını salı günü kapattı.",
     ["COERCE/restrict occurred Peru ordusu | 2031-05-13 | "]),
    ("tr", "Peru, Şili ile olan ilişkilerini salı günü askıya aldı.",
     ["SANCTION/discontinue occurred PE > CL | 2031-05-13 | "]),
    ("tr", "Peru hükümeti kararı kınadı.", ["ACCUSE/disapprove occurred PE |  | "]),
]  # fmt: skip


@pytest.mark.parametrize("language, text, wanted", CASES, ids=[text[-44:] for _, text, _ in CASES])
def test_a_text_tells_its_events(language: str, text: str, wanted: list[str]) -> None:
    reading = read_article(text, language=language)
    told = [tell(reading, account) for account in reading.accounts]
    for line in wanted:
        assert line in told, told


NOTHING = [
    ("en", "Peruvian Foreign Minister Jan Holm will fly to Lima on Thursday."),
    ("tr", "Peru Büyükelçisi pazartesi günü Şili'ye gidecek."),
    ("tr", "Sözcü, bakanların imzalaması beklenen bildirinin imzalanamadığını söyledi."),
    ("tr", "Peru kararı yürürlüğe girdi."),
]


@pytest.mark.parametrize("language, text", NOTHING, ids=[text[:40] for _, text in NOTHING])
def test_going_home_and_what_was_not_signed_tell_nothing(language: str, text: str) -> None:
    reading = read_article(text, language=language)
    assert [tell(reading, account) for account in reading.accounts] == []


def test_a_signed_agreement_is_told_once() -> None:
    reading = read_article("Peru ile Şili arasında enerji anlaşması imzalandı.", language="tr")
    assert [tell(reading, account) for account in reading.accounts] == ["SUPPORT occurred CL+PE |  | "]


@pytest.mark.parametrize(
    "language, text",
    [
        (
            "tr",
            "Toplantıda Peru'yu Bakan Ana Ruiz, Gürcistan'ı ise Dışişleri Bakanı Davit Gelovani temsil etti.",
        ),
        ("en", "Georgia was represented by Foreign Minister Davit Gelovani."),
    ],
)
def test_whoever_represents_a_state_is_its_own(language: str, text: str) -> None:
    reading = read_article(text, language=language)
    (person,) = [e for e in reading.entities if "Davit Gelovani" in e.names]
    assert person.country == "GE"
