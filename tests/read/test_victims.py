"""Whom an attack or a measure hit, and who did it, where the words do not name them."""

import pytest
from tests.read.account_texts import read_article, tell

HIT: list[tuple[str, list[str]]] = [
    (
        "Hezbollah fired rockets at an Israeli base; Israel answered with air strikes.",
        [
            "ASSAULT/heavy-weapons occurred Hezbollah > IL |  | ",
            "ASSAULT/aerial occurred IL > Hezbollah |  | ",
        ],
    ),
    (
        "Armenia shelled an Azerbaijani post on Monday. Azerbaijan responded with artillery fire.",
        [
            "ASSAULT/heavy-weapons occurred AM > AZ | 2031-05-12 | ",
            "ASSAULT/heavy-weapons occurred AZ > AM | 2031-05-12 | ",
        ],
    ),
    (
        "Pakistani troops fired across the border on Tuesday. Indian troops returned fire.",
        ["ASSAULT/firearms occurred PK | 2031-05-13 | ", "ASSAULT/firearms occurred IN > PK |  | "],
    ),
    ("Chile answered the letter with a smile.", []),
    (
        "The Philippine coastguard said a Chinese vessel fired water cannon at two of its boats near the shoal.",
        ["ASSAULT/crowd-control alleged CN > PH |  | "],
    ),
    (
        "Vietnam said Chinese ships had rammed its trawlers near the islands.",
        ["ASSAULT alleged CN > VN |  | "],
    ),
    (
        "Peru accused Chile of ramming its patrol boat.",
        ["ACCUSE/allege occurred PE > CL |  | ", "ASSAULT alleged CL > PE |  | "],
    ),
    ("Angola lifted visa requirements for Zambian citizens.", ["CONCEDE occurred AO > ZM |  | "]),
    (
        "UN envoy Ingrid Dahl condemned a warning by General Omar Salem that he would flatten the camps. She travels to Oslo on Monday to see Eva Holm.",
        [
            "ACCUSE/disapprove occurred Ingrid Dahl > Omar Salem |  | ",
            "CONSULT/visit planned Eva Holm+Ingrid Dahl | 2031-05-19 | Oslo",
        ],
    ),
    (
        "Somali pirates hijacked an Omani dhow off Eyl on Saturday.",
        ["ASSAULT/abduct occurred fighters > OM | 2031-05-10 | Eyl"],
    ),
    (
        "Tajik gunmen kidnapped two Polish climbers last week.",
        ["ASSAULT/abduct occurred attackers > PL | 2031-05-05/2031-05-11 | "],
    ),
    ("Chadian rebels attacked an army post near Faya.", ["ASSAULT occurred fighters |  | Faya"]),
    (
        "Haitian gangs set fire to a police station in Carrefour.",
        ["ASSAULT/destroy occurred mob > police |  | Carrefour"],
    ),
    (
        "Niger's army freed three hostages in a raid on Monday, killing four of the kidnappers.",
        [
            "RETREAT/release occurred Niger's army | 2031-05-12 | ",
            "ASSAULT occurred Niger's army | 2031-05-12 | ",
        ],
    ),
    (
        "Moldova's President Ana Rusu said she would raise it with Jan Holm when they meet in Oslo next Friday.",
        ["CONSULT planned Ana Rusu+Jan Holm | 2031-05-23 | Oslo"],
    ),
    (
        "North Korea fired two missiles into the sea on Saturday. Japan lodged a protest through its embassy in Beijing.",
        ["MOBILIZE/weapons occurred KP | 2031-05-10 | ", "ACCUSE/disapprove occurred JP > KP |  | "],
    ),
    (
        "Kazakhstan closed its border with Kyrgyzstan to lorries on Wednesday. The two agriculture ministers spoke by telephone on Thursday.",
        ["COERCE/restrict occurred KZ > KG | 2031-05-14 | ", "CONSULT/phone occurred KG+KZ | 2031-05-15 | "],
    ),
    ("Kenya said it would complain to the African Union.", ["ACCUSE/disapprove planned KE |  | "]),
    (
        "The Iraqi prime minister asked US troops to leave by the end of the year.",
        ["REQUEST/yield occurred prime-minister > US |  | "],
    ),
]


@pytest.mark.parametrize(("text", "told"), HIT, ids=[text for text, _ in HIT])
def test_whom_it_hit_and_who_did_it(text: str, told: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == told
