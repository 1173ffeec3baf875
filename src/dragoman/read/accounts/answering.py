"""Whom an answer is for: who rejects "the demand" rejects those who made it a sentence before."""

from collections.abc import Mapping

from msgspec.structs import replace

from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Why

_DEEDS = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "THREATEN", "REJECT", "ACCUSE"})
_KIND = frozenset({"CONCEDE", "RETREAT", "AGREE", "AID", "SUPPORT", "COOPERATE"})
_ANSWERS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "REJECT": (frozenset({"demand", "plea", "proposal", "goal"}), frozenset({"REQUEST", "AGREE", "CONSULT"})),
    "ACCUSE": (frozenset({"decision", "sanction", "expulsion", "attack"}), _DEEDS),
    "SUPPORT": (frozenset({"decision", "retreat", "release"}), _KIND),
}
"""By category: what the object is called, and what was done before that it may mean."""
_BACK = 3
"""Sentences over which it is still clear what is meant."""


def answer(story: Story, frame: Frame, account: Account) -> Account:
    """The account with those whom it answers as recipients, where it tells none of its own."""
    called, meant = _ANSWERS.get(account.category, (frozenset(), frozenset()))
    told = frame.slots.get("object") or frame.slots.get("to")
    if account.recipients or told is None or told.mentions or called.isdisjoint(told.classes):
        return account
    for _, before in story.latest(12):
        if frame.sentence - story.sentence_of(before) > _BACK:
            break
        offered = before.category not in ("AGREE", "CONSULT") or before.status == "proposed"
        if before.category not in meant or not (offered or account.category == "SUPPORT"):
            continue
        if _answers(story.scene, account, before):
            claims = tuple(replace(c, field="recipient") for c in before.claims if c.field == "actor")
            return replace(
                account,
                recipients=before.actors,
                claims=(*account.claims, *claims),
                why=(*account.why, Why("recipients", "those who did what is answered")),
            )
    return account


def _answers(scene: Scene, account: Account, before: Account) -> bool:
    """Whether those who acted before are others, and a demand was put to those who answer."""
    if not before.actors or not account.actors or any(is_crowd(scene, actor) for actor in before.actors):
        return False
    ours, theirs = _lands(scene, account.actors), _lands(scene, before.actors)
    if not set(account.actors).isdisjoint(before.actors) or ours & theirs:
        return False
    if account.category != "REJECT" or not before.recipients:
        return True
    asked = _lands(scene, before.recipients)
    return bool(ours & asked) or not set(account.actors).isdisjoint(before.recipients)


def _lands(scene: Scene, entities: tuple[int, ...]) -> set[str]:
    return {code for entity in entities if (code := scene.entities[entity].country)}
