"""Noun phrases: where one begins and ends, and who is named in it."""

from dragoman.read.english.homographs import Homographs
from dragoman.read.english.unit import Unit
from dragoman.read.english.wording import MONEY, QUOTES, Wording

_ALONE = frozenset({"he", "she", "they", "we", "i", "him", "them", "us", "me"})
"""Pronouns that no noun can follow in one phrase ("set him free")."""
_ARTICLES = frozenset({"the", "a", "an"})
_THEN = (["day"], ["time"], ["moment"], ["hour"])
_AHEAD = frozenset({"all", "both", "half", "such", "quite", "what", "double", "twice"})
"""Words behind which an article goes on with the phrase that they begin."""


class NounPhrases:
    """Reads noun phrases of one sentence."""

    def __init__(self, words: Wording, homographs: Homographs) -> None:
        self.words = words
        self.homographs = homographs

    def read(self, i: int) -> Unit:
        """A run of words up to the next joint; a new determiner or a second name begins a new phrase."""
        words = self.words
        tokens, owners, dated, nouns = words.tokens, words.owner, words.dated, words.lexicon.nouns
        count = len(tokens)
        if words.lows[i] in _ALONE and owners[i] < 0:
            return Unit("np", i, i + 1, words.lows[i], (), i)
        begin = i + words.quantity(i)
        end = begin
        found: list[int] = []
        head = i
        while end < count:
            token = tokens[end]
            owner = owners[end]
            if dated[end]:
                if end - i == 1 and self._dates_a_noun(i, end):
                    while dated[end]:
                        end += 1
                    continue
                break
            if owner >= 0:
                pronoun = words.lows[end] in _ALONE and words.mentions[owner].kind != "state"
                if end > i and pronoun:
                    break  # "the engineers they had seized"; not "a US base"
                if end > i and words.lows[end] in _ARTICLES and words.lows[end - 1] not in _AHEAD:
                    break  # "a pact the two had signed", "In the meantime the rebels' leader, Jan Holm"
                adjective = words.mentions[owner].adjective
                if found and not self._open(found[-1], end):
                    break
                if (
                    end > i
                    and not adjective
                    and ((words.lows[end - 1] in nouns and not self._compounds(i, end)) or self._parts(end))
                ):
                    break
                found.append(owner)
                head = end
                while end < count and owners[end] == owner:
                    if not adjective:
                        head = end
                    end += 1
                whose = owners[i] < 0 and words.lows[i] in words.lexicon.possessives
                if not adjective and tokens[end - 1].suffix != "s" and not whose and self._closed(end):
                    break
                continue
            if end > begin and not words.plain[end] and self._ends_phrase(end):
                break
            if token.kind != "mark":
                head = end
            elif not (
                (token.core == "-" and token.glued)
                or self._money(end)
                or (token.core == "%" and tokens[end - 1].kind == "number")
                or self._goes_on(i, end)
                or self._owned(end)
                or self._quoted(i, end)
            ):
                break
            end += 1
        end = max(end, i + 1)
        if words.lows[end : end + 2] == ["of", "the"] and words.lows[end + 2 : end + 3] in _THEN:
            end += len(_THEN[0]) + 2  # "the army chiefs of the day, Jan Holm and Per Lind"
        return Unit("np", i, end, self._word(min(head, end - 1)), tuple(found), head)

    def _quoted(self, start: int, i: int) -> bool:
        """`a "devastating" answer`: quotation marks right behind the article, and where they close before the noun."""
        tokens, lex = self.words.tokens, self.words.lexicon
        if tokens[i].core not in QUOTES or i + 1 >= len(tokens) or tokens[i + 1].kind != "word":
            return False
        if i == start + 1:
            return tokens[start].low in lex.determiners and tokens[start].low not in lex.pronouns
        opened = tokens[start + 1].core in QUOTES and start + 1 < i
        closed = sum(token.core in QUOTES for token in tokens[start + 2 : i])
        return opened and not closed and not self._ends_phrase(i + 1)

    def _money(self, i: int) -> bool:
        """`an additional $2 million`: the sign goes on with the phrase."""
        tokens = self.words.tokens
        return tokens[i].core in MONEY and i + 1 < len(tokens) and tokens[i + 1].kind == "number"

    def _compounds(self, first: int, i: int) -> bool:
        """`two aid officials`: a common noun for people goes on with the phrase; not in `the attack rebels led`."""
        tokens = self.words.tokens
        return not tokens[i].capital and tokens[first].low not in ("the", "a", "an", "this", "that")

    def _parts(self, i: int) -> bool:
        """`the blankets Peru sent`, `a claim Peru denied`: a state begins a clause of its own."""
        words = self.words
        low = words.lows[i - 1]
        if "allegation" in words.lexicon.classes.get(low, ()) and words.owner[i - 1] < 0:
            return True
        plain = low in words.lexicon.plurals and words.owner[i - 1] < 0 and not words.tokens[i - 1].capital
        return plain and words.mentions[words.owner[i]].kind == "state"

    def _owned(self, i: int) -> bool:
        """`the lecturers' union`: an apostrophe behind a plural, before a noun."""
        words = self.words
        if words.tokens[i].core not in ("'", "’") or not words.tokens[i].glued or i + 1 >= len(words.tokens):
            return False
        low = words.lows[i + 1]
        noun = words.plain[i + 1] or low in words.lexicon.classes or low in words.lexicon.nouns
        return words.lows[i - 1].endswith("s") and noun and words.tokens[i + 1].kind == "word"

    def _goes_on(self, first: int, comma: int) -> bool:
        """`direct, high-level talks`: a comma between adjectives, of which the first begins the phrase."""
        words = self.words
        if words.tokens[comma].core != "," or not first < comma < len(words.tokens) - 1:
            return False
        adjective = words.lows[comma - 1] in words.lexicon.adjectives and words.owner[comma - 1] < 0
        return adjective and words.owner[comma + 1] < 0 and words.plain[comma + 1]

    def _word(self, head: int) -> str:
        """The head word, whole where a hyphen parts it ("cease-fire", "F-16s")."""
        tokens = self.words.tokens
        if head > 2 and tokens[head].low == "s" and tokens[head].glued and tokens[head - 2].core == "-":
            return f"{tokens[head - 3].low}-{tokens[head - 1].low}s"
        if head > 1 and tokens[head].glued and tokens[head - 1].core == "-" and tokens[head - 1].glued:
            return f"{tokens[head - 2].low}-{tokens[head].low}"
        return tokens[head].low

    def _dates_a_noun(self, first: int, date: int) -> bool:
        """`a New Year's raid`, `the Tuesday talks`: a date between a determiner and its noun."""
        end = date
        while end < len(self.words.tokens) and self.words.dated[end]:
            end += 1
        if self.words.tokens[first].low not in self.words.lexicon.determiners or end >= len(
            self.words.tokens
        ):
            return False
        low = self.words.tokens[end].low
        return (
            low in self.words.lexicon.nouns
            or low in self.words.lexicon.classes
            or self.words.noun_ahead(end - 1)
        )

    def _open(self, mention: int, end: int) -> bool:
        """Whether a name may follow the last one in one phrase: after an adjective or a possessive."""
        words = self.words
        if words.mentions[mention].adjective or words.tokens[end - 1].suffix == "s":
            return True
        # A crowd is told by its noun: in "Peru's most prominent prisoners" it is the head.
        return words.mentions[words.owner[end]].kind == "group" and words.mentions[mention].case == "gen"

    def _closed(self, end: int) -> bool:
        """Whether a phrase is full after a plain name: nothing that could be its head noun follows."""
        if end >= len(self.words.tokens):
            return True
        token, lex = self.words.tokens[end], self.words.lexicon
        if self._owned(end):
            return False
        behind = self.words.tokens[end + 1] if end + 1 < len(self.words.tokens) else None
        if (
            token.core == "-"
            and token.glued
            and behind is not None
            and behind.glued
            and behind.kind == "word"
        ):
            # "a Panama-flagged tanker", not "Panama-Peru talks"
            return behind.capital
        if token.kind != "word" or token.capital:
            return True
        if token.low in lex.nouns:
            return False
        mention = self.words.mentions[self.words.owner[end - 1]]
        if mention.kind in ("person", "group") or self._given():
            return True
        for k in range(end, min(end + 3, len(self.words.tokens))):
            token = self.words.tokens[k]
            if token.kind != "word" or token.capital or self.words.owner[k] >= 0:
                return True
            if token.low in lex.classes or token.low in lex.nouns:
                return False
            if not self.words.plain[k]:
                # "the army command says": the body's name describes a noun.
                described = mention.kind == "organization" or (
                    mention.kind in ("state", "place") and self._opened(end)
                )
                return not (k > end and described and self.homographs.is_verb(k))
        return True

    def _opened(self, end: int) -> bool:
        """Whether an article stands before the name that ends here ("the Peru junta")."""
        owner, k = self.words.owner, end - 1
        while k > 0 and owner[k - 1] == owner[end - 1]:
            k -= 1
        return k > 0 and self.words.lows[k - 1] in ("the", "a", "an")

    def _given(self) -> bool:
        """Whether the phrase stands right behind a verb of giving ("sent Kenya tanks": two phrases)."""
        units = self.words.units
        return bool(units) and units[-1].kind == "verb" and units[-1].word in self.words.lexicon.giving

    def _determined(self, i: int) -> bool:
        """Whether a determiner may stand behind token i in one phrase ("all the", "Peru's most wanted")."""
        token = self.words.tokens[i]
        return token.low in self.words.lexicon.determiners or token.suffix == "s"

    def _ends_phrase(self, i: int) -> bool:
        token, lex = self.words.tokens[i], self.words.lexicon
        low = token.low
        if token.kind == "number" or i in self.words.compounds:
            return False
        if low in lex.numerals and i > 0 and self.words.lows[i - 1] in lex.further:
            return False
        if low in lex.further or low in ("more", "other"):
            before = self.words.tokens[i - 1]
            if i > 0 and (before.kind == "number" or before.low in lex.numerals):
                return False
        if low in lex.determiners and not (i > 0 and self._determined(i - 1)):
            return True
        if low in lex.coordinators or low in lex.relatives or low in lex.subordinators:
            return True
        if low == "per" and i + 1 < len(self.words.tokens) and self.words.lows[i + 1] == "cent":
            return False
        for words in lex.long_prepositions.get(low, ()):
            if tuple(self.words.lows[i : i + len(words)]) == words:
                return True
        if low in lex.prepositions or low == "to" or (low in lex.pronouns and low != "one"):
            return True
        if low in lex.adverbs or self.words.is_adverb(i):
            return not (i > 0 and self._articled(i - 1))
        if low in lex.parting and self.words.parted(i):
            return True
        return self.homographs.is_verb(i)

    def _articled(self, i: int) -> bool:
        """Whether an adverb behind token i describes a noun still to come ("the first lorry", "its now empty")."""
        token = self.words.tokens[i]
        if token.suffix == "s" and i + 2 < len(self.words.tokens):
            # "Peru's internationally recognised government"
            described = self.words.tokens[i + 2]
            forms = self.words.lexicon.forms.get(described.low, frozenset())
            return self.words.lows[i + 1].endswith("ly") and "participle" in forms
        return token.low in ("the", "a", "an") or token.low in self.words.lexicon.possessives
