"""Events as rows of a table."""

from msgspec import Struct

from dragoman.report.day import tell_date
from dragoman.report.plaintext import clean_line
from dragoman.report.shelf import index_record, sort_newest
from dragoman.report.statement import tell_event
from dragoman.types import Event, Record

HEADS = (
    "id", "category", "mode", "status", "start", "end", "precision", "place", "country", "actors", "recipients",
    "topics", "origins", "documents", "disputed", "importance", "summary",
)  # fmt: skip


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
    fields = [dispute.field for dispute in event.disputes if dispute.accepted is None]
    disputed = f" [disputed: {', '.join(fields)}]" if fields else ""
    older = event.importance == "background"
    return Row(
        event=clean_line(event.id),
        when=tell_date(event.date) if event.date else "no date",
        status=event.status,
        what=what + disputed + (" [background]" if older else ""),
        sources=f"{len({account.document for account in event.accounts})} ({event.origins})",
        background=older,
    )


def list_cells(record: Record) -> list[tuple[str, ...]]:
    """All events as cells under `HEADS`, in the record's order; names and topics are divided by "; "."""
    names = {actor.id: actor.name for actor in record.actors}
    return [
        (
            event.id,
            event.category,
            event.mode or "",
            event.status,
            event.date.start.isoformat() if event.date else "",
            event.date.end.isoformat() if event.date else "",
            event.date.precision if event.date else "",
            event.place.name if event.place else "",
            (event.place.country or "") if event.place else "",
            "; ".join(names.get(actor, actor) for actor in event.actors),
            "; ".join(names.get(actor, actor) for actor in event.recipients),
            "; ".join(event.topics),
            str(event.origins),
            "; ".join(dict.fromkeys(account.document for account in event.accounts)),
            "; ".join(dispute.field for dispute in event.disputes if dispute.accepted is None),
            event.importance,
            event.summary,
        )
        for event in record.events
    ]
