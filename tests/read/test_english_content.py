"""Lists of people before a verb, what texts provide for, and who takes part in what goes on beside."""

import pytest
from tests.read.account_texts import names, read_article

GATHERED = [
    "Peru's Ana Soto, Germany's Konrad Albers and Denmark's defence minister, Signe Lund, gathered in Oslo on Monday.",
    "On Saturday Ana Soto, Germany's Konrad Albers and Denmark's Signe Lund met in Oslo.",
    "On Saturday, Peru's Ana Soto, Germany's Konrad Albers and Denmark's Signe Lund gathered in Oslo.",
]


@pytest.mark.parametrize("text", GATHERED)
def test_everyone_of_a_list_takes_part(text: str) -> None:
    reading = read_article(text)
    (meeting,) = [account for account in reading.accounts if account.category == "CONSULT"]
    assert names(reading, meeting.actors) == {"Ana Soto", "Konrad Albers", "Signe Lund"}


def test_where_they_signed_they_are_those_who_gathered() -> None:
    reading = read_article(
        "Peru's Ana Soto met Chile's Luis Paz in Lima on Monday. On Saturday Soto, Germany's Konrad Albers and "
        "Denmark's defence minister, Signe Lund, gathered in Oslo, where they signed an accord on cables."
    )
    (signed,) = [account for account in reading.accounts if account.category == "SUPPORT"]
    assert names(reading, signed.actors) == {"Ana Soto", "Konrad Albers", "Signe Lund"}


def test_what_an_agreement_provides_for_is_not_done_by_signing_it() -> None:
    reading = read_article(
        "Peru's Ana Soto and Chile's Luis Paz signed an agreement on joint patrols on Saturday."
    )
    assert [account.category for account in reading.accounts] == ["SUPPORT"]
    assert reading.accounts[0].date is not None


def test_whoever_protests_outside_does_not_sit_inside() -> None:
    reading = read_article(
        "Supporters of the Rohingya Forum protested outside the Myanmar embassy in Colombo during Wednesday's meeting."
    )
    assert [account.category for account in reading.accounts] == ["PROTEST"]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("A court in Lima jailed four Chilean sailors for ten years on Monday.", "SANCTION"),
        ("Peruvian police jailed four Chilean sailors on Monday.", "COERCE"),
        ("Chile promised to withdraw its troops from Peru.", "AGREE"),
        ("Chile promised to crush the rebels of Peru.", "THREATEN"),
    ],
)
def test_who_does_it_and_what_tell_which_act_it_is(text: str, category: str) -> None:
    assert [account.category for account in read_article(text).accounts] == [category]
