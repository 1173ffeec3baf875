"""Nouns of several words: which words in front belong to a noun, and where the expression begins."""

from collections.abc import Sequence

from dragoman.read.turkish.morphology import OWNED, OWNING, Form, fold
from dragoman.read.turkish.state import SentenceState

_STAND_IN = frozenset({"stand-in"})


class ExpressionReader(SentenceState):
    """Finds the words that a noun makes one expression with, as a part of reading a sentence."""

    def _name_noun(self, index: int, form: Form) -> tuple[str, int, frozenset[str], Sequence[str]]:
        """Lemma, first token, roles and classes of a noun, which may have words in front (`hava saldırısı`)."""
        roles = self.words.roles.get(form.lemma, frozenset())
        lemma, start = form.lemma, index
        for before, role in self.words.phrases.get(form.lemma, ()):
            if not role.startswith("slot:") and self._matches(before, index):
                lemma = f"{' '.join(before)} {form.lemma}"
                inside = any(position in self.ends for position in range(index - len(before), index))
                start = index if inside else index - len(before)
                roles |= {role} if role else set()
                self._absorb(start)
                break
        classes = self.words.classes.get(lemma) or self.words.classes.get(form.lemma, ())
        if lemma != form.lemma and start == index:
            # "Perulu barış gücü askerleri": the first words are a name's
            classes = (*classes, *self.words.classes.get(form.lemma, ()))
        if "forces" in classes or "delegation" in classes:
            roles |= _STAND_IN
        return lemma, start, roles, classes

    def _find_time_start(self, index: int) -> int:
        """Where the words for a time begin that end with the noun `index` (`2 Nisan Salı günü`)."""
        start = index
        while start > 0 and index - start < 3:
            token = self.tokens[start - 1]
            if start == index and self._is_dated(start):
                start -= 1
                continue
            noun = self.words.find(token.low).noun
            timed = noun is not None and "time" in self.words.roles.get(noun.lemma, frozenset())
            if token.kind != "number" and not timed:
                break
            start -= 1
        while (
            len(self.stack) > self.base and self.stack[-1].slot == "adverb" and self.stack[-1].start >= start
        ):
            self.stack.pop()
        return start

    def _is_dated(self, start: int) -> bool:
        """Whether an adjective of time stands in front of token `start` (`salı günkü`, `dünkü`)."""
        if start == 0 or not self.tokens[start - 1].low.endswith(("ki", "kü")):
            return False
        noun = self.words.find(self.tokens[start - 1].low[:-2]).noun
        return noun is not None and "time" in self.words.roles.get(noun.lemma, frozenset())

    def _find_start(self, index: int) -> int:
        """Where the phrase for a source begins that ends with the noun `index` (`Diplomatik kaynaklar`)."""
        start = index
        while start > 0 and index - start < 5:
            token = self.tokens[start - 1]
            if token.kind != "word" or token.suffix or start - 1 in self.ends or token.low.endswith(OWNING):
                break
            word = self.words.find(token.low)
            if word.verb is not None or word.roles or word.guess is not None or word.case:
                break
            if word.noun is not None and word.noun.case:
                break
            start -= 1
        self._absorb(start)
        return start

    def _heads_clause(self, start: int, index: int) -> bool:
        """`Güvenlik kaynakları, ...`: at the head of a clause and before a comma, `-ı` is no object's ending."""
        head = start == 0 or self.tokens[start - 1].kind == "mark"
        return head and (start < index or (index + 1 < self.size and self.tokens[index + 1].core == ","))

    def _lies_before_owned(self, index: int) -> bool:
        """Whether the noun only tells where (`koridorundaki`) what another one with an owner is."""
        if not self.tokens[index].low.endswith("ki") or index + 1 >= self.size:
            return False
        for token in self.tokens[index + 1 : index + 4]:
            if OWNED.search(fold(token.low)) is not None:
                return True
            if token.kind != "word" or self.words.find(token.low).verb is not None:
                return False
        return False
