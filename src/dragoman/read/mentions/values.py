"""Drafts made into the frozen values that leave the room."""

from collections.abc import Sequence

from dragoman.read.mentions.bodies import Body
from dragoman.read.mentions.people import Person
from dragoman.types import Entity, EntityKind, Mention


def freeze_entity(draft: Person | Body) -> Entity:
    """The value of a draft, a person's names with the fullest first."""
    kind: EntityKind = "person" if isinstance(draft, Person) else draft.kind
    country = draft.country
    guessed = country is None and isinstance(draft, Person) and draft.of is None and draft.guess is not None
    if guessed and isinstance(draft, Person):
        country = draft.guess
    names = sorted(draft.names, key=lambda name: -len(name.split())) if kind == "person" else draft.names
    return Entity(
        kind,
        tuple(names),
        tuple(draft.offices),
        tuple(draft.roles),
        country,
        draft.of,
        how=draft.how,
        guessed=guessed,
    )


def part_mentions(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions ascending, the longer of two that overlap."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if mention.end > mention.start and (not kept or mention.start >= kept[-1].end):
            kept.append(mention)
    return kept


def renumber(mention: Mention, place: dict[int, int]) -> Mention:
    """The mention with its entity's place in the final tuple."""
    if mention.entity < 0 or place[mention.entity] == mention.entity:
        return mention
    return Mention(
        mention.start,
        mention.end,
        mention.full_start,
        mention.full_end,
        mention.kind,
        place[mention.entity],
        mention.place,
        mention.case,
        mention.plural,
        mention.adjective,
        mention.pronoun,
        mention.how,
    )
