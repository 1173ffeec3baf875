"""Which words are verbs here: forms that are nouns too are told by what stands around them."""

from collections.abc import Collection

from dragoman.read.english.inflection import Form
from dragoman.read.english.wording import PASSED, Wording

_PARTICLES = frozenset({"in", "up", "out", "down", "off", "back", "away"})


class Homographs:
    """Tells the verbs of one sentence, word by word, while it is cut into units."""

    def __init__(self, words: Wording) -> None:
        self.words = words
        self.tokens, self.lows, self.owner = words.tokens, words.lows, words.owner
        self.mentions, self.units, self.lexicon = words.mentions, words.units, words.lexicon

    def is_verb(self, i: int) -> bool:
        """Whether token i is a verb here; nouns of the same form are told by what stands around them."""
        token, lex = self.tokens[i], self.lexicon
        low = token.low
        if token.kind != "word" or token.suffix:
            return False
        if low in lex.auxiliaries:
            if low in lex.classes and self.words.before(i) in ("det", "adj", "poss", "number"):
                return False  # "the remains of nine soldiers"
            return not (token.capital and i > 0 and low in lex.modals and not self.words.loud(i))
        if i > 0 and not token.capital and f"{self.lows[i - 1]} {low}" in lex.classes:
            # "condemned the power cut"
            return False
        if i in self.words.compounds or (low in lex.parting and self.words.parted(i)):
            return False
        if low in lex.parting and self.words.follows(i, lex.prepositions) and self.words.has_verb():
            return False
        forms = lex.forms.get(low)
        if forms is None:
            return self.unknown_infinitive(i) or self._unknown_past(i)
        if i > 0 and self.lows[i - 1] == "to":
            return "base" in forms
        if "gerund" in forms and i + 1 < len(self.lows) and f"{low} {self.lows[i + 1]}" in lex.classes:
            return False  # "fired warning shots"
        if token.capital and i > 0 and not self.words.loud(i):
            return False
        before = self.words.before(i)
        if self._describes_or_names(i, forms, before):
            return False
        if before == "rel" and "third" in forms and (self._acts_itself(i) or self._reported(i)):
            return False
        if before in ("pronoun", "rel", "verb") and not (before == "verb" and self._noun_only(i, forms)):
            return "base" not in forms or before != "verb" or self.words.after_auxiliary(i)
        if "gerund" in forms:
            return self._acts(i, before)
        if forms & {"past", "participle"} and "base" not in forms:
            return self._acted(i, before)
        return self._is_present(i, forms, before)

    def _acts_itself(self, i: int) -> bool:
        """`Peru, where storms have killed 40`: a plural that a verb follows at once is who or what does it."""
        after = self.lows[i + 1] if i + 1 < len(self.lows) else ""
        return after in self.lexicon.auxiliaries or "past" in self.lexicon.forms.get(after, ())

    def _reported(self, i: int) -> bool:
        """`said that talks with Peru had ended`: behind "that" of a report its subject must stand first."""
        if self.lows[i - 1] != "that" or len(self.units) < 2:
            return False
        verb = self.units[-2]
        return verb.kind == "verb" and verb.word in self.lexicon.reporting

    def unknown_infinitive(self, i: int) -> bool:
        """`to rein in the militias`, `to quell their revolt`: a word of no other kind behind "to", before an object."""
        if not i or self.lows[i - 1] != "to" or i + 1 >= len(self.tokens) or not self.words.plain[i]:
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

    def _unknown_past(self, i: int) -> bool:
        """`the guards frobbed two men`: a word of no other kind that ends like a past, where a verb may stand."""
        token, low = self.tokens[i], self.lows[i]
        return (
            low.endswith("ed")
            and len(low) > 4
            and not token.capital
            and self.words.before(i) in ("np", "verb", "pronoun", "rel", "adv")
            and not self.words.noun_ahead(i)
        )

    def _describes_or_names(self, i: int, forms: Collection[Form], before: str) -> bool:
        """Whether a form that could be a verb belongs to a noun here, by the verb or the speaker beside it."""
        return (
            (before == "verb" and self._describes(i, forms))
            or (before == "comma" and "base" in forms and self._describes_speaker(i))
            or ("gerund" in forms and before == "verb" and self._is_object(i))
            or (before in ("comma", "start") and "third" in forms and self._says(i + 1))
        )

    def _acts(self, i: int, before: str) -> bool:
        """Whether a gerund is a verb here, not a noun ("fighting")."""
        low, lex = self.lows[i], self.lexicon
        noun = low in lex.nouns or low in lex.classes
        opens = before == "comma" or (before == "start" and not self.words.finite_ahead(i))
        if opens and "meeting" in lex.classes.get(low, ()):
            # "the envoys, meeting in Oslo": a meeting would have an article
            return True
        if noun and before == "np" and self._takes_object(i):
            return True
        if noun and (
            before in ("det", "adj", "poss", "number", "np") or self.words.follows(i, lex.prepositions)
        ):
            return False
        if noun and before == "start" and self.words.finite_ahead(i):
            return False
        if noun and before == "prep" and self.lows[i + 1 : i + 2] and self.lows[i + 1] in lex.auxiliaries:
            # "a memorandum of understanding was signed"
            return False
        return before not in ("det", "adj", "poss")

    def _acted(self, i: int, before: str) -> bool:
        """Whether a past or a participle is a verb here, not an adjective ("the agreed line")."""
        if before == "start" and i + 1 < len(self.owner) and self.owner[i + 1] >= 0:
            return False
        if before == "adv" and self.lows[i - 1].endswith("ly"):
            # "to newly elected leaders"
            before = self.words.before(i - 1)
            if before in ("det", "prep") or (before == "poss" and self._has_head(i + 1)):
                return False
        if before in ("det", "number") and self._names_ahead(i):
            return False
        return not (before in ("det", "poss", "adj", "number", "prep") and self.words.noun_ahead(i))

    def _has_head(self, i: int) -> bool:
        """Whether a common noun stands at token i, be it one that names a body ("government")."""
        if i >= len(self.tokens) or self.tokens[i].kind != "word" or self.tokens[i].capital:
            return False
        return self.owner[i] >= 0 or self.words.noun_ahead(i - 1)

    def _names_ahead(self, i: int) -> bool:
        """`14 suspected Red Dawn members`, `the alleged Red Dawn leader`: a name behind the participle, then a noun."""
        owner, j = self.owner, i + 1
        if j >= len(owner) or owner[j] < 0:
            return False
        while j + 1 < len(owner) and owner[j + 1] == owner[i + 1]:
            j += 1
        if self.mentions[owner[j]].kind == "person":
            return j > i + 1 and not self.tokens[j].capital
        return self.words.noun_ahead(j)

    def _is_present(self, i: int, forms: Collection[Form], before: str) -> bool:
        """Whether a form of the present, or one that is all tenses at once, is a verb here."""
        low, lex = self.lows[i], self.lexicon
        if before in ("det", "adj", "poss", "number", "prep", "start", "verb"):
            return False
        if "third" in forms or "base" in forms:
            if low in lex.nouns or low in lex.classes:
                return before in ("np", "adv") and self._agrees(i, forms) and self._object_ahead(i)
            directly = self.owner[i - 1] < 0 and self.tokens[i - 1].low not in PASSED
            if before == "np" and "base" in forms and directly and not self._agrees(i, forms):
                return False
            return before in ("np", "adv", "and", "comma")
        return True

    def _describes(self, i: int, forms: Collection[Form]) -> bool:
        """`decorated retired general X`, `freed jailed editors`: a participle behind a verb, before its object."""
        if "base" in forms or "participle" not in forms or self.lows[i - 1] in self.lexicon.auxiliaries:
            return False
        last = self.units[-1] if self.units else None
        if last is None or last.kind != "verb" or last.end != i or last.word in self.lexicon.be:
            return False
        titled = i + 1 < len(self.tokens) and self.owner[i + 1] >= 0 and not self.tokens[i + 1].capital
        return titled or self.words.noun_ahead(i)

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
        if i + 2 >= len(self.tokens) or not self.words.noun_ahead(i) or self.tokens[i + 1].capital:
            return False
        return (
            "past" in self.lexicon.forms.get(self.lows[i + 2], ()) and self.lows[i + 2] in self.lexicon.verbs
        )

    def _noun_only(self, i: int, forms: Collection[Form]) -> bool:
        """Whether a form of the present lacks the auxiliary that it would need behind another verb."""
        return ("base" in forms or "third" in forms) and not self.words.after_auxiliary(i)

    def _agrees(self, i: int, forms: Collection[Form]) -> bool:
        """Whether the word before agrees in number with a present-tense form ("drones hit", "Peru hosts")."""
        if "past" in forms:
            return True
        previous = self.tokens[i - 1]
        if self.owner[i - 1] >= 0:
            first = i - 1
            while first > 0 and self.owner[first - 1] == self.owner[i - 1]:
                first -= 1
            plural = self.mentions[self.owner[i - 1]].plural or (first > 0 and self.lows[first - 1] == "and")
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

    def _is_object(self, i: int) -> bool:
        """`halted funding for`: a noun in -ing right behind a full verb, before a preposition."""
        lex = self.lexicon
        noun = self.lows[i] in lex.nouns or self.lows[i] in lex.classes
        return noun and self.lows[i - 1] not in lex.auxiliaries and self.words.follows(i, lex.prepositions)

    def _told_behind(self, i: int) -> bool:
        """`Kenya's tea exports to Peru rose`: the verb of the clause comes behind a name under a preposition."""
        k = i + 1
        while k < len(self.owner) and (self.owner[k] >= 0 or self.tokens[k].low in ("the", "and")):
            k += 1
        if k == i + 1 or k >= len(self.tokens):
            return False
        return "past" in self.lexicon.forms.get(self.lows[k], ()) and not self.words.dated[k]

    def _object_ahead(self, i: int) -> bool:
        """Whether an object or complement follows, so that token i reads as a verb ("Kenya hosts talks")."""
        j = i + 1
        if j >= len(self.tokens):
            return False
        if self.owner[j] >= 0 or self.words.dated[j] or self.tokens[j].kind == "number":
            return not (self.words.dated[j] and self.words.has_verb())
        low, lex = self.tokens[j].low, self.lexicon
        if low in lex.determiners or low in lex.possessives:
            return True
        if low in lex.adverbs and low not in lex.prepositions:
            return not self.words.has_verb()
        if low == "for" and j + 1 < len(self.tokens) and self.owner[j + 1] >= 0:
            # "leaves for Manila on Sunday"
            named = self.mentions[self.owner[j + 1]]
            return named.place is not None and not self.words.has_verb()
        if low in lex.prepositions or self.tokens[j].kind == "mark":
            return (
                self._plainly_plural(i)
                and not any(u.kind == "verb" for u in self.units)
                and low in ("to", "with", "in", "at", "on")
                and not self._told_behind(j)
            )
        return low not in lex.verbs and not any(u.kind == "verb" for u in self.units)
