"""Which of the days around a predicate can be its own."""

import re

from dragoman.languages.predicates import cue_words, governed_endings, infinitive_endings
from dragoman.read.accounts.belonging import (
    in_parenthesis,
    is_of_charge,
    is_told,
    nested_between,
    says_now,
)
from dragoman.read.accounts.causes import is_of_alleged, is_of_cause, is_of_judged, is_of_measure, is_purpose
from dragoman.read.accounts.complement import is_of_clause_behind, is_of_complement
from dragoman.read.accounts.deciding import is_decided_then
from dragoman.read.accounts.lags import Lag
from dragoman.read.accounts.located import LOCATIVE, PARTING
from dragoman.read.accounts.reached import is_recent
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.stated import is_of_deed, is_set_apart, is_stated_then
from dragoman.read.frames import Frame
from dragoman.read.turkish import is_held, is_matter
from dragoman.types import FoundDate, Span

_JOINING = re.compile(r"\b(?:and|but|then)\b")
_LED = re.compile(r"\b(?:and|but)(?: then| later)?(?: in| on| at)? $")
_ENDING = re.compile(r"(?:['’]?[a-zçğıöşü]+)?")
_WORD = re.compile(r" ([a-z]+)")
_OF = re.compile(r"(\w+) of (?:the )?$")
_OF_WIDTH = 30
_MEASURES = frozenset({"SANCTION", "COERCE", "CONCEDE", "RETREAT", "MOBILIZE"})
_HOLDING = frozenset({"arrest", "abduct"})
_OWNED = frozenset({"'s", "’s"})
_CLOSE = 2
_ADDRESSED = 12
"""Characters between a day and whoever is asked then ("salı günü Peru'dan")."""
_FAR = 6
"""Words from a day to a participle that takes it: `dün imzalanan`; a day of the calendar is taken over more."""


def own_days(scene: Scene, frame: Frame, dates: list[FoundDate], lag: Lag | None) -> list[FoundDate]:
    """Without those that mark a beginning or end ("since July") or belong to a noun or clause in between."""
    inside = lag is not None and lag.governs(scene.span(frame, frame.start, frame.end).start)
    key = scene.span(frame, frame.start, frame.end)
    now = says_now(scene, frame)
    return [
        found
        for found in dates
        if (
            not scene.is_limit(found) or _held_since(scene, frame, found) or _begins_then(scene, frame, found)
        )
        and not scene.is_ruled_out(found.start, found.end)
        and found.lag is None
        and (lag is None or lag.governs(found.start) == inside)
        and (_is_same_day(found, frame) or not nested_between(scene, frame, found.start))
        and not _names_another(scene, frame, found)
        and not _held_by_participle(scene, frame, found)
        and not (scene.language == "tr" and is_of_clause_behind(scene, found.start, found.end, key.start))
        and not in_parenthesis(scene, frame, found.start, found.end)
        and not _owns_another(scene, frame, found)
        and not is_of_charge(scene, frame, found)
        and not is_purpose(scene, found)
        and not is_decided_then(scene, frame, found)
        and not _behind_complement(scene, frame, found)
        and (
            _is_set_off(scene, frame, found)
            or _is_before_addressee(scene, frame, found)
            or _is_before_state(scene, frame, found)
            or not _is_in_content(scene, frame, found)
        )
        and not _reported_then(scene, frame, found)
        and not is_stated_then(scene, frame, found)
        and not is_set_apart(scene, frame, found)
        and not is_of_deed(scene, frame, found)
        and not is_of_cause(scene, frame, found)
        and not is_of_judged(scene, frame, found)
        and not is_of_measure(scene, frame, found)
        and not is_of_alleged(scene, frame, found)
        and not (now and (found.start > key.end + _CLOSE or scene.text[found.end : found.end + 2] in _OWNED))
    ]


