"""What events are about: a closed list of topics."""

from functools import cache

from msgspec import Struct

from dragoman.ontology.data import load_ontology


class Topic(Struct, frozen=True):
    """One topic: its id as records carry it, and the words a reader sees.

    `kinds` are the categories (`AID`), or categories with a mode (`RETREAT/release`), whose events are about it
    whatever else is told.
    """

    id: str
    label: str
    example: str
    kinds: tuple[str, ...] = ()


@cache
def topics() -> tuple[Topic, ...]:
    """All topics."""
    return load_ontology("topics.json", tuple[Topic, ...])


@cache
def find_topic(name: str) -> Topic | None:
    """The topic of that id (`security-guarantees`), None if there is none."""
    return next((topic for topic in topics() if topic.id == name), None)


@cache
def own_topics(category: str, mode: str | None) -> tuple[str, ...]:
    """The topics that an event of this category and mode is about by itself: a release is about prisoners."""
    kinds = {category, f"{category}/{mode}"}
    return tuple(topic.id for topic in topics() if not kinds.isdisjoint(topic.kinds))
