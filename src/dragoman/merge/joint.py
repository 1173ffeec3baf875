"""Reports that tell two meetings in one breath ("the minister and the spy chief hosted the envoy")."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dragoman.merge.cast import Cast
from dragoman.merge.group import Group, is_country, is_same_place

__all__ = ["split_joint"]

LOOKED_AT = 60
"""Meetings per participant that are held against a joint one."""

DAYS = 4


def split_joint(groups: Sequence[Group], cast: Cast) -> list[Group]:
    """Divides an article's meeting where another document tells it apart; groups are of one article each.

    A meeting of P is divided into those of P1 and P2 if some other document, which knows no meeting of all P,
    tells of one of P1 and, elsewhere, one of P2, and P1 and P2 together are P.
    """
    by_person: defaultdict[str, list[Group]] = defaultdict(list)
    cores = {id(group): cast.find_core(group.parties) for group in groups if group.category == "CONSULT"}
    for group in groups:
        for actor in cores.get(id(group), ()):
            if len(by_person[actor]) < LOOKED_AT:
                by_person[actor].append(group)
    result: list[Group] = []
    for group in groups:
        parts = _find_parts(group, cores, by_person, cast) if id(group) in cores else []
        result += [_restrict(group, part) for part in parts]
        if not parts:
            result.append(group)
    return result


def _restrict(group: Group, part: frozenset[str]) -> Group:
    tellings = [
        replace(
            told, actors=part, recipients=frozenset(), key=(*told.key[:5], tuple(sorted(part)), told.key[6])
        )
        for told in group.tellings
    ]
    made = Group(tellings[0])
    for telling in tellings[1:]:
        made.take(
            Group(telling), rule="one article", why="told in one breath, divided as another article does"
        )
    return made


def _find_parts(
    group: Group, cores: dict[int, frozenset[str]], by_person: dict[str, list[Group]], cast: Cast
) -> list[frozenset[str]]:
    whole = cores[id(group)]
    if not 3 <= len(whole) <= 6 or group.background or group.modes & {"multilateral", "third-party"}:
        return []
    told: defaultdict[str, dict[int, Group]] = defaultdict(dict)
    for other in _find_others(whole, by_person):
        if other.documents.isdisjoint(group.documents) and not other.background:
            told[min(other.documents)][id(other)] = other
    for document in sorted(told):
        others = sorted(told[document].values(), key=lambda other: other.key)
        if any(
            len(cores[id(other)]) >= len(whole) and cast.match(whole, cores[id(other)]).contained
            for other in others
        ):
            continue
        for at, one in enumerate(others):
            for other in others[at + 1 :]:
                parts = cores[id(one)], cores[id(other)]
                if min(map(len, parts)) > 1 and parts[0] != parts[1] and _are_near(group, one, other):
                    apart = parts[0] ^ parts[1]
                    met = cast.match(whole, parts[0] | parts[1])
                    # Only the one whom both saw may be told by office or state ("the envoy of Norway").
                    if met.equal and apart <= whole and not cast.match(*parts).contained:
                        return sorted(parts, key=sorted)
    return []


def _find_others(whole: Iterable[str], by_person: dict[str, list[Group]]) -> Iterable[Group]:
    for actor in sorted(whole):
        yield from by_person.get(actor, ())


def _are_near(group: Group, one: Group, other: Group) -> bool:
    """Whether the joint meeting can be these two: one of them on its day, both in its place, face to face."""
    if not group.statuses <= one.statuses & other.statuses:
        return False
    joint = group.date
    days = [part.date for part in (one, other)]
    if joint is not None and all(days) and not any(day and day.overlaps(joint) for day in days):
        return False
    if joint is not None and any(day and abs((day.start - joint.start).days) > DAYS for day in days):
        return False
    if "phone" in one.modes | other.modes | group.modes:
        return False
    places = [place for place in (group.place, one.place, other.place) if place and not is_country(place)]
    return all(is_same_place(places[0], place) for place in places[1:])
