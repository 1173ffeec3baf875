"""Who says what: reporting clauses and what stands under them."""

from collections.abc import Sequence

from dragoman.languages.phrases import phrases
from dragoman.read.english.asides import find_aside
from dragoman.read.english.cancelling import Cancelling
from dragoman.read.english.charges import Charges
from dragoman.read.english.citing import Citing
from dragoman.read.english.clauses import Clauses
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.rumours import Rumours
from dragoman.read.english.sources import Sources
from dragoman.read.english.unit import Unit
from dragoman.read.frames import Report
from dragoman.read.tokens import Token

_CONTRAST = 5
"""Tokens before a comma among which `not` sets one day or place against another."""
_OCCASIONS = frozenset({"after", "before", "when", "while", "because", "since", "although", "though"})
_BUT = frozenset({"while", "whereas"})
_BLAMING = frozenset({"accuse", "blame", "charge", "suspect"})
"""Verbs whose complaint stands behind a preposition, never in a clause that "and" opens."""
_ASKED = frozenset({"whether", "if", "when", "where", "how", "who", "why"})
_TELLING_MORE = frozenset({"where", "which", "who", "whose"})


class Reports:
    """The reporting clauses of one sentence with the units that each governs."""

    def __init__(
        self,
        tokens: Sequence[Token],
        units: Sequence[Unit],
        clauses: Clauses,
        lexicon: Lexicon,
        charges: Charges,
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.clauses = clauses
        self.lexicon = lexicon
        self.scopes: list[tuple[range, Report]] = []
        self.cited: list[Report] = []
        self.unconfirmed: list[range] = []
        self.sources = Sources(tokens, units, clauses, lexicon)
        citing = Citing(tokens, units, clauses, lexicon)
        rumours = Rumours(tokens, units, clauses, lexicon)
        for verb in clauses.verbs:
            if citing.hangs(verb):
                cited = citing.find_source(verb)
                self.cited += [cited] if cited is not None else []
            elif verb not in charges.denied:
                self._reporting(verb)
        for index, unit in enumerate(units):
            if unit.kind == "prep" and unit.word == "according to":
                report = self.sources.according(index)
                self.scopes += [(range(len(units)), report)] if report is not None else []
            elif unit.kind == "np" and index not in charges.nouns:
                self.scopes += rumours.find(index)

    def over(self, unit: int) -> tuple[Report, ...]:
        """The reports that govern `unit`, the narrowest first."""
        found = [(len(scope), report) for scope, report in self.scopes if unit in scope]
        found.sort(key=lambda pair: pair[0])
        return (*self.cited, *(report for _, report in found))

    def leaves_open(self, unit: int) -> bool:
        """Whether somebody will not, or cannot, say that `unit` is so."""
        return any(unit in scope for scope in self.unconfirmed)

    def _reporting(self, verb: int) -> None:
        unit = self.units[verb]
        kind = self.lexicon.reporting.get(unit.word)
        if kind is None or unit.infinitive or self._calls_off(verb):
            return
        if unit.negated and unit.word in self.lexicon.silent:
            return  # "has not replied" denies nothing
        if unit.negated and unit.word in self.lexicon.vouching:
            # "could not confirm that he was held": nobody says so, nor that he was not
            self.unconfirmed.append(range(verb + 1, self._right_end(verb, verb + 1)))
            return
        if unit.negated and verb + 1 < len(self.units) and self.units[verb + 1].word in _ASKED:
            # "did not say whether she would come to Oslo, where the two are to meet"
            self.unconfirmed.append(range(verb + 1, self._aside_after(verb + 1)))
            return
        if kind != "deny" and unit.negated:
            kind = "deny"
        chain = self.clauses.subjects.get(verb)
        if chain is not None and self.units[chain.units[0]].word in ("nothing", "nobody", "none"):
            kind = "deny"
        told = chain.units if chain is not None else ()
        if len(told) == 1 and (writer := self.sources.writer(told[0])) < verb:
            told = (writer,)
        source = self.clauses.argument(told) if told else None
        inverted = False
        spoken = chain is None or self.sources.speaks(chain.units[0])
        if source is None or self.sources.follows_quote(verb) or self.sources.trails(verb):
            k = verb + 1
            if k < len(self.units) and self.units[k].kind == "np":
                source = self.clauses.argument((k,)) or source
                inverted, spoken = True, self.sources.speaks(k)
        start, end = (source.start, source.end) if source is not None else (unit.start, unit.start)
        opening = self.units[chain.units[0]].start if chain is not None and told != chain.units else start
        scope = self._scope(verb, opening, inverted=inverted)
        if scope and scope.stop <= verb and unit.word in _BLAMING:
            # "froze the aid, accusing it of fraud": what stands before it is no charge
            return
        tail = self.sources.tail(verb) if not scope and not unit.passive else None
        tail = find_aside(self.units, self.clauses, verb) or tail
        if tail is not None:
            scope, source = tail
            start, end, spoken = source.start, source.end, True
        if unit.passive and kind != "deny":
            agent = next((u for name, u, _ in self.clauses.after(verb + 1) if name == "by"), None)
            source = self.clauses.argument(agent) if agent else None
            start, end = (source.start, source.end) if source is not None else (unit.start, unit.start)
            spoken = agent is None or self.sources.speaks(agent[0])
        if not spoken:
            # "the finger", "a charge" tell nothing: it is told, and nobody is known by whom
            source, start, end = None, unit.start, unit.start
        if scope:
            mentions = source.mentions if source is not None else ()
            if chain is not None and not mentions and source is not None and not inverted:
                # "..., it said": whoever was the subject before
                meant = self.clauses.chain_argument(chain)
                mentions = meant.mentions if meant is not None and meant.start == start else ()
            self.scopes.append((scope, Report(kind, start, end, mentions)))

    def _aside_after(self, k: int) -> int:
        """Where a clause behind a comma begins to tell more of what has been named ("..., where"), else the end."""
        units = self.units
        for j in range(k + 1, len(units)):
            if units[j].word in _TELLING_MORE and units[j - 1].kind == "comma":
                return j - 1
            if units[j].kind == "stop":
                return j
        return len(units)

    def _calls_off(self, verb: int) -> bool:
        """`put off the trip`, `put it off`: with its particle the verb tells something else."""
        behind = self.units[verb + 1] if verb + 1 < len(self.units) else None
        if behind is not None and behind.kind == "np":
            return Cancelling(self.tokens, self.units, self.clauses, self.lexicon).splits(verb, verb + 1)
        if behind is None or behind.kind not in ("prep", "adv"):
            return False
        words = self.tokens[self.units[verb].head : behind.end]
        return phrases("en", "cancel").stand_in([token.low for token in words])

    def _scope(self, verb: int, source_start: int, *, inverted: bool) -> range:
        """Units under the verb: what follows ("X said that ..."), or what precedes ("..., X said")."""
        first = verb
        while first > 0 and self.units[first - 1].start >= source_start and not inverted:
            first -= 1
        if first > 1 and self.units[first - 1].word == "as" and self.units[first - 2].kind == "comma":
            # "..., as the ministry maintains"; in "and not on Tuesday, as the ministry maintains" only the day
            comma = self.units[first - 2].start
            if any(token.low == "not" for token in self.tokens[max(0, comma - _CONTRAST) : comma]):
                return range(0)
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
            if unit.kind == "sub" and unit.word in _BUT and self.units[k - 1].kind == "comma" and not told:
                # "Peru said it would send jets, while Chile pledged money": that is not Peru's to say
                return k - 1
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
