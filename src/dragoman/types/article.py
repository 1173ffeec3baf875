"""What cleaning left of one document."""

from datetime import date
from typing import Literal

from msgspec import Struct

BlockKind = Literal["title", "heading", "paragraph", "caption", "item", "time"]


class Published(Struct, frozen=True):
    """The publication day: stated in the document, or inferred from its siblings."""

    date: date
    basis: Literal["stated", "inferred"]


class Block(Struct, frozen=True):
    """One line or paragraph of `Article.text`, `[start, end)`.

    `title` is the article's headline, `heading` a headline inside it, `caption` belongs to a picture (its
    events are older than the news), `item` is a list item, `time` a live blog's clock ("18:40").
    """

    kind: BlockKind
    start: int
    end: int


class Article(Struct, frozen=True):
    """Title and body without debris, and the way back.

    `kept` holds `(start in text, end in text, start in the decoded document)`, ascending, covering `text` but
    for separators that cleaning put in. `language` is ISO 639-1. `copy_of` is the id of the document that
    this one repeats. `blocks` partition the text by line, ascending.
    """

    id: str
    path: str
    sha256: str
    language: str
    title: str | None
    published: Published | None
    text: str
    kept: tuple[tuple[int, int, int], ...]
    copy_of: str | None = None
    blocks: tuple[Block, ...] = ()
