"""Whether who says it fits what is said: a state does not accuse itself, and only its own threatens for it."""

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.read.senses import asked_slots

_ENDING = 4
_QUOTES = "\"'”»“’ "


def fits_speaker(scene: Scene, frame: Frame, sense: Sense, cast: Cast) -> bool:
    """Whether the speaker that a sense asks for may tell it; true for a sense that asks for none.

    Who is named as an actor speaks of others: of a state, only another's. Where somebody else acts ("Peru will answer
    in kind"), the speaker must be that actor or come from the same country; of an office without a country that is
    taken for granted ("army spokesman Dan Levi").
    """
    if "speaker" not in asked_slots(sense):
        return True
    entities = scene.entities
    if "speaker" in sense.actors:
        lands = {entities[a].country for a in cast.actors} - {None}
        return not any(entities[r].kind == "state" and entities[r].country in lands for r in cast.recipients)
    speaker = frame.slots["speaker"]
    told = {scene.mentions[m].entity for m in speaker.mentions} - {-1}
    lands = {entities[t].country for t in told} - {None}
    if not told or any(actor in told or entities[actor].country in lands for actor in cast.actors):
        return True
    return not lands and any(entities[t].roles for t in told)


def is_question(scene: Scene, number: int) -> bool:
    """Whether a sentence is a question, an interviewer's or the writer's own: it tells nothing."""
    sentence = scene.sentences[number]
    return (
        scene.text[max(sentence.start, sentence.end - _ENDING) : sentence.end].rstrip(_QUOTES).endswith("?")
    )
