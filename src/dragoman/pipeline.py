"""Joins the rooms: documents in, one record out."""

import gc
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import BinaryIO, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from dragoman.clean import MOST_LETTERS, clean, restore
from dragoman.errors import InputError, PackError, RecordError
from dragoman.ingest import gather, load
from dragoman.languages.loader import LANGUAGES
from dragoman.merge import merge
from dragoman.merge.copies import find_copies
from dragoman.merge.datelines import date_by_dateline
from dragoman.merge.redating import find_shifts
from dragoman.merge.siblings import infer_dates
from dragoman.read import read
from dragoman.report.archive import decode_json, decode_record, read_bytes
from dragoman.report.schema import find_schema_faults
from dragoman.report.verification import Fault, find_faults
from dragoman.resolve import resolve
from dragoman.types import Actor, Article, Document, Event, Maker, Published, Reading, Record, Refusal

T = TypeVar("T")
U = TypeVar("U")

log = logging.getLogger("dragoman")

_COLLECT_AFTER = 10_000
"""New objects between two rounds of the garbage collector; with the usual 700 a run takes a tenth longer."""


class Step(Struct, frozen=True):
    """How far a run is: the room at work and its articles done, of `total` where that is known."""

    room: str
    done: int
    total: int | None = None


Progress = Callable[[Step], None]


