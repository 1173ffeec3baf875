"""Protests of crowds without a name: whose people they are, and what they ask for."""

from msgspec.structs import replace

from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.types import Account


def settle_protests(story: Story, before: int) -> None:
    """What a crowd demands by protesting is part of its protest, and the crowd is its state's people.

    `before` is the number of accounts that earlier sentences told. "Farmers blocked the road, demanding that Peru
    pay" tells no request of its own: whom they ask is whom they protest against.
    """
    scene, told = story.scene, story.accounts[before:]
    protests = [account for account in told if account.category == "PROTEST"]
    if not protests:
        return
    marching = {account.actors for account in protests if _is_mere_crowd(scene, account)}
    demands = [account for account in told if account.category == "REQUEST" and account.actors in marching]
    story.accounts[before:] = [
        _tell_people(scene, _take_demand(account, demands)) if account.category == "PROTEST" else account
        for account in told
        if account not in demands and not (_is_bare(account) and account is not _main(protests))
    ]


def _is_bare(account: Account) -> bool:
    """Whether a protest is nobody's and against nobody: beside another one it only tells how that went."""
    return account.category == "PROTEST" and not (account.actors or account.recipients)


def _main(protests: list[Account]) -> Account:
    return next((protest for protest in protests if not _is_bare(protest)), protests[0])


def _is_mere_crowd(scene: Scene, account: Account) -> bool:
    return bool(account.actors) and all(is_crowd(scene, actor) for actor in account.actors)


def _take_demand(protest: Account, demands: list[Account]) -> Account:
    """The protest against whom its crowd asks, where it does not tell against whom it is."""
    demand = next((demand for demand in demands if demand.actors == protest.actors), None)
    if demand is None or protest.recipients:
        return protest
    named = tuple(claim for claim in demand.claims if claim.field == "recipient")
    return replace(protest, recipients=demand.recipients, claims=(*protest.claims, *named))


def _tell_people(scene: Scene, account: Account) -> Account:
    """A protest of mere crowds, or of "hundreds", with their state as its actor, as for "Fijian farmers".

    Whoever protests against his own state is not that state: such a crowd keeps its wording. So does one in a place
    whose country nobody names, of which there may be several.
    """
    if account.actors and not _is_mere_crowd(scene, account):
        return account
    own = (scene.entities[actor].country for actor in account.actors)
    country = next((code for code in own if code), account.place.country if account.place else None)
    if country is None or any(scene.entities[other].country == country for other in account.recipients):
        return account
    named = any(entity.country == country and entity.kind != "group" for entity in scene.entities)
    return replace(account, actors=(scene.state_of(country),)) if named else account
