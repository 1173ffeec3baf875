"""Whose deeds a spokesman tells: those of the body for which he speaks."""

from dragoman.languages.names import fold
from dragoman.languages.organisations import Organisation
from dragoman.languages.phrases import phrases
from dragoman.languages.world import longest
from dragoman.read.accounts.scene import Scene
from dragoman.read.tokens import lower
from dragoman.types import Entity

__all__ = ["find_doers"]

_SPEAKS = "spokesperson"
_ARMY = "army"
_SHORTEST = 4
"""Letters that a name keeps when its case ending is cut off ("Husilerin")."""


def find_doers(scene: Scene, actors: list[int]) -> tuple[int, ...]:
    """The actors of a deed, states for their ministries and bodies for their spokesmen.

    A ministry or a spokesman tells of it, the state's forces or the group have done it.
    """
    states = {e.country: n for n, e in enumerate(scene.entities) if e.kind == "state" and e.country}
    found: list[int] = []
    for actor in actors:
        entity = scene.entities[actor]
        ministry = entity.kind == "organization" and any(role.endswith("ministry") for role in entity.roles)
        told = states.get(entity.country or "") if ministry else _find_body(scene, actor)
        if _commands(scene, entity) and entity.country is not None:
            told = scene.find_land(entity.country)
        found.append(actor if told is None else told)
    return tuple(dict.fromkeys(found))


def _commands(scene: Scene, entity: Entity) -> bool:
    """Whether it is a general staff or headquarters: it sends a state's forces, and is none."""
    if entity.kind != "organization" or _ARMY not in entity.roles:
        return False
    command = phrases(scene.language, "command")
    return any(command.stand_in(lower(name, language=scene.language).split()) for name in entity.names)


def _find_body(scene: Scene, entity: int) -> int | None:
    """The entity of the group, army or state for which `entity` speaks; None where it is no spokesman of one.

    "Houthi spokesman Jan Holm claimed the attack": the Houthis attacked. A body that the article names nowhere else
    is added to the scene.
    """
    speaker = scene.entities[entity]
    if speaker.kind != "person" or not any(role.endswith(_SPEAKS) for role in speaker.roles):
        return None
    if speaker.of is None:
        return _find_force(scene, speaker)
    named = _find_organisation(speaker.of, scene.language)
    if named is None:
        same = (n for n, e in enumerate(scene.entities) if e.kind == "organization" and speaker.of in e.names)
        return next(same, None) or _find_force(scene, speaker)
    organisation, written = named
    forms = {fold(form) for form in _list_forms(organisation)}
    for number, other in enumerate(scene.entities):
        if other.kind == "organization" and any(fold(name) in forms for name in other.names):
            return number
    return scene.add(
        Entity("organization", (written,), country=organisation.country, how=f"world: {organisation.kind}")
    )


def _find_force(scene: Scene, speaker: Entity) -> int | None:
    """The state of an official spokesman; the army of an army's, where the article speaks of one."""
    if any(_ARMY in role for role in speaker.roles):
        armies = (
            n for n, e in enumerate(scene.entities) if _ARMY in e.roles and e.country == speaker.country
        )
        return (
            next(armies, None) if speaker.country is None else next(armies, scene.find_land(speaker.country))
        )
    return scene.find_land(speaker.country) if speaker.country is not None else None


def _find_organisation(of: str, language: str) -> tuple[Organisation, str] | None:
    """The well-known body that a title names, and its name as written, without the ending that Turkish puts on it."""
    words = of.split()
    last = words[-1]
    for cut in range(len(last), min(_SHORTEST, len(last)) - 1, -1):
        told = [*words[:-1], last[:cut]]
        hit = longest(told, 0, language=language)
        if hit is not None and hit.organisation is not None and hit.length == len(told):
            return (hit.organisation, " ".join(told)) if not hit.organisation.ministry else None
        if language != "tr":
            break
    return None


def _list_forms(organisation: Organisation) -> list[str]:
    forms = [organisation.name]
    for told in (organisation.names, organisation.short):
        forms += [form for several in told.values() for form in several]
    return forms
