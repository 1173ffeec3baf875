"""Where it happened: a place in a locative, not the dateline and not where the speaker sits."""

from functools import cache, lru_cache

from dragoman.languages.predicates import (
    capital_forms,
    class_words,
    governed_endings,
    motion_stems,
    near_stems,
)
from dragoman.languages.world import country
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim, Mention, Place

_SAID = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE"})
_CONTENT = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})
_SLOTS = ("in", "at", "near", "outside", "inside")
_TARGETS = frozenset({"ASSAULT", "PROTEST", "AID", "MOBILIZE", "COERCE"})
_TARGET_SLOTS = ("of", "object", "on", "into", "to", "against", "over")
_BESIDE = 14
_ASIDE = 12
"""Characters beside a day or place between two commas from which on it is a clause of its own."""
_LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "around"})
_PARTING = frozenset(
    {
        "to", "from", "with", "by", "for", "on", "and", "that", "who", "which", "against", "about", "over",
        "after", "before", "since", "into", "under", "between", "during", "through", "via", "towards", "toward",
    }
)  # fmt: skip


def find_place(scene: Scene, frame: Frame, *, category: str) -> tuple[Place, Claim] | None:
    """The place of a frame's event with the words that tell it, or None."""
    for slot in _SLOTS:
        argument = frame.slots.get(slot)
        for index in argument.mentions if argument is not None else ():
            if category in _CONTENT and in_content(scene, frame, scene.mentions[index]):
                continue
            found = place_of(scene, index)
            if found is not None:
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
    spoken = category in _CONTENT
    return (
        _nearest(scene, frame, clause.start, clause.end, spoken=spoken)
        or (_destination(scene, frame, clause.end) if category in _TARGETS else None)
        or _nearest(scene, frame, sentence.start, sentence.end, spoken=spoken, only=True)
    )


def _nearest(
    scene: Scene, frame: Frame, start: int, end: int, *, spoken: bool, only: bool = False
) -> tuple[Place, Claim] | None:
    """The located place nearest to the predicate; with `only`, where no other place is located there."""
    key = scene.span(frame, frame.start, frame.end).start
    best: tuple[int, tuple[Place, Claim]] | None = None
    names: set[str] = set()
    for index in scene.mentions_in(start, end):
        found = _located_place(scene, index)
        if found is None:
            continue
        names.add(found[0].name)
        position = scene.mentions[index].start
        mention = scene.mentions[index]
        if in_parenthesis(scene, frame, mention.start, mention.end):
            continue
        if nested_between(scene, frame, position) or (only and in_other_clause(scene, frame, position)):
            continue
        if spoken and in_content(scene, frame, mention):
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
        if (
            mention.place is not None
            and mention.entity < 0
            and not nested_between(scene, frame, mention.start)
        ):
            return place_of(scene, index)
    return None


def takes_none(frame: Frame) -> bool:
    """Whether day and place of the clause belong to the verb alone ("rejected the offer on Monday")."""
    return frame.dependent and frame.predicate.senses[0].category in _SAID


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
        return any(word.lower().endswith(governed_endings(scene.language)) for word in between.split()[1:])
    if mention.start < key.end or frame.predicate.pos == "noun":
        return False
    tokens = [
        token
        for token in scene.sentences[frame.sentence].tokens
        if key.end <= token.start and token.end <= mention.full_start
    ]
    covered = [scene.mentions[m] for m in scene.mentions_in(key.end, mention.start)]
    covered_dates = scene.dates_in(key.end, mention.start)
    for token in tokens:
        if token.low in _LOCATIVE or token.low in ("on", "the", ",", "late", "early"):
            continue
        if any(m.full_start <= token.start < m.full_end for m in covered):
            continue
        if any(found.start <= token.start < found.end for found in covered_dates):
            continue
        return True
    return False


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
    return closing - opening - (end - start) > _ASIDE


def in_other_clause(scene: Scene, frame: Frame, position: int) -> bool:
    """Whether a place stands in the clause of another event of the sentence, to which this one is outside."""
    key = scene.span(frame, frame.start, frame.end)
    for other in scene.per_sentence.get(frame.sentence, ()):
        if other is frame:
            continue
        clause = scene.span(other, other.first, other.last)
        if clause.start <= position < clause.end and not clause.holds(key):
            return True
    return False


