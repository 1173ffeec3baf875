"""Who acts together in the sentences beside one: those whom "the two ministers" can mean."""

from collections.abc import Iterator

import msgspec

from dragoman.languages.predicates import stems
from dragoman.languages.tolls import tolls
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.tokens import lower
from dragoman.types import Account, Claim

_JOINT = frozenset({"CONSULT", "AGREE", "SUPPORT"})
_BEFORE, _BEHIND = 4, 3
_LEAD = 3
"""Sentences at the head of an article that may name later whom they mean ("The two ministers met")."""
_SIDES = 2
_NEAR = 40
_PAIRED = 2


def find_meeting(
    story: Story, account: Account, roles: tuple[str, ...]
) -> tuple[Account | None, tuple[int, ...]]:
    """The nearest account of several in which those whom the roles mean take part, with them."""
    wanted = _count_called(story.scene, account)
    for near in _neighbours(story, account):
        if meant := _select(story.scene, near, roles):
            if near.mode == "third-party" and len(meant) == wanted + 1:
                # "The two leaders agreed" behind talks that a third one hosted, who is told first
                meant = meant[1:]
            return near, meant
    return _find_pair(story, account, roles) if wanted == _SIDES else (None, ())


def _find_pair(
    story: Story, account: Account, roles: tuple[str, ...]
) -> tuple[Account | None, tuple[int, ...]]:
    """`Mori thanked Zhao. The two leaders will meet`: the one of whom the sentence before tells, and the other."""
    entities, here = story.scene.entities, story.sentence_of(account)
    for other in reversed(story.accounts):
        pair = (*other.actors, *other.recipients)
        if not 0 < here - story.sentence_of(other) <= _PAIRED or len(pair) != _SIDES:
            continue
        lands = {entities[who].country for who in pair}
        persons = all(entities[who].kind == "person" for who in pair)
        if persons and len(lands) == _SIDES and all(not roles or _holds(story.scene, w, roles) for w in pair):
            return other, pair
    return None, ()


def _count_called(scene: Scene, account: Account) -> int:
    """As how many the group is called that acts; 0 where the text does not count it."""
    numbers = tolls(scene.language).numbers
    for index in scene.mentions_in(account.start, account.key_end):
        mention = scene.mentions[index]
        if mention.kind == "group" and mention.entity < 0:
            words = lower(scene.text[mention.start : mention.end], language=scene.language).split()
            return next(
                (2 if word == "both" else numbers[word] for word in words if word in (*numbers, "both")), 0
            )
    return 0


def _select(scene: Scene, account: Account, roles: tuple[str, ...]) -> tuple[int, ...]:
    """Those of an account whom the roles can mean: all, if nobody is known for another office.

    Of three who met, "the two ministers" are the two who hold that office.
    """
    persons = tuple(a for a in account.actors if scene.entities[a].kind == "person")
    if len(persons) < len(account.actors):
        # "met in Oslo, hosted by Norway": the two alone
        others = [a for a in persons if roles and scene.entities[a].roles and not _holds(scene, a, roles)]
        return () if others else persons
    if not roles and account.mode == "third-party":
        return _without_hosts(scene, account)
    others = [a for a in account.actors if scene.entities[a].roles and not _holds(scene, a, roles)]
    if not roles or not others:
        return account.actors
    holders = tuple(a for a in account.actors if _holds(scene, a, roles))
    return holders if len(holders) == _SIDES < len(account.actors) else ()


def _without_hosts(scene: Scene, account: Account) -> tuple[int, ...]:
    """The two who met, without whoever only brought them together ("X'in arabuluculuğunda"); all where that is open."""
    hosts = {
        scene.mentions[m].entity
        for claim in account.claims
        if claim.field == "actor" and _hosts(scene, claim)
        for m in scene.mentions_in(claim.start, claim.end)
    }
    left = tuple(a for a in account.actors if a not in hosts)
    return left if len(left) == _SIDES else account.actors


def _hosts(scene: Scene, claim: Claim) -> bool:
    """Whether words of mediating or hosting stand right beside those that name somebody."""
    words = stems(scene.language, "hosting")
    behind = scene.text[claim.end : claim.end + _NEAR].lower().replace("’", "'").split()
    if scene.language == "tr":
        return any(word.startswith(words) for word in behind[:_BEHIND])
    before = scene.text[max(0, claim.start - _NEAR) : claim.start].lower().split()
    return bool(words) and any(word.startswith(words) for word in (*before[-_BEHIND:], *behind[:1]))


def _holds(scene: Scene, actor: int, roles: tuple[str, ...]) -> bool:
    # whoever is only told as somebody's counterpart holds the office of that somebody
    held = scene.entities[actor].roles
    return any(h in (r, "counterpart") or h.endswith("-" + r) for h in held for r in roles)


def claims_of(scene: Scene, account: Account, actors: tuple[int, ...]) -> tuple[Claim, ...]:
    """The words that name those of an account, as those who act."""
    told = tuple(claim for claim in account.claims if claim.field == "actor")
    if actors == account.actors:
        return told
    names = {name for actor in actors for name in scene.entities[actor].names}
    done_to = (
        msgspec.structs.replace(claim, field="actor")
        for claim in account.claims
        if claim.field == "recipient"
    )
    return tuple(claim for claim in (*told, *done_to) if claim.value in names)


def _neighbours(story: Story, account: Account) -> Iterator[Account]:
    """Accounts of several who act together, near in the text: those before first, the nearest first."""
    here = story.sentence_of(account)
    near = [
        (offset < 0, abs(offset), index)
        for index, other in enumerate(story.accounts)
        if -(_BEHIND if here <= _LEAD else 0) <= (offset := here - story.sentence_of(other)) <= _BEFORE
        and other.category in _JOINT
        and len(other.actors) > 1
        and _are_persons(story.scene, other)
    ]
    for _, _, index in sorted(near):
        yield story.accounts[index]


def _are_persons(scene: Scene, account: Account) -> bool:
    """Whether only persons act, but for a state or body that brought two of them together."""
    persons = sum(scene.entities[a].kind == "person" for a in account.actors)
    return persons == len(account.actors) or (account.mode == "third-party" and persons == _SIDES)
