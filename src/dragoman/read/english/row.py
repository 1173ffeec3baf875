"""The units of one sentence with what is asked of them again and again."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from dragoman.read.english.lexicon import Lexicon
from dragoman.read.english.unit import Unit
from dragoman.read.tokens import Token
from dragoman.types import Mention

_PEOPLE = frozenset({"man", "woman", "chief", "number", "envoy", "negotiator", "boss", "head", "point-man"})


class Chain(Struct, frozen=True):
    """Coordinated noun phrases `units`, and the prepositional phrases that hang on them."""

    units: tuple[int, ...]
    phrases: tuple[tuple[str, tuple[int, ...]], ...] = ()


class Row:
    """Tokens, units and mentions of one sentence; `verbs` are the indices of its verb groups.

    `pronouns` maps the token of a possessive pronoun to its mention.
    """

    def __init__(
        self,
        tokens: Sequence[Token],
        units: Sequence[Unit],
        mentions: Sequence[Mention],
        lexicon: Lexicon,
        pronouns: Mapping[int, int],
    ) -> None:
        self.tokens = tokens
        self.units = units
        self.mentions = mentions
        self.lexicon = lexicon
        self.pronouns = pronouns
        self.verbs = [i for i, unit in enumerate(units) if unit.kind == "verb"]

    def left(self, index: int) -> int:
        """The unit before `index`, over adverbs and dates (with their preposition)."""
        k = index - 1
        while k >= 0:
            kind = self.units[k].kind
            if kind == "adv":
                k -= 1
            elif kind == "date":
                k -= 2 if k > 0 and self.units[k - 1].kind == "prep" else 1
            else:
                break
        return k

    def verb_before(self, verb: int) -> int | None:
        earlier = [v for v in self.verbs if v < verb]
        return earlier[-1] if earlier else None

    def named(self, np: int) -> bool:
        return bool(self.units[np].mentions)

    def person(self, np: int) -> bool:
        """Whether a phrase names a person: two such with a comma between are two people, as headlines write."""
        found = [self.mentions[m] for m in self.units[np].mentions]
        return any(mention.kind == "person" and mention.entity >= 0 for mention in found)

    def actor(self, np: int) -> bool:
        """Whether a phrase names somebody who acts; a mere crowd, or the man of a body, is described, not named."""
        found = [self.mentions[m] for m in self.units[np].mentions]
        return any(
            m.entity >= 0 and not m.adjective and m.kind != "group" and not self._owns_person(m, np)
            for m in found
        )

    def _owns_person(self, mention: Mention, np: int) -> bool:
        """`The OSCE's man`: the body is only whose man he is."""
        unit = self.units[np]
        return (
            mention.case == "gen"
            and mention.full_end <= self.tokens[unit.head].start
            and unit.word in _PEOPLE
        )

    def speaks(self, verb: int, spoken: frozenset[str]) -> bool:
        """Whether a verb is one of saying, be it an act of a `spoken` category ("..., blaming X")."""
        word = self.units[verb].word
        entries = self.lexicon.verbs.get(word, ())
        acts = any(s.category in spoken for e in entries if e.predicate for s in e.predicate.senses)
        return acts or word in self.lexicon.reporting
