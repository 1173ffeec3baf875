"""How predicates pass arguments, tense and mood to one another."""

from collections.abc import Sequence

from dragoman.read.turkish.arguments import CASE_SLOTS, copy_slots, name_sender
from dragoman.read.turkish.lexicon import Lexicon
from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.phrases import Draft, Phrase, find_traits

_GAP = 4
_NONE: frozenset[str] = frozenset()


def slot_of(case: str) -> str:
    """The slot that a case marks; empty for the nominative."""
    return CASE_SLOTS.get(case, "")


def as_participle(form: Form) -> Form:
    """The form of a finite-looking verb that stands before its noun (`görüşecek bakan`)."""
    return Form(
        form.lemma,
        True,
        "an",
        tense=form.tense,
        negated=form.negated,
        able=form.able,
        passive=form.passive,
    )


def set_mood(draft: Draft, roles: frozenset[str]) -> None:
    """Give `draft` the mood that the roles of the governing verb or noun ask for."""
    if roles & {"plan", "propose"}:
        draft.cancelled = False
    if "plan" in roles:
        draft.mood, draft.tense = "plan", "future"
    elif "propose" in roles and draft.mood == "fact":
        draft.mood = "propose"
    elif roles & {"wish", "hypothetical"} and draft.mood == "fact":
        draft.mood = "wish" if "wish" in roles else "hypothetical"


def lend(verb: Draft, noun: Draft) -> None:
    """Give a noun the tense, negation and extent of the verb that carries it."""
    awaited = noun.mood == "plan" or noun.tense == "future"
    noun.tense, noun.passive, noun.older = verb.tense, verb.passive, verb.older
    noun.negated = noun.negated or verb.negated
    noun.cancelled = noun.cancelled or verb.cancelled
    if awaited and verb.negated and verb.tense == "past":
        # "cuma günü yapacağı görüşme gerçekleşmedi"
        noun.cancelled = True
    if noun.mood == "fact":
        noun.mood = verb.mood
    noun.nested = verb.nested
    noun.slots.setdefault("over", [Phrase(verb.start, verb.end, classes=["clause"])])
    noun.form = verb.form
    noun.first = min(noun.first, verb.first)
    noun.last = max(noun.last, verb.end)
    if verb.start - noun.end <= _GAP:
        noun.end = max(noun.end, verb.end)


def realise(act: Draft, verb: Draft) -> None:
    """ "çekilmeye başladı", "çekilmek zorunda kaldı": the act that `verb` says is begun or done, as `verb` has it."""
    if act.form is None or act.form.kind not in ("ma", "mak"):
        return
    act.predicate = act.predicate or act.act
    act.tense, act.older = verb.tense, verb.older
    act.negated = act.negated or verb.negated
    if not act.slots.get("subject") and verb.has("subject") and not act.passive:
        act.slots["subject"] = list(verb.slots["subject"])
    if act.mood in ("fact", "wish"):
        act.mood = verb.mood
    act.last = max(act.last, verb.end)


def lend_tense(verb: Draft, phrases: Sequence[Phrase]) -> None:
    """ "bir araya gelerek imzalayacak": what a converb tells happens when the verb behind it does."""
    for phrase in phrases:
        inner = phrase.draft if phrase.clause and phrase.slot == "adverb" else None
        if inner is None or inner.form is None or inner.form.kind != "converb" or inner.tense != "none":
            continue
        told = verb.form is not None and verb.form.kind == "acak"
        if told and "ACCUSE" in find_categories(inner):
            # "kararı kınayarak karşılık vereceğini duyurdu": blamed when it was said
            continue
        inner.tense = verb.tense
        inner.older = inner.older or verb.older
        if verb.mood == "plan" and inner.mood == "fact":
            inner.mood = "plan"


def reach_date(verb: Draft, phrases: Sequence[Phrase]) -> None:
    """ "görüşmenin tarihi 14 Mart olarak belirlendi": the day before the verb is that of the noun."""
    for phrase in phrases:
        noun = phrase.draft
        if noun is not None and "dated" in noun.roles:
            noun.slots.setdefault("over", [Phrase(verb.start, verb.end, classes=["clause"])])
            noun.last = max(noun.last, verb.end)


_HELD = frozenset({"CONSULT", "COOPERATE", "RETREAT", "AGREE"})


def tie_noun(item: Draft, noun: Draft, lemma: str, words: Lexicon) -> None:
    """A relative clause before a noun of engagement tells its arguments (`X'in Y ile yaptığı görüşme`)."""
    if "cancel" in item.roles and item.passive:
        noun.cancelled = True
    if "plan" in item.roles and item.passive:
        noun.mood, noun.tense = "plan", "future"
        copy_slots(noun, item)
    for inner in item.inner:
        planned = inner.tense == "future" or (
            "plan" in item.roles and inner.form is not None and inner.form.kind == "ma"
        )
        if "happen" in inner.roles and planned and (item.passive or "relative" in item.roles):
            # "2 Nisan'da yapılacağı açıklanan oturum", "X'in Y'ye yapmayı planladığı ziyaret"
            copy_slots(noun, inner)
            if not item.passive:
                copy_slots(noun, item)
            noun.mood, noun.tense, noun.first = "plan", "future", min(noun.first, inner.first)
    light = lemma in words.light.get(item.verb, ())
    doers = [p for p in item.slots.get("subject", ()) if len(p.mentions) > 1]
    held = not _HELD.isdisjoint(find_categories(noun))
    if doers and not light and "relative" in item.roles and held:
        # "X ile Y'nin anlaştıkları görüşme": they are those who met
        noun.slots.setdefault("subject", doers)
    if held and item.passive and item.has("between") and not noun.has("between"):
        # "X ile Y arasında kabul edilen ateşkes"
        noun.slots["between"] = list(item.slots["between"])
    if light or (item.predicate is None and "happen" in item.roles):
        tense, cancelled = item.tense, item.cancelled
        name_sender(item)
        copy_slots(noun, item)
        if light:
            # "sunduğu öneri": one act, which the noun names
            item.predicate = None
        noun.tense = tense
        noun.negated, noun.cancelled = item.negated, noun.cancelled or cancelled
        noun.first = min(noun.first, item.first)


