"""A matter of ten days in 21 short articles of two languages, one of them in two versions. All people are invented."""

import json
from typing import NamedTuple


class Paper(NamedTuple):
    """A file as it lies on the desk on the morning of a day of June 2027."""

    day: int
    name: str
    text: str


def _page(url: str, title: str, day: int, body: str, language: str) -> str:
    told = {
        "url": url, "title": title, "datePublished": f"2027-06-{day:02}", "inLanguage": language, "articleBody": body,
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False)


TOLL_URL = "https://wire.example/tulcan-market"

PAPERS = (
    Paper(1, "talks-set.txt", (
        "Ecuador and Colombia to hold talks in Ankara\n\n1 June 2027\n\nQUITO - Ecuadorian Foreign Minister Lucia Paredes "
        "and her Colombian counterpart Andres Villalba will meet in Ankara on June 7, the ministry in Quito said on "
        "Tuesday.\n\nThe two ministers are expected to discuss the crossing at Rumichaca and the detained fishermen.\n"
    )),
    Paper(1, "gorusme-tarihi.txt", (
        "Paredes ile Villalba Ankara'da görüşecek\n\n1 Haziran 2027\n\nEkvador Dışişleri Bakanı Lucia Paredes ile Kolombiya "
        "Dışişleri Bakanı Andres Villalba, 7 Haziran'da Ankara'da bir araya gelecek.\n\nGörüşmede Rumichaca sınır kapısı "
        "ele alınacak.\n"
    )),
    Paper(2, "market.json", _page(
        TOLL_URL, "Drones hit market in Tulcan", 2,
        "TULCAN - A Colombian drone strike on a market in Tulcan killed at least 8 people on Tuesday, rescuers said.\n\n"
        "Ecuador accused Colombia of carrying out the attack. Ecuadorian President Marta Salcedo will visit Tulcan on "
        "June 5, her office said.\n\nShops along the main road stayed closed and the hospital asked for blood.", "en",
    )),
    Paper(2, "pazar.txt", (
        "Tulcan'da pazar yerine saldırı\n\n2 Haziran 2027\n\nKolombiya, Ekvador'un Tulcan kentindeki bir pazar yerine salı günü "
        "insansız hava aracıyla saldırdı. Saldırıda 8 kişi hayatını kaybetti.\n\nEkvador, saldırıdan Kolombiya'yı sorumlu "
        "tuttu.\n"
    )),
    Paper(3, "quintana-denies.txt", (
        "Colombia denies attack on market\n\n3 June 2027\n\nBOGOTA - Colombian Defence Minister Hector Quintana denied on "
        "Wednesday that Colombia had attacked the market in Tulcan on Tuesday with a drone.\n\nHe called on Ecuador to "
        "release the fishermen who were detained in April.\n"
    )),
    Paper(3, "can-kaybi.txt", (
        "Tulcan'da can kaybı 12'ye yükseldi\n\n3 Haziran 2027\n\nKolombiya, salı günü Ekvador'un Tulcan kentindeki pazar yerine "
        "insansız hava aracıyla saldırmıştı. Saldırıda 12 kişi hayatını kaybetti.\n"
    )),
    Paper(4, "erteleme.txt", (
        "Ankara görüşmesi 9 Haziran'a alındı\n\n4 Haziran 2027\n\nEkvador Dışişleri Bakanı Lucia Paredes ile Kolombiya Dışişleri "
        "Bakanı Andres Villalba, 9 Haziran'da Ankara'da bir araya gelecek.\n\nGörüşmenin daha önce 7 Haziran'da yapılması "
        "planlanıyordu.\n"
    )),
    Paper(4, "moved.txt", (
        "Ankara talks put off by two days\n\n4 June 2027\n\nQUITO - Ecuador's Foreign Minister Lucia Paredes and Colombia's "
        "Foreign Minister Andres Villalba will meet in Ankara on June 9, her ministry said on Friday.\n\nNo reason was "
        "given for the new date.\n"
    )),
    Paper(5, "phone.txt", (
        "Ministers speak by telephone\n\n5 June 2027\n\nQUITO - Ecuadorian Foreign Minister Lucia Paredes and Colombian Foreign "
        "Minister Andres Villalba spoke by telephone on Friday, her ministry said.\n\nNeither side told what was said. Markets in Quito "
        "opened late because of a power cut in the north of the city.\n"
    )),
    Paper(5, "telefon.txt", (
        "Paredes ile Villalba telefonda görüştü\n\n5 Haziran 2027\n\nEkvador Dışişleri Bakanı Lucia Paredes, Kolombiya Dışişleri "
        "Bakanı Andres Villalba ile perşembe günü telefonda görüştü. Görüşmede Tulcan'daki saldırı ele alındı.\n"
    )),
    Paper(6, "market-later.json", _page(
        TOLL_URL, "Drones hit market in Tulcan, 14 dead", 6,
        "TULCAN - A Colombian drone strike on a market in Tulcan killed 14 people on Tuesday, rescuers said, correcting an "
        "earlier figure.\n\nEcuador accused Colombia of carrying out the attack.\n\nShops along the main road "
        "stayed closed and the hospital asked for blood.", "en",
    )),
    Paper(6, "gozalti.txt", (
        "Tulcan saldırısında gözaltılar\n\n6 Haziran 2027\n\nEkvador polisi, Tulcan'daki saldırıyla ilgili 3 kişiyi cumartesi günü "
        "Ibarra'da gözaltına aldı.\n"
    )),
    Paper(7, "minister-paredes.txt", (
        "Paredes leaves for Ankara\n\n7 June 2027\n\nQUITO - Lucía Paredes Andrade, the foreign minister of Ecuador, met "
        "Ecuadorian President Marta Salcedo in Quito on Monday before the talks.\n"
    )),
    Paper(7, "fidan-yerine.txt", (
        "Aldemir, Villalba'yı kabul etti\n\n7 Haziran 2027\n\nDışişleri Bakanı Kerem Aldemir, Kolombiya Dışişleri Bakanı Andres "
        "Villalba'yı pazartesi günü Ankara'da kabul etti.\n"
    )),
    Paper(8, "fishermen.txt", (
        "Ecuador frees fishermen\n\n8 June 2027\n\nGUAYAQUIL - Ecuador released 11 Colombian fishermen in Guayaquil on Tuesday, the "
        "navy said.\n"
    )),
    Paper(8, "balikcilar.txt", (
        "Ekvador 11 balıkçıyı serbest bıraktı\n\n8 Haziran 2027\n\nEkvador, 11 Kolombiyalı balıkçıyı salı günü Guayaquil'de serbest "
        "bıraktı.\n"
    )),
    Paper(9, "held.txt", (
        "Ministers meet in Ankara\n\n9 June 2027\n\nANKARA - Ecuadorian Foreign Minister Lucia Paredes and Colombian Foreign "
        "Minister Andres Villalba met in Ankara on Wednesday.\n\nThe talks lasted three hours and ended with a "
        "dinner at the old customs house. Journalists waited in the rain on the other side of the street.\n"
    )),
    Paper(9, "gorustuler.txt", (
        "Paredes ile Villalba Ankara'da görüştü\n\n9 Haziran 2027\n\nEkvador Dışişleri Bakanı Lucia Paredes ile Kolombiya Dışişleri "
        "Bakanı Andres Villalba, çarşamba günü Ankara'da bir araya geldi.\n"
    )),
    Paper(10, "next.txt", (
        "Second round in Quito\n\n10 June 2027\n\nANKARA - The foreign ministers of Ecuador and Colombia, Lucia Paredes and Andres "
        "Villalba, will meet again in Quito on June 24, Turkish Foreign Minister Kerem Aldemir said on Thursday.\n"
    )),
    Paper(10, "ikinci-tur.txt", (
        "İkinci tur Kito'da\n\n10 Haziran 2027\n\nDışişleri Bakanı Kerem Aldemir, Ekvador ile Kolombiya dışişleri bakanlarının 24 "
        "Haziran'da Kito'da yeniden görüşeceğini söyledi.\n"
    )),
    Paper(10, "quintana-visit.txt", (
        "Defence minister's trip off\n\n10 June 2027\n\nBOGOTA - A visit by Colombian Defence Minister Hector Quintana to Lima planned "
        "for June 15 has been cancelled, his ministry said on Thursday.\n"
    )),
)  # fmt: skip
