"""What a crowd demands by protesting, and what somebody is accused of."""

from itertools import pairwise

from msgspec.structs import replace

from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.types import Account, Why

_LONG = 24
"""Letters within which the word ends that tells an account."""


def join_demands(story: Story, before: int) -> None:
    """What a crowd without a name demands by protesting is part of its protest.

    `before` is the number of accounts that earlier sentences told. "Farmers blocked the road, demanding that Peru
    pay" tells no request of its own: whom they ask is whom they protest against.
    """
    told = story.accounts[before:]
    marching = {a.actors for a in told if a.category == "PROTEST" and _is_mere_crowd(story.scene, a)}
    demands = [account for account in told if account.category == "REQUEST" and account.actors in marching]
    if demands:
        story.accounts[before:] = [_take_demand(one, demands) for one in told if one not in demands]


def answer_asker(story: Story, before: int) -> None:
    """`Peru rejected a demand made by Chile`: it was Peru that Chile had asked."""
    told = story.accounts[before:]
    refusals = [a for a in told if a.category == "REJECT" and a.recipients]
    for index, asked in enumerate(told, before):
        if asked.category != "REQUEST" or asked.recipients or not asked.actors:
            continue
        answers = [a for a in refusals if set(asked.actors) <= set(a.recipients)]
        if len(answers) == 1 and asked.start == answers[0].start:
            (answer,) = answers
            named = tuple(replace(c, field="recipient") for c in answer.claims if c.field == "actor")
            why = (*asked.why, Why("recipients", "those who refuse it in the same sentence"))
            claims = (*asked.claims, *named)
            story.change(index, asked, recipients=answer.actors, claims=claims, why=why)


def join_charges(story: Story, before: int) -> None:
    """`accused Peru of lying`: what one is accused of is no second accusation."""
    told = [account for account in story.accounts[before:] if account.category == "ACCUSE"]
    for first, later in pairwise(told):
        text = story.scene.text[later.key_start : later.key_start + _LONG].split(" ")[0].strip(".,;")
        same = (first.actors, first.mode) == (later.actors, later.mode)
        same = same and set(later.recipients) <= set(first.recipients)
        if same and first.actors and text.endswith("ing") and story.scene.language == "en":
            story.accounts.remove(later)


def _is_mere_crowd(scene: Scene, account: Account) -> bool:
    return bool(account.actors) and all(is_crowd(scene, actor) for actor in account.actors)


def _take_demand(protest: Account, demands: list[Account]) -> Account:
    """The protest against whom its crowd asks, where it does not tell against whom it is."""
    demand = next((demand for demand in demands if demand.actors == protest.actors), None)
    if demand is None or protest.recipients or protest.category != "PROTEST":
        return protest
    named = tuple(claim for claim in demand.claims if claim.field == "recipient")
    return replace(protest, recipients=demand.recipients, claims=(*protest.claims, *named))
