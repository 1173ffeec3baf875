"""Where it happened: a place in a locative, not the dateline and not where the speaker sits."""

from dragoman.languages.grammar import grammar
from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.belonging import (
    in_content,
    in_other_clause,
    in_parenthesis,
    nested_between,
    says_now,
    takes_none,
)
from dragoman.read.accounts.complement import is_of_complement, is_of_topic
from dragoman.read.accounts.located import (
    LOCATIVE,
    holds_next,
    is_land,
    located_place,
    names_site,
    place_of,
    tells_which,
)
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.venues import settle_venue
from dragoman.read.frames import Frame
from dragoman.read.turkish import is_held
from dragoman.types import Claim, Mention, Place, Span

_CONTENT = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
_SLOTS = ("in", "at", "near", "outside", "inside")
_ALL_OVER = ("across", "throughout")
_TARGETS = frozenset({"ASSAULT", "PROTEST", "AID", "MOBILIZE", "COERCE", "COOPERATE"})
_FREED = {"RETREAT": ("from", "object", "of"), "CONCEDE": ("object", "of")}
"""Slots in which a place stands that is left or opened again ("reopened the Torkham crossing")."""
_TARGET_SLOTS = ("of", "object", "on", "into", "to", "against", "over")
_MEASURES = frozenset({"emergency", "curfew"})
_FAR = 6
"""Words from a place to a participle that takes it."""
_BACK = 3
"""Sentences before one that points back at a place, in which the place may be named."""
_OPENING = 24


def find_place(scene: Scene, frame: Frame, *, category: str) -> tuple[Place, Claim] | None:
    """The place of a frame's event with the words that tell it, or None; the town rather than a house in it."""
    found = _find_told(scene, frame, category=category)
    return settle_venue(scene, frame, found) if found is not None else None


def _find_told(scene: Scene, frame: Frame, *, category: str) -> tuple[Place, Claim] | None:
    now = says_now(scene, frame)
    inside = [
        m for slot in _SLOTS if (argument := frame.slots.get(slot)) is not None for m in argument.mentions
    ]
    if (upon := frame.slots.get("on")) is not None and scene.language == "en":
        # "on the island of X"
        inside += [m for m in upon.mentions if located_place(scene, m) is not None]
    by_words = scene.language == "en"
    for slot in _ALL_OVER:
        # "across Peru", not "across the river"
        spread = frame.slots.get(slot)
        inside += [
            m
            for m in (spread.mentions if spread is not None else ())
            if (place := scene.mentions[m].place) is None or place.country is not None
        ]
    if category == "PROTEST" and (passed := frame.slots.get("through")) is not None:
        # "marched through Lima"
        inside += passed.mentions
    if category == "RETREAT" and (left := _left(scene, frame)) is not None:
        return left
    around = [m for m in inside if holds_next(scene, m)]
    inside = [m for m in inside if m not in around]
    for index in sorted(
        inside,
        key=lambda m: (tells_which(scene, m), scene.mentions[m].place is None, m if by_words else 0),
    ):
        wrong = scene.is_ruled_out(scene.mentions[index].full_start, scene.mentions[index].full_end)
        if wrong or not _hosts(scene, frame, index):
            continue
        mention = scene.mentions[index]
        if (category in _CONTENT or now) and in_content(scene, frame, mention):
            continue
        if is_of_complement(scene, frame, mention.start, mention.full_end):
            continue
        if _is_seat(scene, frame, scene.mentions[index], spoken=category in _CONTENT):
            continue
        found = place_of(scene, index)
        if found is not None and not is_of_topic(scene, frame, mention.start, land=is_land(found[0])):
            return found
    if category == "CONSULT" and (found := _visited(scene, frame)) is not None:
        return found
    if category in _TARGETS or category in _FREED:
        for slot in _TARGET_SLOTS if category in _TARGETS else _FREED[category]:
            argument = frame.slots.get(slot)
            told = argument.mentions if argument is not None else ()
            for index in sorted(told, key=lambda m: holds_next(scene, m)):
                mention = scene.mentions[index]
                aim = category == "MOBILIZE" and slot in ("to", "into") and mention.kind == "state"
                # "a strike on Kyiv": a capital that is hit stands for no state
                hit = category == "ASSAULT" and mention.kind == "state" and not mention.adjective
                if aim or (mention.place is not None and (mention.entity < 0 or hit)):
                    found = place_of(scene, index)
                    if found is not None:
                        return found
        if (called := _called_by(scene, frame)) is not None:
            return called
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
        or (_outermost(scene, around) if category in _TARGETS else None)
    )


