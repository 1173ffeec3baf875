"""What days and places around a predicate belong to another clause, or to what is only said."""

from dragoman.languages.grammar import grammar
from dragoman.languages.predicates import cue_words, governed_endings, stems
from dragoman.read.accounts.located import LOCATIVE, is_stage
from dragoman.read.accounts.nearby import on_a_visit
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.read.senses import choose_sense
from dragoman.read.turkish import find_noun
from dragoman.types import FoundDate, Mention

_SAID = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE"})
_CHARGING = frozenset({"of", "for", "with", "from"})
_BESIDE = 14
_PRESENT = 2
_LISTENING = 3
"""Words before listeners among which the verb may stand that speaks to them."""
_ASIDE = 12
"""Characters beside a day or place between two commas from which on it is a clause of its own."""
_THAT = " that "
_JOINTS = frozenset({"which", "who", "where", "whom"})


def says_now(scene: Scene, frame: Frame) -> bool:
    """`Peru welcomes the release on Monday of nine men in Lima`: what a present tense says is said here and now."""
    said = frame.predicate.pos == "verb" and any(sense.category in _SAID for sense in frame.predicate.senses)
    meant = choose_sense(frame.predicate, frame.slots, scene.mentions) if said else None
    # "meets her on Saturday" is no saying.
    said = said and (meant is None or meant.category != "CONSULT")
    return (
        scene.language == "en"
        and said
        and frame.tense == "present"
        and frame.mood == "fact"
        and not frame.nested
    )


def judges(scene: Scene, frame: Frame) -> bool:
    """`welcomed the release in Lima`: whether an English verb speaks of what was done elsewhere, on some other day."""
    return (
        scene.language == "en"
        and frame.predicate.pos == "verb"
        and frame.predicate.lemma in grammar("en").judging
    )


def takes_none(frame: Frame) -> bool:
    """Whether day and place of the clause belong to the verb alone ("rejected the offer on Monday")."""
    return frame.dependent and (frame.anaphor or frame.predicate.senses[0].category in _SAID)


_CAUSE = 3
_CAUSES = frozenset({"over", "because", "amid", "despite", "about"})
"""Words before what something was done for."""


def is_told(scene: Scene, frame: Frame, position: int) -> bool:
    """`Lima'da düzenlenen saldırıyı kınadı`: whether a place or day stands in what is judged or asked for."""
    told = frame.slots.get("told")
    if told is None:
        return False
    span = scene.span(frame, told.start, told.end)
    key = scene.span(frame, frame.start, frame.end)
    if scene.language == "en" and span.start <= key.start < span.end:
        # "will hold the 3 October talks": the noun that tells the event, with the day before it
        return False
    first = scene.mentions_in(span.start, span.start + 1)
    own = frame.slots.get("in")
    if tells_clause(scene, frame) and not any(
        sense.category in ("PROTEST", "REQUEST") for sense in frame.predicate.senses
    ):
        # "Lima'da iki kişinin gözaltına alınmasını kınadı": there they were taken
        own = None
    if first and own is not None and first[0] in own.mentions and position <= span.start:
        # "pazartesi günü Lima'da maaşların ödenmemesini protesto etti"
        return False
    if scene.date_start(span.start) <= position < span.end:
        return True
    # "salı günü Lima'da düzenlenen": the day right before the place goes with it
    placed = scene.mentions_in(span.start, span.start + 1)
    days = [found for found in scene.dates_in(position, position + 1) if found.start == position]
    before = bool(days) and days[0].end <= span.start
    before = before and not scene.text[days[0].end : span.start].strip("'’dante ")
    return before and bool(placed) and scene.mentions[placed[0]].case == "loc"


def tells_clause(scene: Scene, frame: Frame) -> bool:
    """Whether what is judged or asked for is a clause of its own ("iki kişinin gözaltına alınmasını kınadı")."""
    told = frame.slots.get("told")
    if told is None:
        return False
    span = scene.span(frame, told.start, told.end)
    last = scene.text[span.start : span.end].lower().split()[-1:]
    return bool(last) and last[0].endswith(governed_endings(scene.language)) and not find_noun(last[0])


