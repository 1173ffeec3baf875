"""Verb forms that tell no event: what is usual, what would be, what a team does."""

from collections.abc import Sequence

from dragoman.languages.predicates import Predicate
from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.tokens import Sentence
from dragoman.types import Mention

_SUPPLY = frozenset({"AID", "COOPERATE"})
_CHAIN = 4
_ANY = frozenset({"a", "an", "any", "those", "every"})
_ANYBODY = frozenset({"people", "men", "states", "countries", "governments", "those", "anyone"})
_HAS = frozenset({"has", "have"})
_REPEATED = frozenset({"ASSAULT", "ACCUSE"})
_THIRD = "third-party"
_NOW = frozenset({"is", "are", "has", "have"})


class Usage:
    """Asks the verb groups of one sentence, by the number of their unit."""

    def __init__(
        self,
        sentence: Sentence,
        units: Sequence[Unit],
        mentions: Sequence[Mention],
        clauses: Clauses,
        lexicon: Lexicon,
    ) -> None:
        self.sentence = sentence
        self.units = units
        self.mentions = mentions
        self.clauses = clauses
        self.lex = lexicon

    def tells_none(self, verb: int, predicate: Predicate) -> bool:
        """Whether a plain present tells a custom, or what a team does, and no event."""
        custom = self._is_custom(verb, predicate) or self._is_trait(verb) or self._goes_on(verb, predicate)
        return custom or self._means_team(verb) or self._tells_part(verb, predicate)

    def _goes_on(self, verb: int, predicate: Predicate) -> bool:
        """`has been killing soldiers for years`: what is done again and again, and no one deed."""
        unit = self.units[verb]
        words = [token.low for token in self.sentence.tokens[unit.start : unit.end]]
        again = "been" in words and words[-1].endswith("ing") and not _HAS.isdisjoint(words)
        return again and any(sense.category in _REPEATED for sense in predicate.senses)

    def _is_trait(self, verb: int) -> bool:
        """`would not talk to a government that locks up sailors`: what somebody is like, and no deed."""
        unit, k = self.units[verb], verb - 1
        if unit.tense != "present" or unit.end - unit.start != 1 or self.sentence.kind != "paragraph":
            return False
        while k > 0 and self.units[k].kind in ("quote", "adv"):
            k -= 1
        if k < 1 or self.units[k].kind != "rel" or self.units[k].word == "where":
            return False
        noun = self.units[k - 1]
        first = self.sentence.tokens[noun.start].low
        vague = first in _ANY or (noun.end - noun.start == 1 and first in _ANYBODY)
        named = any(token.capital for token in self.sentence.tokens[noun.start : noun.end])
        return noun.kind == "np" and not named and vague

    def only_supposes(self, verb: int) -> bool:
        """`Peru would leave`, `Peru would threaten to leave`: nobody says that it will."""
        at: int | None = verb if verb >= 0 else None
        for _ in range(_CHAIN):
            if at is None:
                return False
            unit = self.units[at]
            if unit.modal and unit.tense != "future":
                return True
            if unit.form == "finite" and not unit.infinitive:
                return False
            at = self.clauses.governors.get(at)
        return False

    def _is_custom(self, verb: int, predicate: Predicate) -> bool:
        """`Peru sells Chile fuel`: a plain present without a day tells what is usual, but in a headline."""
        unit = self.units[verb]
        if unit.tense != "present" or unit.end - unit.start != 1 or self.sentence.kind != "paragraph":
            return False
        if any(other.kind == "date" for other in self.units):
            return False
        return all(sense.category in _SUPPLY for sense in predicate.senses)

    def _tells_part(self, verb: int, predicate: Predicate) -> bool:
        """`Norway, which has been mediating between the two`: what part somebody plays, and no meeting."""
        if not any(sense.mode == _THIRD for sense in predicate.senses) or verb < 1:
            return False
        unit = self.units[verb]
        first = self.sentence.tokens[unit.start].low
        lasting = unit.end - unit.start == 1 or self.sentence.tokens[unit.head].low.endswith("ing")
        now = unit.tense == "present" or first in _NOW
        return self.units[verb - 1].kind == "rel" and lasting and now

    def _means_team(self, verb: int) -> bool:
        """`Peru meet Chile in the final`: with the verb of several, the name of one state means its team."""
        unit, subject = self.units[verb], self.clauses.subjects.get(verb)
        forms = self.lex.forms.get(self.sentence.tokens[unit.head].low, frozenset())
        if (
            unit.tense != "present"
            or unit.end - unit.start != 1
            or subject is None
            or len(subject.units) != 1
        ):
            return False
        if "base" not in forms or "past" in forms or "third" in forms:
            return False
        named = self.units[subject.units[0]]
        last = self.sentence.tokens[named.end - 1]
        return (
            len(named.mentions) == 1
            and self.mentions[named.mentions[0]].kind == "state"
            and not self.mentions[named.mentions[0]].adjective
            and not self.mentions[named.mentions[0]].plural
            and self.mentions[named.mentions[0]].end == last.end
            and not last.low.endswith("s")
            and not last.core.isupper()
            and self.units[verb - 1].kind == "np"
        )
