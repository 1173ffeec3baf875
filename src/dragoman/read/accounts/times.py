"""When it happened: the date of the clause, or the one that the story has reached."""

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words, setting_words, stems
from dragoman.read.accounts.belonging import comes_first, takes_none
from dragoman.read.accounts.counting import count_days, find_edge_day
from dragoman.read.accounts.invitations import find_invited_day, is_invitation
from dragoman.read.accounts.lags import (
    Lag,
    find_counted_noun,
    find_lag,
    find_pointing,
    is_meant,
    is_told_after,
    names_noun,
)
from dragoman.read.accounts.owning import days_beside, is_claimed, own_days
from dragoman.read.accounts.reached import Timed, find_base, is_recent, last_awaited, last_told, valued
from dragoman.read.accounts.resolving import resolve_date
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.undoing import find_nearest_day, is_undoing_day
from dragoman.read.accounts.uttered import find_day_outside, threatens_aloud
from dragoman.read.dates.counted import EDGE_DAY
from dragoman.read.frames import Argument, Frame
from dragoman.read.turkish import is_held
from dragoman.types import Claim, FoundDate, Status

_CHARGED = "charged"
_OFFERS = frozenset({"AGREE", "REQUEST"})
_ANSWERING = frozenset({"kabul et", "reddet", "geri çevir"})
_SET_IN = {"CONSULT": "meeting", "ASSAULT": "attack"}
"""The class of a noun in which what the clause tells may be set."""
_IN = ("da", "de", "ta", "te")
_WORDS = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})
_BEFORE = frozenset({"on", "in", "at", "early", "late", "the"})
_DONE = ("ed", "done", "en", "told", "made", "held")
_WIDE = 60
_UNPARTED = frozenset(',;:()-–—"“”')
_PARTING = frozenset(
    (
        *(
            "that",
            "who",
            "whom",
            "whose",
            "which",
            "when",
            "where",
            "after",
            "before",
            "since",
            "until",
            "while",
        ),
        *("to", "and", "but", "as", "if", "because", "during", "for"),
    )
)
"""Signs and words between a clause and a day with which another clause begins."""
_NEXT = 2
_NEXT_WORD = 12
_HEAD = 16
"""Characters into the sentence up to which a date stands at its head ("At dawn on Monday ...")."""


def find_date(scene: Scene, frame: Frame, *, status: Status, narrative: Timed | None) -> Timed | None:
    """The date of a frame's event from its own sentence; None where the sentence tells none."""
    if takes_none(frame):
        return None
    if threatens_aloud(scene, frame):
        # "On Friday we shall strike," he said on Sunday: the threat was uttered on the day of saying
        return find_day_outside(scene, frame, narrative)
    span = scene.span(frame, frame.first, frame.last)
    key = scene.span(frame, frame.start, frame.end)
    lag = find_lag(scene, frame)
    if lag is not None and is_told_after(scene, frame, lag):
        lag = None
    inside = own_days(scene, frame, scene.dates_in(scene.date_start(span.start), span.end), lag)
    if scene.language == "en" and _tells_past_of(scene, frame):
        inside = [found for found in inside if found.start >= key.start]
    if status == "cancelled":
        inside = [found for found in inside if not is_undoing_day(scene, frame, found)]
        named = [found for found in scene.dates_in(key.end, span.end) if scene.is_owner(found)]
        if named and scene.language == "en" and frame.predicate.pos == "verb":
            # "called off Saturday's talks hours after the raid on Thursday"
            return resolve_date(named[0], frame, status=status, narrative=narrative, ahead=True)
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
    if chosen is None and lag is None:
        chosen = _behind_all(scene, frame)
    if chosen is None:
        counted = None if lag is None else count_days(scene, frame, lag, status, narrative)
        return counted or _at_occasion(scene, frame, status, narrative)
    ahead = status in ("planned", "proposed", "cancelled") and scene.is_awaited(chosen)
    undone = status == "cancelled" or (status == "planned" and frame.older)
    if undone and (near := find_nearest_day(scene, frame, chosen)) is not None:
        return Timed(near, valued(Claim("date", chosen.start, chosen.end, chosen.text), near), chosen.how)
    if status == "proposed" and is_invitation(frame):
        return find_invited_day(scene, frame, chosen)
    if chosen.how.startswith(EDGE_DAY):
        return find_edge_day(scene, chosen, narrative)
    if chosen.anchor == "narrative":
        awaited = last_awaited(scene, frame) if status in ("planned", "proposed") else None
        narrative = (
            find_base(scene, frame, chosen) or awaited or _find_counted(scene, frame, chosen, narrative)
        )
    return resolve_date(chosen, frame, status=status, narrative=narrative, ahead=ahead)


