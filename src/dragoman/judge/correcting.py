"""Corrections, rejections and settled disputes, laid over events."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from dragoman.errors import InputError
from dragoman.judge.pinning import count_pinned
from dragoman.languages.countries import countries
from dragoman.ontology import find_category, topics, write_sentence
from dragoman.types import Actor, Correction, Dispute, Event, PartialDate, Place, Ruling

FIELDS = ("category", "mode", "status", "date", "place", "actors", "recipients", "topics", "importance")
STATUSES = ("occurred", "planned", "proposed", "alleged", "denied", "cancelled")
NOTHING = "-"
"""What a person writes for "no value"."""

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Laid(Struct, frozen=True):
    """An event with what persons decided, and the numbers of the judgements that were laid over it."""

    event: Event
    rulings: tuple[int, ...]


def overlay(event: Event, rulings: Sequence[Ruling], actors: Mapping[str, Actor]) -> Laid:
    """The event as persons corrected it: a judgement holds where at least half of its pins are in the event.

    `actors` are the participants by their ids, for the summary. A later judgement overrules an earlier one.
    """
    laid: list[int] = []
    corrected = event
    for ruling in sorted(rulings, key=lambda ruling: ruling.number):
        if ruling.verb not in ("correct", "reject", "accept") or ruling.about != "event" or not ruling.pins:
            continue
        if count_pinned(event, ruling.pins) * 2 < len(ruling.pins):
            continue
        changed = _apply(corrected, ruling)
        if changed is not None:
            corrected = changed
            laid.append(ruling.number)
    if corrected is event:
        return Laid(event, ())
    names = {number: actor.name for number, actor in actors.items()}
    summary = write_sentence(
        corrected.category,
        mode=corrected.mode,
        status=corrected.status,
        actors=[names.get(actor, actor) for actor in corrected.actors],
        recipients=[names.get(actor, actor) for actor in corrected.recipients],
        lands={actor.name for actor in actors.values() if actor.kind == "state"},
        place=corrected.place.name if corrected.place else "",
        date=corrected.date,
    )
    return Laid(replace(corrected, summary=f"{summary}."), tuple(laid))


def parse_value(field: str, value: str) -> str:
    """A person's value for a field in the form in which it is kept; of participants, ids one a line.

    Raises `InputError` where the field has no such value.
    """
    value = " ".join(value.split()) if field not in ("actors", "recipients") else value
    if value in ("", NOTHING):
        if field in ("category", "status", "importance", "actors"):
            raise InputError(f"{field}: every event has one; give a value, or `dragoman reject` the event")
        return ""
    if field == "category":
        if find_category(value.upper()) is None:
            raise InputError(f"category: {value} is no category of PLOVER; `dragoman schema` lists them")
        return value.upper()
    if field == "status" and value not in STATUSES:
        raise InputError(f"status: {value} is none; choose one of {', '.join(STATUSES)}")
    if field == "importance" and value not in ("main", "background"):
        raise InputError(f"importance: {value} is none; choose main or background")
    if field == "date":
        _read_date(value)
    if field == "place":
        _read_place(value)
    if field == "topics":
        told = [topic.strip() for topic in value.split(",") if topic.strip()]
        known = [topic.id for topic in topics()]
        if wrong := sorted(set(told) - set(known)):
            raise InputError(f"topics: {', '.join(wrong)}: not known; choose among {', '.join(known)}")
        return ",".join(told)
    if field not in FIELDS:
        raise InputError(f"{field}: cannot be corrected; choose one of {', '.join(FIELDS)}")
    return value


def _apply(event: Event, ruling: Ruling) -> Event | None:
    if ruling.verb == "accept":
        return _accept(event, ruling)
    if ruling.verb == "reject":
        return _note(event, ruling, "rejected", "yes", "no")
    was = tell_field(event, ruling.field)
    changed = _set(_close(event, ruling.field, ruling.value), ruling.field, ruling.value)
    return _note(changed, ruling, ruling.field, ruling.value, was)


def _close(event: Event, field: str, value: str) -> Event:
    """Who says what a field is has decided its dispute as well, for one of its values or for another."""
    if not any(dispute.field == field for dispute in event.disputes):
        return event

    def decide(dispute: Dispute) -> Dispute:
        names = (value, value.rpartition(",")[0].strip() if field == "place" else value)
        told = next((one.value for one in dispute.values if one.value in names), value)
        return Dispute(dispute.field, dispute.values, told)

    disputes = tuple(decide(one) if one.field == field else one for one in event.disputes)
    return replace(event, disputes=disputes)


def _accept(event: Event, ruling: Ruling) -> Event | None:
    found = next(
        (
            d
            for d in event.disputes
            if d.field == ruling.field and any(v.value == ruling.value for v in d.values)
        ),
        None,
    )
    if found is None:
        return None
    settled = tuple(Dispute(d.field, d.values, ruling.value) if d is found else d for d in event.disputes)
    was = tell_field(event, ruling.field)
    changed = replace(event, disputes=settled)
    if ruling.field in ("date", "place", "status"):
        value = ruling.value
        if ruling.field == "place":
            same = event.place is not None and event.place.name == value
            value = (
                f"{value}, {event.place.country}" if same and event.place and event.place.country else value
            )
        if ruling.field != "status" or value in STATUSES:
            changed = _set(changed, ruling.field, value)
    return _note(changed, ruling, ruling.field, ruling.value, was)


def _note(event: Event, ruling: Ruling, field: str, value: str, was: str) -> Event:
    made = Correction(ruling.number, field, value, was, ruling.by, ruling.at.isoformat(), ruling.note)
    return replace(event, corrections=(*event.corrections, made))


def _set(event: Event, field: str, value: str) -> Event:
    if field == "category":
        return replace(event, category=value, mode=None)
    if field == "mode":
        return replace(event, mode=value or None)
    if field == "status":
        return replace(event, status=value)
    if field == "importance":
        return replace(event, importance=value)
    if field == "date":
        return replace(event, date=_read_date(value) if value else None, date_basis="told" if value else None)
    if field == "place":
        return replace(event, place=_read_place(value) if value else None)
    if field == "topics":
        return replace(event, topics=tuple(filter(None, value.split(","))))
    who = tuple(filter(None, value.split("\n")))
    return replace(event, actors=who) if field == "actors" else replace(event, recipients=who)


def tell_field(event: Event, field: str) -> str:
    """A field's value in the form in which corrections keep it."""
    if field == "date":
        return _write_date(event.date) if event.date else ""
    if field == "place":
        place = event.place
        return "" if place is None else f"{place.name}, {place.country}" if place.country else place.name
    if field == "topics":
        return ",".join(event.topics)
    if field in ("actors", "recipients"):
        return "\n".join(event.actors if field == "actors" else event.recipients)
    return str(getattr(event, field, None) or "")


