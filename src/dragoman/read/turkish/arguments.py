"""Who does what to whom: phrases of a clause into slots, by case, postposition and voice."""

from collections.abc import Sequence

from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.phrases import Draft, Phrase, find_traits

CASE_SLOTS = {
    "acc": "object",
    "dat": "to",
    "loc": "in",
    "abl": "from",
    "ins": "with",
    "gen": "gen",
    "equ": "by",
}
_ANIMATE = frozenset({"captive", "people", "forces", "delegation", "group"})
_MOVED = frozenset({"weapon", "forces", "delegation"})
_SINGLE = ("subject", "possessor", "by")


def assign_slots(draft: Draft, phrases: Sequence[Phrase], form: Form) -> None:
    """Fill the slots of `draft` with the phrases of its clause; passives are turned back to the active roles."""
    named = any(p.slot == "" and p.mentions and not p.site for p in phrases)
    for number, phrase in enumerate(phrases):
        if phrase.attributive and not any(_tells_event(p) for p in phrases[number + 1 :]):
            # "X ile Y arasındaki gerginlik ele alındı": the two are not who talked
            continue
        if _tells_price(phrase, phrases[number + 1 :]):
            phrase.slot = "adverb"
        slot = _find_slot(draft, phrase, form, named=named, last=phrase is phrases[-1])
        if slot == "object" and not named and _is_crowd_acting(draft, phrase, phrases[number + 1 :], form):
            slot = "subject"
        if not slot or (slot in _SINGLE and draft.has(slot) and not _has_room(draft, slot, phrases, number)):
            continue
        draft.fill(slot, phrase)
        _add_owners(draft, slot, phrase)


def _tells_price(phrase: Phrase, behind: Sequence[Phrase]) -> bool:
    """`30 milyon dolar fidye istedi`: the sum only tells how much of what stands right behind it."""
    bare = phrase.slot == "" and "money" in phrase.classes and not phrase.mentions and not phrase.comma
    return bare and bool(behind) and behind[0].start == phrase.end and behind[0].slot in ("", "object")


def _is_crowd_acting(draft: Draft, phrase: Phrase, behind: Sequence[Phrase], form: Form) -> bool:
    """`petrol işçileri greve başladı`: an ending that may be the object's, where the verb has no room for one."""
    if form.passive or form.kind != "finite" or draft.predicate is None or draft.has("subject"):
        return False
    takes = find_traits(draft.predicate).takes_object
    if not _MOVED.isdisjoint(phrase.classes) and not phrase.clause:
        # "Rus savaş uçağı Estonya hava sahasını ihlal etti": the ending is that of the compound
        return not takes or phrase.comma or any(p.slot == "object" for p in behind)
    if not phrase.plural or phrase.mentions or phrase.clause or _ANIMATE.isdisjoint(phrase.classes):
        return False
    return not find_traits(draft.predicate).takes_object or any(p.slot == "object" for p in behind)


def _tells_event(phrase: Phrase) -> bool:
    return phrase.clause or (phrase.draft is not None and not phrase.draft.verb)


def _find_slot(draft: Draft, phrase: Phrase, form: Form, *, named: bool, last: bool) -> str:
    """The slot of a phrase in its clause, empty for none; `named` tells that the clause has a subject by name."""
    slot = phrase.slot
    if slot in ("adj", "quote", "adverb"):
        return ""
    if slot == "gen":
        slot = "subject" if form.kind not in ("finite", "converb", "an") else "of"
    elif slot == "":
        if phrase.site or (form.ours and form.kind == "finite" and phrase.mentions):
            return ""
        slot = "subject"
        if not form.passive and last and _is_bare_object(draft, phrase, form, named=named):
            return "object"
        if phrase.clause and not form.passive:
            return "about"
    elif slot == "by":
        return "subject"
    return "object" if slot == "subject" and form.passive else slot


def _is_bare_object(draft: Draft, phrase: Phrase, form: Form, *, named: bool) -> bool:
    """Whether the noun without a case right before the verb is what is done, and not who does it."""
    if phrase.mentions or phrase.clause:
        return False
    if phrase.possessed and any(owner.slot == "gen" for owner in phrase.owner):
        # "X'in füzesi": an object would have a case
        return False
    if phrase.relatives and draft.predicate is not None and not find_traits(draft.predicate).takes_object:
        # "X'in attığı füze ölüme yol açtı": the verb has no object
        return False
    acts = phrase.plural or not _ANIMATE.isdisjoint(phrase.classes)
    return named or form.kind != "finite" or not acts


def _has_room(draft: Draft, slot: str, phrases: Sequence[Phrase], number: int) -> bool:
    """Whether phrase `number` comes to those who fill `slot`; where it takes their place it is put there at once."""
    phrase, held = phrases[number], draft.slots[slot]
    if not phrase.mentions or slot != "subject":
        return False
    if held[0].lent:
        draft.slots[slot] = [phrase]
        return False
    reason = _find_reason(held[0], phrases[:number])
    if reason is not None:
        # "X karşı çıktığı için Y masadan kalktı": X is the subject of the reason
        reason.slots["subject"], draft.slots[slot] = held, [phrase]
        return False
    beside = phrases[number - 1].slot if number > 1 else ""
    gapped = beside != "" and any(p.slot == beside and p.mentions for p in phrases[: number - 2])
    if not gapped and not held[0].mentions:
        draft.slots[slot] = []
        return True
    return gapped


