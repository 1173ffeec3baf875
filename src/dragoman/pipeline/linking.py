"""The threads of events in the leaves that a change touched, found again."""

from collections.abc import Iterable

from sqlalchemy import Connection

from dragoman.follow.linking import link_article
from dragoman.pipeline.leaves import Leaf
from dragoman.store import documents as shelf
from dragoman.store import recall
from dragoman.store.passages import load_by_document, place_passages
from dragoman.store.revisions import NOW
from dragoman.store.strands import replace_strands
from dragoman.types import Event

__all__ = ["link_leaves"]


def link_leaves(connection: Connection, leaves: Iterable[Leaf], *, revision: int) -> None:
    """Links the events that documents in these leaves tell with the threads that the documents name."""
    done: set[int] = set()
    for leaf in leaves:
        numbers = set(shelf.list_in_leaf(connection, leaf.low, leaf.high)) - done
        done |= numbers
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
        places = {
            number: (ordinals[number], one.standing.original is not None) for number, one in kept.items()
        }
        place_passages(connection, places, revision=revision)
        replace_strands(connection, links, ordinals, events, revision=revision)