def _behind_all(scene: Scene, frame: Frame) -> FoundDate | None:
    """`imposed duties on grapes imported from Chile on Monday`: the only day, where no other clause can have it."""
    alone = len(scene.per_sentence.get(frame.sentence, ())) == 1
    if scene.language != "en" or not alone or frame.predicate.pos != "verb" or frame.nested or frame.older:
        return None
    told_by = bool(frame.reports) or frame.tense != "past"
    if told_by or any(sense.category in _WORDS for sense in frame.predicate.senses):
        return None
    sentence = scene.sentences[frame.sentence]
    told = scene.dates_in(sentence.start, sentence.end)
    clause = scene.span(frame, frame.first, frame.last)
    if len(told) != 1 or told[0].start < clause.end or scene.is_limit(told[0]) or told[0].lag is not None:
        return None
    between = scene.text[clause.end : told[0].start].lower()
    words = [word for word in between.split() if word not in _BEFORE]
    if words and words[-1].endswith(_DONE):
        # "struck over the damage done on Monday"
        return None
    if len(between) > _WIDE or not _UNPARTED.isdisjoint(between) or not _PARTING.isdisjoint(between.split()):
        return None
    return told[0]


def _invites(frame: Frame) -> bool:
    """Whether the verb itself proposes a meeting ("invited both to Lima")."""
    return (
        frame.predicate.pos == "verb"
        and frame.predicate.senses[0].category == "CONSULT"
        and frame.mood != "propose"
        and frame.tense != "future"
    )


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
        kin = _SET_IN.get(other.predicate.senses[0].category) if other.predicate.pos == "noun" else None
        talks = kin is not None and place is not None and kin in place.classes and other.end <= frame.start
        if (other.anaphor and inside) or talks or _happens_in(scene, frame, other):
            return find_date(scene, other, status=status, narrative=narrative)
        carrier, came = other.slots.get("carrier"), comes_first(frame, other)
        if not came and (carrier is None or doer is None or not _overlap(carrier, doer)):
            continue
        span = scene.span(other, other.first, other.end)
        days = [found for found in scene.dates_in(span.start, span.end) if is_recent(found)]
        if len(days) == 1 and frame.tense == "past" and (came or _arrives(scene, other)):
            return resolve_date(days[0], frame, status=status, narrative=narrative)
    return None


def _overlap(one: Argument, other: Argument) -> bool:
    return one.start < other.end and other.start < one.end


def _happens_in(scene: Scene, frame: Frame, other: Frame) -> bool:
    """`Salı günkü saldırıda ordu bir köyü vurdu`: whether a noun right before tells in what the deed was done."""
    if not other.anaphor or other.predicate.pos != "noun" or other.end > frame.start:
        return False
    between = (o for o in scene.per_sentence[frame.sentence] if other.end <= o.start and o.end <= frame.start)
    sentence = scene.sentences[frame.sentence]
    if any(o is not frame for o in between) or not sentence.tokens[other.end - 1].low.endswith(_IN):
        return False
    # "salı günkü saldırıda ölen askerler için tören düzenledi"
    end, key = scene.span(other, other.start, other.end).end, scene.span(frame, frame.start, frame.end).start
    return "," not in scene.text[end:key] and not is_held(sentence, end, key, reach=_NEXT)


def _arrives(scene: Scene, frame: Frame) -> bool:
    """Whether a participle tells that somebody came or spoke ("gelen", "konuşan", "gemiyi ziyaret eden")."""
    word = scene.sentences[frame.sentence].tokens[frame.end - 1].low
    visits = any(sense.category == "CONSULT" and sense.mode == "visit" for sense in frame.predicate.senses)
    return visits or (word,) in cue_words(scene.language, "arriving")


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


def _leading(scene: Scene, frame: Frame, lag: Lag | None) -> FoundDate | None:
    """The date at the head of the sentence, which holds for all of it, if it is the only one."""
    if _CHARGED in frame.slots:
        # "salı günü Y'yi köyü bombalamakla suçladı": that day is the accuser's
        return None
    sentence = scene.sentences[frame.sentence]
    if replies(scene, frame) if scene.language == "tr" else _tells_past_of(scene, frame):
        return None
    told = scene.dates_in(sentence.start, sentence.end)
    whole = own_days(scene, frame, _in_part(scene, frame, told) or told, lag)
    if frame.tense == "past" and len(whole) > 1:
        whole = [found for found in whole if found.past is not None or found.shift is not None]
    whole = _without_older(scene, frame, whole)
    if frame.mood == "propose" and frame.nested:
        # "Salı günü konuşan X, Y'yi görüşmeye davet etti": that day it was offered
        return None
    if len(whole) != 1 or is_undoing_day(scene, frame, whole[0]) or _is_of_saying(scene, frame, whole[0]):
        return None
    frames = scene.per_sentence.get(frame.sentence, [])
    if is_claimed(scene, whole[0], frame, frames):
        return None
    if (
        scene.setting(frame) is not None
        or _opens_setting(scene, frame, whole[0])
        or whole[0].start - sentence.start <= _HEAD
        or _opens_sentence(scene, frame, whole[0])
        or _verb_last(scene, frame, whole[0], frames)
    ):
        return whole[0]
    return None


