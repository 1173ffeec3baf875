"""Answers that name nothing ("Peru accepted.", "Şili reddetti"): to whom they are given, and none to nothing."""

import pytest
from tests.read.account_texts import read_article, tell


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Brazil offered on Monday to send observers. Peru accepted within hours.",
            ["AGREE proposed BR > PE | 2031-05-12 | ", "AGREE occurred PE > BR | 2031-05-12 | "],
        ),
        (
            "en",
            "Peru has accepted a joint survey zone put forward by Brazil, the minister said.",
            ["AGREE occurred PE > BR |  | "],
        ),
        (
            "tr",
            "Brezilya pazartesi günü ateşkes önerdi. Peru kabul etti.",
            ["AGREE proposed BR > PE | 2031-05-12 | ", "AGREE occurred PE > BR | 2031-05-12 | "],
        ),
        ("en", "Juan Holm won a prize. Holm accepted it on Monday.", []),
        ("tr", "Juan Holm bir ödül kazandı. Holm salı günü kabul etti.", []),
    ],
)
def test_who_accepts_answers_whoever_offered(language: str, text: str, told: list[str]) -> None:
    reading = read_article(text, language=language)
    agreed = [tell(reading, account) for account in reading.accounts if account.category == "AGREE"]
    assert [line for line in agreed if line in told or not told] == told


def test_an_answer_in_the_same_sentence_keeps_its_own_day() -> None:
    reading = read_article(
        "Brezilya pazartesi günü ateşkes önerdi, Peru salı günü kabul etti, Şili reddetti.", language="tr"
    )
    assert [tell(reading, account) for account in reading.accounts] == [
        "AGREE proposed BR > CL+PE | 2031-05-12 | ",
        "AGREE occurred PE > BR | 2031-05-13 | ",
        "REJECT/yield occurred CL > BR |  | ",
    ]
