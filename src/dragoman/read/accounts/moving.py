"""Events put off to a day that is told with it: "postponed to 22 March", "22 Mart'a ertelendi"."""

from itertools import pairwise

import msgspec

from dragoman.languages.grammar import grammar
from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.reached import Timed, valued
from dragoman.read.accounts.scene import Scene
from dragoman.read.accounts.status import Standing
from dragoman.read.frames import Frame
from dragoman.types import Claim, FoundDate

_GOALS = {"en": frozenset({"to", "until", "till"})}
_ENDINGS = ("'a", "'e", "'ya", "'ye", "’a", "’e", "’ya", "’ye")


def reschedule(
    scene: Scene, frame: Frame, standing: Standing, *, category: str
) -> tuple[Standing, Timed | None]:
    """The standing of what is put off to a day that is told, or brought forward: planned; and its new day."""
    shifted = standing.status == "occurred" and category == "CONSULT" and _is_shifted(scene, frame)
    moved = find_new_day(scene, frame) if standing.status == "cancelled" or shifted else None
    if moved is not None or (standing.status == "cancelled" and is_brought_forward(scene, frame)):
        standing = msgspec.structs.replace(standing, status="planned", why="put off to a day that is told")
    if standing.status == "planned" and category == "CONSULT":
        moved = moved or find_day_instead(scene, frame)
    return standing, moved


def find_put_off(scene: Scene, frame: Frame) -> Timed | None:
    """`The second round, first set for 26 May, has been moved to 28 May`: the new day of what only points back."""
    shifted = frame.cancelled or frame.tense == "future" or _is_shifted(scene, frame)
    return (find_new_day(scene, frame) if shifted else None) or find_day_instead(scene, frame)


def _is_shifted(scene: Scene, frame: Frame) -> bool:
    """`The talks have been moved to Friday`, `moved from Monday to Friday`: a verb that also tells of places."""
    if scene.language != "en" or frame.predicate.pos != "noun":
        return False
    lows = [token.low for token in scene.sentences[frame.sentence].tokens[frame.end :]]
    for at, (low, behind) in enumerate(pairwise(lows[1:]), start=1):
        if phrases("en", "relocate").stand_in((low,)) and behind in ("to", "from"):
            return lows[at - 1] in grammar("en").be
    return False


def find_new_day(scene: Scene, frame: Frame) -> Timed | None:
    """The day to which the event that `frame` calls off is moved; None where the sentence tells none."""
    published = scene.article.published
    sentence = scene.sentences[frame.sentence]
    for found in scene.dates_in(sentence.start, sentence.end):
        ahead = (day for day in (found.value, found.future) if day is not None)
        value = next((day for day in ahead if published is not None and day.start > published.date), None)
        if value is None:
            continue
        if not _is_goal(scene, found.start, found.end):
            continue
        return Timed(value, valued(Claim("date", found.start, found.end, found.text), value), found.how)
    return None


def is_brought_forward(scene: Scene, frame: Frame) -> bool:
    """`The visit was brought forward`: it will be held, only sooner."""
    lows = [token.low for token in scene.sentences[frame.sentence].tokens]
    return phrases(scene.language, "brought-forward").stand_in(lows)


def find_day_instead(scene: Scene, frame: Frame) -> Timed | None:
    """`The talks planned for Tuesday will now be held on Friday`: the new day; None for any other wording."""
    published = scene.article.published
    sentence = scene.sentences[frame.sentence]
    words = {phrase[-1] for phrase in cue_words(scene.language, "instead")}
    marks = [k for k, token in enumerate(sentence.tokens) if token.low in words]
    if published is None or not marks:
        return None
    mark = marks[-1]
    found = _right_before(scene, frame, mark) or _first_behind(scene, frame, mark)
    if found is None or scene.is_ruled_out(found.start, found.end):
        return None
    value = found.future or found.value
    if value is None or value.start < published.date:
        return None
    return Timed(value, valued(Claim("date", found.start, found.end, found.text), value), found.how)


def _right_before(scene: Scene, frame: Frame, mark: int) -> FoundDate | None:
    """`will be held on Friday instead`: the day next to the word, save where it is the old one ("instead of")."""
    tokens = scene.sentences[frame.sentence].tokens
    if scene.language != "en" or mark == 0:
        return None
    last = tokens[mark - 1]
    return next(iter(scene.dates_in(last.start, last.end)), None)


def _first_behind(scene: Scene, frame: Frame, mark: int) -> FoundDate | None:
    """`will now meet in Lima on Friday, both said on Monday`: the day behind the word, not that of the saying."""
    sentence = scene.sentences[frame.sentence]
    behind = sentence.tokens[mark + 1 :]
    for found in scene.dates_in(sentence.tokens[mark].end, sentence.end):
        between = [token.low for token in behind if token.end <= found.start]
        if not scene.is_ruled_out(found.start, found.end):
            return None if phrases(scene.language, "saying").stand_in(between) else found
    return None


def _is_goal(scene: Scene, start: int, end: int) -> bool:
    if scene.language == "tr":
        behind = scene.text[end : end + 24].lower()
        written = scene.text[start:end].lower()
        words = tuple(behind.split()[:1])
        return (
            behind.startswith(_ENDINGS)
            or written.endswith(_ENDINGS)
            or phrases("tr", "new-day").stand_in(words)
            or phrases("tr", "new-day").stand_in(tuple(written.split()[-1:]))
        )
    before = scene.text[max(0, start - 16) : start].lower().split()
    return before[-1:] != [] and before[-1] in _GOALS.get(scene.language, ())
