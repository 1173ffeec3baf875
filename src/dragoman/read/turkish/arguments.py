"""Who does what to whom: phrases of a clause into slots, by case, postposition and coordination."""

from collections.abc import Callable, Sequence

from msgspec import Struct

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
_FAR = 3
_SINGLE = ("subject", "possessor", "by")


def assign_slots(draft: Draft, phrases: Sequence[Phrase], form: Form) -> None:
    """Fill the slots of `draft` with the phrases of its clause; passives are turned back to the active roles."""
    if not phrases:
        return
    named = any(p.slot == "" and p.mentions and not p.site for p in phrases)
    for number, phrase in enumerate(phrases):
        slot = phrase.slot
        if slot == "" and (phrase.site or (form.ours and form.kind == "finite" and phrase.mentions)):
            continue
        if slot == "gen":
            slot = "subject" if form.kind not in ("finite", "converb", "an") else "of"
        elif slot == "":
            bare = not phrase.mentions and not phrase.clause and phrase is phrases[-1]
            if phrase.possessed and any(owner.slot == "gen" for owner in phrase.owner):
                # "X'in füzesi": an object would have a case
                bare = False
            if bare and phrase.relatives and draft.predicate is not None:
                # "X'in attığı füze ölüme yol açtı": the verb has no object
                bare = find_traits(draft.predicate).takes_object
            if (
                bare
                and form.kind == "finite"
                and not named
                and (phrase.plural or not _ANIMATE.isdisjoint(phrase.classes))
            ):
                bare = False
            slot = "object" if bare and not form.passive else "subject"
            if slot == "subject" and phrase.clause and not form.passive:
                slot = "about"
        elif slot in ("adj", "quote", "adverb"):
            continue
        if slot == "by":
            slot = "subject"
        elif slot == "subject" and form.passive:
            slot = "object"
        if slot in _SINGLE and draft.has(slot):
            if not phrase.mentions or slot != "subject":
                continue
            if draft.slots[slot][0].lent:
                draft.slots[slot] = [phrase]
                continue
            reason = _find_reason(draft.slots[slot][0], phrases[:number])
            if reason is not None:
                # "X karşı çıktığı için Y masadan kalktı": X is the subject of the reason
                reason.slots["subject"], draft.slots[slot] = draft.slots[slot], [phrase]
                continue
            beside = phrases[number - 1].slot if number > 1 else ""
            gapped = beside != "" and any(p.slot == beside and p.mentions for p in phrases[: number - 2])
            if draft.slots[slot][0].mentions and not gapped:
                continue
            if not gapped:
                draft.slots[slot] = []
        draft.fill(slot, phrase)
        if phrase.slot == "gen" and phrase.plural and not phrase.mentions and phrase.owner:
            # "BM gözlemcilerinin": those of the body act for it
            draft.slots[slot].extend(phrase.owner)
        elif (
            slot == "subject"
            and phrase.owner
            and not phrase.mentions
            and not _MOVED.isdisjoint(phrase.classes)
        ):
            # "X'in gemisi": it moves and strikes for X
            draft.slots[slot].extend(phrase.owner)
        elif slot == "subject" and not phrase.mentions and not _MOVED.isdisjoint(phrase.classes):
            # "X tarafından atılan füze": it strikes for whoever sent it
            draft.slots[slot].extend(_find_senders(phrase))
        if slot == "in" and phrase.draft is not None and not phrase.mentions:
            # "Lima'daki toplantıda buluştular": the meeting's place is theirs
            draft.slots["in"].extend(phrase.draft.slots.get("in", ()))
        if phrase.owner and slot in ("object", "to", "from") and not draft.has("of"):
            draft.slots["of"] = list(phrase.owner)


def _find_senders(thing: Phrase) -> list[Phrase]:
    sent = [item for item in thing.relatives if item.passive or "relative" in item.roles]
    return [p for item in sent for p in item.slots.get("subject", ()) if p.mentions and not p.site]


def _find_reason(first: Phrase, before: Sequence[Phrase]) -> Draft | None:
    """The clause of fact right behind the subject `first` that has no subject of its own (`-dIğI için`)."""
    clause = before[-1] if before else None
    if clause is None or not clause.clause or clause.slot not in ("for", "about", "adverb"):
        return None
    draft = clause.draft
    if draft is None or draft.form is None or draft.form.kind != "dik" or draft.has("subject"):
        return None
    return draft if first.start < clause.start else None


def copy_slots(target: Draft, source: Draft) -> None:
    """Give `target` the arguments of `source` where it has none of its own."""
    for slot, phrases in source.slots.items():
        kept = [phrase for phrase in phrases if phrase.draft is not target]
        if kept and not target.has(slot):
            target.slots[slot] = kept


