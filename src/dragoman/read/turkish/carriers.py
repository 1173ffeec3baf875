"""What a participle hangs on: the noun behind it, which does or suffers what it tells."""

from dragoman.read.turkish.arguments import find_sender
from dragoman.read.turkish.phrases import Draft, Phrase

_CARRYING = frozenset({"taşı", "getir", "götür", "yüklen"})


_AMONG = frozenset({"bulun", "ol"})
_COUNTED = frozenset({"people", "captive", "crowd", "forces", "helper", "delegation", "group", "lands"})
_SEIZING = frozenset({"arrest", "abduct", "hostage"})


def _find_modes(draft: Draft) -> frozenset[str]:
    senses = draft.predicate.senses if draft.predicate is not None else ()
    return frozenset(sense.mode for sense in senses if sense.mode is not None)


def tie_carrier(draft: Draft, phrase: Phrase, *, nameless: bool) -> None:
    """The noun behind a participle is its subject (active -An), its object (passive, -DIK), at any rate its carrier."""
    if phrase.slot == "adverb" or draft is phrase.draft:
        return
    if not phrase.mentions and "people" in phrase.classes:
        # "sendikanın çağrısıyla toplanan yüzlerce kişi"
        phrase.mentions.extend(number for owner in draft.slots.get("call", ()) for number in owner.mentions)
    if nameless:
        # "aralarında X'in de bulunduğu dokuz kişi"
        phrase.mentions.extend(_find_some(draft, phrase))
    if not phrase.mentions and "delegation" in phrase.classes:
        # "Peru'dan gelen heyet": those whom Peru has sent
        phrase.mentions.extend(number for one in find_sender([draft]) for number in one.mentions)
    if draft.verb in _CARRYING and any("aid" in p.classes for p in draft.slots.get("object", ())):
        # "ilaç taşıyan uçak"
        phrase.classes.append("cargo")
    if draft.verb in ("ara", "suçla") and draft.passive:
        # "kırmızı bültenle aranan iş insanı"
        phrase.classes.append("wanted")
    kept = any("captive" in p.classes for p in draft.slots.get("object", ())) and draft.verb == "bulun"
    held = draft.passive or "relative" in draft.roles
    if kept or (held and not _SEIZING.isdisjoint(_find_modes(draft))):
        # "tutuklu bulunan çift", "alıkonulan tayfa"
        phrase.classes.append("captive")
    draft.fill("carrier", phrase)
    if draft not in phrase.drafts:
        phrase.drafts.append(draft)
    if "relative" in draft.roles or draft.passive:
        if not draft.has("object"):
            draft.fill("object", phrase)
    elif not draft.has("subject"):
        draft.slots["subject"] = [phrase]
        for item in draft.inner:
            if item.shared and not item.has("subject") and not item.passive:
                item.slots["subject"] = [phrase]


def _find_some(draft: Draft, phrase: Phrase) -> list[int]:
    """Those whom a relative clause names of several people or lands, which bear no name themselves."""
    if "relative" not in draft.roles or _COUNTED.isdisjoint(phrase.classes):
        return []
    taken = draft.slots.get("object", ())
    if draft.verb not in _AMONG and not (draft.verb == "al" and any(p.lemma == "yer" for p in taken)):
        return []
    some = [p for p in draft.slots.get("subject", ()) if p.slot == "gen" and p.mentions]
    # "X ve Y'nin de aralarında bulunduğu": the word behind them has them for its owners
    some = some or [o for p in draft.slots.get("in", ()) for o in p.owner if o.slot == "gen" and o.mentions]
    return [number for one in some for number in one.mentions]


def untie(draft: Draft, phrase: Phrase) -> None:
    """Undo what `tie_carrier` filled with `phrase`."""
    for slot in ("carrier", "object", "subject"):
        if draft.slots.get(slot) == [phrase]:
            del draft.slots[slot]
