"""What the account makers look at: one article's text with everything read in it so far."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from dragoman.languages.predicates import awaiting_words, cue_words, limit_words, setting_words
from dragoman.read.accounts.principals import find_principals
from dragoman.read.accounts.topics import TopicWord
from dragoman.read.frames import Frame, Report
from dragoman.read.tokens import Sentence
from dragoman.read.turkish import find_source_end
from dragoman.types import Article, Claim, Entity, FoundDate, Mention, PartialDate, Place, Span

_BESIDE = 30
_ON = frozenset({"on", "in", "at"})
"""Characters beside a day or place in which a word may rule it out."""


_BAND = "world: group"
"""How an armed group is known."""
_OWN_SIDE = frozenset({"armed-group", "party", "company", "association", "media"})


class Scene:
    """One article with its sentences, mentions, entities, dates and frames, and lookups between them."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        mentions: Sequence[Mention],
        entities: Sequence[Entity],
        dates: Sequence[FoundDate],
        frames: Sequence[Frame],
    ) -> None:
        self.article = article
        self.text = article.text
        self.language = article.language
        self.sentences = sentences
        self.mentions = mentions
        self.entities, self.principals = find_principals(entities)
        self.dates = dates
        self.frames = frames
        self._lands = {e.country: n for n, e in enumerate(self.entities) if e.kind == "state" and e.country}
        self._settings = setting_words(article.language)
        self.topics: dict[int, tuple[TopicWord, ...]] = {}
        self.sides: dict[frozenset[str | None], tuple[int, ...]] = {}
        self.located: dict[int, tuple[Place, Claim] | None] = {}
        self._awaiting = awaiting_words(article.language)
        self._limits = limit_words(article.language)
        self.sentence_starts = [sentence.start for sentence in sentences]
        self._date_starts = [found.start for found in dates]
        self._mention_starts = [mention.start for mention in mentions]
        self.per_sentence: dict[int, list[Frame]] = {}
        for frame in frames:
            self.per_sentence.setdefault(frame.sentence, []).append(frame)

    def add(self, entity: Entity) -> int:
        """Takes in somebody whom the article names only inside the title of another; gives its number."""
        self.entities = (*self.entities, entity)
        return len(self.entities) - 1

    def find_land(self, code: str) -> int:
        """The entity of the state with this country code; one is added where the article names none."""
        if code not in self._lands:
            self._lands[code] = len(self.entities)
            land = Entity("state", (), country=code, how="acts by people without a name")
            self.entities = (*self.entities, land)
        return self._lands[code]

    def find_side(self, entity: int) -> int:
        """The state for whose people or bodies an entity stands; a band, a party or a firm stands for itself."""
        told = self.entities[entity]
        own = told.kind == "organization" and (told.how == _BAND or not _OWN_SIDE.isdisjoint(told.roles))
        return entity if own or told.country is None else self.find_land(told.country)

    def span(self, frame: Frame, start: int, end: int) -> Span:
        """Characters of the tokens `[start, end)` of the frame's sentence."""
        tokens = self.sentences[frame.sentence].tokens
        first = min(start, len(tokens) - 1)
        return Span(tokens[first].start, tokens[max(first, min(end, len(tokens)) - 1)].end)

    def source_span(self, frame: Frame, report: Report) -> Span:
        """Characters of a report's source, without the case ending that Turkish puts on it."""
        number = report.sentence if report.sentence >= 0 else frame.sentence
        tokens = self.sentences[number].tokens
        last = tokens[min(report.end, len(tokens)) - 1]
        end = last.core_end
        following = tokens[report.end].low if report.end < len(tokens) else ""
        leads = report.end == 1 or not last.capital
        if self.language == "tr" and last.core_end == last.end:
            word = last.low if report.end == 1 else last.core
            end = last.start + find_source_end(word, following=following, name=not leads)
        return Span(tokens[min(report.start, len(tokens) - 1)].start, max(end, last.start + 1))

    def dates_in(self, start: int, end: int) -> list[FoundDate]:
        """Date expressions inside the characters `[start, end)`."""
        first = bisect_left(self._date_starts, start)
        found: list[FoundDate] = []
        for date in self.dates[first:]:
            if date.start >= end:
                break
            found.append(date)
        return found

    def is_ruled_out(self, start: int, end: int) -> bool:
        """Whether a day or place is told as the wrong one: "not on Monday but", "Lima'da değil, Quito'da"."""
        contrast = cue_words(self.language, "contrast")
        if self.language == "tr":
            behind = self.text[end : end + _BESIDE].lower().split()
            if behind and self.text[end : end + 1].strip():
                # the case ending behind the name
                behind = behind[1:]
            return (behind[0].strip(",;"),) in contrast if behind else False
        before = tuple(self.text[max(0, start - _BESIDE) : start].lower().split())
        return any(before[-len(words) :] == words for words in contrast)

    def date_start(self, start: int) -> int:
        """`start`, or where the date expression begins that runs over it."""
        last = self.dates[bisect_left(self._date_starts, start) - 1] if self._date_starts else None
        return last.start if last is not None and last.start < start < last.end else start

    def setting(self, frame: Frame) -> int | None:
        """Where a clause begins that tells what happened there or then ("Oslo, where she met"), or None."""
        tokens = self.sentences[frame.sentence].tokens
        for position in (frame.first - 1, frame.first):
            if not 0 < position < len(tokens):
                continue
            pair = f"{tokens[position - 1].low} {tokens[position].low}"
            if tokens[position].low in self._settings or pair in self._settings:
                return tokens[position].start
        return None

    def is_limit(self, found: FoundDate) -> bool:
        """Whether a date tells since when or until when, not when."""
        before = self.text[max(0, found.start - 12) : found.start].lower().split()
        after = self.text[found.end : found.end + 24].lower().split()
        if self._names_a_thing(found, before, after) or self.dates_the_paper(found):
            return True
        if self.language == "tr":
            told = (*after[:2], *(" ".join(pair) for pair in pairwise(after[:3])))
            return any(words in self._limits for words in told)
        value = found.value or found.past
        if value is not None and value.precision == "day" and value.start != value.end:
            # "from 3 to 5 May": both ends are told.
            return False
        if len(before) > 1 and before[-1] in _ON and before[-2] in self._limits:
            # "a truce starting on Thursday"
            return True
        if before[-1:] == ["the"]:
            before.pop()  # "by the end of the year"
        return bool(before) and before[-1] in self._limits

    def is_owner(self, found: FoundDate) -> bool:
        """`Saturday's talks`: whether a date names the thing behind it."""
        return self.text[found.end : found.end + 2] in ("'s", "’s") or found.text.endswith(("'s", "’s"))

    def is_awaited(self, found: FoundDate) -> bool:
        """Whether the words before a date look forward: "due on Friday", "planned for May"."""
        before = self.text[max(0, found.start - 24) : found.start].lower().split()
        return any(word in self._awaiting for word in before[-3:])

    def dates_the_paper(self, found: FoundDate) -> bool:
        """`No. 12, 3 May 2026, on the talks ...`: the day of publication in a headline dates the paper."""
        published = self.article.published
        if published is None or found.value is None or not found.explicit_year:
            return False
        blocks = self.article.blocks
        titled = bool(blocks) and blocks[0].kind == "title" and found.end <= blocks[0].end
        return titled and found.value.start == found.value.end == published.date

    def is_on_paper(self, start: int) -> bool:
        """Whether the day told at `start` is that of the paper itself: what is said there is said nowhere else."""
        return any(self.dates_the_paper(found) for found in self.dates_in(start, start + 1))

    def _names_a_thing(self, found: FoundDate, before: list[str], after: list[str]) -> bool:
        """`the 2019 treaty`, `the May truce`: a year or month that tells a thing from others of its kind."""
        value = found.value or found.past
        if self.language != "en" or value is None or value.precision not in ("year", "month"):
            return False
        return (
            bool(before)
            and before[-1] in ("the", "a", "its", "their")
            and bool(after)
            and after[0].rstrip(".,;:!?").isalpha()
        )

    def are_apart(self, one: int, other: int) -> bool:
        """Whether one of two sentences tells of years ago, and the other not of the same year."""
        first, second = self._years(one), self._years(other)
        return first != second and not (first & second)

    def are_of_other_years(self, one: int, other: int) -> bool:
        """Whether two sentences tell of years ago, and not of the same one."""
        first, second = self._years(one), self._years(other)
        return bool(first and second) and not (first & second)

    def are_of_other_days(self, one: int, other: int) -> bool:
        """Whether two sentences tell one day each, and not the same."""
        first, second = self._days(one), self._days(other)
        return len(first) == len(second) == 1 and not first[0].overlaps(second[0])

    def _days(self, number: int) -> list[PartialDate]:
        sentence = self.sentences[number]
        values = [found.past or found.value for found in self.dates_in(sentence.start, sentence.end)]
        return [value for value in values if value is not None and value.precision == "day"]

    def _years(self, number: int) -> frozenset[int]:
        """The years long past that a sentence tells of."""
        published, sentence = self.article.published, self.sentences[number]
        values = [found.value for found in self.dates_in(sentence.start, sentence.end)]
        return frozenset(
            value.start.year
            for value in values
            if value is not None and published is not None and value.end.year < published.date.year - 1
        )

    def mentions_in(self, start: int, end: int) -> list[int]:
        """Indices of the mentions inside the characters `[start, end)`."""
        first = bisect_left(self._mention_starts, start)
        last = bisect_left(self._mention_starts, end)
        return list(range(first, last))
