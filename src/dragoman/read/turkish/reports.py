"""Who says it: reporting verbs, sources named with `göre`, quotations, denials."""

from collections.abc import Callable, Iterable, Sequence

from dragoman.read.frames import Report
from dragoman.read.turkish.phrases import Draft, Phrase, all_drafts

_DEEPEST = 6
REPORTING = frozenset({"say", "announce", "claim", "deny"})


class Context:
    """What one paragraph has said so far: its last source, subject and predicates."""

    def __init__(self, block: int) -> None:
        self.block = block
        self.source: Report | None = None
        self.subject: list[int] = []
        self.subject_at: Report | None = None
        self.spoken: list[Draft] = []
        self.last: list[Draft] = []
        self.quote_open = False
        self.speech: Report | None = None

    def end_sentence(self, drafts: Sequence[Draft], number: int) -> None:
        """Remember what sentence `number`, which ends here, told."""
        if self.source is not None and self.source.sentence < 0:
            self.source = _elsewhere(self.source, number)
        if self.subject_at is not None and self.subject_at.sentence < 0:
            self.subject_at = _elsewhere(self.subject_at, number)
        if self.speech is not None and self.speech.sentence < 0:
            self.speech = _elsewhere(self.speech, number)
        self.last = list(drafts)
        if self.quote_open:
            self.spoken.extend(drafts)


def _elsewhere(report: Report, number: int) -> Report:
    return Report(report.kind, report.start, report.end, report.mentions, number)


def find_kind(roles: frozenset[str]) -> str | None:
    """The kind of report that a verb's roles make, None if it does not report."""
    held = REPORTING.intersection(roles) if roles else None
    if not held:
        return None
    for kind in ("deny", "claim", "announce", "say"):
        if kind in held:
            return kind
    return None


def add_report(drafts: Iterable[Draft], report: Report) -> None:
    """Put `report` above every draft that has it not yet."""
    for draft in drafts:
        if len(draft.reports) < _DEEPEST and report not in draft.reports:
            draft.reports.append(report)


def attach_report(
    draft: Draft,
    phrases: Sequence[Phrase],
    context: Context,
    *,
    kind: str,
    quoted: Sequence[Draft],
    span: Callable[[Phrase], tuple[int, int]],
) -> None:
    """The verb `draft` reports: put it above the clauses and quotations among its phrases.

    `span` gives the tokens of a speaker, first and behind the last.
    """
    told = all_drafts(p for p in phrases if p.clause or p.quote or p.slot == "gen")
    told.extend(item for item in quoted if item not in told)
    if told:
        # "Kaynaklar, görüşmede ticaretin ele alındığını aktardı": they tell of the call itself
        told.extend(
            p.draft for p in phrases if p.slot == "in" and p.draft is not None and p.draft.points_back()
        )
    told = [item for item in told if item is not draft]
    speakers = draft.slots.get("subject", [])
    impersonal = draft.passive and not any(p.mentions or "source" in p.classes for p in speakers)
    if impersonal:
        if context.source is not None:
            add_report(told, context.source)
        elif kind in ("claim", "deny"):
            add_report(told, Report(kind, draft.start, draft.start))
        elif kind in ("announce", "say"):
            add_report(told, Report("say", draft.start, draft.start))
        if kind == "claim":
            mark_claims(told)
        if kind == "deny" and context.source is not None:
            add_report(told, Report(kind, draft.start, draft.end))
        return
    # "X ajansına konuşan bir kaynak": the source itself, before whom it talked to
    sources = [p for p in speakers if "source" in p.classes]
    speaker = next((p for p in (*sources, *speakers) if p.mentions or p in sources), None)
    # "Le Matin gazetesi yazdı": whoever is the subject speaks, though no pack knows him
    speaker = speaker or next((p for p in speakers if p.slot == "" and not p.clause), None)
    if speaker is not None and speaker.end > speaker.start:
        start, end = span(speaker)
        report = Report(kind, start, end, tuple(speaker.mentions))
    else:
        # whoever speaks is told by a sentence before, if at all: never by the verb
        goes_on = draft.form is not None and draft.form.kind in ("finite", "converb")
        inherited = context.subject if goes_on else ()
        mentions = tuple(speaker.mentions if speaker is not None else inherited)
        before = context.subject_at
        if before is not None and mentions and before.mentions == mentions:
            report = Report(kind, before.start, before.end, mentions, before.sentence)
        else:
            report = Report(kind, draft.start, draft.start, mentions)
    add_report(told, report)
    if speaker is not None and "source" in speaker.classes:
        context.source = report


def deny_before(context: Context, report: Report, drafts: Sequence[Draft]) -> None:
    """A denial of "the claim", "the report": it holds for what the sentence before told as claimed."""
    before = [draft for draft in (*context.last, *drafts) if draft.predicate is not None]
    claimed = [
        draft
        for draft in before
        if (draft.mood == "claim" or any(item.kind == "claim" for item in draft.reports))
        and not _accuses(draft)
    ]
    add_report(claimed, Report("deny", 0, 0, report.mentions))


def deny_said(report: Report, drafts: Sequence[Draft]) -> None:
    """`Peru, botunun vurulduğunu söyledi, Şili yalanladı`: the last thing that others say in the sentence."""
    for draft in reversed(drafts):
        if draft.predicate is None or not draft.reports or _accuses(draft):
            continue
        tellers = {number for item in draft.reports for number in item.mentions}
        kinds = {item.kind for item in draft.reports}
        if report.mentions and tellers and tellers.isdisjoint(report.mentions) and "deny" not in kinds:
            add_report([draft], Report("deny", report.start, report.end, report.mentions))
        return


def _accuses(draft: Draft) -> bool:
    """Whether it is an act of accusing: what is denied then is the charge."""
    return draft.predicate is not None and all(s.category == "ACCUSE" for s in draft.predicate.senses)


def mark_claims(drafts: Iterable[Draft]) -> None:
    """Mark as mere claims what was told as fact."""
    for draft in drafts:
        if draft.mood == "fact":
            draft.mood = "claim"
