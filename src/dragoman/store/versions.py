"""Documents that took the place of one another."""

from msgspec import Struct
from sqlalchemy import Connection, func, select

from dragoman.store.tables import documents


class Copy(Struct, frozen=True):
    """One version: the document's number, and the revisions in which it came and in which another took its place."""

    number: int
    born: int
    died: int

    @property
    def last(self) -> int:
        """The last revision in which it counted; none (0) where it came late and never did."""
        return 0 if self.died <= self.born else self.died - 1


def find_documents_named(connection: Connection, name: str, *, address: str = "") -> list[int]:
    """The documents that a name may mean: by id, path or URL, else by the path's end or the id's beginning."""
    for column, value in ((documents.c.id, name), (documents.c.path, name), (documents.c.address, address)):
        query = select(documents.c.number).where(column == value).order_by(documents.c.number)
        if value and (found := list(connection.execute(query).scalars())):
            return found
    ending = documents.c.path.endswith(f"/{name}", autoescape=True)
    query = select(documents.c.number).where(ending).order_by(documents.c.number)
    if found := list(connection.execute(query.limit(20)).scalars()):
        return found
    if len(name) < 4 or not name.isalnum():
        return []
    query = select(documents.c.number).where(documents.c.id.startswith(name)).order_by(documents.c.number)
    return list(connection.execute(query.limit(20)).scalars())


def list_versions_of(connection: Connection, number: int) -> list[Copy]:
    """All versions of a document, the oldest first."""
    first = number
    seen = {first}
    while True:
        earlier = connection.execute(select(documents.c.earlier).where(documents.c.number == first)).scalar()
        if earlier is None or earlier in seen:
            break
        first = earlier
        seen.add(first)
    found: list[Copy] = []
    following: int | None = first
    while following is not None:
        query = select(documents.c.number, documents.c.born, documents.c.died)
        row = connection.execute(query.where(documents.c.number == following)).one()
        found.append(Copy(row.number, row.born, row.died))
        query_next = select(func.min(documents.c.number)).where(documents.c.earlier == following)
        following = connection.execute(query_next).scalar()
        if any(one.number == following for one in found):
            break
    return found


def name_earlier(connection: Connection, *, since: int, revision: int) -> dict[str, str]:
    """By document, the one whose place it took after the revision `since`; where that took another's, the first."""
    older = documents.alias()
    query = (
        select(documents.c.id, older.c.id.label("before"))
        .join(older, older.c.number == documents.c.earlier)
        .where(documents.c.born > since, documents.c.born <= revision)
    )
    took = {row.id: row.before for row in connection.execute(query)}
    found: dict[str, str] = {}
    for name, before in took.items():
        first, left = before, len(took)
        while first in took and left:
            first, left = took[first], left - 1
        found[name] = first
    return found


def count_versions(connection: Connection, numbers: list[int]) -> dict[int, tuple[int, int]]:
    """For documents that have versions, which one each is (from 1), and of how many."""
    told: dict[int, tuple[int, int]] = {}
    for some in _slice(numbers):
        later = select(documents.c.earlier).where(documents.c.earlier.in_(some))
        query = select(documents.c.number).where(
            documents.c.number.in_(some),
            documents.c.earlier.is_not(None) | documents.c.number.in_(later),
        )
        for number in list(connection.execute(query).scalars()):
            if number not in told:
                chain = list_versions_of(connection, number)
                for at, one in enumerate(chain, start=1):
                    told[one.number] = (at, len(chain))
    return told


def _slice(numbers: list[int]) -> list[list[int]]:
    return [numbers[at : at + 400] for at in range(0, len(numbers), 400)]
