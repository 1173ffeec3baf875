"""Units: what a sentence is cut into."""

from typing import Literal

from msgspec import Struct

Kind = Literal["np", "verb", "prep", "and", "comma", "rel", "sub", "date", "quote", "stop", "adv"]


class Unit(Struct, frozen=True, gc=False):
    """Token range `[start, end)` with its kind.

    For `np`: the mentions inside and the lower-case head word. For `verb`: the main verb's token `head`, its
    `form`, and the group's features. For `prep`: the preposition as `word`.
    """

    kind: Kind
    start: int
    end: int
    word: str = ""
    mentions: tuple[int, ...] = ()
    head: int = -1
    form: str = ""
    tense: str = ""
    passive: bool = False
    negated: bool = False
    infinitive: bool = False
    perfect: bool = False
    modal: bool = False
