"""The other side of an act: who is called upon, blamed, threatened or hosted, told inside what is asked or said."""

from collections.abc import Iterator, Sequence

from dragoman.read.turkish.phrases import Draft, Phrase, find_traits
from dragoman.read.turkish.ties import find_categories, lend

_ADDRESSED = ("to", "from")
_ACTS = frozenset({"ma", "mak", "acak", "dik"})
_JUDGED = frozenset({"SUPPORT", "ACCUSE", "REJECT"})
_AIMED = ("object", "to", "against", "of", "with")


def invite(meeting: Draft, proposal: Draft) -> None:
    """Who proposes a meeting would host it, those to whom it is proposed would sit there."""
    if "CONSULT" not in find_categories(meeting):
        return
    for slot, source in (("subject", "subject"), ("with", "to")):
        if not meeting.has(slot) and proposal.has(source):
            meeting.slots[slot] = list(proposal.slots[source])


def claim_addressee(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X'e ... -ması çağrısında bulundu": whoever stands first in the called-for clause is called upon."""
    if main.predicate is None:
        return
    traits = find_traits(main.predicate)
    roles = traits.recipients
    held = {number for item in main.slots.get("subject", ()) for number in item.mentions}
    for slot in _ADDRESSED:
        if slot not in roles or _names(main, slot):
            continue
        for start, inner in _find_acts(main, phrases):
            named = [item for item in inner.slots.get(slot, ()) if item.mentions and not item.site]
            told = [item for item in inner.slots.get("subject", ()) if item.start >= start and item.mentions]
            if named and (not told or all(held.issuperset(item.mentions) for item in told)):
                main.fill(slot, named[0])
                inner.slots[slot] = [item for item in inner.slots[slot] if item is not named[0]]
                return
    if any(_names(main, slot) for slot in roles):
        return
    if "REQUEST" in traits.categories:
        _ask_doers(main, phrases, "from" if "from" in roles else "to")
    elif "object" in roles and not traits.categories.isdisjoint(_WARNED):
        _find_aim(main, phrases)


_WARNED = frozenset({"THREATEN"})


def _names(draft: Draft, slot: str) -> bool:
    return any(phrase.mentions for phrase in draft.slots.get(slot, ()))


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
        if inner.passive or inner.form is None or inner.form.kind != "ma":
            continue
        doers = [
            item
            for item in inner.slots.get("subject", ())
            if item.mentions and item.slot == "gen" and not held.intersection(item.mentions)
        ]
        doers = doers or [
            item for item in inner.slots.get("object", ()) if item.mentions and "forces" in item.classes
        ]
        if doers:
            main.slots[slot] = doers
            return


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


def join_host(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X, Y ile Z arasındaki görüşmelere ev sahipliği yaptı": one meeting, X its host."""
    if not _names(main, "subject"):
        return
    for phrase in phrases:
        meeting = phrase.draft
        if phrase.slot != "to" or phrase.clause or meeting is None or "CONSULT" not in find_categories(meeting):
            continue
        if any(_names(meeting, slot) for slot in ("with", "between", "possessor", "subject")):
            lend(main, meeting)
            meeting.fill("at", main.slots["subject"][0])
            main.predicate = None
            return


def demand(need: Draft, speakers: Sequence[Phrase]) -> None:
    """ "X, Y'nin çekilmesi gerektiğini söyledi": X asks it of Y."""
    if need.predicate is None or need.negated:
        return
    held = {number for item in speakers for number in item.mentions}
    for _, inner in _find_acts(need, [p for phrases in need.slots.values() for p in phrases]):
        doers = [] if inner.passive else [item for item in inner.slots.get("subject", ()) if item.mentions]
        if doers and not held.intersection(doers[0].mentions):
            need.slots["subject"], need.slots["from"] = list(speakers), doers[:1]
            return


def blame_doers(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X'in saldırısını kınadı": who is praised, blamed or refused is whoever did what the object tells."""
    if main.predicate is None or _JUDGED.isdisjoint(find_categories(main)):
        return
    if any(_names(main, slot) for slot in ("object", "possessor", "of")):
        return
    senses = [sense for sense in main.predicate.senses if sense.category in _JUDGED]
    slot = next(
        (name for sense in senses for name in sense.recipients if name in ("object", "possessor")), None
    )
    if slot is None:
        return
    held = {number for item in main.slots.get("subject", ()) for number in item.mentions}
    wanted = "" if main.passive else "object"
    for phrase in phrases:
        if phrase.slot != wanted:
            continue
        told = main.has("object") or main.has("of")
        for draft in (phrase.draft,) if told else (phrase.draft, *phrase.relatives, *phrase.drafts):
            if draft is None or draft is main:
                continue
            for name in ("subject", "possessor", "between", "with", "by"):
                doers = [item for item in draft.slots.get(name, ()) if item.mentions and not item.site]
                doers = [item for item in doers if not held.intersection(item.mentions)]
                if doers:
                    main.slots[slot] = [*main.slots.get(slot, ()), *doers]
                    return


def warn_doers(main: Draft, condition: Draft) -> None:
    """ "X saldırması halinde ... tehdidinde bulundu": the threat is against whom the condition warns."""
    if "THREATEN" not in find_categories(main) or any(main.has(s) for s in ("to", "object", "against")):
        return
    held = {number for item in main.slots.get("subject", ()) for number in item.mentions}
    doers = [
        p for p in condition.slots.get("subject", ()) if p.mentions and not held.intersection(p.mentions)
    ]
    if doers:
        main.slots["to"] = doers
