"""Where it happened: a place in a locative, not the dateline and not where the speaker sits."""

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.belonging import (
    in_content,
    in_other_clause,
    in_parenthesis,
    is_told,
    judges,
    nested_between,
    says_now,
    takes_none,
    tells_clause,
)
from dragoman.read.accounts.complement import is_before_clause_end, is_of_complement, is_of_topic
from dragoman.read.accounts.elsewhere import (
    in_participle,
    in_relative,
    is_after_other,
    is_of_reason,
    is_subordinate,
)
from dragoman.read.accounts.here import find_here, find_pointed
from dragoman.read.accounts.lags import in_count
from dragoman.read.accounts.located import (
    holds_another,
    holds_next,
    is_land,
    is_region,
    located_place,
    place_of,
    tells_which,
)
from dragoman.read.accounts.nearby import lies_beside
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.speaking import OPENING, find_podium, is_seat, speaks_there
from dragoman.read.accounts.venues import settle_venue
from dragoman.read.frames import Frame
from dragoman.types import Claim, Mention, Place

_CONTENT = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
_SLOTS = ("in", "at", "near", "off", "outside", "inside")
_ALL_OVER = ("across", "throughout")
_TARGETS = frozenset({"ASSAULT", "PROTEST", "AID", "MOBILIZE", "COERCE", "COOPERATE"})
_FREED = {"RETREAT": ("from", "object", "of"), "CONCEDE": ("object", "of")}
"""Slots in which a place stands that is left or opened again ("reopened the Torkham crossing")."""
_TARGET_SLOTS = ("of", "object", "on", "into", "to", "against", "over")


def find_place(scene: Scene, frame: Frame, *, category: str) -> tuple[Place, Claim] | None:
    """The place of a frame's event with the words that tell it, or None; the town rather than a house in it."""
    found = _find_told(scene, frame, category=category)
    return settle_venue(scene, frame, found) if found is not None else None


