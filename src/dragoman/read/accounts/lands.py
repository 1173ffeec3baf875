"""States that a text points at together: "the two countries", "the sides" whose talks it has just told."""

from dragoman.languages.predicates import land_stems
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.sides import find_sides
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account

_SIDES = 2
_BEFORE = 4


def lands_meant(scene: Scene, frame: Frame) -> tuple[int, ...]:
    """The mentions of the two states that "the two countries" points back at, in its sentence or the one before.

    Empty where the group is not called so; `(-1,)` where it is and the states are not plainly two.
    """
    stems = land_stems(scene.language)
    noun = frame.predicate.pos == "noun"
    held = ("subject", "of", "by", "possessor", "between") if noun else ("subject", "between")
    told = next((frame.slots[slot] for slot in held if slot in frame.slots), None)
    if not noun and "between" in frame.slots:
        # "to host talks between the two countries"
        told = frame.slots["between"]
    groups = [scene.mentions[m] for m in told.mentions] if told is not None else []
    called = [
        m for m in groups if m.kind == "group" and m.entity < 0 and _is_called(scene, m.start, m.end, stems)
    ]
    if not called:
        return ()
    for number in (frame.sentence, frame.sentence - 1):
        if number < 0 or scene.are_of_other_years(number, frame.sentence):
            break
        sentence = scene.sentences[number]
        states: dict[int, int] = {}
        for index in scene.mentions_in(sentence.start, min(sentence.end, called[0].start)):
            mention = scene.mentions[index]
            if mention.kind == "state" and mention.entity >= 0 and mention.place is None:
                states.setdefault(mention.entity, index)
        if len(states) == _SIDES:
            return tuple(states.values())
    return find_sides(scene) or (-1,)


def _is_called(scene: Scene, start: int, end: int, stems: tuple[str, ...]) -> bool:
    return bool(stems) and any(word.startswith(stems) for word in scene.text[start:end].lower().split())


def states_before(story: Story, account: Account) -> Account | None:
    """The account of talks between two or more states that the sentences before tell."""
    here = story.sentence_of(account)
    for other in reversed(story.accounts) if account.status == "occurred" else ():
        if other.category != "CONSULT" or not 0 <= here - story.sentence_of(other) <= _BEFORE:
            continue
        kinds = [story.scene.entities[a].kind for a in other.actors]
        if kinds.count("state") >= _SIDES and other.start < account.start:
            return other
    return None
