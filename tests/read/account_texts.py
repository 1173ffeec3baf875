"""Texts into accounts, and accounts into one line each, for the tests of reading."""

from datetime import date

from dragoman.read import read
from dragoman.read.tokens import line_blocks
from dragoman.types import Account, Article, Block, Published, Reading

PUBLISHED = date(2031, 5, 16)
"""The publication day of every text here: a Friday."""


def write_article(text: str, *, language: str = "en", blocks: tuple[Block, ...] | None = None) -> Article:
    """`text` as an article published on `PUBLISHED`; without `blocks` every line is a paragraph."""
    return Article(
        "d1",
        "a.txt",
        "0" * 64,
        language,
        None,
        Published(PUBLISHED, "stated"),
        text,
        ((0, len(text), 0),),
        None,
        blocks or line_blocks(text),
    )


def read_article(text: str, *, language: str = "en", blocks: tuple[Block, ...] | None = None) -> Reading:
    """What the article made of `text` tells."""
    return read(write_article(text, language=language, blocks=blocks))


def names(reading: Reading, entities: tuple[int, ...]) -> set[str]:
    """States by code, others by their fullest name or their role."""
    found = set()
    for index in entities:
        entity = reading.entities[index]
        label = entity.country if entity.kind == "state" else None
        found.add(label or (entity.names or entity.roles or ("?",))[0])
    return found


def tell(reading: Reading, account: Account) -> str:
    """One line: category/mode status actors > recipients | day | place."""
    mode = f"/{account.mode}" if account.mode else ""
    actors = "+".join(sorted(names(reading, account.actors)))
    recipients = "+".join(sorted(names(reading, account.recipients)))
    day = ""
    if account.date is not None:
        day = account.date.start.isoformat()
        if account.date.end != account.date.start:
            day += "/" + account.date.end.isoformat()
    place = account.place.name if account.place else ""
    arrow = f" > {recipients}" if recipients else ""
    return f"{account.category}{mode} {account.status} {actors}{arrow} | {day} | {place}"
