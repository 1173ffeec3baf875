"""Documents into a project: each read once, and only what it can touch is joined again."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from getpass import getuser
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from dragoman.clean.address import find_address
from dragoman.errors import DragomanError
from dragoman.ingest import gather
from dragoman.merge.copies import describe
from dragoman.pipeline.growing import grow
from dragoman.pipeline.leaves import MOST
from dragoman.pipeline.placing import Placing
from dragoman.pipeline.reading import clean_document, read_article
from dragoman.pipeline.steps import Progress, Step, blame, collect_seldom, find_version, log
from dragoman.pipeline.tracking import prepare_tracks
from dragoman.store import documents as shelf
from dragoman.store.faults import keep_or_leave
from dragoman.store.opening import Project
from dragoman.store.packing import DamageError
from dragoman.store.revisions import Revision, begin_revision
from dragoman.store.search import add_words
from dragoman.types import Article, Document, Reading, Refusal

CHUNK = 1000
"""Documents that are added in one step, wholly or not at all; the more a project holds, the more go into a step."""

SHARE = 8
"""A step adds up to one in so many of what there is, so that the same days are not joined again too often ..."""

MOST_CHUNK = 4000
"""... but no more than this, nor more bytes than `MOST_BYTES`: a step is held in memory, and others wait for it."""

MOST_BYTES = 64_000_000

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
    project.expect_writable()
    total = Added()
    done = 0
    with collect_seldom():
        found = gather([str(path) for path in paths], stdin=stdin)
        with project.read() as connection:
            held = shelf.count_documents(connection)
        while chunk := _take(found, min(MOST_CHUNK, max(CHUNK, held // SHARE))):
            total = _sum(total, _add_chunk(project, chunk, by or name_user(), note, at, most))
            held += len(chunk)
            done += len(chunk)
            if progress:
                progress(Step("add", done))
        if total.new:
            _prepare(project)
    return total


def _prepare(project: Project) -> None:
    try:
        prepare_tracks(project)
    except DragomanError:
        raise
    except Exception:  # what was added is kept, whatever becomes of this
        log.debug("add: tracks", exc_info=True)


def _take(found: Iterator[Document | Refusal], most: int) -> list[Document | Refusal]:
    chunk: list[Document | Refusal] = []
    size = 0
    for one in found:
        chunk.append(one)
        size += len(one.data) if isinstance(one, Document) else 0
        if len(chunk) >= most or size >= MOST_BYTES:
            break
    return chunk


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
        versions, spoiling = _put_in(connection, fresh, revision, most)
    said = (*(refusal for _, refusal in refused), *spoiling)
    new = len(fresh) - len(spoiling)
    return Added(new, versions, count - new - len(said), (*unread, *said))


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


def _put_in(
    connection: Connection, fresh: Sequence[Fresh], revision: Revision, most: int
) -> tuple[int, list[Refusal]]:
    """Puts documents in; gives how many are other versions, and those that had to be left out.

    One that the program or the database cannot bear must not cost the others: it is found by halving.
    """
    if not fresh:
        return 0, []
    try:
        with keep_or_leave(connection):
            return _put_all(connection, fresh, revision, most), []
    except (DragomanError, DamageError, SQLAlchemyError):
        raise  # no fault of a document
    except Exception as error:
        if len(fresh) > 1:
            log.debug("add: %d documents together", len(fresh), exc_info=True)
            half = len(fresh) // 2
            first, left_out = _put_in(connection, fresh[:half], revision, most)
            second, more = _put_in(connection, fresh[half:], revision, most)
            return first + second, [*left_out, *more]
        [one] = fresh
        log.debug("add: %s", one.article.path, exc_info=True)
        refusal = blame("add", one.article.path, error)
        shelf.add_refusal(connection, one.document.sha256, refusal, revision=revision.number)
        return 0, [refusal]


def _put_all(connection: Connection, fresh: Sequence[Fresh], revision: Revision, most: int) -> int:
    """Keeps the documents, finds what they touch, and joins that again; gives how many are other versions."""
    placing = Placing(connection, revision)
    entries = [
        shelf.Entry(one.document, one.article, one.reading, spell_address(find_address(one.document)))
        for one in fresh
    ]
    numbers = shelf.add_documents(connection, entries, revision=revision.number, made_by=revision.version)
    versions = 0
    for number, entry in zip(numbers, entries, strict=True):
        add_words(connection, number, entry.article.title or "", entry.article.text)
        earlier = _find_version(connection, number, entry)
        versions += earlier is not None
        if earlier is not None and _is_older(connection, entry, earlier):
            shelf.put_before(connection, number, earlier, revision=revision.number)
            continue
        if earlier is not None:
            shelf.put_after(connection, number, earlier, revision=revision.number)
            placing.withdraw(earlier)
            placing.reload()
        placing.place(number, entry.article, entry.reading)
    grow(connection, placing.finish(), revision=revision.number, most=most)
    return versions


def spell_address(address: str) -> str:
    """The address without what no database holds: NULs, halves of surrogate pairs."""
    return address.encode("utf-8", "ignore").decode("utf-8").replace("\0", "")


def _find_version(connection: Connection, number: int, one: shelf.Entry) -> int | None:
    """The document that this one takes the place of: of the same address, or of the same path and wording."""
    found = shelf.find_earlier(connection, number, address=one.address, path=one.article.path)
    if not found or one.address:
        return found[-1] if found else None
    kept = shelf.load_kept(connection, found)
    mine = describe(one.article)
    for before in reversed(found):
        other = describe(kept[before].article)
        shared = len(mine.pieces & other.pieces) / max(1, min(len(mine.pieces), len(other.pieces)))
        if shared >= SAME_PAGE:
            return before
    return None


def _is_older(connection: Connection, one: shelf.Entry, other: int) -> bool:
    """Whether the page says itself that it is older than that other version: it came late, and never counts."""
    mine, theirs = one.article.published, shelf.load_kept(connection, [other])[other].article.published
    return mine is not None and theirs is not None and mine.date < theirs.date
