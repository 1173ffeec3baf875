"""Names that go together: lists, pairs before `ile`, two states that one word means."""

from dragoman.languages.tolls import tolls
from dragoman.read.turkish.carriers import untie
from dragoman.read.turkish.outlook import OutlookReader
from dragoman.read.turkish.phrases import Phrase
from dragoman.read.turkish.speakers import ONE
from dragoman.types import Mention

_CLAUSE = 25


class JoinReader(OutlookReader):
    """Tells which names are one phrase, as a part of reading a sentence."""

    def _joins(self, phrase: Phrase, index: int) -> bool:
        """Whether the name at `index` makes one phrase with the name before, which then waits without a case."""
        if self._pairs_across(phrase):
            return True
        if not self.conjunction or not self.stack:
            return False
        before = self.stack[-1]
        if not before.mentions or before.clause or not self._stands_next(before, phrase, index):
            return False
        if self.conjunction == "ile":
            if phrase.slot in ("in", "from", "with", "adj") or before.slot != "with":
                return False
            lone = any(p.slot == "" and p.mentions for p in self.stack[self.base : -1])
            if lone and phrase.slot in ("", "gen") and not self._goes_together(self.found[index][1], phrase):
                return False
            before.slot = ""
            return True
        if before.slot not in ("", "adj", phrase.slot):
            return False
        before.slot = ""
        return True

    def _pairs_across(self, phrase: Phrase) -> bool:
        """`X ile yeni göreve gelen Y'ye`: the participle between them belongs to Y alone."""
        if not self.relating or not self.stack or phrase.slot in ("in", "from", "adj", "with"):
            return False
        before = self.stack[-1]
        if not (before.paired and before.slot == "with" and before.mentions):
            return False
        before.slot = ""
        return True

    def _goes_together(self, end: int, phrase: Phrase) -> bool:
        """Whether what follows holds two: `A ile B arasında`, `A ile B heyetleri`, `A ile B'nin ...-diğini`."""
        if end >= self.size:
            return False
        word = self.words.find(self.tokens[end].low)
        if "slot:between" in word.roles:
            return True
        if phrase.slot == "":
            noun = word.noun
            return noun is not None and noun.plural and "stand-in" in self.words.roles.get(noun.lemma, ())
        for position in range(end, min(end + _CLAUSE, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is None or verb.kind not in ("dik", "acak", "ma") or not verb.possessed:
                continue
            if verb.case or self._is_told(position + 1):
                return True
        return False

    def _join(self, last: Phrase, *, bound: bool) -> Phrase:
        """Join the phrases that `ve`, `ile` or a hyphen ties to `last`, which ends the list, into one phrase.

        `bound` tells that a case or postposition follows, which may leave the first of a comma list as subject.
        """
        stack, nearest = self.stack, self.stack[-1]
        members = [stack.pop()]
        if self.conjunction == "ve":
            while len(stack) > self.base and self._continues(stack[-1], members[-1]):
                members.append(stack.pop())
        if len(members) > 1 and bound:
            # "A, B ve C ile görüştü": the clause needs a subject, and it comes first
            starts = not any(p.slot == "" and p.mentions for p in stack[self.base :])
            apart = self._names_person(members[-1]) and not any(
                map(self._names_person, (*members[:-1], last))
            )
            groups = last.slot in ("gen", "from", "in") and not apart
            if starts and not groups and not self._name_nationals(members[-1]):
                stack.append(members.pop())
        members.reverse()
        joined = Phrase(members[0].start, last.end, last.slot, plural=True)
        for phrase in (*members, last):
            joined.mentions.extend(phrase.mentions)
            joined.classes.extend(phrase.classes)
            joined.drafts.extend(phrase.drafts)
        joined.adjective = last.adjective
        joined.place = last.place
        for relative in nearest.relatives:
            untie(relative, nearest)
        return joined

    def _continues(self, before: Phrase, after: Phrase) -> bool:
        """Whether the comma behind `before` is that of a list which goes on with `after`."""
        counted = self._stands_next(before, after, after.start) and self._name_nationals(before)
        return (
            before.comma
            and bool(before.mentions)
            and not before.clause
            and (before.slot == "" or (counted and before.slot == "adj"))
            and (after.start - before.end == 1 or counted)
            and (before.adjective or not after.adjective)
        )

    def _stands_next(self, before: Phrase, after: Phrase, index: int) -> bool:
        """Whether one word parts the two, and of nationals their number (`iki Japon ve bir Koreli`)."""
        gap = index - before.end
        if gap != 2 or not (self._name_nationals(before) and self._name_nationals(after)):
            return gap == 1
        token = self.tokens[index - 1]
        return token.kind == "number" or token.low == ONE or token.low in tolls("tr").numbers

    def _name_nationals(self, phrase: Phrase) -> bool:
        """Whether the phrase names people by their land alone (`Japon`, `Güney Koreliler`)."""
        told = [self.mentions[number] for number in phrase.mentions]
        return bool(told) and all(m.kind == "state" and m.adjective for m in told)

    def _bound(self, end: int) -> bool:
        """Whether `ile` or a postposition follows at `end`."""
        if end >= self.size:
            return False
        token = self.tokens[end]
        return token.low == "ile" or self.words.find(token.low).slot != ""

    def _is_beside_name(self, end: int) -> bool:
        """Whether a body stands right behind an adjective that a conjunction ties to the name before."""
        if not self.stack or end not in self.found or self.stack[-1].clause or not self.stack[-1].mentions:
            return False
        return self.mentions[self.found[end][0]].kind == "organization"

    def _names_person(self, phrase: Phrase) -> bool:
        """Whether the phrase is a person by name and no mere holder of an office."""
        told = [self.mentions[number] for number in phrase.mentions]
        return bool(told) and all(m.kind == "person" and not m.how.startswith("office") for m in told)

    def _find_several(self, number: int, mention: Mention) -> list[int]:
        """`iki ülke`, `heyetler`: the two states or the several persons that the sentence has named before."""
        if not mention.plural:
            return []
        low = self.tokens[self._find_end(mention)].low
        if low.startswith("ülke"):
            states: dict[int, int] = {}
            for other, _ in self.found.values():
                named = self.mentions[other]
                if other < number and named.kind == "state" and named.entity >= 0 and not named.adjective:
                    states.setdefault(named.entity, other)
            words = [token.low for token in self.tokens[: self._find_end(mention)]][-2:]
            wanted = next((tolls("tr").numbers[word] for word in words if word in tolls("tr").numbers), 2)
            return list(states.values()) if len(states) == wanted else []
        told = self.subject[0].mentions if self.subject and self.finite else []
        persons = [m for m in told if self.mentions[m].kind in ("person", "state", "organization")]
        return persons if len(persons) > 1 else []

    def _find_end(self, mention: Mention) -> int:
        """Index of the last token of a mention that stands in this sentence."""
        return next(end for number, end in self.found.values() if self.mentions[number] is mention) - 1
