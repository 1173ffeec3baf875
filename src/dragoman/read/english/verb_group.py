"""Verb groups: auxiliaries, negation and the verb that carries the meaning."""

from dragoman.read.english.homographs import Homographs
from dragoman.read.english.inflection import Form
from dragoman.read.english.unit import Unit
from dragoman.read.english.wording import QUOTES_AND_APOSTROPHES, Wording

_PAST = frozenset({"was", "were", "had", "did", "been"})
_REGULAR: frozenset[Form] = frozenset({"past", "participle"})
_PARTICIPLES: frozenset[Form] = frozenset({"participle", "gerund"})
_NONE: frozenset[Form] = frozenset()


class VerbGroups:
    """Reads verb groups of one sentence."""

    def __init__(self, words: Wording, homographs: Homographs) -> None:
        self.words = words
        self.homographs = homographs

    def read(self, i: int) -> Unit:
        """The verb group that begins at token i."""
        words = self.words
        lex, lows, end = words.lexicon, words.lows, i
        owners, dated, count = words.owner, words.dated, len(words.lows)
        head, negated, going = -1, False, False
        infinitive = lows[i] == "to"
        auxiliaries: list[str] = []
        if infinitive:
            end += 1
        while end < count and owners[end] < 0 and not dated[end]:
            low = lows[end]
            if low in lex.negations and low not in lex.auxiliaries:
                if head >= 0 and low in lex.prepositions:
                    # "ended without progress"
                    break
                if head >= 0 and end + 1 < count and lows[end + 1] in lex.prepositions:
                    # "met not in Lima but in Quito"
                    break
                negated = True
                if low == "no" and head < 0 and auxiliaries and lows[end + 1 : end + 2] != ["longer"]:
                    end += 1
                    break
            elif low in lex.auxiliaries and head < 0:
                auxiliaries.append(low)
                negated = negated or low in lex.negations or low.endswith("n't")
            elif low == "going" and head < 0 and self._going(auxiliaries, end):
                going = True
                end += 1
            elif head < 0 and (
                self.homographs.is_verb(end)
                or (low in lex.verbs and (infinitive or self._follows(auxiliaries, low)))
            ):
                head = end
            elif low == "to" and head >= 0:
                break
            elif (low == "longer" and lows[end - 1] == "no") or (
                head < 0 and low in QUOTES_AND_APOSTROPHES and (infinitive or self._quoted(auxiliaries, end))
            ):
                pass
            elif (low in lex.adverbs and low not in lex.prepositions) or words.is_adverb(end):
                if head >= 0:
                    break
            else:
                break
            end += 1
        if head < 0:
            head = max(i, end - 1)
            if auxiliaries:
                head = next(j for j in range(end - 1, i - 1, -1) if lows[j] in lex.auxiliaries)
            end = max(end, i + 1)
        return self._unit(i, end, head, auxiliaries, negated=negated, going=going)

    def _unit(
        self, start: int, end: int, head: int, auxiliaries: list[str], *, negated: bool, going: bool
    ) -> Unit:
        """The group between two tokens, with what its auxiliaries and the form of its verb tell."""
        lex, lows = self.words.lexicon, self.words.lows
        word, infinitive = lows[head], lows[start] == "to"
        forms = self._forms(word)
        be = not lex.be.isdisjoint(auxiliaries)
        future = going or not lex.future.isdisjoint(auxiliaries)
        tense = self._tense(forms, auxiliaries, future=future, infinitive=infinitive)
        gerund = (forms == {"gerund"} and not be) or (auxiliaries[:1] == ["having"] and head > start)
        gerund = gerund or auxiliaries[:1] == ["being"]
        return Unit(
            kind="verb",
            start=start,
            end=end,
            word=lex.lemmas.get(word, word),
            head=head,
            form=_form(tense, gerund=gerund, infinitive=infinitive),
            tense=tense,
            passive=be and word not in lex.be and "participle" in forms,
            negated=negated,
            infinitive=infinitive,
            perfect="had" in auxiliaries and word != "had",
            modal=not lex.modals.isdisjoint(auxiliaries),
        )

    def _quoted(self, auxiliaries: list[str], i: int) -> bool:
        """`would "respond in kind"`: a quotation begins between the auxiliary and its verb."""
        lex, lows = self.words.lexicon, self.words.lows
        modal = bool(auxiliaries) and (auxiliaries[-1] in lex.modals or auxiliaries[-1] in lex.future)
        return modal and i + 1 < len(lows) and "base" in lex.forms.get(lows[i + 1], _NONE)

    def _follows(self, auxiliaries: list[str], low: str) -> bool:
        """Whether a verb form may stand behind the auxiliaries: no bare form behind "was" ("was blackmail")."""
        if not auxiliaries:
            return False
        participle = not _PARTICIPLES.isdisjoint(self.words.lexicon.forms.get(low, _NONE))
        return participle or auxiliaries[-1] not in self.words.lexicon.be

    def _going(self, auxiliaries: list[str], i: int) -> bool:
        """`is not going to cede`: what lies ahead, as with "will"."""
        words = self.words
        behind = i + 2 < len(words.lows) and words.lows[i + 1] == "to" and self.homographs.is_verb(i + 2)
        return behind and not words.lexicon.be.isdisjoint(auxiliaries)

    def _forms(self, low: str) -> frozenset[Form]:
        forms = self.words.lexicon.forms.get(low)
        if forms is None:
            return _REGULAR if low.endswith("ed") else _NONE
        return forms

    def _tense(
        self, forms: frozenset[Form], auxiliaries: list[str], *, future: bool, infinitive: bool
    ) -> str:
        if infinitive:
            return "none"
        if future:
            return "future"
        if not _PAST.isdisjoint(auxiliaries):
            return "past"
        if "has" in auxiliaries or "have" in auxiliaries or "having" in auxiliaries:
            return "past"
        if auxiliaries:
            return "present"
        if forms == {"gerund"}:
            return "none"
        if "past" in forms:
            return "past"
        if forms == {"participle"}:
            return "none"
        return "present"

    def starts_infinitive(self, i: int) -> bool:
        """Whether "to" at token i begins an infinitive, not a phrase of place ("to Oslo")."""
        j = i + 1
        tokens = self.words.tokens
        while (
            j < len(tokens)
            and j <= i + 3
            and (self.words.is_adverb(j) or tokens[j].core in QUOTES_AND_APOSTROPHES)
        ):
            j += 1
        if j >= len(self.words.tokens) or self.words.owner[j] >= 0 or self.words.tokens[j].kind != "word":
            return False
        low = self.words.tokens[j].low
        if low in ("be", "have") or (j == i + 1 and self.homographs.unknown_infinitive(j)):
            return True
        return "base" in self.words.lexicon.forms.get(low, _NONE) or self._takes_object(j)

    def _takes_object(self, j: int) -> bool:
        """Whether an unknown small word behind "to" has an article or a possessive behind it: "to amend its law"."""
        words, lex = self.words, self.words.lexicon
        token, low = words.tokens[j], words.lows[j]
        if token.capital or len(low) < 3 or low.endswith("s") or low in lex.told_apart:
            return False
        behind = words.lows[j + 1] if j + 1 < len(words.lows) and words.owner[j + 1] < 0 else ""
        return behind in lex.determiners or behind in lex.possessives


def _form(tense: str, *, gerund: bool, infinitive: bool) -> str:
    if infinitive:
        return "infinitive"
    if gerund:
        return "gerund"
    return "participle" if tense == "none" else "finite"
