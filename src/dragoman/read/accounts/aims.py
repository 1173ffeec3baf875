"""At whom it is aimed, where no slot of its own tells: a title, a part of a country, the act that is promised."""

import re

from msgspec.structs import replace

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import Sense, stems
from dragoman.languages.world import find_country, longest
from dragoman.read.accounts.roles import Cast
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.read.turkish.envoys import find_post
from dragoman.types import Account, Span, Why

_POST = "post"
_DIRECTION = "direction"
"""The cue of nouns for a part of a country ("the north")."""
_INTENDED = frozenset({"THREATEN", "REJECT", "AGREE"})
_BESIDE_IT = frozenset({"against", "with"})
_AIMED = ("to", "with", "from", "against", "on")
_HARMED = ("object", "to", "from", "against", "on")
_BROUGHT = re.compile(r"\b(?:imported|shipped|bought|sourced|coming|originating|arriving) from (?:the )?$")
_BROUGHT_TR = re.compile(r" (?:ithal edilen|alınan|gelen|getirilen|satın alınan|yapılan ithalat)\b")
_BACK = 30
_PEOPLE = frozenset({"people", "captive", "refugee", "crowd", "kin"})
_NEAR = 3
_BEFORE_IT = ("outside", "in front of", "at", "near")
_BEFORE_A_HOUSE = (*_BEFORE_IT, "to", "on", "before", "against")
_MISSION = frozenset({"mission", "residence"})
_OUTSIDE = "before-house"
_EMBASSY = "embassy"


def aim(scene: Scene, frame: Frame, sense: Sense, cast: Cast) -> None:
    """Adds those at whom an act is aimed to a cast that has none."""
    if cast.recipients:
        return
    if sense.category == "PROTEST":
        _aim_at_mission(scene, frame, cast)
    elif (
        not cast.actors
        or (sense.category == "THREATEN" and _aim_at_harmed(scene, frame, cast))
        or (sense.category == "SANCTION" and _aim_at_origin(scene, frame, cast))
    ):
        return
    elif _POST in sense.recipients:
        _aim_at_host(scene, frame, cast)
    elif "to" in sense.recipients and _goes_to_a_part(scene, frame):
        whole = frame.slots.get("of")
        for index in whole.mentions if whole is not None else ():
            if scene.mentions[index].entity >= 0:
                cast.add(scene, index, recipient=True)
    elif sense.category in _INTENDED and "infinitive" in frame.slots:
        _aim_at_meant(scene, frame, cast)


def _aim_at_mission(scene: Scene, frame: Frame, cast: Cast) -> None:
    """`held a rally outside the Peruvian embassy`, `Peru Büyükelçiliği önünde toplandı`: at whose mission it is."""
    if scene.language == "tr":
        key = scene.span(frame, frame.start, frame.end)
        found = scene.mentions_in(scene.sentences[frame.sentence].start, key.start)
        outside = phrases("tr", _OUTSIDE)
        found = [
            m
            for m in found
            if outside.begin(scene.text[scene.mentions[m].full_end : key.start].lower().split())
        ]
        # "Peru Büyükelçiliğine yürüdü"
        found += [m for m in (frame.slots["to"].mentions if "to" in frame.slots else ()) if m not in found]
    else:
        found = [m for slot in _BEFORE_IT if slot in frame.slots for m in frame.slots[slot].mentions]
        for index in _find_senders(scene, frame):
            cast.add(scene, index, recipient=True)
    for index in found:
        entity = scene.mentions[index].entity
        if entity >= 0 and _EMBASSY in scene.entities[entity].roles:
            cast.add(scene, index, recipient=True)


def _find_senders(scene: Scene, frame: Frame) -> list[int]:
    """`marched to the embassy of Peru`: the states told behind the "of" of a mission that bears no name itself."""
    whose = frame.slots.get("of")
    houses = [frame.slots[slot] for slot in _BEFORE_A_HOUSE if slot in frame.slots]
    if whose is None or not any(
        whose.start - house.end in (0, 1) and not house.mentions and not _MISSION.isdisjoint(house.classes)
        for house in houses
    ):
        return []
    return [m for m in whose.mentions if scene.mentions[m].kind == "state"]


def _aim_at_harmed(scene: Scene, frame: Frame, cast: Cast) -> bool:
    """`would close the canal to Chilean ships`: the one land besides his own whose people or things would suffer."""
    own = {scene.entities[actor].country for actor in cast.actors}
    told = [frame.slots[slot] for slot in _HARMED if slot in frame.slots]
    clause = frame.slots.get("about") if scene.language == "tr" else None
    for other in scene.per_sentence.get(frame.sentence, ()) if clause is not None else ():
        if clause is not None and clause.start <= other.start < clause.end:
            told += [other.slots[slot] for slot in _HARMED if slot in other.slots]
    lands: dict[str, int] = {}
    for index in (m for argument in told for m in argument.mentions):
        mention = scene.mentions[index]
        code = scene.entities[mention.entity].country if mention.entity >= 0 else None
        if mention.kind == "state" and code is not None and code not in own:
            lands.setdefault(code, index)
    if len(lands) != 1:
        return False
    cast.add(scene, *lands.values(), recipient=True)
    return True