def _add_owners(draft: Draft, slot: str, phrase: Phrase) -> None:
    """Put beside a phrase those who act through it, and what its noun tells of where and whose."""
    moves = slot == "subject" and not phrase.mentions and not _MOVED.isdisjoint(phrase.classes)
    if phrase.owner and ((phrase.slot == "gen" and phrase.plural and not phrase.mentions) or moves):
        # "BM gözlemcilerinin": those of the body act for it; "X'in gemisi": it moves and strikes for X
        draft.slots[slot].extend(phrase.owner)
    elif moves:
        # "X tarafından atılan füze": it strikes for whoever sent it
        draft.slots[slot].extend(_find_senders(phrase))
    if slot == "in" and phrase.draft is not None and not phrase.mentions:
        # "Lima'daki toplantıda buluştular": the meeting's place is theirs
        draft.slots["in"].extend(_find_sites(phrase.draft))
    if phrase.owner and slot in ("object", "to", "from") and not draft.has("of"):
        draft.slots["of"] = list(phrase.owner)
    if slot == "object" and "weapon" in phrase.classes and not phrase.mentions and not draft.has("of"):
        # "Y'nin fırlattığı füzeyi düşürdü"
        senders = _find_senders(phrase)
        if senders:
            draft.slots["of"] = senders
    if slot == "object" and not draft.has("with"):
        # "Peru ile olan sınırını kapattı": with whom the thing is shared is with whom it is done
        shared = [p for item in phrase.relatives if item.verb == "ol" for p in item.slots.get("with", ())]
        if any(p.mentions for p in shared):
            draft.slots["with"] = shared


def _find_sites(noun: Draft) -> list[Phrase]:
    """Where a noun's event is set: `Lima yakınlarındaki Ancón kışlasına saldırı`: the finer place behind the other."""
    aims = noun.slots.get("to", [])
    return [next((aim for aim in aims if aim.start == p.end), p) for p in noun.slots.get("in", ())]


def _find_senders(thing: Phrase) -> list[Phrase]:
    sent = [item for item in thing.relatives if item.passive or "relative" in item.roles]
    return [p for item in sent for p in item.slots.get("subject", ()) if p.mentions and not p.site]


def _find_reason(first: Phrase, before: Sequence[Phrase]) -> Draft | None:
    """The clause of fact right behind the subject `first` that has no subject of its own (`-dIğI için`)."""
    clause = before[-1] if before else None
    if clause is None or not clause.clause or clause.slot not in ("for", "about", "adverb"):
        return None
    draft = clause.draft
    if draft is None or draft.form is None:
        return None
    if draft.form.apart and clause.comma and draft.slots.get("subject") == [first]:
        # "X saldırıyı kınarken, Y gemi gönderdi"
        return draft
    if draft.form.kind != "dik" or draft.has("subject"):
        return None
    return draft if first.start < clause.start else None


def copy_slots(target: Draft, source: Draft) -> None:
    """Give `target` the arguments of `source` where it has none of its own."""
    for slot, phrases in source.slots.items():
        kept = [phrase for phrase in phrases if phrase.draft is not target]
        if kept and not target.has(slot):
            target.slots[slot] = kept


def name_sender(verb: Draft) -> None:
    """ "talep X'ten geldi", "X'ten gelen tehdit": from whom it comes, whose act it is."""
    senders = find_sender([verb])
    if senders and not verb.find_named("subject"):
        verb.slots["subject"] = senders
        del verb.slots["from"]


def find_sender(verbs: Sequence[Draft]) -> list[Phrase]:
    """Those from whom something comes, told by one of the verbs."""
    return [p for verb in verbs if "come" in verb.roles for p in verb.find_named("from")]


def assign_noun_slots(draft: Draft, phrases: Sequence[Phrase]) -> None:
    """Fill the slots of a noun of engagement: genitive, adjective or bare name is the possessor."""
    for phrase in phrases:
        slot = "possessor" if phrase.slot in ("gen", "adj", "") else phrase.slot
        if slot == "possessor" and draft.has(slot) and phrase.slot == "":
            # "X'in Peru ziyareti": whom X visits
            slot = "to"
        if slot in ("quote", "adverb") or (slot == "possessor" and draft.has(slot)):
            continue
        if slot == "possessor" and phrase.clause:
            slot = "about"
        draft.fill(slot, phrase)


def name_doer(noun: Draft, phrase: Phrase) -> None:
    """ "X'in limanlara yönelik saldırılarını": whoever seems to own what is struck owns the striking."""
    if not phrase.owned or noun.has("possessor") or noun.has("subject"):
        return
    for slot in ("against", "to"):
        for struck in noun.slots.get(slot, ()):
            owner = struck.holder
            if owner is not None and owner.slot == "gen" and owner.mentions and not owner.comma:
                noun.slots["possessor"] = [owner]
                struck.mentions = [m for m in struck.mentions if m not in owner.mentions]
                return
