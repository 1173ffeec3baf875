"""Who sits at a meeting besides those who meet: whoever chairs it, or proposed to have it at home."""

from collections.abc import Sequence

import msgspec

from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Argument, Frame
from dragoman.types import Account, Claim, Why

_TALKS = "CONSULT"
_CHAIRED = "mediation"
_UNDER, _OF = "under", "of"
PROPOSER = "proposer"
"""The slot of whoever proposed the meeting that a frame tells."""


def seat_chair(scene: Scene, frame: Frame, account: Account) -> Account:
    """`met under the chairmanship of X`, `under Omani auspices`: `account` with X, Oman; and with a proposing host."""
    if account.category != _TALKS or account.mode == "phone":
        return account
    chairs = list(_find_chairs(scene, frame))
    proposer = frame.slots.get(PROPOSER)
    if proposer is not None and (chairs or _hosts(scene, account, proposer) or _is_owned(scene, frame)):
        chairs += proposer.mentions
    new: dict[int, int] = {}
    for index in chairs:
        entity = scene.mentions[index].entity
        entity = scene.principals.get(entity, entity)
        if entity >= 0 and entity not in account.actors:
            new.setdefault(entity, index)
    if not new:
        return account
    told = [
        Claim("actor", mention.start, mention.end, text, text)
        for mention in (scene.mentions[index] for index in new.values())
        for text in [scene.text[mention.start : mention.end]]
    ]
    return msgspec.structs.replace(
        account,
        # who brings the others together comes first
        actors=(*new, *account.actors),
        mode=account.mode or "third-party",
        claims=(*account.claims, *told),
        why=(*account.why, Why("actors", "whoever chairs or hosts it")),
    )


def _find_chairs(scene: Scene, frame: Frame) -> Sequence[int]:
    """The mentions of those under whose chairmanship it is."""
    under, whose = frame.slots.get(_UNDER), frame.slots.get(_OF)
    if under is None or _CHAIRED not in under.classes:
        return ()
    named = [m for m in under.mentions if scene.mentions[m].entity >= 0]
    if not named and whose is not None and whose.start - under.end in (0, 1):
        return whose.mentions
    return named


def _is_owned(scene: Scene, frame: Frame) -> bool:
    """`proposed that they meet under her chairmanship`: that of whoever proposes it."""
    under = frame.slots.get(_UNDER)
    if under is None or _CHAIRED not in under.classes or under.mentions:
        return False
    return frame.slots.get(_OF) is None or frame.slots[_OF].start - under.end not in (0, 1)


def _hosts(scene: Scene, account: Account, proposer: Argument) -> bool:
    """Whether it is to be held in the land of who proposes it."""
    where = account.place.country if account.place is not None else None
    lands = {
        scene.entities[scene.mentions[m].entity].country
        for m in proposer.mentions
        if scene.mentions[m].entity >= 0
    }
    return where is not None and where in lands
