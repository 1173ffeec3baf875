"""Which of a page's dates is its publication date."""

from datetime import date

import pytest

from dragoman.clean import find_dateline
from tests.clean.documents import make_article

BODY = (
    "The trade ministers of Chile and Peru met in Arica on Wednesday to discuss the railway, both sides said.\n\n"
    "They agreed to reopen the line in autumn. A first train is to run in test service within weeks."
)
TITLE = "Chile and Peru ministers discuss railway in Arica"


@pytest.mark.parametrize(
    ("head", "tail", "day"),
    [
        ("Published 4 March 2026, 18:20 GMT", "", "2026-03-04"),
        ("Last updated: 5 March 2026 09:00 | Published: 4 March 2026 18:20", "", "2026-03-04"),
        ("Updated March 5, 2026", "", "2026-03-05"),
        ("BUSINESS | 4 March 2026", "", "2026-03-04"),
        ("Wednesday 4 March 2026, last updated 17.40", "", "2026-03-04"),
        ("Yayın Tarihi: 04.03.2026 21:15", "", "2026-03-04"),
        ("Giriş: 4 Mart 2026 - Güncelleme: 6 Mart 2026", "", "2026-03-04"),
        ("Oluşturulma Tarihi: Mart 04, 2026 12:00", "", "2026-03-04"),
        ("Опубликовано: 4 марта 2026 г.", "", "2026-03-04"),
        ("Veröffentlicht am 4. März 2026 um 18:05 Uhr", "", "2026-03-04"),
        ("Publié le 4 mars 2026 à 19h05 - Temps de lecture : 3 min", "", "2026-03-04"),
        ("نُشر في: 4 مارس 2026", "", "2026-03-04"),
        ("Transcript of the ministry's weekly briefing (4 March 2026)", "", "2026-03-04"),
        ("", "\n\nPublished: 4 March 2026", "2026-03-04"),
        ("", "\n\nRead next\n12 May 2019\nStorm hits the coast", None),
        ("", "", None),
    ],
)
def test_stated_dates(head: str, tail: str, day: str | None) -> None:
    article = make_article(f"Home | World | Business\n{TITLE}\n\n{head}\n{BODY}{tail}")
    assert (article.published and article.published.date.isoformat()) == day
    assert article.title == TITLE
    assert "Published" not in article.text
    assert article.published is None or article.published.basis == "stated"


def test_a_stated_date_beats_the_crawlers() -> None:
    article = make_article(f" date 2026-03-09 {TITLE}\n{TITLE}\n4 March 2026\n\n{BODY}")
    assert article.published is not None
    assert article.published.date == date(2026, 3, 4)
    assert not article.text.startswith("date")


def test_the_crawlers_date_is_better_than_none_and_never_in_the_text() -> None:
    article = make_article(f" date 2026-03-09 {BODY}")
    assert article.published is not None
    assert article.published.date == date(2026, 3, 9)
    assert article.text.startswith("The trade ministers")


def test_a_dateline_takes_its_year_from_the_page() -> None:
    article = make_article(f"{TITLE}\n\nARICA, March 4 - {BODY}\n\n© 2026 Example Wire")
    assert article.published is not None
    assert article.published.date == date(2026, 3, 4)
    assert "ARICA, March 4 - The trade" in article.text
    assert make_article(f"{TITLE}\n\nARICA, March 4 - {BODY}").published is None


def test_years_that_no_page_can_have_are_no_dates() -> None:
    assert make_article(f"{TITLE}\n4 March 1872\n\n{BODY}").published is None


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("BISHKEK, March 12 - The co-chairs met.", (None, 3, 12)),
        ("ASTANA, 5 May 2026 - The ministers met.", (2026, 5, 5)),
        ("LIMA, Feb. 29 (Wire) - The ministers met.", (None, 2, 29)),
        ("МОСКВА, 11 июня. Переговоры прошли.", (None, 6, 11)),
        ("On March 12 the co-chairs met.", None),
        ("", None),
    ],
)
def test_datelines(text: str, dateline: tuple[int | None, int, int] | None) -> None:
    assert find_dateline(text) == dateline
