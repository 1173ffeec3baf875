"""Who acts in a town and bears no name: people of its land protest, its authorities arrest."""

import msgspec

from dragoman.languages.predicates import stems
from dragoman.languages.world import country
from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.types import Account, Claim, Why


def name_townsfolk(story: Story, before: int) -> None:
    """Gives protests and arrests told from account `before` on that no name holds the land where they were.

    Whoever is told by a name or a nationality stays as told; without a place they stay nobody's.
    """
    marched: dict[tuple[int, str], Account] = {}
    for index in range(before, len(story.accounts)):
        account = story.accounts[index]
        if not _is_nameless(story.scene, account):
            continue
        first = marched.setdefault((account.start, account.category), account)
        if first is not account:
            # "blocked the bridge in protest": one crowd in one sentence, told twice
            continue
        where = _find_land(account)
        land = story.scene.find_land(where[0]) if where is not None else -1
        if where is None or land in account.recipients:
            continue
        code, claim = where
        story.change(
            index,
            account,
            actors=(land,),
            claims=(
                *(told for told in account.claims if told.field != "actor"),
                msgspec.structs.replace(claim, field="actor", value=country(code).name),
            ),
            why=(*account.why, Why("actors", f"nobody is named: the people of {claim.text!r}")),
        )
    told_twice = [
        account
        for account in story.accounts[before:]
        if (crowd := marched.get((account.start, account.category))) is not None
        and crowd.key_start != account.key_start
        and _is_nameless(story.scene, account)
        and not account.recipients
    ]
    story.accounts[before:] = [one for one in story.accounts[before:] if one not in told_twice]


def _is_nameless(scene: Scene, account: Account) -> bool:
    if account.status == "denied":
        return False
    if account.category == "PROTEST":
        return all(is_crowd(scene, actor) for actor in account.actors)
    # what somebody tells of arrests is his to tell: "a human rights group said 40 people had been arrested"
    told = account.attributed_to is None and not account.actors
    return account.mode == "arrest" and told and _is_official(scene, account)


def _is_official(scene: Scene, account: Account) -> bool:
    """Whether the word tells what only authorities do ("arrested", "gözaltına alındı"), told of that place."""
    word = scene.text[account.key_start : account.key_end].lower()
    place = next((claim for claim in account.claims if claim.field == "place"), None)
    here = place is not None and account.start <= place.start < account.end
    return here and any(stem in word for stem in stems(scene.language, "authority"))


def _find_land(account: Account) -> tuple[str, Claim] | None:
    """The land in which an account sets it, with the words for the place; none for a place told as a land."""
    claim = next((claim for claim in account.claims if claim.field == "place"), None)
    if account.place is None or account.place.country is None or claim is None:
        return None
    return account.place.country, claim
