"""Where the clause around a verb or noun begins and ends."""

from collections.abc import Sequence

from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit

_PLACED = 4
"""Units of a place that may stand between what is set apart and the day."""
_DAY_CLAUSE = 7
"""Units of a relative clause that only tells the day."""


class Bounds:
    """Those of one sentence, told by the numbers of its units."""

    def __init__(self, units: Sequence[Unit], clauses: Clauses, lexicon: Lexicon) -> None:
        self.units = units
        self.clauses = clauses
        self.lexicon = lexicon

    def around(self, at: int, carrier: int) -> tuple[int, int]:
        """Token bounds of the clause around unit `at`: from joint to joint."""
        low, high = sorted((at, carrier)) if carrier >= 0 else (at, at)
        left = low
        while left > 0 and left not in self.clauses.split and not self._joint(left - 1, low):
            left -= 1
        right = high
        while right + 1 < len(self.units) and (
            (day := self._tells_day(right + 1)) or not self._joint(right + 1, high)
        ):
            right = max(day, right + 1)
        right = self._behind_aside(high, self._before_next(high, right))
        left = self._behind_inner(self._without_report(left, low), low)
        if carrier >= 0:
            left = max(left, self._behind_speaker(carrier, at))
        return self.units[left].start, self.units[right].end

    def _behind_aside(self, high: int, right: int) -> int:
        """`jailed Ana Paz, who denies it, on Monday`: the day that stands right behind what is set apart."""
        units, size = self.units, len(self.units)
        for comma in range(high + 1, min(right + 2, size - 2)):
            if units[comma].kind != "comma" or units[comma - 1].kind != "np":
                continue
            behind = self.clauses.behind_aside(comma, size)
            if not behind or any(unit.kind == "date" for unit in units[comma:behind]):
                continue
            day = behind
            while day < size and units[day].kind in ("prep", "np") and day - behind < _PLACED:
                day += 1
            ends = day + 1 >= size or units[day + 1].kind in ("stop", "comma", "sub", "prep")
            if day < size and units[day].kind == "date" and ends:
                return max(right, day)
        return right

    def _before_next(self, high: int, right: int) -> int:
        """`Peru freed five men, but a court in Lima jailed Holm`: without the subject of the clause behind."""
        chain = self.clauses.subjects.get(right + 1)
        first = min(chain.units) if chain is not None and chain.units else -1
        if first <= high or self.units[first - 1].kind != "and" or self.units[right + 1].kind != "verb":
            return right
        end = first - 1
        while end > high and self.units[end].kind in ("and", "comma"):
            end -= 1
        return end

    def _behind_inner(self, left: int, low: int) -> int:
        """`lifted the ban it had put on Peru in May and asked ...`: what stands before "and" is the inner verb's."""
        before = self.units[left - 1] if left else None
        joined = low > 0 and self.units[low - 1].kind == "and" and self.units[low].kind == "verb"
        if not joined or before is None or before.kind != "verb" or left >= low:
            return left
        inner, own = self.clauses.subjects.get(left - 1), self.clauses.subjects.get(low)
        return low if inner is not None and own is not None and inner != own else left

    def _behind_speaker(self, carrier: int, at: int) -> int:
        """`Peru will sign next month, X said after talks with Y`: where the saying begins; 0 for others."""
        if at <= carrier or self.units[carrier].word not in self.lexicon.reporting:
            return 0
        subject = self.clauses.subjects.get(carrier)
        first = min(subject.units) if subject is not None else 0
        if first < 1 or first > carrier or self.units[first - 1].kind != "comma":
            return 0
        told = any(unit.kind == "verb" and unit.form == "finite" for unit in self.units[: first - 1])
        return first if told else 0

    def _without_report(self, left: int, low: int) -> int:
        """`Peru said on Monday it would leave`: the day is that of the saying."""
        before = self.units[left - 1] if left else None
        subject = self.clauses.subjects.get(low)
        if (
            before is None
            or before.kind != "verb"
            or before.word not in self.lexicon.reporting
            or subject is None
        ):
            return left
        own = min(subject.units)
        return own if left < own <= low else left

    def _joint(self, k: int, anchor: int) -> bool:
        unit = self.units[k]
        if k > anchor and self._begins_on_day(k):
            return True
        if unit.kind in ("np", "prep"):
            return False
        if unit.kind in ("sub", "rel", "stop"):
            return True
        if self._sets_day(k):
            return False
        if k in self.clauses.reduced:
            if unit.word in self.lexicon.hosting and self._stands_at(k):
                return False
            # "the demand made by Chile on Monday": when it was made
            made = k == anchor + 1 and self.clauses.made_by(k) is not None
            return k != anchor and not made and self.clauses.owned_by(k) is None
        if k == anchor + 1 and self.units[anchor].word == "let" and unit.word == "go":
            return False
        if unit.kind == "verb" and unit.form == "finite" and k != anchor:
            if self._same_subject(k, anchor):
                return False
            return not (self.units[anchor].kind == "verb" and self.units[anchor].infinitive and k < anchor)
        return False

    def _stands_at(self, k: int) -> bool:
        """`signed it at talks hosted by Peru on Monday`: what was hosted is where the verb's own event took place."""
        held = k - 1
        while (
            held > 0 and self.units[held].kind in ("np", "adv", "and") and self.units[held - 1].kind != "prep"
        ):
            held -= 1
        before = self.units[held - 1] if held > 0 else None
        return before is not None and before.kind == "prep" and before.word in ("at", "during", "in")

    def _begins_on_day(self, k: int) -> bool:
        """`accepted it and on Monday let them in`: the day behind "and", before the next verb, is the next verb's."""
        ahead = self.units[k + 1 : k + 4]
        kinds = [unit.kind for unit in ahead]
        if self.units[k].kind != "and" or kinds[:1] not in (["prep"], ["date"]):
            return False
        dated = kinds[:2] == ["prep", "date"] or kinds[:1] == ["date"]
        verb = next((unit for unit in ahead if unit.kind not in {"prep", "date"}), None)
        return dated and verb is not None and verb.kind == "verb" and verb.form == "finite"

    def _tells_day(self, k: int) -> int:
        """The unit of the day in `the exercise that had been set for May`, where k is the joint; 0 for any other."""
        units, end = self.units, k + 1
        if end >= len(units) or units[k].kind != "rel" or units[end].kind != "verb":
            return 0
        ahead = units[end + 1] if end + 1 < len(units) else units[end]
        due = units[end].word in self.lexicon.be and (
            ahead.infinitive or ahead.word in self.lexicon.scheduled
        )
        if units[end].word not in self.lexicon.scheduling and not due:
            return 0
        while end + 1 < len(units) and end - k < _DAY_CLAUSE:
            end += 1
            if units[end].kind == "date":
                return end
            held = units[end].infinitive or units[end].word in ("due", "place")
            placed = units[end].kind == "np" and units[end - 1].kind == "prep"
            if not (held or placed) and units[end].kind not in ("prep", "adv"):
                return 0
        return 0

    def _sets_day(self, k: int) -> bool:
        """`the talks planned for Friday`, `her visit, set to begin on Monday`: a participle that only tells the day."""
        units, unit = self.units, self.units[k]
        if unit.word not in self.lexicon.scheduling or unit.end - unit.start != 1 or k + 2 >= len(units):
            return False
        if units[k - 1].kind not in ("np", "comma", "adv"):
            return False
        return units[k + 1].infinitive or (units[k + 1].kind == "prep" and units[k + 2].kind == "date")

    def _same_subject(self, verb: int, anchor: int) -> bool:
        """Whether a verb shares its subject with the anchor's, and its time ("met X and left on Monday")."""
        subject, unit, other = self.clauses.subjects.get(verb), self.units[verb], self.units[anchor]
        if subject is None or other.kind != "verb" or subject != self.clauses.subjects.get(anchor):
            return False
        # "met X and will fly to Lima on Friday"
        return {unit.tense, other.tense} not in ({"past", "present"}, {"past", "future"})
