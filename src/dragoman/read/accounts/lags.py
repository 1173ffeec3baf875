"""Days counted from what stands beside them: `a day after Peru seized the boat, Chile answered`."""

from bisect import bisect_right
from datetime import timedelta

from msgspec import Struct

from dragoman.languages.predicates import order_words
from dragoman.read.accounts.scene import Scene
from dragoman.read.dates.counted import OPEN_LAG
from dragoman.read.frames import Frame
from dragoman.read.tokens import lower
from dragoman.read.turkish import find_noun
from dragoman.types import FoundDate, PartialDate

_FROM = ("dan", "den", "tan", "ten")
_WORD = 32
_STOPS = ",;—"
_FAR_BACK = 12
"""Sentences back to which a noun may point at what was told."""
_DEEDS = frozenset({"ASSAULT", "PROTEST", "COERCE"})
_NOUN, _STEM = 3, 5
"""Words of a noun that days are counted from, and letters by which it is known again."""


class Lag(Struct, frozen=True):
    """A count of days, and the characters `[start, end)` of what it counts from."""

    found: FoundDate
    start: int
    end: int

    def governs(self, start: int) -> bool:
        """Whether what begins at `start` is what the days are counted from."""
        return self.start <= start < self.end


def find_lag(scene: Scene, frame: Frame) -> Lag | None:
    """The one such count in the sentence of a frame; None where there is none, or where its reach is not clear."""
    sentence = scene.sentences[frame.sentence]
    told = scene.dates_in(sentence.start, sentence.end)
    counts = [found for found in told if found.lag is not None or found.how == OPEN_LAG]
    if len(counts) != 1:
        return None
    (found,) = counts
    if scene.language == "tr":
        begun = max(scene.text.rfind(stop, sentence.start, found.start) for stop in _STOPS) + 1
        return Lag(found, max(begun, sentence.start), found.start)
    stops = [at for stop in _STOPS if (at := scene.text.find(stop, found.end, sentence.end)) >= 0]
    if not stops and not scene.text[sentence.start : found.start].strip():
        return None
    return Lag(found, found.end, min(stops, default=sentence.end))


def in_count(scene: Scene, frame: Frame, position: int) -> bool:
    """`expelled him a week after police in Lima arrested a man`: whether a place is that of the other event."""
    lag = find_lag(scene, frame) if scene.language == "en" else None
    return lag is not None and lag.governs(position) != lag.governs(
        scene.span(frame, frame.start, frame.end).start
    )


def count_from(scene: Scene, frame: Frame, lag: Lag) -> tuple[list[FoundDate], int, bool]:
    """Dates of the other side of the count, the days from there to this frame, and whether the story may stand in.

    The other side is told before where a noun that points back tells it ("the accord came a day after ..."), and
    what happened hours later mostly happened on the day that the story has reached.
    """
    days = lag.found.lag or 0
    inside = lag.governs(scene.span(frame, frame.start, frame.end).start)
    sentence = scene.sentences[frame.sentence]
    others = [
        found
        for found in scene.dates_in(sentence.start, sentence.end)
        if found.lag is None and lag.governs(found.start) != inside
    ]
    told = not others and (
        bool(find_backward(scene, frame, lag))
        or (not inside and days == 0)
        or (inside and _only_follows(scene, frame, lag))
    )
    return others, -days if inside else days, told


def find_backward(scene: Scene, frame: Frame, lag: Lag) -> list[Frame]:
    """The nouns on the other side of the count that point at something told before ("a day before the vote")."""
    inside = lag.governs(scene.span(frame, frame.start, frame.end).start)
    here = scene.per_sentence.get(frame.sentence, ())
    return [other for other in here if _points_back(scene, other, lag, inside)]


def _is_alike(pointing: Frame, told: Frame) -> bool:
    """Whether `told` is of a kind that the noun `pointing` names, and has come about."""
    if told.anaphor or told.mood not in ("fact", "claim") or told.tense == "future" or told.negated:
        return False
    kinds = {sense.category for sense in pointing.predicate.senses} - {"NONE"}
    return any(sense.category in kinds for sense in told.predicate.senses)


