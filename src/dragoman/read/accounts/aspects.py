"""Mode and age of one frame's event."""

from dragoman.languages.predicates import Sense
from dragoman.read.accounts.lags import find_lag
from dragoman.read.accounts.reached import Timed
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.topics import find_mode_words, mode_order
from dragoman.read.frames import Frame
from dragoman.types import Claim

OLD_DAYS = 21
"""What lies further back than this from publication is told as background."""

_FIRING = frozenset({"aerial", "drone", "heavy-weapons"})
_MOVED = frozenset({"forces", "weapon", "authority", "lawmen", "rival"})
_POLICE, _LAWMEN = "police", "lawmen"
_CLAUSE = "clause"
_BEFORE = 3
"""Words by which a phrase that tells a mode may begin before the clause ("ministers' | meeting")."""


def find_mode(scene: Scene, frame: Frame, sense: Sense) -> tuple[str | None, Claim | None]:
    """The PLOVER mode: the sense's own, or the one that words of the clause tell, with these words."""
    if sense.category == "MOBILIZE" and sense.mode == "troops" and _moves_police(frame):
        return _POLICE, None
    if sense.mode is not None:
        return _find_weapon(scene, frame, sense) or (sense.mode, None)
    return find_told_mode(scene, frame, sense.category)


def _moves_police(frame: Frame) -> bool:
    """`sent 300 policemen`, `two squads left for the border`: those who are sent, else those who go, are police."""
    told = (frame.slots[slot] for slot in ("object", "subject") if slot in frame.slots)
    moved = next((argument for argument in told if not _MOVED.isdisjoint(argument.classes)), None)
    return moved is not None and _LAWMEN in moved.classes


def _find_weapon(scene: Scene, frame: Frame, sense: Sense) -> tuple[str, Claim] | None:
    """`A helicopter opened fire`: what fires, before the verb, tells more than the firing."""
    if sense.mode != "firearms" or scene.language != "en":
        return None
    mode, claim = find_told_mode(scene, frame, sense.category)
    key = scene.span(frame, frame.start, frame.end)
    if mode not in _FIRING or claim is None or claim.end > key.start:
        return None
    return mode, claim


def find_told_mode(scene: Scene, frame: Frame, category: str) -> tuple[str | None, Claim | None]:
    """The mode that words of the clause tell for an event of `category`, with these words."""
    order = mode_order(scene.language, category)
    if not order:
        return None, None
    tokens = scene.sentences[frame.sentence].tokens
    # "demanded that the men be freed": what is demanded is told by the clause
    last = len(tokens) if _CLAUSE in frame.slots else frame.last
    words = find_mode_words(
        tokens, max(0, frame.first - _BEFORE), last, language=scene.language, category=category
    )
    lag = find_lag(scene, frame) if scene.language == "tr" else None
    hits = [
        hit
        for hit in words
        if hit.end > frame.first
        and not _is_others(scene, frame, hit.start)
        # "zirveden iki gün önce görüştüler": not at the summit
        and not (lag is not None and lag.governs(tokens[hit.start].start))
    ]
    if not hits:
        return None, None
    best = min(hits, key=lambda hit: order.index(hit.name))
    start, end = tokens[best.start].start, tokens[best.end - 1].end
    return best.name, Claim("event", start, end, scene.text[start:end], best.name)


def _is_others(scene: Scene, frame: Frame, word: int) -> bool:
    """`welcomed the release but rejected the patrols`: the word belongs to the verb before, which has its object."""
    if scene.language != "en" or word >= frame.start:
        return False
    subject = frame.slots.get("subject")
    return any(
        other.predicate.pos == "verb"
        and other.start < word
        and not other.nested
        and other.end <= frame.start
        and other.slots.get("subject") == subject
        for other in scene.per_sentence.get(frame.sentence, ())
    )


def is_background(scene: Scene, frame: Frame, timed: Timed | None) -> bool:
    """Whether the event is told as history: in a picture's caption, or long before publication."""
    if scene.sentences[frame.sentence].kind == "caption":
        return True
    published = scene.article.published
    if timed is None or published is None:
        return False
    return (published.date - timed.date.end).days > OLD_DAYS
