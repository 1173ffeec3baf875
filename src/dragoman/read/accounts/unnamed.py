"""Frames whose actors or recipients are several people or states that the sentence does not name."""

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import Sense, land_stems
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Mention

JOINT = frozenset({"CONSULT", "AGREE", "SUPPORT"})
SAID = frozenset({"REQUEST", "ACCUSE", "REJECT"})
"""What those who have met may say with one voice: told only where a sentence beside it names them."""
_LISTED = (",", "ve", "ile")
_BODILY = frozenset({"COERCE", "RETREAT", "ASSAULT"})


def acts_unnamed(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """Whether several unnamed people do it together: `The co-chairs met`, `İki bakan imzaladı`."""
    subject = frame.slots.get("subject")
    if sense.category not in JOINT | SAID or subject is None or not subject.plural:
        return False
    told = [scene.mentions[m] for m in subject.mentions]
    if any(mention.kind == "person" and mention.entity >= 0 for mention in told):
        return False
    return any(mention.kind == "group" and mention.plural and mention.entity < 0 for mention in told)


def receives_unnamed(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """Whether it is done to several unnamed ones: `put the text to both sides`, `taraflara sundu`."""
    for slot in sense.recipients:
        argument = frame.slots.get(slot)
        mentions = [scene.mentions[m] for m in argument.mentions] if argument is not None else []
        if any(
            m.kind == "group" and m.plural and m.entity < 0 and _may_take(scene, sense, m) for m in mentions
        ):
            return True
    return False


def _may_take(scene: Scene, sense: Sense, group: Mention) -> bool:
    """Whether it may be done to states that a word points at: `all four were arrested` are people, no states."""
    if scene.language != "en" or sense.category not in _BODILY:
        return True
    words = scene.text[group.start : group.end].lower().split()
    return any(word.startswith((*land_stems("en"), "side", "part")) for word in words)


def meets_unnamed(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """Whether somebody meets or brings together several unnamed ones: `had brought the three together`."""
    if sense.category != "CONSULT":
        return False
    return any(is_unnamed(scene, frame, slot) for slot in sense.actors if slot != "subject")


def is_unnamed(scene: Scene, frame: Frame, slot: str) -> bool:
    """Whether several stand in the slot whom the sentence does not name."""
    argument = frame.slots.get(slot)
    mentions = [scene.mentions[m] for m in argument.mentions] if argument is not None else []
    return any(m.kind == "group" and m.plural and m.entity < 0 for m in mentions)


def find_others(scene: Scene, frame: Frame, sense: Sense, known: int) -> list[int]:
    """Who else takes part in a meeting of which `known` people are told: those beside them, the opposition."""
    if sense.category != "CONSULT" or not known:
        return []
    return [*_besides(scene, frame), *_find_opposition(scene, frame, sense, known)]


def _find_opposition(scene: Scene, frame: Frame, sense: Sense, known: int) -> list[int]:
    """`met the leaders of the Peruvian opposition`: not with Peru, and with somebody all the same.

    Only where one of those who meet is `known`.
    """
    told = [m for slot in sense.actors if slot in frame.slots for m in frame.slots[slot].mentions]
    found = [m for m in told if scene.mentions[m].entity >= 0] if known == 1 else []
    return [m for m in found if "opposition" in scene.entities[scene.mentions[m].entity].roles]


def _besides(scene: Scene, frame: Frame) -> list[int]:
    """`X ve Y'nin yanı sıra Z de katıldı`: those besides whom others meet, in a language whose verb comes last."""
    if scene.language != "tr" or frame.predicate.pos != "verb":
        return []
    tokens = scene.sentences[frame.sentence].tokens
    words = tuple(token.low for token in tokens[: frame.start])
    others = [o for o in scene.per_sentence.get(frame.sentence, ()) if o is not frame and not o.anaphor]
    found: list[int] = []
    for end in range(frame.first, frame.start):
        if not phrases("tr", "besides").stand_in(words[end : end + 2]) or any(
            end <= other.start < frame.start for other in others
        ):
            continue
        span = scene.span(frame, frame.first, end)
        here = [m for m in scene.mentions_in(span.start, span.end) if scene.mentions[m].entity >= 0]
        if not here or scene.mentions[here[-1]].case != "gen" or not _ties(scene, here[-1], span.end, ("",)):
            continue
        found.append(here.pop())
        while here and _ties(scene, here[-1], scene.mentions[found[-1]].full_start, _LISTED):
            found.append(here.pop())
    return found


def _ties(scene: Scene, mention: int, start: int, between: tuple[str, ...]) -> bool:
    """Whether nothing but one of the words of `between` stands behind a mention up to `start`."""
    return scene.text[scene.mentions[mention].full_end : start].strip() in between
