"""Days of what somebody is blamed, thanked or held for: they are not those of the blaming."""

from dragoman.read.accounts.belonging import judges
from dragoman.read.accounts.reached import is_recent
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import FoundDate

_CAUSES = frozenset({"for", "over", "about"})
_FOR_DEEDS = frozenset({"SUPPORT", "ACCUSE", "CONCEDE", "REJECT", "COERCE", "SANCTION"})
_BEFORE = 30
_OPENING = 1
"""Words behind a day of which one tells for what somebody was held ("on Thursday over")."""


def is_of_cause(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`thanked Peru for its help in spring`: when that was for which they are thanked, or blamed."""
    value, key = found.value or found.past, scene.span(frame, frame.start, frame.end)
    spoken = any(sense.category in _FOR_DEEDS for sense in frame.predicate.senses)
    if (
        scene.language != "en"
        or not spoken
        or value is None
        or value.start == value.end
        or found.start < key.end
    ):
        return False
    between = scene.text[key.end : found.start].lower().split()
    return not _CAUSES.isdisjoint(between[:-2])


def is_of_measure(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`arrested two men on Thursday over an attack on the embassy`: the day of the arrest, not that of the attack."""
    key = scene.span(frame, frame.start, frame.end)
    if scene.language != "en" or frame.predicate.pos != "noun" or found.end > key.start:
        return False
    between = scene.text[found.end : key.start].lower().split()
    if _CAUSES.isdisjoint(between[:_OPENING]) and between[:2] != ["in", "connection"]:
        return False
    return any(
        other.predicate.pos == "verb"
        and scene.span(other, other.start, other.end).end <= found.start
        and any(sense.category in _FOR_DEEDS for sense in other.predicate.senses)
        for other in scene.per_sentence.get(frame.sentence, ())
    )


def is_of_judged(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`Speaking on Monday, he condemned the arrest of two men on Friday`: when that was which is spoken of."""
    key = scene.span(frame, frame.start, frame.end)
    if not judges(scene, frame) or found.start < key.end:
        return False
    nouns = (other for other in scene.per_sentence.get(frame.sentence, ()) if other.predicate.pos == "noun")
    if not any(key.end <= scene.span(noun, noun.start, noun.end).start < found.start for noun in nouns):
        return False
    return any(
        is_recent(before) for before in scene.dates_in(scene.sentences[frame.sentence].start, key.start)
    )


def is_of_alleged(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`dün gece iki askerinin vurulduğunu belirterek Peru'yu suçladı`: when that was of which they speak.

    Not behind a comma: "Dün, iki askerinin vurulduğunu belirterek ..." tells when they spoke.
    """
    key = scene.span(frame, frame.start, frame.end).start
    spoken = any(sense.category in ("ACCUSE", "THREATEN") for sense in frame.predicate.senses)
    if (
        scene.language != "tr"
        or not spoken
        or found.end > key
        or scene.text[found.end : found.end + 1] == ","
    ):
        return False
    between = scene.text[found.end : key].lower().split()
    told = [at for at, word in enumerate(between) if word.endswith(("ğını", "ğini", "ğunu", "ğünü"))]
    return any(at + 1 < len(between) and between[at + 1].endswith(("erek", "arak")) for at in told)


def is_purpose(scene: Scene, found: FoundDate) -> bool:
    """`gave coal for winter heating`: a season before a noun tells what it is for, and no day."""
    before = scene.text[max(0, found.start - _BEFORE) : found.start].lower().split()[-1:]
    return scene.language == "en" and before == ["for"] and found.how.startswith("season")
