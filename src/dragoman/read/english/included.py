"""Who is named of several: "detained nine people, among them X", "nine drivers, two of them Turkish nationals"."""

from collections.abc import Iterator

import msgspec

from dragoman.read.english.framing import Framing
from dragoman.read.frames import Argument

_PEOPLE = frozenset({"captive", "crowd", "refugee", "forces", "helper", "diplomat", "observer", "nationals"})
_THEM = frozenset({"them", "whom"})
_ENDS = frozenset({"sub", "stop"})
_SPAN = 16
"""Units behind those who are counted within which some of them are named."""


def name_included(at: Framing, index: int, slots: dict[str, Argument]) -> None:
    """Adds to the object of the verb at unit `index` those of the counted people whom the clause names."""
    _name_acting(at, index, slots)
    counted = slots.get("object")
    if counted is None or not _are_people(at, counted):
        return
    named: list[int] = []
    for units in _find_named(at, index, counted):
        argument = at.clauses.argument(units)
        named += argument.mentions if argument is not None else ()
    if named:
        told = tuple(dict.fromkeys((*counted.mentions, *named)))
        slots["object"] = msgspec.structs.replace(counted, mentions=told, plural=True)


def _name_acting(at: Framing, index: int, slots: dict[str, Argument]) -> None:
    """`Envoys of 14 nations, including Peru and Chile, met`: those of the many who act whom the clause names."""
    acting, units = slots.get("subject"), at.units
    joint = next((k for k in range(index - 1, 0, -1) if _includes(at, k)), -1)
    if acting is None or joint < 1 or any(u.kind in ("verb", *_ENDS) for u in units[joint + 1 : index]):
        return
    if (
        joint + 1 >= index
        or units[joint + 1].kind != "np"
        or units[joint - 1].kind not in ("np", "comma", "prep")
    ):
        return
    found = at.clauses.argument(at.clauses.members(joint + 1)[0])
    named = {m for m in acting.mentions if at.mentions[m].kind != "group"}
    if found is None or not found.mentions or not named <= {*found.mentions}:
        return
    slots["subject"] = Argument(acting.start, found.end, found.mentions, acting.classes, True)


def _includes(at: Framing, k: int) -> bool:
    unit = at.units[k]
    return unit.word in ("include", "including") or (unit.word in _THEM and at.units[k - 1].kind == "prep")


def _are_people(at: Framing, argument: Argument) -> bool:
    """Whether somebody counts people whom he does not name ("38", "nine people", "dozens of farmers")."""
    told = [at.mentions[m] for m in argument.mentions]
    if any(m.kind != "group" and not m.adjective for m in told):
        return False
    last = at.tokens[max(argument.start, argument.end - 1)]
    alone = argument.end - argument.start == 1 and (last.kind == "number" or last.low in at.lex.numerals)
    return alone or bool(told) or not _PEOPLE.isdisjoint(argument.classes)


def _find_named(at: Framing, index: int, counted: Argument) -> Iterator[tuple[int, ...]]:
    units = at.units
    first = next((k for k, unit in enumerate(units) if unit.start >= counted.start), 0)
    for k in range(first + 1, min(first + _SPAN, len(units) - 1)):
        unit = units[k]
        including = unit.word in ("include", "including")
        if unit.kind in _ENDS or (unit.kind == "verb" and not including and k > max(first, index)):
            return
        if unit.kind == "verb" and not including and k != index:
            return
        if including and units[k + 1].kind == "np":
            yield at.clauses.members(k + 1)[0]
        elif unit.word in _THEM and units[k - 1].kind == "prep" and units[k + 1].kind == "np":
            # "among them X", "two of them Turkish nationals"
            yield at.clauses.members(k + 1)[0]
