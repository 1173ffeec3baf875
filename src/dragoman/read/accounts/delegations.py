"""Delegations without a name: "teknik heyetler" who are to meet next are sent by the states of those who have met."""

import msgspec

from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.sides import find_sides
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim, Why

DELEGATES = "delegates"
"""Stands for the offices of a group of which only this is told, that it was sent."""
_JOINT = frozenset({"CONSULT", "AGREE", "SUPPORT"})
_BEFORE = 4
_SIDES = 2


def are_delegates(scene: Scene, frame: Frame) -> bool:
    """Whether those who act are called by a word for people whom a state sends."""
    subject = frame.slots.get("subject")
    words = [word for (word, *_) in cue_words(scene.language, "delegates")]
    for index in subject.mentions if subject is not None else ():
        mention = scene.mentions[index]
        said = scene.text[mention.start : mention.end].lower().split()
        if mention.entity < 0 and any(one.startswith(word) for one in said for word in words):
            return True
    return False


def send_delegates(story: Story, account: Account) -> Account | None:
    """`account`, a meeting still to come, with the states of those who met before it; None where none are told."""
    if account.status not in ("planned", "proposed") or account.category != "CONSULT":
        return None
    senders = _find_senders(story, account)
    if len(senders) < _SIDES:
        return None
    claims = []
    for index in senders.values():
        mention = story.scene.mentions[index]
        text = story.scene.text[mention.start : mention.end]
        claims.append(Claim("actor", mention.start, mention.end, text, text))
    return msgspec.structs.replace(
        account,
        actors=tuple(senders),
        claims=(*account.claims, *claims),
        why=(*account.why, Why("actors", "the states of those who met before, who send the delegations")),
    )


def _find_senders(story: Story, account: Account) -> dict[int, int]:
    """The states and bodies that met or agreed in the sentences before, each with a mention of it; no host."""
    scene, here = story.scene, story.sentence_of(account)
    for other in reversed(story.accounts):
        if other.category not in _JOINT or not 0 <= here - story.sentence_of(other) <= _BEFORE:
            continue
        actors = other.actors
        if other.mode == "third-party":
            # who brings others together stands first, and is no side
            actors = actors[1:] if len(actors) > _SIDES else ()
        found: dict[int, int] = {}
        for actor in actors:
            entity = scene.entities[actor]
            sender = actor if entity.kind != "person" else -1
            if entity.country and entity.kind != "organization":
                sender = scene.find_land(entity.country)
            index = _find_mention(scene, sender, entity.country)
            if index is not None:
                found.setdefault(sender, index)
        if len(found) >= _SIDES:
            return found
    sides = find_sides(scene)
    return {scene.mentions[index].entity: index for index in sides}


def _find_mention(scene: Scene, sender: int, code: str | None) -> int | None:
    """The first words for whoever sends, else for somebody who serves that country."""
    told = [
        (mention.entity != sender, index)
        for index, mention in enumerate(scene.mentions)
        if mention.entity == sender
        or (code is not None and mention.entity >= 0 and scene.entities[mention.entity].country == code)
    ]
    return min(told)[1] if told and sender >= 0 else None
