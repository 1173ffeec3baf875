"""A sentence as a row of units: noun phrases, verb groups, prepositions and joints."""

from collections.abc import Sequence

import msgspec

from dragoman.read.english.homographs import Homographs
from dragoman.read.english.noun_phrase import NounPhrases
from dragoman.read.english.unit import Kind, Unit
from dragoman.read.english.verb_group import VerbGroups
from dragoman.read.english.wording import QUOTES_AND_APOSTROPHES, Wording

_STOPS = frozenset(";:—–-/|•()[]…!?")
_DASHES = frozenset({"-", "–", "—"})
_ASIDE = 25
"""Units between two dashes that may still be an aside."""
_QUOTES = frozenset('"“„«')


def join_dashes(units: list[Unit]) -> list[Unit]:
    """`Chile - whose army is small - shelled Tacna`: two dashes set something aside as two commas do."""
    dashes = [k for k, unit in enumerate(units) if unit.kind == "stop" and unit.word in _DASHES]
    for opening, closing in zip(dashes[::2], dashes[1::2], strict=False):
        dateline = not any(unit.kind == "verb" for unit in units[:opening]) and any(
            unit.kind == "date" for unit in units[:opening]
        )
        if opening == 0 or closing + 1 == len(units) or closing - opening > _ASIDE or dateline:
            continue
        for k in (opening, closing):
            units[k] = msgspec.structs.replace(units[k], kind="comma", word=",")
    return units


