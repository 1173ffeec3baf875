"""A sentence as a row of units: noun phrases, verb groups, prepositions and joints."""

from collections.abc import Collection, Sequence
from typing import Literal

from msgspec import Struct

from dragoman.read.english.lexicon import Lexicon, VerbEntry
from dragoman.read.tokens import Sentence, Token
from dragoman.types import Mention

Kind = Literal["np", "verb", "prep", "and", "comma", "rel", "sub", "date", "quote", "stop", "adv"]


class Unit(Struct, frozen=True, gc=False):
    """Token range `[start, end)` with its kind.

    For `np`: the mentions inside and the lower-case head word. For `verb`: the main verb's token `head`, its
    `form`, and the group's features. For `prep`: the preposition as `word`.
    """

    kind: Kind
    start: int
    end: int
    word: str = ""
    mentions: tuple[int, ...] = ()
    head: int = -1
    form: str = ""
    tense: str = ""
    passive: bool = False
    negated: bool = False
    infinitive: bool = False
    perfect: bool = False
    modal: bool = False


_STOPS = frozenset(";:—–-/|•()[]…!?")
_QUOTES = frozenset("\"“”„«»‘’'")


class Scanner:
    """Cuts one sentence into units. `owner[i]` is the mention that covers token i, or -1; `dated[i]` a date."""

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

    def scan(self) -> list[Unit]:
        """The units in order; parentheses that name nobody are left out."""
        position, count = 0, len(self.tokens)
        while position < count:
            position = self._step(position)
        return self.units

    def _step(self, i: int) -> int:
        token, lex = self.tokens[i], self.lexicon
        if self.dated[i]:
            return self._run("date", i, self.dated)
        if self.owner[i] >= 0:
            return self._noun_phrase(i)
        low = token.low
        if token.kind == "mark":
            return self._mark(i)
        if low in lex.coordinators:
            return self._add("and", i, i + 1, low)
        if low == "to" and self._starts_infinitive(i):
            return self._verb_group(i)
        if low in lex.relatives and self._joins(i):
            after_verb = bool(self.units) and (self.units[-1].kind == "verb" or self._told())
            return self._add("sub" if low == "that" and after_verb else "rel", i, i + 1, low)
        if self.is_verb(i):
            return self._verb_group(i)
        phrase = self._phrase(i)
        if phrase:
            return self._add("prep", i, i + phrase, " ".join(t.low for t in self.tokens[i : i + phrase]))
        if low in lex.subordinators and not (low in lex.prepositions and not self._clause_ahead(i)):
            return self._add("sub", i, i + 1, low)
        if low in lex.adverbs and low not in lex.prepositions:
            return self._add("adv", i, i + 1, low)
        if low in ("each", "both", "all") and i + 1 < len(self.tokens) and self.is_verb(i + 1):
            return self._add("adv", i, i + 1, low)
        if low in lex.prepositions:
            return self._add("prep", i, i + 1, low)
        if self._adverb(i):
            return self._add("adv", i, i + 1, low)
        return self._noun_phrase(i)

    def _add(self, kind: Kind, start: int, end: int, word: str = "") -> int:
        self.units.append(Unit(kind, start, end, word))
        return end

    def _adverb(self, i: int) -> bool:
        low, lex = self.tokens[i].low, self.lexicon
        if not low.endswith("ly") or self.tokens[i].capital:
            return False
        return low not in lex.nouns and low not in lex.classes and low not in lex.verbs

    def _run(self, kind: Kind, i: int, flags: Sequence[bool]) -> int:
        end = i
        while end < len(flags) and flags[end]:
            end += 1
        return self._add(kind, i, end)

    def _mark(self, i: int) -> int:
        core = self.tokens[i].core
        if core in "([":
            closing = i + 1
            while closing < len(self.tokens) and self.tokens[closing].core not in ")]":
                closing += 1
            if closing < len(self.tokens) and closing - i <= 25:
                return closing + 1
        if core == ",":
            return self._add("comma", i, i + 1)
        if core in _QUOTES:
            return self._add("quote", i, i + 1, core)
        if core == "." and i + 1 == len(self.tokens):
            return i + 1
        if core == "-" and self.tokens[i].glued and i + 1 < len(self.tokens) and self.tokens[i + 1].glued:
            return i + 1
        return self._add("stop", i, i + 1, core) if core in _STOPS else i + 1

    def _phrase(self, i: int) -> int:
        for words in self.lexicon.long_prepositions.get(self.tokens[i].low, ()):
            if tuple(t.low for t in self.tokens[i : i + len(words)]) == words:
                return len(words)
        return 0

    def _told(self) -> bool:
        """`told reporters that`: the clause hangs on the verb, not on its object."""
        return (
            len(self.units) > 1
            and self.units[-1].kind == "np"
            and self.units[-2].kind == "verb"
            and self.units[-2].word in self.lexicon.reporting
        )

    def _joins(self, i: int) -> bool:
        """`that`, `which`, `where` as a joint, not as a determiner ("that day") or after a preposition."""
        low = self.tokens[i].low
        if low != "that":
            return True
        if i == 0 or (self.units and self.units[-1].kind == "prep"):
            return False
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        return following is not None and following.kind == "word"

    def _clause_ahead(self, i: int) -> bool:
        """Whether a finite verb follows before the next comma ("before he left" against "before noon")."""
        for j in range(i + 1, min(i + 14, len(self.tokens))):
            if self.tokens[j].core in ",;.":
                return False
            if self.owner[j] < 0 and not self.dated[j] and self.is_verb(j):
                forms = [f for e in self.lexicon.verbs.get(self.tokens[j].low, ()) for f in e.forms]
                return forms != ["gerund"] or j > i + 1
        return False

    def _starts_infinitive(self, i: int) -> bool:
        j = i + 1
        while j < len(self.tokens) and j <= i + 2 and self.tokens[j].low.endswith("ly"):
            j += 1
        if j >= len(self.tokens) or self.owner[j] >= 0 or self.tokens[j].kind != "word":
            return False
        low = self.tokens[j].low
        if low in ("be", "have"):
            return True
        return any("base" in e.forms for e in self.lexicon.verbs.get(low, ()))

    def is_verb(self, i: int) -> bool:
        """Whether token i is a verb here; nouns of the same form are told by what stands around them."""
        token, lex = self.tokens[i], self.lexicon
        low = token.low
        if token.kind != "word" or token.suffix:
            return False
        if low in lex.auxiliaries:
            return True
        entries = lex.verbs.get(low)
        before = self._before(i)
        if entries is None:
            return (
                low.endswith("ed")
                and len(low) > 4
                and not token.capital
                and before in ("np", "verb", "pronoun", "rel", "adv")
                and not self._noun_ahead(i)
            )
        forms = {f for e in entries for f in e.forms}
        if i > 0 and self.tokens[i - 1].low == "to":
            return "base" in forms
        if token.capital and i > 0 and not self._loud(i):
            return False
        if before in ("pronoun", "rel", "verb") and not (before == "verb" and self._noun_only(i, forms)):
            return "base" not in forms or before != "verb" or self._after_auxiliary(i)
        if "gerund" in forms:
            noun = low in lex.nouns or low in lex.classes
            if noun and (
                before in ("det", "adj", "poss", "number", "np") or self._follows(i, lex.prepositions)
            ):
                return False
            return before not in ("det", "adj", "poss")
        if forms & {"past", "participle"} and "base" not in forms:
            return not (before in ("det", "poss", "adj", "number") and self._noun_ahead(i))
        if before in ("det", "adj", "poss", "number", "prep", "start", "verb"):
            return False
        if "third" in forms or "base" in forms:
            if low in lex.nouns or low in lex.classes:
                return before in ("np", "adv") and self._agrees(i, forms) and self._object_ahead(i)
            return before in ("np", "adv", "and", "comma")
        return True

    def _noun_only(self, i: int, forms: Collection[str]) -> bool:
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
        while j >= 0 and self.tokens[j].low in (
            "also",
            "each",
            "not",
            "never",
            "both",
            "then",
            "later",
            "again",
        ):
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
            return "adj" if mention.adjective else "np"
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
            return "and"
        if low in lex.auxiliaries or low == "to":
            return "verb"
        if low in lex.prepositions:
            return "prep"
        if low in lex.adverbs or low.endswith("ly"):
            return "adv"
        if low.endswith(("al", "ic", "ive", "ous", "ful", "ary", "ish", "ese")) and low not in lex.nouns:
            return "adj"
        if self.units and self.units[-1].kind == "verb" and self.units[-1].end == j + 1:
            return "verb"
        return "np"

    def _agrees(self, i: int, forms: Collection[str]) -> bool:
        """Whether the word before agrees in number with a present-tense form ("drones hit", "Peru hosts")."""
        if "past" in forms:
            return True
        previous = self.tokens[i - 1]
        if self.owner[i - 1] >= 0:
            plural = self.mentions[self.owner[i - 1]].plural or (i > 1 and self.tokens[i - 2].low == "and")
            return not plural if "third" in forms else True
        plural = previous.low in self.lexicon.plurals or (
            previous.low.endswith("s") and not previous.low.endswith("ss")
        )
        return plural if "base" in forms else not plural

    def _follows(self, i: int, words: frozenset[str]) -> bool:
        return i + 1 < len(self.tokens) and self.tokens[i + 1].low in words

    def _noun_ahead(self, i: int) -> bool:
        """Whether a bare noun follows, so that token i reads as an adjective ("the agreed line")."""
        j = i + 1
        if j >= len(self.tokens) or self.tokens[j].kind != "word" or self.owner[j] >= 0:
            return j < len(self.tokens) and self.owner[j] >= 0 and self.mentions[self.owner[j]].adjective
        low, lex = self.tokens[j].low, self.lexicon
        closed = (lex.prepositions, lex.determiners, lex.pronouns, lex.coordinators, lex.adverbs)
        return not any(low in group for group in closed) and low not in lex.relatives and low != "to"

    def _object_ahead(self, i: int) -> bool:
        """Whether an object or complement follows, so that token i reads as a verb ("Kenya hosts talks")."""
        j = i + 1
        if j >= len(self.tokens):
            return False
        if self.owner[j] >= 0 or self.dated[j] or self.tokens[j].kind == "number":
            return True
        low, lex = self.tokens[j].low, self.lexicon
        if low in lex.determiners or low in lex.possessives or low in lex.adverbs:
            return True
        if low in lex.prepositions or self.tokens[j].kind == "mark":
            return not any(u.kind == "verb" for u in self.units) and low in ("to", "with", "in", "at", "on")
        return low not in lex.verbs and not any(u.kind == "verb" for u in self.units)

    def _noun_phrase(self, i: int) -> int:
        """A run of words up to the next joint; a new determiner or a second name begins a new phrase."""
        lex, end = self.lexicon, i
        found: list[int] = []
        head = i
        while end < len(self.tokens):
            token = self.tokens[end]
            owner = self.owner[end]
            if self.dated[end]:
                if end - i == 1 and self._dates_a_noun(i, end):
                    end += 1
                    continue
                break
            if owner >= 0:
                mention = self.mentions[owner]
                if found and not self._open(found[-1], end):
                    break
                if end > i and not mention.adjective and self.tokens[end - 1].low in lex.nouns:
                    break
                found.append(owner)
                head = end
                while end < len(self.tokens) and self.owner[end] == owner:
                    if not self.mentions[owner].adjective:
                        head = end
                    end += 1
                if not mention.adjective and self.tokens[end - 1].suffix != "s" and self._closed(end):
                    break
                continue
            if end > i and self._ends_phrase(end, found):
                break
            if token.kind == "mark" and not (token.core == "-" and token.glued):
                break
            if token.kind != "mark":
                head = end
            end += 1
        end = max(end, i + 1)
        self.units.append(Unit("np", i, end, self.tokens[min(head, end - 1)].low, tuple(found), head))
        return end

    def _dates_a_noun(self, first: int, date: int) -> bool:
        """`a New Year's raid`, `the Tuesday talks`: a date between a determiner and its noun."""
        end = date
        while end < len(self.tokens) and self.dated[end]:
            end += 1
        if self.tokens[first].low not in self.lexicon.determiners or end >= len(self.tokens):
            return False
        low = self.tokens[end].low
        return low in self.lexicon.nouns or low in self.lexicon.classes or self._noun_ahead(end - 1)

    def _open(self, mention: int, end: int) -> bool:
        """Whether a name may follow the last one in one phrase: after an adjective or a possessive."""
        return self.mentions[mention].adjective or self.tokens[end - 1].suffix == "s"

    def _closed(self, end: int) -> bool:
        """Whether a phrase is full after a plain name: nothing that could be its head noun follows."""
        if end >= len(self.tokens):
            return True
        token = self.tokens[end]
        return token.kind != "word" or token.low not in self.lexicon.nouns or token.capital

    def _ends_phrase(self, i: int, found: list[int]) -> bool:
        token, lex = self.tokens[i], self.lexicon
        low = token.low
        if token.kind == "number":
            return False
        if low in lex.determiners and not (i > 0 and self.tokens[i - 1].low in lex.determiners):
            return True
        if low in lex.coordinators or low in lex.relatives or low in lex.subordinators:
            return True
        if low in lex.prepositions or low == "to" or (low in lex.pronouns and low != "one"):
            return True
        if low in lex.adverbs or self._adverb(i):
            return True
        return self.is_verb(i)

    def _verb_group(self, i: int) -> int:
        lex, end = self.lexicon, i
        head, negated, passive, perfect, modal = -1, False, False, False, False
        infinitive = self.tokens[i].low == "to"
        future = False
        auxiliaries: list[str] = []
        if infinitive:
            end += 1
        while end < len(self.tokens) and self.owner[end] < 0 and not self.dated[end]:
            low = self.tokens[end].low
            if low in lex.negations and low not in lex.auxiliaries:
                negated = True
            elif low in lex.auxiliaries and head < 0:
                auxiliaries.append(low)
                negated = negated or low in lex.negations or low.endswith("n't")
                future = future or low in lex.future
                modal = modal or low in lex.modals
            elif head < 0 and (self.is_verb(end) or (low in lex.verbs and (auxiliaries or infinitive))):
                head = end
            elif low == "to" and head >= 0:
                break
            elif (low in lex.adverbs and low not in lex.prepositions) or self._adverb(end):
                if head >= 0:
                    break
            else:
                break
            end += 1
        if head < 0:
            head = max(i, end - 1)
            if auxiliaries:
                head = next(j for j in range(end - 1, i - 1, -1) if self.tokens[j].low in lex.auxiliaries)
            end = max(end, i + 1)
        forms = self._forms(head)
        be = [a for a in auxiliaries if a in lex.be]
        if be and self.tokens[head].low not in lex.be and "participle" in forms:
            passive = True
        perfect = "had" in auxiliaries and self.tokens[head].low != "had"
        tense = self._tense(forms, auxiliaries, future=future, infinitive=infinitive, bare=not auxiliaries)
        form = "gerund" if forms == {"gerund"} and not be else ("participle" if tense == "none" else "finite")
        self.units.append(
            Unit(
                "verb", i, end, lex.lemmas.get(self.tokens[head].low, self.tokens[head].low), (), head,
                "infinitive" if infinitive else form, tense, passive, negated, infinitive, perfect, modal,
            )
        )  # fmt: skip
        return end

    def _forms(self, head: int) -> set[str]:
        low = self.tokens[head].low
        entries: tuple[VerbEntry, ...] = self.lexicon.verbs.get(low, ())
        forms = {f for e in entries for f in e.forms}
        if not forms and low.endswith("ed"):
            forms = {"past", "participle"}
        return set(forms)

    def _tense(
        self, forms: set[str], auxiliaries: list[str], *, future: bool, infinitive: bool, bare: bool
    ) -> str:
        if infinitive:
            return "none"
        if future:
            return "future"
        if any(a in ("was", "were", "had", "did", "been") for a in auxiliaries):
            return "past"
        if "has" in auxiliaries or "have" in auxiliaries or "having" in auxiliaries:
            return "past"
        if auxiliaries:
            return "present"
        if bare and forms == {"gerund"}:
            return "none"
        if forms & {"past"}:
            return "past"
        if forms == {"participle"}:
            return "none"
        return "present"


def token_of(tokens: Sequence[Token], position: int) -> int:
    """Index of the token that holds or follows the character `position`, by bisection."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].end <= position:
            low = middle + 1
        else:
            high = middle
    return low
