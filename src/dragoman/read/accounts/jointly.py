"""Joint statements: what a text says in the passive right behind talks is said by those who talked."""

from msgspec.structs import replace

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Argument, Frame
from dragoman.types import Account

_HELD = frozenset({"CONSULT", "AGREE"})
_STATED = frozenset({"REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN"})
_REACH, _BLOCKS = 4, 2
_SIDES = 2


def speak_jointly(story: Story, frame: Frame) -> Frame:
    """`Ortak açıklamada saldırı kınandı`: `frame` with those for its subject who met or agreed just before."""
    told = {sense.category for sense in frame.predicate.senses}
    if not frame.passive or frame.negated or "subject" in frame.slots or told.isdisjoint(_STATED):
        return frame
    if not _is_joint(story, frame):
        return frame
    block = story.scene.sentences[frame.sentence].block
    for _, met in story.latest(_REACH):
        if met.category not in _HELD or len(met.actors) < _SIDES:
            continue
        if met.status not in ("occurred", "alleged") or block - story.block_of(met) > _BLOCKS:
            return frame
        speakers = _find_mentions(story, _find_talk(story, met))
        if speakers:
            speaking = Argument(frame.start, frame.start, speakers, (), plural=True)
            return replace(frame, slots={**frame.slots, "subject": speaking})
    return frame


def _find_talk(story: Story, agreed: Account) -> Account:
    """The meeting told before of people of the states that have agreed, who speak for them; else what is given."""
    entities = story.scene.entities
    lands = {entities[actor].country for actor in agreed.actors}
    for _, met in story.latest(_REACH):
        told = {entities[actor].country for actor in met.actors}
        if met.category == "CONSULT" and told == lands and len(met.actors) == len(agreed.actors):
            return met
    return agreed


def _find_mentions(story: Story, met: Account) -> tuple[int, ...]:
    """A mention of each actor, but for one who brought the others together; none where the text does not name all."""
    actors = met.actors[1:] if met.mode == "third-party" and len(met.actors) > _SIDES else met.actors
    first: dict[int, int] = {}
    for number, mention in enumerate(story.scene.mentions):
        first.setdefault(mention.entity, number)
    return tuple(first[actor] for actor in actors) if all(actor in first for actor in actors) else ()


def _is_joint(story: Story, frame: Frame) -> bool:
    """Whether a joint statement says it: named before it, or in the sentence before, where nobody else is named."""
    scene = story.scene
    joint = phrases(scene.language, "joint-statement")
    tokens = scene.sentences[frame.sentence].tokens
    if joint.stand_in([token.low for token in tokens[: frame.start]]):
        return True
    again = phrases(scene.language, "statement-again").begin([token.low for token in tokens])
    here = scene.sentences[frame.sentence]
    alone = not any(scene.mentions[m].kind != "place" for m in scene.mentions_in(here.start, here.end))
    if not frame.sentence or not (again or alone):
        return False
    return joint.stand_in([token.low for token in scene.sentences[frame.sentence - 1].tokens])
