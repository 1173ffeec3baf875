"""Which actors took part in events together, and in which."""

from collections import Counter
from itertools import combinations

from msgspec import Struct

from dragoman.ontology import find_category
from dragoman.report.exports.tables import list_accepted
from dragoman.report.shelf import sort_oldest
from dragoman.types import Event, Record

MOST = 50
"""Participants of an event that ties are made of: beyond, the ties of each with each would drown all others."""


class Tie(Struct, frozen=True):
    """Two actors (ids, in order) and what took place between them, the earliest first."""

    one: str
    other: str
    events: tuple[Event, ...]

    def count(self, quad: str) -> int:
        """How many of the events are of a kind: "cooperation" or "conflict", by word or by deed."""
        kinds = [find_category(event.category) for event in self.events]
        return sum(kind is not None and kind.quad.endswith(quad) for kind in kinds)

    def count_categories(self) -> dict[str, int]:
        """How many events of each category, the most frequent first."""
        counts = Counter(event.category for event in self.events)
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def list_participants(event: Event) -> tuple[str, ...]:
    """Who takes part, on either side, each once."""
    return tuple(dict.fromkeys((*event.actors, *event.recipients)))


def find_ties(record: Record) -> tuple[list[Tie], list[Event]]:
    """The ties by what occurred (not by what is planned, alleged or denied), and the events too large for ties."""
    found: dict[tuple[str, str], list[Event]] = {}
    large: list[Event] = []
    for event in sort_oldest(list_accepted(record)):
        names = sorted(list_participants(event))
        if event.status != "occurred":
            continue
        if len(names) > MOST:
            large.append(event)
            continue
        for pair in combinations(names, 2):
            found.setdefault(pair, []).append(event)
    return [Tie(*pair, tuple(events)) for pair, events in sorted(found.items())], large
