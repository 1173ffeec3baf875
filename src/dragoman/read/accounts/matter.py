"""What an event is about: topic words, weighed by where they stand to the event that is told."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from dragoman.ontology import own_topics
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.topics import find_topic_words, matter_phrases
from dragoman.read.frames import Frame
from dragoman.types import Claim

MOST_TOPICS = 2

_MOST_WORDS = 4

_ENOUGH = 0.35
_LEAST = 0.2
_KEPT = 0.7
"""A further topic is kept from this share of the weight of the first."""

_ITSELF = 1.5
_GOODS = 0.9
_ARGUMENT = 1.0
_PARTY = 0.8
_PLACED = frozenset({"in", "at", "from", "to", "into", "near"})
_MATTERS = frozenset({"object", "about", "on", "over", "of", "for"})
_CLAUSE = 0.8
_MATTER = 0.9
_SENTENCE = 0.5
_OTHERS = 0.35
_AROUND = ((1, 0.4), (-1, 0.3), (2, 0.25))
_NAMED = 0.5
_HINTED = 0.5
_WHERE = 0.5
_AGAIN = 0.1

_REACH = 3
_TALKS = frozenset({"CONSULT"})
_SIDES = ("subject", "object", "with", "between", "to", "by", "possessor")


class Word(Struct, frozen=True):
    """A topic word: its claim, the tokens `[first, last)` of its sentence, and what its place takes off."""

    claim: Claim
    first: int
    last: int
    share: float = 1.0


def find_topics(
    scene: Scene, frame: Frame, *, category: str, mode: str | None
) -> tuple[tuple[str, ...], list[Claim]]:
    """The topics of the event that `frame` tells, the weightiest first, and the words that tell them.

    There are also words of further topics, told less plainly: two reports of one event may stress another one.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    found: dict[str, Claim] = {}
    told = list(_weigh(scene, frame, category=category, mode=mode))
    if not any(weight >= _ENOUGH for weight, _ in told):
        told += _look_around(scene, frame, category)
    for weight, claim in told:
        known = weights[claim.value]
        weights[claim.value] = max(known, weight) + (_AGAIN if known else 0.0)
        if weight > known or claim.value not in found:
            found[claim.value] = claim
    ranked = sorted(found, key=lambda topic: (-weights[topic], found[topic].start, topic))[:_MOST_WORDS]
    kept = [topic for topic in ranked if weights[topic] >= max(_LEAST, _KEPT * weights[ranked[0]])]
    return tuple(kept[:MOST_TOPICS]), [found[topic] for topic in ranked]


def _weigh(scene: Scene, frame: Frame, *, category: str, mode: str | None) -> Iterator[tuple[float, Claim]]:
    for topic in own_topics(category, mode):
        span = scene.span(frame, frame.start, frame.end)
        yield _ITSELF if mode else _GOODS, Claim("topic", span.start, span.end, scene.text[span.start : span.end], topic)
    for word in words_of(scene, frame.sentence):
        yield _place(scene, frame, word) * word.share, word.claim
    if category in _TALKS:
        for number in _continue(scene, frame, category):
            for word in words_of(scene, number):
                yield _MATTER * word.share, word.claim


def _look_around(scene: Scene, frame: Frame, category: str) -> Iterator[tuple[float, Claim]]:
    """The words of the sentences beside it in its paragraph; what talks are about is told after them."""
    block = scene.sentences[frame.sentence].block
    for step, weight in _AROUND:
        number = frame.sentence + step
        if number < frame.sentence and category in _TALKS:
            continue
        if 0 <= number < len(scene.sentences) and scene.sentences[number].block == block:
            for word in words_of(scene, number):
                yield weight * word.share, word.claim


def _place(scene: Scene, frame: Frame, word: Word) -> float:
    for slot, argument in frame.slots.items():
        if argument.start <= word.first and word.last <= argument.end:
            where = slot in _PLACED and any(scene.mentions[m].place for m in argument.mentions)
            return _ARGUMENT * _WHERE if where else _ARGUMENT if slot in _MATTERS else _PARTY
    others = any(
        argument.start <= word.first and word.last <= argument.end
        for other in scene.per_sentence[frame.sentence]
        if other is not frame and other.start != frame.start
        for argument in other.slots.values()
    )
    if frame.first <= word.first and word.last <= frame.last:
        return _OTHERS if others else _CLAUSE
    return _OTHERS if others else _SENTENCE


def _continue(scene: Scene, frame: Frame, category: str) -> Iterator[int]:
    """The sentences that go on to tell what the talks were about, up to those about other talks."""
    block = scene.sentences[frame.sentence].block
    for number in range(frame.sentence + 1, min(frame.sentence + 1 + _REACH, len(scene.sentences))):
        sentence = scene.sentences[number]
        if sentence.block > block + 1:
            return
        frames = scene.per_sentence.get(number, ())
        if any(_is_another(scene, other, category) for other in frames):
            return
        pointing = any(
            other.anaphor and any(sense.category == category for sense in other.predicate.senses)
            for other in frames
        )
        if pointing or matter_phrases(scene.language).find(sentence.tokens, 0, len(sentence.tokens)):
            yield number


def _is_another(scene: Scene, frame: Frame, category: str) -> bool:
    if frame.anaphor or all(sense.category != category for sense in frame.predicate.senses):
        return False
    return any(
        scene.mentions[m].kind == "person" and not scene.mentions[m].pronoun
        for slot in _SIDES
        if slot in frame.slots
        for m in frame.slots[slot].mentions
    )


def words_of(scene: Scene, number: int) -> tuple[Word, ...]:
    """The topic words of sentence `number`; looked up once for all its events."""
    if number not in scene.topics:
        tokens = scene.sentences[number].tokens
        words = []
        for hit in find_topic_words(tokens, language=scene.language):
            start, end = tokens[hit.start].start, tokens[hit.end - 1].end
            share = 1.0 if hit.sure else _HINTED
            around = scene.mentions_in(max(0, start - 120), end)
            for m in around:
                mention = scene.mentions[m]
                if mention.start <= start and end <= mention.end and mention.kind in ("place", "state"):
                    share = 0.0
                elif mention.full_start <= start and end <= mention.full_end:
                    share *= _NAMED
            if share:
                claim = Claim("topic", start, end, scene.text[start:end], hit.name)
                words.append(Word(claim, hit.start, hit.end, share))
        scene.topics[number] = tuple(words)
    return scene.topics[number]


_PLACES = {"title": 2.0, "heading": 1.0, "caption": 0.0}
_PREVAILING = 2.0


def find_themes(scene: Scene) -> tuple[Claim, ...]:
    """The topics that prevail in the article: told in its title, or in several sentences."""
    weights: defaultdict[str, float] = defaultdict(float)
    found: dict[str, Claim] = {}
    for number, sentence in enumerate(scene.sentences):
        words = words_of(scene, number)
        for word in {w.claim.value: w for w in reversed(words)}.values():
            weights[word.claim.value] += word.share * _PLACES.get(sentence.kind, 1.0)
            found.setdefault(word.claim.value, word.claim)
    if not weights:
        return ()
    ranked = sorted(weights, key=lambda topic: (-weights[topic], found[topic].start, topic))
    least = max(_PREVAILING, _KEPT * weights[ranked[0]])
    return tuple(found[topic] for topic in ranked[:MOST_TOPICS] if weights[topic] >= least)
