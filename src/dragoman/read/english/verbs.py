"""Frames of verbs of engagement."""

import msgspec

from dragoman.languages.predicates import Predicate
from dragoman.read.english.framing import Framing
from dragoman.read.english.phrasal import Phrasal
from dragoman.read.english.slots import VerbSlots
from dragoman.read.english.speech import add_extras, begin_saying, lies_ahead
from dragoman.read.english.unit import Unit
from dragoman.read.english.vows import Vows
from dragoman.read.frames import Argument, Frame
from dragoman.read.senses import asked_slots, choose_sense

_CARRIED = frozenset({"REQUEST", "ACCUSE", "THREATEN", "REJECT"})
_WRITTEN = frozenset({"note", "writ"})
_WRITTEN = frozenset({"writ", "note"})
_NEW = frozenset({"a", "an", "its", "the", "their"})
_NOBODY = frozenset({"neither", "none", "nobody"})
_ABOUT = frozenset({"on", "about", "over", "regarding", "concerning", "against", "towards", "toward"})

_VOICES = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_ITS_OWN = frozenset(
    [("it",), ("they",)]
    + [
        (own, body)
        for own in ("its", "their")
        for body in ("fighters", "forces", "men", "troops", "soldiers")
    ]
    + [("the", body) for body in ("group", "movement", "rebels", "army", "ministry", "government", "police")]
)
"""How a spokesman tells of those for whom he speaks."""
_UNABLE = frozenset({"cannot", "can", "could", "can't", "couldn't"})
"""What somebody says who says that he is unable to do it, and so refuses."""


