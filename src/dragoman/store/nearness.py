"""Which documents lie near another: by shared wording, by shared names."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, exists, func, insert, or_, select, text

from dragoman.store.tables import items, loads, marks, pieces

_ADD_PIECES = insert(pieces)
_ADD_MARKS = insert(marks)


def add_pieces(connection: Connection, number: int, *, day: int, sample: Sequence[int]) -> None:
    """Keeps the wording of a document by its pieces; `day` is the ordinal of its stated day, or 0."""
    if sample:
        connection.execute(
            _ADD_PIECES,
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
    near = {"sample": list(sample), "first": day - reach, "last": day + reach}
    query = _NEAR_DAY if day else _ANY_DAY
    return [(row[0], row[1], row[2]) for row in connection.execute(query, near)]


# Statements that every document asks are made once: making them takes longer than the answer.
_ANY_DAY = (
    select(pieces.c.document, func.count(), func.max(pieces.c.size))
    .where(pieces.c.piece.in_(bindparam("sample", expanding=True)))
    .group_by(pieces.c.document)
)
_NEAR_DAY = _ANY_DAY.where(
    or_(pieces.c.day == 0, pieces.c.day.between(bindparam("first"), bindparam("last")))
)


def add_marks(connection: Connection, number: int, *, dated: bool, story: Sequence[int]) -> None:
    """Keeps the names and numbers of a document."""
    if story:
        connection.execute(
            _ADD_MARKS,
            [{"mark": mark, "dated": int(dated), "document": number} for mark in sorted(set(story))],
        )


def find_neighbours(
    connection: Connection, number: int, story: Sequence[int], *, common: int
) -> list[tuple[int, int]]:
    """Dated documents that share marks of an undated one, and how many.

    Marks that more than `common` of them have do not count.
    """
    if not story:
        return []
    asked = {"story": list(story), "dated": 0, "number": number, "common": common}
    return [(row[0], row[1]) for row in connection.execute(_NEIGHBOURS, asked)]


def find_rare(connection: Connection, number: int, story: Sequence[int], *, common: int) -> list[int]:
    """Those marks of a dated document that at most `common` dated ones have, itself among them."""
    if not story:
        return []
    asked = {"story": list(story), "dated": 1, "number": number, "common": common}
    return list(connection.execute(_RARE, asked).scalars())


def _choose_rare() -> Select[Any]:
    mine, others = marks.alias(), marks.alias()
    # Looks at no more than `common` of those that have a mark, however many there are.
    more = (
        select(others.c.document)
        .where(others.c.mark == mine.c.mark, others.c.dated == 1)
        .limit(1)
        .offset(bindparam("common"))
        .correlate(mine)
    )
    return select(mine.c.mark).where(
        mine.c.mark.in_(bindparam("story", expanding=True)),
        mine.c.dated == bindparam("dated"),
        mine.c.document == bindparam("number"),
        ~exists(more),
    )


_RARE = _choose_rare()
_NEIGHBOURS = (
    select(marks.c.document, func.count())
    .where(marks.c.dated == 1, marks.c.mark.in_(_RARE))
    .group_by(marks.c.document)
)


def find_undated(connection: Connection, some: Sequence[int]) -> list[tuple[int, int]]:
    """Marks out of `some` with the undated documents that have them."""
    if not some:
        return []
    return [(row.mark, row.document) for row in connection.execute(_UNDATED, {"some": list(some)})]


_UNDATED = select(marks.c.mark, marks.c.document).where(
    marks.c.mark.in_(bindparam("some", expanding=True)), marks.c.dated == 0
)


def drop_nearness(connection: Connection, number: int) -> None:
    """Takes a document out that another version replaces."""
    connection.execute(delete(pieces).where(pieces.c.document == number))
    connection.execute(delete(marks).where(marks.c.document == number))


def replace_items(connection: Connection, number: int, days: dict[int, int]) -> set[int]:
    """Puts a document to the days its accounts belong to (ordinal to how many); gives the days that are touched."""
    before = {row[0]: row[1] for row in connection.execute(_ITEMS, {"number": number})}
    if before:
        connection.execute(delete(items).where(items.c.document == number))
    if days:
        connection.execute(
            _ADD_ITEMS, [{"day": day, "document": number, "count": count} for day, count in days.items()]
        )
    more = {day: days.get(day, 0) - before.get(day, 0) for day in {*before, *days}}
    if changed := [{"day": day, "count": count} for day, count in more.items() if count]:
        connection.execute(_ADD_LOAD, changed)
    return set(before) | set(days)


_ITEMS = select(items.c.day, items.c.count).where(items.c.document == bindparam("number"))
_ADD_ITEMS = insert(items)
_ADD_LOAD = text(
    "INSERT INTO load (day, count) VALUES (:day, :count) "
    "ON CONFLICT (day) DO UPDATE SET count = load.count + excluded.count"
)


def count_items(connection: Connection) -> dict[int, int]:
    """How much belongs to each day."""
    query = select(loads.c.day, loads.c.count).where(loads.c.count > 0)
    return {row[0]: row[1] for row in connection.execute(query)}


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
