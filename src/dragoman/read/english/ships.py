"""Ships that are told by their names: "the Orion", "the MV Orion", "the Orion, a tanker that belongs to X"."""

from collections.abc import Callable

from msgspec import Struct

from dragoman.read.english.row import Row
from dragoman.read.english.unit import Unit

_PREFIXES = frozenset(
    {"fb", "fv", "mv", "mt", "ss", "ms", "mts", "rv", "sy", "lpg", "lng", "m/v", "f/v", "m/t"}
)
_OWNED = frozenset({"belong", "own", "operate", "manage", "charter", "run"})
_BY = frozenset({"to", "by"})
_SHIP = frozenset({"vessel", "warship"})
_REACH = 6
"""Units behind the name of a ship among which its owner may stand."""


class Ship(Struct, frozen=True):
    """Of what noun classes a named ship is, and the mentions of its owner."""

    classes: tuple[str, ...]
    owner: tuple[int, ...] = ()


def find_ship(row: Row, index: int, classify: Callable[[Unit], tuple[str, ...]]) -> Ship | None:
    """The ship that the noun phrase at `index` names; None for other phrases."""
    unit, tokens = row.units[index], row.tokens
    words = tokens[unit.start + 1 : unit.end]
    if (
        tokens[unit.start].low != "the"
        or not words
        or not all(t.capital or t.kind == "number" for t in words)
    ):
        return None
    named = [row.mentions[m] for m in unit.mentions]
    if any(m.kind not in ("organization", "place") or m.adjective for m in named):
        return None
    if words[0].low in _PREFIXES:
        return Ship(("vessel",), _find_owner(row, index + 1))
    described = _find_description(row, index, classify)
    if described is None:
        return Ship(("ship-name",)) if not named else None
    return Ship(("vessel",), _find_owner(row, described))


def _find_description(row: Row, index: int, classify: Callable[[Unit], tuple[str, ...]]) -> int | None:
    """The last unit of `, a Panama-flagged tanker` behind a name."""
    units = row.units
    if index + 2 >= len(units) or units[index + 1].kind != "comma":
        return None
    k = index + 2
    while k < len(units) and units[k].kind == "np":
        if not _SHIP.isdisjoint(classify(units[k])):
            opens = row.tokens[units[index + 2].start].low
            return k if opens in ("a", "an") else None
        k += 1
    return None


def _find_owner(row: Row, start: int) -> tuple[int, ...]:
    """Who stands behind `that belongs to`, `owned by`; else whose the ship is said to be ("a Greek tanker")."""
    units, mentions = row.units, row.mentions
    for k in range(start, min(len(units) - 2, start + _REACH)):
        if units[k].kind == "verb" and units[k].word in _OWNED and units[k + 1].word in _BY:
            owners = units[k + 2].mentions if units[k + 2].kind == "np" else ()
            return tuple(m for m in owners if mentions[m].kind != "place")
        if units[k].kind == "verb" and k > start and units[k].word not in _OWNED:
            break
    if start + 2 < len(units) and units[start + 1].word in ("from", "of"):
        return tuple(m for m in units[start + 2].mentions if mentions[m].kind == "state")
    if start < len(units) and units[start].kind == "np":
        return tuple(m for m in units[start].mentions if mentions[m].adjective)
    return ()
