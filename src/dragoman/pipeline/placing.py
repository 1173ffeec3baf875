"""A document's place among the others: what it repeats, what day it has, to which days its accounts belong."""

from collections.abc import Sequence

from sqlalchemy import Connection

from dragoman.merge.neighbours import COMMON, mark_story
from dragoman.pipeline.carrying import load_said
from dragoman.pipeline.dating import date_document
from dragoman.pipeline.growing import find_moves
from dragoman.pipeline.joining import count_days
from dragoman.pipeline.originals import find_copies, release_copies
from dragoman.store import documents as shelf
from dragoman.store import nearness
from dragoman.store.passages import add_passages, end_passages
from dragoman.store.revisions import Revision
from dragoman.store.strands import end_strands
from dragoman.types import Article, Reading

__all__ = ["Placing"]


class Placing:
    """Places documents one after the other, and finds out what that touches among the others."""

    def __init__(self, connection: Connection, revision: Revision) -> None:
        self._connection = connection
        self._revision = revision
        self._moves = find_moves(load_said(connection))
        self._days: set[int] = set()
        self._undated: set[int] = set()
        self._changed: set[int] = set()
        self._common: set[int] = set()
        """Marks that so many have that none more makes a difference."""

    def place(self, number: int, article: Article, reading: Reading) -> None:
        """Finds the place of a document that is new, or was cleaned anew."""
        add_passages(self._connection, number, reading.passages, revision=self._revision.number)
        story = mark_story(article)
        dated = article.published is not None
        nearness.add_marks(self._connection, number, dated=dated, story=story)
        if dated:
            self._touch_undated(number, story)
        else:
            self._undated.add(number)
        self._changed |= find_copies(self._connection, number, article, self._revision)
        if dated:
            counted = count_days(reading, article, self._moves)
            self._days |= nearness.replace_items(self._connection, number, dict(counted))

    def withdraw(self, number: int) -> None:
        """Takes a document out that another version replaces."""
        end_passages(self._connection, number, revision=self._revision.number)
        end_strands(self._connection, number, revision=self._revision.number)
        self._days |= nearness.replace_items(self._connection, number, {})
        article = shelf.load_kept(self._connection, [number])[number].article
        if article.published is not None:
            self._common.clear()
            self._touch_undated(number, mark_story(article))
        nearness.drop_nearness(self._connection, number)
        self._changed |= release_copies(self._connection, number, self._revision)

    def _touch_undated(self, number: int, story: Sequence[int]) -> None:
        """Notes the undated documents that a dated one may date, by marks that are rare with it or without it."""
        asked = [mark for mark in story if mark not in self._common]
        near = nearness.find_undated(self._connection, asked)
        shared = sorted({mark for mark, _ in near})
        rare = set(nearness.find_rare(self._connection, number, shared, common=COMMON + 1))
        self._common.update(set(shared) - rare)
        self._undated.update(other for mark, other in near if mark in rare)

    def reload(self) -> None:
        """Takes notice that a newer version tells now what persons put to another day."""
        self._moves = find_moves(load_said(self._connection))

    def finish(self) -> set[int]:
        """Dates what has no day, and gives all days (as ordinals) on which something is otherwise now."""
        for number in sorted(self._undated):
            self._days |= date_document(self._connection, number, self._revision, self._moves)
        # Whether a document repeats another decides how many origins its events have.
        return self._days | nearness.list_days(self._connection, self._changed)
