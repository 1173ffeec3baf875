"""Who protests in a town and bears no name: people of the land where the town is."""

import msgspec

from dragoman.languages.world import country
from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.types import Account, Claim, Why


def name_townsfolk(story: Story, before: int) -> None:
    """Gives the protests told from account `before` on that no name holds the land of the place where they were.

    Whoever is told by a name or a nationality stays as told; a protest without a place stays nobody's.
    """
    marched: dict[int, Account] = {}
    for index in range(before, len(story.accounts)):
        account = story.accounts[index]
        if not _is_nameless(story.scene, account):
            continue
        first = marched.setdefault(account.start, account)
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
        if account.start in marched
        and marched[account.start].key_start != account.key_start
        and _is_nameless(story.scene, account)
        and not account.recipients
    ]
    story.accounts[before:] = [one for one in story.accounts[before:] if one not in told_twice]


def _is_nameless(scene: Scene, account: Account) -> bool:
    told = account.category == "PROTEST" and account.status != "denied"
    return told and all(is_crowd(scene, actor) for actor in account.actors)


def _find_land(account: Account) -> tuple[str, Claim] | None:
    """The land in which an account sets it, with the words for the place; none for a place told as a land."""
    claim = next((claim for claim in account.claims if claim.field == "place"), None)
    if account.place is None or account.place.country is None or claim is None:
        return None
    return account.place.country, claim
