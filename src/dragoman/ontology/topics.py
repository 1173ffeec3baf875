"""What events are about: a closed list of topics."""

from functools import cache

from msgspec import Struct

from dragoman.ontology.data import load_ontology


class Topic(Struct, frozen=True):
    """One topic: its id as records carry it, and the words a reader sees."""

    id: str
    label: str
    example: str


@cache
def topics() -> tuple[Topic, ...]:
    """All topics."""
    return load_ontology("topics.json", tuple[Topic, ...])


@cache
def find_topic(name: str) -> Topic | None:
    """The topic of that id (`security-guarantees`), None if there is none."""
    return next((topic for topic in topics() if topic.id == name), None)
