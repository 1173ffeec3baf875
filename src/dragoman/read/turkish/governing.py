"""What a verb does to the clauses and nouns it governs: reports, plans, cancels, denies them."""

from collections.abc import Sequence

from dragoman.languages.predicates import cue_words
from dragoman.read.frames import Report
from dragoman.read.turkish.asking import offer_to_doers
from dragoman.read.turkish.inviting import invite_to
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.reports import attach_report, deny_before, deny_said, find_kind
from dragoman.read.turkish.sides import invite, meet_planned, offer_to_host
from dragoman.read.turkish.speakers import SourceReader
from dragoman.read.turkish.striking import strike_base
from dragoman.read.turkish.subjects import decree, talk_over
from dragoman.read.turkish.ties import find_categories, realise, reclaim, set_mood
from dragoman.read.turkish.unnamed import give_ours

_WISH = frozenset({"wish"})
_PLANNED = frozenset({"plan"})
_TELLING = frozenset({"claim", "announce", "say"})
_DECREED = "SANCTION"
_RULED = frozenset({"COERCE", "RETREAT"})
"""What a court does by deciding it: whom it has held or let go."""
_COMMON = "common noun"
_ONE = "bir"
_MILITARY = "base"
"""The class of what the enemy's forces have ("mevzi", "üs"); a boat or village is hardly theirs."""
_TARGET, _NEAR = "target", 1
_SEVERAL = ("larını", "lerini")
_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_SHARED = frozenset({"CONSULT", "COOPERATE"})
_AGREED = ("in", "about", "to", "object", "")
"""Cases of what is agreed on ("bir araya gelmesinde mutabık kaldı")."""
_MATTERS = frozenset({"COOPERATE", "AID", "AGREE", "SUPPORT", "RETREAT", "NONE"})
_DONE = frozenset({"CONSULT", "COOPERATE", "AID", "ASSAULT", "RETREAT"})


