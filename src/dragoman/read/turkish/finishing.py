"""Verbs of main clauses: who their subject is, and what they make of the clauses and nouns they have taken."""

from collections.abc import Sequence

from dragoman.read.turkish.agreeing import agree_together
from dragoman.read.turkish.asking import ask_of
from dragoman.read.turkish.governing import GovernReader
from dragoman.read.turkish.phrases import Draft, Phrase, all_drafts, find_traits
from dragoman.read.turkish.reports import find_kind
from dragoman.read.turkish.sides import blame_doers, claim_addressee, demand, join_host, warn_doers
from dragoman.read.turkish.subjects import (
    absorb_paper,
    adopt,
    approve,
    become,
    call_off,
    decree,
    join_fighters,
    lead_visit,
    leave,
    sign,
)
from dragoman.read.turkish.telling import PUNISHING, blame_accused, own_up, withdraw
from dragoman.read.turkish.ties import (
    find_categories,
    join_speaker,
    lend_tense,
    reach_date,
    realise,
    share_matter,
    share_object,
)
from dragoman.read.turkish.topics import TopicReader

_ANNOUNCING = frozenset({"announce", "say"})
_SIGNED = "imza"
_DEEDS = frozenset({"ASSAULT", "COERCE", "RETREAT", "SANCTION", "MOBILIZE", "AID"})
_JUDGED = frozenset({"SUPPORT", "ACCUSE"})
_OWN = frozenset({"forces", "vessel"})
"""What belongs to a state that speaks of it as its own."""


