"""What an English sentence tells, account by account: who, to whom, when, where, how sure."""

import pytest
from tests.read.account_texts import read_article, tell, write_article

CASES: list[tuple[str, list[str]]] = [
    # verbs, voices, orders
    (
        "Norwegian Foreign Minister Ingrid Dahl met her Chilean counterpart, Pablo Rojas, in Lima on Tuesday.",
        ["CONSULT occurred Ingrid Dahl+Pablo Rojas | 2031-05-13 | Lima"],
    ),
    (
        "On Wednesday Peru's president, Elena Quispe, received Norwegian envoy Ingrid Dahl in Lima.",
        ["CONSULT/visit occurred Elena Quispe+Ingrid Dahl | 2031-05-14 | Lima"],
    ),
    (
        "Ingrid Dahl was received in Lima on Monday by President Elena Quispe.",
        ["CONSULT/visit occurred Elena Quispe+Ingrid Dahl | 2031-05-12 | Lima"],
    ),
    (
        "Ingrid Dahl and Pablo Rojas spoke by telephone on Thursday.",
        ["CONSULT/phone occurred Ingrid Dahl+Pablo Rojas | 2031-05-15 | "],
    ),
    (
        "Peru and Chile reached an agreement on fishing quotas in Geneva on Monday.",
        ["AGREE occurred CL+PE | 2031-05-12 | Geneva"],
    ),
    (
        "Kenya rejected a Somali proposal for joint patrols on Thursday.",
        ["REJECT/assist occurred KE > SO | 2031-05-15 | ", "AGREE proposed SO | | "],
    ),
    (
        "Kenya accused Somalia of shelling the port of Lamu on Sunday.",
        ["ACCUSE/allege occurred KE > SO | | ", "ASSAULT/heavy-weapons alleged SO | 2031-05-11 | Lamu"],
    ),
    (
        "Nine Chilean miners held since April by the V17 rebels were freed on Wednesday.",
        ["RETREAT/release occurred V17 rebels > CL | 2031-05-14 | "],
    ),
    (
        "Kenyan envoy Ingrid Dahl met Pablo Rojas in Lima on Tuesday and was received by Ana Soto on Wednesday.",
        [
            "CONSULT/visit occurred Ingrid Dahl+Pablo Rojas | 2031-05-13 | Lima",
            "CONSULT/visit occurred Ana Soto+Ingrid Dahl | 2031-05-14 | Lima",
        ],
    ),
    (
        "Chile expelled two Peruvian diplomats on Monday and Peru recalled its ambassador a day later.",
        [
            "SANCTION/expel occurred CL > PE | 2031-05-12 | ",
            "SANCTION/withdraw occurred PE > CL | 2031-05-13 | ",
        ],
    ),
    (
        "Peru held talks with Chile on releasing prisoners.",
        ["CONSULT occurred CL+PE |  | "],
    ),
    (
        "Chile demanded the release of nine sailors from Peru on Friday.",
        ["REQUEST/yield occurred CL > PE | 2031-05-16 | "],
    ),
    (
        "Peru and Chile signed on Friday a treaty on the border rivers.",
        ["SUPPORT occurred CL+PE | 2031-05-16 | "],
    ),
    ("Peru, Chile sign treaty on border rivers", ["SUPPORT occurred CL+PE |  | "]),
    (
        "The V17 rebels shelled Chile's border guards on Friday.",
        ["ASSAULT/heavy-weapons occurred V17 rebels > Chile's border guards | 2031-05-16 | "],
    ),
    ("Peru freed nine Chilean sailors on Friday.", ["RETREAT/release occurred PE > CL | 2031-05-16 | "]),
    (
        "Defence Minister Pablo Rojas resigned on Tuesday.",
        ["RETREAT/resign occurred Pablo Rojas | 2031-05-13 | "],
    ),
    (
        "Chilean jets bombed the port of Callao on Monday.",
        ["ASSAULT/aerial occurred CL | 2031-05-12 | Callao"],
    ),
    (
        "Chile expelled two Peruvian diplomats on Wednesday.",
        ["SANCTION/expel occurred CL > PE | 2031-05-14 | "],
    ),
    # status
    (
        "Ingrid Dahl will meet Pablo Rojas in Geneva next Tuesday.",
        ["CONSULT planned Ingrid Dahl+Pablo Rojas | 2031-05-20 | Geneva"],
    ),
    (
        "Ingrid Dahl is expected to hold talks with Pablo Rojas in Geneva on Monday.",
        ["CONSULT planned Ingrid Dahl+Pablo Rojas | 2031-05-19 | Geneva"],
    ),
    (
        "Talks between Peru and Chile, due on Saturday, were called off.",
        ["CONSULT cancelled CL+PE | 2031-05-17 | "],
    ),
]

