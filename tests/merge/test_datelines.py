"""A dateline without a year takes it from the siblings."""

from datetime import date

import pytest

from dragoman.merge.datelines import date_by_dateline
from dragoman.types import Article, Published


def article(name: str, text: str, *, language: str = "en", day: date | None = None) -> Article:
    published = Published(day, "stated") if day is not None else None
    return Article(name, f"{name}.txt", "0" * 64, language, None, published, text, ((0, len(text), 0),))


SIBLING = article("d1", "Ministers met in Quito.", day=date(2031, 1, 4))


@pytest.mark.parametrize(
    "language, text, wanted",
    [
        ("en", "QUITO, Jan 3 - The two ministers met.", date(2031, 1, 3)),
        ("en", "A deal at last\nQUITO, December 30 (Agency) — The two ministers met.", date(2030, 12, 30)),
        ("tr", "KİTO, 3 Ocak - İki bakan görüştü.", date(2031, 1, 3)),
        ("en", "Quito, July 3 - The two ministers met.", None),
        ("en", "The two ministers met on January 3 - a Friday - in Quito.", None),
    ],
)
def test_the_year_comes_from_the_siblings(language: str, text: str, wanted: date | None) -> None:
    found = date_by_dateline([article("d2", text, language=language), SIBLING])
    assert found.get("d2") == wanted


def test_without_a_dated_sibling_nothing_is_said() -> None:
    assert date_by_dateline([article("d2", "QUITO, Jan 3 - The two ministers met.")]) == {}


def test_a_weekday_in_the_headline_checks_the_day() -> None:
    titled = Article(
        "d2", "d2.txt", "0" * 64, "en", "Quito talks: Friday 3 January live", None, "Talks.", ((0, 6, 0),)
    )
    assert date_by_dateline([titled, SIBLING]) == {"d2": date(2031, 1, 3)}
    wrong = Article(
        "d3", "d3.txt", "0" * 64, "en", "Quito talks: Monday 3 January live", None, "Talks.", ((0, 6, 0),)
    )
    assert date_by_dateline([wrong, SIBLING]) == {}
