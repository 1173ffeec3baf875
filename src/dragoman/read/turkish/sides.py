"""The other side of an act: who is called upon, blamed, threatened or hosted, told inside what is asked or said."""

import itertools
from collections.abc import Iterator, Sequence

from dragoman.read.turkish.deciders import find_deciders
from dragoman.read.turkish.phrases import Draft, Phrase, find_traits
from dragoman.read.turkish.ties import find_categories, find_own_slot, lend

_NEAR = 3
_ADDRESSED = ("from", "to")
_ACTS = frozenset({"ma", "mak", "acak", "dik"})
_JUDGED = frozenset({"SUPPORT", "ACCUSE", "REJECT"})
_GOVERNED = ("object", "to", "from", "with")
_NOMINAL = ("against", "with", "between")
_CLAUSAL = ("against", "to", "from")
_EASED = frozenset({"CONCEDE", "RETREAT"})
_AIMED = ("object", "to", "against", "of", "with")


def invite(meeting: Draft, proposal: Draft) -> None:
    """Who proposes a meeting would host it, those to whom it is proposed would sit there."""
    if "CONSULT" not in find_categories(meeting):
        return
    for slot, source in (("subject", "subject"), ("with", "to")):
        if not meeting.has(slot) and proposal.has(source):
            meeting.slots[slot] = list(proposal.slots[source])


def meet_planned(main: Draft, meeting: Draft) -> None:
    """ "X, Y ile görüşmeyi planlıyor": who plans a meeting with Y is the other one."""
    if "CONSULT" not in find_categories(meeting) or not meeting.find_named("with"):
        return
    if not any(meeting.find_named(slot) for slot in ("subject", "possessor", "between")):
        meeting.slots["subject"] = main.find_named("subject")


