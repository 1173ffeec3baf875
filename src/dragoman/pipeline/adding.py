"""Documents into a project: each read once, and only what it can touch is joined again."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from getpass import getuser
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from dragoman.clean.address import find_address
from dragoman.ingest import gather
from dragoman.merge.copies import DAYS, Copyist, choose_original, describe, needs
from dragoman.merge.neighbours import COMMON, choose_neighbours, mark_story
from dragoman.pipeline.growing import find_moves, grow
from dragoman.pipeline.joining import count_days
from dragoman.pipeline.leaves import MOST, Moves
from dragoman.pipeline.reading import clean_document, read_article
from dragoman.pipeline.relating import find_day, find_shift, set_day
from dragoman.pipeline.steps import Progress, Step, collect_seldom, find_version
from dragoman.store import documents as shelf
from dragoman.store import nearness
from dragoman.store.documents import Kept, Standing
from dragoman.store.opening import Project
from dragoman.store.revisions import Revision, begin_revision
from dragoman.store.rulings import list_active
from dragoman.store.search import add_words
from dragoman.types import Article, Document, Reading, Refusal

CHUNK = 500
"""Documents that are added in one step, wholly or not at all."""

SAME_PAGE = 0.3
"""Share of the wording by which a file of the same path is another version of it, and not another article."""


class Added(Struct, frozen=True):
    """What an adding did: documents new, of them other versions of earlier ones, known already, and refused."""

    new: int = 0
    versions: int = 0
    known: int = 0
    refused: tuple[Refusal, ...] = ()


class Fresh(Struct, frozen=True):
    """A document on its way in."""

    document: Document
    article: Article
    reading: Reading


def add_paths(
    project: Project,
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    by: str | None = None,
    note: str = "",
    at: datetime | None = None,
    progress: Progress | None = None,
    most: int = MOST,
) -> Added:
    """Adds files, folders and globs (`-` is `stdin`) to a project; what is in it already changes nothing.

    Many documents go in step by step, each step kept when it is done: after an interruption the same call goes on
    where it stopped. `at` is the moment of adding (default: now).
    """
    total = Added()
    done = 0
    with collect_seldom():
        found = gather([str(path) for path in paths], stdin=stdin)
        while chunk := list(islice(found, CHUNK)):
            total = _sum(total, _add_chunk(project, chunk, by or name_user(), note, at, most))
            done += len(chunk)
            if progress:
                progress(Step("add", done))
    return total


def _sum(one: Added, other: Added) -> Added:
    return Added(
        one.new + other.new,
        one.versions + other.versions,
        one.known + other.known,
        one.refused + other.refused,
    )


def name_user() -> str:
    try:
        return getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def _add_chunk(
    project: Project, chunk: Sequence[Document | Refusal], by: str, note: str, at: datetime | None, most: int
) -> Added:
    unread = [one for one in chunk if isinstance(one, Refusal)]
    given = {one.sha256: one for one in reversed(chunk) if isinstance(one, Document)}
    count = sum(isinstance(one, Document) for one in chunk)
    with project.read() as connection:
        known = shelf.find_known(connection, given)
    fresh, refused = _read(one for key, one in given.items() if key not in known)
    if not fresh and not refused:
        return Added(known=count, refused=tuple(unread))
    with project.write() as connection:
        # Another process may have added the same meanwhile.
        known |= shelf.find_known(connection, given)
        fresh = [one for one in fresh if one.document.sha256 not in known]
        refused = [pair for pair in refused if pair[0].sha256 not in known]
        if not fresh and not refused:
            return Added(known=count, refused=tuple(unread))
        revision = begin_revision(connection, kind="add", by=by, note=note, version=find_version(), at=at)
        for document, refusal in refused:
            shelf.add_refusal(connection, document.sha256, refusal, revision=revision.number)
        versions = _put_in(connection, fresh, revision, most)
    said = tuple(refusal for _, refusal in refused)
    return Added(len(fresh), versions, count - len(fresh) - len(said), (*unread, *said))


def _read(given: Iterator[Document]) -> tuple[list[Fresh], list[tuple[Document, Refusal]]]:
    fresh: list[Fresh] = []
    refused: list[tuple[Document, Refusal]] = []
    for document in given:
        # Its id must not depend on what was handed in beside it.
        document = replace(document, id=f"d{document.sha256[:12]}")  # noqa: PLW2901
        article = clean_document(document)
        reading = read_article(article) if isinstance(article, Article) else article
        if isinstance(article, Article) and isinstance(reading, Reading):
            fresh.append(Fresh(document, article, reading))
        elif isinstance(reading, Refusal):
            refused.append((document, reading))
    return fresh, refused


def _put_in(connection: Connection, fresh: Sequence[Fresh], revision: Revision, most: int) -> int:
    """Keeps the documents, finds what they touch, and joins that again; gives how many are other versions."""
    numbers: list[int] = []
    versions = 0
    days: set[int] = set()
    undated: set[int] = set()
    changed: set[int] = set()
    moves = find_moves(list_active(connection))
    for one in fresh:
        address = find_address(one.document)
        earlier = _find_version(connection, one, address)
        number = shelf.add_document(
            connection, one.document, one.article, one.reading,
            revision=revision.number, made_by=revision.version, address=address, earlier=earlier,
        )  # fmt: skip
        if earlier is not None:
            versions += 1
            days |= nearness.replace_items(connection, earlier, {})
            changed |= _withdraw(connection, earlier, revision)
            old = shelf.load_kept(connection, [earlier])[earlier].article
            if old.published is not None:
                undated.update(nearness.find_undated(connection, mark_story(old)))
        add_words(connection, number, one.article.title or "", one.article.text)
        story = mark_story(one.article)
        dated = one.article.published is not None
        nearness.add_marks(connection, number, dated=dated, story=story)
        undated.update(nearness.find_undated(connection, story) if dated else [number])
        changed |= _find_copies(connection, number, one.article, revision)
        if dated:
            days |= nearness.replace_items(
                connection, number, dict(count_days(one.reading, one.article, moves))
            )
        numbers.append(number)
    for number in sorted(undated):
        days |= _date(connection, number, revision, moves)
    # Whether a document repeats another decides how many origins its events have.
    days |= nearness.list_days(connection, changed)
    grow(connection, days, revision=revision.number, most=most)
    return versions


def _find_version(connection: Connection, one: Fresh, address: str) -> int | None:
    """The document that this one takes the place of: of the same address, or of the same path and wording."""
    found = shelf.find_earlier(connection, address=address, path=one.article.path)
    if not found or address:
        return found[-1] if found else None
    kept = shelf.load_kept(connection, found)
    mine = describe(one.article)
    for number in reversed(found):
        other = describe(kept[number].article)
        shared = len(mine.pieces & other.pieces) / max(1, min(len(mine.pieces), len(other.pieces)))
        if shared >= SAME_PAGE:
            return number
    return None


def _withdraw(connection: Connection, number: int, revision: Revision) -> set[int]:
    """Takes a replaced document out of sight of the others; gives those that repeated it, which look elsewhere."""
    nearness.drop_nearness(connection, number)
    orphans = shelf.list_copies(connection, number)
    kept = shelf.load_kept(connection, orphans)
    for orphan in orphans:
        standing = Standing(kept[orphan].standing.published)
        shelf.replace_standing(connection, orphan, standing, revision=revision.number)
        _choose_original(connection, orphan, kept[orphan], revision)
    return {follower for orphan in orphans for follower in _list_followers(connection, orphan)}


def _find_copies(connection: Connection, number: int, article: Article, revision: Revision) -> set[int]:
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


def _date(connection: Connection, number: int, revision: Revision, moves: Moves) -> set[int]:
    """Dates an undated document by its neighbours, and reads it anew if that moved it; gives the days touched."""
    kept = shelf.load_kept(connection, [number])[number]
    if kept.died <= revision.number:
        return set()
    article = kept.article
    shared = nearness.find_neighbours(connection, mark_story(article), common=COMMON)
    names = shelf.name_documents(connection, [other for other, _ in shared])
    by_name = {name: other for other, name in names.items()}
    chosen = choose_neighbours((names[other], count) for other, count in shared)
    near = shelf.load_kept(connection, [by_name[name] for name in chosen])
    neighbours = [near[by_name[name]].article for name in chosen]
    told = find_day(article, neighbours)
    settled, reading = article, read_article(article if told is None else set_day(article, told[0]))
    if told is not None:
        settled = set_day(article, told[0])
        if told[1] and isinstance(reading, Reading):
            readings = shelf.load_readings(connection, [by_name[name] for name in chosen])
            asked = [reading, *(readings[by_name[name]] for name in chosen)]
            if shift := find_shift(settled, neighbours, asked):
                settled = set_day(article, told[0] + shift)
                reading = read_article(settled)
    day = settled.published.date if settled.published else None
    if day != kept.standing.published or not nearness.has_items(connection, number):
        standing = replace(kept.standing, published=day)
        shelf.replace_standing(connection, number, standing, revision=revision.number)
        if isinstance(reading, Reading):
            shelf.replace_reading(connection, number, reading, made_by=revision.version)
            return nearness.replace_items(connection, number, dict(count_days(reading, settled, moves)))
    return set()
