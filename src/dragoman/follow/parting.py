"""Passages of one thread parted into matters, by the countries that they name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Literal

from dragoman.follow.cells import Cell

__all__ = ["Core", "find_closeness", "part"]

Core = tuple[str, ...]
"""The countries between which a matter lies, the likelier side first: two, one, or none."""

CONCERNED = 0.15
"""From this share of a matter's passages a country is concerned in it."""

MOSTLY = 0.5


class _Matter:
    def __init__(self, core: Core) -> None:
        self.core = core
        self.cells: list[str] = []
        self.weight = 0
        self.strong: Counter[str] = Counter()
        self.lands: Counter[str] = Counter()
        self.around: Counter[str] = Counter()
        self.focus: Counter[str] = Counter()

    def add(self, name: str, cell: Cell) -> None:
        self.cells.append(name)
        self.weight += cell.weight
        _add(self.lands, cell.told)
        _add(self.around, cell.around)
        _add(self.focus, cell.focus)
        _add(self.strong, cell.strong)

    def take(self, other: "_Matter") -> None:
        self.cells += other.cells
        self.weight += other.weight
        _add(self.lands, other.lands)
        _add(self.around, other.around)
        _add(self.focus, other.focus)
        _add(self.strong, other.strong)

    def concerns_all(self, core: Core) -> bool:
        least, lands = CONCERNED * self.weight, self.lands
        return _has_all(lands, core, least)


def _add(counts: dict[str, int], more: Mapping[str, int]) -> None:
    """As `Counter.update`, which takes twice as long for so few."""
    for land, count in more.items():
        counts[land] = counts.get(land, 0) + count


def _has_all(counts: Mapping[str, int], core: Core, least: float) -> bool:
    # Asked for every two matters that share a country: no generator.
    for land in core:  # noqa: SIM110
        if counts.get(land, 0) < least:
            return False
    return True


def part(
    cells: Mapping[str, Cell],
    *,
    about: Literal["pair", "one"],
    closeness: Mapping[tuple[str, str], float] | None = None,
) -> dict[str, Core]:
    """The core of the matter that each cell of a thread belongs to.

    The pair of countries named together most, and with others least, is the core of a matter; all cells that name both
    belong to it. A matter whose core another one concerns belongs to that; so does one about the country that the other
    is for, where `about` says that such matters have `one`. `closeness` (0 to 1) tells how much two countries are named
    together whatever the thread.
    """
    wide = {name: cell for name, cell in sorted(cells.items()) if cell.wide}
    matters = _begin(wide, about, closeness or {})
    matters.sort(key=lambda matter: (-matter.weight, matter.core))
    strong: Counter[str] = Counter()
    for matter in matters:
        _add(strong, matter.strong)
    kept: list[_Matter] = []
    by_land: defaultdict[str, list[_Matter]] = defaultdict(list)
    for matter in matters:
        near = {other.core: other for land in matter.core for other in by_land[land]}
        ranked = sorted(near.values(), key=lambda other: (-other.weight, other.core))
        focus = max(matter.focus, key=lambda land: (matter.focus[land], land))
        home = next((other for other in ranked if _is_part(matter, focus, other, about, strong)), None)
        if home is not None:
            home.take(matter)
            continue
        kept.append(matter)
        for land in matter.core:
            by_land[land].append(matter)
    _attach(kept, {name: cell for name, cell in sorted(cells.items()) if not cell.wide})
    return {name: matter.core for matter in kept for name in matter.cells}


def find_closeness(cells: Iterable[Cell]) -> dict[tuple[str, str], float]:
    """For two countries (ascending), how many of the sentences that name two and one of them name both."""
    owned: Counter[tuple[str, ...]] = Counter()
    for cell in cells:
        owned.update(cell.owned)
    single, pairs = _count(owned.items())
    return {pair: _weigh(pair, single, pairs) / pairs[pair] for pair in pairs}


def _count(told: Iterable[tuple[Sequence[str], int]]) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for lands, weight in told:
        for land in lands:
            single[land] += weight
        for pair in combinations(lands, 2):
            pairs[pair] += weight
    return single, pairs


def _weigh(pair: tuple[str, str], single: Counter[str], pairs: Counter[tuple[str, str]]) -> float:
    """How often both are named, the less the more often one of them is named without the other."""
    one, other = pair
    return pairs[pair] ** 2 / (single[one] + single[other] - pairs[pair])


def _begin(
    wide: Mapping[str, Cell], about: Literal["pair", "one"], closeness: Mapping[tuple[str, str], float]
) -> list[_Matter]:
    """A matter for each pair of countries, the closest pairs first."""
    single, pairs = _count((cell.sides, cell.weight) for cell in wide.values())
    focus: Counter[str] = Counter()
    for cell in wide.values():
        _add(focus, cell.focus)
    whole = max(1, sum(cell.weight for cell in wide.values()))

    def rank(pair: tuple[str, str]) -> tuple[float, tuple[str, str]]:
        score = _weigh(pair, single, pairs) * (1 + closeness.get(pair, 0.0))
        if about == "one":
            score *= 0.01 + max(focus[land] for land in pair) / whole
        return -score, pair

    ranks = {pair: number for number, pair in enumerate(sorted(pairs, key=rank))}
    matters: dict[tuple[str, str], _Matter] = {}
    for name, cell in wide.items():
        pair = min(combinations(cell.sides, 2), key=ranks.__getitem__)
        if pair not in matters:
            matters[pair] = _Matter(tuple(sorted(pair, key=lambda land: (-single[land], land))))
        matters[pair].add(name, cell)
    return [matters[pair] for pair in sorted(matters, key=ranks.__getitem__)]


def _is_part(
    matter: _Matter, focus: str, home: _Matter, about: Literal["pair", "one"], strong: Counter[str]
) -> bool:
    """Whether the matter, of whose `focus` its passages tell most, belongs to another one that shares a country."""
    if home.concerns_all(matter.core):
        return True
    most, around = MOSTLY * matter.weight, matter.around
    if _has_all(around, home.core, most):
        return True
    if focus not in matter.core or focus not in home.core:
        return False
    # Where no sentence names both sides, that of the country of which it is told elsewhere is likelier than a new one.
    return about == "one" or (not matter.strong and home.strong[focus] > MOSTLY * strong[focus])


def _attach(matters: list[_Matter], weak: Mapping[str, Cell]) -> None:
    """Cells of one country go to the matter that most of what is told of it belongs to, if there is such a one."""
    by_land: defaultdict[str, list[_Matter]] = defaultdict(list)
    for matter in matters:
        for land in matter.core:
            by_land[land].append(matter)
    alone: list[_Matter] = []
    homes: list[_Matter] = []
    for cell in weak.values():
        near = by_land[cell.sides[0]] if cell.sides else matters
        best = max(near, key=lambda one: (one.weight, one.core), default=None)
        if best is not None and best.weight > MOSTLY * sum(one.weight for one in near):
            homes.append(best)
        else:
            alone.append(_Matter(cell.sides))
            homes.append(alone[-1])
    # What one of them weighs must not count for the next.
    for (name, cell), home in zip(weak.items(), homes, strict=True):
        home.add(name, cell)
    matters += alone
