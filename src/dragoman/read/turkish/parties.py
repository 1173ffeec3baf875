"""Those who take part in what a verb tells, though only a noun among its phrases tells of them."""

from collections.abc import Sequence

from dragoman.languages.predicates import cue_words
from dragoman.read.turkish.phrases import Draft, Phrase, find_traits
from dragoman.read.turkish.relief import end, find_goal, find_left, free, name_holder, send
from dragoman.read.turkish.sides import claim_parties, find_owner, pass_on
from dragoman.read.turkish.ties import find_categories

_SAID = frozenset({"REQUEST", "SUPPORT", "AGREE", "ACCUSE", "REJECT", "THREATEN", "CONCEDE"})
_ADDRESSED = ("to", "from", "object", "of")


def find_parties(draft: Draft, taken: Sequence[Phrase]) -> None:
    """Find those who take part though only a noun among the phrases tells of them."""
    find_owner(draft, taken)
    claim_parties(draft, taken)
    pass_on(draft, taken)
    send(draft)
    find_goal(draft, taken)
    find_left(draft, taken)
    end(draft, taken)
    name_holder(draft)
    free(draft)
    agree_on(draft, taken)
    attend(draft, taken)
    order(draft)


def agree_on(draft: Draft, taken: Sequence[Phrase]) -> None:
    """ "X ve Y esir takasında anlaştı": the two agree, and have swapped nobody yet."""
    if "AGREE" not in find_categories(draft) or any(draft.has(slot) for slot in ("subject", "between")):
        return
    for phrase in taken:
        matter = phrase.draft if phrase.slot == "in" and not phrase.clause else None
        sides = [p for p in matter.find_named("possessor") if p.slot == ""] if matter is not None else []
        if matter is not None and not matter.verb and sides:
            draft.slots["subject"] = sides
            matter.slots.pop("possessor")
            matter.predicate = None
            return


def attend(draft: Draft, taken: Sequence[Phrase]) -> None:
    """ "X, Y ile yapılması planlanan görüşmeye katılmayacak": what the two were to hold, and whether they will."""
    form = draft.form
    if form is None or form.passive or form.able or "CONSULT" not in find_categories(draft):
        return
    for phrase in taken:
        meeting = phrase.draft if phrase.slot == "to" and not phrase.clause else None
        if meeting is None or meeting.verb or "CONSULT" not in find_categories(meeting):
            continue
        ahead = meeting.mood == "plan" or meeting.tense == "future"
        if ahead and (meeting.find_named("with") or (form.negated and meeting.find_named("between"))):
            meeting.cancelled, meeting.mood = meeting.cancelled or form.negated, "plan"
            draft.predicate, draft.roles = None, frozenset()
            alone = not meeting.find_named("subject") and not meeting.find_named("between")
            if alone and draft.find_named("subject"):
                meeting.slots["subject"] = draft.find_named("subject")
            return


def order(draft: Draft) -> None:
    """ "X'in talimatıyla sınıra asker gönderildi": on whose orders it is done, who does it."""
    form = draft.form
    if form is None or not form.passive or draft.has("subject"):
        return
    for phrase in draft.slots.get("with", ()):
        givers = [*phrase.owner, *([phrase.holder] if phrase.holder is not None else [])]
        givers = [giver for giver in givers if giver.mentions]
        if givers and (phrase.lemma,) in cue_words("tr", "order"):
            draft.slots["subject"] = givers[:1]
            return


def find_reached(draft: Draft) -> list[Phrase]:
    """ "X, Y'ye mektup göndererek ... istedi", "Y'yi arayarak ... iletti": to whom X writes or whom X rings."""
    for item in draft.inner:
        form = item.form
        if form is None or form.kind != "converb" or form.passive or form.negated or item is draft:
            continue
        written = any((p.lemma,) in cue_words("tr", "letter") for p in item.slots.get("object", ()))
        for slot, reached in (("to", written), ("object", "ring" in item.roles)):
            if reached and item.find_named(slot):
                return item.find_named(slot)
    return []


def address_reached(draft: Draft) -> None:
    """Whoever is written to or rung is whom the verb behind asks, thanks or blames, unless it tells another."""
    traits = find_traits(draft.predicate) if draft.predicate is not None else None
    slots = [slot for slot in _ADDRESSED if traits is None or slot in traits.recipients]
    if not slots or (traits is not None and traits.categories.isdisjoint(_SAID)):
        return
    if any(draft.find_named(slot) for slot in slots):
        return
    if reached := find_reached(draft):
        draft.slots[slots[0]] = reached
