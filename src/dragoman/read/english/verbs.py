"""Frames of verbs of engagement."""

from dragoman.read.english.framing import Framing
from dragoman.read.frames import Argument, Frame
from dragoman.read.senses import choose_sense


class VerbFrames:
    """Finds the frames of the verb groups of one sentence."""

    def __init__(self, at: Framing) -> None:
        self.at = at

    def find(self, index: int) -> list[Frame]:
        unit = self.at.units[index]
        head = self.at.tokens[unit.head].low
        for entry in self.at.lex.verbs.get(head, ()):
            if entry.predicate is None:
                continue
            behind = self._match_rest(index, entry.rest)
            if behind is None:
                continue
            slots = self._verb_slots(index, behind, passive=self.at.passive_voice(index))
            if choose_sense(entry.predicate, slots, self.at.mentions) is None:
                continue
            return [self.at.frame(entry.predicate, index, unit.head, unit.head + 1, slots)]
        return []

    def _match_rest(self, index: int, rest: tuple[str, ...]) -> int | None:
        """The unit behind the words that belong to the verb, or None where they do not follow.

        A particle may stand behind the object ("turned the offer down", "put the army on alert"), a preposition
        may not; a noun stands at the head of the object ("voiced its full support").
        """
        if not rest:
            return index + 1
        start = self.at.units[index].head + 1
        lex = self.at.lex
        phrase = len(rest) > 1 and rest[0] in lex.prepositions
        if rest[0] in lex.parting or phrase:
            return self._match_far(index, start, rest)
        limit = start + 2
        if index + 1 < len(self.at.units) and self.at.units[index + 1].kind == "np":
            limit = max(limit, self.at.units[index + 1].end)
        for position in range(start, min(limit, len(self.at.tokens))):
            if self._stands(position, rest):
                return self._unit_at(position + len(rest))
        return None

    def _match_far(self, index: int, start: int, rest: tuple[str, ...]) -> int | None:
        limit = min(len(self.at.tokens), start + len(rest) + 14)
        for position in range(start, limit):
            if self._stands(position, rest):
                if position - start > 1 and self._verb_between(start, position):
                    return None
                near = position - start <= 1
                return self._unit_at(position + len(rest)) if near else index + 1
            if self.at.tokens[position].core in ";:":
                return None
        return None

    def _stands(self, position: int, rest: tuple[str, ...]) -> bool:
        """Whether the words stand there, the last one perhaps in the plural; a possessive is passed over."""
        first = self.at.tokens[position].low
        if first != rest[0] and not (len(rest) == 1 and first == rest[0] + "s"):
            return False
        words = [t.low for t in self.at.tokens[position + 1 : position + len(rest)]]
        return words == list(rest[1:])

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

    def _verb_slots(self, index: int, behind: int, *, passive: bool) -> dict[str, Argument]:
        slots: dict[str, Argument] = {}
        parts: dict[str, list[int]] = {}
        start = self._second_object(index, behind, slots)
        for name, units, end in self.at.clauses.after(start):
            parts.setdefault(name, list(units))
            if name == "object" and end < len(self.at.units) and self.at.units[end].kind in ("np", "quote"):
                parts["complement"] = [end]
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
            if agent is not None:
                slots["subject"] = agent
        elif subject is not None:
            slots["subject"] = subject
        if "between" in slots and "with" not in slots:
            slots["with"] = slots["between"]
        return slots
