"""What an event is about: topic words, weighed by where they stand to the event that is told."""

from collections import defaultdict
from collections.abc import Iterator

from dragoman.ontology import own_topics
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.topics import TopicWord, find_topic_words, matter_phrases
from dragoman.read.frames import Frame
from dragoman.types import Claim

MOST_TOPICS = 2

_MOST_WORDS = 4
"""Topics whose words an account carries, with those that it is not about in the first place."""

_KEPT = 0.7
"""A further topic is kept from this share of the weight of the first."""

_LEAST = 0.2
"""What weighs less tells no topic."""

_ENOUGH = 0.35
"""Where nothing weighs as much the sentences beside it are looked at."""

_ITSELF = 1.5
_GIFT = 0.9
"""Less than what is given, where only the category tells a topic: food aid is about food, too."""

_CLAUSE = 1.0
_PARTY = 0.8
_WHERE = 0.5
_TOLD_AFTER = 0.9
_SENTENCE = 0.5
_OTHERS = 0.35
_AROUND = ((1, 0.4), (-1, 0.3), (2, 0.25))
"""The sentences beside it, by how many it is from here."""

_AGAIN = 0.1
_NAMED = 0.5
_HINTED = 0.5

_LONGEST_NAME = 120
_REACH = 3
_TALKS = "CONSULT"
_DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
_PARTIES = frozenset({"subject", "with", "between", "to", "by", "possessor", "from", "at"})
_PLACES = frozenset({"in", "at", "from", "to", "into", "near"})
_WHO_MEETS = ("subject", "object", "with", "between", "to", "by", "possessor")

_PREVAILING = 2.0
"""A title, or two sentences, make a theme."""

_LINES = {"title": 2.0, "caption": 0.0}


def find_topics(
    scene: Scene, frame: Frame, *, category: str, mode: str | None
) -> tuple[tuple[str, ...], list[Claim]]:
    """The topics of the event that `frame` tells, the weightiest first, and the words that tell them.

    There are also words of further topics, told less plainly: another report of the event may stress those.
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


def find_themes(scene: Scene) -> tuple[Claim, ...]:
    """The topics that prevail in the article, each with the words that tell it first."""
    weights: defaultdict[str, float] = defaultdict(float)
    found: dict[str, Claim] = {}
    for number, sentence in enumerate(scene.sentences):
        told = {word.claim.value: word for word in reversed(_find_words(scene, number))}
        for topic, word in told.items():
            weights[topic] += word.share * _LINES.get(sentence.kind, 1.0)
            found.setdefault(topic, word.claim)
    ranked = sorted(weights, key=lambda topic: (-weights[topic], found[topic].start, topic))
    least = max(_PREVAILING, _KEPT * weights[ranked[0]]) if ranked else 0.0
    return tuple(found[topic] for topic in ranked[:MOST_TOPICS] if weights[topic] >= least)


def _weigh(scene: Scene, frame: Frame, *, category: str, mode: str | None) -> Iterator[tuple[float, Claim]]:
    for topic in own_topics(category, mode):
        span = scene.span(frame, frame.start, frame.end)
        claim = Claim("topic", span.start, span.end, scene.text[span.start : span.end], topic)
        yield _GIFT if mode is None else _ITSELF, claim
    for word in _find_words(scene, frame.sentence):
        yield _place(scene, frame, word) * word.share, word.claim
    if category == _TALKS:
        for number in _find_matter(scene, frame):
            for word in _find_words(scene, number):
                yield _TOLD_AFTER * word.share, word.claim


def _place(scene: Scene, frame: Frame, word: TopicWord) -> float:
    """How much a word of the event's own sentence counts."""
    for slot, argument in frame.slots.items():
        if word.inside(argument.start, argument.end):
            if slot in _PLACES and any(scene.mentions[m].place for m in argument.mentions):
                return _WHERE
            return _PARTY if slot in _PARTIES else _CLAUSE
    others = any(
        word.inside(argument.start, argument.end)
        for other in scene.per_sentence[frame.sentence]
        if other.start != frame.start
        for argument in other.slots.values()
    )
    if others:
        return _OTHERS
    return _CLAUSE if word.inside(frame.first, frame.last) else _SENTENCE


def _look_around(scene: Scene, frame: Frame, category: str) -> Iterator[tuple[float, Claim]]:
    """The words of the sentences beside it in its paragraph; what talks are about is told after them."""
    block = scene.sentences[frame.sentence].block
    for step, weight in _AROUND:
        number = frame.sentence + step
        if (step < 0 and category == _TALKS) or not 0 <= number < len(scene.sentences):
            continue
        if scene.sentences[number].block == block:
            for word in _find_words(scene, number):
                if category not in _DEEDS or not _tells_another(scene, number, word):
                    yield weight * word.share, word.claim


def _tells_another(scene: Scene, number: int, word: TopicWord) -> bool:
    """Whether a word beside a deed is itself the predicate of another event ("kidnapped nine"): it is about that."""
    frames = scene.per_sentence.get(number, ())
    return any(word.inside(other.start, other.end) and not other.anaphor for other in frames)


def _find_matter(scene: Scene, frame: Frame) -> Iterator[int]:
    """The sentences that go on to tell what the talks were about, up to those about other talks."""
    first = scene.sentences[frame.sentence]
    if first.kind == "caption":
        return
    for number in range(frame.sentence + 1, min(frame.sentence + 1 + _REACH, len(scene.sentences))):
        sentence = scene.sentences[number]
        talks = [
            other
            for other in scene.per_sentence.get(number, ())
            if any(sense.category == _TALKS for sense in other.predicate.senses)
        ]
        if sentence.block > first.block + 1 or any(_names_people(scene, other) for other in talks):
            return
        pointing = any(other.anaphor for other in talks)
        if pointing or matter_phrases(scene.language).find(sentence.tokens, 0, len(sentence.tokens)):
            yield number


def _names_people(scene: Scene, frame: Frame) -> bool:
    """Whether it tells who meets, by name: other talks than those before."""
    return not frame.anaphor and any(
        scene.mentions[m].kind == "person" and not scene.mentions[m].pronoun
        for slot in _WHO_MEETS
        if slot in frame.slots
        for m in frame.slots[slot].mentions
    )


def _find_words(scene: Scene, number: int) -> tuple[TopicWord, ...]:
    """The topic words of sentence `number`; looked up once for all its events."""
    if number not in scene.topics:
        tokens = scene.sentences[number].tokens
        words = []
        for hit in find_topic_words(tokens, language=scene.language):
            start, end = tokens[hit.start].start, tokens[hit.end - 1].end
            share = _weigh_naming(scene, start, end, sure=hit.sure)
            if share:
                claim = Claim("topic", start, end, scene.text[start:end], hit.name)
                words.append(TopicWord(claim, hit.start, hit.end, share))
        scene.topics[number] = tuple(words)
    return scene.topics[number]


def _weigh_naming(scene: Scene, start: int, end: int, *, sure: bool) -> float:
    """What a topic word counts: half in an office or the name of a body, nothing in that of a person or place."""
    for index in scene.mentions_in(max(0, start - _LONGEST_NAME), end):
        mention = scene.mentions[index]
        if mention.kind == "group":
            continue  # a common noun ("observers") tells what it is about, though it acts
        if mention.kind != "organization" and mention.start <= start and end <= mention.end:
            return 0.0
        if mention.full_start <= start and end <= mention.full_end:
            return _NAMED if sure else 0.0
    return 1.0 if sure else _HINTED
