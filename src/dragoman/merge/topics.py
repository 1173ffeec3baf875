"""What an event is about, from what its accounts, its documents and its participants' other events tell."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.merge.group import Group, Telling
from dragoman.types import Claim, Reading

__all__ = ["Themes"]

MOST = 3

RELATIONS = "bilateral-relations"

_RANKS = (1.0, 0.7, 0.5)
"""What a topic counts that an account or a document puts first, second, third."""

_KEPT = 0.5
"""A further topic is kept from this share of the votes of the first."""

_NEAR = 600
"""Characters between two events of one passage."""

_MOST_BESIDE = 40

Words = dict[str, tuple[Claim, ...]]
"""By document, the claims that tell topics."""


class Themes:
    """What an event is about where its own accounts do not say it.

    The event told beside it by the same participants lends its topics ("were received by ..., and signed an
    agreement on ..."); then the documents do, if both sides of a meeting take part in what those are about. A
    meeting of which nothing else is told is about the relations of those who met.
    """

    def __init__(self, readings: Sequence[Reading], groups: Iterable[Group]) -> None:
        self._of = {reading.document: reading.themes for reading in readings}
        self._concerned: defaultdict[str, set[str]] = defaultdict(set)
        self._told: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._groups = list(groups)
        for number, group in enumerate(self._groups):
            for topic in _vote(group.tellings):
                self._concerned[topic] |= group.parties
            for telling in group.tellings:
                self._told[telling.account.document].append((telling.account.start, number))
        for told in self._told.values():
            told.sort()

    def settle(self, group: Group) -> tuple[tuple[str, ...], Words]:
        """The event's topics, at most three, and the words for those that its own accounts do not tell."""
        told = _vote(group.tellings)
        if told:
            return told, {}
        if group.category == "REQUEST" and len(group.recipients) > 1:
            # "urged both sides to show restraint": it is about what is between the two
            return (RELATIONS,), _tell_relations(group.tellings)
        companions = list(self._find_companions(group))
        beside = [
            telling
            for other in companions
            for telling in other.tellings
            if telling.account.document in group.documents
        ]
        if shared := _vote(beside):
            return shared, _gather(beside, shared)
        if group.category == "CONSULT" or not any(other.category == "CONSULT" for other in companions):
            themes = {document: self._of.get(document, ()) for document in sorted(group.documents)}
            weights: defaultdict[str, float] = defaultdict(float)
            for claims in themes.values():
                for claim, weight in zip(claims, _RANKS, strict=False):
                    if group.category != "CONSULT" or self._concerns(claim.value, group):
                        weights[claim.value] += weight
            if kept := _choose(weights):
                return kept, {d: tuple(c for c in told if c.value in kept) for d, told in themes.items()}
            if group.category != "CONSULT":
                return (), {}
        return (RELATIONS,), _tell_relations(group.tellings)

    def _concerns(self, topic: str, group: Group) -> bool:
        """Whether at least two of those who meet take part in events of the topic."""
        return len(self._concerned[topic] & group.parties) > 1

    def _find_companions(self, group: Group) -> Iterator[Group]:
        """The events told beside it: by two of its participants near it, or by one in the same sentence."""
        seen = {id(group)}
        for telling in group.tellings:
            account = telling.account
            told = self._told[account.document]
            first = bisect_left(told, (account.start - _NEAR, 0))
            last = bisect_right(told, (account.start + _NEAR, 0))
            for start, number in told[first : min(last, first + _MOST_BESIDE)]:
                other = self._groups[number]
                if id(other) in seen:
                    continue
                common = len(other.parties & group.parties)
                if common > 1 or (common and start == account.start):
                    seen.add(id(other))
                    yield other


def _vote(tellings: Sequence[Telling]) -> tuple[str, ...]:
    """The topics that most origins give; what an account puts first counts more."""
    given: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for telling in tellings:
        for topic, weight in zip(telling.account.topics, _RANKS, strict=False):
            given[topic][telling.origin] = max(weight, given[topic].get(telling.origin, 0.0))
    return _choose({topic: sum(votes.values()) for topic, votes in given.items()})


def _choose(weights: Mapping[str, float]) -> tuple[str, ...]:
    ranked = sorted(weights, key=lambda topic: (-weights[topic], topic))
    return tuple(topic for topic in ranked if weights[topic] >= _KEPT * weights[ranked[0]])[:MOST]


def _gather(tellings: Iterable[Telling], topics: Sequence[str]) -> Words:
    """The words with which tellings tell `topics`."""
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for telling in tellings:
        for claim in telling.account.claims:
            if claim.field == "topic" and claim.value in topics:
                found[telling.account.document].append(claim)
    return {document: tuple(claims) for document, claims in found.items()}


def _tell_relations(tellings: Iterable[Telling]) -> Words:
    """The words that tell the meeting itself, as those that tell what it was about."""
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for telling in tellings:
        for claim in telling.account.claims:
            if claim.field == "event" and claim.value == telling.account.category:
                found[telling.account.document].append(
                    Claim("topic", claim.start, claim.end, claim.text, RELATIONS)
                )
    return {document: tuple(claims) for document, claims in found.items()}
