"""Which readings of a predicate become an account: enough who act, and not what is merely a matter of talk."""

from collections.abc import Collection

from dragoman.languages.grammar import grammar
from dragoman.languages.names import fold
from dragoman.languages.organisations import is_body_of_states
from dragoman.languages.predicates import Sense
from dragoman.read.accounts.roles import Cast, is_crowd
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Argument, Frame
from dragoman.read.realms import is_trade
from dragoman.read.senses import choose_sense
from dragoman.types import Entity

_OPEN = frozenset({"ASSAULT", "RETREAT", "COERCE", "AID", "PROTEST"})
_FORCED = frozenset({"army", "navy", "air-force", "police", "border-guard", "security-forces", "coast-guard"})
_SAID = frozenset(
    {
        *("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE"),
        *("CONSULT", "COOPERATE"),
    }
)
_ENDED = ("object:protest", "to:protest")
_WRIT = frozenset({"law", "decision", "resolution", "writ"})
_CARRIED = frozenset({"ACCUSE", "REQUEST", "SANCTION", "THREATEN"})
_KIND = frozenset({"CONCEDE", "AGREE", "SUPPORT"})
_DEALT = frozenset({"COOPERATE", "AID", "CONSULT"})
_PARTIES = frozenset({"between", "possessor", "with", "of"})
_PLEAS = frozenset({"case", "plea", "demand"})
_DEALS = frozenset({"AGREE", "SUPPORT", "COOPERATE", "CONSULT", "REJECT"})
_FIRMS = frozenset({"company", "media", "institute"})
_POSTED = ("ambassador", "consul")
_UNOFFICIAL = frozenset({"resident", "scholar", "doctor", "activist", "journalist"})
"""Offices whose bearer goes back to his post when he travels."""
_RULING = ("minister", "president", "chancellor", "king", "queen", "spokesperson", "army-chief", "governor")


def is_matter(frame: Frame, sense: Sense) -> bool:
    """`talks on a fisheries agreement`: an agreement that is only what they talk about."""
    if frame.predicate.pos != "noun" or sense.category != "AGREE" or sense.status is not None:
        return False
    return frame.nested and not _PARTIES & frame.slots.keys()