class MainReader(GovernReader, TopicReader):
    """Finishes the verbs of main clauses, as a part of reading a sentence."""

    def _finish_main(self, main: Draft, draft: Draft, taken: Sequence[Phrase], index: int) -> None:
        main.last = index + 1
        self.finite = True
        if index + 1 < self.size and "asking" in self.words.find(self.tokens[index + 1].low).roles:
            main.mood = "question"
        subject = self._go_on(main, draft, taken, index)
        lend_tense(main, taken)
        for item in draft.inner:
            beside = item.form is not None and item.form.kind == "converb" and item.mood == "fact"
            if beside and item.tense == "none" and not item.negated and main.tense == "past":
                item.tense = main.tense
        reach_date(draft, taken)
        if not main.passive:
            for phrase in taken:
                if phrase.slot == "in" and phrase.draft is not None and not phrase.clause:
                    join_speaker(phrase.draft, main.find_named("subject"))
        ours = draft.form is not None and draft.form.ours and not main.passive
        if ours and not self.quotes and not main.has("subject") and self.home.speakers:
            main.fill("subject", Phrase(0, 0, "", mentions=list(self.home.speakers)))
        if main is not draft and not draft.has("subject") and main.has("subject"):
            draft.slots["subject"] = main.slots["subject"]
        holder = main.slots.get("subject") or subject or self._part_first(main)
        if main is not draft and "come" in draft.roles:
            # "X'in imzaladığı ruhsata Y'den kınama geldi": Y has signed nothing
            holder = []
        if find_categories(main) & PUNISHING:
            blame_accused(main, taken)
        ask_of(main, taken, self.mentions)
        if holder:
            self._lend_subject(main, draft, taken, holder)
        for phrase in taken:
            if phrase.draft is not None and phrase.draft is not main and not phrase.draft.verb:
                held = main.predicate is not None and not phrase.clause
                phrase.draft.dependent = held and phrase.slot in ("object", "", "to")
        _meet_to_agree(main, holder)
        _act_through(main, taken)
        _break_off(main)
        self._pass_acts(main, draft, taken, holder)
        if main.predicate is not None:
            self._find_other_side(main, draft, taken)
        self._finish_telling(main, draft, taken, holder, index)
        withdraw(main, draft.inner)
        if main.older or (main.form is not None and main.form.formal):
            # "görüşmüş, ... imzalanmıştı", "görüşmüş, ... imzalanmıştır": the last verb says how both are meant
            for item in self.drafts:
                if item.form is not None and item.form.hearsay and item.mood == "claim" and not item.nested:
                    item.mood, item.older = "fact", main.older

    def _part_first(self, main: Draft) -> list[Phrase]:
        """`X, Y ve Z'nin arabuluculuğunda serbest bıraktı`: a verb without a subject has the first of the row."""
        if main.passive or main.predicate is None or main.verb in ("", "ol"):
            return []
        for item in self.drafts:
            for phrase in item.slots.get("at", ()):
                first = phrase.mentions[0] if len(phrase.mentions) > 2 else -1
                opening = self.found.get(phrase.start)
                if opening is None or opening[0] != first or phrase.start > main.first:
                    continue
                if self.tokens[opening[1]].core != "," or any(n < phrase.start for n in self.found):
                    continue
                phrase.mentions = phrase.mentions[1:]
                main.slots["subject"] = [Phrase(phrase.start, opening[1], "", mentions=[first])]
                return main.slots["subject"]
        return []

    def _lend_subject(
        self, main: Draft, draft: Draft, taken: Sequence[Phrase], holder: Sequence[Phrase]
    ) -> None:
        """Whoever does it does what the clauses in front of the verb tell, and what a paper of theirs says."""
        if "ACCUSE" in find_categories(main):
            for phrase in taken:
                act = phrase.draft if phrase.slot == "object" and phrase.clause else None
                if act is not None and act.form is not None and act.form.kind == "ma" and act.form.possessed:
                    # "X, elçisini geri çağırmasını kınadı": X blames another for it
                    act.shared = False
        voiced = main.form is not None and main.form.ours and not _JUDGED.isdisjoint(find_categories(main))
        for item in draft.inner:
            if voiced and not item.verb:
                continue  # "toplantıda varılan mutabakatı memnuniyetle karşılıyoruz": we were not there
            if item.shared and item is not main and not item.has("subject") and not item.passive:
                item.slots["subject"] = list(holder)
                _meet(item, holder)
                agree_together(item, draft.inner, holder)
        self._name_own_forces(draft, holder)
        for phrase in taken:
            if phrase.slot in ("object", "") and "statement" in self.words.roles.get(phrase.lemma, ()):
                # "X, Y'yi suçlayan bir rapor yayımladı": X accuses
                for item in phrase.relatives:
                    if item.slots.get("subject") == [phrase]:
                        item.slots["subject"] = list(holder)

    def _name_own_forces(self, draft: Draft, holder: Sequence[Phrase]) -> None:
        """`Peru, askerlerinin sınırı geçtiğini reddetti`: whose they are is told by the state that speaks.

        So it is with what was done to its own (`Peru, teknesinin vurulduğunu söyledi`).
        """
        states = [m for one in holder[:1] for m in one.mentions if self.mentions[m].kind == "state"]
        own = self.home.find_force([m for one in holder[:1] for m in one.mentions])
        for item in draft.inner:
            if item.form is None or item.form.kind != "dik":
                continue
            for thing in item.slots.get("object" if item.passive else "subject", ()):
                theirs = thing.possessed and not thing.owner
                told = "forces" in thing.classes or (item.passive and thing.slot == "gen")
                if theirs and told and not thing.mentions and not _OWN.isdisjoint(thing.classes):
                    # "Savunma Bakanı, devriye botunun vurulduğunu söyledi"
                    thing.mentions.extend(states or ([own] if item.passive and own >= 0 else []))

    def _pass_acts(
        self, main: Draft, draft: Draft, taken: Sequence[Phrase], holder: Sequence[Phrase]
    ) -> None:
        """Make the acts that the verb orders, owns up to, gathers for or approves those of its subject."""
        if "command" in draft.roles:
            for item in draft.inner:
                decree(item, main.find_named("subject"))
        if "own" in draft.roles:
            own_up(main, taken)
        if "gather" in draft.roles and not main.negated:
            _march(main, taken)
        _set_where_gathered(main, holder)
        self._rally(main, holder)
        _find_host(main, holder)
        if holder and not main.passive:
            become(draft, taken, holder)
            sign(main, taken, holder)
            if "cancel" in draft.roles:
                call_off(taken, holder)
            if "approve" in draft.roles:
                approve(main, taken, holder)
        elif not holder:
            for item in draft.inner:
                lead_visit(item)

    def _rally(self, main: Draft, holder: Sequence[Phrase]) -> None:
        """`Lima'da toplanan yüzlerce kişi istifa istedi`: a nameless crowd that has gathered to demand protests."""
        protest = self.words.told.get("PROTEST")
        if find_categories(main) - {"NONE"} != {"REQUEST"} or main.negated or protest is None:
            return
        for phrase in holder:
            gathered = any("gather" in item.roles and not item.passive for item in phrase.relatives)
            if gathered and not phrase.mentions and "people" in phrase.classes:
                main.predicate = protest
                main.slots = {slot: held for slot, held in main.slots.items() if slot in ("subject", "in")}

    def _find_other_side(self, main: Draft, draft: Draft, taken: Sequence[Phrase]) -> None:
        """Find whom the verb blames, warns, calls upon or hosts."""
        join_fighters(main)
        absorb_paper(main, taken)
        share_object(main, taken)
        share_matter(main, self.drafts)
        for item in all_drafts(taken):
            item.name_doer()
        blame_doers(main, taken)
        if self.condition is not None:
            warn_doers(main, self.condition)
        claim_addressee(main, [*taken, *draft.slots.get("about", ())])
        if "host" in draft.roles:
            join_host(main, taken)
        if "SANCTION" in find_categories(main):
            leave(main, taken)

    def _finish_telling(
        self, main: Draft, draft: Draft, taken: Sequence[Phrase], holder: Sequence[Phrase], index: int
    ) -> None:
        """What the subject does by telling it, and who says what the verb governs."""
        kind = find_kind(draft.roles)
        if kind in _ANNOUNCING and holder and not draft.passive:
            bodies = any(self.mentions[m].kind != "person" for phrase in holder for m in phrase.mentions)
            for item in draft.inner:
                adopt(item, holder, announced=bodies or kind == "announce")
        followed = kind is not None and index + 1 in self.found and not draft.has("subject")
        if (kind or "THREATEN" in find_categories(main)) and not main.passive:
            self._tell(main, holder, [*draft.inner, *self.quoted])
        elif kind and self.stater:
            for item in draft.inner:
                join_speaker(item, [Phrase(0, 0, mentions=list(self.stater))])
                if "need" in item.roles:
                    demand(item, [Phrase(0, 0, mentions=list(self.stater))])
            self._tell(draft, [Phrase(0, 0, mentions=list(self.stater))], draft.inner)
        if kind and holder and not draft.passive:
            for item in (*draft.inner, *self.quoted):
                join_speaker(item, holder)
                if "need" in item.roles:
                    demand(item, holder)
        self._govern(main, draft, taken, followed=followed)
        if kind and not draft.passive and not draft.has("subject"):
            told = all_drafts(p for p in taken if p.clause or p.quote)
            self.pending_say = (draft, kind, [*told, *(item for item in self.quoted if item not in told)])
        if kind:
            self.speech = draft