class VerbFrames:
    """Finds the frames of the verb groups of one sentence."""

    def __init__(self, at: Framing) -> None:
        self.at = at
        self.phrasal = Phrasal(at)
        self.slots = VerbSlots(at)
        self.vows = Vows(at, self.slots)

    def find(self, index: int) -> list[Frame]:
        """The frame of the verb group at unit `index`, or none."""
        unit = self.at.units[index]
        if self._is_matter(index) or self._decrees(index):
            return []
        if (denier := self.at.charges.denied.get(index)) is not None:
            return [self._denial(index, denier)]
        if vowed := self.vows.threat(index) or self.vows.withheld(index):
            return vowed
        for head in self._heads(unit):
            for entry in self.at.lex.verbs.get(self._form(head), ()):
                if entry.predicate is None or (entry.rest and self.phrasal.is_absent(entry.rest)):
                    continue
                behind = self.phrasal.match(index, head + 1, entry.rest)
                if behind is None or self._sets_day(entry.rest, behind):
                    continue
                if head != unit.head and self.at.tokens[head].low in self.at.lex.modals:
                    return self._demand(entry.predicate, index, head)
                passive = head == unit.head and entry.rest[:1] != ("by",) and self.at.passive_voice(index)
                particle = bool(entry.rest) and entry.rest[0] in self.at.lex.parting
                slots = self.slots.of(index, behind, passive=passive, particle=particle)
                wanted = self.at.lex.extras.get(entry.predicate.id)
                if wanted:
                    add_extras(self.at, index, slots, wanted)
                if (
                    self._is_greeting(entry.predicate, index, slots)
                    or self._is_asked(slots)
                    or self._has_none(slots)
                    or self._only_tells_which(index, slots)
                    or self._only_follows(index, slots)
                ):
                    continue
                self._name_speaker(index, slots)
                self._name_writer(index, slots)
                sense = choose_sense(entry.predicate, slots, self.at.mentions)
                if sense is None:
                    continue
                frame = self.at.frame(entry.predicate, index, head, unit.head + 1, slots)
                if wanted or "no" in entry.rest:
                    frame = self._as_said(frame, unit, entry.rest, asked_slots(sense))
                if self.at.moods.infinitives.decreed(index) is not None:
                    frame = msgspec.structs.replace(frame, mood="fact", tense="past")
                return [self._with_blow(self.vows.refused(frame, unit))]
        return self.vows.refusal(index)

    def _with_blow(self, frame: Frame) -> Frame:
        """`died when a mine blew up near Lima on Monday`: day and place of the blow are those of the harm."""
        blow = frame.slots.get("blow")
        struck = next((v for v in self.at.verbs if blow and self.at.units[v].start >= blow.end), None)
        if struck is None:
            return frame
        return msgspec.structs.replace(frame, last=max(frame.last, self.at.bounds.around(struck, struck)[1]))

    def _denial(self, index: int, denier: Argument) -> Frame:
        """`..., a charge Rabat dismissed`: who denies what was told before the charge."""
        unit = self.at.units[index]
        slots = {"subject": denier, "charge": Argument(unit.start, unit.end)}
        frame = self.at.frame(self.at.lex.denial, index, unit.head, unit.head + 1, slots)
        # nobody of those who told the charge denies it
        return msgspec.structs.replace(frame, reports=())

    def _decrees(self, index: int) -> bool:
        """`A court ordered Holm to be held`: told by what it ordered."""
        if self.at.units[index].word != "order":
            return False
        return any(self.at.moods.infinitives.decreed(v) == index for v in self.at.verbs if v > index)

    def _sets_day(self, rest: tuple[str, ...], behind: int) -> bool:
        """`a meeting that the union had called for 20 April`: "for" tells when it was to be held."""
        units = self.at.units
        return rest[-1:] == ("for",) and behind < len(units) and units[behind].kind == "date"

    def _form(self, head: int) -> str:
        """The verb form at a token, whole where a hyphen parts it ("test-fired") and the pack knows it so."""
        tokens = self.at.tokens
        if head > 1 and tokens[head - 1].core == "-" and tokens[head].glued:
            whole = f"{tokens[head - 2].low}-{tokens[head].low}"
            return whole if whole in self.at.lex.verbs else tokens[head].low
        return tokens[head].low

    def _as_said(self, frame: Frame, unit: Unit, rest: tuple[str, ...], asked: frozenset[str]) -> Frame:
        """A threat is made when it is spoken, whatever lies ahead; a negation that belongs to it denies nothing."""
        if "future" in asked or ("speaker" in asked and frame.mood == "plan"):
            first = begin_saying(self.at, frame)
            frame = msgspec.structs.replace(frame, mood="fact", tense="past", first=first)
        own = "no" in rest and not any(
            token.low in self.at.lex.negations for token in self.at.tokens[unit.start : unit.head]
        )
        unable = bool(frame.reports) and not _UNABLE.isdisjoint(
            token.low for token in self.at.tokens[unit.start : unit.head]
        )
        if "negation" in asked and (unable or lies_ahead(self.at, unit)):
            first = begin_saying(self.at, frame)
            frame = msgspec.structs.replace(frame, mood="fact", tense="past", first=first)
        if own or "negation" in asked:
            return msgspec.structs.replace(frame, negated=False)
        return frame

    def _is_matter(self, index: int) -> bool:
        """`talks on freeing the crew`: only what is talked about."""
        k = self.at.left_of(index)
        before = self.at.units[k] if k >= 0 else None
        return (
            self.at.units[index].form == "gerund"
            and before is not None
            and before.kind == "prep"
            and before.word in _ABOUT
        )

    def _name_speaker(self, index: int, slots: dict[str, Argument]) -> None:
        """`She met Jan Holm, Ana Soto said`: who tells of herself is the one the pronoun means."""
        subject = slots.get("subject")
        if subject is not None and not subject.mentions and not _WRITTEN.isdisjoint(subject.classes):
            self._name_sender(index, slots)
            return
        if subject is not None and (claimant := self._claimant(index, subject)) is not None:
            slots["subject"] = claimant
            return
        if subject is not None and (voice := self._speaks_for(index, subject)):
            slots["subject"] = Argument(subject.start, subject.end, voice)
            return
        if subject is None or subject.mentions or subject.end - subject.start != 1:
            return
        if self.at.tokens[subject.start].low not in ("he", "she"):
            return
        if (later := self._main_subject(index, subject.start)) is not None:
            slots["subject"] = Argument(subject.start, subject.end, later.mentions)
            return
        report = next(iter(self.at.reports.over(index)), None)
        kinds = {self.at.mentions[m].kind for m in report.mentions} if report is not None else set()
        if report is not None and kinds == {"person"} and len(report.mentions) == 1:
            slots["subject"] = Argument(subject.start, subject.end, report.mentions)

    def _speaks_for(self, index: int, subject: Argument) -> tuple[int, ...]:
        """`A rebel spokesman said they had freed two men`, `said the group`: him for those of whom he speaks."""
        told = tuple(token.low for token in self.at.tokens[subject.start : subject.end])
        named = any(
            not self.at.mentions[m].pronoun and self.at.mentions[m].kind != "group" for m in subject.mentions
        )
        if named or told not in _ITS_OWN:
            return ()
        report = next(iter(self.at.reports.over(index)), None)
        if report is None or report.sentence >= 0 or len(report.mentions) != 1:
            return ()
        titles = {token.low for token in self.at.tokens[report.start : report.end]}
        return () if titles.isdisjoint(_VOICES) else report.mentions

    def _claimant(self, index: int, subject: Argument) -> Argument | None:
        """`rejected Peru's claim that it had shot down a jet`: whoever claims it speaks of itself."""
        if subject.end - subject.start != 1 or self.at.tokens[subject.start].low not in ("it", "they"):
            return None
        for report in self.at.reports.over(index):
            between = self.at.tokens[report.end : subject.start]
            if report.kind == "claim" and report.mentions and [token.low for token in between] == ["that"]:
                return Argument(subject.start, subject.end, report.mentions)
        return None

    def _name_sender(self, index: int, slots: dict[str, Argument]) -> None:
        """`A note handed to Chile called for talks, Peru said`: who tells of the note asks, and it is sent to Chile."""
        report = next((r for r in self.at.reports.over(index) if r.kind != "deny" and r.mentions), None)
        chain = self.at.clauses.subjects.get(index)
        handed = self.at.clauses.split.get(index, -1)
        if report is None or chain is None or handed < 0:
            return
        for name, units, _ in self.at.clauses.after(handed + 1):
            given = self.at.clauses.argument(units) if name == "to" else None
            if given is not None and given.mentions:
                slots["subject"] = slots["sender"] = Argument(report.start, report.end, report.mentions)
                slots.setdefault("from", given)
                return

    def _name_writer(self, index: int, slots: dict[str, Argument]) -> None:
        """`Peru said a note handed to the envoy demanded their release`: who tells of its note has written it."""
        subject, chain = slots.get("subject"), self.at.clauses.subjects.get(index)
        if subject is None or chain is None or subject.mentions or _WRITTEN.isdisjoint(subject.classes):
            return
        behind = self.at.units[max(chain.units) + 1]
        if behind.kind == "prep" or self.at.tokens[subject.start].low not in _NEW:
            return  # "a statement by the rebels"
        report = next(iter(self.at.reports.over(index)), None)
        if report is not None and report.kind == "say" and report.mentions:
            slots["subject"] = Argument(subject.start, subject.end, report.mentions)

    def _main_subject(self, index: int, pronoun: int) -> Argument | None:
        """`Speaking after she met X, Ana Soto said`: the subject of the main clause that follows."""
        units = self.at.units
        joint = next((k for k in range(index, -1, -1) if units[k].end == pronoun), -1)
        if joint not in (0, 1) or units[joint].kind != "sub":
            return None
        behind = (v for v in self.at.verbs if v > index and units[v].form == "finite")
        told = self.at.clauses.chain_argument(self.at.clauses.subjects.get(next(behind, -1)))
        if told is None or len(told.mentions) != 1 or told.start < units[index].end:
            return None
        return told if self.at.mentions[told.mentions[0]].kind == "person" else None

    def _is_asked(self, slots: dict[str, Argument]) -> bool:
        """`You negotiated with Peru`: said to somebody, who is not named by it."""
        subject = slots.get("subject")
        return subject is not None and not subject.mentions and self.at.tokens[subject.start].low == "you"

    def _has_none(self, slots: dict[str, Argument]) -> bool:
        """`She offered neither of them talks`: it was done to nobody."""
        found = slots.get("object")
        return found is not None and self.at.tokens[found.start].low in _NOBODY

    def _only_tells_which(self, index: int, slots: dict[str, Argument]) -> bool:
        """`Nine sailors held by the navy were let go`: being held tells which of them, where nobody is named."""
        held = slots.get("object")
        unit = self.at.units[index]
        bare = unit.word == "hold" and unit.end - unit.start == 1
        described = bare and self.at.passive_voice(index)
        return described and held is not None and not held.mentions

    def _only_follows(self, index: int, slots: dict[str, Argument]) -> bool:
        """`struck a deal with the union, ending a strike`: what comes of a deed is no second one of whoever did it."""
        unit, doer = self.at.units[index], slots.get("subject")
        if (
            unit.word != "end"
            or unit.form != "gerund"
            or index == 0
            or self.at.units[index - 1].kind != "comma"
        ):
            return False
        return doer is None or "crowd" not in doer.classes

    def _is_greeting(self, predicate: Predicate, index: int, slots: dict[str, Argument]) -> bool:
        """`called X to congratulate him`: what is said to the one who was called is the call; not what is asked."""
        if any(sense.category in _CARRIED for sense in predicate.senses):
            return False
        governor = self.at.clauses.governors.get(index)
        if governor is None or self.at.units[governor].word not in self.at.lex.messaging:
            return False
        if not self.at.units[index].infinitive:
            # "called X on Monday and offered a truce" tells a second act
            return False
        told = [slot for name, slot in slots.items() if name not in ("subject", "speaker", "in", "at", "on")]
        return not any(self.at.mentions[m].entity >= 0 for slot in told for m in slot.mentions)

    def _heads(self, unit: Unit) -> tuple[int, ...]:
        """The verb; before a participle first the `be` ("is prepared to" is willing, not made ready)."""
        if unit.passive and self.at.tokens[unit.head - 1].low in self.at.lex.be:
            return unit.head - 1, unit.head
        if unit.modal and not self.at.moods.conditional:
            modals = self.at.lex.modals
            return *(k for k in range(unit.start, unit.head) if self.at.tokens[k].low in modals), unit.head
        return (unit.head,)

    def _does_else(self, subject: int, index: int) -> bool:
        """`Peru works on steps that "should bring peace"`: the subject is that of another verb before it."""
        between = self.at.units[subject + 1 : index]
        verbs = [k for k, unit in enumerate(between) if unit.kind == "verb"]
        return bool(verbs) and not any(unit.kind == "and" for unit in between[verbs[-1] :])

    def _demand(self, predicate: Predicate, index: int, head: int) -> list[Frame]:
        """`X said that Y must leave`: who says so asks it of the subject."""
        report = next((r for r in self.at.reports.over(index) if r.kind != "deny" and r.mentions), None)
        chain = self.at.clauses.subjects.get(index)
        asked = self.at.clauses.chain_argument(chain)
        if chain is not None and self._does_else(max(chain.units), index):
            return []
        if report is None or asked is None or set(report.mentions) & set(asked.mentions):
            return []
        if any(self.at.mentions[m].pronoun for m in asked.mentions):
            return []
        slots = {"subject": Argument(report.start, report.end, report.mentions), "object": asked}
        if choose_sense(predicate, slots, self.at.mentions) is None:
            return []
        frame = self.at.frame(predicate, index, head, head + 1, slots)
        return [msgspec.structs.replace(frame, mood="fact", tense="past", negated=False)]
