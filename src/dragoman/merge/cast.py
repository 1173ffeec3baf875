"""Who stands for whom: a minister for a state, a negotiator for an organisation."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dragoman.languages.names import fold
from dragoman.types import Actor

__all__ = ["Cast", "Match"]

_ENDING = re.compile(r"(?<=\w)['’]\w{1,6}")
"""A possessive or case ending behind an apostrophe: "the Front's negotiator", "NATO'nun sözcüsü"."""

MOST = 24
"""Participants beyond which a list is no longer paired off name by name."""

LONGEST = 6
"""Words of an organisation's name looked for inside an office."""


class Match(NamedTuple):
    """How two lists of participants agree.

    `exact` are the same actors, `soft` those where one stands for the other (a state for its minister),
    `smaller` and `larger` the sizes of the lists.
    """

    exact: int
    soft: int
    smaller: int
    larger: int

    @property
    def contained(self) -> bool:
        """Whether everyone of the shorter list is met in the longer one."""
        return self.smaller > 0 and self.exact + self.soft == self.smaller

    @property
    def equal(self) -> bool:
        """Whether the two lists are the same people, or stand for the same."""
        return self.contained and self.smaller == self.larger

    @property
    def share(self) -> float:
        """Between 0 (nobody in common) and 1 (the same actors)."""
        whole = self.smaller + self.larger - self.exact - self.soft
        return (self.exact + 0.7 * self.soft) / whole if whole else 0.0


class Cast:
    """The actors with their allegiances.

    `bodies_of` gives, by actor id, the bodies that the documents say someone belongs to, as written.
    """

    def __init__(self, actors: Sequence[Actor], bodies_of: Mapping[str, Iterable[str]] | None = None) -> None:
        self.actors: Mapping[str, Actor] = {actor.id: actor for actor in actors}
        states = {actor.country: actor.id for actor in actors if actor.kind == "state" and actor.country}
        bodies: defaultdict[str, set[str]] = defaultdict(set)
        for actor in actors:
            if actor.kind in ("organization", "group"):
                for name in actor.names:
                    bodies[fold(name)].add(actor.id)
        bodies.pop("", None)
        long: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(bodies):
            if len(words := name.split()) >= 3:
                long[max(words, key=len)].append(name)
        self._sides: dict[str, frozenset[str]] = {}
        for actor in actors:
            sides: set[str] = set()
            if actor.kind != "state" and actor.country in states:
                sides.add(states[actor.country])
            if actor.kind == "person":
                told = (*actor.offices, *(bodies_of or {}).get(actor.id, ()))
                sides.update(body for text in told for body in _find_bodies(text, bodies, long))
            self._sides[actor.id] = frozenset(sides)
        self._unnamed = frozenset(actor.id for actor in actors if actor.name in actor.offices)
        self._matches: dict[tuple[frozenset[str], frozenset[str]], Match] = {}

    def sides(self, actor: str) -> frozenset[str]:
        """The state and the organisations that this actor speaks for."""
        return self._sides.get(actor, frozenset())

    def kind(self, actor: str) -> str:
        """`person`, `organization`, `state` or `group`."""
        return self.actors[actor].kind if actor in self.actors else ""

    def country(self, actor: str) -> str | None:
        """ISO 3166-1 alpha-2, where known."""
        return self.actors[actor].country if actor in self.actors else None

    def is_unnamed(self, actor: str) -> bool:
        """Whether the documents give this one only by office ("the Kazakh foreign minister")."""
        return actor in self._unnamed

    def is_crowd(self, actor: str) -> bool:
        """Whether this is a group that the documents give only by a common noun ("protesters")."""
        return self.kind(actor) == "group" and actor in self._unnamed

    def is_vague(self, actor: str) -> bool:
        """Whether this is a crowd, or one told by a land and a common noun only ("Afar rebels")."""
        if self.is_crowd(actor):
            return True
        names = self.actors[actor].names if self.kind(actor) in ("group", "organization") else ()
        return bool(names) and all(name.split()[-1:] and name.split()[-1].islower() for name in names)

    def is_common(self, actor: str) -> bool:
        """Whether no document calls this one by a name of its own: "a court", "mahkeme"."""
        return not any(name[:1].isupper() for name in self.actors[actor].names)

    def stands_for(self, one: str, other: str) -> bool:
        """Whether one of the two may be written for the other."""
        if other in self._sides.get(one, ()) or one in self._sides.get(other, ()):
            return True
        if one not in self._unnamed and other not in self._unnamed:
            return False
        return self.country(one) is not None and self.country(one) == self.country(other)

    def find_core(self, parties: frozenset[str]) -> frozenset[str]:
        """The participants without the states that some of the persons among them stand for."""
        stood_for = {side for actor in parties if self.kind(actor) == "person" for side in self.sides(actor)}
        return parties - {side for side in stood_for if self.kind(side) == "state"}

    def match(self, one: frozenset[str], other: frozenset[str]) -> Match:
        """Pairs the actors off, equal ones first; each may be met by one only."""
        if (found := self._matches.get((one, other))) is None:
            found = self._matches[one, other] = self._matches[other, one] = self._pair_off(one, other)
        return found

    def _pair_off(self, one: frozenset[str], other: frozenset[str]) -> Match:
        small, large = (one, other) if len(one) <= len(other) else (other, one)
        alone = small - large
        exact = len(small) - len(alone)
        if not alone or exact == len(large):
            return Match(exact, 0, len(small), len(large))
        free = sorted(large - small)
        soft = 0
        for actor in sorted(alone)[:MOST]:
            for at, who in enumerate(free[:MOST]):
                if self.stands_for(actor, who):
                    del free[at]
                    soft += 1
                    break
        return Match(exact, soft, len(small), len(large))


def _find_bodies(office: str, bodies: Mapping[str, set[str]], long: Mapping[str, list[str]]) -> set[str]:
    """The bodies that an office names: word for word, or all words of a long name ("joint X-Y commission")."""
    words = fold(_ENDING.sub("", office[:400])).split()[:40]
    found = {
        body
        for start in range(len(words))
        for end in range(start + 1, min(start + LONGEST, len(words)) + 1)
        for body in bodies.get(" ".join(words[start:end]), ())
    }
    present = set(words)
    for word in present:
        for name in long.get(word, ())[:MOST]:
            if present.issuperset(name.split()):
                found |= bodies[name]
    return found
