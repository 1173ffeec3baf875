"""What a Turkish clause is built from while it is being read: phrases with a case, predicates with slots."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from dragoman.languages.predicates import Predicate
from dragoman.read.frames import Argument, Frame, Mood, Report, Tense
from dragoman.read.turkish.morphology import Form

_MOST = 24
_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN"})
_BLAMING = frozenset({"ACCUSE", "SUPPORT"})
_ASKING = frozenset({"PROTEST", "REQUEST", "AGREE", "THREATEN"})
_APART = 4
"""Words that may stand between a place and what was done there, so that the place is none of the judge's."""
_DEEP = 3
_INNER = ("object", "subject", "of", "to")
_JUDGED = ("object", "to", "about", "against")
_TRAITS: dict[str, "Traits"] = {}


class Traits(Struct, frozen=True):
    """What the senses of a predicate say together: its categories and the slots of those who take part."""

    categories: frozenset[str]
    recipients: frozenset[str]
    parts: frozenset[str]
    takes_object: bool


def find_traits(predicate: Predicate) -> Traits:
    """The traits of a predicate of the pack."""
    traits = _TRAITS.get(predicate.id)
    if traits is None:
        senses = predicate.senses
        recipients = frozenset(slot for sense in senses for slot in sense.recipients)
        actors = frozenset(slot for sense in senses for slot in sense.actors)
        takes = any("object" in need.partition(":")[0].split("|") for sense in senses for need in sense.needs)
        categories = frozenset(sense.category for sense in senses)
        traits = Traits(categories, recipients, recipients | actors, takes or "object" in recipients)
        _TRAITS[predicate.id] = traits
    return traits


_FIRE = "ateş"
_PEOPLED = frozenset({"captive", "people", "ranks"})
_THINGS = ("object", "to")
"""Slots of what is seized, closed or struck."""


