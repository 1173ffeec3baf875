"""Whom an attack or a measure hit where its own words do not name him."""

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
        ["ASSAULT/crowd-control occurred CN > PH |  | "],
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
        "Estonian border guards stopped a Russian tanker in the Gulf of Finland.",
        ["COERCE/restrict occurred Estonian border guards > RU |  | Gulf of Finland"],
    ),
    (
        "UN envoy Ingrid Dahl condemned a warning by General Omar Salem that he would flatten the camps. She travels to Oslo on Monday to see Eva Holm.",
        [
            "ACCUSE/disapprove occurred Ingrid Dahl > Omar Salem |  | ",
            "CONSULT/visit planned Eva Holm+Ingrid Dahl | 2031-05-19 | Oslo",
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), HIT, ids=[text for text, _ in HIT])
def test_whom_it_hit(text: str, told: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == told
