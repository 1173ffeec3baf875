"""Frames of verbs of engagement."""

import msgspec

from dragoman.languages.predicates import Predicate
from dragoman.read.english.framing import Framing
from dragoman.read.english.phrasal import Phrasal
from dragoman.read.english.speech import add_extras, lies_ahead, speaks_of_itself
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Argument, Frame
from dragoman.read.senses import asked_slots, choose_sense

_FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})

_WANTED = frozenset({"meeting", "agreement", "truce"})
"""Classes of nouns that the other side wants, so that "there will be none" refuses it."""

_SPEAKER = frozenset({"speaker"})
_BEFORE_INFINITIVE = frozenset({"np", "adv", "and", "comma", "date"})
_DIRECTED = frozenset({"object", "on", "against", "at"})

_ABOUT = frozenset({"on", "about", "over", "regarding", "concerning", "against", "towards", "toward"})
_KEPT = frozenset({"RETREAT", "CONCEDE", "AID"})

_PEOPLE = frozenset({"captive", "crowd", "refugee", "forces", "helper"})
"""Noun classes of those who can be given something."""


class VerbFrames:
    """Finds the frames of the verb groups of one sentence."""

    def __init__(self, at: Framing) -> None:
        self.at = at
        self.phrasal = Phrasal(at)

    def find(self, index: int) -> list[Frame]:
        """The frame of the verb group at unit `index`, or none."""
        unit = self.at.units[index]
        if self._is_matter(index):
            return []
        if threat := self._threat(index):
            return threat
        for head in self._heads(unit):
            for entry in self.at.lex.verbs.get(self.at.tokens[head].low, ()):
                if entry.predicate is None or (entry.rest and self.phrasal.is_absent(entry.rest)):
                    continue
                behind = self.phrasal.match(index, head + 1, entry.rest)
                if behind is None:
                    continue
                if head != unit.head and self.at.tokens[head].low in self.at.lex.modals:
                    return self._demand(entry.predicate, index, head)
                passive = head == unit.head and entry.rest[:1] != ("by",) and self.at.passive_voice(index)
                particle = bool(entry.rest) and entry.rest[0] in self.at.lex.parting
                slots = self._verb_slots(index, behind, passive=passive, particle=particle)
                if self._is_greeting(index, slots):
                    continue
                wanted = self.at.lex.extras.get(entry.predicate.id)
                if wanted:
                    add_extras(self.at, index, slots, wanted)
                sense = choose_sense(entry.predicate, slots, self.at.mentions)
                if sense is None:
                    continue
                frame = self.at.frame(entry.predicate, index, head, unit.head + 1, slots)
                if wanted or "no" in entry.rest:
                    frame = self._as_said(frame, unit, entry.rest, asked_slots(sense))
                return [self._refused(frame, unit)]
        return self._refusal(index)

    def _as_said(self, frame: Frame, unit: Unit, rest: tuple[str, ...], asked: frozenset[str]) -> Frame:
        """A threat is made when it is spoken, whatever lies ahead; a negation that belongs to it denies nothing."""
        if asked & {"future"}:
            frame = msgspec.structs.replace(frame, mood="fact", tense="past")
        own = "no" in rest and not any(
            token.low in self.at.lex.negations for token in self.at.tokens[unit.start : unit.head]
        )
        if "negation" in asked and frame.mood == "hypothetical" and lies_ahead(self.at, unit):
            frame = msgspec.structs.replace(frame, mood="fact", tense="past")
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

    def _threat(self, index: int) -> list[Frame]:
        """`We will sink their ships, the admiral said`: violence that the speaker promises."""
        unit = self.at.units[index]
        if "violent" not in self.at.lex.doing.get(unit.word, ()) or unit.negated or unit.passive:
            return []
        if not lies_ahead(self.at, unit):
            return []
        slots = self._verb_slots(index, index + 1, passive=False)
        add_extras(self.at, index, slots, _SPEAKER)
        if not speaks_of_itself(self.at, index, slots):
            return []
        frame = self.at.frame(self.at.lex.threat, index, unit.head, unit.head + 1, slots)
        return [msgspec.structs.replace(frame, mood="fact", tense="past")]

    def _refusal(self, index: int) -> list[Frame]:
        """`Peru said it would not accept that`: a refusal, whatever the verb, but for words that refuse nobody."""
        unit = self.at.units[index]
        lex = self.at.lex
        if unit.negated and unit.word in lex.happening and lies_ahead(self.at, unit):
            return self._ruled_out(index)
        if not unit.negated or (not unit.modal and unit.tense != "future") or unit.passive:
            return []
        if unit.word in lex.harmless or unit.word in lex.reporting or unit.word in lex.be:
            return []
        slots = self._verb_slots(index, index + 1, passive=False)
        if "object" not in slots or any(
            entry.predicate for entry in lex.verbs.get(unit.word, ()) if not entry.rest
        ):
            return []
        frame = self.at.frame(lex.refusal, index, unit.head, unit.head + 1, slots)
        return [refused] if (refused := self._refused(frame, unit)) is not frame else []

    def _ruled_out(self, index: int) -> list[Frame]:
        """`There will be no talks with Chile, Peru said`: who says so refuses them."""
        slots = self._verb_slots(index, index + 1, passive=False)
        offered = slots.get("object") or slots.get("subject")
        slots.pop("subject", None)
        add_extras(self.at, index, slots, _SPEAKER)
        speaker = slots.get("speaker")
        if not any(slots[name].mentions for name in ("with", "between", "to") if name in slots):
            return []
        if offered is None or speaker is None or not _WANTED.intersection(offered.classes):
            return []
        slots["subject"] = speaker
        frame = self.at.frame(
            self.at.lex.refusal, index, self.at.units[index].head, self.at.units[index].head + 1, slots
        )
        return [msgspec.structs.replace(frame, mood="fact", tense="past", negated=False)]

    def _refused(self, frame: Frame, unit: Unit) -> Frame:
        """`Peru said it would not leave`: what somebody will not do for others, by their own word, is a refusal.

        What they will not give up or give back is one whoever tells it ("Peru will not lift the ban").
        """
        promised = unit.tense == "future" or "would" in (
            token.low for token in self.at.tokens[unit.start : unit.head]
        )
        subject = frame.slots.get("subject")
        if not (frame.negated and unit.negated and promised and subject is not None):
            return frame
        sense = choose_sense(frame.predicate, frame.slots, self.at.mentions)
        friendly = frame.predicate is self.at.lex.refusal or (sense and sense.category in _FRIENDLY)
        told = {self.at.mentions[m].entity for report in frame.reports[:1] for m in report.mentions}
        own = told & {self.at.mentions[m].entity for m in subject.mentions} - {-1}
        if sense is not None and unit.tense == "future" and sense.category in _KEPT:
            own = own or {-1}
        if sense is None or not friendly or not own:
            return frame
        return msgspec.structs.replace(
            frame, predicate=self.at.lex.refusal, negated=False, mood="fact", tense="past", cancelled=False
        )

    def _is_greeting(self, index: int, slots: dict[str, Argument]) -> bool:
        """`called X to congratulate him`: what is said to the one who was called is the call."""
        governor = self.at.clauses.governors.get(index)
        if governor is None or self.at.units[governor].word not in self.at.lex.messaging:
            return False
        told = [slot for name, slot in slots.items() if name not in ("subject", "in", "at", "on")]
        return not any(self.at.mentions[m].entity >= 0 for slot in told for m in slot.mentions)

    def _heads(self, unit: Unit) -> tuple[int, ...]:
        """The verb; before a participle first the `be` ("is prepared to" is willing, not made ready)."""
        if unit.passive and self.at.tokens[unit.head - 1].low in self.at.lex.be:
            return unit.head - 1, unit.head
        if unit.modal and not self.at.moods.conditional:
            modals = self.at.lex.modals
            return *(k for k in range(unit.start, unit.head) if self.at.tokens[k].low in modals), unit.head
        return (unit.head,)

    def _demand(self, predicate: Predicate, index: int, head: int) -> list[Frame]:
        """`X said that Y must leave`: who says so asks it of the subject."""
        report = next((r for r in self.at.reports.over(index) if r.kind != "deny" and r.mentions), None)
        asked = self.at.clauses.chain_argument(self.at.clauses.subjects.get(index))
        if report is None or asked is None or set(report.mentions) & set(asked.mentions):
            return []
        if any(self.at.mentions[m].pronoun for m in asked.mentions):
            return []
        slots = {"subject": Argument(report.start, report.end, report.mentions), "object": asked}
        if choose_sense(predicate, slots, self.at.mentions) is None:
            return []
        frame = self.at.frame(predicate, index, head, head + 1, slots)
        return [msgspec.structs.replace(frame, mood="fact", tense="past", negated=False)]

    def _second_object(self, index: int, behind: int, slots: dict[str, Argument]) -> int:
        """`sent Kenya tents`: the first phrase is who gets it. The unit where the other one begins."""
        units = self.at.units
        if units[index].word not in self.at.lex.giving or behind >= len(units) or units[behind].kind != "np":
            return behind
        members, given = self.at.clauses.members(behind)
        while given + 2 < len(units) and units[given].word in ("of", "in") and units[given + 2].kind == "np":
            given += 2
        if given >= len(units) or units[given].kind != "np":
            return behind
        receiver = self.at.clauses.argument(members)
        if receiver is None or not (receiver.mentions or _PEOPLE.intersection(receiver.classes)):
            return behind
        slots["to"] = receiver
        return given

    def _provided(self, index: int, slots: dict[str, Argument]) -> None:
        """`provided Kenya with tents`, `Kenya was granted a loan`: who gets it stands before what is given."""
        lex, word = self.at.lex, self.at.units[index].word
        receiver, thing = slots.get("object"), slots.get("with")
        if receiver is None or thing is None or word not in lex.providing:
            return
        named = [self.at.mentions[m] for m in thing.mentions]
        if (receiver.mentions or _PEOPLE.intersection(receiver.classes)) and all(m.adjective for m in named):
            slots["to"], slots["object"] = receiver, thing
            del slots["with"]

    def _complement(self, k: int) -> int | None:
        """`called the raid on the bridge a crime`: the unit of what the object is called, from behind it on."""
        units = self.at.units
        while k + 2 < len(units) and units[k].kind == "prep" and units[k + 1].kind == "np":
            k += 2
        while k < len(units) and units[k].kind == "quote":
            k += 1
        return k if k < len(units) and units[k].kind == "np" else None

    def _behind_all(self, k: int) -> int | None:
        """The infinitive behind objects and dates ("told X on Monday to leave"), if nothing else stands between."""
        units = self.at.units
        while k < len(units):
            if units[k].kind in _BEFORE_INFINITIVE:
                k += 1
            elif units[k].kind == "prep" and k + 1 < len(units) and units[k + 1].kind == "date":
                k += 2
            else:
                break
        return k if k < len(units) and units[k].infinitive else None

    def _infinitive(self, index: int) -> Argument:
        """What somebody is to do, of the classes of its verb, with whom it is directed at."""
        found: list[int] = []
        for name, units, _ in self.at.clauses.after(index + 1):
            argument = self.at.clauses.argument(units)
            if argument is not None and (name in _DIRECTED or (name == "to" and not found)):
                found += argument.mentions
        unit = self.at.units[index]
        classes = self.at.lex.doing.get(unit.word, ())
        return Argument(unit.start, unit.end, tuple(dict.fromkeys(found)), classes)

    def _holder(self, index: int) -> Argument | None:
        """`The men held by rebels were freed`: who held them lets them go, where nobody else is told to."""
        held = self.at.clauses.split.get(index, -1)
        if self.at.units[index].word not in self.at.lex.freeing or held < 0:
            return None
        if self.at.units[held].word not in self.at.lex.holding:
            return None
        return next(
            (
                self.at.clauses.argument(units)
                for name, units, _ in self.at.clauses.after(held + 1)
                if name == "by"
            ),
            None,
        )

    def _verb_slots(
        self, index: int, behind: int, *, passive: bool, particle: bool = False
    ) -> dict[str, Argument]:
        slots: dict[str, Argument] = {}
        parts: dict[str, list[int]] = {}
        start = behind if particle else self._second_object(index, behind, slots)
        last = start
        for name, units, end in self.at.clauses.after(start):
            last = end
            parts.setdefault(name, list(units))
            if name == "object" and (told := self._complement(end)) is not None:
                parts["complement"] = [told]
        infinitive = self._behind_all(start)
        if infinitive is not None:
            slots["infinitive"] = self._infinitive(infinitive)
        if last < len(self.at.units) and self.at.units[last].infinitive:
            self.at.add_purpose(last, parts)
        for name, members in parts.items():
            argument = self.at.clauses.argument(members)
            if argument is not None:
                slots.setdefault(name, argument)
        missing = self.at.clauses.relative_objects.get(index)
        if "object" not in slots and missing is not None and not passive:
            carried = self.at.clauses.argument((missing,))
            if carried is not None:
                slots["object"] = carried
        subject = self.at.clauses.chain_argument(self.at.clauses.subjects.get(index))
        if index in self.at.clauses.reduced:
            subject = self.at.clauses.argument((self.at.clauses.reduced[index],))
        if passive:
            agent = slots.pop("by", None)
            if subject is not None:
                given = self.at.units[index].word in self.at.lex.giving and "object" in slots
                slots["to" if given else "object"] = subject
            agent = agent or self._holder(index)
            if agent is not None:
                slots["subject"] = agent
        elif subject is not None:
            slots["subject"] = subject
        self._provided(index, slots)
        if "between" in slots and "with" not in slots:
            slots["with"] = slots["between"]
        return slots