class Draft(Struct, eq=False):
    """A predicate being read. `verb` is the clause's verb also where a noun carries the meaning.

    `stopped_by` is the verb that calls it off, whose subject was to do it;
    `act` keeps the predicate of a verb that only names the act (`çekilmeyi`), for a verb that says it is done.
    """

    predicate: Predicate | None
    start: int
    end: int
    first: int
    last: int
    verb: str = ""
    slots: dict[str, list["Phrase"]] = {}
    roles: frozenset[str] = frozenset()
    form: Form | None = None
    tense: Tense = "none"
    mood: Mood = "fact"
    passive: bool = False
    negated: bool = False
    cancelled: bool = False
    nested: bool = True
    older: bool = False
    shared: bool = False
    dependent: bool = False
    reports: list[Report] = []
    inner: list["Draft"] = []
    act: Predicate | None = None
    stopped_by: "Draft | None" = None

    def fill(self, slot: str, phrase: "Phrase") -> None:
        """Put `phrase` into `slot`, behind what already stands there."""
        self.slots.setdefault(slot, []).append(phrase)

    def has(self, slot: str) -> bool:
        """Whether the slot is filled by somebody or something named."""
        held = self.slots.get(slot)
        return held is not None and any(phrase.mentions or phrase.classes for phrase in held)

    def find_named(self, slot: str) -> list["Phrase"]:
        """The phrases in `slot` that name somebody."""
        return [phrase for phrase in self.slots.get(slot, ()) if phrase.mentions]

    def points_back(self) -> bool:
        """Whether it is a bare noun for an event ("görüşme"), told before if anywhere."""
        if self.predicate is None or self.predicate.pos != "noun":
            return False
        parts = find_traits(self.predicate).parts
        if self.predicate.lemma == _FIRE and self.has("hit"):
            return False  # "açılan ateş sonucu iki kişi öldü": told here for the first time
        return not any(slot in parts and self.has(slot) for slot in self.slots)

    def _find_told(self) -> Argument | None:
        """`10 Mayıs'ta Lima'da düzenlenen saldırıyı kınadı`: the words of what is judged, with all that hangs on it.

        None where nothing hangs on it, or where whoever judges stands in the middle.
        """
        if self.predicate is None or _JUDGING.isdisjoint(find_traits(self.predicate).categories):
            return None
        start, end, owned = self.start, 0, False
        # "Lima'da oy yapılmasını istedi": there it was asked for
        judged = not _BLAMING.isdisjoint(find_traits(self.predicate).categories)
        judged = judged and _ASKING.isdisjoint(find_traits(self.predicate).categories)
        for phrase in (p for slot in _JUDGED for p in self.slots.get(slot, ())):
            form = phrase.draft.form if phrase.draft is not None else None
            if phrase.clause and form is not None and form.kind in ("mak", "ma") and not form.possessed:
                # "salı günü yolu kapatmayı reddetti": the day may be that of the refusal
                continue
            acts = [*phrase.relatives, *([phrase.draft] if phrase.draft is not None else [])]
            first = min([phrase.start, *(_find_beginning(act) for act in acts)])
            doers = [p for act in acts for slot in ("subject", "possessor") for p in act.find_named(slot)]
            # "Lima'da Peru'nun saldırısını kınadı" may have been said there; not so of what was done there
            held = any(p.start == first and p.slot == "gen" for p in doers)
            owned = owned or (held and not (phrase.clause and judged))
            if (first < phrase.start or phrase.clause) and phrase.end <= self.start:
                start, end = min(start, first), max(end, phrase.end)
        if any(start <= p.start < end for p in self.slots.get("subject", ()) if p.mentions):
            return None
        for phrase in sorted(self.slots.get("in", ()), key=lambda p: -p.end):
            # "Lima'da iki kişinin öldüğü saldırıyı kınadı"; not "Lima'da Peru'nun saldırısını kınadı"
            near = not owned and 0 <= start - phrase.end <= _APART and start < end
            if near:
                start = phrase.start if phrase.mentions and not phrase.lemma else start
                break
        return Argument(start, end) if start < end else None

    def name_doer(self) -> None:
        """`Peru'nun Şili gemisine el koymasına tepki gösteren X`: Peru seized it, and not X who comes behind.

        What such a clause owns has its doer in the genitive. Where that may as well be the owner of the thing right
        behind it ("Peru'nun gemisini"), nobody is the doer rather than who comes behind the clause.
        """
        form = self.form
        if form is None or form.kind != "ma" or not form.possessed or not self.verb:
            return
        told = self.slots.get("subject", ())
        if any(phrase.start < self.start for phrase in told):
            return
        things = [phrase for slot in _THINGS for phrase in self.slots.get(slot, ())]
        owners = [phrase for phrase in self.slots.get("of", ()) if phrase.slot == "gen" and phrase.mentions]
        if owners and all(owner.end < thing.end - 1 for owner in owners for thing in things):
            self.slots["subject"] = owners
            del self.slots["of"]
            return
        for thing in things:
            holder = thing.holder
            if holder is None or holder.slot != "gen" or not holder.mentions:
                continue
            if thing.end - holder.end > 1:
                thing.mentions = [m for m in thing.mentions if m not in holder.mentions]
                self.slots["subject"] = [holder]
                return
            owners.append(holder)
        if owners:
            self.slots.pop("subject", None)

    def _raise_object(self) -> None:
        """`Perulu kamyon şoförleri yolu kapattı`: a verb that has its object in itself has no other one.

        The ending of "şoförleri" may be that of an object, and that of a compound noun, which then is the subject.
        """
        told = self.slots.get("object", [])
        if self.passive or self.predicate is None or len(told) != 1 or self.has("subject"):
            return
        (people,) = told
        own = " " in self.predicate.lemma and "object" not in find_traits(self.predicate).parts
        if own and people.slot == "object" and not people.clause and _PEOPLED.intersection(people.classes):
            self.slots["subject"] = told
            del self.slots["object"]

    def freeze(self, sentence: int) -> Frame | None:
        """The finished frame; None for a verb that is no predicate of the pack."""
        if self.predicate is None:
            return None
        if self.stopped_by is not None and not self.has("subject") and self.stopped_by.has("subject"):
            self.slots["subject"] = self.stopped_by.find_named("subject")
        self.name_doer()
        self._raise_object()
        slots = {slot: merge_phrases(phrases) for slot, phrases in self.slots.items() if phrases}
        ahead = (self.mood == "plan" or self.tense == "future") and self.mood in ("fact", "plan")
        if self.cancelled or (ahead and not self.negated):
            slots["ahead"] = Argument(self.start, self.end)
        if (told := self._find_told()) is not None:
            slots["told"] = told
        return Frame(
            predicate=self.predicate,
            sentence=sentence,
            start=self.start,
            end=self.end,
            first=min(self.first, self.start),
            last=max(self.last, self.end),
            slots=slots,
            tense=self.tense,
            mood=self.mood,
            passive=self.passive,
            negated=self.negated,
            cancelled=self.cancelled,
            nested=self.nested,
            older=self.older,
            reports=tuple(self.reports),
            anaphor=self.points_back(),
            dependent=self.dependent,
        )


