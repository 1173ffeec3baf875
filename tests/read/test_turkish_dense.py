"""Dense Turkish prose: long subjects behind commas, relative clauses, sources in the middle, rulers and their lands."""

import pytest
from tests.read.account_texts import read_article, tell

CASES = [
    (
        "Norveç'in, Afrika Birliğinin Kenya'ya yönelik yaptırımları kaldıran kararını memnuniyetle "
        "karşıladığını belirtti.",
        ["SUPPORT occurred NO > Afrika Birliği |  | "],
    ),
    (
        "Peru Dışişleri Bakanı Ana Quispe'nin, geçen ay ülkesine davet ettiği Şilili mevkidaşı Juan "
        "Soto ile Lima'da görüştüğü bildirildi.",
        [
            "REQUEST occurred Ana Quispe > Juan Soto | 2031-04-01/2031-04-30 | ",
            "CONSULT occurred Ana Quispe+Juan Soto |  | Lima",
        ],
    ),
    (
        "Kenya ordusunun, salı günü kuşattığı Garissa kentini topa tuttuğu bildirildi.",
        [
            "COERCE/restrict occurred Kenya ordusu | 2031-05-13 | Garissa",
            "ASSAULT/heavy-weapons occurred Kenya ordusu |  | Garissa",
        ],
    ),
    # What hangs on a state's genitive is done to the state; one meets a person all the same.
    (
        "Kenya, isyanı kışkırtmakla suçladığı Norveç'in Büyükelçisi Ingrid Dahl'ı istenmeyen kişi ilan etti.",
        ["ACCUSE/allege occurred KE > NO |  | ", "SANCTION/expel occurred KE > Ingrid Dahl |  | "],
    ),
    (
        "Peru, sınırı ihlal etmekle suçladığı Şili Dışişleri Bakanı Juan Soto'nun ziyaretini iptal etti.",
        ["ACCUSE/allege occurred PE > Juan Soto |  | ", "CONSULT/visit cancelled Juan Soto+PE |  | "],
    ),
    (
        "Kenya Cumhurbaşkanı Daniel Otieno, dün kabul ettiği Norveç'in Başbakanı Ingrid Dahl ile "
        "anlaşma imzaladı.",
        [
            "CONSULT/visit occurred Daniel Otieno+Ingrid Dahl | 2031-05-15 | ",
            "SUPPORT occurred Daniel Otieno+Ingrid Dahl |  | ",
        ],
    ),
    # Who rules a land acts for it; who runs a town does not.
    ("Mombasa yönetimi Norveç'i kınadı. Kenya bekliyor.", ["ACCUSE/disapprove occurred KE > NO |  | "]),
    (
        "Kenya'da askeri yönetim, Norveç'in büyükelçisini sınır dışı etti.",
        ["SANCTION/expel occurred KE > ambassador |  | Kenya"],
    ),
    (
        "Mombasa belediye yönetimi Norveç'i kınadı.",
        ["ACCUSE/disapprove occurred Mombasa belediye yönetimi > NO |  | "],
    ),
    # The two sides of talks stand far in front of them.
    (
        "Gözler, Peru ile Şili arasında, Norveç'in arabuluculuğunda pazartesi günü Oslo'da yapılacak "
        "ateşkes görüşmelerine çevrildi.",
        ["CONSULT/third-party planned CL+NO+PE | 2031-05-19 | Oslo"],
    ),
    (
        "Kenya hükümeti ile ülkenin kuzeyinde faaliyet gösteren Tacna Cephesi arasında, Peru Dışişleri "
        "Bakanı Ana Quispe'nin arabuluculuğunda yarın Lima'da başlayacak görüşmeler ertelendi.",
        ["CONSULT/third-party cancelled Ana Quispe+KE+Tacna Cephesi | 2031-05-17 | Lima"],
    ),
    # Forces that nobody owns, in a country that the sentence before is about.
    (
        "Şili dün Lima'daki büyükelçisini geri çağırdı. Yerel kaynaklar, bir tank taburunun ülkenin "
        "kuzeyindeki Arica'ya sevk edildiğini bildirdi.",
        [
            "SANCTION/withdraw occurred CL > PE | 2031-05-15 | ",
            "MOBILIZE/troops occurred CL | 2031-05-15 | Arica",
        ],
    ),
    (
        "Yerel kaynaklar, bir tank taburunun Arica'ya sevk edildiğini bildirdi. Şili sessiz kaldı.",
        [],
    ),
    (
        "Kenya dün Oslo'daki büyükelçisini geri çağırmış, aynı günün akşamında da Sahil Güvenlik "
        "ekipleri, Mombasa açıklarında durdurdukları Norveç bandıralı Trondan adlı ikmal gemisine el "
        "koyarak dokuz kişilik mürettebatı gözaltına almıştı.",
        [
            "SANCTION/withdraw occurred KE > NO | 2031-05-15 | ",
            "COERCE/seize occurred Sahil Güvenlik > NO | 2031-05-15 | Mombasa",
            "COERCE/arrest occurred Sahil Güvenlik > NO | 2031-05-15 | Mombasa",
        ],
    ),
    # A source in the middle of a sentence takes nothing of it along.
    (
        "Kenya polisi, cuma günü Mombasa'da düzenlediği operasyonda, savcılığın verdiği bilgiye göre "
        "dokuz kişiyi gözaltına aldı.",
        ["COERCE/arrest occurred Kenya polisi | 2031-05-16 | Mombasa"],
    ),
    (
        "Mavi Cephe, geçen hafta cumartesi gecesi Garissa yakınlarındaki Habaswein kışlasına "
        "düzenlediği saldırıda, ordunun verdiği rakama göre 27 askeri öldürmüştü.",
        ["ASSAULT occurred Mavi Cephe | 2031-05-10 | Habaswein"],
    ),
    # A state before its own envoy or boat.
    ("Peru büyükelçisini geri çağırdı.", ["SANCTION/withdraw occurred PE |  | "]),
    (
        "Şili Peru'yu suçladı. Ardından Peru büyükelçisini sınır dışı etti.",
        ["ACCUSE/allege occurred CL > PE |  | ", "SANCTION/expel occurred CL > ambassador |  | "],
    ),
    # Whose the plane is that fired, and whose the boat that was hit.
    (
        "Peru dün açıklama yaptı. Peru Savunma Bakanı Ana Quispe, salı günü batan devriye botunun, "
        "Şili'ye ait bir savaş uçağından atılan iki füzeyle vurulduğunu öne sürdü.",
        ["ASSAULT/aerial alleged CL > PE | 2031-05-13 | "],
    ),
    ("Peru: Devriye botumuzu Şili uçağı vurdu", ["ASSAULT/aerial alleged CL > PE |  | "]),
    (
        "Kenya Cumhurbaşkanı Daniel Otieno'nun, Cumhurbaşkanımız Sayın Kerem Aydın'ın konuğu olarak "
        "14 Haziran'da Ankara'yı ziyaret etmesi planlanmaktadır.",
        ["CONSULT/visit planned Daniel Otieno+Kerem Aydın | 2031-06-14 | Ankara"],
    ),
    (
        "Afrika Birliği, Kenya'ya uygulanan yaptırımların kaldırılmasını kararlaştırdı.",
        ["CONCEDE occurred Afrika Birliği > KE |  | "],
    ),
    (
        "Peru, botunun havadan vurulduğunu söyledi, Şili yalanladı.",
        ["ASSAULT/aerial alleged  > PE |  | "],
    ),
]


@pytest.mark.parametrize("text, told", CASES, ids=[text[:60] for text, _ in CASES])
def test_dense_prose_tells(text: str, told: list[str]) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == told
