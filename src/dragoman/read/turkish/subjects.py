"""Subjects that a clause borrows: from who announces, decides or signs it, from the visit on which it happened."""

from collections.abc import Sequence

from dragoman.read.turkish.phrases import Draft, Phrase, find_traits
from dragoman.read.turkish.ties import find_categories

_HELD = frozenset({"COERCE", "SANCTION", "ASSAULT", "MOBILIZE"})
_EASED = frozenset({"CONCEDE", "RETREAT"})
_OWN = frozenset({"RETREAT", "MOBILIZE", "AID", "CONCEDE"})
_MOVED = frozenset({"forces", "weapon", "aid", "sanction", "emergency", "burden", "decision", "base", "law"})


def share_doer(act: Draft) -> None:
    """ "X'in Y'ye uyguladığı yaptırımları hafiflettiği bildirildi": X did the one and the other."""
    if act.predicate is None or find_categories(act).isdisjoint(_EASED):
        return
    for phrase in act.slots.get("object", ()):
        for item in phrase.relatives:
            doers = [p for p in item.slots.get("subject", ()) if p.slot == "gen" and p.mentions]
            imposed = not _HELD.isdisjoint(find_categories(item)) or not find_categories(item)
            if doers and imposed and "relative" in item.roles:
                act.slots["subject"] = doers[:1]
                for slot in ("to", "against", "of"):
                    if slot in find_traits(act.predicate).parts and item.has(slot) and not act.has(slot):
                        act.slots[slot] = list(item.slots[slot])
                return


def move_own(act: Draft) -> None:
    """ "X'in birliklerini çektiği bildirildi": whoever owns what is moved, given or lifted does it."""
    if _OWN.isdisjoint(find_categories(act)):
        return
    for phrase in act.slots.get("object", ()):
        if _MOVED.isdisjoint(phrase.classes):
            continue
        owners = [phrase.holder] if phrase.holder is not None else phrase.owner
        owners = [owner for owner in owners if owner.slot == "gen" and owner.mentions]
        if owners:
            act.slots["subject"] = owners[:1]
            phrase.mentions = [m for m in phrase.mentions if m not in owners[0].mentions]
            if act.slots.get("of") == owners:
                del act.slots["of"]
            return


def claim_intent(act: Draft) -> None:
    """ "X'in askerlerini geri çekmeyi kabul ettiği": whose soldiers they are agrees to withdraw them."""
    for phrase in (*act.slots.get("object", ()), *act.slots.get("to", ())):
        meant = phrase.draft if phrase.clause else None
        form = meant.form if meant is not None else None
        if meant is None or form is None or form.kind not in ("ma", "mak") or form.possessed or form.passive:
            continue
        move_own(meant)
        if meant.has("subject") and meant.slots["subject"][0].slot == "gen":
            act.slots["subject"] = list(meant.slots["subject"])
            return


def join_fighters(main: Draft) -> None:
    """ "X ile Y arasındaki çatışmaların ardından ateşkes ilan edildi": those who fought hold their fire."""
    predicate = main.predicate
    if predicate is None or not any(sense.mode == "ceasefire" for sense in predicate.senses):
        return
    if any(main.has(slot) for slot in ("subject", "between", "with", "possessor")):
        return
    for item in main.inner:
        if item is not main and "ASSAULT" in find_categories(item) and item.has("between"):
            main.slots["between"] = list(item.slots["between"])
            return


_SHARED = frozenset({"COOPERATE", "CONSULT", "SUPPORT", "AGREE"})
_DECIDED = frozenset({"AID", "SANCTION", "MOBILIZE", "COERCE", "CONCEDE"})
_ADOPTED = frozenset({"AID", "SANCTION", "MOBILIZE", "RETREAT", "CONCEDE", "REJECT"})


