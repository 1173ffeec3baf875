"""Frames of English sentences: verbs and nouns of engagement with their arguments."""

from collections.abc import Sequence

from dragoman.read.english.alignment import find_owners, flag_dates
from dragoman.read.english.framing import Framing
from dragoman.read.english.lexicon import Lexicon, lexicon
from dragoman.read.english.nouns import NounFrames
from dragoman.read.english.pointing import PronounFrames, may_point
from dragoman.read.english.scanner import Scanner
from dragoman.read.english.verbs import VerbFrames
from dragoman.read.english.wording import Wording
from dragoman.read.frames import Frame
from dragoman.read.senses import choose_sense
from dragoman.read.tokens import Sentence
from dragoman.types import FoundDate, Mention

_CLAUSE = 12
"""Units behind a verb among which a noun may tell the same."""
_SIDES = ("subject", "with", "between", "object", "of")
_PACT = "agreement"
_BLOCKING = frozenset({"block", "veto", "oppose", "stall", "hold up", "obstruct"})
_AGREED = "agreement"
_REFERRED = frozenset({"agree", "plan", "announce", "promise", "report", "propose", "demand", "request"})
_WITHIN = frozenset({"in", "during", "with"})


def find_frames(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    *,
    language: str = "en",
) -> tuple[Frame, ...]:
    """All frames of the sentences, in the order of the text; `language` names the pack."""
    del language
    lex = lexicon()
    found: list[Frame] = []
    cursor = dated = 0
    for number, sentence in enumerate(sentences):
        words = frozenset([token.low for token in sentence.tokens])
        if lex.telling.isdisjoint(words) and not may_point(words):
            continue
        if not lex.sports.isdisjoint(words):
            continue
        owner, pronouns, cursor = find_owners(sentence, mentions, cursor)
        flags, dated = flag_dates(sentence, dates, dated)
        units = Scanner(Wording(sentence, owner, flags, mentions, lex)).scan()
        if units:
            at = Framing(number, sentence, units, mentions, lex, pronouns, words)
            at.resumed = _resume(sentence, sentences[number - 1] if number else None, lex)
            found.extend(_frames(at))
    return tuple(found)


def _resume(sentence: Sentence, before: Sentence | None, lex: Lexicon) -> tuple[str, ...]:
    """The class of what "It" at the head of a sentence means: the agreement of which the sentence before tells."""
    if before is None or sentence.tokens[0].low != "it" or not 0 <= sentence.block - before.block <= 1:
        return ()
    told = any(_AGREED in lex.classes.get(token.low, ()) for token in before.tokens)
    return (_AGREED,) if told else ()


def _frames(at: Framing) -> list[Frame]:
    nouns, verbs = NounFrames(at), VerbFrames(at)
    pronouns = PronounFrames(at)
    nominal = {i: nouns.find(i) or pronouns.find(i) for i, unit in enumerate(at.units) if unit.kind == "np"}
    found: list[Frame] = []
    violent: set[int] = set()
    for index in at.verbs:
        if _only_refers(at, index):
            continue
        frames = verbs.find(index)
        if any(_is_violent(at, frame) for frame in frames):
            if _is_bargain(at, index):
                continue
            governor = at.clauses.governors.get(index)
            follows = at.units[index].form == "gerund" and governor is not None
            if follows and _is_mishap(at, governor):
                continue
            if follows and (governor in violent or at.units[governor or 0].word in at.lex.accidents):
                continue  # "hit the port, killing nine": the participle tells what came of it
            violent.add(index)
            told = nominal.get(index + 1, [])
            if index in at.carried and any(_is_violent(at, frame) for frame in told):
                continue  # "carried out a strike": the noun tells it
            if "subject" in frames[0].slots:
                _absorb(at, index, nominal)
        found += frames
    found += (frame for frames in nominal.values() for frame in frames)
    found = [frame for frame in found if not _repeats_verb(at, frame, found)]
    found = [frame for frame in found if not _only_drops(at, frame, found)]
    found = [frame for frame in found if not _is_suspended(at, frame, found)]
    found = [frame for frame in found if not _only_arranges(at, frame, found)]
    found = [frame for frame in found if not _is_blocked(at, frame, found)]
    return sorted(found, key=lambda frame: (frame.start, frame.end))


