"""Who holds somebody, where only the sentences beside it tell."""

import msgspec

from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.types import Why

_FORCES = frozenset({"army", "navy", "police", "coast-guard", "border-guard", "air-force", "security-forces"})
_FEW = 3
"""Sentences, and accounts, between a seizure and what is told of it."""
_HOLDING = frozenset({"arrest", "abduct"})


def name_captors(story: Story, before: int) -> None:
    """`urged the rebels to free the nine who have been held since May`: whoever is asked to free them holds them."""
    fresh = story.accounts[before:]
    asked = next((a for a in fresh if a.category == "REQUEST" and a.mode == "yield" and a.recipients), None)
    for offset, account in enumerate(fresh if asked is not None else ()):
        if account.mode not in _HOLDING or account.actors or asked is None:
            continue
        if account.key_start < asked.key_start or {*asked.recipients} & {*account.recipients}:
            continue
        told = (msgspec.structs.replace(c, field="actor") for c in asked.claims if c.field == "recipient")
        story.change(
            before + offset,
            account,
            actors=asked.recipients,
            claims=(*account.claims, *told),
            why=(*account.why, Why("actors", "those who are asked to free them")),
        )


def go_on_arresting(story: Story, before: int) -> None:
    """`Customs seized the boat. Four sailors were detained there.`: by those who act in the sentence before."""
    entities = story.scene.entities
    for index in range(before, len(story.accounts)):
        account = story.accounts[index]
        if (
            account.mode != "arrest"
            or account.actors
            or account.attributed_to
            or account.status != "occurred"
        ):
            continue
        here = story.sentence_of(account)
        for _, told in story.latest(_FEW + len(story.accounts) - before):
            if (
                told.start == account.start
                or told.category != "COERCE"
                or here - story.sentence_of(told) > _FEW
            ):
                continue
            acting = {entities[a].country for a in told.actors} - {None}
            suffering = {entities[r].country for r in account.recipients} - {None}
            apart = account.date and told.date and not account.date.overlaps(told.date)
            if not told.actors or acting & suffering or apart or told.status != account.status:
                break
            wanted = {"actor", *(field for field in ("date", "place") if getattr(account, field) is None)}
            claims = tuple(claim for claim in told.claims if claim.field in wanted)
            story.change(
                index,
                account,
                actors=told.actors,
                date=account.date or told.date,
                place=account.place or told.place,
                claims=(*account.claims, *claims),
                why=(*account.why, Why("actors", "those who act in the sentence before")),
            )
            break


def ask_captors(story: Story, before: int) -> None:
    """`The navy arrested nine Chileans. Chile demanded their release.`: it is asked of those who hold them."""
    entities = story.scene.entities
    for index in range(before, len(story.accounts)):
        account = story.accounts[index]
        if account.category != "REQUEST" or account.recipients or account.mode != "yield":
            continue
        asking = {entities[a].country for a in account.actors} - {None}
        here = story.sentence_of(account)
        for _, told in story.latest(_FEW + len(story.accounts) - before):
            if told.category != "COERCE" or not told.actors or not 0 < here - story.sentence_of(told) <= _FEW:
                continue
            holders = tuple(_state_of(story.scene, actor) for actor in told.actors)
            lands = {entities[holder].country for holder in holders}
            if None in lands or lands & asking:
                break
            claims = (
                msgspec.structs.replace(claim, field="recipient")
                for claim in told.claims
                if claim.field == "actor"
            )
            story.change(
                index,
                account,
                recipients=holders,
                claims=(*account.claims, *claims),
                why=(*account.why, Why("recipients", "those who hold them, as told before")),
            )
            break


def _state_of(scene: Scene, actor: int) -> int:
    """The state whose forces they are; a body that serves none stays as it is."""
    entity = scene.entities[actor]
    serving = (
        entity.kind == "organization" and entity.country and any(role in _FORCES for role in entity.roles)
    )
    return scene.find_land(entity.country) if serving and entity.country else actor
