"""Whose act it is where a Turkish sentence leaves it to the order of its words: asked, punished, struck, received."""

import pytest
from tests.read.account_texts import read_article, tell

CASES = [
    # what stands before the noun was done by whoever is asked
    (
        "Dışişleri Bakanı Ingrid Vestad, Peru'dan, Quito'ya gönderdiği tugayı geri çekmesini istedi.",
        ["MOBILIZE/troops alleged PE |  | Quito", "REQUEST/yield occurred Ingrid Vestad > PE |  | "],
    ),
    (
        "Kenya, Peru'dan alıkoyduğu iki gazeteciyi serbest bırakmasını istedi.",
        ["COERCE/arrest occurred PE |  | ", "REQUEST/yield occurred KE > PE |  | "],
    ),
    (
        "Kenya, Nepal'in kapattığı sınır kapılarını yeniden açmasını istedi.",
        ["REQUEST occurred KE > NP |  | "],
    ),
    # it is offered to those who would do it
    (
        "Norveç, gemilerin Norveç ve Peru tarafından ortaklaşa denetlenmesini önerdi.",
        ["AGREE proposed NO > PE |  | "],
    ),
    # a noun without a possessive is what the body acts on
    (
        "Kenya, Peru ordusunun hastaneye hava saldırısı düzenlediğini açıkladı.",
        ["ASSAULT/aerial alleged Peru ordusu |  | "],
    ),
    (
        "Kenya, Peru güçlerinin bir köye girdiğini duyurdu.",
        ["MOBILIZE/troops alleged PE |  | "],
    ),
    # the side of a land is struck, and strikes nobody
    (
        "Kenya'nın kuzeyine düzenlenen hava saldırısında üç kişi hayatını kaybetti.",
        ["ASSAULT/aerial occurred  > KE |  | "],
    ),
    (
        "Peru ordusu, Kenya'nın doğusunu bombaladı.",
        ["ASSAULT/aerial occurred Peru ordusu > KE |  | "],
    ),
    # who is punished sold it, and whom they sold to is not punished
    (
        "Kenya, Peru'ya silah sağladığı gerekçesiyle üç şirkete yaptırım uyguladı.",
        ["SANCTION/discontinue occurred KE |  | "],
    ),
    (
        "Avrupa Birliği, Peru'ya yönelik yeni yaptırım paketini onayladı.",
        ["SANCTION/discontinue occurred Avrupa Birliği > PE |  | "],
    ),
    # envoys
    (
        "Dışişleri Bakanı Ingrid Vestad, Lima Büyükelçisi Tomas Kerekes'in istişareler için ülkeye çağrıldığını açıkladı.",
        ["SANCTION/withdraw occurred Ingrid Vestad > PE |  | "],
    ),
    (
        "Kenya, Lima Büyükelçisini istişareler için Nairobi'ye çağırdı.",
        ["SANCTION/withdraw occurred KE > PE |  | "],
    ),
    (
        "Başbakan Ingrid Vestad, salı günü yaptığı açıklamada Lima Büyükelçisi Tomas Kerekes'in istişareler için "
        "geri çağrıldığını duyurdu.",
        ["SANCTION/withdraw occurred Ingrid Vestad > PE | 2031-05-13 | "],
    ),
    (
        "Kenya Savunma Bakanlığı, 32 Peru uçağının hava savunma bölgesine girdiğini bildirdi.",
        ["MOBILIZE/weapons alleged PE |  | "],
    ),
    (
        "Kenya, Peru'nun El-Vera Hastanesi'ni bombaladığını duyurdu.",
        ["ASSAULT/aerial alleged PE > El-Vera Hastanesi |  | "],
    ),
    # an army tells of a band as of the other side
    (
        "Kolombiya ordusu, ELN'nin bir köye saldırdığını açıkladı.",
        ["ASSAULT alleged ELN |  | "],
    ),
    (
        "Kenya, Peru'nun Valdora Hava Üssü'nü vurduğunu açıkladı.",
        ["ASSAULT occurred KE > PE |  | Valdora"],
    ),
    # names between quotation marks
    (
        'Peru polisi, "Kenya Kalkanı" adlı örgüte üye iki kişiyi gözaltına aldı.',
        ["COERCE/arrest occurred Peru polisi > Kenya Kalkanı |  | "],
    ),
    # the plural tells of both
    (
        "Peru Dışişleri Bakanı Ingrid Vestad, Kenya Dışişleri Bakanı Tomas Kerekes ile Quito'da yapılan görüşmede "
        "balıkçılık konusunda mutabık kaldıklarını söyledi.",
        [
            "AGREE occurred Ingrid Vestad+Tomas Kerekes |  | Quito",
            "CONSULT occurred Ingrid Vestad+Tomas Kerekes |  | Quito",
        ],
    ),
    # the parties are those who have just dealt with each other
    (
        "Peru hükümeti ile Mavi Cephe ateşkes konusunda anlaştı. Taraflar 2 Haziran'da Quito'da yeniden bir araya gelecek.",
        ["AGREE occurred Mavi Cephe+PE |  | ", "CONSULT planned Mavi Cephe+PE | 2031-06-02 | Quito"],
    ),
    # nobody of the two is the host
    (
        "Peru-Kenya sınırındaki gerginlik sürüyor. Peru Dışişleri Bakanlığının açıklamasına göre Ingrid Vestad, iki "
        "ülkenin dışişleri bakanlarının 2 Haziran'da Katmandu'da Nepal'in ev sahipliğinde bir araya gelmesini önerdi.",
        ["CONSULT/third-party proposed KE+NP+PE | 2031-06-02 | Kathmandu"],
    ),
    (
        "Mali ile Cezayir sınırı kapattı. Afrika Birliği Komisyonu Başkanı Amina Lubanga, iki ülkenin dışişleri "
        "bakanlarını pazartesi günü Addis Ababa'ya davet etti.",
        [
            "COERCE/restrict occurred DZ+ML |  | ",
            "CONSULT/third-party proposed Amina Lubanga+DZ+ML | 2031-05-19 | Addis Ababa",
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_each_act_is_that_of_whose_it_is(text: str, told: list[str]) -> None:
    reading = read_article(text, language="tr")
    assert sorted(tell(reading, account) for account in reading.accounts) == told


HOSTS = [
    ("Katar Devlet Bakanı Bruno Salcedo, Nairobi'de Dışişleri Bakanı Amina Lubanga ile görüştü.", "KE"),
    ("Dışişleri Bakanı Tomas Kerekes, Lima'da Cumhurbaşkanı Amina Lubanga tarafından kabul edildi.", "PE"),
    (
        "Katar Devlet Bakanı Bruno Salcedo, Eritre'nin Massava kentinde Dışişleri Bakanı Amina Lubanga ile görüştü.",
        "ER",
    ),
    ("Peru Başbakanı Bruno Salcedo, Lima'da Dışişleri Bakanı Amina Lubanga ile görüştü.", "TR"),
    ("Peru Başbakanı Bruno Salcedo, Brüksel'de Dışişleri Bakanı Amina Lubanga ile görüştü.", "TR"),
    ("Nairobi'de Dışişleri Bakanı Amina Lubanga ile Perulu mevkidaşı görüştü.", "TR"),
]


@pytest.mark.parametrize(("text", "land"), HOSTS)
def test_who_receives_a_guest_at_home_is_of_that_country(text: str, land: str) -> None:
    reading = read_article(text, language="tr")
    host = next(entity for entity in reading.entities if "Amina Lubanga" in entity.names)
    assert host.country == land


def test_a_guest_is_not_yet_where_he_will_be() -> None:
    text = (
        "Dışişleri Bakanı Bruno Salcedo, Kenya Dışişleri Bakanı Amina Lubanga ile Ankara'da bir araya geldi. "
        "Konuk Bakan daha sonra Cumhurbaşkanı Tomas Kerekes tarafından kabul edildi. Lubanga, yarın İstanbul'da "
        "iş insanlarıyla buluşacak."
    )
    reading = read_article(text, language="tr")
    assert {account.place.name for account in reading.accounts if account.place} == {"Ankara"}


@pytest.mark.parametrize(
    ("text", "land"),
    [
        (
            "Peru'da çiftçiler yolları kapattı. Lima'da polis müdahale etti. İçişleri Bakanı Bruno Salcedo konuştu.",
            "PE",
        ),
        ("Peru'da çiftçiler, Kenya'da doktorlar greve gitti. İçişleri Bakanı Bruno Salcedo konuştu.", None),
        (
            "İçişleri Bakanı Bruno Salcedo, Peru ve Kenya'dan gelen 12 kişinin gözaltına alındığını açıkladı.",
            "TR",
        ),
    ],
)
def test_a_minister_for_the_interior_is_of_where_the_story_is_set(text: str, land: str | None) -> None:
    reading = read_article(text, language="tr")
    assert {entity.country for entity in reading.entities if "Bruno Salcedo" in entity.names} == {land}
