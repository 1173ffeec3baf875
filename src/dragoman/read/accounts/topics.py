"""What it is about, and in which PLOVER mode: words of the packs in the sentence."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from msgspec import Struct

from dragoman.languages.predicates import matter_words, mode_cues, topic_words
from dragoman.read.tokens import Token, lower
from dragoman.types import Claim

_MOST_KNOWN = 50_000
_PARTS = re.compile(r"\w+\*?|[^\w\s]")
_IDLE = "-"
_HINT = "~"


class Hit(Struct, frozen=True):
    """A topic or mode told by the tokens `[start, end)`; `sure` unless it is only a hint."""

    name: str
    start: int
    end: int
    sure: bool = True


class TopicWord(Struct, frozen=True):
    """A topic told by the tokens `[first, last)` of its sentence; `share` is less than 1 for a weak one."""

    claim: Claim
    first: int
    last: int
    share: float

    def inside(self, start: int, end: int) -> bool:
        """Whether it stands among the tokens `[start, end)`."""
        return start <= self.first and self.last <= end


class Phrases:
    """Phrases of one or more words, looked up by first word; a trailing `*` lets any ending follow."""

    def __init__(self, entries: Iterable[tuple[str, Sequence[str]]], *, language: str) -> None:
        self.exact: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.stems: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.shortest = 64
        self._known: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
        for name, phrases in entries:
            for phrase in phrases:
                words = tuple(_PARTS.findall(lower(phrase, language=language)))
                first = words[0]
                if first.endswith("*"):
                    self.stems.setdefault(first[:-1], []).append((words, name))
                    self.shortest = min(self.shortest, len(first) - 1)
                else:
                    self.exact.setdefault(first, []).append((words, name))

    def find(self, tokens: Sequence[Token], start: int, end: int) -> list[Hit]:
        """All hits that begin inside the tokens `[start, end)`."""
        hits: list[Hit] = []
        known = self._known
        for i, token in enumerate(tokens[start:end], start):
            candidates = known.get(token.low)
            if candidates is None:
                candidates = self._look_up(token.low)
            for words, name in candidates:
                if _follow(tokens, i, words):
                    hits.append(Hit(name, i, i + len(words)))
        return hits

    def _look_up(self, low: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        found = list(self.exact.get(low, ()))
        for length in range(self.shortest, len(low) + 1):
            found.extend(self.stems.get(low[:length], ()))
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[low] = tuple(found)
        return self._known[low]


def _follow(tokens: Sequence[Token], i: int, words: tuple[str, ...]) -> bool:
    if len(words) == 1:
        return True
    if i + len(words) > len(tokens):
        return False
    return all(
        tokens[i + k].low.startswith(word[:-1]) if word.endswith("*") else tokens[i + k].low == word
        for k, word in enumerate(words)
        if k
    )


def find_topic_words(tokens: Sequence[Token], *, language: str) -> list[Hit]:
    """The topic words among `tokens`, less those inside a phrase in which they tell nothing ("tear gas")."""
    return _find_live(topic_phrases(language), tokens, 0, len(tokens))


def find_mode_words(
    tokens: Sequence[Token], start: int, end: int, *, language: str, category: str
) -> list[Hit]:
    """The words that tell a mode of `category` and begin inside the tokens `[start, end)`."""
    return _find_live(mode_phrases(language, category), tokens, start, end)


def _find_live(phrases: Phrases, tokens: Sequence[Token], start: int, end: int) -> list[Hit]:
    """The hits less those inside an idle phrase; of two over the same words for one thing, the surer one."""
    hits = phrases.find(tokens, start, end)
    idle = [hit for hit in hits if hit.name[0] == _IDLE]
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        if hit.name[0] == _IDLE:
            continue
        name = hit.name.removeprefix(_HINT)
        if any(other.name[1:] == name and _overlap(other, hit) for other in idle):
            continue
        kept = found.setdefault(name, [])
        sure = hit.name == name
        if kept and _overlap(kept[-1], hit):
            if sure and not kept[-1].sure:
                kept[-1] = Hit(name, hit.start, hit.end)
            continue
        kept.append(Hit(name, hit.start, hit.end, sure=sure))
    return sorted((hit for kept in found.values() for hit in kept), key=lambda hit: (hit.start, hit.name))


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


@cache
def topic_phrases(language: str) -> Phrases:
    """The topic words of a language, compiled: `~energy` for a hint, `-energy` for a phrase that tells nothing."""
    entries = [(t.topic, t.words) for t in topic_words(language)]
    entries += [(_HINT + t.topic, t.hints) for t in topic_words(language)]
    entries += [(_IDLE + t.topic, t.unless) for t in topic_words(language)]
    return Phrases(entries, language=language)


@cache
def matter_phrases(language: str) -> Phrases:
    """The words of sentences that tell what talks were about, compiled."""
    return Phrases([("matter", matter_words(language))], language=language)


@cache
def mode_phrases(language: str, category: str) -> Phrases:
    """The mode cues of one category, compiled."""
    cues = [cue for cue in mode_cues(language) if cue.category == category]
    entries = [(cue.mode, cue.words) for cue in cues] + [(_IDLE + cue.mode, cue.unless) for cue in cues]
    return Phrases(entries, language=language)


@cache
def mode_order(language: str, category: str) -> tuple[str, ...]:
    """The modes of a category in the order of the pack: where two are told, the first one counts."""
    return tuple(dict.fromkeys(c.mode for c in mode_cues(language) if c.category == category))