def _find_told(scene: Scene, frame: Frame, *, category: str) -> tuple[Place, Claim] | None:
    spoken = category in _CONTENT or says_now(scene, frame) or judges(scene, frame)
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
    for one in sorted(
        inside,
        key=lambda m: (
            tells_which(scene, m),
            scene.mentions[m].place is None,
            is_region(scene, m),
            m if by_words else 0,
        ),
    ):
        # "in Lima in northern Peru": the town rather than what lies around it
        index = one - 1 if holds_another(scene, one) else one
        if is_after_other(scene, frame, scene.mentions[index].start):
            continue
        if category == "SANCTION" and is_of_reason(scene, frame, scene.mentions[index]):
            continue
        wrong = scene.is_ruled_out(scene.mentions[index].full_start, scene.mentions[index].full_end)
        if wrong or not _hosts(scene, frame, index):
            continue
        mention = scene.mentions[index]
        if spoken and in_content(scene, frame, mention):
            continue
        if category == "SUPPORT" and tells_clause(scene, frame) and is_told(scene, frame, mention.start):
            continue
        if is_of_complement(scene, frame, mention.start, mention.full_end):
            continue
        if is_before_clause_end(scene, frame, mention.full_start, mention.full_end):
            continue
        if is_seat(scene, frame, scene.mentions[index], spoken=category in _CONTENT):
            continue
        found = place_of(scene, index)
        if found is not None and not is_of_topic(scene, frame, mention.start, land=is_land(found[0])):
            return found
    if category == "CONSULT" and (found := _visited(scene, frame)) is not None:
        return found
    if (spoken or category == "CONSULT") and (found := find_podium(scene, frame)) is not None:
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
                if _is_home_port(scene, mention):
                    continue
                if aim or (mention.place is not None and (mention.entity < 0 or hit)):
                    found = place_of(scene, index)
                    if found is not None:
                        return found
        if (called := _called_by(scene, frame)) is not None:
            return called
    if takes_none(frame):
        return None
    if (here := find_here(scene, frame)) is not None:
        return here
    clause = scene.span(frame, frame.first, frame.last)
    opening = scene.setting(frame)
    if opening is not None:
        before = scene.mentions_in(scene.sentences[frame.sentence].start, opening)
        if before and (found := place_of(scene, before[-1])) is not None:
            return found
    sentence = scene.sentences[frame.sentence]
    return (
        _nearest(scene, frame, clause.start, clause.end, spoken=spoken)
        or find_pointed(scene, frame, clause)
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
    before = scene.mentions_in(max(0, key - OPENING), key)
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
    for slot in ("object", "to", "for", "infinitive"):
        argument = frame.slots.get(slot)
        for index in argument.mentions if argument is not None else ():
            mention = scene.mentions[index]
            if mention.place is not None and mention.kind in ("state", "place") and not mention.adjective:
                return place_of(scene, index)
    return None


def _nearest(
    scene: Scene, frame: Frame, start: int, end: int, *, spoken: bool, only: bool = False
) -> tuple[Place, Claim] | None:
    """The located place nearest to the predicate; with `only`, where no other place is located there."""
    key = scene.span(frame, frame.start, frame.end).start
    best: tuple[int, tuple[Place, Claim]] | None = None
    names: set[str] = set()
    doers = frame.slots["subject"].mentions if "subject" in frame.slots and scene.language == "en" else ()
    # "signed a licence to drill north of Lima": only what is done by force is done there
    supports = frame.predicate.senses[0].category == "SUPPORT" and tells_clause(scene, frame)
    punishes = frame.predicate.senses[0].category == "SANCTION"
    signs = all(sense.category not in _TARGETS for sense in frame.predicate.senses)
    for index in scene.mentions_in(start, end):
        if index in doers and scene.mentions[index].kind == "state":
            # "In return Israel freed them": who acts is no place
            continue
        found = located_place(scene, index)
        if found is None or holds_another(scene, index) or (signs and lies_beside(scene, index)):
            continue
        names.add(found[0].name)
        position = scene.mentions[index].start
        mention = scene.mentions[index]
        if in_parenthesis(scene, frame, mention.start, mention.end):
            continue
        if nested_between(scene, frame, position) or (only and in_other_clause(scene, frame, position)):
            continue
        if (spoken and in_content(scene, frame, mention)) or in_participle(scene, frame, mention):
            continue
        if supports and is_told(scene, frame, mention.start):
            continue
        if punishes and is_of_reason(scene, frame, mention):
            continue
        if is_of_complement(scene, frame, mention.start, mention.full_end):
            continue
        if is_before_clause_end(scene, frame, mention.full_start, mention.full_end):
            continue
        if is_of_topic(scene, frame, mention.start, land=is_land(found[0])):
            continue
        if is_after_other(scene, frame, position) or is_seat(scene, frame, mention, spoken=spoken):
            continue
        if only and not spoken and speaks_there(scene, frame, mention):
            continue
        if only and is_subordinate(scene, frame, position):
            continue
        if in_count(scene, frame, position) or in_relative(scene, frame, position):
            continue
        distance = abs(position - key)
        if best is None or distance < best[0]:
            best = (distance, found)
    if best is None or (only and len(names) > 1):
        return None
    return best[1]


def _destination(scene: Scene, frame: Frame, end: int) -> tuple[Place, Claim] | None:
    """The first place that a predicate of movement or force runs into ("reached the town of X")."""
    key = scene.span(frame, frame.start, frame.end).end
    for index in scene.mentions_in(key, end):
        mention = scene.mentions[index]
        if scene.language == "en" and (_is_home_port(scene, mention) or _ends_a_road(scene, mention)):
            continue
        if (
            mention.place is not None
            and mention.entity < 0
            and not nested_between(scene, frame, mention.start)
        ):
            return place_of(scene, index)
    return None


def _is_home_port(scene: Scene, mention: Mention) -> bool:
    """`a trawler out of Lima`: where a ship is from, and not where it was taken."""
    before = scene.text[max(0, mention.full_start - 40) : mention.full_start].lower().split()
    return scene.language == "en" and tuple(before[-2:]) in cue_words("en", "home-port")


def _ends_a_road(scene: Scene, mention: Mention) -> bool:
    """`on the road from Lima to Cusco`, `on its way to Cusco`: not there."""
    before = scene.text[max(0, mention.full_start - 40) : mention.full_start].lower().split()
    if phrases("en", "bound").stand_in(before[-3:]):
        return True
    if before[-1:] == ["to"] and any((word,) in cue_words("en", "led-away") for word in before[-4:-1]):
        # "stopped and taken to Lima"
        return True
    return before[-1:] == ["from"] or (before[-1:] == ["to"] and "from" in before)
