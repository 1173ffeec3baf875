"""What one document says of an event, with its proof."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from dragoman.merge.group import Telling
from dragoman.types import Article, Claim, EventAccount, Evidence, Why

__all__ = ["tell_account"]

MOST_EVIDENCE = 60
MOST_REASONS = 24


def tell_account(
    tellings: Sequence[Telling], article: Article, *, topics: Sequence[str] = (), words: Sequence[Claim] = ()
) -> EventAccount:
    """All of one document's tellings of one event as one account; the most specific sentence leads.

    `topics` are those settled for the event: others are not quoted. `words` are claims of the article that no
    telling has. Spans whose text is not exactly the article's are left out; what leads is always quoted.
    """
    ranked = sorted(tellings, key=_rank)
    best = ranked[0].account
    evidence = {
        Evidence(field=claim.field, start=claim.start, end=claim.end, text=claim.text, value=claim.value)
        for claim in (*_gather_claims(ranked), *words)
        if claim.field != "topic" or claim.value in topics
        if claim.start < claim.end and article.text[claim.start : claim.end] == claim.text
    }
    if not any(proof.field == "event" for proof in evidence):
        start, end = (
            (best.key_start, best.key_end) if best.key_start < best.key_end else (best.start, best.end)
        )
        if quoted := article.text[start:end]:
            evidence.add(
                Evidence(
                    field="event", start=start, end=start + len(quoted), text=quoted, value=best.category
                )
            )
    counts = {count: None for telling in ranked for count in telling.account.counts}
    reasons: dict[tuple[str, str], Why] = {}
    for telling in ranked:
        for why in telling.account.why:
            reasons.setdefault((why.step, why.text), why)
    return EventAccount(
        document=article.id,
        status=best.status,
        attributed_to=next((t.account.attributed_to for t in ranked if t.account.attributed_to), None),
        evidence=tuple(sorted(evidence))[:MOST_EVIDENCE],
        start=best.start,
        end=best.end,
        date=next((t.account.date for t in ranked if t.account.date), None),
        place=next((t.account.place for t in ranked if t.account.place), None),
        background=all(telling.account.background for telling in ranked),
        counts=tuple(sorted(counts, key=lambda count: (count.start, count.end, count.what, count.value))),
        why=tuple(reasons.values())[:MOST_REASONS],
    )


def _gather_claims(tellings: Sequence[Telling]) -> Iterable[Claim]:
    for telling in tellings:
        yield from telling.account.claims
        yield from _quote_denials(telling)


def _quote_denials(telling: Telling) -> Iterable[Claim]:
    """The sentences in which the status is claimed or denied, as evidence for the event."""
    for claim in telling.account.disputed_status:
        yield replace(claim, field="event")


def _rank(telling: Telling) -> tuple[object, ...]:
    account = telling.account
    day = account.date is not None and account.date.precision == "day"
    return (
        account.background,
        telling.is_denial,
        telling.headline,
        -min(len(telling.actors) + len(telling.recipients), 3),
        not day,
        account.place is None,
        account.date is None,
        account.attributed_to is None,
        telling.key,
    )
