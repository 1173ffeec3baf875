"""Questions to a project, answered as parts of its record."""

from collections.abc import Sequence
from datetime import date
from itertools import islice

from msgspec import Struct
from sqlalchemy import Connection

from dragoman.pipeline.growing import fill_copies
from dragoman.pipeline.joining import translate
from dragoman.pipeline.steps import find_version
from dragoman.store import documents as shelf
from dragoman.store import queries, recall
from dragoman.store.attendance import find_actors
from dragoman.store.opening import Project
from dragoman.store.revisions import find_revision
from dragoman.store.versions import count_versions
from dragoman.types import Actor, Article, Event, Filter, Maker, Record

__all__ = [
    "Filter",
    "Selection",
    "Shelved",
    "ask_actors",
    "ask_documents",
    "ask_events",
    "load_articles",
    "name_participants",
]


MOST_OF_SIDE = 12
"""Documents of one side of a dispute that are at hand to be quoted; some give the value in no words of their own."""


class Selection(Struct, frozen=True):
    """A part of the record that answers a question; `total` is how many things would, had all been wanted."""

    record: Record
    total: int


def ask_events(
    project: Project,
    wanted: Filter,
    *,
    as_of: date | None = None,
    limit: int | None = None,
    documents: bool = False,
    sides: bool = False,
) -> Selection:
    """Events, the newest first, with the actors in them; with their documents too where wanted.

    With `sides` come some documents of each side of their disputes, enough to quote; what they repeat is left out.
    `as_of` asks for the record as it stood at the end of that day (UTC).
    """
    with project.read() as connection:
        revision = find_revision(connection, day=as_of)
        page = queries.find_events(connection, wanted, revision=revision, limit=limit)
        events, actors = name_participants(connection, page.events, revision=revision)
        told = _list_sides(events) if sides else ()
        numbers = tuple(shelf.number_documents(connection, told).values())
        shown = events if documents else ()
        articles = load_articles(connection, shown, revision, numbers=numbers, copies=not sides)
    return Selection(Record(Maker(find_version()), articles, actors, events), page.total)


def _list_sides(events: Sequence[Event]) -> set[str]:
    """Documents that give the values in dispute, of each value the first ones."""
    found: set[str] = set()
    for event in events:
        for dispute in event.disputes:
            for side in dispute.values:
                theirs = frozenset(side.documents)
                telling = (a.document for a in event.accounts if a.document in theirs)
                found.update(islice(telling, MOST_OF_SIDE))
    return found


def ask_actors(
    project: Project,
    *,
    name: str | None = None,
    country: str | None = None,
    kind: str | None = None,
    wanted: Filter | None = None,
    as_of: date | None = None,
    limit: int | None = None,
) -> tuple[list[tuple[Actor, int]], int]:
    """Actors with the number of events they take part in, those of most first; and how many there are in all.

    With `wanted`, only events that fit it count, and only actors with such events are given.
    """
    with project.read() as connection:
        revision = find_revision(connection, day=as_of)
        return find_actors(
            connection, revision=revision, name=name, country=country, kind=kind, wanted=wanted, limit=limit
        )


class Shelved(Struct, frozen=True):
    """A document that was found: its article, and where other versions are, which one of how many it is."""

    article: Article
    version: int = 1
    versions: int = 1


def ask_documents(
    project: Project,
    *,
    first: date | None = None,
    last: date | None = None,
    language: str | None = None,
    wanted: Filter | None = None,
    replaced: bool = False,
    as_of: date | None = None,
    limit: int | None = None,
) -> tuple[list[Shelved], int]:
    """Documents by the day of their publication, the newest first; and how many there are in all.

    With `wanted`, those that tell an event that fits it; with `replaced` also those that another version replaced.
    """
    with project.read() as connection:
        revision = find_revision(connection, day=as_of)
        numbers, total = queries.find_documents(
            connection,
            revision=revision,
            first=first,
            last=last,
            language=language,
            wanted=wanted,
            replaced=replaced,
            limit=limit,
        )
        kept = fill_copies(
            connection, shelf.load_kept(connection, numbers, revision=revision), revision=revision
        )
        versions = count_versions(connection, numbers)
        found = [Shelved(kept[number].settled, *versions.get(number, (1, 1))) for number in numbers]
        return found, total


def name_participants(
    connection: Connection, events: Sequence[Event], *, revision: int
) -> tuple[tuple[Event, ...], tuple[Actor, ...]]:
    """Events as the store keeps them with actor ids in the place of nodes, and those actors."""
    names = recall.name_nodes(connection, revision=revision, wanted=queries.list_nodes(events))
    translated = tuple(translate(event, names) for event in events)
    actors = recall.load_actors(connection, revision=revision, wanted=names.values())
    ordered = sorted(actors.values(), key=lambda actor: (actor.kind, actor.name, actor.names, actor.id))
    return translated, tuple(ordered)


def load_articles(
    connection: Connection,
    events: Sequence[Event],
    revision: int,
    *,
    numbers: Sequence[int] = (),
    copies: bool = True,
) -> tuple[Article, ...]:
    """The articles that tell the events, and those of the `numbers`, with their standing at the revision, by path.

    Without `copies`, they do not say what they repeat.
    """
    names = {account.document for event in events for account in event.accounts}
    wanted = {*shelf.number_documents(connection, names).values(), *numbers}
    kept = shelf.load_kept(connection, wanted, revision=revision)
    if copies:
        kept = fill_copies(connection, kept, revision=revision)
    return tuple(
        sorted((one.settled for one in kept.values()), key=lambda article: (article.path, article.id))
    )
