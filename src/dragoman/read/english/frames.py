"""Frames of English sentences: verbs and nouns of engagement with their arguments."""

from collections.abc import Sequence

import msgspec

from dragoman.languages.predicates import Predicate
from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon, lexicon
from dragoman.read.english.moods import Moods
from dragoman.read.english.reports import Reports
from dragoman.read.english.units import Scanner, Unit
from dragoman.read.frames import Argument, Frame, Tense
from dragoman.read.senses import choose_sense
from dragoman.read.tokens import Sentence
from dragoman.types import FoundDate, Mention


def find_frames(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    dates: Sequence[FoundDate],
    *,
    language: str = "en",
) -> tuple[Frame, ...]:
    """All frames of the sentences, in the order of the text; `language` names the pack."""
    del language
    lex = lexicon()
    found: list[Frame] = []
    cursor = dated = 0
    for number, sentence in enumerate(sentences):
        owner, pronouns, cursor = _owners(sentence, mentions, cursor)
        flags, dated = _flags(sentence, dates, dated)
        units = Scanner(sentence, owner, flags, mentions, lex).scan()
        if any(unit.kind in ("np", "verb") for unit in units):
            found.extend(_Maker(number, sentence, units, mentions, lex, pronouns).make())
    return tuple(found)


def _owners(
    sentence: Sentence, mentions: Sequence[Mention], cursor: int
) -> tuple[list[int], dict[int, int], int]:
    """The mention that covers each token; possessive pronouns apart, since a noun phrase goes on after them."""
    owner = [-1] * len(sentence.tokens)
    pronouns: dict[int, int] = {}
    while cursor < len(mentions) and mentions[cursor].full_end <= sentence.start:
        cursor += 1
    index, position = cursor, 0
    while index < len(mentions) and mentions[index].full_start < sentence.end:
        mention = mentions[index]
        while position < len(owner) and sentence.tokens[position].end <= mention.full_start:
            position += 1
        spot = position
        while spot < len(owner) and sentence.tokens[spot].start < mention.full_end:
            if mention.pronoun and sentence.tokens[spot].low in ("his", "her", "their", "its"):
                pronouns[spot] = index
            else:
                owner[spot] = index
            spot += 1
        index += 1
    return owner, pronouns, cursor


def _flags(sentence: Sentence, dates: Sequence[FoundDate], cursor: int) -> tuple[list[bool], int]:
    flags = [False] * len(sentence.tokens)
    while cursor < len(dates) and dates[cursor].end <= sentence.start:
        cursor += 1
    index, position = cursor, 0
    while index < len(dates) and dates[index].start < sentence.end:
        while position < len(flags) and sentence.tokens[position].end <= dates[index].start:
            position += 1
        while position < len(flags) and sentence.tokens[position].start < dates[index].end:
            flags[position] = True
            position += 1
        index += 1
    return flags, cursor


