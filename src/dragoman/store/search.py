"""Full text over articles: SQLite's FTS5, or PostgreSQL's tsvector, over words folded alike."""

from sqlalchemy import Connection, text

from dragoman.languages.names import fold


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
    folded = {"number": number, "title": fold_text(title), "body": fold_text(body)}
    if connection.dialect.name == "sqlite":
        connection.execute(
            text("INSERT INTO words (rowid, title, body) VALUES (:number, :title, :body)"), folded
        )
    else:
        connection.execute(
            text(
                "INSERT INTO words VALUES (:number, setweight(to_tsvector('simple', :title), 'A') || "
                "to_tsvector('simple', :body))"
            ),
            folded,
        )


def fold_text(words: str) -> str:
    """Words in lower case without marks, the Turkish i's as one, so that any way of typing finds any spelling."""
    return "\n".join(fold(line) for line in words.split("\n"))
