"""Everything that reading one article gives."""

from msgspec import Struct

from dragoman.types.account import Account, Claim
from dragoman.types.date import FoundDate
from dragoman.types.mention import Entity, Mention
from dragoman.types.passage import Passage


class Reading(Struct, frozen=True):
    """The mentions (ascending, not overlapping), entities, dates and accounts of one article.

    `themes` are the topics that prevail in it, the first one first, each with the words that tell it. `passages` name
    threads of negotiations.
    """

    document: str
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    dates: tuple[FoundDate, ...]
    accounts: tuple[Account, ...]
    themes: tuple[Claim, ...] = ()
    passages: tuple[Passage, ...] = ()
