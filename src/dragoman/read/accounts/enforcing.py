"""Arrests and searches that no word says who made: those who tell of them as the authority had them made."""

from msgspec.structs import replace

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words, stems
from dragoman.read.accounts.located import located_place
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Argument, Frame, Report

_MADE = frozenset(
    {
        ("RETREAT", "release"),
        ("COERCE", "arrest"),
        ("COERCE", "deport"),
        ("COERCE", "seize"),
        ("ACCUSE", "investigate"),
        ("MOBILIZE", "troops"),
        ("MOBILIZE", "police"),
    }
)
_WHEN = frozenset({"when", "after"})
_ARMED = ("navy", "army", "air-force", "gendarmerie", "agency", "military")
_AT_HOME = ("police", "interior")
_AUTHORITIES = (
    *_AT_HOME,
    "justice",
    "prosecut",
    "governor",
    "security",
    "intelligence",
    "border-guard",
    "coast-guard",
    "customs",
    "prime-minister",
    "president",
    "government",
)


def find_enforcer(scene: Scene, frame: Frame) -> int | None:
    """The mention of whoever announces an arrest of the authority for which he speaks; None for others."""
    if not (frame.passive and "subject" not in frame.slots) and not _is_stative(frame):
        return None
    if "by" in frame.slots or frame.negated:
        return None
    if scene.language == "tr" and frame.tense == "none":
        # "gemisinin alıkonulmasının hukuka aykırı olduğunu belirtti": spoken of, and not announced
        return None
    if not any((sense.category, sense.mode) in _MADE for sense in frame.predicate.senses):
        return None
    report = next((r for r in frame.reports if r.kind in ("say", "announce")), None)
    enforcer = _find_finder(scene, frame)
    if enforcer is not None:
        return enforcer
    moved = any(sense.category == "MOBILIZE" for sense in frame.predicate.senses)
    enforcer = _find_authority(scene, report, moved=moved) if report is not None else None
    if moved and enforcer is not None and not _sends_own(scene, frame, enforcer):
        return None
    if enforcer is not None and any(sense.category == "RETREAT" for sense in frame.predicate.senses):
        enforcer = enforcer if _holds_people(scene, enforcer) else None
    return None if enforcer is None or _is_abroad(scene, frame, enforcer) else enforcer


def _find_finder(scene: Scene, frame: Frame) -> int | None:
    """`were arrested when the navy of Peru found drugs`: whoever finds or searches in the clause behind arrests too."""
    if not any(sense.mode == "arrest" for sense in frame.predicate.senses) or scene.language != "en":
        return None
    tokens = scene.sentences[frame.sentence].tokens
    opening = next((k for k in range(frame.end, len(tokens)) if tokens[k].low in _WHEN), None)
    if opening is None or opening + 2 >= len(tokens):
        return None
    finding = [k for k in range(opening, len(tokens)) if (tokens[k].low,) in cue_words("en", "finding")]
    if not finding:
        return None
    between = range(tokens[opening].end, tokens[finding[0]].start)
    found = [
        m
        for m in scene.mentions_in(between.start, between.stop)
        if scene.mentions[m].kind == "organization" and scene.mentions[m].full_end + 1 >= between.stop
    ]
    entity = scene.entities[scene.mentions[found[0]].entity] if len(found) == 1 else None
    armed = entity is not None and any(role.startswith((*_AUTHORITIES, *_ARMED)) for role in entity.roles)
    return found[0] if armed and entity is not None and entity.country is not None else None


def _holds_people(scene: Scene, enforcer: int) -> bool:
    """Whether an authority lets nobody go but those whom it held: police tell of hostages too."""
    mention = scene.mentions[enforcer]
    words = scene.text[mention.start : mention.end].lower().split()
    return any(word.startswith(stems(scene.language, "keeping")) for word in words)


def _is_stative(frame: Frame) -> bool:
    """`are in custody`: those of whom it is told are the ones to whom it was done."""
    return frame.predicate.pos == "verb" and not any(sense.actors for sense in frame.predicate.senses)


def _is_abroad(scene: Scene, frame: Frame, enforcer: int) -> bool:
    """`Chile's president said two Chilean sailors had been arrested in Peru`: not by those who tell of it."""
    entity = scene.entities[scene.mentions[enforcer].entity]
    taken = frame.slots.get("object")
    told = [scene.mentions[m] for m in taken.mentions] if taken is not None else []
    own = any(m.entity >= 0 and scene.entities[m.entity].country == entity.country for m in told)
    if own and not any(role.startswith(_AT_HOME) for role in entity.roles):
        return True
    sentence = scene.sentences[frame.sentence]
    places = [
        place.country
        for index in scene.mentions_in(sentence.start, sentence.end)
        if scene.mentions[index].kind in ("state", "place")
        and (found := located_place(scene, index)) is not None
        and (place := found[0]).country is not None
    ]
    return bool(places) and entity.country not in places


def _sends_own(scene: Scene, frame: Frame, enforcer: int) -> bool:
    """`said that 500 soldiers had been sent`, but not `500 Peruvian soldiers`, nor `were deployed near its border`."""
    tokens = scene.sentences[frame.sentence].tokens[frame.start : frame.end]
    if not phrases(scene.language, "sent-out").stand_in([token.low for token in tokens]):
        return False
    land = scene.entities[scene.mentions[enforcer].entity].country
    sent = frame.slots.get("object")
    told = sent.mentions if sent is not None else ()
    whose = {scene.entities[scene.mentions[m].entity].country for m in told if scene.mentions[m].entity >= 0}
    return not whose - {None, land}


def _find_authority(scene: Scene, report: Report, *, moved: bool = False) -> int | None:
    """The one of those who tell that has it done; `moved` asks for who sends troops, the defence included."""
    roles = (*_AUTHORITIES, *_ARMED, "defence") if moved else _AUTHORITIES
    for index in report.mentions:
        entity = scene.entities[scene.mentions[index].entity] if scene.mentions[index].entity >= 0 else None
        if entity is None or entity.country is None or entity.kind == "group":
            continue
        if (
            entity.kind == "state"
            or any(role.startswith(roles) for role in entity.roles)
            or (_holds_people(scene, index))
        ):
            return index
    return None


def add_enforcer(frame: Frame, enforcer: int) -> Frame:
    """`frame` with the mention `enforcer` for its subject."""
    if _is_stative(frame):
        return frame
    who = Argument(frame.start, frame.end, mentions=(enforcer,))
    return replace(frame, slots={**frame.slots, "subject": who})


def name_state(scene: Scene, frame: Frame, cast: Cast, enforcer: int) -> None:
    """Makes the state of the authority the one that acts."""
    if not any(enforcer in report.mentions for report in frame.reports):
        # whoever finds the goods is there himself
        return
    country = scene.entities[scene.mentions[enforcer].entity].country
    if country is not None and (cast.actors or _is_stative(frame)):
        cast.actors[:] = [scene.find_land(country)]
        cast.recipients[:] = [r for r in cast.recipients if r not in cast.actors]
