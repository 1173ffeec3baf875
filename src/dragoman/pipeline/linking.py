"""The threads of events that documents tell, found again where something of them has changed."""

from collections.abc import Iterable

from sqlalchemy import Connection

from dragoman.follow.linking import link_article
from dragoman.store import documents as shelf
from dragoman.store import recall
from dragoman.store.passages import load_by_document, place_passages
from dragoman.store.revisions import NOW
from dragoman.store.strands import replace_strands
from dragoman.types import Event

__all__ = ["link_documents"]


def link_documents(connection: Connection, numbers: Iterable[int], *, revision: int) -> None:
    """Links the events that these documents tell with the threads that the documents name.

    The links of a document rest on its own words and on the events that it tells: where neither is otherwise than it
    was, nor its day, nor what it repeats, it need not be among these.
    """
    for some in shelf.slice_(sorted(set(numbers))):
        _link(connection, [int(number) for number in some], revision)


def _link(connection: Connection, numbers: list[int], revision: int) -> None:
    passages = load_by_document(connection, numbers)
    events: dict[str, Event] = {}
    told: dict[str, list[Event]] = {}
    for event in recall.find_telling(connection, numbers, revision=NOW):
        if not any(correction.field == "rejected" for correction in event.corrections):
            events[event.id] = event
            for name in {account.document for account in event.accounts}:
                told.setdefault(name, []).append(event)
    kept = shelf.load_kept(connection, numbers)
    links = {
        number: link_article(one.article, passages.get(number, ()), told.get(one.article.id, ()))
        for number, one in kept.items()
    }
    days = {number: one.settled.published for number, one in kept.items()}
    ordinals = {number: day.date.toordinal() if day else 0 for number, day in days.items()}
    places = {number: (ordinals[number], one.standing.original is not None) for number, one in kept.items()}
    place_passages(connection, places, revision=revision)
    replace_strands(connection, links, ordinals, events, revision=revision)
