"""What a brief says, before it becomes a page: every statement with its sources."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from dragoman.ontology import MOST_NAMES
from dragoman.report.day import tell_date, tell_day
from dragoman.report.language import name_language
from dragoman.report.listing import count_sources
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.shelf import Shelf, index_record, sort_newest, sort_oldest
from dragoman.report.source import Source, tell_count, tell_published, tell_side, tell_sources, tell_title
from dragoman.report.statement import name_actor, tell_event, tell_kind, tell_topic
from dragoman.types import Article, Event, PartialDate, Record

MOST_IN_SHORT = 5
FEWEST_FOR_SHORT = 8
"""A brief of fewer events is short enough without a summary of its own."""


class Item(Struct, frozen=True):
    """One event with its sources; `number` is how the brief refers to it."""

    number: int
    event: Event
    statement: str
    kind: str
    when: str
    place: str
    people: tuple[str, ...]
    topics: tuple[str, ...]
    numbers: tuple[str, ...]
    origins: str
    sources: tuple[Source, ...]
    disputed: tuple[str, ...] = ()

    @property
    def carried(self) -> frozenset[str]:
        """The fields for which the sources mark words."""
        return frozenset(
            piece.field
            for source in self.sources
            for quote in source.quotes
            for piece in quote
            if piece.marked
        )


class Day(Struct, frozen=True):
    """A heading with the items below it."""

    label: str
    items: tuple[Item, ...]


class Side(Struct, frozen=True):
    """One value of a dispute and who reports it."""

    value: str
    sources: tuple[Source, ...]


class DisputeItem(Struct, frozen=True):
    """One contradiction."""

    item: Item
    field: str
    sides: tuple[Side, ...]


class Shelved(Struct, frozen=True):
    """A line of the list of documents."""

    number: int
    title: str
    path: str
    language: str
    published: str
    copy_of: int


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
            items[event.id] = _tell_item(event, len(items) + 1, sources, shelf)
    disputes = _tell_disputes(items.values(), shelf)
    for dispute in disputes:
        item = items[dispute.item.event.id]
        items[item.event.id] = replace(item, disputed=(*item.disputed, dispute.field))
    told = [items[event.id] for event in past if event.id in items]
    return Brief(
        title=_tell_title([item.event for item in told]),
        summary=_tell_summary(record),
        in_short=_choose_short(told),
        days=_group_days(told),
        planned=tuple(items[event.id] for event in sort_oldest(ahead) if event.id in items),
        disputes=disputes,
        background=tuple(items[event.id] for event in older if event.id in items),
        documents=tuple(_tell_document(document, shelf.numbers) for document in record.documents),
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
    return f"{words} in {_join(languages)}" if languages else words


def _join(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _choose_short(items: Sequence[Item]) -> tuple[Item, ...]:
    if len(items) < FEWEST_FOR_SHORT:
        return ()
    ranked = sorted(items, key=lambda item: (-item.event.origins, -len(item.event.accounts), item.number))
    return tuple(sorted(ranked[:MOST_IN_SHORT], key=lambda item: item.number))


def _group_days(items: Sequence[Item]) -> tuple[Day, ...]:
    groups: dict[str, list[Item]] = {}
    for item in items:
        label = tell_date(item.event.date, weekday=True) if item.event.date else "Day not told"
        groups.setdefault(label, []).append(item)
    return tuple(Day(label, tuple(below)) for label, below in groups.items())


def _tell_item(event: Event, number: int, sources: tuple[Source, ...], shelf: Shelf) -> Item:
    return Item(
        number=number,
        event=event,
        statement=tell_event(event, actors=shelf.actors, passed=shelf.is_past(event))
        + _tell_claimant(event, shelf),
        kind=tell_kind(event),
        when=_tell_when(event, event.date) if event.date else _tell_reported(event, shelf),
        place=_tell_place(event),
        people=_tell_people(event, shelf),
        topics=tuple(tell_topic(topic) for topic in event.topics),
        numbers=tuple(
            dict.fromkeys(tell_count(count) for source in event.accounts for count in source.counts)
        ),
        origins=count_sources(event),
        sources=sources,
    )


def _tell_when(event: Event, date: PartialDate) -> str:
    """The day; marked where no document tells it and the day of the report stands in."""
    return tell_date(date) + (" (day of the report)" if event.date_basis == "report" else "")


def _tell_reported(event: Event, shelf: Shelf) -> str:
    """For an event without a day, the day of the first report."""
    days = [
        article.published.date
        for account in event.accounts
        if (article := shelf.documents.get(account.document)) and article.published
    ]
    return f"day not told, reported {tell_day(min(days))}" if days else "day not told"


def _tell_claimant(event: Event, shelf: Shelf) -> str:
    """By whom an alleged event is alleged, as written, an English wording before others."""
    if event.status != "alleged":
        return ""
    own = {name for actor in event.actors if actor in shelf.actors for name in shelf.actors[actor].names}
    told = [
        account
        for account in event.accounts
        if account.attributed_to not in (None, "", *own) and account.document in shelf.documents
    ]
    told.sort(
        key=lambda account: (account.status != "alleged", shelf.documents[account.document].language != "en")
    )
    return f", according to “{shorten(told[0].attributed_to or '', most=80)}”" if told else ""


def _tell_place(event: Event) -> str:
    return clean_line(event.place.name) if event.place else ""


def _tell_people(event: Event, shelf: Shelf) -> tuple[str, ...]:
    """Who is meant, each with an office as one of the event's own documents writes it.

    Empty where that would tell no more than the statement does.
    """
    texts = [shelf.documents[one.document].text for one in event.accounts if one.document in shelf.documents]
    lines = []
    for name in dict.fromkeys((*event.actors, *event.recipients)):
        shown = name_actor(name, shelf.actors)
        actor = shelf.actors.get(name)
        offices = actor.offices if actor else ()
        office = next((one for one in offices if any(one in text for text in texts)), "")
        lines.append(f"{shown}, {clean_line(office)}" if office and office not in shown else shown)
    plain = len(event.actors) <= MOST_NAMES and len(event.recipients) <= MOST_NAMES
    return () if plain and not any(", " in line for line in lines) else tuple(lines)


def _tell_disputes(items: Iterable[Item], shelf: Shelf) -> tuple[DisputeItem, ...]:
    told = []
    for item in items:
        for dispute in item.event.disputes:
            sides = tuple(
                Side(_tell_value(dispute.field, side.value, shelf), sources)
                for side in dispute.values
                if (sources := tell_side(item.event, dispute, side, shelf))
            )
            if len(sides) > 1:
                told.append(DisputeItem(item, dispute.field, sides))
    return tuple(told)


def _tell_value(field: str, value: str, shelf: Shelf) -> str:
    """A disputed value in words: days and names as the brief writes them elsewhere."""
    if field == "date":
        first, _, last = value.replace("..", "/").partition("/")
        try:
            start = date.fromisoformat(first)
            return tell_date(PartialDate(start, date.fromisoformat(last) if last else start, "day"))
        except ValueError:
            return clean_line(value)
    if field == "actors":
        return ", ".join(name_actor(name.strip(), shelf.actors) for name in value.split(","))
    return clean_line(value)


def _tell_document(article: Article, numbers: dict[str, int]) -> Shelved:
    return Shelved(
        number=numbers[article.id],
        title=tell_title(article),
        path=clean_line(article.path),
        language=name_language(article.language),
        published=tell_published(article),
        copy_of=numbers.get(article.copy_of or "", 0),
    )
