"""Who takes part, in Turkish: senders, delegations, guests, leaders, those who are among others or pointed at."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    # from whom something comes, whose act it is
    (
        "Talep salı günü Madrid'den geldi.",
        ["REQUEST occurred ES | 2031-05-13 | "],
    ),
    (
        'Talebin salı günü Peru\'dan geldiğini aktaran Şili Dışişleri Bakanı Eva Holm, "Sorun yok." dedi.',
        ["REQUEST occurred PE | 2031-05-13 | "],
    ),
    (
        "Şili'den Peru'ya müzakere teklifi geldi.",
        ["AGREE proposed CL > PE |  | "],
    ),
    (
        "Şili Cumhurbaşkanı, Peru'nun Bolivya'dan gelen teklifi kabul ettiğini söyledi.",
        ["AGREE proposed BO > PE |  | ", "AGREE occurred PE > BO |  | "],
    ),
    (
        "Şilili şirketle imzaladığı anlaşmaya Peru'dan kınama geldi.",
        [],
    ),
    # an object before a participle that has its own
    (
        "Peru Başbakanı Luis Paz, Şili ve Bolivya'yı gerilimi artıracak adımlardan kaçınmaya çağırdı.",
        ["REQUEST/yield occurred Luis Paz > BO+CL |  | "],
    ),
    (
        "Peru Başbakanı Luis Paz, Cezayir ve Fas'ı gerilimi tırmandıracak adımlardan kaçınmaya çağırdı.",
        ["REQUEST/yield occurred Luis Paz > DZ+MA |  | "],
    ),
    (
        "Şili'yi ve Bolivya'yı suçlayan Peru Başbakanı Luis Paz, nota verdi.",
        ["ACCUSE/allege occurred Luis Paz > BO+CL |  | ", "ACCUSE/disapprove occurred Luis Paz |  | "],
    ),
    # goods that will come to a land are no side of a deal on them
    (
        "Peru Enerji Bakanı Luis Paz, Peru'ya gelecek gazın yönlendirilmesi konusunda Şili ile "
        "anlaştıklarını duyurdu.",
        ["AGREE occurred CL+Luis Paz |  | "],
    ),
    (
        "Peru Cumhurbaşkanı Luis Paz, Şili'ye gelecek hafta gidecek.",
        ["CONSULT/visit planned CL+Luis Paz | 2031-05-19/2031-05-25 | "],
    ),
    # forces of whoever reports their move; what is ordered
    (
        "Kenya Savunma Bakanlığı, sınırdaki Mandera'ya iki tabur sevk edildiğini bildirdi.",
        ["MOBILIZE/troops occurred KE |  | Mandera"],
    ),
    (
        "Peru Savunma Bakanlığı, Tumbes bölgesine 500 askerin konuşlandırıldığını açıkladı.",
        ["MOBILIZE/troops occurred PE |  | Tumbes"],
    ),
    (
        "Nijerya Devlet Başkanı'nın talimatıyla kuzeydeki eyaletlere asker sevk edildi.",
        ["MOBILIZE/troops occurred president |  | "],
    ),
    (
        "Pakistan ordusu, Hindistan'a ait bir insansız hava aracının düşürüldüğünü bildirdi.",
        ["ASSAULT/heavy-weapons occurred Pakistan ordusu > IN |  | "],
    ),
    # who is in charge of an inquiry accuses nobody
    (
        "Soruşturmayı Peru makamları yürütüyor.",
        [],
    ),
    (
        "Peru savcılığı, Şili polisi hakkında soruşturma yürütüyor.",
        ["ACCUSE/investigate occurred Peru savcılığı > Şili polisi |  | "],
    ),
    # talks that one side will not come to
    (
        "Peru, Şili ile salı günü Lima'da yapılması planlanan görüşmeye katılmayacağını açıkladı.",
        ["CONSULT cancelled CL+PE | 2031-05-20 | Lima"],
    ),
    (
        "Peru Dışişleri Bakanı Luis Paz, Şilili mevkidaşı Eva Holm ile salı günü yapılacak görüşmeye "
        "katılacak.",
        ["CONSULT planned Eva Holm+Luis Paz | 2031-05-20 | "],
    ),
    (
        "Kenya ve Uganda arasında çarşamba günü yapılması planlanan görüşmelere Uganda heyeti katılmayacak.",
        ["CONSULT cancelled KE+UG | 2031-05-21 | "],
    ),
    (
        "Peru ile Şili arasında cuma günü yapılması planlanan görüşme önümüzdeki salıya ertelendi.",
        ["CONSULT planned CL+PE | 2031-05-20 | "],
    ),
    # a breach that one side claims
    (
        "Peru, Şili'nin ateşkesi ihlal ettiğini iddia etti.",
        ["REJECT/yield alleged CL |  | ", "ACCUSE/allege occurred PE > CL |  | "],
    ),
    # those who are among them
    (
        "Kızıl Tan Cephesi adlı silahlı grup, aralarında iki Japon, bir Güney Koreli ve bir "
        "Tayvanlının bulunduğu beş kişilik ekibi kaçırdı.",
        ["ASSAULT/abduct occurred Kızıl Tan Cephesi > JP+KR+TW |  | "],
    ),
    (
        "Silahlı kişiler, aralarında iki Japonun bulunduğu beş kişiyi kaçırdı.",
        ["ASSAULT/abduct occurred gunmen > JP |  | "],
    ),
    (
        "Peru, iki Japon ve bir Güney Koreliyi gözaltına aldı.",
        ["COERCE/arrest occurred PE > JP+KR |  | "],
    ),
    (
        "Aralarında Peru ve Şili'nin de bulunduğu 12 ülke saldırıyı kınadı.",
        ["ACCUSE/disapprove occurred CL+PE |  | "],
    ),
    (
        "Peru ve Şili'nin de aralarında bulunduğu Pasifik ülkelerinin dışişleri bakanları 27 "
        "Mayıs'ta Suva'da toplanacak.",
        ["CONSULT planned CL+PE | 2031-05-27 | Suva"],
    ),
    # joint statements
    (
        "Peru Cumhurbaşkanı Luis Paz, Şili Cumhurbaşkanı Eva Holm ile Lima'da görüştü. Görüşmenin "
        "ardından yayımlanan ortak bildiride saldırı kınandı. Bildiride Bolivya'nın askerlerini "
        "çekmesi istendi.",
        [
            "CONSULT occurred Eva Holm+Luis Paz |  | Lima",
            "ACCUSE/disapprove occurred Eva Holm+Luis Paz |  | Lima",
            "REQUEST/yield occurred Eva Holm+Luis Paz > BO |  | Lima",
        ],
    ),
    (
        "Peru Cumhurbaşkanı Luis Paz, Şili Cumhurbaşkanı Eva Holm ile Lima'da görüştü. Bolivya "
        "Dışişleri Bakanlığından yapılan açıklamada görüşme kınandı.",
        ["CONSULT occurred Eva Holm+Luis Paz |  | Lima", "ACCUSE/disapprove occurred BO > CL+PE |  | "],
    ),
    # offices that point back
    (
        "Peru Dışişleri Bakanlığı, Bakan Luis Paz'ın salı günü Lima'da Şilili mevkidaşı Eva Holm ile "
        "yapacağı görüşmeye katılmayacağını duyurdu. Televizyona konuşan Şilili Bakan, Bolivya'yı "
        "suçladı.",
        [
            "CONSULT cancelled Eva Holm+Luis Paz | 2031-05-20 | Lima",
            "ACCUSE/allege occurred Eva Holm > BO |  | ",
        ],
    ),
    (
        "İspanya Başbakanı Luis Vera, Rabat'ta Faslı mevkidaşı Karim Alami ile görüştü. İspanyol "
        "lider, Cezayir'i kınadı. Konuk Başbakan, Fas'a teşekkür etti.",
        [
            "CONSULT occurred Karim Alami+Luis Vera |  | Rabat",
            "ACCUSE/disapprove occurred Luis Vera > DZ |  | Rabat",
            "SUPPORT occurred Luis Vera > MA |  | Rabat",
        ],
    ),
    (
        "Finlandiya Savunma Bakanı Eero Salmi, mevkidaşı Norveçli Ingrid Dahl ile görüştü.",
        ["CONSULT occurred Eero Salmi+Ingrid Dahl |  | "],
    ),
    (
        "Haitili çete lideri Jean Baptiste, hükümeti istifaya çağırdı.",
        ["REQUEST/change occurred Jean Baptiste > HT |  | "],
    ),
    # delegations
    (
        "Polonya Başbakanı Jan Zielinski öncülüğündeki heyet, Kişinev'de Moldova Cumhurbaşkanı Elena "
        "Rusu ile görüştü.",
        ["CONSULT occurred Elena Rusu+Jan Zielinski |  | Chisinau"],
    ),
    (
        "Moldova Cumhurbaşkanı Elena Rusu, Polonya Başbakanı Jan Zielinski başkanlığındaki heyeti "
        "kabul etti.",
        ["CONSULT/visit occurred Elena Rusu+Jan Zielinski |  | "],
    ),
    (
        "Kazakistan'dan gelen heyeti Taşkent'te Özbekistan Başbakanı Aziz Karimov kabul etti.",
        ["CONSULT/visit occurred Aziz Karimov+KZ |  | Tashkent"],
    ),
    (
        "Çin Devlet Başkanı Li Wei, Brezilya Devlet Başkanı Paulo Meireles ve beraberindeki heyeti "
        "kabul etti.",
        ["CONSULT/visit occurred Li Wei+Paulo Meireles |  | "],
    ),
    # subjects that go on
    (
        "Kızıl Tan Cephesi üç Alman turisti kaçırdı, fidye istedi. Aynı grup 2024'te iki Şilili "
        "pilotu kaçırmıştı.",
        [
            "ASSAULT/abduct occurred Kızıl Tan Cephesi > DE |  | ",
            "REQUEST/yield occurred Kızıl Tan Cephesi |  | ",
            "ASSAULT/abduct occurred Kızıl Tan Cephesi > CL | 2024-01-01/2024-12-31 | ",
        ],
    ),
    (
        "Kızıl Tan Cephesi, 30 milyon kina fidye istemişti. Peru Başbakanı Luis Paz, fidye talebini "
        "reddetti.",
        [
            "REQUEST/yield occurred Kızıl Tan Cephesi |  | ",
            "REJECT/yield occurred Luis Paz > Kızıl Tan Cephesi |  | ",
        ],
    ),
    # to whom it is said
    (
        "Peru Dışişleri Bakanı Luis Paz, Şili Dışişleri Bakanı Eva Holm ile telefonda görüştü. Paz, "
        "patlama dolayısıyla başsağlığı diledi.",
        ["CONSULT/phone occurred Eva Holm+Luis Paz |  | ", "SUPPORT occurred Luis Paz > Eva Holm |  | "],
    ),
    (
        "Peru Başbakanı Luis Paz, deprem dolayısıyla başsağlığı diledi.",
        [],
    ),
    (
        "Peru Başbakanı Luis Paz, Şili Cumhurbaşkanı Eva Holm'a mektup göndererek sınır "
        "görüşmelerinin yeniden başlatılmasını önerdi.",
        ["CONSULT proposed Eva Holm+Luis Paz |  | "],
    ),
    (
        "Peru Başbakanı Luis Paz, Şili Cumhurbaşkanı Eva Holm'u arayarak geçmiş olsun dileklerini iletti.",
        ["CONSULT/phone occurred Eva Holm+Luis Paz |  | ", "SUPPORT occurred Luis Paz > Eva Holm |  | "],
    ),
    (
        "Peru Dışişleri Bakanı Luis Paz, Bolivya'yı ziyaret etti. Şili ziyareti kınadı.",
        ["CONSULT/visit occurred BO+Luis Paz |  | ", "ACCUSE/disapprove occurred CL > BO+PE |  | "],
    ),
    (
        "Kırgızistan Cumhurbaşkanı Nurlan Asanov, Bişkek'te Tacik mevkidaşı Rustam Davlatov'u "
        "ağırladı. Asanov, komşu ülkeye enerji desteği sözü verdi.",
        [
            "CONSULT/visit occurred Nurlan Asanov+Rustam Davlatov |  | Bishkek",
            "AGREE occurred Nurlan Asanov > TJ |  | Bishkek",
        ],
    ),
    (
        "Kenya Somali'ye çadır gönderdi. Avustralya da yardım etti. Somali Başbakanı Omar Nur, iki "
        "ülkeye teşekkür etti.",
        ["AID occurred KE > SO |  | ", "SUPPORT occurred Omar Nur > AU+KE |  | "],
    ),
    (
        "Estonya polisi, iki Rus vatandaşını gözaltına aldı. Moskova, vatandaşlarının serbest "
        "bırakılmasını talep etti. Rus Dışişleri Bakanlığı Sözcüsü Olga Vetrova, karşılık "
        "verileceğini belirtti.",
        [
            "COERCE/arrest occurred Estonya polisi > RU |  | ",
            "REQUEST/yield occurred RU > EE |  | ",
            "THREATEN/violence occurred Olga Vetrova > EE |  | ",
        ],
    ),
    # who attacks, and who is asked
    (
        "Peru, Şili'nin sınır köylerine yönelik saldırılarını kınadı.",
        ["ASSAULT occurred CL |  | ", "ACCUSE/disapprove occurred PE > CL |  | "],
    ),
    (
        "Peru Başbakanı Luis Paz, Şili'den Bolivya'ya yardım göndermesini istedi.",
        ["REQUEST/assist occurred Luis Paz > CL |  | "],
    ),
    (
        "Kuveyt, Irak'ın deniz sınırı anlaşmasını feshetmesini protesto etti.",
        ["ACCUSE/disapprove occurred KW > IQ |  | "],
    ),
    # the only other one who holds the office
    (
        "Peru Dışişleri Bakanı Luis Paz, Şilili mevkidaşı Eva Holm ile görüştü. Paz, mevkidaşına "
        "teşekkür etti. Holm de mevkidaşını Santiago'ya davet etti.",
        [
            "CONSULT occurred Eva Holm+Luis Paz |  | ",
            "SUPPORT occurred Luis Paz > Eva Holm |  | ",
            "CONSULT/visit proposed Eva Holm+Luis Paz |  | Santiago",
        ],
    ),
    (
        "Peru Dışişleri Bakanı Luis Paz, Şilili mevkidaşı Eva Holm ile görüştü. Bolivya Dışişleri "
        "Bakanı Juan Vera ise mevkidaşını aradı.",
        ["CONSULT occurred Eva Holm+Luis Paz |  | "],
    ),
    (
        "Avusturyalı yardım görevlisi Eva Kraus serbest bırakıldı. Avusturya Dışişleri Bakanı, "
        "Cezayirli mevkidaşını telefonla aradı.",
        ["RETREAT/release occurred  > Eva Kraus |  | ", "CONSULT/phone occurred foreign-minister |  | "],
    ),
    # others
    (
        "Hamas ve İsrail esir takasında anlaştı.",
        ["AGREE occurred Hamas+IL |  | "],
    ),
    (
        "Meksikalı yetkililer, 60 Venezuelalıyı kabul etti.",
        [],
    ),
    (
        "Kızılay, Afganistan'daki depremzedelere çadır dağıttı.",
        ["AID occurred Kızılay > AF |  | "],
    ),
    (
        "Sahil güvenlik, iki Çin gemisini uyardı.",
        ["THREATEN occurred Sahil güvenlik > CN |  | "],
    ),
    (
        "Bolivya Devlet Başkanı Evo Mamani, Şili'yi ülkesini istikrarsızlaştırmaya çalışmakla suçladı.",
        ["ACCUSE/allege occurred Evo Mamani > CL |  | "],
    ),
    (
        "Gambiya hükümeti, İsviçre'ye resmî talepte bulundu. Bern yönetimi talebi inceleyeceğini açıkladı.",
        ["REQUEST occurred GM > CH |  | "],
    ),
    (
        "Peru Kraliçesi, Lübnan'daki Suriyeli mültecileri ziyaret etti.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text for text, _ in TOLD])
def test_who_takes_part(text: str, told: list[str]) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == told
