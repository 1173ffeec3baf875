from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import networkx
from msgspec.structs import replace

from dragoman.report.exports.formats import GraphName
from dragoman.report.exports.graphml import write_graphml
from dragoman.types import Actor, Record


def write(record: Record, graph: GraphName) -> tuple[bytes, tuple[str, ...]]:
    out = BytesIO()
    remarks = write_graphml(record, out, graph=graph)
    return out.getvalue(), remarks


def read(record: Record, graph: GraphName) -> Any:
    return networkx.read_graphml(BytesIO(write(record, graph)[0]))


def test_an_event_stands_between_who_does_it_and_whom_it_is_done_to(record: Record) -> None:
    graph = read(record, "events")
    assert graph.is_directed()
    assert set(graph.predecessors("e1")) == {"a1", "a2"}
    assert list(graph.successors("e4")) == ["a3"]
    assert graph.edges["e4", "a3"]["role"] == "recipient"
    assert graph.nodes["e1"]["label"] == "Ingrid Solheim and Mateo Urrutia met in Oslo on 5 May 2026"
    assert (graph.nodes["e1"]["kind"], graph.nodes["e1"]["status"]) == ("event", "occurred")
    assert (graph.nodes["e1"]["origins"], graph.nodes["e1"]["disputed"]) == (2, True)
    assert (graph.nodes["a1"]["kind"], graph.nodes["a1"]["events"]) == ("person", 3)


def test_nothing_is_lost(record: Record) -> None:
    graph = read(record, "events")
    assert {event.id for event in record.events} < set(graph)
    assert graph.number_of_edges() == sum(len(e.actors) + len(e.recipients) for e in record.events)


def test_ties_are_what_occurred_between_two(record: Record) -> None:
    graph = read(record, "actors")
    assert not graph.is_directed()
    assert sorted(tuple(sorted(ends)) for ends in graph.edges) == [("a1", "a2"), ("a1", "a3")]
    tie = graph.edges["a1", "a2"]  # they are also to meet again, which is no tie yet
    assert (tie["weight"], tie["cooperation"], tie["conflict"]) == (1.0, 1, 0)
    assert (tie["categories"], tie["start"], tie["event_ids"]) == ("CONSULT 1", "2026-05-05", "e1")


def test_many_at_one_table_are_no_ties_and_that_is_said(record: Record) -> None:
    crowd = tuple(Actor(f"x{n}", "person", f"Guest {n}", (f"Guest {n}",)) for n in range(60))
    summit = replace(record.events[0], id="e9", actors=tuple(one.id for one in crowd))
    large = replace(record, actors=(*record.actors, *crowd), events=(*record.events, summit))
    data, remarks = write(large, "actors")
    assert b"Guest" not in data
    assert len(remarks) == 1
    assert "e9 has 60 participants" in remarks[0]
    assert read(large, "events").degree("e9") == 60


def test_any_name_is_well_formed_xml(record: Record) -> None:
    name = "</data>\x00\x1b[2J\ud800\u202e]]> & \"'"
    hostile = replace(record, actors=(Actor("a1", "person", name, (name,)), *record.actors[1:]))
    for graph in ("events", "actors"):
        root = ElementTree.fromstring(write(hostile, graph)[0])
        assert root.tag == "{http://graphml.graphdrawing.org/xmlns}graphml"
        assert "</data>" in read(hostile, graph).nodes["a1"]["label"]


def test_an_actor_that_the_record_lacks_is_still_a_node(record: Record) -> None:
    graph = read(replace(record, actors=()), "events")
    assert graph.nodes["a1"] == {"label": "a1", "events": 3}


def test_an_empty_record_is_an_empty_network(record: Record) -> None:
    empty = replace(record, events=())
    assert len(read(empty, "events")) == len(read(empty, "actors")) == 0
