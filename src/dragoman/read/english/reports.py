"""Who says what: reporting clauses and what stands under them."""

from collections.abc import Sequence

from dragoman.languages.phrases import phrases
from dragoman.read.english.citing import Citing
from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.row import Chain
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Argument, Report
from dragoman.read.tokens import Token

_PREDICATIVE = 4
"""Words behind `be` in which it is said to be false."""

_FAR = 10
"""Units from a claim to the clause that tells it, over where it was made ("the claim, made in the press, that")."""


_NOBODY = Chain(())
_CALLING = frozenset({"call", "label", "brand", "describe", "deem"})
"""Verbs by which somebody says what reports are ("called reports that they met false")."""
_WRITERS = frozenset({"by", "from", "of"})
_OCCASIONS = frozenset({"after", "before", "when", "while", "because", "since", "although", "though"})
_BLAMING = frozenset({"accuse", "blame", "charge", "suspect"})
"""Verbs whose complaint stands behind a preposition, never in a clause that "and" opens."""


_SURFACING = frozenset(
    {"surface", "emerge", "circulate", "appear", "spread", "surfaced", "persist", "follow", "come", "swirl"}
)
"""Verbs of rumours that come up."""


class Reports:
    """The reporting clauses of one sentence with the units that each governs."""

    def __init__(
        self, tokens: Sequence[Token], units: Sequence[Unit], clauses: Clauses, lexicon: Lexicon
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.clauses = clauses
        self.lexicon = lexicon
        self.scopes: list[tuple[range, Report]] = []
        self.cited: list[Report] = []
        citing = Citing(tokens, units, clauses, lexicon)
        for verb in clauses.verbs:
            if citing.hangs(verb):
                cited = citing.find_source(verb)
                self.cited += [cited] if cited is not None else []
            else:
                self._reporting(verb)
        for index, unit in enumerate(units):
            if unit.kind == "prep" and unit.word == "according to":
                self._according(index)
            elif unit.kind == "np":
                self._claimed(index)

    def over(self, unit: int) -> tuple[Report, ...]:
        """The reports that govern `unit`, the narrowest first."""
        found = [(len(scope), report) for scope, report in self.scopes if unit in scope]
        found.sort(key=lambda pair: pair[0])
        return (*self.cited, *(report for _, report in found))

    def _reporting(self, verb: int) -> None:
        unit = self.units[verb]
        kind = self.lexicon.reporting.get(unit.word)
        if kind is None or unit.infinitive or self._calls_off(verb):
            return
        if unit.negated and unit.word in self.lexicon.silent:
            return  # "has not replied" denies nothing
        if kind != "deny" and unit.negated:
            kind = "deny"
        chain = self.clauses.subjects.get(verb)
        if chain is not None and self.units[chain.units[0]].word in ("nothing", "nobody", "none"):
            kind = "deny"
        source = self.clauses.argument(chain.units) if chain is not None else None
        inverted = False
        if source is None or self._follows_quote(verb) or self._trails(verb):
            k = verb + 1
            if k < len(self.units) and self.units[k].kind == "np":
                source = self.clauses.argument((k,)) or source
                inverted = True
        start, end = (source.start, source.end) if source is not None else (unit.start, unit.start)
        scope = self._scope(verb, start, inverted=inverted)
        if scope and scope.stop <= verb and unit.word in _BLAMING:
            # "froze the aid, accusing it of fraud": what stands before it is no charge
            return
        tail = self._tail(verb) if not scope and not unit.passive else None
        if tail is not None:
            scope, source = tail
            start, end = source.start, source.end
        if unit.passive and kind != "deny":
            agent = next((u for name, u, _ in self.clauses.after(verb + 1) if name == "by"), None)
            source = self.clauses.argument(agent) if agent else None
            start, end = (source.start, source.end) if source is not None else (unit.start, unit.start)
        if scope:
            mentions = source.mentions if source is not None else ()
            if chain is not None and not mentions and source is not None and not inverted:
                # "..., it said": whoever was the subject before
                meant = self.clauses.chain_argument(chain)
                mentions = meant.mentions if meant is not None and meant.start == start else ()
            self.scopes.append((scope, Report(kind, start, end, mentions)))

    def _calls_off(self, verb: int) -> bool:
        """`put off the trip`: with its particle the verb tells something else."""
        behind = self.units[verb + 1] if verb + 1 < len(self.units) else None
        if behind is None or behind.kind not in ("prep", "adv"):
            return False
        words = self.tokens[self.units[verb].head : behind.end]
        return phrases("en", "cancel").stand_in([token.low for token in words])

    def _tail(self, verb: int) -> tuple[range, Argument] | None:
        """`..., people briefed on the talks said.`: what is said, and by whom, at the end of a sentence.

        The phrase of the speaker begins behind the last comma and may have a participle of its own.
        """
        units, carried = self.units, self.clauses.relative_objects  # "..., a claim Peru denied"
        if verb in carried or any(u.kind in ("verb", "quote", "sub", "rel") for u in units[verb + 1 :]):
            return None
        comma = verb - 1
        while comma > 0 and units[comma].kind not in ("comma", "quote", "stop", "sub"):
            comma -= 1
        first = comma + 1
        if comma <= 0 or units[comma].kind != "comma" or first >= verb or units[first].kind != "np":
            return None
        if not any(unit.kind == "verb" and unit.form == "finite" for unit in units[:comma]):
            return None
        last = first
        while units[last + 1].kind == "np":
            last += 1
        source = self.clauses.argument(tuple(range(first, last + 1)))
        return (range(comma), source) if source is not None else None

    def _trails(self, verb: int) -> bool:
        """`..., says an adviser to the king.`: behind a comma the speaker follows the verb, and nothing else does."""
        units = self.units
        if verb == 0 or units[verb - 1].kind != "comma" or verb + 1 >= len(units):
            return False
        if units[verb].word in self.lexicon.addressing or units[verb].form == "gerund":
            return False
        behind = units[verb + 1 :]
        return behind[0].kind == "np" and not any(unit.kind in ("verb", "quote") for unit in behind)

    def _follows_quote(self, verb: int) -> bool:
        k = verb - 1
        return k >= 0 and self.units[k].kind == "quote"

    def _scope(self, verb: int, source_start: int, *, inverted: bool) -> range:
        """Units under the verb: what follows ("X said that ..."), or what precedes ("..., X said")."""
        first = verb
        while first > 0 and self.units[first - 1].start >= source_start and not inverted:
            first -= 1
        behind = verb + (2 if inverted else 1)
        if not inverted and self.units[verb].word in self.lexicon.addressing:
            behind = self._behind_addressee(behind)
        content_left = any(self.units[k].kind in ("verb", "np") for k in range(first - 1)) and (
            first > 0 and self.units[first - 1].kind in ("comma", "quote", "stop")
        )
        content_right = self._clause_right(behind)
        if (
            content_right
            and first > 1
            and [u.kind for u in self.units[first - 2 : first]] == ["rel", "comma"]
        ):
            # "a raid in which, Peru says, nine men died": only the relative clause is said
            content_left = False
        if content_left and (
            not content_right
            or self.units[min(behind, len(self.units) - 1)].kind == "comma"
            or self._only_accompanied(behind)
            or self._only_dated(behind, first)
        ):
            return range(first)
        if content_right:
            return range(behind, self._right_end(verb, behind))
        return range(first) if content_left else range(0)

    def _behind_addressee(self, k: int) -> int:
        """Behind the one who is told, if nothing is said to him there ("..., she told reporters in Oslo")."""
        if k >= len(self.units) or self.units[k].kind != "np":
            return k
        end = k + 1
        while end < len(self.units) and self.units[end].kind in ("prep", "np", "date", "adv"):
            end += 1
        ends = end >= len(self.units) or self.units[end].kind == "stop"
        return end if ends else k

    def _only_accompanied(self, behind: int) -> bool:
        """`..., X said on Monday, pointing at Y`: behind the verb nothing but when and where, and a participle."""
        for k in range(behind, len(self.units) - 1):
            if self.units[k].kind == "comma":
                return self.units[k + 1].kind == "verb" and self.units[k + 1].form == "gerund"
            if self.units[k].kind not in ("prep", "np", "date", "adv"):
                return False
        return False

    def _only_dated(self, behind: int, first: int) -> bool:
        """`X will not come, his office said on Monday, a day after ...`: a day and a comma end what the office says."""
        told = any(u.kind == "verb" and u.form == "finite" for u in self.units[:first])
        k = behind
        while k < len(self.units) and self.units[k].kind in ("prep", "date", "adv"):
            k += 1
        dated = any(u.kind == "date" for u in self.units[behind:k])
        return told and dated and k < len(self.units) and self.units[k].kind == "comma"

    def _clause_right(self, behind: int) -> bool:
        for k in range(behind, len(self.units)):
            if self.units[k].kind == "stop":
                return any(u.kind == "quote" for u in self.units[behind : k + 2])
            if self.units[k].kind in ("verb", "quote") or (self.units[k].kind == "np" and k == behind):
                return True
        return False

    def _right_end(self, verb: int, behind: int) -> int:
        """Where what is reported ends: at a semicolon, or where the speaker goes on to do something else."""
        speaker = self.clauses.subjects.get(verb)
        blames = self.units[verb].word in _BLAMING
        told = any(unit.word == "that" for unit in self.units[behind:])
        inside = self._is_relative(verb)
        for k in range(behind, len(self.units)):
            unit = self.units[k]
            if inside and unit.kind == "comma" and self._finite_ahead(k + 1):
                return k
            if unit.kind == "sub" and unit.word in _OCCASIONS and not told and self._only_named(behind, k):
                # "Chad declared an emergency after rebels had attacked": what happened before is not declared
                return k
            if blames and self._set_off(k):
                # "accused Peru of the raid, hours after Chile said ..."
                return k
            goes_on = unit.kind == "verb" and speaker is not None and self.clauses.subjects.get(k) == speaker
            if goes_on and k >= 2 and self.units[k - 1].kind == "and":
                if self.units[k - 2].kind == "comma":
                    return k - 2
                if self._only_named(behind, k - 1) and not self.units[verb].passive:
                    # "dismissed the minister and offered talks": what was dismissed is a name, no clause
                    return k - 1
            if goes_on and blames and self.units[k - 1].kind == "and" and unit.form == "finite":
                return k - 1  # "accused Peru of spying and broke off ties": that is no charge
            if self.units[k].kind == "stop" and self.units[k].word == ";":
                return k
            if blames and self._opens_clause(k):
                # "Peru accused Chile of spying, and Chile expelled ..."
                return k
        return len(self.units)

    def _set_off(self, k: int) -> bool:
        """Whether a comma and how long after another clause stand before it: `, a day after Chile said ...`."""
        unit = self.units[k]
        counts = unit.kind == "date" and self.tokens[unit.end - 1].low in _OCCASIONS
        opens = counts or (unit.kind == "sub" and unit.word in _OCCASIONS)
        return opens and self.units[k - 1].kind == "comma"

    def _is_relative(self, verb: int) -> bool:
        """`Peru, which has denied it, was accused ...`: what is said ends with the relative clause."""
        for k in range(verb - 1, max(0, verb - 4), -1):
            if self.units[k].kind == "rel":
                return self.units[k - 1].kind == "comma"
            if self.units[k].kind not in ("np", "adv"):
                return False
        return False

    def _finite_ahead(self, k: int) -> bool:
        while k < len(self.units) and self.units[k].kind in ("adv", "date"):
            k += 1
        return k < len(self.units) and self.units[k].kind == "verb" and self.units[k].form == "finite"

    def _only_named(self, behind: int, k: int) -> bool:
        """Whether a thing is announced and nothing else: a noun phrase right behind the verb, and no clause."""
        units = self.units[behind:k]
        return bool(units) and units[0].kind == "np" and all(unit.kind != "verb" for unit in units)

    def _opens_clause(self, k: int) -> bool:
        """Whether "and" or "but" behind a comma opens a main clause with a subject of its own."""
        units = self.units
        if units[k].kind != "and" or units[k - 1].kind != "comma" or k + 2 >= len(units):
            return False
        verb = units[k + 2]
        return units[k + 1].kind == "np" and verb.kind == "verb" and verb.form == "finite"

    def _according(self, index: int) -> None:
        if index + 1 < len(self.units) and self.units[index + 1].kind == "np":
            source = self.clauses.argument((index + 1,))
            behind = self.units[index + 2 : index + 4]
            written = [unit.kind for unit in behind] == ["prep", "np"] and behind[0].word in _WRITERS
            if written and source is not None and not source.mentions and behind[1].mentions:
                # "according to a statement by the navy"
                source = self.clauses.argument((index + 3,)) or source
            if source is not None:
                report = Report("say", source.start, source.end, source.mentions)
                self.scopes.append((range(len(self.units)), report))

    def _claimed(self, index: int) -> None:
        """`Reports that X met Y were dismissed`: a claim over the that-clause, and who denies it."""
        unit = self.units[index]
        word = unit.word
        if word.endswith("s") and ((word,), "hearsay") not in self.lexicon.cue_words.get(word, ()):
            word = word[:-1]
        cues = self.lexicon.cue_words.get(word)
        if cues is None or ((word,), "hearsay") not in cues:
            return
        joint = next(
            (k for k in range(index + 1, len(self.units)) if self.units[k].kind in ("rel", "sub")), None
        )
        if joint is None or self.units[joint].word != "that" or joint - index > _FAR:
            self._rumoured(index)
            return
        verbs = [v for v in self.clauses.verbs if v > joint]
        end = len(self.units)
        before = self.units[index - 1] if index else unit
        rebutted = before.word in _CALLING and phrases("en", "rebut").stand_in(
            [token.low for token in self.tokens[self.units[joint].end :]]
        )
        if (
            before.kind == "verb"
            and (before.word in self.lexicon.rejecting or rebutted)
            and not before.negated
        ):
            # "rejected claims that it had fired"
            told = self.clauses.argument((self.clauses.subjects.get(index - 1) or _NOBODY).units)
            start, stop = (told.start, told.end) if told else (before.start,) * 2
            self.scopes.append(
                (range(joint, end), Report("deny", start, stop, told.mentions if told else ()))
            )
        for verb in verbs[1:]:
            if self.lexicon.reporting.get(self.units[verb].word) == "deny" or self._denies(verb):
                end = verb
                by = next((u for name, u, _ in self.clauses.after(verb + 1) if name == "by"), None)
                agent = self.clauses.argument(by) if by else None
                start, stop = (agent.start, agent.end) if agent else (self.units[verb].start,) * 2
                report = Report("deny", start, stop, agent.mentions if agent else ())
                self.scopes.append((range(joint, end), report))
                break
        # "Reports that ..." name nobody; a claim of somebody's does
        stop = unit.end if unit.mentions else unit.start
        self.scopes.append((range(joint, end), Report("claim", unit.start, stop, unit.mentions)))

    def _rumoured(self, index: int) -> None:
        """`Reports of a meeting between X and Y are false`, `... emerged on Friday`: that it took place is a claim."""
        units = self.units
        if index + 1 >= len(units) or units[index + 1].word not in ("of", "about"):
            return
        verb = next((v for v in self.clauses.verbs if v > index and units[v].form == "finite"), None)
        if verb is None:
            return
        told, start = range(index + 1, verb), units[verb].start
        if self._denies(verb):
            self.scopes.append((told, Report("deny", start, start)))
        elif units[verb].word not in _SURFACING:
            return
        self.scopes.append((told, Report("claim", units[index].start, units[index].start)))

    def _denies(self, verb: int) -> bool:
        unit = self.units[verb]
        if unit.word == "be" and not unit.negated:
            # "Reports that X met Y were false"
            behind = tuple(token.low for token in self.tokens[unit.end : unit.end + _PREDICATIVE])
            if phrases("en", "rebut").stand_in(behind):
                return True
        return any(
            kind == "deny"
            for words, kind in self.lexicon.cue_words.get(self.units[verb].word, ())
            if words == (self.units[verb].word,)
        )
