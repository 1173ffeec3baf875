"""States that a group of people stands for ("both sides", "their ministers"): those the article is about."""

from collections.abc import Collection, Iterable

import msgspec

from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.sides import find_sides
from dragoman.read.accounts.story import Story
from dragoman.types import Account, Claim, Field, Why

_BACK = 2
"""Sentences before one that speaks of "both sides", in which they may be named."""
_SIDES = 2


def claim_mentions(scene: Scene, told: Iterable[int], *, field: Field) -> list[Claim]:
    """Claims for `field` of an account, one for each mention that is told."""
    named = (scene.mentions[index] for index in told)
    return [Claim(field, m.start, m.end, text, text) for m in named for text in [scene.text[m.start : m.end]]]


def name_sides(story: Story, account: Account, *, field: Field) -> Account:
    """`account` with the two states of the story as its actors or recipients; unchanged where one is in it."""
    scene = story.scene
    involved = {scene.entities[a].country for a in (*account.actors, *account.recipients)}
    sides = find_sides(scene)
    if not sides or involved & {scene.entities[scene.mentions[m].entity].country for m in sides}:
        sides = find_sides(scene, without=frozenset(involved)) if involved - {None} else ()
    if not sides and field == "recipient":
        sides = _just_named(scene, story.sentence_of(account), involved)
    if not sides:
        return account
    entities = tuple(scene.mentions[m].entity for m in sides)
    why = (*account.why, Why("participants", "the two states that the article is about"))
    claims = (*account.claims, *claim_mentions(scene, sides, field=field))
    if field == "actor":
        return msgspec.structs.replace(account, actors=entities, claims=claims, why=why)
    return msgspec.structs.replace(account, recipients=entities, claims=claims, why=why)


def name_states_before(story: Story, account: Account) -> Account | None:
    """ "Peru and Chile are at odds. Their ministers will meet": the only two states of the sentence before, or None."""
    scene, number = story.scene, story.sentence_of(account)
    sides = _just_named(scene, number, ()) if scene.language == "en" else ()
    if not sides or scene.mentions[sides[0]].start < scene.sentences[max(0, number - 1)].start:
        return None
    return msgspec.structs.replace(
        account,
        actors=tuple(scene.mentions[index].entity for index in sides),
        claims=(*account.claims, *claim_mentions(scene, sides, field="actor")),
        why=(*account.why, Why("actors", "the two states of the sentence before")),
    )


def _just_named(scene: Scene, number: int, involved: Collection[str | None]) -> tuple[int, ...]:
    """The only two states that the sentence, or one of those before it, names besides those who act."""
    for at in range(number, max(-1, number - 1 - _BACK), -1):
        sentence = scene.sentences[at]
        found: dict[str | None, int] = {}
        for index in scene.mentions_in(sentence.start, sentence.end):
            mention = scene.mentions[index]
            code = scene.entities[mention.entity].country if mention.entity >= 0 else None
            if mention.kind == "state" and mention.place is None and code not in (None, *involved):
                found.setdefault(code, index)
        if len(found) == _SIDES:
            return tuple(found.values())
    return ()


def add_sides(story: Story, account: Account) -> Account:
    """A meeting of the sides that only tells its host, with the two states that the article is about.

    Whoever else the sentence names, as one who welcomes the meeting, is none of the two.
    """
    scene = story.scene
    beside = {
        scene.entities[scene.mentions[m].entity].country
        for m in scene.mentions_in(account.start, account.end)
        if scene.mentions[m].kind == "state" and scene.mentions[m].entity >= 0
    }
    hosts = frozenset(scene.entities[a].country for a in account.actors)
    sides = find_sides(scene, without=frozenset(beside)) or find_sides(scene, without=hosts)
    if not sides and scene.language == "en":
        sides = _just_named(
            scene, story.sentence_of(account), {scene.entities[a].country for a in account.actors}
        )
    named = [scene.mentions[index] for index in sides]
    return msgspec.structs.replace(
        account,
        actors=tuple(dict.fromkeys((*account.actors, *(m.entity for m in named)))),
        claims=(*account.claims, *claim_mentions(scene, sides, field="actor")),
        why=(*account.why, Why("actors", "the two states that the article is about")),
    )
