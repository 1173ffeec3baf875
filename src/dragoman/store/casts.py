"""Plans, and the events that may tell what became of them."""

from collections.abc import Collection, Sequence

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, Integer, Select, and_, func, not_, or_, select, type_coerce

from dragoman.store.documents import slice_
from dragoman.store.queries import select_alive, select_part
from dragoman.store.tables import actors, documents, events, nodes, participants, standings, tellings

LONGEST = 366
"""Days that a plan may be for."""


_OFFERS = and_(events.c.category == "AGREE", events.c.status == "proposed")
"""What somebody proposed to agree on: nobody promised that it will be, and `follow_promises` does not follow it."""


class Cast(Struct, frozen=True):
    """An event as far as plans are held against it: its days (ordinals, or 0), and who takes part.

    `who` are actors' ids with their countries (empty where nobody knows).
    """

    number: int
    id: str
    category: str
    first: int
    last: int
    status: str
    plan: bool
    who: dict[str, str]


def find_plans(
    connection: Connection,
    *,
    revision: int,
    category: str | None = None,
    near: Sequence[str] | None = None,
    first: int = 0,
    last: int = 0,
    open_on: int = 0,
    told_since: int = 0,
    skip: int = 0,
    limit: int | None = None,
) -> list[int]:
    """Numbers of the events that somebody tells as planned, the latest planned day first, those without one last.

    `near` are actors' ids: only plans in which they take part, or others of their countries, who may stand for them.
    `first` and `last` are days (ordinals) that the planned one may lie between. With `open_on`, only those whose day
    is this one or later, or that have no day and were told since `told_since`. `limit` and `skip` are how many of them.
    """
    fits = [*_select_plain(connection, revision, keyed=False), events.c.plan.is_(True), not_(_OFFERS)]
    if category is not None:
        fits.append(events.c.category == category)
    if near is not None:
        fits.append(events.c.number.in_(select_part(_select_kin(near), revision)))
    if first:
        fits.append(events.c.last >= first)
    if last:
        fits.append(events.c.first.between(1, last))
    if open_on:
        fresh = (
            select(tellings.c.event)
            .join(standings, standings.c.document == tellings.c.document)
            .where(standings.c.day >= told_since, standings.c.born <= revision, standings.c.died > revision)
        )
        fits.append(or_(events.c.last >= open_on, and_(events.c.first == 0, events.c.number.in_(fresh))))
    query = select(events.c.number).where(*fits).order_by(events.c.first.desc(), events.c.id)
    return list(connection.execute(query.limit(limit).offset(skip)).scalars())


def _select_kin(near: Sequence[str]) -> Select[tuple[str]]:
    """Actors, and all others of their countries."""
    lands = select(actors.c.country).where(actors.c.id.in_(near), actors.c.country != "")
    return select(actors.c.id).where(or_(actors.c.id.in_(near), actors.c.country.in_(lands)))


def list_with(connection: Connection, who: Sequence[str], *, revision: int, limit: int) -> list[int]:
    """Numbers of the events in which one of these actors takes part, at most `limit`."""
    part = events.c.number.in_(select_part(who, revision))
    fits = [*_select_plain(connection, revision, keyed=True), part]
    return list(connection.execute(select(events.c.number).where(*fits).limit(limit)).scalars())


def _select_plain(connection: Connection, revision: int, *, keyed: bool) -> list[ColumnElement[bool]]:
    alive = select_alive(events.c.born, events.c.died, revision, connection, keyed=keyed)
    return [*alive, events.c.rejected.is_(False)]


def list_casts(connection: Connection, numbers: Sequence[int], *, revision: int) -> dict[int, Cast]:
    """The casts of events by their numbers."""
    found: dict[int, Cast] = {}
    for some in slice_(sorted(set(numbers))):
        found.update(_load_casts(connection, events.c.number.in_(some), revision, keyed=True))
    return found


def find_casts(
    connection: Connection,
    category: str,
    *,
    first: int,
    last: int,
    revision: int,
    near: Sequence[str] | None = None,
    beside: Collection[str] = (),
) -> dict[int, Cast]:
    """The casts of events of a kind that begin between two days, if they are plans or may have kept or ended one.

    `near` are actors' ids: only events with them, with others of their countries, or with one of those in `beside`.
    """
    days = events.c.first.between(max(1, first), last)
    settling = or_(events.c.plan.is_(True), events.c.status.in_(("occurred", "cancelled")))
    fits = [events.c.category == category, settling, days]
    if near is not None:
        kin = _select_kin(near).union(select(actors.c.id).where(actors.c.id.in_(sorted(beside))))
        fits.append(events.c.number.in_(select_part(kin, revision)))
    return _load_casts(connection, and_(*fits), revision)


