"""A stretch of one article's text."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """Half-open `[start, end)`, in characters (code points) of `Article.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters that stand there."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
