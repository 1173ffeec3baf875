"""Where an article names the thread of a negotiation, and whom that concerns."""

from msgspec import Struct


class Key(Struct, frozen=True, order=True):
    """The countries (ISO 3166-1 alpha-2) by which the matter of a passage is told from others of its sort.

    `own` are those that its sentence names, ascending; `focus` is the one that its article, or the article's other
    sentences on the same thread, name most; `around` those that these name besides, ascending.
    """

    own: tuple[str, ...] = ()
    focus: str = ""
    around: tuple[str, ...] = ()

    @property
    def strong(self) -> bool:
        """Whether the sentence alone says who is on both sides."""
        return len(self.own) > 1

    @property
    def all(self) -> frozenset[str]:
        """All countries that are named."""
        return frozenset((*self.own, *self.around, *((self.focus,) if self.focus else ())))

    @property
    def told(self) -> frozenset[str]:
        """The countries that the passage itself is about: its own ones where these are two, else all."""
        return frozenset(self.own) if self.strong else self.all


class Passage(Struct, frozen=True):
    """The sentence `[start, end)` of an article, which names `thread`.

    `number` is the figure in the name ("12" of "12-point plan"), `year` that of an earlier matter of the same sort
    ("the 2019 grain deal"), else 0. `agenda`: it tells what was talked about; `heading`: it is a headline or a caption.
    """

    thread: str
    start: int
    end: int
    key: Key
    number: str = ""
    year: int = 0
    agenda: bool = False
    heading: bool = False


class Link(Struct, frozen=True, order=True):
    """An event in a thread: `[start, end)` is the sentence of `document` that says so. `key` is the event's."""

    thread: str
    event: str
    document: str
    start: int
    end: int
    key: Key
