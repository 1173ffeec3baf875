"""News told without a day: the day of the report, where nothing points to another."""

from bisect import bisect_right
from datetime import date

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import class_words, counted_phrases
from dragoman.read.accounts.belonging import is_told
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.read.tokens import Sentence
from dragoman.read.turkish import find_noun, is_matter
from dragoman.types import FoundDate, PartialDate, Status

_BESIDE = ("arak", "erek")
"""Endings of what is done with, and at the same time as, what the main verb tells."""
_DECIDED = ("ma", "me", "masına", "mesine", "masını", "mesini")
"""Endings of what was decided ("sınır dışı etme kararı aldı", "verilmesine onay verdi")."""
_PACT = "agreement"
_RELATIVE = (
    "dığı",
    "diği",
    "duğu",
    "düğü",
    "tığı",
    "tiği",
    "tuğu",
    "tüğü",
    "dıkları",
    "dikleri",
    "tıkları",
    "tikleri",
)
_WE_SAY = ("yoruz", "mekteyiz", "maktayız")
"""Endings of what a statement says in its own voice."""
_MINISTRY = "ministry"
_PERFECT = frozenset({"has", "have"})
_HELPING = 2
"""Words before a verb among which what helps it stands ("has already left")."""
_NEAR = 5
_HEAD = 3
_WEEKS = 30
_QUESTIONS = 2
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT"})
_TOLD = frozenset({"occurred", "alleged", "proposed"})


