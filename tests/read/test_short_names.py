"""Bodies called by the last word of their name, by the noun before it, or as "them": who is meant."""

import pytest
from tests.read.account_texts import read_article, tell


def accounts(text: str, *, language: str = "en") -> set[str]:
    """Every account of `text` in one line each."""
    reading = read_article(text, language=language)
    return {tell(reading, account) for account in reading.accounts}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Cedar Front raided a post in May. Peru and the Front signed a truce in Lima on Monday.",
            "SUPPORT occurred Cedar Front+PE | 2031-05-12 | Lima",
        ),
        (
            "The youth league Wema marched on the Chilean embassy in Lima on Monday.",
            "PROTEST/demo occurred Wema > CL | 2031-05-12 | Lima",
        ),
        (
            "Peruvian police arrested nine members of the opposition party Adelante on Monday.",
            "COERCE/arrest occurred Peruvian police > Adelante | 2031-05-12 | ",
        ),
        (
            "Peru and Chile closed the border. On Wednesday the European Union urged them to reopen it.",
            "REQUEST/yield occurred European Union > CL+PE | 2031-05-14 | ",
        ),
    ],
)
def test_a_short_name_means_the_body(text: str, told: str) -> None:
    assert told in accounts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kızıl Cephe konuştu. Cephe, pazartesi günü Tacna'da iki hemşireyi kaçırdı.",
            "ASSAULT/abduct occurred Kızıl Cephe | 2031-05-12 | Tacna",
        ),
        (
            "Köyler Birliği grev ilan etti. Birlik, salı günü Peru ile anlaştı.",
            "AGREE occurred Köyler Birliği+PE | 2031-05-13 | ",
        ),
        (
            "Peru hükümeti ile Kızıl Cephe dün anlaştı. Hükümet salı günü iki esiri bıraktı.",
            "RETREAT/release occurred PE | 2031-05-13 | ",
        ),
    ],
)
def test_a_short_name_means_the_body_in_turkish(text: str, told: str) -> None:
    assert told in accounts(text, language="tr")


def test_counted_police_are_men_of_their_state() -> None:
    assert "ASSAULT occurred  > PE | 2031-05-11 | Tacna" in accounts(
        "Pazar günü Peru'nun Tacna kentinde dört polis pusuya düşürüldü.", language="tr"
    )
    told = accounts("Police arrested ten people in Lima on Monday.")
    assert told == {"COERCE/arrest occurred Police | 2031-05-12 | Lima"}


def test_the_sides_are_those_whose_matter_it_is() -> None:
    reading = read_article(
        "No: 7, 16 Mayıs 2031, Peru ile Şili Arasındaki Gelişmeler Hk.\n"
        "Peru ile Şili arasındaki gerginlik endişe vericidir. Bakanımız dün Peru Dışişleri Bakanı Juan Holm ile bir "
        "telefon görüşmesi yapmıştır. Tarafları, meseleyi iyi niyetle çözmeye çağırıyoruz.",
        language="tr",
    )
    asked = [tell(reading, account) for account in reading.accounts if account.category == "REQUEST"]
    assert asked == ["REQUEST occurred TR > CL+PE |  | "]
