"""Bodies whose names one language translates: the Danakil Front is the Danakil Cephesi."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from dragoman.languages.bodywords import find_meaning
from dragoman.languages.countries import country_forms
from dragoman.languages.names import fold, name_key
from dragoman.languages.offices import heads
from dragoman.resolve.bearer import Bearer
from dragoman.resolve.clusters import Clusters

__all__ = ["join_translated"]

MOST_WORDS = 8
_STEM = 4
"""Letters from which on a word tells what a body is: "grup" does, "inc" and "a.ş" are endings of firms."""

_SHORT = 2
"""Letters of a word that only joins others ("of", "ve")."""

ROLES = frozenset({"party", "armed-group", "association", "commission", "institute", "agency", "company"})
"""Kinds of bodies of which there are many, told apart by what else stands in the name."""

ARMED = frozenset({"armed-group", "party"})


class Marks(NamedTuple):
    """What tells a body from others of its kind: countries, common words by meaning, and the rest by sound."""

    nations: frozenset[str]
    meanings: frozenset[str]
    proper: frozenset[str]

    def is_same(self, other: "Marks") -> bool:
        """Whether the names say the same, so far as both tell whose body it is."""
        told = self.nations == other.nations or not (self.nations and other.nations)
        alike = (self.meanings, self.proper) == (other.meanings, other.proper)
        return told and alike and bool(self.meanings or self.proper)

    def is_like(self, other: "Marks") -> bool:
        """Whether they share a name of their own and nothing speaks against it, or much of what they mean."""
        if self.nations and other.nations and self.nations != other.nations:
            return False
        if self.meanings and other.meanings and not self.meanings & other.meanings:
            return False
        shared = len(self.proper & other.proper)
        if shared:
            return self.proper <= other.proper or other.proper <= self.proper or shared > 1
        alone = not self.proper or not other.proper
        return alone and self.nations == other.nations and len(self.meanings & other.meanings) > 1

    def is_akin(self, other: "Marks") -> bool:
        """Whether they share a name of their own and differ in one word each that no table translates."""
        if self.nations and other.nations and self.nations != other.nations:
            return False
        left, right = self.proper - other.proper, other.proper - self.proper
        return (
            bool(self.proper & other.proper)
            and len(left) == len(right) == 1
            and self.meanings == other.meanings
        )


def join_translated(
    mine: Sequence[int],
    bearers: Sequence[Bearer],
    clusters: Clusters,
    *,
    may_join: Callable[[int, int], bool],
) -> None:
    """Joins bodies of one kind that articles of two languages name, each in its own words.

    `mine` are the bearers that are bodies; `may_join` tells whether nothing forbids two of them. A body is joined
    only where a single one of the other language comes into question.
    """
    told: defaultdict[str, dict[int, Marks]] = defaultdict(dict)
    for at in mine:
        entity = bearers[at].entity
        role = entity.roles[0] if entity.roles else _find_role(bearers[at])
        named = bool(entity.names) and not entity.plural and (role in ROLES or not role)
        if named and (marks := _mark(bearers[at])) is not None:
            told[role][at] = marks
    # What no word of the name tells may be of any kind.
    anything = {at: marks for group in told.values() for at, marks in group.items()} if told.get("") else {}
    for role in sorted(told):
        found = told[role] if role else anything
        if len({bearers[at].language for at in found}) < 2:
            continue
        ways = [Marks.is_same, Marks.is_like] if role else [Marks.is_same]
        for alike in (*ways, Marks.is_akin) if role in ARMED else ways:
            for at, marks in found.items():
                others = [
                    other
                    for other, theirs in found.items()
                    if bearers[other].language != bearers[at].language
                    and alike(marks, theirs)
                    and clusters.root(other) != clusters.root(at)
                    and may_join(at, other)
                ]
                back = [
                    one
                    for one, ours in found.items()
                    if others
                    and bearers[one].language == bearers[at].language
                    and alike(ours, found[others[0]])
                ]
                if len(clusters.roots(others)) == 1 and len(clusters.roots(back)) == 1:
                    reason = f'"{bearers[at].names[0]}" is "{bearers[others[0]].names[0]}" in other words'
                    clusters.join(at, others[0], reason)


def _find_role(bearer: Bearer) -> str:
    """What a body is by a word of its name, where reading has not told ("Front for X"); empty for none."""
    words = [fold(word) for word in bearer.names[0].split()[:MOST_WORDS]] if bearer.names else []
    kinds = _kinds(bearer.language)
    return next((role for word in words for stem, role in kinds if word.startswith(stem)), "")


def _mark(bearer: Bearer) -> Marks | None:
    """The marks of a name with a word for what it is, or None for one without."""
    nations: set[str] = set()
    meanings: set[str] = set()
    proper: set[str] = set()
    words = bearer.names[0].split()
    if not 1 < len(words) <= MOST_WORDS:
        return None
    if bearer.entity.country:
        nations.add(bearer.entity.country)
    kinds = _kinds(bearer.language)
    for word in words:
        low = fold(word.replace("’", "'").split("'")[0])
        if len(low) <= _SHORT or low in ("the", "and", "for", "icin"):
            continue
        if (code := country_forms().get(low)) is not None:
            nations.add(code)
        elif (means := find_meaning(low, language=bearer.language)) is not None:
            meanings.update(means.split())
        elif not any(low.startswith(stem) for stem, _ in kinds):
            proper.add((name_key(low) or low).replace("w", "v"))
    return Marks(frozenset(nations), frozenset(meanings), frozenset(proper))


@cache
def _kinds(language: str) -> tuple[tuple[str, str], ...]:
    """Beginnings of the words that tell what a body is ("front", "dernek"), with the role; the longest first."""
    found = {
        (fold(word)[:-1] if language == "tr" else fold(word)): head.role
        for head in reversed(heads(language))
        if head.role in ROLES
        for word in head.words
        if " " not in word and len(fold(word)) >= _STEM
    }
    return tuple(sorted(found.items(), key=lambda kind: (-len(kind[0]), kind)))
