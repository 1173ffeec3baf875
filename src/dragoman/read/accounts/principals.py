"""For whom a body acts: a ministry and an embassy act for their state, police for themselves."""

from collections.abc import Sequence

from dragoman.types import Entity

_MINISTRY = "-ministry"
_EMBASSY = "embassy"


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
    return any(role.endswith(_MINISTRY) or role == _EMBASSY for role in entity.roles)
