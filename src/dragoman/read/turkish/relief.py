"""Whose aid it is, who gets it, and who eases what they did: told in participles and by-phrases of the clause."""

from collections.abc import Sequence

from dragoman.read.turkish.phrases import Draft, Phrase, find_traits
from dragoman.read.turkish.ties import find_categories

_GAP = 4
_AMONG = frozenset({"bulun", "ol", "yer al"})
"""Verbs of being there: "aralarında X'in bulunduğu denizciler" were not given by X."""
_HELD = frozenset({"COERCE", "SANCTION", "ASSAULT", "MOBILIZE"})
_EASED = frozenset({"CONCEDE", "RETREAT"})


def load(item: Draft, noun: Draft) -> None:
    """ "X'in hazırladığı yardım konvoyu", "Lima'dan kalkan yardım uçağı": whose it is and where it comes from."""
    doers = item.find_named("subject")
    if doers and ("relative" in item.roles or item.passive):
        noun.slots.setdefault("subject", doers)
    for slot in ("from", "to"):
        if item.has(slot):
            noun.slots.setdefault(slot, list(item.slots[slot]))


def find_goal(draft: Draft, phrases: Sequence[Phrase]) -> None:
    """ "Peru'daki hastanelere dağıtılmak üzere teslim etti": those there are who is helped."""
    freed = any("captive" in p.classes and "aid" not in p.classes for p in draft.slots.get("object", ()))
    if "AID" not in find_categories(draft) or _names(draft, "to") or freed:
        return
    if not draft.slots.get("to"):
        for phrase in phrases:
            inner = phrase.draft if phrase.clause and phrase.slot in ("about", "for") else None
            if inner is not None and inner is not draft and inner.slots.get("to"):
                draft.slots["to"] = list(inner.slots["to"])
                break
    near = [p.start for p in draft.slots.get("to", ())]
    there = [p for p in phrases if p.slot == "in" and p.mentions and not p.site]
    there = [p for p in there if any(0 <= start - p.end < _GAP for start in near)]
    if not there:
        there = [p for to in draft.slots.get("to", ()) for i in to.relatives for p in i.slots.get("in", ())]
        there = [p for p in there if p.mentions and not p.site]
    if there and not _names(draft, "to"):
        draft.slots["to"] = there[:1]


def find_giver(draft: Draft) -> None:
    """ "X'in hibesi olarak hazırlanan araçlar teslim edildi": whose gift it is gives it."""
    if not draft.passive or "AID" not in find_categories(draft) or draft.has("subject"):
        return
    lands = [p for p in draft.slots.get("from", ()) if p.mentions and not p.site]
    if lands and draft.predicate is not None and "from" not in find_traits(draft.predicate).parts:
        # "Peru'dan Kenya'ya gıda gönderildi"
        draft.slots["subject"] = lands[:1]
        return
    relatives = [item for phrase in draft.slots.get("object", ()) for item in phrase.relatives]
    for item in relatives:
        if item.passive and not item.has("subject") and _names(item, "from"):
            # "X'ten gönderilen jeneratör teslim edildi"
            draft.slots["subject"] = list(item.slots["from"])
            return
        if "relative" in item.roles and _names(item, "subject") and item.verb not in _AMONG:
            # "X'in hazırladığı malzeme ulaştırıldı"
            draft.slots["subject"] = list(item.slots["subject"])
            return
    for gift in (*draft.inner, *(noun for item in relatives for noun in (item, *item.inner))):
        if gift is draft or (gift.passive and gift.verb):
            continue
        if "AID" in find_categories(gift):
            givers = [p for slot in ("subject", "possessor") for p in gift.slots.get(slot, ()) if p.mentions]
            if givers:
                draft.slots["subject"] = givers[:1]
                return


def send(draft: Draft) -> None:
    """ "Lima'dan kalkan, gıda taşıyan uçak Y'ye ulaştı", "X'in gönderdiği un Y'ye ulaştı": X is whose aid it is."""
    if "AID" not in find_categories(draft) or any(_names(draft, slot) for slot in ("subject", "of", "from")):
        return
    for phrase in draft.slots.get("subject", ()):
        for item in phrase.relatives:
            for slot in ("subject", "of", "from"):
                if _names(item, slot):
                    draft.slots["from" if slot == "from" else "of"] = list(item.slots[slot])
                    return


def end(draft: Draft, phrases: Sequence[Phrase]) -> None:
    """ "kota uygulamasını iptal etti": what is called off is told by the calling off alone."""
    if not find_categories(draft) or not find_categories(draft) <= _EASED:
        return
    for phrase in phrases:
        act = phrase.draft
        governed = phrase.clause and phrase.slot in ("object", "to", "from", "")
        if governed and act is not None and "SANCTION" in find_categories(act):
            act.predicate = None


