"""Who does it, where the subject of a second verb would do it to its own land."""

import msgspec

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Argument, Frame

__all__ = ["give_to_speaker", "send_home"]

_ABROAD = frozenset({"ACCUSE", "SANCTION", "REQUEST", "THREATEN", "REJECT"})
"""What is done or said to another land; a state arrests and fights its own people too."""
_CONVICTS = "convict"
_DONE_TO = ("object", "from", "of", "to", "against", "with")
_LEADING = 4
"""Tokens before a verb among which the "and" stands that joins it to the one before."""


def give_to_speaker(scene: Scene, frame: Frame) -> Frame:
    """`Peru said Chilean jets crossed the border and expelled two Chilean diplomats`: Peru expelled them.

    The frame with the speaker as its subject, and no longer told by him, where its verb is the second of two, and
    the subject of the first would do it to its own land; else the frame as it is.
    """
    subject = frame.slots.get("subject")
    if scene.language != "en" or frame.predicate.pos != "verb" or subject is None or not frame.reports:
        return frame
    if not any(sense.category in _ABROAD and sense.mode != _CONVICTS for sense in frame.predicate.senses):
        return frame
    report = frame.reports[0]
    if report.sentence >= 0 or not report.mentions or not _is_joined(scene, frame):
        return frame
    doers = _lands(scene, subject.mentions)
    if not doers or doers & _lands(scene, report.mentions):
        return frame
    if not any(doers & _lands(scene, frame.slots[slot].mentions) for slot in _DONE_TO if slot in frame.slots):
        return frame
    slots = {**frame.slots, "subject": Argument(report.start, report.end, report.mentions)}
    return msgspec.structs.replace(frame, slots=slots, reports=frame.reports[1:], nested=False)


def send_home(scene: Scene, frame: Frame, sense: Sense, cast: Cast) -> Sense:
    """`handed the Chilean engineer over to Chile`: who is given back to his own land is freed, and not extradited."""
    if sense.category != "COOPERATE" or len(cast.recipients) != 1 or "object" not in frame.slots:
        return sense
    freed = next((s for s in frame.predicate.senses if (s.category, s.mode) == ("RETREAT", "release")), None)
    given = [scene.mentions[m].entity for m in frame.slots["object"].mentions]
    people = [entity for entity in given if entity >= 0 and scene.entities[entity].kind == "person"]
    home = scene.entities[cast.recipients[0]].country
    if freed is None or home is None or not people:
        return sense
    if any(scene.entities[who].country != home for who in people):
        return sense
    cast.recipients.extend(who for who in people if who not in cast.recipients)
    return freed


def _is_joined(scene: Scene, frame: Frame) -> bool:
    tokens = scene.sentences[frame.sentence].tokens
    before = [token.low for token in tokens[max(0, frame.start - _LEADING) : frame.start]]
    return "and" in before and "," not in before[before.index("and") :]


def _lands(scene: Scene, mentions: tuple[int, ...]) -> frozenset[str]:
    """The countries of those mentioned."""
    entities = [scene.mentions[m].entity for m in mentions]
    return frozenset(
        land for entity in entities if entity >= 0 and (land := scene.entities[entity].country) is not None
    )
