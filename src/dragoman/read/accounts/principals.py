"""For whom a body acts: a ministry, an embassy and mere "police" act for their state."""

from collections.abc import Sequence
from functools import cache

from dragoman.languages.loader import LANGUAGES
from dragoman.languages.offices import heads
from dragoman.types import Entity

_MINISTRY = "-ministry"
_EMBASSY = "embassy"
_POLICE = "police"


def find_principals(entities: Sequence[Entity]) -> tuple[tuple[Entity, ...], dict[int, int]]:
    """`entities` with the states of its ministries and the like among them, and body to state by index."""
    found = list(entities)
    states = {
        entity.country: at for at, entity in enumerate(entities) if entity.kind == "state" and entity.country
    }
    principals: dict[int, int] = {}
    for at, entity in enumerate(entities):
        code = entity.country
        if code is None or entity.kind != "organization" or not _serves(entity):
            continue
        if code not in states:
            states[code] = len(found)
            found.append(Entity("state", (), country=code, how="acts through a body of its own"))
        principals[at] = states[code]
    return tuple(found), principals


def _serves(entity: Entity) -> bool:
    if any(role.endswith(_MINISTRY) or role == _EMBASSY for role in entity.roles):
        return True
    # "Peruvian police" and "Police in Lima" bear a name of their own, "polis kuvvetleri" does not
    return _POLICE in entity.roles and all(_is_mere(name) for name in entity.names)


def _is_mere(name: str) -> bool:
    """Whether a name says no more than what kind of body it is."""
    words = name.lower()
    return " " not in words or words.startswith(_list_forces())


@cache
def _list_forces() -> tuple[str, ...]:
    """The phrases of several words for the police, in every language, without their endings."""
    return tuple(
        word.rstrip("|i")
        for code in LANGUAGES
        for entry in heads(code)
        if entry.role == _POLICE
        for word in entry.words
        if " " in word
    )
