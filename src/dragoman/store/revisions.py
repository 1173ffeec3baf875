"""Revisions: every change of a project, one after the other."""

from datetime import UTC, date, datetime

from msgspec import Struct
from sqlalchemy import Connection, Table, and_, func, insert, select
from sqlalchemy.sql.elements import ColumnElement

from dragoman.store.tables import ALIVE, revisions

NOW = ALIVE - 1
"""Stands for the last revision, whichever that is: what lives then is found by one equality."""


class Revision(Struct, frozen=True):
    """One change: `at` is UTC, `kind` what was done (`add`, `judge`, `refresh`), `by` who did it."""

    number: int
    at: datetime
    kind: str
    by: str
    note: str
    version: str


def begin_revision(
    connection: Connection, *, kind: str, by: str, note: str, version: str, at: datetime | None = None
) -> Revision:
    """Writes down that a change begins; it never lies before the change before it."""
    last = connection.execute(
        select(revisions.c.number, revisions.c.at).order_by(revisions.c.number.desc())
    ).first()
    moment = (at or datetime.now(UTC)).astimezone(UTC).replace(microsecond=0)
    if last is not None:
        moment = max(moment, datetime.fromisoformat(last.at))
    made = Revision((last.number if last else 0) + 1, moment, kind, by, note, version)
    connection.execute(
        insert(revisions).values(
            number=made.number, at=moment.isoformat(), kind=kind, by=by, note=note, version=version
        )
    )
    return made


def find_revision(connection: Connection, *, day: date | None = None) -> int:
    """The last revision, or the last of `day` (UTC) and before; 0 before the first."""
    query = select(func.max(revisions.c.number))
    if day is not None:
        query = query.where(
            revisions.c.at < f"{day.isoformat()}U"
        )  # "T" and all that follows it sort before "U"
    return connection.execute(query).scalar() or 0


def list_revisions(connection: Connection, *, after: int = 0) -> list[Revision]:
    """The revisions after the one given, in order."""
    query = select(revisions).where(revisions.c.number > after).order_by(revisions.c.number)
    return [
        Revision(row.number, datetime.fromisoformat(row.at), row.kind, row.by, row.note, row.version)
        for row in connection.execute(query)
    ]


def settle_revision(connection: Connection, *, day: date | None = None) -> int:
    """The last revision of `day` and before; `NOW` where nothing came after it."""
    revision = find_revision(connection, day=day)
    return NOW if revision == find_revision(connection) else revision


def living(table: Table, revision: int) -> ColumnElement[bool]:
    """What of a table with `born` and `died` was there at the revision."""
    if revision == NOW:
        return table.c.died == ALIVE
    return and_(table.c.born <= revision, table.c.died > revision)


def living_there(table: Table, revision: int) -> ColumnElement[bool]:
    """As `living`, of rows that are found by their key.

    SQLite would take an index over all that lives for better than the key's.
    """
    if revision == NOW:
        return table.c.died + 0 == ALIVE
    return living(table, revision)
