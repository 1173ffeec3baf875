"""Who agrees to meet plans a meeting, whatever the wording; who only thinks of one does not."""

import pytest
from tests.read.account_texts import read_article, tell

AGREED = [
    "Peru ile Şili, 2 Haziran'da Quito'da bir araya gelme konusunda anlaştı.",
    "Peru ile Şili, 2 Haziran'da Quito'da görüşmek üzere anlaştı.",
    "Peru ile Şili, 2 Haziran'da Quito'da görüşme konusunda mutabık kaldı.",
    "Peru ile Şili, bakanların 2 Haziran'da Quito'da buluşması konusunda anlaştı.",
]


@pytest.mark.parametrize("text", AGREED)
def test_an_agreement_to_meet_is_the_meeting_planned(text: str) -> None:
    reading = read_article(text, language="tr")
    assert [tell(reading, account) for account in reading.accounts] == [
        "CONSULT planned CL+PE | 2031-06-02 | Quito"
    ]


@pytest.mark.parametrize(
    "text", ["Peru, Şili ile görüşme konusunda istekli.", "Peru, Şili'ye saldırma konusunda tereddüt ediyor."]
)
def test_what_somebody_only_thinks_of_is_no_event(text: str) -> None:
    assert read_article(text, language="tr").accounts == ()
