"""Sentences with much in them, as agencies write: each tells what it tells, and nothing else."""

import pytest
from tests.read.account_texts import read_article, tell

CASES = [
    (
        "Captain Luis Arce, spokesman of the ruling council, said in a statement read out on state television that "
        "soldiers loyal to General Juan Pardo, a former deputy chief of staff, had attacked the palace guard.",
        ["ASSAULT occurred Juan Pardo |  | "],
    ),
    (
        "Ana Soto, who leads Peru's delegation, and Jan Holm, who heads Chile's, met in Oslo on Monday.",
        ["CONSULT occurred Ana Soto+Jan Holm | 2031-05-12 | Oslo"],
    ),
    (
        "On Sunday Norway lifted the sanctions it had put on Peru in December, and asked Chile to free the sailors.",
        ["CONCEDE occurred NO > PE | 2031-05-11 | ", "REQUEST/yield occurred NO > CL | 2031-05-11 | "],
    ),
    (
        "Chilean troops shelled Tacna on May 5. Peru closed the bridge on May 8.\n\nChile recalled its ambassador from "
        "Lima the day after the attack.",
        [
            "ASSAULT/heavy-weapons occurred CL | 2031-05-05 | Tacna",
            "COERCE/restrict occurred PE | 2031-05-08 | ",
            "SANCTION/withdraw occurred CL > PE | 2031-05-06 | ",
        ],
    ),
    (
        "A Chilean patrol boat went down on May 5 off Callao.",
        [],
    ),
    (
        "On Wednesday Chile called off talks with Peru that were due to be held in Oslo on Saturday.",
        ["CONSULT cancelled CL+PE | 2031-05-17 | Oslo"],
    ),
    (
        'Chile told Peru that it could not sit down with a government that "locks up seafarers".',
        [],
    ),
    (
        "He did not say whether Chile would send anybody to Oslo, where Norway and the United Nations are to bring "
        "the two ministers together on Thursday.",
        ["CONSULT/third-party planned NO+United Nations | 2031-05-22 | Oslo"],
    ),
    (
        "Delegations from Peru and Chile will be back in Oslo on Thursday for a second round of talks.",
        ["CONSULT planned CL+PE | 2031-05-22 | Oslo"],
    ),
    (
        "Talks between Peru and Chile in Oslo on Monday produced no truce.",
        ["CONSULT occurred CL+PE | 2031-05-12 | Oslo"],
    ),
    (
        "Peru rejected the demand made by Chile on Monday for the release of 60 men.",
        ["REJECT/yield occurred PE > CL |  | ", "REQUEST/yield occurred CL > PE | 2031-05-12 | "],
    ),
    (
        "The Red Front has let go two nurses whom its fighters carried off from a clinic in Tacna in June.",
        [
            "RETREAT/release occurred Red Front |  | ",
            "ASSAULT/abduct occurred Red Front | 2030-06-01/2030-06-30 | Tacna",
        ],
    ),
    (
        "Peru warned on Monday that Chilean ships would be seized if they came closer.",
        ["THREATEN occurred PE > CL | 2031-05-12 | "],
    ),
    (
        "The African Union met in Lima on Monday and lifted the sanctions on Peru.",
        [
            "CONSULT/multilateral occurred African Union | 2031-05-12 | Lima",
            "CONCEDE occurred African Union > PE | 2031-05-12 | Lima",
        ],
    ),
    (
        "Peru has been shelling Chilean positions for weeks.",
        [],
    ),
    (
        "Peru's army headquarters confirms that a battalion was sent to Tacna on Monday.",
        ["MOBILIZE/troops occurred PE | 2031-05-12 | Tacna"],
    ),
    (
        "Peru court jails Chilean captain\n\nA court in Lima on Monday sentenced the captain of a Chilean ship to six "
        "years in prison.",
        [
            "SANCTION/convict occurred Peru court > CL |  | ",
            "SANCTION/convict occurred Peru court | 2031-05-12 | Lima",
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text[:50] for text, _ in CASES])
def test_what_a_dense_sentence_tells(text: str, told: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == told


def test_two_called_by_one_office_hold_it_each_for_his_land() -> None:
    reading = read_article(
        "The two foreign ministers, Ana Soto of Peru and Jan Holm for Chile, met in Oslo on Monday."
    )
    held = {e.names[0]: (e.roles, e.country) for e in reading.entities if e.kind == "person"}
    assert held == {"Ana Soto": (("foreign-minister",), "PE"), "Jan Holm": (("foreign-minister",), "CL")}
