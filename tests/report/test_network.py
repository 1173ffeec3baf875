from msgspec.structs import replace

from dragoman.report.brief import make_brief
from dragoman.report.network import MOST_NODES, draw_network
from dragoman.types import Actor, Record


def with_people(record: Record, *tables: tuple[int, ...]) -> Record:
    actors = tuple(
        Actor(f"p{number}", "person", f"Person {number}", (f"Person {number}",)) for number in range(60)
    )
    events = tuple(
        replace(record.events[1], id=f"m{number}", mode=None, actors=tuple(f"p{one}" for one in table))
        for number, table in enumerate(tables)
    )
    return replace(record, actors=actors, events=events)


def test_a_line_joins_those_who_met(record: Record) -> None:
    brief = make_brief(record)
    drawn = draw_network(brief.main, brief.shelf)
    assert drawn is not None
    assert {node.name for node in drawn.nodes} == {"Ingrid Solheim", "Mateo Urrutia"}
    [edge] = drawn.edges
    assert edge.numbers == (1, 3)
    assert edge.status == "occurred"
    assert "met in Oslo" in edge.said


def test_many_at_one_table_are_joined_to_the_table(record: Record) -> None:
    brief = make_brief(with_people(record, tuple(range(9))))
    drawn = draw_network(brief.main, brief.shelf)
    assert drawn is not None
    assert len(drawn.edges) == 9
    assert [node.kind for node in drawn.nodes].count("table") == 1


def test_a_crowd_is_cut_to_what_can_be_read(record: Record) -> None:
    brief = make_brief(with_people(record, *[(one, one + 1) for one in range(0, 58, 2)], (0, 2, 4)))
    drawn = draw_network(brief.main, brief.shelf)
    assert drawn is not None
    assert len(drawn.nodes) == MOST_NODES
    assert drawn.left_out == 28
    assert {"Person 0", "Person 2", "Person 4"} <= {node.name for node in drawn.nodes}


def test_nobody_met(record: Record) -> None:
    brief = make_brief(replace(record, events=(record.events[2],)))
    assert draw_network(brief.main, brief.shelf) is None
