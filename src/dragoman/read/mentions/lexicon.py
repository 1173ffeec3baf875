"""The words around names, compiled once per language: offices, ranks, heads of bodies and places, word lists."""

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from dragoman.languages.offices import heads, offices, portfolios, word_lists
from dragoman.read.mentions.endings import ENDINGS, Ending
from dragoman.read.tokens import Token

_MINISTER = {"en": "minister", "tr": "bakan"}
_SOFTENED = {"k": "ğ", "ç": "c", "t": "d", "p": "b"}
_LONGEST_ENDING = 11
_CACHED_FORMS = 50_000


class Sense(Struct, frozen=True, gc=False):
    """What a phrase is: `office`, `rank`, `honorific`, `counterpart`, `organization`, `place` or `group`."""

    kind: str
    role: str
    alone: bool = False
    home: bool = False
    plain: bool = False
    plural: bool = False
    gender: str = ""
    key: str = ""


class Match(Struct, frozen=True, gc=False):
    """A phrase found at a token: how many tokens, what it is, and how its last word ends."""

    length: int
    sense: Sense
    ending: Ending


class Form(Struct, frozen=True, gc=False):
    """What may begin with one word form.

    `pairs` are phrases of two words by the stem of the second, `longer` those of three and more by the second
    word as it is, `groups` fixed phrases by the second word; `single` is the word by itself.
    """

    pairs: dict[str, Sense]
    longer: dict[str, list[tuple[tuple[str, ...], Sense]]]
    single: Sense | None
    ending: Ending
    groups: dict[str, list[tuple[str, ...]]]


_GROUP = Sense("group", "several", plural=True)
NOTHING = Form({}, {}, None, Ending(), {})
"""The form of a word that begins no phrase."""