def _tells_past_of(scene: Scene, frame: Frame) -> bool:
    """`On Friday Peru freed activists jailed in Tacna`: what only tells which of them are meant came before."""
    told = frame.slots.get("object")
    if frame.predicate.pos != "verb" or told is None or told.end > frame.start:
        return False
    return any(
        other is not frame and other.end <= told.start and _overlap(told, argument)
        for other in scene.per_sentence.get(frame.sentence, ())
        for slot, argument in other.slots.items()
        if slot not in ("subject", "told", "infinitive")
    )


def _without_older(scene: Scene, frame: Frame, days: list[FoundDate]) -> list[FoundDate]:
    """`On Sunday Peru lifted the ban it had set in May, and asked ...`: only the day with which the sentence begins."""
    if scene.language != "en" or len(days) < 2 or frame.older:
        return days
    start = scene.sentences[frame.sentence].start
    clause = scene.span(frame, frame.first, frame.last).start
    older = [d for d in days[1:] if d.end <= clause and " had " in scene.text[days[0].end : d.start]]
    return days[:1] if days[0].start - start <= _HEAD and len(older) == len(days) - 1 else days


def _is_of_saying(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`In a speech on Monday, she said rebels had taken the men`: the day on which it was said."""
    if scene.language != "en":
        return False
    sources = [
        scene.span(frame, report.start, report.end).start
        for report in frame.reports
        if report.sentence < 0 and report.end > report.start
    ]
    key = scene.span(frame, frame.start, frame.end).start
    spoken = scene.text[scene.sentences[frame.sentence].start : found.start].lower().split()
    staged = any(word in stems("en", "stage") for word in spoken)
    if (frame.older or staged) and any(found.end <= source < key for source in sources):
        return True
    # "Norway said on Friday it would expel him"
    clause = scene.span(frame, frame.first, frame.last).start
    ahead = frame.tense == "future" or frame.mood in ("plan", "propose")
    return ahead and any(source < found.start and found.end <= clause for source in sources)


def _opens_sentence(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`Speaking in Lima on Monday, she ...`: what is told before the comma sets the scene for all of the sentence."""
    opening = scene.text[found.end : found.end + 1] == "," and scene.language == "en"
    clause = scene.span(frame, frame.first, frame.last).start
    before = scene.text[scene.sentences[frame.sentence].start : found.start].lower().split()[:1]
    speaking = any((word,) in cue_words("en", "opening") for word in before)
    return opening and speaking and found.end <= clause


def _in_part(scene: Scene, frame: Frame, dates: list[FoundDate]) -> list[FoundDate]:
    """Those on the same side of every semicolon: "On Monday X met Y, and Z protested; he left on Friday"."""
    key = scene.span(frame, frame.start, frame.end).start
    return [found for found in dates if ";" not in scene.text[min(found.end, key) : max(found.start, key)]]


def replies(scene: Scene, frame: Frame) -> bool:
    """`Salı günü Peru el koydu, Şili de buna karşılık sınırı kapattı`: what answers a deed came on some later day."""
    lows = [token.low for token in scene.sentences[frame.sentence].tokens[frame.first : frame.start]]
    before = [other for other in scene.per_sentence.get(frame.sentence, ()) if other.end <= frame.first]
    offered = any(sense.category in _OFFERS for other in before for sense in other.predicate.senses)
    doer = frame.slots.get("subject")
    answers = (
        offered and frame.predicate.lemma in _ANSWERING and doer is not None and doer.start >= frame.first
    )
    return bool(before) and (answers or phrases("tr", "in-reply").stand_in(lows))


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


def _nearest(dates: list[FoundDate], start: int, end: int) -> FoundDate | None:
    best: tuple[int, FoundDate] | None = None
    for found in dates:
        distance = found.start - end if found.start >= end else start - found.end
        if best is None or distance < best[0]:
            best = (distance, found)
    return best[1] if best is not None else None
