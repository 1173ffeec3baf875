"""When it happened: the date of the clause, or the one that the story has reached."""

from datetime import timedelta

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words, setting_words
from dragoman.read.accounts.belonging import takes_none
from dragoman.read.accounts.invitations import find_invited_day, is_invitation
from dragoman.read.accounts.lags import (
    Lag,
    count_from,
    find_backward,
    find_counted_noun,
    find_lag,
    find_pointing,
    is_meant,
    is_told_after,
    is_told_before,
    names_again,
    names_noun,
    shift_days,
)
from dragoman.read.accounts.owning import days_beside, is_claimed, own_days
from dragoman.read.accounts.reached import (
    Timed,
    find_base,
    is_recent,
    is_weekly,
    last_awaited,
    last_told,
    valued,
)
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.undoing import is_undoing_day
from dragoman.read.english import VOICE
from dragoman.read.frames import Frame
from dragoman.read.senses import choose_sense
from dragoman.types import Claim, FoundDate, PartialDate, Status

_CHARGED = "charged"
_MEETING = "meeting"
_NEXT_WORD = 12
_HEAD = 16
"""Characters into the sentence up to which a date stands at its head ("At dawn on Monday ...")."""


def find_date(scene: Scene, frame: Frame, *, status: Status, narrative: Timed | None) -> Timed | None:
    """The date of a frame's event from its own sentence; None where the sentence tells none."""
    if takes_none(frame):
        return None
    if _threatens_aloud(scene, frame):
        # "On Friday we shall strike," he said on Sunday: the threat was uttered on the day of saying
        return _day_outside(scene, frame, narrative)
    span = scene.span(frame, frame.first, frame.last)
    key = scene.span(frame, frame.start, frame.end)
    lag = find_lag(scene, frame)
    if lag is not None and is_told_after(scene, frame, lag):
        lag = None
    inside = own_days(scene, frame, scene.dates_in(scene.date_start(span.start), span.end), lag)
    if status == "cancelled":
        inside = [found for found in inside if not is_undoing_day(scene, frame, found)]
    if status == "proposed" and scene.language == "en" and _invites(frame):
        # "On Monday Peru invited both to talks in Lima on Friday": they would meet on the day told behind.
        behind = [found for found in inside if found.start >= key.end]
        return (
            resolve_date(behind[-1], frame, status=status, narrative=narrative, ahead=True)
            if behind
            else None
        )
    if status in ("occurred", "alleged"):
        # "The talks, planned for Tuesday, took place on Friday."
        inside = [found for found in inside if not scene.is_awaited(found)] or inside
    chosen = _set_then(scene, frame) or _nearest(days_beside(scene, frame, inside), key.start, key.end)
    if chosen is None:
        chosen = _leading(scene, frame, lag)
    if chosen is None:
        counted = None if lag is None else _count(scene, frame, lag, status, narrative)
        return counted or _at_occasion(scene, frame, status, narrative)
    ahead = status in ("planned", "proposed", "cancelled") and scene.is_awaited(chosen)
    undone = status == "cancelled" or (status == "planned" and frame.older)
    if undone and frame.tense != "future" and (near := _nearer(scene, chosen)) is not None:
        return Timed(near, valued(Claim("date", chosen.start, chosen.end, chosen.text), near), chosen.how)
    if status == "proposed" and is_invitation(frame):
        return find_invited_day(scene, frame, chosen)
    if chosen.anchor == "narrative":
        awaited = last_awaited(scene, frame) if status in ("planned", "proposed") else None
        narrative = (
            find_base(scene, frame, chosen) or awaited or _find_counted(scene, frame, chosen, narrative)
        )
    return resolve_date(chosen, frame, status=status, narrative=narrative, ahead=ahead)


def _invites(frame: Frame) -> bool:
    """Whether the verb itself proposes a meeting ("invited both to Lima")."""
    return (
        frame.predicate.pos == "verb"
        and frame.predicate.senses[0].category == "CONSULT"
        and frame.mood != "propose"
        and frame.tense != "future"
    )


def _nearer(scene: Scene, found: FoundDate) -> PartialDate | None:
    """`had been due on Sunday`: what was called off, or had been planned, was to be held on the nearest such day."""
    published, past, future = scene.article.published, found.past, found.future
    if published is None or past is None or future is None or past == future:
        return None
    # What is called off is news before its day rather than after it.
    return past if (published.date - past.start) * 3 < future.start - published.date else future


