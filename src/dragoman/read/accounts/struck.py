"""Whom a blow hit that nobody named has dealt to nobody named: people of the land where it fell."""

import msgspec

from dragoman.languages.predicates import stems
from dragoman.languages.world import country
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.types import Account, Why

_TOLD = frozenset({"occurred", "alleged"})
_UNARMED = frozenset({"abduct", "beat", "sexual", "torture"})


def name_struck(story: Story, before: int) -> None:
    """`Rockets hit a market in the Peruvian town of Tacna`: gives such blows, told from account `before` on, Peru.

    Only where the sentence itself says where, when and with what, and once a sentence; a fight has two sides, and
    is left alone.
    """
    hit: set[tuple[int, str]] = set()
    for account in story.accounts[before:]:
        if account.category == "ASSAULT" and (account.actors or account.recipients):
            hit.add((account.start, "ASSAULT"))
    for index in range(before, len(story.accounts)):
        account = story.accounts[index]
        place = next((claim for claim in account.claims if claim.field == "place"), None)
        if place is None or not _is_blow(story.scene, account) or (account.start, "ASSAULT") in hit:
            continue
        assert account.place is not None
        code = account.place.country
        land = story.scene.find_land(code) if code is not None else -1
        if code is None or land < 0 or not account.start <= place.start < account.end:
            continue
        hit.add((account.start, "ASSAULT"))
        claim = msgspec.structs.replace(place, field="recipient", value=country(code).name)
        story.change(
            index,
            account,
            recipients=(land,),
            claims=(*account.claims, claim),
            why=(*account.why, Why("recipients", f"nobody is named: the people of {place.text!r}")),
        )


def _is_blow(scene: Scene, account: Account) -> bool:
    if account.category != "ASSAULT" or account.actors or account.recipients or account.place is None:
        return False
    words = scene.text[account.key_start : account.key_end].lower().split()
    fought = any(word.startswith(stems(scene.language, "fought")) for word in words)
    # "the attack on Tacna" points at what is told elsewhere, with its day
    dated = any(
        claim.field == "date" and account.start <= claim.start < account.end for claim in account.claims
    )
    armed = account.mode is not None and account.mode not in _UNARMED
    return account.status in _TOLD and dated and armed and not fought
