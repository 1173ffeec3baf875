"""Who it was, told behind what he is: "expelled a counsellor at the Peruvian embassy, Luis Paz"."""

import msgspec

from dragoman.read.english.framing import Framing
from dragoman.read.frames import Argument

_PEOPLE = frozenset(
    {"captive", "individual", "diplomat", "forces", "crowd", "delegate", "helper", "politician"}
)
_BELONGING = frozenset({"at", "of", "from", "in", "for", "with", "on"})
_ONE = frozenset({"a", "an", "the", "one", "its", "their", "his", "her", "another"})
_SLOTS = ("object", "with", "to")
_PAIR = 2
_FULL = 2
"""Words of a name of its own, given name and surname."""


def name_apposed(at: Framing, slots: dict[str, Argument]) -> None:
    """Gives one unnamed person, object or company, the name that stands between commas behind its phrases."""
    for slot in _SLOTS:
        _name(at, slots, slot)


def _name(at: Framing, slots: dict[str, Argument], slot: str) -> None:
    told = slots.get(slot)
    if told is not None and _is_named(at, told):
        # "met a Chilean engineer, Jan Holm, in Lima": him alone
        slots[slot] = msgspec.structs.replace(told, mentions=told.mentions[1:], plural=False)
        return
    if told is None or told.plural or _PEOPLE.isdisjoint(told.classes):
        return
    if at.tokens[told.start].low not in _ONE or any(at.mentions[m].kind == "person" for m in told.mentions):
        return
    units = at.units
    k = next((k for k, unit in enumerate(units) if unit.start >= told.end), len(units))
    while k + 1 < len(units) and units[k].kind == "prep" and units[k].word in _BELONGING:
        if units[k + 1].kind != "np":
            return
        k += 2
    if k + 1 >= len(units) or units[k].kind != "comma" or units[k + 1].kind != "np":
        return
    name = units[k + 1]
    closed = k + 2 == len(units) or units[k + 2].kind in ("comma", "stop", "prep", "date")
    person = [m for m in name.mentions if at.mentions[m].kind == "person" and at.mentions[m].entity >= 0]
    if not closed or len(person) != 1 or name.end - name.start < _FULL or len(name.mentions) != 1:
        return
    lands = tuple(m for m in told.mentions if not at.mentions[m].adjective and at.mentions[m].kind != "group")
    slots[slot] = msgspec.structs.replace(told, mentions=(*lands, person[0]))


def _is_named(at: Framing, told: Argument) -> bool:
    """Whether an argument is somebody of a nationality and, behind a comma, the name of the same person."""
    if len(told.mentions) != _PAIR or _PEOPLE.isdisjoint(told.classes) or "diplomat" in told.classes:
        return False
    land, person = (at.mentions[m] for m in told.mentions)
    words = [token.low for token in at.tokens[told.start : told.end]]
    parted = words[:1] and words[0] in _ONE and words.count(",") == 1 and "and" not in words
    named = person.kind == "person" and person.entity >= 0 and not person.adjective
    return bool(parted) and land.kind == "state" and land.adjective and named
