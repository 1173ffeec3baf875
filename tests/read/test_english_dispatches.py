"""Ships stopped, men held, trips dropped and answers given, in the plain wording of agencies, read whole."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD: list[tuple[str, list[str]]] = [
    (
        "Ghana lodged a formal protest with Togo over the seizure of three of its fishing boats "
        "near Keta, during which, Accra says, a fisherman was shot dead.",
        ["ACCUSE/disapprove occurred GH > TG |  | ", "COERCE/seize occurred TG > GH |  | Keta"],
    ),
    (
        "Kenya summoned the Ugandan ambassador on Monday over the detention of six policemen on "
        "Migingo Island.",
        [
            "ACCUSE/disapprove occurred KE > ambassador | 2031-05-12 | ",
            "COERCE/arrest occurred UG |  | Migingo",
        ],
    ),
    (
        "Peru protested to the United Nations over the seizure of its boats by Chile.",
        ["ACCUSE/disapprove occurred PE |  | ", "COERCE/seize occurred CL > PE |  | "],
    ),
    (
        "Ghana said on Monday that Togo had arrested nine of its fishermen.",
        ["COERCE/arrest alleged TG > GH | 2031-05-12 | "],
    ),
    (
        "The FB Gulshan and the FB Meghna were stopped on Monday night by a Myanmar navy patrol "
        "and taken to Sittwe.",
        ["COERCE/seize occurred MM | 2031-05-12 | "],
    ),
    (
        "Greek commandos boarded the Levant Star, a Liberia-flagged tanker that belongs to "
        "Beirut-based Cedar Shipping.",
        ["COERCE/seize occurred GR > Cedar Shipping |  | "],
    ),
    ("Ana Soto boarded the Orient Express in Lima.", []),
    (
        "Kenya's foreign minister, Joyce Wanjiru, promptly dropped her trip to Kampala.",
        ["CONSULT/visit cancelled Joyce Wanjiru+UG |  | Kampala"],
    ),
    ("Norway's foreign minister, Kari Dahl, considered dropping her visit to Minsk.", []),
    (
        "Foreign Minister Ana Soto spoke by telephone with her Chilean counterpart, Luis Mora, on "
        "Monday. She is still expected to visit him in Santiago on Friday, her office said.",
        [
            "CONSULT/phone occurred Ana Soto+Luis Mora | 2031-05-12 | ",
            "CONSULT/visit planned Ana Soto+Luis Mora | 2031-05-16 | Santiago",
        ],
    ),
    (
        "Nine sailors held over the cut in a pipeline were let go in Ghent on Monday, the Belgian "
        "public prosecution service said.",
        ["RETREAT/release occurred BE | 2031-05-12 | Ghent"],
    ),
    ("The Kenyan police said nine hostages had been freed.", []),
    (
        "Six Mexicans were arrested on Monday when the Guatemalan navy found cocaine on a fishing boat.",
        ["COERCE/arrest occurred Guatemalan navy > MX | 2031-05-12 | "],
    ),
    (
        "Four Syrians were detained after Cypriot police failed to stop them.",
        ["COERCE/arrest occurred  > SY |  | "],
    ),
    (
        "Ana Soto met Luis Mora in Lima on Monday. She asked that the troops be withdrawn. Mora said no.",
        [
            "CONSULT occurred Ana Soto+Luis Mora | 2031-05-12 | Lima",
            "REQUEST/yield occurred Ana Soto > Luis Mora | 2031-05-12 | Lima",
            "REJECT/yield occurred Luis Mora > Ana Soto | 2031-05-12 | Lima",
        ],
    ),
    ("Peru said no decision had been taken.", []),
    (
        "At talks in Geneva on Monday Kari Dahl got Chad to promise Sudan that the camps would be reopened.",
        ["AGREE occurred TD > SD | 2031-05-12 | Geneva"],
    ),
    ("Norway failed to persuade Sudan to release the prisoners.", []),
    (
        "The rebel spokesman claimed that Kenya's navy chief, Peter Otieno, had met a commander of "
        "the rebel Blue Army, Ko Chin, in Lamu in April.",
        ["CONSULT alleged Ko Chin+Peter Otieno | 2031-04-01/2031-04-30 | Lamu"],
    ),
    (
        "Some 200 supporters of the Kurdish Forum had protested outside the Iraqi embassy in Paris "
        "during Monday's meeting.",
        ["PROTEST/demo occurred Kurdish Forum > IQ | 2031-05-12 | Paris"],
    ),
    (
        "About 300 people marched through Iquitos on Monday behind the banner of the town's "
        "Fishermen's Union.",
        ["PROTEST/demo occurred Fishermen's Union | 2031-05-12 | Iquitos"],
    ),
    (
        "Train drivers belonging to the Ferrovia union walked off the job for 48 hours on Monday.",
        ["PROTEST/strike occurred Ferrovia union | 2031-05-12 | "],
    ),
    (
        "A note handed to Chad's ambassador on Monday called for the herders to be freed, the "
        "Cameroonian foreign ministry said.",
        ["REQUEST/yield occurred CM > TD |  | "],
    ),
    ("A letter published on Monday called for calm.", []),
    (
        "Sweden's defence minister, Eva Holm, accused Russia of ordering the severing of a power "
        "cable in the Baltic Sea.",
        ["ACCUSE/allege occurred Eva Holm > RU |  | ", "ASSAULT/destroy alleged RU |  | Baltic Sea"],
    ),
    (
        "Foreign Minister Ana Soto met her Chilean counterpart, Luis Mora, on Monday. Oman's "
        "foreign minister, Salim Harthy, offered to sit down with both of them in Muscat.",
        [
            "CONSULT occurred Ana Soto+Luis Mora | 2031-05-12 | ",
            "CONSULT proposed Ana Soto+Luis Mora+Salim Harthy |  | Muscat",
        ],
    ),
    (
        "Foreign Minister Ana Soto met her Chilean counterpart, Luis Mora, on Monday. Oman's "
        "foreign minister, Salim Harthy, will host the two in Muscat on Friday.",
        [
            "CONSULT occurred Ana Soto+Luis Mora | 2031-05-12 | ",
            "CONSULT/third-party planned Ana Soto+Luis Mora+Salim Harthy | 2031-05-16 | Muscat",
        ],
    ),
    (
        "Denmark's foreign minister, Signe Holm, moved Saturday's talks with Poland's foreign "
        "minister, Zofia Kruk, to next Tuesday.",
        ["CONSULT planned Signe Holm+Zofia Kruk | 2031-05-20 | "],
    ),
    (
        "Botswana's foreign minister, Neo Sithole, flew to Windhoek on Monday and met her Namibian "
        "counterpart, Petrus Haimbodi. The two ministers signed a protocol on river patrols. "
        "Haimbodi will come to Gaborone in June. He also thanked her for the release of four "
        "Namibian fishermen.",
        [
            "CONSULT/visit occurred Neo Sithole+Petrus Haimbodi | 2031-05-12 | Windhoek",
            "SUPPORT occurred Neo Sithole+Petrus Haimbodi |  | ",
            "CONSULT/visit planned BW+Petrus Haimbodi | 2031-06-01/2031-06-30 | Gaborone",
            "SUPPORT occurred Petrus Haimbodi > Neo Sithole |  | Windhoek",
        ],
    ),
    (
        "Chad's president, Mahamat Abakar, and his Cameroonian counterpart, Jean Mbarga, spoke by "
        "phone on Monday. Abakar asked for the pipeline to be reopened. Mbarga promised to reopen "
        "it within a week.",
        [
            "CONSULT/phone occurred Jean Mbarga+Mahamat Abakar | 2031-05-12 | ",
            "REQUEST/yield occurred Mahamat Abakar > Jean Mbarga | 2031-05-12 | ",
            "AGREE occurred Jean Mbarga > Mahamat Abakar | 2031-05-12 | ",
        ],
    ),
    (
        "Thousands marched in Tirana on Monday, led by the Democratic League.",
        ["PROTEST/demo occurred Democratic League | 2031-05-12 | Tirana"],
    ),
    (
        "Somali pirates who seized a Yemeni dhow last month released its crew of nine on Monday "
        "after a ransom was paid.",
        [
            "ASSAULT/abduct occurred fighters > YE | 2031-04-01/2031-04-30 | ",
            "RETREAT/release occurred fighters > YE | 2031-05-12 | ",
        ],
    ),
    ("Rebels who said Peru attacked them on Monday freed nine men.", []),
    (
        "Nepal's prime minister, Anil Rana, thanked India for providing vaccines.",
        ["SUPPORT occurred Anil Rana > IN |  | ", "AID occurred IN > NP |  | "],
    ),
    (
        "Uruguay's foreign minister, Carla Ruiz, arrived in Doha on Monday for talks with the emir.",
        ["CONSULT/visit occurred Carla Ruiz+QA | 2031-05-12 | Doha"],
    ),
    (
        "Rebels in Sudan freed six engineers from the Philippines.",
        ["RETREAT/release occurred fighters > PH |  | Sudan"],
    ),
    ("Norway gave Moldova 200 million kroner for winter heating.", ["AID occurred NO > MD |  | "]),
    (
        "Armenia's foreign minister, Ara Petrosyan, told his Iranian counterpart, Ali Rezai, by "
        "phone on Monday that the bridge would stay open.",
        ["CONSULT/phone occurred Ali Rezai+Ara Petrosyan | 2031-05-12 | "],
    ),
    (
        "Chad accused Sudan of shelling a village, a day after Sudan expelled its envoy.",
        [
            "ACCUSE/allege occurred TD > SD |  | ",
            "ASSAULT/heavy-weapons alleged SD |  | ",
            "SANCTION/expel occurred SD > special-envoy |  | ",
        ],
    ),
    (
        "A delegation from Uzbekistan led by Deputy Prime Minister Jamshid Karimov arrived in "
        "Kabul on Monday for talks with the Taliban.",
        ["CONSULT/visit occurred Jamshid Karimov+Taliban+UZ | 2031-05-12 | Kabul"],
    ),
    (
        "A Peruvian delegation led by Ana Soto met Luis Mora in Santiago on Monday.",
        ["CONSULT occurred Ana Soto+Luis Mora | 2031-05-12 | Santiago"],
    ),
    (
        "Panama's canal authority struck a deal with the dockers' union on Monday, ending a ten-day strike.",
        [
            "AGREE occurred PA+dockers' union | 2031-05-12 | ",
            "AGREE occurred PA+dockers' union | 2031-05-12 | ",
        ],
    ),
    (
        "Kosovo's prime minister, Arben Gashi, refused to meet the EU envoy, Peter Lund, on Monday.",
        ["REJECT/meet occurred Arben Gashi > Peter Lund |  | "],
    ),
    (
        "Kenyan police took in two Somali traders for questioning.",
        ["COERCE/arrest occurred Kenyan police > SO |  | "],
    ),
    (
        "The Maldives cancelled a defence agreement with India on Monday.",
        ["REJECT occurred MV > IN | 2031-05-12 | "],
    ),
    (
        "Poland's foreign minister, Zofia Kruk, brought a proposal for a buffer zone to Vienna on "
        "Monday, where Austria's chancellor, Karl Huber, rejected it.",
        [
            "AGREE proposed Zofia Kruk > AT | 2031-05-12 | ",
            "REJECT occurred Karl Huber > Zofia Kruk | 2031-05-12 | Vienna",
        ],
    ),
    ("Poland's foreign minister, Zofia Kruk, brought a proposal to parliament on Monday.", []),
    (
        "ASEAN leaders are expected in Vientiane next week.",
        ["CONSULT/multilateral planned ASEAN | 2031-05-19/2031-05-25 | Vientiane"],
    ),
    (
        "Kazakhstan handed over nine Uzbek fishermen at the Zhibek Zholy crossing on Tuesday. They "
        "had been arrested in April on the Aral Sea. Tashkent thanked Astana.",
        [
            "RETREAT/release occurred KZ > UZ | 2031-05-13 | Zhibek Zholy",
            "COERCE/arrest occurred KZ > UZ | 2031-04-01/2031-04-30 | Aral Sea",
            "SUPPORT occurred UZ > KZ | 2031-04-01/2031-04-30 | ",
        ],
    ),
    (
        "A court in Kampala jailed Moses Kizza on Friday. Uganda summoned the American ambassador, "
        "Ruth Cole, on Saturday and told her not to interfere. Kizza's party called for protests.",
        [
            "SANCTION/convict occurred court > Moses Kizza | 2031-05-16 | Kampala",
            "ACCUSE/disapprove occurred UG > Ruth Cole | 2031-05-10 | ",
            "REQUEST/yield occurred UG > Ruth Cole | 2031-05-10 | ",
        ],
    ),
    (
        "Hundreds of nurses marched to the health ministry in Accra on Monday behind the Ghana "
        "Nurses' Union.",
        ["PROTEST/demo occurred Ghana Nurses' Union > GH | 2031-05-12 | Accra"],
    ),
    ("Ana Soto's supporters attacked a police post in Lima on Monday.", []),
    (
        "Sweden's parliament voted on Monday to send 20 tanks to Ukraine.",
        ["AID planned Sweden's parliament > UA |  | "],
    ),
    (
        "Indonesia repatriated the bodies of two Malaysian pilots on Monday.",
        ["RETREAT/release occurred ID > MY | 2031-05-12 | "],
    ),
    ("The Kremlin said it saw no reason for talks with Kyiv.", []),
    (
        "The two Chilean customs men were let go on Monday.",
        ["RETREAT/release occurred  > CL | 2031-05-12 | "],
    ),
    (
        "Rebels kidnapped three Peruvian police officers near Tacna.",
        ["ASSAULT/abduct occurred fighters > PE |  | Tacna"],
    ),
    ("Peru arrested nine Chilean navy men on Monday.", ["COERCE/arrest occurred PE > CL | 2031-05-12 | "]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_what_a_dispatch_tells(text: str, expected: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == expected
