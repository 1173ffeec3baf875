"""Bearers joined into one actor after another, each join with its reason."""

from collections.abc import Iterable, Mapping, Sequence

from dragoman.resolve.bearer import Bearer

__all__ = ["Clusters"]


class Clusters:
    """A partition of the bearers; the reasons travel with the parts.

    `sides` gives, by bearer, the sides of persons' judgements that it is on: a part never has both sides of one.
    """

    def __init__(self, bearers: Sequence[Bearer], sides: Mapping[int, frozenset[str]] | None = None) -> None:
        self._sides = dict(sides or {})
        self._bearers = bearers
        self._home = list(range(len(bearers)))
        self._members: dict[int, list[int]] = {at: [at] for at in range(len(bearers))}
        self._reasons: dict[int, set[str]] = {}

    def root(self, at: int) -> int:
        """The part in which this bearer is."""
        while self._home[at] != at:
            self._home[at] = self._home[self._home[at]]
            at = self._home[at]
        return at

    def join(self, one: int, other: int, why: str) -> None:
        """Makes two parts one."""
        one, other = self.root(one), self.root(other)
        if one == other or self._is_forbidden(one, other):
            return
        if (len(self._members[one]), -one) < (len(self._members[other]), -other):
            one, other = other, one
        self._home[other] = one
        self._members[one] += self._members.pop(other)
        self._reasons.setdefault(one, set()).update(self._reasons.pop(other, ()))
        if other in self._sides:
            self._sides[one] = self._sides.get(one, frozenset()) | self._sides.pop(other)
        self.note(one, why)

    def _is_forbidden(self, one: int, other: int) -> bool:
        return oppose(self._sides.get(one, frozenset()), self._sides.get(other, frozenset()))

    def note(self, at: int, why: str) -> None:
        """Writes down a reason without joining anything."""
        if why:
            self._reasons.setdefault(self.root(at), set()).add(why)

    def size(self, at: int) -> int:
        """How many bearers the part has; a part that has not grown has not changed."""
        return len(self._members[self.root(at)])

    def members(self, at: int) -> list[Bearer]:
        """The bearers of a part, ordered."""
        return [self._bearers[member] for member in sorted(self._members[self.root(at)])]

    def reasons(self, at: int) -> tuple[str, ...]:
        """Why the part is what it is, sorted."""
        return tuple(sorted(self._reasons.get(self.root(at), ())))

    def roots(self, of: Iterable[int]) -> list[int]:
        """The parts of these bearers, each once, ordered."""
        return sorted({self.root(at) for at in of})


def oppose(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of sides ("7<", "7>") hold both sides of one judgement."""
    return any(side[:-1] + (">" if side[-1] == "<" else "<") in other for side in one)
