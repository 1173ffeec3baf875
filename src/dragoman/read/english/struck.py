"""Who is struck by a deed that a noun tells: "the bombing of a Peruvian post", "Peru market attack"."""

from collections.abc import Iterable

import msgspec

from dragoman.read.english.framing import Framing
from dragoman.read.frames import Argument

_AIMED = frozenset({"on", "against"})
_BLOWS = frozenset({"undergone", "attack", "bombing", "barrage"})
"""Nouns of deeds that somebody suffers ("of"), or at whom they are aimed."""
_SITES = frozenset({"target", "crossing", "facility"})
_ARMED = frozenset({"weapon", "forces"})


def find_sites(at: Framing, owners: Iterable[int], start: int, head: int) -> tuple[int, ...]:
    """The land whose bare name stands before what is struck in the tokens `[start, head)`: "Peru market bombing".

    Not so before what one strikes with ("a Peru drone attack"), nor for "Peruvian" and "Peru's".
    """
    for m in owners:
        name, first = at.mentions[m], start
        while first < head and at.tokens[first].start < name.full_end:
            first += 1
        bare = name.kind == "state" and not name.adjective and at.tokens[first - 1].suffix != "s"
        between = [at.lex.classes.get(token.low, ()) for token in at.tokens[first:head]]
        armed = any(not _ARMED.isdisjoint(classes) for classes in between)
        if bare and not armed and any(not _SITES.isdisjoint(classes) for classes in between):
            return (m,)
    return ()


def strike_undergone(at: Framing, slots: dict[str, Argument]) -> None:
    """`The bombing of a Peruvian post killed four`: Peru is struck by what it underwent, and strikes nobody."""
    deed = slots.get("subject")
    if deed is None or not deed.mentions or _BLOWS.isdisjoint(deed.classes):
        return
    tokens, mentions = at.tokens, at.mentions
    joints = _AIMED if "undergone" not in deed.classes else _AIMED | {"of"}
    joint = next((k for k in range(deed.start, deed.end) if tokens[k].low in joints), deed.end)
    agent = next((k for k in range(joint, deed.end) if tokens[k].low == "by"), deed.end)
    stop = tokens[agent - 1].end
    struck = [m for m in deed.mentions if joint < deed.end and tokens[joint].start < mentions[m].start < stop]
    struck += find_sites(at, (m for m in deed.mentions if m not in struck), deed.start, joint - 1)
    if not struck:
        return
    kept = tuple(m for m in deed.mentions if m not in struck)
    slots["subject"] = msgspec.structs.replace(deed, mentions=kept)
    hit = slots.get("object")
    if hit is not None and not any(mentions[m].kind != "group" for m in hit.mentions):
        slots["object"] = msgspec.structs.replace(hit, mentions=(*hit.mentions, *struck))
