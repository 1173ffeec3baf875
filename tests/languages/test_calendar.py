"""Full dates in the languages that documents come in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages.calendar import find_absolute_days, fold_case, index_months, load_names

ALL = ("en", "tr", "uk", "ru", "de", "fr", "ar")

FULL_DATES = [
    ("Yayın Tarihi:14.09.2025 00:31", "14.09.2025", date(2025, 9, 14)),
    ("14/09/2025", "14/09/2025", date(2025, 9, 14)),
    ("updated 09/14/2025", "09/14/2025", date(2025, 9, 14)),
    ("date 2025-09-14", "2025-09-14", date(2025, 9, 14)),
    ("2025-09-14T10:00:00+03:00", "2025-09-14T10:00:00+03:00", date(2025, 9, 14)),
    ("2025-09-14 08:30 güncellendi", "2025-09-14 08:30", date(2025, 9, 14)),
    ("14 Eylül 2025 Pazar - 18:31", "14 Eylül 2025 Pazar", date(2025, 9, 14)),
    ("31 ARALIK 2025'te", "31 ARALIK 2025", date(2025, 12, 31)),
    ("31 aralik 2025", "31 aralik 2025", date(2025, 12, 31)),
    ("Eylül 7, 2025", "Eylül 7, 2025", date(2025, 9, 7)),
    ("Sunday, September 14, 2025", "Sunday, September 14, 2025", date(2025, 9, 14)),
    ("on the 14th of September 2025.", "14th of September 2025", date(2025, 9, 14)),
    ("Sept. 14, 2025", "Sept. 14, 2025", date(2025, 9, 14)),
    ("14-Sep-2025", "14-Sep-2025", date(2025, 9, 14)),
    ("неділя, 14 вересня 2025 року", "неділя, 14 вересня 2025", date(2025, 9, 14)),
    ("9 июня 2025 г.", "9 июня 2025", date(2025, 6, 9)),
    ("Stand: 6. Juli 2025", "6. Juli 2025", date(2025, 7, 6)),
    ("le 1er août 2025", "1er août 2025", date(2025, 8, 1)),
    ("٤ أغسطس ٢٠٢٥", "٤ أغسطس ٢٠٢٥", date(2025, 8, 4)),
    ("4 آب/أغسطس 2025", "4 آب/أغسطس 2025", date(2025, 8, 4)),
    ("4 كانون الثاني 2025", "4 كانون الثاني 2025", date(2025, 1, 4)),
]

NO_DATES = [
    "31.02.2025",
    "0312 04 2025",
    "v1.2.3.2025",
    "10 Mart",
    "2025",
    "call 12-3456-2025",
    "3 evler 2025",
]


@pytest.mark.parametrize("text, words, day", FULL_DATES)
def test_full_date_is_found_with_its_span(text: str, words: str, day: date) -> None:
    ((start, end, found),) = find_absolute_days(text, languages=ALL)
    assert (text[start:end], found) == (words, day)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_full_date_is_left_alone(text: str) -> None:
    assert find_absolute_days(text, languages=ALL) == ()


def test_english_text_that_shows_month_first_is_read_so() -> None:
    text = "Filed 03/04/2025, corrected 03/25/2025"
    days = [day for _, _, day in find_absolute_days(text, languages=("en",))]
    assert days == [date(2025, 3, 4), date(2025, 3, 25)]
    assert find_absolute_days(text, languages=("en", "tr"))[0][2] == date(2025, 4, 3)


def test_several_dates_come_in_order() -> None:
    text = "1 Mayıs 2025-3 Mayıs 2025; 04.05.2025"
    assert [day.day for _, _, day in find_absolute_days(text, languages=("tr",))] == [1, 3, 4]


@pytest.mark.parametrize("code", ALL)
def test_example_of_each_language_is_read(code: str) -> None:
    ((_, _, day),) = find_absolute_days(load_names()[code].example, languages=(code,))
    assert day == date(2026, 3, 12)


def test_unknown_languages_are_passed_over() -> None:
    assert index_months(("xx",)) == {}
    assert find_absolute_days("2025-01-02", languages=("xx",))[0][2] == date(2025, 1, 2)


@given(st.text(alphabet="0123456789./-: ,TMartısMayİI٣٤آب\n\xa0", max_size=80) | st.text(max_size=80))
def test_any_text_gives_ordered_spans(text: str) -> None:
    floor = 0
    for start, end, _ in find_absolute_days(text, languages=ALL):
        assert floor <= start < end <= len(text)
        floor = end


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold_case(text)) == len(text)
