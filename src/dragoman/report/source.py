"""Who says it: a document's telling of an event, with its sentences and what is peculiar to it."""

from collections.abc import Mapping
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from dragoman.report.day import tell_date, tell_day
from dragoman.report.language import name_language
from dragoman.report.plaintext import clean_line, is_right_to_left, shorten
from dragoman.report.quote import Quote, quote_account, select_evidence
from dragoman.report.shelf import Shelf
from dragoman.types import Article, Count, Dispute, DisputedValue, Event, EventAccount

_EVIDENCE_OF = {"date": "date", "place": "place", "status": "event", "actors": "actor", "number": "number"}
"""The evidence that carries the field of a dispute."""


class Source(Struct, frozen=True):
    """One document's telling: who says it, and its sentences."""

    document: int
    title: str
    path: str
    language: str
    language_name: str
    direction: str
    published: str
    attributed_to: str
    notes: tuple[str, ...]
    quotes: tuple[Quote, ...]


def tell_sources(event: Event, shelf: Shelf) -> tuple[Source, ...]:
    """A source for every account that quotes something from a document of the record."""
    sources = []
    for account in event.accounts:
        article = shelf.documents.get(account.document)
        quotes = quote_account(account, article.text) if article else ()
        if article and quotes:
            sources.append(_tell_source(event, account, article, quotes, shelf.numbers))
    return tuple(sources)


def tell_side(
    event: Event, dispute: Dispute, side: DisputedValue, shelf: Shelf, *, most: int | None = None
) -> tuple[Source, ...]:
    """The sentences in which the side's documents, at most so many, give its value, only those words marked.

    A document that stands on several sides is quoted only with words that its evidence gives to this value.
    """
    field = _EVIDENCE_OF.get(dispute.field, dispute.field)
    sources: list[Source] = []
    theirs = frozenset(side.documents)
    for account in event.accounts:
        article = shelf.documents.get(account.document)
        if article is None or account.document not in theirs:
            continue
        if most is not None and len(sources) >= most:
            break
        others = {other.value for other in dispute.values} - {side.value}
        chosen = tuple(
            item
            for item in select_evidence(account, field=field, value=side.value)
            if item.value not in others
        )
        torn = sum(account.document in other.documents for other in dispute.values) > 1
        if torn and account.status != side.value and not any(item.value == side.value for item in chosen):
            continue
        quotes = quote_account(replace(account, evidence=chosen), article.text)
        marked = tuple(quote for quote in quotes if any(piece.marked for piece in quote))
        if quotes:
            told = _tell_source(event, account, article, marked or quotes, shelf.numbers)
            words = " ".join(piece.text for quote in told.quotes for piece in quote)
            by = told.attributed_to if told.attributed_to in clean_line(words) else ""
            sources.append(replace(told, notes=(), attributed_to=by))
    return tuple(sources)


def tell_published(article: Article) -> str:
    """ "12 March 2026", "12 March 2026 (inferred)", "no date"."""
    if article.published is None:
        return "no date"
    day = tell_day(article.published.date)
    return day if article.published.basis == "stated" else f"{day} (inferred)"


def tell_title(article: Article) -> str:
    """The headline; of an article without one the name of its file."""
    return shorten(article.title or PurePath(article.path).name or article.path, most=140)


def tell_count(count: Count) -> str:
    """ "at least 12 killed (rescuers)"."""
    words = f"{'at least ' if count.least else ''}{count.value:,} {clean_line(count.what)}"
    return f"{words} ({clean_line(count.source)})" if count.source else words


def _tell_source(
    event: Event,
    account: EventAccount,
    article: Article,
    quotes: tuple[Quote, ...],
    numbers: Mapping[str, int],
) -> Source:
    return Source(
        document=numbers[article.id],
        title=tell_title(article),
        path=clean_line(article.path),
        language=clean_line(article.language),
        language_name=name_language(article.language),
        direction="rtl" if is_right_to_left(article.language) else "auto",
        published=tell_published(article),
        attributed_to=clean_line(account.attributed_to or ""),
        notes=_tell_notes(event, account, article, numbers),
        quotes=quotes,
    )


def _tell_notes(
    event: Event, account: EventAccount, article: Article, numbers: Mapping[str, int]
) -> tuple[str, ...]:
    notes = [tell_count(count) for count in account.counts]
    if account.status != event.status:
        notes.append(f"tells it as {account.status}")
    if account.date is not None and event.date is not None and account.date != event.date:
        notes.append(f"gives {tell_date(account.date)}")
    if account.place is not None and event.place is not None and account.place.name != event.place.name:
        notes.append(f"gives {clean_line(account.place.name)}")
    if account.background and event.importance == "main":
        notes.append("tells it in passing")
    if article.copy_of is not None and article.copy_of in numbers:
        notes.append(f"repeats document {numbers[article.copy_of]}")
    return tuple(notes)
