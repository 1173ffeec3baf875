"""Plain sentences of the wires: who did what to whom, and what nobody did."""

import pytest
from tests.read.account_texts import read_article, tell

WIRE: list[tuple[str, list[str]]] = [
    (
        "Kenyan and Somali troops will guard the highway that carries nearly all of Somalia's fuel, the foreign ministers of the two countries agreed on Tuesday.",
        ["AGREE occurred KE+SO | 2031-05-13 | "],
    ),
    (
        "US envoy Jan Holm persuaded Ana Soto of Chile and Eva Lind of Norway to sign a truce.",
        ["SUPPORT occurred Ana Soto+Eva Lind |  | "],
    ),
    (
        "Oman urged Ana Soto of Chile and Eva Lind of Norway to meet.",
        ["REQUEST/meet occurred OM > Ana Soto+Eva Lind |  | "],
    ),
    (
        "Ana Soto of Chile and Eva Lind of Norway met in Oslo on Monday.",
        ["CONSULT occurred Ana Soto+Eva Lind | 2031-05-12 | Oslo"],
    ),
    ("German trains collided near Kassel, injuring nine.", []),
    ("A Turkish-built bridge collapsed in Lima, killing four Peruvian workers.", []),
    (
        "A Russian drone crashed into a block of flats in Odesa, killing three.",
        ["ASSAULT/drone occurred RU |  | Odesa"],
    ),
    ("Kenya's tea exports to Pakistan rose 12 percent in the year to June.", []),
    ("Volcanic ash from Iceland closed Scottish airports for a day.", []),
    (
        "Iran executed a Swedish citizen. Sweden protested and recalled its ambassador.",
        [
            "ASSAULT/targeted occurred IR > SE |  | ",
            "ACCUSE/disapprove occurred SE > IR |  | ",
            "SANCTION/withdraw occurred SE > IR |  | ",
        ],
    ),
    (
        "Prime Minister Armen Saroyan of Armenia proposed a truce; President Rauf Aliyar of Azerbaijan has not replied.",
        ["AGREE proposed Armen Saroyan |  | "],
    ),
    (
        "Malaysia offered to send observers to Cambodia and Thailand. Cambodia welcomed the idea.",
        ["AGREE proposed MY > KH |  | ", "SUPPORT occurred KH > MY |  | "],
    ),
    (
        "President Haja Rako of Madagascar dismissed the interior minister and offered talks to France.",
        ["AGREE proposed Haja Rako > FR |  | "],
    ),
    (
        "Colombia's president, Irene Salas, suspended the talks with the ELN over the kidnapping on Monday.",
        ["SANCTION/discontinue occurred Irene Salas > ELN | 2031-05-12 | "],
    ),
    (
        "A court in Baku on Tuesday sentenced a French citizen to ten years in prison. France condemned the verdict. Azerbaijan rejected the criticism.",
        [
            "SANCTION/convict occurred court > FR | 2031-05-13 | Baku",
            "ACCUSE/disapprove occurred FR > AZ | 2031-05-13 | ",
            "REJECT occurred AZ > FR | 2031-05-13 | ",
        ],
    ),
    (
        "Minsk called the step a scam. It summoned the Lithuanian charge d'affaires.",
        ["ACCUSE/disapprove occurred BY > ambassador |  | "],
    ),
    (
        "Eritrea freed 14 Somali fishermen on Friday. Hours later it refused an invitation from Turkey.",
        ["RETREAT/release occurred ER > SO | 2031-05-16 | ", "REJECT/meet occurred ER > TR | 2031-05-16 | "],
    ),
    (
        "Iran seized the tanker Vega on Monday. It had left Kuwait the day before.",
        ["COERCE/seize occurred IR | 2031-05-12 | "],
    ),
    ("Peru recalled its envoy. It is the first time in ten years.", ["SANCTION/withdraw occurred PE |  | "]),
    (
        "Belize's coastguard towed a Guatemalan sloop into Punta Gorda on Sunday.",
        ["COERCE/seize occurred Belize's coastguard > GT | 2031-05-11 | "],
    ),
    ("Tajikistan doubled the transit fee for Uzbek cotton.", ["SANCTION/discontinue occurred TJ > UZ |  | "]),
    ("Chadian customs officers burned a consignment of Sudanese cigarettes.", []),
    (
        "In April Malian soldiers and Russian mercenaries entered two Mauritanian villages and killed a shepherd.",
        [
            "MOBILIZE/troops occurred ML > MR | 2031-04-01/2031-04-30 | ",
            "ASSAULT occurred ML | 2031-04-01/2031-04-30 | ",
        ],
    ),
    (
        "A Chinese coastguard ship sprayed a Philippine supply boat with water cannon near Second Thomas Shoal.",
        ["ASSAULT/crowd-control occurred Chinese coastguard > PH |  | Second Thomas Shoal"],
    ),
    (
        "President Goran Matic of Serbia apologised for calling the students terrorists.",
        ["CONCEDE occurred Goran Matic |  | "],
    ),
    (
        "Turkey's foreign minister, Hakan Demir, spoke by phone with Eva Holm of Norway on Friday about a blast in Lima.",
        ["CONSULT/phone occurred Eva Holm+Hakan Demir | 2031-05-16 | "],
    ),
    (
        "The Afghan Taliban closed the Torkham crossing after a clash between border guards.",
        ["COERCE/restrict occurred Afghan Taliban |  | Torkham", "ASSAULT occurred border guards |  | "],
    ),
    (
        "Georgia's ruling party accused the EU ambassador of financing unrest.",
        ["ACCUSE/allege occurred GE > ambassador |  | "],
    ),
    (
        "Rwandan President Kagiso Mwambo accused Belgium of siding with Congo and broke off relations.",
        [
            "ACCUSE/allege occurred Kagiso Mwambo > BE |  | ",
            "SANCTION/discontinue occurred Kagiso Mwambo > BE |  | ",
        ],
    ),
    ("Ugandan rebels of the ADF killed 30 villagers near Beni.", ["ASSAULT occurred ADF |  | Beni"]),
]


@pytest.mark.parametrize(("text", "told"), WIRE, ids=[text for text, _ in WIRE])
def test_what_the_wire_tells(text: str, told: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == told