def join_list(
    stack: list[Phrase],
    base: int,
    last: Phrase,
    *,
    conjunction: str,
    bound: bool,
    named: Callable[[Phrase], bool],
) -> Phrase:
    """Join the phrases that `ve`, `ile` or a hyphen ties to `last`, which ends the list, into one phrase.

    `bound` tells that a case or postposition follows, which may leave the first of a comma list as subject; `named`
    whether a phrase names a person, who is no member of a list of states.
    """
    members = [stack.pop()]
    if conjunction == "ve":
        while len(stack) > base and _continues(stack[-1], members[-1]):
            members.append(stack.pop())
    if len(members) > 1 and bound:
        # "A, B ve C ile görüştü": the clause needs a subject, and it comes first
        starts = len(stack) == base or not any(p.slot == "" and p.mentions for p in stack[base:])
        apart = named(members[-1]) and not any(map(named, (*members[:-1], last)))
        groups = last.slot in ("gen", "from", "in") and not apart
        if starts and not groups:
            stack.append(members.pop())
    members.reverse()
    joined = Phrase(members[0].start, last.end, last.slot, plural=True)
    for phrase in (*members, last):
        joined.mentions.extend(phrase.mentions)
        joined.classes.extend(phrase.classes)
        joined.drafts.extend(phrase.drafts)
        joined.relatives.extend(phrase.relatives)
    joined.adjective = last.adjective
    joined.place = last.place
    return joined


def _continues(before: Phrase, after: Phrase) -> bool:
    return (
        before.comma
        and bool(before.mentions)
        and not before.clause
        and before.slot == ""
        and after.start - before.end == 1
        and (before.adjective or not after.adjective)
    )


class Setting(Struct, frozen=True, gc=False):
    """What stands around a verb and bears on which phrases are its own.

    `known` tells that the pack knows the verb as a predicate (`parts` are the slots of those who take part in
    it), `seated` that its own words hold the clause's subject (`borcunun silinmesi`), `fed` that they hold its
    object (`yolunu kapatarak`), `purpose` that it tells what for (`-mek için`), which has its own object, `led`
    that another clause follows which needs a subject, `aside` that this clause only tells when or why what
    follows was done, `begun` that a verb of beginning or going on follows.
    """

    known: bool
    parts: frozenset[str] | None = None
    seated: bool = False
    fed: bool = False
    purpose: bool = False
    led: bool = False
    aside: bool = False
    begun: bool = False


def take_phrases(stack: list[Phrase], base: int, form: Form, setting: Setting) -> list[Phrase]:
    """Take the phrases that belong to a verb from the end of the stack; what stays belongs to the next verb."""
    if form.kind == "finite":
        taken = stack[base:]
        del stack[base:]
        return taken
    index = len(stack)
    nominal = form.kind in ("dik", "acak", "ma", "is")
    loose = form.kind in ("mak", "ma") and not form.possessed and not (setting.begun or setting.purpose)
    mutual = {"with", "between"} & (setting.parts or {"with"}) and (setting.known or not form.passive)
    paired = ("at", "between") if mutual else ("at",)
    while index > base:
        phrase = stack[index - 1]
        last = index == len(stack)
        if phrase.quote or (nominal and _is_parallel(phrase, form)):
            break
        if form.kind == "mak" and phrase.clause and phrase.slot == "adverb":
            break
        if phrase.slot == "object" and phrase.mentions and loose:
            # "X'i ... -mekle suçladı", "X'i ... -meye çağırdı": the object is that of the verb above
            rest = stack[base : index - 1] if last else ()
            if not any(p.slot == "object" and p.mentions and not p.quote for p in rest):
                break
        if loose and not form.passive and phrase.slot == "by":
            break
        outer = form.kind in ("mak", "converb") or (form.kind == "dik" and setting.purpose)
        governed = outer and phrase.slot == "object" and bool(phrase.mentions)
        fed = setting.fed and form.kind in ("mak", "converb")
        if governed and (fed or _has_object(stack[index:])):
            # "X'i anayasayı çiğnemekle suçladı": a verb has one object, X is that of the verb above
            break
        if (
            form.kind == "mak"
            and phrase.slot == "from"
            and phrase.mentions
            and "from" not in (setting.parts or ("from",))
        ):
            # "X'ten ... artırma çağrısı": X calls
            break
        theirs = setting.begun and not last and stack[index].owned and not stack[index].mentions
        theirs = theirs and "of" in (setting.parts or ())
        if theirs and phrase.slot == "gen" and phrase.mentions and stack[index].start - phrase.end <= _FAR:
            # "Y'nin mücadelesini desteklemeye devam edecek"
            index -= 1
            break
        if form.kind == "ma" and not form.possessed and phrase.slot == "gen":
            # "X'in ... yapmayı kararlaştırdığı": the subject of the verb above
            break
        if phrase.slot == "gen" and phrase.comma and setting.aside:
            # "X'in, göreve gelmesinin ardından ... yaptığı"
            break
        if phrase.slot == "between" and nominal and not last and (phrase.comma or not mutual):
            # "X ile Y arasında, kapı açılmasına dair mutabakat sağlandı"
            break
        if phrase.slot == "gen" and phrase.comma and form.kind == "ma" and setting.led:
            # "X'in, ... olması halinde ... -eceği": the comma says that X is the subject of a verb further on
            break
        if phrase.slot == "gen":
            # "X'in ... bir merkez kurulmasını önerdiği": X proposes, the centre is founded
            stranger = form.kind == "ma" and form.passive and not setting.known
            stranger = stranger and (form.case == "acc" or setting.led)
            if nominal and not setting.seated and not (stranger and phrase.mentions):
                index -= 1
                while index > base and stack[index - 1].slot in paired and not stack[index - 1].quote:
                    index -= 1
            break
        if phrase.slot == "":
            bare = not phrase.mentions and not phrase.comma and (last or nominal)
            if not bare and not (phrase.site and not phrase.comma):
                break
        if phrase.comma and form.kind == "an" and not last:
            break
        if form.kind == "an" and not setting.known and phrase.paired and phrase.slot == "with":
            break
        if phrase.comma and last and form.kind in ("an", "ma", "is", "mak"):
            break
        index -= 1
    taken = stack[index:]
    del stack[index:]
    return taken


