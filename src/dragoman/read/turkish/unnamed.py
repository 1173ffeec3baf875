"""Acts whose doer no word names: those of forces and laws, of "we", of whoever issues a statement."""

from collections.abc import Sequence

from dragoman.read.turkish.home import Home
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.ties import find_categories

_FORCED = frozenset({"MOBILIZE", "COERCE"})
_STATED = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN", "CONCEDE"})

_OF_OTHERS = frozenset({"claim", "deny"})


def find_forces(draft: Draft, home: Home, before: Sequence[int] = ()) -> None:
    """Forces and laws that nobody is named for are those of who reports them, or of the state they are in.

    `before` are the mentions that the sentence before was about: "the country" is theirs.
    """
    if draft.predicate is None:
        return
    lifted = draft.passive and any("emergency" in p.classes for p in draft.slots.get("object", ()))
    if "RETREAT" in find_categories(draft) and not draft.passive:
        # "Genelkurmay, birliklerin çekildiğini açıkladı"
        left = draft.slots.get("subject", ())
        if left and all(not p.mentions and "forces" in p.classes for p in left):
            number = home.find_force([m for report in draft.reports for m in report.mentions])
            if number >= 0:
                draft.slots["subject"] = [Phrase(0, 0, "", mentions=[number], classes=["forces"])]
        return
    if find_categories(draft) - {"NONE"} == {"ASSAULT"} and draft.passive and not draft.has("subject"):
        # "ordu, operasyonda 14 militanın öldürüldüğünü duyurdu"
        struck = [p for slot in ("object", "of") for p in draft.slots.get(slot, ())]
        tellers = [m for report in draft.reports for m in report.mentions]
        if any("enemy" in p.classes or home.are_foes(p, tellers) for p in struck):
            number = home.find_fighters(tellers)
            if number >= 0:
                draft.slots["subject"] = [Phrase(0, 0, "", mentions=[number], classes=["forces"])]
        return
    if _FORCED.isdisjoint(find_categories(draft)) and not lifted:
        return
    law = lifted or (draft.predicate.senses[0].mode in ("martial-law", "curfew") and draft.passive)
    moves = "MOBILIZE" in find_categories(draft)
    if not (moves or law):
        return
    if any(draft.has(s) for s in ("subject", "possessor")):
        named = any(p.mentions for s in ("subject", "possessor") for p in draft.slots.get(s, ()))
        if not moves or named:
            return
    if any(p.mentions for p in draft.slots.get("object", ())):
        return
    moved = [p for s in ("subject", "object") for p in draft.slots.get(s, ())]
    # "asker gönderildiğini": a verb of two words that tells of nothing but moves has the forces in itself
    whole = " " in draft.predicate.lemma and find_categories(draft) == {"MOBILIZE"}
    if not (law or whole) and not any("forces" in p.classes for p in moved):
        return
    number = -1
    if not law:
        # "Peru ordusu, iki taburun kaydırıldığını öne sürdü": says so of others
        own = [report for report in draft.reports if report.kind not in _OF_OTHERS]
        number = home.find_force([m for report in own for m in report.mentions])
        if number < 0:
            announced = [m for report in own if report.kind == "announce" for m in report.mentions]
            number = home.find_land(announced)
    if number < 0:
        places = [*draft.slots.get("in", ())]
        if not law and any(not p.mentions and "lands" in p.classes for p in places):
            # "bir taburun ülkenin kuzeyine sevk edildiğini"
            number = home.find_own_state(before)
    if number < 0:
        for phrase in draft.slots.get("object", ()) if lifted else ():
            # "Peru'da ilan edilen yasak kaldırıldı"
            places += [p for relative in phrase.relatives for p in relative.slots.get("in", ())]
        number = home.find_state([m for p in places for m in p.mentions])
    if number >= 0:
        draft.slots["subject"] = [Phrase(0, 0, "", mentions=[number], classes=["forces"])]


def give_ours(draft: Draft, speakers: Sequence[int], home: Home) -> None:
    """ "kışlamıza saldırdı", "reddediyoruz": what is ours, and we, are the speaker's."""
    if not speakers:
        return
    side = home.find_ours(speakers)
    if side < 0:
        # "Peru: Devriye botumuz vuruldu"
        side = home.find_land(speakers)
    for phrases in draft.slots.values():
        for phrase in phrases:
            if phrase.ours and not phrase.mentions and side >= 0:
                phrase.mentions = [side]
    form = draft.form
    if (
        form is not None
        and form.ours
        and form.kind == "finite"
        and not draft.passive
        and not draft.has("subject")
    ):
        draft.slots["subject"] = [Phrase(0, 0, "", mentions=list(speakers))]


def state_act(draft: Draft, stater: Sequence[int]) -> None:
    """An act of speech in the passive, told in a statement, is the act of those whose statement it is."""
    if draft.passive and find_categories(draft) & _STATED and not draft.has("subject"):
        draft.slots["subject"] = [Phrase(0, 0, "", mentions=list(stater))]
