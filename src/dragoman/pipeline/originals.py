"""Which documents of a project repeat others, kept right while more come in."""

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from dragoman.merge.copies import DAYS, Copyist, choose_original, describe, needs
from dragoman.store import documents as shelf
from dragoman.store import nearness
from dragoman.store.documents import Kept, Standing
from dragoman.store.revisions import Revision
from dragoman.types import Article

__all__ = ["find_copies", "release_copies"]


def find_copies(connection: Connection, number: int, article: Article, revision: Revision) -> set[int]:
    """Finds what the new document repeats and what repeats it; gives the documents whose original has changed."""
    mine = describe(article)
    day = mine.day.toordinal() if mine.day else 0
    near = [
        other
        for other, count, size in nearness.find_wording(connection, mine.sample, day=day, reach=DAYS)
        if count >= needs(len(mine.sample), size)
    ]
    nearness.add_pieces(connection, number, day=day, sample=mine.sample)
    kept = shelf.load_kept(connection, near)
    others = {other: describe(kept[other].article) for other in near}
    _set_original(connection, number, Standing(), mine, others, revision)
    changed = {number}
    for other in near:
        best = choose_original(others[other], [mine])
        standing = kept[other].standing
        if best is None:
            continue
        current = kept.get(standing.original or 0) or shelf.load_kept(
            connection, [standing.original or 0]
        ).get(standing.original or 0)
        if current is None or (best[1], _reverse(mine)) > (
            standing.share,
            _reverse(describe(current.article)),
        ):
            moved = replace(standing, original=number, share=best[1])
            shelf.replace_standing(connection, other, moved, revision=revision.number)
            changed |= _list_followers(connection, other)
    return changed


def release_copies(connection: Connection, number: int, revision: Revision) -> set[int]:
    """Lets those that repeated a document, which is out of sight now, look elsewhere; gives them."""
    orphans = shelf.list_copies(connection, number)
    kept = shelf.load_kept(connection, orphans)
    for orphan in orphans:
        standing = Standing(kept[orphan].standing.published)
        shelf.replace_standing(connection, orphan, standing, revision=revision.number)
        _choose_original(connection, orphan, kept[orphan], revision)
    return {follower for orphan in orphans for follower in _list_followers(connection, orphan)}


def _list_followers(connection: Connection, number: int) -> set[int]:
    """The document with all that repeat it, directly or by another."""
    found: set[int] = set()
    left = {number}
    while left:
        found |= left
        left = {copy for one in left for copy in shelf.list_copies(connection, one)} - found
    return found


class _Reversed(Struct, frozen=True):
    """Sorts the other way round: of two originals as like, the earlier one counts."""

    rank: tuple[str, bool, str, str]

    def __lt__(self, other: "_Reversed") -> bool:
        return self.rank > other.rank

    def __gt__(self, other: "_Reversed") -> bool:
        return self.rank < other.rank


def _reverse(copyist: Copyist) -> _Reversed:
    return _Reversed(copyist.rank)


def _choose_original(connection: Connection, number: int, kept: Kept, revision: Revision) -> None:
    mine = describe(kept.article)
    day = mine.day.toordinal() if mine.day else 0
    near = [
        other
        for other, count, size in nearness.find_wording(connection, mine.sample, day=day, reach=DAYS)
        if count >= needs(len(mine.sample), size) and other != number
    ]
    others = {other: describe(one.article) for other, one in shelf.load_kept(connection, near).items()}
    _set_original(connection, number, Standing(kept.standing.published), mine, others, revision)


def _set_original(
    connection: Connection,
    number: int,
    standing: Standing,
    mine: Copyist,
    others: dict[int, Copyist],
    revision: Revision,
) -> None:
    best = choose_original(mine, others.values())
    if best is not None:
        original = next(other for other, copyist in others.items() if copyist.id == best[0])
        moved = replace(standing, original=original, share=best[1])
        shelf.replace_standing(connection, number, moved, revision=revision.number)
