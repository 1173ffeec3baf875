"""Frames of nouns of engagement."""

import msgspec

from dragoman.languages.predicates import Predicate
from dragoman.read.english.described import Described, is_shared
from dragoman.read.english.framing import Framing, tells_journey
from dragoman.read.english.protested import find_accused
from dragoman.read.english.speech import add_extras
from dragoman.read.english.struck import find_sites
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Argument, Frame
from dragoman.read.senses import choose_sense

_PARTNERS = frozenset({"with", "between", "to"})
_DURING = frozenset({"in", "during", "at", "by"})
_SIDES = frozenset({"subject", "possessor", "between", "among", "by"})
_IDLE = frozenset({"be", "fail", "stall", "collapse", "depend", "require", "remain", "seem", "fade", "need"})
"""Verbs that say of a noun anything but that it has come about."""
_COMING = frozenset({"come", "follow", "begin", "start", "end", "go", "proceed", "continue", "bring", "mark"})
"""Verbs whose subject has come about ("the release came a day after")."""

_PARTIES = frozenset({"possessor", "subject", "between", "of", "by"})


_STRUCK = ("target",)
_EVERY = frozenset({"all", "every", "each"})
_DURING_ALL = frozenset({"in", "at", "during", "throughout"})


class NounFrames:
    """Finds the frames of the noun phrases of one sentence."""

    def __init__(self, at: Framing) -> None:
        self.at = at
        self.described = Described(at)

    def find(self, index: int) -> list[Frame]:
        unit = self.at.units[index]
        predicate, start = self._noun_predicate(unit)
        if predicate is None or self.described.only_heads(index) or self._is_every(index):
            return []
        slots: dict[str, Argument] = {}
        owners = [m for m in unit.mentions if self._owns(m, unit)]
        strikes = any(sense.category == "ASSAULT" for sense in predicate.senses)
        if strikes and (struck := find_sites(self.at, owners, unit.start, unit.head)):
            slots["at"] = Argument(unit.start, unit.end, struck, _STRUCK)
        elif owners:
            plural = len(owners) > 1
            slots["possessor"] = Argument(unit.start, unit.end, tuple(owners), (), plural)
        else:
            whose = self._whose(index)
            if whose is not None:
                slots["possessor"] = whose
        end = index + 1
        held = False
        for place, (name, units, after) in enumerate(self.at.clauses.after(index + 1)):
            end = after
            if held and name in _PARTNERS:
                # "praised the deal in a call with Peru": Peru is whom he called
                continue
            held = held or (name in _DURING and self._is_talk(units))
            argument = self.at.clauses.argument(units)
            late = name == "of" and place > 0
            if argument is None or name == "object" or (late and not self._late(units, doer="by" in slots)):
                continue
            slots.setdefault(name, argument)
        if (
            predicate.senses[0].category == "AID"
            and end < len(self.at.units)
            and self.at.units[end].infinitive
        ):
            for name, units in self.at.purpose(end):
                argument = self.at.clauses.argument(units)
                if argument is not None:
                    slots.setdefault(name, argument)
        carried = self.described.add_callers(index, predicate, slots)
        if carried is not None:
            self.at.carried.add(carried)
        blamed = self.described.find_blamed(index) if _PARTIES.isdisjoint(slots) else None
        if blamed is not None:
            slots["by"] = blamed
        carrier = carried if carried is not None else self._carrier(index, predicate, slots)
        wanted = self.at.lex.extras.get(predicate.id)
        if wanted and carrier in self.at.carried:
            add_extras(self.at, carrier, slots, wanted)
        self._add_teller(index, predicate, slots)
        if self._is_told(index, carrier, predicate):
            slots["told"] = Argument(unit.start, unit.end)
        if choose_sense(predicate, slots, self.at.mentions) is not None:
            frame = self.at.frame(predicate, carrier, start, unit.head + 1, slots, noun=index)
            if blamed is not None:
                # "an attack blamed on rebels": somebody only says that they did it
                frame = msgspec.structs.replace(frame, mood="claim")
            if "blamed" in slots or "charged" in slots or self._is_judged(index):
                # "protested on Monday over the arrest": the day is that of the protest
                frame = msgspec.structs.replace(frame, first=unit.start)
            return [frame]
        if not unit.mentions and self._points_back(unit):
            frame = self.at.frame(predicate, carrier, start, unit.head + 1, slots, noun=index)
            # "Peru insists no such meeting took place"
            such = any(token.low == "such" for token in self.at.tokens[unit.start : unit.end])
            none = such and any(report.kind == "deny" for report in frame.reports)
            return [msgspec.structs.replace(frame, anaphor=True, negated=frame.negated or none)]
        return []

    def _is_every(self, index: int) -> bool:
        """`had led the team in all nineteen rounds`: no single one of them is told."""
        k = self.at.left_of(index)
        first = self.at.tokens[self.at.units[index].start].low
        return first in _EVERY and k >= 0 and self.at.units[k].word in _DURING_ALL

    def _is_talk(self, units: tuple[int, ...]) -> bool:
        """Whether a phrase behind a noun is itself a meeting or a call, with partners of its own."""
        entries = self.at.lex.nouns.get(self.at.units[units[-1]].word, ())
        return any(sense.category == "CONSULT" for predicate, *_ in entries for sense in predicate.senses)

    def _points_back(self, unit: Unit) -> bool:
        """`the talks`, `no meeting`, `a second round`: an event told before, or a further one of its kind."""
        first = self.at.tokens[unit.start].low
        if first in self.at.lex.pointing or first in self.at.lex.further:
            return True
        second = self.at.tokens[unit.start + 1].low if unit.end - unit.start > 1 else ""
        return (first in ("a", "an") and second in self.at.lex.further) or (first, second) == ("any", "such")

    def _noun_predicate(self, unit: Unit) -> tuple[Predicate | None, int]:
        tokens = self.at.tokens
        head = unit.head if 0 <= unit.head < len(tokens) else unit.end - 1
        for predicate, before, _ in self.at.lex.nouns.get(tokens[head].low, ()):
            start = head - len(before)
            if start >= unit.start and tuple([t.low for t in tokens[start:head]]) == before:
                return predicate, start
            if len(before) == 1 and before[0] in self.at.lex.adjectives:
                described = next((k for k in range(unit.start, head) if tokens[k].low == before[0]), None)
                if described is not None:
                    return predicate, described
        return None, -1

    def _owns(self, mention: int, unit: Unit) -> bool:
        found = self.at.mentions[mention]
        return found.entity >= 0 and found.full_end <= self.at.tokens[unit.head].start

    def _whose(self, index: int) -> Argument | None:
        """The owner that a possessive pronoun names: the subject of the clause that the phrase stands in."""
        start = self.at.units[index].start
        if self.at.tokens[start].low not in self.at.lex.possessives:
            return None
        owner = self.at.pronouns.get(start)
        if owner is not None:
            return Argument(start, start + 1, (owner,))
        before = [v for v in self.at.clauses.verbs if v < index]
        return self.at.clauses.chain_argument(self.at.clauses.subjects.get(before[-1])) if before else None

    def _carrier(self, index: int, predicate: Predicate, slots: dict[str, Argument]) -> int:
        """The verb that carries the noun; fills in what the noun takes from it."""
        k = self._over_particle(self.at.left_of(self._counted_by(index)), predicate)
        if k >= 0 and self.at.units[k].kind == "verb" and not self.at.is_subject(index):
            verb = self.at.units[k]
            offered = verb.word in self.at.lex.offering and predicate.senses[-1].category == "CONSULT"
            if verb.word in predicate.light or offered:
                subject = self.at.clauses.chain_argument(self.at.clauses.subjects.get(k))
                if subject is not None:
                    slots.setdefault("subject", subject)
                self.at.carried.add(k)
                slots["carried"] = Argument(verb.start, verb.end)
            elif verb.word in self.at.lex.shifting and self.at.moods.called_off(index) and not verb.passive:
                # "moved a meeting with Peru to Monday"
                if (mover := self.at.clauses.chain_argument(self.at.clauses.subjects.get(k))) is not None:
                    slots.setdefault("subject", mover)
            elif verb.word in self.at.lex.ordering and verb.form == "gerund":
                # "accused Peru of ordering the bombing"
                chain = self.at.clauses.chain_argument(self.at.clauses.subjects.get(k))
                if chain is not None:
                    slots.setdefault("subject", chain)
                    slots["charged"] = Argument(verb.start, verb.end)
            elif self.at.moods.called_off(index, journey=tells_journey(predicate)) and not verb.passive:
                self._add_canceller(k, predicate, slots)
            return k
        if k >= 0 and self.at.units[k].kind == "prep":
            return self._under_preposition(index, k, slots, shared=is_shared(predicate))
        after = self._right_verb(index)
        if after is None:
            return k if k >= 0 and self.at.units[k].kind == "verb" else -1
        verb = self.at.units[after]
        if verb.word in self.at.lex.happening or (verb.passive and verb.word in predicate.light):
            for name, units, _ in self.at.clauses.after(after + 1):
                argument = self.at.clauses.argument(units)
                if argument is None:
                    continue
                if name == "by" and (verb.passive or self.at.passive_voice(after)):
                    slots.setdefault("subject", argument)
                elif name != "object":
                    slots.setdefault(name, argument)
        return after

    def _add_canceller(self, verb: int, predicate: Predicate, slots: dict[str, Argument]) -> None:
        """`cancelled a visit to Peru`: who calls it off is who was to go; or the host, where the guest is named."""
        subject = self.at.clauses.chain_argument(self.at.clauses.subjects.get(verb))
        if subject is None:
            return
        visit = tells_journey(predicate)
        guests = {m for slot in ("by", "possessor", "of") if slot in slots for m in slots[slot].mentions}
        named = any(self.at.mentions[m].kind == "person" for m in guests)
        state = [self.at.mentions[m].kind for m in subject.mentions] == ["state"]
        if visit and named and state and "to" not in slots:
            slots["to"] = subject
        elif not self._has_parties(predicate, slots):
            slots["subject"] = subject

    def _has_parties(self, predicate: Predicate, slots: dict[str, Argument]) -> bool:
        told = not _PARTIES.isdisjoint(slots)
        return told and choose_sense(predicate, slots, self.at.mentions) is not None

    def _add_teller(self, index: int, predicate: Predicate, slots: dict[str, Argument]) -> None:
        """`Peru said the talks with Chile were useful`: who tells of them took part."""
        first = self.at.tokens[self.at.units[index].start].low
        if "with" not in slots or _SIDES & slots.keys() or first in self.at.lex.negations:
            return
        k = self.at.left_of(index)
        if not is_shared(predicate) or (k >= 0 and self.at.units[k].negated):
            return
        report = next(iter(self.at.reports.over(index)), None)
        if report is not None and report.mentions:
            slots["subject"] = Argument(report.start, report.end, report.mentions)

    def _is_told(self, index: int, carrier: int, predicate: Predicate) -> bool:
        """Whether the noun stands where it has come about ("announced the release", "the signing took place")."""
        units, lex = self.at.units, self.at.lex
        k = self.at.left_of(index)
        if k >= 0 and units[k].kind == "prep":
            return units[k].word in lex.behind
        if k >= 0 and units[k].kind == "verb" and not self.at.is_subject(index):
            return not units[k].passive and (units[k].word in lex.factive or carrier in self.at.carried)
        if carrier <= index:
            return False
        verb = units[carrier]
        if verb.passive:
            return verb.word in lex.factive or verb.word in predicate.light
        held = verb.word in lex.happening and verb.word != "hold"
        return held or verb.word in _COMING or self._had_effect(index, carrier)

    def _is_judged(self, index: int) -> bool:
        """`welcomed the release`: what is only spoken of, on some other day."""
        k = self.at.left_of(index)
        verb = self.at.units[k] if k >= 0 else None
        return verb is not None and verb.kind == "verb" and verb.word in self.at.lex.judging

    def _had_effect(self, index: int, verb: int) -> bool:
        """`The signing of the pact drew criticism`: what did something has come about."""
        unit, first = self.at.units[verb], self.at.tokens[self.at.units[index].start].low
        definite = first in ("the", "this") or bool(self.at.units[index].mentions)
        past = unit.tense == "past" and not (unit.negated or unit.modal)
        return definite and past and unit.word not in _IDLE and self.at.is_subject(index)

    def _late(self, of: tuple[int, ...], *, doer: bool) -> bool:
        """`the extradition to Peru of Jan Holm`, `the seizure by Peru on Friday of a tanker`: whom it is done to.

        With `doer` the phrase before may be the doer's: "by the army of Peru" names one, "by police of nine men" two.
        """
        units, mentions = self.at.units, self.at.mentions
        before = units[min(of) - 2] if min(of) > 1 else units[0]
        if doer and before.kind == "date":
            return True
        named = [mentions[m].kind for m in before.mentions]
        whom = [mentions[m] for m in units[min(of)].mentions]
        if (
            doer
            and named
            and not any(m.kind in ("state", "place", "organization") and not m.adjective for m in whom)
        ):
            return True
        return named == ["state"] and any(m.kind == "person" for m in whom)

    def _over_particle(self, k: int, predicate: Predicate) -> int:
        """`kicked off joint drills`: a preposition that belongs to the verb which carries the noun."""
        units = self.at.units
        if k < 1 or units[k].kind != "prep" or units[k].word not in self.at.lex.parting:
            return k
        if units[k - 1].kind != "verb":
            return k
        carries = units[k - 1].word in predicate.light
        return k - 1 if carries or self.at.moods.called_off(k + 1) else k

    def _counted_by(self, index: int) -> int:
        """The phrase that only counts the noun ("a new round of joint exercises"), or the noun's own."""
        units = self.at.units
        if index >= 2 and units[index - 1].word == "of" and units[index - 2].kind == "np":
            counting = units[index - 2].word in self.at.lex.counting and not units[index - 2].mentions
            return index - 2 if counting else index
        return index

    def _under_preposition(self, index: int, k: int, slots: dict[str, Argument], *, shared: bool) -> int:
        word = self.at.units[k].word
        before = [v for v in self.at.clauses.verbs if v < k]
        verb = before[-1] if before else self._right_verb(index)
        if verb is not None and word in ("of", "for") and self._accuses(verb):
            accused = self.at.clauses.argument(self.at.clauses.object_units(verb))
            if accused is not None and accused.end <= self.at.units[k].start:
                slots.setdefault("subject", accused)
                slots["charged"] = accused
        elif verb is not None and not _PARTIES & slots.keys() - {"of"}:
            blamed = find_accused(self.at, verb, k)
            if blamed is not None:
                slots["subject"] = slots["blamed"] = blamed
        if shared and verb is not None and word in self.at.lex.carrying:
            subject = self.at.clauses.chain_argument(self.at.clauses.subjects.get(verb))
            if subject is not None and not {"between", "possessor", "by"} & slots.keys():
                # "fired on a march held by students": they marched, whoever fired
                slots.setdefault("subject", subject)
                if "with" not in slots:
                    self.described.add_partner(verb, k, slots)
        return verb if verb is not None else -1

    def _is_of(self, verb: int, index: int) -> bool:
        chain = self.at.clauses.subjects.get(verb)
        return chain is not None and index in chain.units and self.at.units[verb].form == "finite"

    def _is_aside(self, verb: int) -> bool:
        """`The summit, planned for May, was postponed`: a bare participle behind a comma."""
        unit = self.at.units[verb]
        return unit.end - unit.start == 1 and self.at.units[self.at.left_of(verb)].kind == "comma"

    def _accuses(self, verb: int) -> bool:
        return self.at.lex.reporting.get(self.at.units[verb].word) == "claim"

    def _right_verb(self, index: int) -> int | None:
        """The verb that the noun is the subject of, else the first one behind it."""
        own = [verb for verb in self.at.verbs if index < verb < index + 60 and self._is_of(verb, index)]
        if len(own) > 1 and (self._is_aside(own[0]) or self.described.opens(own[0])):
            return own[1]
        if (main := self.described.main_behind(index)) is not None:
            return main
        if own:
            return own[0]
        inside = False
        for k in range(index + 1, min(index + 60, len(self.at.units))):
            unit = self.at.units[k]
            inside = inside or unit.kind == "rel"
            if unit.kind == "verb" and inside and unit.form == "finite":
                # "A meeting that Peru had called for May is off": the second verb is the meeting's
                inside = False
            elif unit.kind == "verb":
                return k
            if unit.kind in ("stop", "sub"):
                return None
        return None
