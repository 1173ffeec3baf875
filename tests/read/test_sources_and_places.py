"""Who the news is from and where it happened, where the sentence of the event does not simply say so."""

import pytest
from tests.read.account_texts import read_article

SOURCES = [
    ("en", "Ana Soto and Pablo Rojas met in Arica on Monday, a waiter who served them told us.", "a waiter"),
    ("tr", "Valilikten yapılan açıklamada, Peru polisinin dört Şilili göstericiyi yakaladığı bildirildi.", "Valilik"),
    ("en", "Kenya seized a Greek tanker on Wednesday, state television reported.", "state television"),
    ("en", "Chile and Bolivia agreed in Arica to reopen the railway, people briefed on the talks said.", "people"),
    ("en", "Local media say Bolivia has expelled Chile's consul.", "Local media"),
    ("en", "Peru released three Chilean sailors. Interior Minister Ana Soto of Peru said so in Lima.", "Interior Minister Ana Soto of Peru"),
    ("tr", "Görgü tanıkları, Peru askerlerinin Şilili çiftçilere ateş açtığını anlattı.", "Görgü tanıkları"),
    ("tr", "El Mundo gazetesi, Peru ile Şili dışişleri bakanlarının gizlice görüştüğünü yazdı.", "El Mundo gazetesi"),
    ("tr", "Yerel yetkililere göre Bolivya, Şili konsolosunu sınır dışı etti.", "Yerel yetkililer"),
    ("tr", "Polisten yapılan açıklamaya göre Peru ile Şili Lima'da bir anlaşma imzaladı.", "Polis"),
    ("tr", "\"Peru bir Şili konvoyuna saldırdı.\" diyen Şili Savunma Bakanı Pablo Rojas, yardım istedi.", "Şili Savunma Bakanı Pablo Rojas"),
    ("tr", "Peru üç Şilili denizciyi serbest bıraktı. Haberi Peru İçişleri Bakanı Ana Soto doğruladı.", "Peru İçişleri Bakanı Ana Soto"),
]  # fmt: skip

