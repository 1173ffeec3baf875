"""Who holds those whom somebody wants back, and who had held those whom somebody lets go."""

import msgspec

from dragoman.read.accounts.roles import is_crowd
from dragoman.read.accounts.story import Story
from dragoman.types import Account, Claim, Why

_REACH, _SENTENCES = 4, 2
_HOLDING = frozenset({"arrest", "seize", "abduct", "restrict"})
_TOLD = frozenset({"occurred", "alleged"})
_SERVING = frozenset(
    {"police", "coast-guard", "border-guard", "navy", "army", "air-force", "court", "prosecutor"}
)
"""Bodies that hold people for their state, which is asked to let them go."""
_FREEING = frozenset({"RETREAT", "COOPERATE"})


def ask_the_captor(story: Story, before: int) -> None:
    """`Peru detained four Chileans. Chile demanded that they be released`: it is Peru that is asked.

    `before` is the number of accounts that earlier sentences told.
    """
    for offset, account in enumerate(story.accounts[before:]):
        if account.category != "REQUEST" or account.recipients or not account.actors:
            continue
        if not _wants_back(story, account):
            continue
        captor = _find_captor(story, account)
        if captor is None:
            continue
        holder, claim = captor
        story.change(
            before + offset,
            account,
            recipients=(holder,),
            claims=(*account.claims, claim),
            why=(*account.why, Why("recipients", "whoever holds those whom it asks for")),
        )


def name_releasers(story: Story, before: int) -> None:
    """`Peru freed nine Chileans who had been held since May`: those who let them go had held them."""
    fresh = story.accounts[before:]
    for offset, account in enumerate(fresh):
        if account.category != "COERCE" or account.mode not in _HOLDING or account.actors:
            continue
        for freed in fresh:
            same = freed.category == "RETREAT" and set(freed.recipients) & set(account.recipients)
            if not same or not freed.actors or freed.status not in _TOLD:
                continue
            told = tuple(claim for claim in freed.claims if claim.field == "actor")
            armed = all(story.scene.entities[a].country is None for a in freed.actors)
            # a band without a land takes people away rather than into custody
            category, mode = ("ASSAULT", "abduct") if armed else (account.category, account.mode)
            story.change(
                before + offset,
                account,
                category=category,
                mode=mode,
                actors=freed.actors,
                claims=(*account.claims, *told),
                why=(*account.why, Why("actors", "those who let them go")),
            )
            break


def _wants_back(story: Story, account: Account) -> bool:
    """Whether a request is one to free, return or hand over somebody or something."""
    scene = story.scene
    number = story.sentence_of(account)
    return any(
        frame.start != account.key_start
        and (any(s.category in _FREEING for s in frame.predicate.senses) and frame.mood != "fact")
        for frame in scene.per_sentence.get(number, ())
    ) or any("surrender" in a.classes for f in scene.per_sentence.get(number, ()) for a in f.slots.values())


def _find_captor(story: Story, account: Account) -> tuple[int, Claim] | None:
    """The state or body of which the sentences before tell that it took people or things, with its words."""
    scene, here = story.scene, story.sentence_of(account)
    asking = {scene.entities[a].country for a in account.actors} - {None}
    for _, held in story.latest(_REACH):
        if (
            held.category not in ("COERCE", "ASSAULT")
            or held.mode not in _HOLDING
            or held.start == account.start
        ):
            continue
        if held.status not in _TOLD or here - story.sentence_of(held) > _SENTENCES:
            return None
        taken = [scene.entities[r] for r in held.recipients]
        lands = {entity.country for entity in taken if entity.kind == "state"} - {None}
        holders = [a for a in held.actors if not is_crowd(scene, a)]
        if len(holders) != 1 or (lands and asking and not lands & asking):
            return None
        holder = scene.entities[holders[0]]
        if holder.country in asking:
            return None
        claim = next(c for c in held.claims if c.field == "actor")
        serves = holder.country and any(r in _SERVING or r.endswith("ministry") for r in holder.roles)
        return scene.find_land(holder.country) if serves and holder.country else holders[
            0
        ], msgspec.structs.replace(claim, field="recipient")
    return None
