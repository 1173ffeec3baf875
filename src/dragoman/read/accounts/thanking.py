"""Whom help has reached: those who give thanks for it."""

import msgspec

from dragoman.read.accounts.story import Story
from dragoman.types import Why


def name_thanking(story: Story, before: int) -> None:
    """`Peru thanked Chile for sending tents`: whoever gives thanks for help has got it."""
    fresh = story.accounts[before:]
    thanks = next((a for a in fresh if a.category == "SUPPORT" and a.recipients and a.actors), None)
    entities = story.scene.entities
    for offset, account in enumerate(fresh if thanks is not None else ()):
        if thanks is None or account.category != "AID" or account.recipients:
            continue
        if set(account.actors) != set(thanks.recipients) or account.key_start < thanks.key_end:
            continue
        lands = {entities[a].country for a in thanks.actors}
        land = next(iter(lands)) if len(lands) == 1 else None
        if land is None or land in {entities[a].country for a in account.actors}:
            continue
        told = (msgspec.structs.replace(c, field="recipient") for c in thanks.claims if c.field == "actor")
        story.change(
            before + offset,
            account,
            recipients=(story.scene.find_land(land),),
            claims=(*account.claims, *told),
            why=(*account.why, Why("recipients", "those who give thanks for it")),
        )
