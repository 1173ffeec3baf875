"""The two between whom the matter of an article lies: "the sides", "taraflar" are they, whoever else met in between."""

import msgspec

from dragoman.languages.predicates import stems
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.sides import find_sides
from dragoman.read.accounts.story import Story
from dragoman.read.tokens import lower
from dragoman.types import Account, Why

_DEALT = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
_SIDES = 2
_BODIES = frozenset({"state", "organization"})


def are_called_sides(scene: Scene, account: Account) -> bool:
    """Whether the group that acts is called by no more than that it takes a side ("taraflar", "both sides")."""
    wanted = stems(scene.language, "side")
    for index in scene.mentions_in(account.start, account.key_end):
        mention = scene.mentions[index]
        if mention.kind == "group" and mention.entity < 0:
            words = lower(scene.text[mention.start : mention.end], language=scene.language).split()
            if any(word.startswith(wanted) for word in words):
                return True
    return False


def are_opposed(story: Story, source: Account, meant: tuple[int, ...]) -> bool:
    """Whether those of `source` can be the sides: they belong to the two that the article is about, where it tells."""
    if source.mode == "phone":
        return False
    scene = story.scene
    pair = _find_dealing(story)
    sides = [scene.mentions[m].entity for m in find_sides(scene)] if pair is None else list(pair.actors)
    if len(sides) != _SIDES:
        return True
    return all(any(_belongs(scene, actor, side) for side in sides) for actor in meant)


def name_opposed(story: Story, account: Account) -> Account | None:
    """`account` with the two bodies or states that alone have dealt with each other in the article; or None."""
    pair = _find_dealing(story)
    if pair is None or account.category not in _DEALT:
        return None
    return msgspec.structs.replace(
        account,
        actors=(*pair.actors, *(a for a in account.actors if a not in pair.actors)),
        claims=(*account.claims, *(claim for claim in pair.claims if claim.field == "actor")),
        why=(*account.why, Why("actors", "the two that have dealt with each other in the article")),
    )


def _find_dealing(story: Story) -> Account | None:
    """The account of the only two bodies or states that dealt with each other; None where there are more."""
    entities = story.scene.entities
    found: Account | None = None
    for account in story.accounts:
        two = len(account.actors) == _SIDES and not account.recipients
        if account.category not in _DEALT or not two or account.mode in ("phone", "visit"):
            continue
        if any(entities[actor].kind not in _BODIES for actor in account.actors):
            continue
        if found is not None and {*found.actors} != {*account.actors}:
            return None
        found = found or account
    return found


def _belongs(scene: Scene, actor: int, side: int) -> bool:
    """Whether somebody is one side, or acts for it."""
    one, other = scene.entities[actor], scene.entities[side]
    if actor == side or (one.country is not None and one.country == other.country):
        return True
    of = (one.of or "").lower()
    return bool(of) and any(name.lower() == of for name in other.names)
