"""What is shut to whom, who is invited where, who claims an attack, who is let go."""

import pytest
from tests.read.account_texts import read_article, tell

CLOSED: list[tuple[str, list[str]]] = [
    (
        "From noon on Tuesday Bolivia closed its side of the lake to Peruvian-flagged ferries.",
        ["COERCE/restrict occurred BO > PE | 2031-05-13 | "],
    ),
    ("Accra shuts Volta river to Togolese boats", ["COERCE/restrict occurred GH > TG |  | Volta"]),
    (
        "Niger on Monday closed its airspace to planes from Algeria.",
        ["COERCE/restrict occurred NE > DZ | 2031-05-12 | "],
    ),
    (
        "Kuwait's coastguard closed the waters around the island to Iraqi fishing boats.",
        ["COERCE/restrict occurred Kuwait's coastguard > IQ |  | "],
    ),
    (
        "Iran closed the Strait of Hormuz to tankers from Kuwait on Tuesday.",
        ["COERCE/restrict occurred IR > KW | 2031-05-13 | Strait of Hormuz"],
    ),
    ("Kenya sealed its border with Somalia after the raid.", ["COERCE/restrict occurred KE > SO |  | "]),
    (
        "Pakistan reopened its airspace to Afghan planes on Wednesday.",
        ["CONCEDE occurred PK > AF | 2031-05-14 | "],
    ),
    (
        "Peruvian navy ships have blocked the river since Tuesday.",
        ["COERCE/restrict occurred Peruvian navy | 2031-05-13/2031-05-16 | "],
    ),
    (
        "Truckers closed the Bolivian border crossing at Tambo Quemado on Friday in protest at new Chilean rules.",
        ["PROTEST/obstruct occurred workers > CL | 2031-05-16 | Tambo Quemado"],
    ),
    (
        "The Ghana Truckers' Union closed the Aflao road on Monday in anger over Togo's new levy.",
        ["PROTEST/obstruct occurred Ghana Truckers' Union > TG | 2031-05-12 | Aflao"],
    ),
    ("The museum closed its doors to visitors from Chile on Monday.", []),
    (
        "Ghanaian dockers have blocked the port since Wednesday morning.",
        ["PROTEST/obstruct occurred GH | 2031-05-14/2031-05-16 | "],
    ),
    (
        "Police in Chile have held four Peruvian fishermen since Wednesday.",
        ["COERCE/arrest occurred Police > PE | 2031-05-14 | Chile"],
    ),
    (
        "Mauritania's coastguard impounded a Senegalese boat and detained its crew of nine.",
        [
            "COERCE/seize occurred Mauritania's coastguard > SN |  | ",
            "COERCE/arrest occurred Mauritania's coastguard > SN |  | ",
        ],
    ),
]

