"""Arrests and searches that no word says who made: those who tell of them as the authority had them made."""

from msgspec.structs import replace

from dragoman.read.accounts.located import located_place
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Argument, Frame, Report

_MADE = frozenset(
    {("COERCE", "arrest"), ("COERCE", "deport"), ("COERCE", "seize"), ("ACCUSE", "investigate")}
)
_AT_HOME = ("police", "interior")
_AUTHORITIES = (
    *_AT_HOME,
    "justice",
    "prosecut",
    "governor",
    "security",
    "intelligence",
    "border-guard",
    "coast-guard",
    "customs",
    "prime-minister",
    "president",
    "government",
)


def find_enforcer(scene: Scene, frame: Frame) -> int | None:
    """The mention of whoever announces an arrest of the authority for which he speaks; None for others."""
    if not frame.passive or "subject" in frame.slots or "by" in frame.slots or frame.negated:
        return None
    if scene.language == "tr" and frame.tense == "none":
        # "gemisinin alıkonulmasının hukuka aykırı olduğunu belirtti": spoken of, and not announced
        return None
    if not any((sense.category, sense.mode) in _MADE for sense in frame.predicate.senses):
        return None
    report = next((r for r in frame.reports if r.kind in ("say", "announce")), None)
    enforcer = _find_authority(scene, report) if report is not None else None
    return None if enforcer is None or _is_abroad(scene, frame, enforcer) else enforcer


def _is_abroad(scene: Scene, frame: Frame, enforcer: int) -> bool:
    """`Chile's president said two Chilean sailors had been arrested in Peru`: not by those who tell of it."""
    entity = scene.entities[scene.mentions[enforcer].entity]
    taken = frame.slots.get("object")
    told = [scene.mentions[m] for m in taken.mentions] if taken is not None else []
    own = any(m.entity >= 0 and scene.entities[m.entity].country == entity.country for m in told)
    if own and not any(role.startswith(_AT_HOME) for role in entity.roles):
        return True
    sentence = scene.sentences[frame.sentence]
    places = [
        place.country
        for index in scene.mentions_in(sentence.start, sentence.end)
        if scene.mentions[index].kind in ("state", "place")
        and (found := located_place(scene, index)) is not None
        and (place := found[0]).country is not None
    ]
    return bool(places) and entity.country not in places


def _find_authority(scene: Scene, report: Report) -> int | None:
    for index in report.mentions:
        entity = scene.entities[scene.mentions[index].entity] if scene.mentions[index].entity >= 0 else None
        if entity is None or entity.country is None or entity.kind == "group":
            continue
        if entity.kind == "state" or any(role.startswith(_AUTHORITIES) for role in entity.roles):
            return index
    return None


def add_enforcer(frame: Frame, enforcer: int) -> Frame:
    """`frame` with the mention `enforcer` for its subject."""
    who = Argument(frame.start, frame.end, mentions=(enforcer,))
    return replace(frame, slots={**frame.slots, "subject": who})


def name_state(scene: Scene, cast: Cast, enforcer: int) -> None:
    """Makes the state of the authority the one that acts."""
    country = scene.entities[scene.mentions[enforcer].entity].country
    if country is not None and cast.actors:
        cast.actors[:] = [scene.find_land(country)]
        cast.recipients[:] = [r for r in cast.recipients if r not in cast.actors]