class _Maker:
    def __init__(
        self,
        number: int,
        sentence: Sentence,
        units: Sequence[Unit],
        mentions: Sequence[Mention],
        lex: Lexicon,
        pronouns: dict[int, int],
    ) -> None:
        self.number = number
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.units = units
        self.mentions = mentions
        self.lex = lex
        self.clauses = Clauses(self.tokens, units, mentions, lex)
        self.moods = Moods(self.tokens, units, self.clauses, lex)
        self.reports = Reports(self.tokens, units, self.clauses, lex)
        self.carried: set[int] = set()
        self.pronouns = pronouns

    def make(self) -> list[Frame]:
        nouns = [frame for i, unit in enumerate(self.units) if unit.kind == "np" for frame in self._noun(i)]
        verbs = [frame for i in self.clauses.verbs for frame in self._verb(i)]
        return sorted([*nouns, *verbs], key=lambda f: (f.start, f.end))

    # -- verbs --------------------------------------------------------------------------------------

    def _verb(self, index: int) -> list[Frame]:
        unit = self.units[index]
        head = self.tokens[unit.head].low
        for entry in self.lex.verbs.get(head, ()):
            if entry.predicate is None:
                continue
            behind = self._match_rest(index, entry.rest)
            if behind is None:
                continue
            slots = self._verb_slots(index, behind, passive=self._passive(index))
            if choose_sense(entry.predicate, slots, self.mentions) is None:
                continue
            return [self._frame(entry.predicate, index, unit.head, unit.head + 1, slots)]
        return []

    def _match_rest(self, index: int, rest: tuple[str, ...]) -> int | None:
        """The unit behind the words that belong to the verb, or None where they do not follow.

        A particle may stand behind the object ("turned the offer down"), a preposition may not.
        """
        if not rest:
            return index + 1
        start = self.units[index].head + 1
        gap = rest[0] in self.lex.parting or rest[0] not in self.lex.prepositions or len(rest) > 1
        limit = min(len(self.tokens), start + len(rest) + (14 if gap else 1))
        for position in range(start, limit):
            if tuple(t.low for t in self.tokens[position : position + len(rest)]) == rest:
                if position - start > 1 and self._verb_between(start, position):
                    return None
                near = position - start <= 1
                return self._unit_at(position + len(rest)) if near else index + 1
            if self.tokens[position].core in ";:":
                return None
        return None

    def _verb_between(self, start: int, end: int) -> bool:
        return any(u.kind == "verb" and start <= u.start < end for u in self.units)

    def _unit_at(self, token: int) -> int:
        for k, unit in enumerate(self.units):
            if unit.end > token or (unit.start >= token):
                return k
        return len(self.units)

    def _passive(self, index: int) -> bool:
        unit = self.units[index]
        if unit.passive or index in self.clauses.reduced:
            return True
        if unit.form == "gerund" or unit.infinitive or unit.tense == "future":
            return False
        forms = {f for e in self.lex.verbs.get(self.tokens[unit.head].low, ()) for f in e.forms}
        k = index + 1
        by = k < len(self.units) and self.units[k].kind == "prep" and self.units[k].word == "by"
        return by and "participle" in forms and index > 0 and unit.end - unit.start == 1

    def _verb_slots(self, index: int, behind: int, *, passive: bool) -> dict[str, Argument]:
        slots: dict[str, Argument] = {}
        parts: dict[str, list[int]] = {}
        for name, units, _ in self.clauses.after(behind):
            parts.setdefault(name, list(units))
        for name, members in parts.items():
            argument = self.clauses.argument(members)
            if argument is not None:
                slots[name] = argument
        missing = self.clauses.relative_objects.get(index)
        if "object" not in slots and missing is not None and not passive:
            carried = self.clauses.argument((missing,))
            if carried is not None:
                slots["object"] = carried
        subject = self.clauses.chain_argument(self.clauses.subjects.get(index))
        if index in self.clauses.reduced:
            subject = self.clauses.argument((self.clauses.reduced[index],))
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

    # -- nouns --------------------------------------------------------------------------------------

    def _noun(self, index: int) -> list[Frame]:
        unit = self.units[index]
        predicate, start = self._noun_predicate(unit)
        if predicate is None:
            return []
        slots: dict[str, Argument] = {}
        owners = [m for m in unit.mentions if self._owns(m, unit)]
        if owners:
            plural = len(owners) > 1
            slots["possessor"] = Argument(unit.start, unit.end, tuple(owners), (), plural)
        else:
            whose = self._whose(index)
            if whose is not None:
                slots["possessor"] = whose
        for name, units, _ in self.clauses.after(index + 1):
            argument = self.clauses.argument(units)
            if argument is not None and name != "object":
                slots.setdefault(name, argument)
        carrier = self._carrier(index, predicate, slots)
        if choose_sense(predicate, slots, self.mentions) is not None:
            return [self._frame(predicate, carrier, start, unit.head + 1, slots, noun=index)]
        if not unit.mentions and self._points_back(unit):
            frame = self._frame(predicate, carrier, start, unit.head + 1, slots, noun=index)
            return [msgspec.structs.replace(frame, anaphor=True)]
        return []

    def _points_back(self, unit: Unit) -> bool:
        """`the talks`, `no meeting`, `a second round`: an event told before, or a further one of its kind."""
        first = self.tokens[unit.start].low
        if first in self.lex.pointing or first in self.lex.further:
            return True
        second = self.tokens[unit.start + 1].low if unit.end - unit.start > 1 else ""
        return first in ("a", "an") and second in self.lex.further

    def _noun_predicate(self, unit: Unit) -> tuple[Predicate | None, int]:
        head = unit.head if 0 <= unit.head < len(self.tokens) else unit.end - 1
        for predicate, before, _ in self.lex.nouns.get(self.tokens[head].low, ()):
            start = head - len(before)
            if start >= unit.start and tuple(t.low for t in self.tokens[start:head]) == before:
                return predicate, start
        return None, -1

    def _owns(self, mention: int, unit: Unit) -> bool:
        found = self.mentions[mention]
        return found.entity >= 0 and found.full_end <= self.tokens[unit.head].start

    def _whose(self, index: int) -> Argument | None:
        """The owner that a possessive pronoun names: the subject of the clause that the phrase stands in."""
        start = self.units[index].start
        if self.tokens[start].low not in self.lex.possessives:
            return None
        owner = self.pronouns.get(start)
        if owner is not None:
            return Argument(start, start + 1, (owner,))
        before = [v for v in self.clauses.verbs if v < index]
        return self.clauses.chain_argument(self.clauses.subjects.get(before[-1])) if before else None

    def _carrier(self, index: int, predicate: Predicate, slots: dict[str, Argument]) -> int:
        """The verb that carries the noun; fills in what the noun takes from it."""
        k = self._left_of(index)
        if k >= 0 and self.units[k].kind == "verb" and not self._is_subject(index):
            verb = self.units[k]
            if verb.word in predicate.light:
                subject = self.clauses.chain_argument(self.clauses.subjects.get(k))
                if subject is not None:
                    slots.setdefault("subject", subject)
                self.carried.add(k)
            return k
        if k >= 0 and self.units[k].kind == "prep":
            return self._under_preposition(index, k, slots)
        after = self._right_verb(index)
        if after is None:
            return k if k >= 0 and self.units[k].kind == "verb" else -1
        verb = self.units[after]
        if verb.word in self.lex.happening or (verb.passive and verb.word in predicate.light):
            for name, units, _ in self.clauses.after(after + 1):
                argument = self.clauses.argument(units)
                if argument is None:
                    continue
                if name == "by" and (verb.passive or self._passive(after)):
                    slots.setdefault("subject", argument)
                elif name != "object":
                    slots.setdefault(name, argument)
        return after

    def _under_preposition(self, index: int, k: int, slots: dict[str, Argument]) -> int:
        word = self.units[k].word
        before = [v for v in self.clauses.verbs if v < k]
        verb = before[-1] if before else self._right_verb(index)
        if verb is not None and word in ("of", "for") and self.units[verb].word in self.lex.reporting:
            accused = self.clauses.argument(self.clauses.object_units(verb))
            if accused is not None and accused.end <= self.units[k].start:
                slots.setdefault("subject", accused)
        if verb is not None and word in self.lex.carrying:
            subject = self.clauses.chain_argument(self.clauses.subjects.get(verb))
            if subject is not None and "between" not in slots and "possessor" not in slots:
                slots.setdefault("subject", subject)
        return verb if verb is not None else -1

    def _left_of(self, index: int) -> int:
        k = index - 1
        while k >= 0 and self.units[k].kind in ("adv", "quote", "date"):
            k -= 1
        return k

    def _right_verb(self, index: int) -> int | None:
        for k in range(index + 1, len(self.units)):
            if self.units[k].kind == "verb":
                return k
            if self.units[k].kind in ("stop", "sub"):
                return None
        return None

    # -- the frame ----------------------------------------------------------------------------------

    def _frame(
        self,
        predicate: Predicate,
        carrier: int,
        start: int,
        end: int,
        slots: dict[str, Argument],
        *,
        noun: int = -1,
    ) -> Frame:
        verb = self.units[carrier] if carrier >= 0 else None
        at = noun if noun >= 0 else carrier
        first, last = self._clause(at, carrier)
        governing = carrier if noun < 0 or self._governs(carrier, noun) else -1
        mood, negated, cancelled = self.moods.of(governing, noun)
        if mood == "fact" and noun >= 0 and self._copular(carrier, noun):
            mood = "hypothetical"
        tense: Tense = "none"
        if verb is not None and governing >= 0:
            tense = self._tense(carrier)
        return Frame(
            predicate=predicate,
            sentence=self.number,
            start=start,
            end=end,
            first=first,
            last=last,
            slots=slots,
            tense=tense,
            mood=mood,
            passive=verb.passive if verb is not None and noun < 0 else False,
            negated=negated,
            cancelled=cancelled,
            nested=(noun >= 0 and carrier not in self.carried and not self._dependent(noun))
            or (verb is not None and verb.form != "finite"),
            dependent=noun >= 0 and carrier not in self.carried and self._dependent(noun),
            older=bool(verb and verb.perfect and governing >= 0),
            reports=self.reports.over(at),
        )

    def _dependent(self, noun: int) -> bool:
        k = self._left_of(noun)
        return k >= 0 and self.units[k].kind == "verb" and not self._is_subject(noun)

    def _is_subject(self, noun: int) -> bool:
        """Whether a noun phrase is the subject of a verb behind it ("said the talks took place")."""
        chains = (self.clauses.subjects.get(verb) for verb in self.clauses.verbs if verb > noun)
        return any(chain is not None and noun in chain.units for chain in chains)

    def _copular(self, carrier: int, noun: int) -> bool:
        """`A meeting of X and Y is a matter for later`: a noun that something is said about, not an event."""
        if carrier <= noun or self.units[carrier].word != "be" or self.units[carrier].passive:
            return False
        return self.units[carrier].tense == "present"

    def _governs(self, carrier: int, noun: int) -> bool:
        """Whether tense and mood of the verb are those of the noun: it carries the noun, or is its verb."""
        if carrier < 0 or carrier in self.carried or carrier > noun:
            return carrier >= 0
        k = self._left_of(noun)
        return k >= 0 and self.units[k].kind == "prep" and self.units[k].word in ("for", "at", "in", "during")

    def _tense(self, verb: int) -> Tense:
        unit = self.units[verb]
        if unit.tense in ("past", "present", "future"):
            return unit.tense  # type: ignore[return-value]
        governor: int | None = self.clauses.governors.get(verb)
        steps = 0
        while governor is not None and steps < 6:
            if self.units[governor].tense in ("past", "present", "future"):
                return self.units[governor].tense  # type: ignore[return-value]
            governor = self.clauses.governors.get(governor)
            steps += 1
        return "none"

    def _clause(self, at: int, carrier: int) -> tuple[int, int]:
        """Token bounds of the clause around unit `at`: from joint to joint."""
        low, high = sorted((at, carrier)) if carrier >= 0 else (at, at)
        left = low
        while left > 0 and not self._joint(left - 1, low):
            left -= 1
        right = high
        while right + 1 < len(self.units) and not self._joint(right + 1, high):
            right += 1
        return self.units[left].start, self.units[right].end

    def _joint(self, k: int, anchor: int) -> bool:
        unit = self.units[k]
        if unit.kind in ("sub", "rel", "stop"):
            return True
        if k in self.clauses.reduced:
            return k != anchor
        if unit.kind == "verb" and unit.form == "finite" and k != anchor:
            if self._same_subject(k, anchor):
                return False
            return not (self.units[anchor].kind == "verb" and self.units[anchor].infinitive and k < anchor)
        return False

    def _same_subject(self, verb: int, anchor: int) -> bool:
        """Whether a verb shares its subject with the anchor's ("met X and left on Monday")."""
        subject = self.clauses.subjects.get(verb)
        return (
            subject is not None
            and self.units[anchor].kind == "verb"
            and subject == self.clauses.subjects.get(anchor)
        )
