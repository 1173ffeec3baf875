"""Who "we" are: in quotations, in interviews, in transcripts."""

import pytest
from tests.read.account_texts import read_article, tell


def read_told(text: str) -> list[str]:
    reading = read_article(text)
    return [tell(reading, account) for account in reading.accounts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            '"We reject Chile\'s offer," Peruvian Foreign Minister Ana Soto said on Tuesday.',
            "REJECT occurred Ana Soto > CL | 2031-05-13 | ",
        ),
        (
            '"We have asked Chile to return our boats," said Peruvian President Elena Quispe.',
            "REQUEST/yield occurred Elena Quispe > CL |  | ",
        ),
        (
            '"Chile has released our sailors," Peruvian Foreign Minister Ana Soto said.',
            "RETREAT/release occurred CL > PE |  | ",
        ),
        (
            '"I will meet my Chilean counterpart in Lima on Friday," Peruvian Foreign Minister Ana Soto told reporters.',
            "CONSULT planned Ana Soto+counterpart | 2031-05-16 | Lima",
        ),
    ],
)
def test_a_quotation_is_its_speakers(text: str, wanted: str) -> None:
    assert wanted in read_told(text)


def test_a_transcript_tells_by_labels_whose_turn_it_is() -> None:
    told = read_told(
        "Peruvian Foreign Minister Ana Soto: We condemn Chile's raid on the port.\n"
        "Question: We thank Norway. Is it so?\n"
        "Foreign Minister: We thank Kenya for its help."
    )
    assert "ACCUSE/disapprove occurred Ana Soto > CL |  | " in told
    assert "SUPPORT occurred Ana Soto > KE |  | " in told
    assert not [line for line in told if "NO" in line]


def test_the_first_person_of_nobody_is_nobody() -> None:
    assert read_told("We thank Chile for its help.") == []