INVITED: list[tuple[str, list[str]]] = [
    (
        "Foreign Minister Rosa Quint of Peru and Foreign Minister Alvaro Mosq of Chile traded barbs on Monday. Brazil has invited both foreign ministers to Manaus for talks next week.",
        ["CONSULT/third-party proposed Alvaro Mosq+BR+Rosa Quint | 2031-05-19/2031-05-25 | Manaus"],
    ),
    (
        "Prime Minister Ana Diop met President Ibou Fall on Monday in Dakar. Morocco has invited the two leaders to a summit in Rabat on 3 June.",
        [
            "CONSULT occurred Ana Diop+Ibou Fall | 2031-05-12 | Dakar",
            "CONSULT/third-party proposed Ana Diop+Ibou Fall+MA | 2031-06-03 | Rabat",
        ],
    ),
    (
        "Oman has invited Iran and the United States to a meeting in Muscat on 3 June.",
        ["CONSULT/third-party proposed IR+OM+US | 2031-06-03 | Muscat"],
    ),
    (
        "On Monday Qatar invited Chad and Niger to Doha for talks on Thursday.",
        ["CONSULT/third-party proposed NE+QA+TD | 2031-05-22 | Doha"],
    ),
    (
        "Kenyan President John Mwangi invited Tanzanian President Asha Moyo to Nairobi next week.",
        ["CONSULT/visit proposed Asha Moyo+John Mwangi | 2031-05-19/2031-05-25 | Nairobi"],
    ),
    ("Cyprus invited Turkish investors to bid for the port.", []),
    ("Peru's president invited journalists to visit the border post.", []),
    (
        "The Vatican has offered to host talks between Peru and Chile in Rome on 12 June.",
        ["CONSULT/third-party proposed CL+PE+VA | 2031-06-12 | Rome"],
    ),
    (
        "President Jan Holm of Chile telephoned Ana Soto of Peru on Monday and offered joint patrols.",
        [
            "CONSULT/phone occurred Ana Soto+Jan Holm | 2031-05-12 | ",
            "AGREE proposed Jan Holm > Ana Soto | 2031-05-12 | ",
        ],
    ),
    (
        "Ingrid Dahl travels to Asmara on Monday to see Eritrean Foreign Minister Tesfai Alem.",
        ["CONSULT/visit planned Ingrid Dahl+Tesfai Alem | 2031-05-19 | Asmara"],
    ),
    (
        "UN envoy Ingrid Dahl flies to Tripoli next Tuesday to meet General Omar Salem.",
        ["CONSULT/visit planned Ingrid Dahl+Omar Salem | 2031-05-20 | Tripoli"],
    ),
    (
        "Japanese Foreign Minister Ken Mori leaves for Manila on Sunday for talks with his counterpart, Maria Reyes.",
        ["CONSULT/visit planned Ken Mori+Maria Reyes | 2031-05-18 | Manila"],
    ),
    (
        "Kenyan President John Mwangi goes to Addis Ababa on Thursday.",
        ["CONSULT/visit planned ET+John Mwangi | 2031-05-22 | Addis Ababa"],
    ),
    (
        "Kenyan President John Mwangi never made it to Kampala on Thursday.",
        ["CONSULT/visit cancelled John Mwangi+UG | 2031-05-15 | Kampala"],
    ),
    (
        "Peru and Chile agreed on Thursday to share data. Technicians are to sit down in Arica on 20 June.",
        ["AGREE occurred CL+PE | 2031-05-15 | ", "CONSULT planned CL+PE | 2031-06-20 | Arica"],
    ),
    (
        "Foreign Minister Rosa Quint of Peru met Foreign Minister Alvaro Mosq of Chile on Monday in Lima. Technical teams will meet next week in Arica.",
        [
            "CONSULT occurred Alvaro Mosq+Rosa Quint | 2031-05-12 | Lima",
            "CONSULT planned CL+PE | 2031-05-19/2031-05-25 | Arica",
        ],
    ),
    (
        "Kenya arrested two bankers on Monday. Experts will meet in Oslo on Friday.",
        ["COERCE/arrest occurred KE | 2031-05-12 | "],
    ),
    (
        "The Omani mediator persuaded Iran and Kuwait to accept a truce on Monday.",
        ["AGREE occurred IR+KW | 2031-05-12 | "],
    ),
    ("US envoy Jan Holm got Serbia and Kosovo to agree to a timetable.", ["AGREE occurred RS+XK |  | "]),
    ("US envoy Jan Holm could not get Serbia and Kosovo to agree to a timetable.", []),
]

