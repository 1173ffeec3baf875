"""Days that stand behind an aside, behind the host of talks, or in talks still to open."""

import pytest
from tests.read.account_texts import read_article, tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'Peru arrested Juan Holm, better known as "Sable", on Monday.',
            "COERCE/arrest occurred PE > Juan Holm | 2031-05-12 | ",
        ),
        (
            "Juan Holm met Ana Paz, who leads the party, in Lima on Monday.",
            "CONSULT occurred Ana Paz+Juan Holm | 2031-05-12 | Lima",
        ),
        (
            "Peru and Chile agreed on a truce at talks hosted by Brazil in Brasilia on Wednesday.",
            "AGREE occurred CL+PE | 2031-05-14 | Brasilia",
        ),
        (
            "The raid casts a shadow over negotiations between Peru and Chile, which are to open in Lima on Tuesday.",
            "CONSULT planned CL+PE | 2031-05-20 | Lima",
        ),
        (
            "He spoke ahead of talks between Peru and Chile scheduled to open in Lima on Tuesday.",
            "CONSULT planned CL+PE | 2031-05-20 | Lima",
        ),
        (
            "The Norwegian envoy, Pia Berg, called on Juan Holm in Lima on Monday to settle the agenda.",
            "CONSULT/visit occurred Juan Holm+Pia Berg | 2031-05-12 | Lima",
        ),
        (
            "Ana Paz is free; a court in Lima fined her on Monday.",
            "SANCTION/convict occurred court > Ana Paz | 2031-05-12 | Lima",
        ),
    ],
)
def test_the_day_belongs_to_the_event(text: str, told: str) -> None:
    reading = read_article(text)
    assert told in {tell(reading, account) for account in reading.accounts}


@pytest.mark.parametrize(
    "text",
    [
        "The bombing of a Peruvian border post killed four officers on Monday.",
        "An attack on a Peruvian post killed nine soldiers on Monday.",
        "Peru market bombing kills nine",
    ],
)
def test_who_is_struck_does_not_strike(text: str) -> None:
    reading = read_article(text)
    told = [account for account in reading.accounts if account.category == "ASSAULT"]
    assert told
    assert not any(account.actors for account in told)


def test_a_notice_in_the_formal_past_is_no_hearsay() -> None:
    reading = read_article(
        "Bakan Deniz Sönmez, salı günü Lima'da Juan Holm ile görüşmüş, iki ülkenin ilişkileri ele alınmıştır.",
        language="tr",
    )
    assert [account.status for account in reading.accounts if account.category == "CONSULT"] == ["occurred"]
