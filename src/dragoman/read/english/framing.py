"""A frame around a predicate: its clause, tense, mood and reports."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from dragoman.languages.predicates import Predicate
from dragoman.read.english.bounds import Bounds
from dragoman.read.english.charges import Charges
from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.moods import Moods
from dragoman.read.english.reports import Reports
from dragoman.read.english.unit import Unit
from dragoman.read.english.unreal import Unreal
from dragoman.read.english.usage import Usage
from dragoman.read.frames import Argument, Frame, Tense
from dragoman.read.senses import choose_sense
from dragoman.read.tokens import Sentence
from dragoman.types import Mention

_HELPING = frozenset({"help", "assist", "aid", "support", "feed", "protect", "relieve", "enable"})
_FRIENDLY = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})
_HELD = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
"""What is no event any more where it is called off, planned or going on."""
_GIFTS = frozenset({"aid", "money"})
_GIVEN = frozenset({"RETREAT", "CONCEDE", "AID"})
"""What others ask for by its definite name ("the release of X")."""


class Framing(Unreal):
    """One sentence with everything that its verbs and nouns ask; makes the frames.

    `carried` are the verbs that only carry a noun ("hold talks"), `pointed` the pronouns that mean a meeting told
    before, `resumed` the classes of what "It" at the head means; `pronouns` maps the token of a possessive
    pronoun to its mention.
    """

    def __init__(
        self,
        number: int,
        sentence: Sentence,
        units: Sequence[Unit],
        mentions: Sequence[Mention],
        lex: Lexicon,
        pronouns: dict[int, int],
        words: frozenset[str],
    ) -> None:
        self.number = number
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.units = units
        self.mentions = mentions
        self.lex = lex
        self.verbs = [i for i, unit in enumerate(units) if unit.kind == "verb"]
        self.words = words
        self.carried: set[int] = set()
        self.pointed: set[int] = set()
        self.resumed: tuple[str, ...] = ()
        self.pronouns = pronouns

    @cached_property
    def clauses(self) -> Clauses:
        """Its clauses; where no word tells anything they are not wanted."""
        return Clauses(self.tokens, self.units, self.mentions, self.lex, self.pronouns)

    @cached_property
    def moods(self) -> Moods:
        """The moods of its clauses."""
        return Moods(self.tokens, self.units, self.clauses, self.lex)

    @cached_property
    def usage(self) -> Usage:
        """What its present tenses and its "would" tell."""
        return Usage(self.sentence, self.units, self.mentions, self.clauses, self.lex)

    @cached_property
    def bounds(self) -> Bounds:
        """Where its clauses begin and end."""
        return Bounds(self.units, self.clauses, self.lex)

    @cached_property
    def charges(self) -> Charges:
        """What it calls a charge that somebody denies."""
        return Charges(self.tokens, self.units, self.clauses, self.lex)

    @cached_property
    def reports(self) -> Reports:
        """Its reporting clauses."""
        return Reports(self.tokens, self.units, self.clauses, self.lex, self.charges)

    def frame(
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
        first, last = self.bounds.around(at, carrier)
        governing = carrier if noun < 0 or self._governs(carrier, noun) else -1
        if verb is not None and noun < 0 and carrier in self.clauses.parted:
            # "rebels who seized a ship in May freed its crew": not in May
            first = verb.start
        mood, negated, cancelled = self.moods.of(governing, noun)
        meeting = _tells_meeting(predicate, slots, self.mentions)
        arranged = meeting and self.moods.infinitives.arranged(governing)
        if arranged and mood == "wish":
            # "agreed in Oslo on Monday to meet in May": place and day of the meeting stand behind
            mood, first = "plan", self.units[carrier].start
        elif noun < 0 and mood == "plan" and not meeting and self.moods.infinitives.arranged(governing):
            # "agreed to withdraw its troops": what is agreed on is told by the agreement
            mood = "wish"
        if mood in ("plan", "decision") and noun < 0 and self._decided_then(carrier):
            first = self.units[carrier].start
        if self.is_nobody(at if noun >= 0 else -1, carrier):
            negated = True
        if self.is_pending(carrier) or (noun < 0 and self.is_spared(carrier)):
            mood = "hypothetical"
        denied = any(report.kind == "deny" for report in self.reports.over(at))
        if mood == "fact" and noun >= 0 and not denied and self.copular(carrier, noun):
            mood = "hypothetical"
        if noun < 0 and mood == "fact" and self._locates(carrier):
            mood = "hypothetical"
        if meeting and mood != "hypothetical" and self.moods.infinitives.offered(governing):
            mood = "propose"
        giving = predicate.senses[0].category in _GIVEN
        if noun >= 0 and predicate.senses[0].status is None and self.moods.dreaded(noun, definite=giving):
            mood = "hypothetical"
        if noun >= 0 and carrier not in self.carried and self.is_offered(noun):
            mood = "hypothetical"
        if noun >= 0 and self.is_groundless(noun):
            mood, negated = "hypothetical", False
        if noun >= 0 and predicate.senses[0].category == "AGREE" and self.is_matter(noun):
            mood = "hypothetical"
        if noun >= 0 and mood == "fact" and self.is_provided_for(noun):
            mood = "hypothetical"
        cancelled = cancelled or (noun >= 0 and self.moods.called_off(noun, journey=tells_journey(predicate)))
        if noun >= 0 and mood == "fact" and self.moods.spared(noun, journey=tells_journey(predicate)):
            mood, cancelled = "hypothetical", False
        held = any(sense.category in _HELD for sense in predicate.senses)
        if noun >= 0 and cancelled and mood == "fact" and not held and self.moods.cancelling.planned(noun):
            mood = "plan"
        if noun >= 0 and mood == "fact" and held and governing < 0 and self.moods.cancelling.awaited(noun):
            mood = "plan"
        if noun >= 0 and predicate.senses[0].category not in _FRIENDLY and self.moods.lifted(noun):
            mood = "hypothetical"
        reports = self.reports.over(at)
        if self.reports.leaves_open(at):
            mood = "hypothetical"
        if noun >= 0 and governing > noun and self.moods.cancelling.fell_through(governing):
            cancelled = True
        if noun >= 0 and negated and governing >= 0:
            cancelled = cancelled or self.moods.cancelling.unheld(noun, governing, told=bool(reports))
        if noun >= 0 and carrier in self.carried and verb is not None and verb.word in self.lex.reporting:
            reports = reports[1:]
        if mood == "plan" and not (reports or arranged) and self.usage.only_supposes(carrier):
            mood = "hypothetical"
        if mood == "fact" and noun < 0 and self.usage.tells_none(carrier, predicate):
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
            older=bool(verb and governing >= 0 and (verb.perfect or self._settled(carrier))),
            reports=reports,
        )

    def _settled(self, verb: int) -> bool:
        """`The force that Peru and Chile agreed on will be based in Lima`: what describes a noun was done before."""
        if verb not in self.clauses.relative_objects or self.units[verb].tense != "past":
            return False
        main = next((v for v in self.verbs if v > verb and self.units[v].form == "finite"), None)
        return main is not None and self.units[main].tense in ("present", "future")

    def _decided_then(self, verb: int) -> bool:
        """`voted on Monday to send troops`: the day before the infinitive is that of the vote."""
        governor = self.clauses.governors.get(verb)
        if governor is None or not self.units[verb].infinitive or self.units[governor].tense != "past":
            return False
        if self.units[governor].passive or self.units[governor].word not in self.lex.compelling:
            return False
        return any(unit.kind == "date" for unit in self.units[governor + 1 : verb])

    def _locates(self, verb: int) -> bool:
        """`the pass where Peru and Chile meet`: a present tense behind "where" tells a place, if no day is told."""
        unit, subject = self.units[verb], self.clauses.subjects.get(verb)
        if unit.tense != "present" or unit.end - unit.start != 1 or subject is None:
            return False
        k = min(subject.units) - 1
        opened = k >= 0 and self.units[k].kind in ("rel", "sub") and self.units[k].word == "where"
        if not opened:
            return False
        closed = next((j for j in range(verb, len(self.units)) if self.units[j].kind == "comma"), None)
        # ", where the three states meet, for talks by Friday": the day is none of the clause between commas
        inside = self.units[k:closed] if self.units[k - 1].kind == "comma" else self.units[k:]
        return not any(u.kind == "date" for u in inside)

    def add_purpose(self, infinitive: int, parts: dict[str, list[int]]) -> None:
        """`gave $4m to build schools in Peru`: what is given to a purpose goes where the purpose lies."""
        given = self.clauses.argument(parts.get("object", ()))
        if given is None or _GIFTS.isdisjoint(given.classes):
            return
        for name, units in self.purpose(infinitive):
            parts.setdefault(name, list(units))

    def purpose(self, infinitive: int) -> Iterator[tuple[str, tuple[int, ...]]]:
        """For whom and where something is to be done."""
        for name, units, _ in self.clauses.after(infinitive + 1):
            if name in ("in", "for"):
                yield name, units
            elif name == "object" and self.units[infinitive].word in _HELPING:
                yield "to", units

    def passive_voice(self, index: int) -> bool:
        unit = self.units[index]
        if unit.passive or index in self.clauses.reduced:
            return True
        if unit.form == "gerund" or unit.infinitive or unit.tense == "future":
            return False
        forms = self.lex.forms.get(self.tokens[unit.head].low, frozenset())
        if self._goes_on_passive(index):
            return True
        k = index + 1
        if k + 1 < len(self.units) and self.units[k].kind == "adv" and self.units[k + 1].word == "by":
            # "turned back by"
            k += 1
        by = k < len(self.units) and self.units[k].kind == "prep" and self.units[k].word == "by"
        by = by or self._done_by(index)
        return by and "participle" in forms and index > 0 and unit.end - unit.start == 1

    def _done_by(self, index: int) -> bool:
        """`a ruling denounced within the hour as piracy by Chile`: who does it is told behind how and when."""
        k = index + 1
        if index < 2 or k >= len(self.units) or self.units[k].kind not in ("prep", "adv", "date"):
            return False
        if [unit.kind for unit in self.units[index - 2 : index]] != ["comma", "np"]:
            return False
        while k + 1 < len(self.units) and self.units[k].kind in ("prep", "np", "adv", "date", "quote"):
            behind = self.units[k + 1]
            if self.units[k].word == "by" and behind.kind == "np":
                return bool(behind.mentions)
            k += 1
        return False

    def _goes_on_passive(self, index: int) -> bool:
        """`was summoned and handed a note`: a verb of giving without an auxiliary behind a passive one."""
        unit = self.units[index]
        if (
            unit.word not in self.lex.giving
            or unit.end - unit.start != 1
            or self.units[index - 1].kind != "and"
        ):
            return False
        before = self.clauses.governors.get(index)
        return before is not None and self.units[before].passive

    def _dependent(self, noun: int) -> bool:
        k = self.left_of(noun)
        if noun + 1 < len(self.units) and self.clauses.made_by(noun + 1) is not None:
            # "the demand made by Chile on Monday"
            return False
        return k >= 0 and self.units[k].kind == "verb" and not self.is_subject(noun)

    def _governs(self, carrier: int, noun: int) -> bool:
        """Whether tense and mood of the verb are those of the noun: it carries the noun, or is its verb."""
        if carrier < 0 or carrier in self.carried or carrier > noun:
            return carrier >= 0
        k = self.left_of(noun)
        if k >= 2 and self.units[k].word == "of" and self.units[k - 1].word in self.lex.counting:
            # "will be back for a second round of talks"
            k = self.left_of(k - 1)
        return k >= 0 and self.units[k].kind == "prep" and self.units[k].word in ("for", "at", "in", "during")

    def _tense(self, verb: int) -> Tense:
        unit = self.units[verb]
        governor: int | None = self.clauses.governors.get(verb)
        if unit.tense == "present" and governor is not None and self.units[governor].tense == "future":
            # "will meet her on Saturday and travel to Lima": one auxiliary for both
            bare = self.tokens[unit.head].low == unit.word and not unit.modal
            return "future" if bare else "present"
        if unit.tense in ("past", "present", "future"):
            return unit.tense  # type: ignore[return-value]
        steps = 0
        while governor is not None and steps < 6:
            if self.units[governor].tense in ("past", "present", "future"):
                return self.units[governor].tense  # type: ignore[return-value]
            governor = self.clauses.governors.get(governor)
            steps += 1
        return "none"


def tells_journey(predicate: Predicate) -> bool:
    """Whether it tells that one is another's guest."""
    return any(sense.mode == "visit" for sense in predicate.senses)


def _tells_meeting(predicate: Predicate, slots: dict[str, Argument], mentions: Sequence[Mention]) -> bool:
    sense = choose_sense(predicate, slots, mentions)
    if sense is not None:
        return sense.category == "CONSULT"
    return any(sense.category == "CONSULT" for sense in predicate.senses)
