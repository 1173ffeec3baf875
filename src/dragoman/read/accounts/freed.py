"""Those who are held or freed, told on by "they": "Peru freed nine Chileans. They had been arrested in May."."""

import msgspec

from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Why

_DONE_TO = frozenset({"COERCE", "ASSAULT", "RETREAT"})
_HELD = frozenset({"arrest", "release", "abduct"})


def name_held(story: Story, frame: Frame, account: Account) -> Account:
    """`account` with those who were held or freed in the sentence before for recipients, where it means them."""
    scene = story.scene
    if (
        scene.language != "en"
        or account.category not in _DONE_TO
        or account.mode not in _HELD
        or account.recipients
    ):
        return account
    told = frame.slots.get("object")
    tokens = scene.sentences[frame.sentence].tokens
    if told is None or not frame.passive or tokens[told.start].low != "they" or told.end - told.start != 1:
        return account
    for _, other in story.latest(1):
        near = frame.sentence - story.sentence_of(other) == 1
        if not near or other.category not in _DONE_TO or other.mode not in _HELD or not other.recipients:
            break
        captors = other.actors if "RETREAT" in (account.category, other.category) else ()
        captors = captors if account.category != "ASSAULT" else ()
        named = [
            msgspec.structs.replace(c, field="recipient") for c in other.claims if c.field == "recipient"
        ]
        if not account.actors:
            named += [c for c in other.claims if c.field == "actor" and captors]
        return msgspec.structs.replace(
            account,
            actors=account.actors or captors,
            recipients=other.recipients,
            claims=(*account.claims, *named),
            why=(*account.why, Why("recipients", "those told of in the sentence before")),
        )
    return account
