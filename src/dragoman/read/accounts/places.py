"""Where it happened: a place in a locative, not the dateline and not where the speaker sits."""

from dragoman.languages.grammar import grammar
from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import governed_endings, stems
from dragoman.read.accounts.located import LOCATIVE, is_land, is_stage, located_place, place_of, tells_which
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.read.senses import choose_sense
from dragoman.read.turkish import is_held
from dragoman.types import Claim, Mention, Place, Span

_SAID = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE"})
_CONTENT = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
_SLOTS = ("in", "at", "near", "outside", "inside")
_TARGETS = frozenset({"ASSAULT", "PROTEST", "AID", "MOBILIZE", "COERCE", "COOPERATE"})
_TARGET_SLOTS = ("of", "object", "on", "into", "to", "against", "over")
_BESIDE = 14
_FAR = 6
"""Words from a place to a participle that takes it."""
_BACK = 3
"""Sentences before one that points back at a place, in which the place may be named."""
_PRESENT = 2
_OPENING = 24
_ASIDE = 12
"""Characters beside a day or place between two commas from which on it is a clause of its own."""


def find_place(scene: Scene, frame: Frame, *, category: str) -> tuple[Place, Claim] | None:
    """The place of a frame's event with the words that tell it, or None."""
    now = says_now(scene, frame)
    inside = [
        m for slot in _SLOTS if (argument := frame.slots.get(slot)) is not None for m in argument.mentions
    ]
    if (upon := frame.slots.get("on")) is not None and scene.language == "en":
        # "on the island of X"
        inside += [m for m in upon.mentions if located_place(scene, m) is not None]
    by_words = scene.language == "en"
    for index in sorted(
        inside, key=lambda m: (tells_which(scene, m), scene.mentions[m].place is None, m if by_words else 0)
    ):
        if not _hosts(scene, frame, index):
            continue
        if (category in _CONTENT or now) and in_content(scene, frame, scene.mentions[index]):
            continue
        if _is_seat(scene, frame, scene.mentions[index], spoken=category in _CONTENT):
            continue
        found = place_of(scene, index)
        if found is not None:
            return found
    if category == "CONSULT" and (found := _visited(scene, frame)) is not None:
        return found
    if category in _TARGETS or category == "RETREAT":
        for slot in _TARGET_SLOTS if category in _TARGETS else ("from",):
            argument = frame.slots.get(slot)
            for index in argument.mentions if argument is not None else ():
                mention = scene.mentions[index]
                aim = category == "MOBILIZE" and slot in ("to", "into") and mention.kind == "state"
                if aim or (mention.place is not None and mention.entity < 0):
                    found = place_of(scene, index)
                    if found is not None:
                        return found
    if takes_none(frame):
        return None
    clause = scene.span(frame, frame.first, frame.last)
    opening = scene.setting(frame)
    if opening is not None:
        before = scene.mentions_in(scene.sentences[frame.sentence].start, opening)
        if before and (found := place_of(scene, before[-1])) is not None:
            return found
    sentence = scene.sentences[frame.sentence]
    spoken = category in _CONTENT or now
    return (
        _nearest(scene, frame, clause.start, clause.end, spoken=spoken)
        or _pointed_at(scene, frame, clause)
        or (_destination(scene, frame, clause.end) if category in _TARGETS else None)
        or _nearest(scene, frame, sentence.start, sentence.end, spoken=spoken, only=True)
    )


def _hosts(scene: Scene, frame: Frame, index: int) -> bool:
    """`Peru'nun ev sahipliğinde` tells where; `Peru'nun arabuluculuğunda` only through whom."""
    mention = scene.mentions[index]
    argument = frame.slots.get("at")
    if scene.language != "tr" or mention.kind != "state" or argument is None:
        return True
    following = scene.text[mention.full_end : mention.full_end + 40].lower().split()
    return index not in argument.mentions or following[:1] == ["ev"]


def _visited(scene: Scene, frame: Frame) -> tuple[Place, Claim] | None:
    """The city that is visited, or to which the guest is welcomed ("visited Lima", "Lima'yı ziyaret etti")."""
    if not any(sense.mode == "visit" for sense in frame.predicate.senses):
        return None
    for slot in ("object", "to"):
        argument = frame.slots.get(slot)
        for index in argument.mentions if argument is not None else ():
            mention = scene.mentions[index]
            if mention.place is not None and mention.kind in ("state", "place") and not mention.adjective:
                return place_of(scene, index)
    return None


def _pointed_at(scene: Scene, frame: Frame, clause: Span) -> tuple[Place, Claim] | None:
    """`In the same city ...`: the town that the sentences before named last."""
    sentence = scene.sentences[frame.sentence]
    own = [token for token in sentence.tokens if clause.start <= token.start < clause.end]
    if not phrases(scene.language, "same-place").stand_in(tuple(token.low for token in own)):
        return None
    for number in range(frame.sentence, max(-1, frame.sentence - 1 - _BACK), -1):
        before = scene.sentences[number]
        if before.kind in ("title", "heading"):
            break
        for index in reversed(scene.mentions_in(before.start, min(before.end, clause.start))):
            found = located_place(scene, index)
            if found is not None and not is_land(found[0]):
                return found
    return None


def _is_subordinate(scene: Scene, frame: Frame, position: int) -> bool:
    """`left on Monday, a day after rebels stopped buses in Lima`: a place of the clause behind a joint."""
    if scene.language != "en":
        return False
    key = scene.span(frame, frame.start, frame.end)
    joints = grammar("en").subordinators
    return any(
        token.low in joints
        for token in scene.sentences[frame.sentence].tokens
        if key.end <= token.start < position
    )


