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
    ("Peru rejected demands that it withdraw from Tacna.", ["REJECT/yield occurred PE |  | "]),
    ("Peru dismissed calls that it expel the Chilean ambassador.", ["REJECT occurred PE |  | "]),
    (
        "Peru said Chilean jets crossed the border and expelled two Chilean diplomats.",
        ["MOBILIZE/weapons alleged CL |  | ", "SANCTION/expel occurred PE > CL |  | "],
    ),
    (
        "Peru said a Chilean boat had fished in its waters and demanded an apology from Chile.",
        ["REQUEST/change occurred PE > CL |  | "],
    ),
    ("Israel bombed the southern suburbs of Beirut.", ["ASSAULT/aerial occurred IL |  | Beirut"]),
    (
        "Peru's Ana Soto condemned what she called a raid by a Chilean patrol boat.",
        ["ACCUSE/disapprove occurred Ana Soto > CL |  | ", "ASSAULT alleged CL |  | "],
    ),
    (
        "Peru condemned an alleged attack by Chilean troops.",
        ["ACCUSE/disapprove occurred PE > CL |  | ", "ASSAULT alleged CL |  | "],
    ),
    ("Peru vetoed a statement criticising Chile.", ["REJECT occurred PE |  | "]),
    (
        "Peru's army said rebels loyal to Jan Holm ambushed a convoy near Tacna on Tuesday, killing seven soldiers.",
        ["ASSAULT alleged Jan Holm | 2031-05-13 | Tacna"],
    ),
    ("Three neighbours strike Rio Bravo water deal after week of unrest", []),
    (
        "At least 40 people were killed in a drone strike on a school in Tacna, blamed on Peru.",
        ["ASSAULT/drone alleged PE |  | Tacna"],
    ),
    (
        "Peru demanded on Wednesday that Chile let the crew go by Friday.",
        ["REQUEST/yield occurred PE > CL | 2031-05-14 | "],
    ),
    (
        "Chile released five sailors on Wednesday, but a court in Lima ordered Jan Holm to be held for two months.",
        [
            "RETREAT/release occurred CL | 2031-05-14 | ",
            "COERCE/arrest occurred court > Jan Holm | 2031-05-14 | Lima",
        ],
    ),
    (
        "Jan Holm's lawyer, Ana Soto, said that Peru's coast guard had fired at the ferry before boarding it.",
        ["ASSAULT/firearms alleged Peru's coast guard |  | "],
    ),
    (
        "Ana Soto of Peru and Luis Paz of Chile talked about the border in Lima on Monday.",
        ["CONSULT occurred Ana Soto+Luis Paz | 2031-05-12 | Lima"],
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
    (
        "The European Union condemned the boarding of the Kiribati-flagged vessel Tarawa Star.",
        ["ACCUSE/disapprove occurred European Union |  | "],
    ),
    (
        "Chile condemned the killing of Peruvian soldiers.",
        ["ACCUSE/disapprove occurred CL |  | ", "ASSAULT occurred  > PE |  | "],
    ),
    (
        "Chile condemned the seizure of a Peruvian ship by Bolivia.",
        ["ACCUSE/disapprove occurred CL > BO |  | ", "COERCE/seize occurred BO > PE |  | "],
    ),
    (
        "Chile denounced Bolivia's arrest of the Peruvian envoy.",
        ["ACCUSE/disapprove occurred CL > BO |  | ", "COERCE/arrest occurred BO > special-envoy |  | "],
    ),
    (
        "Norway condemned the Russian shelling of Ukrainian towns.",
        ["ACCUSE/disapprove occurred NO > RU |  | ", "ASSAULT/heavy-weapons occurred RU > UA |  | "],
    ),
    ("Peru criticised the decision of Chile.", ["ACCUSE/disapprove occurred PE > CL |  | "]),
    (
        "Chile condemned the attack of the rebels on a Peruvian village.",
        ["ACCUSE/disapprove occurred CL |  | ", "ASSAULT occurred  > PE |  | "],
    ),
    (
        "Norway welcomed the release of two Peruvian sailors by Chile.",
        ["SUPPORT occurred NO > CL |  | ", "RETREAT/release occurred CL > PE |  | "],
    ),
    (
        "Around 300 Ethiopians were deported from Saudi Arabia on Monday.",
        ["COERCE/deport occurred SA > ET | 2031-05-12 | "],
    ),
    (
        "Paraguay and Taiwan will sign a deal next month, Economy Minister Rolando Vera said after talks with Taiwanese envoy Lin Mei.",
        ["SUPPORT planned PY+TW | 2031-06-01/2031-06-30 | ", "CONSULT occurred Lin Mei+Rolando Vera |  | "],
    ),
    (
        "Sri Lanka's navy arrested 14 Indian fishermen and seized two trawlers on Wednesday.",
        [
            "COERCE/arrest occurred Sri Lanka's navy > IN | 2031-05-14 | ",
            "COERCE/seize occurred Sri Lanka's navy > IN | 2031-05-14 | ",
        ],
    ),
    (
        "The presidents of Kazakhstan and Uzbekistan launched a hydropower project at Kambarata on Saturday.",
        ["COOPERATE occurred president | 2031-05-10 | Kambarata"],
    ),
    (
        "Islamic State fighters raided the town of Mocimboa da Praia on Monday.",
        ["ASSAULT occurred Islamic State | 2031-05-12 | Mocimboa da Praia"],
    ),
    ("Kenyan police raided the offices of a newspaper.", ["COERCE/seize occurred Kenyan police |  | "]),
    (
        "A Ukrainian naval drone damaged a Gambian-flagged tanker on Friday.",
        ["ASSAULT/drone occurred UA > GM | 2031-05-16 | "],
    ),
    ("Hail damaged a Peruvian warehouse.", []),
    (
        "Protesters stoned the French embassy in Ouagadougou on Saturday.",
        ["PROTEST/riot occurred BF > FR | 2031-05-10 | Ouagadougou"],
    ),
    (
        "Croatian border police sprayed pepper gas at a group of Afghans on Monday.",
        ["ASSAULT/crowd-control occurred Croatian border police > AF | 2031-05-12 | "],
    ),
    ("The Dominican Republic will take 30 Haitian police officers for training.", []),
    (
        "The UN secretary-general condemned the execution of a Norwegian aid worker by Sudanese rebels.",
        ["ACCUSE/disapprove occurred secretary-general |  | "],
    ),
    ("Lithuania asked Germany to speed up the deployment of a brigade.", ["REQUEST occurred LT > DE |  | "]),
    (
        "The Hamza Brigades attacked a US base on Friday.",
        ["ASSAULT occurred Hamza Brigades > US | 2031-05-16 | "],
    ),
    (
        "The Iran-backed Hamza Brigades attacked a US base on Friday.",
        ["ASSAULT occurred Hamza Brigades > US | 2031-05-16 | "],
    ),
    ("US-led forces bombed a camp in Syria on Monday.", ["ASSAULT/aerial occurred US | 2031-05-12 | Syria"]),
    (
        "Talks between Peru and Chile ended in Lima on Monday. The next round is due in Arica on 14 October.",
        ["CONSULT occurred CL+PE | 2031-05-12 | Lima", "CONSULT planned CL+PE | 2031-10-14 | Arica"],
    ),
    (
        "Zimbabwean rangers shot two Botswanan poachers near Hwange on Monday.",
        ["ASSAULT/firearms occurred ZW > BW | 2031-05-12 | Hwange"],
    ),
    (
        "The Widows' Committee led several hundred people through Lima demanding that the defence minister resign.",
        ["PROTEST/demo occurred Widows' Committee |  | Lima"],
    ),
    ("The priest led worshippers through the streets of Lima at Easter.", []),
    (
        "Thousands of Georgians formed a human chain along the border on Sunday.",
        ["PROTEST/demo occurred GE | 2031-05-11 | "],
    ),
    (
        "Villagers in Peru have shut the road to the mine since Monday.",
        ["PROTEST/obstruct occurred PE | 2031-05-12/2031-05-16 | Peru"],
    ),
    (
        "Kosovo Serbs put up barricades at Jarinje on Saturday.",
        ["PROTEST/obstruct occurred RS | 2031-05-10 | Jarinje"],
    ),
    ("Kenyan police set up roadblocks in Nairobi.", []),
    (
        "Peru said a note handed to Chile's ambassador demanded the release of the crew.",
        ["REQUEST/yield occurred PE > CL |  | "],
    ),
    ("Peru said a statement by the rebels demanded the release of the crew.", []),
    (
        "Four Peruvian soldiers died when a mine exploded beneath their truck near Tacna on Monday.",
        ["ASSAULT/explosives occurred  > PE | 2031-05-12 | Tacna"],
    ),
    ("Peru and Chile are to resume talks in Oslo.", ["CONSULT planned CL+PE |  | Oslo"]),
    (
        "Jan Holm had flown to Lima the day before to meet Ada Roth, the minister of trade of Chile.",
        ["CONSULT/visit occurred Ada Roth+Jan Holm |  | Lima"],
    ),
    (
        "Jan Holm and Ada Roth agreed that the sailors would stay in Lima. Holm will go back on Monday.",
        ["AGREE occurred Ada Roth+Jan Holm |  | "],
    ),
    ("Norway, which has been mediating between Peru and Chile, said on Thursday it was optimistic.", []),
    (
        "NATO will hold an emergency session on Friday at the request of Peru.",
        ["CONSULT/multilateral planned NATO | 2031-05-16 | "],
    ),
    (
        "Six people were killed on Wednesday when rockets hit a market in the Peruvian town of Tacna.",
        ["ASSAULT/heavy-weapons occurred  > PE | 2031-05-14 | Tacna"],
    ),
    ("Residents of Tacna in Peru, where six people died in the shelling, slept at home for once.", []),
    ("Heavy fighting broke out near Tacna in Peru on Wednesday.", []),
    ("Peru put its army on alert.", ["MOBILIZE/troops occurred PE |  | "]),
    (
        "The Peruvian army was put on alert on Monday.",
        ["MOBILIZE/troops occurred Peruvian army | 2031-05-12 | "],
    ),
    ("Chilean police made several arrests in Arica.", ["COERCE/arrest occurred Chilean police |  | Arica"]),
    ("Ivo Marte, a Peruvian trader, killed himself in Lima on Monday.", []),
    ("A man was stabbed in a restaurant in Lima, Peru, on Friday.", []),
    (
        "President Luis Paz of Brazil spoke by phone on Wednesday with Peru's president, Eva Soto, and Chile's "
        "president, Ana Diaz, in separate calls.",
        [
            "CONSULT/phone occurred Eva Soto+Luis Paz | 2031-05-14 | ",
            "CONSULT/phone occurred Ana Diaz+Luis Paz | 2031-05-14 | ",
        ],
    ),
    ("Peru threatened to resume attacks on Chile.", ["THREATEN/violence occurred PE > CL |  | "]),
]


@pytest.mark.parametrize(("text", "told"), WIRE, ids=[text for text, _ in WIRE])
def test_what_the_wire_tells(text: str, told: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == told
