"""How alike two names are across Turkish, English, Slavic and Arabic spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.languages.names import name_likeness

ALIKE = [
    ("es-Serrac", "al-Sarraj"),
    ("Horbenko", "Gorbenko"),
    ("Qodirov", "Kadirov"),
    ("Murat Aydın", "Aydın"),
    ("M. Aydin", "Murat Aydın"),
    ("Serhiy Horbenko", "Sergii Gorbenko"),
    ("Kemal et-Tayyib Salih", "Kamal Eltayeb Saleh"),
    ("Aleksandr Belov", "Alexander Belov"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_two_spellings_are_alike(one: str, other: str) -> None:
    assert name_likeness(one, other) > 0.84


UNLIKE = [
    ("Mehmet Demir", "Ahmet Demir"),
    ("Demir", "Demirtaş"),
    ("Ali", "Veli"),
    ("Murat Aydın", "Murat Yıldırım"),
    ("Ivan Petrov", "Oleg Sidorov"),
    ("", "Aydın"),
]


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_other_people_are_not_alike(one: str, other: str) -> None:
    assert name_likeness(one, other) < 0.8


@given(st.text(max_size=200))
def test_a_name_is_wholly_like_itself(text: str) -> None:
    assert name_likeness(text, text) in (0.0, 1.0)


@given(st.text(max_size=60), st.text(max_size=60))
def test_likeness_stays_between_nothing_and_one_and_is_symmetric(one: str, other: str) -> None:
    likeness = name_likeness(one, other)
    assert 0.0 <= likeness <= 1.0
    assert likeness == pytest.approx(name_likeness(other, one))
