"""Bodies told again by a common noun: "Red Dawn took nine men. The group freed them", "the front", "the company"."""

from collections import deque
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.languages.names import fold
from dragoman.languages.offices import word_lists
from dragoman.languages.organisations import is_body_of_states
from dragoman.read.english.alignment import find_owners
from dragoman.read.english.lexicon import lexicon
from dragoman.read.tokens import Sentence, Token
from dragoman.types import Entity, Mention

_REACH = 4
"""Sentences before the noun in which the body may be named that "the group" means."""
_ARMED = frozenset({"armed-group", "party"})
_STATES = frozenset({"body-of-states"})
_KINDS = (("group-again", _ARMED), ("firm-again", frozenset({"company"})), ("bloc-again", _STATES))
_GROUPS = ("world: group", "a noun beside it says so")
"""How bodies without a role are known that may be armed groups or movements."""
_BACKED = frozenset({"backed", "based", "aligned", "linked", "allied", "led", "run"})
_COUNTRIES = frozenset({"country", "kingdom", "republic", "emirate", "sultanate"})
_HOW = "a common noun for the body named before"
_ENDS = frozenset({"s", ""})


def add_again(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """`mentions` with those that "the group" or "the front" makes of a body named before, ascending, and the entities.

    A noun that ends a body's name ("the front", "the Union") means the last body so named; a mere "group" or
    "rebels" the only such body of the last sentence that names one. A body that only somebody's office names ("Jan
    Holm, leader of the Red Front") becomes an entity where it is told again.
    """
    again = _Again(mentions, entities)
    cursor = 0
    for sentence in sentences:
        owner, _, cursor = find_owners(sentence, mentions, cursor)
        again.read(sentence, owner)
    if not again.found:
        return tuple(mentions), tuple(entities)
    kept = (mention for number, mention in enumerate(mentions) if number not in again.dropped)
    merged = sorted((*kept, *again.found), key=lambda mention: mention.start)
    return tuple(merged), tuple(again.entities)


class _Again:
    """Collects the nouns of one article that mean a body named before."""

    def __init__(self, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
        self.mentions = mentions
        self.entities = list(entities)
        self.found: list[Mention] = []
        self.lists = word_lists("en")
        self.again = frozenset(word for kind, _ in _KINDS for word in self.lists[kind])
        self.blocs = frozenset(self.lists["bloc-again"])
        self.dropped: set[int] = set()
        self.lex = lexicon()
        self.ends: dict[str, int] = {}
        self.states: set[int] = set()
        self.led: dict[str, str] = {}
        self.near: deque[list[int]] = deque(maxlen=_REACH + 1)

    def read(self, sentence: Sentence, owner: Sequence[int]) -> None:
        """Adds what one sentence means so, and remembers the bodies that it names."""
        here: list[int] = []
        self.near.append(here)
        last = -1
        self._read_country(sentence, owner)
        for at, token in enumerate(sentence.tokens):
            if owner[at] >= 0 and token.low in self.blocs and self._opens_group(owner[at], token):
                # "the bloc's foreign ministers": the bloc acts through them
                if (entity := self._latest(_STATES)) >= 0:
                    self._replace(owner[at], entity)
                    here.append(entity)
                continue
            if owner[at] >= 0:
                if owner[at] != last:
                    last = owner[at]
                    self._remember(self.mentions[last].entity, here)
            elif (not token.capital or token.low in self.ends or token.low in self.led) and (
                start := self._opens(sentence.tokens, owner, at)
            ) >= 0:
                entity = self._mean(token)
                if entity >= 0 and self._fits(start, at, owner, entity):
                    self._add(sentence.tokens, start, at, entity)
                    here.append(entity)

    def _read_country(self, sentence: Sentence, owner: Sequence[int]) -> None:
        """`The country` at the head of a sentence: the one state that the sentence before names, and what it names."""
        tokens = sentence.tokens
        again = len(tokens) > 2 and tokens[0].low == "the" and tokens[1].low in _COUNTRIES
        alone = again and not tokens[1].capital and not tokens[1].suffix and tokens[2].kind == "word"
        if alone and len(self.states) == 1:
            self._add(tokens, 0, 1, next(iter(self.states)))
            return
        told = {self.mentions[m] for m in owner if m >= 0}
        self.states = {m.entity for m in told if m.kind == "state" and m.entity >= 0}

    def _opens_group(self, mention: int, token: Token) -> bool:
        group = self.mentions[mention]
        return (
            group.kind == "group" and group.entity < 0 and group.start == token.start and token.suffix == "s"
        )

    def _replace(self, mention: int, entity: int) -> None:
        """Lets a group that acts for a body be told as the body."""
        group = self.mentions[mention]
        self.found.append(
            replace(group, kind="organization", entity=entity, plural=False, pronoun=True, how=_HOW)
        )
        self.dropped.add(mention)

    def _remember(self, entity: int, here: list[int]) -> None:
        told = self.entities[entity] if entity >= 0 else None
        if told is not None and told.kind == "person" and told.of is not None and " " in told.of:
            self.led[told.of.lower().split()[-1]] = told.of
        if told is None or told.kind != "organization" or not told.names:
            return
        here.append(entity)
        for name in told.names:
            *before, end = name.lower().replace("(", " ").split() or [""]
            if before and name.split()[-1][:1].isupper():
                self.ends[end] = entity

    def _mean(self, token: Token) -> int:
        """The body that the noun means; -1 where that is open."""
        low = token.low
        named = self.ends.get(low, -1)
        if named < 0 and low in self.led and low in self.lists["kind-of-body"]:
            named = self.ends[low] = len(self.entities)
            body = self.led[low]
            self.entities.append(
                Entity("organization", (body,), (), ("party",), how="named inside an office")
            )
        if named >= 0 and low not in self.lists["state-body"]:
            return named
        for kind, roles in _KINDS:
            if low in self.lists[kind]:
                return self._latest(roles)
        return -1

    def _latest(self, roles: frozenset[str]) -> int:
        for named in reversed(self.near):
            fitting = {entity for entity in named if self._is_one(self.entities[entity], roles)}
            if fitting:
                return fitting.pop() if len(fitting) == 1 else -1
        return -1

    def _is_one(self, entity: Entity, roles: frozenset[str]) -> bool:
        if roles is _STATES:
            return any(is_body_of_states(fold(name)) for name in entity.names)
        if entity.roles:
            return roles.issuperset(entity.roles)
        return roles is _ARMED and entity.how.startswith(_GROUPS)

    def _opens(self, tokens: Sequence[Token], owner: Sequence[int], at: int) -> int:
        """The token "the" of the noun phrase that the noun at `at` heads; -1 where it heads none of its own."""
        low = tokens[at].low
        known = low in self.ends or low in self.led or low in self.again
        if not known or (tokens[at].suffix or "s") not in _ENDS or self._goes_on(tokens, at):
            return -1
        start = at - 1
        describing = (*self.lists["rebel"], *self.lists["describing"], *self.lists["armed"])
        while start > 0 and at - start <= _REACH:
            before = tokens[start]
            if (
                before.low in describing
                or before.core == "-"
                or before.low in _BACKED
                or (owner[start] >= 0 and self.mentions[owner[start]].kind == "state")
            ):
                start -= 1
            else:
                break
        if start < 0 or tokens[start].low != "the":
            return -1
        ahead = tokens[start - 1].low if start else ""
        return -1 if ahead in ("at", "on", "along", "in") and low in ("front", "line") else start

    def _goes_on(self, tokens: Sequence[Token], at: int) -> bool:
        """`the group leader`, `the group of seven`, `the party Red Dawn`: the noun only opens a longer phrase."""
        if tokens[at].suffix == "s" or at + 1 >= len(tokens):
            return False
        after = tokens[at + 1]
        if after.kind != "word":
            return after.core == "-" and after.glued
        charged = after.low == "of" and at + 2 < len(tokens) and tokens[at + 2].low.endswith("ing")
        if charged and not tokens[at + 2].capital:
            return False  # "accused the Front of carrying it out"
        if after.capital or after.low in ("of", "called", "named", "known", "calling"):
            return not (after.capital and after.low in self.lists["month"])
        forms = self.lex.forms.get(after.low, frozenset())
        if after.low not in self.lex.told_apart:
            return True
        plural = tokens[at].low.endswith("s")
        return (
            bool(forms)
            and not plural
            and not forms & {"third", "past"}
            and after.low not in self.lex.auxiliaries
        )

    def _fits(self, start: int, at: int, owner: Sequence[int], entity: int) -> bool:
        """Whether no other land is told of it: "the Lebanese group" is one of Lebanon."""
        land = self.entities[entity].country
        for k in range(start, at):
            told = self.mentions[owner[k]] if owner[k] >= 0 else None
            if told is not None and told.adjective and land is not None:
                return self.entities[told.entity].country == land
        return True

    def _add(self, tokens: Sequence[Token], start: int, at: int, entity: int) -> None:
        noun = tokens[at]
        self.found.append(
            Mention(
                noun.start, noun.core_end, tokens[start].start if at - start == 1 else noun.start, noun.end,
                "organization", entity, case="gen" if noun.suffix == "s" else "", pronoun=True, how=_HOW,
            )
        )  # fmt: skip
