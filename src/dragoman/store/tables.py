"""The tables of a project, the same on SQLite and PostgreSQL.

What a document says is kept as it came and never changed. What the program made of it is current or has a life: `born`
is the revision that brought it, `died` the one that replaced it (`ALIVE` while nothing has), so that the record as
it stood can be asked for.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from dragoman.store.columns import filled, keyed, list_events

FORMAT = 4
"""Version of these tables; a change of them raises it and adds a step to `migrations`."""

ALIVE = 2**31 - 1

tables = MetaData()

about = Table("about", tables, *keyed(String, "name"), *filled(Text, "value"))

revisions = Table(
    "revision",
    tables,
    Column("number", Integer, primary_key=True),
    Column("at", String, nullable=False),  # UTC, ISO 8601 with seconds
    Column("kind", String, nullable=False),
    *filled(Text, "by", "note"),
    Column("version", String, nullable=False),
)

documents = Table(
    "document",
    tables,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("sha256", String, nullable=False, unique=True),
    Column("path", Text, nullable=False),
    *filled(String, "media", "encoding", "language"),
    Column("born", Integer, nullable=False),
    Column("died", Integer, nullable=False),  # the revision in which another version took its place
    Column("earlier", Integer),  # the document whose place it took
    Column("address", Text, nullable=False),  # its URL, or "" where it names none
    # Last, so that nobody has to go through it to what stands behind.
    Column("data", LargeBinary, nullable=False),
    Index("document_path", "path"),
    Index("document_address", "address"),
    Index("document_born", "born"),
    Index("document_earlier", "earlier"),
    Index("document_life", "died", "born", "language"),
)

refusals = Table(
    "refusal",
    tables,
    Column("sha256", String, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("born", Integer, nullable=False),
)

articles = Table(
    "article",
    tables,
    *keyed(Integer, "document", "born"),
    Column("died", Integer, nullable=False),
    Column("stated", Integer, nullable=False),  # the stated publication day as an ordinal, or 0
    Column("data", LargeBinary, nullable=False),
)

standings = Table(
    "standing",
    tables,
    *keyed(Integer, "document", "born"),
    Column("died", Integer, nullable=False),
    Column("published", Integer, nullable=False),  # the day that others lend it, as ordinal, or 0
    Column("day", Integer, nullable=False),  # its publication day, stated or lent, or 0
    Column("original", Integer),  # the document it repeats, directly
    Column("share", String, nullable=False),  # repr of the share it repeats
    Column("asked", String, nullable=False),  # a hash of the neighbours by which it was dated
    Index("standing_day", "died", "day"),
    Index("standing_original", "original"),
)

readings = Table(
    "reading",
    tables,
    Column("document", Integer, primary_key=True),
    Column("made_by", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

drafts = Table(
    "draft",
    tables,
    Column("document", Integer, primary_key=True),
    Column("made_by", String, nullable=False),
    *filled(LargeBinary, "article", "reading"),
)

pieces = Table(
    "piece",
    tables,
    Column("piece", BigInteger, primary_key=True),
    *keyed(Integer, "day", "document"),
    Column("size", Integer, nullable=False),
    Index("piece_document", "document"),
    sqlite_with_rowid=False,
)

marks = Table(
    "mark",
    tables,
    Column("mark", BigInteger, primary_key=True),
    *keyed(Integer, "dated", "document"),
    Index("mark_document", "document"),
    sqlite_with_rowid=False,
)

items = Table(
    "item",
    tables,
    *keyed(Integer, "day", "document"),
    Column("count", Integer, nullable=False),
    Index("item_document", "document"),
    sqlite_with_rowid=False,
)

loads = Table(
    "load",
    tables,
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),  # of all the day's items, so that nobody has to add them up
)

leaves = Table(
    "leaf",
    tables,
    Column("low", Integer, primary_key=True),
    Column("high", Integer, nullable=False),
)

members = Table(
    "member",
    tables,
    Column("node", String, primary_key=True),
    Column("leaf", Integer, primary_key=True),
    Column("country", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Index("member_leaf", "leaf"),
    sqlite_with_rowid=False,
)

aliases = Table(
    "alias",
    tables,
    *keyed(String, "alias", "node"),
    Column("leaf", Integer, primary_key=True),
    Index("alias_node", "node"),
    Index("alias_leaf", "leaf"),
    sqlite_with_rowid=False,
)

nodes = Table(
    "node",
    tables,
    Column("node", String, primary_key=True),
    Column("born", Integer, primary_key=True),
    Column("died", Integer, nullable=False),
    Column("actor", String, nullable=False),
    Index("node_actor", "actor"),
    Index("node_living", "node", "died", "actor", "born"),
)

actors = Table(
    "actor",
    tables,
    Column("id", String, primary_key=True),
    Column("born", Integer, primary_key=True),
    Column("died", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Index("actor_living", "died", "country", "kind", "name", "id"),
)

actor_names = Table(
    "actor_name",
    tables,
    *keyed(String, "name", "actor"),
    sqlite_with_rowid=False,
)

events = Table(
    "event",
    tables,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False),
    Column("line", String, nullable=False),  # the id under which it was first known; stays while it goes on
    *filled(Integer, "leaf", "born", "died"),
    *filled(String, "category", "status"),
    Column("first", Integer, nullable=False),  # ordinals; 0 where there is no date
    Column("last", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("country", String, nullable=False),
    *filled(Boolean, "background", "disputed", "rejected"),
    Column("plan", Boolean, nullable=False),  # some telling of it is of a plan or a proposal
    Column("origins", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Index("event_id", "id"),
    Index("event_line", "line"),
    Index("event_leaf", "leaf", "died"),
    Index("event_first", "died", "first"),
    Index("event_last", "died", "last"),
    # Each of these may be asked for alone, the newest first.
    *(Index(f"event_{by}", "died", by, "first") for by in ("status", "disputed", "country", "place", "plan")),
    # Of one kind, all that plans are held against, so that not every event has to be looked at.
    Index("event_category", "died", "category", "first", "rejected", "plan", "status", "last", "id"),
    Index("event_born", "born", "died", "rejected", "first", "id"),
    Index("event_rejected", "died", "rejected", "first", "id"),
)

participants = list_events(tables, "participant", "node", String)
subjects = list_events(tables, "subject", "topic", String)
tongues = list_events(tables, "tongue", "language", String)
tellings = list_events(tables, "telling", "document", Integer)

attendances = Table(
    "attendance",
    tables,
    Column("node", String, primary_key=True),
    Column("events", Integer, nullable=False),  # that it takes part in now and that nobody rejected
    sqlite_with_rowid=False,
)

passages = Table(
    "passage",
    tables,
    Column("document", Integer, primary_key=True),
    Column("thread", String, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("year", Integer, primary_key=True),  # of an earlier matter that it names, or 0
    Column("born", Integer, primary_key=True),
    *filled(Integer, "died", "end"),
    Column("key", String, nullable=False),  # the countries concerned, see `passages.encode_key`
    Column("number", String, nullable=False),
    *filled(Boolean, "agenda", "heading"),
    Column("day", Integer, nullable=False),  # the document's, as an ordinal, or 0
    Column("repeated", Boolean, nullable=False),  # the document repeats another
    Index("passage_thread", "died", "repeated", "heading", "thread", "key", "number", "day"),
    sqlite_with_rowid=False,
)

strands = Table(
    "strand",
    tables,
    Column("document", Integer, primary_key=True),
    *keyed(String, "thread", "event"),
    *keyed(Integer, "start", "born"),
    *filled(Integer, "died", "end"),
    Column("key", String, nullable=False),
    Column("day", Integer, nullable=False),  # the document's, as an ordinal, or 0
    # Of the event, so that all threads are told without opening every event.
    *filled(Integer, "first", "last"),
    *filled(String, "status", "category"),
    Column("background", Boolean, nullable=False),
    Index("strand_event", "event", "died"),
    sqlite_with_rowid=False,
)

gatherings = Table(
    "gathering",
    tables,
    Column("thread", String, primary_key=True),
    Column("revision", Integer, nullable=False),  # at which it was gathered
    Column("made_by", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

rulings = Table(
    "ruling",
    tables,
    Column("number", Integer, primary_key=True),
    Column("revision", Integer, nullable=False),
    *filled(String, "verb", "about"),
    Column("data", LargeBinary, nullable=False),
)
