"""What a Turkish clause is built from while it is being read: phrases with a case, predicates with slots."""

from collections.abc import Iterable, Sequence

from dragoman.languages.predicates import Predicate
from dragoman.read.frames import Argument, Frame, Mood, Report, Tense
from dragoman.read.turkish.morphology import Form

_MOST = 24


class Draft:
    """A predicate being read. `head_of` is the clause's verb also where a noun carries the meaning."""

    __slots__ = (
        "cancelled",
        "dependent",
        "end",
        "first",
        "form",
        "inner",
        "last",
        "mood",
        "negated",
        "nested",
        "older",
        "passive",
        "predicate",
        "reports",
        "roles",
        "shared",
        "slots",
        "start",
        "tense",
        "verb",
    )

    def __init__(self, predicate: Predicate | None, start: int, end: int, *, verb: str = "") -> None:
        self.predicate = predicate
        self.verb = verb
        self.start = start
        self.end = end
        self.first = start
        self.last = end
        self.slots: dict[str, list[Phrase]] = {}
        self.roles: frozenset[str] = frozenset()
        self.form: Form | None = None
        self.tense: Tense = "none"
        self.mood: Mood = "fact"
        self.passive = False
        self.negated = False
        self.cancelled = False
        self.nested = True
        self.older = False
        self.shared = False
        self.dependent = False
        self.reports: list[Report] = []
        self.inner: list[Draft] = []

    def fill(self, slot: str, phrase: "Phrase") -> None:
        """Put `phrase` into `slot`, behind what already stands there."""
        self.slots.setdefault(slot, []).append(phrase)

    def has(self, slot: str) -> bool:
        """Whether the slot is filled by somebody or something named."""
        return any(phrase.mentions or phrase.classes for phrase in self.slots.get(slot, ()))

    def _points_back(self) -> bool:
        if self.predicate is None or self.predicate.pos != "noun":
            return False
        parts = {slot for sense in self.predicate.senses for slot in (*sense.actors, *sense.recipients)}
        return not any(item.mentions or item.classes for slot in parts for item in self.slots.get(slot, ()))

    def freeze(self, sentence: int) -> Frame | None:
        """The finished frame; None for a verb that is no predicate of the pack."""
        if self.predicate is None:
            return None
        return Frame(
            predicate=self.predicate,
            sentence=sentence,
            start=self.start,
            end=self.end,
            first=min(self.first, self.start),
            last=max(self.last, self.end),
            slots={slot: merge_phrases(phrases) for slot, phrases in self.slots.items() if phrases},
            tense=self.tense,
            mood=self.mood,
            passive=self.passive,
            negated=self.negated,
            cancelled=self.cancelled,
            nested=self.nested,
            older=self.older,
            reports=tuple(self.reports),
            anaphor=self._points_back(),
            dependent=self.dependent,
        )


class Phrase:
    """A part of a clause. `slot` is its case as a slot name, empty for the nominative.

    `site` marks a mere place, which never acts; `owner` is whose it is; `relatives` hang on it;
    `paired` stands before `ile`; `ours` belongs to whoever speaks;
    `holder` is the genitive that gave it its mentions.
    """

    __slots__ = (
        "adjective",
        "classes",
        "clause",
        "comma",
        "draft",
        "drafts",
        "end",
        "holder",
        "known",
        "lemma",
        "mentions",
        "ours",
        "owner",
        "paired",
        "place",
        "plural",
        "possessed",
        "quote",
        "relatives",
        "site",
        "slot",
        "start",
    )

    def __init__(
        self,
        start: int,
        end: int,
        slot: str = "",
        *,
        mentions: Sequence[int] = (),
        classes: Sequence[str] = (),
        lemma: str = "",
        plural: bool = False,
        known: bool = True,
    ) -> None:
        self.start = start
        self.end = end
        self.slot = slot
        self.mentions = list(mentions)
        self.classes = list(classes)
        self.lemma = lemma
        self.plural = plural
        self.known = known
        self.comma = False
        self.adjective = False
        self.possessed = False
        self.clause = False
        self.quote = False
        self.place = False
        self.site = False
        self.ours = False
        self.paired = False
        self.owner: list[Phrase] = []
        self.holder: Phrase | None = None
        self.relatives: list[Draft] = []
        self.draft: Draft | None = None
        self.drafts: list[Draft] = []


def merge_phrases(phrases: Iterable[Phrase]) -> Argument:
    """One argument out of the phrases of a slot; where the first stands is where the argument stands."""
    every = list(phrases)
    named = [phrase for phrase in every if phrase.mentions] or every
    mentions = tuple(dict.fromkeys(index for phrase in named for index in phrase.mentions))
    classes = tuple(dict.fromkeys(name for phrase in every for name in phrase.classes))
    plural = len(mentions) > 1 or any(phrase.plural for phrase in every)
    return Argument(named[0].start, named[0].end, mentions, classes, plural)


def all_drafts(phrases: Iterable[Phrase]) -> list[Draft]:
    """Every predicate inside the phrases, each once; of a monstrous chain of clauses only the first few."""
    found: dict[int, Draft] = {}
    for phrase in phrases:
        for draft in phrase.drafts:
            found[id(draft)] = draft
        if len(found) >= _MOST:
            break
    return list(found.values())[:_MOST]