class ReportDay:
    """Decides, event by event of one article, whether "no day" means the day of the report.

    Weekly papers and commentaries tell the past by its dates ("on 3 May"); day news tells it from its own day
    ("on Tuesday", "dün") or not at all. Only in day news the silent day is that of the report.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._day = _find_day(scene)
        past = [found for found in scene.dates if self._is_recent(found)]
        counted = [found for found in past if found.anchor == "publication" or self._is_today(found)]
        self._daily = bool(counted) or not past
        # Answers to questions tell the past of whoever is asked, not the news of the day.
        self._asked = sum(_is_question(scene, sentence) for sentence in scene.sentences) >= _QUESTIONS

    def find(self, frame: Frame, *, category: str, status: Status) -> PartialDate | None:
        """The day of the report for a frame that tells no day, or None.

        Not for what only describes somebody ("the fishermen whom Chile had seized"), unless it is said there.
        """
        scene = self.scene
        if self._day is not None and category in _SPOKEN and status == "occurred" and self.is_uttered(frame):
            return PartialDate(self._day, self._day, "day")
        if self._day is None or not self._daily or status not in _TOLD:
            return None
        if scene.language == "en" and not {"charged", "blamed"}.isdisjoint(frame.slots):
            # "accused Peru of ordering the raid": some day before
            return None
        if frame.older or frame.tense in ("none", "future") or (self._asked and frame.tense == "past"):
            return None
        if frame.nested and category not in _SPOKEN and not self._sets_news(frame, category):
            if "carrier" in frame.slots:
                # "gözaltına alınan denizciler": it tells who they are, whoever says so
                return None
            kinds = {report.kind for report in frame.reports}
            if not kinds or kinds & {"claim", "deny"}:
                return None
        sentence = scene.sentences[frame.sentence]
        if sentence.kind == "caption":
            return None
        if category == "SUPPORT" and frame.nested and self._tells_which(frame):
            return None
        told = scene.text[sentence.start : sentence.end].lower()
        if any(phrase in told for phrase in counted_phrases(scene.language)):
            return None
        first = frame.sentence
        while first > 0 and scene.sentences[first - 1].block == sentence.block:
            first -= 1
        if self._tells_again(first, frame.sentence):
            return None
        if any(self._is_vague(found) for found in scene.dates_in(sentence.start, sentence.end)):
            return None
        before = scene.dates_in(scene.sentences[first].start, sentence.end)
        if self._has_just(frame):
            return PartialDate(self._day, self._day, "day")
        if any(
            self._is_past(found)
            and not self._is_today(found)
            and not self._is_content(frame, found, category)
            for found in before
        ):
            return None
        return PartialDate(self._day, self._day, "day")

    def is_uttered(self, frame: Frame) -> bool:
        """`ateşkesi memnuniyetle karşılıyoruz`, `The Ministry condemns it`: said on the day of the text."""
        scene = self.scene
        if frame.nested or frame.older or frame.reports or frame.negated:
            return False
        if scene.language == "tr":
            return scene.sentences[frame.sentence].tokens[frame.end - 1].low.endswith(_WE_SAY)
        doer = frame.slots.get("subject")
        named = [scene.mentions[m] for m in doer.mentions] if doer is not None else []
        issues = any(
            role.endswith(_MINISTRY)
            for m in named
            if m.entity >= 0
            for role in scene.entities[m.entity].roles
        )
        return issues and frame.tense == "present" and frame.mood == "fact" and frame.predicate.pos == "verb"

    def _tells_again(self, first: int, last: int) -> bool:
        """`A quick recap. ...`: whether the paragraph only goes over what has happened."""
        words = [
            token.low for sentence in self.scene.sentences[first : last + 1] for token in sentence.tokens
        ]
        return phrases(self.scene.language, "recap").stand_in(words)

    def _has_just(self, frame: Frame) -> bool:
        """`The rebels have freed two nurses whom they seized in June`: a perfect tells the news."""
        if self.scene.language != "en" or frame.nested or frame.predicate.pos != "verb":
            return False
        tokens = self.scene.sentences[frame.sentence].tokens
        helping = [token.low for token in tokens[max(0, frame.start - _HELPING) : frame.start]]
        if _PERFECT.isdisjoint(helping):
            return False
        words = [token.low for token in tokens]
        return not phrases("en", "not-just-now").stand_in(words)

    def _sets_news(self, frame: Frame, category: str) -> bool:
        """`X, Y ile yaptığı görüşmede ... değerlendirdi`: the meeting at which something was done is the news."""
        if self.scene.language != "tr" or frame.tense != "past" or frame.anaphor:
            return False
        words = self.scene.sentences[frame.sentence].tokens[frame.end - 1].low
        if words.endswith(_BESIDE) or words.endswith(_DECIDED):
            # "X'i istenmeyen kişi ilan ederek ülkeden ayrılmasını istedi"
            return True
        if category != "CONSULT":
            return False
        return words.endswith(("nde", "nda", "mede", "mada", "tıda"))

    def _tells_which(self, frame: Frame) -> bool:
        """ "X ile imzaladığı 1968 tarihli anlaşmayı feshetti": signed at some time, ended now."""
        tokens = self.scene.sentences[frame.sentence].tokens
        if self.scene.language != "tr" or not tokens[frame.end - 1].low.endswith(_RELATIVE):
            return False
        pacts = class_words("tr", _PACT)
        return any(find_noun(token.low) in pacts for token in tokens[frame.end : frame.end + _NEAR])

    def _is_content(self, frame: Frame, found: FoundDate, category: str) -> bool:
        """Whether a day only belongs to what the saying is about ("geçen hafta ... batırıldığına ilişkin").

        So does, before what somebody says, the day of what has been reported in the same paragraph.
        """
        scene = self.scene
        if scene.language != "tr":
            return False
        number = bisect_right(scene.sentence_starts, found.start) - 1
        if any(is_told(scene, other, found.start) for other in scene.per_sentence.get(number, ())):
            return True
        if frame.nested and category not in _SPOKEN:
            return False
        sentence = scene.sentences[frame.sentence]
        key = scene.span(frame, frame.start, frame.end).start
        if sentence.start <= found.start < key and not frame.nested and is_matter(sentence, found.end, key):
            return True
        if category not in _SPOKEN or found.end > key:
            return False
        for other in scene.per_sentence.get(number, ()):
            span = scene.span(other, other.first, other.last)
            if other is not frame and span.start <= found.start < span.end:
                told = bool(other.reports) if number < frame.sentence else other.end <= frame.start
                return other.nested and told
        return False

    def _is_vague(self, found: FoundDate) -> bool:
        """Whether a date expression tells of a past that it does not date ("a few days ago", "in recent weeks")."""
        if found.value is not None or found.past is not None or found.future is not None:
            return False
        days = found.possible
        return not days or (self._day is not None and any(one.start < self._day for one in days))

    def _is_today(self, found: FoundDate) -> bool:
        value = found.past or found.value
        return value is not None and value.start == value.end == self._day

    def _is_recent(self, found: FoundDate) -> bool:
        """Whether a date expression tells a day of the weeks before the report."""
        value = found.past or found.value
        if value is None or self._day is None or value.precision != "day":
            return False
        return 0 <= (self._day - value.start).days <= _WEEKS

    def _is_past(self, found: FoundDate) -> bool:
        """Whether a date expression may tell when something of the past happened."""
        value = found.past or found.value
        return found.anchor == "narrative" or (
            value is not None and self._day is not None and value.start <= self._day
        )


def _is_question(scene: Scene, sentence: Sentence) -> bool:
    return scene.text[sentence.start : sentence.end].rstrip().endswith("?")


def _find_day(scene: Scene) -> date | None:
    """The publication day if the document states it, at least as "LIMA, May 3 -" without a year."""
    published = scene.article.published
    if published is None or published.basis == "stated":
        return published.date if published is not None else None
    head = scene.article.blocks[:_HEAD]
    for found in scene.dates_in(0, head[-1].end if head else 0):
        value = found.value
        if found.anchor == "absolute" and value and value.start == value.end == published.date:
            return published.date
    return None
