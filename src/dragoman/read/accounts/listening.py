"""Kind words of which no word tells to whom: to the one with whom whoever says them has just talked."""

import msgspec

from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Why

_REACH, _NEAR, _BLOCKS = 4, 3, 1
_PAIR = 2
_ADDRESSED = frozenset({"to"})


def name_listener(story: Story, frame: Frame, account: Account) -> Account:
    """`account` with the other one of the talk told before, where it has nobody to whom it is said."""
    if not is_to_nobody(story, frame, account):
        return account
    for _, met in story.latest(_REACH):
        near = story.sentence_of(account) - story.sentence_of(met) <= _NEAR
        if met.category != "CONSULT" or not near or story.block_of(account) - story.block_of(met) > _BLOCKS:
            continue
        others = tuple(actor for actor in met.actors if actor not in account.actors)
        if met.status != "occurred" or len(met.actors) != _PAIR or len(others) != 1:
            return account
        names = set(story.scene.entities[others[0]].names)
        told = (msgspec.structs.replace(c, field="recipient") for c in met.claims if c.field == "actor")
        return msgspec.structs.replace(
            account,
            recipients=others,
            claims=(*account.claims, *(claim for claim in told if claim.value in names)),
            why=(*account.why, Why("recipients", "the other one of the talk told before")),
        )
    return account


def is_to_nobody(story: Story, frame: Frame, account: Account) -> bool:
    """`Bakan başsağlığı diledi`: a verb of what is said to somebody, and nothing tells to whom."""
    if story.scene.language != "tr" or account.category != "SUPPORT" or account.recipients:
        return False
    told = {slot for sense in frame.predicate.senses for slot in sense.recipients}
    return (
        told == _ADDRESSED and frame.predicate.pos == "verb" and frame.slots.keys().isdisjoint(("to", "of"))
    )