def _only_refers(at: Framing, verb: int) -> bool:
    """`will be signed in May, as agreed by the three states`: points at what is known, and tells no news."""
    unit = at.units[verb]
    bare = unit.end - unit.start == 1 and not unit.perfect
    return bare and verb > 0 and at.units[verb - 1].word == "as" and unit.word in _REFERRED


def _repeats_verb(at: Framing, frame: Frame, found: Sequence[Frame]) -> bool:
    """`lodged a protest with Peru over the raid`: the verb tells all that the noun which it carries tells."""
    carried = frame.slots.get("carried")
    if carried is None or frame.predicate.pos == "verb":
        return False
    sense = choose_sense(frame.predicate, frame.slots, at.mentions)
    for verb in found:
        if verb.predicate.pos != "verb" or not carried.start <= verb.start < carried.end:
            continue
        told = choose_sense(verb.predicate, verb.slots, at.mentions)
        named = told is not None and any(
            verb.slots[slot].mentions for slot in told.recipients if slot in verb.slots
        )
        named = named and "over" in verb.slots
        if named and sense is not None and told is not None and sense.category == told.category == "ACCUSE":
            return True
    return False


def _only_drops(at: Framing, frame: Frame, found: Sequence[Frame]) -> bool:
    """`dropped plans to send troops`, `called off the march due today`: told as called off, which says it all."""
    dropped = frame.slots.get("object")
    if frame.predicate.pos != "verb" or dropped is None:
        return False
    sense = choose_sense(frame.predicate, frame.slots, at.mentions)
    if sense is not None and sense.category == "CONSULT" and sense.status == "cancelled":
        # "called off Thursday's talks with Peru": the noun tells who, where and when
        return any(
            other.cancelled and other.predicate.pos == "noun" and dropped.start <= other.start < dropped.end
            for other in found
        )
    if sense is None or sense.category not in ("CONCEDE", "REJECT"):
        return False
    ahead = [other for other in found if other.cancelled and other.mood == "plan"]
    if any(dropped.start <= other.start < dropped.end for other in ahead):
        return True
    scheme = any(t.low in at.lex.schemes for t in at.tokens[dropped.start : dropped.end])
    return scheme and any(other.cancelled and other.start >= dropped.end for other in found)


def _is_blocked(at: Framing, frame: Frame, found: Sequence[Frame]) -> bool:
    """`blocked a new round of EU sanctions on Peru`, `vetoed a statement blaming Chile`: what does not come to be."""
    told = frame.predicate.pos == "noun" and frame.predicate.senses[0].status is None
    if not told and not _is_gerund(at, frame):
        return False
    for other in found:
        if other.predicate.pos != "verb" or other.predicate.lemma not in _BLOCKING or other.negated:
            continue
        held = [other.slots[slot] for slot in ("object", "of", "on") if slot in other.slots]
        inside = any(one.start <= frame.start < one.end + (not told) for one in held)
        if inside and other.start < frame.start:
            return True
    return False


def _is_gerund(at: Framing, frame: Frame) -> bool:
    verb = next((v for v in at.verbs if at.units[v].head == frame.start), None)
    return verb is not None and frame.predicate.pos == "verb" and at.units[verb].form == "gerund"


