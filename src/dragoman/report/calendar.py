"""The ledger of plans as an iCalendar file (RFC 5545)."""

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from dragoman.report.day import tell_date
from dragoman.report.plaintext import clean_line, shorten
from dragoman.report.shelf import Shelf, index_record
from dragoman.report.statement import tell_event
from dragoman.types import Event, Ledger, PartialDate, Promise, Record, Stamp

if TYPE_CHECKING:
    from icalendar import Event as Entry

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


def write_calendar(record: Record, ledger: Ledger) -> bytes:
    """All plans with a day as VEVENTs of whole days; UTF-8, CRLF.

    With the stamps of a project, the UID of a plan stays while it is moved, held or called off, SEQUENCE rises and
    DTSTAMP changes whenever it may have become otherwise; of a record alone, SEQUENCE counts its stages and DTSTAMP
    is the day of the last report. What is called off, rejected or told no more stays, with STATUS:CANCELLED, so that
    a calendar that has it takes it out.
    """
    from icalendar import Calendar  # noqa: PLC0415 - only where a calendar is wanted

    shelf = index_record(record)
    calendar = Calendar()
    calendar.add("prodid", "-//Dragoman//record of plans//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for promise in ledger.promises:
        if promise.planned is not None:
            stamp = ledger.stamps.get(promise.id) or _stamp(promise, promise.planned)
            entry = _make_entry(promise.event, promise.planned, stamp, STATUSES[promise.state])
            entry.add("summary", clean_line(tell_event(promise.event, actors=shelf.actors)))
            entry.add("description", _describe(promise, shelf))
            entry.add("x-dragoman-state", promise.state)
            calendar.add_component(entry)
    for one in ledger.gone:
        if one.event.date is not None:
            entry = _make_entry(one.event, one.event.date, one.stamp, "CANCELLED")
            entry.add("summary", f"No longer in the record: {clean_line(one.event.summary)}")
            entry.add("description", one.why)
            calendar.add_component(entry)
    data: bytes = calendar.to_ical()
    return data


def _stamp(promise: Promise, planned: PartialDate) -> Stamp:
    reported = max((step.reported for step in promise.steps if step.reported), default=planned.start)
    count = len(promise.steps) - 1 + len(promise.event.corrections)
    return Stamp(promise.id, count, datetime.combine(reported, time(), tzinfo=UTC))


def _make_entry(event: Event, planned: PartialDate, stamp: Stamp, status: str) -> "Entry":
    from icalendar import Event as Entry  # noqa: PLC0415 - as above

    entry = Entry()
    entry.add("uid", f"{stamp.uid}@{DOMAIN}")
    entry.add("dtstamp", stamp.at)
    entry.add("last-modified", stamp.at)
    entry.add("sequence", stamp.sequence)
    entry.add("dtstart", planned.start)
    if planned.end < date.max:  # without an end it is one day long
        entry.add("dtend", planned.end + timedelta(days=1))
    if event.place is not None:
        entry.add("location", clean_line(event.place.name))
    if event.topics:
        entry.add("categories", [clean_line(topic) for topic in event.topics])
    entry.add("status", status)
    entry.add("transp", "TRANSPARENT")
    return entry


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