def _meet(held: Draft, holder: Sequence[Phrase]) -> None:
    """ "X ile Y ise dün yaptıkları görüşmede ... değerlendirdi": the two held the meeting with each other."""
    several = len({number for phrase in holder for number in phrase.mentions}) > 1
    for phrase in held.slots.get("carrier", ()) if several and "happen" in held.roles else ():
        meeting = phrase.draft
        if meeting is None or meeting.verb or "CONSULT" not in find_categories(meeting):
            continue
        if not any(meeting.find_named(slot) for slot in ("subject", "possessor", "with", "between")):
            meeting.slots["subject"] = list(holder)


def _act_through(main: Draft, taken: Sequence[Phrase]) -> None:
    """ "Mısır donanmasının düzenlediği operasyonla tankere el konuldu": whoever carried it out did it."""
    if not main.passive or main.has("subject") or _DEEDS.isdisjoint(find_categories(main)):
        return
    for phrase in taken:
        for item in phrase.relatives if phrase.slot == "with" else ():
            doer = item.find_named("subject")
            if doer and item.form is not None and item.form.kind == "dik" and not item.passive:
                main.slots["subject"] = doer
                return


def _break_off(main: Draft) -> None:
    """ "Norveç, Peru ile müzakereleri kesti": the talks that end are told by that, and are no meeting of their own."""
    if "SANCTION" not in find_categories(main) or main.passive:
        return
    for phrase in main.slots.get("object", ()):
        talks = phrase.draft
        if talks is not None and not talks.verb and "meeting" in phrase.classes and not phrase.clause:
            talks.predicate = None


