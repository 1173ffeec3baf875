"""Clauses between a noun and its verb: "The pirates who seized a ship in May freed its crew"."""

from dragoman.read.english.row import Row

_REASONS = frozenset({"after", "because", "since", "when", "as"})
_SETTING = frozenset({"in", "on", "at", "during", "through", "via", "under", "amid"})
"""Prepositions of a phrase that only tells where or how something is said ("in a statement")."""
_OBJECTS = frozenset({"whom", "that", "which"})
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


def over_relative(row: Row, verb: int, np: int) -> int | None:
    """`Two men who were held in Lima were freed`: the pronoun of a clause that ends in a place; None for others."""
    units = row.units
    before = row.verb_before(verb)
    if before is None or units[verb].form != "finite" or units[before].form != "finite":
        return None
    joint = row.left(before)
    if joint < 1 or units[joint].kind != "rel" or units[joint - 1].kind != "np":
        return None
    if np < before + 2 or units[np - 1].kind != "prep" or row.left(np - 1) != before:
        return None
    return joint if units[before].passive else None


def over_whom(row: Row, verb: int, taken: dict[int, int]) -> int | None:
    """`The men whom rebels had carried off from Ilo were freed`: the joint of the clause in between.

    `taken` gets the verb of that clause by the later one.
    """
    units, before = row.units, row.verb_before(verb)
    if before is None or units[verb].form != "finite" or units[before].form != "finite":
        return None
    subject = row.left(before)
    joint = subject - 1
    if joint < 1 or units[subject].kind != "np" or units[joint].kind != "rel":
        return None
    if units[joint].word not in _OBJECTS or units[joint - 1].kind != "np" or units[before].passive:
        return None
    inside = units[before + 1 : verb]
    if any(unit.kind not in ("np", "prep", "adv", "date") for unit in inside):
        return None
    if any(
        unit.kind == "np" and units[k - 1].kind not in ("prep", "date")
        for k, unit in enumerate(inside, before + 1)
    ):
        return None
    taken[verb] = before
    return joint


def over_quoted(row: Row, k: int) -> int:
    """`X "deliberately" fired`: an adverb in quotes stands between subject and verb."""
    units = row.units
    if k >= 2 and units[k].kind == units[k - 2].kind == "quote" and units[k - 1].kind == "adv":
        return row.left(k - 2)
    return k


def parenthetic(row: Row, np: int) -> bool:
    """`X, the envoy, in a statement condemned`: a comma parts the phrase before the verb from what it hangs on."""
    if np < 3 or row.units[np - 1].kind != "prep" or row.units[np - 2].kind != "comma":
        return False
    return row.units[np - 1].word in _SETTING and row.units[np - 3].kind in ("np", "date")


def interposed(row: Row, verb: int) -> bool:
    """`the raid that it said killed nine`: a reporting clause between the joint and the verb."""
    if row.units[verb].word not in row.lexicon.reporting:
        return False
    k = row.left(verb)
    return k >= 1 and row.units[k].kind == "np" and row.units[k - 1].kind == "rel"


def is_open(row: Row, verb: int, np: int) -> bool:
    """`Peru broke with Chile after it signed a deal`: either may be meant where both are states."""
    if row.units[np - 1].word not in _REASONS or row.units[verb].word in row.lexicon.reporting:
        return False
    between = row.units[verb + 1 : np]
    return any(
        row.mentions[m].kind == "state" and not row.mentions[m].adjective
        for unit in between
        for m in unit.mentions
        if row.mentions[m].case != "gen" and row.mentions[m].place is None
    )
