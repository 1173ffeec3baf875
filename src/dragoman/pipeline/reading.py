"""Documents in, one record out."""

import re
from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from dragoman.clean import MOST_LETTERS, clean
from dragoman.errors import InputError
from dragoman.ingest import gather
from dragoman.languages.loader import LANGUAGES
from dragoman.merge.copies import find_copies
from dragoman.merge.neighbours import Neighbours
from dragoman.pipeline.joining import join
from dragoman.pipeline.leaves import MOST
from dragoman.pipeline.relating import find_day, find_shift, set_day
from dragoman.pipeline.steps import Progress, Step, collect_seldom, find_version, guard
from dragoman.read import read
from dragoman.types import Article, Document, Maker, Published, Reading, Record, Refusal


def read_paths(
    paths: Sequence[str | Path],
    *,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    most: int = MOST,
) -> Record:
    """Reads files, folders and globs (`-` is `stdin`) into one record.

    Every input ends in `documents` or in `refused`; the order of the paths makes no difference. `most` is how much
    is joined at once (see `dragoman.pipeline.leaves`).
    """
    with collect_seldom():
        articles, refused = _gather_articles(paths, stdin, progress)
        return _read_articles(articles, refused, progress, most)


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
    return _read_articles([article], [], None, MOST)


def _gather_articles(
    paths: Sequence[str | Path], stdin: BinaryIO | None, progress: Progress | None
) -> tuple[list[Article], list[Refusal]]:
    """Cleans document by document, so that only one document's bytes are in memory at a time."""
    articles: list[Article] = []
    refused: list[Refusal] = []
    for number, found in enumerate(gather([str(path) for path in paths], stdin=stdin), start=1):
        cleaned = found if isinstance(found, Refusal) else clean_document(found)
        if isinstance(cleaned, Refusal):
            refused.append(cleaned)
        else:
            articles.append(cleaned)
        if progress:
            progress(Step("clean", number))
    return articles, refused


def clean_document(document: Document) -> Article | Refusal:
    """The document's article, or why there is none."""
    cleaned = guard("clean", document.path, clean, document)
    return _check_text(cleaned) if isinstance(cleaned, Article) else cleaned


def read_article(article: Article) -> Reading | Refusal:
    """What the article tells; nothing where no pack covers its language."""
    if article.language not in LANGUAGES:
        return Reading(article.id, (), (), (), ())
    return guard("read", article.path, read, article)


def _read_articles(
    articles: list[Article], refused: list[Refusal], progress: Progress | None, most: int
) -> Record:
    articles = sorted(articles, key=lambda article: (article.path, article.id))
    copies = find_copies(tuple(articles))
    articles = [replace(article, copy_of=copies.get(article.id)) for article in articles]
    near, guessed = _find_near(articles)
    articles = [
        set_day(article, near[article.id][0]) if article.id in near else article for article in articles
    ]
    readings: dict[str, Reading] = {}
    kept: dict[str, Article] = {}
    for number, article in enumerate(articles, start=1):
        reading = read_article(article)
        if isinstance(reading, Refusal):
            refused.append(reading)
        else:
            readings[article.id] = reading
            kept[article.id] = article
        if progress:
            progress(Step("read", number, len(articles)))
    for document in sorted(guessed & kept.keys()):
        moved = _redate(kept[document], [kept[n] for n in near[document][1] if n in kept], readings)
        if moved is not None:
            kept[document], readings[document] = moved
    if progress:
        progress(Step("resolve and merge", len(articles), len(articles)))
    actors, events, spoiling = join(list(readings.values()), list(kept.values()), most=most)
    return Record(
        dragoman=Maker(find_version()),
        documents=tuple(
            article for article in kept.values() if article.path not in {r.path for r in spoiling}
        ),
        actors=actors,
        events=events,
        refused=tuple(sorted([*refused, *spoiling], key=lambda refusal: (refusal.path, refusal.reason))),
    )


def _find_near(articles: Sequence[Article]) -> tuple[dict[str, tuple[date, list[str]]], frozenset[str]]:
    """For undated articles that others date, the day and those others; and the ids whose day is only likely."""
    found: dict[str, tuple[date, list[str]]] = {}
    guessed: set[str] = set()
    undated = [article for article in articles if article.published is None]
    if not undated:
        return found, frozenset()
    by_id = {article.id: article for article in articles}
    neighbours = Neighbours(articles)
    for article in undated:
        near = neighbours.find(article)
        told = find_day(article, [by_id[name] for name in near])
        if told is not None:
            found[article.id] = told[0], near
            if told[1]:
                guessed.add(article.id)
    return found, frozenset(guessed)


def _redate(
    article: Article, neighbours: Sequence[Article], readings: dict[str, Reading]
) -> tuple[Article, Reading] | None:
    """An article whose guessed publication day its own "yesterday" contradicts, with another day and read anew."""
    if article.published is None:
        return None
    asked = [readings[one.id] for one in (article, *neighbours)]
    shift = find_shift(article, neighbours, asked)
    if not shift:
        return None
    moved = set_day(article, article.published.date + shift)
    reading = read_article(moved)
    return (moved, reading) if isinstance(reading, Reading) else None


def _check_text(article: Article) -> Article | Refusal:
    """Refuses text that is no text (halves of surrogate pairs), which no JSON file can hold; NULs become blanks."""
    article = _blank_nuls(article)
    path = article.path.encode("utf-8", "backslashreplace").decode("utf-8")
    try:
        article.text.encode("utf-8")
    except UnicodeEncodeError:
        return Refusal(path, "holds broken characters (unpaired surrogates); save it again as UTF-8")
    return article if path == article.path else replace(article, path=path)


def _blank_nuls(article: Article) -> Article:
    """The article without the NULs that JSON can bring in and PostgreSQL cannot hold; spans stay as they are."""
    title = article.title.replace("\0", " ").strip() if article.title else article.title
    if "\0" not in article.text:
        return article if title == article.title else replace(article, title=title)
    kept = tuple(
        (start + found.start(), start + found.end(), place + found.start())
        for start, end, place in article.kept
        for found in re.finditer("[^\0]+", article.text[start:end])
    )
    return replace(article, title=title, text=article.text.replace("\0", " "), kept=kept)


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
