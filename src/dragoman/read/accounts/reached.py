"""Days that a text has told, and the day that its story has reached."""

from bisect import bisect_right

from msgspec import Struct

from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.scene import Scene
from dragoman.read.dates.counted import EDGE_DAY
from dragoman.read.dates.weekdays import NIGHT_OF_WEEKDAY
from dragoman.read.frames import Frame
from dragoman.types import Claim, FoundDate, PartialDate

_SAYING_REACH = 6

NAMED_AGAIN = "the day of what the sentence names again"
"""How the day was found of a deal or meeting from which its sentence counts another day."""

_FAR_APART = 300
"""Days between the two readings of a day that is told without its year."""


class Timed(Struct, frozen=True):
    """A day or days with the words that tell them, and one line saying how."""

    date: PartialDate
    claim: Claim
    how: str


def day_of(found: FoundDate) -> Timed | None:
    """A date expression by itself, as of something past."""
    value = found.past or found.value
    if value is None or found.anchor == "narrative" or not is_weekly(found):
        return None
    return _tell(found, evening_of(found, value))


def _tell(found: FoundDate, value: PartialDate) -> Timed:
    return Timed(value, valued(Claim("date", found.start, found.end, found.text), value), found.how)


def _is_behind(found: FoundDate) -> bool:
    """`5 May` on the 16th: a day without its year of which the past reading is by far the nearer one."""
    if found.past is None or found.future is None or found.past.precision != "day":
        return False
    return found.value == found.past and (found.future.start - found.past.start).days > _FAR_APART


def evening_of(found: FoundDate, value: PartialDate) -> PartialDate:
    """`on Monday night`: what papers tell so belongs to that Monday, though the night runs on into the next day."""
    if not found.how.startswith(NIGHT_OF_WEEKDAY):
        return value
    return PartialDate(value.start, value.start, value.precision)


def tells_elsewhen(scene: Scene, frame: Frame) -> bool:
    """Whether the sentence of a frame points to a past that it does not date ("a week after the vote", "weeks ago")."""
    sentence = scene.sentences[frame.sentence]
    return any(
        found.value is None and found.past is None and found.future is None
        for found in scene.dates_in(sentence.start, sentence.end)
    )


def tells_edge(scene: Scene, frame: Frame) -> bool:
    """Whether the sentence of a frame tells the first or last day of what lasted ("on the first day")."""
    sentence = scene.sentences[frame.sentence]
    return any(found.how.startswith(EDGE_DAY) for found in scene.dates_in(sentence.start, sentence.end))


def tells_day(scene: Scene, frame: Frame) -> bool:
    """Whether the sentence of a frame tells some day: then that of the sentence beside it is another's."""
    sentence = scene.sentences[frame.sentence]
    return any(is_recent(found) for found in scene.dates_in(sentence.start, sentence.end))


def is_recent(found: FoundDate) -> bool:
    """Whether an expression tells a day by its distance from the publication day ("Tuesday", "dün")."""
    told = day_of(found)
    return found.anchor == "publication" and told is not None and told.date.precision == "day"


def find_base(scene: Scene, frame: Frame, found: FoundDate) -> Timed | None:
    """The day told in the same sentence from which `found` ("the previous night") counts, or None.

    It stands before; where the verb comes last, a clause before the verb counts from the day of the verb.
    """
    sentence = scene.sentences[frame.sentence]
    told = [
        other
        for other in scene.dates_in(sentence.start, sentence.end)
        if other.anchor != "narrative" and not scene.is_limit(other)
    ]
    before = [other for other in told if other.end <= found.start]
    behind = told if scene.language == "tr" and frame.nested else []
    base = before[-1] if before else behind[0] if len(behind) == 1 else None
    timed = None if base is None else day_of(base)
    if base is not None and base.future is not None and (frame.tense == "future" or frame.mood == "plan"):
        # "will meet her on Saturday and travel to Lima the next day"
        claim = valued(Claim("date", base.start, base.end, base.text), base.future)
        timed = Timed(base.future, claim, base.how)
    return timed if timed is not None and timed.date.precision == "day" else None


