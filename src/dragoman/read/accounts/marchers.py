"""Who of those that protested was held or hurt: "Police detained eight of them" is done to the body they march for."""

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.reached import tells_day
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Why

_DONE_TO = frozenset({"COERCE", "ASSAULT"})
_SLOTS = ("object", "of")
_REACH, _NEAR = 4, 2


def name_marchers(story: Story, frame: Frame, account: Account) -> Account:
    """`account` with the body whose members protested just before, if it is done to some of them."""
    if account.category not in _DONE_TO or account.recipients or not _means_them(story, frame):
        return account
    if account.date is None and tells_day(story.scene, frame):
        return account  # "the killing of protesters in Lima last week": others, on a day of theirs
    entities = story.scene.entities
    for _, other in story.latest(_REACH):
        if frame.sentence - story.sentence_of(other) > _NEAR:
            return account
        if other.category != "PROTEST" or other.background:
            continue
        bodies = tuple(a for a in other.actors if entities[a].kind == "organization" and entities[a].names)
        if not bodies or set(bodies) & set(account.actors):
            return account
        told = [
            msgspec.structs.replace(claim, field="recipient")
            for claim in other.claims
            if claim.field == "actor"
        ]
        if account.date is None:
            told += [claim for claim in other.claims if claim.field == "date"]
        return msgspec.structs.replace(
            account,
            recipients=bodies,
            date=account.date or other.date,
            claims=(*account.claims, *told),
            why=(*account.why, Why("recipients", "those whose protest is told before")),
        )
    return account


def _means_them(story: Story, frame: Frame) -> bool:
    """Whether it is done to `them`, `its members`, `the protesters`: nobody who is told by name."""
    scene = story.scene
    words = phrases(scene.language, "marchers")
    for slot in _SLOTS:
        argument = frame.slots.get(slot)
        tokens = scene.sentences[frame.sentence].tokens
        if argument is not None and words.stand_in([t.low for t in tokens[argument.start : argument.end]]):
            return True
    return False
