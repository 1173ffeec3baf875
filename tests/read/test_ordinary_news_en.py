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
        "NATO ambassadors will take up the matter on Monday in Brussels.",
        ["CONSULT/multilateral planned NATO | 2031-05-19 | Brussels"],
    ),
    ("The company discussed the deal on Monday.", []),
    (
        "A meeting of NATO defence ministers is planned for Friday in Brussels.",
        ["CONSULT planned NATO | 2031-05-16 | Brussels"],
    ),
    (
        "Peru's foreign minister, Luis Paz, is expected in Quito on Monday for talks with his Chilean counterpart, "
        "Ana Soto, to be hosted by Ecuadorean Foreign Minister Eva Lind.",
        ["CONSULT/third-party planned Ana Soto+Eva Lind+Luis Paz | 2031-05-19 | Quito"],
    ),
    (
        "Luis Paz met a Chilean engineer, Jan Holm, in Lima on Monday.",
        ["CONSULT occurred Jan Holm+Luis Paz | 2031-05-12 | Lima"],
    ),
    (
        "The Red Dawn Front took the pilots in April, after they had landed a cargo plane with medicines.",
        [],
    ),
    (
        "Spokeswoman Ana Soto warned on Thursday that Peru would close the canal to Chilean ships unless the tanker was freed.",
        ["THREATEN/restrict occurred Ana Soto > CL | 2031-05-15 | "],
    ),
    (
        "Gunmen attacked a post near Tacna on Monday. The Red Dawn Front said its men had carried out the raid.",
        ["ASSAULT/firearms occurred Red Dawn Front | 2031-05-12 | Tacna"],
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