def _write_date(day: PartialDate) -> str:
    if day.start == day.end:
        return day.start.isoformat()
    return f"{day.start.isoformat()}/{day.end.isoformat()}"


def _read_date(value: str) -> PartialDate:
    first, _, last = value.partition("/")
    start, end = _read_day(first), _read_day(last or first)
    if start[0] > end[1]:
        raise InputError(f"date: {value} ends before it begins")
    days = (end[1] - start[0]).days + 1
    precision = "day" if start[2] == end[2] == "day" and days < 7 else "week" if days <= 7 else "month"
    return PartialDate(start[0], end[1], "year" if days > 300 else precision)  # type: ignore[arg-type]


def _read_day(value: str) -> tuple[date, date, str]:
    found = _DAY.fullmatch(value.strip())
    year, month, day = (int(part) if part else 0 for part in found.groups()) if found else (0, 0, 0)
    try:
        if day:
            return date(year, month, day), date(year, month, day), "day"
        if month:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"
        return date(year, 1, 1), date(year, 12, 31), "year"
    except ValueError as error:
        raise InputError(
            f"date: {value} is no day; write 2026-03-11, 2026-03-11/2026-03-13, 2026-03 or 2026"
        ) from error


def _read_place(value: str) -> Place:
    name, _, country = (part.strip() for part in value.rpartition(",")) if "," in value else (value, "", "")
    code = country.upper()
    if code and code not in countries():
        raise InputError(f"place: {country} is no country code; write a place as `Oslo, NO` or `Oslo`")
    return Place(name, code or None)