class GovernReader(SourceReader):
    """Passes on to clauses what the verb above them says of them, as a part of reading a sentence."""

    def _govern(self, main: Draft, draft: Draft, taken: Sequence[Phrase], *, followed: bool = False) -> None:
        """Report, plan, cancel or deny what stands among the phrases that the verb `draft` has taken.

        `followed` tells that its speaker comes behind it: then the sentence's end reports.
        """
        roles = draft.roles
        self._put_off(draft, taken)
        agreed = "AGREE" in find_categories(main) and main is draft and not draft.negated
        if agreed and not roles & {"propose", "wish"}:
            agreed_on = [p for p in taken if p.draft is not None and p.slot in _AGREED]
            planned = [p for p in agreed_on if _plan_meeting(p)]
            for phrase in planned:
                _seat_partners(phrase.draft, main)
            known = all(self._is_known(p.draft) for p in planned)
            if planned and planned == agreed_on and known and "unrealised" not in roles:
                # who agrees to meet does nothing else by it
                main.predicate = None
        if not roles:
            return
        if "invite" in roles:
            invite_to(main, taken)
        if "discuss" in roles:
            talk_over([*self.stack[self.base :], *taken])
        kind = find_kind(roles)
        if "deny-claim" in roles and any(self._is_claim(phrase) for phrase in taken):
            kind = "deny"
        if kind in _TELLING:
            for phrase in taken:
                told = phrase.draft if phrase.clause else None
                sight = (self.tokens, self.words, self.mentions, self.home)
                if told is not None and kind != "claim" and strike_base(main, told, *sight):
                    continue
                # "Peru, Şili'nin hava sahasını ihlal ettiğini açıkladı": nobody announces his own misdeed
                if told is not None and (
                    kind == "claim" or "misdeed" in told.roles or self._is_told_of_others(main, told)
                ):
                    reclaim(told)
                elif told is not None and kind != "claim":
                    self._give_to_teller(main, told)
        if kind and not followed:
            self._report(draft, taken, kind)
        for phrase in taken:
            target = phrase.draft
            if target is not None and target is not main and phrase.slot not in ("adverb", "quote"):
                self._set_moods(main, draft, phrase, target)

    def _is_known(self, meeting: Draft | None) -> bool:
        """Whether it can be told who is to meet: those who are named, or else whoever agrees on it."""
        if meeting is None or not meeting.has("subject"):
            return meeting is not None
        named = [self.mentions[m] for p in meeting.find_named("subject") for m in p.mentions]
        return any(not mention.how.startswith(_COMMON) for mention in named)

    def _put_off(self, draft: Draft, taken: Sequence[Phrase]) -> None:
        """`görüşme ertelenerek 14 Mart'a bırakıldı`: a converb of calling off in front of the verb."""
        forms = [p.draft for p in taken if p.clause and p.slot == "adverb" and p.draft is not None]
        called = [d for d in forms if "cancel" in d.roles and d.form is not None and d.form.kind == "converb"]
        if not called or draft.negated:
            return
        for phrase in taken:
            if phrase.draft is not None and not phrase.clause and phrase.slot in ("", "object"):
                phrase.draft.cancelled = True

    def _report(self, draft: Draft, taken: Sequence[Phrase], kind: str) -> None:
        """Put the report that `draft` makes above what it tells, and above what it denies of the sentence before."""
        # "X, '...' açıklamasını yaptı"
        beside = kind == "announce" and any(phrase.quote for phrase in taken)
        quoted = self.quoted if "quote" in draft.roles or kind == "say" or beside else []
        draft.inner = [*draft.inner, *(item for item in quoted if item not in draft.inner)]
        self._let_press_speak(draft)
        attach_report(draft, taken, self.context, kind=kind, quoted=quoted, span=self._span)
        for item in (*quoted, *draft.inner) if self.ours else quoted:
            if item.reports:
                give_ours(item, item.reports[0].mentions, self.home)
        if quoted:
            self.quoted = []
        if kind == "deny":
            nouns = [p for p in taken if "hearsay" in self.words.roles.get(p.lemma, frozenset())]
            pointing = (self.tokens[draft.start - 1].low,) in cue_words("tr", "denied-it")
            speakers = draft.slots.get("subject", [])
            mentions = tuple(speakers[0].mentions) if speakers else ()
            denial = Report("deny", draft.start, draft.end, mentions)
            if nouns or pointing:
                deny_before(self.context, denial, self.drafts)
            if pointing or not any(p.clause or p.quote or p.slot == "object" for p in taken):
                deny_said(denial, self.drafts)

    def _let_press_speak(self, draft: Draft) -> None:
        """`Yunan basını, ... iddia etti`: the press of a land is no accusative, where nobody else speaks."""
        told = draft.slots.get("object", [])
        press = next((p for p in told if not (p.clause or p.quote) and self._is_press(p)), None)
        if press is None or draft.passive or draft.find_named("subject"):
            return
        draft.slots["object"] = [p for p in told if p is not press]
        draft.slots["subject"], press.slot = [press], ""

    def _set_moods(self, main: Draft, draft: Draft, phrase: Phrase, target: Draft) -> None:
        """Say of the act `target`, which `phrase` tells, whether it is planned, wished, cancelled or done."""
        roles = draft.roles
        spoken = (
            "discuss" in roles
            and not phrase.clause
            and not target.verb
            and phrase.slot in ("", "object", "gen")
        )
        if spoken and target is not main and find_categories(target) and find_categories(target) <= _MATTERS:
            # "iki ülke arasındaki ticaret ele alındı": a matter of talk
            target.mood = "hypothetical"
        if phrase.clause and "aspect" in roles:
            realise(target, draft)
        kind = target.form.kind if target.form is not None and phrase.clause else ""
        if "come-about" in roles and draft.negated and phrase.slot in ("", "object", "gen"):
            # "asker göndermesinin söz konusu olmadığını söyledi"
            target.mood = "hypothetical"
        if "vouch" in roles and draft.negated and phrase.clause and kind == "dik":
            # "gözaltına alındığını doğrulayamadı": nobody says so, nor that it was not so
            target.mood = "hypothetical"
        if "discuss" in roles and kind in ("ma", "mak") and target.mood == "fact":
            # "askerlerin çekilmesi ele alındı": talked about, and not done
            target.mood = "hypothetical"
        if phrase.clause and draft.mood == "hypothetical" and not draft.negated and not find_kind(roles):
            # "ev sahipliği yapmayı kabul etseydi"
            target.mood = "hypothetical"
        if phrase.clause or "cancel" in roles:
            set_mood(target, roles)
            if "plan" in roles and draft.mood == "hypothetical" and not draft.negated:
                # "saldırmayı planlıyor olabilir"
                target.mood = "hypothetical"
            if "plan" in roles and draft.negated:
                # "geri adım atması beklenmiyor"
                target.mood = "hypothetical"
            if "unrealised" in roles and target.form is not None and target.form.kind != "dik":
                set_mood(target, _WISH)
            if "propose" in roles:
                invite(target, draft)
                offer_to_doers(main, target, self.home)
            ready = "unrealised" in roles and main.predicate is not None and not draft.negated
            if "propose" in roles or (ready and "AGREE" in find_categories(main)):
                offer_to_host(main, target)
            if "hope" in roles and _expects(draft, target):
                # "Peru'nun yasağı kaldırmasını bekliyoruz": expected of others, and nobody's plan
                target.mood = "wish"
            elif "plan" in roles and not (main.passive and "AGREE" in find_categories(main)):
                decree(target, main.find_named("subject"))
            lifted = find_categories(target) == {"CONCEDE"} and target.passive
            decreed = (
                lifted
                or _DECREED in find_categories(target)
                or (
                    bool(find_categories(target) & _RULED)
                    and any("tribunal" in phrase.classes for phrase in main.slots.get("subject", ()))
                )
            )
            if "decide" in roles and draft.tense == "past" and decreed:
                # "askıya alınmasına karar verdi": a sanction is what has been decided; so is what a court has
                target.mood, target.tense = draft.mood, draft.tense
                target.negated = target.negated or draft.negated
            given_up = phrase.clause and phrase.slot == "from"
            if "cancel" in roles and phrase.slot in ("", "object", "gen", "from"):
                target.cancelled = not draft.negated
                if target.cancelled and not draft.passive and self._is_theirs(target):
                    target.stopped_by = draft
                if given_up:
                    target.mood = "plan"
        elif phrase.slot in ("", "object", "gen") and roles & {"plan", "propose", "wish"}:
            set_mood(target, roles)
            if "plan" in roles and not draft.passive:
                meet_planned(main, target)
            if draft.mood == "hypothetical" and not draft.negated:
                target.mood = "hypothetical"
            if "plan" in roles and draft.negated:
                # "bir görüşme planlanmadığını bildirdi"
                target.mood = "hypothetical"
        elif "unrealised" in roles and phrase.slot in ("object", "to") and find_categories(target) & _DONE:
            # "X ile görüşmeyi kabul etti": agreed to meet, has not met
            set_mood(target, _WISH)

    def _is_told_of_others(self, main: Draft, told: Draft) -> bool:
        """`Bakan, Y askerlerinin teknesine ateş açtığını söyledi`: whether somebody tells of another's blow.

        One person never strikes himself, and of his own side he says "-dıklarını". A state or an army may have
        struck "Y'nin mevzilerini"; it has not where the forces named own no such thing, where something else is
        told to own it ("Y'nin ordu mevzilerine"), or where it is just one of many ("Y'nin bir tankere").
        """
        if told.form is None or told.form.plural or find_categories(told).isdisjoint(_HARM):
            return False
        speaking = [phrase for phrase in main.slots.get("subject", ()) if phrase.mentions]
        personal = all(self.mentions[m].kind == "person" for phrase in speaking for m in phrase.mentions)
        armed = any("forces" in phrase.classes for phrase in speaking)
        owned = [(slot, phrase) for slot in ("object", "to") for phrase in told.slots.get(slot, ())]
        held = [(slot, phrase) for slot, phrase in owned if phrase.holder is not None]
        if not speaking or not held:
            # "Y'nin insansız araçlarını düşürdüğünü": Y's they are
            return (
                bool(speaking)
                and bool(owned)
                and not any(s == "object" and (p.possessed or p.owned) for s, p in owned)
            )
        return all(self._is_blow_of_holder(s, p, personal=personal, armed=armed) for s, p in held)

    def _give_to_teller(self, main: Draft, told: Draft) -> None:
        """`Peru, Y'nin depolarını vurduğunu duyurdu`: nobody strikes what is his own, so whoever tells of it did."""
        if told.form is None or told.form.kind != "dik" or find_categories(told).isdisjoint(_HARM):
            return
        speaking = [phrase for phrase in main.slots.get("subject", ()) if phrase.mentions]
        if not speaking or any(self.mentions[m].kind == "person" for p in speaking for m in p.mentions):
            return
        doers, struck = told.slots.get("subject", ()), told.slots.get("object", ())
        if len(doers) != 1 or len(struck) != 1 or doers[0].slot != "gen" or not doers[0].mentions:
            return
        near = struck[0].owned and 0 <= struck[0].start - doers[0].end <= _NEAR
        several = struck[0].plural or self.tokens[struck[0].end - 1].low.endswith(_SEVERAL)
        if near and not struck[0].mentions and (several or _TARGET in struck[0].classes):
            told.slots["subject"], told.slots["of"] = speaking[:1], list(doers)

    def _is_blow_of_holder(self, slot: str, phrase: Phrase, *, personal: bool, armed: bool) -> bool:
        holder = phrase.holder
        if holder is None:
            return False
        forces, military = "forces" in holder.classes, _MILITARY in phrase.classes
        if set(phrase.mentions) - set(holder.mentions):
            return True
        if slot == "object":
            return personal and forces
        one = _ONE in [token.low for token in self.tokens[holder.end : phrase.end]]
        return personal or (not military and (forces or (one and not armed)))

    def _is_claim(self, phrase: Phrase) -> bool:
        """Whether someone says it is so: a claim, or a clause in -DIK (`saldırdığını reddetti`)."""
        form = phrase.draft.form if phrase.clause and phrase.draft is not None else None
        told = "hearsay" in self.words.roles.get(phrase.lemma, frozenset())
        return told or (form is not None and form.kind == "dik")

    def _is_theirs(self, act: Draft) -> bool:
        """Whether those who call it off were to do it: nobody else is named whose visit or exercise it is."""
        if act.has("subject") or act.has("between"):
            return False
        owners = [number for phrase in act.slots.get("possessor", ()) for number in phrase.mentions]
        if len(owners) > 1 or any(self.mentions[number].kind == "person" for number in owners):
            return False
        return bool(act.verb) or not find_categories(act).isdisjoint(_SHARED)


