"""Given names in their spellings."""

import pytest

from dragoman.languages.given import GivenName, find_given
from dragoman.languages.loader import load_lines
from dragoman.languages.names import fold, name_likeness

ENTRIES = load_lines("world/given_names.jsonl", GivenName)


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.name for entry in ENTRIES])
def test_every_example_bears_its_name(entry: GivenName) -> None:
    assert entry.name in {find_given(word) for word in entry.example.rstrip(".").split()}


def test_each_spelling_is_of_one_name() -> None:
    forms = [fold(form) for entry in ENTRIES for form in entry.forms]
    assert len(forms) == len(set(forms))
    assert len(ENTRIES) == len({entry.name for entry in ENTRIES})


def test_a_given_name_known_by_its_spelling_counts_more_than_its_sound() -> None:
    assert name_likeness("Slimane Torvani", "Süleyman Torvani") > 0.95
    assert name_likeness("Hassan Torvani", "Hüseyin Torvani") < 0.7
