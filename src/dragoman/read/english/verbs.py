"""Frames of verbs of engagement."""

import msgspec

from dragoman.languages.predicates import Predicate
from dragoman.read.english.framing import Framing
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Argument, Frame
from dragoman.read.senses import choose_sense

_FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})

_ABOUT = frozenset({"on", "about", "over", "regarding", "concerning", "against", "towards", "toward"})
_KEPT = frozenset({"RETREAT", "CONCEDE", "AID"})


class VerbFrames:
    """Finds the frames of the verb groups of one sentence."""

    def __init__(self, at: Framing) -> None:
        self.at = at

    def find(self, index: int) -> list[Frame]:
        """The frame of the verb group at unit `index`, or none."""
        unit = self.at.units[index]
        if self._is_matter(index):
            return []
        for head in self._heads(unit):
            for entry in self.at.lex.verbs.get(self.at.tokens[head].low, ()):
                if entry.predicate is None or (entry.rest and self._is_absent(entry.rest)):
                    continue
                behind = self._match_rest(index, head + 1, entry.rest)
                if behind is None:
                    continue
                if head != unit.head and self.at.tokens[head].low in self.at.lex.modals:
                    return self._demand(entry.predicate, index, head)
                passive = head == unit.head and entry.rest[:1] != ("by",) and self.at.passive_voice(index)
                slots = self._verb_slots(index, behind, passive=passive)
                if choose_sense(entry.predicate, slots, self.at.mentions) is None:
                    continue
                frame = self.at.frame(entry.predicate, index, head, unit.head + 1, slots)
                return [self._refused(frame, unit)]
        return self._refusal(index)

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

    def _refusal(self, index: int) -> list[Frame]:
        """`Peru said it would not accept that`: a refusal, whatever the verb, but for words that refuse nobody."""
        unit = self.at.units[index]
        lex = self.at.lex
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

    def _is_absent(self, rest: tuple[str, ...]) -> bool:
        words = self.at.words
        return rest[0] not in words and not (len(rest) == 1 and rest[0] + "s" in words)

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

    def _match_rest(self, index: int, start: int, rest: tuple[str, ...]) -> int | None:
        """The unit behind the words that belong to the verb, or None where they do not follow.

        A particle may stand behind the object ("turned the offer down", "put the army on alert"), a preposition
        may not; a noun stands at the head of the object ("voiced its full support").
        """
        if not rest:
            return index + 1
        lex = self.at.lex
        phrase = len(rest) > 1 and rest[0] in lex.prepositions
        if rest[0] in lex.parting or phrase:
            return self._match_far(index, start, rest)
        limit = start + 2
        if index + 1 < len(self.at.units) and self.at.units[index + 1].kind == "np":
            limit = max(limit, self.at.units[index + 1].end)
        for position in range(start, min(limit, len(self.at.tokens))):
            end = self._stands(position, rest)
            if end:
                return self._unit_at(end)
        return None

    def _match_far(self, index: int, start: int, rest: tuple[str, ...]) -> int | None:
        tokens = self.at.tokens
        limit = min(len(tokens), start + len(rest) + 14)
        first = {rest[0], rest[0] + "s"} if len(rest) == 1 else {rest[0]}
        for position in range(start, limit):
            end = self._stands(position, rest) if tokens[position].low in first else 0
            if end:
                if position - start > 1 and self._verb_between(start, position):
                    return None
                return self._unit_at(end) if position - start <= 1 else index + 1
            if tokens[position].core in ";:":
                return None
        return None

    def _stands(self, position: int, rest: tuple[str, ...]) -> int:
        """Where the words end if they stand from `position` on, over articles, a noun perhaps in the plural; or 0."""
        tokens, last = self.at.tokens, rest[-1]
        if tokens[position].low != rest[0] and not (len(rest) == 1 and tokens[position].low == last + "s"):
            return 0
        end = position + 1
        for word in rest[1:]:
            while (
                end < len(tokens) and tokens[end].low in self.at.lex.determiners and word != tokens[end].low
            ):
                end += 1
            if end >= len(tokens) or tokens[end].low not in (word, last + "s" if word == last else word):
                return 0
            end += 1
        return end

    def _verb_between(self, start: int, end: int) -> bool:
        return any(u.kind == "verb" and start <= u.start < end for u in self.at.units)

    def _unit_at(self, token: int) -> int:
        for k, unit in enumerate(self.at.units):
            if unit.end > token or (unit.start >= token):
                return k
        return len(self.at.units)

    def _second_object(self, index: int, behind: int, slots: dict[str, Argument]) -> int:
        """`sent Kenya tents`: the first phrase is who gets it. The unit where the other one begins."""
        units = self.at.units
        if units[index].word not in self.at.lex.giving or behind >= len(units) or units[behind].kind != "np":
            return behind
        given = behind + 1
        if given >= len(units) or units[given].kind != "np" or not units[behind].mentions:
            return behind
        receiver = self.at.clauses.argument((behind,))
        if receiver is not None:
            slots["to"] = receiver
        return given

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

    def _verb_slots(self, index: int, behind: int, *, passive: bool) -> dict[str, Argument]:
        slots: dict[str, Argument] = {}
        parts: dict[str, list[int]] = {}
        start = self._second_object(index, behind, slots)
        for name, units, end in self.at.clauses.after(start):
            parts.setdefault(name, list(units))
            if name == "object" and end < len(self.at.units) and self.at.units[end].kind in ("np", "quote"):
                parts["complement"] = [end]
        behind_all = start
        while behind_all < len(self.at.units) and self.at.units[behind_all].kind in (
            "np",
            "adv",
            "and",
            "comma",
        ):
            behind_all += 1
        if behind_all < len(self.at.units) and self.at.units[behind_all].infinitive:
            parts["infinitive"] = [behind_all]
        for name, members in parts.items():
            argument = self.at.clauses.argument(members)
            if argument is not None:
                slots[name] = argument
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
                slots["object"] = subject
            agent = agent or self._holder(index)
            if agent is not None:
                slots["subject"] = agent
        elif subject is not None:
            slots["subject"] = subject
        if "between" in slots and "with" not in slots:
            slots["with"] = slots["between"]
        return slots