PLACES = [
    ("tr", "Salı günü Lima'ya giden Şili Başbakanı Pablo Rojas, Peru Cumhurbaşkanı Elena Quispe tarafından kabul edildi.", "Lima"),
    ("en", "Peru's foreign minister, Ana Soto, rejected a Chilean demand in a speech in Cusco.", "Cusco"),
    ("en", "Rebels attacked a Chadian army post on the island of Barkaram in Lake Chad on Thursday.", "Barkaram"),
    ("en", "An official in the presidential office said Peru had turned down a Chilean request.", None),
    ("en", "Peru has moved two brigades around Arica, according to Chile's general staff in Santiago.", "Arica"),
    ("tr", "Şili Savunma Bakanlığı, Peru askerlerinin Arica kasabası dışında bir kamyona saldırdığını bildirdi.", "Arica"),
    ("tr", "Peru Cumhurbaşkanı Elena Quispe, Quito'da yaptığı konuşmada Şili'den iki gazeteciyi serbest bırakmasını istedi.", "Quito"),
    ("en", "The V17 rebels released a Chilean priest in the capital, Lima, on Sunday.", "Lima"),
    ("en", "Peru expelled two Chilean diplomats on Monday, a day after rebels stopped buses in Arica.", None),
    ("tr", "Lima'da toplanan Peru ve Şili bakanları, Bolivya ordusunu kınadı.", "Lima"),
    ("tr", "Son turu Maskat'ta biten Peru-Şili görüşmeleri cuma günü Cenevre'de yeniden başladı.", "Geneva"),
    ("en", "Peru's foreign minister met his Chilean counterpart, Pablo Rojas, in the Chilean capital.", "Santiago"),
    ("en", "Chilean President Pablo Rojas will visit Lima in October to meet Peruvian President Elena Quispe.", "Lima"),
    ("en", "Kenya and Somalia met in Geneva on Tuesday. The Kenyan delegation accused Somalia of theft.", "Geneva"),
    ("en", "In a joint statement Peru and Chile condemned Bolivia on Monday.", None),
    ("en", "Speaking in Brussels, envoy Ingrid Dahl said Peru had attacked a Chilean convoy on Sunday.", None),
    ("en", "The Peruvian and Chilean presidents, both in Davos for the forum, met briefly on Wednesday.", "Davos"),
    ("tr", "Peru Cumhurbaşkanı Elena Quispe, ekimde Santiago'yu ziyaret edecek.", "Santiago"),
    ("tr", "Kenya ile Somali heyetleri Cenevre'de görüştü. Kenya heyeti, Somali'yi hırsızlıkla suçladı.", "Geneva"),
    ("tr", "Norveç elçisi Ingrid Dahl, Brüksel'de yaptığı konuşmada Peru'nun bir Şili konvoyuna saldırdığını söyledi.", None),
    ("tr", "Lima'daki temaslarının ardından Quito'da Ekvador Cumhurbaşkanı Luis Vega, Norveç Başbakanı Ingrid Dahl ile görüştü.", "Quito"),
    ("en", "Peru's Ana Soto met Danish envoy Eva Holm at the Zamora Hotel in Quito on Monday.", "Quito"),
    ("en", "President Luis Paz of Peru received Danish envoy Eva Holm at the presidential palace.", "Lima"),
    ("en", "President Luis Paz of Peru received Danish envoy Eva Holm at Toledo House.", None),
    ("en", "Peru's Ana Soto and Chile's Luis Paz met at the Peruvian foreign ministry on Monday.", "Lima"),
    ("en", "Dutch Prime Minister Jan Holm received Danish envoy Eva Dahl at the foreign ministry.", None),
    ("tr", "Peru Devlet Başkanı Luis Paz, Danimarka elçisi Eva Holm'u Lima'daki Toledo Sarayı'nda kabul etti.", "Lima"),
    ("tr", "Peru Devlet Başkanı Luis Paz, Danimarka elçisi Eva Holm'u Cumhurbaşkanlığı Sarayı'nda kabul etti.", "Lima"),
    ("tr", "Peru Devlet Başkanı Luis Paz, Danimarka elçisi Eva Holm'u Toledo Sarayı'nda kabul etti.", None),
    ("en", "A border commission will meet in La Paz. Peruvian President Luis Paz will receive Chilean envoy Eva Holm there.", "La Paz"),
    ("en", "Peruvian President Luis Paz met Chilean envoy Eva Holm in Lima. There were protests against the talks.", "Lima"),
    ("tr", "Peru Dışişleri Bakanı Ana Soto, Lima toplantısında Şili elçisi Luis Paz ile Cenevre müzakerelerindeki gelişmeleri görüştü.", "Lima"),
    ("en", "Ana Soto of Peru and Chilean envoy Luis Paz discussed the situation in Haiti. The two agreed to open a hotline.", None),
    ("en", "Ana Soto of Peru and Chilean envoy Luis Paz discussed Chile's mines in northern Peru on Monday.", None),
    ("en", "Ana Soto of Peru and Chilean envoy Luis Paz discussed the war in Sudan in Lima on Monday.", "Lima"),
    ("en", "Ana Soto of Peru met Chilean envoy Luis Paz in Ecuador on Monday.", "Ecuador"),
    ("tr", "Peru ordusu, Şili'nin kuzeyindeki Tacna kentine hava saldırısı düzenledi.", "Tacna"),
    ("tr", "Şili polisi, Peru'nun güneyindeki Moquegua bölgesindeki İlo'da üç Perulu balıkçıyı gözaltına aldı.", "Ilo"),
    ("tr", "Peru askerleri, Şili'nin kuzeyindeki bir köye girdi.", "Chile"),
    ("en", "Kenya met Somalia in the Lake Victoria port of Kisumu on Monday.", "Kisumu"),
    ("tr", "Komisyon La Paz'da toplanacak. Peru Devlet Başkanı Luis Paz orada Şili elçisi Eva Holm'u kabul edecek.", "La Paz"),
]  # fmt: skip


