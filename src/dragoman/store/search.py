"""Full text over articles: SQLite's FTS5, or PostgreSQL's tsvector, over words folded alike."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from msgspec import Struct
from sqlalchemy import Connection, text

from dragoman.languages.names import fold
from dragoman.store.faults import keep_or_leave


def create_index(connection: Connection) -> None:
    """Makes the index's tables."""
    if connection.dialect.name == "sqlite":
        connection.execute(
            text("CREATE VIRTUAL TABLE words USING fts5(title, body, content='', tokenize='unicode61')")
        )
    else:
        connection.execute(text("CREATE TABLE words (document integer PRIMARY KEY, body tsvector NOT NULL)"))
        connection.execute(text("CREATE INDEX words_body ON words USING gin (body)"))


def add_words(connection: Connection, number: int, title: str, body: str) -> None:
    """Takes an article into the index, under its document's number."""
    title, body = fold_text(title), fold_text(body)
    if connection.dialect.name == "sqlite":
        connection.execute(
            text("INSERT INTO words (rowid, title, body) VALUES (:number, :title, :body)"),
            {"number": number, "title": title, "body": body},
        )
        return
    while True:
        try:
            with keep_or_leave(connection):
                connection.execute(
                    text(
                        "INSERT INTO words VALUES (:number, setweight(to_tsvector('simple', :title), 'A') || "
                        "to_tsvector('simple', :body))"
                    ),
                    {"number": number, "title": title, "body": body},
                )
        except ValueError:
            # PostgreSQL takes a megabyte of different words; the beginning of such a text is found all the same.
            if len(body) < 1000:
                raise
            title, body = title[:1000], body[: len(body) // 2]
        else:
            return


def fold_text(words: str) -> str:
    """Words in lower case without marks, the Turkish i's as one, so that any way of typing finds any spelling."""
    return "\n".join(fold(line) for line in words.split("\n"))


MOST_TERMS = 12
MOST_NAMES = 24
ENDINGS = frozenset("aeiousn")
"""Last letters that are often an ending: the word without it is looked for as well ("takası": takas, takasın...)."""

_PART = re.compile(r'"([^"]{1,200})"|(\S{1,100})')
_WORD = re.compile(r"\w+")


class Term(Struct, frozen=True):
    """A part of a question: a word with the beginnings that match it, or a phrase of several words."""

    words: tuple[str, ...]
    beginnings: tuple[str, ...] = ()


class Query(Struct, frozen=True):
    """A question to the index: all of `terms`, or one of `names` (phrases that mean somebody)."""

    terms: tuple[Term, ...]
    names: tuple[Term, ...] = ()

    @property
    def beginnings(self) -> frozenset[str]:
        """The beginnings of words that a hit shows."""
        return frozenset(b for term in (*self.terms, *self.names) for b in term.beginnings or term.words)


def parse_query(said: str, *, names: Iterable[str] = ()) -> Query:
    """What a person typed: words, and phrases in quotation marks; `names` are other spellings of it all."""
    terms: list[Term] = []
    for phrase, word in _PART.findall(said[:2000]):
        words = tuple(_WORD.findall(fold_text(phrase or word)))
        if len(words) == 1 and not phrase:
            terms.append(Term(words, _cut(words[0])))
        elif words:
            terms.append(Term(words))
    others = {tuple(_WORD.findall(fold_text(name))) for name in names}
    return Query(
        tuple(terms[:MOST_TERMS]), tuple(Term(words) for words in sorted(others - {()})[:MOST_NAMES])
    )


def _cut(word: str) -> tuple[str, ...]:
    return (word, word[:-1]) if len(word) > 4 and word[-1] in ENDINGS else (word,)


def search_words(
    connection: Connection,
    query: Query,
    *,
    revision: int,
    language: str | None = None,
    first: date | None = None,
    last: date | None = None,
    limit: int = 20,
) -> tuple[list[int], int]:
    """Numbers of the documents that fit, the best first; and how many there are in all."""
    if not query.terms and not query.names:
        return [], 0
    sqlite = connection.dialect.name == "sqlite"
    asked = _write_fts(query) if sqlite else _write_tsquery(query)
    source, rank = (
        ("words JOIN document d ON d.number = words.rowid WHERE words MATCH :asked", "bm25(words, 6.0, 1.0)")
        if sqlite
        else (
            "words JOIN document d ON d.number = words.document WHERE words.body @@ to_tsquery('simple', :asked)",
            "-ts_rank(words.body, to_tsquery('simple', :asked))",
        )
    )
    given: dict[str, object] = {"asked": asked, "revision": revision, "limit": limit}
    where = "d.born <= :revision AND d.died > :revision"
    if language:
        where += " AND d.language = :language"
        given["language"] = language
    for name, day, sign in (("first", first, ">="), ("last", last, "<=")):
        if day is not None:
            where += (
                f" AND d.number IN (SELECT s.document FROM standing s WHERE s.day {sign} :{name} AND s.day > 0 "
                "AND s.born <= :revision AND s.died > :revision)"
            )
            given[name] = day.toordinal()
    total = connection.execute(text(f"SELECT count(*) FROM {source} AND {where}"), given).scalar() or 0
    rows = connection.execute(
        text(f"SELECT d.number FROM {source} AND {where} ORDER BY {rank}, d.number LIMIT :limit"), given
    )
    return [row[0] for row in rows], total


def _write_fts(query: Query) -> str:
    def write(term: Term) -> str:
        if term.beginnings:
            return "(" + " OR ".join(f'"{beginning}" *' for beginning in term.beginnings) + ")"
        return '"' + " ".join(term.words) + '"' + " *"

    return _combine(query.terms, query.names, write, " AND ", " OR ")


def _write_tsquery(query: Query) -> str:
    def write(term: Term) -> str:
        if term.beginnings:
            return "(" + " | ".join(f"{beginning}:*" for beginning in term.beginnings) + ")"
        return "(" + " <-> ".join((*term.words[:-1], f"{term.words[-1]}:*")) + ")"

    return _combine(query.terms, query.names, write, " & ", " | ")


def _combine(
    terms: Sequence[Term], names: Sequence[Term], write: Callable[[Term], str], all_of: str, one_of: str
) -> str:
    parts = [f"({all_of.join(map(write, terms))})"] if terms else []
    return one_of.join([*parts, *map(write, names)])


def drop_words(connection: Connection, number: int, title: str, body: str) -> None:
    """Takes an article out of the index; of SQLite's index it must be told what was put in."""
    if connection.dialect.name == "sqlite":
        connection.execute(
            text("INSERT INTO words (words, rowid, title, body) VALUES ('delete', :number, :title, :body)"),
            {"number": number, "title": fold_text(title), "body": fold_text(body)},
        )
    else:
        connection.execute(text("DELETE FROM words WHERE document = :number"), {"number": number})
