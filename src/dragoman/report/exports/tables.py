"""A record as flat tables: one row an event, an account, an actor, a document, a side of a dispute."""

from collections import Counter
from collections.abc import Iterator, Mapping

from dragoman.report.exports.columns import Cell, Table, columns
from dragoman.report.exports.formats import TableName
from dragoman.report.shelf import Shelf
from dragoman.report.statement import name_actor, tell_event
from dragoman.types import Event, PartialDate, Place, Record


def list_accepted(record: Record) -> Iterator[Event]:
    """The record's events without those that a person rejected."""
    for event in record.events:
        if not any(correction.field == "rejected" for correction in event.corrections):
            yield event


def summarize(event: Event, shelf: Shelf) -> str:
    """The event in one line."""
    return event.summary or tell_event(event, actors=shelf.actors, dated=True)


def _list_events(shelf: Shelf) -> Iterator[tuple[Cell, ...]]:
    for event in list_accepted(shelf.record):
        yield (
            event.id,
            event.category,
            event.mode,
            event.status,
            *_tell_days(event.date),
            event.date_basis,
            *_tell_place(event.place),
            tuple(name_actor(actor, shelf.actors) for actor in event.actors),
            event.actors,
            tuple(name_actor(actor, shelf.actors) for actor in event.recipients),
            event.recipients,
            event.topics,
            event.origins,
            tuple(dict.fromkeys(account.document for account in event.accounts)),
            tuple(dict.fromkeys(dispute.field for dispute in event.disputes if dispute.accepted is None)),
            tuple(dict.fromkeys(correction.field for correction in event.corrections)),
            event.importance,
            summarize(event, shelf),
        )


def _list_accounts(shelf: Shelf) -> Iterator[tuple[Cell, ...]]:
    for event in list_accepted(shelf.record):
        for account in event.accounts:
            article = shelf.documents.get(account.document)
            yield (
                event.id,
                account.document,
                account.status,
                account.attributed_to,
                *_tell_days(account.date),
                *_tell_place(account.place),
                account.background,
                account.counts,
                account.start,
                account.end,
                article.text[account.start : account.end] if article else None,
            )


def _list_actors(shelf: Shelf) -> Iterator[tuple[Cell, ...]]:
    told = Counter(
        actor for event in list_accepted(shelf.record) for actor in {*event.actors, *event.recipients}
    )
    for actor in shelf.actors.values():
        yield (
            actor.id,
            actor.kind,
            actor.name,
            actor.names,
            actor.offices,
            actor.country,
            told[actor.id],
        )


def _list_documents(shelf: Shelf) -> Iterator[tuple[Cell, ...]]:
    told = Counter(
        document
        for event in list_accepted(shelf.record)
        for document in {account.document for account in event.accounts}
    )
    for article in shelf.documents.values():
        published = article.published
        yield (
            article.id,
            article.path,
            article.sha256,
            article.language,
            article.title,
            published.date if published else None,
            published.basis if published else None,
            article.copy_of,
            len(article.text),
            told[article.id],
        )


def _list_disputes(shelf: Shelf) -> Iterator[tuple[Cell, ...]]:
    for event in list_accepted(shelf.record):
        for dispute in event.disputes:
            for side in dispute.values:
                yield (
                    event.id,
                    dispute.field,
                    side.value,
                    side.documents,
                    None if dispute.accepted is None else dispute.accepted == side.value,
                    summarize(event, shelf),
                )


def _tell_days(when: PartialDate | None) -> tuple[Cell, Cell, Cell]:
    return (when.start, when.end, when.precision) if when else (None, None, None)


def _tell_place(place: Place | None) -> tuple[Cell, Cell]:
    return (place.name, place.country) if place else (None, None)


ALL: Mapping[TableName, Table] = {
    "events": Table(
        columns(
            id="text", category="text", mode="text", status="text", start="day", end="day", precision="text",
            date_basis="text", place="text", country="text", actors="texts", actor_ids="texts",
            recipients="texts", recipient_ids="texts", topics="texts", origins="integer", documents="texts",
            disputed="texts", corrected="texts", importance="text", summary="text",
        ),
        _list_events,
    ),
    "accounts": Table(
        columns(
            event="text", document="text", status="text", attributed_to="text", start="day", end="day",
            precision="text", place="text", country="text", background="flag", counts="counts",
            sentence_start="integer", sentence_end="integer", sentence="text",
        ),
        _list_accounts,
    ),
    "actors": Table(
        columns(
            id="text", kind="text", name="text", names="texts", offices="texts", country="text", events="integer",
        ),
        _list_actors,
    ),
    "documents": Table(
        columns(
            id="text", path="text", sha256="text", language="text", title="text", published="day",
            published_basis="text", copy_of="text", characters="integer", events="integer",
        ),
        _list_documents,
    ),
    "disputes": Table(
        columns(event="text", field="text", value="text", documents="texts", accepted="flag", summary="text"),
        _list_disputes,
    ),
}  # fmt: skip
"""The tables by name."""