def _meet_to_agree(main: Draft, holder: Sequence[Phrase]) -> None:
    """ "X ile Y, Z'nin ev sahipliğinde yapılan görüşmelerde anlaştı": the two met, and Z was the host."""
    several = len({number for phrase in holder for number in phrase.mentions}) > 1
    lemma = main.predicate.lemma if main.predicate is not None else ""
    sealed = _SIGNED in lemma and any("agreement" in p.classes for p in main.slots.get("object", ()))
    if not several or not ("AGREE" in find_categories(main) or sealed):
        return
    for phrase in main.slots.get("in", ()):
        meeting = phrase.draft
        if meeting is None or meeting.verb or "CONSULT" not in find_categories(meeting):
            continue
        named = {slot: meeting.find_named(slot) for slot in ("subject", "at", "with", "between", "possessor")}
        alone = len({number for phrase in named["subject"] for number in phrase.mentions}) == 1
        host = named["at"] or (named["subject"] if alone else [])
        if (
            host
            and not any(named[slot] for slot in ("with", "between", "possessor"))
            and host != list(holder)
        ):
            meeting.slots["subject"], meeting.slots["at"] = list(holder), host


def _find_host(main: Draft, holder: Sequence[Phrase]) -> None:
    """ "X, Y'nin davetine icabetle bulunduğu Lima'da görüşmelere katıldı": Y is who is met there."""
    if "CONSULT" not in find_categories(main) or any(main.find_named(slot) for slot in ("with", "at")):
        return
    for phrase in (*main.slots.get("in", ()), *holder):
        for item in phrase.relatives:
            if item.predicate is None and item.find_named("at"):
                main.slots["at"] = item.find_named("at")
                return
            # "Y'nin ev sahipliği yaptığı görüşmede bir araya geldi"
            hosts = "host" in item.roles or find_categories(item) == {"CONSULT"}
            if (
                hosts
                and "relative" in item.roles
                and item.find_named("subject")
                and not item.find_named("with")
            ):
                main.slots["at"] = item.find_named("subject")
                main.first = min(main.first, item.first)
                item.predicate = None
                return


def _set_where_gathered(main: Draft, holder: Sequence[Phrase]) -> None:
    """ "Lima'da toplanan yüzlerce kişi protesto etti": where the crowd gathered it did so."""
    if main.has("in"):
        return
    for phrase in holder:
        for item in phrase.relatives:
            if "gather" in item.roles and item.find_named("in"):
                main.slots["in"] = item.find_named("in")
                return


def _march(main: Draft, taken: Sequence[Phrase]) -> None:
    """ "X'i protesto etmek için toplandı": who has gathered for a protest protests."""
    for phrase in taken:
        act = phrase.draft
        if act is None or not phrase.clause or act.form is None or act.form.kind not in ("mak", "ma"):
            continue
        meant = act.act is not None and "PROTEST" in find_traits(act.act).categories
        if meant or "PROTEST" in find_categories(act):
            realise(act, main)
            for holder in main.slots.get("subject", ()):
                holder.classes.append("people")
            if not act.slots.get("subject"):
                act.slots["subject"] = list(main.slots.get("subject", ()))
            if not act.has("in") and main.has("in"):
                act.slots["in"] = list(main.slots["in"])
