"""Pronouns that point back at a meeting told before: "They will be held on 26 April", "X will chair them"."""

import msgspec

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import Predicate
from dragoman.read.english.framing import Framing
from dragoman.read.frames import Frame

_SUBJECTS = frozenset({"they", "it"})
_OBJECTS = frozenset({"them", "it"})
_STARTING = frozenset({"begin", "start", "open", "resume", "conclude", "reconvene"})
_HOSTING = frozenset({"chair", "host", "mediate", "moderate", "facilitate", "broker", "convene", "attend"})
_TALKS = "talks"
_PRONOUNS = _SUBJECTS | _OBJECTS
_WORDS = frozenset(
    {
        "held",
        "place",
        "chair",
        "host",
        "moderate",
        "off",
        "back",
        "cancelled",
        "canceled",
        "postponed",
        "scrapped",
        "shelved",
        *(verb + end for verb in _STARTING for end in ("", "s", "ed")),
    }
)


def may_point(words: frozenset[str]) -> bool:
    """Whether a sentence has a pronoun, and a word by whose verb that may mean a meeting."""
    return not (_PRONOUNS.isdisjoint(words) or _WORDS.isdisjoint(words))


class PronounFrames:
    """Finds the pronouns of one sentence by whose verb they mean a meeting."""

    def __init__(self, at: Framing) -> None:
        self.at = at

    def find(self, index: int) -> list[Frame]:
        """A frame without participants for the pronoun at unit `index`, or none."""
        unit = self.at.units[index]
        if unit.end - unit.start != 1 or any(self.at.mentions[m].entity >= 0 for m in unit.mentions):
            return []
        verb = self._held(index) if unit.word in _SUBJECTS else None
        verb = self._hosted(index) if verb is None and unit.word in _OBJECTS else verb
        undone = verb is None and unit.word == "it" and self._undone(index)
        if undone:
            verb = index - 1
        if verb is None:
            return []
        self.at.pointed.add(unit.start)
        frame = self.at.frame(self._meeting(), verb, unit.start, unit.end, {}, noun=index)
        return [msgspec.structs.replace(frame, anaphor=True, cancelled=frame.cancelled or undone)]

    def _meeting(self) -> Predicate:
        return next(predicate for predicate, before, _ in self.at.lex.nouns[_TALKS] if not before)

    def _held(self, index: int) -> int | None:
        """The verb by which what the pronoun means is held, takes place or begins."""
        subjects, units = self.at.clauses.subjects, self.at.units
        for verb in self.at.verbs:
            chain = subjects.get(verb)
            if verb < index or chain is None or index not in chain.units:
                continue
            unit = units[verb]
            placed = any(u.word == "place" for u in units[verb + 1 : verb + 2]) and unit.word == "take"
            told = any(u.kind == "date" or u.mentions for u in units[verb + 1 :])
            held = (unit.word == "hold" and unit.passive) or (unit.word in _STARTING and not unit.passive)
            return verb if told and (placed or held) else None
        return None

    def _undone(self, index: int) -> bool:
        """`called it off`, `postponed it`: what the pronoun means will not be held as planned."""
        verb = self.at.units[index - 1] if index else None
        if verb is None or verb.kind != "verb" or verb.negated or verb.modal or verb.passive:
            return False
        if verb.infinitive and not self.at.moods.cancelling.compelled(index - 1):
            return False
        cancels = phrases("en", "cancel").stand_in([self.at.tokens[verb.head].low])
        return cancels or self.at.moods.cancelling.splits(index - 1, index)

    def _hosted(self, index: int) -> int | None:
        k = self.at.left_of(index)
        hosted = k >= 0 and self.at.units[k].kind == "verb" and self.at.units[k].word in _HOSTING
        return k if hosted else None
