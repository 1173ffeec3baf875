"""Who does it and to whom: slots of a frame into entities, as the sense says."""

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import Sense, class_words, cue_words, stems
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.unnamed import find_others
from dragoman.read.english import STATELESS
from dragoman.read.frames import Argument, Frame
from dragoman.types import Claim, Field, Mention, Span

_NEAR = 2
_WORD = 24
_FEW = 3
_FIRMS = frozenset({"private", "firm"})
_OUTLAWS = frozenset({"outlaw"})
_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REQUEST"})
_UNIONS = frozenset(
    {"union", "association", "federation", "league", "society", "guild", "syndicate", "group"}
)
_JOINED = frozenset({"and", "or", "ve", "veya"})
_PLACE_SLOTS = frozenset({"in", "at"})


class Cast:
    """The entities of one event with the words that name them."""

    def __init__(self) -> None:
        self.actors: list[int] = []
        self.recipients: list[int] = []
        self.claims: list[Claim] = []

    def add(self, scene: Scene, mention: int, *, recipient: bool) -> None:
        """Takes in the entity of a mention, once, with its claim."""
        found = scene.mentions[mention]
        entity = scene.principals.get(found.entity, found.entity)
        self.add_entity(scene, entity, Span(found.start, found.end), recipient=recipient)

    def add_entity(self, scene: Scene, entity: int, words: Span, *, recipient: bool) -> None:
        """Takes in an entity, once, with the words that tell it."""
        side = self.recipients if recipient else self.actors
        if entity in self.actors or entity in self.recipients:
            return
        side.append(entity)
        field = "recipient" if recipient else "actor"
        text = scene.text[words.start : words.end]
        names = scene.entities[entity].names
        value = names[0] if names else text
        self.claims.append(Claim(field, words.start, words.end, text, value))  # type: ignore[arg-type]

    def add_state(self, scene: Scene, code: str, mention: int, *, recipient: bool = False) -> None:
        """Takes in the state `code`, by a mention of it or of somebody who serves it."""
        found = scene.mentions[mention]
        entity = scene.find_land(code)
        if entity in self.actors or entity in self.recipients:
            return
        (self.recipients if recipient else self.actors).append(entity)
        # "Peruvian President Ana Ruiz": the words before the name tell the state
        titled = found.kind == "person" and scene.text[found.full_start : found.start].strip()
        start, text = (
            (found.full_start, titled) if titled else (found.start, scene.text[found.start : found.end])
        )
        names = scene.entities[entity].names
        field: Field = "recipient" if recipient else "actor"
        self.claims.append(Claim(field, start, start + len(text), text, names[0] if names else text))


def cast_roles(scene: Scene, frame: Frame, sense: Sense) -> Cast:
    """The participants of the frame in the order of the sense's slots; each entity takes one role only.

    Crowds without a name ("protesters") act where nobody else is named; what is done to them is done to nobody.
    """
    cast = Cast()
    hosting = sense.mode == "visit" or sense.category == "AID"
    # In "fired rockets at Peru" Peru is no place: it is whom they were meant for.
    aimed = sense.category in ("ASSAULT", "THREATEN") and frame.predicate.pos == "verb"
    for slot in sense.actors:
        _fill(scene, cast, slot, frame.slots.get(slot), recipient=False, hosting=hosting)
        _fill(scene, cast, slot, _senders(scene, frame, slot), recipient=False)
    if not cast.actors:
        for slot in sense.actors:
            _fill(scene, cast, slot, frame.slots.get(slot), recipient=False, crowds=True)
    for index in find_others(scene, frame, sense, len(cast.actors)):
        cast.add(scene, index, recipient=False)
    for slot in sense.recipients:
        if slot == "of" and sense.category in _JUDGING and _is_undergone(frame):
            # "condemned the killing of Peruvian soldiers": those who were killed are not blamed
            continue
        meant = hosting or (aimed and slot == "at")
        _fill(scene, cast, slot, frame.slots.get(slot), recipient=True, hosting=meant)
    speaks = all(scene.entities[actor].kind in ("person", "state") for actor in cast.actors)
    if sense.category == "COERCE" or (sense.category == "THREATEN" and speaks):
        _spare_own(scene, cast)
    if sense.category == "REQUEST" and cast.actors and not cast.recipients:
        for index in _asked(scene, frame):
            cast.add(scene, index, recipient=True)
    return cast


