"""A record as entities of FollowTheMoney, one JSON object a line.

What the record does not say is not said: no memberships, no citizenship, no organizers.
"""

from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO

from dragoman.ontology import find_category
from dragoman.report.day import tell_date
from dragoman.report.exports.entity import (
    MOST_ADDRESS,
    Entity,
    cut_text,
    make_entity,
    name_entity,
    tell_country,
    tell_days,
    tell_language,
    tell_name,
    tell_string,
    tell_url,
)
from dragoman.report.exports.lines import encode_safe
from dragoman.report.exports.tables import list_accepted, summarize
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.shelf import Shelf, index_record
from dragoman.report.source import tell_count
from dragoman.report.statement import name_actor, tell_kind, tell_topic
from dragoman.types import Actor, Article, Event, EventAccount, Record

SCHEMATA = {"person": "Person", "organization": "Organization", "state": "PublicBody", "group": "LegalEntity"}
"""What the kinds of actors are there. There is no schema for states; a group is no organisation yet."""


def write_ftm(record: Record, out: BinaryIO) -> None:
    """Writes the documents, actors and events, and what ties a document to the event it tells."""
    for entity in list_entities(record):
        out.write(encode_safe(entity) + b"\n")


def list_entities(record: Record) -> Iterator[Entity]:
    """The entities, each after those it names."""
    shelf = index_record(record)
    for article in shelf.documents.values():
        yield _tell_document(article)
    for actor in shelf.actors.values():
        yield _tell_actor(actor)
    for event in list_accepted(record):
        yield _tell_event(event, shelf)
        seen: dict[str, int] = {}
        for account in event.accounts:
            if account.document in shelf.documents:
                name = name_entity(event.id, account.document, str(account.start))
                seen[name] = seen.get(name, 0) + 1
                yield _tell_account(f"{name}-{seen[name]}" if seen[name] > 1 else name, event, account, shelf)


def _tell_document(article: Article) -> Entity:
    published = article.published
    stated = published is not None and published.basis == "stated"
    day = (published.date.isoformat(),) if published else ()
    return make_entity(
        "Article",
        name_entity(article.id),
        title=(tell_string(article.title or ""),),
        fileName=(tell_string(PurePath(article.path).name or article.path),),
        sourceUrl=tell_url(article.path),
        language=tell_language(article.language),
        publishedAt=day if stated else (),
        date=() if stated else day,
        bodyText=cut_text(article.text),
        notes=(
            f"sha256 of the document: {clean_line(article.sha256)}",
            None if stated or not published else "the day is inferred from other documents",
            f"repeats the document {clean_line(article.copy_of)}" if article.copy_of else None,
        ),
    )


def _tell_actor(actor: Actor) -> Entity:
    name = tell_name(actor.name) or actor.id
    others = [tell_name(other) for other in actor.names if tell_name(other) != name]
    person = actor.kind == "person"
    # A bare surname is a name by which one is found, but not told from others.
    weak = [other for other in others if person and " " not in other]
    return make_entity(
        SCHEMATA[actor.kind],
        name_entity(actor.id),
        name=(name,),
        alias=[other for other in others if other not in weak],
        weakAlias=weak,
        position=[tell_string(office) for office in actor.offices] if person else (),
        country=tell_country(actor.country),
    )


def _tell_event(event: Event, shelf: Shelf) -> Entity:
    documents = dict.fromkeys(a.document for a in event.accounts if a.document in shelf.documents)
    place = event.place
    category = find_category(event.category)
    return make_entity(
        "Event",
        name_entity(event.id),
        name=(tell_name(summarize(event, shelf)),),
        **tell_days(event.date),
        location=(shorten(place.name, most=MOST_ADDRESS),) if place else (),
        country=tell_country(place.country) if place else (),
        involved=[
            name_entity(actor) for actor in (*event.actors, *event.recipients) if actor in shelf.actors
        ],
        keywords=(
            category.label if category else tell_string(event.category),
            tell_string(tell_kind(event)),
            *(tell_string(tell_topic(topic)) for topic in event.topics),
        ),
        description=("\n".join(_describe(event, shelf)),),
        notes=[*_tell_disputes(event), *_tell_corrections(event)],
        recordId=(tell_string(event.id),),
        proof=[name_entity(document) for document in documents],
        sourceUrl=[url for document in documents for url in tell_url(shelf.documents[document].path)],
    )


def _describe(event: Event, shelf: Shelf) -> Iterator[str]:
    yield f"Status: {event.status}"
    yield f"Category: {clean_line(event.category)}" + (f", {clean_line(event.mode)}" if event.mode else "")
    for words, names in (("Actors", event.actors), ("Recipients", event.recipients)):
        if names:
            yield f"{words}: {'; '.join(name_actor(name, shelf.actors) for name in names)}"
    if event.date is not None:
        basis = " (the day of the first report)" if event.date_basis == "report" else ""
        yield f"Date: {tell_date(event.date)}{basis}"
    documents = len({account.document for account in event.accounts})
    yield f"Independent origins: {event.origins}, documents: {documents}"


def _tell_disputes(event: Event) -> Iterator[str]:
    for dispute in event.disputes:
        sides = " / ".join(
            f"{clean_line(side.value)} ({len(side.documents)} document{'s' if len(side.documents) != 1 else ''})"
            for side in dispute.values
        )
        accepted = f"; accepted: {clean_line(dispute.accepted)}" if dispute.accepted else ""
        yield f"disputed {dispute.field}: {sides}{accepted}"


def _tell_corrections(event: Event) -> Iterator[str]:
    for one in event.corrections:
        yield clean_line(f"{one.field} corrected by {one.by}: {one.value}, was {one.was}. {one.note}")


def _tell_account(name: str, event: Event, account: EventAccount, shelf: Shelf) -> Entity:
    article = shelf.documents[account.document]
    by = clean_line(account.attributed_to or "")
    return make_entity(
        "Documentation",
        name,
        document=(name_entity(account.document),),
        entity=(name_entity(event.id),),
        role=("tells the event",),
        status=(account.status,),
        **tell_days(account.date),
        summary=(clean_line(article.text[account.start : account.end]),),
        description=(f"according to {by}" if by else None, *map(tell_count, account.counts)),
        sourceUrl=tell_url(article.path),
    )
