"""Acts done by telling: who says that another broke the law accuses, who says what will follow threatens."""

from collections.abc import Iterable, Sequence

from dragoman.languages.predicates import Predicate
from dragoman.read.frames import Report
from dragoman.read.turkish.phrases import Draft, Phrase, find_traits
from dragoman.read.turkish.reports import REPORTING, mark_claims
from dragoman.read.turkish.ties import find_categories

_HARMFUL = frozenset({"SANCTION", "ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "THREATEN"})
_KIND = frozenset({"AGREE", "RETREAT", "CONCEDE", "CONSULT", "AID", "COOPERATE"})
PUNISHING = frozenset({"ACCUSE", "COERCE", "SANCTION", "ASSAULT"})
"""What is done to somebody for what he is said to have done."""
_BLOWS = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION", "NONE", "ACCUSE"})
_BY_TELLING = frozenset({"THREATEN", "ACCUSE", "REJECT"})
_NONE: frozenset[str] = frozenset()
_SEIZED = frozenset({"target", "weapon", "vessel"})
_CHARGED = frozenset({"ASSAULT", "MOBILIZE"})
_ASKING = ("to", "from", "with", "of")
_PEOPLE = frozenset({"people", "captive", "forces", "public", "individual", "evacuee", "officer"})
_STRUCK = ("to", "against", "of", "object")
_AIMED = ("to", "against", "with", "object", "from", "of")


def threaten(
    saying: Draft,
    speakers: Sequence[Phrase],
    told: Iterable[Draft],
    *,
    condition: Draft | None,
    predicate: Predicate | None,
) -> None:
    """Make `saying` a threat if what it tells is a blow still to come: `karşılık vereceğini söyledi`.

    `told` are the predicates of what is said, `condition` the clause with "if" in the sentence, `predicate` that of
    threatening. Harm that is no retaliation by its word is a threat only under a condition, or vowed (`vururuz`).
    """
    if predicate is None or (saying.predicate is not None and "THREATEN" not in find_categories(saying)):
        return
    held = {number for phrase in speakers for number in phrase.mentions}
    for act in told:
        if act is saying or act is condition or not _is_to_come(act, condition):
            continue
        pays = "pay" in act.roles
        harmful = bool(_HARMFUL & find_categories(act))
        harms = (harmful and _vows(act)) or (condition is not None and ("counter" in act.roles or harmful))
        # "gemilere saldıracaklarını duyurdu": whoever says that he will attack threatens
        strikes = (
            find_categories(act) - {"NONE", "ACCUSE"} == {"ASSAULT"}
            and act.tense == "future"
            and not act.passive
        )
        strikes = strikes and any(held.intersection(p.mentions) for p in act.find_named("subject"))
        if not (pays or harms or strikes or "retaliate" in act.roles) or act.negated:
            continue
        doers = act.find_named("subject")
        if doers and not pays and not any(held.intersection(p.mentions) for p in doers):
            continue
        aims = doers if pays else [p for slot in _AIMED for p in act.slots.get(slot, ())]
        if condition is not None:
            held_by = [p.holder for p in condition.slots.get("object", ()) if p.holder is not None]
            aims = [*aims, *condition.slots.get("subject", ()), *held_by, *condition.slots.get("of", ())]
        aims = [p for p in aims if p.mentions and not p.site and not held.intersection(p.mentions)]
        if "unmoved" in act.roles and condition is None and not aims:
            # "sessiz kalmayacağız": to nobody, of nothing
            continue
        if saying.predicate is None:
            saying.predicate = predicate
            saying.slots["subject"] = list(speakers)
        if aims and not any(
            p.mentions for slot in ("object", "to", "of") for p in saying.slots.get(slot, ())
        ):
            saying.slots["of"] = aims[:1]
        act.predicate = None
        return


def _vows(act: Draft) -> bool:
    """`vururuz`, `batıracağız`: what "we" do to somebody; of blows also what "we" will do."""
    if act.form is None or not act.form.ours:
        return False
    categories = find_categories(act)
    return act.form.aorist or (act.tense == "future" and "ASSAULT" in categories and categories <= _BLOWS)


def withdraw(main: Draft, inner: Iterable[Draft]) -> None:
    """ "X, '...' diyerek Y'yi tehdit etti": what the verb behind names is not told a second time by the saying."""
    wanted = find_categories(main) & _BY_TELLING
    for saying in inner if wanted else ():
        form = saying.form
        if saying is main or form is None or form.kind != "converb" or REPORTING.isdisjoint(saying.roles):
            continue
        if find_categories(saying) & wanted:
            saying.predicate = None
            if not any(main.find_named(slot) for slot in _STRUCK) and saying.find_named("of"):
                main.slots["of"] = saying.find_named("of")


def _is_to_come(act: Draft, condition: Draft | None) -> bool:
    if act.mood == "hypothetical":
        return False
    return act.tense == "future" or (act.tense == "present" and condition is not None)


def report_wrong(act: Draft, source: Report | None, *, predicate: Predicate | None) -> None:
    """ "X'e göre Y savaş suçu işledi": the source of such news accuses."""
    if predicate is None or source is None or not source.mentions or act.predicate is not None or act.nested:
        return
    doers = [p for p in act.slots.get("subject", ()) if p.mentions and not p.site]
    told = act.tense in ("past", "present") and act.form is not None and not act.form.aorist
    if "misdeed" in act.roles and not act.negated and told and doers:
        act.predicate = predicate
        act.slots["subject"] = [Phrase(source.start, source.end, "", mentions=list(source.mentions))]
        act.slots["of"] = doers[:1]


def blame_accused(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X, Y'yi silah sağladığı gerekçesiyle suçladı": what Y is accused of Y is said to have done."""
    if "SANCTION" in find_categories(main) and not main.passive:
        _blame_sanctioned(main, phrases)
    accused = [p for p in main.slots.get("object", ()) if p.mentions and not p.clause]
    if not accused and any(not _SEIZED.isdisjoint(p.classes) for p in main.slots.get("object", ())):
        # "sınırı ihlal ettiği gerekçesiyle Y helikopterini alıkoydu"
        accused = main.find_named("of")
    categories = find_categories(main)
    suspected = not accused and "COERCE" in categories and main.has("object")
    if not categories & {"ACCUSE", "COERCE"}:
        # "hava sahasını ihlal ettiği gerekçesiyle düşürdü"
        phrases = [phrase for phrase in phrases if phrase.clause and phrase.slot == "about"]
    # "askerlerini çekmeye çağırdı": what one is called upon to do is no charge
    phrases = [phrase for phrase in phrases if not (phrase.clause and phrase.slot == "to")]
    for phrase in phrases if (accused or suspected) and not main.passive else ():
        for act in (phrase.draft, *phrase.drafts):
            if suspected and not (phrase.slot == "with" and "reason" in phrase.classes):
                continue  # "iki kişiyi yardım ettikleri şüphesiyle tutukladı": the two did, not the police
            kind = act.form.kind if act is not None and act.form is not None else ""
            if act is not None and kind == "converb" and (not accused or act.start < accused[0].end):
                continue  # "elçisini geri çağırarak Y'yi suçladı": the accuser did
            if act is not None and act.shared and act is not main and kind in ("dik", "mak", "ma", "converb"):
                act.slots["subject"], act.shared = accused, False
                mark_claims([act])
                plain = all("held" in p.classes and "forces" not in p.classes for p in accused)
                if plain and "MOBILIZE" in find_categories(act):
                    # "sınırı ihlal ettikleri gerekçesiyle balıkçıları": no troops
                    act.mood = "hypothetical"
                if phrase.slot == "with" and act is phrase.draft and kind == "mak":
                    _charge(act, main)


def _blame_sanctioned(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "X, Y'ye silah sattığı gerekçesiyle üç şirkete yaptırım uyguladı": they sold it, and Y is not punished."""
    for phrase in phrases:
        act = phrase.draft if phrase.clause and phrase.slot in ("about", "with", "for") else None
        hit = [p for p in main.slots.get("to", ()) if p.start >= phrase.end and not p.clause]
        if act is None or not hit or act.form is None or act.form.kind != "dik" or not act.shared:
            continue
        main.slots["to"] = hit
        act.slots["subject"], act.shared = [p for p in hit if p.mentions], False
        mark_claims([act])


def _charge(act: Draft, accusing: Draft) -> None:
    """ "Y'yi köyü bombalamakla suçladı": the accuser says that Y did it."""
    predicate = act.predicate or act.act
    speakers = accusing.find_named("subject")
    categories = find_traits(predicate).categories if predicate is not None else _NONE
    if (
        not categories - {"NONE"} <= _CHARGED
        or not categories
        or act.negated
        or not speakers
        or accusing.negated
    ):
        return
    act.predicate = predicate
    act.mood, act.tense = "claim", "past"
    act.slots["charged"] = [Phrase(accusing.start, accusing.end, classes=["clause"])]
    told = Report("claim", speakers[0].start, speakers[0].end, tuple(speakers[0].mentions))
    act.reports = [*act.reports, told]


def own_up(main: Draft, phrases: Sequence[Phrase]) -> None:
    """ "saldırıyı X üstlendi": who owns up to a deed did it."""
    doers = main.find_named("subject")
    for phrase in phrases if doers and not main.negated else ():
        for deed in (phrase.draft, *(owner.draft for owner in phrase.owner), *phrase.drafts):
            if deed is None or deed.verb or phrase.slot != "object" or not _HARMFUL & find_categories(deed):
                continue
            if not any(
                p.mentions for slot in ("subject", "possessor", "by") for p in deed.slots.get(slot, ())
            ):
                deed.slots["subject"] = list(doers)
                if main.predicate is not None and find_categories(main) & find_categories(deed):
                    main.predicate = None
                return


def harm(suffering: Draft) -> None:
    """ "X, Y'nin saldırısında öldü", "X'in uğradığı saldırı": whoever suffers is whom the attack was done to."""
    if suffering.negated or not {"suffer", "undergo"} & suffering.roles:
        return
    told_of = [p for p in suffering.slots.get("subject", ()) if not p.site]
    victims = [p for p in told_of if p.mentions]
    carried = [p.draft for p in suffering.slots.get("carrier", ()) if p.draft is not None]
    for attack in (*carried, *suffering.inner):
        told = attack.form.kind if attack.verb and attack.form is not None else ""
        if told not in ("", "ma", "is") or "ASSAULT" not in find_categories(attack):
            continue
        if not victims:
            # "saldırıda dört kişi öldü": people without a name
            people = [p for p in told_of if _PEOPLE.intersection(p.classes)]
            if people and not told:
                attack.slots.setdefault("hit", people)
                if suffering.has("in") and not attack.has("in"):
                    # "Tacna'da açılan ateş sonucu iki kişi öldü": they died where the shots were fired
                    attack.slots["in"] = list(suffering.slots["in"])
                    attack.first = min(attack.first, suffering.first)
            continue
        held = {number for phrases in attack.slots.values() for p in phrases for number in p.mentions}
        if any(p.mentions for slot in _STRUCK for p in attack.slots.get(slot, ()) if not p.site):
            continue
        if not any(held.intersection(p.mentions) for p in victims):
            slot = "object" if told else "to"
            attack.slots[slot] = [*attack.slots.get(slot, ()), *victims]
        return


def refuse(
    saying: Draft, speakers: Sequence[Phrase], told: Iterable[Draft], *, predicate: Predicate | None
) -> None:
    """Make `saying` a refusal if what it tells is a kindness that the speaker will not do (`vermeyeceğini söyledi`)."""
    if predicate is None or saying.predicate is not None:
        return
    held = {number for phrase in speakers for number in phrase.mentions}
    for act in told:
        kind = act.form.kind if act.form is not None else ""
        if kind != "acak" or not act.negated or act.passive or act.mood not in ("fact", "plan"):
            continue
        categories = find_categories(act)
        if not ("yield" in act.roles or categories & _KIND) or categories & _HARMFUL:
            continue
        doers = act.find_named("subject")
        if doers and not any(held.intersection(p.mentions) for p in doers):
            continue
        saying.predicate = predicate
        saying.slots["subject"] = list(speakers)
        aims = [p for slot in _ASKING for p in act.slots.get(slot, ())]
        aims = [p for p in aims if p.mentions and not p.site and not held.intersection(p.mentions)]
        if aims:
            saying.slots["to"] = aims[:1]
        act.predicate = None
        return


def require(
    saying: Draft, speakers: Sequence[Phrase], told: Iterable[Draft], *, predicate: Predicate | None
) -> None:
    """Make `saying` a demand if what it tells is what another ought to do: `"Y denizcileri bırakmalı" dedi`."""
    if predicate is None or saying.predicate is not None:
        return
    held = {number for phrase in speakers for number in phrase.mentions}
    for act in told:
        if act.form is None or not act.form.due or act.negated or act.passive or act.predicate is None:
            continue
        doers = [p for p in act.slots.get("subject", ()) if p.mentions and not p.site]
        if not doers or any(held.intersection(p.mentions) for p in doers):
            continue
        saying.predicate = predicate
        saying.slots["subject"], saying.slots["from"] = list(speakers), doers[:1]
        act.predicate = None
        return


def _doers_of(phrase: Phrase) -> list[Phrase]:
    """ "X'in barajı doldurmasının ihlal olduğunu": who did it, where a clause is called a wrong."""
    act = phrase.draft if phrase.clause else None
    return act.find_named("subject") if act is not None else []


def accuse(
    saying: Draft, speakers: Sequence[Phrase], told: Iterable[Draft], *, predicate: Predicate | None
) -> None:
    """Make `saying` an accusation if what it tells is a wrong that somebody else did (`ihlal ettiğini söyledi`)."""
    if predicate is None or (saying.predicate is not None and "claim" not in saying.roles):
        # "X, Y'nin suç işlediğini savundu" defends nobody
        return
    if "deny" in saying.roles:
        return
    held = {number for phrase in speakers for number in phrase.mentions}
    told = list(told)
    for act in told:
        if "misdeed" not in act.roles or act.negated or act.mood in ("hypothetical", "wish", "plan"):
            continue
        described = act.form is not None and act.form.kind == "an"
        if described and any(other is not act and _HARMFUL & find_categories(other) for other in told):
            # "ordu, sınırı ihlal eden uçağı düşürdüğünü bildirdi": the army tells of its own deed
            continue
        if act.tense == "future":
            continue
        # "uçaklarının Y'nin hava sahasını ihlal ettiğini": Y is wronged
        told_of = [p for p in act.slots.get("subject", ()) if not held.intersection(p.mentions)]
        told_of = told_of or act.slots.get("of", [])
        # "X'in kararının kabul edilemez olduğunu": whose the decision is
        told_of = [p for phrase in told_of for p in (phrase, *phrase.owner, *_doers_of(phrase))]
        doers = [p for p in told_of if p.mentions and not p.site]
        doers = [p for p in doers if not held.intersection(p.mentions)]
        if doers:
            saying.predicate = predicate
            saying.slots["subject"], saying.slots["of"] = list(speakers), doers[:1]
            return
