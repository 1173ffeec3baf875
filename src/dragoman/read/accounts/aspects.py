"""Mode, topics and age of one frame's event, from the words of its clause and paragraph."""

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.times import Timed
from dragoman.read.accounts.topics import mode_order, mode_phrases, topic_phrases
from dragoman.read.frames import Frame
from dragoman.types import Claim

OLD_DAYS = 21
"""What lies further back than this from publication is told as background."""

MOST_TOPICS = 3


def find_mode(scene: Scene, frame: Frame, sense: Sense) -> tuple[str | None, Claim | None]:
    """The PLOVER mode: the sense's own, or the one that words of the clause tell, with these words."""
    if sense.mode is not None:
        return sense.mode, None
    order = mode_order(scene.language, sense.category)
    if not order:
        return None, None
    tokens = scene.sentences[frame.sentence].tokens
    hits = mode_phrases(scene.language, sense.category).find(tokens, frame.first, frame.last)
    if not hits:
        return None, None
    best = min(hits, key=lambda hit: order.index(hit.name))
    start, end = tokens[best.start].start, tokens[best.end - 1].end
    return best.name, Claim("event", start, end, scene.text[start:end], best.name)


def find_topics(scene: Scene, frame: Frame) -> tuple[tuple[str, ...], list[Claim]]:
    """Topics told in the sentence; where it tells none, in the rest of its paragraph."""
    block = scene.sentences[frame.sentence].block
    nearby = [frame.sentence]
    nearby += [
        number
        for number in (frame.sentence + 1, frame.sentence - 1, frame.sentence + 2)
        if 0 <= number < len(scene.sentences) and scene.sentences[number].block == block
    ]
    found: dict[str, Claim] = {}
    for number in nearby:
        for claim in _topics_of(scene, number):
            found.setdefault(claim.value, claim)
        if found:
            break
    kept = list(found.items())[:MOST_TOPICS]
    return tuple(name for name, _ in kept), [claim for _, claim in kept]


def _topics_of(scene: Scene, number: int) -> tuple[Claim, ...]:
    """The topics that sentence `number` tells, each with its words; found once for all its events."""
    if number not in scene.topics:
        tokens = scene.sentences[number].tokens
        claims = []
        for hit in topic_phrases(scene.language).find(tokens, 0, len(tokens)):
            start, end = tokens[hit.start].start, tokens[hit.end - 1].end
            claims.append(Claim("topic", start, end, scene.text[start:end], hit.name))
        scene.topics[number] = tuple(claims)
    return scene.topics[number]


def is_background(scene: Scene, frame: Frame, timed: Timed | None) -> bool:
    """Whether the event is told as history: in a picture's caption, or long before publication."""
    if scene.sentences[frame.sentence].kind == "caption":
        return True
    published = scene.article.published
    if timed is None or published is None:
        return False
    return (published.date - timed.date.end).days > OLD_DAYS