def _at_occasion(scene: Scene, frame: Frame, status: Status, narrative: Timed | None) -> Timed | None:
    """The day of what a clause is set in, where the verb comes last.

    That is the meeting in which it happens ("Cuma günü yapılacak görüşmede heyetler ..."), or the coming and
    speaking of who did it ("Salı günü Lima'ya gelen bakan ...").
    """
    if scene.language != "tr" or frame.nested:
        return None
    place, doer = frame.slots.get("in"), frame.slots.get("subject")
    for other in scene.per_sentence.get(frame.sentence, ()):
        if other is frame:
            continue
        inside = place is not None and place.start <= other.start < place.end
        # "salı günü Lima'da yapılan görüşmelerde anlaştı": the town has been taken up beside the talks
        talks = other.predicate.pos == "noun" and other.predicate.senses[0].category == "CONSULT"
        talks = talks and place is not None and _MEETING in place.classes and other.end <= frame.start
        if (other.anaphor and inside) or talks:
            return find_date(scene, other, status=status, narrative=narrative)
        carrier = other.slots.get("carrier")
        if carrier is None or doer is None or not (carrier.start < doer.end and doer.start < carrier.end):
            continue
        span = scene.span(other, other.first, other.end)
        days = [found for found in scene.dates_in(span.start, span.end) if is_recent(found)]
        if len(days) == 1 and frame.tense == "past" and _arrives(scene, other):
            return resolve_date(days[0], frame, status=status, narrative=narrative)
    return None


def _arrives(scene: Scene, frame: Frame) -> bool:
    """Whether a participle tells that somebody came or spoke ("gelen", "konuşan")."""
    word = scene.sentences[frame.sentence].tokens[frame.end - 1].low
    return (word,) in cue_words(scene.language, "arriving")


def _count(scene: Scene, frame: Frame, lag: Lag, status: Status, narrative: Timed | None) -> Timed | None:
    """The day that is counted from what stands beside the frame ("a day after Peru seized the boat")."""
    if frame.anaphor:
        # It points back at an event that has its day, or none, from where it was told.
        return None
    others, days, told = count_from(scene, frame, lag)
    base = last_told(scene, frame, narrative)
    if not told and (others or base is None or not names_again(scene, frame, lag, base.claim.start)):
        base = None
    elif told and lag.found.lag and scene.language == "en" and not _stands_inside(scene, frame, lag):
        nouns = find_backward(scene, frame, lag)
        base = base if not nouns or any(is_told_before(scene, frame, noun) for noun in nouns) else None
    days_told = [resolve_date(other, frame, status=status, narrative=narrative) for other in others]
    dates = {timed.date for timed in days_told if timed is not None}
    if len(dates) > 1 and (said := _said_before(scene, frame, others, lag)) is not None:
        # "will not travel on Friday, her office said on Thursday, a day after ..."
        base = resolve_date(said, frame, status=status, narrative=narrative)
    elif len(dates) == 1:
        # "LIMA, May 3 - Peru on Saturday ...": one day told twice.
        base = days_told[-1] or base
    if base is None or base.date.precision != "day":
        return None
    moved = shift_days(base.date, days)
    if days and days % 7 == 0:
        # Weeks are counted roughly: "two weeks after" is seldom told on the weekday.
        monday = moved.start - timedelta(days=moved.start.weekday())
        moved = PartialDate(monday, monday + timedelta(days=6), "week")
    claim = Claim("date", lag.found.start, lag.found.end, lag.found.text)
    return Timed(moved, valued(claim, moved), f"{days:+d} days from {base.claim.text}")


def _stands_inside(scene: Scene, frame: Frame, lag: Lag) -> bool:
    return lag.governs(scene.span(frame, frame.start, frame.end).start)


