"""Passages of one thread parted into matters, by the countries that they name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

from dragoman.types import Key

__all__ = ["Core", "part"]

Core = tuple[str, ...]
"""The countries between which a matter lies, the likelier side first: two, one, or none."""

STRONG = 3
"""What a passage counts whose sentence itself names both sides."""

CONCERNED = 0.15
"""From this share of a matter's passages a country is concerned in it."""

MOSTLY = 0.5


class _Named(NamedTuple):
    """A key taken apart once: it is asked for its countries very often."""

    key: Key
    weight: int
    told: tuple[str, ...]
    all: tuple[str, ...]


class _Matter:
    def __init__(self, core: Core) -> None:
        self.core = core
        self.keys: list[Key] = []
        self.weight = 0
        self.strong: Counter[str] = Counter()
        self.lands: Counter[str] = Counter()
        self.around: Counter[str] = Counter()
        self.focus: Counter[str] = Counter()

    def add(self, named: _Named) -> None:
        weight = named.weight
        self.keys.append(named.key)
        self.weight += weight
        for land in named.told:
            self.lands[land] += weight
        for land in named.all:
            self.around[land] += weight
        self.focus[named.key.focus] += weight
        if named.key.strong:
            for land in named.told:
                self.strong[land] += weight

    def take(self, other: "_Matter") -> None:
        self.keys += other.keys
        self.weight += other.weight
        self.lands += other.lands
        self.around += other.around
        self.focus += other.focus
        self.strong += other.strong

    def concerns_all(self, core: Core) -> bool:
        least, lands = CONCERNED * self.weight, self.lands
        return all(lands[land] >= least for land in core)


def part(
    keys: Mapping[Key, int],
    *,
    about: Literal["pair", "one"],
    closeness: Mapping[tuple[str, str], float] | None = None,
) -> dict[Key, Core]:
    """The core of the matter that each key belongs to; `keys` has how often each stands.

    The pair of countries named together most, and with others least, is the core of a matter; all keys that name both
    belong to it. A matter whose core another one concerns belongs to that; so does one about the country that the other
    is for, where `about` says that such matters have `one`. `closeness` (0 to 1) tells how much two countries are named
    together whatever the thread.
    """
    named = [
        _Named(
            key,
            count * (STRONG if key.strong else 1),
            tuple(sorted(key.told)),
            tuple(key.all),
        )
        for key, count in sorted(keys.items(), key=_order)
    ]
    matters = _begin([one for one in named if len(one.told) > 1], about, closeness or {})
    matters.sort(key=lambda matter: (-matter.weight, matter.core))
    strong: Counter[str] = Counter()
    for matter in matters:
        strong.update(matter.strong)
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
    _attach(kept, [one for one in named if len(one.told) < 2])
    return {key: matter.core for matter in kept for key in matter.keys}


def _order(item: tuple[Key, int]) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    key = item[0]
    return key.own, key.focus, key.around


def find_closeness(keys: Mapping[Key, int]) -> dict[tuple[str, str], float]:
    """For two countries (ascending), how many of the sentences that name two and one of them name both."""
    single, pairs = _count((key.own, count) for key, count in keys.items() if key.strong)
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
    named: Sequence[_Named], about: Literal["pair", "one"], closeness: Mapping[tuple[str, str], float]
) -> list[_Matter]:
    """A matter for each pair of countries, the closest pairs first."""
    sides = [
        one.told if about == "pair" or not one.key.focus else tuple(sorted({*one.told, one.key.focus}))
        for one in named
    ]
    single, pairs = _count((lands, one.weight) for lands, one in zip(sides, named, strict=True))
    focus: Counter[str] = Counter()
    for one in named:
        focus[one.key.focus] += one.weight
    whole = max(1, sum(one.weight for one in named))

    def rank(pair: tuple[str, str]) -> tuple[float, tuple[str, str]]:
        score = _weigh(pair, single, pairs) * (1 + closeness.get(pair, 0.0))
        if about == "one":
            score *= 0.01 + max(focus[land] for land in pair) / whole
        return -score, pair

    ranks = {pair: number for number, pair in enumerate(sorted(pairs, key=rank))}
    matters: dict[tuple[str, str], _Matter] = {}
    for lands, one in zip(sides, named, strict=True):
        pair = min(combinations(lands, 2), key=ranks.__getitem__)
        if pair not in matters:
            matters[pair] = _Matter(tuple(sorted(pair, key=lambda land: (-single[land], land))))
        matters[pair].add(one)
    return [matters[pair] for pair in sorted(matters, key=ranks.__getitem__)]


def _is_part(
    matter: _Matter, focus: str, home: _Matter, about: Literal["pair", "one"], strong: Counter[str]
) -> bool:
    """Whether the matter, of whose `focus` its passages tell most, belongs to another one that shares a country."""
    if home.concerns_all(matter.core):
        return True
    most, around = MOSTLY * matter.weight, matter.around
    if all(around[land] >= most for land in home.core):
        return True
    if focus not in matter.core or focus not in home.core:
        return False
    # Where no sentence names both sides, that of the country of which it is told elsewhere is likelier than a new one.
    return about == "one" or (not matter.strong and home.strong[focus] > MOSTLY * strong[focus])


def _attach(matters: list[_Matter], weak: Sequence[_Named]) -> None:
    """Keys of one country go to the matter that most of what is told of it belongs to, if there is such a one."""
    by_land: defaultdict[str, list[_Matter]] = defaultdict(list)
    for matter in matters:
        for land in matter.core:
            by_land[land].append(matter)
    homes: dict[str, _Matter | None] = {}
    for land in {one.key.focus for one in weak}:
        near = by_land[land] if land else matters
        best = max(near, key=lambda one: (one.weight, one.core), default=None)
        sure = best is not None and best.weight > MOSTLY * sum(one.weight for one in near)
        homes[land] = best if sure else None
    alone: dict[Core, _Matter] = {}
    for one in weak:
        home, land = homes[one.key.focus], one.key.focus
        core: Core = (land,) if land else ()
        (home or alone.setdefault(core, _Matter(core))).add(one)
    matters += alone.values()


def count_lands(keys: Iterable[tuple[Key, int]]) -> Counter[str]:
    """How often the passages of a matter name each country."""
    found: Counter[str] = Counter()
    for key, count in keys:
        if key.strong:
            for land in key.own:
                found[land] += count * STRONG
        else:
            for land in key.all:
                found[land] += count
    return found
