"""What somebody will do to others, and what somebody will not do for them: threats and refusals."""

import msgspec

from dragoman.languages.predicates import Predicate
from dragoman.read.english.framing import Framing
from dragoman.read.english.slots import VerbSlots
from dragoman.read.english.speech import add_extras, begin_saying, lies_ahead, speaks_of_itself
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Argument, Frame
from dragoman.read.senses import choose_sense

_FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})
_WANTED = frozenset({"meeting", "agreement", "truce"})
"""Classes of nouns that the other side wants, so that "there will be none" refuses it."""
_WARNING = frozenset({"warned", "warns", "warning", "threatened", "threatens", "vowed", "vows"})
_PEACEFUL = frozenset({"agreement", "letter", "proposal", "invitation", "meeting", "plea"})
_ANYBODY = frozenset({"any", "anyone", "anybody", "those", "whoever", "every", "all"})
_AIMED = frozenset({"object", "against", "at", "in"})
_SPEAKER = frozenset({"speaker"})
_YIELDING = frozenset({"RETREAT", "COOPERATE"})
_KEPT = frozenset({"RETREAT", "CONCEDE", "AID"})


class Vows:
    """Finds the threats and refusals among the verbs of one sentence."""

    def __init__(self, at: Framing, slots: VerbSlots) -> None:
        self.at = at
        self.slots = slots

    def threat(self, index: int) -> list[Frame]:
        """`We will sink their ships, the admiral said`: violence that the speaker promises."""
        unit = self.at.units[index]
        doing = self.at.lex.doing.get(unit.word, ())
        warned = self.at.moods.on_condition and "hostile" in doing
        if unit.negated or not ("violent" in doing or warned) or not lies_ahead(self.at, unit):
            return []
        if self._supposes(unit):
            return []
        slots = self.slots.of(index, index + 1, passive=False)
        add_extras(self.at, index, slots, _SPEAKER)
        if "subject" not in slots or "speaker" not in slots or self._downs_tools(unit, slots):
            return []
        if self._is_harmless(slots):
            return []
        if unit.passive:
            if not (self._means_anybody(index) or (warned and self._warns())):
                return []
            slots["object"], slots["subject"] = slots["subject"], slots["speaker"]
        elif speaks_of_itself(self.at, index, slots):
            slots["speaker"] = slots["subject"]
        elif warned and self._warns():
            slots["subject"] = slots["speaker"]
        whom = self._in_case(index) if warned else None
        # "unless it was heard": whoever threatens, hardly whom he threatens
        if whom is not None and self.at.tokens[whom.start].low not in ("it", "they"):
            slots.setdefault("against", whom)
        frame = self.at.frame(self.at.lex.threat, index, unit.head, unit.head + 1, slots)
        first = begin_saying(self.at, frame)
        return [msgspec.structs.replace(frame, mood="fact", tense="past", first=first)]

    def _warns(self) -> bool:
        return not _WARNING.isdisjoint(self.at.words)

    def _is_harmless(self, slots: dict[str, Argument]) -> bool:
        """`will strike a deal`, `will hit its target`, `will respond to the offer`: no harm is promised."""
        told = slots.get("object")
        if told is not None and not told.mentions:
            own = self.at.tokens[told.start].low in ("its", "their", "our", "his", "her")
            return own or not _PEACEFUL.isdisjoint(told.classes)
        answered = slots.get("to")
        return told is None and answered is not None and not _PEACEFUL.isdisjoint(answered.classes)

    def _downs_tools(self, unit: Unit, slots: dict[str, Argument]) -> bool:
        """`The dockers' union said it would strike`: who works for others and strikes nobody walks out."""
        if unit.word != "strike" or not _AIMED.isdisjoint(slots):
            return False
        speaker = slots["speaker"]
        words = self.at.tokens[speaker.start : speaker.end]
        return any("crowd" in self.at.lex.classes.get(token.low, ()) for token in words)

    def _supposes(self, unit: Unit) -> bool:
        """`"If Peru closed the road, our mills would close"`: in somebody's own words "would" only supposes."""
        would = any(token.low == "would" for token in self.at.tokens[unit.start : unit.end])
        return would and self.at.moods.on_condition and self.at.sentence.quoted[unit.head]

    def _means_anybody(self, index: int) -> bool:
        """`Any ship that enters will be sunk`: who says so will do it."""
        chain = self.at.clauses.subjects.get(index)
        return chain is not None and self.at.tokens[self.at.units[chain.units[0]].start].low in _ANYBODY

    def _in_case(self, index: int) -> Argument | None:
        """`If Peru lands, we will fire`: on whom it depends."""
        for k, unit in enumerate(self.at.units):
            if unit.kind == "sub" and unit.word in ("if", "unless", "should"):
                verb = next((v for v in self.at.verbs if v > k), None)
                chain = self.at.clauses.subjects.get(verb) if verb is not None and verb != index else None
                # "if there was another attack": nobody behind the joint
                ahead = chain is not None and min(chain.units) > k
                return self.at.clauses.chain_argument(chain) if ahead else None
        return None

    def refusal(self, index: int) -> list[Frame]:
        """`Peru said it would not accept that`: a refusal, whatever the verb, but for words that refuse nobody."""
        unit = self.at.units[index]
        lex = self.at.lex
        if unit.negated and unit.word in lex.happening and lies_ahead(self.at, unit):
            return self._ruled_out(index)
        if not unit.negated or (not unit.modal and unit.tense != "future") or unit.passive:
            return []
        if unit.word in lex.harmless or unit.word in lex.reporting or unit.word in lex.be:
            return []
        slots = self.slots.of(index, index + 1, passive=False)
        if "object" not in slots or self._means_else(index):
            return []
        add_extras(self.at, index, slots, _SPEAKER)
        if "subject" not in slots or "speaker" not in slots:
            return []
        if speaks_of_itself(self.at, index, slots):
            slots["speaker"] = slots["subject"]
        frame = self.at.frame(self._withholding(), index, unit.head, unit.head + 1, slots)
        return [msgspec.structs.replace(frame, mood="fact", tense="past", negated=False, cancelled=False)]

    def withheld(self, index: int) -> list[Frame]:
        """`None of the men will be handed to Peru, the minister said`: whoever says so will not do it."""
        unit = self.at.units[index]
        negated = unit.negated or self.at.is_nobody(-1, index)
        if not (unit.passive and negated and lies_ahead(self.at, unit) and self._gives_up(unit.word)):
            return []
        slots = self.slots.of(index, index + 1, passive=True)
        add_extras(self.at, index, slots, _SPEAKER)
        if "speaker" not in slots or "subject" in slots or not slots["speaker"].mentions:
            return []
        slots["subject"] = slots["speaker"]
        frame = self.at.frame(self._withholding(), index, unit.head, unit.head + 1, slots)
        return [msgspec.structs.replace(frame, mood="fact", tense="past", negated=False, cancelled=False)]

    def _withholding(self) -> Predicate:
        """`warned that unless the crew came free, ships would not be let past`: on a condition it is a threat."""
        threatens = self.at.moods.on_condition and self._warns()
        return self.at.lex.threat if threatens else self.at.lex.refusal

    def _gives_up(self, word: str) -> bool:
        """Whether a verb tells that people or things come free or change hands."""
        known = [e.predicate for e in self.at.lex.verbs.get(word, ()) if e.predicate is not None]
        return any(
            sense.category in _YIELDING and "to" in sense.recipients
            for predicate in known
            for sense in predicate.senses
        )

    def _means_else(self, verb: int) -> bool:
        """Whether the pack has a verb for other deeds than giving access: what it did not read is none of them."""
        if self.at.units[verb].word in self.at.lex.giving and self._to_somebody(verb):
            return False
        entries = self.at.lex.verbs.get(self.at.units[verb].word, ())
        known = [e.predicate for e in entries if e.predicate is not None and not e.rest]
        return any(all(sense.mode != "access" for sense in predicate.senses) for predicate in known)

    def _to_somebody(self, verb: int) -> bool:
        """`will not hand the fugitive to Peru`."""
        behind = self.at.clauses.after(verb + 1)
        return any(
            name == "to" and any(self.at.units[k].mentions for k in units) for name, units, _ in behind
        )

    def _ruled_out(self, index: int) -> list[Frame]:
        """`There will be no talks with Chile, Peru said`: who says so refuses them."""
        slots = self.slots.of(index, index + 1, passive=False)
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

    def _teller(self, frame: Frame) -> Argument | None:
        """Who tells it, if not the one who refuses; whether they are of one side is seen later."""
        report = next((r for r in frame.reports[:1] if r.kind != "deny" and r.mentions), None)
        return Argument(report.start, report.end, report.mentions) if report is not None else None

    def refused(self, frame: Frame, unit: Unit) -> Frame:
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
        speaker = subject if own else self._teller(frame)
        if sense is None or not friendly or speaker is None or (not own and sense.category == "CONSULT"):
            return frame
        slots = {**frame.slots, "speaker": speaker}
        refusal = msgspec.structs.replace(frame, predicate=self.at.lex.refusal, slots=slots, negated=False)
        return msgspec.structs.replace(refusal, mood="fact", tense="past", cancelled=False)
