"""Which sense of a predicate holds, given what fills its slots."""

from collections.abc import Mapping, Sequence
from functools import cache

from dragoman.languages.predicates import Predicate, Sense
from dragoman.read.frames import Argument
from dragoman.types import Mention

_ACTORS = frozenset({"person", "organization", "state", "group"})


_BLOC = "world: organization"
"""How a standing body of many states is known."""
_SOMEBODY = "subject:actor"
_DONE_TO = frozenset({"SANCTION", "COERCE", "ASSAULT"})


def choose_sense(
    predicate: Predicate,
    slots: Mapping[str, Argument],
    mentions: Sequence[Mention],
    *,
    agentless: bool = False,
) -> Sense | None:
    """The first sense of `predicate` all of whose needs hold, or None.

    In an `agentless` passive ("the envoy was expelled") nobody need be named who did it, if a person, body or state
    is to whom it was done.
    """
    for sense in predicate.senses:
        if all(_holds(need, slots, mentions) for need in sense.needs):
            return sense
    for sense in predicate.senses if agentless else ():
        done_to = sense.category in _DONE_TO and _is_done_to(sense, slots, mentions)
        if done_to and all(need == _SOMEBODY or _holds(need, slots, mentions) for need in sense.needs):
            return sense
    return None


def _is_done_to(sense: Sense, slots: Mapping[str, Argument], mentions: Sequence[Mention]) -> bool:
    found = [slots[slot] for slot in sense.recipients if slot in slots]
    return any(_is(argument, ("actor",), mentions) for argument in found)


@cache
def asked_slots(sense: Sense) -> frozenset[str]:
    """The slots that the positive needs of a sense ask for."""
    return frozenset(
        slot for need in sense.needs for ok, slots, _ in (_parsed(need),) if ok for slot in slots
    )


@cache
def _parsed(need: str) -> tuple[bool, tuple[str, ...], tuple[str, ...]]:
    positive = not need.startswith("!")
    slots, _, types = need.lstrip("!").partition(":")
    return positive, tuple(slots.split("|")), tuple(types.split("|"))


def _holds(need: str, slots: Mapping[str, Argument], mentions: Sequence[Mention]) -> bool:
    positive, names, types = _parsed(need)
    for name in names:
        argument = slots.get(name)
        if argument is not None and _is(argument, types, mentions):
            return positive
    return not positive


def _is(argument: Argument, types: Sequence[str], mentions: Sequence[Mention]) -> bool:
    for kind in types:
        if kind == "any" or kind in argument.classes or (kind == "plural" and argument.plural):
            return True
        if kind == "several" and _are_several(argument, mentions):
            return True
        if kind == "nationals" and argument.plural and any(mentions[m].adjective for m in argument.mentions):
            return True
        for index in argument.mentions:
            mention = mentions[index]
            if kind == mention.kind or (kind == "actor" and takes_part(mention)):
                return True
            if kind == "state" and mention.entity >= 0 and mention.place is not None:
                return True
            if kind == "place" and mention.place is not None:
                return True
            if kind == "bloc" and mention.kind == "organization" and mention.how == _BLOC:
                return True
    return False


def _are_several(argument: Argument, mentions: Sequence[Mention]) -> bool:
    """Whether two act together: two who are named, or a plural of nobody who is."""
    named = {mentions[m].entity for m in argument.mentions} - {-1}
    return len(named) > 1 or (argument.plural and not named)


def takes_part(mention: Mention) -> bool:
    """Whether a mention can act: it has an entity (a capital or seat stands for its state)."""
    return mention.entity >= 0 or (mention.kind in _ACTORS and mention.kind == "group")
