"""What was received, untouched, and what could not be."""

from typing import Literal

from msgspec import Struct

BODY_KEYS = (
    "articleBody",
    "articlebody",
    "article_body",
    "body",
    "text",
    "content",
    "maintext",
    "fulltext",
    "full_text",
)
"""The keys of a JSON article that may hold its text, the surest first: ingest cuts by them, cleaning reads by them."""


class Document(Struct, frozen=True):
    """Bytes as received and where they came from.

    `path` is the path as given, the URL, or `FILE#N` for the N-th article of a `.jsonl` or JSON-list file.
    `sha256` is over `data`; `text` is `data` decoded. `id` is `d` and the first 12 hex digits of the hash
    (with `-2`, `-3` ... for further documents of the very same bytes).
    """

    id: str
    path: str
    sha256: str
    media: Literal["text", "html", "json"]
    encoding: str
    data: bytes
    text: str


class Refusal(Struct, frozen=True):
    """An input that could not be read, with a reason a person can act on."""

    path: str
    reason: str
