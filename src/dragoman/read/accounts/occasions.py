"""What happens at a meeting told before, on its day: "on the sidelines of the summit", "görüşmelerin marjında"."""

from msgspec import Struct

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.places import find_place
from dragoman.read.accounts.reached import Timed, day_of
from dragoman.read.accounts.stage import located_in
from dragoman.read.accounts.story import Story
from dragoman.read.accounts.times import find_date
from dragoman.read.frames import Frame
from dragoman.types import Claim, Place

_BACK = 6
"""Sentences before one in which the meeting may be told that it was at."""
_BESIDE = 4
_DEEDS = frozenset({"COERCE", "ASSAULT", "MOBILIZE", "RETREAT", "AID"})
_CUE = "occasion-of"


class Occasion(Struct, frozen=True):
    """A meeting that is told before: its day and its place, as far as the text has them."""

    timed: Timed | None
    place: tuple[Place, Claim] | None


def find_occasion(story: Story, frame: Frame) -> Occasion | None:
    """The meeting told before at which the event of `frame` took place, or None."""
    here = story.scene.per_sentence.get(frame.sentence, ())
    if (meanwhile := _held_meanwhile(story, frame)) is not None:
        return _describe(story, meanwhile)
    pointing = next((o for o in here if o.anaphor and _is_meeting(o) and _is_setting(story, o)), None)
    if pointing is None or frame.anaphor or frame.older or frame.tense != "past":
        return None
    if frame.nested and frame.passive and not frame.reports and frame.predicate.pos == "verb":
        # "The men detained off Ilo were discussed at the talks": who they are, not what was done there
        return None
    if (
        frame.nested
        and "carrier" in frame.slots
        and any(s.category in _DEEDS for s in frame.predicate.senses)
    ):
        # "Görüşmede Peru'nun el koyduğu tekneler ele alındı"
        return None
    for number in range(frame.sentence - 1, max(-1, frame.sentence - 1 - _BACK), -1):
        if story.scene.sentences[number].kind in ("title", "caption"):
            continue
        told = [o for o in story.scene.per_sentence.get(number, ()) if _is_meeting(o) and not o.anaphor]
        same = [o for o in told if o.predicate.id == pointing.predicate.id]
        held = [
            o for o in told if o.mood == "fact" and o.tense != "future" and not (o.negated or o.cancelled)
        ]
        if same:
            return _describe(story, same[0]) if same[0] in held else None
        if held and not _is_assembly(pointing):
            return _describe(story, held[0])
        if _is_assembly(pointing) and (named := _find_named(story, number, pointing)) is not None:
            return named
    return None


def _held_meanwhile(story: Story, frame: Frame) -> Frame | None:
    """`signed an accord during her visit to Lima in July`: the visit or talks told in the same sentence."""
    during = frame.slots.get("during")
    if during is None or frame.predicate.pos != "verb" or frame.nested or frame.tense != "past":
        return None
    for other in story.scene.per_sentence.get(frame.sentence, ()):
        within = during.start <= other.start < during.end or other.start == during.end
        if within and other.predicate.pos == "noun" and _is_meeting(other) and not other.anaphor:
            return other
    return None


def _describe(story: Story, meeting: Frame) -> Occasion:
    timed = find_date(story.scene, meeting, status="occurred", narrative=story.narrative)
    return Occasion(timed, find_place(story.scene, meeting, category="CONSULT"))


def _find_named(story: Story, number: int, pointing: Frame) -> Occasion | None:
    """`An African Union summit opened in Accra on Tuesday`: a sentence that sets the scene for others."""
    scene = story.scene
    sentence = scene.sentences[number]
    if not any(token.low.startswith(pointing.predicate.lemma) for token in sentence.tokens):
        return None
    days = [
        day for found in scene.dates_in(sentence.start, sentence.end) if (day := day_of(found)) is not None
    ]
    towns = located_in(scene, number)
    one_town = len({place.name for place, _ in towns}) == 1
    return Occasion(days[0] if len(days) == 1 else None, towns[0] if one_town else None)


def _is_meeting(frame: Frame) -> bool:
    return any(sense.category == "CONSULT" and sense.mode != "phone" for sense in frame.predicate.senses)


def _is_assembly(frame: Frame) -> bool:
    """`the summit`, `the conference`: no talks of two, which are called otherwise."""
    return all(
        sense.mode == "multilateral" for sense in frame.predicate.senses if sense.category == "CONSULT"
    )


def _is_setting(story: Story, frame: Frame) -> bool:
    """Whether a noun that points at a meeting tells where and when something happened ("during the talks")."""
    tokens = story.scene.sentences[frame.sentence].tokens
    wanted = phrases(story.scene.language, _CUE)
    if story.scene.language == "tr":
        return wanted.stand_in([token.low for token in tokens[frame.start : frame.end + 1]])
    words = [token.low for token in tokens[max(0, frame.start - _BESIDE) : frame.start]]
    while words and words[-1] not in ("the", "these", "those"):
        words.pop()
    return bool(words) and wanted.stand_in(words[-3:])
