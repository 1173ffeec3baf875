"""Predicates with their arguments: what a syntax makes of a sentence."""

from typing import Literal

from msgspec import Struct

from dragoman.languages.predicates import Predicate

Tense = Literal["past", "present", "future", "none"]
Mood = Literal["fact", "plan", "propose", "claim", "hypothetical", "question", "wish", "decision", "purpose"]


class Argument(Struct, frozen=True):
    """What fills a slot: mentions (indices into the article's mentions), noun classes, and where it stands.

    `[start, end)` are token indices in the sentence. `plural` tells that the phrase means several.
    """

    start: int
    end: int
    mentions: tuple[int, ...] = ()
    classes: tuple[str, ...] = ()
    plural: bool = False


class Report(Struct, frozen=True):
    """A reporting clause that governs a frame: who says (`source`, token indices `[start, end)`), and how.

    `kind` is `say`, `announce`, `claim` or `deny`; `mentions` index the article's mentions that speak.
    `sentence` is the number of the sentence where the source stands, -1 if it is the frame's own.
    """

    kind: str
    start: int
    end: int
    mentions: tuple[int, ...] = ()
    sentence: int = -1


class Frame(Struct, frozen=True):
    """One predicate of one sentence with its arguments by slot (see `languages.predicates.Sense`).

    `[start, end)` are the predicate's token indices, `[first, last)` those of its whole clause: dates and
    places inside it belong to this event unless a nested frame is nearer. `reports` are the reporting clauses
    above it, the nearest first. `negated` is grammatical negation; `nested` means that the frame stands in a
    subordinate, participial or nominal position; `narrative` tells the pluperfect or a "had earlier" that
    makes it older than its sentence. `anaphor` marks a definite noun without participants of its own ("the
    talks", "görüşmede"): it points back at an event told before. `dependent` marks a noun that another verb has
    for its object ("rejected the offer"): days and places of the clause are the verb's.
    """

    predicate: Predicate
    sentence: int
    start: int
    end: int
    first: int
    last: int
    slots: dict[str, Argument]
    tense: Tense = "past"
    mood: Mood = "fact"
    passive: bool = False
    negated: bool = False
    cancelled: bool = False
    nested: bool = False
    older: bool = False
    reports: tuple[Report, ...] = ()
    anaphor: bool = False
    dependent: bool = False
