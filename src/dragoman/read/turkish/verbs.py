"""Verbs: each finds the words that make it up and takes its phrases from the stack."""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.languages.phrases import phrases
from dragoman.languages.predicates import Predicate, cue_words
from dragoman.read.turkish.agreeing import find_agreeing
from dragoman.read.turkish.arguments import assign_slots, copy_slots, name_sender
from dragoman.read.turkish.carriers import untie
from dragoman.read.turkish.finishing import MainReader
from dragoman.read.turkish.judging import JudgeReader, only_thought
from dragoman.read.turkish.lexicon import NO_ROLES, Compound
from dragoman.read.turkish.morphology import OWNED, Form, fold, fold_back
from dragoman.read.turkish.nesting import NestedReader
from dragoman.read.turkish.outlook import OutlookReader
from dragoman.read.turkish.parties import address_reached, find_parties
from dragoman.read.turkish.phrases import Draft, Phrase, all_drafts, find_traits
from dragoman.read.turkish.posting import EnvoyReader
from dragoman.read.turkish.relief import find_giver
from dragoman.read.turkish.sides import pass_on
from dragoman.read.turkish.striking import find_shooter
from dragoman.read.turkish.taking import Setting, take_phrases
from dragoman.read.turkish.ties import as_participle, find_categories, lend

_CUSTOMARY = frozenset(
    {
        *("ACCUSE", "REJECT", "ASSAULT", "COERCE", "AID", "COOPERATE", "MOBILIZE", "CONSULT", "SANCTION"),
        *("PROTEST", "RETREAT", "CONCEDE", "AGREE", "NONE"),
    }
)
"""What a bare aorist only tells of in general; what one wishes, asks or threatens is said by it."""
_MOVING = frozenset({"vessel", "weapon", "forces", "people", "captive"})
_DECIDED = frozenset({"SUPPORT", "AGREE", "CONCEDE", "SANCTION", "REJECT"})


