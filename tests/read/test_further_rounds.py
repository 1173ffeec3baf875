"""Further rounds of talks: held, put off to a new day, or only told again; none invented."""

import pytest
from tests.read.account_texts import read_article, tell

FIRST = "CONSULT occurred CL+PE | 2031-05-12 | Lima"


def meetings(text: str, language: str) -> list[str]:
    """The meetings that `text` tells, in its order."""
    reading = read_article(text, language=language)
    return [tell(reading, account) for account in reading.accounts if account.category == "CONSULT"]


@pytest.mark.parametrize(
    ("language", "text", "further"),
    [
        (
            "en",
            "A second round was held in Arica on Wednesday.",
            "CONSULT occurred CL+PE | 2031-05-14 | Arica",
        ),
        (
            "en",
            "The second round of talks will be held in Arica on 28 May.",
            "CONSULT planned CL+PE | 2031-05-28 | Arica",
        ),
        (
            "en",
            "The second round, first scheduled for 26 May, has been moved to 28 May.",
            "CONSULT planned CL+PE | 2031-05-28 | ",
        ),
        (
            "en",
            "The second round in Arica, first set for 26 May, has been moved and will now be held on 28 May.",
            "CONSULT planned CL+PE | 2031-05-28 | Arica",
        ),
        (
            "tr",
            "İkinci oturum çarşamba günü Arica'da yapıldı.",
            "CONSULT occurred CL+PE | 2031-05-14 | Arica",
        ),
        ("tr", "İkinci oturum cumartesiye ertelendi.", "CONSULT planned CL+PE | 2031-05-17 | "),
    ],
)
def test_a_further_round_is_an_event_of_its_own(language: str, text: str, further: str) -> None:
    first = {
        "en": "Peru and Chile held talks in Lima on Monday. ",
        "tr": "Peru ile Şili pazartesi günü Lima'da görüştü. ",
    }
    assert meetings(first[language] + text, language) == [FIRST, further]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Peru and Chile met in Lima on Monday. The meeting had been planned for Sunday in Arica but was put back "
            "by a day.",
        ),
        (
            "tr",
            "Peru ile Şili pazartesi günü Lima'da görüştü. Görüşmelerin pazar günü Arica'da yapılması planlanmış ancak "
            "bir gün ertelenmişti.",
        ),
    ],
)
def test_what_had_been_planned_first_is_no_further_meeting(language: str, text: str) -> None:
    assert meetings(text, language) == [FIRST]
