"""Disputes for a reader, and as rows: one for each value of each."""

from collections.abc import Iterator

from dragoman.report.day import tell_date
from dragoman.report.item import tell_value
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.shelf import Shelf, index_record, sort_newest
from dragoman.report.source import tell_side
from dragoman.report.statement import tell_event
from dragoman.types import Dispute, DisputedValue, Event, Record

MOST_SOURCES = 6
"""Documents of one side that are quoted."""

HEADS = ("event", "when", "what", "field", "value", "documents", "accepted")


def list_disputes(record: Record) -> list[tuple[str, ...]]:
    """The values of all disputes, those of the newest events first; `accepted` is the one that a person decided for."""
    actors = index_record(record).actors
    return [
        (
            event.id,
            tell_date(event.date) if event.date else "no date",
            tell_event(event, actors=actors),
            dispute.field,
            value.value,
            " ".join(value.documents),
            "yes" if dispute.accepted == value.value else "",
        )
        for event in sort_newest(record.events)
        for dispute in event.disputes
        for value in dispute.values
    ]


def tell_disagreements(record: Record) -> Iterator[str]:
    """Each disputed event with every value and the sentences that give it, line by line, safe to print."""
    shelf = index_record(record)
    for event in sort_newest(record.events):
        if event.disputes:
            when = tell_date(event.date) if event.date else "no date"
            yield f"{clean_line(event.id)}  {when}: {tell_event(event, actors=shelf.actors)}"
            for dispute in event.disputes:
                for side in dispute.values:
                    yield from _tell_side(event, dispute, side, shelf)
            yield ""


def _tell_side(event: Event, dispute: Dispute, side: DisputedValue, shelf: Shelf) -> Iterator[str]:
    accepted = " (accepted by hand)" if dispute.accepted == side.value else ""
    count = len(side.documents)
    told = tell_value(dispute.field, side.value, shelf)
    yield f"  {dispute.field}: {told}{accepted}, {count} document{'s' if count != 1 else ''}"
    for source in tell_side(event, dispute, side, shelf, most=MOST_SOURCES):
        words = " ".join("".join(piece.text for piece in quote) for quote in source.quotes)
        by = f", according to “{source.attributed_to}”" if source.attributed_to else ""
        yield f"    “{shorten(words, most=400)}” {source.path} ({source.published}{by})"