def _is_set_off(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`X ile Y, Mayıs 2021'de Lima'da, elektrik verilmesi konusunda anlaştı`: a comma ends when and where it was."""
    if scene.language != "tr" or frame.nested:
        return False
    # the ending of the day stands behind it
    end = found.end + len(_ENDING.match(scene.text, found.end)[0])  # type: ignore[index]
    for number in scene.mentions_in(end, end + _CLOSE):
        if scene.mentions[number].case == "loc":
            end = scene.mentions[number].full_end
    key = scene.span(frame, frame.start, frame.end).start
    before = scene.text[scene.sentences[frame.sentence].start : found.start].rstrip()
    return scene.text[end : end + 1] == "," and before.endswith(",") and end < key


def _is_in_content(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """Whether the day stands in what is said, asked or told by the predicate."""
    return (
        _held_inside(scene, frame, found)
        or is_told(scene, frame, found.start)
        or is_of_complement(scene, frame, found.start, found.end)
    )


def _held_since(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`who have been held since May`: the day from which somebody is held is that on which he was taken."""
    if not frame.passive or not any(sense.mode in _HOLDING for sense in frame.predicate.senses):
        return False
    before = scene.text[max(0, found.start - _OF_WIDTH) : found.start].lower().split()
    past = found.value or found.past
    return (
        scene.language == "en"
        and before[-1:] == ["since"]
        and past is not None
        and past == (found.past or past)
    )


def _is_same_day(found: FoundDate, frame: Frame) -> bool:
    """`asked for their release the same day`: when it was asked, not when they were to be freed."""
    return (
        found.anchor == "narrative"
        and found.shift == 0
        and frame.predicate.pos == "verb"
        and not frame.nested
    )


def _begins_then(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`will ban exports from 1 October`: a measure still to come is taken on the day from which it holds."""
    if scene.language != "en" or not (frame.tense == "future" or frame.mood == "plan"):
        return False
    measure = any(sense.category in _MEASURES for sense in frame.predicate.senses)
    before = scene.text[max(0, found.start - _OF_WIDTH) : found.start].lower().split()
    from_then = before[-1:] == ["from"] or before[-2:] in (
        ["from", "on"],
        ["as", "of"],
        ["starting", "on"],
        ["starting", "from"],
    )
    return measure and from_then and " to " not in scene.text[found.start : found.end + 4]


def days_beside(scene: Scene, frame: Frame, dates: list[FoundDate]) -> list[FoundDate]:
    """Those of several days in a clause that can be the predicate's own; all of them where none is ruled out.

    `met X on Monday and left on Tuesday`: the days on the verb's own side of an "and". `flew home on Friday after
    talks a day earlier`, `proposed on Friday to hold talks in May`: those behind it in another verb's clause.
    `salı günü Peru'yu 1 Mart'ta saldırmakla suçladı`: not the last one before a clause that the verb governs.
    """
    dates = [found for found in dates if found.anchor != "narrative" or found.shift is not None] or dates
    if frame.tense == "past":
        # "threatened on Tuesday to leave within a month"
        dates = [found for found in dates if found.past is not None or found.anchor == "narrative"] or dates
    if len(dates) < 2:
        return dates
    key = scene.span(frame, frame.start, frame.end)
    if scene.language == "tr":
        words = scene.text[dates[-1].end : key.start].lower().lstrip("'’").split()
        return dates[:-1] if any(word.endswith(governed_endings("tr")) for word in words) else dates
    own = [
        found
        for found in dates
        if not (
            _JOINING.search(scene.text, found.end, key.start)
            if found.end <= key.start
            else _opens_another(scene, found)
        )
    ]
    beside = [found for found in own if "," not in _between(scene, found, key)]
    own = beside or own
    if frame.nested:
        own = [found for found in own if found.start >= key.end] or own
    return own or dates


def _opens_another(scene: Scene, found: FoundDate) -> bool:
    """`signed a pact in 1912 and in 1913 fought`: a day behind "and" and before a verb is that verb's."""
    led = _LED.search(scene.text[max(0, found.start - _OF_WIDTH) : found.start])
    behind = _WORD.match(scene.text, found.end)
    return led is not None and behind is not None and behind[1] not in PARTING | LOCATIVE


def _between(scene: Scene, found: FoundDate, key: Span) -> str:
    """What stands between a day and a predicate."""
    return scene.text[found.end : key.start] if found.end <= key.start else scene.text[key.end : found.start]


def is_claimed(scene: Scene, date: FoundDate, frame: Frame, frames: list[Frame]) -> bool:
    """Whether the date stands in the clause of another frame that does not hold this one."""
    for other in frames:
        if other is frame:
            continue
        span = scene.span(other, other.first, other.last)
        if span.start <= date.start < span.end:
            return frame.nested is False and other.nested is True
    return False


def _owns_another(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`marched over Saturday's raid`: the day is that of the noun behind it, which is not this predicate."""
    if scene.language != "en" or scene.text[found.end : found.end + 2] not in _OWNED:
        return False
    during = scene.text[max(0, found.start - _OF_WIDTH) : found.start].lower().split()[-1:] == ["during"]
    return not during and found.start >= scene.span(frame, frame.start, frame.end).end


def _names_another(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`rejecting the offer of 9 September`: a day behind "of" tells the noun before it from others of its kind."""
    before = scene.text[max(0, found.start - _OF_WIDTH) : found.start]
    linked = _OF.search(before) if scene.language == "en" else None
    if linked is None or (linked[1].lower(),) in cue_words("en", "stretch"):
        return False
    return scene.span(frame, frame.start, frame.end).end != found.start - len(before) + linked.end(1)


def _behind_complement(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`accused Peru of shelling a village on Monday`: the day behind a governed verb is that verb's."""
    key = scene.span(frame, frame.start, frame.end)
    if scene.language == "tr" or found.start < key.end:
        return False
    for other in scene.per_sentence.get(frame.sentence, ()):
        if other is frame or not other.nested or other.predicate.pos == "noun" or other.first < frame.end:
            continue
        inner = scene.span(other, other.start, other.end)
        if (
            key.end <= inner.start
            and inner.end <= found.start < scene.span(other, other.first, other.last).end
        ):
            return True
    return False


def _reported_then(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`Chile on Friday accused Peru of a raid`: the day before what is claimed is that of the claiming."""
    if not frame.nested or scene.language == "tr":
        return False
    key = scene.span(frame, frame.start, frame.end).start
    for report in frame.reports:
        if report.sentence < 0 and report.end > report.start:
            source = scene.span(frame, report.start, report.end).start
            clause = scene.span(frame, frame.first, frame.last).start
            outside = found.start < clause or clause <= source
            return found.end <= key and source < key and outside
    return False


def _held_inside(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """Whether a deed told inside this clause has the day, where the verb comes last.

    What is done at a meeting is done on its day, so that a meeting keeps none for itself.
    """
    if scene.language != "tr":
        return False
    for other in scene.per_sentence.get(frame.sentence, ()):
        if other is frame or not other.nested or not frame.first <= other.first < other.end <= frame.start:
            continue
        doer = other.slots.get("subject")
        if is_recent(found) and (other.predicate.lemma,) in cue_words("tr", "arriving-verb"):
            # "dün Lima'ya varışının ardından bakanla görüştü"
            continue
        if _is_wanted(scene, other) and (doer is None or doer.start < other.first):
            continue
        if any(sense.category == "CONSULT" for sense in other.predicate.senses) or _sets(other, frame):
            continue
        # "geçen ay": the clause may be read to begin with the noun of the time
        span = scene.span(other, other.first, other.end)
        if span.start < found.end <= span.end:
            return True
    return False


def _is_before_addressee(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`X, salı günü Peru'dan gemiyi bırakmasını istedi`: a day before whoever is asked is that of the asking."""
    if scene.language != "tr" or frame.tense != "past":
        return False
    day, published = found.value or found.past, scene.article.published
    if not is_recent(found) and (day is None or published is None or day.end > published.date):
        return False
    asked = frame.slots.get("from") or frame.slots.get("to")
    if asked is None or not asked.mentions or "told" not in frame.slots:
        return False
    first = min(scene.mentions[number].full_start for number in asked.mentions)
    return found.end <= first <= found.end + _ADDRESSED


def _is_before_state(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`X, 3 Mayıs'ta saldırıdan özerklik isteyen örgütü sorumlu tuttu`: nobody wants a thing on one day only."""
    if scene.language != "tr" or frame.nested or frame.tense != "past":
        return False
    if not scene.text[: found.start].rstrip().endswith(","):
        return False
    key = scene.span(frame, frame.start, frame.end).start
    inside = [
        other
        for other in scene.per_sentence.get(frame.sentence, ())
        if other.nested and found.end <= scene.span(other, other.start, other.end).start < key
    ]
    tokens = scene.sentences[frame.sentence].tokens
    verbs = [tokens[other.end - 1].low for other in inside if other.predicate.pos != "noun"]
    return bool(verbs) and all((verb,) in cue_words("tr", "stative") for verb in verbs)


def _sets(other: Frame, frame: Frame) -> bool:
    """`salı günü gönderdiği mektupta kınadı`: what hangs on a clause's setting tells when the clause is true."""
    setting, carrier = frame.slots.get("in"), other.slots.get("carrier")
    return (
        setting is not None
        and carrier is not None
        and setting.start <= carrier.start
        and carrier.end <= setting.end
    )


def _is_wanted(scene: Scene, frame: Frame) -> bool:
    """`salı günü yolu kapatmayı reddetti`: what is refused or wanted has no day yet."""
    word = scene.sentences[frame.sentence].tokens[frame.end - 1].low
    return frame.mood == "wish" and word.endswith(infinitive_endings(scene.language))


def _held_by_participle(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """Whether a participle between a day and the verb takes the day, though it tells no event that is known.

    A participle before a noun of engagement tells the noun's day ("the talks held on 3 May").
    """
    key = scene.span(frame, frame.start, frame.end).start
    if scene.language != "tr" or frame.predicate.pos == "noun" or key < found.end:
        return False
    reach = _FAR if found.anchor == "absolute" or not is_recent(found) else _CLOSE
    sentence = scene.sentences[frame.sentence]
    opens = scene.text[max(0, found.start - 2) : found.start].strip() == ","
    if not (opens and is_recent(found)) and is_matter(sentence, found.end, key):
        # "X, dün Y'nin vurulduğuna ilişkin iddiaları reddetti" may be yesterday's refusal
        return True
    return is_held(sentence, found.end, key, reach=reach, recent=is_recent(found))
