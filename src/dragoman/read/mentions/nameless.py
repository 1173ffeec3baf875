"""Who acts without a name ("isyancılar", "göstericiler", "mahkeme"): told by a common noun, and by where they are."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

from dragoman.languages.offices import Head, heads
from dragoman.languages.tolls import tolls
from dragoman.read.mentions.endings import ENDINGS, Ending
from dragoman.read.mentions.lexicon import lexicon
from dragoman.read.tokens import Sentence, Token
from dragoman.types import Entity, EntityKind, Mention, MentionKind

_SOFTENED = {"ğ": "k", "c": "ç", "d": "t", "b": "p"}
_LONGEST_ENDING = 11
_CACHED_FORMS = 50_000
_OWNED = re.compile(r"(?:[^\Waeıioöuüy][ıiuü])(?:n[ıiuüae]n?|nd[ae]n?|yl[ae])?$")
_TITLED = "ıiuü"
_PLURAL = len("lar")
_TIES = {"lar": "ı", "ler": "i"}
_BEFORE = 3
_PARTING = frozenset({"ise", "da", "de", ","})
_RULING = "government"
_SETTING = frozenset({"loc", "gen"})


class Noun(Struct, frozen=True, gc=False):
    """One wording: the words in front of the noun (`silahlı` kişiler), and whom it means.

    `owned` is the possessive that a compound always bears (`çete üyesi`), so that `-leri` is no object; else empty.
    """

    before: tuple[str, ...]
    head: Head
    owned: str

    @property
    def compound(self) -> bool:
        """Whether the noun is a compound."""
        return bool(self.owned)


class Found(Struct, frozen=True, gc=False):
    """A form read: the noun's stem, what the ending says, and the nominative in the same number."""

    stem: str
    ending: Ending
    plain: str


class Nouns:
    """The nouns for nameless actors of one language, by form."""

    def __init__(self, language: str) -> None:
        self.turkish = language == "tr"
        self.stems: dict[str, list[Noun]] = {}
        for head in heads(language):
            for words in head.words if head.nameless else ():
                *before, last = words.split(" ")
                last, _, owned = last.partition("|")
                self.stems.setdefault(last, []).append(Noun(tuple(before), head, owned))
        for nouns in self.stems.values():
            nouns.sort(key=lambda noun: -len(noun.before))
        self._forms: dict[str, Found | None] = {}

    def find(self, low: str) -> "Found | None":
        """The stem of a form (lower case) with what its ending says; None where it is no such noun."""
        if low not in self._forms:
            if len(self._forms) >= _CACHED_FORMS:
                self._forms.clear()
            self._forms[low] = self._read(low)
        return self._forms[low]

    def _read(self, low: str) -> "Found | None":
        if low in self.stems:
            return Found(low, ENDINGS[""], low)
        if not self.turkish:
            plural = low[-1] == "s" and low[:-1] in self.stems
            return Found(low[:-1], Ending(plural=True), low) if plural else None
        for cut in range(len(low) - 1, max(2, len(low) - _LONGEST_ENDING) - 1, -1):
            ending = ENDINGS.get(low[cut:])
            if ending is None:
                continue
            stem = low[:cut]
            for form in (stem, stem[:-1] + _SOFTENED.get(stem[-1], stem[-1])):
                if form in self.stems:
                    return Found(form, ending, low[: cut + _PLURAL] if ending.plural else form)
        return None


@cache
def nouns(language: str) -> Nouns:
    """The nouns for nameless actors of a language, compiled."""
    return Nouns(language)


