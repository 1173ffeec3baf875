"""The ontology as data: PLOVER's categories and modes, and the topics."""

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
from dragoman.ontology.topics import Topic, find_topic, topics

__all__ = [
    "Category",
    "Mode",
    "Phrase",
    "Topic",
    "Verb",
    "categories",
    "find_category",
    "find_mode",
    "find_phrase",
    "find_topic",
    "topics",
]