def _find_counted(scene: Scene, frame: Frame, found: FoundDate, narrative: Timed | None) -> Timed | None:
    """The day from which `found` counts: that of what the noun before it names, else the one the story has reached.

    "Baskından bir gün önce" counts from the raid, and from no day where the text does not date the raid.
    """
    base = last_told(scene, frame, narrative)
    noun = find_counted_noun(scene, found)
    if noun is None or found.shift is None:
        return base
    pointing = find_pointing(scene, frame, found)
    for number in range(frame.sentence - 1, -1, -1):
        for told in scene.per_sentence.get(number, ()):
            timed = (
                find_date(scene, told, status="occurred", narrative=None)
                if is_meant(pointing, told)
                else None
            )
            if timed is not None:
                return timed
        if names_noun(scene, noun, scene.sentences[number].start):
            return _only_day(scene, number)
    return None


def _only_day(scene: Scene, number: int) -> Timed | None:
    """The day of a sentence that tells no other."""
    sentence = scene.sentences[number]
    days = [found for found in scene.dates_in(sentence.start, sentence.end) if found.anchor != "narrative"]
    value = (days[0].past or days[0].value) if len(days) == 1 else None
    if value is None or value.precision != "day":
        return None
    return Timed(value, valued(Claim("date", days[0].start, days[0].end, days[0].text), value), days[0].how)


def _said_before(scene: Scene, frame: Frame, others: list[FoundDate], lag: Lag) -> FoundDate | None:
    """The day right before the count, on which it was said."""
    before = [found for found in others if found.end <= lag.found.start]
    if not before or len(scene.text[before[-1].end : lag.found.start].split()) > 1:
        return None
    return before[-1] if scene.language == "en" else None


def _leading(scene: Scene, frame: Frame, lag: Lag | None) -> FoundDate | None:
    """The date at the head of the sentence, which holds for all of it, if it is the only one."""
    if _CHARGED in frame.slots:
        # "salı günü Y'yi köyü bombalamakla suçladı": that day is the accuser's
        return None
    sentence = scene.sentences[frame.sentence]
    if scene.language == "tr" and _replies(scene, frame):
        return None
    told = scene.dates_in(sentence.start, sentence.end)
    whole = own_days(scene, frame, _in_part(scene, frame, told) or told, lag)
    if frame.tense == "past" and len(whole) > 1:
        whole = [found for found in whole if found.past is not None or found.shift is not None]
    if frame.mood == "propose" and frame.nested:
        # "Salı günü konuşan X, Y'yi görüşmeye davet etti": that day it was offered
        return None
    if len(whole) != 1 or is_undoing_day(scene, frame, whole[0]):
        return None
    frames = scene.per_sentence.get(frame.sentence, [])
    if is_claimed(scene, whole[0], frame, frames):
        return None
    if (
        scene.setting(frame) is not None
        or _opens_setting(scene, frame, whole[0])
        or whole[0].start - sentence.start <= _HEAD
        or _verb_last(scene, frame, whole[0], frames)
    ):
        return whole[0]
    return None


def _in_part(scene: Scene, frame: Frame, dates: list[FoundDate]) -> list[FoundDate]:
    """Those on the same side of every semicolon: "On Monday X met Y, and Z protested; he left on Friday"."""
    key = scene.span(frame, frame.start, frame.end).start
    return [found for found in dates if ";" not in scene.text[min(found.end, key) : max(found.start, key)]]


def _replies(scene: Scene, frame: Frame) -> bool:
    """`Salı günü Peru el koydu, Şili de buna karşılık sınırı kapattı`: what answers a deed came on some later day."""
    lows = [token.low for token in scene.sentences[frame.sentence].tokens[frame.first : frame.start]]
    before = [other for other in scene.per_sentence.get(frame.sentence, ()) if other.end <= frame.first]
    return bool(before) and phrases("tr", "in-reply").stand_in(lows)


def _set_then(scene: Scene, frame: Frame) -> FoundDate | None:
    """`began in 1996, when Chile accused Peru`: the day right before the clause that tells what happened then."""
    clause = scene.span(frame, frame.first, frame.last).start
    key = scene.span(frame, frame.start, frame.end).start
    sentence = scene.sentences[frame.sentence]
    before = [found for found in scene.dates_in(sentence.start, key) if found.end <= clause + _NEXT_WORD]
    if before and clause - before[-1].end <= _NEXT_WORD and _opens_setting(scene, frame, before[-1]):
        return before[-1]
    return None


