"""Disputes as rows: one for each value of each."""

from dragoman.report.day import tell_date
from dragoman.report.shelf import index_record, sort_newest
from dragoman.report.statement import tell_event
from dragoman.types import Record

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