def _located_place(scene: Scene, index: int) -> tuple[Place, Claim] | None:
    """The place that a mention in a locative names; asked once for all events of the sentence."""
    known = scene.located
    if index not in known:
        known[index] = place_of(scene, index) if located(scene, index) else None
    return known[index]


def located(scene: Scene, index: int) -> bool:
    """Whether a place mention stands in a locative: by case, or behind a preposition of place."""
    mention = scene.mentions[index]
    if _names_meeting(scene, index) or _names_capital(scene, index):
        return True
    if scene.language == "tr":
        ending = scene.text[mention.end : mention.full_end].lower()
        if mention.case == "loc":
            return not ending.endswith("ki")
        following = scene.text[mention.full_end : mention.full_end + 24].split()
        if following and _lies_in(following[0]):
            return True
        return mention.case == "dat" and bool(following) and following[0].startswith(motion_stems("tr"))
    if _tells_a_thing(scene, index):
        return False
    before = scene.text[max(0, mention.full_start - 60) : mention.full_start].lower().split()
    for word in reversed(before[-6:]):
        if word in _LOCATIVE:
            return True
        if not word.isalpha() or word in _PARTING:
            return False
    return False


def _names_meeting(scene: Scene, index: int) -> bool:
    """`her Oslo visit`, `Lima temasları`: the place before a noun for a meeting is where it is."""
    mention = scene.mentions[index]
    if mention.place is None or mention.adjective or mention.full_end != mention.end:
        return False
    following = scene.text[mention.full_end : mention.full_end + 24].split()
    return bool(following) and following[0].lower().startswith(_visits(scene.language))


def _names_capital(scene: Scene, index: int) -> bool:
    """`Peru'nun başkentinde`: the capital of the state before it."""
    mention = scene.mentions[index]
    following = scene.text[mention.full_end : mention.full_end + 24].lower().split()
    wanted = capital_forms(scene.language)
    return mention.kind == "state" and bool(following) and following[0].startswith(wanted)


@cache
def _visits(language: str) -> tuple[str, ...]:
    return class_words(language, "visit")


def _tells_a_thing(scene: Scene, index: int) -> bool:
    """`over the Geneva minutes`: a place between an article and a noun names the thing, not where."""
    mention = scene.mentions[index]
    before = scene.text[max(0, mention.full_start - 8) : mention.full_start].split()
    after = scene.text[mention.full_end : mention.full_end + 24].split()
    if not before or before[-1].lower() not in ("the", "a", "an") or not after:
        return False
    return after[0].isalpha() and after[0].islower() and after[0] not in _PARTING | _LOCATIVE


@lru_cache(maxsize=4096)
def _lies_in(word: str) -> bool:
    """Whether a word puts what it stands behind into a locative ("Lima kentinde", "liman yakınlarında")."""
    return word.endswith(("nda", "nde")) and word.startswith(
        (*class_words("tr", "territory"), *near_stems("tr"))
    )


@cache
def _sites() -> tuple[str, ...]:
    """What stands where it is told to be: meetings, garrisons, targets."""
    return tuple(word for name in ("meeting", "forces", "target") for word in class_words("tr", name))


def place_of(scene: Scene, index: int) -> tuple[Place, Claim] | None:
    """The place that a mention names, with its words; a state counts as the place of its land."""
    mention = scene.mentions[index]
    place = mention.place
    if scene.language == "tr" and scene.text[mention.end : mention.full_end].lower().endswith("ki"):
        # "Lima'daki savaş" tells which one; "Lima'daki toplantıda" where they met
        following = scene.text[mention.full_end : mention.full_end + 40].lower().split()
        if not any(word.startswith(_sites()) for word in following[:2]):
            return None
    if _names_capital(scene, index) and (code := scene.entities[mention.entity].country) is not None:
        place = Place(country(code).capital, code)
    if place is None and mention.kind == "state" and mention.entity >= 0:
        code = scene.entities[mention.entity].country
        place = Place(country(code).name, code) if code is not None else None
    if place is None or mention.adjective:
        return None
    text = scene.text[mention.start : mention.end]
    return place, Claim("place", mention.start, mention.end, text, place.name)
