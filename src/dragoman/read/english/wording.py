"""One sentence word by word, and what stands around each word."""

from collections.abc import Sequence

from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.tokens import Sentence
from dragoman.types import Mention

QUOTES = frozenset('"“”„«»')
QUOTES_AND_APOSTROPHES = QUOTES | frozenset("‘’'")
MONEY = frozenset("$€£¥₺")
_CURRENCIES = frozenset({"usd", "us", "eur", "gbp", "a", "c"})
"""Letters before a sign or a number that tell whose money it is ("US$4m", "EUR 5m")."""
PASSED = frozenset({"also", "each", "not", "never", "both", "then", "later", "again"})
"""Small words that may stand between a word and what tells its kind."""


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

    def parted(self, i: int) -> bool:
        """`pulled its patrols back`, `let the men go`: a particle of the verb before, behind that verb's object."""
        units = self.units[:-1] if self.units and self.units[-1].kind == "np" else self.units
        if not units or units[-1].kind != "verb" or units[-1].end >= i:
            return False
        verb = self.lows[units[-1].head]
        return any(entry.rest == (self.lows[i],) for entry in self.lexicon.verbs.get(verb, ()))

    def is_adverb(self, i: int) -> bool:
        """Whether token i is an adverb by its ending."""
        low, lex = self.tokens[i].low, self.lexicon
        if not low.endswith("ly") or self.tokens[i].capital:
            return False
        return low not in lex.nouns and low not in lex.classes and low not in lex.verbs

    def before(self, i: int) -> str:
        """What stands directly before token i: det, adj, poss, number, prep, np, pronoun, rel, verb, adv ..."""
        j = i - 1
        while j >= 0 and self.tokens[j].low in PASSED:
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
            several = mention.plural or (
                mention.adjective and token.low.endswith("s") and token.low[-2:] != "ss"
            )
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
        if low == "that" and not j:
            return "det"  # "That attack killed nine"
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

    def after_auxiliary(self, i: int) -> bool:
        """Whether "will", "must", "to" or "did" stands before token i, over adverbs."""
        j = i - 1
        while j >= 0 and (self.tokens[j].low in self.lexicon.adverbs or self.tokens[j].low.endswith("ly")):
            j -= 1
        if j < 0:
            return False
        low = self.tokens[j].low
        lex = self.lexicon
        return low in lex.future or low in lex.modals or low == "to" or low in ("do", "does", "did", "let")

    def has_verb(self) -> bool:
        """Whether the clause at hand has its finite verb ("carried out nine strikes this year")."""
        for unit in reversed(self.units):
            if unit.kind == "verb" and unit.form == "finite":
                return True
            if unit.kind in ("sub", "rel", "and", "comma", "stop", "quote"):
                return False
        return False

    def follows(self, i: int, words: frozenset[str]) -> bool:
        """Whether one of the words stands right behind token i."""
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

    def finite_ahead(self, i: int) -> bool:
        """`Fighting broke out`, `Shelling has killed`: a verb with a tense stands right behind."""
        if i + 1 >= len(self.tokens) or self.owner[i + 1] >= 0:
            return False
        low = self.tokens[i + 1].low
        return low in self.lexicon.auxiliaries or "past" in self.lexicon.forms.get(low, ())

    def loud(self, i: int) -> bool:
        """Whether token i is in capitals, as in headlines."""
        return self.tokens[i].core.isupper() and len(self.tokens[i].core) > 3