def share_object(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X'i yakalayıp sınır dışı etti": the object of the converb is that of the verb behind it."""
    slots = main.slots
    if main.predicate is None or main.passive or slots.get("object") or slots.get("to") or slots.get("with"):
        return
    traits = find_traits(main.predicate)
    if "to" in traits.parts and not traits.takes_object and "ACCUSE" in traits.categories:
        _share_summoned(main, phrases)
    if "object" not in traits.parts and not traits.takes_object:
        return
    for phrase in reversed(phrases):
        inner = phrase.draft
        if phrase.slot != "adverb" or not phrase.clause or inner is None or inner is main or inner.passive:
            continue
        for slot in ("object", "of"):
            if inner.slots.get(slot) and not main.slots.get(slot):
                main.slots[slot] = list(inner.slots[slot])
        return


def _share_summoned(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X'i bakanlığa çağırarak nota verdi": the note is handed to whoever was summoned."""
    for phrase in reversed(phrases):
        inner = phrase.draft if phrase.slot == "adverb" and phrase.clause else None
        if inner is not None and "ACCUSE" in find_categories(inner) and inner.find_named("object"):
            main.slots["to"] = inner.find_named("object")
            return


_ANSWERS = frozenset({"REJECT", "AGREE", "SUPPORT", "CONCEDE"})


def share_matter(main: Draft, drafts: Sequence[Draft]) -> None:
    """ "X öneriyi reddetti, Y ise kabul etti": both answer the same offer."""
    if main.has("object") or main.has("to") or main.passive or find_categories(main).isdisjoint(_ANSWERS):
        return
    for other in reversed(drafts):
        finite = other.form is not None and other.form.kind == "finite"
        if other is main or not finite or find_categories(other).isdisjoint(_ANSWERS):
            continue
        held = other.slots.get("object") or other.slots.get("to")
        if held and not held[0].mentions and not held[0].clause:
            main.slots["object"] = list(held)
        return


def find_categories(draft: Draft) -> frozenset[str]:
    """The categories that a draft's predicate may tell."""
    return find_traits(draft.predicate).categories if draft.predicate is not None else _NONE


def reclaim(draft: Draft) -> None:
    """ "X, Y'nin karakoluna ateş açtığını öne sürdü": what X claims is Y's deed, not its own."""
    form = draft.form
    if form is None or form.kind not in ("dik", "acak") or form.passive or not draft.shared:
        return
    for slot in ("to", "object"):
        for phrase in draft.slots.get(slot, ()):
            if phrase.holder is not None:
                draft.slots["subject"] = [phrase.holder]
                phrase.mentions = [m for m in phrase.mentions if m not in phrase.holder.mentions]
                draft.shared = False
                return
    theirs = [phrase for phrase in draft.slots.get("of", ()) if phrase.slot == "gen" and phrase.mentions]
    if theirs and ("misdeed" in draft.roles or find_categories(draft) & {"MOBILIZE", "ASSAULT", "COERCE"}):
        # "X, Y'nin hava sahasını ihlal ettiğini öne sürdü": Y did
        draft.slots["subject"], draft.slots["of"] = theirs, []
        draft.shared = False


def name_owner(draft: Draft) -> None:
    """Make whoever owns what the act is done to its doer: `Y'nin sınırını ihlal ettiğini`."""
    for slot in ("to", "object"):
        for phrase in draft.slots.get(slot, ()):
            owners = [phrase.holder] if phrase.holder is not None else phrase.owner
            owners = [owner for owner in owners if owner.slot == "gen" and owner.mentions]
            if owners:
                draft.slots["subject"], draft.shared = owners[:1], False
                phrase.mentions = [m for m in phrase.mentions if m not in owners[0].mentions]
                if draft.slots.get("of") == owners:
                    del draft.slots["of"]
                return


_SHARED = frozenset({"CONSULT", "COOPERATE"})


def join_speaker(draft: Draft, speakers: Sequence[Phrase]) -> None:
    """ "X, Y ile yapılacak görüşmenin ertelendiğini açıkladı": who tells of a meeting with Y was to sit there."""
    shared = not _SHARED.isdisjoint(find_categories(draft))
    several = len({number for phrase in speakers for number in phrase.mentions}) > 1
    if draft.verb or not speakers or not shared or not (draft.has("with") or (several and draft.cancelled)):
        return
    if not any(draft.slots.get(slot) for slot in ("subject", "possessor", "between")):
        draft.slots["subject"] = list(speakers)


def find_own_slot(clause: Draft) -> tuple[str, ...]:
    """ "X'in anlaşmasını feshetmesi": X owns the thing and undoes it, so that the owner's slot tells the doer."""
    form = clause.form
    acts = form is not None and form.kind in ("ma", "dik") and form.possessed and not form.passive
    return ("of",) if acts and not clause.find_named("subject") else ()
