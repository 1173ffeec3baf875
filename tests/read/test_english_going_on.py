"""Short plain texts whose later sentences say more of what the first one told."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD: list[tuple[str, list[str]]] = [
    (
        "Estonian police seized the train on Saturday on its way to Pskov.",
        ["COERCE/seize occurred Estonian police | 2031-05-10 | "],
    ),
    (
        "Iran demanded that the tanker be released immediately.",
        ["REQUEST/yield occurred IR |  | "],
    ),
    (
        "Luis Mora telephoned Ana Solar on Monday to ask for their freedom.",
        [
            "CONSULT/phone occurred Ana Solar+Luis Mora | 2031-05-12 | ",
            "REQUEST/yield occurred Luis Mora > Ana Solar | 2031-05-12 | ",
        ],
    ),
    (
        "Hungarian Interior Minister Istvan Bodo travelled to Bratislava on Monday for talks with "
        "his Slovak counterpart, Jana Kralova. Hungary agreed to lend its neighbour 50 police "
        "officers, the two ministers said after their meeting.",
        [
            "CONSULT/visit occurred Istvan Bodo+Jana Kralova | 2031-05-12 | Bratislava",
            "AGREE occurred HU > SK | 2031-05-12 | Bratislava",
        ],
    ),
    (
        "Kenya and Uganda quarrelled over an island. Kenya accused its neighbour of moving border "
        "stones on Monday.",
        ["ACCUSE/allege occurred KE > UG | 2031-05-12 | "],
    ),
    (
        "Talks between Chad and Sudan have been moved from Cairo to Doha. They will be held on 26 "
        "September. UN envoy Marta Lind will chair them.",
        ["CONSULT/third-party planned Marta Lind+SD+TD | 2031-09-26 | Doha"],
    ),
    (
        "Peru and Chile were to meet in Lima on Tuesday. The talks have been moved to Quito and "
        "will now be held on 26 September.",
        ["CONSULT planned CL+PE | 2031-09-26 | Quito"],
    ),
    (
        "Peru and Chile were to meet in Lima on Tuesday. The meeting has been postponed to 26 September.",
        ["CONSULT planned CL+PE | 2031-09-26 | Lima"],
    ),
    (
        "Peru won the bid for the games on Monday. It will host them in 2034.",
        [],
    ),
    (
        "Mayor Vadim Suchko of Kaliningrad has called off a visit to Gdansk on 20 September, "
        "during which he was to meet the city's mayor, Karolina Wrobel.",
        ["CONSULT cancelled Karolina Wrobel+Vadim Suchko | 2031-09-20 | Gdansk"],
    ),
    (
        "Rebel spokesman Yahya Dhur warned on Monday that the group would fire missiles at Saudi "
        "airports if there was another attack.",
        ["THREATEN/violence occurred Yahya Dhur > SA | 2031-05-12 | "],
    ),
    (
        "General Omar Bakri said on Tuesday the army would bomb Chadian bases if raids went on.",
        ["THREATEN/violence occurred army > TD | 2031-05-13 | "],
    ),
    (
        "A drone hit a school in Kadugli on Monday, killing nine. Sudan's army accused the RSF of "
        "the attack.",
        [
            "ACCUSE/allege occurred Sudan's army > RSF |  | ",
            "ASSAULT/drone alleged RSF | 2031-05-12 | Kadugli",
        ],
    ),
    (
        "A bomb killed four people at a market in Quetta on Tuesday. Pakistan accused Afghanistan "
        "of being behind the blast.",
        [
            "ACCUSE/allege occurred PK > AF |  | ",
            "ASSAULT/explosives alleged AF | 2031-05-13 | Quetta",
        ],
    ),
    (
        "Chadian rebels attacked a Sudanese convoy on Monday.",
        ["ASSAULT occurred fighters > SD | 2031-05-12 | "],
    ),
    (
        "Kuwait seized a boat carrying drugs from Iran on Monday.",
        ["COERCE/seize occurred KW | 2031-05-12 | "],
    ),
    (
        "North Korea launched two short-range missiles into the sea on Wednesday.",
        ["MOBILIZE/weapons occurred KP | 2031-05-14 | "],
    ),
    (
        "The Kenyan navy seized a fishing boat from Yemen off Lamu on Sunday. Eight crew members "
        "were arrested. Yemen's embassy in Nairobi demanded their release.",
        [
            "COERCE/seize occurred Kenyan navy > YE | 2031-05-11 | Lamu",
            "COERCE/arrest occurred Kenyan navy | 2031-05-11 | Lamu",
            "REQUEST/yield occurred YE > KE |  | Nairobi",
        ],
    ),
    (
        "Colombian President Marta Ruiz spoke by phone with her Venezuelan counterpart on "
        "Tuesday. She asked him to free two Colombian pilots held since July.",
        [
            "CONSULT/phone occurred Marta Ruiz+president | 2031-05-13 | ",
            "REQUEST/yield occurred Marta Ruiz > president | 2031-05-13 | ",
        ],
    ),
    (
        "Peru and Chile signed a truce on Thursday. The two armies had clashed on Monday. The "
        "agreement came two days after a Chilean drone hit a bridge near Tacna.",
        [
            "SUPPORT occurred CL+PE | 2031-05-15 | ",
            "ASSAULT occurred CL+PE | 2031-05-12 | ",
            "ASSAULT/drone occurred CL | 2031-05-13 | Tacna",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_what_a_plain_text_tells(text: str, expected: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == expected
