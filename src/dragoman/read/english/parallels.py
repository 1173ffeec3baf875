"""Which verb before it a verb behind "and" goes on from: one of its own form, or the one of saying above that."""

from collections.abc import Mapping

from dragoman.read.english.row import Chain, Row

_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT"})


def find_parallel(row: Row, verb: int, before: int | None) -> int | None:
    """The verb before of the same form (`met X and agreed Y`), not over the beginning of another clause."""
    before = _over_relative(row, verb, _over_aside(row, verb, before))
    while before is not None and row.units[before].form != row.units[verb].form:
        earlier = row.verb_before(before)
        if earlier is None or any(u.kind in ("stop", "sub") for u in row.units[earlier:before]):
            break
        before = earlier
    return before


def find_teller(row: Row, verb: int, before: int, subjects: Mapping[int, Chain | None]) -> int | None:
    """`demanded that Peru leave and recalled its envoy`: the verb above a clause with which the last one cannot go.

    A plain past does not go on from "will close", from a bare "leave", nor does one of saying from "had seized";
    None where it goes on from the verb right before it.
    """
    unit, inner = row.units[verb], row.units[before]
    if not _is_plain_past(row, verb) or unit.passive:
        return None
    earlier = row.tokens[inner.start].low == "had" and row.speaks(verb, _SPOKEN)
    if not (inner.tense == "future" or inner.modal or earlier or _is_bare(row, before)):
        return None
    teller = row.verb_before(before)
    if teller is None or not _is_plain_past(row, teller) or not row.speaks(teller, _SPOKEN):
        return None
    if any(u.kind == "stop" for u in row.units[teller:verb]) or row.units[teller].infinitive:
        return None
    told = subjects.get(teller)
    return teller if told is not None and any(row.named(k) for k in told.units) else None


def _over_aside(row: Row, verb: int, before: int | None) -> int | None:
    """`Chile hit the port, the army said, and closed the road`: behind who says so the deeds go on."""
    if before is None or before < 3 or row.units[before].word not in row.lexicon.reporting:
        return before
    kinds = [unit.kind for unit in row.units[before - 2 : before + 2]]
    entries = [e for e in row.lexicon.verbs.get(row.units[verb].word, ()) if e.predicate and not e.rest]
    says = any(s.category in _SPOKEN for e in entries if e.predicate for s in e.predicate.senses)
    if kinds != ["comma", "np", "verb", "comma"] or says:
        return before
    return row.verb_before(before) or before


def _over_relative(row: Row, verb: int, before: int | None) -> int | None:
    """`lifted the ban it had put on Peru in May and asked ...`: what had been done only tells which ban it was."""
    if before is None or row.tokens[row.units[before].start].low != "had" or not _is_plain_past(row, verb):
        return before
    subject = row.left(before)
    if subject < 1 or row.units[subject].kind != "np":
        return before
    joint = subject - 1 if row.units[subject - 1].kind == "rel" else subject
    outer = row.verb_before(before)
    if outer is None or not _is_plain_past(row, outer) or outer > joint - 1:
        return before
    if row.units[joint - 1].kind != "np" or any(u.kind in ("stop", "sub") for u in row.units[outer:joint]):
        return before
    return outer


def _is_plain_past(row: Row, verb: int) -> bool:
    """Whether a verb is one word in the past ("demanded"), with nothing that helps it."""
    unit = row.units[verb]
    return unit.form == "finite" and unit.tense == "past" and unit.end - unit.start == 1


def _is_bare(row: Row, verb: int) -> bool:
    """Whether a verb is a bare form, as in "demanded that Peru leave"."""
    unit = row.units[verb]
    forms = row.lexicon.forms.get(row.tokens[unit.head].low, frozenset())
    return unit.end - unit.start == 1 and not unit.infinitive and "base" in forms and "past" not in forms