def _has_object(phrases: Sequence[Phrase]) -> bool:
    last = phrases[-1] if phrases else None
    bare = (
        last is not None and last.slot == "" and not last.mentions and not last.clause and bool(last.classes)
    )
    return bare or any(phrase.slot == "object" and not phrase.comma for phrase in phrases)


def _accompanies(before: Phrase, owner: Phrase) -> bool:
    """`X'le Y'nin görüşmesi`: the two belong together."""
    return before.slot == "with" and bool(before.mentions) and not before.comma and before.end == owner.start


def _is_parallel(phrase: Phrase, form: Form) -> bool:
    """Whether the phrase is a clause beside this one (`-eceğini, -eceğini söyledi`) and not inside it."""
    return phrase.clause and phrase.comma and phrase.slot == CASE_SLOTS.get(form.case, "")


def take_noun_phrases(
    stack: list[Phrase], base: int, *, possessed: bool, start: int, governed: bool = False
) -> list[Phrase]:
    """Take what belongs to a noun of engagement: its possessor and what stands between them.

    `governed` tells that a verb follows at once, so that the possessor may stand far off behind a comma.
    """
    if not possessed:
        return _take_adjacent(stack, base, start, possessed=possessed)
    index = len(stack)
    while index > base:
        phrase = stack[index - 1]
        if phrase.slot == "gen":
            if phrase.comma and not governed:
                break
            first = index - 1
            if first > base and _accompanies(stack[first - 1], phrase):
                first -= 1
            taken = stack[first:]
            if any(p.quote for p in taken):
                break
            del stack[first:]
            return taken
        if phrase.slot in ("", "adj") and phrase.mentions:
            break
        if phrase.quote or (phrase.comma and phrase.mentions and index < len(stack)):
            break
        index -= 1
    return _take_adjacent(stack, base, start, possessed=possessed)


def _take_adjacent(stack: list[Phrase], base: int, start: int, *, possessed: bool) -> list[Phrase]:
    index = len(stack)
    edge = start
    while index > base:
        phrase = stack[index - 1]
        belongs = phrase.slot == "adj" and not phrase.adjective
        near = edge - phrase.end <= (_FAR if belongs else 1) and not phrase.comma and not phrase.quote
        owner = phrase.slot == "adj" or (phrase.slot == "" and possessed)
        if near and owner and phrase.mentions and (phrase.end == edge or belongs):
            # "Peru'ya ait 13 tırlık konvoy" beside "Peru görüşmesi"
            index -= 1
            break
        if not near or phrase.slot not in ("adj", "between", "against", "about", "with", "by"):
            break
        if phrase.slot == "with" and phrase.end != edge:
            break
        edge = phrase.start
        index -= 1
    taken = stack[index:]
    del stack[index:]
    return taken


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
