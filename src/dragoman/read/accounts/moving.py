"""Events put off to a day that is told with it: "postponed to 22 March", "22 Mart'a ertelendi"."""

from dragoman.languages.phrases import phrases
from dragoman.read.accounts.reached import Timed, valued
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim

_GOALS = {"en": frozenset({"to", "until", "till"})}
_ENDINGS = ("'a", "'e", "'ya", "'ye", "’a", "’e", "’ya", "’ye")


def find_new_day(scene: Scene, frame: Frame) -> Timed | None:
    """The day to which the event that `frame` calls off is moved; None where the sentence tells none."""
    published = scene.article.published
    sentence = scene.sentences[frame.sentence]
    for found in scene.dates_in(sentence.start, sentence.end):
        value = found.value
        if value is None or published is None or value.start <= published.date:
            continue
        if not _is_goal(scene, found.start, found.end):
            continue
        return Timed(value, valued(Claim("date", found.start, found.end, found.text), value), found.how)
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
        )
    before = scene.text[max(0, start - 16) : start].lower().split()
    return before[-1:] != [] and before[-1] in _GOALS.get(scene.language, ())
