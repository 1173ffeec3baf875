"""What negotiations go on about, from meeting to meeting: a closed list of threads."""

from functools import cache
from typing import Literal

from msgspec import Struct

from dragoman.ontology.data import load_ontology


class Thread(Struct, frozen=True):
    """One thread: its id, the words a reader sees, what sort of thing it is.

    `topics` are the topics of events that belong to it though their sentences do not name it. `about` says what tells
    two matters of the sort apart: the `pair` of countries that it lies between, or the `one` country that it is for.
    `attacks` may be stages of it: of a ceasefire, but not of a peace plan.
    """

    id: str
    label: str
    kind: Literal["issue", "plan", "arrangement", "format"]
    topics: tuple[str, ...]
    example: str
    about: Literal["pair", "one"] = "pair"
    attacks: bool = False


@cache
def threads() -> tuple[Thread, ...]:
    """All threads."""
    return load_ontology("threads.json", tuple[Thread, ...])
