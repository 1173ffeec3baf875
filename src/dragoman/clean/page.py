"""What taking a document apart gives, whatever its medium."""

from dataclasses import dataclass, field
from datetime import date

from dragoman.clean.line import Line


@dataclass
class Page:
    """The lines of a document in reading order, with what its metadata state.

    `published` holds the stated publication days, the best first. `title` is the headline by metadata,
    `language` an ISO 639-1 code. `is_body` is true where the medium itself parts the article from the rest (JSON).
    """

    lines: list[Line]
    title: str | None = None
    published: list[date] = field(default_factory=list)
    language: str | None = None
    is_body: bool = False