def _opens_setting(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`had dried up a day before, when, as he says, a drone hit the plant`: the clause tells what happened then."""
    behind = scene.text[found.end : found.end + _NEXT_WORD].lstrip(" ,").split(" ", 1)[0].rstrip(",")
    return (
        behind in setting_words(scene.language)
        and found.end <= scene.span(frame, frame.start, frame.end).start
    )


def _verb_last(scene: Scene, frame: Frame, date: FoundDate, frames: list[Frame]) -> bool:
    """Where the verb comes last, a date goes with the first predicate behind it."""
    if scene.language != "tr":
        return False
    key = scene.span(frame, frame.start, frame.end).start
    others = [scene.span(other, other.start, other.end).start for other in frames if other is not frame]
    return date.end <= key and not any(date.end <= other < key for other in others)


def find_saying_day(scene: Scene, frame: Frame, narrative: Timed | None) -> Timed | None:
    """`"We reject that," Chile said on Monday`: the day outside the quotation in which somebody speaks for himself."""
    subject = frame.slots.get("subject")
    own = subject is not None and any(scene.mentions[m].how == VOICE for m in subject.mentions)
    return (
        _day_outside(scene, frame, narrative) if own and any(scene.sentences[frame.sentence].quoted) else None
    )


def _threatens_aloud(scene: Scene, frame: Frame) -> bool:
    """Whether a threat is a quotation's own words, or those of the verb right behind it ("vuracağız" dedi)."""
    quoted = scene.sentences[frame.sentence].quoted
    if not any(quoted[max(0, frame.start - 1) : frame.start + 1]):
        return False
    sense = choose_sense(frame.predicate, frame.slots, scene.mentions)
    return sense is not None and sense.category == "THREATEN"


def _day_outside(scene: Scene, frame: Frame, narrative: Timed | None) -> Timed | None:
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


def resolve_date(
    found: FoundDate, frame: Frame, *, status: Status, narrative: Timed | None, ahead: bool = False
) -> Timed | None:
    """A date expression under the tense of its clause and the day that the story has reached.

    `ahead` tells that the words before it look forward ("due on Friday"), whatever the tense.
    """
    claim = Claim("date", found.start, found.end, found.text)
    if found.anchor == "narrative":
        if narrative is None or found.shift is None or narrative.date.precision != "day":
            return None
        if narrative.claim.start == found.start:
            # Another event of the sentence counted by these words: both were then.
            return narrative
        moved = shift_days(narrative.date, found.shift)
        return Timed(moved, valued(claim, moved), f"{found.shift:+d} days from {narrative.claim.text}")
    offer = status == "proposed" and all(sense.category != "CONSULT" for sense in frame.predicate.senses)
    looking = status in ("planned", "proposed", "cancelled") and frame.tense != "past" and not offer
    if (
        found.anchor == "absolute"
        and frame.nested
        and frame.tense == "past"
        and frame.mood in ("plan", "propose")
    ):
        # "They had planned to meet in January"; "proposed to meet in April": the nearest one.
        value = found.value
    elif status == "proposed" and not offer and not ahead and frame.tense == "past":
        # "proposed talks in April": when they would be held; a bare weekday may be that of the offer
        value = None if found.past is not None and is_weekly(found) else found.future
        if value is None:
            return None
    elif ahead or looking or status == "planned":
        value = found.future
    elif frame.tense in ("past", "none"):
        value = found.past
    else:
        value = found.value
    value = value or found.value
    if value is None:
        return None
    if found.weekday_conflict and found.possible:
        # "Thursday, 10 February" where the 10th is no Thursday: one of the two is a slip, nobody knows which.
        beside = found.possible[0]
        value = PartialDate(min(value.start, beside.start), max(value.end, beside.end), value.precision)
        return Timed(value, valued(claim, value), found.how)
    if (
        found.anchor == "absolute"
        and value == found.past
        and found.value not in (None, value)
        and value.precision != "month"
        and not is_weekly(found)
    ):
        # A day without a year means the nearest one; where that lies ahead, it is not the day of a past event.
        return None
    return Timed(value, valued(claim, value), found.how)


def _nearest(dates: list[FoundDate], start: int, end: int) -> FoundDate | None:
    best: tuple[int, FoundDate] | None = None
    for found in dates:
        distance = found.start - end if found.start >= end else start - found.end
        if best is None or distance < best[0]:
            best = (distance, found)
    return best[1] if best is not None else None
