"""Persons' judgements about events: what is one event, and what is not."""

from collections.abc import Sequence

from dragoman.merge.group import Group, Telling
from dragoman.types import Pin, Ruling

__all__ = ["obey"]


def obey(groups: Sequence[Group], rulings: Sequence[Ruling]) -> list[Group]:
    """The groups as persons judged: joined where they said `same`, taken apart where they said `different`.

    Later judgements overrule earlier ones. One whose tellings are not there changes nothing.
    """
    result = list(groups)
    for ruling in sorted(rulings, key=lambda ruling: ruling.number):
        why = f"{ruling.by}: {ruling.note}" if ruling.note else ruling.by
        if ruling.verb == "same":
            result = _join(result, ruling, why)
        elif ruling.verb == "different":
            result = _part(result, ruling, why)
    return sorted(result, key=lambda group: group.key)


def _join(groups: Sequence[Group], ruling: Ruling, why: str) -> list[Group]:
    meant = [group for group in groups if _holds(group, ruling.pins) or _holds(group, ruling.others)]
    if len(meant) < 2:
        return list(groups)
    first = next((group for group in meant if _holds(group, ruling.pins)), meant[0])
    for group in meant:
        if group is not first:
            first.take(group, rule=f"judgement {ruling.number}", why=why)
    return [group for group in groups if group is first or group not in meant]


def _part(groups: Sequence[Group], ruling: Ruling, why: str) -> list[Group]:
    result: list[Group] = []
    for group in groups:
        away = [t for t in group.tellings if _is_pinned(t, ruling.others) and not _is_pinned(t, ruling.pins)]
        if not away or not _holds(group, ruling.pins):
            result.append(group)
            continue
        for tellings in ([t for t in group.tellings if t not in away], away):
            part = Group(tellings[0])
            for telling in tellings[1:]:
                part.take(Group(telling), rule="as before", why="told of the same event")
            result.append(part)
        for one, other in (result[-2:], result[-1:-3:-1]):
            one.kept.append((other.tellings[0], f"judgement {ruling.number}", why, "person"))
    return result


def _holds(group: Group, pins: Sequence[Pin]) -> bool:
    return any(_is_pinned(telling, pins) for telling in group.tellings)


def _is_pinned(telling: Telling, pins: Sequence[Pin]) -> bool:
    account = telling.account
    return any(
        pin.document == account.document
        and pin.start < account.end
        and account.start < pin.end
        and pin.category == account.category
        for pin in pins
    )
