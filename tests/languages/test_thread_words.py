"""The words that name the threads of negotiations."""

import pytest

from dragoman.languages.loader import LANGUAGES
from dragoman.languages.threads import ThreadWords, find_threads, has_cue, thread_words
from dragoman.ontology import Thread, threads

ENTRIES = [(language, entry) for language in ("en", "tr") for entry in thread_words(language)]


@pytest.mark.parametrize(("language", "entry"), ENTRIES, ids=lambda one: getattr(one, "example", one))
def test_the_example_of_every_entry_is_found(language: str, entry: ThreadWords) -> None:
    if entry.thread:
        assert entry.thread in {named.thread for named in find_threads(entry.example, language)}
    else:
        assert entry.cue != "agenda" or has_cue(entry.example, language, "agenda")


def test_every_thread_has_words_in_every_language() -> None:
    known = {thread.id for thread in threads()}
    for language in LANGUAGES:
        assert {entry.thread for entry in thread_words(language)} - {""} == known


@pytest.mark.parametrize("thread", threads(), ids=lambda thread: thread.id)
def test_the_example_of_every_thread_is_found(thread: Thread) -> None:
    assert thread.id in {named.thread for named in find_threads(thread.example, "en")}


@pytest.mark.parametrize(
    ("language", "text", "number", "year"),
    [
        ("en", "Norway studied the 14-point plan for two days.", "14", 0),
        ("tr", "Norveç, 14 maddelik barış planını inceledi.", "14", 0),
        ("en", "It resembles the 2019 grain deal.", "", 2019),
        ("en", "It resembles the grain deal signed in 2019.", "", 2019),
        ("en", "It resembles the grain deal. In 2019 nobody knew of it.", "", 0),
        ("tr", "Bu, 2019'daki tahıl anlaşmasını andırıyor.", "", 2019),
        ("tr", "Bu, 2019 yılındaki tahıl anlaşmasını andırıyor.", "", 2019),
    ],
)
def test_figures_and_years_in_a_name(language: str, text: str, number: str, year: int) -> None:
    first, *_ = find_threads(text, language)
    assert (first.number, first.year) == (number, year)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "National Security Adviser Ada Lind arrived in Oslo."),
        ("en", "The museum kept its existing channels open."),
        ("tr", "Milli İstihbarat Teşkilatı Başkanı Can Erdem Oslo'ya geldi."),
        ("tr", "Şirket mevcut kanallarını koruyor."),
    ],
)
def test_what_is_no_thread(language: str, text: str) -> None:
    assert list(find_threads(text, language)) == []
