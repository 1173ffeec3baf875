"""A project read anew by a newer program."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from msgspec import Struct
from sqlalchemy import Connection

from dragoman.pipeline.adding import CHUNK, name_user
from dragoman.pipeline.growing import grow
from dragoman.pipeline.leaves import MOST
from dragoman.pipeline.placing import Placing
from dragoman.pipeline.reading import clean_document, read_article
from dragoman.pipeline.steps import Progress, Step, collect_seldom, find_version
from dragoman.store import documents as shelf
from dragoman.store import drafts, nearness
from dragoman.store.documents import Standing
from dragoman.store.history import renew_tongues
from dragoman.store.opening import Project
from dragoman.store.revisions import Revision, begin_revision
from dragoman.store.search import add_words, drop_words
from dragoman.types import Article, Reading


class Refreshed(Struct, frozen=True):
    """How many documents were read anew, and how many the newer program reads otherwise or could not read."""

    read: int = 0
    otherwise: int = 0
    kept: tuple[str, ...] = ()


def refresh_project(
    project: Project,
    *,
    by: str | None = None,
    note: str = "",
    at: datetime | None = None,
    version: str | None = None,
    progress: Progress | None = None,
    most: int = MOST,
) -> Refreshed:
    """Reads all documents that another version of the program read; judgements are carried out as before.

    The work is kept step by step and goes on where it stopped; the record changes at once, at the end. A document
    that this program cannot read keeps what the earlier one made of it (`kept` has its id).
    """
    made_by = version or find_version()
    done, kept = 0, []
    with collect_seldom():
        while True:
            with project.read() as connection:
                some = drafts.list_outdated(connection, made_by=made_by, limit=CHUNK)
                given = [(number, shelf.load_document(connection, name)) for number, name in some]
                before = shelf.load_kept(connection, [number for number, _ in some])
                old = shelf.load_readings(connection, [number for number, _ in some])
            if not some:
                break
            made: list[tuple[int, Article, Reading]] = []
            for number, document in given:
                article = clean_document(document) if document is not None else None
                reading = read_article(article) if isinstance(article, Article) else None
                if isinstance(article, Article) and isinstance(reading, Reading):
                    made.append((number, article, reading))
                else:
                    kept.append(before[number].article.id)
                    made.append((number, before[number].article, old[number]))
            with project.write() as connection:
                for number, article, reading in made:
                    drafts.add_draft(connection, number, article, reading, made_by=made_by)
            done += len(some)
            if progress:
                progress(Step("read", done))
        otherwise = _take_over(project, made_by, by or name_user(), note, at, most)
    return Refreshed(done, otherwise, tuple(kept))


def _take_over(project: Project, made_by: str, by: str, note: str, at: datetime | None, most: int) -> int:
    with project.write() as connection:
        numbers = drafts.list_drafts(connection, made_by=made_by)
        if not numbers:
            return 0
        revision = begin_revision(connection, kind="refresh", by=by, note=note, version=made_by, at=at)
        placing = Placing(connection, revision)
        changed: list[int] = []
        # All go before any comes, so that each finds its place among the new ones.
        for some in _slice(numbers):
            changed += _replace(connection, some, placing, revision)
        for some in _slice(changed):
            for number, (article, reading) in sorted(drafts.load_drafts(connection, some).items()):
                placing.place(number, article, reading)
        days = placing.finish() | set(nearness.count_items(connection))
        grow(connection, days, revision=revision.number, most=most, anew=True)
        drafts.drop_drafts(connection)
        return len(changed)


def _slice(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(numbers), CHUNK):
        yield numbers[start : start + CHUNK]


def _replace(
    connection: Connection, numbers: Sequence[int], placing: Placing, revision: Revision
) -> list[int]:
    """Puts drafts in the place of what was there; gives the numbers of those that are otherwise."""
    before = shelf.load_kept(connection, numbers)
    old = shelf.load_readings(connection, numbers)
    changed, other_tongues = [], []
    for number, (article, reading) in sorted(drafts.load_drafts(connection, numbers).items()):
        earlier = before[number].article
        shelf.replace_reading(connection, number, reading, made_by=revision.version)
        if article == earlier and reading == old[number] and before[number].standing.published is None:
            continue
        changed.append(number)
        placing.withdraw(number)
        if article != earlier:
            drop_words(connection, number, earlier.title or "", earlier.text)
            add_words(connection, number, article.title or "", article.text)
            shelf.replace_article(connection, number, article, revision=revision.number)
            if article.language != earlier.language:
                other_tongues.append(number)
        shelf.replace_standing(connection, number, Standing(), revision=revision.number)
    renew_tongues(connection, other_tongues)
    return changed
