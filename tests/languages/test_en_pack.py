"""The English pack: every entry is at work in its own example."""

import re
from functools import cache

import pytest

from dragoman.languages.loader import load_file
from dragoman.languages.predicates import (
    Cue,
    ModeCue,
    NounClass,
    Predicate,
    TopicWords,
    cues,
    mode_cues,
    noun_classes,
    predicates,
    topic_words,
)
from dragoman.ontology import find_category, find_mode, find_topic
from dragoman.read.accounts.topics import find_mode_words, find_topic_words
from dragoman.read.dates import find_dates
from dragoman.read.english import find_frames
from dragoman.read.english.lexicon import EXTRA_SLOTS, lexicon
from dragoman.read.frames import Frame
from dragoman.read.mentions import find_mentions
from dragoman.read.senses import choose_sense
from dragoman.read.tokens import line_blocks, lower, split_sentences
from dragoman.types import Mention

_SLOTS = {
    *(
        "subject",
        "object",
        "with",
        "to",
        "from",
        "by",
        "between",
        "of",
        "against",
        "on",
        "for",
        "about",
        "in talks with",
        "in",
    ),
    *(
        "at",
        "over",
        "into",
        "possessor",
        "carrier",
        "among",
        "near",
        "behind",
        "complement",
        "via",
        "towards",
    ),
    *("toward", "after", "around", "across", "infinitive", "outside", "under", "off", "through", "during"),
    *("along", "out of", "out", "up", "back", "toward"),
    *("as", "told", "carried", "aim", "post", "before", "in front of", "offered", *EXTRA_SLOTS),
}
_TYPES = {
    "actor",
    "person",
    "state",
    "organization",
    "group",
    "place",
    "plural",
    "any",
    "nationals",
    "never",
    "several",
    "bloc",
    "apart",
}
_NOT_EVENTS = frozenset({"DENIAL", "NONE", "PRESENT"})


@cache
def _frames(text: str) -> tuple[tuple[Frame, ...], tuple[Mention, ...]]:
    sentences = split_sentences(text, line_blocks(text), language="en")
    mentions, _ = find_mentions(text, sentences, language="en")
    return find_frames(sentences, mentions, find_dates(text, language="en", reference=None)), mentions


@pytest.mark.parametrize("entry", predicates("en"), ids=lambda entry: entry.id)
def test_a_predicate_reads_its_example(entry: Predicate) -> None:
    frames, mentions = _frames(entry.example)
    own = [frame for frame in frames if frame.predicate.id == entry.id]
    assert own
    assert any(choose_sense(entry, frame.slots, mentions) is not None for frame in own)


@pytest.mark.parametrize("entry", predicates("en"), ids=lambda entry: entry.id)
def test_senses_name_known_categories_modes_slots_and_types(entry: Predicate) -> None:
    classes = {group.name for group in noun_classes("en")} | _TYPES
    for sense in entry.senses:
        assert sense.category in _NOT_EVENTS or find_category(sense.category) is not None
        assert sense.mode is None or find_mode(sense.category, sense.mode) is not None
        assert {*sense.actors, *sense.recipients} <= _SLOTS
        for need in sense.needs:
            slots, _, types = need.lstrip("!").partition(":")
            assert set(slots.split("|")) <= _SLOTS
            assert set(types.split("|")) <= classes


def test_ids_and_lemmas_are_used_once() -> None:
    entries = predicates("en")
    assert len({entry.id for entry in entries}) == len(entries)
    assert len({(entry.lemma, entry.pos) for entry in entries}) == len(entries)


def _words_of(text: str) -> str:
    return " " + re.sub(r"[^\w-]+", " ", lower(text, language="en")) + " "


@pytest.mark.parametrize("group", noun_classes("en"), ids=lambda group: group.name)
def test_a_noun_class_stands_in_its_example(group: NounClass) -> None:
    words = _words_of(group.example).split()
    lex = lexicon()
    assert any(group.name in (*lex.classes.get(word, ()), *lex.doing.get(word, ())) for word in words)


@pytest.mark.parametrize("cue", mode_cues("en"), ids=lambda cue: f"{cue.category}-{cue.mode}")
def test_a_mode_cue_stands_in_its_example(cue: ModeCue) -> None:
    assert find_mode(cue.category, cue.mode) is not None
    (sentence,) = split_sentences(cue.example, (), language="en")
    tokens = sentence.tokens
    hits = find_mode_words(tokens, 0, len(tokens), language="en", category=cue.category)
    assert cue.mode in {hit.name for hit in hits}


@pytest.mark.parametrize("cue", cues("en"), ids=lambda cue: cue.kind)
def test_a_cue_stands_in_its_example(cue: Cue) -> None:
    words = _words_of(cue.example)
    lemmas = {lexicon().lemmas.get(word, word) for word in words.split()}
    singular = {word.removesuffix("s") for word in words.split()}
    stems = [word.removesuffix("*") for word in cue.words if word.endswith("*")]
    endings = [word.removeprefix("*") for word in cue.words if word.startswith("*")]
    assert (
        any(f" {word} " in words or word in lemmas or word in singular for word in cue.words)
        or any(f" {stem}" in words for stem in stems)
        or any(f"{ending} " in words for ending in endings)
    )


@pytest.mark.parametrize("entry", topic_words("en"), ids=lambda entry: entry.topic)
def test_a_topic_word_stands_in_its_example(entry: TopicWords) -> None:
    assert find_topic(entry.topic) is not None
    (sentence,) = split_sentences(entry.example, (), language="en")
    hits = find_topic_words(sentence.tokens, language="en")
    assert entry.topic in {hit.name for hit in hits if hit.sure}


def test_every_toll_word_group_stands_in_its_example() -> None:
    tolls = load_file("en/tolls.json", dict)["tolls"]
    for toll in tolls:
        assert any(f" {word} " in _words_of(toll["example"]) for word in toll["words"]), toll["what"]
