"""Dated articles that may be about the same thing as an undated one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from zlib import crc32

from dragoman.merge.siblings import find_marks
from dragoman.types import Article

__all__ = ["COMMON", "MOST", "Neighbours", "choose_neighbours", "mark_story"]

KEPT = 64
"""Marks by which an article is found: those with the lowest hashes, the same ones in every article."""

COMMON = 200
"""Dated articles beyond which a mark tells no story from another."""

MOST = 40
"""Neighbours that are asked: those that share most."""


def mark_story(article: Article) -> tuple[int, ...]:
    """Names and numbers of the article as 32-bit hashes, ascending; alike in any language and script."""
    return tuple(sorted(crc32(mark.encode()) for mark in find_marks(article))[:KEPT])


def choose_neighbours(shared: Iterable[tuple[str, int]]) -> list[str]:
    """Of ids with the number of marks they share, those that are asked; sorted, so that any order gives the same."""
    near = sorted((-count, name) for name, count in shared)
    return sorted(name for _, name in near[:MOST])


class Neighbours:
    """Finds neighbours among articles in memory."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._holders: defaultdict[int, list[str]] = defaultdict(list)
        for article in articles:
            if article.published is not None:
                for mark in mark_story(article):
                    self._holders[mark].append(article.id)

    def find(self, article: Article) -> list[str]:
        """The ids of the dated articles that share most of this one's marks."""
        shared: Counter[str] = Counter()
        for mark in mark_story(article):
            holders = self._holders.get(mark, ())
            if len(holders) <= COMMON:
                shared.update(holders)
        return choose_neighbours(shared.items())