def adopt(act: Draft, speakers: Sequence[Phrase], *, announced: bool) -> None:
    """ "X, Y'ye yardım gönderileceğini açıkladı": who announces what will be done does it, if nobody else is named.

    A mere person who only tells that aid was given (not `announced`) has not given it.
    """
    form = act.form
    if form is not None and form.kind == "dik" and "AID" in find_categories(act):
        loaded = any("cargo" in p.classes for p in act.slots.get("subject", ()))
        if loaded and not any(act.find_named(slot) for slot in ("subject", "of", "from")):
            # "bakanlık, yardım taşıyan uçağın indiğini bildirdi"
            act.slots["of"] = list(speakers)
    if form is None or not form.passive or act.slots.get("subject"):
        return
    if form.kind == "dik" and "official" in act.roles:
        # "ordu, üç militanın etkisiz hale getirildiğini bildirdi"
        act.slots["subject"] = list(speakers)
        return
    eased = find_categories(act) <= _EASED and "CONCEDE" in find_categories(act)
    aid = any("aid" in p.classes for p in act.slots.get("object", ()))
    given = announced and aid and "AID" in find_categories(act)
    cut = find_categories(act) == {"SANCTION"} and bool(act.find_named("with"))
    recalled = _is_recall(act) and not any("source" in phrase.classes for phrase in speakers)
    if form.kind == "dik" and (eased or given or cut or recalled):
        # "hükümet, yasağın kaldırıldığını bildirdi", "dernek, un dağıtıldığını duyurdu"
        act.slots["subject"] = list(speakers)
        return
    if form.kind != "acak":
        return
    if act.find_named("with") and find_categories(act) & _SHARED:
        # "X, Y ile ortak tatbikat yapılacağını duyurdu": X and Y will hold it
        act.slots["subject"] = list(speakers)
        return
    if find_categories(act) == {"SUPPORT"} and act.predicate is not None:
        # "Peru, büyükelçiliğinin yeniden açılacağını duyurdu"
        if "with" not in find_traits(act.predicate).parts and "in" in find_traits(act.predicate).parts:
            act.slots["subject"] = list(speakers)
        return
    if not (_ADOPTED | {"PROTEST"}).isdisjoint(find_categories(act)):
        # "sendika, greve gidileceğini duyurdu"
        act.slots["subject"] = list(speakers)


def _is_recall(act: Draft) -> bool:
    """ "Bakan, Lima Büyükelçisinin geri çağrıldığını duyurdu": nobody calls home another's envoy."""
    senses = act.predicate.senses if act.predicate is not None else ()
    envoy = any("envoy" in phrase.classes for phrase in act.slots.get("object", ()))
    return envoy and any(sense.category == "SANCTION" and sense.mode == "withdraw" for sense in senses)


def decree(act: Draft, deciders: Sequence[Phrase]) -> None:
    """ "X, yasağın uzatılmasını kararlaştırdı": what X decides to be done X does."""
    form = act.form
    if form is None or form.kind != "ma" or not form.passive or act.slots.get("subject") or not deciders:
        return
    if not _DECIDED.isdisjoint(find_categories(act)):
        act.slots["subject"] = list(deciders)


_APPROVED = frozenset({"CONCEDE", "AID", "SANCTION", "RETREAT"})


def approve(main: Draft, taken: Sequence[Phrase], holder: Sequence[Phrase]) -> None:
    """ "meclis, yaptırımların kaldırılmasını onayladı": those who approve an act do it."""
    for phrase in taken:
        act = phrase.draft if phrase.clause and phrase.slot in ("object", "to") else None
        if act is None or not act.passive or act.has("subject") or act.form is None or act.form.kind != "ma":
            continue
        if find_categories(act) and find_categories(act) <= _APPROVED:
            act.slots["subject"] = list(holder)
            act.tense, act.mood, act.negated = main.tense, main.mood, main.negated
            if (
                act.predicate is not None
                and "to" in find_traits(act.predicate).recipients
                and not act.has("to")
            ):
                # "Y'ye kredi verilmesine onay verdi"
                act.slots["to"] = main.find_named("to")
            main.predicate = None
            return


_SPOKEN = frozenset({"ACCUSE", "REQUEST", "SUPPORT", "REJECT", "THREATEN", "AGREE", "CONCEDE", "CONSULT"})
"""What a paper can do by saying so."""
_PAPER = frozenset({"decision", "law", "agreement", "statement"})


def sign(main: Draft, taken: Sequence[Phrase], holder: Sequence[Phrase]) -> None:
    """ "X, Y'yi destekleyen kararı kabul etti": what a paper says is said by those who adopt it."""
    for phrase in taken:
        if phrase.mentions or phrase.clause or _PAPER.isdisjoint(phrase.classes):
            continue
        for item in phrase.relatives:
            if not item.passive and item.slots.get("subject") in ([phrase], list(holder)):
                item.slots["subject"] = list(holder)
                if find_categories(item) & _SPOKEN and "SUPPORT" in find_categories(main):
                    # "saldırıyı kınayan kararı kabul etti": no more than what the paper does
                    main.predicate = None


