"""What one of two who talked asked and the other one promised or refused: said to one another."""

import msgspec

from dragoman.read.accounts.story import Story
from dragoman.types import Account, Why

_ANSWERS = frozenset({"AGREE", "REJECT", "CONCEDE"})
_PAIR, _NEAR, _REACH = 2, 2, 6


def name_partners(story: Story) -> None:
    """`Soto rang Holm. Soto asked for the gate to be opened. Holm promised to open it.`: each to the other."""
    for index, asked in enumerate(story.accounts if story.scene.language == "en" else ()):
        if asked.category != "REQUEST" or len(asked.actors) != 1:
            continue
        for offset, answer in enumerate(story.accounts[index + 1 : index + 1 + _NEAR], start=index + 1):
            apart = story.sentence_of(answer) - story.sentence_of(asked)
            if not 0 <= apart <= _NEAR or answer.category not in _ANSWERS or len(answer.actors) != 1:
                continue
            if answer.actors == asked.actors or not _talked(story, index, {*asked.actors, *answer.actors}):
                continue
            _address(story, index, asked, answer)
            _address(story, offset, answer, asked)
            break


def _talked(story: Story, index: int, both: set[int]) -> bool:
    """Whether a talk of just these two is told shortly before."""
    before = story.accounts[max(0, index - _REACH) : index]
    return any(
        told.category in ("CONSULT", "SUPPORT") and told.status == "occurred" and set(told.actors) == both
        for told in before
    )


def _address(story: Story, index: int, account: Account, other: Account) -> None:
    """Puts whoever says the other thing for the recipient of the account, if it has none."""
    if account.recipients or account.status not in ("occurred", "proposed"):
        return
    named = (msgspec.structs.replace(c, field="recipient") for c in other.claims if c.field == "actor")
    story.change(
        index,
        account,
        recipients=other.actors,
        claims=(*account.claims, *named),
        why=(*account.why, Why("recipients", "the other one of the two who talked")),
    )