def nested_between(scene: Scene, frame: Frame, position: int) -> bool:
    """Whether what follows the predicate belongs to another event's noun ("a day after talks in X").

    Where the verb comes last, nothing behind the predicate is its own.
    """
    key = scene.span(frame, frame.start, frame.end)
    if position < key.end:
        return False
    if scene.language == "tr":
        # A noun whose verb ends the clause: "görüşmeler 22 Mayıs'ta Lima'da yapılacak".
        carried = frame.slots.get("over") if frame.predicate.pos == "noun" else None
        if carried is not None and position < scene.span(frame, carried.start, carried.end).start:
            # "görüşmelerin 22 Mayıs'ta Lima'da yapılacağı": so does one in a clause
            return _told_between(scene, frame, key.end, position)
        return frame.nested or frame.predicate.pos != "noun" or _told_between(scene, frame, key.end, position)
    for other in scene.per_sentence.get(frame.sentence, ()):
        if (
            other is frame
            or other.predicate.pos != "noun"
            or not other.nested
            or other.mood == "hypothetical"
        ):
            continue
        before = scene.sentences[frame.sentence].tokens[max(0, other.start - _CAUSE) : other.start]
        if other.anaphor and any(token.low in _CAUSES for token in before):
            # "suspended the talks over the killing on Monday": why it was done has been told before
            continue
        if _is_how(frame, other) or (other.anaphor and _is_left(frame, other)):
            continue
        if key.end <= scene.span(other, other.start, other.end).start < position:
            return True
    return False


def _is_left(frame: Frame, noun: Frame) -> bool:
    """`withdrew from the agreement with Chile on Monday`: what somebody leaves has been told before."""
    left = frame.slots.get("from")
    return left is not None and left.start <= noun.start < left.end


def _is_how(frame: Frame, noun: Frame) -> bool:
    """`were killed in an attack on a post in Lima on Monday`: the attack is the killing itself."""
    kinds = [{sense.category for sense in each.predicate.senses} for each in (frame, noun)]
    told = [frame.slots[slot] for slot in ("in", "by", "during") if slot in frame.slots]
    return bool(kinds[0] & kinds[1]) and any(each.start <= noun.start < each.end for each in told)


def _told_between(scene: Scene, frame: Frame, start: int, end: int) -> bool:
    """Whether another predicate of the sentence stands between these characters."""
    return any(
        start <= scene.span(other, other.start, other.end).start < end
        for other in scene.per_sentence.get(frame.sentence, ())
        if other is not frame
    )


def in_content(scene: Scene, frame: Frame, mention: Mention) -> bool:
    """Whether a place belongs to what is said and not to the saying ("demanded a vote in Lima").

    Behind the verb only what follows it at once, or the one it is said to, is its own ("accused Peru in Lima");
    where the verb comes last, what stands before a clause that it governs ("Lima'da oy yapılmasını istedi").
    """
    key = scene.span(frame, frame.start, frame.end)
    if scene.language == "tr":
        if is_told(scene, frame, mention.start):
            return True
        hangs = scene.text[mention.end : mention.full_end].lower().endswith("ki") or _is_behind_accused(
            scene, frame, mention
        )
        days = scene.dates_in(mention.full_start - _BESIDE, mention.full_start)
        if not hangs and (days or scene.dates_in(mention.full_end, mention.full_end + 2)):
            # "Şubat 2020'de Viyana'da ... konusunda anlaştı": when and where of the main verb stand together.
            return False
        between = scene.text[mention.full_end : key.start] if mention.full_end <= key.start else ""
        if is_stage(between):
            return False
        return any(word.lower().endswith(governed_endings(scene.language)) for word in between.split()[1:])
    if mention.start < key.end or frame.predicate.pos == "noun" or _on_stage(scene, mention):
        return False
    tokens = [
        token
        for token in scene.sentences[frame.sentence].tokens
        if key.end <= token.start and token.end <= mention.full_start
    ]
    covered = [scene.mentions[m] for m in scene.mentions_in(key.end, mention.start)]
    covered_dates = scene.dates_in(key.end, mention.start)
    for token in tokens:
        if token.low in LOCATIVE or token.low in ("on", "the", ",", "late", "early"):
            continue
        if any(m.full_start <= token.start < m.full_end for m in covered):
            continue
        if any(found.start <= token.start < found.end for found in covered_dates):
            continue
        return True
    return False


