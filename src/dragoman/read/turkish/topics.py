"""Who a clause goes on about that does not say it: the subject before it, or that of the clause around it."""

from collections.abc import Sequence

from dragoman.read.turkish.morphology import Form
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.reports import find_kind
from dragoman.read.turkish.state import SentenceState
from dragoman.read.turkish.ties import find_categories

_CLAUSE = 10
_STRANGERS = frozenset({"chief", "house"})
_DONE_TO = frozenset({"COERCE", "RETREAT", "SANCTION", "ASSAULT"})


class TopicReader(SentenceState):
    """Finds the subjects of verbs that name none, as a part of reading a sentence."""

    def _go_on(self, main: Draft, draft: Draft, taken: Sequence[Phrase], index: int) -> list[Phrase]:
        """Give a main verb its subject and remember it for the verbs behind; whoever the clause itself names."""
        subject = [p for p in taken if p.slot == "" and p.mentions and not p.clause and not p.site]
        if subject:
            self.subject, self.stranger = subject[:1], False
        elif (state := self._find_owner_acting(main, draft, taken)) >= 0:
            own = Phrase(draft.first, draft.first + 1, "", mentions=[state])
            main.slots["subject"], self.subject, self.stranger = [own], [own], False
            return [own]
        elif not main.passive and _names_stranger(taken):
            # "Başbakan çağrıları reddetti, kabinesiyle bir araya geldi": not whoever was the subject before
            self.subject, self.stranger = [], True
        elif (
            not main.passive
            and not main.has("subject")
            and "impersonal" not in draft.roles
            and not (draft.form is not None and draft.form.ours)
            and not self._is_followed(index, draft)
            and not _names_subject(main, taken)
        ):
            self._inherit(main)
        spared = main.passive and main.has("subject") and not main.has("object")
        if (spared and self.subject and not self.quotes) or self._undergoes(main, taken):
            # "X, Y ile görüştü, ardından Z tarafından kabul edildi"
            # "X gözaltına alındı, salı günü serbest bırakıldı"
            main.fill("object", self.subject[0])
        return subject

    def _find_owner_acting(self, main: Draft, draft: Draft, taken: Sequence[Phrase]) -> int:
        """ "Peru botunun vurulduğunu söyledi": the state, whose own it is, where nobody has been spoken of; or -1."""
        if main.passive or self.quotes or self.subject or main.find_named("subject") or draft.form is None:
            return -1
        if draft.form.ours:
            return -1
        told = [p.draft for p in taken if p.slot == "object" and p.clause and p.draft is not None]
        if self.context.subject or find_kind(draft.roles) is None or len(told) != 1 or not told[0].passive:
            return -1
        things = [p for p in told[0].slots.get("object", ()) if p.slot == "gen" and p.mentions]
        if len(things) != 1 or not self._begins_bare(things[0]):
            return -1
        number = things[0].mentions[0]
        return number if self.mentions[number].kind == "state" and not self.mentions[number].adjective else -1

    def _begins_bare(self, thing: Phrase) -> bool:
        """Whether the name of its owner stands without a case in front of a thing, and nobody before it."""
        first = self.tokens[thing.start]
        bare = first.capital and not first.suffix and thing.end - thing.start > 1
        return bare and not any(number < thing.start for number in self.found)

    def _inherit(self, main: Draft) -> None:
        """Whoever was the subject before, in the sentence or in the paragraph, still is."""
        if self.quotes or self.stranger:
            return
        if not self.subject and self.context.subject:
            self.subject = [Phrase(0, 0, "", mentions=list(self.context.subject))]
        if self.subject:
            main.fill("subject", self.subject[0])

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

    def _share_subject(self, draft: Draft) -> None:
        things = [p for slot in ("object", "to") for p in draft.slots.get(slot, ())]
        owned = any(p.possessed or p.owned for p in things) and self._precedes_participle(draft.end)
        for phrase in reversed(self.stack[self.base :]):
            if phrase.slot == "gen" and owned:
                # "Peru'nun karakolunu basıp kaçan X": Peru's is what is done to
                draft.slots.setdefault("of", [phrase])
                continue
            if phrase.slot in ("", "gen") and not phrase.clause and not phrase.place:
                # a genitive is the subject of the clause that the converb stands in
                if phrase.mentions:
                    draft.fill("object" if draft.passive else "subject", phrase)
                unnamed = draft.passive and bool(phrase.classes) and not phrase.comma
                if phrase.mentions or phrase.slot == "gen" or unnamed:
                    return

    def _precedes_participle(self, index: int) -> bool:
        """Whether the next verb that is no converb hangs on whoever does both (`basıp kaçan X`)."""
        for token in self.tokens[index : index + _CLAUSE]:
            word = self.words.find(token.low)
            form = word.verb or word.guess
            if form is not None and form.kind and form.kind != "converb":
                return form.kind == "an" and not form.passive and not form.case
        return False

    def _share_topic(self, main: Draft, draft: Draft, phrase: Phrase, form: Form) -> None:
        """Give the clause `phrase` the subject of a clause inside it or beside it."""
        if not main.slots.get("subject") and not main.passive:
            others = [p for d in draft.inner for p in d.slots.get("subject", ()) if p.slot == "gen"]
            if others and others[0].start == draft.first and self._is_pronoun(others[0]):
                # "onun vurduğunu kabul ettiğini": he is the subject of both
                main.slots["subject"] = others[:1]
        open_slot = "object" if main.passive else "subject"
        if main.slots.get(open_slot):
            return
        before = self._top
        twin = before.draft if before is not None and before.clause and before.slot == phrase.slot else None
        if twin is not None:
            # "X'in Y ile görüştüğü, Z tarafından kabul edildiği": X is the topic of both
            shared = list(twin.slots.get("object" if twin.passive else "subject", ()))
            if shared or not main.passive:
                main.slots[open_slot] = shared
            if not shared and not main.passive:
                # "kınadıklarını ve beklediklerini söyledi": whoever says the one says the other
                main.shared = twin.shared
        elif not main.passive:
            # "ölenlerin": a participle without a noun is its own subject
            main.shared = form.kind != "an" and not (form.kind == "ma" and self._is_done_by_thing(main))

    def _is_done_by_thing(self, main: Draft) -> bool:
        """`balonların hava sahasını ihlal etmesi`: a genitive that names nobody stands where the doer does."""
        for phrase in main.slots.get("object", ()):
            if phrase.mentions or not phrase.possessed or not phrase.start:
                continue
            before = self.words.find(self.tokens[phrase.start - 1].low)
            if (before.noun.case if before.noun is not None else before.case) == "gen":
                return True
        return False

    def _is_pronoun(self, phrase: Phrase) -> bool:
        if phrase.mentions:
            return all(self.mentions[number].pronoun for number in phrase.mentions)
        return not phrase.known


def _names_stranger(taken: Sequence[Phrase]) -> bool:
    """Whether a body or an office that nobody is known to hold is the subject, or that of a clause in front."""
    clauses = [phrase.draft for phrase in taken if phrase.draft is not None]
    inside = [p for draft in clauses for slot in ("subject", "object") for p in draft.slots.get(slot, ())]
    return any(
        p.slot == "" and not p.mentions and not p.clause and not _STRANGERS.isdisjoint(p.classes)
        for p in (*taken, *inside)
    )


def _names_subject(main: Draft, taken: Sequence[Phrase]) -> bool:
    """Whether a noun, or a clause under a verb that is no predicate, is the subject though nobody is named."""
    done_to = main.slots.get("object", ())
    for phrase in taken:
        if phrase.slot == "" and not any(phrase is other for other in done_to):
            if phrase.clause:
                if main.predicate is None:
                    return True
            elif phrase.classes or phrase.draft or not phrase.known:
                return True
    return False