def claim_addressee(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X'e ... -ması çağrısında bulundu": whoever stands first in the called-for clause is called upon."""
    if main.predicate is None:
        return
    traits = find_traits(main.predicate)
    roles = traits.recipients
    if not roles or not any(phrase.clause or phrase.drafts for phrase in phrases):
        return
    if "SANCTION" in traits.categories and main.has("to"):
        # "Y'ye silah sattığı gerekçesiyle üç şirkete yaptırım uyguladı": not Y
        return
    held = {number for item in main.slots.get("subject", ()) for number in item.mentions}
    for slot in _ADDRESSED:
        if slot not in roles or any(_names(main, other) for other in _ADDRESSED):
            continue
        for start, inner in _find_acts(main, phrases):
            named = [item for item in inner.slots.get(slot, ()) if item.mentions and not item.site]
            told = [item for item in inner.slots.get("subject", ()) if item.start >= start and item.mentions]
            own = inner.predicate is not None and slot in find_traits(inner.predicate).parts
            if own and told and "need" in main.roles:
                # "X'in Y'den çekilmesi gerektiğini": X is to leave Y
                continue
            if named and told and not _names(main, "subject") and told[0].end <= named[0].start:
                # "X'in Y'den ... yapmasını istemesi": X asks, and Y is to do it
                main.slots["subject"], inner.slots["subject"], told = told[:1], named[:1], []
            if named and (not told or all(held.issuperset(item.mentions) for item in told)):
                main.fill(slot, named[0])
                inner.slots[slot] = [item for item in inner.slots[slot] if item is not named[0]]
                return
    if any(_names(main, slot) for slot in roles):
        return
    if not traits.categories.isdisjoint(_ANSWERED) and "of" in roles and _find_partner(main, phrases):
        return
    demands = [p for p in phrases if "demand" in p.classes and not p.mentions]
    if traits.categories - {"NONE", "COERCE"} == {"REJECT"} and demands and "of" in roles:
        _find_freed(main, demands)
    elif not traits.categories.isdisjoint(_ASKED):
        _ask_doers(main, phrases, "from" if "from" in roles else "to")
    elif "object" in roles and "THREATEN" in traits.categories:
        _find_aim(main, phrases)
    elif "object" in roles and not traits.categories.isdisjoint(_JUDGED):
        _find_judged(main, phrases)


_HOLDING = frozenset({"COERCE", "ASSAULT"})
_ASKED = frozenset({"REQUEST", "RETREAT", "REJECT"})


def find_owner(draft: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X, Y'nin bütünlüğüne destek verdiğini söyledi": Y owns what is judged, and X is it who judges."""
    form = draft.form
    if form is not None and form.kind in ("dik", "acak") and form.plural and not draft.has("of"):
        # "X, Y'nin ... mücadelesini takdir ettiklerini söyledi": it is not Y alone who does what several do
        told = draft.slots.get("subject", ())
        if len(told) == 1 and told[0].slot == "gen" and len(told[0].mentions) == 1 and not told[0].plural:
            theirs = any(phrase.owned for phrase in phrases if phrase.slot in ("object", "to", "from"))
            if theirs and told[0].start == min(phrase.start for phrase in phrases):
                draft.slots["of"] = draft.slots.pop("subject")
                return
    if form is None or form.kind not in ("dik", "acak", "ma") or _JUDGED.isdisjoint(find_categories(draft)):
        return
    for owner, owned in itertools.pairwise(_without_aims(phrases)):
        # "X'in Lima konusundaki açıklamalarını"
        aims = sum(p.end - p.start for p in phrases if owner.end <= p.start and p.end <= owned.start)
        near = owned.start - owner.end - aims <= _NEAR
        beside = owner.slot == "gen" and owner.mentions and not owner.comma and near
        if (
            beside
            and owned.owned
            and not owned.owner
            and owned.slot in ("object", "to")
            and not owned.mentions
        ):
            draft.slots["of"] = [owner]
            kept = [item for item in draft.slots.get("subject", ()) if item is not owner]
            draft.slots.pop("subject", None)
            if kept:
                draft.slots["subject"] = kept
            return


def _without_aims(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Without what only tells at whom the noun right behind it is aimed (`Peru'ya yönelik girişimini`)."""
    return [
        phrase
        for number, phrase in enumerate(phrases)
        if phrase.slot not in ("against", "about")
        or phrase.comma
        or phrase.clause
        or number + 1 == len(phrases)
    ]


def claim_parties(draft: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X ile Y arasında esir takası konusunda anlaşma sağlandı": the two agree, and have swapped nobody yet."""
    wanted = (
        {"AGREE", "SUPPORT"} if draft.predicate is not None and "imza" in draft.predicate.lemma else {"AGREE"}
    )
    if wanted.isdisjoint(find_categories(draft)) or any(draft.has(slot) for slot in ("subject", "between")):
        return
    for phrase in phrases:
        matter = phrase.draft if phrase.slot == "about" and not phrase.clause else None
        if matter is not None and not matter.verb and matter.find_named("between"):
            draft.slots["between"] = matter.slots.pop("between")
            matter.predicate = None
            return


def lend_parties(noun: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X ile Y arasında iş birliğine dair anlaşma": theirs is the agreement, and no more is done."""
    if "AGREE" not in find_categories(noun) or noun.has("between"):
        return
    for phrase in phrases:
        matter = phrase.draft if phrase.slot == "about" and not phrase.clause else None
        if matter is not None and not matter.verb and matter.find_named("between"):
            noun.slots["between"] = matter.slots.pop("between")
            matter.predicate = None
            return


def pass_on(draft: Draft, phrases: Sequence[Phrase]) -> None:
    """ "Y'ye yönelik yaptırımları hafifletti": whom the noun is aimed at, the verb is."""
    assert draft.predicate is not None
    parts = find_traits(draft.predicate).parts
    for phrase in phrases:
        noun = phrase.draft
        if noun is not None and noun is not draft and phrase.slot == "with" and not phrase.clause:
            if "about" in parts and _names(noun, "about") and not _names(draft, "about"):
                # "X hakkında suçlamasıyla soruşturma": the inquiry is about X too
                draft.slots["about"] = list(noun.slots["about"])
            continue
        if noun is None or noun is draft or phrase.slot not in ("object", ""):
            continue
        sanction = phrase.clause and "SANCTION" in find_categories(draft)
        eased = "SANCTION" in find_categories(noun) and not find_categories(draft).isdisjoint(_EASED)
        for slot in _CLAUSAL if sanction or eased else _NOMINAL:
            if slot in parts and _names(noun, slot) and not _names(draft, slot):
                draft.slots[slot] = list(noun.slots[slot])


def _names(draft: Draft, slot: str) -> bool:
    return bool(draft.find_named(slot))


def _find_acts(main: Draft, phrases: Sequence[Phrase]) -> Iterator[tuple[int, Draft]]:
    """The clauses among the phrases and in front of their nouns (`dönmesi çağrısını`), with their first tokens."""
    for phrase in phrases:
        drafts = [phrase.draft] if phrase.clause else phrase.drafts
        for inner in drafts:
            if inner is None or inner is main or inner.form is None or inner.form.kind not in _ACTS:
                continue
            yield (phrase.start if phrase.clause else inner.first), inner


def _ask_doers(main: Draft, phrases: Sequence[Phrase], slot: str) -> None:
    """ "X, Y'nin çekilmesini istedi": it is Y who is asked."""
    held = {number for item in main.slots.get("subject", ()) for number in item.mentions}
    for _, inner in _find_acts(main, phrases):
        if inner.form is None or inner.form.kind not in ("ma", "is"):
            continue
        if inner.passive and find_categories(inner).isdisjoint(_EASED):
            continue
        # "X, Y'nin tuttuğu denizcilerin bırakılmasını istedi": who holds them is to let them go
        doers = _find_doers(inner, held)
        if doers:
            main.slots[slot] = doers
            return


_ANSWERED = frozenset({"REJECT", "AGREE"})


def _find_partner(main: Draft, phrases: Sequence[Phrase]) -> bool:
    """ "X, Y ile anlaşma imzalamayı reddetti", "... görüşmeyi kabul etti": it is Y with whom X will or will not."""
    for phrase in phrases:
        noun = phrase.draft if phrase.slot == "object" and not phrase.clause else None
        joint = noun is not None and bool({"CONSULT", "AGREE"} & find_categories(noun))
        refused = joint and "REJECT" in find_categories(main)
        partners = [*noun.find_named("with"), *main.find_named("with")] if noun is not None else []
        if refused and partners and not main.has("of"):
            # "Y ile görüşmeyi reddetti"
            main.slots["of"] = partners[:1]
            return True
        act = phrase.draft if phrase.clause and phrase.slot in ("object", "to") else None
        if act is None or act.form is None or act.form.kind not in ("ma", "mak") or act.form.possessed:
            continue
        nouns = [p.draft for p in act.slots.get("object", ()) if p.draft is not None and not p.clause]
        for told in (act, *nouns):
            partners = told.find_named("with")
            if partners and "CONSULT" not in find_categories(act):
                main.slots["of"] = partners[:1]
                return True
    return False


def _find_freed(main: Draft, demands: Sequence[Phrase]) -> None:
    """ "11 Perulunun bırakılması talebini reddetti": where nobody else asks, it is refused to their land."""
    for _, inner in _find_acts(main, demands):
        freed = [p for p in inner.slots.get("object", ()) if p.mentions and not p.site]
        freed = [p for p in freed if p.classes or p.end - p.start == 1]
        if freed and inner.passive and "RETREAT" in find_categories(inner):
            main.slots["of"] = freed
            return


def _find_doers(act: Draft, held: set[int]) -> list[Phrase]:
    """Who is to do it: the clause's genitive, also where it owns the object (`Y'nin birliklerini çekmesi`)."""
    genitives = [item for item in act.slots.get("subject", ()) if item.slot in ("gen", "by")]
    told = [owner for item in genitives for owner in ([item] if item.mentions else item.owner)]
    doers = [item for item in told if not held.intersection(item.mentions)]
    if doers:
        return doers
    # "Y'nin yasağı kaldırması"
    told = [item for item in act.find_named("subject") if not held.issuperset(item.mentions)]
    if act.form is not None and act.form.kind == "ma" and not act.passive and not told:
        owners = [item for item in act.slots.get("of", ()) if item.slot == "gen" and item.mentions]
        if owners and not any(held.intersection(item.mentions) for item in owners):
            return owners
    objects = [item for slot in _GOVERNED for item in act.slots.get(slot, ())]
    if "RETREAT" in find_categories(act):
        # "Y'nin alıkoyduğu gemiyi bırakmasını istedi": who holds them
        holding = [item for phrase in objects for item in phrase.relatives if "relative" in item.roles]
        holders = [
            p for item in holding if find_categories(item) & _HOLDING for p in item.find_named("subject")
        ]
        if holders and not any(held.intersection(p.mentions) for p in holders):
            return holders[:1]
    owners = [item.holder for item in objects if item.holder is not None]
    owners += [owner for item in objects for owner in item.owner if owner.slot == "gen" and owner.mentions]
    return [owner for owner in owners if not held.intersection(owner.mentions)]


def _find_aim(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X'e karşılık vermekle tehdit etti", "X'i ... -acağı konusunda uyardı": X is whom the threat is meant for."""
    held = {number for item in main.slots.get("subject", ()) for number in item.mentions}
    for _, inner in _find_acts(main, phrases):
        for slot in _AIMED:
            aims = [item for item in inner.slots.get(slot, ()) if item.mentions and not item.site]
            aims = [item for item in aims if not held.intersection(item.mentions)]
            if aims:
                main.slots["object"] = aims[:1]
                return


def _find_judged(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X'i ... yapmaması konusunda eleştirdi": the object that stands before the clause is the verb's own."""
    for start, inner in _find_acts(main, phrases):
        if inner.predicate is not None or inner.passive:
            continue
        objects = [p for p in inner.slots.get("object", ()) if p.mentions and p.start == start]
        if objects:
            main.slots["object"] = objects
            inner.slots["object"] = [p for p in inner.slots["object"] if p is not objects[0]]
            return


def join_host(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X, Y ile Z arasındaki görüşmelere ev sahipliği yaptı": one meeting, X its host."""
    if not _names(main, "subject"):
        return
    for phrase in phrases:
        meeting = phrase.draft
        if (
            phrase.slot != "to"
            or phrase.clause
            or meeting is None
            or "CONSULT" not in find_categories(meeting)
        ):
            continue
        if any(_names(meeting, slot) for slot in ("with", "between", "possessor", "subject")):
            lend(main, meeting)
            meeting.fill("at", main.slots["subject"][0])
            main.predicate = None
            return


def offer_to_host(main: Draft, hosting: Draft) -> None:
    """ "X, Y ile Z arasındaki görüşmelere ev sahipliği yapmaya hazır": X proposes that they meet there."""
    predicate = hosting.predicate
    if predicate is None or not any(sense.mode == "third-party" for sense in predicate.senses):
        return
    hosting.mood = "propose"
    if main.predicate is not None and "AGREE" in find_categories(main):
        main.predicate = None
    for phrase in hosting.slots.get("to", ()):
        meeting = phrase.draft
        if meeting is None or phrase.clause or "CONSULT" not in find_categories(meeting):
            continue
        for slot in ("between", "with", "possessor"):
            if meeting.has(slot) and not hosting.has("between"):
                hosting.slots["between"] = list(meeting.slots[slot])
        meeting.predicate = None
        return


def demand(need: Draft, speakers: Sequence[Phrase]) -> None:
    """ "X, Y'nin çekilmesi gerektiğini söyledi": X asks it of Y."""
    if need.predicate is None or need.negated:
        return
    held = {number for item in speakers for number in item.mentions}
    for _, inner in _find_acts(need, [p for phrases in need.slots.values() for p in phrases]):
        doers = [] if inner.passive else _find_doers(inner, held)
        if doers:
            need.slots["subject"], need.slots["from"] = list(speakers), doers[:1]
            return


def blame_doers(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X'in saldırısını kınadı": who is praised, blamed or refused is whoever did what the object tells."""
    if main.predicate is None or _JUDGED.isdisjoint(find_categories(main)):
        return
    if any(_names(main, slot) for slot in ("object", "possessor", "of")):
        return
    senses = [sense for sense in main.predicate.senses if sense.category in _JUDGED]
    named = [name for sense in senses for name in sense.recipients]
    slot = next((name for name in named if name in ("object", "possessor", "from")), None)
    if slot is None and "to" in named:
        # "Y'nin sevkiyatı durdurmasına tepki gösterdi"
        slot, phrases = "to", [phrase for phrase in phrases if phrase.clause]
    if slot is None:
        return
    held = {number for item in main.slots.get("subject", ()) for number in item.mentions}
    wanted = slot if slot in ("from", "to") else "" if main.passive else "object"
    for phrase in phrases:
        if phrase.slot != wanted:
            continue
        told = main.has("object") or main.has("of")
        nested = () if told else phrase.drafts
        for draft in (phrase.draft, *phrase.relatives, *nested):
            if draft is None or draft is main:
                continue
            for name in ("subject", "possessor", "between", "with", "by", *find_own_slot(draft)):
                doers = [item for item in draft.slots.get(name, ()) if item.mentions and not item.site]
                doers = [item for item in doers if not held.intersection(item.mentions)]
                if doers:
                    main.slots[slot] = [*main.slots.get(slot, ()), *doers]
                    return
        deciders = find_deciders(phrase) if main.verb else []
        if deciders:
            main.slots[slot] = [*main.slots.get(slot, ()), *deciders]
            return
        if "decision" in phrase.classes and find_categories(main) == {"ACCUSE"}:
            for act in phrase.drafts:
                if act is not main and act.slots.get("subject") == main.slots.get("subject"):
                    # "X, Y'nin elçisini kovma kararını kınadı": nobody blames what he has decided himself
                    act.mood = "hypothetical"


def warn_doers(main: Draft, condition: Draft) -> None:
    """ "X saldırması halinde ... tehdidinde bulundu": the threat is against whom the condition warns."""
    if main.predicate is None or "THREATEN" not in find_categories(main):
        return
    if any(main.has(s) for s in ("to", "object", "against")):
        return
    held = {number for item in main.slots.get("subject", ()) for number in item.mentions}
    doers = [
        p for p in condition.slots.get("subject", ()) if p.mentions and not held.intersection(p.mentions)
    ]
    if doers:
        main.slots["to" if "to" in find_traits(main.predicate).recipients else "object"] = doers