def add_nameless(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    *,
    language: str,
    lowercase: frozenset[str],
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """`mentions` and `entities` with those whom only a common noun tells; one for each kind and country.

    Their country is that in which the sentence sets them ("Peru'da isyancılar"), else the only one that the article
    names. A noun with a nationality, a name or an owner in front says who they are by itself: it is left alone.
    `lowercase` are the article's uncapitalised words.
    """
    known = nouns(language)
    if not known.stems:
        return tuple(mentions), tuple(entities)
    words = lowercase.union([sentence.tokens[0].low for sentence in sentences])
    told = {low: form for low in words if (form := known.find(low)) is not None}
    if not told:
        return tuple(mentions), tuple(entities)
    finder = _Finder(known, mentions, entities, language)
    for sentence in sentences:
        here = [at for at, token in enumerate(sentence.tokens) if token.low in told]
        finder.search(sentence, here, told)
    if not finder.found:
        return tuple(mentions), tuple(entities)
    merged = sorted((*mentions, *finder.found), key=lambda mention: mention.start)
    return tuple(merged), (*entities, *finder.made)


class _Finder:
    def __init__(
        self, known: Nouns, mentions: Sequence[Mention], entities: Sequence[Entity], language: str
    ) -> None:
        self.known = known
        self.mentions = mentions
        self.entities = entities
        self.numbers = tolls(language).numbers
        self.several = lexicon(language).words("many")
        self.found: list[Mention] = []
        self.made: list[Entity] = []
        self._numbers: dict[tuple[str, str | None], int] = {}
        self._states = {e.country: number for number, e in enumerate(entities) if e.kind == "state"}
        self._cursor = 0
        countries = {entity.country for entity in entities if entity.country}
        self._only = next(iter(countries)) if len(countries) == 1 else None

    def search(self, sentence: Sentence, indices: Sequence[int], told: Mapping[str, Found]) -> None:
        """Add the nouns of one sentence, at the tokens `indices`, that no mention covers."""
        first = self._cursor
        while self._cursor < len(self.mentions) and self.mentions[self._cursor].start < sentence.end:
            self._cursor += 1
        here = self.mentions[first : self._cursor] if indices else ()
        tokens = sentence.tokens
        at = 0
        for index in indices:
            token = tokens[index]
            if token.kind != "word" or token.suffix:
                continue
            while at < len(here) and here[at].full_end <= token.start:
                at += 1
            if at < len(here) and here[at].full_start < token.end:
                continue
            form = told[token.low]
            noun = self._match(tokens, index, form)
            start = index - len(noun.before) if noun is not None else index
            if noun is not None and not _is_told(tokens, start, here[:at], form.ending):
                self._add(tokens, index, noun, form, here[:at])

    def _match(self, tokens: Sequence[Token], index: int, form: Found) -> Noun | None:
        """The wording that ends at the token, if the noun means several or a body."""
        if form.ending.ours:
            return None
        for noun in self.known.stems[form.stem]:
            start = index - len(noun.before)
            if start < 0 or any(tokens[start + at].low != word for at, word in enumerate(noun.before)):
                continue
            if noun.head.kind == "organization":
                told = (
                    form.ending.plural or self._is_counted(tokens, start) or _only_tells(tokens, index, form)
                )
                return None if told else noun
            if form.ending.plural or not self.known.turkish or self._is_counted(tokens, start):
                return noun
        return None

    def _is_counted(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a number or a word for many stands right before: `40 gösterici`, `yüzlerce işçi`."""
        before = tokens[index - 1] if index > 0 else None
        return before is not None and (
            before.kind == "number" or before.low in self.numbers or before.low in self.several
        )

    def _add(
        self, tokens: Sequence[Token], index: int, noun: Noun, form: Found, before: Sequence[Mention]
    ) -> None:
        first, last = tokens[index - len(noun.before)], tokens[index]
        several = noun.head.kind == "group"
        role, country = noun.head.role, self._find_country(before)
        how, case = f"common noun: {role}", form.ending.case
        if role == _RULING and country is None:
            # "Askeri yönetim ... duyurdu": the only one of which it was told where it rules
            lands = {land for held, land in self._numbers if held == role}
            country = next(iter(lands)) if len(lands) == 1 else None
        if role == _RULING and country in self._states:
            # "Lima'daki askeri yönetim": whoever rules acts for the state
            self._numbers.setdefault((role, country), self._states[country])
        first_at = index - len(noun.before)
        named = first_at > 1 and tokens[first_at - 1].capital and not tokens[first_at - 1].suffix
        if not case and several and form.ending.possessive and not (noun.compound or named):
            case = "acc"
        if (role, country) not in self._numbers:
            self._numbers[role, country] = len(self.entities) + len(self.made)
            # "maden işçileri", "ceza mahkemesi": a compound keeps the ending that makes it one
            tie = _TIES.get(form.plain[-_PLURAL:], noun.owned) if noun.compound else ""
            name = " ".join((*noun.before, form.plain + tie))
            kind: EntityKind = "group" if several else "organization"
            self.made.append(Entity(kind, (), (name,), (role,), country, how=how))
        self.found.append(
            Mention(
                first.start,
                last.core_end,
                first.start,
                max(last.end, last.core_end),
                self._kind_of(self._numbers[role, country], several=several),
                self._numbers[role, country],
                case=case,
                plural=several,
                how=how,
            )
        )

    def _kind_of(self, number: int, *, several: bool) -> MentionKind:
        if number in self._states.values():
            return "state"
        return "group" if several else "organization"

    def _find_country(self, before: Sequence[Mention]) -> str | None:
        for mention in reversed(before):
            if mention.case not in _SETTING or mention.kind not in ("state", "place") or mention.adjective:
                continue
            held = self.entities[mention.entity].country if mention.entity >= 0 else None
            return held or (mention.place.country if mention.place is not None else None)
        return self._only


def _only_tells(tokens: Sequence[Token], index: int, form: Found) -> bool:
    """Whether the bare noun only tells which of the noun behind it: `mahkeme salonu`, `muhalefet partisi`."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if form.ending.case or after is None or after.kind != "word" or after.capital:
        return False
    if index + 2 < len(tokens) and tokens[index + 2].capital and after.low[-1] in _TITLED:
        # "Yüksek Mahkeme adayı Per Holm"
        return True
    return _OWNED.search(after.low) is not None


def _is_told(tokens: Sequence[Token], start: int, before: Sequence[Mention], ending: Ending) -> bool:
    """Whether a nationality, a name or an owner stands in front, which says who they are."""
    if not before:
        return False
    mention = before[-1]
    gap = sum(1 for token in tokens[max(0, start - _BEFORE) : start] if token.start >= mention.full_end)
    if gap == min(start, _BEFORE) and mention.full_end <= tokens[max(0, start - _BEFORE)].start:
        return False
    if mention.adjective:
        return True
    if gap and tokens[start - 1].low in _PARTING:
        # "Bakan Holm ise muhalefeti suçladı": what stands behind is nothing of the name's.
        return False
    return ending.possessive and gap <= 1 and mention.case in ("", "gen")