def is_sealed(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """`An agreement between Peru and Chile was signed`: the verb that has the noun for its object tells of it."""
    if frame.predicate.pos != "noun" or sense.category != "AGREE" or sense.status is not None:
        return False
    parties = _told(frame, _PARTIES | {"subject"})
    for other in scene.per_sentence.get(frame.sentence, ()):
        held = other.slots.get("object")
        if other.predicate.pos != "verb" or held is None or not held.start <= frame.start < held.end:
            continue
        told = _told(other, _PARTIES | {"subject"})
        if parties <= told and any(s.category == "SUPPORT" for s in other.predicate.senses):
            return True
    return False


def _told(frame: Frame, slots: Collection[str]) -> set[int]:
    return {m for slot in slots if slot in frame.slots for m in frame.slots[slot].mentions}


def is_vehicle(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """`adopted a resolution condemning Peru`: what is passed only carries what it says, which is told beside it."""
    if sense.category == "THREATEN":
        # "declared him persona non grata and gave him two days"
        return any(_expels(scene, other) for other in scene.per_sentence.get(frame.sentence, ()))
    if sense.category != "SUPPORT" or frame.predicate.pos != "verb":
        return False
    passed = [frame.slots[slot] for slot in ("object", "carrier") if slot in frame.slots]
    if all(_WRIT.isdisjoint(argument.classes) or argument.mentions for argument in passed):
        return False
    mine = frame.slots.get("subject")
    for other in scene.per_sentence.get(frame.sentence, ()):
        theirs = other.slots.get("subject")
        # not "welcomed the move and urged Peru"
        said = any(s.category in _CARRIED for s in other.predicate.senses[:1]) and other.nested
        if said and (theirs is None or not theirs.mentions or (mine and theirs.mentions == mine.mentions)):
            return True
    return False


def _expels(scene: Scene, frame: Frame) -> bool:
    if frame.nested or frame.mood != "fact":
        # "threatened to expel the ambassador"
        return False
    sense = choose_sense(frame.predicate, frame.slots, scene.mentions)
    return sense is not None and sense.category == "SANCTION" and sense.mode == "expel"


def is_charge(scene: Scene, frame: Frame, sense: Sense) -> bool:
    """`accused Peru of granting licences`, `vetoed a text condemning Peru`: told by a charge, by a refused text."""
    if not frame.nested:
        return False
    mine, carrier = frame.slots.get("subject"), frame.slots.get("carrier")
    for other in scene.per_sentence.get(frame.sentence, ()):
        accused = other.slots.get("object")
        if accused is None or other is frame or other.predicate.pos != "verb":
            continue
        category = next((s.category for s in other.predicate.senses if s.category != "NONE"), "")
        charged = mine is not None and accused.mentions and accused.mentions == mine.mentions
        nationals = charged and all(scene.mentions[m].adjective for m in accused.mentions)
        if (
            category == "ACCUSE"
            and charged
            and (sense.category in _KIND or (nationals and sense.category in _DEALT))
        ):
            # "charged a Peruvian trader with exporting chips to Chile": no state dealt with another
            return True
        if category == "REJECT" and sense.category == "REQUEST" and frame.dependent:
            # "Peru'nun iade talebini reddetti": told by its refusal
            if accused.start <= frame.start < accused.end or frame.start <= accused.start < frame.end:
                return True
        elif category == "REJECT" and sense.category in _CARRIED and carrier is not None:
            inside = accused.start <= carrier.start < accused.end
            if inside and not _WRIT.isdisjoint(carrier.classes):
                return True
    return False


def asks_itself(scene: Scene, cast: Cast) -> bool:
    """`The president of Chile said Chile must save`: a state that asks itself asks nobody."""
    asking = {scene.entities[a].country for a in cast.actors}
    asked = [scene.entities[r] for r in cast.recipients]
    # "ordered the army to": a force without a land is that of whoever commands it
    own = all(
        (found.kind == "state" and found.country is not None and found.country in asking)
        or (found.country is None and found.kind == "organization" and not _FORCED.isdisjoint(found.roles))
        for found in asked
    )
    return bool(asked) and own and all(_speaks_for_state(scene.entities[a]) for a in cast.actors)


def stays_at_home(scene: Scene, frame: Frame, sense: Sense, cast: Cast) -> bool:
    """`called on voters to turn out`, `the court rejected his appeal`: no act between those whom a record names."""
    if cast.recipients or not cast.actors:
        return False
    if sense.category == "REQUEST":
        asked = [frame.slots[slot] for slot in ("object", "to", "on") if slot in frame.slots]
        return any("public" in argument.classes for argument in asked)
    if sense.category == "REJECT" and _says_i(scene, frame):
        # "I refused," the captain said
        return True
    if sense.category != "REJECT" or "object" not in frame.slots:
        return False
    courts = all("court" in scene.entities[actor].roles for actor in cast.actors)
    return courts and not _PLEAS.isdisjoint(frame.slots["object"].classes)


def _says_i(scene: Scene, frame: Frame) -> bool:
    """Whether one tells of himself that he refused, and not what."""
    subject = frame.slots.get("subject")
    if subject is None or subject.end - subject.start != 1 or len(frame.slots) > 1:
        return False
    return scene.sentences[frame.sentence].tokens[subject.start].low == "i"


def is_business(scene: Scene, frame: Frame, sense: Sense, cast: Cast) -> bool:
    """`Marston Steel agreed to buy a rival`: contracts of firms among themselves are none of states or bodies."""
    if sense.category not in _DEALS or cast.recipients or not cast.actors:
        return False
    entities = [scene.entities[actor] for actor in cast.actors]
    if any(entity.kind != "organization" or not _FIRMS.issuperset(entity.roles) for entity in entities):
        return False
    if all(entity.roles for entity in entities):
        return True
    sentence = scene.sentences[frame.sentence]
    known = any(entity.country and not entity.roles for entity in entities)
    return not known and is_trade(scene.text[sentence.start : sentence.end], language=scene.language)


def _speaks_for_state(entity: Entity) -> bool:
    """Whether somebody speaks for the state: its opposition, its unions and its members of parliament do not."""
    if entity.kind != "person":
        return entity.kind == "state" or any(role.endswith("ministry") for role in entity.roles)
    return any(role.endswith(_RULING) for role in entity.roles) and not entity.roles[0].startswith("former-")


def matters(scene: Scene, sense: Sense, cast: Cast) -> bool:
    """What mere crowds say ("residents asked for help") is news only where they say it to somebody named."""
    if sense.category not in _SAID or cast.recipients or not cast.actors:
        return True
    if sense.category == "CONCEDE" and any(
        need.startswith(_ENDED) or need == "subject:any" for need in sense.needs
    ):
        # "drivers ended their blockade": an end of what crowds do
        return True
    return not all(is_crowd(scene, actor) for actor in cast.actors)


def _travels_in_office(scene: Scene, cast: Cast) -> bool:
    """`The minister will fly to Peru`: a journey ahead is a visit where somebody in office makes it."""
    travellers = (scene.entities[actor] for actor in cast.actors if scene.entities[actor].kind == "person")
    return any(who.roles and not who.roles[0].endswith(_POSTED) for who in travellers)


def _is_sent(frame: Frame) -> bool:
    """`A Peruvian delegation will fly to Chile`: those who are sent visit."""
    subject = frame.slots.get("subject")
    return subject is not None and "delegation" in subject.classes


def _goes_home(scene: Scene, cast: Cast) -> bool:
    """`The Peruvian minister will fly to Lima`: whoever goes home visits nobody."""
    entities = [scene.entities[actor] for actor in cast.actors]
    lands = {entity.country for entity in entities}
    kinds = {entity.kind for entity in entities}
    return len(lands) == 1 and None not in lands and kinds == {"person", "state"}


def _travels_for_himself(scene: Scene, cast: Cast) -> bool:
    """`The Peruvian singer Ana Soto visited Chile`: whoever speaks for nobody visits no state."""
    entities = [scene.entities[actor] for actor in cast.actors]
    people = [entity for entity in entities if entity.kind == "person"]
    private = all(entity.roles and _UNOFFICIAL.issuperset(entity.roles) for entity in people)
    return bool(people) and private and all(entity.kind in ("person", "state") for entity in entities)


def is_enough(scene: Scene, frame: Frame, sense: Sense, cast: Cast) -> bool:
    """A meeting needs two who meet, one of whom may be unnamed; any other event somebody at all.

    An attack without attacker is kept for the sentence: the clause beside it may blame somebody. Whoever is sentenced
    or dismissed need not be so by anybody named.
    """
    if "ahead:any" in sense.needs and not (_is_sent(frame) or _travels_in_office(scene, cast)):
        return False
    if sense.mode == "visit" and (_goes_home(scene, cast) or _travels_for_himself(scene, cast)):
        return False
    if sense.category != "CONSULT":
        done_to = bool(cast.recipients) and (
            sense.category == "SANCTION" or sense.mode == "investigate" or "object:envoy" in sense.needs
        )
        return bool(cast.actors) or done_to or sense.category in _OPEN
    if len(cast.actors) >= 2:
        return True
    if not cast.actors:
        return False
    if sense.mode == "third-party":
        hosted = frame.slots.get("object")
        return hosted is None or not _is_bare_pronoun(scene, frame, hosted)
    if sense.mode == "visit" and any(slot in frame.slots for slot in ("to", "into")):
        # whoever travels within his own country visits nobody
        return False
    if _is_beside_protest(scene, frame):
        return False
    if sense.mode != "visit" and any(_has_members(scene, actor) for actor in cast.actors):
        return True
    told = [frame.slots[slot] for slot in sense.actors if slot in frame.slots]
    filled = [argument for argument in told if not _is_bare_pronoun(scene, frame, argument)]
    filled = [argument for argument in filled if not _is_private(scene, argument)]
    return len(filled) >= 2 or any(argument.plural for argument in filled)


def _has_members(scene: Scene, actor: int) -> bool:
    """`NATO savunma bakanları toplandı`: whether a body's members are states, who meet there."""
    entity = scene.entities[actor]
    return entity.kind == "organization" and any(is_body_of_states(fold(name)) for name in entity.names)


def _is_private(scene: Scene, argument: Argument) -> bool:
    """`The governor met the parents`: people of whom nobody is named, and who speak for nobody."""
    named = any(not is_crowd(scene, e) for m in argument.mentions if (e := scene.mentions[m].entity) >= 0)
    return not named and "private-people" in argument.classes


def _is_beside_protest(scene: Scene, frame: Frame) -> bool:
    """`Students protested during the talks`: whoever protests outside does not sit inside."""
    mine = frame.slots.get("subject")
    if frame.predicate.pos != "noun" or mine is None:
        return False
    return any(
        other is not frame
        and other.predicate.senses[0].category == "PROTEST"
        and (theirs := other.slots.get("subject")) is not None
        and theirs.mentions == mine.mentions
        for other in scene.per_sentence.get(frame.sentence, ())
    )


def _is_bare_pronoun(scene: Scene, frame: Frame, argument: Argument) -> bool:
    """`They were met by the minister`: a "they" that nobody stands behind is nobody who meets."""
    if scene.language != "en" or argument.end - argument.start != 1:
        return False
    return scene.sentences[frame.sentence].tokens[argument.start].low in grammar("en").pronouns
