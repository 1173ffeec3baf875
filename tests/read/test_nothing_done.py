"""What the text says was not done is no event."""

import pytest
from tests.read.account_texts import read_article

UNDONE = [
    ("en", "There were no talks between Peru and Chile on Monday."),
    ("en", "There was no meeting between the Peruvian and Chilean ministers."),
    ("en", "No agreement was reached between Peru and Chile."),
    ("en", "There was no attack by Peru."),
    ("en", "Nobody from Peru met the Chilean delegation."),
    ("en", "Neither Peru nor Chile signed the treaty."),
    ("en", "Peru and Chile have yet to reach an agreement."),
    ("en", "Norway's parliament will vote on the pact with Chile in June."),
    ("en", "Peru declined to say whether it had met Chile."),
    ("en", "Peru signed nothing in Lima."),
    ("en", "Instead of meeting Chile's envoy, Peru's president flew home."),
    ("en", "Peru almost signed a treaty with Chile in 2010."),
    (
        "en",
        'Peru will go on working on steps that "should bring relief" this year, minister Ana Soto of Peru said.',
    ),
    ("en", "Peru is working on a plan that must be ready by May, Chile said."),
    ("tr", "Peru, balonların hava sahasını ihlal etmesi üzerine uçuşları erteledi."),
    ("tr", "Peru'nun Şili'ye saldırdığına dair kanıt yok."),
    ("tr", "Peru ve Şili bakanları arasında görüşme olmadı."),
    ("tr", "Peru ile Şili arasında pazartesi günü görüşme yapılmadı."),
    ("tr", "Lima'da Peru ile Şili arasında çatışma olmadı."),
    ("tr", "Ne Peru ne de Şili antlaşmayı imzaladı."),
    ("tr", "Perulu hiçbir yetkili Şili heyetiyle görüşmedi."),
]


@pytest.mark.parametrize(("language", "text"), UNDONE, ids=[text for _, text in UNDONE])
def test_what_was_not_done_is_no_event(language: str, text: str) -> None:
    assert read_article(text, language=language).accounts == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Nine rebels were killed by the Peruvian army; no fewer than 20 soldiers took part in the attack.",
        ),
        ("tr", "Peru ile Şili arasında pazartesi günü görüşme oldu."),
    ],
)
def test_what_was_done_is(language: str, text: str) -> None:
    assert read_article(text, language=language).accounts


def test_whoever_says_that_there_was_no_meeting_denies_it() -> None:
    [account] = read_article("Peru, Şili ile görüşme olmadığını açıkladı.", language="tr").accounts
    assert (account.category, account.status) == ("CONSULT", "denied")


@pytest.mark.parametrize(
    "verb", ["denied claims", "rejected claims", "dismissed allegations", "rejected reports"]
)
def test_a_claim_that_is_rejected_stays_one(verb: str) -> None:
    [account] = read_article(f"Peru {verb} that it attacked Chile.").accounts
    assert (account.category, account.status) == ("ASSAULT", "alleged")
