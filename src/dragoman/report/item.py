"""Events, contradictions and documents as a brief shows them: every statement with its sources."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from dragoman.ontology import MOST_NAMES
from dragoman.report.day import tell_date, tell_day
from dragoman.report.language import name_language
from dragoman.report.listing import count_sources
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.shelf import Shelf
from dragoman.report.source import Source, tell_count, tell_published, tell_side, tell_title
from dragoman.report.statement import name_actor, tell_event, tell_kind, tell_topic
from dragoman.types import Article, Correction, Dispute, Event, PartialDate


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
    by_hand: tuple[str, ...] = ()

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
    settled: bool = False


class Shelved(Struct, frozen=True):
    """A line of the list of documents."""

    number: int
    title: str
    path: str
    language: str
    published: str
    copy_of: int


def join(words: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def group_days(items: Sequence[Item]) -> tuple[Day, ...]:
    """The items below headings of their days, in the order given."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        label = tell_date(item.event.date, weekday=True) if item.event.date else "Day not told"
        groups.setdefault(label, []).append(item)
    return tuple(Day(label, tuple(below)) for label, below in groups.items())


def tell_item(event: Event, number: int, sources: tuple[Source, ...], shelf: Shelf) -> Item:
    """An event with its sources for a reader."""
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
        by_hand=tuple(_tell_correction(one, shelf) for one in event.corrections),
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


def tell_disputes(items: Iterable[Item], shelf: Shelf) -> tuple[DisputeItem, ...]:
    """The contradictions of these events, with who says what."""
    told = []
    for item in items:
        for dispute in item.event.disputes:
            sides = tuple(
                Side(_tell_side(dispute, side.value, shelf), sources)
                for side in dispute.values
                if (sources := tell_side(item.event, dispute, side, shelf))
            )
            if len(sides) > 1:
                told.append(DisputeItem(item, dispute.field, sides, settled=dispute.accepted is not None))
    return tuple(told)


def tell_value(field: str, value: str, shelf: Shelf) -> str:
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


def _tell_side(dispute: Dispute, value: str, shelf: Shelf) -> str:
    told = tell_value(dispute.field, value, shelf)
    return f"{told} (accepted by hand)" if dispute.accepted == value else told


def _tell_correction(correction: Correction, shelf: Shelf) -> str:
    """ "Place corrected by ayse (before: Quito): per the embassy"."""
    note = f": {clean_line(correction.note)}" if correction.note else ""
    if correction.field == "rejected":
        return f"Rejected by {clean_line(correction.by)}{note}"
    was = f" (before: {tell_field(correction.field, correction.was, shelf)})" if correction.was else ""
    return f"{correction.field.capitalize()} corrected by {clean_line(correction.by)}{was}{note}"


def tell_field(field: str, value: str, shelf: Shelf) -> str:
    """A field's value, or several with " / " between them, as a reader sees it."""
    if not value:
        return ""
    if " / " in value:
        return join([tell_field(field, one, shelf) for one in value.split(" / ")])
    if field in ("actors", "recipients"):
        return join([name_actor(one, shelf.actors) for one in value.split("\n") if one] or [value])
    if field == "topics":
        return ", ".join(tell_topic(topic) for topic in value.split(","))
    return tell_value(field, value, shelf)


def tell_document(article: Article, numbers: dict[str, int]) -> Shelved:
    """A document's line in the list."""
    return Shelved(
        number=numbers[article.id],
        title=tell_title(article),
        path=clean_line(article.path),
        language=name_language(article.language),
        published=tell_published(article),
        copy_of=numbers.get(article.copy_of or "", 0),
    )
