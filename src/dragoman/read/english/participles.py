"""Participles and gerunds that only describe a noun, and tell no clause of their own."""

from dragoman.read.english.lists import Lists
from dragoman.read.english.row import Chain, Row

_PARTICLES = 3
_LONGEST = 14
"""Units of a bare participle with all that hangs on it."""
_PASSED = frozenset({"writ", "convoy", "suit"})
"""Classes of things through which others act: "a law lifting the ban", "a plane carrying tents"."""


class Participles:
    """Tells them by the verb group, the noun before it and what follows; asked for the verbs of one sentence."""

    def __init__(self, row: Row, lists: Lists) -> None:
        self.row = row
        self.lists = lists

    def describes(self, verb: int, np: int) -> bool:
        """`condemned the attack carried out on Monday`: a bare participle behind another verb's object."""
        unit = self.row.units[verb]
        if unit.end - unit.start != 1 or np != verb - 1:
            return False
        if self.row.units[np].word in self.row.lexicon.pronouns:
            return False
        if unit.form == "participle":
            return True
        # "a plan put forward by Peru"
        forward = [other.word for other in self.row.units[verb + 1 : verb + 3]] == ["forward", "by"]
        if unit.tense != "past" or self.row.actor(np):
            return False
        if "participle" not in self.row.lexicon.forms.get(self.row.tokens[unit.head].low, ()):
            return False
        before = self.row.verb_before(verb)
        if before is None or not self.lists.is_object(np, verb):
            return False
        follows = self.row.units[verb + 1].kind if verb + 1 < len(self.row.units) else ""
        told = self.row.units[before].form == "finite" or self.row.units[before].infinitive
        return (forward or follows in ("prep", "adv", "date")) and told

    def describes_last(self, verb: int, head: int) -> bool:
        """`discussed the release of nine men held in Lima`: the men behind "of" are described, and do nothing."""
        if head >= verb - 1 or not self.bare(verb) or verb + 1 >= len(self.row.units):
            return False
        follows = self.row.units[verb + 1].kind in ("prep", "adv", "date")
        return follows and self.row.units[verb].tense == "past" and self.lists.is_object(head, verb)

    def ahead(self, verb: int) -> int | None:
        """`The men seized in May by rebels were freed`: two verbs and no joint, so that the first only describes."""
        before, unit = self.row.verb_before(verb), self.row.units[verb]
        if before is None or before < 1 or unit.form != "finite":
            return None
        if self._still_open(verb):
            return None
        first = self.row.units[before]
        follows = self.row.units[before + 1].kind
        if first.end - first.start != 1 or first.tense != "past" or follows not in ("prep", "adv", "date"):
            return None
        if self.row.units[before - 1].kind != "np" or first.word in self.row.lexicon.be:
            return None
        if "participle" not in self.row.lexicon.forms.get(self.row.tokens[first.head].low, ()):
            return None
        if first.word in self.row.lexicon.reporting and self.row.units[before + 1].word != "by":
            return None
        inside = self.row.units[before + 1 : verb]
        if len(inside) > 1 and inside[-1].kind == "comma" and self._holds_comma(verb - 2):
            # "a note handed to the envoy, Jan Holm, called for talks"
            inside = inside[:-1]
        if len(inside) > _LONGEST or any(u.kind not in ("np", "prep", "adv", "date", "and") for u in inside):
            return None
        bare = any(u.kind == "np" and not self._hangs(k) for k, u in enumerate(inside, start=before + 1))
        if bare or inside[-1].kind == "and" or self.lists.is_object(before - 1, before):
            return None
        return None if self._opens_content(before) else before

    def _opens_content(self, verb: int) -> bool:
        """`Reports that officials met in Oslo are false`: the first verb behind the "that" of a noun has a subject."""
        units, k = self.row.units, verb - 1
        while k > 0 and units[k].kind in ("np", "and", "prep", "comma"):
            k -= 1
        return k > 0 and units[k].word == "that" and units[k - 1].kind == "np"

    def _holds_comma(self, np: int) -> bool:
        """Whether a noun phrase has a name between commas at its end, the last of them behind it."""
        unit = self.row.units[np]
        return unit.kind == "np" and any(t.core == "," for t in self.row.tokens[unit.start : unit.end])

    def active(self, verb: int, chain: Chain) -> int | None:
        """`families fleeing the fighting were housed`: the noun before a gerund that another verb follows."""
        units = self.row.units
        k = min(chain.units) - 1
        if k >= 1 and units[k].kind == "prep":
            k = self.row.left(k)
        if k < 1 or units[verb].form != "finite" or units[k].form != "gerund" or units[k - 1].kind != "np":
            return None
        return None if self._still_open(verb) else k - 1

    def _still_open(self, verb: int) -> bool:
        """Whether a verb may itself be a bare participle ("backed the cabinet led by X"): it has no object."""
        unit, units = self.row.units[verb], self.row.units
        forms = self.row.lexicon.forms.get(self.row.tokens[unit.head].low, ("participle",))
        if unit.end - unit.start != 1 or unit.tense != "past" or "participle" not in forms:
            return False
        behind = units[verb + 1] if verb + 1 < len(units) else None
        return behind is not None and behind.kind == "prep" and behind.word == "by"

    def passing(self, verb: int, np: int) -> int | None:
        """`adopted a resolution condemning the raid`: what a writ does, those do who pass it."""
        if self.row.units[verb].form != "gerund":
            return None
        if not self._is_passed(np) and self._hangs(np) and np > 1 and self.row.units[np - 1].kind == "prep":
            # "a case at the court accusing X"
            np -= 2
        if not self._is_passed(np):
            return None
        passing = self.row.verb_before(verb) if self.lists.is_object(np, verb) else None
        return None if passing is not None and self._is_refusal(passing) else passing

    def _is_refusal(self, verb: int) -> bool:
        """`vetoed a resolution condemning the raid`: what is refused says nothing for those who refuse it."""
        unit = self.row.units[verb]
        entries = self.row.lexicon.verbs.get(self.row.tokens[unit.head].low, ())
        behind = tuple(token.low for token in self.row.tokens[unit.head + 1 : unit.head + 1 + _PARTICLES])
        for entry in entries:
            if entry.predicate is not None and behind[: len(entry.rest)] == entry.rest:
                return entry.predicate.senses[0].category == "REJECT"
        return False

    def _is_passed(self, np: int) -> bool:
        classes = self.row.lexicon.classes.get(self.row.units[np].word, ())
        return self.row.units[np].kind == "np" and not _PASSED.isdisjoint(classes)

    def bare(self, verb: int) -> bool:
        """Whether a verb group is one word that may be a participle ("freed")."""
        unit = self.row.units[verb]
        forms = self.row.lexicon.forms.get(self.row.tokens[unit.head].low, ())
        return unit.end - unit.start == 1 and "participle" in forms and "gerund" not in forms

    def _hangs(self, np: int) -> bool:
        """Whether a noun phrase hangs on a preposition, by itself or in a list."""
        before = self.row.units[np - 1].kind
        return before == "prep" or (before == "and" and np > 1 and self.row.units[np - 2].kind == "np")