class Lexicon:
    """Phrases of one language, by first word; `lists` are the word lists of the pack.

    `plain` collects word forms that in lower case neither name nor point nor lead to a name.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self.lists = word_lists(language)
        self.common = self.words("common") | self.words("function") | self.words("month")
        self.function = self.words("function") | self.words("month")
        self._single: dict[str, Sense] = {}
        self._pairs: dict[str, dict[str, Sense]] = {}
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], Sense]]]] = {}
        self._groups: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        self._stems: set[str] = set()
        self.forms: dict[str, Form] = {}
        self.plain: set[str] = set()
        self._endings: dict[str, tuple[str, Ending] | None] = {}
        # Forms of address are not declined: "Dritan" is no case of "dr".
        self._addresses: set[str] = set()
        self.articles = self.words("article")
        self.particles = self.words("particle") | self.words("suffixname")
        self.small = self.articles | self.particles
        self.locative = self.words("locative")
        self.behind = self.words("place-behind")
        self.joining = self.words("joining")
        self.edges = self.joining | self.words("enclitic")
        self.months = self.words("month")
        self.inner = self.words("inner")
        self.meeting = self.words("meeting")
        self.company = tuple(self.words("company"))
        self.given = self.words("given")
        self.speech = self.words("speech")
        self.helping = self.words("helping")
        self.plural_endings = tuple(sorted(self.words("plural-ending")))
        self.connectors = self.words("and") | {","}
        self.objects = self.words("pronoun-object")
        self.called = self.words("called")
        self.rebel = self.words("rebel")
        self.naming = self.words("naming")
        self.pronouns = {
            **dict.fromkeys(self.words("pronoun"), ""),
            **dict.fromkeys(self.words("pronoun-m"), "m"),
            **dict.fromkeys(self.words("pronoun-f"), "f"),
        }
        self._fill()
        self.portfolio = frozenset(
            word for entry in portfolios(language) for phrase in entry.words for word in phrase.split()
        )
        self.prefixes = self.words("deputy") | self.words("former")
        self.attributive = self.words("attributive") | self.words("status") | self.portfolio
        self.gluing = self.attributive | self.prefixes

    def words(self, kind: str) -> frozenset[str]:
        """The word list of this kind; empty where the pack has none."""
        return self.lists.get(kind, frozenset())

    def _fill(self) -> None:
        for entry in heads(self.language):
            if entry.nameless:
                continue
            for phrase in entry.words:
                self._add(phrase, Sense(entry.kind, entry.role, alone=entry.alone))
                if entry.portfolio:
                    for portfolio in portfolios(self.language):
                        sense = Sense(
                            entry.kind, f"{portfolio.key}-{entry.role}", alone=True, key=portfolio.key
                        )
                        for word in portfolio.words:
                            self._add(f"{word} {phrase}", sense)
                            if self.language == "en" and phrase != "secretariat":
                                self._add(f"{phrase} of {word}", sense)
                                self._add(f"{phrase} for {word}", sense)
        self._addresses = {
            word for entry in offices(self.language) if entry.kind == "honorific" for word in entry.words
        }
        minister = _MINISTER.get(self.language)
        for portfolio in portfolios(self.language) if minister else ():
            sense = Sense("office", f"{portfolio.key}-minister", home=True, key=portfolio.key)
            for word in portfolio.words:
                self._add(f"{word} {minister}", sense)
                if self.language == "en":
                    self._add(f"{minister} of {word}", sense)
                    self._add(f"{minister} for {word}", sense)
        for office in offices(self.language):
            for phrase in office.words:
                sense = Sense(
                    office.kind,
                    office.role,
                    home=office.home,
                    plain=office.plain,
                    plural=office.plural,
                    gender=office.gender,
                )
                self._add(phrase, sense)
        for phrase in self.words("group"):
            first, *rest = phrase.split()
            second = rest[0] if rest else ""
            self._groups.setdefault(first, {}).setdefault(second, []).append(tuple(rest))
        for groups in self._groups.values():
            for rests in groups.values():
                rests.sort(key=len, reverse=True)
        for table in self._longer.values():
            for phrases in table.values():
                phrases.sort(key=lambda phrase: -len(phrase[0]))

    def _add(self, phrase: str, sense: Sense) -> None:
        words = tuple(phrase.replace("-", " - ").split())
        self._stems.add(words[-1])
        if len(words) == 1:
            self._single[words[0]] = sense
        elif len(words) == 2:
            self._pairs.setdefault(words[0], {}).setdefault(words[1], sense)
        else:
            self._longer.setdefault(words[0], {}).setdefault(words[1], []).append((words[1:], sense))

    def ending(self, low: str) -> tuple[str, Ending] | None:
        """The known stem of a word form and what its ending says; None if no phrase ends in this word."""
        if low in self._endings:
            return self._endings[low]
        found = self._find_ending(low)
        if len(self._endings) >= _CACHED_FORMS:
            self._endings.clear()
        self._endings[low] = found
        return found

    def _find_ending(self, low: str) -> tuple[str, Ending] | None:
        if low in self._stems:
            return low, ENDINGS[""]
        if self.language != "tr":
            for stem in (low[:-1], low[:-2], low[:-3] + "y") if low.endswith("s") else ():
                if stem in self._stems and len(stem) > 2:
                    return stem, Ending(plural=True)
            if low.endswith("men") and low[:-3] + "man" in self._stems:
                return low[:-3] + "man", Ending(plural=True)
            return None
        for cut in range(len(low) - 1, max(2, len(low) - _LONGEST_ENDING) - 1, -1):
            ending = ENDINGS.get(low[cut:])
            if ending is None:
                continue
            stem = low[:cut]
            if stem in self._stems:
                if stem in self._addresses:
                    continue
                return stem, ending
            hard = next((stem[:-1] + plain for plain, soft in _SOFTENED.items() if stem[-1] == soft), "")
            if hard in self._stems and low[cut] in "aeıioöuü":
                return hard, ending
        return None

    def _form(self, low: str) -> Form:
        found = self.ending(low)
        # "ile" is a conjunction, not the dative of "il".
        single = (
            self._single.get(found[0]) if found and (found[0] == low or low not in self.function) else None
        )
        pairs, longer, groups = self._pairs.get(low, {}), self._longer.get(low, {}), self._groups.get(low, {})
        if not (pairs or longer or groups or single):
            return NOTHING
        return Form(pairs, longer, single, found[1] if found else ENDINGS[""], groups)

    def _keep_form(self, low: str) -> Form:
        if len(self.forms) >= _CACHED_FORMS:
            self.forms.clear()
            self.plain.clear()
        form = self.forms[low] = self._form(low)
        if form is NOTHING and low.isalpha() and low not in self.articles and low not in self.pronouns:
            self.plain.add(low)
        return form

    def match(self, tokens: Sequence[Token], start: int) -> Match | None:
        """The longest phrase that begins at `tokens[start]`."""
        low = tokens[start].low
        form = self.forms.get(low) or self._keep_form(low)
        if form is NOTHING:
            return None
        after = tokens[start + 1] if start + 1 < len(tokens) else None
        if after is not None:
            for group in form.groups.get(after.low, ()) if form.groups else ():
                if _are(tokens, start + 1, group):
                    return Match(len(group) + 1, _GROUP, ENDINGS[""])
            if not tokens[start].suffix:
                found = self._match_longer(form, tokens, start)
                if found is not None:
                    return found
        if "" in form.groups:
            return Match(1, _GROUP, ENDINGS[""])
        if form.single is None:
            return None
        return Match(1, form.single, form.ending)

    def _match_longer(self, form: Form, tokens: Sequence[Token], start: int) -> Match | None:
        second = tokens[start + 1].low
        for rest, sense in form.longer.get(second, ()):
            stop = start + len(rest)
            if stop < len(tokens) and _are(tokens, start + 1, rest[:-1]):
                ending = self.ending(tokens[stop].low)
                if ending is not None and ending[0] == rest[-1]:
                    return Match(len(rest) + 1, sense, ending[1])
        if form.pairs:
            ending = self.ending(second)
            if ending is not None and ending[0] in form.pairs:
                return Match(2, form.pairs[ending[0]], ending[1])
        return None


def _are(tokens: Sequence[Token], start: int, words: Sequence[str]) -> bool:
    return start + len(words) <= len(tokens) and all(
        tokens[at].low == word for at, word in enumerate(words, start)
    )


@cache
def lexicon(language: str) -> Lexicon:
    """The compiled lexicon of a language; empty for a language without a pack."""
    return Lexicon(language)
