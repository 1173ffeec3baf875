"""Persons' judgements about actors: who is one, who is not."""

from collections.abc import Iterable, Sequence

from dragoman.languages.names import fold
from dragoman.resolve.bearer import Bearer
from dragoman.resolve.clusters import Clusters
from dragoman.types import Ruling

__all__ = ["choose_names", "find_sides", "join_ruled", "name_sides", "tell_same"]


def name_sides(kind: str, names: Iterable[str], rulings: Sequence[Ruling]) -> frozenset[str]:
    """On which side of which judgements (`different`) someone of these names is: "7<" or "7>"."""
    mine = choose_names(names)
    found = set()
    for ruling in rulings:
        if ruling.verb == "different" and ruling.kind in (kind, ""):
            left, right = choose_names(ruling.names), choose_names(ruling.other_names)
            if mine & (left - right):
                found.add(f"{ruling.number}<")
            if mine & (right - left):
                found.add(f"{ruling.number}>")
    return frozenset(side for side in found if side[:-1] + (">" if side[-1] == "<" else "<") not in found)


def tell_same(kind: str, names: Iterable[str], rulings: Sequence[Ruling]) -> tuple[int, ...]:
    """The judgements (`same`) that are about someone of these names, by number."""
    mine = choose_names(names)
    return tuple(
        ruling.number
        for ruling in rulings
        if ruling.verb == "same"
        and ruling.kind in (kind, "")
        and mine & (choose_names(ruling.names) | choose_names(ruling.other_names))
    )


def find_sides(bearers: Sequence[Bearer], rulings: Sequence[Ruling]) -> dict[int, frozenset[str]]:
    """By bearer, its sides; bearers on none are left out."""
    if not any(ruling.verb == "different" for ruling in rulings):
        return {}
    found = {}
    for at, bearer in enumerate(bearers):
        sides = name_sides(bearer.entity.kind, _name(bearer), rulings)
        if sides:
            found[at] = sides
    return found


def join_ruled(bearers: Sequence[Bearer], clusters: Clusters, rulings: Sequence[Ruling]) -> None:
    """Joins whom a person said to be one."""
    first: dict[int, int] = {}
    if not any(ruling.verb == "same" for ruling in rulings):
        return
    said = {ruling.number: ruling for ruling in rulings}
    for at, bearer in enumerate(bearers):
        for number in tell_same(bearer.entity.kind, _name(bearer), rulings):
            ruling = said[number]
            why = f"judgement {number} of {ruling.by}" + (f": {ruling.note}" if ruling.note else "")
            clusters.join(first.setdefault(number, at), at, why)


def _name(bearer: Bearer) -> tuple[str, ...]:
    return (*bearer.names, *(form for form, _ in bearer.forms))


def choose_names(names: Iterable[str]) -> frozenset[str]:
    """Names folded: the full ones, or all where there is no full one; a bare surname may be anybody's."""
    folded = frozenset(fold(name) for name in names) - {""}
    return frozenset(name for name in folded if " " in name) or folded
