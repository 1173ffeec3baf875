"""What was agreed on at a meeting, told without who agreed: those who met did ("görüşmede ... kararlaştırıldı")."""

from collections.abc import Sequence

from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.ties import find_categories

_TALKS = "talks"
"""The class of a meeting that is only called by its noun: the text has told before who met."""
_PAIRS = (("subject", "with"), ("possessor", "with"), ("between",))


def find_agreeing(draft: Draft) -> None:
    """Make those who met the ones who agreed, where the passive verb `draft` names nobody who did."""
    if "AGREE" not in find_categories(draft):
        return
    if any(draft.find_named(slot) for slot in ("subject", "between", "with")):
        return
    inside = [p.draft for p in draft.slots.get("object", ()) if p.clause and p.draft is not None]
    for phrase in [*draft.slots.get("in", ()), *(p for act in inside for p in act.slots.get("in", ()))]:
        meeting = phrase.draft
        if meeting is None or phrase.clause or "CONSULT" not in find_categories(meeting):
            continue
        sides = find_met(meeting)
        if sides:
            draft.slots["subject"] = [_join(sides)]
        elif not phrase.possessed and not meeting.find_named("possessor"):
            phrase.classes.append(_TALKS)
            if phrase not in draft.slots.get("in", ()):
                # "Görüşmede esir takası yapılması kararlaştırıldı"
                draft.fill("in", phrase)
        return


def agree_together(draft: Draft, told: Sequence[Draft], holder: Sequence[Phrase]) -> None:
    """ "X, Y ile görüşmede ... mutabık kaldıklarını söyledi": the plural tells that X and Y did.

    `told` are the drafts in front of the verb, `holder` those who say so.
    """
    form = draft.form
    if form is None or form.kind != "dik" or not form.plural or "AGREE" not in find_categories(draft):
        return
    if len({number for phrase in holder for number in phrase.mentions}) != 1 or draft.has("with"):
        return
    if any(p.mentions and p not in holder for p in draft.slots.get("subject", ())):
        return
    for meeting in reversed(told):
        partners = meeting.find_named("with") if meeting.start < draft.start else []
        if partners and "CONSULT" in find_categories(meeting):
            draft.slots["subject"] = [_join([*holder, *partners])]
            return


def find_met(meeting: Draft) -> list[Phrase]:
    """The two or more who met, as the noun of their meeting tells them."""
    for slots in _PAIRS:
        sides = [p for slot in slots for p in meeting.slots.get(slot, ()) if p.mentions and not p.site]
        if len({number for p in sides for number in p.mentions}) > 1:
            return sides
    return []


def _join(sides: list[Phrase]) -> Phrase:
    joined = Phrase(sides[0].start, sides[-1].end, "", plural=True)
    joined.mentions = [number for p in sides for number in p.mentions]
    return joined
