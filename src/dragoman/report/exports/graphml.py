"""A record as a network in GraphML, written line by line."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from xml.sax.saxutils import escape, quoteattr

from dragoman.report.exports.formats import GraphName
from dragoman.report.exports.tables import list_accepted, summarize
from dragoman.report.exports.ties import Tie, find_ties, list_participants
from dragoman.report.plaintext import clean_line
from dragoman.report.shelf import Shelf, index_record
from dragoman.report.statement import name_actor
from dragoman.types import Event, Record

Value = str | int | bool | None
Data = dict[str, Value]

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_TAIL = "</graph>\n</graphml>\n"

_ACTOR = {
    "label": "string", "kind": "string", "country": "string", "offices": "string", "names": "string", "events": "int",
}  # fmt: skip
_EVENT = {
    "category": "string", "mode": "string", "status": "string", "start": "string", "end": "string",
    "precision": "string", "place": "string", "topics": "string", "origins": "int", "documents": "int",
    "background": "boolean", "disputed": "boolean",
}  # fmt: skip
_TIE = {
    "weight": "double", "cooperation": "int", "conflict": "int", "categories": "string", "start": "string",
    "end": "string", "event_ids": "string",
}  # fmt: skip

_KEYS: dict[GraphName, dict[str, dict[str, str]]] = {
    "events": {"node": {**_ACTOR, **_EVENT}, "edge": {"role": "string"}},
    "actors": {"node": _ACTOR, "edge": _TIE},
}
"""What the nodes and edges of each graph carry, and its type."""

_NO_TOKEN = re.compile(r"[^\w.:-]")
"""What may not stand in an id of GraphML (an NMTOKEN of XML)."""


def write_graphml(record: Record, out: BinaryIO, *, graph: GraphName) -> tuple[str, ...]:
    """Writes the network, and gives remarks on what was left out.

    `events`: directed, from an actor to the event, from the event to whom it is done to. `actors`: undirected, with an
    edge between two who took part in something that occurred, its weight being the number of such events.
    """
    shelf = index_record(record)
    remarks: tuple[str, ...] = ()
    if graph == "events":
        directed, lines = "directed", _tell_events(shelf)
    else:
        ties, large = find_ties(record)
        directed, lines = "undirected", _tell_ties(shelf, ties)
        remarks = tuple(
            f"the event {clean_line(event.id)} has {len(list_participants(event))} participants, too many for "
            "ties between all of them; --graph events shows it"
            for event in large
        )
    out.write(_HEAD.encode())
    for target, keys in _KEYS[graph].items():
        for name, kind in keys.items():
            key = f'<key id="{target[0]}_{name}" for="{target}" attr.name="{name}" attr.type="{kind}"/>\n'
            out.write(key.encode())
    out.write(f'<graph id="record" edgedefault="{directed}">\n'.encode())
    for line in lines:
        out.write(line.encode("utf-8", "replace"))
    out.write(_TAIL.encode())
    return remarks


def _tell_events(shelf: Shelf) -> Iterator[str]:
    events = {event.id: event for event in list_accepted(shelf.record)}
    told = Counter(actor for event in events.values() for actor in list_participants(event))
    yield from _tell_actors(shelf, told)
    for event in events.values():
        yield _tell_node(event.id, _describe_event(event, shelf))
    number = 0
    for event in events.values():
        sides = (("actor", event.actors), ("recipient", event.recipients))
        for role, names in sides:
            for name in dict.fromkeys(names):
                ends = (name, event.id) if role == "actor" else (event.id, name)
                number += 1
                yield _tell_edge(number, *ends, {"role": role})


def _tell_ties(shelf: Shelf, ties: list[Tie]) -> Iterator[str]:
    told = Counter(actor for event in list_accepted(shelf.record) for actor in list_participants(event))
    tied = dict.fromkeys(name for tie in ties for name in (tie.one, tie.other))
    yield from _tell_actors(shelf, {name: told[name] for name in sorted(tied)})
    for number, tie in enumerate(ties, start=1):
        yield _tell_edge(number, tie.one, tie.other, _describe_tie(tie))


def _tell_actors(shelf: Shelf, told: dict[str, int]) -> Iterator[str]:
    for name, events in told.items():
        actor = shelf.actors.get(name)
        yield _tell_node(
            name,
            {
                "label": name_actor(name, shelf.actors),
                "kind": actor.kind if actor else None,
                "country": actor.country if actor else None,
                "offices": _join(actor.offices) if actor else None,
                "names": _join(actor.names) if actor else None,
                "events": events,
            },
        )


def _describe_event(event: Event, shelf: Shelf) -> Data:
    return {
        "label": summarize(event, shelf),
        "kind": "event",
        "country": event.place.country if event.place else None,
        "category": event.category,
        "mode": event.mode,
        "status": event.status,
        "start": event.date.start.isoformat() if event.date else None,
        "end": event.date.end.isoformat() if event.date else None,
        "precision": event.date.precision if event.date else None,
        "place": event.place.name if event.place else None,
        "topics": _join(event.topics),
        "origins": event.origins,
        "documents": len({account.document for account in event.accounts}),
        "background": event.importance == "background",
        "disputed": any(dispute.accepted is None for dispute in event.disputes),
    }


def _describe_tie(tie: Tie) -> Data:
    days = [event.date for event in tie.events if event.date]
    return {
        "weight": len(tie.events),
        "cooperation": tie.count("cooperation"),
        "conflict": tie.count("conflict"),
        "categories": _join(f"{name} {count}" for name, count in tie.count_categories().items()),
        "start": min(day.start for day in days).isoformat() if days else None,
        "end": max(day.end for day in days).isoformat() if days else None,
        "event_ids": _join(event.id for event in tie.events),
    }


def _tell_node(name: str, data: Data) -> str:
    return f"<node id={_quote(name)}>{_tell_data('n', data)}</node>\n"


def _tell_edge(number: int, source: str, target: str, data: Data) -> str:
    ends = f"source={_quote(source)} target={_quote(target)}"
    return f'<edge id="t{number}" {ends}>{_tell_data("e", data)}</edge>\n'


def _tell_data(target: str, data: Data) -> str:
    return "".join(
        f'<data key="{target}_{name}">{_spell(value)}</data>'
        for name, value in data.items()
        if value not in (None, "")
    )


def _spell(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(clean_line(str(value)))


def _quote(name: str) -> str:
    return quoteattr(_NO_TOKEN.sub("_", clean_line(name)))


def _join(parts: Iterable[str]) -> str:
    return "; ".join(part.replace(";", ",") for part in parts)
