"""What the two sides of talks say to each other without a day: they said it at the table, where and when they met."""

from dragoman.read.accounts.story import Story
from dragoman.types import Account

_SAID = frozenset({"REQUEST", "REJECT", "ACCUSE", "THREATEN"})
_TALKS = frozenset({"CONSULT", "AGREE"})
_BLOCKS = 3
"""Paragraphs within which the talks still are what is told of."""


def date_words_at_talks(story: Story) -> None:
    """`The ministers met in Lima on Monday. Soto asked Chile for the boats, Paz refused`: asked and refused there."""
    entities = story.scene.entities
    for index, account in enumerate(story.accounts):
        if account.category not in _SAID or account.date is not None or account.background:
            continue
        if account.status != "occurred" or len(account.actors) != 1 or not account.recipients:
            continue
        if entities[account.actors[0]].kind != "person":
            continue  # a state may have said it at any time, through anyone
        talks = _find_talks(story, index, account)
        if talks is None:
            continue
        story.lend(index, talks, why="said between those who met on that day")


def _find_talks(story: Story, index: int, account: Account) -> Account | None:
    """The last talks told before at which the speaker and those addressed sat; None where he has moved on."""
    lands = [entity.country for entity in story.scene.entities]
    speaker, *_ = account.actors
    for other in reversed(story.accounts[:index]):
        apart = story.block_of(account) - story.block_of(other)
        if not 0 <= apart <= _BLOCKS:
            continue
        elsewhere = other.category not in _TALKS and not (
            other.category in _SAID and set(other.recipients) & set(account.recipients)
        )
        if other.date is not None and speaker in other.actors and elsewhere:
            return None  # he has been heard on another matter since
        if other.category not in _TALKS or other.status != "occurred" or other.background:
            continue
        if other.date is None or other.date.precision != "day" or other.mode == "phone":
            continue
        if _sat(story, speaker, other) and all(_sat(story, one, other) for one in account.recipients):
            countries = {lands[actor] for actor in (speaker, *account.recipients)}
            return other if len(countries - {None}) > 1 else None
        if speaker in other.actors:
            return None
    return None


def _sat(story: Story, who: int, talks: Account) -> bool:
    """Whether someone sat at the table, or speaks for, or is spoken for by, one who did."""
    entities = story.scene.entities
    if who in talks.actors:
        return True
    land = entities[who].country
    return land is not None and any(
        entities[actor].country == land and "state" in (entities[who].kind, entities[actor].kind)
        for actor in talks.actors
    )
