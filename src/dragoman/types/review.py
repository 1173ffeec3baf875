"""A judgement with how it stands."""

from typing import Literal

from msgspec import Struct

from dragoman.types.ruling import Ruling

Fit = Literal["holds", "undone", "unfit", "overruled"]


class Review(Struct, frozen=True):
    """How a judgement stands now.

    `holds`: it is carried out; `undone`: taken back by the judgement `undone_by`; `unfit`: its sentences or names are
    no longer in the record, as `why` says; `overruled`: a later judgement says otherwise. `events` are the ids of the
    events it is about now, `newer` how many documents tell them that were not there when it was made.
    """

    ruling: Ruling
    fit: Fit
    why: str = ""
    events: tuple[str, ...] = ()
    newer: int = 0
    undone_by: int = 0