def _is_undergone(frame: Frame) -> bool:
    """Whether the object is a deed whose "of" tells to whom it was done."""
    told = frame.slots.get("object")
    return told is not None and "undergone" in told.classes


def _spare_own(scene: Scene, cast: Cast) -> None:
    """`The Peruvian army closed Peru's border`: the land of those who act suffers nothing from them."""
    acting = {scene.entities[actor].country for actor in cast.actors} - {None}
    own = [
        r
        for r in cast.recipients
        if scene.entities[r].kind == "state" and scene.entities[r].country in acting
    ]
    for recipient in own:
        cast.recipients.remove(recipient)
    if own and not cast.recipients:
        cast.claims[:] = [claim for claim in cast.claims if claim.field != "recipient"]


def _asked(scene: Scene, frame: Frame) -> list[int]:
    """`Peru, Şili tarafından kapıların açılmasını istedi`: who is asked to have it done."""
    if scene.language != "tr" or frame.passive or frame.predicate.pos != "verb":
        return []
    span = scene.span(frame, frame.first, frame.start)
    by = stems("tr", "slot:by")
    found = []
    for index in scene.mentions_in(span.start, span.end):
        mention = scene.mentions[index]
        words = scene.text[mention.full_end : span.end].split(maxsplit=1)
        if mention.entity >= 0 and len(words) > 1 and words[0] in by:
            found.append(index)
    return found


def is_crowd(scene: Scene, entity: int) -> bool:
    """Whether an entity is a crowd that a common noun tells ("protesters"), not a name."""
    found = scene.entities[entity]
    return found.kind == "group" and not found.names


def _senders(scene: Scene, frame: Frame, slot: str) -> Argument | None:
    """The states that unnamed participants come from ("advisers from Peru and Chile")."""
    people, origin = frame.slots.get(slot), frame.slots.get("from")
    if origin is None or slot == "from":
        return None
    if people is None:
        alone = slot == "with" and "object" not in frame.slots and len(origin.mentions) > 1
        return origin if alone else None
    if any(scene.mentions[m].entity >= 0 for m in people.mentions):
        return None
    near = min(abs(origin.start - people.end), abs(people.start - origin.end)) <= _NEAR
    return origin if near else None


def _fill(
    scene: Scene,
    cast: Cast,
    slot: str,
    argument: Argument | None,
    *,
    recipient: bool,
    crowds: bool = False,
    hosting: bool = False,
) -> None:
    if argument is None:
        return
    private = not recipient and not _FIRMS.isdisjoint(argument.classes)
    # "Somali pirates" act for no state
    acting = not recipient or slot == "by"
    outlawed = acting and scene.language == "en" and not _OUTLAWS.isdisjoint(argument.classes)
    for index in _principals(scene, argument.mentions, recipient=recipient):
        mention = scene.mentions[index]
        if private and mention.kind == "organization" and _describes(scene, mention):
            # "Marston Airways pilots"
            continue
        if not recipient and mention.kind == "state" and _is_members(scene, mention):
            continue
        if mention.kind == "state" and mention.place is not None and _is_town(scene, mention):
            # "the mayor of Lima": the town, not the state whose capital it is
            continue
        if mention.kind == "state" and mention.place is not None and _calls_pact(scene, mention):
            # "marched against the Oslo agreement": Norway is not meant
            continue
        nationality = mention.kind == "state" and (mention.adjective or mention.case == "gen")
        if outlawed and nationality and _is_lawless(scene, mention):
            continue
        if private and nationality:
            # "a Danish shipping firm" acts for no state
            continue
        if mention.entity < 0 or is_crowd(scene, mention.entity) != crowds:
            continue
        # Whoever arrives in a state visits it, and what is given in a state is given to it.
        visited = hosting and mention.kind == "state" and scene.language == "en"
        placed = slot in _PLACE_SLOTS and mention.kind in ("place", "state")
        if placed and not visited and not _hosts(scene, slot):
            continue
        cast.add(scene, index, recipient=recipient)


