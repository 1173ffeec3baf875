"""Which words are verbs here: forms that are nouns too are told by what stands around them."""

from collections.abc import Collection, Sequence

from dragoman.read.english.inflection import Form
from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.tokens import Sentence
from dragoman.types import Mention

QUOTES = frozenset('"“”„«»')
MONEY = frozenset("$€£¥₺")
_CURRENCIES = frozenset({"usd", "us", "eur", "gbp", "a", "c"})
"""Letters before a sign or a number that tell whose money it is ("US$4m", "EUR 5m")."""
_PARTICLES = frozenset({"in", "up", "out", "down", "off", "back", "away"})
_PASSED = frozenset({"also", "each", "not", "never", "both", "then", "later", "again"})


class Wording:
    """One sentence word by word: `owner[i]` is the mention that covers token i, or -1; `dated[i]` a date.

    `units` are the units found so far, in the order of the sentence. `compounds` are the parts of words with a
    hyphen ("long-standing", "face-to-face"); `plain[i]` tells that nothing but a noun phrase can begin or go on
    with token i.
    """

    def __init__(
        self,
        sentence: Sentence,
        owner: Sequence[int],
        dated: Sequence[bool],
        mentions: Sequence[Mention],
        lexicon: Lexicon,
    ) -> None:
        self.tokens = sentence.tokens
        self.owner = owner
        self.dated = dated
        self.mentions = mentions
        self.lexicon = lexicon
        self.units: list[Unit] = []
        self.lows = [token.low for token in self.tokens]
        self.compounds = self._find_compounds() if "-" in self.lows else frozenset[int]()
        known = lexicon.told_apart
        self.plain = [low not in known and not low.endswith(("ed", "ly")) for low in self.lows]

    def is_verb(self, i: int) -> bool:
        """Whether token i is a verb here; nouns of the same form are told by what stands around them."""
        token, lex = self.tokens[i], self.lexicon
        low = token.low
        if token.kind != "word" or token.suffix:
            return False
        if low in lex.auxiliaries:
            if low in lex.classes and self._before(i) in ("det", "adj", "poss", "number"):
                return False  # "the remains of nine soldiers"
            return not (token.capital and i > 0 and low in lex.modals and not self._loud(i))
        if i in self.compounds or (low in lex.parting and self.parted(i)):
            return False
        if low in lex.parting and self._follows(i, lex.prepositions) and self._has_verb():
            return False
        forms = lex.forms.get(low)
        if forms is None:
            return self.unknown_infinitive(i) or (
                low.endswith("ed")
                and len(low) > 4
                and not token.capital
                and self._before(i) in ("np", "verb", "pronoun", "rel", "adv")
                and not self.noun_ahead(i)
            )
        if i > 0 and self.lows[i - 1] == "to":
            return "base" in forms
        if token.capital and i > 0 and not self._loud(i):
            return False
        before = self._before(i)
        if before == "verb" and self._describes(i, forms):
            return False
        if before == "comma" and "base" in forms and self._describes_speaker(i):
            return False
        if "gerund" in forms and before == "verb" and self._is_object(i):
            return False
        if before in ("comma", "start") and "third" in forms and self._says(i + 1):
            return False
        if before in ("pronoun", "rel", "verb") and not (before == "verb" and self._noun_only(i, forms)):
            return "base" not in forms or before != "verb" or self._after_auxiliary(i)
        if "gerund" in forms:
            noun = low in lex.nouns or low in lex.classes
            opens = before == "comma" or (before == "start" and not self._finite_ahead(i))
            if opens and "meeting" in lex.classes.get(low, ()):
                # "the envoys, meeting in Oslo": a meeting would have an article
                return True
            if noun and before == "np" and self._takes_object(i):
                return True
            if noun and (
                before in ("det", "adj", "poss", "number", "np") or self._follows(i, lex.prepositions)
            ):
                return False
            if noun and before == "start" and self._finite_ahead(i):
                return False
            return before not in ("det", "adj", "poss")
        if forms & {"past", "participle"} and "base" not in forms:
            if before == "start" and i + 1 < len(self.owner) and self.owner[i + 1] >= 0:
                return False
            if before == "adv" and self.lows[i - 1].endswith("ly"):
                # "to newly elected leaders"
                before = self._before(i - 1)
                if before in ("det", "prep"):
                    return False
            return not (before in ("det", "poss", "adj", "number", "prep") and self.noun_ahead(i))
        if before in ("det", "adj", "poss", "number", "prep", "start", "verb"):
            return False
        if "third" in forms or "base" in forms:
            if low in lex.nouns or low in lex.classes:
                return before in ("np", "adv") and self._agrees(i, forms) and self._object_ahead(i)
            directly = self.owner[i - 1] < 0 and self.tokens[i - 1].low not in _PASSED
            if before == "np" and "base" in forms and directly and not self._agrees(i, forms):
                return False
            return before in ("np", "adv", "and", "comma")
        return True

    def unknown_infinitive(self, i: int) -> bool:
        """`to rein in the militias`, `to quell their revolt`: a word of no other kind behind "to", before an object."""
        if not i or self.lows[i - 1] != "to" or i + 1 >= len(self.tokens) or not self.plain[i]:
            return False
        low, lex = self.lows[i], self.lexicon
        if (
            self.owner[i] >= 0
            or self.tokens[i].capital
            or low.endswith("s")
            or low in lex.nouns
            or low in lex.classes
        ):
            return False
        after = self.lows[i + 1]
        return (
            after in _PARTICLES
            or after in lex.possessives
            or after in ("the", "a", "an", "any", "all", "them")
        )

    def _describes(self, i: int, forms: Collection[Form]) -> bool:
        """`decorated retired general X`, `freed jailed editors`: a participle behind a verb, before its object."""
        if "base" in forms or "participle" not in forms or self.lows[i - 1] in self.lexicon.auxiliaries:
            return False
        last = self.units[-1] if self.units else None
        if last is None or last.kind != "verb" or last.end != i or last.word in self.lexicon.be:
            return False
        titled = i + 1 < len(self.tokens) and self.owner[i + 1] >= 0 and not self.tokens[i + 1].capital
        return titled or self.noun_ahead(i)

    def _takes_object(self, i: int) -> bool:
        """Whether an article or a name follows a gerund ("a law lifting the ban", "a motion backing Peru")."""
        lex, j = self.lexicon, i + 1
        if j >= len(self.tokens):
            return False
        return self.owner[j] >= 0 or self.lows[j] in lex.determiners or self.lows[j] in lex.possessives

    def _says(self, i: int) -> bool:
        """Whether token i is the past of a verb of saying ("witnesses told")."""
        if i >= len(self.tokens) or "past" not in self.lexicon.forms.get(self.lows[i], ()):
            return False
        return self.lexicon.lemmas.get(self.lows[i], "") in self.lexicon.reporting

    def _describes_speaker(self, i: int) -> bool:
        """`..., state television reported`: a bare form behind a comma, a noun and its verb come next."""
        if i + 2 >= len(self.tokens) or not self.noun_ahead(i) or self.tokens[i + 1].capital:
            return False
        return (
            "past" in self.lexicon.forms.get(self.lows[i + 2], ()) and self.lows[i + 2] in self.lexicon.verbs
        )

    def parted(self, i: int) -> bool:
        """`pulled its patrols back`, `let the men go`: a particle of the verb before, behind that verb's object."""
        units = self.units[:-1] if self.units and self.units[-1].kind == "np" else self.units
        if not units or units[-1].kind != "verb" or units[-1].end >= i:
            return False
        verb = self.lows[units[-1].head]
        return any(entry.rest == (self.lows[i],) for entry in self.lexicon.verbs.get(verb, ()))

    def _noun_only(self, i: int, forms: Collection[Form]) -> bool:
        return ("base" in forms or "third" in forms) and not self._after_auxiliary(i)

    def _after_auxiliary(self, i: int) -> bool:
        j = i - 1
        while j >= 0 and (self.tokens[j].low in self.lexicon.adverbs or self.tokens[j].low.endswith("ly")):
            j -= 1
        if j < 0:
            return False
        low = self.tokens[j].low
        lex = self.lexicon
        return low in lex.future or low in lex.modals or low == "to" or low in ("do", "does", "did", "let")

    def _loud(self, i: int) -> bool:
        return self.tokens[i].core.isupper() and len(self.tokens[i].core) > 3

    def _before(self, i: int) -> str:
        """What stands directly before token i: det, adj, poss, number, prep, np, pronoun, rel, verb, adv ..."""
        j = i - 1
        while j >= 0 and self.tokens[j].low in _PASSED:
            j -= 1
        if j > 0 and self.tokens[j].core in QUOTES and self.lows[j - 1] in self.lexicon.determiners:
            j -= 1
        if j < 0:
            return "start"
        token, lex = self.tokens[j], self.lexicon
        if self.dated[j]:
            return "np" if any(u.kind == "np" for u in self.units) else "start"
        if self.owner[j] >= 0:
            mention = self.mentions[self.owner[j]]
            if token.suffix == "s":
                return "poss"
            whose = (
                j > 0 and self.lows[j - 1] in lex.possessives and mention.kind in ("organization", "state")
            )
            if whose and mention.full_start == token.start:
                return "adj"
            several = mention.plural or (token.low.endswith("ans") and mention.adjective)
            return "adj" if mention.adjective and not several else "np"
        low = token.low
        if token.kind == "number":
            return "number"
        if token.kind == "mark":
            return {",": "comma", ")": "np"}.get(token.core, "start" if token.core in ":;" else "mark")
        if token.suffix == "s" or low in lex.possessives:
            return "poss"
        if low in ("he", "she", "they", "we", "i", "you", "it"):
            return "pronoun"
        if low in lex.relatives:
            return "rel"
        if low in lex.determiners:
            return "det"
        if low in lex.coordinators:
            return "and" if j else "start"
        if low in lex.auxiliaries or low == "to":
            return "verb"
        if low in lex.prepositions:
            return "prep"
        if low in lex.adverbs or self.is_adverb(j):
            return "verb" if self._phrasal(j) else "adv"
        if low in lex.adjectives:
            return "adj"
        describing = low.endswith(("al", "ic", "ive", "ous", "ful", "ary", "ish", "ese"))
        if describing and low not in lex.nouns and low not in lex.sources:
            return "adj"
        if self.units and self.units[-1].kind == "verb" and self.units[-1].end == j + 1:
            return "verb"
        return "np"

    def _phrasal(self, j: int) -> bool:
        """Whether the adverb at j belongs to the verb before it ("carried out strikes")."""
        units = self.units
        return (
            len(units) > 1 and units[-1].kind == "adv" and units[-1].end == j + 1 and units[-2].kind == "verb"
        )

    def _agrees(self, i: int, forms: Collection[Form]) -> bool:
        """Whether the word before agrees in number with a present-tense form ("drones hit", "Peru hosts")."""
        if "past" in forms:
            return True
        previous = self.tokens[i - 1]
        if self.owner[i - 1] >= 0:
            plural = self.mentions[self.owner[i - 1]].plural or (i > 1 and self.tokens[i - 2].low == "and")
            return not plural if "third" in forms else True
        if previous.low in self.lexicon.collectives:
            return True
        plural = previous.low in self.lexicon.plurals or (
            previous.low.endswith("s") and not previous.low.endswith("ss")
        )
        return plural if "base" in forms else not plural

    def _plainly_plural(self, i: int) -> bool:
        """`Talks in Oslo`, `A Kenyan attack on`: a bare form before a preposition is a verb of several only."""
        forms = self.lexicon.forms.get(self.tokens[i].low, frozenset())
        owner = self.owner[i - 1]
        if "base" not in forms or owner < 0:
            return True
        return self.mentions[owner].plural or (i > 1 and self.tokens[i - 2].low == "and")

    def _find_compounds(self) -> frozenset[int]:
        found: set[int] = set()
        for i, token in enumerate(self.tokens[1:-1], start=1):
            if token.core == "-" and token.glued and self.tokens[i + 1].glued:
                found.add(i - 1)
                if self.tokens[i - 1].low not in self.lexicon.prefixes:
                    found.add(i + 1)
        return frozenset(found)

    def quantity(self, i: int) -> int:
        """How many words round a number off from token i on ("at least", "some"), or 0 without a number."""
        for words in self.lexicon.approximators.get(self.lows[i], ()):
            end = i + len(words)
            if end < len(self.tokens) and tuple(self.lows[i:end]) == words:
                if self.lows[end] in _CURRENCIES and end + 2 < len(self.tokens):
                    end += 1
                if self.tokens[end].core in MONEY and end + 1 < len(self.tokens):
                    end += 1
                token = self.tokens[end]
                if not self.dated[end] and (token.kind == "number" or token.low in self.lexicon.numerals):
                    return end - i
        return 0

    def _is_object(self, i: int) -> bool:
        """`halted funding for`: a noun in -ing right behind a full verb, before a preposition."""
        lex = self.lexicon
        noun = self.lows[i] in lex.nouns or self.lows[i] in lex.classes
        return noun and self.lows[i - 1] not in lex.auxiliaries and self._follows(i, lex.prepositions)

    def _finite_ahead(self, i: int) -> bool:
        """`Fighting broke out`, `Shelling has killed`: a verb with a tense stands right behind."""
        if i + 1 >= len(self.tokens) or self.owner[i + 1] >= 0:
            return False
        low = self.tokens[i + 1].low
        return low in self.lexicon.auxiliaries or "past" in self.lexicon.forms.get(low, ())

    def _follows(self, i: int, words: frozenset[str]) -> bool:
        return i + 1 < len(self.tokens) and self.tokens[i + 1].low in words

    def noun_ahead(self, i: int) -> bool:
        """Whether a bare noun follows, so that token i reads as an adjective ("the agreed line")."""
        j = i + 1
        if j >= len(self.tokens) or self.tokens[j].kind != "word" or self.owner[j] >= 0:
            found = self.mentions[self.owner[j]] if j < len(self.tokens) and self.owner[j] >= 0 else None
            return found is not None and (found.adjective or (found.kind == "group" and found.entity >= 0))
        low, lex = self.tokens[j].low, self.lexicon
        return not (
            low in lex.prepositions
            or low in lex.determiners
            or low in lex.pronouns
            or low in lex.coordinators
            or low in lex.adverbs
            or low in lex.relatives
            or low == "to"
        )

    def _object_ahead(self, i: int) -> bool:
        """Whether an object or complement follows, so that token i reads as a verb ("Kenya hosts talks")."""
        j = i + 1
        if j >= len(self.tokens):
            return False
        if self.owner[j] >= 0 or self.dated[j] or self.tokens[j].kind == "number":
            return not (self.dated[j] and self._has_verb())
        low, lex = self.tokens[j].low, self.lexicon
        if low in lex.determiners or low in lex.possessives:
            return True
        if low in lex.adverbs and low not in lex.prepositions:
            return not self._has_verb()
        if low in lex.prepositions or self.tokens[j].kind == "mark":
            return (
                self._plainly_plural(i)
                and not any(u.kind == "verb" for u in self.units)
                and low in ("to", "with", "in", "at", "on")
            )
        return low not in lex.verbs and not any(u.kind == "verb" for u in self.units)

    def _has_verb(self) -> bool:
        """Whether the clause at hand has its finite verb ("carried out nine strikes this year")."""
        for unit in reversed(self.units):
            if unit.kind == "verb" and unit.form == "finite":
                return True
            if unit.kind in ("sub", "rel", "and", "comma", "stop", "quote"):
                return False
        return False

    def is_adverb(self, i: int) -> bool:
        low, lex = self.tokens[i].low, self.lexicon
        if not low.endswith("ly") or self.tokens[i].capital:
            return False
        return low not in lex.nouns and low not in lex.classes and low not in lex.verbs