def _plan_meeting(phrase: Phrase) -> bool:
    """`savcıların buluşmasında anlaştılar`, `görüşmesi konusunda`: the meeting lies ahead; whether there is one."""
    target = phrase.draft
    if target is None or "CONSULT" not in find_categories(target):
        return False
    kind = target.form.kind if phrase.clause and target.form is not None else ""
    bare = not phrase.clause and phrase.slot == "about" and not phrase.possessed
    if (kind == "mak" or bare) and target.mood == "wish":
        # "görüşmek üzere anlaştı", "görüşme konusunda mutabık kaldı"
        target.mood = "plan"
        return True
    if target.mood not in ("fact", "plan"):
        return False
    verbal = kind in ("ma", "mak")
    if not verbal and (target.verb or phrase.slot != "about" or not phrase.possessed):
        return False
    set_mood(target, _PLANNED)
    return True


def _seat_partners(meeting: Draft | None, main: Draft) -> None:
    """`Peru ile Şili, bakanların buluşması konusunda anlaştı`: those who agree meet, where nobody else is named."""
    sides = ("subject", "between", "with", "possessor", "of")
    if meeting is not None and not any(meeting.find_named(slot) for slot in sides):
        meeting.slots["subject"] = [phrase for phrase in main.slots.get("subject", ()) if phrase.mentions]


def _expects(draft: Draft, target: Draft) -> bool:
    telling = draft.form.kind if draft.form is not None else ""
    told = target.form.kind if target.form is not None else ""
    return told == "ma" and telling in ("finite", "dik") and not draft.passive
