"""Whom a blow hit that nobody named has dealt to nobody named: people of the land where it fell."""

from collections.abc import Sequence

import msgspec

from dragoman.languages.predicates import stems
from dragoman.languages.world import country
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.tallying import tally
from dragoman.read.frames import Frame
from dragoman.types import Account, Why

_TOLD = frozenset({"occurred", "alleged"})
_ARMED = frozenset({"heavy-weapons", "drone", "explosives", "aerial", "suicide-attack", "chemical"})
"""What is no crime of one man against another."""


def tell_blow(story: Story, frame: Frame) -> Frame:
    """`Salı günü Tacna'daki saldırıda dört kişi öldü`: whoever died in it is whom it was done to.

    "Saldırıda dört kişi öldü" points back at an attack that has been told; one that the sentence gives both a day and
    a town of its own is told here.
    """
    hit = frame.slots.get("hit")
    if hit is None or not frame.anaphor:
        return frame
    scene = story.scene
    sentence = scene.sentences[frame.sentence]
    end = scene.span(frame, frame.start, frame.end).end
    dated = any(found.value is not None for found in scene.dates_in(sentence.start, end))
    mentions = [scene.mentions[m] for m in scene.mentions_in(sentence.start, end)]
    placed = any(mention.place is not None and mention.entity < 0 for mention in mentions)
    if not (dated and placed):
        return frame
    return msgspec.structs.replace(frame, anaphor=False, slots={**frame.slots, "to": hit})


def count_struck(story: Story, number: int, nobody: Sequence[Account]) -> list[Account]:
    """The accounts of sentence `number` that tell of nobody, blows with the victims that it counts."""
    if not any(_is_blow(story.scene, account) for account in nobody):
        return list(nobody)
    before = len(story.accounts)
    story.accounts += nobody
    tally(story, number, before)
    counted = story.accounts[before:]
    del story.accounts[before:]
    return counted


def name_struck(story: Story) -> None:
    """`Rockets hit a market in the Peruvian town of Tacna`: such a blow hit Peru, and is an account like others.

    Only where its sentence says where, when and with what, and where nothing else is told of that place: whoever
    claims it or is blamed for it later has it already. A fight has two sides, and is left alone.
    """
    known = {
        account.place.name for account in story.accounts if account.category == "ASSAULT" and account.place
    }
    for account in story.nobodies:
        place = next((claim for claim in account.claims if claim.field == "place"), None)
        if place is None or account.place is None or account.place.name in known:
            continue
        code = account.place.country
        land = story.scene.find_land(code) if code is not None and _is_blow(story.scene, account) else -1
        if code is None or land < 0 or not account.start <= place.start < account.end:
            continue
        known.add(account.place.name)
        claim = msgspec.structs.replace(place, field="recipient", value=country(code).name)
        story.accounts.append(
            msgspec.structs.replace(
                account,
                recipients=(land,),
                claims=(*account.claims, claim),
                why=(*account.why, Why("recipients", f"nobody is named: the people of {place.text!r}")),
            )
        )


def _is_blow(scene: Scene, account: Account) -> bool:
    if account.category != "ASSAULT" or account.status not in _TOLD:
        return False
    words = scene.text[account.key_start : account.key_end].lower().split()
    fought = any(word.startswith(stems(scene.language, "fought")) for word in words)
    # "the attack on Tacna" points at what is told elsewhere, with its day
    dated = any(
        claim.field == "date" and account.start <= claim.start < account.end for claim in account.claims
    )
    armed = account.mode in _ARMED
    return dated and armed and not fought
