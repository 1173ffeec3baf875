"""The ledger of plans in words."""

from collections.abc import Iterable, Iterator

from dragoman.report.day import tell_date
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.shelf import index_record
from dragoman.report.statement import tell_event
from dragoman.types import Promise, Record, Step


def list_promises(record: Record, promises: Iterable[Promise]) -> list[tuple[str, ...]]:
    """A row for each plan: its id, state, planned day, what it is, the event that kept it, and why."""
    actors = index_record(record).actors
    return [
        (
            promise.id,
            promise.state,
            tell_date(promise.planned) if promise.planned else "no day",
            clean_line(tell_event(promise.event, actors=actors)),
            promise.kept_by.id if promise.kept_by else "",
            promise.why,
        )
        for promise in promises
    ]


def tell_promise(record: Record, promise: Promise) -> Iterator[str]:
    """One plan with its stages and the sentences that tell them, line by line, safe to print."""
    shelf = index_record(record)
    day = tell_date(promise.planned) if promise.planned else "no day"
    yield f"{promise.state.upper():9}  {day:18}  {clean_line(tell_event(promise.event, actors=shelf.actors))}"
    yield f"           {promise.id}" + (f": {promise.why}" if promise.why else "")
    events = {event.id: event for event in record.events}
    for step in promise.steps:
        yield "           " + _tell_step(step)
        for document in step.documents[:2]:
            event, article = events.get(step.event), shelf.documents.get(document)
            account = next((a for a in event.accounts if a.document == document), None) if event else None
            if account is not None and article is not None:
                quote = shorten(clean_line(article.text[account.start : account.end]), most=300)
                yield f"             “{quote}” {clean_line(article.path)}"
    yield ""


def _tell_step(step: Step) -> str:
    day = tell_date(step.planned) if step.planned else "no day"
    told = {"open": "planned for", "moved": "moved to", "held": "held on", "cancelled": "called off, of"}
    reported = f"{step.reported.isoformat()}: " if step.reported else ""
    return f"{reported}{told.get(step.state, step.state)} {day}" + (f" in {step.place}" if step.place else "")
