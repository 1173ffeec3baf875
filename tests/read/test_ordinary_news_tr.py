"""Turkish newsroom sentences as they stand in the papers: what each tells, and what it does not."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    (
        "Şilili mühendis Jan Holm pazartesi günü Cusco'da isyancılarca kaçırıldı.",
        ["ASSAULT/abduct occurred  > Jan Holm | 2031-05-12 | Cusco"],
    ),
    ("Yunnan'da virüse yakalanan Çinli sayısı azaldı.", []),
    (
        "Gürcistan ile Ermenistan, Mayıs 2021'de Dilican'da, soğuk dönemlerde birbirlerine elektrik verilmesi "
        "konusunda anlaşmıştı.",
        ["AGREE occurred AM+GE | 2021-05-01/2021-05-31 | Dilijan"],
    ),
    (
        "Peru Dışişleri Bakanı Ana Soto, hattın açılmaması halinde 1 Haziran'dan itibaren Şili yük vagonlarını "
        "Peru'ya sokmayacakları tehdidinde bulundu.",
        ["THREATEN occurred Ana Soto > CL |  | "],
    ),
    (
        "Ordu, bir askerin salı günü Tacna'da öldürülmesi üzerine köyü bombaladı.",
        ["ASSAULT/aerial occurred Ordu |  | ", "ASSAULT occurred  | 2031-05-13 | Tacna"],
    ),
    (
        "Peru ve Şili dışişleri bakanları Ana Soto ve Luis Paz'ın perşembe günü Quito'da yaptığı görüşmeden ortak "
        "devriye kararı çıktı.",
        [
            "CONSULT occurred Ana Soto+Luis Paz | 2031-05-15 | Quito",
            "AGREE occurred Ana Soto+Luis Paz | 2031-05-15 | Quito",
        ],
    ),
    (
        "Şili, salı günü Peru'nun Santiago Büyükelçiliği Müsteşarı Luis Paz'ı sınır dışı etti.",
        ["SANCTION/expel occurred CL > Luis Paz | 2031-05-13 | "],
    ),
    ("Şirket, Peru'nun açıkladığı sayıya itiraz ediyor.", []),
    ("Luis Paz, konuyu hükümetiyle değerlendireceğini söyledi.", []),
    (
        "Peru ordusu, Tacna'ya saldırı düzenlediği iddiasını reddetti.",
        ["ASSAULT alleged Peru ordusu |  | Tacna"],
    ),
    (
        "NATO Savunma Bakanları Toplantısı pazartesi günü Brüksel'de yapıldı.",
        ["CONSULT/multilateral occurred NATO | 2031-05-12 | Brussels"],
    ),
    (
        "BM Güvenlik Konseyi, pazartesi günü New York'ta Somali'yi ele aldı.",
        ["CONSULT/multilateral occurred BM Güvenlik Konseyi | 2031-05-12 | New York"],
    ),
    ("Peru Meclisi yasa tasarısını görüştü.", []),
    ("Togo, Nijer'e 800 ton mısır teslim etti.", ["AID occurred TG > NE |  | "]),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text for text, _ in TOLD])
def test_what_an_ordinary_sentence_tells(text: str, told: list[str]) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == told
