"""Who sat at talks for which side: heads of delegations, envoys and mediators, told beside the meeting."""

import pytest
from tests.read.account_texts import read_article, tell

HELD = {
    "en": "Talks between Peru and Chile opened in Quito on Monday.",
    "tr": "Peru ile Şili arasındaki görüşmeler pazartesi günü Quito'da başladı.",
}


def accounts(text: str, *, language: str = "en") -> list[str]:
    """Every account of `text` in one line each, in the order of the text."""
    reading = read_article(text, language=language)
    return [tell(reading, account) for account in reading.accounts]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru sent its interior minister, Luis Paz, and Chile sent Deputy Foreign Minister Ana Soto."),
        (
            "en",
            "Peru's team is led by Interior Minister Luis Paz and Chile's by Deputy Foreign Minister Ana Soto.",
        ),
        (
            "en",
            "Peru was represented by Interior Minister Luis Paz, Chile by Deputy Foreign Minister Ana Soto.",
        ),
        ("tr", "Peru'yu İçişleri Bakanı Luis Paz, Şili'yi Dışişleri Bakan Yardımcısı Ana Soto temsil etti."),
        (
            "tr",
            "Peru heyetine İçişleri Bakanı Luis Paz, Şili heyetine Dışişleri Bakan Yardımcısı Ana Soto "
            "başkanlık etti.",
        ),
    ],
)
def test_those_who_were_sent_sit_at_the_talks(language: str, text: str) -> None:
    assert accounts(f"{HELD[language]} {text}", language=language) == [
        "CONSULT occurred Ana Soto+CL+Luis Paz+PE | 2031-05-12 | Quito"
    ]


def test_whom_each_side_sent_is_told_behind_with() -> None:
    assert accounts(
        "Talks between Peru and Chile opened in Quito on Monday, with Interior Minister Luis Paz for Peru and "
        "Deputy Foreign Minister Ana Soto for Chile."
    ) == ["CONSULT occurred Ana Soto+CL+Luis Paz+PE | 2031-05-12 | Quito"]


def test_nobody_sits_for_a_land_that_took_no_part() -> None:
    told = accounts(f"{HELD['en']} Prayers were led by Luis Paz and Brazil's choir by Ana Soto.")
    assert told == ["CONSULT occurred CL+PE | 2031-05-12 | Quito"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Luis Paz led Peru's delegation at talks with Chile in Quito on Monday."),
        ("en", "Peru's delegation was led by Luis Paz in talks with Chile in Quito on Monday."),
        ("tr", "Luis Paz, pazartesi günü Quito'da Şili ile yapılan görüşmelerde Peru'yu temsil etti."),
        (
            "tr",
            "Luis Paz, pazartesi günü Quito'da Şili ile yapılan görüşmelerde Peru heyetine başkanlık etti.",
        ),
    ],
)
def test_a_side_is_there_with_whoever_leads_it(language: str, text: str) -> None:
    assert accounts(text, language=language) == ["CONSULT occurred CL+Luis Paz+PE | 2031-05-12 | Quito"]


def test_a_mediator_agrees_on_nothing() -> None:
    told = accounts("Chile and Peru signed a border agreement in Quito on Monday with Brazil as mediator.")
    assert "SUPPORT occurred CL+PE | 2031-05-12 | Quito" in told


def test_a_person_does_not_meet_alone() -> None:
    assert accounts("Peruvian Foreign Minister Ana Soto met reporters in Lima on Monday.") == []


def test_a_bloc_is_known_again() -> None:
    told = accounts("The Andean Community met in Lima on Monday. The bloc condemned Chile on Tuesday.")
    assert [line for line in told if line.startswith("ACCUSE")] == [
        "ACCUSE/disapprove occurred Andean Community > CL | 2031-05-13 | "
    ]


@pytest.mark.parametrize(("day", "place"), [("on Tuesday", ""), ("there", "Lima")])
def test_words_of_another_day_were_not_said_at_the_meeting(day: str, place: str) -> None:
    told = accounts(f"Ana Soto and Luis Paz met in Lima on Monday. Soto condemned Chile {day}.")
    assert [line.rpartition("| ")[2] for line in told if line.startswith("ACCUSE")] == [place]
