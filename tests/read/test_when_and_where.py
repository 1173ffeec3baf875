"""Days and places of events: whose they are where a sentence tells several. Published on Friday, 16 May 2031."""

import pytest
from tests.read.account_texts import read_article, tell

ENGLISH = [
    # what is blamed or welcomed has a day and a place of its own
    (
        "Speaking in Oslo on Thursday, Latvian Foreign Minister Inese Kalna condemned the arrest of two "
        "journalists in Minsk last week.",
        ["ACCUSE/disapprove occurred Inese Kalna | 2031-05-15 | Oslo"],
    ),
    (
        "Chile on Monday welcomed the release of nine fishermen by Peru in Callao on Saturday.",
        ["SUPPORT occurred CL > PE | 2031-05-12 | ", "RETREAT/release occurred PE | 2031-05-10 | Callao"],
    ),
    (
        "On Tuesday Kenya denounced Sudan's shelling of Renk on Saturday.",
        [
            "ACCUSE/disapprove occurred KE > SD | 2031-05-13 | ",
            "ASSAULT/heavy-weapons occurred SD | 2031-05-10 | ",
        ],
    ),
    # where and when somebody speaks is not where and when that happened of which he tells
    (
        "In a speech in Port Moresby on Monday, Prime Minister Peter Aru said gunmen had abducted four hostages.",
        ["ASSAULT/abduct occurred attackers | | "],
    ),
    (
        "At a news conference in Quito on Tuesday, Ecuador's foreign minister Ana Paz accused Peru of lying.",
        ["ACCUSE/allege occurred Ana Paz > PE | 2031-05-13 | Quito"],
    ),
    (
        "Israel's defence minister warned Hezbollah on Sunday during a visit to Haifa that it would pay.",
        ["THREATEN occurred defence-minister > Hezbollah | 2031-05-11 | Haifa"],
    ),
    # an envoy is summoned where his post is
    (
        "Benin summoned Burkina Faso's charge d'affaires in Cotonou on Sunday to protest.",
        ["ACCUSE/disapprove occurred BJ > ambassador | 2031-05-11 | Cotonou"],
    ),
    # a night belongs to the day on which it begins
    (
        "Kyrgyz border guards opened fire on Tajik villagers near Batken on Monday night.",
        ["ASSAULT/firearms occurred Kyrgyz border guards > TJ | 2031-05-12 | Batken"],
    ),
    # before dawn is no clause; what is done in one breath is done there
    (
        "Philippine coast guard officers boarded a Chinese vessel off Palawan before dawn on Sunday and "
        "detained nine crew members.",
        [
            "COERCE/seize occurred PH > CN | 2031-05-11 | Palawan",
            "COERCE/arrest occurred PH > CN | 2031-05-11 | Palawan",
        ],
    ),
    # the town rather than the land around it, and the town near by
    (
        "Gunmen abducted five Japanese workers from a camp north of Tari in Papua New Guinea on Monday.",
        ["ASSAULT/abduct occurred attackers > JP | 2031-05-12 | Tari"],
    ),
    # the first and the last day of talks
    (
        "Armenia and Georgia held talks in Batumi from Tuesday to Thursday. On the first day, Armenia accused "
        "Georgia of lying.",
        [
            "CONSULT occurred AM+GE | 2031-05-13/2031-05-15 | Batumi",
            "ACCUSE/allege occurred AM > GE | 2031-05-13 | Batumi",
        ],
    ),
    (
        "Armenia and Georgia met in Batumi on Thursday. On the first day, Armenia accused Georgia of lying.",
        ["CONSULT occurred AM+GE | 2031-05-15 | Batumi", "ACCUSE/allege occurred AM > GE | | Batumi"],
    ),
    # here is the town of the dateline
    (
        "ISLAMABAD: Foreign Minister Asad Barlas of Pakistan met his Iranian counterpart Reza Karimi here on Monday.",
        ["CONSULT occurred Asad Barlas+Reza Karimi | 2031-05-12 | Islamabad"],
    ),
    # what is called off had a day of its own, and what is planned was not said on that day
    (
        "Bolivia called off Saturday's talks with Chile in Santa Cruz hours after a raid on Thursday.",
        ["CONSULT cancelled BO+CL | 2031-05-17 | Santa Cruz"],
    ),
    (
        "Norway said on Friday it would expel a Russian diplomat, a week after police in Tromso arrested a researcher.",
        [
            "SANCTION/expel planned NO > RU | | ",
            "COERCE/arrest occurred police | 2031-05-05/2031-05-11 | Tromso",
        ],
    ),
    # during a visit told in the same sentence
    (
        "Cuba and Mexico signed an oil accord during President Ana Lopez's visit to Havana in April.",
        [
            "SUPPORT occurred CU+MX | 2031-04-01/2031-04-30 | Havana",
            "CONSULT/visit occurred Ana Lopez+CU | 2031-04-01/2031-04-30 | Havana",
        ],
    ),
    # what somebody is punished or held for was elsewhere, and at some other time
    (
        "Germany on Thursday expelled two Iranian diplomats over a plot uncovered in Hamburg in April.",
        ["SANCTION/expel occurred DE > IR | 2031-05-15 | "],
    ),
    (
        "Slovak police said on Tuesday they had arrested two Hungarians in Kosice over a blast at a pipeline last month.",
        ["COERCE/arrest occurred Slovak police > HU | | Kosice"],
    ),
    (
        "Egypt reopened the Rafah crossing on Sunday after talks with Libya in Cairo last week.",
        ["CONSULT occurred EG+LY | 2031-05-05/2031-05-11 | Cairo"],
    ),
    # months are counted roughly, and only for what they stand beside
    (
        "Peru and Ecuador exchanged 12 prisoners at the Huaquillas bridge on Thursday, nine months after they first "
        "agreed to do so in Quito.",
        ["RETREAT/release occurred EC+PE | 2031-05-15 | Huaquillas", "AGREE occurred EC+PE | | "],
    ),
    # one auxiliary for two verbs, and the day after a day to come
    (
        "Albania's prime minister will meet Kosovo's president in Prizren on Saturday and travel to Skopje the next day.",
        [
            "CONSULT/visit planned president+prime-minister | 2031-05-17 | Prizren",
            "CONSULT/visit planned MK+prime-minister | 2031-05-18 | Skopje",
        ],
    ),
    # a state speaks at home, wherever its neighbours met
    (
        "Commanders of Zambia and Malawi met in Harare on Tuesday.\nSADC offered to send observers. Zambia welcomed "
        "the offer.",
        ["SUPPORT occurred ZM > SADC | | "],
    ),
]

