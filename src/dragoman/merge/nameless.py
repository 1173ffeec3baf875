"""Deeds that a report tells without naming anybody: whether they are one that others tell by name."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.languages.names import fold
from dragoman.merge.group import Group, is_country
from dragoman.merge.relation import is_fine, relate_dates, relate_places

__all__ = ["join_nameless"]

TOLD = frozenset({"occurred", "alleged"})

Spot = tuple[str, str]


def join_nameless(groups: Sequence[Group], nameless: Sequence[Group]) -> None:
    """Gives each of the `nameless` to the one group of other documents that it can be; the others are lost.

    "Nine people died in Sunday's attack near Tacna": the only attack told of that town on that day, or of all
    attacks there that one of the same kind.
    """
    hosts: defaultdict[Spot, list[Group]] = defaultdict(list)
    for group in groups:
        for place in {fold(told.account.place.name) for told in group.tellings if told.account.place}:
            hosts[group.category, place].append(group)
    found = [(lone, _find_hosts(lone, hosts)) for lone in nameless]
    for lone, fitting in found:
        if len(fitting) == 1:
            why = "nobody is named; the only such deed of that place and day"
            fitting[0].take(lone, rule="the only candidate", why=why)


def _find_hosts(lone: Group, hosts: dict[Spot, list[Group]]) -> list[Group]:
    if lone.place is None or is_country(lone.place) or not lone.statuses <= TOLD:
        return []
    near = hosts.get((lone.category, fold(lone.place.name)), ())
    fitting = [group for group in near if _may_be(lone, group)]
    alike = [group for group in fitting if lone.modes & group.modes]
    return alike or fitting


def _may_be(lone: Group, group: Group) -> bool:
    if not lone.documents.isdisjoint(group.documents) or not is_fine(lone.date) or not is_fine(group.date):
        return False
    if relate_dates(lone.date, group.date) not in ("same", "overlap"):
        return False
    if relate_places(lone.place, group.place) != "same" or not TOLD & group.statuses:
        return False
    return not lone.modes or not group.modes or bool(lone.modes & group.modes)