@contextmanager
def _collect_seldom() -> Iterator[None]:
    """Fewer rounds of Python's garbage collector: what a run keeps is kept to its end, and holds no cycles."""
    before = gc.get_threshold()
    if before[0]:  # 0: switched off, and so it stays
        gc.set_threshold(max(_COLLECT_AFTER, before[0]), *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def read_paths(
    paths: Sequence[str | Path], *, stdin: BinaryIO | None = None, progress: Progress | None = None
) -> Record:
    """Reads files, folders and globs (`-` is `stdin`) into one record.

    Every input ends in `documents` or in `refused`; the order of the paths makes no difference.
    """
    with _collect_seldom():
        articles, refused = _gather_articles(paths, stdin, progress)
        return _read_articles(articles, refused, progress)


def read_text(text: str, *, language: str | None = None, published: date | None = None) -> Record:
    """Reads one article given as text; `language` (ISO 639-1) and `published` overrule what it says itself.

    Raises `InputError` where there is no text to read, or more than any article has.
    """
    if not text.strip():
        raise InputError("the text is empty; give the article's words")
    document = _wrap_text(text)
    article = clean(document)
    if isinstance(article, Refusal) and len(text) > MOST_LETTERS:
        raise InputError(f"text not read: {article.reason}")
    if isinstance(article, Refusal):
        article = _take_whole(document, language or "en")
    if language is not None:
        article = replace(article, language=language)
    if published is not None:
        article = replace(article, published=Published(published, "stated"))
    return _read_articles([article], [], None)


def _gather_articles(
    paths: Sequence[str | Path], stdin: BinaryIO | None, progress: Progress | None
) -> tuple[list[Article], list[Refusal]]:
    """Cleans document by document, so that only one document's bytes are in memory at a time."""
    articles: list[Article] = []
    refused: list[Refusal] = []
    for number, found in enumerate(gather([str(path) for path in paths], stdin=stdin), start=1):
        cleaned = found if isinstance(found, Refusal) else _guard("clean", found.path, clean, found)
        if isinstance(cleaned, Article):
            cleaned = _check_text(cleaned)
        if isinstance(cleaned, Refusal):
            refused.append(cleaned)
        else:
            articles.append(cleaned)
        if progress:
            progress(Step("clean", number))
    return articles, refused


def _read_articles(articles: list[Article], refused: list[Refusal], progress: Progress | None) -> Record:
    articles = sorted(articles, key=lambda article: (article.path, article.id))
    articles, guessed = _relate(articles)
    readings: list[Reading] = []
    kept: list[Article] = []
    for number, article in enumerate(articles, start=1):
        if article.language in LANGUAGES:
            reading = _guard("read", article.path, read, article)
        else:
            reading = Reading(article.id, (), (), (), ())
        if isinstance(reading, Refusal):
            refused.append(reading)
        else:
            readings.append(reading)
            kept.append(article)
        if progress:
            progress(Step("read", number, len(articles)))
    try:
        readings, kept = _redate(readings, kept, guessed)
        actors, events = _join(readings, kept, progress)
    except PackError:
        raise
    except Exception:
        log.debug("resolve and merge", exc_info=True)
        readings, kept, spoiling = _set_aside(readings, kept)
        refused += spoiling
        try:
            actors, events = _join(readings, kept, None)
        except Exception as error:
            log.debug("resolve and merge, again", exc_info=True)
            refused.append(_blame("resolve and merge", "(all documents together)", error))
            actors, events = (), ()
    return Record(
        dragoman=Maker(find_version()),
        documents=tuple(kept),
        actors=actors,
        events=events,
        refused=tuple(sorted(refused, key=lambda refusal: (refusal.path, refusal.reason))),
    )


def _join(
    readings: Sequence[Reading], articles: Sequence[Article], progress: Progress | None
) -> tuple[tuple[Actor, ...], tuple[Event, ...]]:
    if progress:
        progress(Step("resolve", len(articles), len(articles)))
    actors, actor_of = resolve(tuple(readings), articles=tuple(articles))
    if progress:
        progress(Step("merge", len(articles), len(articles)))
    events = merge(tuple(readings), articles=tuple(articles), actors=actors, actor_of=actor_of)
    return tuple(actors), tuple(events)


def _set_aside(
    readings: Sequence[Reading], articles: Sequence[Article]
) -> tuple[list[Reading], list[Article], list[Refusal]]:
    """Parts with the articles that bring out a defect in the joining rooms even when they are alone."""
    sound: list[tuple[Reading, Article]] = []
    spoiling: list[Refusal] = []
    for reading, article in zip(readings, articles, strict=True):
        try:
            _join([reading], [article], None)
        except Exception as error:
            log.debug("resolve and merge: %s", article.path, exc_info=True)
            spoiling.append(_blame("resolve and merge", article.path, error))
        else:
            sound.append((reading, article))
    return [reading for reading, _ in sound], [article for _, article in sound], spoiling


def _relate(articles: list[Article]) -> tuple[list[Article], frozenset[str]]:
    """Fills in what only the articles together tell: which repeats which, and missing publication days.

    Also gives the ids of those whose day is only guessed by likeness.
    """
    copies = find_copies(tuple(articles))
    articles = [replace(article, copy_of=copies.get(article.id)) for article in articles]
    told = date_by_dateline(tuple(articles))
    days = infer_dates(tuple(articles)) | told
    undated = {article.id for article in articles if article.published is None}
    return [
        replace(article, published=Published(days[article.id], "inferred"))
        if article.id in undated and article.id in days
        else article
        for article in articles
    ], frozenset(undated & days.keys() - told.keys())


def _redate(
    readings: list[Reading], articles: list[Article], guessed: frozenset[str]
) -> tuple[list[Reading], list[Article]]:
    """Reads those articles anew whose guessed publication day their own "yesterday" contradicts."""
    if not guessed:
        return readings, articles
    _, actor_of = resolve(tuple(readings), articles=tuple(articles))
    shifts = find_shifts(readings, undated=guessed, actor_of=actor_of)
    if not shifts:
        return readings, articles
    moved = [
        replace(article, published=Published(article.published.date + shifts[article.id], "inferred"))
        if article.published is not None and article.id in shifts
        else article
        for article in articles
    ]
    return [
        read(article) if article.id in shifts else reading
        for article, reading in zip(moved, readings, strict=True)
    ], moved


def _guard(room: str, path: str, work: Callable[[T], U | Refusal], given: T) -> U | Refusal:
    """`work(given)`; a defect that one document brings out must not lose the others."""
    try:
        return work(given)
    except PackError:
        raise  # a broken installation spoils every article, and is no fault of theirs
    except Exception as error:
        log.debug("%s: %s", room, path, exc_info=True)
        return _blame(room, path, error)


def _blame(room: str, path: str, error: Exception) -> Refusal:
    return Refusal(
        path,
        f"{room}: a defect in Dragoman ({type(error).__name__}: {str(error)[:200]}) stopped the work on "
        "this document, the others were read; run again with --debug and report what it prints",
    )


def _check_text(article: Article) -> Article | Refusal:
    """Refuses text that is no text (halves of surrogate pairs), which no JSON file can hold."""
    path = article.path.encode("utf-8", "backslashreplace").decode("utf-8")
    try:
        article.text.encode("utf-8")
    except UnicodeEncodeError:
        return Refusal(path, "holds broken characters (unpaired surrogates); save it again as UTF-8")
    return article if path == article.path else replace(article, path=path)


def _wrap_text(text: str) -> Document:
    data = text.encode("utf-8", "replace")
    digest = sha256(data).hexdigest()
    return Document(f"d{digest[:12]}", "text", digest, "text", "utf-8", data, data.decode("utf-8"))


def _take_whole(document: Document, language: str) -> Article:
    """The text as it is, for short ones that would be no article among files."""
    text = document.text
    return Article(
        document.id, document.path, document.sha256, language, None, None, text, ((0, len(text), 0),)
    )


def find_version() -> str:
    """The installed version; `0` where the package runs without having been installed."""
    try:
        return version("dragoman")
    except PackageNotFoundError:
        return "0"


def verify_record(path: Path, *, root: Path | None = None) -> Iterator[Fault]:
    """Every fault of the record in the file `path`: against its schema, in itself, against its documents.

    Documents are looked for below `root` if given, else below the current folder, then beside the record.
    Raises `RecordError` where the file cannot be read at all.
    """
    data = read_bytes(path)
    faults = find_schema_faults(decode_json(data, name=str(path)))
    for place, said in faults:
        yield Fault("", "", place, "what the schema says", said)
    try:
        record = decode_record(data, name=str(path))
    except RecordError as error:
        if not faults:
            yield Fault("", "", "record", "a record", str(error))
        return
    roots = [root] if root is not None else [Path(), path.parent]
    documents = {article.id: found for article in record.documents if (found := _fetch(article, roots))}
    yield from find_faults(record, documents=documents, restore=restore)


def _fetch(article: Article, roots: Sequence[Path]) -> Document | Refusal | None:
    """What stands at the article's path now: the file, or the article within it (`FILE#N`)."""
    if article.path == "-":
        return Refusal("-", "it came from standard input, which is gone")
    name, _, number = article.path.rpartition("#")
    for root in roots:
        whole = root / article.path
        if whole.is_file():
            return _pick(load(str(whole)), str(whole))
        part = root / name
        if number.isdecimal() and part.is_file():
            return _pick(load(str(part)), f"{part}#{number}")
    return None


def _pick(found: Iterable[Document | Refusal], path: str) -> Document | Refusal | None:
    return next((one for one in found if one.path == path), None)