class Scanner:
    """Cuts one sentence into units."""

    def __init__(self, words: Wording) -> None:
        self.words = words
        self.homographs = Homographs(words)
        self.nouns = NounPhrases(words, self.homographs)
        self.verbs = VerbGroups(words, self.homographs)

    def scan(self) -> list[Unit]:
        """The units in order; parentheses that name nobody are left out."""
        position, count = 0, len(self.words.tokens)
        while position < count:
            position = self._step(position)
        return join_dashes(self.words.units)

    def _step(self, i: int) -> int:
        words = self.words
        token, lex = words.tokens[i], words.lexicon
        if words.dated[i]:
            return self._run("date", i, words.dated)
        if words.owner[i] >= 0:
            return self._put(self.nouns.read(i))
        low = token.low
        if token.kind == "mark":
            return self._mark(i)
        if words.plain[i]:
            return self._put(self.nouns.read(i))
        if i in words.compounds:
            if low in lex.prefixes and self.homographs.is_verb(i + 2):
                return i + 2
            if token.kind == "word":
                return self._put(self.nouns.read(i))
        if low in lex.approximators and words.quantity(i):
            return self._put(self.nouns.read(i))
        length = self._several(i, lex.long_adverbs[low]) if low in lex.long_adverbs else 0
        if length and not (low in lex.long_prepositions and self._phrase(i) > length):
            return self._add("adv", i, i + length, low)
        if low in lex.coordinators:
            return self._add("and", i, i + 1, low)
        if low == "to" and self.verbs.starts_infinitive(i):
            return self._put(self.verbs.read(i))
        if low == "that" and self._points(i):
            return self._put(self.nouns.read(i))
        if low in lex.relatives and self._joins(i):
            return self._add("sub" if low == "that" and self._told() else "rel", i, i + 1, low)
        phrase = self._phrase(i) if low in lex.long_prepositions else 0
        fixed = phrase > 1 and not (self.words.units and self.words.units[-1].word in lex.be)
        if not fixed and self.homographs.is_verb(i):
            return self._put(self.verbs.read(i))
        if phrase:
            return self._add("prep", i, i + phrase, " ".join(words.lows[i : i + phrase]))
        if low == "that" and i == 0:
            return self._put(self.nouns.read(i))  # "That attack killed nine"
        if low in lex.subordinators and not (low in lex.prepositions and not self._clause_ahead(i)):
            return self._add("sub", i, i + 1, low)
        if low in lex.adverbs and low not in lex.prepositions:
            if (
                low in lex.negations
                and low != "not"
                and i + 1 < len(words.tokens)
                and self.homographs.is_verb(i + 1)
            ):
                # "never took place"
                return self._put(self.verbs.read(i))
            return self._add("adv", i, i + 1, low)
        if low in ("each", "both", "all") and i + 1 < len(words.tokens) and self.homographs.is_verb(i + 1):
            return self._add("adv", i, i + 1, low)
        if low in lex.prepositions:
            return self._add("prep", i, i + 1, low)
        if words.is_adverb(i):
            return self._add("adv", i, i + 1, low)
        return self._put(self.nouns.read(i))

    def _add(self, kind: Kind, start: int, end: int, word: str = "") -> int:
        self.words.units.append(Unit(kind, start, end, word))
        return end

    def _put(self, unit: Unit) -> int:
        self.words.units.append(unit)
        return unit.end

    def _run(self, kind: Kind, i: int, flags: Sequence[bool]) -> int:
        end = i
        while end < len(flags) and flags[end]:
            end += 1
        return self._add(kind, i, end)

    def _mark(self, i: int) -> int:
        core = self.words.tokens[i].core
        if core in "([":
            closing = i + 1
            while closing < len(self.words.tokens) and self.words.tokens[closing].core not in ")]":
                closing += 1
            if closing < len(self.words.tokens) and closing - i <= 25:
                return closing + 1
        if core == ",":
            return self._beside(i) or self._add("comma", i, i + 1)
        if core in QUOTES_AND_APOSTROPHES:
            return self._add("quote", i, i + 1, core)
        if core == "." and i + 1 == len(self.words.tokens):
            return i + 1
        if (
            core == "-"
            and self.words.tokens[i].glued
            and i + 1 < len(self.words.tokens)
            and self.words.tokens[i + 1].glued
        ):
            return i + 1
        return self._add("stop", i, i + 1, core) if core in _STOPS else i + 1

    def _beside(self, i: int) -> int:
        """The end of a caption's pointer that begins with the comma i (", left,"), or 0."""
        tokens, j = self.words.tokens, i + 1
        while j < len(tokens) and tokens[j].low in self.words.lexicon.positions:
            j += 1
        if i + 1 < j < len(tokens) and tokens[j].core in (",", "and"):
            return j + 1 if tokens[j].core == "," else j
        return 0

    def _several(self, i: int, wordings: Sequence[tuple[str, ...]]) -> int:
        """How many words one of the wordings takes from token i on, or 0 ("face to face")."""
        return next((len(w) for w in wordings if tuple(self.words.lows[i : i + len(w)]) == w), 0)

    def _phrase(self, i: int) -> int:
        lows = self.words.lows
        for words in self.words.lexicon.long_prepositions.get(lows[i], ()):
            if tuple(lows[i : i + len(words)]) == words:
                if words[-1] == "to" and self._infinitive_ahead(i + len(words)):
                    return 0
                return len(words)
        return 0

    def _infinitive_ahead(self, i: int) -> bool:
        """`due to meet` against `due to rain`."""
        if i >= len(self.words.tokens) or self.words.owner[i] >= 0:
            return False
        forms = self.words.lexicon.forms.get(self.words.lows[i], ())
        return "base" in forms and not self._noun_only(i)

    def _noun_only(self, i: int) -> bool:
        low = self.words.tokens[i].low
        return low in self.words.lexicon.nouns and low not in self.words.lexicon.lemmas

    def _told(self) -> bool:
        """`told reporters on Monday that`: the clause hangs on the verb, not on its object or its day."""
        units = self.words.units
        k = len(units) - 1
        while k > 0 and (units[k].kind in ("date", "adv") or (units[k].kind == "prep" and units[k + 1 :])):
            k -= 1
        if k < 0:
            return False
        if units[k].kind == "verb":
            return True
        before = units[k - 1] if k > 0 else units[k]
        return units[k].kind == "np" and before.kind == "verb" and before.word in self.words.lexicon.reporting

    def _points(self, i: int) -> bool:
        """`rejected that allegation.`: behind a verb a determiner, where a known noun ends or goes on no clause."""
        words, lex = self.words, self.words.lexicon
        if not words.units or words.units[-1].kind != "verb" or i + 1 >= len(words.tokens):
            return False
        low = words.lows[i + 1]
        known = low in lex.classes or low in lex.nouns
        behind = words.tokens[i + 2] if i + 2 < len(words.tokens) else None
        ends = behind is None or behind.kind == "mark" or behind.low in lex.prepositions
        return known and ends and not self._clause_ahead(i)

    def _joins(self, i: int) -> bool:
        """`that`, `which`, `where` as a joint, not as a determiner ("that day") or after a preposition."""
        low = self.words.tokens[i].low
        if low != "that":
            return True
        if i == 0 or (self.words.units and self.words.units[-1].kind == "prep"):
            return False
        following = self.words.tokens[i + 1] if i + 1 < len(self.words.tokens) else None
        if following is not None and following.core in _QUOTES and i + 2 < len(self.words.tokens):
            # 'a government that "locks up seafarers"'
            behind = self.words.units and self.words.units[-1].kind == "np"
            return bool(behind) and self.homographs.is_verb(i + 2)
        return following is not None and following.kind == "word"

    def _goes_on(self, i: int) -> bool:
        """Whether token i can follow a finished phrase: a preposition, a verb or a mark."""
        if i >= len(self.words.tokens):
            return True
        low = self.words.lows[i]
        return (
            self.words.tokens[i].kind == "mark"
            or low in self.words.lexicon.prepositions
            or self.homographs.is_verb(i)
        )

    def _clause_ahead(self, i: int) -> bool:
        """Whether a finite verb follows before the next comma ("before he left" against "before noon").

        A bare day behind it is all that it governs ("held since April by rebels who").
        """
        if i + 1 < len(self.words.tokens) and self.words.tokens[i + 1].low in self.words.lexicon.hours:
            return False
        end = i + 1
        while end < len(self.words.tokens) and self.words.dated[end]:
            end += 1
        if end > i + 1 and self.words.tokens[end - 1].suffix != "s" and self._goes_on(end):
            return False
        for j in range(i + 1, min(i + 14, len(self.words.tokens))):
            if self.words.tokens[j].core in ",;.":
                return False
            if self.words.owner[j] < 0 and not self.words.dated[j] and self.homographs.is_verb(j):
                forms = [
                    f for e in self.words.lexicon.verbs.get(self.words.tokens[j].low, ()) for f in e.forms
                ]
                return forms != ["gerund"] or j > i + 1
        return False