def absorb_paper(main: Draft, taken: Sequence[Phrase]) -> None:
    """ "X ile Y arasında anlaşma imzalandı": one act, the signing."""
    predicate = main.predicate
    if predicate is None or "imza" not in predicate.lemma or find_categories(main) != {"SUPPORT"}:
        return
    if not any(main.find_named(slot) for slot in ("subject", "between", "with")):
        return
    for phrase in taken:
        noun = phrase.draft
        if noun is not None and not noun.verb and not phrase.clause and find_categories(noun) == {"AGREE"}:
            noun.predicate = None


_BECOMING = frozenset({"ol", "katıl", "gir", "al"})


def become(main: Draft, taken: Sequence[Phrase], holder: Sequence[Phrase]) -> None:
    """ "X, Y'yi tanıyan ilk ülke oldu", "... tanıyan ülkeler arasına katıldı": X did what they did."""
    if main.verb not in _BECOMING:
        return
    for phrase in taken:
        if phrase.mentions or phrase.slot not in ("", "between", "to"):
            continue
        for item in phrase.relatives:
            if not item.passive and item.slots.get("subject") == [phrase]:
                item.slots["subject"], item.tense = list(holder), main.tense


_CALLED = frozenset({"CONSULT", "PROTEST"})


def call_off(taken: Sequence[Phrase], holder: Sequence[Phrase]) -> None:
    """ "X, Lima ziyaretini iptal etti": who calls a meeting off that is nobody else's was to take part."""
    for phrase in taken:
        item = phrase.draft
        if item is None or item.verb or phrase.slot not in ("", "object", "from"):
            continue
        owners = [*item.slots.get("possessor", ()), *item.slots.get("of", ())]
        # "X'in yapacağı ziyareti": as much his as "X'in ziyaretini"
        owned = any(p.slot == "gen" and p.mentions for p in (*owners, *item.slots.get("subject", ())))
        if find_categories(item).isdisjoint(_CALLED):
            continue
        if not (owned or item.has("subject") or item.has("between")):
            item.slots["subject"] = list(holder)
        elif owned and _is_visit(item) and not item.has("to"):
            # "Peru, X'in ziyaretini iptal etti": the host calls it off
            item.slots["to"] = list(holder)


def leave(main: Draft, taken: Sequence[Phrase]) -> None:
    """ "X, Y ile yapacağı tatbikattan çekildi": Y is whom X leaves alone, and there is no exercise to tell."""
    for phrase in taken:
        item = phrase.draft
        if item is None or item.verb or phrase.slot != "from":
            continue
        beside = [p for p in (*item.slots.get("with", ()), *item.slots.get("between", ())) if p.mentions]
        if beside and not main.has("with"):
            main.slots["with"] = beside
        if "COOPERATE" in find_categories(item):
            item.mood = "hypothetical"


def _is_visit(item: Draft) -> bool:
    senses = item.predicate.senses if item.predicate is not None else ()
    return any(sense.mode == "visit" for sense in senses)


_TALKED_OF = frozenset({"COOPERATE", "AID", "SUPPORT", "AGREE", "CONCEDE", "RETREAT", "SANCTION"})
_WHOLE = ("", "object", "gen")


def talk_over(phrases: Sequence[Phrase]) -> None:
    """ "ticaretin ve Y'ye yardımın ele alındığı": what is only talked about is not told to be done.

    `phrases` are those before the verb. An attack that they talk over was made.
    """
    for phrase in phrases:
        noun = phrase.draft
        if noun is None or phrase.slot not in _WHOLE or phrase.clause or noun.verb:
            continue
        if find_categories(noun) and find_categories(noun) <= _TALKED_OF:
            noun.mood = "hypothetical"


def lead_visit(item: Draft) -> None:
    """ "X'in Lima ziyareti kapsamında Y ile görüştüğü bildirildi": whose visit it was met Y."""
    if not item.shared or item.predicate is None or item.has("subject") or item.passive:
        return
    for visit in item.inner:
        if visit.verb or visit.first > item.first:
            continue
        guests = [p for p in visit.slots.get("possessor", ()) if p.slot == "gen" and p.mentions]
        if guests:
            item.slots["subject"] = guests[:1]
            return
