"""One word or figure of a text that may belong to a date."""

import re

from dragoman.read.dates.pack import Pack
from dragoman.read.dates.rules import Value

APOSTROPHES = frozenset("'’ʼ`´")
_SUFFIX = re.compile(r"['’ʼ`´]([^\W\d_]{1,12})(?![^\W_])")


class Token:
    """A word or figure: `[start, end)` without, `reach` with the ending behind an apostrophe.

    `slots` are the parts it may play with their values; `gap` is what separates it from the token before (a
    space, a comma, a dash ...; empty where they do not stand together). `hugs`: it may stand right behind a
    figure ("2026H1").
    """

    __slots__ = (
        "bare",
        "case",
        "end",
        "figure",
        "gap",
        "glued",
        "hugs",
        "keys",
        "reach",
        "short",
        "slots",
        "start",
        "stem",
        "suffix",
        "upper",
    )

    def __init__(
        self, start: int, end: int, stem: str, slots: dict[str, Value], keys: tuple[str, ...] = ()
    ) -> None:
        self.start = start
        self.end = end
        self.reach = end
        self.stem = stem
        self.slots = slots
        self.keys = keys or (f"={stem}", *slots)
        self.case = ""
        self.suffix = ""
        self.gap = ""
        self.bare = True
        self.short = False
        self.upper = False
        self.figure = False
        self.glued = False
        self.hugs = False


def take_suffix(token: Token, folded: str, pack: Pack) -> None:
    """Reads the ending behind an apostrophe: its case, and whether it makes a figure an ordinal number."""
    suffix = _SUFFIX.match(folded, token.end)
    if suffix is None:
        return
    token.suffix = suffix[1]
    token.reach = suffix.end()
    number = token.slots.get("n")
    if token.figure and isinstance(number, int) and token.suffix.startswith(pack.calendar.ordinal_endings):
        token.slots = {**token.slots, "nth": number}
        token.keys = (*token.keys, "nth")
    for cut in range(len(token.suffix)):
        case = pack.cases.get(token.suffix[cut:])
        if case:
            token.case = case
            return