def _is_lawless(scene: Scene, mention: Mention) -> bool:
    """Whether the nationality is that of outlaws ("Somali pirates"), and not of those named beside them."""
    behind = scene.text[mention.full_end : mention.full_end + _WORD].lower().split(" ")[1:_FEW]
    # "Malian soldiers and Russian mercenaries": the first name is the soldiers'
    words = [word.strip(",.;") for word in takewhile(lambda word: word not in _JOINED, behind)]
    return any(word in _outlaws(scene.language) or word[:-1] in _outlaws(scene.language) for word in words)


@cache
def _outlaws(language: str) -> frozenset[str]:
    return frozenset(word for name in _OUTLAWS for word in class_words(language, name))


def _describes(scene: Scene, mention: Mention) -> bool:
    """Whether the name only describes the people behind it ("Marston Airways pilots")."""
    after = scene.text[mention.full_end : mention.full_end + _WORD].split(" ")
    return scene.language == "en" and len(after) > 1 and not after[0] and after[1][:1].islower()


def _is_town(scene: Scene, mention: Mention) -> bool:
    """Whether a capital is only a town here, by the word for its mayor, people or houses beside it."""
    words = cue_words(scene.language, "town")
    before = scene.text[max(0, mention.start - _WORD) : mention.start].lower().split()
    after = scene.text[mention.full_end : mention.full_end + _WORD].lower().split()
    led = len(before) > 1 and before[-1] == "of" and (before[-2],) in words
    return led or any(word[: len(phrase)] == list(phrase) for phrase in words for word in (after,))


def _calls_pact(scene: Scene, mention: Mention) -> bool:
    """Whether a capital only names the pact or the round of talks behind it."""
    behind = scene.text[mention.full_end : mention.full_end + _WORD].lower().split()
    return scene.language == "en" and phrases("en", "named-after").begin(
        [word.strip(".,;:") for word in behind]
    )


def _describes_those(scene: Scene, mention: Mention, start: int) -> bool:
    """Whether the nationality is told of those named there, and of nobody joined to them by "and"."""
    return start < mention.end or _JOINED.isdisjoint(scene.text[mention.end : start].lower().split())


def _is_members(scene: Scene, mention: Mention) -> bool:
    """`the union of Peruvian teachers`: the nationality of its members; the state is not who acts."""
    if scene.language != "en" or not mention.adjective:
        return False
    before = scene.text[max(0, mention.start - _WORD) : mention.start].lower().split()
    return len(before) > 1 and before[-1] == "of" and before[-2] in _UNIONS


def _hosts(scene: Scene, slot: str) -> bool:
    """Whether the slot names a host and no place: Turkish has a case for places, `at` is who hosts there."""
    return slot == "at" and scene.language == "tr"


def _principals(scene: Scene, mentions: Sequence[int], *, recipient: bool) -> list[int]:
    """Without the state whose person or body is named beside it in the same phrase ("Kenya's envoy X").

    Nor does a state act through its rebels; what is done to them is done to its people.
    """
    persons = {
        scene.entities[scene.mentions[m].entity].country
        for m in mentions
        if scene.mentions[m].entity >= 0 and scene.mentions[m].kind in ("person", "organization")
    }
    lawless = [
        scene.mentions[m].start
        for m in mentions
        if not recipient
        and scene.mentions[m].kind == "group"
        and scene.mentions[m].entity >= 0
        and not STATELESS.isdisjoint(scene.entities[scene.mentions[m].entity].roles)
    ]
    kept: list[int] = []
    for index in mentions:
        mention = scene.mentions[index]
        belongs = mention.kind == "state" and (mention.adjective or mention.case == "gen")
        if belongs and any(_describes_those(scene, mention, start) for start in lawless):
            continue
        if (
            mention.kind in ("state", "place")
            and mention.entity >= 0
            and mention.adjective
            and scene.entities[mention.entity].country in persons
        ):
            continue
        kept.append(index)
    return kept
