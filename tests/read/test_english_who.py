"""Who does it: whose the body is, whom a common noun, a pronoun or an apposition means."""

import pytest
from tests.read.account_texts import read_article

from dragoman.types import Account, Reading

WHO: list[tuple[str, list[str]]] = [
    (
        "Tonga accused a Fijian trawler of fishing in its waters on Monday, and its navy seized the vessel on Tuesday.",
        ["ACCUSE/allege occurred: TO > FJ", "COERCE/seize occurred: navy (TO) > "],
    ),
    (
        "Peru blamed Chilean smugglers for the attack, and its army deployed 300 soldiers to the border.",
        ["ACCUSE/allege occurred: PE > CL", "MOBILIZE/troops occurred: army (PE) > "],
    ),
    (
        "India said Pakistani soldiers had fired at its posts and that its army had shelled their positions.",
        ["ASSAULT/firearms alleged: PK > IN", "ASSAULT/heavy-weapons occurred: army (IN) > "],
    ),
    (
        "Norway protested to Russia after a Russian jet crossed its airspace on Monday. Its foreign ministry summoned the Russian ambassador.",
        [
            "ACCUSE/disapprove occurred: NO > RU",
            "MOBILIZE/weapons occurred: RU > ",
            "ACCUSE/disapprove occurred: NO > ambassador (RU)",
        ],
    ),
    (
        "Ankara denied it. Its defence ministry accused Greece of harassing a flight.",
        ["ACCUSE/allege occurred: TR > GR"],
    ),
    ("Talks with Bolivia failed on Monday. Its foreign minister blamed Chile.", []),
    (
        "Peru closed its border with Chile on Monday, three days after its neighbour's navy seized two Peruvian trawlers.",
        ["COERCE/restrict occurred: PE > CL", "COERCE/seize occurred: navy (CL) > PE"],
    ),
    ("Peru said on Monday its neighbour's army had crossed the border.", []),
    (
        "Canada expelled two Indian diplomats, and its prime minister, Ann Lowe, accused India of spying.",
        ["SANCTION/expel occurred: CA > IN", "ACCUSE/allege occurred: Ann Lowe (CA) > IN"],
    ),
    (
        "Ghana's president met the Togolese prime minister on Monday, and his foreign minister signed an agreement with Benin on Tuesday.",
        [
            "CONSULT occurred: president (GH) + prime-minister (TG) > ",
            "SUPPORT occurred: BJ + foreign-minister (GH) > ",
        ],
    ),
    (
        "A bomb went off in Lima on Monday. A group called Free Lima claimed responsibility.",
        ["ASSAULT/explosives occurred: Free Lima > "],
    ),
    (
        "A little-known group calling itself Red Dawn attacked a Malian barracks on Monday. The group has kidnapped two Chinese engineers.",
        ["ASSAULT occurred: Red Dawn > ML", "ASSAULT/abduct occurred: Red Dawn > CN"],
    ),
    (
        "The Marston Landowners' Front seized five workers on Monday. It is not the front's first such act. In June 2024 it seized two Australian pilots.",
        [
            "COERCE/arrest occurred: Marston Landowners' Front > ",
            "COERCE/arrest occurred: Marston Landowners' Front > AU",
        ],
    ),
    (
        "Jan Holm, leader of the Red Front, met Peru's labour minister in Lima on Monday. The front accused Peru of breaking a promise.",
        ["CONSULT occurred: Jan Holm + labour-minister (PE) > ", "ACCUSE/allege occurred: Red Front > PE"],
    ),
    (
        "M23 rebels seized Goma on Monday. The rebels killed two Kenyan soldiers on Tuesday.",
        ["ASSAULT occurred: M23 rebels (CD) > ", "ASSAULT occurred: M23 rebels (CD) > KE"],
    ),
    (
        "Fatah met Hamas in Cairo on Monday. The movement rejected the plan.",
        ["CONSULT occurred: Fatah (PS) + Hamas (PS) > "],
    ),
    (
        "Peruvian soldiers crossed into Ecuador on Monday. They burned nine houses.",
        ["MOBILIZE/troops occurred: PE > EC", "ASSAULT/destroy occurred: PE > "],
    ),
    (
        "Chilean separatists abducted a Swiss nurse on Monday. They accused Chile of lying.",
        ["ASSAULT/abduct occurred: fighters (CL) > CH", "ACCUSE/allege occurred: fighters (CL) > CL"],
    ),
    (
        "Two Chilean journalists were arrested in Lima on Monday. They accused police of beating them.",
        ["COERCE/arrest occurred: PE > CL", "ACCUSE/allege occurred:  > police (PE)"],
    ),
    ("Peru's neighbours condemned the attack on Monday.", []),
    (
        "Denmark and its NATO allies will send a battalion to Latvia in October.",
        ["MOBILIZE/troops planned: DK > "],
    ),
    ("Chile's Codelmin accused Peru of stealing ore.", ["ACCUSE/allege occurred: Codelmin (CL) > PE"]),
    (
        "Hungary's Peter Balogh and Slovakia's Jana Kral signed a treaty in Komarno on Tuesday.",
        ["SUPPORT occurred: Jana Kral (SK) + Peter Balogh (HU) > "],
    ),
    (
        "Ana Lind and Karim Holm, the foreign ministers of Peru and Chile, met in Lima on Friday.",
        ["CONSULT occurred: Ana Lind (PE) + Karim Holm (CL) > "],
    ),
    (
        "The Greek and the Turkish foreign ministers met in Valletta on Thursday.",
        ["CONSULT occurred: foreign-minister (GR) + foreign-minister (TR) > "],
    ),
    ("Kenyan and Ugandan police arrested nine Somalis on Monday.", ["COERCE/arrest occurred: KE + UG > SO"]),
    (
        "Uganda and South Sudan agreed to send a joint team. The former had accused its neighbour of spying.",
        ["AGREE occurred: SS + UG > ", "ACCUSE/allege occurred: UG > SS"],
    ),
    (
        "Ana Soto met Luis Vega in Lima on Monday. The latter accused Chile of lying.",
        ["CONSULT occurred: Ana Soto + Luis Vega > ", "ACCUSE/allege occurred: Luis Vega > CL"],
    ),
    ("Sudan and Ethiopia each blamed the other for the fire.", ["ACCUSE/allege occurred: ET + SD > "]),
    (
        "Iran and Pakistan exchanged fire on Tuesday. The two sides will meet in Quetta on Monday.",
        ["ASSAULT/firearms occurred: IR + PK > ", "CONSULT planned: IR + PK > "],
    ),
    (
        "Peru and Chile held talks on Tuesday. All four had been arrested on Monday, the lawyer said.",
        ["CONSULT occurred: CL + PE > "],
    ),
    (
        "The presidents of Peru and Chile were to meet in Lima on Friday. Santiago called it off.",
        ["CONSULT cancelled: president (CL) + president (PE) > "],
    ),
    (
        "The presidents of Peru and Chile were to meet in Lima on Friday. Santiago called the meeting off the day before.",
        ["CONSULT cancelled: president (CL) + president (PE) > "],
    ),
    (
        "Aircraft of Guyana and Chile held a joint exercise over the bay on Sunday.",
        ["COOPERATE occurred: CL + GY > "],
    ),
    (
        "Algeria will resume deliveries under an agreement reached in Almeria. It was worked out by Spain's energy minister, Ana Lind, and her Algerian opposite number, Karim Holm.",
        ["COOPERATE planned: DZ > ", "AGREE occurred: Ana Lind (ES) + Karim Holm (DZ) > "],
    ),
    (
        "Turkey's intelligence chief flew to Tripoli on Monday, where he met the Libyan prime minister.",
        ["CONSULT occurred: intelligence-chief (TR) + prime-minister (LY) > "],
    ),
    (
        "Chad's foreign minister told his French counterpart in a phone call on Saturday that the base must close.",
        ["CONSULT/phone occurred: foreign-minister (FR) + foreign-minister (TD) > "],
    ),
    (
        "A delegation led by Kenya's deputy foreign minister, Amos Keter, held talks with Somali officials in Mogadishu on Wednesday.",
        ["CONSULT occurred: Amos Keter (KE) + SO > "],
    ),
    (
        "Representatives of 14 nations, including Brazil and India, met in Geneva on Monday.",
        ["CONSULT occurred: BR + IN > "],
    ),
    (
        "The two men, Moldovan citizens, were deported from Romania on Monday.",
        ["COERCE/deport occurred: RO > MD"],
    ),
    (
        "Gunmen attacked a bus carrying Turkish pilgrims near Homs on Sunday.",
        ["ASSAULT/firearms occurred: attackers > TR"],
    ),
    (
        "The Red Dawn Front kidnapped two Chinese engineers on Monday. The group demanded the release of its leader, Jan Holm.",
        ["ASSAULT/abduct occurred: Red Dawn Front > CN", "REQUEST/yield occurred: Red Dawn Front > "],
    ),
    ("Peru demanded the release of its ambassador, Jan Holm, on Monday.", ["REQUEST/yield occurred: PE > "]),
    (
        "Hezbollah said two of its fighters were killed by Israel on Thursday.",
        ["ASSAULT alleged: IL > Hezbollah (LB)"],
    ),
    (
        "Nigerian troops killed 30 Boko Haram fighters on Sunday, the Nigerian army said.",
        ["ASSAULT occurred: NG > Boko Haram (NG)"],
    ),
    (
        "Nigerian troops backed by Chadian helicopters killed nine fighters, the Nigerian army said.",
        ["ASSAULT occurred: NG > "],
    ),
    (
        "Chad accused Sudan's army of arming rebels, a charge Khartoum denied on Saturday.",
        ["ACCUSE/allege occurred: TD > Sudan's army (SD)"],
    ),
    (
        "Somalia cut ties with Ethiopia in January after it signed a port deal with Kenya.",
        ["SANCTION/discontinue occurred: SO > ET"],
    ),
    (
        "Serbian President Milan Holm and Kosovo Prime Minister Arben Lind traded accusations on Tuesday. The pair met the EU's envoy, Pia Sand.",
        ["CONSULT occurred: Arben Lind (XK) + Milan Holm (RS) + Pia Sand > "],
    ),
    (
        "Jan Holm, who mediated between the two sides, met Peru's president in Lima on Tuesday.",
        ["CONSULT/third-party occurred: Jan Holm + president (PE) > "],
    ),
    (
        "Ana Soto, who leads the talks with Chile, met Luis Vega on Monday.",
        ["CONSULT occurred: Ana Soto + Luis Vega > "],
    ),
    (
        "China's foreign minister, Li Wen, was in Dakar on Monday. He met President Awa Lind. Nigeria's president will receive him on Wednesday.",
        [
            "CONSULT occurred: Awa Lind + Li Wen (CN) > ",
            "CONSULT/visit planned: Li Wen (CN) + president (NG) > ",
        ],
    ),
    (
        "Kenya's opposition accused Chile of fraud on Monday.",
        ["ACCUSE/allege occurred: opposition (KE) > CL"],
    ),
    ("Niger asked the French army to leave on Monday.", ["REQUEST/yield occurred: NE > French army (FR)"]),
    (
        "Peruvian police picked up two Chilean men on Monday.",
        ["COERCE/arrest occurred: Peruvian police (PE) > CL"],
    ),
]


def label(reading: Reading, entity: int) -> str:
    """States by code, others by name or role with the country for which they act."""
    told = reading.entities[entity]
    if told.kind == "state":
        return told.country or ""
    land = f" ({told.country})" if told.country else ""
    return (told.names or told.roles)[0] + land


def name_sides(reading: Reading, account: Account) -> str:
    """One line: category/mode status: actors > recipients."""
    mode = f"/{account.mode}" if account.mode else ""
    actors = " + ".join(sorted(label(reading, who) for who in account.actors))
    recipients = " + ".join(sorted(label(reading, who) for who in account.recipients))
    return f"{account.category}{mode} {account.status}: {actors} > {recipients}"


@pytest.mark.parametrize(("text", "told"), WHO, ids=[text for text, _ in WHO])
def test_who_acts_and_on_whom(text: str, told: list[str]) -> None:
    reading = read_article(text)
    assert [name_sides(reading, account) for account in reading.accounts] == told
