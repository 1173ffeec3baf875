"""English newsroom sentences as they stand in the papers: what each tells, and what it does not."""

import pytest
from tests.read.account_texts import read_article, tell

TOLD = [
    (
        "Peru and Chile agreed on Saturday to free activists jailed in southern Peru.",
        ["AGREE occurred CL+PE | 2031-05-10 | "],
    ),
    (
        "On Friday Peru released four activists it had detained in Tacna.",
        ["RETREAT/release occurred PE | 2031-05-16 | ", "COERCE/arrest occurred PE |  | Tacna"],
    ),
    ("Ana Soto, Peru's oil minister, gave no reason in her statement.", []),
    ("Peru gave no reason, but in Tacna few people are looking for one.", []),
    (
        "On Tuesday Chile expelled a counsellor at the Peruvian embassy, Luis Paz, for spying.",
        ["SANCTION/expel occurred CL > Luis Paz | 2031-05-13 | "],
    ),
    (
        "Rebels killed a doctor at a hospital in Tacna, Jan Holm.",
        ["ASSAULT occurred fighters > Jan Holm |  | Tacna"],
    ),
    (
        "Peru arrested a man in Tacna, Ana Soto said.",
        ["COERCE/arrest occurred PE |  | Tacna"],
    ),
    (
        "Rebels freed the Chilean engineer Jan Holm on Monday near Cusco.",
        ["RETREAT/release occurred fighters > Jan Holm | 2031-05-12 | Cusco"],
    ),
    ("Peruvian singer Ana Soto visited Chile on Monday.", []),
    (
        "Peruvian Foreign Minister Ana Soto said on Friday that Peru could not accept the demand of Chile.",
        ["REJECT/yield occurred PE > CL | 2031-05-16 | "],
    ),
    (
        "Peru will not accept the demand of Chile before Monday, Ana Soto said.",
        ["REJECT/yield occurred PE > CL |  | "],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=[text for text, _ in TOLD])
def test_what_an_ordinary_sentence_tells(text: str, told: list[str]) -> None:
    reading = read_article(text)
    assert [tell(reading, account) for account in reading.accounts] == told