class VerbReader(MainReader, NestedReader, OutlookReader, EnvoyReader, JudgeReader):
    """Reads verb forms, as a part of reading a sentence."""

    def _read_verb(self, index: int, form: Form) -> None:
        token_start, option, form = self._find_reading(index, form)
        predicate = option.predicate if option is not None else None
        predicate = None if only_thought(predicate, form) else predicate
        roles = option.roles if option is not None else NO_ROLES
        if self._is_participle(index, form):
            form = as_participle(form)
        draft = Draft(
            predicate, token_start, index + 1, token_start, index + 1, self._name_carrier(form, option) or "?"
        )
        draft.form, draft.roles = form, roles
        self.ours = self.ours or form.ours
        absorbed: list[Phrase] = []
        if token_start < index:
            absorbed = [p for p in self.stack[self.base :] if p.start >= token_start or p.end > token_start]
            self.stack = [p for p in self.stack if p not in absorbed]
        # "sivillerin hayatını kaybettiği": those whose life it is are who loses it
        seized = absorbed and "suffer" not in roles
        owner = self._take_compound_owner(token_start, index, form, predicate) if seized else None
        taken = take_phrases(self.stack, self.base, form, self._find_setting(draft, form, absorbed))
        near = absorbed and taken and taken[-1].slot == "in" and taken[-1].end >= token_start - 1
        if near and self._tells_whose_end(taken[-1], token_start):
            taken[-1].slot = "of"
        recalled = predicate is not None and any(s.mode == "withdraw" for s in predicate.senses)
        self._leave_missions(taken, recalled=recalled)
        assign_slots(draft, taken, form)
        if predicate is not None and taken:
            find_parties(draft, taken)
        if owner is not None:
            draft.slots.setdefault("of", []).append(owner)
        for phrase in absorbed:
            self._take_part(draft, phrase)
        self._name_judgement(draft)
        if predicate is not None and form.passive:
            find_agreeing(draft)
            find_shooter(draft)
            self._find_passive_doers(draft)
        self._name_hosts(draft)
        if predicate is not None and "CONSULT" in find_categories(draft):
            self._visit_host(draft)
        draft.first = min([p.start for p in taken], default=token_start)
        self._set_tense(draft, form)
        if form.kind in ("acak", "dik") and (form.negated or form.lemma.endswith(("ma", "me"))):
            self._ask_whether(draft, taken, token_start)
        general = form.kind in ("ma", "mak") and not form.possessed
        if general and not any(p.mentions or p.classes for p in taken):
            # "bırakmanın bir adım olduğunu": speaks of the act as such, tells none
            draft.predicate, draft.act = None, predicate
        draft.inner = all_drafts([*taken, *absorbed] if absorbed else taken)
        find_giver(draft)
        address_reached(draft)
        main = self._merge_light(draft, taken)
        if main is not draft and taken:
            pass_on(main, taken)
        main.inner = draft.inner
        if main is draft:
            self.drafts.append(draft)
        if form.kind == "finite":
            self._finish_main(main, draft, taken, index)
        else:
            self._finish_nested(main, draft, taken, index, form)

    def _find_reading(self, index: int, form: Form) -> tuple[int, Compound | None, Form]:
        """The first token of the verb at `index`, its entry in the pack, and its form as that entry has it."""
        start, option = self._find_compound(index, form.lemma)
        if form.negated and not form.able:
            # "kabul etmedi", "kabul edilmedi": a verb that the pack lists with its negation
            refusal = form.lemma + ("ma" if fold_back(form.lemma) else "me")
            other_start, other = self._find_compound(index, refusal)
            if other is not None and (other.predicate is not None or other.roles):
                return other_start, other, replace(form, negated=False)
        return start, option, form

    def _is_neither(self, draft: Draft) -> bool:
        """`Ne Peru ne de Şili imzaladı`: the verb stands without its negation."""
        neither = cue_words("tr", "neither")
        return sum((token.low,) in neither for token in self.tokens[: draft.end]) > 1

    def _find_setting(self, draft: Draft, form: Form, absorbed: Sequence[Phrase]) -> Setting:
        """What bears on which phrases are the verb's; `absorbed` are those inside its own words."""
        index = draft.end - 1
        return Setting(
            known=draft.predicate is not None
            or "happen" in draft.roles
            or ("plan" in draft.roles and form.kind == "an" and form.passive),
            seated=any(phrase.slot == "gen" for phrase in absorbed) or self._holds_object(draft, absorbed),
            purpose=(form.kind in ("mak", "dik") and self._tells_purpose(index))
            or (form.kind == "dik" and self._tells_reason(index))
            or (form.kind == "mak" and self._is_intended(index)),
            fed=any(p.slot == "object" or (form.kind == "an" and self._may_be_object(p)) for p in absorbed),
            parts=find_traits(draft.predicate).parts if draft.predicate is not None else None,
            takes=draft.predicate is None or find_traits(draft.predicate).takes_object,
            led=self._leads(index, form),
            aside=self._stands_aside(index, form),
            begun=self._is_begun(index, form),
            hung=self._hangs_inside(index, form),
            told=form.kind in ("dik", "acak") and (form.case == "acc" or self._is_told(index + 1)),
        )

    def _may_be_object(self, phrase: Phrase) -> bool:
        """`gerilimi tırmandıracak`: a noun whose ending may be the object's, inside the verb's own words."""
        noun = self.words.find(self.tokens[phrase.end - 1].low).noun
        return noun is not None and noun.bare

    def _holds_object(self, draft: Draft, absorbed: Sequence[Phrase]) -> bool:
        """`X'in ateşkes ilan edilmesi önerisi`: what is to be done is in the verb's own words, and X proposes it."""
        form, predicate = draft.form, draft.predicate
        if form is None or predicate is None or not (form.passive and form.kind == "ma" and absorbed):
            return False
        return not find_traits(predicate).takes_object

    def _take_part(self, draft: Draft, phrase: Phrase) -> None:
        """Give the verb what belongs to `phrase`, one of its own words (`X ile görüşme yaptı`)."""
        predicate = draft.predicate
        if phrase.mentions and phrase.slot and not draft.has(phrase.slot):
            # "X Büyükelçiliğini basarak": the name is a part of the verb and its object
            draft.slots[phrase.slot] = [phrase]
        owners = [item for item in phrase.owner if item.mentions]
        if owners and not draft.has("of"):
            parts = find_traits(predicate).parts if predicate is not None else ()
            mutual = len(owners[0].mentions) > 1 and not draft.has("subject") and "with" in parts
            draft.slots["subject" if mutual else "of"] = owners
        for relative in phrase.relatives:
            untie(relative, phrase)
            copy_slots(draft, relative)
        if phrase.draft is not None:
            copy_slots(draft, phrase.draft)
            if phrase.draft in self.drafts and predicate is not None:
                self.drafts.remove(phrase.draft)

    def _set_tense(self, draft: Draft, form: Form) -> None:
        """Tense, negation and mood as the verb's own ending tells them."""
        draft.tense = form.tense
        negated = form.negated or self._is_neither(draft)
        draft.passive, draft.negated, draft.older = form.passive, negated, form.older
        draft.cancelled = form.negated and (form.able or self._is_against_plan(form))
        draft.nested = form.kind != "finite" or bool(self.quotes)
        open_still = form.conditional or (form.able and not form.negated)
        if open_still or (form.negated and "manner" in draft.roles):
            # "yüz yüze görüşmedi" denies the manner, not the meeting
            draft.mood = "hypothetical"
        elif self._tells_custom(draft, form):
            draft.mood = "hypothetical"
        elif form.kind == "mak":
            draft.mood = "wish"
        elif form.kind == "finite" and self._is_possible(draft.end):
            draft.mood = "hypothetical"
        elif form.hearsay and form.kind == "finite":
            if self.context.source is None or self.hearsay:
                draft.mood = "claim"
            else:
                draft.reports.append(self.context.source)

    def _is_possible(self, index: int) -> bool:
        """`batırılmış olabilir`: whether the verb behind only says that it may be so."""
        verb = self.words.find(self.tokens[index].low).verb if index < self.size else None
        return verb is not None and verb.lemma == "ol" and verb.able

    def _tells_custom(self, draft: Draft, form: Form) -> bool:
        """`Peru Şili'yi suçlar, Şili de suçlamaları reddeder`: what they do as a rule, and not just now."""
        if not form.aorist or form.ours or form.negated or form.kind != "finite" or self.quotes:
            return False
        if draft.predicate is None or self.kind != "paragraph":
            return False
        senses = draft.predicate.senses
        # "Türkiye saldırıyı kınar" is how states speak.
        spoken = all(sense.mode == "disapprove" for sense in senses)
        return not spoken and all(sense.category in _CUSTOMARY for sense in senses)

    def _is_against_plan(self, form: Form) -> bool:
        """ "planlandığı gibi gitmeyecek": what is denied had been planned."""
        if form.kind not in ("finite", "acak", "dik"):
            return False
        lows = [token.low for token in self.tokens]
        ahead = form.tense == "future" or form.kind == "acak"
        return phrases("tr", "as-planned").stand_in(lows) or (
            ahead and phrases("tr", "no-longer").stand_in(lows)
        )

    def _ask_whether(self, draft: Draft, taken: Sequence[Phrase], start: int) -> None:
        """`uygulayıp uygulamayacağı`: whether they will is open."""
        before = taken[-1] if taken else self._top
        twin = before.draft if before is not None and before.clause and before.end == start else None
        if twin is None or twin.form is None or draft.form is None or twin.form.kind != "converb":
            return
        if draft.form.lemma in (twin.form.lemma, f"{twin.form.lemma}ma", f"{twin.form.lemma}me"):
            twin.mood = draft.mood = "hypothetical"

    def _name_carrier(self, form: Form, option: Compound | None) -> str:
        """The verb as nouns of engagement list it: `icra et` where one lists that, else its last word."""
        if option is not None and option.before:
            words = " ".join((*option.before, form.lemma))
            if words in self.words.light:
                return words
        return form.lemma

    def _take_compound_owner(
        self, start: int, index: int, form: Form, predicate: Predicate | None
    ) -> Phrase | None:
        """ "X'in bağımsızlığını tanıdığını": the genitive right before an owned noun is not the clause's subject."""
        if start == index or form.kind == "finite" or len(self.stack) <= self.base:
            return None
        top, low = self.stack[-1], self.tokens[start].low
        noun = self.words.find(low).noun
        # "X'in sevkiyatı durdurması": X does it to the shipments
        theirs = noun is not None and noun.possessed and not (noun.bare and not form.passive)
        # "X'in gözaltına aldığı": a word of its own that only looks owned
        own = noun is not None and noun.case != "" and not noun.possessed
        owned = theirs or (not own and OWNED.search(fold(low)) is not None)
        if top.slot != "gen" or top.end != start or not owned:
            return None
        if not top.mentions and not _MOVING.isdisjoint(top.classes):
            # "teknenin karasularını ihlal ettiği": the waters are not the boat's
            return None
        if len(top.mentions) > 1 and predicate is not None and "with" in find_traits(predicate).parts:
            # "X ile Y'nin ilişkileri geliştirme kararı": the two do it
            return None
        return self.stack.pop()

    def _find_passive_doers(self, draft: Draft) -> None:
        """ "X ile Y arasında takas edildi", "mecliste onaylandı": between whom or in which body is who did it."""
        assert draft.predicate is not None
        if draft.has("subject"):
            return
        parts = find_traits(draft.predicate).parts
        if draft.has("between") and "between" not in parts:
            draft.slots["subject"] = list(draft.slots["between"])
        elif ("with" not in parts or "SANCTION" in find_categories(draft)) and not _DECIDED.isdisjoint(
            find_categories(draft)
        ):
            bodies = [p for p in draft.slots.get("in", ()) if self._is_body(p)]
            bodies = bodies or [
                # "X'in yaptığı toplantıda karar verildi": the meeting's body decides
                holder
                for p in draft.slots.get("in", ())
                if p.draft is not None and not p.draft.verb
                for slot in ("subject", "possessor")
                for holder in p.draft.slots.get(slot, ())
                if self._is_body(holder)
            ]
            if bodies:
                draft.slots["subject"] = bodies[:1]

    def _is_body(self, phrase: Phrase) -> bool:
        """Whether the phrase names a body and nothing else."""
        kinds = {self.mentions[number].kind for number in phrase.mentions}
        return kinds == {"organization"} and not phrase.place

    def _merge_light(self, draft: Draft, taken: Sequence[Phrase]) -> Draft:
        """A light verb lends its ending to the noun of engagement that it carries (`görüşme yaptı`)."""
        carried = self.words.light.get(draft.verb)
        happens = "happen" in draft.roles
        alone = draft.end - draft.start == 1
        if not happens and (carried is None or not (alone or " " in draft.verb)):
            return draft
        if draft.predicate is not None and not carried:
            return draft
        for phrase in reversed(taken):
            noun = phrase.draft
            if noun is None or phrase.clause or noun.verb:
                continue
            if phrase.slot not in ("", "object", "gen", "in", "to", "subject"):
                continue
            if not (carried and phrase.lemma in carried) and not (happens and phrase.slot in ("", "gen")):
                continue
            lend(draft, noun)
            if "run" in draft.roles and phrase.slot == "object" and find_categories(noun) == {"ACCUSE"}:
                # "soruşturmayı polis yürütüyor": who is in charge of an inquiry that is known
                noun.mood = noun.mood if noun.has("about") or noun.has("against") else "hypothetical"
            draft.slots = {
                slot: [p for p in phrases if p is not phrase] for slot, phrases in draft.slots.items()
            }
            if noun.has("in") and draft.has("in"):
                # "Son turu Maskat'ta biten görüşmeler Cenevre'de başladı": the verb's own place comes first
                noun.slots["in"] = [*draft.slots["in"], *noun.slots["in"]]
            name_sender(draft)
            copy_slots(noun, draft)
            if noun.slots.get("of") == noun.slots.get("possessor"):
                noun.slots.pop("of", None)
            owners = noun.slots.get("possessor", ())
            if draft.nested and not noun.has("subject") and any(p.slot == "gen" for p in owners):
                # "X'in Y'ye nota verdiğini": whose the noun is, is the verb's subject
                noun.slots["subject"] = noun.slots.pop("possessor")
            return noun
        return draft