def _aim_at_origin(scene: Scene, frame: Frame, cast: Cast) -> bool:
    """`imposed duties on grapes imported from Chile`, `Şili'den ithal edilen üzüme vergi koydu`: whence goods come."""
    key, sentence = scene.span(frame, frame.start, frame.end), scene.sentences[frame.sentence]
    turkish = scene.language == "tr"
    start, end = (sentence.start, key.start) if turkish else (key.end, sentence.end)
    for index in scene.mentions_in(start, end):
        mention = scene.mentions[index]
        if mention.kind != "state" or mention.entity < 0 or mention.entity in cast.actors:
            continue
        if turkish:
            brought = mention.case == "abl" and _BROUGHT_TR.match(scene.text, mention.full_end)
        else:
            brought = _BROUGHT.search(
                scene.text, max(key.end, mention.full_start - _BACK), mention.full_start
            )
        if brought:
            cast.add(scene, index, recipient=True)
            return True
    return False


def _goes_to_a_part(scene: Scene, frame: Frame) -> bool:
    """Whether the slot "to" tells a part of the country whose it is (`Peru'nun kuzeyine`)."""
    towards = frame.slots.get("to")
    if towards is None or towards.mentions:
        return False
    token = scene.sentences[frame.sentence].tokens[towards.start]
    return token.low.startswith(stems(scene.language, _DIRECTION))


def _aim_at_meant(scene: Scene, frame: Frame, cast: Cast) -> None:
    """`refused to extradite him to Peru`: at whom the act is aimed that is refused, promised or threatened."""
    mine, told = frame.slots.get("subject"), frame.slots.get("object")
    asked = told is not None and "demand" in told.classes
    for other in scene.per_sentence.get(frame.sentence, ()):
        theirs = other.slots.get("subject")
        if not frame.end <= other.start <= frame.end + _NEAR or mine is None or theirs is None:
            continue
        if other.predicate.pos != "verb" or theirs.mentions != mine.mentions:
            continue
        for slot in _AIMED:
            # "rejected calls to join the sanctions against Peru": those who call are not Peru
            argument = None if asked and slot in _BESIDE_IT else other.slots.get(slot)
            for index in argument.mentions if argument is not None else ():
                mention = scene.mentions[index]
                if mention.entity >= 0 and mention.kind == "state":
                    cast.add(scene, index, recipient=True)
        return


def _aim_at_host(scene: Scene, frame: Frame, cast: Cast) -> None:
    """The state to which the envoy in the object was sent: "its ambassador to Peru", `Lima Büyükelçisini`."""
    sent, place = frame.slots.get("object"), frame.slots.get("in")
    for index in sent.mentions if sent is not None else ():
        mention = scene.mentions[index]
        entity = scene.entities[mention.entity] if mention.entity >= 0 else None
        if entity is None:
            continue
        at = scene.text.find(entity.of, mention.full_start, mention.full_end) if entity.of else -1
        hit = longest(entity.of.split(), 0, language=scene.language) if entity.of and at >= 0 else None
        code, words = hit.code if hit is not None else None, Span(at, at + len(entity.of or ""))
        if code is None and scene.language == "tr":
            code, words = find_post(entity) or entity.country, Span(mention.start, mention.end)
        if code and all(scene.entities[actor].country != code for actor in cast.actors):
            cast.add_entity(scene, scene.find_land(code), words, recipient=True)
            return
    if scene.language == "tr" and _aim_at_town(scene, frame, cast):
        return
    for index in place.mentions if place is not None and scene.language == "tr" else ():
        mention = scene.mentions[index]
        if mention.entity >= 0 and mention.kind == "state":
            # "Peru'daki büyükelçisini"
            cast.add(scene, index, recipient=True)


def _aim_at_town(scene: Scene, frame: Frame, cast: Cast) -> bool:
    """`Lima büyükelçisini geri çağırdı`: the town right before an envoy who bears no name tells where he sits."""
    sent, tokens = frame.slots.get("object"), scene.sentences[frame.sentence].tokens
    at = (sent.end - 1 if sent is not None else frame.start) - 1
    if at < 0 or (sent is not None and sent.mentions) or tokens[at].suffix or not tokens[at].capital:
        return False
    hit = find_country(tokens[at].core, language="tr")
    code = hit.code if hit is not None and hit.form == "capital" else None
    words = Span(tokens[at].start, tokens[at].core_end)
    for index in scene.mentions_in(scene.sentences[frame.sentence].start, words.end) if code is None else ():
        # a town that is no capital, or has a name of two words
        mention = scene.mentions[index]
        if mention.end == words.end and mention.place is not None:
            code, words = mention.place.country, Span(mention.start, mention.end)
    if not code or any(scene.entities[actor].country == code for actor in cast.actors):
        return False
    cast.add_entity(scene, scene.find_land(code), words, recipient=True)
    return True


def give_to_land(scene: Scene, frame: Frame, account: Account) -> Account:
    """Aid that reaches a town is given to the land where the town is, if the article names that land.

    What is handed to families there is given to them.
    """
    given = frame.slots.get("to") if scene.language == "tr" else None
    if given is not None and not given.mentions and not _PEOPLE.isdisjoint(given.classes):
        return account
    where = account.place.country if account.place is not None else None
    if account.category != "AID" or account.recipients or where is None or not account.actors:
        return account
    if any(scene.entities[actor].country == where for actor in account.actors):
        return account
    told = next((claim for claim in account.claims if claim.field == "place"), None)
    for at, entity in enumerate(scene.entities):
        if entity.kind == "state" and entity.country == where and told is not None:
            return replace(
                account,
                recipients=(at,),
                claims=(*account.claims, replace(told, field="recipient")),
                why=(*account.why, Why("recipients", "the land of the place that it reached")),
            )
    return account
