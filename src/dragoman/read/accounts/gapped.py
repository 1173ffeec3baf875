"""Who sat at talks for which side, told without a verb: "and Chile's by Ana Soto", "with Luis Paz for Peru"."""

import re
from itertools import pairwise

from dragoman.read.accounts.story import Story
from dragoman.types import Account, Claim, Mention, Why

_TALKS = "CONSULT"
_REACH, _FAR = 6, 2
_BY = re.compile(r"(?:['’]s)?(?: (?:team|side|delegation))? by ")
_FOR = re.compile(r" for (?:the )?")
_AND = re.compile(r"(?:,|,? and| while) (?:the )?$")
_WITH = re.compile(r"(?: with|,? and|,) $")
_TOLD = frozenset({"occurred", "alleged", "planned"})


def seat_gapped(story: Story, number: int) -> None:
    """Adds to the talks told last the persons whom sentence `number` gives to their sides without a verb."""
    scene = story.scene
    if scene.language != "en":
        return
    held = next(
        (
            (index, account)
            for index, account in story.latest(_REACH)
            if account.category == _TALKS
            and account.status in _TOLD
            and scene.sentences[number].block - story.block_of(account) <= _FAR
        ),
        None,
    )
    if held is None:
        return
    index, account = held
    seated = [
        person for person in _find_seated(story, number, account) if person.entity not in account.actors
    ]
    if seated:
        claims = (
            Claim("actor", m.start, m.end, scene.text[m.start : m.end], scene.text[m.start : m.end])
            for m in seated
        )
        story.change(
            index,
            account,
            actors=(*account.actors, *(m.entity for m in seated)),
            claims=(*account.claims, *claims),
            why=(*account.why, Why("actors", "told for which side they sat there")),
        )


def _find_seated(story: Story, number: int, account: Account) -> list[Mention]:
    """Persons of the sentence behind or before the name of one of the lands that took part."""
    scene = story.scene
    sentence = scene.sentences[number]
    lands = {scene.entities[actor].country for actor in account.actors} - {None}
    here = [scene.mentions[m] for m in scene.mentions_in(sentence.start, sentence.end)]
    told = [m for m in here if m.entity >= 0 and not m.pronoun]
    found = []
    for left, right in pairwise(told):
        side, person, between = (
            (left, right, scene.text[left.end : right.full_start])
            if left.kind == "state"
            else (right, left, scene.text[left.end : right.start])
        )
        if (
            side.kind != "state"
            or person.kind != "person"
            or scene.entities[side.entity].country not in lands
        ):
            continue
        before = scene.text[sentence.start : left.full_start]
        told_by, told_before = (_BY, _AND) if left is side else (_FOR, _WITH)
        if told_by.fullmatch(between) and told_before.search(before):
            found.append(person)
    return found
