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

        A particle may stand behind the object ("turned the offer down"), a preposition may not.
        """
        if not rest:
            return index + 1
        start = self.at.units[index].head + 1
        gap = rest[0] in self.at.lex.parting or rest[0] not in self.at.lex.prepositions or len(rest) > 1
        limit = min(len(self.at.tokens), start + len(rest) + (14 if gap else 1))
        for position in range(start, limit):
            if tuple(t.low for t in self.at.tokens[position : position + len(rest)]) == rest:
                if position - start > 1 and self._verb_between(start, position):
                    return None
                near = position - start <= 1
                return self._unit_at(position + len(rest)) if near else index + 1
            if self.at.tokens[position].core in ";:":
                return None
        return None

    def _verb_between(self, start: int, end: int) -> bool:
        return any(u.kind == "verb" and start <= u.start < end for u in self.at.units)

    def _unit_at(self, token: int) -> int:
        for k, unit in enumerate(self.at.units):
            if unit.end > token or (unit.start >= token):
                return k
        return len(self.at.units)

    def _verb_slots(self, index: int, behind: int, *, passive: bool) -> dict[str, Argument]:
        slots: dict[str, Argument] = {}
        parts: dict[str, list[int]] = {}
        for name, units, _ in self.at.clauses.after(behind):
            parts.setdefault(name, list(units))
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
