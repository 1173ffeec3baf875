"""The ledger of plans as an iCalendar file (RFC 5545)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time, timedelta

from dragoman.report.day import tell_date
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.shelf import Shelf, index_record
from dragoman.report.statement import tell_event
from dragoman.types import Promise, Record

STATUSES = {
    "open": "TENTATIVE",
    "moved": "TENTATIVE",
    "overdue": "TENTATIVE",
    "held": "CONFIRMED",
    "cancelled": "CANCELLED",
    "denied": "CANCELLED",
}
MOST_QUOTES = 6
DOMAIN = "dragoman.invalid"


def write_calendar(
    record: Record, promises: Sequence[Promise], *, lines: Mapping[str, str] | None = None
) -> bytes:
    """All plans with a day as VEVENTs of whole days; UTF-8, CRLF.

    The UID of a plan stays while it is moved, held or called off; SEQUENCE counts what became of it and what persons
    corrected, DTSTAMP is the day of the last report. A plan that is called off stays, with STATUS:CANCELLED, so that
    a calendar that has it takes it out. `lines` gives the id under which an event was first known, by its id now.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 - only where a calendar is wanted

    shelf = index_record(record)
    known = lines or {}
    calendar = Calendar()
    calendar.add("prodid", "-//Dragoman//record of plans//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for promise in promises:
        if promise.planned is None:
            continue
        entry = Event()
        entry.add("uid", f"{known.get(promise.id, promise.id)}@{DOMAIN}")
        reported = max(
            (step.reported for step in promise.steps if step.reported), default=promise.planned.start
        )
        entry.add("dtstamp", datetime.combine(reported, time(), tzinfo=UTC))
        entry.add("sequence", len(promise.steps) - 1 + len(promise.event.corrections))
        entry.add("dtstart", promise.planned.start)
        entry.add("dtend", promise.planned.end + timedelta(days=1))
        entry.add("summary", clean_line(tell_event(promise.event, actors=shelf.actors)))
        if promise.event.place is not None:
            entry.add("location", clean_line(promise.event.place.name))
        if promise.event.topics:
            entry.add("categories", list(promise.event.topics))
        entry.add("status", STATUSES[promise.state])
        entry.add("transp", "TRANSPARENT")
        entry.add("description", _describe(promise, shelf))
        entry.add("x-dragoman-state", promise.state)
        calendar.add_component(entry)
    data: bytes = calendar.to_ical()
    return data


def _describe(promise: Promise, shelf: Shelf) -> str:
    lines = [f"{promise.state}: {promise.why}" if promise.why else promise.state]
    if promise.planned is not None and promise.planned.precision != "day":
        lines.append(f"The reports say no more than: {tell_date(promise.planned)}.")
    lines += [
        f"{step.state}: {tell_date(step.planned) if step.planned else 'no day'}"
        + (f", {step.place}" if step.place else "")
        + (f" (reported {step.reported.isoformat()})" if step.reported else "")
        for step in promise.steps[1:]
    ]
    for account in promise.event.accounts[:MOST_QUOTES]:
        article = shelf.documents.get(account.document)
        if article is not None:
            lines.append(
                f"“{shorten(article.text[account.start : account.end], most=400)}” ({clean_line(article.path)})"
            )
    return "\n".join(lines)
