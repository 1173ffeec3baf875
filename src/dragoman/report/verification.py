"""Checks a record against itself and against the documents it was made from, without a network."""

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from dragoman.ontology import find_category, find_mode
from dragoman.report.plaintext import clean_line, shorten
from dragoman.types import Article, Document, Event, EventAccount, Record, Refusal

Restore = Callable[[Document, Article], list[str]]
"""Says what of an article's runs does not stand in its document, a line each."""

MOST_RUNS = 5
"""Faulty runs told of one document: a wrong offset makes every later run a fault."""


class Fault(Struct, frozen=True):
    """One thing that does not hold: where (document, event, field), what was expected, what was found."""

    document: str
    event: str
    field: str
    expected: str
    found: str

    def __str__(self) -> str:
        where = ", ".join(
            f"{name} {value}"
            for name, value in (("document", self.document), ("event", self.event), ("field", self.field))
            if value
        )
        return f"{where}: expected {self.expected}, found {self.found}"


def find_faults(
    record: Record, *, documents: Mapping[str, Document | Refusal], restore: Restore
) -> Iterator[Fault]:
    """Every fault of the record. `documents` maps document ids to what stands at their paths now."""
    yield from _check_ids(record)
    for article in record.documents:
        yield from _check_document(article, documents.get(article.id), restore)
    articles = {article.id: article for article in record.documents}
    actors = {actor.id for actor in record.actors}
    for event in record.events:
        yield from _check_event(event, actors)
        for account in event.accounts:
            yield from _check_account(event, account, articles)
        yield from _check_documents_named(event, articles)


def _check_ids(record: Record) -> Iterator[Fault]:
    for field, ids in (
        ("documents", [article.id for article in record.documents]),
        ("actors", [actor.id for actor in record.actors]),
        ("events", [event.id for event in record.events]),
    ):
        seen: set[str] = set()
        for name in ids:
            if name in seen:
                yield Fault("", "", field, "every id once", f"{shorten(name, most=60)} again")
            seen.add(name)
    documents = {article.id for article in record.documents}
    for article in record.documents:
        if article.copy_of is not None and article.copy_of not in documents - {article.id}:
            yield Fault(article.path, "", "copy_of", "the id of another document", article.copy_of)


def _check_document(
    article: Article, document: Document | Refusal | None, restore: Restore
) -> Iterator[Fault]:
    if document is None:
        yield Fault(article.path, "", "path", "a file to check against", "no such file; it cannot be checked")
        return
    if isinstance(document, Refusal):
        yield Fault(article.path, "", "path", "a readable file", f"it cannot be checked: {document.reason}")
        return
    if document.sha256 != article.sha256:
        yield Fault(article.path, "", "sha256", article.sha256, document.sha256)
        return
    for fault in restore(document, article)[:MOST_RUNS]:
        found = clean_line(fault.removeprefix(f"{article.path}: "))
        yield Fault(article.path, "", "kept", "every kept run in the document", found)


def _check_event(event: Event, actors: set[str]) -> Iterator[Fault]:
    if find_category(event.category) is None:
        yield Fault("", event.id, "category", "a PLOVER category", shorten(event.category, most=60))
    elif event.mode is not None and find_mode(event.category, event.mode) is None:
        yield Fault("", event.id, "mode", f"a mode of {event.category}", shorten(event.mode, most=60))
    for field, names in (("actors", event.actors), ("recipients", event.recipients)):
        for name in names:
            if name not in actors:
                yield Fault("", event.id, field, "the id of an actor", shorten(name, most=60))
    if event.date is not None and event.date.end < event.date.start:
        days = f"{event.date.start}..{event.date.end}"
        yield Fault("", event.id, "date", "a first day not after the last", days)
    if event.origins > len(event.accounts):
        yield Fault(
            "", event.id, "origins", f"at most {len(event.accounts)}, one an account", str(event.origins)
        )


def _check_account(event: Event, account: EventAccount, articles: Mapping[str, Article]) -> Iterator[Fault]:
    article = articles.get(account.document)
    if article is None:
        yield Fault(account.document, event.id, "document", "the id of a document", "no such document")
        return
    if not 0 <= account.start <= account.end <= len(article.text):
        yield Fault(
            article.path,
            event.id,
            "account",
            f"a span within the {len(article.text)} characters",
            f"{account.start}..{account.end}",
        )
    if not account.evidence:
        yield Fault(article.path, event.id, "evidence", "at least one quoted span", "none")
    for evidence in account.evidence:
        stands = article.text[evidence.start : evidence.end] if 0 <= evidence.start <= evidence.end else ""
        if stands != evidence.text or not evidence.text:
            yield Fault(
                article.path,
                event.id,
                f"{evidence.field} [{evidence.start}:{evidence.end}]",
                repr(shorten(evidence.text, most=80)),
                repr(shorten(stands, most=80)),
            )
    if account.attributed_to and account.attributed_to not in article.text:
        yield Fault(
            article.path,
            event.id,
            "attributed_to",
            "words that stand in the document",
            repr(shorten(account.attributed_to, most=80)),
        )


def _check_documents_named(event: Event, articles: Mapping[str, Article]) -> Iterator[Fault]:
    sides = [side for dispute in event.disputes for side in dispute.values]
    named = [("disputes", name) for side in sides for name in side.documents]
    named += [("judgements", judgement.document) for judgement in event.judgements]
    for field, name in named:
        if name not in articles:
            yield Fault("", event.id, field, "the id of a document", shorten(name, most=60))
