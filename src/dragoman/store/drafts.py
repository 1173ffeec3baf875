"""What a newer program made of documents, kept until all of them are done."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from dragoman.store.packing import pack, unpack
from dragoman.store.tables import ALIVE, documents, drafts, readings
from dragoman.types import Article, Reading


def list_outdated(connection: Connection, *, made_by: str, limit: int) -> list[tuple[int, str]]:
    """Numbers and ids of documents read by another program than `made_by` that have no draft of it yet."""
    done = select(drafts.c.document).where(drafts.c.made_by == made_by)
    query = (
        select(documents.c.number, documents.c.id)
        .join(readings, readings.c.document == documents.c.number)
        .where(documents.c.died == ALIVE, readings.c.made_by != made_by, documents.c.number.not_in(done))
        .order_by(documents.c.number)
        .limit(limit)
    )
    return [(row.number, row.id) for row in connection.execute(query)]


def add_draft(
    connection: Connection, number: int, article: Article, reading: Reading, *, made_by: str
) -> None:
    """Keeps a draft; an earlier one of the same document goes."""
    connection.execute(delete(drafts).where(drafts.c.document == number))
    connection.execute(
        insert(drafts).values(document=number, made_by=made_by, article=pack(article), reading=pack(reading))
    )


def list_drafts(connection: Connection, *, made_by: str) -> list[int]:
    """Numbers of the documents of which there is a draft of this program."""
    query = select(drafts.c.document).where(drafts.c.made_by == made_by).order_by(drafts.c.document)
    return list(connection.execute(query).scalars())


def load_drafts(connection: Connection, numbers: Sequence[int]) -> dict[int, tuple[Article, Reading]]:
    """Drafts by document."""
    query = select(drafts).where(drafts.c.document.in_(numbers))
    return {
        row.document: (unpack(row.article, Article), unpack(row.reading, Reading))
        for row in connection.execute(query)
    }


def drop_drafts(connection: Connection) -> None:
    """Takes all drafts away."""
    connection.execute(delete(drafts))