def find_plan_casts(
    connection: Connection, categories: Collection[str], *, first: int, revision: int
) -> dict[int, Cast]:
    """The casts of the plans of these kinds for the day `first` (ordinal) and later, and of those without a day."""
    plans = and_(events.c.plan.is_(True), not_(_OFFERS), events.c.category.in_(sorted(categories)))
    found = _load_casts(connection, and_(plans, events.c.first == 0), revision)
    # An index over first days serves; what is planned for longer than a year is planned for no day.
    days = and_(events.c.first >= first - LONGEST, events.c.last >= first)
    return found | _load_casts(connection, and_(plans, days), revision)


def find_cancelled(connection: Connection, category: str, *, revision: int) -> dict[int, Cast]:
    """The casts of all events of a kind that were called off."""
    fits = and_(events.c.category == category, events.c.status == "cancelled")
    return _load_casts(connection, fits, revision)


def _load_casts(
    connection: Connection, fits: ColumnElement[bool], revision: int, *, keyed: bool = False
) -> dict[int, Cast]:
    """The casts of what fits; `keyed` where the events' numbers are among what is asked."""
    narrow = (
        events.c.number, events.c.id, events.c.category, events.c.first, events.c.last, events.c.status,
        type_coerce(events.c.plan, Integer),
    )  # fmt: skip
    there = and_(nodes.c.born <= revision, nodes.c.died > revision)
    # One row for each event: twice as many rows would take twice as long.
    who = (
        select(func.aggregate_strings(nodes.c.actor, " "))
        .join(participants, participants.c.node == nodes.c.node)
        .where(participants.c.event == events.c.number, there)
        .scalar_subquery()
    )
    chosen = [*_select_plain(connection, revision, keyed=keyed), fits]
    rows = connection.execute(select(*narrow, who).where(*chosen)).all()
    told = {row[0]: row[7].split() if row[7] else () for row in rows}
    countries = _find_countries(connection, {actor for some in told.values() for actor in some}, revision)
    found: dict[int, Cast] = {}
    for number, name, category, first, last, status, plan, _ in rows:
        parts = {actor: countries[actor] for actor in told[number] if actor in countries}
        found[number] = Cast(number, name, category, first, last, status, bool(plan), parts)
    return found


def _find_countries(connection: Connection, some: Collection[str], revision: int) -> dict[str, str]:
    """By actor, the country, empty where nobody knows it."""
    found: dict[str, str] = {}
    for part in slice_(sorted(some)):
        query = select(actors.c.id, actors.c.country).where(
            actors.c.id.in_(part), actors.c.born <= revision, actors.c.died > revision
        )
        found.update((row[0], row[1]) for row in connection.execute(query).all())
    return found


def find_first_reports(connection: Connection, numbers: Collection[int], *, revision: int) -> dict[int, int]:
    """By event number, the first day (ordinal) on which a document told it, where that is known."""
    found: dict[int, int] = {}
    for some in slice_(sorted(numbers)):
        query = (
            select(tellings.c.event, func.min(standings.c.day))
            .join(standings, standings.c.document == tellings.c.document)
            .where(tellings.c.event.in_(some), standings.c.day > 0)
            .where(standings.c.born <= revision, standings.c.died > revision)
            .group_by(tellings.c.event)
        )
        found.update((row[0], row[1]) for row in connection.execute(query))
    return found


def list_report_days(
    connection: Connection, names: Collection[str], *, revision: int
) -> dict[str, tuple[str, int]]:
    """By document id, its language and its publication day as an ordinal, or 0."""
    found: dict[str, tuple[str, int]] = {}
    for some in slice_(sorted(names)):
        query = (
            select(documents.c.id, documents.c.language, standings.c.day)
            .join(standings, standings.c.document == documents.c.number)
            .where(documents.c.id.in_(some), standings.c.born <= revision, standings.c.died > revision)
        )
        # All at once: to fetch one after the other takes as long as to find them.
        found.update((name, (language, day)) for name, language, day in connection.execute(query).all())
    return found
