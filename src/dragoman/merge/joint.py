"""Reports that tell two meetings in one breath ("the minister and the spy chief hosted the envoy")."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.merge.group import Telling

__all__ = ["split_joint"]

LOOKED_AT = 60
"""Meetings per participant that are held against a joint telling."""

DAYS = 4


def split_joint(tellings: Sequence[Telling]) -> list[Telling]:
    """Divides a joint telling where another document tells the meetings apart.

    A telling with participants P is divided into P1 and P2 if some other document, which knows no meeting of
    all P, tells a meeting of P1 and one of P2 in two sentences, and P1 and P2 together are P.
    """
    meetings = [telling for telling in tellings if telling.account.category == "CONSULT"]
    by_person: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in sorted(meetings, key=lambda telling: telling.key):
        for actor in telling.actors:
            if len(by_person[actor]) < LOOKED_AT:
                by_person[actor].append(telling)
    result: list[Telling] = []
    for telling in tellings:
        parts = _find_parts(telling, by_person) if telling.account.category == "CONSULT" else []
        result += [
            replace(telling, actors=part, key=(*telling.key[:5], tuple(sorted(part)), telling.key[6]))
            for part in parts
        ]
        if not parts:
            result.append(telling)
    return result


def _find_parts(telling: Telling, by_person: dict[str, list[Telling]]) -> list[frozenset[str]]:
    whole = telling.actors
    if not 3 <= len(whole) <= 6 or telling.account.mode in ("multilateral", "third-party"):
        return []
    told: defaultdict[str, list[Telling]] = defaultdict(list)
    for actor in sorted(whole):
        for other in by_person.get(actor, ()):
            if (
                other.account.document != telling.account.document
                and other not in told[other.account.document]
            ):
                told[other.account.document].append(other)
    for document in sorted(told):
        others = told[document]
        if any(whole <= other.actors for other in others):
            continue
        for at, one in enumerate(others):
            for other in others[at + 1 :]:
                if _are_parts(telling, one, other):
                    return sorted((one.actors, other.actors), key=sorted)
    return []


def _are_parts(telling: Telling, one: Telling, other: Telling) -> bool:
    if min(len(one.actors), len(other.actors)) < 2 or one.actors == other.actors:
        return False
    if one.actors | other.actors != telling.actors or one.account.background or other.account.background:
        return False
    if one.account.start == other.account.start:
        return False
    joint = telling.account.date
    return joint is None or all(
        day is None or day.overlaps(joint) or abs((day.start - joint.start).days) <= DAYS
        for day in (one.account.date, other.account.date)
    )
