"""What a brief says, before it becomes a page: every statement with its sources."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from dragoman.report.day import tell_date
from dragoman.report.item import (
    Day,
    DisputeItem,
    Item,
    Shelved,
    group_days,
    join,
    tell_disputes,
    tell_document,
    tell_item,
)
from dragoman.report.language import name_language
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.shelf import Shelf, index_record, sort_newest, sort_oldest
from dragoman.report.source import tell_sources
from dragoman.types import Event, PartialDate, Record

MOST_IN_SHORT = 5
FEWEST_FOR_SHORT = 8
"""A brief of fewer events is short enough without a summary of its own."""


class Brief(Struct, frozen=True):
    """The whole brief."""

    title: str
    summary: str
    in_short: tuple[Item, ...]
    days: tuple[Day, ...]
    planned: tuple[Item, ...]
    disputes: tuple[DisputeItem, ...]
    background: tuple[Item, ...]
    documents: tuple[Shelved, ...]
    refused: tuple[tuple[str, str], ...]
    shelf: Shelf

    @property
    def main(self) -> tuple[Item, ...]:
        """The items of all days and the planned ones."""
        return tuple(item for day in self.days for item in day.items) + self.planned


def make_brief(record: Record) -> Brief:
    """Orders the record for a reader. Events that no document's sentence carries are left out."""
    shelf = index_record(record)
    main = [event for event in record.events if event.importance == "main"]
    ahead = [event for event in main if is_ahead(event) and not shelf.is_past(event)]
    past = sort_newest(event for event in main if not is_ahead(event) or shelf.is_past(event))
    older = sort_newest(event for event in record.events if event.importance == "background")
    items: dict[str, Item] = {}
    for event in [*past, *sort_oldest(ahead), *older]:
        sources = tell_sources(event, shelf)
        if sources and event.id not in items:
            items[event.id] = tell_item(event, len(items) + 1, sources, shelf)
    disputes = tell_disputes(items.values(), shelf)
    for dispute in disputes:
        if dispute.settled:
            continue
        item = items[dispute.item.event.id]
        items[item.event.id] = replace(item, disputed=(*item.disputed, dispute.field))
    told = [items[event.id] for event in past if event.id in items]
    return Brief(
        title=_tell_title([item.event for item in told]),
        summary=_tell_summary(record),
        in_short=_choose_short(told),
        days=group_days(told),
        planned=tuple(items[event.id] for event in sort_oldest(ahead) if event.id in items),
        disputes=disputes,
        background=tuple(items[event.id] for event in older if event.id in items),
        documents=tuple(tell_document(document, shelf.numbers) for document in record.documents),
        refused=tuple((clean_line(one.path), shorten(one.reason, most=400)) for one in record.refused),
        shelf=shelf,
    )


def is_ahead(event: Event) -> bool:
    """Whether the event is still to come: planned, or a meeting that someone proposes."""
    return event.status == "planned" or (event.status == "proposed" and event.category == "CONSULT")


def _tell_title(events: Sequence[Event]) -> str:
    days = [event.date for event in events if event.date is not None and event.date.precision == "day"]
    if not days:
        return "What the documents tell"
    first, last = min(day.start for day in days), max(day.end for day in days)
    return tell_date(PartialDate(first, last, "day"))


def _tell_summary(record: Record) -> str:
    languages = sorted({name_language(document.language) for document in record.documents})
    count, events = len(record.documents), len(record.events)
    words = f"{events} event{'s' if events != 1 else ''} from {count} document{'s' if count != 1 else ''}"
    return f"{words} in {join(languages)}" if languages else words


def _choose_short(items: Sequence[Item]) -> tuple[Item, ...]:
    if len(items) < FEWEST_FOR_SHORT:
        return ()
    ranked = sorted(items, key=lambda item: (-item.event.origins, -len(item.event.accounts), item.number))
    return tuple(sorted(ranked[:MOST_IN_SHORT], key=lambda item: item.number))
