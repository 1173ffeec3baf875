"""Events as rows of a table."""

from msgspec import Struct

from dragoman.report.day import tell_date
from dragoman.report.plaintext import clean_line
from dragoman.report.shelf import index_record, sort_newest
from dragoman.report.statement import tell_event
from dragoman.types import Event, Record


class Row(Struct, frozen=True):
    """One event in words, safe to print."""

    event: str
    when: str
    status: str
    what: str
    sources: str
    background: bool


def list_events(record: Record) -> list[Row]:
    """All events, the main ones newest first, then the background ones."""
    shelf = index_record(record)
    ordered = sorted(sort_newest(record.events), key=lambda event: event.importance == "background")
    return [_tell_row(event, what=tell_event(event, actors=shelf.actors)) for event in ordered]


def count_sources(event: Event) -> str:
    """ "1 document", "3 documents, 2 independent origins"."""
    documents = len({account.document for account in event.accounts})
    words = f"{documents} document{'s' if documents != 1 else ''}"
    if documents > 1:
        words += f", {event.origins} independent origin{'s' if event.origins != 1 else ''}"
    return words


def _tell_row(event: Event, *, what: str) -> Row:
    disputed = " [disputed: " + ", ".join(dispute.field for dispute in event.disputes) + "]"
    older = event.importance == "background"
    return Row(
        event=clean_line(event.id),
        when=tell_date(event.date) if event.date else "no date",
        status=event.status,
        what=what + (disputed if event.disputes else "") + (" [background]" if older else ""),
        sources=f"{len({account.document for account in event.accounts})} ({event.origins})",
        background=older,
    )
