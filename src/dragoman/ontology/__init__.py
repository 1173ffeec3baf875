"""The ontology as data: PLOVER's categories and modes, the topics, and the sentence for an event."""

from dragoman.ontology.plover import (
    Category,
    Mode,
    Phrase,
    Verb,
    categories,
    find_category,
    find_mode,
    find_phrase,
)
from dragoman.ontology.sentence import MONTHS, MOST_NAMES, join_names, write_date, write_sentence
from dragoman.ontology.threads import Thread, threads
from dragoman.ontology.topics import Topic, find_topic, own_topics, topics

__all__ = [
    "MONTHS",
    "MOST_NAMES",
    "Category",
    "Mode",
    "Phrase",
    "Thread",
    "Topic",
    "Verb",
    "categories",
    "find_category",
    "find_mode",
    "find_phrase",
    "find_topic",
    "join_names",
    "own_topics",
    "threads",
    "topics",
    "write_date",
    "write_sentence",
]