DONE: list[tuple[str, list[str]]] = [
    (
        "Gunmen killed seven Ethiopian drivers near Mille on Sunday. The Red Sea Front, a rebel group, said on Monday that the ambush was its work.",
        ["ASSAULT/firearms occurred Red Sea Front > ET | 2031-05-11 | Mille"],
    ),
    (
        "A bomb killed four Kenyan policemen in Mandera on Tuesday. Al-Shabaab said its fighters carried out the attack.",
        ["ASSAULT/explosives occurred Al-Shabaab > KE | 2031-05-13 | Mandera"],
    ),
    (
        "Gunmen attacked a Togolese army post on Monday, killing nine soldiers. JNIM claimed responsibility on Tuesday.",
        ["ASSAULT/firearms occurred JNIM > TG | 2031-05-12 | "],
    ),
    (
        "A blast wounded five Afghan guards in Kabul on Sunday. The Islamic State group said it was behind the bombing.",
        ["ASSAULT/explosives occurred Islamic State group > AF | 2031-05-11 | Kabul"],
    ),
    (
        "Peru shelled a Chilean village on Monday. The Red Front said the attack was not its work.",
        ["ASSAULT/heavy-weapons occurred PE > CL | 2031-05-12 | "],
    ),
    (
        "Eritrea attacked a column of Ethiopian lorries on Sunday. That attack, according to Djibouti's health ministry, killed 11 people.",
        ["ASSAULT occurred ER > ET | 2031-05-11 | "],
    ),
    (
        "Yemen's Houthi movement said it had hit a bulk carrier with two drones west of Hodeidah on Thursday.",
        ["ASSAULT/drone occurred Houthi movement | 2031-05-15 | Hodeidah"],
    ),
    (
        "Unknown men shot dead a Pakistani judge in Quetta on Friday.",
        ["ASSAULT/firearms occurred  > PK | 2031-05-16 | Quetta"],
    ),
    (
        "Three Kenyan nurses whom al-Shabaab had abducted near Mandera were handed over to elders on Friday.",
        [
            "ASSAULT/abduct occurred al-Shabaab > KE |  | Mandera",
            "RETREAT/release occurred al-Shabaab > KE | 2031-05-16 | Mandera",
        ],
    ),
    (
        "Two Peruvian marines whom the Red Front had carried off from Ilo were handed to the Red Cross on Tuesday.",
        [
            "ASSAULT/abduct occurred Red Front > PE |  | ",
            "RETREAT/release occurred Red Front > PE+Red Cross | 2031-05-13 | ",
        ],
    ),
    (
        "Rebels of the Red Front released the two Chilean engineers they had seized in March.",
        [
            "RETREAT/release occurred Red Front > CL |  | ",
            "COERCE/arrest occurred Red Front > CL | 2031-03-01/2031-03-31 | ",
        ],
    ),
    (
        "Two Polish climbers kidnapped by Tajik gunmen last week walked free on Friday.",
        [
            "ASSAULT/abduct occurred attackers > PL | 2031-05-05/2031-05-11 | ",
            "RETREAT/release occurred  > PL | 2031-05-16 | ",
        ],
    ),
    (
        "An Indian warship landed 40 tonnes of rice at Colombo for Sri Lanka on Monday.",
        ["AID occurred IN > LK | 2031-05-12 | Colombo"],
    ),
    (
        "Two Emirati planes brought tents and blankets to Chad on Tuesday.",
        ["AID occurred AE > TD | 2031-05-13 | "],
    ),
    ("The highway carries nearly all of Ethiopia's fuel.", []),
    ("The pipeline carries a fifth of Kazakhstan's oil to China.", []),
    (
        "Georgia will not extradite the banker to Moldova, the justice ministry said.",
        ["REJECT/yield occurred GE > MD |  | "],
    ),
    (
        "None of the four men will be handed over to Chad, Niger's interior minister said on Monday.",
        ["REJECT/yield occurred interior-minister > TD |  | "],
    ),
    (
        "Sudan accused Chad of arming rebels and demanded that two camps be shut.",
        [
            "ACCUSE/allege occurred SD > TD |  | ",
            "REQUEST occurred SD > TD |  | ",
        ],
    ),
    (
        "Thai artillery shelled a Cambodian village on Tuesday. Indonesia urged both sides to stop firing.",
        ["ASSAULT/heavy-weapons occurred TH > KH | 2031-05-13 | ", "REQUEST/yield occurred ID > KH+TH |  | "],
    ),
    ("Kenyan doctors are refusing to work without pay.", []),
    ("Peru refused to hand over the two men to Chile.", ["REJECT/yield occurred PE > CL |  | "]),
]


@pytest.mark.parametrize(("text", "told"), CLOSED, ids=[text for text, _ in CLOSED])
def test_what_is_shut_to_whom(text: str, told: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == told


@pytest.mark.parametrize(("text", "told"), INVITED, ids=[text for text, _ in INVITED])
def test_who_is_to_meet_whom(text: str, told: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == told


@pytest.mark.parametrize(("text", "told"), DONE, ids=[text for text, _ in DONE])
def test_who_did_it_and_who_came_free(text: str, told: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == told