def find_left(draft: Draft, phrases: Sequence[Phrase]) -> None:
    """ "Peru'nun güneyindeki köyden çekildi": out of Peru."""
    if "RETREAT" not in find_categories(draft) or _names(draft, "from"):
        return
    near = [p.start for p in draft.slots.get("from", ()) if "prison" not in p.classes and not p.owner]
    there = [p for p in phrases if p.slot == "in" and p.mentions and not p.site]
    there = [p for p in there if any(0 <= start - p.end < _GAP for start in near)]
    if there:
        draft.slots["from"] = there[-1:]


_LET_GO = frozenset({"RETREAT", "COERCE"})
_KEEPING = frozenset({"tut", "alıkoy", "bulun", "hapset", "tutul"})


def name_holder(draft: Draft) -> None:
    """ "Peru'da tutulan denizciler bırakıldı", "Peru hapishanelerinden tahliye edildi": Peru lets them go."""
    if draft.predicate is None or _LET_GO.isdisjoint(find_categories(draft)):
        return
    deported = any(sense.mode == "deport" for sense in draft.predicate.senses)
    if deported and draft.form is not None and draft.form.passive and not draft.has("subject"):
        # "Peru'dan sınır dışı edildi"
        lands = [p for p in draft.slots.get("from", ()) if p.mentions and not p.site and not p.classes]
        if lands:
            draft.slots["subject"] = lands[:1]
            return
    if draft.has("from") or not (deported or "RETREAT" in find_categories(draft)):
        return
    freed = "object" if draft.form is not None and draft.form.passive else "subject"
    if freed == "subject" and "subject" not in find_traits(draft.predicate).recipients:
        return
    if freed == "object" and draft.has("subject"):
        return
    for phrase in draft.slots.get(freed, ()):
        for item in phrase.relatives:
            kept = item.verb in _KEEPING and (item.passive or item.verb == "bulun")
            held = [*item.slots.get("from", ()), *item.slots.get("in", ())]
            lands = [p for p in held if p.mentions and not p.site]
            if kept and lands and find_categories(item) != {"ASSAULT"}:  # not of hostages
                draft.slots["from" if freed == "subject" else "subject"] = lands[:1]
                return
    for phrase in draft.slots.get("from", ()):
        if "prison" in phrase.classes and phrase.owner and not phrase.mentions:
            draft.slots["subject"] = list(phrase.owner)
            if draft.slots.get("of") == phrase.owner:
                del draft.slots["of"]


_IN_HAND = frozenset({"tut"})


def free(draft: Draft) -> None:
    """ "X'in alıkoyduğu tekne bırakıldı", "X'in Y'ye uyguladığı ambargo kaldırıldı": who did it undoes it."""
    if draft.predicate is None or find_categories(draft).isdisjoint(_EASED):
        return
    parts = find_traits(draft.predicate).parts
    if "subject" in find_traits(draft.predicate).recipients:
        for phrase in draft.slots.get("subject", ()):
            for item in phrase.relatives:
                # "X'in kaçırdığı öğrenci serbest kaldı"
                if not _HELD.isdisjoint(find_categories(item)) and _names(item, "subject"):
                    draft.slots.setdefault("from", list(item.slots["subject"]))
        return
    if any(_names(draft, slot) for slot in ("subject", "from")):
        for phrase in draft.slots.get("object", ()):
            for item in phrase.relatives if "sanction" in phrase.classes else ():
                # "Y'ye uygulanan kısıtlamaları gevşetti"
                for slot in ("against", "to"):
                    if slot in parts and _names(item, slot):
                        draft.slots.setdefault(slot, list(item.slots[slot]))
        return
    if draft.form is None or not draft.form.passive:
        return
    for phrase in draft.slots.get("object", ()):
        for deed in (phrase.draft, *phrase.relatives):
            if deed is None or deed is draft:
                continue
            # "elinde tuttuğu rehineler"
            kept = deed.verb in _IN_HAND and "captive" in phrase.classes
            known = kept or not _HELD.isdisjoint(find_categories(deed))
            if not known and not (deed.verb and "sanction" in phrase.classes):
                continue
            doers = [p for slot in ("subject", "possessor") for p in deed.slots.get(slot, ()) if p.mentions]
            if not doers:
                continue
            draft.slots["subject"] = doers[:1]
            for slot in ("against", "to"):
                if slot in parts and _names(deed, slot):
                    draft.slots.setdefault(slot, list(deed.slots[slot]))
            return


def _names(draft: Draft, slot: str) -> bool:
    return any(phrase.mentions for phrase in draft.slots.get(slot, ()))