TURKISH = [
    (
        "Perşembe günü Oslo'da konuşan Letonya Dışişleri Bakanı Inese Kalna, geçen hafta Minsk'te iki gazetecinin "
        "gözaltına alınmasını kınadı.",
        ["ACCUSE/disapprove occurred Inese Kalna | 2031-05-15 | Oslo"],
    ),
    (
        "Şili, pazar günü Arica'da Perulu balıkçıların serbest bırakılmasını memnuniyetle karşıladı.",
        ["RETREAT/release occurred  > PE | 2031-05-11 | Arica", "SUPPORT occurred CL | | "],
    ),
    (
        "Filipinler ile Vietnam, Ocak 2030'da Manila'da sahil güvenlik anlaşması imzalamıştı.",
        ["SUPPORT occurred PH+VN | 2030-01-01/2030-01-31 | Manila"],
    ),
    (
        "Şili, Peru'nun Santiago Büyükelçisi Luis Paz'ı salı günü dışişleri bakanlığına çağırdı.",
        ["ACCUSE/disapprove occurred CL > Luis Paz | 2031-05-13 | Santiago"],
    ),
    (
        "Salı günkü saldırıda Mali ordusu Gao yakınlarında bir köyü vurdu.",
        ["ASSAULT occurred Mali ordusu | 2031-05-13 | Gao"],
    ),
    (
        "Gürcistan ile Ermenistan, salı günü Batum'da görüştü. Görüşmelerin ilk gününde Ermenistan, Gürcistan'ı "
        "yalan söylemekle suçladı.",
        ["CONSULT occurred AM+GE | 2031-05-13 | Batumi", "ACCUSE/allege occurred AM > GE | | Batumi"],
    ),
    (
        "Dışişleri Bakanı Hakan Er, çarşamba günü Astana'da düzenlenen toplantıya katıldı ve Kazak mevkidaşı Marat "
        "Ospanov ile görüştü.",
        ["CONSULT occurred Hakan Er+Marat Ospanov | 2031-05-14 | Astana"],
    ),
    (
        "Ruanda Cumhurbaşkanı Jean Habimana, salı günü Nairobi'ye yaptığı ziyarette Uganda'yı yalan söylemekle suçladı.",
        ["ACCUSE/allege occurred Jean Habimana > UG | 2031-05-13 | Nairobi"],
    ),
    (
        "Somalili korsanlar, 2 Mayıs'ta Eyl açıklarında kaçırdıkları teknedeki dokuz İranlı denizciyi perşembe günü "
        "serbest bıraktı.",
        ["RETREAT/release occurred  > IR | 2031-05-15 | "],
    ),
    (
        "Almanya, nisanda Hamburg'da ortaya çıkarılan plan nedeniyle perşembe günü iki İranlı diplomatı sınır dışı etti.",
        ["SANCTION/expel occurred DE > IR | 2031-05-15 | "],
    ),
    (
        "Etiyopya ile Sudan arasında Gondar'da yapılan iki günlük görüşmeler perşembe günü sona erdi.",
        ["CONSULT occurred ET+SD | 2031-05-14/2031-05-15 | Gondar"],
    ),
    (
        "Polonya, pazartesi günü Bialowieza yakınlarında bir askerin yaralanmasının ardından salı günü Belarus'u "
        "protesto etti.",
        ["ACCUSE/disapprove occurred PL > BY | 2031-05-13 | "],
    ),
    (
        "Ermenistan, dün gece iki askerinin vurulduğunu belirterek Azerbaycan'ı suçladı.",
        ["ACCUSE/allege occurred AM > AZ | | "],
    ),
    (
        "Kongo hükümeti, çarşamba günü Goma'daki kampın bombalanmasından Ruanda'yı sorumlu tuttu.",
        ["ACCUSE/allege occurred CD > RW | 2031-05-14 | "],
    ),
    # what somebody is accused of was done elsewhere
    (
        "Guatemala cuma günü Belize'yi 9 Mayıs'ta Sarstoon'da iki çiftçiyi gözaltına almakla suçladı.",
        ["ACCUSE/allege occurred GT > BZ | 2031-05-16 | "],
    ),
    (
        "Belarus, ABD temsilcisinin Minsk'e gelişinden saatler önce perşembe günü 14 mahkumu serbest bıraktı.",
        ["RETREAT/release occurred BY | 2031-05-15 | "],
    ),
]


def _told(text: str, language: str) -> list[str]:
    reading = read_article(text, language=language)
    return [tell(reading, account) for account in reading.accounts]


def _spaced(lines: list[str]) -> list[str]:
    return [" ".join(line.split()) for line in lines]


@pytest.mark.parametrize(("text", "lines"), ENGLISH, ids=[text[:60] for text, _ in ENGLISH])
def test_english(text: str, lines: list[str]) -> None:
    told = _spaced(_told(text, "en"))
    assert [line for line in told if line in _spaced(lines)] == _spaced(lines), told


@pytest.mark.parametrize(("text", "lines"), TURKISH, ids=[text[:60] for text, _ in TURKISH])
def test_turkish(text: str, lines: list[str]) -> None:
    told = _spaced(_told(text, "tr"))
    assert [line for line in told if line in _spaced(lines)] == _spaced(lines), told
