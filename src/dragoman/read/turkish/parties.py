"""Those who take part in what a verb tells, though only a noun among its phrases tells of them."""

from collections.abc import Sequence

from dragoman.read.turkish.phrases import Draft, Phrase
from dragoman.read.turkish.relief import end, find_goal, find_left, free, name_holder, send
from dragoman.read.turkish.sides import claim_parties, find_owner, pass_on
from dragoman.read.turkish.ties import find_categories


def find_parties(draft: Draft, taken: Sequence[Phrase]) -> None:
    """Find those who take part though only a noun among the phrases tells of them."""
    find_owner(draft, taken)
    claim_parties(draft, taken)
    pass_on(draft, taken)
    send(draft)
    find_goal(draft, taken)
    find_left(draft, taken)
    end(draft, taken)
    name_holder(draft)
    free(draft)
    attend(draft, taken)


def attend(draft: Draft, taken: Sequence[Phrase]) -> None:
    """ "X, Y ile yapılması planlanan görüşmeye katılmayacak": what the two were to hold, and whether they will."""
    form = draft.form
    if form is None or form.passive or form.able or "CONSULT" not in find_categories(draft):
        return
    for phrase in taken:
        meeting = phrase.draft if phrase.slot == "to" and not phrase.clause else None
        if meeting is None or meeting.verb or "CONSULT" not in find_categories(meeting):
            continue
        ahead = meeting.mood == "plan" or meeting.tense == "future"
        if ahead and (meeting.find_named("with") or (form.negated and meeting.find_named("between"))):
            meeting.cancelled, meeting.mood = meeting.cancelled or form.negated, "plan"
            draft.predicate, draft.roles = None, frozenset()
            alone = not meeting.find_named("subject") and not meeting.find_named("between")
            if alone and draft.find_named("subject"):
                meeting.slots["subject"] = draft.find_named("subject")
            return
