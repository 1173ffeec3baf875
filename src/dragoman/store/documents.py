"""Documents, their articles and readings."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Table, bindparam, func, insert, select, update

from dragoman.store.packing import pack, pack_bytes, unpack, unpack_bytes
from dragoman.store.tables import (
    ALIVE,
    articles,
    documents,
    items,
    readings,
    refusals,
    standings,
)
from dragoman.types import Article, Document, Published, Reading, Refusal

BATCH = 400


class Standing(Struct, frozen=True):
    """What other documents make of one: the day they date it to (None where it states its own), what it repeats.

    `asked` stands for the neighbours by which it was dated.
    """

    published: date | None = None
    original: int | None = None
    share: float = 0.0
    asked: str = ""


class Kept(Struct, frozen=True):
    """A document in the project: its number, its article as cleaned, and its standing."""

    number: int
    article: Article
    standing: Standing
    born: int
    died: int

    @property
    def settled(self) -> Article:
        """The article with the day that others lent it; what it repeats is not filled in."""
        day = self.standing.published
        return self.article if day is None else replace(self.article, published=Published(day, "inferred"))


def find_known(connection: Connection, hashes: Iterable[str]) -> set[str]:
    """Which of these bytes, by their hash, are in the project already, read or refused."""
    known: set[str] = set()
    for some in slice_(sorted(set(hashes))):
        known.update(
            connection.execute(select(documents.c.sha256).where(documents.c.sha256.in_(some))).scalars()
        )
        known.update(
            connection.execute(select(refusals.c.sha256).where(refusals.c.sha256.in_(some))).scalars()
        )
    return known


def count_documents(connection: Connection) -> int:
    """About how many documents are in the project: the highest number given."""
    return connection.execute(select(func.max(documents.c.number))).scalar() or 0


def find_earlier(connection: Connection, number: int, *, address: str, path: str) -> list[int]:
    """Documents before this one of the same address, or of the same path without one, whose place it may take."""
    asked = {"address": address, "path": path, "number": number}
    return sorted(connection.execute(_SAME_ADDRESS if address else _SAME_PATH, asked).scalars())


_EARLIER = select(documents.c.number).where(
    documents.c.number < bindparam("number"), documents.c.died == ALIVE
)
_SAME_ADDRESS = _EARLIER.where(documents.c.address == bindparam("address"))
_SAME_PATH = _EARLIER.where(documents.c.address == "", documents.c.path == bindparam("path"))


class Entry(Struct, frozen=True):
    """A document on its way in, with what was made of it; `address` is its URL, or empty."""

    document: Document
    article: Article
    reading: Reading
    address: str


def add_documents(
    connection: Connection, entries: Sequence[Entry], *, revision: int, made_by: str
) -> list[int]:
    """Keeps documents with what was made of them, and gives their numbers."""
    first = count_documents(connection) + 1
    numbers = list(range(first, first + len(entries)))
    rows: dict[Table, list[dict[str, object]]] = {documents: [], articles: [], readings: [], standings: []}
    for number, entry in zip(numbers, entries, strict=True):
        document, article = entry.document, entry.article
        stated = article.published.date.toordinal() if article.published else 0
        life = {"born": revision, "died": ALIVE}
        rows[documents].append({
            "number": number, "id": document.id, "sha256": document.sha256, "path": article.path,
            "media": document.media, "encoding": document.encoding, "data": pack_bytes(document.data),
            "language": article.language, "address": entry.address, "earlier": None, **life,
        })  # fmt: skip
        rows[articles].append({"document": number, "stated": stated, "data": pack(article), **life})
        rows[readings].append({"document": number, "made_by": made_by, "data": pack(entry.reading)})
        rows[standings].append({
            "document": number, "published": 0, "day": stated, "original": None, "share": "0.0", "asked": "", **life,
        })  # fmt: skip
    for table, some in rows.items():
        if some:
            connection.execute(insert(table), some)
    return numbers


def put_after(connection: Connection, number: int, earlier: int, *, revision: int) -> None:
    """Puts a document, which is in the project already, in the place of an earlier version."""
    connection.execute(update(documents).where(documents.c.number == earlier).values(died=revision))
    connection.execute(update(documents).where(documents.c.number == number).values(earlier=earlier))


def put_before(connection: Connection, number: int, newer: int, *, revision: int) -> None:
    """Makes a document an earlier version of `newer`, which came before it all the same; it never counts."""
    before = connection.execute(select(documents.c.earlier).where(documents.c.number == newer)).scalar()
    connection.execute(
        update(documents).where(documents.c.number == number).values(died=revision, earlier=before)
    )
    connection.execute(update(documents).where(documents.c.number == newer).values(earlier=number))


def add_refusal(connection: Connection, sha256: str, refusal: Refusal, *, revision: int) -> None:
    """Keeps what could not be read, so that it is not tried again with every adding."""
    connection.execute(
        insert(refusals).values(
            sha256=sha256, path=refusal.path, reason=refusal.reason.replace("\0", " "), born=revision
        )
    )


def list_refusals(connection: Connection, *, revision: int, since: int = 0) -> list[Refusal]:
    """What could not be read, of what came after the revision `since`."""
    query = select(refusals).where(refusals.c.born > since, refusals.c.born <= revision)
    query = query.order_by(refusals.c.path, refusals.c.reason)
    return [Refusal(row.path, row.reason) for row in connection.execute(query)]


def load_kept(
    connection: Connection, numbers: Iterable[int], *, revision: int | None = None
) -> dict[int, Kept]:
    """Documents by number, with their standing at a revision (default: now)."""
    at = ALIVE - 1 if revision is None else revision
    found: dict[int, Kept] = {}
    for some in slice_(sorted(set(numbers))):
        for row in connection.execute(_KEPT, {"some": some, "at": at}):
            standing = Standing(
                date.fromordinal(row.published) if row.published else None,
                row.original,
                float(row.share),
                row.asked,
            )
            article = unpack(row.data, Article)
            found[row.number] = Kept(row.number, article, standing, row[1], row[2])
    return found


_KEPT = (
    select(documents.c.number, documents.c.born, documents.c.died, articles.c.data, standings)
    .join(articles, articles.c.document == documents.c.number)
    .join(standings, standings.c.document == documents.c.number)
    .where(
        documents.c.number.in_(bindparam("some", expanding=True)),
        standings.c.born <= bindparam("at"), standings.c.died > bindparam("at"),
        articles.c.born <= bindparam("at"), articles.c.died > bindparam("at"),
    )
)  # fmt: skip


def load_readings(connection: Connection, numbers: Iterable[int]) -> dict[int, Reading]:
    """What was read in documents, by their number."""
    found: dict[int, Reading] = {}
    for some in slice_(sorted(set(numbers))):
        query = select(readings.c.document, readings.c.data).where(readings.c.document.in_(some))
        for row in connection.execute(query):
            found[row.document] = unpack(row.data, Reading)
    return found


def load_document(connection: Connection, name: str) -> Document | None:
    """The document of an id as it came."""
    row = connection.execute(select(documents).where(documents.c.id == name)).first()
    if row is None:
        return None
    data = unpack_bytes(row.data)
    return Document(
        row.id, row.path, row.sha256, row.media, row.encoding, data, data.decode(row.encoding, "replace")
    )


def replace_reading(connection: Connection, number: int, reading: Reading, *, made_by: str) -> None:
    """Puts a new reading in the place of the old one."""
    connection.execute(
        update(readings).where(readings.c.document == number).values(made_by=made_by, data=pack(reading))
    )


def replace_article(connection: Connection, number: int, article: Article, *, revision: int) -> None:
    """Puts what a newer program leaves of a document in the place of what an earlier one left."""
    mine = articles.c.document == number
    connection.execute(update(articles).where(mine, articles.c.died == ALIVE).values(died=revision))
    stated = article.published.date.toordinal() if article.published else 0
    connection.execute(
        insert(articles).values(document=number, born=revision, died=ALIVE, stated=stated, data=pack(article))
    )
    connection.execute(
        update(documents).where(documents.c.number == number).values(language=article.language)
    )


def replace_standing(connection: Connection, number: int, standing: Standing, *, revision: int) -> None:
    """Ends a document's standing and begins another."""
    day = standing.published.toordinal() if standing.published else 0
    stated = connection.execute(
        select(articles.c.stated).where(articles.c.document == number, articles.c.died == ALIVE)
    ).scalar_one()
    values = {
        "published": day, "day": day or stated, "original": standing.original, "share": repr(standing.share),
        "asked": standing.asked,
    }  # fmt: skip
    mine = standings.c.document == number
    same = connection.execute(
        update(standings)
        .where(mine, standings.c.died == ALIVE, standings.c.born == revision)
        .values(**values)
    )
    if same.rowcount:
        return
    connection.execute(update(standings).where(mine, standings.c.died == ALIVE).values(died=revision))
    connection.execute(insert(standings).values(document=number, born=revision, died=ALIVE, **values))


