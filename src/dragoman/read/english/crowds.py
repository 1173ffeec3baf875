"""People who act and bear no name: "protesters", "a court in Lima", "unknown gunmen"."""

from collections.abc import Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from dragoman.languages.crowds import crowds
from dragoman.read.english.alignment import find_owners
from dragoman.read.english.inflection import noun_forms
from dragoman.read.english.lexicon import lexicon
from dragoman.read.tokens import Sentence, Token
from dragoman.types import Entity, Mention

LAWLESS = frozenset({"fighters", "attackers", "bombers", "hackers", "mob"})
"""Roles of those who act for no state, whatever their nationality."""
STATELESS = LAWLESS | {"opposition"}
"""Roles of those who do not act for the state of their nationality."""
_RIVALS = STATELESS - LAWLESS
_PLACING = frozenset({"in", "of", "from", "at", "near"})
_MOST_WORDS = 4
"""Words that may describe a crowd before its noun."""


class _Noun(Struct, frozen=True, gc=False):
    """A form of the last word of a wording, the words before it, and the key by which its people are known."""

    before: tuple[str, ...]
    plural: bool
    role: str
    key: str
    describing: frozenset[str]


def add_crowds(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """The mentions with those of unnamed crowds among them, ascending, and the entities with one for each crowd.

    A crowd has no name, only its wording among its offices, and is a `group`. Crowds of one kind in one country are
    one. Where a nationality or a body stands before the noun ("Chilean protesters"), that is whose they are, and
    nothing is added; but "Chilean rebels" serve no state.
    """
    crowd = _Crowds(mentions, entities)
    nouns = _nouns()
    cursor = 0
    for sentence in sentences:
        if any(token.low in nouns for token in sentence.tokens):
            owner, _, cursor = find_owners(sentence, mentions, cursor)
            crowd.read(sentence.tokens, owner)
    if not crowd.found:
        return tuple(mentions), tuple(entities)
    merged = sorted((*mentions, *crowd.found), key=lambda mention: mention.start)
    return tuple(merged), tuple(crowd.entities)


class _Crowds:
    """Collects the crowds of one article."""

    def __init__(self, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
        self.mentions = mentions
        self.entities = list(entities)
        self.found: list[Mention] = []
        self.numbers: dict[tuple[str, str | None], int] = {}
        self.lex = lexicon()

    def read(self, tokens: Sequence[Token], owner: Sequence[int]) -> None:
        """Adds the crowds of one sentence."""
        nouns = _nouns()
        for head, token in enumerate(tokens):
            for noun in nouns.get(token.low, ()):
                start = head - len(noun.before)
                if start < 0 or tuple([t.low for t in tokens[start:head]]) != noun.before:
                    continue
                start = self._described(tokens, owner, start, noun)
                if self._stands(tokens, owner, start, head, noun):
                    self._add(tokens, owner, start, head, noun)
                break

    def _described(self, tokens: Sequence[Token], owner: Sequence[int], start: int, noun: _Noun) -> int:
        """Where the crowd's wording begins, with the words that describe it ("anti-government protesters")."""
        floor = max(0, start - _MOST_WORDS)
        while start > floor and owner[start - 1] < 0:
            before = tokens[start - 1]
            hyphened = start >= 3 and tokens[start - 2].core == "-" and tokens[start - 2].glued
            if hyphened and before.glued and owner[start - 3] < 0:
                word = f"{tokens[start - 3].low}-{before.low}"
                if word in noun.describing or tokens[start - 3].low in self.lex.taking_sides:
                    start -= 3
                    continue
            if before.low not in noun.describing or (before.capital and start > 1):
                break
            start -= 1
        return start

    def _stands(
        self, tokens: Sequence[Token], owner: Sequence[int], start: int, head: int, noun: _Noun
    ) -> bool:
        """Whether the words are a noun phrase of their own: no part of a name, a title or a longer noun."""
        if any(owner[k] >= 0 for k in range(start, head + 1)):
            return False
        if any(tokens[k].capital for k in range(start, head + 1)) and (
            start or (tokens[head].capital and head)
        ):
            return False
        if start and not self._opens(tokens, owner, start, noun):
            return False
        return not self._goes_on(tokens, owner, head, noun)

    def _opens(self, tokens: Sequence[Token], owner: Sequence[int], start: int, noun: _Noun) -> bool:
        before = tokens[start - 1]
        if owner[start - 1] >= 0:
            mention = self.mentions[owner[start - 1]]
            owned = mention.adjective or before.suffix == "s"
            if (
                owned
                and mention.kind == "state"
                and noun.role in (STATELESS if mention.adjective else _RIVALS)
            ):
                return True
            return mention.place is not None and not mention.adjective and before.suffix != "s"
        if before.core in "-/" and before.glued:
            return False
        if before.core in "'\u2019" and start > 1 and owner[start - 2] >= 0:
            # "the two countries' ministers"
            return False
        return before.low not in self.lex.possessives and before.low != "no"

    def _goes_on(self, tokens: Sequence[Token], owner: Sequence[int], head: int, noun: _Noun) -> bool:
        """`court ruling`, `farmers union`, `rebels Red Dawn`: the noun only describes what follows."""
        if head + 1 >= len(tokens) or tokens[head].suffix == "s":
            return False
        after = tokens[head + 1]
        if after.core in "-/" and after.glued:
            return True
        if owner[head + 1] >= 0:
            return self.mentions[owner[head + 1]].kind == "person"
        if after.kind != "word":
            return False
        if noun.plural and after.low == "of" and tokens[head].low in self.lex.counting:
            # "the coast guards of Peru and Chile": their states are named
            told = max(owner[head + 2 : head + 4], default=-1)
            return told >= 0 and self.mentions[told].kind == "state"
        if noun.plural:
            return after.low in self.lex.heads
        forms = self.lex.forms.get(after.low, frozenset())
        if after.low not in self.lex.told_apart:
            return not after.capital
        return bool(forms) and not forms & {"third", "past"} and after.low not in self.lex.auxiliaries

    def _add(self, tokens: Sequence[Token], owner: Sequence[int], start: int, head: int, noun: _Noun) -> None:
        country = self._country(tokens, owner, start, head)
        placed = max(owner[head + 2 : head + 4], default=-1)
        if (
            noun.role in _RIVALS
            and placed >= 0
            and self.mentions[placed].place is not None
            and owner[start - 1] < 0
        ):
            country = None  # "met the opposition in Geneva"
        text = " ".join(token.low for token in tokens[start : head + 1]).replace(" - ", "-")
        key = (noun.key, country)
        number = self.numbers.get(key)
        if number is None:
            number = self.numbers[key] = len(self.entities)
            self.entities.append(
                Entity("group", (), (text,), (noun.role,), country, plural=True, how="a common noun")
            )
        elif text not in self.entities[number].offices:
            entity = self.entities[number]
            self.entities[number] = replace(entity, offices=(*entity.offices, text))
        first, last = tokens[start], tokens[head]
        self.found.append(
            Mention(
                first.start, last.core_end, first.start, last.end, "group", number,
                case="gen" if last.suffix == "s" else "", plural=noun.plural, how=f"crowd: {noun.role}",
            )
        )  # fmt: skip

    def _country(self, tokens: Sequence[Token], owner: Sequence[int], start: int, head: int) -> str | None:
        """The country of the place behind or right before ("a court in Lima")."""
        at = owner[start - 1] if start else -1
        if at < 0 and head + 2 < len(tokens) and tokens[head + 1].low in _PLACING:
            at = max(owner[head + 2 : head + 4])
        if at < 0:
            return None
        mention = self.mentions[at]
        if mention.place is not None and mention.place.country:
            return mention.place.country
        return (
            self.entities[mention.entity].country if mention.kind == "state" and mention.entity >= 0 else None
        )


@cache
def _nouns() -> dict[str, tuple[_Noun, ...]]:
    """By the last word's form: what crowds end in it, the longest wording first."""
    found: dict[str, list[_Noun]] = {}
    for entry in crowds("en"):
        describing = frozenset(entry.describing)
        for words in entry.words:
            *before, last = words.split()
            key = entry.role if entry.same else words
            for form, plural in noun_forms(last):
                if plural or entry.single:
                    noun = _Noun(tuple(before), plural, entry.role, key, describing)
                    found.setdefault(form, []).append(noun)
    return {form: tuple(sorted(nouns, key=lambda noun: -len(noun.before))) for form, nouns in found.items()}
