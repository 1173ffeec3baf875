"""Against whom somebody protests over a deed: whoever is protested to is said to have done it."""

from dragoman.read.english.framing import Framing
from dragoman.read.frames import Argument

_OVER = frozenset({"over", "at", "against", "for", "about", "after"})
_TOLD = frozenset({"protest", "complaint", "note", "objection"})
_TO = ("to", "with", "against")


def find_accused(at: Framing, verb: int, preposition: int) -> Argument | None:
    """`protested to Peru over the arrest of nine men`, `summoned its ambassador over ...`: Peru arrested them."""
    unit, lex = at.units[verb], at.lex
    if at.units[preposition].word not in _OVER or unit.negated or unit.modal or unit.passive:
        return None
    behind = list(at.clauses.after(verb + 1))
    slots = {name: units for name, units, _ in behind if units and max(units) < preposition}
    told = {at.units[k].word for k in slots.get("object", ())}
    if unit.word in lex.protesting or not told.isdisjoint(_TOLD):
        side = next((slots[name] for name in _TO if name in slots), ())
    elif unit.word in lex.summoning:
        side = slots.get("object", ())
    else:
        return None
    accused = at.clauses.argument(side)
    return accused if accused is not None and accused.mentions else None