def last_told(scene: Scene, frame: Frame, narrative: Timed | None) -> Timed | None:
    """The day that the story has reached before the sentence of `frame`.

    That is the day of the last event, or one named since in this block or the one before, but for that of a
    saying at the end of its sentence ("..., both governments said on Thursday.").
    """
    if narrative is not None and narrative.how == NAMED_AGAIN:
        return narrative
    number = frame.sentence
    block = scene.sentences[number].block
    while number and scene.sentences[number - 1].block >= block - 1:
        number -= 1
    begin = scene.sentences[number].start
    if narrative is not None:
        begin = max(begin, narrative.claim.end)
    for found in reversed(scene.dates_in(begin, scene.sentences[frame.sentence].start)):
        told = day_of(found)
        if told is None and found.past is not None and _is_behind(found):
            told = _tell(found, found.past)
        if (
            told is None
            or told.date.precision != "day"
            or scene.is_limit(found)
            or _looks_ahead(scene, found)
        ):
            continue
        if not (_ends_sentence(scene, found) and _has_speaker(scene, found)):
            return told
    return narrative


def last_awaited(scene: Scene, frame: Frame) -> Timed | None:
    """`They meet on 5 October in Lima. She will see him there on the same day`: the day to come told last.

    Looked for in the sentences of this block and the one before it; None where the last day told lies behind.
    """
    published = scene.article.published
    number = frame.sentence
    block = scene.sentences[number].block
    while number and scene.sentences[number - 1].block >= block - 1:
        number -= 1
    if published is None:
        return None
    for found in reversed(
        scene.dates_in(scene.sentences[number].start, scene.sentences[frame.sentence].start)
    ):
        value = found.future if _looks_ahead(scene, found) else found.value
        if value is None or value.precision != "day" or scene.is_limit(found):
            continue
        if value.start <= published.date:
            return None
        return Timed(value, valued(Claim("date", found.start, found.end, found.text), value), found.how)
    return None


def _looks_ahead(scene: Scene, found: FoundDate) -> bool:
    """`said the armies would begin on Sunday`: the day of a plan is not one that the story has reached."""
    sentence = scene.sentences[bisect_right(scene.sentence_starts, found.start) - 1]
    plans = [words[0] for words in cue_words(scene.language, "ahead")]
    if scene.language == "tr":
        endings = tuple(word.lstrip("*") for word in plans)
        return any(
            word.rstrip(".,;").endswith(endings) for word in scene.text[found.end : sentence.end].split()
        )
    before = scene.text[sentence.start : found.start].lower().split()
    return not set(plans).isdisjoint(before[-_SAYING_REACH:])


def _has_speaker(scene: Scene, found: FoundDate) -> bool:
    """Whether somebody speaks in the sentence that tells a day, or right before it ("she said late on Monday")."""
    number = bisect_right(scene.sentence_starts, found.start) - 1
    before = scene.text[scene.sentences[number].start : found.start].lower().split()[-_SAYING_REACH:]
    said = any((word.strip(","),) in cue_words(scene.language, "saying") for word in before)
    return said or any(frame.reports for frame in scene.per_sentence.get(number, ()))


def _ends_sentence(scene: Scene, found: FoundDate) -> bool:
    return scene.text[found.end : found.end + 1] in (".", "!", "?", "\n", "")


def is_weekly(found: FoundDate) -> bool:
    """Whether past and future readings lie within a week of each other, as those of a weekday do."""
    if found.past is None or found.future is None:
        return True
    return (found.future.start - found.past.start).days <= 14


def paper_day(scene: Scene) -> Timed | None:
    """The day in the headline of a dated paper ("No. 12, 3 May 2026, ..."): what it says, it says on that day."""
    blocks = scene.article.blocks
    if not blocks or blocks[0].kind != "title":
        return None
    for found in scene.dates_in(blocks[0].start, blocks[0].end):
        if scene.dates_the_paper(found) and found.value is not None:
            claim = Claim("date", found.start, found.end, found.text)
            return Timed(found.value, valued(claim, found.value), "the day of the paper that says it")
    return None


def valued(claim: Claim, date: PartialDate) -> Claim:
    value = date.start.isoformat()
    if date.end != date.start:
        value += "/" + date.end.isoformat()
    return Claim(claim.field, claim.start, claim.end, claim.text, value)
