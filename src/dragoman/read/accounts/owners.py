"""Whose the ships and men are that are taken: "two of its trawlers", told by the state that they belong to."""

import msgspec

from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim, Why

_TAKING = frozenset({"COERCE", "ASSAULT", "RETREAT"})
_SLOTS = ("object", "of", "on", "against")
_BEHIND = 4
"""Words behind a head that only counts ("two of its trawlers"), among which the owner may stand."""
_STATES = frozenset({"state", "organization"})


def blame_state(scene: Scene, frame: Frame, cast: Cast) -> None:
    """`summoned the envoy of Peru over the arrest`: his state made it, and not he."""
    if "blamed" in frame.slots or "sender" in frame.slots:
        _name_lands(scene, cast.actors)
    if "sender" in frame.slots or "land-of" in frame.slots:
        # "a note handed to the envoy of Peru called for talks", "suçladığı Peru'nun Büyükelçisi"
        _name_lands(scene, cast.recipients)


def name_their_land(scene: Scene, frame: Frame, cast: Cast, *, category: str) -> None:
    """`two Chilean customs men were freed`: men of a body are people of its state, and not the body."""
    told = frame.slots.get("object")
    if scene.language != "en" or category not in _TAKING or told is None or "captive" not in told.classes:
        return
    end = scene.span(frame, told.start, told.end).end
    for index in told.mentions:
        mention = scene.mentions[index]
        entity = scene.entities[mention.entity] if mention.entity >= 0 else None
        behind = scene.text[mention.full_end : end].split()
        if entity is None or entity.kind != "organization" or entity.country is None or len(behind) != 1:
            continue
        if scene.find_side(mention.entity) == mention.entity:
            continue  # "four Red Front men"
        if mention.entity in cast.recipients and (behind[0],) in cue_words("en", "servants"):
            land = scene.find_land(entity.country)
            cast.recipients[:] = list(
                dict.fromkeys(land if r == mention.entity else r for r in cast.recipients)
            )


def _name_lands(scene: Scene, people: list[int]) -> None:
    """Puts their states for envoys and ministries, if all have one."""
    lands = [scene.entities[a].country for a in people]
    if all(lands):
        people[:] = list(dict.fromkeys(scene.find_land(land) for land in lands if land is not None))


def name_owner(story: Story, frame: Frame, account: Account) -> Account:
    """`account` with whoever "its" means for recipient, where the owner tells of it or protests."""
    scene = story.scene
    if scene.language != "en" or account.category not in _TAKING or account.recipients:
        return account
    at = _find_its(scene, frame)
    owner = _find_teller(story, frame, account) if at is not None else None
    if at is None or owner is None or owner in account.actors:
        return account
    token = scene.sentences[frame.sentence].tokens[at]
    claim = Claim("recipient", token.start, token.core_end, token.low, token.low)
    return msgspec.structs.replace(
        account,
        recipients=(owner,),
        claims=(*account.claims, claim),
        why=(*account.why, Why("recipients", "the state that tells of what is its own")),
    )


def _find_its(scene: Scene, frame: Frame) -> int | None:
    """The token "its" before what is taken, or behind the number of it."""
    tokens = scene.sentences[frame.sentence].tokens
    for slot in _SLOTS:
        found = frame.slots.get(slot)
        if found is None or found.mentions:
            continue
        for k in range(found.start, min(len(tokens), found.end + _BEHIND)):
            own = k < found.end or [t.low for t in tokens[found.end : k]] in (["of"], ["of", "the"])
            if own and tokens[k].low == "its":
                return k
    return None


def _find_teller(story: Story, frame: Frame, account: Account) -> int | None:
    """The state that says so, or that accuses those who did it."""
    scene = story.scene
    reports = [report for report in frame.reports if report.kind != "deny" and report.mentions]
    told = [scene.mentions[m].entity for m in reports[0].mentions] if reports else []
    for other in reversed(story.accounts) if not told else ():
        if other.category != "ACCUSE" or story.sentence_of(other) != frame.sentence:
            break
        told = list(other.actors)
    states = [entity for entity in told if entity >= 0 and scene.entities[entity].kind in _STATES]
    lands = {scene.entities[entity].country for entity in states}
    land = next(iter(lands)) if len(lands) == 1 and len(states) == len(told) else None
    same = any(scene.entities[a].country == land for a in account.actors)
    if land is None or same:
        return None
    return scene.find_side(states[0]) if len(states) == 1 else scene.find_land(land)
