"""The smallest piece of naming in a sentence."""

from typing import Literal

from msgspec import Struct

from dragoman.languages.world import WorldHit
from dragoman.read.mentions.endings import Ending
from dragoman.read.mentions.lexicon import Sense

AtomKind = Literal["world", "word", "name"]


class Atom(Struct, gc=False):
    """Tokens `[i, j)` of a sentence. `case` is the ending's; `alias` the abbreviation in brackets behind it.

    `pure` tells a run of capitals without common words, `first` one that begins its sentence.
    """

    i: int
    j: int
    kind: AtomKind
    hit: WorldHit | None = None
    sense: Sense | None = None
    ending: Ending | None = None
    case: str = ""
    stem: str = ""
    pure: bool = True
    first: bool = False
    alias: str = ""
    alias_only: bool = False