def _find_beginning(act: Draft, depth: int = 0) -> int:
    """Where an act begins with all that hangs on what it is done to: `Peru'nun el koyduğu teknede çalışan üç kişi`.

    What a clause is set in ("yaptığı konuşmada ... istedi") may belong to the verb above it.
    """
    slots = act.slots if act.form is not None and act.form.kind == "an" else _INNER
    hanging = [i for slot in slots for p in act.slots.get(slot, ()) for i in p.relatives if i is not act]
    return min([act.first, *(_find_beginning(item, depth + 1) for item in hanging if depth < _DEEP)])


class Phrase(Struct, eq=False):
    """A part of a clause. `slot` is its case as a slot name, empty for the nominative.

    `site` marks a mere place, which never acts; `owner` is whose it is; `relatives` hang on it;
    `paired` stands before `ile`; `ours` belongs to whoever speaks;
    `lent` is the subject of a clause before ("if", "while") and gives way to another;
    `attributive` only tells which the noun behind it is (`aralarındaki`);
    `owned` has a possessive; `holder` is the genitive that gave it its mentions.
    """

    start: int
    end: int
    slot: str = ""
    mentions: list[int] = []
    classes: list[str] = []
    lemma: str = ""
    plural: bool = False
    known: bool = True
    comma: bool = False
    adjective: bool = False
    possessed: bool = False
    clause: bool = False
    quote: bool = False
    place: bool = False
    site: bool = False
    ours: bool = False
    paired: bool = False
    lent: bool = False
    attributive: bool = False
    owner: list["Phrase"] = []
    owned: bool = False
    holder: "Phrase | None" = None
    relatives: list[Draft] = []
    draft: Draft | None = None
    drafts: list[Draft] = []


def merge_phrases(phrases: Sequence[Phrase]) -> Argument:
    """One argument out of the phrases of a slot; where the first stands is where the argument stands."""
    if len(phrases) == 1:
        (only,) = phrases
        mentions, classes = tuple(dict.fromkeys(only.mentions)), tuple(dict.fromkeys(only.classes))
        return Argument(only.start, only.end, mentions, classes, len(mentions) > 1 or only.plural)
    named = [phrase for phrase in phrases if phrase.mentions] or phrases
    mentions = tuple(dict.fromkeys([index for phrase in named for index in phrase.mentions]))
    classes = tuple(dict.fromkeys([name for phrase in phrases for name in phrase.classes]))
    plural = len(mentions) > 1 or any(phrase.plural for phrase in phrases)
    return Argument(named[0].start, named[0].end, mentions, classes, plural)


def all_drafts(phrases: Iterable[Phrase]) -> list[Draft]:
    """Every predicate inside the phrases, each once; of a monstrous chain of clauses only the first few."""
    found: dict[int, Draft] = {}
    for phrase in phrases:
        if phrase.drafts:
            for draft in phrase.drafts:
                found[id(draft)] = draft
            if len(found) >= _MOST:
                break
    return list(found.values())[:_MOST] if found else []
