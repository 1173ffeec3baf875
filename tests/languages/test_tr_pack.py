"""The Turkish pack: entries of one mould, with names that the ontology and the noun classes know."""

import re

from dragoman.languages.predicates import cues, mode_cues, noun_classes, predicates, topic_words
from dragoman.ontology import find_category, find_mode, find_topic

_SLOTS = {
    "complement",
    "hit",
    "speaker",
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
    "in",
    "at",
    "call",
    "over",
    "into",
    "possessor",
    "carrier",
    "post",
    "ahead",
    "offered",
}
_TYPES = {
    "outrage",
    "praise",
    "actor",
    "person",
    "state",
    "organization",
    "group",
    "place",
    "plural",
    "several",
    "any",
    "clause",
    "attack",
    "retaliation",
    "assertion",
    "gathering",
    "talks",
    "nationals",
    "side",
}


def test_ids_and_lemmas_are_used_once() -> None:
    entries = predicates("tr")
    assert len({entry.id for entry in entries}) == len(entries)
    assert len({(entry.lemma, entry.pos) for entry in entries}) == len(entries)


def test_senses_name_known_categories_modes_and_slots() -> None:
    classes = {group.name for group in noun_classes("tr")} | _TYPES
    for entry in predicates("tr"):
        for sense in entry.senses:
            assert (
                sense.category in ("NONE", "PRESENT", "DENIAL") or find_category(sense.category) is not None
            ), entry.id
            assert sense.mode is None or find_mode(sense.category, sense.mode) is not None, entry.id
            assert {*sense.actors, *sense.recipients} <= _SLOTS, entry.id
            for need in sense.needs:
                slots, _, types = need.lstrip("!").partition(":")
                assert set(slots.split("|")) <= _SLOTS, (entry.id, need)
                assert set(types.split("|")) <= classes, (entry.id, need)


def test_all_sixteen_categories_have_verbs() -> None:
    told = {sense.category for entry in predicates("tr") for sense in entry.senses} - {
        "NONE",
        "PRESENT",
        "DENIAL",
    }
    assert told == {
        "AGREE",
        "CONSULT",
        "SUPPORT",
        "CONCEDE",
        "COOPERATE",
        "AID",
        "RETREAT",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
    }


def test_modes_and_topics_are_those_of_the_ontology() -> None:
    for cue in mode_cues("tr"):
        assert find_mode(cue.category, cue.mode) is not None, (cue.category, cue.mode)
    for words in topic_words("tr"):
        assert find_topic(words.topic) is not None, words.topic


def test_words_are_in_lower_case_and_have_no_stray_spaces() -> None:
    groups = [
        *((group.words, group.example) for group in noun_classes("tr")),
        *((group.words, group.example) for group in cues("tr")),
        *((group.words, group.example) for group in topic_words("tr")),
    ]
    for words, example in groups:
        assert example
        for word in words:
            assert word == word.strip(), word
            assert not re.search(r"\s\s", word), word
