"""Persons' judgements, kept one after the other and never changed."""

from sqlalchemy import Connection, func, insert, select

from dragoman.languages.names import fold
from dragoman.store.packing import pack, unpack
from dragoman.store.tables import rulings
from dragoman.types import Ruling


def add_ruling(connection: Connection, ruling: Ruling, *, revision: int) -> None:
    """Keeps a judgement."""
    connection.execute(
        insert(rulings).values(
            number=ruling.number, revision=revision, verb=ruling.verb, about=ruling.about, data=pack(ruling)
        )
    )


def next_number(connection: Connection) -> int:
    """The number of the judgement to come."""
    return (connection.execute(select(func.max(rulings.c.number))).scalar() or 0) + 1


def list_rulings(connection: Connection, *, revision: int | None = None) -> list[Ruling]:
    """All judgements up to a revision (default: now), in order, with those that were taken back."""
    query = select(rulings.c.data).order_by(rulings.c.number)
    if revision is not None:
        query = query.where(rulings.c.revision <= revision)
    return [unpack(row.data, Ruling) for row in connection.execute(query)]


def find_undone(said: list[Ruling]) -> dict[int, int]:
    """Numbers of the judgements that no longer count, with that of the one that took each back."""
    undone: dict[int, int] = {}
    for ruling in reversed(said):
        # What is itself undone undoes nothing.
        if ruling.verb == "undo" and ruling.number not in undone:
            undone[ruling.of] = ruling.number
    return undone


def find_overruled(said: list[Ruling]) -> dict[int, int]:
    """Numbers of the judgements on two actors of which a later one says the opposite, with its number.

    Those about events are carried out one after the other, so that the last one counts by itself.
    """
    undone = find_undone(said)
    standing = [
        one for one in said if one.about == "actor" and one.verb != "undo" and one.number not in undone
    ]
    overruled: dict[int, int] = {}
    for at, ruling in enumerate(standing):
        for later in standing[at + 1 :]:
            if later.verb != ruling.verb and later.kind == ruling.kind and _is_same_pair(ruling, later):
                overruled[ruling.number] = later.number
    return overruled


def _is_same_pair(one: Ruling, other: Ruling) -> bool:
    left, right = _fold(one.names), _fold(one.other_names)
    mine, theirs = _fold(other.names), _fold(other.other_names)
    return bool((left & mine and right & theirs) or (left & theirs and right & mine))


def _fold(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(name) for name in names)


def list_active(connection: Connection) -> list[Ruling]:
    """The judgements that count now."""
    said = list_rulings(connection)
    out = {**find_overruled(said), **find_undone(said)}
    return [ruling for ruling in said if ruling.verb != "undo" and ruling.number not in out]
