"""The end of a sentence: what is known only then of speakers and doers, and what the next one goes on about."""

from dragoman.read.frames import Report
from dragoman.read.turkish.particles import ParticleReader
from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.reports import add_report, mark_claims
from dragoman.read.turkish.stopping import join_stop
from dragoman.read.turkish.telling import harm, report_wrong
from dragoman.read.turkish.ties import find_categories
from dragoman.read.turkish.unnamed import find_forces, give_ours, state_act

_ALTHOUGH = frozenset({"de", "da", "bile", "dahi"})


class ClosingReader(ParticleReader):
    """Finishes a sentence whose words are all read."""

    def _cite(self) -> None:
        """`iki yetkiliye dayandırdığı haberinde yazdı`: it is from them, and from the paper only after them."""
        citing = [draft for draft in self.drafts if "cite" in draft.roles]
        sources = [p for d in citing for p in d.slots.get("to", ()) if p.mentions or "source" in p.classes]
        if not sources:
            return
        source = sources[0]
        start, end = self._span(source)
        told = Report("say", start, end, tuple(source.mentions))
        for draft in self.drafts:
            if draft.start > source.end and draft not in citing and draft.reports:
                draft.reports.insert(0, told)

    def _leave_open(self, condition: Draft) -> None:
        """`saldırırsa donanma ateşle karşılık verir`: what is only done on a condition is no event.

        What one says under it (a threat, a demand) is said all the same. `Peru çekilse de` sets no condition.
        """
        after = self.tokens[condition.end].low if condition.end < self.size else ""
        if condition.form is not None and condition.form.conditional and after in _ALTHOUGH:
            return
        for draft in self.drafts:
            if draft.start < condition.end or draft.mood not in ("fact", "plan") or draft.cancelled:
                continue
            ahead = draft.tense == "future" or (draft.form is not None and draft.form.aorist)
            if ahead and self.tokens[condition.start].start <= self.tokens[draft.start].start:
                draft.mood = "hypothetical"

    def _finish(self) -> None:
        if self.pending_say is not None:
            draft, kind, told = self.pending_say
            waiting = [*self.subject, *self.stack[self.base :]]
            behind = [p for p in waiting if p.slot == "" and p.mentions and p.start >= draft.end]
            if behind:
                speaker = behind[-1]
                self._tell(draft, [speaker], told)
                add_report(told, Report(kind, speaker.start, speaker.end, tuple(speaker.mentions)))
        if not self.finite and not self.context.quote_open:
            self._read_fragment()
        if self.hearsay:
            mark_claims(self.drafts)
        if self.condition is not None:
            self._leave_open(self.condition)
        self._cite()
        for draft in self.drafts:
            join_stop(draft)
            _sign(draft)
            harm(draft)
            report_wrong(draft, self.source, predicate=self.words.told.get("ACCUSE"))
            if draft.predicate is not None:
                find_forces(draft, self.home, self.context.subject)
            if self.stater:
                state_act(draft, self.stater)
        source = self.source
        if source is not None:
            for draft in self.drafts:
                reported = bool(draft.reports)
                add_report([draft], source)
                if not reported:
                    give_ours(draft, source.mentions, self.home)
        if self.context.speech is not None:
            add_report(self.drafts, self.context.speech)
        if self.quotes and self.speech is not None:
            self._leave_quote_open(self.speech)
        if self.quotes:
            self.context.quote_open = True
        elif self.context.quote_open:
            self.context.quote_open = False
        if self.stranger:
            self.context.subject = []
        if self.subject and self.subject[0].mentions and not self.quotes:
            self._leave_subject(self.subject[0])
        elif self.quotes and self.stack:
            speakers = [p for p in self.stack if p.slot == "" and p.mentions and not p.clause]
            if speakers:
                self._leave_subject(speakers[0])

    def _leave_subject(self, phrase: Phrase) -> None:
        """The next sentence of the paragraph may go on about the same one without a word for it."""
        self.context.subject = list(phrase.mentions)
        if phrase.end > phrase.start:
            self.context.subject_at = Report("say", phrase.start, phrase.end, tuple(phrase.mentions))


def _sign(signing: Draft) -> None:
    """`X ile Y'nin barış anlaşması imzalayacağı açıklandı`: what is signed is no subject, its owners are."""
    kind = signing.form.kind if signing.form is not None else ""
    subject = signing.slots.get("subject", [])
    if kind not in ("acak", "dik") or signing.passive or len(subject) != 1 or signing.has("object"):
        return
    paper = subject[0]
    held = paper.draft.slots.get("possessor", []) if paper.draft is not None else []
    owners = [p for p in paper.owner or held if p.slot == "gen" and p.mentions]
    if "agreement" not in paper.classes or paper.draft is None or not owners:
        return
    signing.slots["subject"], signing.slots["object"] = owners, [paper]
    for slot, held_in in paper.draft.slots.items() if "SUPPORT" in find_categories(signing) else ():
        if slot != "possessor":
            signing.slots.setdefault(slot, held_in)
        paper.draft.predicate = None
