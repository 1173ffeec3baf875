"""Clauses between a noun and its verb: "The pirates who seized a ship in May freed its crew"."""

from dragoman.read.english.row import Row

_JOINTS = frozenset({"who", "that", "which"})


def over_object(row: Row, verb: int) -> int | None:
    """The joint of a clause with an object of its own between the verb at `verb` and its subject, or None.

    Not behind a verb under which a clause may stand without a joint ("rebels who said Peru attacked them"), nor
    where the later verb may only describe the object ("who attacked men held in Lima").
    """
    units, before = row.units, row.verb_before(verb)
    if (
        before is None
        or units[verb].form != "finite"
        or units[before].form != "finite"
        or units[before].passive
    ):
        return None
    joint = row.left(before)
    if (
        joint < 1
        or units[joint].kind != "rel"
        or units[joint].word not in _JOINTS
        or units[joint - 1].kind != "np"
    ):
        return None
    lex = row.lexicon
    if units[before].word in lex.reporting or units[before].word in lex.proving | lex.supposing | lex.be:
        return None
    inside = units[before + 1 : verb]
    if (
        not inside
        or inside[0].kind != "np"
        or any(u.kind not in ("np", "prep", "date", "adv") for u in inside)
    ):
        return None
    if any(u.kind == "np" and inside[k].kind != "prep" for k, u in enumerate(inside[1:])):
        return None
    behind = units[verb + 1] if verb + 1 < len(units) else None
    alone = units[verb].end - units[verb].start == 1
    return joint if behind is not None and (behind.kind == "np" or not alone) else None
