"""The day on which something was said, told outside the quotation that says it."""

import msgspec

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.reached import Timed
from dragoman.read.accounts.resolving import resolve_date
from dragoman.read.accounts.scene import Scene
from dragoman.read.english import VOICE
from dragoman.read.frames import Frame
from dragoman.read.senses import choose_sense


def find_saying_day(scene: Scene, frame: Frame, narrative: Timed | None) -> Timed | None:
    """`"We reject that," Chile said on Monday`: the day outside the quotation in which somebody speaks for himself."""
    subject = frame.slots.get("subject")
    own = subject is not None and any(scene.mentions[m].how == VOICE for m in subject.mentions)
    return (
        find_day_outside(scene, frame, narrative)
        if own and any(scene.sentences[frame.sentence].quoted)
        else None
    )


def find_day_told(scene: Scene, frame: Frame, sense: Sense, narrative: Timed | None) -> Timed | None:
    """`Chile said on Monday that it was out of the question`: the day beside those who say what makes the event."""
    if sense.actors[:1] != ("speaker",) or not frame.reports or scene.language != "en":
        return None
    said = frame.reports[0]
    if said.sentence >= 0 or said.end <= said.start:
        return None
    sentence, told = scene.sentences[frame.sentence], scene.span(frame, frame.first, frame.last)
    start = sentence.tokens[said.start].start
    end = told.start if start < told.start else sentence.end
    days = [found for found in scene.dates_in(start, end) if not scene.is_limit(found)]
    if len(days) != 1:
        return None
    past = msgspec.structs.replace(frame, tense="past")
    return resolve_date(days[0], past, status="occurred", narrative=narrative)


def threatens_aloud(scene: Scene, frame: Frame) -> bool:
    """Whether a threat is a quotation's own words, or those of the verb right behind it ("vuracağız" dedi)."""
    quoted = scene.sentences[frame.sentence].quoted
    if not any(quoted[max(0, frame.start - 1) : frame.start + 1]):
        return False
    sense = choose_sense(frame.predicate, frame.slots, scene.mentions)
    return sense is not None and sense.category == "THREATEN"


def find_day_outside(scene: Scene, frame: Frame, narrative: Timed | None) -> Timed | None:
    """The only day told outside the quotations of a sentence."""
    sentence = scene.sentences[frame.sentence]
    starts = [
        token.start for token, quoted in zip(sentence.tokens, sentence.quoted, strict=True) if not quoted
    ]
    told = [
        found
        for found in scene.dates_in(sentence.start, sentence.end)
        if not scene.is_limit(found) and any(found.start <= start < found.end for start in starts)
    ]
    if len(told) != 1:
        return None
    said = msgspec.structs.replace(frame, tense="past")
    return resolve_date(told[0], said, status="occurred", narrative=narrative)
