"""Whether a clause tells a fact, a plan, a proposal, a claim or a mere thought; negated or called off."""

from collections.abc import Sequence

from dragoman.read.english.cancelling import Cancelling
from dragoman.read.english.clauses import Clauses
from dragoman.read.english.infinitives import Infinitives
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.english.unreal import opens_condition
from dragoman.read.frames import Mood
from dragoman.read.tokens import Token

_ORDER: tuple[Mood, ...] = ("hypothetical", "propose", "plan", "claim", "wish", "purpose", "decision")
_CUES: dict[str, Mood] = {
    "plan": "plan",
    "propose": "propose",
    "hypothetical": "hypothetical",
    "hearsay": "claim",
}
"""The moods that a kind of cue tells."""
_DOUBTS = frozenset({"doubt", "doubts", "uncertainty", "question", "questions", "confusion", "speculation"})
_DEFINITE = frozenset({"the", "this", "these", "those"})
_PLUG = "plug"
"""What is pulled on talks that are called off."""


class Moods:
    """Asks the words around a verb group, up the chain of verbs that govern it."""

    def __init__(
        self, tokens: Sequence[Token], units: Sequence[Unit], clauses: Clauses, lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.clauses = clauses
        self.lexicon = lexicon
        self.infinitives = Infinitives(tokens, units, clauses, lexicon)
        self.cancelling = Cancelling(tokens, units, clauses, lexicon)
        # In "backed the plans to cut taxes" nobody plans.
        self.heads = {u.head for u in units if u.kind == "np" and u.end - u.start > 1}
        self.conditional = opens_condition(tokens, units, lexicon)
        self.on_condition = self.conditional or any(
            unit.kind == "sub" and unit.word in ("if", "unless") for unit in units
        )

    def of(self, carrier: int, noun: int) -> tuple[Mood, bool, bool]:
        """Mood, negation and cancellation of the clause of verb unit `carrier` (or -1) and noun unit `noun`."""
        moods: set[Mood] = set()
        negated = cancelled = False
        if noun >= 0:
            kinds = self._kinds(self.units[noun].start, self.units[noun].end)
            if noun and self.units[noun - 1].kind == "adv" and self.units[noun - 1].word == "what":
                kinds.add("hearsay")  # "what he called an incursion"
            moods |= _moods(kinds)
            opening = self.tokens[self.units[noun].start].low
            negated = "negate" in kinds or opening == "no"
            if opening == "any":
                moods.add("hypothetical")  # "any attack would be met with force"
            cancelled = "cancel" in kinds or self.cancelling.dropped_with(noun)
        verb: int | None = carrier if carrier >= 0 else None
        steps = 0
        while verb is not None and steps < 5:
            unit = self.units[verb]
            if unit.infinitive and not self.infinitives.came_true(verb):
                moods.add(self.infinitives.intended(verb))
            if unit.form == "gerund" and self.infinitives.rued(verb):
                moods.add("hypothetical")  # "apologised for calling them liars": said long before
            if unit.form == "gerund" and self.infinitives.stopped(verb):
                moods.add("wish")
            if self.tokens[unit.start].low == "be" or self.infinitives.demanded(verb):
                moods.add("wish")  # "asked that they be freed", "demanded that Peru leave"
            denies = unit.negated and (steps == 0 or not self._reporting(verb))
            negated = negated or (denies and not (noun >= 0 and verb > noun and self._only_lacks(verb)))
            if self.cancelling.unfulfilled(verb):
                moods.discard("hypothetical")
                moods.add("plan")
                cancelled = True
            if self.cancelling.against_plan(verb):
                cancelled = True
            if unit.infinitive and noun < 0 and self.cancelling.dropped_with(verb):
                moods.add("plan")
                cancelled = True
            start, end = self._stretch(verb, steps)
            kinds = self._kinds(start, end)
            if steps == 0 and noun < 0 and "hearsay" not in self._kinds(start, unit.end):
                # "condemned an alleged raid", "rejected Peru's claim": hearsay is only what is told by the object
                kinds -= {"hearsay"}
            cancelled = cancelled or "cancel" in kinds
            moods |= _moods(kinds)
            if steps == 0 and verb > 0 and self.units[verb - 1].kind == "adv":
                # "troops allegedly crossed"
                said = self._kinds(self.units[verb - 1].start, self.units[verb - 1].end)
                moods |= _moods(said & {"hearsay"})
            if steps == 0 and (self._questioned(verb) or self.infinitives.is_any(verb)):
                moods.add("hypothetical")
            if unit.tense == "future":
                moods.add("plan")
            if unit.modal:
                moods.add(self._modal(unit))
            if (steps == 0 and self._to_be_proved(verb)) or self.infinitives.only_believed(verb):
                moods.add("hypothetical")
            if not (unit.infinitive or unit.form != "finite"):
                if (
                    steps
                    and unit.word == "be"
                    and unit.tense in ("present", "past")
                    and self.infinitives.is_to(verb)
                ):
                    moods.add("plan")
                before = self.infinitives.goes_on_from(verb)
                if before is None:
                    break
                verb = before
                steps += 1
                continue
            governor = self.clauses.governors.get(verb)
            if governor == verb:
                break
            verb = governor
            steps += 1
        if self.conditional and not self._tells(carrier, noun):
            moods.add("hypothetical")
        mood: Mood = next((m for m in _ORDER if m in moods), "fact")
        if mood == "plan" and noun < 0 and self.infinitives.only_asked(carrier):
            mood = "wish"  # "will ask Peru to investigate": Peru has no such plan
        return mood, negated, cancelled

    def _tells(self, carrier: int, noun: int) -> bool:
        """`If Peru lands, we shall fire, X warned Peru`: the warning itself hangs on no condition."""
        if carrier < 1 or noun >= 0 or not self._reporting(carrier) or self.units[carrier].modal:
            return False
        return self.units[carrier].tense == "past" and any(v < carrier for v in self.clauses.verbs[1:])

    def _questioned(self, verb: int) -> bool:
        """Whether `if` or `whether` opens the clause of the verb."""
        for k in range(verb - 1, max(-1, verb - 12), -1):
            unit = self.units[k]
            if unit.word == "that" and self._is_unproved(k):
                return True
            if unit.kind == "sub":
                return any(kind == "hypothetical" for _, kind in self.lexicon.cue_words.get(unit.word, ()))
            if unit.kind == "verb" and unit.form == "finite" and self.units[verb - 1].kind == "and":
                return self._questioned(k)  # "whether it freed them or sent them home"
            if unit.kind in ("stop", "rel") or (unit.kind == "verb" and unit.form == "finite"):
                return False
        return False

    def _is_unproved(self, joint: int) -> bool:
        """`There was no sign that Peru had moved its guards`."""
        if joint < 1 or self.units[joint].kind not in ("sub", "rel") or self.units[joint - 1].kind != "np":
            return False
        before = self.units[joint - 2] if joint > 1 else None
        denied = before is not None and before.kind == "verb" and before.word == "be" and before.negated
        return denied or self.tokens[self.units[joint - 1].start].low == "no"

    def dreaded(self, noun: int, *, definite: bool = False) -> bool:
        """Whether a noun is only feared, averted or asked for ("the risk of an attack", "called for talks").

        "The talks" are there and can only be gone for; `definite` tells that this noun may be meant nonetheless
        ("demanded the release of X").
        """
        k = noun - 1
        while k >= 0 and self.units[k].kind in ("adv", "quote", "date"):
            k -= 1
        if k < 0 or (not definite and self.tokens[self.units[noun].start].low in _DEFINITE):
            return False
        unit = self.units[k]
        before = self.units[k - 1] if k else unit
        if unit.word == "out" and before.word == "rule":
            return not before.negated
        if unit.kind == "prep" and unit.word in ("over", "about") and before.word in _DOUBTS:
            return True
        if unit.kind == "prep" and unit.word in ("of", "for", "against", "from"):
            asked = unit.word == "for" and before.kind == "verb" and before.word in self.lexicon.wishing
            return asked or before.word in self.lexicon.averting
        if unit.kind != "verb" or unit.word == "call":
            return False  # "called a strike", "called it an attack": only what one calls for is wished
        if unit.infinitive and unit.word in self.lexicon.renewing:
            # "threatened to resume attacks on Peru"; not so "are to resume talks"
            return (
                not self.infinitives.came_true(k)
                and self.of(k, -1)[0] not in ("plan", "decision")
                and not self.infinitives.arranged(k)
            )
        return unit.word in self.lexicon.wishing or unit.word in self.lexicon.averting

    def _to_be_proved(self, verb: int) -> bool:
        """`Prosecutors have to prove that he fired`, `to find out whether he fired`: nobody says that he did."""
        before = [v for v in self.clauses.verbs if v < verb]
        if not before or not any(u.kind in ("sub", "rel") for u in self.units[before[-1] + 1 : verb]):
            return False
        unit = self.units[before[-1]]
        return unit.word in self.lexicon.proving and (unit.infinitive or unit.modal or unit.tense == "future")

    def _only_lacks(self, verb: int) -> bool:
        """`The talks produced no truce`: what is denied stands behind the verb, and the talks took place."""
        unit = self.units[verb]
        behind = [token.low for token in self.tokens[unit.head + 1 : unit.end + 1]]
        lacks = "no" in behind[:1] or "not" in behind[:1]
        return (
            lacks and unit.word not in self.lexicon.be and unit.end - unit.head > 1 and "longer" not in behind
        )

    def called_off(self, noun: int, *, journey: bool = False) -> bool:
        """`cancelled her trip to Oslo`: the verb before the noun calls it off; a journey also where it is dropped."""
        k = self._calling_off(noun, journey=journey)
        return k is not None and not self._only_thought_of(k)

    def spared(self, noun: int, *, journey: bool = False) -> bool:
        """`threatened to cancel the talks`, `considered putting off the visit`: it is still to be held."""
        k = self._calling_off(noun, journey=journey)
        return k is not None and self._only_thought_of(k)

    def _only_thought_of(self, verb: int) -> bool:
        if self.units[verb].form == "gerund":
            return self.infinitives.stopped(verb)
        return self.units[verb].infinitive and not self.cancelling.compelled(verb)

    def _calling_off(self, noun: int, *, journey: bool = False) -> int | None:
        """The verb of calling off whose object the noun is."""
        k = noun - 1
        while k >= 0 and self.units[k].kind in ("adv", "prep", "date", "quote") and noun - k <= 4:
            k -= 1
        if k > 0 and self.units[k].word == _PLUG:
            k -= 1
        if k < 0 or self.units[k].kind != "verb" or self.units[k].negated:
            return None
        if self.units[k].word in self.lexicon.shifting and self._to_a_day(noun):
            return k
        if journey and self.units[k].word in self.lexicon.lifting | self.lexicon.abandoning:
            return k
        called = "cancel" in self._kinds(self.units[k].start, self.units[noun].start)
        return k if called or (k == noun - 1 and self.cancelling.splits(k, noun)) else None

    def _to_a_day(self, noun: int) -> bool:
        """`moved Saturday's talks to Monday`: a day behind "to" is that to which they are put off."""
        end = noun + 1
        while end < len(self.units) and self.units[end].kind in ("np", "prep", "date", "comma"):
            if self.units[end].kind == "date" and self.units[end - 1].word in ("to", "until"):
                return True
            end += 1
        return False

    def lifted(self, noun: int) -> bool:
        """`dropped its demand`: what is taken back is not said or done once more."""
        k = noun - 1
        return k >= 0 and self.units[k].kind == "verb" and self.units[k].word in self.lexicon.lifting

    def _reporting(self, verb: int) -> bool:
        return self.units[verb].word in self.lexicon.reporting

    def _modal(self, unit: Unit) -> Mood:
        words = {t.low for t in self.tokens[unit.start : unit.end]}
        if words & {"would"} and not self.conditional:
            return "plan"
        return "hypothetical" if words & {"could", "may", "might", "would", "can"} else "wish"

    def _stretch(self, verb: int, steps: int) -> tuple[int, int]:
        """The words to ask: the verb group; for a governor also what stands between it and the infinitive."""
        unit = self.units[verb]
        end = unit.end
        if steps:
            k = verb + 1
            while k < len(self.units) and self.units[k].kind in ("np", "adv", "prep", "date"):
                end = self.units[k].end
                k += 1
        elif verb + 1 < len(self.units) and self.units[verb + 1].kind in ("np", "adv", "prep"):
            end = self.units[verb + 1].end
        return unit.start, end

    def _kinds(self, start: int, end: int) -> set[str]:
        found: set[str] = set()
        tokens, cues = self.tokens, self.lexicon.cue_words
        for i in range(start, min(end, len(tokens))):
            low = tokens[i].low
            for words, kind in cues.get(low, ()):
                if words[0] != low:
                    continue
                if words[-1] == "to" and i in self.heads:
                    continue
                if len(words) == 1 or tuple([t.low for t in tokens[i : i + len(words)]]) == words:
                    found.add(kind)
        return found


def _moods(kinds: set[str]) -> set[Mood]:
    return {_CUES[kind] for kind in kinds if kind in _CUES}