def _is_behind_accused(scene: Scene, frame: Frame, mention: Mention) -> bool:
    """`Peru'yu 1 Mart'ta Arica'da iki kişiyi gözaltına almakla suçladı`: there he is said to have done it."""
    accused = frame.slots.get("object")
    if accused is None or not any(sense.category == "ACCUSE" for sense in frame.predicate.senses):
        return False
    return any(scene.mentions[m].full_end <= mention.start for m in accused.mentions)


def _on_stage(scene: Scene, mention: Mention) -> bool:
    """`rejected the demand in a speech in Lima`: the words right before a place tell where one spoke."""
    before = scene.text[max(0, mention.full_start - 40) : mention.full_start].lower().split()
    return stands_on_stage(before) or on_a_visit(before)


def stands_on_stage(before: list[str]) -> bool:
    """Whether English words right before a place tell where one spoke ("told reporters in", "in a speech in").

    Listeners must be spoken to: "the arrest of two journalists in Lima" is no stage.
    """
    if len(before) < _PRESENT or before[-1] not in LOCATIVE or before[-2] not in stems("en", "stage"):
        return False
    if (before[-2],) not in cue_words("en", "listeners"):
        return True
    return any((word,) in cue_words("en", "addressing") for word in before[-2 - _LISTENING : -2])


def in_parenthesis(scene: Scene, frame: Frame, start: int, end: int) -> bool:
    """`The offer, put to both sides on Monday, was refused`: what stands between commas before the predicate."""
    key = scene.span(frame, frame.start, frame.end).start
    if scene.language == "tr" or end > key:
        return False
    beginning = scene.sentences[frame.sentence].start
    opening = scene.text.rfind(",", beginning, start)
    closing = scene.text.find(",", end, key)
    if opening < 0 or closing < 0:
        return False
    if scene.dates_in(beginning, opening) and not scene.mentions_in(beginning, opening):
        # "A day earlier, at the port of Lima, she ...": what sets the scene comes in several pieces.
        return False
    before = scene.text[opening + 1 : start].lower().split()
    if len(before) <= _PRESENT and before[-1:] and before[-1] in LOCATIVE:
        # "the two, both in Lima for the fair, met"
        return False
    goes_on = scene.text[end : end + len(_THAT)].lower() == _THAT
    if goes_on and before[:1] and before[0] not in _JOINTS:
        # "the minister, Ana Soto, warned on Monday that unless the crew was freed, ..."
        return False
    return closing - opening - (end - start) > _ASIDE


def _describes_doer(frame: Frame, other: Frame) -> bool:
    """`Lima'da toplanan bakanlar kınadı`: a clause that hangs on who does it tells where he is."""
    return (other.nested or comes_first(frame, other)) and _has_subject(frame, other)


def comes_first(frame: Frame, other: Frame) -> bool:
    """`Lima'ya geldi ve Y ile görüştü`: whether `other` tells that he came there who did what `frame` tells."""
    came = (other.predicate.lemma.split()[-1],) in cue_words("tr", "arriving-verb")
    return came and not other.nested and other.end <= frame.start and _has_subject(frame, other)


def _has_subject(frame: Frame, other: Frame) -> bool:
    """Whether whoever does, or undergoes, the one does the other."""
    one = frame.slots.get("object" if frame.passive else "subject")
    two = other.slots.get("subject")
    return one is not None and two is not None and bool(one.mentions) and one.mentions == two.mentions


def in_other_clause(scene: Scene, frame: Frame, position: int) -> bool:
    """Whether a place stands in the clause of another event of the sentence, to which this one is outside."""
    key = scene.span(frame, frame.start, frame.end)
    for other in scene.per_sentence.get(frame.sentence, ()):
        if other is frame or _describes_doer(frame, other):
            continue
        clause = scene.span(other, other.first, other.last)
        if clause.start <= position < clause.end and not clause.holds(key):
            return True
    return False


def is_of_charge(scene: Scene, frame: Frame, found: FoundDate) -> bool:
    """`accused Peru on Thursday of shelling a village`: the day on which it was said, not that of the shelling."""
    if scene.language != "en" or frame.predicate.pos != "verb":
        return False
    if not scene.sentences[frame.sentence].tokens[frame.start].low.endswith("ing"):
        return False
    between = scene.text[found.end : scene.span(frame, frame.start, frame.end).start].split()
    return len(between) == 1 and between[0] in _CHARGING
