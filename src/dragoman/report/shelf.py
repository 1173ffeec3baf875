"""A record's parts by their ids, and its events in a reader's order."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from dragoman.types import Actor, Article, Event, Record


class Shelf(Struct, frozen=True):
    """Look-up tables over one record; `numbers` counts its documents from 1, `latest` is the last report's day."""

    record: Record
    documents: dict[str, Article]
    actors: dict[str, Actor]
    events: dict[str, Event]
    numbers: dict[str, int]
    latest: date | None = None

    def is_past(self, event: Event) -> bool:
        """Whether the event's last day lies before the last report."""
        return event.date is not None and self.latest is not None and event.date.end < self.latest


def index_record(record: Record) -> Shelf:
    """The shelf of a record; of two parts with one id the first counts."""
    days = [article.published.date for article in record.documents if article.published]
    shelf = Shelf(record, {}, {}, {}, {}, latest=max(days, default=None))
    for number, document in enumerate(record.documents, start=1):
        shelf.documents.setdefault(document.id, document)
        shelf.numbers.setdefault(document.id, number)
    for actor in record.actors:
        shelf.actors.setdefault(actor.id, actor)
    for event in record.events:
        shelf.events.setdefault(event.id, event)
    return shelf


def sort_newest(events: Iterable[Event]) -> list[Event]:
    """Newest first; on one day what more origins tell, then meetings before what hangs on them; undated last."""
    return sorted(
        events,
        key=lambda event: (
            _age(event), -event.origins, -len(event.accounts), event.category != "CONSULT", event.id
        ),
    )  # fmt: skip


def sort_oldest(events: Iterable[Event]) -> list[Event]:
    """By first day, undated events last."""
    far = date.max
    return sorted(events, key=lambda event: (event.date.start if event.date else far, event.id))


def _age(event: Event) -> tuple[int, int]:
    if event.date is None:
        return (1, 0)
    return (0, -event.date.start.toordinal())
