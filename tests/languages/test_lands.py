"""Which countries a text names."""

import pytest

from dragoman.languages.lands import count_lands, find_sides


@pytest.mark.parametrize(
    ("language", "text", "lands"),
    [
        ("en", "Ghanaian prisoners held by Togo", {"GH", "TG"}),
        ("en", "Oslo and Stockholm disagreed.", {"NO", "SE"}),
        ("en", "Peru and Bolivia met in Santiago.", {"PE", "BO"}),
        ("en", "Peru and Bolivia met in Chile.", {"PE", "BO"}),
        ("en", "Peruvians are held in Chile.", {"PE", "CL"}),
        ("en", "Peru and Bolivia met in the Chilean capital.", {"PE", "BO"}),
        ("en", "Sofia Lindgren spoke for Norway.", {"NO"}),
        ("en", "The Brussels talks went on.", set()),
        ("tr", "Gana'nın elindeki Togolu esirler", {"GH", "TG"}),
        ("tr", "Norveç-İsveç görüşmesi Londra'da yapıldı.", {"NO", "SE"}),
        ("tr", "Norveç ile İsveç, Şili'nin başkentinde buluştu.", {"NO", "SE"}),
        ("tr", "Norveç ile İsveç, Şili'de buluştu.", {"NO", "SE"}),
    ],
)
def test_the_sides_of_a_sentence(language: str, text: str, lands: set[str]) -> None:
    assert set(find_sides(text, language)) == lands


def test_places_are_told_from_sides() -> None:
    named, located = count_lands("Norway and Sweden met in Chile; Norway was content.", "en")
    assert (dict(named), dict(located)) == ({"NO": 2, "SE": 1}, {"CL": 1})