def number_documents(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """Numbers by document id."""
    found: dict[str, int] = {}
    for some in slice_(sorted(set(names))):
        query = select(documents.c.id, documents.c.number).where(documents.c.id.in_(some))
        found.update((name, number) for name, number in connection.execute(query).all())
    return found


def name_documents(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    """Document ids by number."""
    found: dict[int, str] = {}
    for some in slice_(sorted(set(numbers))):
        query = select(documents.c.id, documents.c.number).where(documents.c.number.in_(some))
        found.update((row.number, row.id) for row in connection.execute(query))
    return found


def list_in_leaf(connection: Connection, low: int, high: int) -> list[int]:
    """Numbers of the documents of which something belongs to the days from `low` to before `high`."""
    query = select(items.c.document).where(items.c.day >= low, items.c.day < high).distinct()
    return sorted(connection.execute(query).scalars())


def list_moved(connection: Connection, numbers: Iterable[int], *, revision: int) -> set[int]:
    """Those of the documents that came in this revision, or have another day or original since."""
    found: set[int] = set()
    for some in slice_(sorted(set(numbers))):
        mine = standings.c.document.in_(some)
        query = select(standings.c.document).where(mine, standings.c.born == revision)
        found.update(connection.execute(query).scalars())
    return found


def slice_(values: Sequence[int] | Sequence[str]) -> Iterable[Sequence[int] | Sequence[str]]:
    for start in range(0, len(values), BATCH):
        yield values[start : start + BATCH]


def list_copies(connection: Connection, number: int) -> list[int]:
    """The documents that repeat this one, directly."""
    query = select(standings.c.document).where(standings.c.original == number, standings.c.died == ALIVE)
    return sorted(connection.execute(query).scalars())


def load_standings(
    connection: Connection, numbers: Iterable[int], *, revision: int | None = None
) -> dict[int, int | None]:
    """By document, the one that it repeats directly."""
    at = ALIVE - 1 if revision is None else revision
    found: dict[int, int | None] = {}
    for some in slice_(sorted(set(numbers))):
        query = select(standings.c.document, standings.c.original).where(
            standings.c.document.in_(some), standings.c.born <= at, standings.c.died > at
        )
        found.update((row.document, row.original) for row in connection.execute(query))
    return found
