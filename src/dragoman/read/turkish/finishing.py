"""What becomes of a verb that has its phrases: main or nested, and what it does to the clauses it governs."""

from collections.abc import Sequence

from dragoman.read.frames import Report
from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.phrases import Draft, Phrase, all_drafts, find_traits
from dragoman.read.turkish.reports import attach_report, deny_before, find_kind
from dragoman.read.turkish.sides import (
    adopt,
    blame_doers,
    claim_addressee,
    decree,
    demand,
    invite,
    join_host,
    warn_doers,
)
from dragoman.read.turkish.speakers import SourceReader
from dragoman.read.turkish.subjects import (
    approve,
    become,
    join_fighters,
    lead_visit,
    move_own,
    share_doer,
    sign,
)
from dragoman.read.turkish.telling import blame_accused, own_up
from dragoman.read.turkish.ties import (
    find_categories,
    give_ours,
    join_speaker,
    lend_tense,
    realise,
    reclaim,
    set_mood,
    share_object,
    slot_of,
)

_OPEN = "“«„‹"
_ANNOUNCING = frozenset({"announce", "say"})
_CLAUSE = 10
_WISH = frozenset({"wish"})
_STRIKING_BACK = frozenset({"retaliate", "pay"})
_DONE = frozenset({"CONSULT", "COOPERATE", "AID", "ASSAULT", "RETREAT"})
_DONE_TO = frozenset({"COERCE", "RETREAT", "SANCTION", "ASSAULT"})
_NEAR_CLASS = {
    "CONSULT": "meeting",
    "AGREE": "agreement",
    "PROTEST": "protest",
    "ASSAULT": "attack",
    "SANCTION": "sanction",
}


