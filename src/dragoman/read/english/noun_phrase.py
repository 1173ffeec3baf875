"""Noun phrases: where one begins and ends, and who is named in it."""

from dragoman.read.english.unit import Unit
from dragoman.read.english.wording import MONEY, Wording


class NounPhrases:
    """Reads noun phrases of one sentence."""

    def __init__(self, words: Wording) -> None:
        self.words = words

    def read(self, i: int) -> Unit:
        """A run of words up to the next joint; a new determiner or a second name begins a new phrase."""
        words = self.words
        tokens, owners, dated, nouns = words.tokens, words.owner, words.dated, words.lexicon.nouns
        count = len(tokens)
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
                adjective = words.mentions[owner].adjective
                if found and not self._open(found[-1], end):
                    break
                if end > i and not adjective and words.lows[end - 1] in nouns:
                    break
                found.append(owner)
                head = end
                while end < count and owners[end] == owner:
                    if not adjective:
                        head = end
                    end += 1
                if not adjective and tokens[end - 1].suffix != "s" and self._closed(end):
                    break
                continue
            if end > begin and not words.plain[end] and self._ends_phrase(end):
                break
            if token.kind != "mark":
                head = end
            elif not ((token.core == "-" and token.glued) or self._money(end)):
                break
            end += 1
        end = max(end, i + 1)
        return Unit("np", i, end, self._word(min(head, end - 1)), tuple(found), head)

    def _money(self, i: int) -> bool:
        """`an additional $2 million`: the sign goes on with the phrase."""
        tokens = self.words.tokens
        return tokens[i].core in MONEY and i + 1 < len(tokens) and tokens[i + 1].kind == "number"

    def _word(self, head: int) -> str:
        """The head word, whole where a hyphen parts it ("cease-fire")."""
        tokens = self.words.tokens
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
        return self.words.mentions[mention].adjective or self.words.tokens[end - 1].suffix == "s"

    def _closed(self, end: int) -> bool:
        """Whether a phrase is full after a plain name: nothing that could be its head noun follows."""
        if end >= len(self.words.tokens):
            return True
        token, lex = self.words.tokens[end], self.words.lexicon
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
                return True
        return True

    def _given(self) -> bool:
        """Whether the phrase stands right behind a verb of giving ("sent Kenya tanks": two phrases)."""
        units = self.words.units
        return bool(units) and units[-1].kind == "verb" and units[-1].word in self.words.lexicon.giving

    def _ends_phrase(self, i: int) -> bool:
        token, lex = self.words.tokens[i], self.words.lexicon
        low = token.low
        if token.kind == "number" or i in self.words.compounds:
            return False
        if low in lex.determiners and not (i > 0 and self.words.tokens[i - 1].low in lex.determiners):
            return True
        if low in lex.coordinators or low in lex.relatives or low in lex.subordinators:
            return True
        if low == "per" and i + 1 < len(self.words.tokens) and self.words.lows[i + 1] == "cent":
            return False
        if low in lex.prepositions or low == "to" or (low in lex.pronouns and low != "one"):
            return True
        if low in lex.adverbs or self.words.is_adverb(i):
            return True
        return self.words.is_verb(i)
