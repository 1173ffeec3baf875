"""Whom `it`, `them` and `their assets` mean: those to whom the verb before did something."""

from dragoman.read.english.framing import Framing
from dragoman.read.frames import Argument

_ONE, _MANY, _OWN = "it", "them", "their"
_SLOTS = ("object", "to", "against", "from", "on", "with")
_BACK = 3
"""Verbs before a pronoun among which is the one that tells whom it means."""
_BODIES = frozenset({"state", "organization"})


def name_echo(at: Framing, index: int, slots: dict[str, Argument]) -> None:
    """`froze aid to Peru, accusing it of fraud`, `barred 12 Peruvians and froze their assets`."""
    told, subject = slots.get("object"), slots.get("subject")
    if told is None or told.mentions or subject is None or not subject.mentions:
        return
    word = at.tokens[told.start].low
    alone = told.end - told.start == 1
    if word == _OWN and (alone or subject.plural):
        return
    if word not in (_ONE, _MANY, _OWN) or (word != _OWN and not alone):
        return
    meant = _meant(at, index, several=word != _ONE, without=frozenset(subject.mentions))
    if meant:
        slots["object"] = Argument(told.start, told.end, meant, told.classes, told.plural)


def _meant(at: Framing, index: int, *, several: bool, without: frozenset[int]) -> tuple[int, ...]:
    """Those to whom the same subject did something just before."""
    mine = at.clauses.subjects.get(index)
    entities = {at.mentions[m].entity for m in without}
    for verb in reversed([v for v in at.verbs if v < index][-_BACK:]):
        if at.clauses.subjects.get(verb) != mine:
            continue
        parts = {name: units for name, units, _ in at.clauses.after(verb + 1)}
        for slot in _SLOTS:
            argument = at.clauses.argument(parts[slot]) if slot in parts else None
            if argument is None:
                continue
            found = tuple(m for m in argument.mentions if at.mentions[m].entity >= 0)
            others = all(at.mentions[m].entity not in entities for m in found)
            one = len(found) == 1 and not at.mentions[found[0]].adjective
            fits = argument.plural if several else one and at.mentions[found[0]].kind in _BODIES
            if found and others and fits:
                return found
    return ()
