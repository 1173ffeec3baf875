"""Topic words and mode cues of both languages: none is in another's way, none is dead."""

import re

import pytest

from dragoman.languages.predicates import ModeCue, TopicWords, mode_cues, topic_words
from dragoman.ontology import topics
from dragoman.read.accounts.topics import find_mode_words, find_topic_words
from dragoman.read.tokens import lower, split_sentences

LANGUAGES = ("en", "tr")
ENTRIES = [(language, entry) for language in LANGUAGES for entry in topic_words(language)]
CUES = [(language, cue) for language in LANGUAGES for cue in mode_cues(language)]


def _split(phrase: str, language: str) -> list[str]:
    return re.findall(r"\w+\*?", lower(phrase, language=language))


def _may_be(one: str, other: str) -> bool:
    """Whether some word fits both patterns."""
    left, right = one.rstrip("*"), other.rstrip("*")
    fits = one.endswith("*") and right.startswith(left)
    return left == right or fits or (other.endswith("*") and left.startswith(right))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_its_words(language: str) -> None:
    assert {entry.topic for entry in topic_words(language)} == {topic.id for topic in topics()}


@pytest.mark.parametrize("language, entry", ENTRIES, ids=lambda given: getattr(given, "topic", given))
def test_a_topic_word_is_found_in_its_example(language: str, entry: TopicWords) -> None:
    (sentence,) = split_sentences(entry.example, (), language=language)
    hits = find_topic_words(sentence.tokens, language=language)
    assert entry.topic in {hit.name for hit in hits if hit.sure}
    assert set(entry.words).isdisjoint(entry.hints)


@pytest.mark.parametrize("language, cue", CUES, ids=lambda given: getattr(given, "mode", given))
def test_a_mode_cue_is_found_in_its_example(language: str, cue: ModeCue) -> None:
    (sentence,) = split_sentences(cue.example, (), language=language)
    tokens = sentence.tokens
    hits = find_mode_words(tokens, 0, len(tokens), language=language, category=cue.category)
    assert cue.mode in {hit.name for hit in hits}


@pytest.mark.parametrize("language, entry", [*ENTRIES, *CUES])
def test_a_phrase_that_tells_nothing_holds_a_word_that_would(
    language: str, entry: TopicWords | ModeCue
) -> None:
    hints = entry.hints if isinstance(entry, TopicWords) else ()
    first = [_split(word, language)[0] for word in (*entry.words, *hints)]
    for phrase in entry.unless:
        assert any(_may_be(part, word) for part in _split(phrase, language) for word in first), phrase


NOTHING = [
    ("en", "Police fired tear gas and used a water cannon."),
    ("en", "She told reporters that the talks were of great importance."),
    ("en", "The charge d'affaires spoke at a press conference."),
    ("en", "The deputy posted it on social media on independence day."),
    ("en", "They opened a new chapter in relations with peals of laughter and free movement of ideas.", "accession"),
    ("tr", "Polis biber gazı ve tazyikli su kullandı."),
    ("tr", "Büyükelçi, sosyal medya hesabından açıklama yaptı."),
    ("tr", "Sözcü, gazetecilerin sorularını yanıtladı."),
    ("tr", "Diplomat sınır dışı edildi.", "migration"),
    ("tr", "Sivil toplum kuruluşları başkana zaman tanıdı."),
]  # fmt: skip


@pytest.mark.parametrize("told", NOTHING, ids=lambda told: told[1][:40])
def test_phrases_that_only_look_like_a_topic(told: tuple[str, ...]) -> None:
    language, text, *topic = told
    (sentence,) = split_sentences(text, (), language=language)
    hits = {hit.name for hit in find_topic_words(sentence.tokens, language=language) if hit.sure}
    assert hits.isdisjoint(topic) if topic else not hits