class FinishReader(SourceReader):
    """Finishes verbs, as a part of reading a sentence."""

    def _finish_nested(
        self, main: Draft, draft: Draft, taken: Sequence[Phrase], index: int, form: Form
    ) -> None:
        if form.kind == "converb" and not main.has("subject"):
            self._share_subject(main)
        if main.predicate is not None and taken:
            claim_addressee(main, [*taken, *draft.slots.get("about", ())])
            if form.kind in ("dik", "acak", "converb"):
                blame_doers(main, taken)
        if form.kind in ("dik", "acak") and not main.passive and not main.has("subject"):
            share_doer(main)
            if not main.has("subject"):
                move_own(main)
        doers = [p for p in main.slots.get("subject", ()) if p.slot == "gen" and p.mentions]
        for item in draft.inner if doers else ():
            if item.shared and item is not main and not item.has("subject") and not item.passive:
                item.slots["subject"] = doers[:1]
        lend_tense(main, taken)
        self._govern(main, draft, taken)
        if form.conditional and form.kind == "converb":
            self.condition = main
            for phrase in self.stack[self.base :][-1:]:
                # "X kabul etmezse Y vuracak": X is the subject of the first clause only
                phrase.lent = (
                    phrase.slot == "" and not phrase.comma and phrase in main.slots.get("subject", ())
                )
        if form.kind == "converb" and find_kind(draft.roles):
            self._tell(draft, main.slots.get("subject", ()), draft.inner)
        if form.kind == "converb":
            main.shared = True
            phrase = Phrase(draft.first, index + 1, "adverb")
            phrase.clause = True
            phrase.draft, phrase.drafts = main, [main, *draft.inner]
            self.stack.append(phrase)
            return
        if form.kind == "an" and not form.case:
            if self._noun_follows(index):
                self.waiting.extend([*self.held, main])
                self.held = []
            elif self._is_coordinated(index):
                self.held.append(main)
            return
        relative = form.kind in ("dik", "acak") and form.possessed and form.case == ""
        if relative and self._noun_follows(index):
            draft.roles = draft.roles | {"relative"}
            if not main.slots.get("subject") and "impersonal" not in draft.roles:
                main.shared = True
            self.waiting.append(draft if main is draft else main)
            return
        phrase = Phrase(draft.first, index + 1, slot_of(form.case), plural=form.plural)
        phrase.clause = form.kind != "an"
        if phrase.clause:
            phrase.classes.append("clause")
            if not _STRIKING_BACK.isdisjoint(draft.roles):
                phrase.classes.append("retaliation")
        phrase.draft = main
        phrase.drafts = [main, *draft.inner]
        if phrase.clause:
            # "yorum yapmayı", "vize verilmesini": what is done is told by the object
            phrase.classes.extend(
                name for p in draft.slots.get("object", ()) if not p.mentions for name in p.classes
            )
            if main is not draft and main.predicate is not None:
                # "kredi sağlanmasını onayladı"
                phrase.classes.extend(self.words.classes.get(main.predicate.lemma, ()))
        if main.predicate is not None and form.kind != "an":
            name = _NEAR_CLASS.get(main.predicate.senses[0].category) if main.predicate.senses else None
            if name:
                phrase.classes.append(name)
        if not main.slots.get("subject") and not main.passive:
            others = [p for d in draft.inner for p in d.slots.get("subject", ()) if p.slot == "gen"]
            if others and others[0].start == draft.first and self._is_pronoun(others[0]):
                # "onun vurduğunu kabul ettiğini": he is the subject of both
                main.slots["subject"] = others[:1]
        open_slot = "object" if main.passive else "subject"
        if not main.slots.get(open_slot):
            before = self.stack[-1] if len(self.stack) > self.base else None
            if (
                before is not None
                and before.clause
                and before.slot == phrase.slot
                and before.draft is not None
            ):
                # "X'in Y ile görüştüğü, Z tarafından kabul edildiği": X is the topic of both
                shared = list(before.draft.slots.get("object" if before.draft.passive else "subject", ()))
                if shared or not main.passive:
                    main.slots[open_slot] = shared
            elif not main.passive:
                # "ölenlerin": a participle without a noun is its own subject
                main.shared = form.kind != "an"
        self.stack.append(phrase)

    def _is_coordinated(self, index: int) -> bool:
        """ "Lima'dan kalkan ve gıda taşıyan uçak": whether another participle follows that hangs on the same noun."""
        if index + 1 >= self.size or (
            self.tokens[index + 1].low != "ve" and self.tokens[index + 1].core != ","
        ):
            return False
        for position in range(index + 2, min(index + _CLAUSE, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            verb = verb or self.words.find(self.tokens[position].low).guess
            if verb is not None:
                return verb.kind == "an" and not verb.case
            if self.tokens[position].kind == "mark":
                return False
        return False

    def _is_pronoun(self, phrase: Phrase) -> bool:
        if phrase.mentions:
            return all(self.mentions[number].pronoun for number in phrase.mentions)
        return not phrase.known

    def _noun_follows(self, index: int) -> bool:
        nxt = index + 1
        while nxt < self.size and (self.tokens[nxt].core in ('"', *_OPEN) or self.tokens[nxt].low == "olan"):
            nxt += 1
        if nxt >= self.size:
            return False
        if nxt in self.found:
            # "X'in saldırdığı Y tarafından doğrulandı": Y does what comes next
            end = self.found[nxt][1]
            return not (end < self.size and self.words.find(self.tokens[end].low).slot == "by")
        token = self.tokens[nxt]
        if token.kind == "mark" or token.low in ("ve", "ile"):
            return False
        if token.kind == "number":
            return True
        word = self.words.find(token.low)
        if word.slot or "according" in word.roles or "after-verb" in word.roles:
            return False
        if (
            word.verb is not None
            and word.noun is None
            and word.verb.kind in ("finite", "converb", "an", "ma")
        ):
            return False
        if word.noun is not None and self._starts_report(nxt):
            return False
        return not (self._ends_clause(nxt) and word.noun is None and word.final)

    def _starts_report(self, index: int) -> bool:
        for position in range(index + 1, min(index + 4, self.size)):
            verb = self.words.find(self.tokens[position].low).verb
            if verb is None:
                continue
            start, option = self._find_compound(position, verb.lemma)
            return start == index and option is not None and bool(option.roles)
        return False

    def _share_subject(self, draft: Draft) -> None:
        for phrase in reversed(self.stack[self.base :]):
            if phrase.slot in ("", "gen") and not phrase.clause and not phrase.place:
                # a genitive is the subject of the clause that the converb stands in
                if phrase.mentions:
                    draft.fill("object" if draft.passive else "subject", phrase)
                unnamed = draft.passive and bool(phrase.classes) and not phrase.comma
                if phrase.mentions or phrase.slot == "gen" or unnamed:
                    return

    def _finish_main(self, main: Draft, draft: Draft, taken: Sequence[Phrase], index: int) -> None:
        main.last = index + 1
        self.finite = True
        if index + 1 < self.size and "asking" in self.words.find(self.tokens[index + 1].low).roles:
            main.mood = "question"
        subject = [p for p in taken if p.slot == "" and p.mentions and not p.clause and not p.site]
        if subject:
            self.subject = subject[:1]
        elif (
            not main.passive
            and not main.has("subject")
            and "impersonal" not in draft.roles
            and not (draft.form is not None and draft.form.ours)
            and not self._is_followed(index, draft)
            and not _names_subject(main, taken)
        ):
            if self.subject and not self.quotes:
                main.fill("subject", self.subject[0])
            elif self.context.subject and not self.quotes:
                inherited = Phrase(0, 0, "", mentions=list(self.context.subject))
                main.fill("subject", inherited)
                self.subject = [inherited]
        if (
            main.passive
            and main.has("subject")
            and not main.has("object")
            and self.subject
            and not self.quotes
        ):
            # "X, Y ile görüştü, ardından Z tarafından kabul edildi"
            main.fill("object", self.subject[0])
        elif self._undergoes(main, taken):
            # "X gözaltına alındı, salı günü serbest bırakıldı"
            main.fill("object", self.subject[0])
        lend_tense(main, taken)
        if not main.passive:
            for phrase in taken:
                if phrase.slot == "in" and phrase.draft is not None and not phrase.clause:
                    join_speaker(phrase.draft, _find_holders(main))
        ours = draft.form is not None and draft.form.ours and not main.passive
        if ours and not self.quotes and not main.has("subject") and self.home.speakers:
            main.fill("subject", Phrase(0, 0, "", mentions=list(self.home.speakers)))
        if main is not draft and draft is not None and not draft.has("subject") and main.has("subject"):
            draft.slots["subject"] = main.slots["subject"]
        holder = main.slots.get("subject") or subject
        if "ACCUSE" in find_categories(main):
            blame_accused(main, taken)
        for item in draft.inner:
            if item.shared and item is not main and not item.has("subject") and not item.passive and holder:
                item.slots["subject"] = list(holder)
        for phrase in taken if holder else ():
            if phrase.slot in ("object", "") and "statement" in self.words.roles.get(phrase.lemma, ()):
                # "X, Y'yi suçlayan bir rapor yayımladı": X accuses
                for item in phrase.relatives:
                    if item.slots.get("subject") == [phrase]:
                        item.slots["subject"] = list(holder)
        for phrase in taken:
            if phrase.draft is not None and phrase.draft is not main and not phrase.draft.verb:
                phrase.draft.dependent = main.predicate is not None and phrase.slot in ("object", "", "to")
        if "command" in draft.roles:
            for item in draft.inner:
                decree(item, _find_holders(main))
        if "own" in draft.roles:
            own_up(main, taken)
        if "gather" in draft.roles and not main.negated:
            self._march(main, taken)
        if holder and not main.passive:
            become(draft, taken, holder)
            sign(taken, holder)
            if "approve" in draft.roles:
                approve(main, taken, holder)
        elif not holder:
            for item in draft.inner:
                lead_visit(item)
        if main.predicate is not None:
            join_fighters(main)
            share_object(main, taken)
            blame_doers(main, taken)
            if self.condition is not None:
                warn_doers(main, self.condition)
            claim_addressee(main, [*taken, *draft.slots.get("about", ())])
            if "host" in draft.roles:
                join_host(main, taken)
        kind = find_kind(draft.roles)
        if kind in _ANNOUNCING and holder and not draft.passive:
            for item in draft.inner:
                adopt(item, holder)
        followed = kind is not None and index + 1 in self.found and not draft.has("subject")
        if (kind or "THREATEN" in find_categories(main)) and not main.passive:
            self._tell(main, holder, [*draft.inner, *self.quoted])
        elif kind and self.stater:
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
        if main.older:
            for item in self.drafts:
                if item.form is not None and item.form.hearsay and item.mood == "claim" and not item.nested:
                    item.mood, item.older = "fact", True

    def _march(self, main: Draft, taken: Sequence[Phrase]) -> None:
        """ "X'i protesto etmek için toplandı": who has gathered for a protest protests."""
        for phrase in taken:
            act = phrase.draft
            if act is None or not phrase.clause or act.form is None or act.form.kind not in ("mak", "ma"):
                continue
            if "PROTEST" in find_categories(act) or (
                act.act is not None and "PROTEST" in find_traits(act.act).categories
            ):
                realise(act, main)
                for holder in main.slots.get("subject", ()):
                    holder.classes.append("people")
                act.slots.setdefault("subject", []).extend(
                    [] if act.slots.get("subject") else main.slots.get("subject", ())
                )

    def _undergoes(self, main: Draft, taken: Sequence[Phrase]) -> bool:
        """Whether a passive that names nobody goes on about the person who is the subject of the clause before."""
        if not main.passive or not self.subject or self.quotes or main.has("subject") or main.has("object"):
            return False
        named = [self.mentions[number] for number in self.subject[0].mentions]
        people = [mention.kind == "person" for mention in named if not mention.adjective]
        done_to = find_categories(main) & _DONE_TO
        return bool(people) and all(people) and bool(done_to) and not _names_subject(main, taken)

    def _is_followed(self, index: int, draft: Draft) -> bool:
        """Whether a verb of saying has its speaker behind it (`"..." dedi X`)."""
        return find_kind(draft.roles) is not None and index + 1 in self.found

    def _govern(self, main: Draft, draft: Draft, taken: Sequence[Phrase], *, followed: bool = False) -> None:
        """What the verb does to the clauses and nouns it governs: reports, plans, cancels, denies them.

        `followed` tells that its speaker comes behind it: then the sentence's end reports.
        """
        roles = draft.roles
        if not roles:
            return
        kind = find_kind(roles)
        if "deny-claim" in roles and any(self._is_claim(phrase) for phrase in taken):
            kind = "deny"
        if kind == "claim":
            for phrase in taken:
                if phrase.clause and phrase.draft is not None:
                    reclaim(phrase.draft)
        if kind and not followed:
            quoted = self.quoted if "quote" in roles or kind == "say" else []
            draft.inner = [*draft.inner, *(item for item in quoted if item not in draft.inner)]
            attach_report(draft, taken, self.context, kind=kind, quoted=quoted, span=self._span)
            for item in (*quoted, *draft.inner) if self.ours else quoted:
                if item.reports:
                    give_ours(item, item.reports[0].mentions, self.home)
            if quoted:
                self.quoted = []
            if kind == "deny":
                nouns = [p for p in taken if "hearsay" in self.words.roles.get(p.lemma, frozenset())]
                if nouns:
                    speakers = draft.slots.get("subject", [])
                    mentions = tuple(speakers[0].mentions) if speakers else ()
                    deny_before(self.context, Report("deny", draft.start, draft.end, mentions), self.drafts)
        for phrase in taken:
            target = phrase.draft
            if target is None or target is main or phrase.slot in ("adverb", "quote"):
                continue
            if phrase.clause and "aspect" in roles:
                realise(target, draft)
            if phrase.clause or "cancel" in roles:
                set_mood(target, roles)
                if "plan" in roles and draft.negated and draft.passive:
                    # "geri adım atması beklenmiyor"
                    target.mood = "hypothetical"
                if "unrealised" in roles and target.form is not None and target.form.kind != "dik":
                    set_mood(target, _WISH)
                if "propose" in roles:
                    invite(target, draft)
                if "plan" in roles and not draft.passive:
                    decree(target, _find_holders(main))
                if "cancel" in roles and phrase.slot in ("", "object", "gen"):
                    target.cancelled = not draft.negated
            elif phrase.slot in ("", "object", "gen") and roles & {"plan", "propose", "wish"}:
                set_mood(target, roles)
            elif (
                "unrealised" in roles and phrase.slot in ("object", "to") and find_categories(target) & _DONE
            ):
                # "X ile görüşmeyi kabul etti": agreed to meet, has not met
                set_mood(target, _WISH)

    def _is_claim(self, phrase: Phrase) -> bool:
        """Whether someone says it is so: a claim, or a clause in -DIK (`saldırdığını reddetti`)."""
        form = phrase.draft.form if phrase.clause and phrase.draft is not None else None
        told = "hearsay" in self.words.roles.get(phrase.lemma, frozenset())
        return told or (form is not None and form.kind == "dik")


def _find_holders(main: Draft) -> list[Phrase]:
    """The phrases that name who does it."""
    return [phrase for phrase in main.slots.get("subject", ()) if phrase.mentions]


def _names_subject(main: Draft, taken: Sequence[Phrase]) -> bool:
    """Whether a noun, or a clause under a verb that is no predicate, is the subject though nobody is named."""
    for phrase in taken:
        if phrase.slot == "":
            if phrase.clause:
                if main.predicate is None:
                    return True
            elif phrase.classes or phrase.draft or not phrase.known:
                return True
    return False
