"""States that a text points at together: "the sides" whose talks it has just told."""

from dragoman.read.accounts.story import Story
from dragoman.types import Account

_SIDES = 2
_BEFORE = 4


def states_before(story: Story, account: Account) -> Account | None:
    """The account of talks between two or more states that the sentences before tell."""
    here = story.sentence_of(account)
    told = ("occurred", "planned", "proposed") if story.scene.language == "en" else ("occurred",)
    for other in reversed(story.accounts) if account.status in told else ():
        if other.category != "CONSULT" or not 0 <= here - story.sentence_of(other) <= _BEFORE:
            continue
        kinds = [story.scene.entities[a].kind for a in other.actors]
        if kinds.count("state") >= _SIDES and other.start < account.start:
            return other
    return None