def _outermost(scene: Scene, around: list[int]) -> tuple[Place, Claim] | None:
    """The land in which a place lies that nobody knows ("Peru'nun güneyindeki bir köye")."""
    return next((found for m in around if (found := place_of(scene, m)) is not None), None)


def _left(scene: Scene, frame: Frame) -> tuple[Place, Claim] | None:
    """`withdrew from the town of X in northern Y`: the town that was left, not the land around it."""
    argument = frame.slots.get("from") or frame.slots.get("out of")
    # "from the Tigray town of Shire": the last name is the town's
    for index in reversed(argument.mentions) if argument is not None else ():
        mention = scene.mentions[index]
        if mention.kind == "place" and mention.place is not None and mention.entity < 0:
            return place_of(scene, index)
    return None


def _called_by(scene: Scene, frame: Frame) -> tuple[Place, Claim] | None:
    """`Tacna geçişini yeniden açtı`: the name right before the noun that a predicate begins with."""
    if scene.language != "tr":
        return None
    key = scene.span(frame, frame.start, frame.end).start
    before = scene.mentions_in(max(0, key - _OPENING), key)
    if not before or scene.text[scene.mentions[before[-1]].full_end : key].strip():
        return None
    mention = scene.mentions[before[-1]]
    return place_of(scene, before[-1]) if mention.kind == "place" and not mention.case else None


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
    for slot in ("object", "to", "infinitive"):
        argument = frame.slots.get(slot)
        for index in argument.mentions if argument is not None else ():
            mention = scene.mentions[index]
            if mention.place is not None and mention.kind in ("state", "place") and not mention.adjective:
                return place_of(scene, index)
    return None


def _pointed_at(scene: Scene, frame: Frame, clause: Span) -> tuple[Place, Claim] | None:
    """`In the same city ...`, `She will receive him there`: the town that the sentences before named last."""
    sentence = scene.sentences[frame.sentence]
    own = tuple(token.low for token in sentence.tokens if clause.start <= token.start < clause.end)
    if not (phrases(scene.language, "same-place").stand_in(own) or _says_there(scene, own)):
        return None
    for number in range(frame.sentence, max(-1, frame.sentence - 1 - _BACK), -1):
        before = scene.sentences[number]
        if before.kind in ("title", "heading"):
            break
        for index in reversed(scene.mentions_in(before.start, min(before.end, clause.start))):
            found = located_place(scene, index)
            if found is not None and not is_land(found[0]) and not names_site(scene, index):
                return found
    return None


def _says_there(scene: Scene, words: tuple[str, ...]) -> bool:
    """`met him there`, but not `there were protests`, `there have been`."""
    if scene.language != "en":
        return False
    verbs = {*grammar("en").be, *grammar("en").have, *grammar("en").future, *grammar("en").modals}
    ends = (*words[1:], "")
    return any(word == "there" and behind not in verbs for word, behind in zip(words, ends, strict=True))


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
    doers = frame.slots["subject"].mentions if "subject" in frame.slots and scene.language == "en" else ()
    for index in scene.mentions_in(start, end):
        if index in doers and scene.mentions[index].kind == "state":
            # "In return Israel freed them": who acts is no place
            continue
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
        if is_of_complement(scene, frame, mention.start, mention.full_end):
            continue
        if is_of_topic(scene, frame, mention.start, land=is_land(found[0])):
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
    measure = frame.slots.get("object")
    if measure is not None and not _MEASURES.isdisjoint(measure.classes):
        # "Lima'da ilan edilen yasağı kaldırdı": where it was in force it ended
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
    """`on the road from Lima to Cusco`, `on its way to Cusco`: not there."""
    before = scene.text[max(0, mention.full_start - 40) : mention.full_start].lower().split()
    if phrases("en", "bound").stand_in(before[-3:]):
        return True
    if before[-1:] == ["to"] and any((word,) in cue_words("en", "led-away") for word in before[-4:-1]):
        # "stopped and taken to Lima"
        return True
    return before[-1:] == ["from"] or (before[-1:] == ["to"] and "from" in before)