def _is_seat(scene: Scene, frame: Frame, mention: Mention, *, spoken: bool) -> bool:
    """`... fell, the ministry in Lima said`, `..., he said in Lima`: where the source is, behind what it tells."""
    if scene.language != "en":
        return False
    key = scene.span(frame, frame.start, frame.end)
    for report in frame.reports:
        if report.sentence >= 0 or report.end <= report.start:
            continue
        source = scene.span(frame, report.start, report.end)
        if key.end <= source.start < mention.start:
            return not spoken or len(scene.text[source.end : mention.full_start].split()) <= 1
    return False


def _speaks_there(scene: Scene, frame: Frame, mention: Mention) -> bool:
    """Whether a place outside the clause of what is told is where its source spoke ("said in Lima that ...").

    A place that opens the sentence ("In Lima, police said, ...") sets the scene for all of it.
    """
    if not frame.reports:
        return False
    sentence = scene.sentences[frame.sentence]
    opens = mention.full_start - sentence.start <= _OPENING and scene.language == "en"
    if opens and sentence.tokens[0].low in LOCATIVE:
        return False
    clause = scene.span(frame, frame.first, frame.last)
    return not clause.start <= mention.start < clause.end


def _nearest(
    scene: Scene, frame: Frame, start: int, end: int, *, spoken: bool, only: bool = False
) -> tuple[Place, Claim] | None:
    """The located place nearest to the predicate; with `only`, where no other place is located there."""
    key = scene.span(frame, frame.start, frame.end).start
    best: tuple[int, tuple[Place, Claim]] | None = None
    names: set[str] = set()
    for index in scene.mentions_in(start, end):
        found = located_place(scene, index)
        if found is None:
            continue
        names.add(found[0].name)
        position = scene.mentions[index].start
        mention = scene.mentions[index]
        if in_parenthesis(scene, frame, mention.start, mention.end):
            continue
        if nested_between(scene, frame, position) or (only and in_other_clause(scene, frame, position)):
            continue
        if (spoken and in_content(scene, frame, mention)) or _in_participle(scene, frame, mention):
            continue
        if _is_seat(scene, frame, mention, spoken=spoken):
            continue
        if only and not spoken and _speaks_there(scene, frame, mention):
            continue
        if only and _is_subordinate(scene, frame, position):
            continue
        distance = abs(position - key)
        if best is None or distance < best[0]:
            best = (distance, found)
    if best is None or (only and len(names) > 1):
        return None
    return best[1]


def _in_participle(scene: Scene, frame: Frame, mention: Mention) -> bool:
    """`Lima'da kaçırılan işçileri serbest bıraktı`: where something else was done, though no event is known by it."""
    key = scene.span(frame, frame.start, frame.end).start
    if scene.language != "tr" or frame.predicate.pos == "noun" or key < mention.full_end:
        return False
    return is_held(scene.sentences[frame.sentence], mention.full_end, key, reach=_FAR, undergone=True)


def _destination(scene: Scene, frame: Frame, end: int) -> tuple[Place, Claim] | None:
    """The first place that a predicate of movement or force runs into ("reached the town of X")."""
    key = scene.span(frame, frame.start, frame.end).end
    for index in scene.mentions_in(key, end):
        mention = scene.mentions[index]
        if scene.language == "en" and _ends_a_road(scene, mention):
            continue
        if (
            mention.place is not None
            and mention.entity < 0
            and not nested_between(scene, frame, mention.start)
        ):
            return place_of(scene, index)
    return None


def _ends_a_road(scene: Scene, mention: Mention) -> bool:
    """`on the road from Lima to Cusco`: between the two."""
    before = scene.text[max(0, mention.full_start - 40) : mention.full_start].lower().split()
    return before[-1:] == ["from"] or (before[-1:] == ["to"] and "from" in before)


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


def takes_none(frame: Frame) -> bool:
    """Whether day and place of the clause belong to the verb alone ("rejected the offer on Monday")."""
    return frame.dependent and (frame.anaphor or frame.predicate.senses[0].category in _SAID)


def nested_between(scene: Scene, frame: Frame, position: int) -> bool:
    """Whether what follows the predicate belongs to another event's noun ("a day after talks in X").

    Where the verb comes last, nothing behind the predicate is its own.
    """
    key = scene.span(frame, frame.start, frame.end)
    if position < key.end:
        return False
    if scene.language == "tr":
        # A noun whose verb ends the clause: "görüşmeler 22 Mayıs'ta Lima'da yapılacak".
        return frame.nested or frame.predicate.pos != "noun" or _told_between(scene, frame, key.end, position)
    for other in scene.per_sentence.get(frame.sentence, ()):
        if other is frame or other.predicate.pos != "noun" or not other.nested:
            continue
        if key.end <= scene.span(other, other.start, other.end).start < position:
            return True
    return False


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
        if scene.dates_in(mention.full_start - _BESIDE, mention.full_start) or scene.dates_in(
            mention.full_end, mention.full_end + 2
        ):
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


def _on_stage(scene: Scene, mention: Mention) -> bool:
    """`rejected the demand in a speech in Lima`: the words right before a place tell where one spoke."""
    before = scene.text[max(0, mention.full_start - 40) : mention.full_start].lower().split()
    return len(before) > 1 and before[-1] in LOCATIVE and before[-2] in stems(scene.language, "stage")


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
    return closing - opening - (end - start) > _ASIDE


def _describes_doer(frame: Frame, other: Frame) -> bool:
    """`Lima'da toplanan bakanlar kınadı`: a clause that hangs on who does it tells where he is."""
    one = frame.slots.get("object" if frame.passive else "subject")
    two = other.slots.get("subject")
    return (
        other.nested
        and one is not None
        and two is not None
        and bool(one.mentions)
        and one.mentions == two.mentions
    )


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
