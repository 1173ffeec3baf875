import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.report.plaintext import clean_line, clean_text, is_right_to_left, shorten


@given(st.text())
def test_offsets_stay(text: str) -> None:
    assert len(clean_text(text)) == len(text)


@given(st.text())
def test_nothing_that_steers_a_terminal_stays(text: str) -> None:
    assert not any(ord(sign) < 32 or 127 <= ord(sign) < 160 for sign in clean_line(text))
    assert not any(
        0x202A <= ord(sign) <= 0x202E or 0x2066 <= ord(sign) <= 0x2069 for sign in clean_line(text)
    )
    clean_line(text).encode("utf-8")


@given(st.text(), st.integers(min_value=10, max_value=80))
def test_shortened_text_fits(text: str, most: int) -> None:
    assert len(shorten(text, most=most)) <= most


def test_letters_of_every_language_stay() -> None:
    for text in ("İğdır'ın ışığı", "зустріч у Києві", "قالت الوزارة", "می‌خواهم", "«Übung»", "👩‍⚖️"):
        assert clean_text(text) == text


def test_a_line_is_cut_at_a_word() -> None:
    assert shorten("the two ministers met in Oslo", most=20) == "the two ministers…"


@pytest.mark.parametrize("language, expected", [("ar", True), ("he", True), ("tr", False), ("en", False)])
def test_direction_of_writing(language: str, expected: bool) -> None:
    assert is_right_to_left(language) is expected