def find_told(scene: Scene, frame: Frame, pointing: Frame) -> list[int]:
    """Numbers of the sentences not far before that tell what a noun points at, the nearest first.

    Without one, "a day before the summit" may mean a summit to come.
    """
    return [
        number
        for number in range(frame.sentence - 1, max(-1, frame.sentence - 1 - _FAR_BACK), -1)
        if any(_is_alike(pointing, told) for told in scene.per_sentence.get(number, ()))
    ]


def names_again(scene: Scene, frame: Frame, lag: Lag, told: int) -> bool:
    """`Anlaşmadan bir gün sonra`: whether the noun counted from stands in the sentence that told the day at `told`."""
    if scene.language != "tr" or lag.governs(scene.span(frame, frame.start, frame.end).start):
        return False
    words = lower(scene.text[lag.start : lag.end], language="tr").split()
    sentence = scene.sentences[max(0, bisect_right(scene.sentence_starts, told) - 1)]
    before = [token.low[:_STEM] for token in sentence.tokens]
    named = [word[:_STEM] for word in words if len(word) >= _STEM]
    return len(words) <= _NOUN and any(stem in before for stem in named)


def find_counted_noun(scene: Scene, found: FoundDate) -> str | None:
    """The noun right before a count of days from which it counts ("baskından bir gün önce"), as it is written."""
    if scene.language != "tr":
        return None
    words = lower(scene.text[max(0, found.start - _WORD) : found.start], language="tr").split()
    word = words[-1] if words else ""
    return word if word.endswith(_FROM) and len(word) >= _STEM and find_noun(word) else None


def find_pointing(scene: Scene, frame: Frame, found: FoundDate) -> Frame | None:
    """The predicate of the noun right before a count of days, where it points at an event told before."""
    here = scene.per_sentence.get(frame.sentence, ())
    ends = [(other, scene.span(other, other.start, other.end).end) for other in here if other.anaphor]
    return next((other for other, end in ends if 0 <= found.start - end <= 1), None)


def names_noun(scene: Scene, noun: str, told: int) -> bool:
    """Whether the sentence that told the day at `told` has the same noun."""
    sentence = scene.sentences[max(0, bisect_right(scene.sentence_starts, told) - 1)]
    return any(token.low[:_STEM] == noun[:_STEM] for token in sentence.tokens)


def is_meant(pointing: Frame | None, told: Frame) -> bool:
    """Whether the event of `told` may be the one that the noun `pointing` points at."""
    if pointing is None or told.anaphor or told.mood not in ("fact", "claim") or told.tense == "future":
        return False
    if told.negated or told.cancelled:
        return False
    deeds = {sense.category for sense in pointing.predicate.senses} & _DEEDS
    same = told.predicate.id == pointing.predicate.id
    return same or any(sense.category in deeds for sense in told.predicate.senses)


def _points_back(scene: Scene, other: Frame, lag: Lag, inside: bool) -> bool:
    return other.anaphor and lag.governs(scene.span(other, other.start, other.end).start) != inside


def _only_follows(scene: Scene, frame: Frame, lag: Lag) -> bool:
    """`The deal came a day after ...`: the verb only tells the order of two events."""
    sentence = scene.sentences[frame.sentence]
    if scene.language == "tr":
        words = scene.text[lag.found.end : sentence.end].rstrip(".").lower().split()
        return bool(words) and words[-1] in order_words("tr")
    words = scene.text[sentence.start : lag.found.start].lower().split()
    return not order_words(scene.language).isdisjoint(words[-2:])


def shift_days(date: PartialDate, days: int) -> PartialDate:
    """The period so many days on."""
    step = timedelta(days=days)
    return PartialDate(date.start + step, date.end + step, date.precision)


def is_told_after(scene: Scene, frame: Frame, lag: Lag) -> bool:
    """`The men whom rebels had seized were freed shortly after dawn`: the count is that of the later verb."""
    if (
        not frame.older
        or scene.language != "en"
        or lag.governs(scene.span(frame, frame.start, frame.end).start)
    ):
        return False
    key = scene.span(frame, frame.start, frame.end).end
    return any(
        other.predicate.pos == "verb"
        and not other.older
        and key <= scene.span(other, other.start, other.end).start < lag.found.start
        for other in scene.per_sentence.get(frame.sentence, ())
    )
