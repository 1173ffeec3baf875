"""Common words of bodies' names mean the same in every language."""

import pytest

from dragoman.languages.bodywords import BodyWord, find_meaning
from dragoman.languages.loader import LANGUAGES, load_lines
from dragoman.languages.names import fold

ENTRIES = [
    (language, entry)
    for language in LANGUAGES
    for entry in load_lines(f"{language}/bodywords.jsonl", BodyWord)
]


@pytest.mark.parametrize(("language", "entry"), ENTRIES, ids=[f"{code}-{one.means}" for code, one in ENTRIES])
def test_every_example_shows_its_word(language: str, entry: BodyWord) -> None:
    words = [fold(word.replace("'", " ").split()[0]) for word in entry.example.split()]
    assert entry.means in {find_meaning(word, language=language) for word in words}


def test_every_meaning_has_words_in_every_language() -> None:
    meanings = [
        {means for code, entry in ENTRIES if code == language for means in entry.means.split()}
        for language in LANGUAGES
    ]
    assert all(each == meanings[0] for each in meanings)
