"""Turkish ministries and agencies: envoys, decisions, headings, offers, and who acts without a name."""

import pytest
from tests.read.account_texts import read_article, tell

CASES: list[tuple[str, list[str]]] = [
    # whoever receives an envoy summons or expels him, his own state calls him home
    (
        "Kenya'nın Lima Büyükelçisi Amina Odinga'nın bakanlığa çağrıldığı bildirildi. Peru gergin.",
        ["ACCUSE/disapprove occurred PE > Amina Odinga |  | Lima"],
    ),
    (
        "Kenya'nın Lima Büyükelçisi Amina Odinga merkeze çağrıldı. Kenya ile Peru gergin.",
        ["SANCTION/withdraw occurred KE > PE |  | "],
    ),
    (
        "Kenya, Lima Büyükelçisi Amina Odinga'yı istişareler için merkeze çağırdı. Peru sessiz.",
        ["SANCTION/withdraw occurred KE > PE |  | "],
    ),
    # what is decided is done, unless the deciding is still to come
    (
        "Norveç, Peru'ya yönelik kalkınma desteğinin askıya alınmasına karar verdi.",
        ["SANCTION/discontinue occurred NO > PE |  | "],
    ),
    (
        "Norveç, Peru'ya desteği askıya alma kararı almaya hazırlanıyor.",
        ["SANCTION/discontinue planned NO > PE |  | "],
    ),
    ("Norveç, Peru'ya yardımın askıya alınmasına karar vermedi.", []),
    # two genitives: the outer one is the subject
    (
        "Sözcü Ana Soto, Peru makamlarının BM müfettişlerinin Cusco'ya girişine izin vermediğini aktardı.",
        ["REJECT/assist occurred PE > BM |  | "],
    ),
    # a state between which and another there is tension has not talked for that
    ("Toplantıda Peru ile Şili arasındaki gerginlik ele alındı.", []),
    # somebody ready to host proposes
    (
        "Norveç, Peru ile Şili arasındaki müzakerelere ev sahipliği yapmaya hazır olduğunu bildirdi.",
        ["CONSULT/third-party proposed CL+NO+PE |  | "],
    ),
    # whose boats they are is told before the common noun
    ("Peru sahil güvenlik botları Şili teknesine ateş açtı.", ["ASSAULT/firearms occurred PE > CL |  | "]),
    (
        "Bakan Ana Soto, Peru yönetimini 2012'de varılan anlaşmayı çiğnemekle suçladı.",
        ["ACCUSE/allege occurred Ana Soto > PE |  | "],
    ),
    # a guest meets whoever has asked him to come
    (
        "Norveç Dışişleri Bakanı Ingrid Dahl, Peru Dışişleri Bakanı Pablo Rojas'ın davetine icabetle bulunduğu"
        " Lima'da heyetler arası görüşmelere katıldı.",
        ["CONSULT/visit occurred Ingrid Dahl+Pablo Rojas |  | Lima"],
    ),
    (
        "Norveç Dışişleri Bakanı Ingrid Dahl ile Peru Dışişleri Bakanı Pablo Rojas ise salı günü yaptıkları"
        " telefon görüşmesinde son gelişmeleri değerlendirdi.",
        ["CONSULT/phone occurred Ingrid Dahl+Pablo Rojas | 2031-05-13 | "],
    ),
    # what is ready to be done has its own object
    (
        "Norveç, Peru ile Şili'yi bir araya getirmeye hazır olduğunu bildirdi.",
        ["CONSULT/third-party proposed CL+NO+PE |  | "],
    ),
    # wrongs told by a noun, deeds that the army reports as done
    (
        "Peru Başbakanlık Sözcüsü Ana Soto, Şili'nin operasyonlarının egemenlik ihlali olduğunu savundu.",
        ["ACCUSE/allege occurred Ana Soto > CL |  | "],
    ),
    (
        "Peru ordusu, üç militanın etkisiz hale getirildiğini bildirdi.",
        ["ASSAULT occurred Peru ordusu |  | "],
    ),
    (
        "Peru Parlamentosu, Şili'yi kınayan kararı kabul etti.",
        ["ACCUSE/disapprove occurred Peru Parlamentosu > CL |  | "],
    ),
    ("Peru ile Şili arasında sınıra dair anlaşma Lima'da imzalandı.", ["SUPPORT occurred CL+PE |  | Lima"]),
    # arrests and expulsions where nobody is told to have made them
    ("Lima'da 14 muhalif gözaltına alındı.", ["COERCE/arrest occurred PE |  | Lima"]),
    ("Peru'da alıkonulan gazeteci kayıp.", []),
    ("İki Norveçli gazeteci Peru'dan sınır dışı edildi.", ["COERCE/deport occurred PE > NO |  | "]),
    ("Norveç teknesi Peru tarafından batırılmış olabilir.", []),
    # crowds of a town are of its land
    ("Cusco'da yüzlerce kişi liman inşasını protesto etti.", ["PROTEST/demo occurred PE |  | Cusco"]),
    ("Yüzlerce kişi liman inşasını protesto etti.", []),
    ("Genel İşçi Sendikası greve gitti.", ["PROTEST/strike occurred Genel İşçi Sendikası |  | "]),
    ("Binlerce kişi sahilde yürüdü.", []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_a_report_tells(text: str, wanted: list[str]) -> None:
    reading = read_article(text, language="tr")
    told = [tell(reading, account) for account in reading.accounts]
    assert [line for line in told if not line.startswith("AGREE planned")] == wanted


@pytest.mark.parametrize(
    "heading",
    [
        "No: 47, 15 Mayıs 2031, Tutuklanan Balıkçıların Serbest Bırakılması Hk.",
        "Bakanlık Sözcüsü Ana Soto'nun Peru ile Şili Arasındaki Görüşmelere İlişkin Soruya Cevabı",
    ],
)
def test_a_heading_names_its_matter_and_tells_nothing(heading: str) -> None:
    reading = read_article(heading, language="tr")
    assert not reading.accounts
    assert {entity.names[0] for entity in reading.entities if entity.kind == "person"} <= {"Ana Soto"}


def test_a_request_is_not_of_the_day_of_what_it_is_about() -> None:
    reading = read_article(
        "Norveç, geçen hafta bir teknenin ordu tarafından batırıldığına ilişkin iddiaların araştırılması için"
        " Peru'ya çağrıda bulundu.",
        language="tr",
    )
    (request,) = [account for account in reading.accounts if account.category == "REQUEST"]
    assert request.date is None
    assert request.report_day is not None


def test_a_guest_behind_a_dateline_is_one_from_elsewhere() -> None:
    reading = read_article(
        "LİMA - Dışişleri Bakanı Orhan Sarp, Peru Dışişleri Bakanı Pablo Rojas ile görüştü. Konuk bakan, Peru"
        " Devlet Başkanı Elena Quispe tarafından da kabul edildi.",
        language="tr",
    )
    told = [tell(reading, account) for account in reading.accounts]
    assert any(line.startswith("CONSULT/visit occurred Elena Quispe+Orhan Sarp") for line in told)