def _only_arranges(at: Framing, frame: Frame, found: Sequence[Frame]) -> bool:
    """`agreed to meet again in May`, `proposed talks with Peru`: what is agreed on is told by itself."""
    verb = next((v for v in at.verbs if at.units[v].head == frame.end - 1), None)
    if verb is None or frame.predicate.pos != "verb":
        return False
    word = at.units[verb].word
    if word in at.lex.offering:
        meetings = [o for o in found if o.mood == "propose" and o.start > frame.start and _meets(at, o)]
        if not meetings and "object" not in frame.slots and _in_relative(at, verb):
            meetings = [
                o for o in found if o.predicate.pos == "noun" and o.start < frame.start and _meets(at, o)
            ]
        for meeting in meetings if "subject" in frame.slots else ():
            meeting.slots["proposer"] = frame.slots["subject"]
        return bool(meetings)
    if word not in at.lex.arranging:
        return False
    behind = next((v for v in at.verbs if v > verb), None)
    parted = any(
        at.units[v].infinitive and at.units[v - 1].kind == "and"
        for v in at.verbs
        if behind is not None and v > behind
    )
    if behind is None or parted:
        # "agreed to meet in May and to free the men"
        return False
    inside = range(at.units[behind].start, at.units[behind].end)
    for other in found:
        carried = other.slots.get("carried")
        told = other.start in inside or (carried is not None and carried.start in inside)
        if not told or other.mood != "plan" or other.cancelled or other.predicate is frame.predicate:
            continue
        if _meets(at, other):
            return True
    return False


def _in_relative(at: Framing, verb: int) -> bool:
    """`the talks, which Qatar had proposed`: whether a relative clause of something opens with the verb's subject."""
    opens = verb - 2
    return opens > 0 and at.units[verb - 1].kind == "np" and at.units[opens].kind == "rel"


def _meets(at: Framing, frame: Frame) -> bool:
    """Whether it tells a meeting of two or more."""
    sense = choose_sense(frame.predicate, frame.slots, at.mentions)
    sides = [frame.slots[slot] for slot in _SIDES if slot in frame.slots]
    several = len(sides) > 1 or any(side.plural for side in sides)
    return sense is not None and sense.category == "CONSULT" and several


def _is_suspended(at: Framing, frame: Frame, found: Sequence[Frame]) -> bool:
    """`suspended joint patrols with Peru`, `quit the exercise`: the sanction says all of what goes on no more."""
    first = next((sense.category for sense in frame.predicate.senses if sense.category != "NONE"), "")
    left = first in ("COOPERATE", "CONSULT") and not frame.cancelled
    if not (frame.cancelled or left) or frame.predicate.pos != "noun" or frame.mood == "plan":
        return False
    for other in found:
        held = [other.slots[slot] for slot in ("object", "of", "from") if slot in other.slots]
        if other.predicate.pos == "verb" and any(one.start <= frame.start < one.end for one in held):
            sense = choose_sense(other.predicate, other.slots, at.mentions)
            if sense is not None and sense.category == "SANCTION":
                return True
            if sense is not None and sense.category == "REJECT" and first == "AGREE" and frame.cancelled:
                # "cancelled an agreement with Peru"
                return True
    return False


def _is_mishap(at: Framing, verb: int | None) -> bool:
    """`Two trains collided, killing nine`: nobody did it."""
    if verb is None or at.units[verb].word not in at.lex.mishaps or at.units[verb].passive:
        return False
    return not at.clauses.object_units(verb)


def _is_bargain(at: Framing, index: int) -> bool:
    """`Three states strike Rio Bravo water deal`: what is struck stands behind a name that only calls it."""
    named, struck = (at.units[k] if k < len(at.units) else None for k in (index + 1, index + 2))
    if named is None or struck is None or named.kind != "np" or struck.kind != "np" or not named.mentions:
        return False
    return struck.start == named.end and _PACT in at.lex.classes.get(struck.word, ())


def _is_violent(at: Framing, frame: Frame) -> bool:
    sense = choose_sense(frame.predicate, frame.slots, at.mentions)
    return sense is not None and sense.category == "ASSAULT"


def _absorb(at: Framing, verb: int, nominal: dict[int, list[Frame]]) -> None:
    """`killed nine in a strike`: the noun behind a violent verb tells the same attack."""
    for k in range(verb + 1, min(verb + _CLAUSE, len(at.units))):
        if at.units[k].kind not in ("np", "prep", "adv", "date", "quote", "and"):
            return
        if k in nominal and at.units[k - 1].word in _WITHIN:
            nominal[k] = [frame for frame in nominal[k] if not _is_violent(at, frame)]
