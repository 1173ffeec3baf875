"""What the documents say of each named person: names, offices, countries."""

from collections.abc import Sequence

from msgspec import Struct

from dragoman.languages.names import name_key
from dragoman.languages.respelling import respell
from dragoman.resolve.bearer import Bearer
from dragoman.resolve.clusters import Clusters

__all__ = ["People", "Person", "conflict", "find_countries", "is_full", "spell", "split_words"]


class Person(Struct):
    """The bearers of one full name, as it sounds."""

    at: int
    names: tuple[str, ...]
    roles: frozenset[str]
    countries: frozenset[str]
    documents: frozenset[str]
    languages: frozenset[str]
    guessed: bool = False


class People:
    """Descriptions of the parts, made anew only for parts that have grown."""

    def __init__(self, clusters: Clusters) -> None:
        self.clusters = clusters
        self._made: dict[int, tuple[int, Person]] = {}

    def describe(self, at: int) -> Person:
        """All that the bearers of the part say of the person."""
        root, size = self.clusters.root(at), self.clusters.size(at)
        known = self._made.get(root)
        if known is None or known[0] != size:
            known = self._made[root] = size, _describe(root, self.clusters.members(root))
        return known[1]


def split_words(name: str) -> list[str]:
    """The words of a name, each as it sounds."""
    return name_key(name).split()


def is_full(bearer: Bearer) -> bool:
    """Whether the bearer is told by more than one word."""
    return len(split_words(bearer.names[0])) > 1


def conflict(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both tell something, and nothing that both tell."""
    return bool(one and other and one.isdisjoint(other))


def find_countries(members: Sequence[Bearer]) -> frozenset[str]:
    """The countries that the articles give; a guessed one only where nothing better is known."""
    told = frozenset(country for bearer in members if (country := bearer.country))
    return told or frozenset(bearer.entity.country for bearer in members if bearer.entity.country)


def _roles(members: Sequence[Bearer]) -> frozenset[str]:
    return frozenset(role for bearer in members for role in bearer.entity.roles)


def _describe(root: int, members: Sequence[Bearer]) -> Person:
    names = sorted(
        {name for bearer in members for name in bearer.names if len(split_words(name)) > 1},
        key=lambda name: (-len(name.split()), -len(name), name),
    )
    return Person(
        at=root,
        names=tuple(names[:6]),
        roles=_roles(members),
        countries=find_countries(members),
        documents=frozenset(bearer.document for bearer in members),
        languages=frozenset(bearer.language for bearer in members),
        guessed=not any(bearer.country for bearer in members),
    )


def spell(person: Person) -> tuple[str, ...]:
    """The names, and how they may be written by ear: "Ouchene" as "Uşen"."""
    schools = {language == "tr" for language in person.languages}
    return tuple(
        spelt
        for name in person.names[:4]
        for turkish in sorted(schools)
        for spelt in respell(name, turkish=turkish)
    )
