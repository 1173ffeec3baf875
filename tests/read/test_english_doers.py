"""Who acts, and what does not come to be, in plain news sentences."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD: list[tuple[str, list[str]]] = [
    (
        "Somali pirates hijacked a Panama-flagged tanker off Eyl on Monday.",
        ["ASSAULT/abduct occurred fighters > PA | 2031-05-12 | Eyl"],
    ),
    (
        "Sudan's rival generals have agreed to a seven-day truce starting on Thursday, South "
        "Sudan's foreign ministry said.",
        ["AGREE occurred SD |  | "],
    ),
    (
        "A Nicaraguan delegation walked out of border talks with Costa Rica on Tuesday.",
        ["REJECT/meet occurred NI > CR | 2031-05-13 | "],
    ),
    (
        "Israel's defence minister approved plans to widen the offensive in Lebanon, his office "
        "said on Sunday.",
        [],
    ),
    (
        "Sierra Leone has recalled its ambassador to Guinea. Liberia's president offered to "
        "mediate between the neighbours.",
        ["SANCTION/withdraw occurred SL > GN |  | ", "AGREE proposed president > GN+SL |  | "],
    ),
    (
        "Secretary-General Amina Okoro of the African Union spoke today with President Salva Deng "
        "of South Sudan. She urged him to free the opposition leaders.",
        [
            "CONSULT/phone occurred Amina Okoro+Salva Deng | 2031-05-16 | ",
            "REQUEST/yield occurred Amina Okoro > Salva Deng | 2031-05-16 | ",
        ],
    ),
    (
        "Peru criticised Chile over the arrests in May.",
        ["ACCUSE/disapprove occurred PE > CL |  | "],
    ),
    (
        "Turkish Cypriot leader Mehmet Aksoy and Greek Cypriot leader Nikos Georgiou met in the "
        "buffer zone on Monday. UN envoy Marta Lind hosted the meeting. The two leaders agreed to "
        "open a new crossing.",
        [
            "CONSULT/third-party occurred Marta Lind+Mehmet Aksoy+Nikos Georgiou | 2031-05-12 | ",
            "AGREE occurred Mehmet Aksoy+Nikos Georgiou | 2031-05-12 | ",
        ],
    ),
    (
        "Police raided the offices of a Russian broadcaster in Chisinau on Monday.",
        ["COERCE/seize occurred Police > RU | 2031-05-12 | Chisinau"],
    ),
    (
        "Reports that Israeli and Syrian officials met in Baku last week are false, Azerbaijan's "
        "foreign ministry said on Monday.",
        ["CONSULT denied IL+SY | 2031-05-05/2031-05-11 | Baku"],
    ),
    (
        "Azerbaijan's foreign ministry called reports that Israeli and Syrian officials had met "
        "in Baku false.",
        ["CONSULT denied IL+SY |  | Baku"],
    ),
    (
        "French police stopped 80 migrants from boarding boats to England.",
        [],
    ),
    (
        "The bridge was closed in June after a strike by customs officers.",
        ["PROTEST/strike occurred officers | 2030-06-01/2030-06-30 | "],
    ),
    (
        "Sudan's foreign ministry summoned the ambassador of the United Arab Emirates on Sunday "
        "and accused his country of arming the RSF.",
        [
            "ACCUSE/disapprove occurred SD > ambassador | 2031-05-11 | ",
            "ACCUSE/allege occurred SD > AE | 2031-05-11 | ",
        ],
    ),
    (
        "Foreign Minister Rosa Vial of Chile said on Monday that her country would recall its "
        "ambassador from Peru.",
        ["SANCTION/withdraw planned CL > PE |  | "],
    ),
    (
        "A UN helicopter crashed in Mali on Saturday, killing four Pakistani peacekeepers.",
        [],
    ),
    (
        "A Greek ferry sank off Naxos on Monday, killing four.",
        [],
    ),
    (
        "French-speaking rebels left the town of Goma on Monday.",
        ["RETREAT/withdraw occurred fighters | 2031-05-12 | Goma"],
    ),
    (
        "Haitian gangs freed two French nuns on Sunday.",
        ["RETREAT/release occurred mob > FR | 2031-05-11 | "],
    ),
    (
        "China's commerce ministry said it would ban exports of gallium to Japan from 1 October.",
        ["SANCTION/discontinue planned CN > JP | 2031-10-01 | "],
    ),
    (
        "Russia and Ukraine each returned 84 prisoners of war on Thursday.",
        ["RETREAT/release occurred RU+UA | 2031-05-15 | "],
    ),
    (
        "Serbs blocked roads in northern Kosovo on Monday.",
        ["PROTEST/obstruct occurred RS | 2031-05-12 | Kosovo"],
    ),
    (
        "Bolivian customs officers stopped 14 Peruvian lorries at Desaguadero on Monday and "
        "arrested two drivers. Peru's ambassador in La Paz, Jorge Luna, asked for their release "
        "the same day.",
        [
            "COERCE/seize occurred BO > PE | 2031-05-12 | Desaguadero",
            "COERCE/arrest occurred BO > PE | 2031-05-12 | Desaguadero",
            "REQUEST/yield occurred Jorge Luna > BO | 2031-05-12 | ",
        ],
    ),
    (
        "A Slovak delegation led by State Secretary Peter Novak will travel to Budapest on Monday.",
        ["CONSULT/visit planned HU+Peter Novak | 2031-05-19 | Budapest"],
    ),
    (
        "Peru agreed with Chile on Monday to withdraw troops from the border.",
        ["AGREE occurred CL+PE | 2031-05-12 | "],
    ),
    (
        "Hungary vetoed EU aid to Ukraine on Monday.",
        ["REJECT/assist occurred HU > EU | 2031-05-12 | "],
    ),
    (
        "Spanish police seized 12 kilos of heroin from a Turkish lorry on Monday.",
        ["COERCE/seize occurred Spanish police | 2031-05-12 | "],
    ),
    (
        "The Danish parliament voted on Tuesday to send 30 tanks to Ukraine.",
        ["AID planned Danish parliament > UA |  | "],
    ),
    (
        "Finland's Border Guard seized a Turkish tanker on Wednesday. Turkey's foreign minister, "
        "Tuncay Erdem, asked for the sailors' release in a phone call with his Finnish colleague, "
        "Pekka Hauta, on Thursday.",
        [
            "COERCE/seize occurred Finland's Border Guard > TR | 2031-05-14 | ",
            "REQUEST/yield occurred Tuncay Erdem > Pekka Hauta | 2031-05-15 | ",
            "CONSULT/phone occurred Pekka Hauta+Tuncay Erdem | 2031-05-15 | ",
        ],
    ),
    (
        "Peru's navy detained nine Chilean fishermen on Monday. On Thursday Chilean Foreign "
        "Minister Ana Soto telephoned her Peruvian counterpart, Eva Holm, and asked for their "
        "release.",
        [
            "COERCE/arrest occurred Peru's navy > CL | 2031-05-12 | ",
            "CONSULT/phone occurred Ana Soto+Eva Holm | 2031-05-15 | ",
            "REQUEST/yield occurred Ana Soto > Eva Holm | 2031-05-15 | ",
        ],
    ),
    (
        "Nine Turkish engineers whom Somali militants had held since May were freed on Friday.",
        [
            "COERCE/arrest occurred fighters > TR |  | ",
            "RETREAT/release occurred fighters > TR | 2031-05-16 | ",
        ],
    ),
    (
        "Chile asked that the prisoners be freed.",
        ["REQUEST/yield occurred CL |  | "],
    ),
    (
        "Chile asked that the troops be withdrawn.",
        ["REQUEST/yield occurred CL |  | "],
    ),
    (
        "Chile requested that the exercise be cancelled.",
        ["REQUEST occurred CL |  | "],
    ),
    (
        "Malawi's foreign minister, Grace Phiri, flew to Maputo on Sunday for talks with her "
        "counterpart, Rui Matos. He asked her to reopen the border. She refused.",
        [
            "CONSULT/visit occurred Grace Phiri+Rui Matos | 2031-05-11 | Maputo",
            "REQUEST/yield occurred Rui Matos > Grace Phiri | 2031-05-11 | Maputo",
            "REJECT/yield occurred Grace Phiri > Rui Matos | 2031-05-11 | Maputo",
        ],
    ),
    (
        "Malawi's foreign minister, Grace Phiri, met her Mozambican counterpart, Rui Matos, in "
        "Maputo on Sunday. She asked him to reopen the border. He refused.",
        [
            "CONSULT occurred Grace Phiri+Rui Matos | 2031-05-11 | Maputo",
            "REQUEST/yield occurred Grace Phiri > Rui Matos | 2031-05-11 | Maputo",
            "REJECT/yield occurred Rui Matos > Grace Phiri | 2031-05-11 | Maputo",
        ],
    ),
    (
        "Malawi's foreign minister, Joe Phiri, met his Mozambican counterpart, Lea Matos, in "
        "Maputo on Sunday. She asked him to reopen the border. He refused.",
        [
            "CONSULT occurred Joe Phiri+Lea Matos | 2031-05-11 | Maputo",
            "REQUEST/yield occurred Lea Matos > Joe Phiri | 2031-05-11 | Maputo",
            "REJECT/yield occurred Joe Phiri > Lea Matos | 2031-05-11 | Maputo",
        ],
    ),
    (
        "Norwegian prime minister Eva Lind rang her Danish colleague, Ole Holm, on Monday. He "
        "promised her ten aircraft.",
        [
            "CONSULT/phone occurred Eva Lind+Ole Holm | 2031-05-12 | ",
            "AGREE occurred Ole Holm > Eva Lind | 2031-05-12 | ",
        ],
    ),
    (
        "Chile accused Peru of lying and of backing rebels.",
        ["ACCUSE/allege occurred CL > PE |  | "],
    ),
    (
        "Peru and Chile fought in May. The two countries' defence ministers met in Tbilisi on Monday.",
        ["CONSULT occurred CL+PE | 2031-05-12 | Tbilisi"],
    ),
    (
        "Armenia freed 15 Azerbaijani soldiers on Wednesday, a day after the two countries' "
        "defence ministers met in Tbilisi.",
        ["RETREAT/release occurred AM > AZ | 2031-05-14 | ", "CONSULT occurred AM+AZ | 2031-05-13 | Tbilisi"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_what_a_plain_text_tells(text: str, expected: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == expected