NOTHING = [
    "If Peru met Chile, the dispute could end.",
    "Were Chile to attack Peru, the treaty would fall.",
    "Peru and Chile could sign a treaty one day.",
    "Ingrid Dahl did not meet Pablo Rojas.",
    "The weather in Lima was fine on Tuesday.",
    "Peru wants to meet Chile.",
]


@pytest.mark.parametrize("text, wanted", CASES, ids=[text[:40] for text, _ in CASES])
def test_a_sentence_tells_its_events(text: str, wanted: list[str]) -> None:
    reading = read_article(text)
    told = {tell(reading, account).replace("| |", "|  |") for account in reading.accounts}
    for line in wanted:
        assert line.replace("| |", "|  |") in told


@pytest.mark.parametrize("text", NOTHING)
def test_thoughts_and_plain_negations_tell_nothing(text: str) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == []


def test_every_claim_stands_where_it_says() -> None:
    text = "\n".join(text for text, _ in CASES)
    article, reading = write_article(text), read_article(text)
    assert reading.accounts
    for account in reading.accounts:
        assert account.claims
        for claim in account.claims:
            assert article.text[claim.start : claim.end] == claim.text != ""


SOURCES = [
    ("Ingrid Dahl met Pablo Rojas in Lima on Monday, an alliance official says.", "an alliance official"),
    ("Ingrid Dahl met Pablo Rojas in Lima on Monday, the palace in Quito says.", "the palace"),
    (
        "Ingrid Dahl met Pablo Rojas in Lima on Monday, says an adviser to the prime minister of Peru.",
        "an adviser",
    ),
    ("Ingrid Dahl will meet Pablo Rojas in Oslo on 2 June, Dahl told reporters.", "Dahl"),
    (
        "On Monday Peru moved a tank battalion to the edge of Tacna, a UN official and two residents said.",
        "a UN official and two residents",
    ),
    (
        "The Blue Front freed five Norwegian engineers on Friday, Peru's interior minister, Elena Quispe, told this station.",
        "Peru's interior minister, Elena Quispe",
    ),
]


@pytest.mark.parametrize("text, source", SOURCES)
def test_who_says_so_behind_a_comma(text: str, source: str) -> None:
    told = [account.attributed_to for account in read_article(text).accounts]
    assert told == [source]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru welcomes the release on Monday of nine sailors in Lima.", "SUPPORT occurred PE |  | "),
        (
            "Ana Soto of Peru demanded on Friday that Chile free nine men.",
            "REQUEST/yield occurred Ana Soto > CL | 2031-05-16 | ",
        ),
        (
            "Peru's interior ministry said it had moved two police units to Tacna.",
            "MOBILIZE/police occurred PE |  | Tacna",
        ),
        ("Chile let nine Peruvian sailors go on Monday.", "RETREAT/release occurred CL > PE | 2031-05-12 | "),
        (
            "The two ministers, Ana Soto of Peru and Luis Paz of Chile, are due to meet on Monday.",
            "CONSULT planned Ana Soto+Luis Paz | 2031-05-19 | ",
        ),
        ("Chile and Peru agreed that the bridge would open.", "AGREE occurred CL+PE |  | "),
        ("Luis Paz of Chile cancelled a trip to Peru.", "CONSULT/visit cancelled Luis Paz+PE |  | "),
        (
            "The OSCE's man, Alfred Stein, flew to Lima on Saturday to see Ana Soto.",
            "CONSULT/visit occurred Alfred Stein+Ana Soto | 2031-05-10 | Lima",
        ),
    ],
)
def test_whose_act_it_is_and_when(text: str, line: str) -> None:
    reading = read_article(text)
    assert line in {tell(reading, account) for account in reading.accounts}
