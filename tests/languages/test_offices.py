"""Every pack entry's example is read by the name reader as the entry says."""

import pytest

from dragoman.languages.loader import LANGUAGES
from dragoman.languages.offices import Head, Office, Portfolio, heads, offices, portfolios, word_lists
from dragoman.read.mentions import find_mentions
from dragoman.read.tokens import split_sentences
from dragoman.types import Entity, Mention


def read(text: str, language: str) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    return find_mentions(text, split_sentences(text, (), language=language), language=language)


OFFICES = [(code, entry) for code in LANGUAGES for entry in offices(code) if not entry.plural]
PORTFOLIOS = [(code, entry) for code in LANGUAGES for entry in portfolios(code)]
HEADS = [(code, entry) for code in LANGUAGES for entry in heads(code)]


@pytest.mark.parametrize("language, entry", OFFICES, ids=lambda value: getattr(value, "example", value))
def test_example_gives_a_person_with_the_office(language: str, entry: Office) -> None:
    _, entities = read(entry.example, language)
    persons = [entity for entity in entities if entity.kind == "person" and entity.names]
    assert persons
    if entry.role and entry.kind in ("office", "rank") and entry.role != "deputy":
        assert entry.role in {role.removeprefix("deputy-") for person in persons for role in person.roles}


@pytest.mark.parametrize("language, entry", PORTFOLIOS, ids=lambda value: getattr(value, "example", value))
def test_example_gives_the_minister(language: str, entry: Portfolio) -> None:
    _, entities = read(entry.example, language)
    assert f"{entry.key}-minister" in {role for entity in entities for role in entity.roles}


@pytest.mark.parametrize("language, entry", HEADS, ids=lambda value: getattr(value, "example", value))
def test_example_gives_the_body_or_place(language: str, entry: Head) -> None:
    mentions, _ = read(entry.example, language)
    lone = entry.alone and not any(mention.entity >= 0 for mention in mentions)
    assert lone or entry.kind in {mention.kind for mention in mentions}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_lower_case_and_lists_are_there(language: str) -> None:
    words = [word for entry in offices(language) for word in entry.words]
    words += [word for entry in portfolios(language) for word in entry.words]
    words += [word for entry in heads(language) for word in entry.words]
    assert all(word == word.lower() and word.strip() == word for word in words)
    assert {"common", "function", "particle", "deputy", "former"} <= word_lists(language).keys()


def test_a_language_without_a_pack_has_nothing() -> None:
    assert offices("fr") == ()
    assert word_lists("fr") == {}
