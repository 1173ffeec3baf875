"""Words that are deeds: blame, threats, refusals and demands, by who says what to whom."""

from datetime import date

import pytest

import dragoman

TOLD = [
    ("Peru was behind the raid, Chilean Defence Minister Ana Soto said.", "ACCUSE", "Ana Soto", "Peru"),
    ("Chile called the raid on the bridge by Peru a crime.", "ACCUSE", "Chile", "Peru"),
    ("Chile laid the blame for the raid at the door of Peru.", "ACCUSE", "Chile", "Peru"),
    ("Chile handed the Peruvian ambassador a protest note.", "ACCUSE", "Chile", "Peru"),
    ("Chile wants Peru to free the sailors.", "REQUEST", "Chile", "Peru"),
    ("Chile turned to Peru for help.", "REQUEST", "Chile", "Peru"),
    (
        "There will be no talks with Peru, Chilean Defence Minister Ana Soto said.",
        "REJECT",
        "Ana Soto",
        "Peru",
    ),
    ("Chile would not hear of talks with Peru.", "REJECT", "Chile", "Peru"),
    ("Chile said no to the Peruvian plan.", "REJECT", "Chile", "Peru"),
    ("Chile warned that its troops would open fire on Peruvian drones.", "THREATEN", "Chile", "Peru"),
    ("Chile will answer in kind, its army warned.", "THREATEN", "Chile", None),
    ("Peru will pay dearly, Chilean Defence Minister Ana Soto said.", "THREATEN", "Ana Soto", "Peru"),
    ("Chile gave Peruvian troops three days to quit Arica.", "THREATEN", "Chile", "Peru"),
    ("Two Peruvian diplomats were told on Monday to leave Chile.", "SANCTION", "Chile", "Peru"),
    (
        "We will sink any Peruvian ship, Chilean Defence Minister Ana Soto said.",
        "THREATEN",
        "Ana Soto",
        "Peru",
    ),
    (
        "If Peru lands, we will storm Lima, Chilean Defence Minister Ana Soto warned.",
        "THREATEN",
        "Ana Soto",
        "Peru",
    ),
    ('Chile promised a "devastating answer" to the raid.', "THREATEN", "Chile", None),
    ("Chile is not going to cede the road, Chilean Defence Minister Ana Soto said.", "REJECT", "Chile", None),
    ("Chile demanded that Peru leave the bay.", "REQUEST", "Chile", "Peru"),
    ("Two Peruvian sailors died when Chile shelled the port.", "ASSAULT", "Chile", "Peru"),
    ("Chile test-fired a missile.", "MOBILIZE", "Chile", None),
    ("Fighting broke out between Chilean and Peruvian troops.", "ASSAULT", "Chile", None),
]


@pytest.mark.parametrize(("text", "category", "actor", "recipient"), TOLD, ids=[case[0] for case in TOLD])
def test_words_that_are_deeds(text: str, category: str, actor: str, recipient: str | None) -> None:
    record = dragoman.read_text(text, language="en", published=date(2026, 6, 3))
    names = {known.id: known.name for known in record.actors}
    event = next(event for event in record.events if event.category == category)
    assert actor in [names[who] for who in event.actors]
    assert event.status == "occurred"
    assert recipient is None or [names[who] for who in event.recipients] == [recipient]


NOTHING = [
    "Peru will retaliate, Norwegian professor Ana Soto said.",
    "Peru may be behind the raid, Chilean Defence Minister Ana Soto said.",
    "Chile called the Peruvian charge absurd.",
    "The bank gave its customers three days to pay.",
    "There was no sign that Chile had moved its tanks.",
    "The Chilean minister denied that she had threatened anyone.",
    "Nothing suggests that Chile will deploy soldiers.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_nobody_said_of_another_is_no_event(text: str) -> None:
    assert not dragoman.read_text(text, language="en", published=date(2026, 6, 3)).events
