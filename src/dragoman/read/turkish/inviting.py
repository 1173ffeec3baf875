"""Invitations: whoever is asked to come to a meeting would sit there with the host who asks."""

from collections.abc import Sequence

from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.ties import find_categories

_GATHERING = "gathering"
"""The class of a meeting that is told to be at a place or to bear the name of an assembly."""
_SIDES = ("subject", "object")


def invite_to(main: Draft, taken: Sequence[Phrase]) -> None:
    """ "X, Y'yi 5 Mayıs'ta Lima'da görüşmeye davet etti": the meeting is offered, on its own day and at its own place.

    Where no place is told ("tarafları masaya davet etti") it is no more than a call to meet.
    """
    if main.predicate is None or main.passive or main.negated or not main.find_named("subject"):
        return
    for phrase in taken:
        meeting = phrase.draft if phrase.slot == "to" else None
        if phrase.slot == "to" and meeting is None and "assembly" in phrase.classes:
            phrase.classes.append(_GATHERING)
        if meeting is None or meeting is main or "CONSULT" not in find_categories(meeting):
            continue
        there = [p for p in meeting.slots.get("in", ()) if p.mentions]
        # "Y'yi Lima'da görüşmeye davet etti": what stands right before the noun
        there = there or [p for p in main.slots.get("in", ()) if p.mentions and p.end == phrase.start]
        assembly = not meeting.verb and "assembly" in phrase.classes
        if not (assembly or there):
            continue
        meeting.first = min([meeting.first, *(p.start for p in there)])
        gathering = Phrase(phrase.start, phrase.end, classes=[_GATHERING, *phrase.classes])
        sides = {slot: list(main.slots[slot]) for slot in _SIDES if main.slots.get(slot)}
        meeting.slots = {**sides, "in": there, "to": [gathering]}
        meeting.predicate, main.predicate = main.predicate, None
        meeting.mood, meeting.tense, meeting.shared = "propose", "none", False
        meeting.cancelled = False
        return
