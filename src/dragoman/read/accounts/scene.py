"""What the account makers look at: one article's text with everything read in it so far."""

from bisect import bisect_left
from collections.abc import Sequence

from dragoman.read.frames import Frame
from dragoman.read.tokens import Sentence
from dragoman.types import Article, Entity, FoundDate, Mention, Span


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
        self.entities = entities
        self.dates = dates
        self.frames = frames
        self._date_starts = [found.start for found in dates]
        self._mention_starts = [mention.start for mention in mentions]
        self.per_sentence: dict[int, list[Frame]] = {}
        for frame in frames:
            self.per_sentence.setdefault(frame.sentence, []).append(frame)

    def span(self, frame: Frame, start: int, end: int) -> Span:
        """Characters of the tokens `[start, end)` of the frame's sentence."""
        tokens = self.sentences[frame.sentence].tokens
        return Span(tokens[start].start, tokens[min(end, len(tokens)) - 1].end)

    def dates_in(self, start: int, end: int) -> list[FoundDate]:
        """Date expressions inside the characters `[start, end)`."""
        first = bisect_left(self._date_starts, start)
        found: list[FoundDate] = []
        for date in self.dates[first:]:
            if date.start >= end:
                break
            found.append(date)
        return found

    def mentions_in(self, start: int, end: int) -> list[int]:
        """Indices of the mentions inside the characters `[start, end)`."""
        first = bisect_left(self._mention_starts, start)
        last = bisect_left(self._mention_starts, end)
        return list(range(first, last))
