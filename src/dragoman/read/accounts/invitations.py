"""The day of a visit to which somebody is invited, beside the day on which he was invited."""

from dragoman.read.accounts.reached import Timed, valued
from dragoman.read.accounts.scene import Scene
from dragoman.read.frames import Frame
from dragoman.types import Claim, FoundDate


def is_invitation(frame: Frame) -> bool:
    """Whether a past verb tells of a meeting that it only offers ("invited her to Lima")."""
    first = frame.predicate.senses[0]
    offers = first.category == "CONSULT" and first.status == "proposed"
    return offers and frame.tense == "past" and frame.predicate.pos == "verb"


def find_invited_day(scene: Scene, frame: Frame, found: FoundDate) -> Timed | None:
    """The day `found` in the clause of an invitation, if it is that of the visit; None for that of the invitation.

    "Y'yi ekim ayında Lima'ya davet etti" beside "Salı günü Y'yi Lima'ya davet etti": what stands behind the guest, or
    can only lie ahead, is when he is to come.
    """
    guest = frame.slots.get("object")
    behind = guest is not None and found.start >= scene.span(frame, guest.start, guest.end).end
    value = found.future if behind or found.past is None else None
    if value is None or found.anchor == "narrative":
        return None
    return Timed(value, valued(Claim("date", found.start, found.end, found.text), value), found.how)
