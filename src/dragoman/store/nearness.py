"""Which documents lie near another: by shared wording, by shared names."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, delete, func, insert, or_, select

from dragoman.store.tables import items, marks, pieces


def add_pieces(connection: Connection, number: int, *, day: int, sample: Sequence[int]) -> None:
    """Keeps the wording of a document by its pieces; `day` is the ordinal of its stated day, or 0."""
    if sample:
        connection.execute(
            insert(pieces),
            [{"piece": p, "day": day, "document": number, "size": len(sample)} for p in sample],
        )


def find_wording(
    connection: Connection, sample: Sequence[int], *, day: int, reach: int
) -> list[tuple[int, int, int]]:
    """Documents that share pieces: number, how many are shared, how many pieces it has in all.

    Of a dated document those of days within `reach`, and undated ones; of an undated one (day 0) all.
    """
    if not sample:
        return []
    query = (
        select(pieces.c.document, func.count(), func.max(pieces.c.size))
        .where(pieces.c.piece.in_(sample))
        .group_by(pieces.c.document)
    )
    if day:
        query = query.where(or_(pieces.c.day == 0, pieces.c.day.between(day - reach, day + reach)))
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def add_marks(connection: Connection, number: int, *, dated: bool, story: Sequence[int]) -> None:
    """Keeps the names and numbers of a document."""
    if story:
        connection.execute(
            insert(marks),
            [{"mark": mark, "dated": int(dated), "document": number} for mark in sorted(set(story))],
        )


def find_neighbours(connection: Connection, story: Sequence[int], *, common: int) -> list[tuple[int, int]]:
    """Dated documents that share marks, and how many; marks that more than `common` of them have do not count."""
    if not story:
        return []
    mine = (marks.c.mark.in_(story), marks.c.dated == 1)
    often = select(marks.c.mark).where(*mine).group_by(marks.c.mark).having(func.count() <= common)
    query = (
        select(marks.c.document, func.count())
        .where(marks.c.dated == 1, marks.c.mark.in_(often))
        .group_by(marks.c.document)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def find_undated(connection: Connection, story: Sequence[int]) -> list[int]:
    """Undated documents that share a mark."""
    if not story:
        return []
    query = select(marks.c.document).where(marks.c.mark.in_(story), marks.c.dated == 0).distinct()
    return sorted(connection.execute(query).scalars())


def drop_nearness(connection: Connection, number: int) -> None:
    """Takes a document out that another version replaces."""
    connection.execute(delete(pieces).where(pieces.c.document == number))
    connection.execute(delete(marks).where(marks.c.document == number))


def replace_items(connection: Connection, number: int, days: dict[int, int]) -> set[int]:
    """Puts a document to the days its accounts belong to (ordinal to how many); gives the days that are touched."""
    before = {
        row.day: row.count_
        for row in connection.execute(
            select(items.c.day, items.c.count.label("count_")).where(items.c.document == number)
        )
    }
    connection.execute(delete(items).where(items.c.document == number))
    if days:
        connection.execute(
            insert(items), [{"day": day, "document": number, "count": count} for day, count in days.items()]
        )
    return set(before) | set(days)


def count_items(connection: Connection) -> dict[int, int]:
    """How much belongs to each day."""
    query = select(items.c.day, func.sum(items.c.count)).group_by(items.c.day)
    return {row[0]: int(row[1]) for row in connection.execute(query)}


def has_items(connection: Connection, number: int) -> bool:
    """Whether something of the document belongs to some day."""
    return (
        connection.execute(select(items.c.day).where(items.c.document == number).limit(1)).first() is not None
    )


def list_days(connection: Connection, numbers: Collection[int]) -> set[int]:
    """The days to which something of these documents belongs."""
    if not numbers:
        return set()
    query = select(items.c.day).where(items.c.document.in_(sorted(numbers))).distinct()
    return set(connection.execute(query).scalars())
