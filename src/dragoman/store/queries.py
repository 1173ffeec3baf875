"""Questions to a project: events, documents, disputes, each at a revision."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from msgspec import Struct
from sqlalchemy import CompoundSelect, Connection, Select, and_, func, select
from sqlalchemy.sql.elements import ColumnElement

from dragoman.languages.loader import LANGUAGES
from dragoman.languages.names import fold
from dragoman.languages.places import find_place
from dragoman.store.documents import slice_
from dragoman.store.packing import unpack
from dragoman.store.revisions import NOW, find_revision
from dragoman.store.spelling import spell, spell_word
from dragoman.store.tables import (
    ALIVE,
    actor_names,
    actors,
    documents,
    events,
    nodes,
    participants,
    standings,
    subjects,
    tellings,
    tongues,
)
from dragoman.types import Event, Filter

MOST_ACTORS = 200
"""Actors that one name may mean in a question."""


class Page(Struct, frozen=True):
    """Events that a question found, with actors by node, and how many there are in all."""

    events: tuple[Event, ...]
    total: int


def find_events(
    connection: Connection, wanted: Filter, *, revision: int, limit: int | None = None, newest: bool = True
) -> Page:
    """The events that fit, the newest first (those without a date last); at most `limit` of them."""
    conditions = _fit(connection, wanted, revision)
    total = connection.execute(select(func.count()).select_from(events).where(*conditions)).scalar() or 0
    order = (events.c.first.desc(), events.c.id) if newest else (events.c.first, events.c.id)
    # Put in order by what indices hold; only what is wanted is read whole.
    query = select(events.c.number).where(*conditions).order_by(*order)
    if limit is not None:
        query = query.limit(limit)
    numbers = list(connection.execute(query).scalars())
    data: dict[int, bytes] = {}
    for some in slice_(sorted(numbers)):
        whole = select(events.c.number, events.c.data).where(events.c.number.in_(some))
        data.update((row.number, row.data) for row in connection.execute(whole))
    return Page(tuple(unpack(data[number], Event) for number in numbers), total)


def select_alive(
    born: ColumnElement[int],
    died: ColumnElement[int],
    revision: int,
    connection: Connection,
    *,
    keyed: bool = False,
) -> list[ColumnElement[bool]]:
    """What was there at the revision; for the last one by equality, which an index answers.

    `keyed` where the numbers are asked for too, and few: SQLite would take that index for better than theirs.
    """
    if revision != NOW and revision < (connection.execute(select(func.max(events.c.born))).scalar() or 0):
        return [born <= revision, died > revision]
    return [died + 0 == ALIVE if keyed else died == ALIVE]


def _fit(connection: Connection, wanted: Filter, revision: int) -> list[ColumnElement[bool]]:
    """What must hold of an event: that it was there at the revision, and all that is asked for."""
    alive = select_alive(events.c.born, events.c.died, revision, connection)
    fits = list(alive)
    if wanted.category:
        fits.append(events.c.category == wanted.category.upper())
    if wanted.status:
        fits.append(events.c.status == wanted.status)
    if wanted.first:
        fits.append(events.c.last >= wanted.first.toordinal())
    if wanted.last:
        fits.append(events.c.first.between(1, wanted.last.toordinal()))
    if wanted.place:
        fits.append(events.c.place.in_(sorted(name_place(wanted.place))))
    if wanted.disputed:
        fits.append(events.c.disputed.is_(True))
    if not wanted.rejected:
        fits.append(events.c.rejected.is_(False))
    if wanted.main:
        fits.append(events.c.background.is_(False))
    if wanted.topic:
        fits.append(events.c.number.in_(select(subjects.c.event).where(subjects.c.topic == wanted.topic)))
    if wanted.language:
        spoken = select(tongues.c.event).where(tongues.c.language == wanted.language)
        fits.append(events.c.number.in_(spoken))
    if wanted.country:
        theirs = select(actors.c.id).where(
            actors.c.country == wanted.country.upper(), actors.c.born <= revision, actors.c.died > revision
        )
        there = select(events.c.number).where(*alive, events.c.country == wanted.country.upper())
        # Both by their numbers, so that no event needs to be looked at to see where it happened.
        fits.append(events.c.number.in_(there.union_all(select_part(theirs, revision))))
    if wanted.actor:
        found = find_actor_ids(connection, wanted.actor)
        fits.append(events.c.number.in_(select_part(found, revision)))
    return fits


def select_part(
    ids: Select[tuple[str]] | CompoundSelect[tuple[str]] | Sequence[str], revision: int
) -> Select[tuple[int]]:
    """The numbers of the events in which actors of these ids take part."""
    theirs = select(nodes.c.node).where(
        nodes.c.actor.in_(ids), nodes.c.born <= revision, nodes.c.died > revision
    )
    return select(participants.c.event).where(participants.c.node.in_(theirs))


def find_actor_ids(connection: Connection, name: str) -> list[str]:
    """The actors that a name may mean: by id, by the whole name in any spelling, else by all of its words."""
    if connection.execute(select(actors.c.id).where(actors.c.id == name).limit(1)).first():
        return [name]
    if whole := find_whole_names(connection, name):
        return whole
    query = select(actor_names.c.actor).distinct().order_by(actor_names.c.actor).limit(MOST_ACTORS)
    found: set[str] | None = None
    for word in fold(name).split()[:8]:
        some = set(connection.execute(query.where(actor_names.c.name.in_(spell_word(word)))).scalars())
        found = some if found is None else found & some
    return sorted(found or ())


def find_whole_names(connection: Connection, name: str) -> list[str]:
    """The actors of whom this is a whole name, in any spelling."""
    query = select(actor_names.c.actor).distinct().order_by(actor_names.c.actor).limit(MOST_ACTORS)
    return list(connection.execute(query.where(actor_names.c.name.in_(spell(name)))).scalars())


def find_documents(
    connection: Connection,
    *,
    revision: int,
    first: date | None = None,
    last: date | None = None,
    language: str | None = None,
    wanted: Filter | None = None,
    replaced: bool = False,
    limit: int | None = None,
) -> tuple[list[int], int]:
    """Numbers of documents, the newest first, and how many there are in all.

    With `wanted`, those that tell an event that fits it; with `replaced` also earlier versions.
    """
    now = revision >= find_revision(connection)
    # Of all that ever was, what is there now is found by equality, which an index answers in order.
    life = (
        standings.c.died == ALIVE if now else and_(standings.c.born <= revision, standings.c.died > revision)
    )
    query = (
        select(documents.c.number)
        .join(standings, standings.c.document == documents.c.number)
        .where(documents.c.born <= revision, life)
    )
    if not replaced:
        query = query.where(documents.c.died == ALIVE if now else documents.c.died > revision)
    day = standings.c.day
    # Each document has one standing at a time: where no day is asked for, they need not be looked at to be counted.
    plain = not (first or last or wanted is not None or replaced) and now
    if language:
        query = query.where(documents.c.language == language)
    if first:
        query = query.where(day >= first.toordinal())
    if last:
        query = query.where(and_(day >= 1, day <= last.toordinal()))
    if wanted is not None:
        fitting = select_fitting(connection, wanted, revision)
        telling = select(tellings.c.document).where(tellings.c.event.in_(fitting))
        query = query.where(documents.c.number.in_(telling))
    counted = _count_living(language) if plain else select(func.count()).select_from(query.subquery())
    total = connection.execute(counted).scalar() or 0
    query = query.order_by(day.desc(), documents.c.number)
    if limit is not None:
        query = query.limit(limit)
    return list(connection.execute(query).scalars()), total


def _count_living(language: str | None) -> Select[Any]:
    query = select(func.count()).select_from(documents).where(documents.c.died == ALIVE)
    return query.where(documents.c.language == language) if language else query


def name_place(name: str) -> frozenset[str]:
    """The folded names under which a place may be kept: as said, and its usual English one."""
    usual = (find_place(name, language=language) for language in LANGUAGES)
    return frozenset({fold(name), *(fold(one.name) for one in usual if one is not None)})


def select_fitting(connection: Connection, wanted: Filter, revision: int) -> Select[tuple[int]]:
    """The numbers of the events that fit."""
    return select(events.c.number).where(*_fit(connection, wanted, revision))


def list_nodes(found: Iterable[Event]) -> set[str]:
    """The nodes that take part in events."""
    return {node for event in found for node in (*event.actors, *event.recipients)}