@pytest.mark.parametrize("language, text, source", SOURCES)
def test_the_source_is_named_as_written(language: str, text: str, source: str) -> None:
    told = [account.attributed_to for account in read_article(text, language=language).accounts]
    assert source in told


@pytest.mark.parametrize("language, text, place", PLACES)
def test_the_place_is_that_of_the_event(language: str, text: str, place: str | None) -> None:
    told = read_article(text, language=language).accounts
    places = {account.place.name for account in told if account.place}
    assert places == ({place} if place else set())


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        # a town that no gazetteer knows keeps its name, whatever known town it sounds like
        ("en", "Peru's Ana Soto met Chile's Luis Paz in Velmora on Tuesday.", "Velmora"),
        ("en", "The Velmora talks between Peru and Chile ended on Monday.", "Velmora"),
        (
            "en",
            "Peru's Ana Soto flew to Velmora on Monday. She met Chile's Luis Paz in the evening.",
            "Velmora",
        ),
        (
            "tr",
            "Perulu Bakan Ana Soto dün Velmora'ya geldi. Soto, akşam Şilili Bakan Luis Paz'la görüştü.",
            "Velmora",
        ),
    ],
)
def test_a_town_that_nobody_knows_keeps_its_name(language: str, text: str, place: str) -> None:
    reading = read_article(text, language=language)
    assert [account.place.name for account in reading.accounts if account.place] == [place]


def test_two_who_alone_hold_an_office_are_meant_by_it() -> None:
    text = (
        "Peru Başbakanı Ana Soto, Lima'da konuştu. Şili Başbakanı Pablo Rojas talebi reddetti. "
        "Kaynaklar, iki başbakanın 20 Mayıs'ta Quito'da görüşeceğini belirtti."
    )
    reading = read_article(text, language="tr")
    (meeting,) = [account for account in reading.accounts if account.category == "CONSULT"]
    assert {reading.entities[actor].names[0] for actor in meeting.actors} == {"Ana Soto", "Pablo Rojas"}


def test_a_sentence_that_names_nobody_tells_more_of_the_deed_before() -> None:
    text = (
        "Peru released three Chilean sailors on Monday. The three sailors were freed in Arica, "
        "the coast guard said."
    )
    accounts = [a for a in read_article(text).accounts if a.category == "RETREAT"]
    assert [(a.place.name if a.place else None, a.attributed_to) for a in accounts] == [
        ("Arica", "the coast guard")
    ]


@pytest.mark.parametrize(
    "language, text",
    [
        ("en", "Talks between Peru and Chile, due on Friday, were postponed to 22 May."),
        (
            "tr",
            "Peru Dışişleri Bakanı Ana Soto'nun Şili Başbakanı Pablo Rojas ile görüşmesi 22 Mayıs'a ertelendi.",
        ),
    ],
)
def test_what_is_put_off_to_a_day_is_planned_for_it(language: str, text: str) -> None:
    (meeting,) = [a for a in read_article(text, language=language).accounts if a.category == "CONSULT"]
    assert (meeting.status, str(meeting.date.start) if meeting.date else None) == ("planned", "2031-05-22")


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("en", "Lebanon's army clashed with gunmen in Tripoli on Monday.", "LB"),
        ("en", "Italian envoy Ana Soto met Libya's Luis Paz in Tripoli on Monday.", "LY"),
        ("en", "Canadian envoy Ana Soto met Chile's Luis Paz in London on Monday.", "GB"),
    ],
)
def test_a_capital_has_namesakes_in_lands_spoken_of(language: str, text: str, country: str) -> None:
    [account] = read_article(text, language=language).accounts
    assert account.place is not None
    assert account.place.country == country
