"""Meetings that one verb tells one after the other: "met A in Lima on Monday and B in Quito the next day"."""

from collections.abc import Sequence

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.located import LOCATIVE, located_place
from dragoman.read.accounts.reached import Timed
from dragoman.read.accounts.resolving import resolve_date
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.story import Story
from dragoman.read.frames import Frame
from dragoman.types import Account, Claim, Place, Why

_TALKS = "CONSULT"
_SINGLY, _SEVERAL = "singly", 2
_NEAR = 90
"""Characters from the end of one meeting to the name of whom the next was with."""


class _Leg(msgspec.Struct, frozen=True):
    """One of the meetings: the mention of whom it was with, and the characters that tell when and where."""

    mention: int
    start: int
    end: int


def part(story: Story, frame: Frame, account: Account) -> list[Account]:
    """`account`, or one account for each of the meetings that its clause tells, each with its day and place."""
    if account.category != _TALKS:
        return [account]
    scene = story.scene
    # an English clause tells it behind its verb: "spoke by phone with A and B in separate calls"
    last = frame.last if scene.language == "en" else frame.end
    if phrases(scene.language, _SINGLY).stand_in(
        [token.low for token in scene.sentences[frame.sentence].tokens[frame.first : last]]
    ):
        return _meet_singly(scene, frame, account)
    if account.mode == "phone":
        return [account]
    legs = _legs_before(scene, frame) if scene.language == "tr" else _legs_behind(scene, frame)
    if len(legs) < 2:
        return [account]
    others = {scene.mentions[leg.mention].entity for leg in legs}
    doers = tuple(actor for actor in account.actors if actor not in others)
    if not doers:
        return [account]
    told: list[Account] = []
    reached = story.reached(frame)
    for leg in legs:
        told.append(_write(scene, frame, account, leg, (*doers, scene.mentions[leg.mention].entity), reached))
        day = next((claim for claim in told[-1].claims if claim.field == "date"), None)
        if day is not None and told[-1].date is not None:
            reached = Timed(told[-1].date, day, "the day of the meeting before")
    return told


def _meet_singly(scene: Scene, frame: Frame, account: Account) -> list[Account]:
    """`A ve B ile ayrı ayrı görüştü`: one meeting with each of them."""
    met = frame.slots.get("with") or frame.slots.get("object")
    others = [scene.mentions[m].entity for m in met.mentions] if met is not None else []
    others = [one for one in dict.fromkeys(others) if one in account.actors]
    doers = tuple(actor for actor in account.actors if actor not in others)
    if len(others) < _SEVERAL or not doers:
        return [account]
    told = []
    for one in others:
        apart = {name for other in others if other != one for name in scene.entities[other].names[:1]}
        claims = tuple(c for c in account.claims if c.field != "actor" or c.value not in apart)
        told.append(msgspec.structs.replace(account, actors=(*doers, one), claims=claims))
    return told


def _legs_behind(scene: Scene, frame: Frame) -> list[_Leg]:
    """`met A in Lima on Monday and B in Quito on Tuesday`: a day or place behind each of the two names."""
    met = frame.slots.get("object") or frame.slots.get("with")
    sentence = scene.sentences[frame.sentence]
    if met is None or not met.mentions or met.start < frame.end:
        return []
    first = scene.mentions[met.mentions[-1]]
    end = sentence.end
    for other in scene.per_sentence.get(frame.sentence, ()):
        start = scene.span(other, other.start, other.end).start
        if other is not frame and start > first.full_end:
            end = min(end, start)
    for index in scene.mentions_in(first.full_end, min(end, first.full_end + 2 * _NEAR)):
        second = scene.mentions[index]
        if second.kind != "person" or second.entity < 0 or second.entity == first.entity:
            continue
        joint = scene.text.rfind(" and ", first.full_end, second.start)
        if joint < 0 or second.start - joint > _NEAR or not _tells(scene, first.full_end, joint):
            return []
        if _tells(scene, second.full_end, end) and _goes_on(scene, second.full_end, end):
            return [_Leg(met.mentions[-1], first.full_end, joint), _Leg(index, second.full_end, end)]
        return []
    return []


def _legs_before(scene: Scene, frame: Frame) -> list[_Leg]:
    """`Lima'da A ile, salı günü Kito'da B ile görüştü`: a place before each of the two names."""
    met = frame.slots.get("with") or frame.slots.get("object")
    if met is None or len(met.mentions) != 2:
        return []
    first, second = (scene.mentions[index] for index in met.mentions)
    if first.kind != "person" or second.kind != "person":
        return []
    begin = scene.span(frame, frame.first, frame.end).start
    subject = frame.slots.get("subject")
    if subject is not None and subject.start < met.start:
        begin = scene.span(frame, subject.start, subject.end).end
    legs = [
        _Leg(met.mentions[0], begin, first.full_start),
        _Leg(met.mentions[1], first.full_end, second.full_start),
    ]
    placed = [_town_in(scene, leg) for leg in legs]
    if None in placed or len({place[0].name for place in placed if place is not None}) < 2:
        return []
    return legs


def _goes_on(scene: Scene, start: int, end: int) -> bool:
    """Whether nothing but a preposition stands between a name and the day or place behind it."""
    found = [found.start for found in scene.dates_in(start, end)]
    found += [scene.mentions[m].full_start for m in scene.mentions_in(start, end) if located_place(scene, m)]
    words = scene.text[start : min(found)].replace(",", " ").lower().split()
    return all(word in LOCATIVE or word in ("on", "the") for word in words)


def _tells(scene: Scene, start: int, end: int) -> bool:
    """Whether these characters tell a day or a place in a locative."""
    located = (located_place(scene, index) for index in scene.mentions_in(start, end))
    return bool(scene.dates_in(start, end)) or any(place is not None for place in located)


def _town_in(scene: Scene, leg: _Leg) -> tuple[Place, Claim] | None:
    places = (located_place(scene, index) for index in scene.mentions_in(leg.start, leg.end))
    return next((place for place in places if place is not None), None)


def _write(
    scene: Scene, frame: Frame, account: Account, leg: _Leg, actors: Sequence[int], reached: Timed | None
) -> Account:
    days = [found for found in scene.dates_in(leg.start, leg.end) if not scene.is_limit(found)]
    timed = resolve_date(days[0], frame, status=account.status, narrative=reached) if days else None
    place = _town_in(scene, leg)
    mention = scene.mentions[leg.mention]
    text = scene.text[mention.start : mention.end]
    kept = [
        claim
        for claim in account.claims
        if claim.field not in ("date", "place")
        and not (claim.field == "actor" and _is_other(scene, claim, actors))
    ]
    named = any(claim.start == mention.start for claim in kept)
    told = [Claim("actor", mention.start, mention.end, text, text)] if not named else []
    told += [timed.claim] if timed is not None else []
    told += [place[1]] if place is not None else []
    return msgspec.structs.replace(
        account,
        actors=tuple(dict.fromkeys(actors)),
        date=timed.date if timed is not None else None,
        place=place[0] if place is not None else None,
        claims=(*kept, *told),
        why=(*account.why, Why("actors", "one of several meetings that the verb tells")),
    )


def _is_other(scene: Scene, claim: Claim, actors: Sequence[int]) -> bool:
    """Whether a claim names one who was at another of the meetings."""
    return any(
        scene.mentions[m].start == claim.start and scene.mentions[m].entity not in actors
        for m in scene.mentions_in(claim.start, claim.end)
    )
