"""Events put off to a day that is told with it: "postponed to 22 March", "22 Mart'a ertelendi"."""

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import cue_words
from dragoman.read.accounts.reached import Timed, valued
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim

_GOALS = {"en": frozenset({"to", "until", "till"})}
_BOTH = 2
_ENDINGS = ("'a", "'e", "'ya", "'ye", "’a", "’e", "’ya", "’ye")


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


def find_day_instead(scene: Scene, frame: Frame) -> Timed | None:
    """`The talks planned for Tuesday will now be held on Friday`: the last of two days; None for any other wording."""
    sentence = scene.sentences[frame.sentence]
    published = scene.article.published
    words = {phrase[-1] for phrase in cue_words(scene.language, "instead")}
    dates = scene.dates_in(sentence.start, sentence.end)
    if published is None or len(dates) != _BOTH or not any(token.low in words for token in sentence.tokens):
        return None
    last = dates[-1]
    value = last.future or last.value
    if value is None or value.start < published.date:
        return None
    return Timed(value, valued(Claim("date", last.start, last.end, last.text), value), last.how)


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
