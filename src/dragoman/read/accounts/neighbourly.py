"""To whom it is done where only "its neighbour" is told: the other of the two whom the text tells of."""

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.sides import find_sides
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim, Span, Why

_REACH, _BLOCKS = 4, 2
_SIDES = 2
_HELD = frozenset({"CONSULT", "COOPERATE"})


def name_neighbour(story: Story, frame: Frame, account: Account) -> Account:
    """`account` with the state that "its neighbour" means for recipient, if the words stand behind its predicate."""
    scene = story.scene
    if account.recipients or account.category in _HELD or not account.actors:
        return account
    lands = {scene.entities[actor].country for actor in account.actors}
    words = _find_words(scene, frame)
    if words is None or len(lands) != 1 or None in lands:
        return account
    other = _find_other(story, account, lands)
    if other is None:
        return account
    text = scene.text[words.start : words.end]
    claim = Claim("recipient", words.start, words.end, text, text)
    return msgspec.structs.replace(
        account,
        recipients=(scene.find_land(other),),
        claims=(*account.claims, claim),
        why=(*account.why, Why("recipients", "the neighbour of whom the text tells")),
    )


def _find_words(scene: Scene, frame: Frame) -> Span | None:
    """Where "its neighbour" stands behind the predicate; None where a state is named there."""
    sentence = scene.sentences[frame.sentence]
    tokens = sentence.tokens
    first, last = (frame.first, frame.start) if scene.language == "tr" else (frame.end, len(tokens) - 1)
    told = (tokens[frame.end - 1].end, sentence.end)
    if scene.language == "tr":
        told = (tokens[first].start, tokens[frame.start].start)
    kin = phrases(scene.language, "neighbour")
    if any(scene.mentions[m].kind == "state" for m in scene.mentions_in(*told)):
        return None
    for at in range(first, last):
        if kin.begin([token.low for token in tokens[at : at + 3]]):
            words = next(n for n in (1, 2, 3) if kin.begin([token.low for token in tokens[at : at + n]]))
            return Span(tokens[at].start, tokens[at + words - 1].core_end)
    return None


def _find_other(story: Story, account: Account, lands: set[str | None]) -> str | None:
    """The other of two states that met or clashed just before, else of the two that the article is about."""
    entities = story.scene.entities
    for _, told in story.latest(_REACH):
        if story.block_of(account) - story.block_of(told) > _BLOCKS:
            break
        both = {entities[a].country for a in (*told.actors, *told.recipients)} - {None}
        if len(both) == _SIDES and lands < both:
            return next(iter(both - lands))
    sides = {entities[story.scene.mentions[m].entity].country for m in find_sides(story.scene)}
    here = story.sentence_of(account)
    for both in (_named_in(story.scene, here - 1), _named_in(story.scene, here), sides):
        if len(both) == _SIDES and lands < both:
            return next(iter(both - lands))
    return None


def _named_in(scene: Scene, number: int) -> set[str | None]:
    """The states that a sentence names."""
    if number < 0:
        return set()
    sentence = scene.sentences[number]
    named = (scene.mentions[m] for m in scene.mentions_in(sentence.start, sentence.end))
    return {
        scene.entities[m.entity].country
        for m in named
        if m.kind == "state" and m.place is None and m.entity >= 0
    }
